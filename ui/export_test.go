package ui

// UseFyneFiles has the shell ask for files as the program does.
func (s *Shell) UseFyneFiles() { s.config.Files = fyneFiles{s.config.Window, s.config.Places.Books} }
