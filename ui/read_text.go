package ui

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"unicode/utf8"
)

// longestText bounds the text files that are read, in bytes.
const longestText = 16 << 20

// ReadText implements page.Host.
func (s *Shell) ReadText(then func(text string)) {
	s.config.Files.Open([]string{".txt", ".md", ".text"}, func(path string) {
		ses, name := s.Session(), filepath.Base(path)
		var data []byte
		s.config.Runner.Go(s.say("import.reading", "file", name), func(context.Context, func(int, int, string)) (err error) {
			data, err = readAtMost(path, longestText)
			return err
		}, func(err error) {
			switch {
			case s.Session() != ses: // another book was opened meanwhile
			case err != nil:
				s.Fail(s.unreadable(path, err))
			case len(data) > longestText || !utf8.Valid(data):
				s.Fail(&plain{s.say("read_text.not_text", "file", name), s.say("read_text.hint"), nil})
			default:
				then(string(data))
			}
		})
	})
}

// readAtMost reads a file, and no more than one byte beyond a limit.
func readAtMost(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit+1))
}
