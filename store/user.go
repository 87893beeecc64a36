package store

import (
	"os/user"
	"strings"
)

// UserName is the short name by which the system knows whoever uses it, without the domain that Windows sets before it; ""
// where that can't be told.
func UserName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	return withoutDomain(u.Username)
}

// FullName is what whoever uses the system is called there, the UserName where the system knows no more.
func FullName() string {
	if u, err := user.Current(); err == nil && u.Name != "" {
		return withoutDomain(u.Name)
	}
	return UserName()
}

// withoutDomain leaves out what comes before a backslash, as in "OFFICE\ada".
func withoutDomain(name string) string { return name[strings.LastIndexByte(name, '\\')+1:] }
