// Command proviso is the window: who pledged what, on which condition, on what evidence.
//
// Usage:
//
//	proviso [--book FILE | FILE]   open the window, with this book if one is named, else with the one open last
//	proviso --where                print where everything is
//	proviso --version              print the version
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"proviso/store"
)

// version is the program's, as FyneApp.toml has it for packages.
const version = "0.1.0"

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "proviso:", err)
		}
		os.Exit(2)
	}
}

// run does what the arguments ask for. It must be called on the main goroutine, which the window needs.
func run(args []string, out, errs io.Writer) error {
	flags := flag.NewFlagSet("proviso", flag.ContinueOnError)
	flags.SetOutput(errs)
	book := flags.String("book", "", "open this `file`; else the book that was open last")
	where := flags.Bool("where", false, "print where settings, log, backups and books are, and end")
	tell := flags.Bool("version", false, "print the version and end")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *book == "" {
		*book = flags.Arg(0)
	}
	if flags.NArg() > 1 {
		return fmt.Errorf("one book at a time: found %q after %q", flags.Arg(1), flags.Arg(0))
	}
	places := findPlaces()
	switch {
	case *tell:
		fmt.Fprintf(out, "proviso %s\nSQLite %s\n%s %s/%s\n", version, store.SQLiteVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	case *where:
		fmt.Fprint(out, listPlaces(places))
	default:
		return openWindow(places, *book, errs)
	}
	return nil
}
