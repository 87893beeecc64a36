package ui

import (
	"strings"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/settings"
)

// leave notes what was used lately, when the open book was left, where in it, and how it was looked at.
func (s *Shell) leave(now *settings.Settings) {
	now.Lately = s.lastActions()
	if s.book != nil {
		at := s.book.here()
		now.Left(s.book.store.Path(), s.config.Now(), settings.Spot{Page: string(at.Page), ID: string(at.ID)}, s.book.view())
	}
}

// view is how the pages are looked at.
func (d *desk) view() settings.View {
	out := settings.View{}
	for _, p := range d.pages {
		if a, ok := p.(page.Arranged); ok {
			for choice, value := range a.Arrangement() {
				out[string(p.Name())+"."+choice] = value
			}
		}
	}
	return out
}

// arrange has the pages looked at as they were.
func (d *desk) arrange(view settings.View) {
	for _, p := range d.pages {
		a, ok := p.(page.Arranged)
		if !ok {
			continue
		}
		chosen := map[string]string{}
		for name, value := range view {
			if choice, ok := strings.CutPrefix(name, string(p.Name())+"."); ok {
				chosen[choice] = value
			}
		}
		if len(chosen) > 0 {
			a.Arrange(chosen)
		}
	}
}

// here is the page that shows, and the record chosen there.
func (d *desk) here() page.Route {
	p := d.page()
	if p == nil {
		return page.Route{}
	}
	if m, ok := p.(page.Minded); ok {
		return page.Route{Page: p.Name(), ID: m.Chosen()}
	}
	return page.Route{Page: p.Name()}
}

// lastSpot is where the open book was left the last time, or its first page. A record that is gone since is not looked for.
func (s *Shell) lastSpot() page.Route {
	first := page.Route{Page: s.book.pages[0].Name()}
	spot := s.config.Settings.Now().Spots[s.book.store.Path()]
	at := page.Route{Page: page.Name(spot.Page), ID: model.ID(spot.ID)}
	if s.book.index(at.Page) < 0 {
		return first
	}
	if !s.recorded(at.ID) {
		at.ID = ""
	}
	return at
}

// recorded tells whether the book has a record.
func (s *Shell) recorded(id model.ID) bool {
	for _, kind := range model.RecordKinds() {
		if _, ok := s.Session().Book().Get(kind, id); ok {
			return true
		}
	}
	return false
}
