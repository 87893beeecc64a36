package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"

	"proviso/model"
	"proviso/model/said"
)

// Create makes a book whose first edit is given and opens it for writing. It overwrites nothing: the error of a file that
// is there has the code Exists. The folder must be there. On an error there is no file.
func Create(ctx context.Context, path string, first model.Edit, o Options) (*Store, error) {
	path, err := absolute("create", path)
	if err != nil {
		return nil, err
	}
	if exists(path) {
		return nil, fault("create", Exists, path, nil)
	}
	held, err := lockBook(path, o.holder())
	if err != nil {
		return nil, explain("create", path, err)
	}
	if err := reserve(path); err != nil {
		return nil, errors.Join(explain("create", path, err), held.release())
	}
	o.ReadOnly = false
	s := &Store{path: path, options: o, lock: held}
	if err := s.begin(ctx, first); err != nil {
		_ = s.Close() // the first error is the one that tells
		removeBook(path)
		return nil, explain("create", path, err)
	}
	return s, nil
}

// reserve makes an empty file that only its owner may read; another must not be there.
func reserve(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// begin fills a new file.
func (s *Store) begin(ctx context.Context, first model.Edit) error {
	if err := s.connect(ctx); err != nil {
		return err
	}
	if err := migrate(ctx, s.writer, 0, migrations, s.options.now()); err != nil {
		return err
	}
	s.publish(model.Book{}, Head{Hash: noHash})
	if _, err := s.Commit(ctx, first); err != nil {
		return err
	}
	return nil
}

// removeBook takes away a book that came to nothing.
func removeBook(path string) {
	for _, f := range withCompanions(path) {
		_ = os.Remove(f)
	}
}

// withCompanions are a book's file and those that SQLite keeps beside it while it is open.
func withCompanions(path string) []string { return []string{path, path + "-wal", path + "-shm"} }

// Open opens a book. For writing it takes the book's lock, or answers with *LockedError where another program has it; it
// brings a book of an older format to the present one (for reading it is read as it is), and makes a backup where Options name a folder for them.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	path, err := absolute("open", path)
	if err != nil {
		return nil, err
	}
	if err := looksLikeBook(path); err != nil {
		return nil, explain("open", path, err)
	}
	s := &Store{path: path, options: o}
	if !o.ReadOnly {
		if s.lock, err = lockBook(path, o.holder()); err != nil {
			return nil, explain("open", path, err)
		}
	}
	if err := s.open(ctx); err != nil {
		_ = s.Close() // the first error is the one that tells
		return nil, explainReading("open", path, err)
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	if err := s.connect(ctx); err != nil {
		return err
	}
	format, err := formatOf(ctx, s.readers, s.path)
	if err != nil {
		return err
	}
	if s.writer != nil {
		if err := migrate(ctx, s.writer, format, migrations, s.options.now()); err != nil {
			return err
		}
	}
	if err := s.read(ctx); err != nil {
		return err
	}
	if s.writer != nil && s.options.BackupDir != "" {
		if _, err := s.Rotate(ctx, s.options.BackupDir, s.options.Keep); err != nil {
			s.warnings = append(s.warnings, err)
		}
	}
	return nil
}

// writable finds out whether the system lets us write a file, before SQLite quietly opens it for reading.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// connect makes the pools. The writer is connected at once: it is the one that tidies up when it goes.
func (s *Store) connect(ctx context.Context) (err error) {
	u := reading
	switch {
	case s.options.ReadOnly && s.sealed():
		u = immutable
	case s.options.ReadOnly:
		u = looking
	}
	if s.readers, err = openPool(s.path, u); err != nil || s.options.ReadOnly {
		return err
	}
	if err := writable(s.path); err != nil {
		return err
	}
	if s.writer, err = openPool(s.path, writing); err != nil {
		return err
	}
	return s.writer.PingContext(ctx)
}

// sealed reports whether a book stands where SQLite can't keep its companions, as on a read-only disk. Nobody can be writing
// it then.
func (s *Store) sealed() bool {
	if !s.options.ReadOnly || exists(s.path+"-wal") {
		return false
	}
	probe, err := os.CreateTemp(filepath.Dir(s.path), ".proviso-*")
	if err != nil {
		return true
	}
	_ = probe.Close()
	_ = os.Remove(probe.Name())
	return false
}

// hasLog reports whether SQLite's log holds what is not in a book's file yet.
func hasLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}

// magic is how every SQLite database begins (sqlite.org/fileformat.html).
var magic = []byte("SQLite format 3\x00")

// looksLikeBook tells by the first bytes and the length what is no book, what is a newer one and what is a damaged one. It
// opens no database: what is not ours is not touched.
func looksLikeBook(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.IsDir() {
		return &Error{
			Op: "open", Code: NotABook, Path: path, Sentence: about(said.New("store.folder", "“{file}” is a folder, not a Proviso book"), path),
			Advice: said.New("store.folder.hint", "choose a book inside it"),
		}
	}
	header := make([]byte, 100)
	n, err := io.ReadFull(f, header)
	if n == 0 || !bytes.HasPrefix(header[:n], magic[:min(n, len(magic))]) {
		return fault("open", NotABook, path, err)
	}
	if err == nil {
		number := func(at int) int64 { return int64(int32(binary.BigEndian.Uint32(header[at:]))) }
		if err := readable(path, number(68), number(60)); err != nil {
			return err
		}
	}
	if err != nil || cutShort(header, info.Size(), path) {
		return &Error{
			Op: "open", Code: Damaged, Path: path, Err: err, Advice: faults[Damaged].advice,
			Sentence: about(said.New("store.cut_short", "the book “{file}” is damaged: its end is missing"), path),
		}
	}
	return nil
}

// cutShort compares a file's length to the number of pages its header counts. While there is a log, the header may be ahead
// of the file.
func cutShort(header []byte, size int64, path string) bool {
	page := int64(binary.BigEndian.Uint16(header[16:]))
	if page == 1 {
		page = 65536
	}
	pages := int64(binary.BigEndian.Uint32(header[28:]))
	valid := bytes.Equal(header[24:28], header[92:96]) // change counter and version-valid-for: the count of pages is to be trusted
	return valid && page*pages > size && !hasLog(path)
}
