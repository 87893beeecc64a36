package lint

import (
	"slices"
	"strings"
	"unicode"
)

// phase is the step in the life of something that a name tells of, by the commonest verbs; some names leave it unsaid.
type phase string

const (
	unsaid     phase = ""
	beginning  phase = "beginning"
	concluding phase = "concluding"
)

// The concepts that readers take for each other.
const (
	ceasefire = "ceasefire"
	peaceDeal = "peace deal"
)

// confused are concepts that readers take for each other, though one may be without the other.
var confused = [][2]string{{ceasefire, peaceDeal}}

// synonyms are the ways of the field to name one thing, each thing by its first name.
var synonyms = [][]string{
	{ceasefire, "cease fire", "truce", "armistice", "cessation of hostilities", "cessation of fire", "end of hostilities"},
	{peaceDeal, "peace agreement", "peace accord", "peace settlement", "peace treaty", "peace pact"},
	{"troops", "forces", "soldiers", "contingent", "military forces", "armed forces"},
	{"deploy", "deploys", "deployed", "deployment", "sends", "sent"},
	{"approve", "approves", "approved", "approval", "endorses", "endorsed", "consents", "consent"},
	{"ratify", "ratifies", "ratified", "ratification"},
	{"withdraw", "withdraws", "withdrawn", "withdrawal", "pulls out", "pullout"},
	{"end", "ends", "ended", "ending", "is over"},
	{"election", "elections", "polls"},
	{"vote", "votes", "voted"},
	{"request", "requests", "requested", "asks for", "asked for"},
	{"mandate", "authorisation", "authorization"},
	{"united kingdom", "uk", "britain", "great britain", "british"},
	{"united states", "us", "usa", "america", "american", "united states of america"},
	{"european union", "eu"},
	{"united nations", "un"},
	{"security council", "unsc"},
	{"russia", "russian", "russian federation"},
	{"ukraine", "ukrainian"},
	{"france", "french"},
	{"germany", "german"},
}

// phases are the ways to say how far something has come.
var phases = map[phase][]string{
	beginning: {
		"enters into force", "enter into force", "entered into force", "entry into force", "comes into force", "came into force",
		"in force", "takes effect", "takes hold", "begins", "began", "starts", "started", "commences", "occurs", "happens",
		"is in place", "comes about",
	},
	concluding: {
		"signed", "signs", "signing", "signature", "concluded", "concludes", "conclusion", "reached", "struck", "agreed", "made",
		"finalised", "finalized",
	},
}

// small are the words that tell no two names apart.
var small = wordSet("a an and as at be been by for from had has have his her in into is it its of on that the their there this to was were which will with would")

// telling are words that make another event of a name to which they are added; so do numbers.
var telling = wordSet(`no not never without nor neither refuse reject fail failed decline deny end collapse break broken violate violated breach postponed
	delayed cancelled canceled suspended suspend expire expired lapse lapsed hold resume resumed extend extended extension renewed restored
	monitored monitoring first second third fourth fifth last next new partial full interim permanent temporary north south east west northern
	southern eastern western lower upper before after draft lifted eased`)

func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(text) {
		set[stem(w)] = true
	}
	return set
}

// stem drops the s of plurals and of verbs in the third person.
func stem(word string) string {
	switch {
	case len(word) < 4, !strings.HasSuffix(word, "s"):
		return word
	case strings.HasSuffix(word, "ss"), strings.HasSuffix(word, "us"), strings.HasSuffix(word, "is"):
		return word
	case strings.HasSuffix(word, "ies"):
		return strings.TrimSuffix(word, "ies") + "y"
	}
	return strings.TrimSuffix(word, "s")
}

// split gives the words of a name, in lower case and without signs, accents written as marks, and endings.
func split(name string) []string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r), strings.ContainsRune("'’.", r):
			return -1
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, name)
	parts := strings.Fields(plain)
	for i, p := range parts {
		parts[i] = stem(p)
	}
	return parts
}

// sense is what a phrase stands for.
type sense struct {
	words   []string
	concept string // unless it is a phase
	weight  int    // how much of a name it is
	phase   phase
}

// vocabulary knows phrases by their first word, longer ones before shorter.
type vocabulary map[string][]sense

func newVocabulary() vocabulary {
	v := vocabulary{}
	for _, group := range synonyms {
		weight := 1
		if group[0] == ceasefire || group[0] == peaceDeal {
			weight = 2
		}
		for _, phrase := range group {
			v.add(sense{words: split(phrase), concept: group[0], weight: weight})
		}
	}
	for p, phrases := range phases {
		for _, phrase := range phrases {
			v.add(sense{words: split(phrase), phase: p})
		}
	}
	return v
}

// actor adds the names of one actor. What stands for something else already keeps that sense.
func (v vocabulary) actor(id string, names []string) {
	for _, name := range names {
		if parts := split(name); len(parts) > 0 {
			v.add(sense{words: parts, concept: v.conceptOf(names, id), weight: 1})
		}
	}
}

// conceptOf is what one of some names stands for already, or else a new concept.
func (v vocabulary) conceptOf(names []string, otherwise string) string {
	for _, name := range names {
		parts := split(name)
		if s, ok := v.at(parts); ok && len(s.words) == len(parts) && s.phase == unsaid {
			return s.concept
		}
	}
	return otherwise
}

func (v vocabulary) add(s sense) {
	first := s.words[0]
	at := len(v[first])
	for i, known := range v[first] {
		if slices.Equal(known.words, s.words) {
			return
		}
		if len(known.words) < len(s.words) {
			at = min(at, i)
		}
	}
	v[first] = slices.Insert(v[first], at, s)
}

// at is the longest phrase that begins here, if there is one.
func (v vocabulary) at(words []string) (sense, bool) {
	if len(words) == 0 {
		return sense{}, false
	}
	for _, s := range v[words[0]] {
		if len(s.words) <= len(words) && slices.Equal(s.words, words[:len(s.words)]) {
			return s, true
		}
	}
	return sense{}, false
}
