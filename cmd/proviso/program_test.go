//go:build display

package main_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// program is the built Proviso, running on a virtual display with a home directory of its own.
type program struct {
	display display
	pid     int
	window  string        // X window number, decimal, once shown
	stopped chan struct{} // closed when it has exited
	err     error         // how it exited; read after stopped
	kill    func()        // ends it as a crash does, and waits until it has

	mu  sync.Mutex
	log bytes.Buffer
}

// Write collects what the program prints; it is its standard output and error.
func (p *program) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.log.Write(b)
}

func (p *program) wrote() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.log.String()
}

// built names a program that tools/build.sh has made, in the directory that PROVISO_BIN names (default bin/).
func built(t *testing.T, name string) string {
	t.Helper()
	dir := os.Getenv("PROVISO_BIN")
	if dir == "" {
		dir = filepath.Join("..", "..", "bin")
	}
	file := filepath.Join(dir, name)
	if _, err := os.Stat(file); err != nil {
		skipUnlessCI(t, "there is no "+file+"; tools/build.sh makes it")
	}
	return file
}

// start runs the window's program and waits for its window, whose title must hold the given words, to be shown and drawn.
func (d display) start(t *testing.T, title string, args ...string) *program {
	t.Helper()
	return d.startIn(t, d.environment(t), title, args...)
}

// startIn is start in an environment that an earlier run of the program left behind.
func (d display) startIn(t *testing.T, environment []string, title string, args ...string) *program {
	t.Helper()
	p := &program{display: d, stopped: make(chan struct{})}
	cmd := exec.Command(built(t, "proviso"), args...)
	cmd.Env = environment
	cmd.Stdout, cmd.Stderr = p, p
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p.pid = cmd.Process.Pid
	go func() {
		p.err = cmd.Wait()
		close(p.stopped)
	}()
	p.kill = func() {
		_ = cmd.Process.Kill()
		<-p.stopped
	}
	t.Cleanup(p.kill)
	p.until(t, "a window called "+title, func() bool {
		found, err := d.tool("xdotool", "search", "--onlyvisible", "--all", "--pid", strconv.Itoa(p.pid), "--name", title)
		p.window, _, _ = strings.Cut(strings.TrimSpace(found), "\n")
		return err == nil && p.window != ""
	})
	p.until(t, "the first drawing", func() bool { return colours(p.look(t)) > 3 })
	p.focus(t)
	return p
}

// focus has the window get the keys that are pressed.
func (p *program) focus(t *testing.T) {
	t.Helper()
	if _, err := p.display.tool("xdotool", "windowfocus", "--sync", p.window); err != nil {
		t.Fatal(err)
	}
}

// environment keeps the program away from the files and the screen of whoever runs the test.
func (d display) environment(t *testing.T) []string {
	t.Helper()
	home := t.TempDir()
	env := []string{"DISPLAY=" + d.name, "LIBGL_ALWAYS_SOFTWARE=1", "LANG=C.UTF-8", "HOME=" + home}
	for _, name := range []string{"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"} {
		dir := filepath.Join(home, strings.ToLower(name))
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		env = append(env, name+"="+dir)
	}
	return append(env, "PATH="+os.Getenv("PATH"))
}

// keys presses the given keys one after another, in the notation of xdotool ("ctrl+k", "Return").
func (p *program) keys(t *testing.T, keys ...string) {
	t.Helper()
	if _, err := p.display.tool("xdotool", append([]string{"key", "--delay", "30"}, keys...)...); err != nil {
		t.Fatal(err)
	}
}

// types writes text as a person would, key by key.
func (p *program) types(t *testing.T, text string) {
	t.Helper()
	if _, err := p.display.tool("xdotool", "type", "--delay", "15", text); err != nil {
		t.Fatal(err)
	}
}

// look takes a picture of the window as it stands.
func (p *program) look(t *testing.T) image.Image {
	t.Helper()
	file, err := p.display.tool("import", "-window", p.window, "png:-")
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// changes waits until the window no longer looks as it did.
func (p *program) changes(t *testing.T, from image.Image, after string) {
	t.Helper()
	p.until(t, "the window to change after "+after, func() bool { return !alike(from, p.look(t)) })
}

// settle waits until two pictures in a row are alike, so that the window has finished drawing, and keeps the
// last under the given name in the directory that PROVISO_PICTURES names, if it names one.
func (p *program) settle(t *testing.T, name string) image.Image {
	t.Helper()
	last := p.look(t)
	p.until(t, "the window to come to rest", func() bool {
		next := p.look(t)
		same := alike(last, next)
		last = next
		return same
	})
	if dir := os.Getenv("PROVISO_PICTURES"); dir != "" {
		keep(t, filepath.Join(dir, name+".png"), last)
	}
	return last
}

func keep(t *testing.T, file string, picture image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// close asks the window to close, as the cross in its corner would, and waits for the program to end.
// Whatever speaks of a crash in what it wrote fails the test.
func (p *program) close(t *testing.T) {
	t.Helper()
	window, err := strconv.ParseUint(p.window, 10, 32)
	if err != nil {
		t.Fatal(err)
	}
	if err := askToClose(p.display.name, uint32(window)); err != nil {
		t.Fatal(err)
	}
	p.ends(t)
}

// trouble is what a program in good order never writes.
var trouble = []string{"panic:", "fatal error:", "Fyne error", "Error in Fyne call thread", "DATA RACE"}

// harmless is what Fyne writes on a display without a desktop's session bus, and when its own, empty preferences
// are read while they are being written.
var harmless = strings.NewReplacer(
	"Fyne error:  failed to watch theme settings", "",
	"Fyne error:  Preferences load error:", "",
)

// ends waits for the program to stop of itself and checks that it did so in good order.
func (p *program) ends(t *testing.T) {
	t.Helper()
	select {
	case <-p.stopped:
	case <-time.After(patience):
		t.Fatalf("the program did not end within %v; it wrote:\n%s", patience, p.wrote())
	}
	if p.err != nil {
		t.Errorf("the program ended with %v", p.err)
	}
	for _, sign := range trouble {
		if strings.Contains(harmless.Replace(p.wrote()), sign) {
			t.Errorf("the program wrote %q:\n%s", sign, p.wrote())
		}
	}
}

// colours counts the different colours of a picture, looking at every fourth point each way.
func colours(picture image.Image) int {
	seen := map[color.Color]bool{}
	b := picture.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 4 {
		for x := b.Min.X; x < b.Max.X; x += 4 {
			seen[picture.At(x, y)] = true
		}
	}
	return len(seen)
}

func alike(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}
