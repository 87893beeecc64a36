//go:build display

package main_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// patience bounds every wait for the window: generous, since a virtual display draws in software.
const patience = 60 * time.Second

// display is a virtual X server of its own, on a free number, gone when the test is over.
type display struct {
	name string // as in $DISPLAY, ":99"
}

// openDisplay starts Xvfb with a screen of the given size ("1400x900"). Without Xvfb the test is
// skipped, saying so; where CI=true it fails, since a skip would go unnoticed there.
func openDisplay(t *testing.T, size string) display {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool", "import"} {
		if _, err := exec.LookPath(tool); err != nil {
			skipUnlessCI(t, tool+" is missing; tools/needs.sh window installs it")
		}
	}
	number, ours, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer number.Close()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{ours}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	ours.Close()
	// Xvfb writes the number it chose once it accepts connections.
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb did not come up: %v", err)
	}
	return display{name: ":" + strings.TrimSpace(line)}
}

func skipUnlessCI(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// tool runs one of the X tools against the display and gives back what it printed.
func (d display) tool(name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.name)
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		err = fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, exit.Stderr)
	}
	return string(out), err
}

// until asks again and again whether something has come about, and fails the test when patience
// is at its end or the program has stopped.
func (p *program) until(t *testing.T, what string, come func() bool) {
	t.Helper()
	look := time.NewTicker(50 * time.Millisecond)
	defer look.Stop()
	end := time.NewTimer(patience)
	defer end.Stop()
	for !come() {
		select {
		case <-look.C:
		case <-p.stopped:
			t.Fatalf("waiting for %s, but the program stopped (%v); it wrote:\n%s", what, p.err, p.wrote())
		case <-end.C:
			t.Fatalf("waited %v for %s; the program wrote:\n%s", patience, what, p.wrote())
		}
	}
}
