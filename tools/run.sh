#!/bin/sh
# Builds Proviso and opens its window. Where there is no display it says so, and instead makes pictures of the
# window, drawn on a virtual display, and the reports of the sample book, all in out/.
# Arguments go to the program: tools/run.sh my.proviso
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

# report NAME: a report of the sample book, as out/paris-NAME.html.
report() {
	"bin/provisoctl$(exe)" --book out/paris.proviso export --report "$1" --format html -o "out/paris-$1.html"
}

# sample: the Paris book, made anew.
sample() {
	rm -f out/paris.proviso out/paris.proviso-shm out/paris.proviso-wal
	"bin/provisoctl$(exe)" new out/paris.proviso --sample paris >/dev/null
}

tools/needs.sh build
tools/build.sh
if display; then
	exec "bin/proviso$(exe)" "$@"
fi

say "there is no display here, so the window is drawn on a virtual one and its pictures go to out/"
mkdir -p out
tools/needs.sh window
tools/drive.sh
sample
report register
report dossier
say "done; look at"
ls out/window/*.png out/paris-*.html
