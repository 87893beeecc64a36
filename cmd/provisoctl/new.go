package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"proviso/assets"
	"proviso/model"
	"proviso/store"
	"proviso/store/exchange"
)

type newVerb struct {
	File   string `arg:"" optional:"" help:"The new book's file; it must not be there yet. The file of --book unless given."`
	Title  string `help:"The book's title; else the sample's, or the file's name." placeholder:"T"`
	Sample string `help:"Begin with a sample: paris (the article on the Paris talks) or exercise (the same pledges, with the logic assumed)." enum:"paris,exercise," default:"" placeholder:"NAME"`
}

func (newVerb) Help() string {
	return `Examples:
  provisoctl new talks.proviso --title "Geneva talks"
  provisoctl new paris.proviso --sample paris`
}

func (v *newVerb) Run(s *session) error {
	if v.File != "" {
		s.path = v.File
	}
	if s.path == "" {
		return errNoBook
	}
	first, err := v.first(s)
	if err != nil {
		return err
	}
	st, err := store.Create(s.ctx, s.path, first, s.options(false))
	if err != nil {
		return err
	}
	if err := st.Close(); err != nil {
		return err
	}
	return s.answer(struct {
		Book string   `json:"book"`
		Edit model.ID `json:"edit"`
	}{s.path, first.ID}, "Made "+s.path+".")
}

// first is the edit that the book begins with.
func (v *newVerb) first(s *session) (model.Edit, error) {
	title := strings.TrimSpace(v.Title)
	if v.Sample == "" {
		if title == "" {
			title = strings.TrimSuffix(filepath.Base(s.path), filepath.Ext(s.path))
		}
		return s.hand().NewBook(title), nil
	}
	data, err := assets.Sample(v.Sample)
	if err != nil {
		return model.Edit{}, wrongUsage(err.Error(), "see provisoctl new --help")
	}
	in, err := exchange.ReadBook(bytes.NewReader(data))
	if err != nil {
		return model.Edit{}, err
	}
	sample := in.Book
	if title != "" {
		meta := model.Clone(sample.Meta)
		meta.Title = title
		sample.Meta = meta
	}
	edit, _, err := model.Merge(s.hand(), model.Book{}, sample, s.words.T("edit.new_book", "title", sample.Title()))
	return edit, err
}
