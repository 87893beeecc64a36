// Package form is the forms in which records of every kind are entered and changed.
//
// Form is the presenter and knows no fyne: a draft of a record, its fields section by section, what is wrong with each, and
// the one edit that saves the draft together with all records that were made from within the form. View draws it.
package form
