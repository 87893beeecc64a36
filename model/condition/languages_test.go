package condition_test

import (
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model/condition"
)

// TestSentenceInOtherLanguages holds each language to its own order of words: German puts the verb last after "sobald",
// French and Ukrainian set the names of events off, and dates and durations stand in the form that the words around need.
func TestSentenceInOtherLanguages(t *testing.T) {
	for text, want := range map[string][3]string{
		"a":                      {"dès que « A » se réalise", "sobald „A“ eintritt", "щойно настане «A»"},
		"a and b":                {"dès que « A » et « B » se réalisent", "sobald „A“ und „B“ eintreten", "щойно настануть «A» і «B»"},
		"a or b":                 {"dès que « A » ou « B » se réalise", "sobald „A“ oder „B“ eintritt", "щойно настане «A» або «B»"},
		"not a":                  {"sauf si « A » se réalise", "es sei denn, dass „A“ eintritt", "крім випадку, коли настане «A»"},
		"while a":                {"tant que « A » vaut", "solange „A“ gilt", "доки триває «A»"},
		"date 2027-01":           {"dès janv. 2027", "ab Jan. 2027", "від січ. 2027 р."},
		"not date 2027-01-01":    {"avant le 1er janv. 2027", "vor dem 1. Jan. 2027", "до 1 січ. 2027 р."},
		"a within P90D of b":     {"si « A » se réalise dans un délai de 90 jours après « B »", "wenn „A“ innerhalb von 90 Tagen nach „B“ eintritt", "якщо протягом 90 днів після «B» настане «A»"},
		"uk-troops active and a": {"dès que « UK sends troops » est en vigueur et « A » se réalise", "sobald „UK sends troops“ in Kraft ist und „A“ eintritt", "щойно «UK sends troops» є чинним і настане «A»"},
		"2 of (a, b, c)":         {"dès que 2 de ces conditions au moins sont remplies : A, B et C", "sobald mindestens 2 dieser Bedingungen erfüllt sind: A, B und C", "щойно справджуються щонайменше 2 з таких умов: A, B і C"},
		"a and not (b or c)":     {"si « A » se réalise, et ni l’un ni l’autre ne se réalise : B ; C", "wenn „A“ eintritt, und keins von beiden eintritt: B; C", "якщо настане «A», і не настане ні те, ні те: B; C"},
	} {
		for i, lang := range []string{"fr", "de", "uk"} {
			if got := plainSpaces(condition.Sentence(parse(t, text), paris{}, assets.Words(lang))); got != want[i] {
				t.Errorf("%s in %s is said %q, want %q", text, lang, got, want[i])
			}
		}
	}
}

func TestSayInOtherLanguagesStandsByItself(t *testing.T) {
	for lang, want := range map[string]string{"fr": "A et B", "de": "A und B", "uk": "A і B"} {
		if got := condition.Say(parse(t, "a and b"), paris{}, assets.Words(lang)); got != want {
			t.Errorf("in %s it is said %q, want %q", lang, got, want)
		}
	}
}

// plainSpaces are the spaces of a text as a person sees them.
func plainSpaces(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(text)
}
