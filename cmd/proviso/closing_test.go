//go:build display

package main_test

import (
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"strings"
)

// askToClose sends a window the message WM_DELETE_WINDOW that a window manager sends when the cross in the
// corner is clicked. A virtual display has no window manager, and xdotool cannot send it, so the few words of the
// X protocol that it takes are spoken here.
func askToClose(display string, window uint32) error {
	conn, err := net.Dial("unix", "/tmp/.X11-unix/X"+strings.TrimPrefix(display, ":"))
	if err != nil {
		return err
	}
	defer conn.Close()
	x := &xConn{Conn: conn}
	if err := x.setUp(); err != nil {
		return err
	}
	protocols, err := x.atom("WM_PROTOCOLS")
	if err != nil {
		return err
	}
	deleteWindow, err := x.atom("WM_DELETE_WINDOW")
	if err != nil {
		return err
	}
	event := make([]byte, 32)
	event[0], event[1] = 33, 32 // ClientMessage, of 32-bit words
	binary.LittleEndian.PutUint32(event[4:], window)
	binary.LittleEndian.PutUint32(event[8:], protocols)
	binary.LittleEndian.PutUint32(event[12:], deleteWindow)
	if err := x.send(25, append(words(window, 0), event...)); err != nil { // SendEvent
		return err
	}
	_, err = x.atom("WM_PROTOCOLS") // its answer shows that the server has dealt with the message
	return err
}

// xConn speaks just enough of the X11 protocol, little-endian.
type xConn struct {
	net.Conn
	root uint32 // the window that is the whole screen
}

func (x *xConn) setUp() error {
	if _, err := x.Write([]byte{'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0}); err != nil {
		return err
	}
	head := make([]byte, 8)
	if _, err := io.ReadFull(x, head); err != nil {
		return err
	}
	rest := make([]byte, 4*int(binary.LittleEndian.Uint16(head[6:])))
	if _, err := io.ReadFull(x, rest); err != nil {
		return err
	}
	if head[0] != 1 {
		return fmt.Errorf("the X server refused the connection: %q", rest)
	}
	vendor, formats := int(binary.LittleEndian.Uint16(rest[16:])), int(rest[21])
	x.root = binary.LittleEndian.Uint32(rest[32+(vendor+3)/4*4+8*formats:])
	return nil
}

// atom gives the number that the server knows a name by.
func (x *xConn) atom(name string) (uint32, error) {
	body := append(words(uint32(len(name))), name...)
	for len(body)%4 != 0 {
		body = append(body, 0)
	}
	if err := x.send(16, body); err != nil { // InternAtom
		return 0, err
	}
	reply := make([]byte, 32)
	if _, err := io.ReadFull(x, reply); err != nil {
		return 0, err
	}
	if reply[0] != 1 {
		return 0, fmt.Errorf("the X server answered %s with error %d", name, reply[1])
	}
	return binary.LittleEndian.Uint32(reply[8:]), nil
}

// send writes one request; body is its data, whole words.
func (x *xConn) send(opcode byte, body []byte) error {
	head := []byte{opcode, 0, 0, 0}
	binary.LittleEndian.PutUint16(head[2:], uint16(1+len(body)/4))
	_, err := x.Write(append(head, body...))
	return err
}

func words(values ...uint32) []byte {
	var b []byte
	for _, v := range values {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	return b
}
