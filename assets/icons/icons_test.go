package icons

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"testing"
)

func TestEveryIconIsWellFormedAndTakesTheCurrentColour(t *testing.T) {
	names := Names()
	if len(names) < 20 {
		t.Fatalf("only %d icons embedded", len(names))
	}
	for _, name := range names {
		source := SVG(name)
		if !bytes.Contains(source, []byte("currentColor")) {
			t.Errorf("%s does not use currentColor, so it cannot follow the theme", name)
		}
		decoder := xml.NewDecoder(bytes.NewReader(source))
		for {
			_, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	}
}

func TestStateSignsExist(t *testing.T) {
	for _, name := range []string{"sign-go", "sign-open", "sign-stop", "sign-end", "sign-done"} {
		if SVG(name) == nil {
			t.Errorf("no sign %q", name)
		}
	}
}

func TestUnknownIconIsNil(t *testing.T) {
	if SVG("no-such-icon") != nil {
		t.Error("an unknown name gave a source")
	}
}
