package assets

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

var english = sync.OnceValue(func() map[string]string { return messages(English) })

// categories are the plural categories that whole numbers have in a language, without those that fall to "other".
var categories = map[string][]string{
	"en": {"one", "other"}, "de": {"one", "other"}, "fr": {"one", "other"}, "uk": {"one", "few", "many"},
}

// several are the languages whose category "one" holds for more numbers than one, so that its texts must tell which.
var several = []string{"uk"}

// TestTranslationsAreWhole demands each English text in each language, each in the plural forms of that language, and
// that all fill in the same.
func TestTranslationsAreWhole(t *testing.T) {
	source := english()
	for _, lang := range Languages() {
		texts := messages(lang)
		known := map[string]bool{}
		for key, text := range source {
			stem, category := plural(key)
			if category == "" || category == "zero" {
				known[key] = true
				holds(t, lang, key, texts, names(text))
				continue
			}
			all := union(source[stem+".one"], source[stem+".other"])
			for _, c := range categories[lang] {
				known[stem+"."+c] = true
				want := all
				if c == "one" && !slices.Contains(several, lang) {
					want = names(texts[stem+"."+c])
					mayLack(t, lang, stem+"."+c, want, all)
				}
				holds(t, lang, stem+"."+c, texts, want)
			}
		}
		forms := formsAskedFor(texts)
		for key, text := range texts {
			if !known[key] && !variant(t, lang, key, text, known, texts, forms) {
				t.Errorf("%s: English has no %q", lang, key)
			}
		}
	}
}

// holds tells whether a language has a text that fills in what it should.
func holds(t *testing.T, lang, key string, texts map[string]string, want []string) {
	t.Helper()
	text, there := texts[key]
	if !there {
		t.Errorf("%s lacks %q", lang, key)
	} else if got := names(text); !slices.Equal(got, want) {
		t.Errorf("%s: %q fills in %v, should be %v", lang, key, got, want)
	}
}

// mayLack allows the text for one thing to do without the number, and nothing else.
func mayLack(t *testing.T, lang, key string, got, all []string) {
	t.Helper()
	rest := slices.DeleteFunc(slices.Clone(all), func(name string) bool { return name == "{n}" })
	if !slices.Equal(got, all) && !slices.Equal(got, rest) {
		t.Errorf("%s: %q fills in %v, should be %v", lang, key, got, all)
	}
}

// variant tells whether a key is that of another with one word more: a form that the texts of the language ask for, a
// kind of record, the day that is first of its month, or the part of a sentence that is led by "once" and its like.
func variant(t *testing.T, lang, key, text string, known map[string]bool, texts map[string]string, forms []string) bool {
	parts := strings.Split(key, ".")
	for i, part := range parts {
		whole := strings.Join(slices.Delete(slices.Clone(parts), i, i+1), ".")
		if _, record := texts["record."+part]; !known[whole] || !record && part != "led" && part != "first" && !slices.Contains(forms, part) {
			continue
		}
		for _, name := range names(text) {
			if !slices.Contains(names(english()[whole]), name) && name != "{n}" {
				t.Errorf("%s: %q fills in %s, which %q has not", lang, key, name, whole)
			}
		}
		return true
	}
	return len(parts) > 2 && parts[0] == "date" && parts[len(parts)-1] == "first"
}

// formsAskedFor are the forms in places such as {date:on}.
func formsAskedFor(texts map[string]string) []string {
	var forms []string
	for _, text := range texts {
		for _, match := range regexp.MustCompile(`\{[a-z0-9_]+:([a-z]+)\}`).FindAllStringSubmatch(text, -1) {
			forms = append(forms, match[1])
		}
	}
	return forms
}

// plural is the stem and the category of the key of a plural form; the category of other keys is "".
func plural(key string) (stem, category string) {
	dot := strings.LastIndex(key, ".")
	if dot < 0 || key == "kind.other" {
		return key, ""
	}
	switch category = key[dot+1:]; category {
	case "zero", "one", "few", "many", "other":
		_, one := english()[key[:dot]+".one"]
		_, other := english()[key[:dot]+".other"]
		if one && other {
			return key[:dot], category
		}
	}
	return key, ""
}

func union(texts ...string) []string {
	return names(strings.Join(texts, " "))
}

// names are the distinct placeholders of a text without their forms, in order of the alphabet.
func names(text string) []string {
	set := map[string]bool{}
	for _, name := range placeholder.FindAllString(text, -1) {
		name, _, _ := strings.Cut(strings.TrimSuffix(name, "}"), ":")
		set[name+"}"] = true
	}
	return slices.Sorted(maps.Keys(set))
}
