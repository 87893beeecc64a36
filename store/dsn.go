package store

import (
	"database/sql"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"

	_ "modernc.org/sqlite" // the driver
)

// use is what a connection is for.
type use int

const (
	writing   use = iota // the one connection that enters edits
	reading              // beside one that outlives it, and tidies up: a connection of this sort can't
	looking              // the only use of a book that is open read-only
	immutable            // reading a book on a disk that allows no writing at all
)

// busyTimeout is how long a statement waits for another program, in milliseconds.
const busyTimeout = "5000"

// dataSource names a file for the driver. The path must be absolute.
func dataSource(path string, u use) string {
	q := url.Values{}
	pragma := func(p ...string) { q["_pragma"] = append(q["_pragma"], p...) }
	pragma("busy_timeout("+busyTimeout+")", "trusted_schema(0)", "cell_size_check(1)")
	q.Set("_dqs", "0")
	q.Set("_defensive", "1")
	switch u {
	case writing:
		pragma("foreign_keys(1)", "journal_mode(wal)", "synchronous(full)", "cache_size(-32000)")
		q.Set("mode", "rw")
		q.Set("_txlock", "immediate")
	case reading:
		q.Set("mode", "ro")
	case looking:
		pragma("query_only(1)")
		q.Set("mode", "rw") // so that SQLite can keep its companions, and remove them in the end
	case immutable:
		q.Set("mode", "ro")
		q.Set("immutable", "1")
	}
	return fileURI(path, runtime.GOOS) + "?" + q.Encode()
}

// fileURI writes an absolute path as SQLite reads it (sqlite.org/uri.html): whatever is not plain is escaped, so that no
// character of a path is taken for the start of the parameters.
func fileURI(path, system string) string {
	if system == "windows" {
		path = strings.ReplaceAll(path, `\`, "/")
		if !strings.HasPrefix(path, "/") {
			path = "/" + path // a drive letter
		}
	}
	return "file://" + (&url.URL{Path: path}).EscapedPath()
}

// openPool opens a file for one use. No connection is made before it is needed.
func openPool(path string, u use) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dataSource(path, u))
	if err != nil {
		return nil, err
	}
	limit := 4
	if u == writing {
		limit = 1
	}
	db.SetMaxOpenConns(limit)
	db.SetMaxIdleConns(limit)
	return db, nil
}

// absolute makes a path one that SQLite can be given.
func absolute(op, path string) (string, error) {
	full, err := filepath.Abs(path)
	if path == "" || strings.ContainsRune(path, 0) || err != nil {
		return "", fault(op, NotFound, path, err)
	}
	return full, nil
}

// SQLiteVersion is the version of the SQLite that is built in, such as "3.51.0"; "unknown" where it does not say.
func SQLiteVersion() string {
	version := "unknown"
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return version
	}
	_ = db.QueryRow("select sqlite_version()").Scan(&version)
	_ = db.Close()
	return version
}
