// Command provisoctl works on Proviso's books without a window: it records, asks and reports, for people at a terminal and,
// with --json, for programs. Its verbs, options, answers and exit codes are a contract; docs and tests hold it.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"time"

	"github.com/mattn/go-isatty"

	"proviso/assets"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(&session{
		ctx: ctx, in: os.Stdin, out: os.Stdout, errs: os.Stderr,
		terminal: isatty.IsTerminal(os.Stderr.Fd()),
		now:      time.Now(),
		words:    assets.Words(assets.English),
	}, os.Args[1:])
	stop()
	os.Exit(code)
}

// run does what the arguments ask and gives the exit code.
func run(s *session, args []string) int {
	s.out = answers{s.out}
	err := s.parseAndRun(args)
	if text := complaint(err); text != "" {
		fmt.Fprintln(s.errs, text)
	}
	return exitCode(err)
}
