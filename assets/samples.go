package assets

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed samples/*.json
var samples embed.FS

// Samples are the names of the books that ship with Proviso, in order: "exercise", a book for practice whose logic is
// assumed, and "paris", the article on the Paris talks of January 2026.
func Samples() []string {
	files, _ := fs.ReadDir(samples, "samples")
	var names []string
	for _, file := range files {
		names = append(names, strings.TrimSuffix(file.Name(), ".json"))
	}
	return names
}

// Sample is a book that ships with Proviso, in the JSON book form. The error names the samples there are.
func Sample(name string) ([]byte, error) {
	data, err := samples.ReadFile("samples/" + name + ".json")
	if err != nil {
		return nil, fmt.Errorf("there is no sample %q: expected %s", name, strings.Join(Samples(), " or "))
	}
	return data, nil
}
