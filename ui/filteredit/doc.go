// Package filteredit is the editor of filters: the tree as rows and indents, its text form beside it, and the sentence that both
// say. Editor is the presenter and knows no Fyne; View draws it.
//
// While it is edited, a test may have no value yet, or one that is typed and not right: it is left out of the filter, and the
// latter is a Problem.
package filteredit
