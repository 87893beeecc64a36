// Package uitest uses a window as a person would, without a display: it finds
// things by the words on them, taps, types, presses keys, and takes pictures.
package uitest
