#!/bin/sh
# Builds bin/proviso and bin/provisoctl.
#
# `make run`, `make test` and packaging all build through here, with one set of flags: another set would
# compile the C part of OpenGL and GLFW anew, which takes minutes.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

mkdir -p bin
if ! [ -x "bin/proviso$(exe)" ]; then
	say "building for the first time: the C part takes a few minutes, later builds take seconds"
fi
CGO_ENABLED=0 go build -o "bin/provisoctl$(exe)" ./cmd/provisoctl

flags="-s -w"
if [ "$(system)" = windows ]; then flags="$flags -H=windowsgui"; fi
CGO_ENABLED=1 go build -ldflags "$flags" -o "bin/proviso$(exe)" ./cmd/proviso
