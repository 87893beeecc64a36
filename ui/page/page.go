// Package page is what the shell and its pages know of each other. Pages never import one another: they ask the shell to
// go somewhere.
package page

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/words"
	"proviso/ui/action"
	"proviso/ui/session"
)

// Name is a page's name in routes, in the rail and in translation keys ("page.<name>").
type Name string

// The pages.
const (
	Overview    Name = "overview"
	Commitments Name = "commitments"
	Events      Name = "events"
	Scenarios   Name = "scenarios"
	History     Name = "history"
	Actors      Name = "actors"
	Evidence    Name = "evidence"
	Map         Name = "map"
)

// Kind is the kind of record that lives on the page, and whether one does.
func (n Name) Kind() (model.RecordKind, bool) {
	switch n {
	case Commitments:
		return model.KindCommitment, true
	case Events:
		return model.KindEvent, true
	case Scenarios:
		return model.KindScenario, true
	case Actors:
		return model.KindActor, true
	case Evidence:
		return model.KindSource, true
	}
	return "", false
}

// Route says where to go: a page, the record on it to show ("" leaves the choice to the page), and what the page is to show
// alone ("" leaves that to the page too): on Commitments a group of headlines, as say.Groups lists them; on History the id
// of a record, whose edits are asked for. Saved is the name of a saved filter to show on Commitments, "" for none.
type Route struct {
	Page  Name
	ID    model.ID
	Only  string
	Saved string
}

// RouteTo is the route to a record on the page where its kind lives; a claim lives with its source, an instrument
// beside the sources.
func RouteTo(kind model.RecordKind, id model.ID) (Route, bool) {
	switch kind {
	case model.KindCommitment:
		return Route{Page: Commitments, ID: id}, true
	case model.KindEvent:
		return Route{Page: Events, ID: id}, true
	case model.KindScenario:
		return Route{Page: Scenarios, ID: id}, true
	case model.KindActor:
		return Route{Page: Actors, ID: id}, true
	case model.KindSource, model.KindClaim, model.KindInstrument:
		return Route{Page: Evidence, ID: id}, true
	}
	return Route{}, false
}

// Page is one page of the window. All its methods are called on the window's thread.
type Page interface {
	Name() Name
	// Object is the page's content, the same each time.
	Object() fyne.CanvasObject
	// Show is called when a person comes to the page.
	Show(Route)
	// Refresh is called after the book, the question or the theme changed.
	Refresh()
	// Search puts the cursor into the page's search field.
	Search()
	// Actions are what can be done on the page; the shell offers them while the page shows.
	Actions() []action.Action
}

// Minded is a page that knows which record is chosen on it, "" for none, so that one finds it again when the book is opened
// the next time.
type Minded interface {
	Page
	Chosen() model.ID
}

// Arranged is a page that can be looked at in several ways, such as in several orders. The shell brings the one that was
// chosen back when the book is opened the next time.
type Arranged interface {
	Page
	// Arrangement is what is chosen now: the name of each choice, and its value.
	Arrangement() map[string]string
	// Arrange chooses again what Arrangement gave. What the page does not know, or can't show, it leaves as it is.
	Arrange(map[string]string)
}

// Trying is a page on which something is tried that is in no book. The shell keeps it over a change of language and for the
// next run of the program.
type Trying interface {
	Page
	// Tried is all of it, nil where nothing is tried.
	Tried() []byte
	// TryAgain takes up what Tried gave; earlier tells that it is from an earlier run, which the page then says.
	TryAgain(tried []byte, earlier bool) error
	// Watch has a function called whenever what is tried may have changed.
	Watch(changed func())
}

// Host is what a page may ask of the shell.
type Host interface {
	Session() *session.Session
	Words() *words.Words
	Window() fyne.Window
	// Go shows a route.
	Go(Route)
	// Fail shows what went wrong: its sentence, its hint, and a way to copy both.
	Fail(error)
	// Done says briefly what was done, with a button to undo it.
	Done(message string)
	// Open shows the form of a record over the window: id "" enters a new one. Then is called with the id once it is saved.
	Open(kind model.RecordKind, id model.ID, then func(model.ID))
	// OpenDraft shows the form filled with a record that is not yet in the book.
	OpenDraft(draft model.Record, then func(model.ID))
	// RecordEvent asks what happened to an event and shows the impact before it is saved.
	RecordEvent(id model.ID)
	// SetStage asks which stage commitments reached, SetDelivery how far they were carried out; both show the impact first.
	SetStage(ids ...model.ID)
	SetDelivery(ids ...model.ID)
	// Relate asks by which rule an event is related to another, or changes a relation, and shows the impact first; relation ""
	// states a new one.
	Relate(event, relation model.ID)
	// Remove removes records of a kind; where others refer to them it lists these first and offers to remove them together.
	Remove(kind model.RecordKind, ids ...model.ID)
	// ReadText asks for a text file and gives what is in it.
	ReadText(then func(text string))
	// Ask puts a question over the window with one button that does it and one that doesn't.
	Ask(title, text, yes string, then func())
	// Sheet shows content over the window under a title; the returned function closes it. A height of 0 is the content's,
	// which then scrolls where there is no room. Content may be Guarded, widgets.Footed, or both.
	Sheet(title string, content fyne.CanvasObject, size fyne.Size) (close func())
}

// Guarded is content of a sheet into which a person types. Left by Escape while it is dirty, the shell keeps it as it is and
// offers it again; the function that Sheet returned closes it for good.
type Guarded interface {
	fyne.CanvasObject
	Dirty() bool
}
