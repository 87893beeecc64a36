#!/bin/sh
# Builds provisoctl for the other systems, without C, and checks that the window at least type-checks for a Mac
# (a real build of that one needs a Mac).
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

mkdir -p bin
for target in linux/amd64 windows/amd64 darwin/arm64; do
	os=${target%/*} arch=${target#*/} ending=
	if [ "$os" = windows ]; then ending=.exe; fi
	say "provisoctl for $target"
	CGO_ENABLED=0 GOOS=$os GOARCH=$arch go build -ldflags '-s -w' -o "bin/provisoctl-$os-$arch$ending" ./cmd/provisoctl
done

say "the window for darwin/arm64, types only"
CGO_ENABLED=0 GOOS=darwin GOARCH=arm64 go build -tags 'ci mobile' -o /dev/null ./cmd/proviso
