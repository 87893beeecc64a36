package model

import (
	"bytes"
	"encoding/json"
	"errors"

	"proviso/model/said"
	"proviso/model/when"
)

// Deadline is the day by which a pledge falls due: a date, or a duration after an event, or, where neither Date nor Event
// is set, after the commitment's own activation.
type Deadline struct {
	Date   when.Date
	Within when.Duration
	Event  ID
}

// AfterActivation reports whether the deadline counts from the commitment's own activation.
func (d *Deadline) AfterActivation() bool {
	return d != nil && d.Date.IsZero() && d.Event == ""
}

type deadlineJSON struct {
	Date   when.Date       `json:"date,omitzero"`
	Within when.Duration   `json:"within,omitzero"`
	Of     json.RawMessage `json:"of,omitempty"`
}

// MarshalJSON implements json.Marshaler: {"date": D}, {"within": P, "of": {"event": E}} or {"within": P, "of": "activation"}.
func (d Deadline) MarshalJSON() ([]byte, error) {
	out := deadlineJSON{Date: d.Date, Within: d.Within}
	switch {
	case !d.Date.IsZero():
	case d.Event != "":
		of, err := json.Marshal(map[string]ID{"event": d.Event})
		if err != nil {
			return nil, err
		}
		out.Of = of
	default:
		out.Of = json.RawMessage(`"activation"`)
	}
	return json.Marshal(out)
}

var errDeadline = errors.New(`expected {"date": "2026-12-31"}, {"within": "P90D", "of": {"event": KEY}} or {"within": "P90D", "of": "activation"}`)

// UnmarshalJSON implements json.Unmarshaler. A bare string is read as a date; "of" may be left out for activation.
func (d *Deadline) UnmarshalJSON(data []byte) error {
	*d = Deadline{}
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &d.Date)
	}
	var in deadlineJSON
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&in); err != nil {
		return errDeadline
	}
	d.Date, d.Within = in.Date, in.Within
	if len(in.Of) == 0 || string(in.Of) == `"activation"` {
		return nil
	}
	var of struct {
		Event ID `json:"event"`
	}
	dec = json.NewDecoder(bytes.NewReader(in.Of))
	dec.DisallowUnknownFields()
	if dec.Decode(&of) != nil || of.Event == "" {
		return errDeadline
	}
	d.Event = of.Event
	return nil
}

func (d *Deadline) check(k *checker) {
	if d == nil {
		return
	}
	if d.Date.IsZero() == d.Within.IsZero() || (d.Event != "" && !d.Date.IsZero()) {
		k.fail("deadline", said.Of(errDeadline))
	}
}
