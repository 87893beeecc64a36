package sessiontest

import (
	"testing"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/session"
)

// Do makes an edit that must succeed.
func Do(t testing.TB, s *session.Session, intent session.Intent) model.Edit {
	t.Helper()
	var made model.Edit
	s.Do(intent, func(e model.Edit, err error) {
		if err != nil {
			t.Fatal(err)
		}
		made = e
	})
	return made
}

// Put enters records, or puts them in the place of those with their ids.
func Put(t testing.TB, s *session.Session, records ...model.Record) model.Edit {
	t.Helper()
	return Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Put(b, records...) })
}

// Change puts the record of a key in its own place as change leaves it.
func Change[R model.Record](t testing.TB, s *session.Session, key string, change func(R)) model.Edit {
	t.Helper()
	r := Get[R](t, s, key)
	change(r)
	return Put(t, s, r)
}

// RecordEvent records what happened to the event of a key: today, where the entry has no date.
func RecordEvent(t testing.TB, s *session.Session, key string, entry model.EventEntry) model.Edit {
	t.Helper()
	id := ID(t, s, model.KindEvent, key)
	if entry.On.IsZero() {
		entry.On = when.On(s.Today())
	}
	return Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.RecordEvent(b, id, entry) })
}

// ID is the id of the record of a kind and a key, which must be in the book.
func ID(t testing.TB, s *session.Session, kind model.RecordKind, key string) model.ID {
	t.Helper()
	return find(t, s, kind, key).RecordID()
}

// Get is a copy of the record of a key, which must be in the book.
func Get[R model.Record](t testing.TB, s *session.Session, key string) R {
	t.Helper()
	var kind R
	r, ok := find(t, s, kind.RecordKind(), key).(R)
	if !ok {
		t.Fatalf("the book keeps something else as %s %q", kind.RecordKind(), key)
	}
	return model.Clone(r)
}

func find(t testing.TB, s *session.Session, kind model.RecordKind, key string) model.Record {
	t.Helper()
	r, ok := s.Book().ByKey(kind, key)
	if !ok {
		t.Fatalf("there is no %s %q", kind, key)
	}
	return r
}
