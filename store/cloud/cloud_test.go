package cloud_test

import (
	"os"
	"path/filepath"
	"testing"

	"proviso/store/cloud"
)

func none(string, string) bool { return false }

func TestAServiceIsToldByTheNamesOfFolders(t *testing.T) {
	for path, want := range map[string]cloud.Service{
		"/home/ada/Dropbox/books/paris.proviso":                                               cloud.Dropbox,
		"/home/ada/dropbox (Team)/paris.proviso":                                              cloud.Dropbox,
		`C:\Users\Ada\OneDrive\paris.proviso`:                                                 cloud.OneDrive,
		`C:\Users\Ada\OneDrive - Contoso Ltd\Documents\paris.proviso`:                         cloud.OneDrive,
		"/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/paris.proviso":               cloud.ICloud,
		`C:\Users\Ada\iCloudDrive\paris.proviso`:                                              cloud.ICloud,
		"/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/a.proviso":      cloud.Google,
		"/Users/ada/Library/CloudStorage/OneDrive-Personal/a.proviso":                         cloud.OneDrive,
		"/Users/ada/Library/CloudStorage/Box-Box/a.proviso":                                   cloud.Box,
		"/Users/ada/Library/CloudStorage/ProtonDrive-ada@example.org-folder/papers/x.proviso": "ProtonDrive",
		`G:\My Drive\paris.proviso`:                                                           cloud.Google,
		"/home/ada/Google Drive/paris.proviso":                                                cloud.Google,
		"/home/ada/Nextcloud/paris.proviso":                                                   cloud.Nextcloud,
		"/home/ada/NEXTCLOUD/x/paris.proviso":                                                 cloud.Nextcloud,
		"/home/ada/ownCloud/paris.proviso":                                                    cloud.OwnCloud,
		"/home/ada/Box/paris.proviso":                                                         cloud.Box,
		`C:\Users\Ada\Box\paris.proviso`:                                                      cloud.Box,
		"/home/ada/Box Sync/paris.proviso":                                                    cloud.Box,
		"/home/ada/pCloudDrive/paris.proviso":                                                 cloud.PCloud,
		`P:\pCloud Drive\paris.proviso`:                                                       cloud.PCloud,
	} {
		if got, ok := cloud.Of(path, none); !ok || got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}

func TestFoldersThatOnlySoundLikeAServiceAreNone(t *testing.T) {
	for _, path := range []string{
		"", "/", "paris.proviso", "/paris.proviso", "/home/ada/boxing/paris.proviso", "/home/ada/papers/box/paris.proviso",
		"/srv/box/paris.proviso", "/home/ada/dropboxes/paris.proviso", "/home/ada/my drive/paris.proviso", "/home/ada/Dropbox",
		"/home/ada/Dropbox.proviso", "/home/ada/onedrive-notes/paris.proviso", "/home/ada/mobile documents/paris.proviso",
		"/home/ada/nextcloud-config/paris.proviso", "/home/ada/pcloud.old/paris.proviso", `C:\Users\Ada\Documents\paris.proviso`,
		"/home/ada/library/cloudstorage/paris.proviso",
	} {
		if got, ok := cloud.Of(path, none); ok {
			t.Errorf("%q is taken for one of %s", path, got)
		}
	}
}

func TestAServiceIsToldByTheMarkItLeaves(t *testing.T) {
	top := t.TempDir()
	deep := filepath.Join(top, "shared", "books")
	if err := os.MkdirAll(deep, 0o700); err != nil {
		t.Fatal(err)
	}
	book := filepath.Join(deep, "paris.proviso")
	if got, ok := cloud.Find(book); ok {
		t.Fatalf("an unmarked folder is taken for one of %s", got)
	}
	if err := os.Mkdir(filepath.Join(top, "shared", ".stfolder"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got, ok := cloud.Find(book); !ok || got != cloud.Syncthing {
		t.Errorf("got %q, %v", got, ok)
	}
}

func TestAServiceIsFoundBehindALink(t *testing.T) {
	top := t.TempDir()
	real := filepath.Join(top, "Dropbox")
	if err := os.Mkdir(real, 0o700); err != nil {
		t.Fatal(err)
	}
	book := filepath.Join(real, "paris.proviso")
	if err := os.WriteFile(book, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(top, "link.proviso")
	if err := os.Symlink(book, link); err != nil {
		t.Skip(err)
	}
	if got, ok := cloud.Find(link); !ok || got != cloud.Dropbox {
		t.Errorf("got %q, %v", got, ok)
	}
}
