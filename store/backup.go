package store

import (
	"context"
	"path/filepath"
)

func dirOf(path string) string { return filepath.Dir(path) }

// Rotate is not here yet.
func (s *Store) Rotate(ctx context.Context, dir string) error { return nil }
