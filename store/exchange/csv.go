package exchange

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"unicode"

	"proviso/model/register"
)

// CSV says how a table is written as comma-separated values.
type CSV struct {
	// Mark puts the byte-order mark of UTF-8 first. Excel reads a file in the system's old encoding without it, so files
	// have it; programs that read a stream stumble over it, so standard output has not.
	Mark bool
	// Plain writes what programs read: columns by key, records by key, dates and numbers without words. Otherwise headers and
	// names are those people read; numbers, and dates that are known, are plain all the same.
	Plain bool
}

// WriteCSV writes a table as RFC 4180 has it: UTF-8, lines ended by CR LF, a header line, quotes only where they are needed.
// What a spreadsheet would run as a formula gets an apostrophe in front; see Harmless. The error is the writer's.
func WriteCSV(w io.Writer, t register.Table, o CSV) error {
	var out bytes.Buffer
	if o.Mark {
		out.Write(byteOrderMark)
	}
	line := make([]string, len(t.Heads))
	for i, h := range t.Heads {
		line[i] = h.Title
		if o.Plain {
			line[i] = h.Key
		}
	}
	writeLine(&out, line)
	for _, row := range t.Rows {
		for i, cell := range row {
			line[i] = o.cell(t.Heads[i].Type, cell)
		}
		writeLine(&out, line)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (o CSV) cell(of register.Type, c register.Cell) string {
	exact := of == register.Number || of == register.Date
	if o.Plain || exact && c.Plain != "" {
		return c.Plain
	}
	return c.Text
}

func writeLine(out *bytes.Buffer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			out.WriteByte(',')
		}
		cell = Harmless(cell)
		alone := len(cells) == 1 && cell == "" // an empty line would be no record
		if alone || strings.ContainsAny(cell, ",\"\r\n") || strings.TrimSpace(cell) != cell {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		out.WriteString(cell)
	}
	out.WriteString("\r\n")
}

// Harmless keeps a spreadsheet from running a text as a formula: where it begins, after any space, with one of = + - @ or their
// full-width forms, or with a tab or a line break, it gets an apostrophe in front. Numbers stay as they are.
func Harmless(text string) string {
	if text == "" {
		return ""
	}
	if strings.ContainsRune("\t\r\n", rune(text[0])) {
		return "'" + text
	}
	bare := strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r) })
	first, _ := firstRune(bare)
	if !strings.ContainsRune("=+-@＝＋－＠﹢﹣﹦﹫−", first) || first == 0 {
		return text
	}
	if _, err := strconv.ParseFloat(text, 64); err == nil && isDecimal(text) {
		return text
	}
	return "'" + text
}

// isDecimal tells a number as sheets read it from what Go also takes for one: infinities, hexadecimal digits, underscores.
func isDecimal(text string) bool {
	return strings.Trim(text, "+-.0123456789eE") == ""
}

func firstRune(text string) (rune, bool) {
	for _, r := range text {
		return r, true
	}
	return 0, false
}
