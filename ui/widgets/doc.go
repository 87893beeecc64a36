// Package widgets is what pages are made of: data goes in, callbacks come out,
// and nothing here knows of a book. Every widget follows theme and text scale
// when refreshed, works from the keyboard, and shows words given to it.
//
// A window's content is wrapped once in a Layer, which carries tooltips, lists
// that drop down, and toasts, without taking the focus from what is below.
// Blocks of text change height with their width: put them in a Column, Line,
// Card or Scroll of this package, which ask for the height at the width they
// have, rather than in Fyne's VBox, which asks beforehand.
package widgets
