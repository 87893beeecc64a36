package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Tokens is a field for several choices, such as tags or actors: each chosen is a pill with a cross, and after them one types
// to find more. Backspace in the empty field takes the last away.
type Tokens struct {
	composite
	// OnTokens is called with all choices after each change.
	OnTokens func([]Option)

	tokens []Option
	find   *tokenFinder
	wrap   *fyne.Container
}

// NewTokens is an empty field. With free, any text may become a token, without an ID.
func NewTokens(placeholder string, options func(query string) []Option, free bool) *Tokens {
	t := &Tokens{}
	t.find = newTokenFinder(placeholder, options, t)
	t.find.Free = free
	t.find.OnChosen = t.add
	t.wrap = Wrap(5)
	t.wrap.Hide()
	t.compose(t, Column(5, t.wrap, t.find))
	return t
}

// Finder is the field one types into.
func (t *Tokens) Finder() *Completer { return &t.find.Completer }

// Tokens are the choices.
func (t *Tokens) Tokens() []Option { return slices.Clone(t.tokens) }

// SetTokens changes the choices without calling anything.
func (t *Tokens) SetTokens(tokens []Option) {
	t.tokens = slices.Clone(tokens)
	t.show()
}

// Focus takes the focus into the field.
func (t *Tokens) Focus() { Focus(t.find) }

func (t *Tokens) focusable() fyne.Focusable { return t.find }

func (t *Tokens) setFieldName(name string) { t.find.setFieldName(name) }

func (t *Tokens) add(o Option) {
	if o.Label == "" {
		return
	}
	t.find.SetChosen(Option{})
	if slices.ContainsFunc(t.tokens, func(old Option) bool { return old.ID == o.ID && old.Label == o.Label }) {
		return
	}
	t.tokens = append(t.tokens, o)
	t.changed()
}

func (t *Tokens) remove(i int) {
	if i < 0 || i >= len(t.tokens) {
		return
	}
	t.tokens = slices.Delete(t.tokens, i, i+1)
	t.changed()
}

func (t *Tokens) changed() {
	t.show()
	if t.OnTokens != nil {
		t.OnTokens(t.Tokens())
	}
}

func (t *Tokens) show() {
	pills := make([]fyne.CanvasObject, len(t.tokens))
	for i, token := range t.tokens {
		pills[i] = NewPill(token.Label, true, nil).Removable(func() { t.remove(i) })
	}
	t.wrap.Objects = pills
	SetVisible(t.wrap, len(pills) > 0)
	t.Refresh()
}

// tokenFinder is a completer that removes the last token on Backspace when it is empty.
type tokenFinder struct {
	Completer
	tokens *Tokens
}

func newTokenFinder(placeholder string, options func(query string) []Option, tokens *Tokens) *tokenFinder {
	f := &tokenFinder{tokens: tokens}
	f.start(f, placeholder, options)
	return f
}

// TypedKey implements fyne.Focusable.
func (f *tokenFinder) TypedKey(ev *fyne.KeyEvent) {
	if f.Text == "" && ev.Name == fyne.KeyBackspace {
		f.tokens.remove(len(f.tokens.tokens) - 1)
		return
	}
	f.Completer.TypedKey(ev)
}
