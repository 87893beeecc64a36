package model_test

import (
	"testing"
	"time"

	"proviso/model"
	"proviso/model/when"
)

func TestTheStateOfAnEvent(t *testing.T) {
	first, second := morning, morning.AddDate(0, 0, 1)
	entry := func(s model.EventState, on string, recorded time.Time) model.EventEntry {
		return model.EventEntry{State: s, On: when.MustDate(on), Recorded: recorded}
	}
	corrected := entry(model.Occurred, "2026-01-01", first)
	corrected.Corrected = second
	for name, tt := range map[string]struct {
		history []model.EventEntry
		at      string
		known   time.Time
		want    model.EventState // "" for unknown or none
	}{
		"none":                    {nil, "2026-02-01", time.Time{}, ""},
		"come":                    {[]model.EventEntry{entry(model.Occurred, "2026-01-10", first)}, "2026-01-10", time.Time{}, model.Occurred},
		"not yet":                 {[]model.EventEntry{entry(model.Occurred, "2026-01-10", first)}, "2026-01-09", time.Time{}, ""},
		"inside an imprecise":     {[]model.EventEntry{entry(model.Occurred, "2026-01", first)}, "2026-01-15", time.Time{}, ""},
		"after an imprecise":      {[]model.EventEntry{entry(model.Occurred, "2026-01", first)}, "2026-01-31", time.Time{}, model.Occurred},
		"latest on wins":          {[]model.EventEntry{entry(model.Ended, "2026-03-01", first), entry(model.Occurred, "2026-01-10", second)}, "2026-04-01", time.Time{}, model.Ended},
		"then latest recorded":    {[]model.EventEntry{entry(model.RuledOut, "2026-03-01", second), entry(model.Occurred, "2026-03-01", first)}, "2026-04-01", time.Time{}, model.RuledOut},
		"as known before":         {[]model.EventEntry{entry(model.Occurred, "2026-01-01", first), entry(model.RuledOut, "2026-01-02", second)}, "2026-04-01", first, model.Occurred},
		"known before anything":   {[]model.EventEntry{entry(model.Occurred, "2026-01-01", first)}, "2026-04-01", first.Add(-time.Second), ""},
		"corrected away":          {[]model.EventEntry{corrected}, "2026-04-01", time.Time{}, ""},
		"corrected away, earlier": {[]model.EventEntry{corrected}, "2026-04-01", first, model.Occurred},
	} {
		t.Run(name, func(t *testing.T) {
			e := &model.Event{History: tt.history}
			day, err := when.ParseDay(tt.at)
			if err != nil {
				t.Fatal(err)
			}
			got, ok := e.StateAt(day, tt.known)
			if got.State != tt.want || ok != (tt.want != "") {
				t.Errorf("got %q, %v, want %q", got.State, ok, tt.want)
			}
		})
	}
}

func TestNoStageFollowsATerminalOne(t *testing.T) {
	for _, s := range model.Stages() {
		if s.Terminal() != (len(s.Next()) == 0) {
			t.Errorf("%s: terminal %v, next %v", s, s.Terminal(), s.Next())
		}
		if s.Terminal() != (s.Rung() < 0) {
			t.Errorf("%s: terminal %v on rung %d", s, s.Terminal(), s.Rung())
		}
	}
}

func TestCodecKeepsEveryRecord(t *testing.T) {
	for r := range troubled(t).All() {
		data := model.Encode(r)
		back, err := model.Decode(r.RecordKind(), data)
		if err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if !model.Same(r, back) {
			t.Errorf("%s came back as %s", data, model.Encode(back))
		}
	}
}
