package main

import (
	"bytes"
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
)

const logLimit = 1 << 20 // bytes, past which a log is set aside when the program starts

// openLog opens the log for appending, and sets one that grew long aside as its own predecessor. Without a log the program
// works too: what goes wrong is told, and the log drops what it gets.
func openLog(path string, errs io.Writer) (*slog.Logger, io.Closer) {
	f, err := appendTo(path)
	if err != nil {
		slog.New(slog.NewTextHandler(errs, nil)).Warn("there is no log", "why", err)
		return slog.New(slog.DiscardHandler), io.NopCloser(nil)
	}
	return slog.New(slog.NewTextHandler(f, nil)), f
}

func appendTo(path string) (*os.File, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && info.Size() > logLimit {
		if err := os.Rename(path, path+".1"); err != nil {
			return nil, err
		}
	}
	return os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
}

// catchCrashes has the runtime write into a file what it prints when it crashes, and tells whether it did so the last time;
// that account is then kept beside it.
func catchCrashes(path string) (crashed bool, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return false, err
	}
	if info, err := os.Stat(path); err == nil && info.Size() > 0 {
		crashed = os.Rename(path, path+".1") == nil
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return crashed, err
	}
	defer f.Close() // the runtime keeps a handle of its own
	return crashed, debug.SetCrashOutput(f, debug.CrashOptions{})
}

// remedy is what to do where the system can't draw windows.
const remedy = `proviso: no window can be opened: there is no display, or it has no OpenGL.
On a virtual machine or a remote desktop, switch on 3D acceleration, or use Mesa's software drawing:
on Linux, install libgl1-mesa-dri and start with LIBGL_ALWAYS_SOFTWARE=1; on Windows, put Mesa's opengl32.dll
beside proviso.exe. provisoctl does the same work without a window.
`

// graphicsTrouble are the words with which Fyne logs that there is no window to be had.
var graphicsTrouble = [][]byte{[]byte("window creation error"), []byte("failed to initialise GLFW"), []byte("failed to initialise OpenGL")}

// fyneLog takes what Fyne logs by way of the standard logger: into the log and to whoever watches. Where there is no window
// to be had it says what to do and ends the program, which Fyne would have go on until it panics.
type fyneLog struct {
	log  *slog.Logger
	errs io.Writer
	end  func()
}

// Write implements io.Writer.
func (f *fyneLog) Write(line []byte) (int, error) {
	f.log.Warn(string(bytes.TrimSpace(line)))
	n, err := f.errs.Write(line)
	for _, words := range graphicsTrouble {
		if bytes.Contains(line, words) {
			_, _ = io.WriteString(f.errs, remedy)
			f.end()
		}
	}
	return n, err
}

// divertFyne has what Fyne logs go through a fyneLog.
func divertFyne(to *slog.Logger, errs io.Writer) {
	log.SetFlags(0)
	log.SetOutput(&fyneLog{log: to, errs: errs, end: func() { os.Exit(1) }})
}
