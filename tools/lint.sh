#!/bin/sh
# Reads the code as a strict colleague would: format, vet, the walls between the rooms (.golangci.yml),
# functions that nothing calls, and the scripts themselves where shellcheck is at hand.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

# Fyne is linted without its C parts, as it is tested.
CGO_ENABLED=0
export CGO_ENABLED

pinned() { go tool -modfile=tools/go.mod "$@"; }

failed=
pinned golangci-lint run ./... || failed="$failed golangci-lint"

unused=$(pinned deadcode -test -tags ci ./...) || failed="$failed deadcode"
if [ -n "$unused" ]; then
	printf '%s\n' "$unused"
	failed="$failed deadcode"
fi

if have shellcheck; then
	shellcheck -x tools/*.sh .ci/run || failed="$failed shellcheck"
fi

[ -z "$failed" ] || die "FAILED:$failed"
