package assets

import (
	"encoding/json"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var placeholder = regexp.MustCompile(`\{[^}]*\}`)

// TestTranslationsAreSound reads every file as the program does, and holds it
// to the rules that make a text safe to show.
func TestTranslationsAreSound(t *testing.T) {
	files, err := fs.Glob(translations, "translations/*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d translation files: %v", len(files), err)
	}
	seen := map[string]string{}
	for _, file := range files {
		area := strings.TrimSuffix(path.Base(file), ".json")
		for _, entry := range entries(t, file) {
			place := path.Dir(file) + " " + entry.key
			if first, twice := seen[place]; twice {
				t.Errorf("%s: %q stands in %s already", file, entry.key, first)
			}
			seen[place] = file
			if area != "core" && !strings.HasPrefix(entry.key, area+".") {
				t.Errorf("%s: %q does not begin with %q", file, entry.key, area+".")
			}
			if entry.text == "" {
				t.Errorf("%s: %q is empty", file, entry.key)
			}
			for _, name := range placeholder.FindAllString(entry.text, -1) {
				if !regexp.MustCompile(`^\{[a-z][a-z0-9_]*(:[a-z]+)?\}$`).MatchString(name) {
					t.Errorf("%s: %q has the odd placeholder %s", file, entry.key, name)
				}
			}
		}
	}
}

func TestWordsFallBackToEnglish(t *testing.T) {
	for _, lang := range []string{"en", "en-GB", "", "xx", "xx_YY", "../en"} {
		w := Words(lang)
		if w.Lang() != English || w.T("headline.activated") != "in force" {
			t.Errorf("%q speaks %s and says %q", lang, w.Lang(), w.T("headline.activated"))
		}
	}
}

func TestLanguages(t *testing.T) {
	if !slices.Contains(Languages(), English) || !slices.IsSorted(Languages()) {
		t.Errorf("languages %v", Languages())
	}
}

// TestTheVocabularyHasWords holds the product's own words, area by area.
func TestTheVocabularyHasWords(t *testing.T) {
	stages := "proposed announced agreed signed approved ratified in_force suspended withdrawn terminated superseded lapsed"
	records := "book actor event relation source instrument commitment stance claim scenario"
	w := Words(English)
	for area, slugs := range map[string]string{
		"kind":            "troop_deployment military_hub protected_facility multinational_force security_guarantee monitoring training equipment funding reconstruction sanctions diplomacy legislation other",
		"polarity":        "will will_not may",
		"binding":         "political legal statutory unilateral",
		"role":            "obligor beneficiary guarantor host",
		"stage":           stages,
		"delivery":        "not_due not_started in_progress stalled partial delivered failed unverifiable",
		"activation":      "ended unconditional activated expired blocked open contradicted",
		"headline":        stages + " ended expired failed delivered partial stalled in_progress activated blocked contradicted overdue",
		"actor_kind":      "state organisation coalition person",
		"instrument_kind": "statement declaration_of_intent memorandum agreement treaty statute resolution",
		"stance":          "supports opposes cautions demands",
		"event_state":     "open occurred ended ruled_out",
		"relation":        "implies excludes same_as",
		"bearing":         "supports contradicts neutral",
		"reliability":     "A B C D E F",
		"credibility":     "1 2 3 4 5 6",
		"likelihood":      "remote very_unlikely unlikely roughly_even likely very_likely almost_certain",
		"record":          records,
		"records":         records,
	} {
		for slug := range strings.FieldsSeq(slugs) {
			if !w.Has(area + "." + slug) {
				t.Errorf("no word for %s.%s", area, slug)
			}
		}
	}
}

type entry struct{ key, text string }

// entries reads a flat object in its order, so that a key given twice shows.
func entries(t *testing.T, file string) []entry {
	t.Helper()
	data, err := translations.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !json.Valid(data) {
		t.Errorf("%s is not JSON", file)
		return nil
	}
	decoder := json.NewDecoder(strings.NewReader(string(data)))
	_, _ = decoder.Token()
	var list []entry
	for decoder.More() {
		key, _ := decoder.Token()
		value, _ := decoder.Token()
		name, isKey := key.(string)
		text, isText := value.(string)
		if !isKey || !isText {
			t.Errorf("%s: %v is not a text under a key but %v", file, key, value)
			return list
		}
		list = append(list, entry{name, text})
	}
	return list
}
