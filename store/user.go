package store

import (
	"os/user"
	"strings"
)

// UserName is what the system calls whoever uses it: the full name where one is asked for and known, else the short one, in
// either case without the domain that Windows sets before it. It is "" where that can't be told.
func UserName(full bool) string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if full && u.Name != "" {
		return withoutDomain(u.Name)
	}
	return withoutDomain(u.Username)
}

// withoutDomain leaves out what comes before a backslash, as in "OFFICE\ada".
func withoutDomain(name string) string { return name[strings.LastIndexByte(name, '\\')+1:] }
