package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"proviso/model"
	"proviso/model/when"
	"proviso/store"
)

// openInput opens a file that is read, "-" being standard input.
func (s *session) openInput(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(s.in), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, &failure{code: badInput, text: fmt.Sprintf("%s can't be read (%v)", path, cause(err)), hint: "check the name of the file", cause: err}
	}
	return f, nil
}

// asInput makes what is wrong with a book that is only read from, rather than with the one of --book, bad input.
func asInput(path string, err error) error {
	var stored *store.Error
	if at, failed := filepath.Abs(path); failed == nil && errors.As(err, &stored) && stored.Path == at {
		return &failure{code: badInput, text: stored.Error(), hint: stored.Hint(), cause: err}
	}
	return err
}

// cause is an error of the file system without the path and the call.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

// moment is a point in time on the command line: RFC 3339, or a day, which means its end in UTC.
type moment struct{ time.Time }

// UnmarshalText implements encoding.TextUnmarshaler.
func (m *moment) UnmarshalText(text []byte) error {
	if day, err := when.ParseDay(string(text)); err == nil {
		m.Time = (day + 1).Time().Add(-time.Millisecond)
		return nil
	}
	t, err := time.Parse(time.RFC3339, string(text))
	if err != nil {
		return fmt.Errorf("expected a moment such as 2026-01-07T08:00:00Z, or a day such as 2026-01-07; found %q", text)
	}
	m.Time = t.UTC()
	return nil
}

// kindArg is a kind of record, in the singular or the plural.
type kindArg struct{ model.RecordKind }

// UnmarshalText implements encoding.TextUnmarshaler.
func (k *kindArg) UnmarshalText(text []byte) error {
	kind, ok := model.ParseRecordKind(strings.ToLower(string(text)))
	if !ok {
		return fmt.Errorf("expected %s; found %q", choice(model.RecordKinds()), text)
	}
	k.RecordKind = kind
	return nil
}

type stateArg struct{ model.EventState }

// UnmarshalText implements encoding.TextUnmarshaler.
func (a *stateArg) UnmarshalText(text []byte) (err error) {
	a.EventState, err = oneOf(text, model.EventStates())
	return err
}

type stageArg struct{ model.Stage }

// UnmarshalText implements encoding.TextUnmarshaler.
func (a *stageArg) UnmarshalText(text []byte) (err error) {
	a.Stage, err = oneOf(text, model.Stages())
	return err
}

type relationArg struct{ model.RelationKind }

// UnmarshalText implements encoding.TextUnmarshaler.
func (a *relationArg) UnmarshalText(text []byte) (err error) {
	a.RelationKind, err = oneOf(text, model.RelationKinds())
	return err
}

type deliveryArg struct{ model.Delivery }

// UnmarshalText implements encoding.TextUnmarshaler.
func (a *deliveryArg) UnmarshalText(text []byte) (err error) {
	a.Delivery, err = oneOf(text, model.Deliveries())
	return err
}

// oneOf reads a word of a vocabulary, also with hyphens or spaces for its underscores.
func oneOf[S ~string](text []byte, words []S) (S, error) {
	spelt := strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(string(text)))
	for _, w := range words {
		if string(w) == spelt {
			return w, nil
		}
	}
	return "", fmt.Errorf("expected %s; found %q", choice(words), text)
}

func choice[S ~string](words []S) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = string(w)
	}
	last := len(texts) - 1
	return strings.Join(texts[:last], ", ") + " or " + texts[last]
}

// dated is the date of an entry, today unless given.
type dated struct {
	On   when.Date `help:"When it was so: a day, a month (2026-05), or a range; today unless given." placeholder:"DATE"`
	Note string    `help:"A note to keep with it." placeholder:"TEXT"`
}

func (d dated) on(s *session) when.Date {
	if d.On.IsZero() {
		return when.On(s.today())
	}
	return d.On
}

// asOf is the last day that the entry's date could be, or today where that is open.
func (d dated) asOf(s *session) when.Day {
	if last := d.on(s).Latest(); last != when.MaxDay {
		return last
	}
	return s.today()
}

// lastDay is asOf, or today where that is later.
func (d dated) lastDay(s *session) when.Day { return max(d.asOf(s), s.today()) }

// today is the day on which the command runs, in UTC.
func (s *session) today() when.Day { return when.DayOf(s.now) }
