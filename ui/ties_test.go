package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page"
	"proviso/ui/session/sessiontest"
)

// record is the id of a record in the book.
func (p *person) record(kind model.RecordKind, key string) model.ID {
	p.t.Helper()
	r, ok := p.shell.Session().Book().ByKey(kind, key)
	if !ok {
		p.t.Fatalf("no %s %q", kind, key)
	}
	return r.RecordID()
}

// goTo shows a record on its page.
func (p *person) goTo(kind model.RecordKind, key string) {
	p.t.Helper()
	r, ok := page.RouteTo(kind, p.record(kind, key))
	if !ok {
		p.t.Fatalf("a %s has no page", kind)
	}
	p.shell.Go(r)
	p.Settle()
}

// do makes an edit by way of the model, as another day's work would have.
func (p *person) do(intent func(model.Hand, model.Book) (model.Edit, error)) {
	p.t.Helper()
	sessiontest.Do(p.t, p.shell.Session(), intent)
	p.Settle()
}

func (p *person) withdraw(key string) {
	p.t.Helper()
	id := p.record(model.KindCommitment, key)
	p.do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.SetStage(b, id, model.StageEntry{Stage: model.Withdrawn, On: when.MustDate("2026-02-01")})
	})
}

func TestHowTwoEventsAreRelatedIsStatedWithItsImpactAndTakenBack(t *testing.T) {
	p := atExercise(t)
	p.goTo(model.KindEvent, "peace-deal")
	p.do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.RecordEvent(b, p.event("peace-deal"), model.EventEntry{State: model.Occurred, On: when.MustDate("2026-02-01")})
	})
	p.Tap("State a relation")
	p.Type("ceasefire")
	p.Key(fyne.KeyReturn)
	p.sees("This brings 1 commitment into force.", "“UK and France set up military hubs across Ukraine” comes into force")
	p.Tap("Save")
	if p.shell.Session().Book().Relations.Len() != 1 {
		t.Fatal("the rule was not saved")
	}
	p.goTo(model.KindEvent, "ceasefire")
	p.sees("is implied by Peace deal is signed")
	p.Tap("Change or remove the relation")
	p.Tap("no rule any more")
	p.Tap("Save")
	if p.shell.Session().Book().Relations.Len() != 0 {
		t.Fatal("the rule was not taken back")
	}
	p.sees("No rule ties this event to another.")
}

func TestAJointPledgeIsSplitAndPutTogetherAgain(t *testing.T) {
	p := atExercise(t)
	p.goTo(model.KindCommitment, "uk-fr-hubs")
	p.sees("Undertaken by United Kingdom and France together.")
	p.Tap("Split into a part for each")
	p.sees("2 open", "France: UK and France set up military hubs across Ukraine")
	p.shell.Run("undo")
	p.misses("France: UK and France set up military hubs across Ukraine")
}

func TestAWithdrawnPledgeIsFollowedByItsSuccessorInOneStep(t *testing.T) {
	p := atExercise(t)
	p.withdraw("uk-troops")
	p.goTo(model.KindCommitment, "uk-troops")
	p.Tap("Make its successor")
	p.sees("New commitment")
	p.Tap("Save")
	p.sees("follows")
	next := p.record(model.KindCommitment, "uk-sends-troops")
	if c, _ := p.shell.Session().Book().Commitments.Get(next); c.SuccessorOf != p.record(model.KindCommitment, "uk-troops") {
		t.Errorf("it follows %q", c.SuccessorOf)
	}
	p.goTo(model.KindCommitment, "uk-troops")
	p.sees("followed by")
}

func TestASuccessorThatIsInTheBookIsLinkedByTheKeyboard(t *testing.T) {
	p := atExercise(t)
	p.withdraw("uk-troops")
	p.goTo(model.KindCommitment, "uk-troops")
	p.Tap("Link one")
	p.Type("france sends")
	p.Key(fyne.KeyReturn)
	p.Tap("Link")
	if c, _ := p.shell.Session().Book().Commitments.Key("fr-troops"); c.SuccessorOf != p.record(model.KindCommitment, "uk-troops") {
		t.Errorf("it follows %q", c.SuccessorOf)
	}
}

func TestAStanceIsAddedWhereItsCommitmentIs(t *testing.T) {
	p := atExercise(t)
	before := p.shell.Session().Book().Stances.Len()
	p.goTo(model.KindCommitment, "uk-fr-hubs")
	p.shell.Run("commitment.stance")
	p.sees("New stance", "UK and France set up military hubs across Ukraine")
	p.Type("Ukraine")
	p.Key(fyne.KeyReturn)
	p.Tap("Save")
	if got := p.shell.Session().Book().Stances.Len(); got != before+1 {
		t.Fatalf("%d stances, want %d", got, before+1)
	}
	p.sees("Stances", "Add a stance")
}

func TestWhatOthersReferToSaysWhoAndLeadsThere(t *testing.T) {
	p := atExercise(t)
	p.goTo(model.KindEvent, "peace-deal")
	p.shell.Run("event.remove")
	p.sees("Others refer to it", "UK sends troops")
	found := p.FindAll(func(o fyne.CanvasObject) bool {
		b, ok := o.(interface{ Text() string })
		return ok && b.Text() == "UK sends troops"
	})
	if len(found) == 0 {
		t.Fatal("who refers to it can't be pressed")
	}
	p.TapAt(found[len(found)-1].At.AddXY(8, 8))
	p.misses("Others refer to it")
	p.sees("In force")
	if _, ok := p.shell.Session().Book().Events.Key("peace-deal"); !ok {
		t.Error("it was removed")
	}
}

func TestAnInstrumentIsReachedFromWhatStandsInItAndRemovedWithItsUseShown(t *testing.T) {
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Start("")
	p.Tap("Open the talks")
	for i := range p.shell.Session().Book().Instruments.All() {
		for c := range p.shell.Session().Book().Commitments.All() {
			if c.Instrument == i.ID {
				p.goTo(model.KindCommitment, c.Key)
				p.Tap(i.Name)
				p.sees("Commitments that stand in it", c.Title)
				p.shell.Run("instrument.remove")
				p.sees("Others refer to it", c.Title)
				return
			}
		}
	}
	t.Fatal("no commitment of the sample stands in an instrument")
}

func TestTheTextOfASourceIsPastedReplacedAndItsQuotesChecked(t *testing.T) {
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Start("")
	p.Tap("Open the talks")
	var id model.ID
	for c := range p.shell.Session().Book().Claims.All() {
		if s, _ := p.shell.Session().Book().Sources.Get(c.Source); s.Snapshot != nil {
			id = s.ID
		}
	}
	p.shell.Go(page.Route{Page: page.Evidence, ID: id})
	p.App.Clipboard().SetContent("Another text,\r\nin which nothing stands.")
	p.shell.Run("source.paste")
	p.sees("Quotes would be missing")
	p.Tap("Store it all the same")
	p.sees("quotes do not stand in this text", "Another text,")
	stored := func() *model.Snapshot {
		s, _ := p.shell.Session().Book().Sources.Get(id)
		return s.Snapshot
	}
	if s := stored(); s.Text != "Another text,\nin which nothing stands." || !s.Taken.Equal(noon) || s.SHA256 != model.Digest(s.Text) {
		t.Errorf("stored %+v", s)
	}
	p.Tap("See the claims")
	p.sees("not in the text")
	p.shell.Run("undo")
	p.misses("quotes do not stand in this text")

	p.files.file = p.write("talks.txt", stored().Text+"\nOne more line.")
	p.shell.Run("source.file")
	p.misses("Quotes would be missing")
	if s := stored(); !strings.HasSuffix(s.Text, "One more line.") {
		t.Errorf("the file was not stored: %q", s.Text[max(0, len(s.Text)-40):])
	}
	p.files.file = p.write("picture.txt", "\xff\xfe\x00")
	p.shell.Run("source.file")
	p.sees("The file picture.txt is not a text that Proviso can read")
}

func TestAnActorsStanceIsAddedAndWhatItSignedLeadsToThePaper(t *testing.T) {
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Start("")
	p.Tap("Open the talks")
	p.goTo(model.KindActor, "gb")
	p.sees("Has signed", "Declaration of intent signed in Paris")
	p.Tap("Declaration of intent signed in Paris")
	p.sees("Signatories")
	p.goTo(model.KindActor, "ru")
	before := p.shell.Session().Book().Stances.Len()
	p.Tap("Add a stance")
	p.sees("New stance", "Russia")
	p.Tap("Save")
	if got := p.shell.Session().Book().Stances.Len(); got != before+1 {
		t.Errorf("%d stances, want %d", got, before+1)
	}
}

func TestARuleThatIsBeingStatedSurvivesEscape(t *testing.T) {
	p := atExercise(t)
	p.goTo(model.KindEvent, "peace-deal")
	p.Tap("State a relation")
	p.Type("ceasefire")
	p.Key(fyne.KeyReturn)
	p.Tap("excludes")
	p.Key(fyne.KeyEscape)
	p.misses("The other event")
	p.shell.Run("continue")
	p.sees("State how two events are related", "the other can’t")
	p.Tap("Save")
	for r := range p.shell.Session().Book().Relations.All() {
		if r.Kind != model.Excludes {
			t.Errorf("saved as %s", r.Kind)
		}
		return
	}
	t.Error("it was not saved")
}
