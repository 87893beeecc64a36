package model

import (
	"slices"
	"time"
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
			k.fail("stage", "%s can't follow %s: expected %s, or an entry marked as a correction", e.Stage, last, orList(last.Next()))
		}
		last = e.Stage
	}
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
			k.fail("delivery", "%s can't follow %s: expected %s, or an entry marked as a correction", e.Delivery, last, orList(last.Next()))
		}
		last = e.Delivery
	}
}
