package filter_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/filter"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/model/synthetic"
	"proviso/model/when"
)

var (
	book  = synthetic.Book(150, 40, 7)
	today = when.MustDay("2026-03-01")
)

// subjects are the commitments of a book, ready to be tested.
func subjects(b model.Book) []filter.Subject {
	o, err := outlook.Evaluate(b, outlook.Question{At: today})
	if err != nil {
		panic(err)
	}
	var out []filter.Subject
	for c := range b.Commitments.All() {
		out = append(out, filter.Subject{
			Commitment: c, Answer: o.Commitment(c.ID), Text: strings.ToLower(c.Title + " " + c.Key + " " + strings.Join(c.Tags, " ")),
		})
	}
	return out
}

func world() *filter.World { return filter.NewWorld(book, today, strings.ToLower) }

// anyTest draws a test of a field with a value that the book knows, or one that it does not.
func anyTest(t *rapid.T) *filter.Node {
	field := rapid.SampledFrom(filter.Fields()).Draw(t, "field")
	return filter.Is(field, anyValue(t, field))
}

func anyValue(t *rapid.T, field filter.Field) string {
	switch field.Form() {
	case filter.Ref:
		ids := []string{}
		for r := range book.Records(field.Record()) {
			ids = append(ids, string(r.RecordID()))
		}
		return rapid.SampledFrom(ids).Draw(t, "id")
	case filter.Choice:
		return rapid.SampledFrom(field.Choices(book)).Draw(t, "choice")
	case filter.Open:
		if field == filter.Kind {
			return rapid.SampledFrom(field.Choices(book)).Draw(t, "kind")
		}
		return rapid.SampledFrom(append(field.Choices(book), "no such tag", `a "b" \c`, "or", "x:y")).Draw(t, "tag")
	case filter.Date:
		return rapid.SampledFrom([]string{"2026", "2026-03", "2026-06-30", "2026-01/2026-03", "2027-01/.."}).Draw(t, "date")
	case filter.Duration:
		return rapid.SampledFrom([]string{"P30D", "P1Y", "P2W"}).Draw(t, "duration")
	}
	return rapid.SampledFrom([]string{"a", "Not", "or", "none", "kind:x", "two words", "военный", `"`, "(", "tab\there", "é"}).Draw(t, "text")
}

func anyFilter(t *rapid.T, depth int) *filter.Node {
	if depth == 0 || rapid.Bool().Draw(t, "leaf") {
		return anyTest(t)
	}
	n := filter.Join(rapid.SampledFrom(filter.Groups()).Draw(t, "op"))
	for range rapid.IntRange(0, 3).Draw(t, "operands") {
		n.Of = append(n.Of, anyFilter(t, depth-1))
	}
	return n
}

func TestTheTextFormIsReadBackAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := anyFilter(t, 3)
		text := filter.Print(n, book)
		got, err := filter.Parse(text, book)
		if err != nil || !filter.Equal(got, n) {
			t.Fatalf("%s is read back as %s (%v)", text, filter.Print(got, book), err)
		}
	})
}

func TestAFilterPassesWhatItSays(t *testing.T) {
	all, w := subjects(book), world()
	rapid.Check(t, func(t *rapid.T) {
		n := anyFilter(t, 3)
		match := w.Compile(n)
		for _, s := range all {
			if got, want := match(s), naive(n, s); got != want {
				t.Fatalf("%s passes %q: %v, want %v", filter.Print(n, book), s.Commitment.Title, got, want)
			}
		}
	})
}

// naive answers a filter by its definition, looking everything up anew.
func naive(n *filter.Node, s filter.Subject) bool {
	passing := 0
	for _, child := range n.Of {
		if naive(child, s) {
			passing++
		}
	}
	switch n.Op {
	case filter.All:
		return passing == len(n.Of)
	case filter.Any:
		return passing > 0
	case filter.None:
		return passing == 0
	}
	return naiveTest(n.Field, n.Value, s)
}

func naiveTest(f filter.Field, value string, s filter.Subject) bool {
	c, a := s.Commitment, s.Answer
	var last when.Day
	if a.Deadline.Running {
		last = a.Deadline.On.Latest()
	}
	date, _ := when.ParseDate(value)
	switch f {
	case filter.Text:
		return strings.Contains(s.Text, strings.ToLower(value))
	case filter.Place:
		return strings.Contains(strings.ToLower(c.Place), strings.ToLower(value))
	case filter.Tag:
		return slices.ContainsFunc(c.Tags, func(t string) bool { return strings.EqualFold(t, value) })
	case filter.Kind:
		return string(c.Kind) == value
	case filter.Headline:
		if value == "overdue" {
			return mood.Overdue(a)
		}
		return string(mood.GroupOf(a)) == value
	case filter.Stage:
		return string(a.Stage) == value
	case filter.Delivery:
		return string(a.Delivery) == value
	case filter.Activation:
		return string(a.Activation) == value
	case filter.Polarity:
		return string(c.Polarity) == value
	case filter.Binding:
		return string(c.Binding) == value
	case filter.Instrument:
		return string(c.Instrument) == value
	case filter.Actor:
		for _, role := range model.Roles() {
			if slices.Contains(c.In(role), model.ID(value)) {
				return true
			}
		}
		return false
	case filter.Obligor, filter.Beneficiary, filter.Guarantor, filter.Host:
		return slices.Contains(c.In(model.Role(f)), model.ID(value))
	case filter.Event:
		found := c.Deadline != nil && string(c.Deadline.Event) == value
		for _, n := range []*condition.Node{c.Precondition, c.Termination} {
			condition.Walk(n, func(n *condition.Node) bool {
				found = found || n.Event == value || n.After == value
				return true
			})
		}
		return found
	case filter.DueBefore:
		return a.Deadline.Running && last < date.Earliest()
	case filter.DueAfter:
		return a.Deadline.Running && last > date.Latest()
	case filter.DueWithin:
		length, _ := when.ParseDuration(value)
		return a.Deadline.Running && last >= today && last <= length.After(today)
	case filter.State:
		return map[string]bool{"overdue": mood.Overdue(a), "review_due": c.ReviewDue(today), "part": c.Parent != ""}[value]
	case filter.Source, filter.Grade:
		return claimed(c, func(claim *model.Claim) bool {
			source, _ := book.Sources.Get(claim.Source)
			if f == filter.Source {
				return string(claim.Source) == value
			}
			grades := "ABCDE"[:strings.Index("ABCDEF", value)] + value
			return claim.Bearing == model.Supporting && source.Reliability != "" && (strings.Contains(grades, source.Reliability) && value != "F" || source.Reliability == value)
		})
	case filter.Part:
		return naivePart(c, value)
	}
	panic("no such field: " + f)
}

func claimed(c *model.Commitment, is func(*model.Claim) bool) bool {
	for claim := range book.Claims.All() {
		if claim.About.Commitment == c.ID && is(claim) {
			return true
		}
	}
	return false
}

func naivePart(c *model.Commitment, value string) bool {
	switch value {
	case "evidence":
		return claimed(c, func(claim *model.Claim) bool { return claim.Bearing == model.Supporting })
	case "objection":
		return claimed(c, func(claim *model.Claim) bool { return claim.Bearing == model.Contradicting })
	}
	return map[string]bool{
		"condition": c.Precondition != nil, "termination": c.Termination != nil, "deadline": c.Deadline != nil,
		"quantity": len(c.Quantities) > 0, "instrument": c.Instrument != "", "tag": len(c.Tags) > 0,
		"obligor": len(c.In(model.Obligor)) > 0, "beneficiary": len(c.In(model.Beneficiary)) > 0, "review": !c.Review.IsZero(),
	}[value]
}

func TestEveryTestIsPassedByNotAll(t *testing.T) {
	all, w := subjects(synthetic.Book(400, 40, 3)), filter.NewWorld(synthetic.Book(400, 40, 3), today, strings.ToLower)
	for _, text := range []string{"has:evidence", "has:condition", "has:deadline", "is:overdue", "headline:in_force", "grade:B", "due_before:2027"} {
		n, err := filter.Parse(text, book)
		if err != nil {
			t.Fatal(err)
		}
		match, passed := w.Compile(n), 0
		for _, s := range all {
			if match(s) {
				passed++
			}
		}
		if passed == 0 || passed == len(all) {
			t.Errorf("%s is passed by %d of %d", text, passed, len(all))
		}
	}
}

func TestWordsAreFoundAsEverUnlessAFieldIsNamed(t *testing.T) {
	for text, want := range map[string]string{
		"war or peace":               `war "or" peace`,
		"(not overdue)":              `"(not" "overdue)"`,
		"https://example.org":        `"https://example.org"`,
		`say "kind:funding"`:         `say "\"kind:funding\""`,
		"":                           "",
		"hubs kind:military_hub":     "hubs kind:military_hub",
		"KIND:Military_Hub and hubs": "kind:military_hub hubs",
	} {
		n, err := filter.Read(text, book)
		if err != nil || filter.Print(n, book) != want {
			t.Errorf("%s is read as %s (%v), want %s", text, filter.Print(n, book), err, want)
		}
	}
}

func TestMistakesAreToldWithColumnAndHint(t *testing.T) {
	for text, want := range map[string]string{
		"kind:":                     "column 6: expected a value of kind, found nothing: it can be ",
		"kind:fundng":               `column 6: expected a value of kind, found "fundng": did you mean "funding"?`,
		"kind:funding knid:funding": `column 14: expected a field to test, found "knid": did you mean "kind"?`,
		"(kind:funding":             `column 14: expected a test, "or" or ")", found the end`,
		"kind:funding)":             `column 13: expected a test or the end, found ")"`,
		"kind:funding or":           "column 16: expected a test such as kind:funding, found the end",
		"none kind:funding":         `column 6: expected "(", found "kind:funding": a word to be found`,
		`tag:"a`:                    "column 7: expected a closing double quote, found the end",
		"due_before:soon":           `column 12: expected a date such as 2026-12-31, found "soon"`,
		"due_within:30":             `column 12: expected a length of time such as P30D, found "30"`,
		"actor:atlantis":            `column 7: there is no actor "atlantis"`,
		"grade:G":                   `column 7: expected a value of grade, found "G"`,
		"tag:a http://b":            `column 7: expected a field to test, found "http": a word with a colon`,
		strings.Repeat("not ", 40) + "kind:funding": "column 133: expected groups at most 32 deep",
	} {
		_, err := filter.Parse(text, book)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}

func TestAnyTextIsReadOrRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`((kind|tag|not|or|and|none|any|[(),":a]) ?){0,12}`)).Draw(t, "text")
		n, err := filter.Parse(text, book)
		if err != nil {
			return
		}
		if again, err := filter.Parse(filter.Print(n, book), book); err != nil || !filter.Equal(again, n) {
			t.Fatalf("%q is printed as %q, which is read otherwise (%v)", text, filter.Print(n, book), err)
		}
	})
}

func TestFiltersAreReadAloud(t *testing.T) {
	spoken := assets.Words("en")
	for text, want := range map[string]string{
		"":             "Every commitment.",
		"kind:funding": "Its kind is funding.",
		"kind:funding not is:overdue (tag:a or tag:b)":     "Its kind is funding, it is not overdue and (it is tagged “a” or it is tagged “b”).",
		"none (tag:a, has:evidence)":                       "It is not tagged “a” and it has no evidence.",
		"not (tag:a has:deadline)":                         "It is not tagged “a” or it has no deadline.",
		"(tag:a or tag:b) none (has:deadline, is:overdue)": "(It is tagged “a” or it is tagged “b”), it has no deadline and it is not overdue.",
		"due_within:P30D":                                  "It falls due within 30 days.",
	} {
		n, err := filter.Parse(text, book)
		if err != nil {
			t.Fatal(err)
		}
		if got := filter.Sentence(n, book, spoken); got != want {
			t.Errorf("%s reads\n%s, want\n%s", text, got, want)
		}
	}
}

// A sentence says what its filter does: denied, it must say the other words.
func TestFiltersAreReadAloudInTheFormsOfALanguage(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"de", "due_within:P30D", "Sie ist fällig binnen 30\u00a0Tagen."},
		{"de", "due_before:2026-06", "Sie ist fällig vor Juni 2026."},
		{"fr", "due_after:2026-06-01 is:overdue", "Il est dû après le 1er\u00a0juin 2026 et il est en retard."},
		{"uk", "due_within:P30D", "Строк протягом 30\u00a0днів."},
		{"fr", `text:"peace"`, "«\u00a0peace\u00a0» y figure."},
	} {
		n, err := filter.Parse(c.text, book)
		if err != nil {
			t.Fatal(err)
		}
		if got := filter.Sentence(n, book, assets.Words(c.lang)); got != c.want {
			t.Errorf("%s, %s reads\n%q, want\n%q", c.lang, c.text, got, c.want)
		}
	}
}

func TestEveryFieldHasWords(t *testing.T) {
	spoken := assets.Words("en")
	for _, field := range filter.Fields() {
		values := []string{"x"}
		if field.Form() == filter.Choice {
			values = field.Choices(book)
		}
		for _, v := range values {
			n := filter.Is(field, v)
			says, denies := filter.Sentence(n, book, spoken), filter.Sentence(filter.Join(filter.None, n), book, spoken)
			if strings.Contains(says+denies+spoken.T("filter.field."+string(field)), "⟦") || says == denies {
				t.Errorf("%s:%s reads %q and denied %q", field, v, says, denies)
			}
		}
	}
}

func TestOneValueOfAFieldAtATime(t *testing.T) {
	n, _ := filter.Parse("kind:funding (tag:a or tag:b)", book)
	n = filter.WithTop(n, filter.Kind, "training")
	n = filter.WithTop(n, filter.Headline, "open")
	if got, want := filter.Print(n, book), "(tag:a or tag:b) kind:training headline:open"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := filter.Beyond(n, filter.Kind, filter.Headline); got != 1 {
		t.Errorf("%d conditions beyond kind and headline, want the one of tags", got)
	}
	n = filter.WithTop(filter.WithTop(n, filter.Kind, ""), filter.Headline, "")
	if got, want := filter.Print(n, book), "tag:a or tag:b"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if v, ok := filter.Top(n, filter.Tag); ok {
		t.Errorf("the filter asks for tag %q of all, want one of two", v)
	}
}

func BenchmarkFilterFiveThousand(b *testing.B) {
	book := synthetic.Book(5000, 500, 1)
	all, w := subjects(book), filter.NewWorld(book, today, strings.ToLower)
	n, err := filter.Parse("e (tag:a or kind:funding or has:evidence) not is:overdue none (grade:B, due_within:P1Y)", book)
	if err != nil {
		b.Fatal(err)
	}
	w.Compile(n)
	for b.Loop() {
		match, passed := w.Compile(n), 0
		for _, s := range all {
			if match(s) {
				passed++
			}
		}
	}
}
