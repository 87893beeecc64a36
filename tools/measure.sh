#!/bin/sh
# Measures what only the real window shows, on a virtual display: how long its first frame takes beside that of the least
# window Fyne can show, with a book of 5,000 commitments opened behind it; what the processor does while nobody does
# anything; and whether changes of page take memory that does not come back. Takes five minutes. Fails where a promise is
# missed. Other work on the machine spoils it.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

case $(system) in macos | windows) die "virtual displays (Xvfb) are Linux's" ;; esac
tools/needs.sh build && tools/needs.sh window || die "the window can't be built or shown here"
tools/build.sh

# With the flags of tools/build.sh, so that nothing of C is compiled anew.
CGO_ENABLED=1 go build -ldflags '-s -w' -o bin/trivial tools/firstframe/trivial.go

CI=true CGO_ENABLED=0 go test -tags 'ci display' -count=1 -v -run "${1:-^TestMeasure}" ./cmd/proviso
