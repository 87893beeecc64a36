package main

import "proviso/assets"

type schemaVerb struct{}

func (schemaVerb) Help() string {
	return `Example:
  provisoctl schema > book.schema.json`
}

func (*schemaVerb) Run(s *session) error {
	_, err := s.out.Write(assets.BookSchema())
	return err
}
