package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"proviso/model"
	"proviso/store/exchange"
)

// whole puts members into a small book that is valid without them.
func whole(members string) string {
	return `{"proviso": 1,
"actors": [{"key": "gb", "name": "United Kingdom", "kind": "state"}, {"key": "starmer", "name": "Keir Starmer", "kind": "person", "of": "gb"}],
"events": [{"key": "ceasefire", "name": "Ceasefire"}, {"key": "peace-deal", "name": "Peace deal"}]` + members + `}`
}

func pledges(fields ...string) string {
	var all []string
	for i, f := range fields {
		all = append(all, fmt.Sprintf(`{"key": "c%d", "title": "C", "kind": "other", "polarity": "will", "binding": "legal", %s}`, i, f))
	}
	return whole(`, "commitments": [` + strings.Join(all, ", ") + `]`)
}

// refusals are files that are refused: for what, at which place, and words that the sentence must have.
var refusals = map[string]struct{ file, pointer, says string }{
	"nothing":                       {``, "", "the end of the file"},
	"no object":                     {`[1]`, "", "a list"},
	"no version":                    {`{"title": "T"}`, "/proviso", "expected 1, found nothing"},
	"newer version":                 {`{"proviso": 2, "new-list": []}`, "/proviso", "newer Proviso"},
	"version of another type":       {`{"proviso": "1"}`, "/proviso", `found "1"`},
	"older version":                 {`{"proviso": 0}`, "/proviso", "expected 1"},
	"trailing data":                 {`{"proviso": 1} {}`, "", "the end of the file"},
	"cut short":                     {`{"proviso": 1, "actors": [`, "/actors/0", "the end of the file"},
	"trailing comma":                {`{"proviso": 1, "actors": [],}`, "", "remove the comma"},
	"single quotes":                 {`{'proviso': 1}`, "", "double quotes"},
	"a bare word":                   {`{"proviso": 1, "title": none}`, "/title", "double quotes"},
	"a line break in a text":        {"{\"proviso\": 1, \"title\": \"a\nb\"}", "/title", "line break"},
	"half a surrogate pair":         {`{"proviso": 1, "title": "\ud800x"}`, "/title", "surrogate"},
	"an escaped NUL":                {`{"proviso": 1, "title": "a\u0000b"}`, "/title", "NUL"},
	"an unknown escape":             {`{"proviso": 1, "title": "a\qb"}`, "/title", "escape"},
	"unknown member of the book":    {whole(`, "comment": ""`), "/comment", `under "x"`},
	"unknown member, misspelt":      {whole(`, "commitment": []`), "/commitment", `"commitments"`},
	"unknown member of a record":    {`{"proviso": 1, "actors": [{"key": "gb", "name": "UK", "kind": "state", "nam": ""}]}`, "/actors/0/nam", `"name"`},
	"unknown member of an entry":    {pledges(`"parties": [{"actor": "gb", "role": "obligor", "since": 1}]`), "/commitments/0/parties/0/since", "actor, role, x"},
	"a name twice":                  {`{"proviso": 1, "title": "a", "title": "b"}`, "/title", "second time"},
	"a name twice inside x":         {whole(`, "x": {"a": [{"b": 1, "b": 2}]}`), "/x/a/0/b", "second time"},
	"a name twice in a condition":   {pledges(`"precondition": {"event": "ceasefire", "event": "peace-deal"}`), "/commitments/0/precondition/event", "second time"},
	"wrong type of a list":          {`{"proviso": 1, "actors": {}}`, "/actors", "a list of actors"},
	"wrong type of a record":        {`{"proviso": 1, "actors": ["gb"]}`, "/actors/0", `found "gb"`},
	"wrong type of a text":          {`{"proviso": 1, "title": 7}`, "/title", "expected a text, found the number 7"},
	"null":                          {`{"proviso": 1, "title": null}`, "/title", "found null"},
	"wrong type of a number":        {whole(`, "x": {}, "sources": [], "claims": [], "stances": [], "relations": [], "scenarios": [], "instruments": [], "commitments": [{"key": "c", "title": "C", "kind": "other", "polarity": "will", "binding": "legal", "quantities": [{"measure": "m", "low": "1", "high": 2}]}]`), "/commitments/0/quantities/0/low", "expected a number"},
	"wrong type of a flag":          {pledges(`"stage": [{"stage": "agreed", "on": "2026", "correction": "yes"}]`), "/commitments/0/stage/0/correction", "true or false"},
	"wrong type of x":               {whole(`, "x": []`), "/x", "an object"},
	"a number without end":          {whole(`, "x": {"n": 1e400}`), "/x/n", "1e400"},
	"a number of another language":  {whole(`, "x": {"n": 01}`), "/x", "a comma"},
	"a missing name":                {`{"proviso": 1, "actors": [{"key": "gb", "kind": "state"}]}`, "/actors/0/name", "found nothing"},
	"a blank title":                 {whole(`, "commitments": [{"key": "c", "title": "  ", "kind": "other", "polarity": "will", "binding": "legal"}]`), "/commitments/0/title", "expected a text"},
	"an unknown word":               {`{"proviso": 1, "actors": [{"key": "gb", "name": "UK", "kind": "nation"}]}`, "/actors/0/kind", "state, organisation, coalition or person"},
	"a day not in the calendar":     {pledges(`"stage": [{"stage": "agreed", "on": "2026-02-30"}]`), "/commitments/0/stage/0/on", "a day from 01 to 28"},
	"no day at all":                 {pledges(`"stage": [{"stage": "agreed", "on": ""}]`), "/commitments/0/stage/0/on", "a year, month, day"},
	"a duration of nothing":         {pledges(`"review": "P0D"`), "/commitments/0/review", "at least a day"},
	"a time without zone":           {`{"proviso": 1, "events": [{"key": "e", "name": "E", "history": [{"state": "open", "on": "2026", "recorded": "2026-01-07T08:00:00"}]}]}`, "/events/0/history/0/recorded", "a time such as"},
	"a time before all years":       {`{"proviso": 1, "events": [{"key": "e", "name": "E", "history": [{"state": "open", "on": "2026", "recorded": "0000-01-01T00:00:00+23:00"}]}]}`, "/events/0/history/0/recorded", "a time such as"},
	"a likelihood turned round":     {`{"proviso": 1, "events": [{"key": "e", "name": "E", "likelihood": {"low": 0.9, "high": 0.1}}]}`, "/events/0/likelihood", "0 ≤ low ≤ high ≤ 1"},
	"an id that is none":            {`{"proviso": 1, "actors": [{"id": "gb", "name": "UK", "kind": "state"}]}`, "/actors/0/id", "a UUID"},
	"the id of the book":            {`{"proviso": 1, "actors": [{"id": "00000000-0000-0000-0000-000000000000", "name": "UK", "kind": "state"}]}`, "/actors/0/id", "a UUID"},
	"neither id nor key":            {`{"proviso": 1, "actors": [{"name": "UK", "kind": "state"}]}`, "/actors/0/key", "neither"},
	"a key that is none":            {`{"proviso": 1, "actors": [{"key": "g b", "name": "UK", "kind": "state"}]}`, "/actors/0/key", "letters, digits"},
	"a key twice":                   {`{"proviso": 1, "actors": [{"key": "gb", "name": "UK", "kind": "state"}, {"key": "gb", "name": "GB", "kind": "state"}]}`, "/actors/1/key", "/actors/0"},
	"an id twice":                   {`{"proviso": 1, "actors": [{"id": "0190d5a0-0000-7000-8000-000000000000", "name": "UK", "kind": "state"}], "events": [{"id": "0190D5A0-0000-7000-8000-000000000000", "name": "GB"}]}`, "/events/0/id", "/actors/0"},
	"an unknown reference":          {pledges(`"parties": [{"actor": "gbr", "role": "obligor"}]`), "/commitments/0/parties/0/actor", `did you mean "gb"?`},
	"a reference to another kind":   {pledges(`"precondition": {"all": [{"event": "ceasefire"}, {"event": "gb"}]}`), "/commitments/0/precondition/all/1/event", "actors"},
	"an unknown id":                 {pledges(`"parent": "0190d5a0-0000-7000-8000-000000000000"`), "/commitments/0/parent", "the key or id of a commitment"},
	"an unknown claim":              {pledges(`"precondition": {"event": "ceasefire", "claims": ["q"]}`), "/commitments/0/precondition/claims/0", "a claim"},
	"an unknown event of a limit":   {pledges(`"deadline": {"within": "P90D", "of": {"event": "ceasefir"}}`), "/commitments/0/deadline/of/event", `"ceasefire"`},
	"an empty reference in a list":  {`{"proviso": 1, "actors": [{"key": "eu", "name": "EU", "kind": "organisation", "members": [""]}]}`, "/actors/0/members/0", "an empty text"},
	"a condition of nothing":        {pledges(`"precondition": {}`), "/commitments/0/precondition", "one of the forms"},
	"an empty all":                  {pledges(`"precondition": {"all": []}`), "/commitments/0/precondition/all", "one condition or more"},
	"a condition deep inside":       {pledges(`"termination": {"not": {"any": [{"event": "ceasefire"}, {"while": 3}]}}`), "/commitments/0/termination/not/any/1/while", "the number 3"},
	"a deadline of two kinds":       {pledges(`"deadline": {"date": "2026", "within": "P1D"}`), "/commitments/0/deadline", "both"},
	"a deadline of no kind":         {pledges(`"deadline": {"of": "activation"}`), "/commitments/0/deadline", `{"date": "2026-12-31"}`},
	"a deadline after nothing":      {pledges(`"deadline": {"within": "P1D", "of": "ceasefire"}`), "/commitments/0/deadline/of", "activation"},
	"an unknown field of CSL":       {whole(`, "sources": [{"key": "s", "csl": {"type": "book", "a/b~c": 1}}]`), "/sources/0/csl/a~1b~0c", "not a field of CSL"},
	"a text other than its digest":  {whole(`, "sources": [{"key": "s", "snapshot": {"text": "a", "sha256": "` + strings.Repeat("0", 64) + `"}}]`), "/sources/0/snapshot/sha256", "SHA-256"},
	"a stage out of order":          {pledges(`"stage": [{"stage": "signed", "on": "2026-01-01"}, {"stage": "proposed", "on": "2026-01-02"}]`), "/commitments/0/stage", "can't follow"},
	"a claim about two things":      {whole(`, "sources": [{"key": "s"}], "claims": [{"key": "q", "source": "s", "about": {"event": "ceasefire", "actor": "gb"}}]`), "/claims/0/about", "one record"},
	"an assumption about two":       {pledges(`"x": {}`)[:len(pledges(`"x": {}`))-1] + `, "scenarios": [{"key": "s", "name": "S", "assumptions": [{"event": "ceasefire", "state": "occurred", "commitment": "c0"}]}]}`, "/scenarios/0/assumptions/0", "an event with a state"},
	"parents in a circle":           {pledges(`"parent": "c1"`, `"parent": "c0"`), "/commitments/0/parent", "circle"},
	"waiting through a not":         {pledges(`"precondition": {"not": {"commitment": "c1", "is": "active"}}`, `"precondition": {"commitment": "c0", "is": "active"}`), "/commitments/0/precondition", "wait for each other"},
	"waiting through a termination": {pledges(`"termination": {"commitment": "c0", "is": "active"}`), "/commitments/0/termination", "wait for each other"},
	"too deep":                      {`{"proviso": 1, "x": ` + strings.Repeat(`{"a":`, 200) + `1` + strings.Repeat(`}`, 200) + `}`, "/x" + strings.Repeat("/a", 149), "at most 150 deep"},
	"far too deep":                  {`{"proviso": 1, "x": ` + strings.Repeat(`[`, 1_000_000), "/x" + strings.Repeat("/0", 149), "at most 150 deep"},
	"a condition too deep":          {pledges(`"precondition": ` + strings.Repeat(`{"not":`, 70) + `{"event": "ceasefire"}` + strings.Repeat(`}`, 70)), "/commitments/0/precondition" + strings.Repeat("/not", 64), "nested no more than 64 deep"},
	"a list too long":               {pledges(`"tags": [` + strings.Repeat(`"a",`, 100_000) + `"b"]`), "/commitments/0/tags/100000", "at most 100000 items"},
	"a name too long":               {`{"proviso": 1, "title": "` + strings.Repeat("ж", 501) + `"}`, "/title", "500 characters"},
	"a number too long":             {whole(`, "x": {"n": 0.` + strings.Repeat("1", 500) + `}`), "/x/n", "a number"},
}

func TestWhatIsWrongIsRefusedAndNamed(t *testing.T) {
	for name, c := range refusals {
		t.Run(name, func(t *testing.T) {
			e := refused(t, c.file)
			if e.Pointer != c.pointer {
				t.Errorf("at %q, want %q: %v", e.Pointer, c.pointer, e)
			}
			if !strings.Contains(e.Error(), c.says) {
				t.Errorf("it says %q, want %q in it", e, c.says)
			}
			if e.Line < 1 || e.Column < 1 {
				t.Errorf("line %d, column %d: %v", e.Line, e.Column, e)
			}
			if len(e.Error()) > 2000 || strings.Contains(e.Error(), "\n") {
				t.Errorf("this is no sentence: %q", e)
			}
		})
	}
}

// refused reads a file that must be refused and gives the first thing wrong with it.
func refused(t testing.TB, file string) *exchange.InputError {
	t.Helper()
	in, err := exchange.ReadBook(strings.NewReader(file))
	if err == nil {
		t.Fatalf("read: %s", exchange.EncodeBook(in.Book))
	}
	var all exchange.Refused
	if !errors.As(err, &all) || len(all) == 0 || all.Hint() == "" {
		t.Fatalf("no refusal: %#v", err)
	}
	var e *exchange.InputError
	if !errors.As(err, &e) || e != all[0] {
		t.Fatalf("no first error in %v", err)
	}
	return e
}

func TestThePlaceIsTold(t *testing.T) {
	e := refused(t, "{\"proviso\": 1,\n  \"title\": \"é\",\n  \"actors\": [{\"key\": \"gb\", \"name\": \"Größe\", \"kind\": 3}]}")
	if e.Line != 3 || e.Column != 53 {
		t.Errorf("line %d, column %d: %v", e.Line, e.Column, e)
	}
}

func TestSeveralThingsAreTold(t *testing.T) {
	_, err := exchange.ReadBook(strings.NewReader(`{"proviso": 1, "title": 1, "actors": [{"key": "a"}, 3]}`))
	var all exchange.Refused
	if !errors.As(err, &all) {
		t.Fatal(err)
	}
	var pointers []string
	for _, e := range all {
		pointers = append(pointers, e.Pointer)
	}
	if got := strings.Join(pointers, " "); got != "/title /actors/0/name /actors/0/kind /actors/1" {
		t.Errorf("told are %s", got)
	}
	if !strings.HasSuffix(err.Error(), "; and 3 more") {
		t.Errorf("it says %q", err)
	}
	_, err = exchange.ReadBook(strings.NewReader(`{"proviso": 1, "actors": [` + strings.Repeat("1,", 1000) + `1]}`))
	if errors.As(err, &all); len(all) != 20 {
		t.Errorf("%d of 1001 are told", len(all))
	}
}

func TestOtherEncodingsAreNamed(t *testing.T) {
	for name, c := range map[string]struct{ file, says string }{
		"UTF-16 with mark":    {"\xff\xfe{\x00}\x00", "UTF-16"},
		"big-endian":          {"\xfe\xff\x00{\x00}", "UTF-16"},
		"UTF-16 without mark": {"{\x00\"\x00p\x00", "UTF-16"},
		"the other way round": {"\x00{\x00\"\x00p", "UTF-16"},
		"Latin-1":             {"{\"proviso\": 1,\n \"title\": \"caf\xe9\"}", "line 2, column 15"},
		"a NUL":               {"{\"proviso\": 1, \"title\": \"a\x00\"}", "a NUL byte"},
		"a database":          {"SQLite format 3\x00....", "SQLite"},
		"a spreadsheet":       {"PK\x03\x04....", "zip"},
	} {
		t.Run(name, func(t *testing.T) {
			if e := refused(t, c.file); !strings.Contains(e.Error(), c.says) {
				t.Errorf("it says %q, want %q in it", e, c.says)
			}
		})
	}
	if b := read(t, append([]byte("\xef\xbb\xbf"), flagship(t)...)); b.Commitments.Len() != 6 {
		t.Errorf("with a byte-order mark %d commitments are read", b.Commitments.Len())
	}
}

func TestAnErrorOfTheReaderIsNoRefusal(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, err := exchange.ReadBook(iotest.ErrReader(broken))
	var all exchange.Refused
	if !errors.Is(err, broken) || errors.As(err, &all) {
		t.Errorf("got %v", err)
	}
}

func TestLongChainsAreReadInTime(t *testing.T) {
	var file strings.Builder
	file.WriteString(`{"proviso": 1, "commitments": [`)
	for i := range 3000 {
		fmt.Fprintf(&file, `{"key": "c%d", "title": "C", "kind": "other", "polarity": "may", "binding": "legal", "parent": "c%d"},`, i, i+1)
	}
	file.WriteString(`{"key": "c3000", "title": "C", "kind": "other", "polarity": "may", "binding": "legal"}]}`)
	if b := read(t, []byte(file.String())); b.Commitments.Len() != 3001 {
		t.Errorf("%d commitments", b.Commitments.Len())
	}
}

func FuzzReadBook(f *testing.F) {
	for _, c := range refusals {
		if len(c.file) < 10_000 {
			f.Add([]byte(c.file))
		}
	}
	for _, data := range books(f) {
		if len(data) < 50_000 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in, err := exchange.ReadBook(bytes.NewReader(data))
		if err != nil {
			var all exchange.Refused
			if !errors.As(err, &all) || len(all) == 0 || all.Error() == "" {
				t.Fatalf("no refusal: %v", err)
			}
			return
		}
		if err := model.Validate(in.Book); err != nil {
			t.Fatalf("read, but not valid: %v", err)
		}
		written := exchange.EncodeBook(in.Book)
		if again := exchange.EncodeBook(read(t, written)); !bytes.Equal(written, again) {
			t.Fatalf("written twice it differs:\n%s\n%s", written, again)
		}
	})
}
