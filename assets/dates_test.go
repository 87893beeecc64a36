package assets

import (
	"strings"
	"testing"

	"proviso/model/when"
)

// TestDatesAndNumbersAsEachLanguageWritesThem holds the cases of months, the forms after prepositions and plural forms.
func TestDatesAndNumbersAsEachLanguageWritesThem(t *testing.T) {
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
	for _, c := range []struct{ lang, got, want string }{
		{"fr", Words("fr").DateLong(when.MustDate("2026-01-06")), "6 janvier 2026"},
		{"fr", Words("fr").DateLong(when.MustDate("2026-08-01")), "1er août 2026"},
		{"fr", Words("fr").Date(when.MustDate("2026-01~")), "vers janv. 2026"},
		{"fr", Words("fr").Date(when.MustDate("../2026-03-02")), "jusqu’au 2 mars 2026"},
		{"fr", Words("fr").Number(12500.25), "12 500,25"},
		{"fr", Words("fr").Percent(0.45), "45 %"},
		{"fr", Words("fr").N("count.event", 0), "0 événement"},
		{"fr", Words("fr").N("count.event", 2), "2 événements"},
		{"de", Words("de").DateLong(when.MustDate("2026-01-06")), "6. Januar 2026"},
		{"de", Words("de").Date(when.MustDate("2026-01-06/2026-01-09")), "6.–9. Jan. 2026"},
		{"de", Words("de").Number(12500.25), "12.500,25"},
		{"de", Words("de").T("say.due_after_activation", "duration", when.MustDuration("P2M")), "binnen 2 Monaten nach Inkrafttreten"},
		{"uk", Words("uk").DateLong(when.MustDate("2026-01-06")), "6 січня 2026 р."},
		{"uk", Words("uk").DateLong(when.MustDate("2026-01")), "січень 2026 р."},
		{"uk", Words("uk").DateLong(when.MustDate("2026-01~")), "близько січня 2026 р."},
		{"uk", Words("uk").DateLong(when.MustDate("2026-01/..")), "від січня 2026 р."},
		{"uk", Words("uk").N("count.event", 1), "1 подія"},
		{"uk", Words("uk").N("count.event", 3), "3 події"},
		{"uk", Words("uk").N("count.event", 11), "11 подій"},
		{"uk", Words("uk").N("count.event", 21), "21 подія"},
		{"uk", Words("uk").T("say.due_after_activation", "duration", when.MustDuration("P1M")), "протягом 1 місяця після набрання чинності"},
		{"uk", Words("uk").List([]string{"a", "b", "c"}, "list.and"), "a, b і c"},
		{"de", Words("de").Quoted("ein „Wort“"), "„ein ‚Wort‘“"},
		{"uk", Words("uk").Quoted("це «слово»"), "«це „слово“»"},
		{"fr", Words("fr").Of("form.title.new", "source", "kind", "source"), "Nouvelle source"},
		{"de", Words("de").Of("form.title.new", "actor", "kind", "Akteur"), "Neuer Akteur"},
	} {
		if got := plain.Replace(c.got); got != c.want {
			t.Errorf("%s writes %q, want %q", c.lang, got, c.want)
		}
	}
}

func TestRegionsSpeakTheirLanguage(t *testing.T) {
	for tag, want := range map[string]string{"de-AT": "de", "fr_CA": "fr", "uk-UA": "uk", "pt-BR": English} {
		if got := Words(tag).Lang(); got != want {
			t.Errorf("%s is spoken as %s, want %s", tag, got, want)
		}
	}
}
