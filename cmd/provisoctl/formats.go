package main

import (
	"maps"
	"slices"
	"strings"
)

// formatNames lists the formats of a table in order.
func formatNames[F any](table map[string]F) string {
	return strings.Join(slices.Sorted(maps.Keys(table)), ", ")
}
