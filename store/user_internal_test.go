package store

import "testing"

func TestNamesOfUsersComeWithoutTheirDomain(t *testing.T) {
	for name, want := range map[string]string{"ada": "ada", `OFFICE\ada`: "ada", `OFFICE\Ada L.`: "Ada L.", "": ""} {
		if got := withoutDomain(name); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}
