package say_test

import (
	"errors"
	"fmt"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/ui/say"
)

func TestErrorsOfTheModelAreToldInTheLanguage(t *testing.T) {
	r := &model.Relation{}
	r.Key = "r1"
	for _, err := range []error{
		&model.Related{By: r}, &model.Conflict{Kind: model.KindEvent, Key: "ceasefire"}, &model.NotJoint{Key: "uk-troops"},
		model.ErrNotOver, model.ErrNotFailed, model.ErrNameTaken, model.ErrNotFound,
	} {
		sentence, hint := say.Trouble(assets.Words("de"), fmt.Errorf("saving: %w", err))
		if english, _ := say.Trouble(assets.Words("en"), err); sentence == english || sentence == "" {
			t.Errorf("%v is told as %q", err, sentence)
		}
		var hinted interface{ Hint() string }
		if errors.As(err, &hinted) && (hint == "" || hint == hinted.Hint()) {
			t.Errorf("the hint of %v is %q", err, hint)
		}
	}
	if sentence, hint := say.Trouble(assets.Words("de"), errors.New("the disk is gone")); sentence != "the disk is gone" || hint != "" {
		t.Errorf("another error is told as %q, %q", sentence, hint)
	}
}
