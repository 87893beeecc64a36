#!/bin/sh
# Builds Proviso and opens its window. Where there is no display it says so, and instead makes pictures of the
# window, drawn on a virtual display, and the report of the sample book, all in out/.
# Arguments go to the program: tools/run.sh my.proviso
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

# report FORMAT: the briefing of the sample book, as out/paris.FORMAT.
report() {
	"bin/provisoctl$(exe)" --book out/paris.proviso export --report briefing --format "$1" -o "out/paris.$1"
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
report html
report pdf
say "done; look at"
ls out/window/*.png out/paris.html out/paris.pdf
