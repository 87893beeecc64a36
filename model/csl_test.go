package model_test

import (
	"encoding/json"
	"testing"

	"proviso/model"
)

// However an item comes about, the same members make the same bytes: as the published form orders them, then by name,
// and without the escapes that only HTML needs.
func TestAnItemIsWrittenOneWay(t *testing.T) {
	const want = `{"type":"article","title":"Q & A <1>","URL":"u","issued":{"date-parts":[[2026,1,6]]},"DOI":"d","author":[{"family":"F"}]}`
	made := model.NewCSL(map[string]any{
		"author": []any{map[string]any{"family": "F"}}, "DOI": "d", "URL": "u", "title": "Q & A <1>", "type": "article",
		"issued": map[string]any{"date-parts": [][]int{{2026, 1, 6}}}, "note": "", "page": nil,
	})
	var read model.CSL
	if err := json.Unmarshal([]byte(`{"author":[{"family":"F"}],"issued":{"date-parts":[[2026,1,6]]},"DOI":"d","URL":"u","type":"article","title":"Q & A <1>"}`), &read); err != nil {
		t.Fatal(err)
	}
	built := model.CSL(nil).With("title", "Q & A <1>").With("issued", json.RawMessage(`{"date-parts":[[2026,1,6]]}`)).
		With("author", []any{map[string]any{"family": "F"}}).With("DOI", "d").With("type", "article").With("URL", "u").With("note", "")
	for name, got := range map[string]model.CSL{"made": made, "read": read, "built": built} {
		if string(got) != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
	}
}

// Setting one member leaves the others as they came, to the last digit.
func TestSettingAMemberLeavesTheOthers(t *testing.T) {
	item := model.CSL(`{"title":"T","volume":12345678901234567890.10}`)
	if got := string(item.With("title", "U")); got != `{"title":"U","volume":12345678901234567890.10}` {
		t.Error(got)
	}
	if got := string(item.With("title", "")); got != `{"volume":12345678901234567890.10}` {
		t.Error(got)
	}
}
