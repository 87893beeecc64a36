package model

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"time"

	"proviso/model/said"
)

// Source is a bibliographic item, graded for reliability.
type Source struct {
	Head
	Reliability string    `json:"reliability,omitempty"` // Admiralty code A–F; F cannot be judged
	CSL         CSL       `json:"csl,omitempty"`
	Snapshot    *Snapshot `json:"snapshot,omitempty"`
	Notes       string    `json:"notes,omitempty"`
	X           Extra     `json:"x,omitempty"`
}

// Snapshot is the text of a source as it was read, with the SHA-256 of its UTF-8 bytes in hexadecimal.
type Snapshot struct {
	Text   string    `json:"text"`
	SHA256 string    `json:"sha256"`
	Taken  time.Time `json:"taken,omitzero"`
	X      Extra     `json:"x,omitempty"`
}

// NewSnapshot keeps a text with its checksum.
func NewSnapshot(text string, taken time.Time) *Snapshot {
	return &Snapshot{Text: text, SHA256: Digest(text), Taken: taken}
}

// Digest is the SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal.
func Digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// Reliabilities lists the grades of a source.
func Reliabilities() []string { return []string{"A", "B", "C", "D", "E", "F"} }

// RecordKind implements Record.
func (*Source) RecordKind() RecordKind { return KindSource }

// Label implements Record: the title, or else the key.
func (s *Source) Label() string { return firstWords(s.CSL.Text("title"), s.Key) }

func (s *Source) clone() Record {
	c := *s
	c.CSL, c.X = CSL(slices.Clone(json.RawMessage(s.CSL))), slices.Clone(s.X)
	if s.Snapshot != nil {
		snap := *s.Snapshot
		c.Snapshot = &snap
	}
	return &c
}

func (s *Source) normalise() {
	if s.Snapshot != nil {
		utc(&s.Snapshot.Taken)
		if s.Snapshot.SHA256 == "" {
			s.Snapshot.SHA256 = Digest(s.Snapshot.Text)
		}
	}
}

func (s *Source) check(c *checker) {
	c.optional("reliability", s.Reliability, Reliabilities())
	s.CSL.check(c)
	if s.Snapshot != nil && s.Snapshot.SHA256 != Digest(s.Snapshot.Text) {
		c.fail("snapshot/sha256", said.New("problem.sha256",
			"expected the SHA-256 of the stored text, {digest}", "digest", Digest(s.Snapshot.Text)))
	}
}

func (*Source) refs(refVisitor) {}
