package exchange

import (
	"io"

	"proviso/model"
)

// ImportBook reads a book in JSON and makes the one edit that enters it into b: see ReadInto and model.Merge. The edit was
// tried on b, so that entering it there is not refused. Nothing is changed here.
//
// The error is Refused where the file is not a book or does not go with b, model.ErrNothing (with the Summary filled) where b
// has all of it already, or that of the reader.
func ImportBook(h model.Hand, b model.Book, r io.Reader, label string) (model.Edit, model.Summary, error) {
	in, err := ReadInto(r, b)
	if err != nil {
		return model.Edit{}, model.Summary{}, err
	}
	return in.Enter(h, b, label)
}

// Enter makes the one edit that enters what was read into b, and tries it there; errors as those of ImportBook.
func (in *Incoming) Enter(h model.Hand, b model.Book, label string) (model.Edit, model.Summary, error) {
	e, summary, err := model.Merge(h, b, in.Book, label)
	if err != nil {
		return model.Edit{}, summary, err
	}
	if _, err := model.Apply(b, e); err != nil {
		return model.Edit{}, model.Summary{}, in.Explain(err)
	}
	return e, summary, nil
}
