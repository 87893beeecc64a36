#!/bin/sh
# Drives the real window (bin/proviso) on a virtual display and keeps its pictures in out/window/.
# Where there is no virtual display to be had it says so and passes; with CI=true it fails.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

skip() {
	if [ "${CI:-}" = true ]; then die "the real window could not be driven: $*"; fi
	say "SKIPPED: the real window was not driven: $*"
	exit 0
}

case $(system) in macos | windows) skip "virtual displays (Xvfb) are Linux's; the rest was tested" ;; esac
tools/needs.sh window || skip "Xvfb, xdotool or ImageMagick is missing"

PROVISO_PICTURES=$PWD/out/window
export PROVISO_PICTURES
mkdir -p "$PROVISO_PICTURES"
CGO_ENABLED=0 go test -tags 'ci display' -count=1 -run '^TestRealWindow' "$@" ./cmd/proviso
