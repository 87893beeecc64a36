// Package icons holds the signs and action icons of the window as SVG sources.
// They are drawn in "currentColor", which whoever shows them replaces.
package icons

import (
	"embed"
	"sort"
	"strings"
)

//go:embed svg/*.svg
var files embed.FS

// SVG returns the source of the icon called name ("add", "sign-go"), or nil if there is none.
func SVG(name string) []byte {
	source, err := files.ReadFile("svg/" + name + ".svg")
	if err != nil {
		return nil
	}
	return source
}

// Names lists every icon in alphabetical order.
func Names() []string {
	entries, err := files.ReadDir("svg")
	if err != nil {
		return nil
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		names = append(names, strings.TrimSuffix(entry.Name(), ".svg"))
	}
	sort.Strings(names)
	return names
}
