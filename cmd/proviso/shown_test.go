//go:build display

package main_test

import (
	"encoding/binary"
	"io"
	"net"
	"strings"
)

// onScreen is what an X server shows of the one program that has a window there.
type onScreen struct {
	drawn bool
	title string
}

// openX connects to a display.
func openX(display string) (*xConn, error) {
	conn, err := net.Dial("unix", "/tmp/.X11-unix/X"+strings.TrimPrefix(display, ":"))
	if err != nil {
		return nil, err
	}
	x := &xConn{Conn: conn}
	return x, x.setUp()
}

// shown looks at the windows of the screen: whether one of them is drawn, which a screen without one, being black, is not.
func (x *xConn) shown() (onScreen, error) {
	windows, err := x.children(x.root)
	if err != nil {
		return onScreen{}, err
	}
	var now onScreen
	for _, w := range windows {
		title, err := x.name(w)
		if err != nil {
			return onScreen{}, err
		}
		if title != "" {
			now.title = title
		}
	}
	if len(windows) > 0 {
		now.drawn, err = x.coloured(200, 200)
	}
	return now, err
}

// ask sends a request and gives back the answer, its first 32 bytes before the rest; nil where the server reports an error,
// as of a window that has gone.
func (x *xConn) ask(opcode, detail byte, body []byte) ([]byte, error) {
	head := []byte{opcode, detail, 0, 0}
	binary.LittleEndian.PutUint16(head[2:], uint16(1+len(body)/4))
	if _, err := x.Write(append(head, body...)); err != nil {
		return nil, err
	}
	answer := make([]byte, 32)
	if _, err := io.ReadFull(x, answer); err != nil {
		return nil, err
	}
	if answer[0] != 1 {
		return nil, nil
	}
	rest := make([]byte, 4*binary.LittleEndian.Uint32(answer[4:]))
	_, err := io.ReadFull(x, rest)
	return append(answer, rest...), err
}

// children are the windows in a window (QueryTree).
func (x *xConn) children(window uint32) ([]uint32, error) {
	answer, err := x.ask(15, 0, words(window))
	if err != nil || answer == nil {
		return nil, err
	}
	out := make([]uint32, binary.LittleEndian.Uint16(answer[16:]))
	for i := range out {
		out[i] = binary.LittleEndian.Uint32(answer[32+4*i:])
	}
	return out, nil
}

// name is the title of a window (GetProperty of WM_NAME, of any type).
func (x *xConn) name(window uint32) (string, error) {
	answer, err := x.ask(20, 0, words(window, 39, 0, 0, 64))
	if err != nil || answer == nil {
		return "", err
	}
	return string(answer[32 : 32+binary.LittleEndian.Uint32(answer[16:])]), nil
}

// coloured tells whether the screen shows something at a place (GetImage of one point).
func (x *xConn) coloured(left, top uint16) (bool, error) {
	body := words(x.root, uint32(left)|uint32(top)<<16, 1|1<<16, 0xffffffff)
	answer, err := x.ask(73, 2, body)
	if err != nil || answer == nil {
		return false, err
	}
	return binary.LittleEndian.Uint32(answer[32:])&0xffffff != 0, nil
}
