package ui

import (
	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/record"
)

// enter begins a new record of a kind, and shows it once it is saved.
func (s *Shell) enter(kind model.RecordKind) {
	s.Open(kind, "", func(id model.ID) {
		if r, ok := page.RouteTo(kind, id); ok {
			s.Go(r)
		}
	})
}

// Open implements page.Host.
func (s *Shell) Open(kind model.RecordKind, id model.ID, then func(model.ID)) {}

// OpenDraft implements page.Host.
func (s *Shell) OpenDraft(draft model.Record, then func(model.ID)) {}

// RecordEvent implements page.Host.
func (s *Shell) RecordEvent(id model.ID) { record.Show(s, record.Event, id) }

// SetStage implements page.Host.
func (s *Shell) SetStage(id model.ID) { record.Show(s, record.Stage, id) }

// SetDelivery implements page.Host.
func (s *Shell) SetDelivery(id model.ID) { record.Show(s, record.Delivery, id) }
