#!/bin/sh
# Every test: the packages, which need nothing but Go, and the real window, which needs C and a virtual display.
# The window is compiled while the packages are tested.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

can_build=yes
if ! tools/needs.sh build; then
	if [ "${CI:-}" = true ]; then die "the window could not be built"; fi
	can_build=no
fi

mkdir -p out
building=
if [ $can_build = yes ]; then
	tools/build.sh >out/build.log 2>&1 &
	building=$!
	trap '[ -z "$building" ] || kill "$building" 2>/dev/null || true' EXIT
	trap 'exit 130' INT TERM
fi

failed=
say "testing the packages, while the window compiles"
CGO_ENABLED=0 go test -tags ci ./... || failed="$failed packages"

if [ $can_build = no ]; then
	say "SKIPPED: the real window was neither built nor driven; see above for what it needs"
elif ! wait "$building"; then
	cat out/build.log >&2
	failed="$failed build"
else
	building=
	say "driving the real window"
	tools/drive.sh || failed="$failed window"
fi
building=

[ -z "$failed" ] || die "FAILED:$failed"
say "all tests passed"
