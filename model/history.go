package model

import (
	"slices"
	"time"

	"proviso/model/said"
)

// checkStages holds the entries that count to the table of transitions, in the order of their dates.
// An entry marked as a correction may follow any other; the same stage again is in no table.
func checkStages(k *checker, entries []StageEntry) {
	for i, e := range entries {
		at := k.at("stage", i)
		at.oneOf("stage", string(e.Stage), names(Stages()))
		at.date("on", e.On)
	}
	var last Stage
	for _, e := range Known(entries, time.Time{}) {
		if !e.Correction && !slices.Contains(last.Next(), e.Stage) {
			k.fail("stage", follows("stage", e.Stage, last, last.Next()))
		}
		last = e.Stage
	}
}

// follows says that a step of a history can't come after the last, and which ones can.
func follows[S ~string](area string, step, last S, next []S) said.Sentence {
	return said.New("problem.follows", "{step} can't follow {last}: expected {next}, or an entry marked as a correction",
		"step", said.Word(area, step), "last", said.Word(area, last), "next", said.Or(said.Words(area, next)))
}

// checkDeliveries does for deliveries what checkStages does for stages.
func checkDeliveries(k *checker, entries []DeliveryEntry) {
	for i, e := range entries {
		at := k.at("delivery", i)
		at.oneOf("delivery", string(e.Delivery), names(Deliveries()))
		at.date("on", e.On)
	}
	var last Delivery
	for _, e := range Known(entries, time.Time{}) {
		if !e.Correction && !slices.Contains(last.Next(), e.Delivery) {
			k.fail("delivery", follows("delivery", e.Delivery, last, last.Next()))
		}
		last = e.Delivery
	}
}
