#!/bin/sh
# Measures the model, the store and the presenters; the figures stay in out/bench/.
# The run before is kept, and the two are compared.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

mkdir -p out/bench
if [ -f out/bench/now.txt ]; then mv out/bench/now.txt out/bench/before.txt; fi
CGO_ENABLED=0 go test -tags ci -run '^$' -bench . -benchmem -count "${COUNT:-3}" ./model/... ./store/... ./ui/... |
	tee out/bench/now.txt
if [ -f out/bench/before.txt ]; then
	go tool -modfile=tools/go.mod benchstat out/bench/before.txt out/bench/now.txt
fi
# Against cel-go, which is in a module of its own: only where that is on this machine already (cd tools/celbench && go mod download).
if (cd tools/celbench && GOPROXY=off go list -test -deps . >/dev/null 2>&1); then
	(cd tools/celbench && GOPROXY=off go test -run '^$' -bench . .)
fi
