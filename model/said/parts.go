package said

import (
	"strconv"
	"unicode/utf8"
)

// Quoted is what somebody has typed, in quotation marks, with signs that can't be seen written out; of a longer text the
// first 40 characters and an ellipsis.
func Quoted(text string) Sentence { return Whole(Clipped(text, 40)) }

// Whole is Quoted for a text of any length.
func Whole(text string) Sentence {
	marked := strconv.Quote(text)
	return New("problem.quoted", `"{text}"`, "text", marked[1:len(marked)-1])
}

// Wholes are several texts in quotation marks.
func Wholes(texts []string) []Sentence {
	out := make([]Sentence, len(texts))
	for i, text := range texts {
		out[i] = Whole(text)
	}
	return out
}

// Clipped is the first n characters of a text, with an ellipsis where there are more.
func Clipped(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	return string([]rune(text)[:n]) + "…"
}

// Or lists things of which one is meant: "a, b or c". Of none it is "nothing".
func Or[T any](items []T) Sentence {
	return list(items, func(before, after any) Sentence {
		return New("list.or", "{before} or {after}", "before", before, "after", after)
	})
}

// Each lists things with commas: "a, b, c". Of none it is "nothing".
func Each[T any](items []T) Sentence { return list(items, comma) }

func comma(before, after any) Sentence {
	return New("list.comma", "{before}, {after}", "before", before, "after", after)
}

// list joins things with commas, and the last with what is given.
func list[T any](items []T, last func(before, after any) Sentence) Sentence {
	if len(items) == 0 {
		return New("problem.nothing", "nothing")
	}
	out := Sentence{English: "{item}", Args: []any{"item", items[0]}}
	for i, item := range items[1:] {
		joint := comma
		if i == len(items)-2 {
			joint = last
		}
		out = joint(out, item)
	}
	return out
}

// Word is a word of a vocabulary, such as the stage "signed", by its label in the language; in English as it is recorded.
func Word[W ~string](area string, word W) Sentence {
	return Sentence{Key: area + "." + string(word), English: string(word)}
}

// Words are the words of a vocabulary by their labels.
func Words[W ~string](area string, words []W) []Sentence {
	out := make([]Sentence, len(words))
	for i, w := range words {
		out[i] = Word(area, w)
	}
	return out
}

// Kind names a kind of record by its word, such as "event".
func Kind[K ~string](kind K) Sentence { return Word("record", kind) }
