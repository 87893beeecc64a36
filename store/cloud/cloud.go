// Package cloud tells which service keeps a folder in step with other computers. Such a service copies a file while it is
// being written and makes a second one where two computers changed it, neither of which does a book good.
package cloud

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Service is the name of a service as people know it.
type Service string

// The services that are told apart. Any other that macOS keeps among its cloud folders comes by the name of its folder.
const (
	Dropbox   Service = "Dropbox"
	OneDrive  Service = "OneDrive"
	ICloud    Service = "iCloud Drive"
	Google    Service = "Google Drive"
	Nextcloud Service = "Nextcloud"
	OwnCloud  Service = "ownCloud"
	Box       Service = "Box"
	PCloud    Service = "pCloud"
	Syncthing Service = "Syncthing"
)

// Find looks where a file lies, and tells whether a service keeps it in step.
func Find(path string) (Service, bool) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	return Of(path, func(folder, name string) bool {
		_, err := os.Lstat(filepath.Join(folder, name))
		return err == nil
	})
}

// Of tells by the names in the absolute path of a file, of whichever system, and by the marks that services leave in the
// folders above it, whether a service keeps it in step. has tells whether a folder holds a file of a name.
func Of(path string, has func(folder, name string) bool) (Service, bool) {
	names, spelt := strings.FieldsFunc(strings.ToLower(path), isSlash), strings.FieldsFunc(path, isSlash)
	for i := range max(len(names)-1, 0) { // the last is the file itself
		if s, ok := named(names[:i+1], spelt[i]); ok {
			return s, true
		}
	}
	for folder := parent(path); folder != ""; folder = parent(folder) {
		for _, m := range marks {
			if has(folder, m.name) {
				return m.service, true
			}
		}
	}
	return "", false
}

// marks are what services leave in the folder they keep in step.
var marks = []struct {
	name    string
	service Service
}{
	{".stfolder", Syncthing},
	{".dropbox", Dropbox},
	{".dropbox.cache", Dropbox},
	{".nextcloudsync.log", Nextcloud},
	{".owncloudsync.log", OwnCloud},
	{".tmp.drivedownload", Google},
	{".tmp.driveupload", Google},
}

// folders are the names of the folders that services make, in lower case. Those marked with open may go on after a blank and
// a bracket or a dash: "OneDrive - Contoso".
var folders = []struct {
	name    string
	open    bool
	service Service
}{
	{"dropbox", true, Dropbox},
	{"onedrive", true, OneDrive},
	{"icloud drive", false, ICloud},
	{"iclouddrive", false, ICloud},
	{"google drive", true, Google},
	{"googledrive", false, Google},
	{"nextcloud", false, Nextcloud},
	{"owncloud", false, OwnCloud},
	{"box sync", false, Box},
	{"pcloud drive", false, PCloud},
	{"pclouddrive", false, PCloud},
	{"pcloud sync", false, PCloud},
	{"pcloudsync", false, PCloud},
}

// named tells by the last of the names, in lower case, that lead to a folder; spelt is that last one as it is written.
func named(names []string, spelt string) (Service, bool) {
	last := names[len(names)-1]
	for _, f := range folders {
		rest, ok := strings.CutPrefix(last, f.name)
		if ok && (rest == "" || f.open && (strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, " - "))) {
			return f.service, true
		}
	}
	switch before := names[:len(names)-1]; {
	case last == "mobile documents" && endWith(before, "library"):
		return ICloud, true
	case endWith(before, "library", "cloudstorage"):
		return stored(spelt), true
	case last == "my drive" && len(before) == 1 && strings.HasSuffix(before[0], ":"): // the disk that Google Drive brings along
		return Google, true
	case last == "box" && atHome(before): // anywhere else a box is just a box
		return Box, true
	}
	return "", false
}

// stored is the service of a folder in which macOS keeps a service's files: "googledrive-ada@example.org".
func stored(name string) Service {
	base, _, _ := strings.Cut(name, "-")
	for _, s := range []Service{Dropbox, OneDrive, ICloud, Google, Nextcloud, OwnCloud, Box, PCloud} {
		if strings.ToLower(base) == strings.ReplaceAll(strings.ToLower(string(s)), " ", "") {
			return s
		}
	}
	return Service(base)
}

func endWith(names []string, last ...string) bool {
	return len(names) >= len(last) && slices.Equal(names[len(names)-len(last):], last)
}

// atHome tells whether names lead to somebody's home folder.
func atHome(names []string) bool {
	n := len(names)
	return n >= 2 && n <= 3 && (names[n-2] == "home" || names[n-2] == "users")
}

func isSlash(r rune) bool { return r == '/' || r == '\\' }

// parent is the folder in which something lies, "" at the top.
func parent(path string) string {
	i := strings.LastIndexFunc(strings.TrimRightFunc(path, isSlash), isSlash)
	if i <= 0 {
		return ""
	}
	return path[:i]
}
