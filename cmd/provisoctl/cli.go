package main

import (
	"errors"
	"strings"

	"github.com/alecthomas/kong"

	"proviso/assets"
)

// verbs is the whole command line: one field a verb, each declared in the file of its name.
type verbs struct {
	Book   string `help:"The book to work on." placeholder:"FILE" env:"PROVISO_BOOK"`
	JSON   bool   `name:"json" help:"Answer in JSON, for programs."`
	Author string `help:"Whose edits these are; else the user of this system." placeholder:"NAME" env:"PROVISO_AUTHOR"`

	New    newVerb    `cmd:"" help:"Make a book."`
	Import importVerb `cmd:"" help:"Add or update records from a file, as one undoable edit."`
	Export exportVerb `cmd:"" help:"Write the book, or a part of it, in another format."`

	List   listVerb   `cmd:"" help:"List the records of a kind."`
	Show   showVerb   `cmd:"" help:"Show one record and what refers to it."`
	Set    setVerb    `cmd:"" help:"Change one field of a record."`
	Add    addVerb    `cmd:"" help:"Add one record from a JSON file."`
	Remove removeVerb `cmd:"" help:"Remove a record."`

	Record  recordVerb  `cmd:"" help:"Record what happened to an event, and see what that changes."`
	Stage   stageVerb   `cmd:"" help:"Record the stage a commitment has reached on paper."`
	Deliver deliverVerb `cmd:"" help:"Record how far a commitment has been carried out."`
	Tag     tagVerb     `cmd:"" help:"Give a tag to commitments or events, or take it from them."`
	Relate  relateVerb  `cmd:"" help:"State a rule between two events, and see what that changes."`
	Review  reviewVerb  `cmd:"" help:"Note that commitments were reviewed and stand as they are."`
	Split   splitVerb   `cmd:"" help:"Split a joint commitment into a part for each obligor."`
	Succeed succeedVerb `cmd:"" help:"Make or link the commitment that follows one that is over."`

	Evaluate evaluateVerb `cmd:"" help:"Tell which commitments are in force, blocked or open, and what they still need."`
	Explain  explainVerb  `cmd:"" help:"Explain a commitment's answer, clause by clause."`
	Unlock   unlockVerb   `cmd:"" help:"Tell which events would bring commitments into force, and which would keep them out."`
	Rank     rankVerb     `cmd:"" help:"Rank the open events by how much hangs on each."`
	Matrix   matrixVerb   `cmd:"" help:"Compare the commitments' answers under several scenarios."`
	Flip     flipVerb     `cmd:"" help:"Find the smallest change that turns a commitment's answer from one scenario's to another's."`
	Calendar calendarVerb `cmd:"" help:"List the days on which commitments come into force, end, expire or fall due."`

	History historyVerb `cmd:"" help:"List the edits of the book or of one record, the latest first."`
	Undo    undoVerb    `cmd:"" help:"Take back the latest edit."`
	Redo    redoVerb    `cmd:"" help:"Put back the edit that was undone last."`
	Diff    diffVerb    `cmd:"" help:"Tell what changed in the book between two moments."`

	Lint     lintVerb     `cmd:"" help:"Point at what contradicts itself, is missing, or is most likely a mistake."`
	Verify   verifyVerb   `cmd:"" help:"Check the file, the journal's chain and the quotes."`
	Backup   backupVerb   `cmd:"" help:"Copy the book to a new file, also while it is in use."`
	Restore  restoreVerb  `cmd:"" help:"Put a backup in the place of the book; the book is kept beside it."`
	Merge    mergeVerb    `cmd:"" help:"Take in what another book holds, as one undoable edit."`
	Generate generateVerb `cmd:"" help:"Make a synthetic book for trials."`
	Schema   schemaVerb   `cmd:"" help:"Print the JSON Schema of books."`
	Version  versionVerb  `cmd:"" help:"Tell version, commit and SQLite version."`
}

// exited ends the parsing after kong has printed help.
type exited int

func (s *session) parser(v *verbs) (*kong.Kong, error) {
	return kong.New(v,
		kong.Name("provisoctl"),
		kong.Description("Who pledged what, on which condition, on what evidence: Proviso's books from the command line."),
		kong.Writers(s.out, s.errs),
		kong.Exit(func(code int) { panic(exited(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 110}),
		kong.Bind(s),
		kong.Vars{"import_formats": formatNames(importers), "export_formats": formatNames(exporters), "reports": formatNames(reports), "languages": strings.Join(assets.Languages(), ", ")},
	)
}

func (s *session) parseAndRun(args []string) (err error) {
	var v verbs
	parser, err := s.parser(&v)
	if err != nil {
		return err
	}
	defer func() {
		if code, ok := recover().(exited); ok {
			err = nil
			if code != 0 {
				err = wrongUsage("the help could not be printed", "")
			}
		}
	}()
	parsed, err := parser.Parse(args)
	if err != nil {
		return usageOf(err, args)
	}
	s.path, s.json, s.author = v.Book, v.JSON, v.Author
	return parsed.Run()
}

// usageOf turns what kong says about wrong arguments into our error.
func usageOf(err error, args []string) error {
	var own *failure
	if errors.As(err, &own) && own.code == bookFailed {
		return err // help that could not be printed
	}
	hint := "provisoctl --help lists the verbs"
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil && parse.Context.Command() != "" {
		verb, _, _ := strings.Cut(parse.Context.Command(), " ")
		hint = "see provisoctl " + verb + " --help"
	}
	text := err.Error()
	if len(args) == 0 {
		text = "no verb is given"
	}
	return wrongUsage(text, hint)
}
