package model

import (
	"strings"

	"proviso/model/said"
)

var errQuotes = said.Error(said.New("problem.list", `expected items with commas between them; one that contains a comma stands in double quotes, as in "Paris, talks", ceasefire`))

// joinList writes items with commas between them; those that contain a comma, a quote or space around them stand in
// double quotes, in which a quote is doubled.
func joinList(items []string) string {
	out := make([]string, len(items))
	for i, item := range items {
		if strings.ContainsAny(item, ",\"") || strings.TrimSpace(item) != item {
			item = `"` + strings.ReplaceAll(item, `"`, `""`) + `"`
		}
		out[i] = item
	}
	return strings.Join(out, ", ")
}

// splitList reads what joinList writes. Empty items are dropped.
func splitList(text string) ([]string, error) {
	var items []string
	for rest := text; rest != ""; {
		var item string
		rest = strings.TrimLeft(rest, " \t\n")
		if quoted, ok := strings.CutPrefix(rest, `"`); ok {
			after, found := "", false
			if item, after, found = unquote(quoted); !found {
				return nil, errQuotes
			}
			gap, next, _ := strings.Cut(after, ",")
			if strings.TrimSpace(gap) != "" {
				return nil, errQuotes
			}
			rest = next
		} else {
			item, rest, _ = strings.Cut(rest, ",")
			item = strings.TrimSpace(item)
		}
		if item != "" {
			items = append(items, item)
		}
	}
	return items, nil
}

// unquote reads up to the closing quote: the item, what follows, and whether there was one.
func unquote(text string) (item, rest string, ok bool) {
	var out strings.Builder
	for {
		before, after, found := strings.Cut(text, `"`)
		out.WriteString(before)
		if !found {
			return "", "", false
		}
		if !strings.HasPrefix(after, `"`) {
			return out.String(), after, true
		}
		out.WriteByte('"')
		text = after[1:]
	}
}
