// Package assets holds what ships inside the program.
package assets

import (
	"embed"
	"encoding/json"
	"io/fs"
	"maps"
	"path"
	"strings"

	"proviso/model/words"
)

// English is the language that every text is written in first, and the one
// that stands in where a translation lacks a text.
const English = "en"

//go:embed translations/*/*.json
var translations embed.FS

// Languages are the tags of the languages that have translations, in order.
func Languages() []string {
	folders, _ := fs.ReadDir(translations, "translations")
	var tags []string
	for _, folder := range folders {
		tags = append(tags, folder.Name())
	}
	return tags
}

// Words speaks the language of a tag such as "de", "de-AT" or "de_AT": in its
// own texts, else in those of the language without its region, else in English.
func Words(lang string) *words.Words {
	spoken, texts := English, messages(English)
	tag := strings.ReplaceAll(lang, "_", "-")
	base, _, _ := strings.Cut(tag, "-")
	for _, folder := range Languages() {
		if folder != English && (strings.EqualFold(folder, base) || strings.EqualFold(folder, tag)) {
			maps.Copy(texts, messages(folder))
			spoken = folder
		}
	}
	return words.New(spoken, texts)
}

// Texts are the texts of a language by key, as its translators wrote them.
func Texts(lang string) map[string]string { return messages(lang) }

// messages are the texts of one folder. The files are checked by the tests of
// this package; one that can't be read leaves its keys to show on screen.
func messages(folder string) map[string]string {
	texts := map[string]string{}
	files, _ := fs.Glob(translations, path.Join("translations", folder, "*.json"))
	for _, file := range files {
		data, _ := translations.ReadFile(file)
		_ = json.Unmarshal(data, &texts)
	}
	return texts
}

//go:embed help/*.md
var help embed.FS

// Guide is the guide in a language, in Markdown with the keys of names on screen in braces; in English where the language
// has none.
func Guide(lang string) string {
	text, err := help.ReadFile("help/" + lang + ".md")
	if err != nil {
		text, _ = help.ReadFile("help/" + English + ".md")
	}
	return string(text)
}
