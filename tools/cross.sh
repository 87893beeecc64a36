#!/bin/sh
# Builds provisoctl for the other systems, without C; the window for Windows where its C compiler (mingw-w64) is at hand;
# and checks that the window at least type-checks for a Mac, since a real build of that one needs a Mac.
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

mingw=x86_64-w64-mingw32-gcc
if have $mingw; then
	say "the window for windows/amd64"
	CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=$mingw \
		go build -ldflags '-s -w -H=windowsgui' -o bin/proviso-windows-amd64.exe ./cmd/proviso
else
	say "SKIPPED: the window for windows/amd64, which needs gcc-mingw-w64-x86-64"
fi

say "the window for darwin/arm64, types only"
CGO_ENABLED=0 GOOS=darwin GOARCH=arm64 go build -tags 'ci mobile' -o /dev/null ./cmd/proviso
