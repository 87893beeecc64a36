# What a person types. Each word is a script in tools/, which can be read, and run, by itself.
# The scripts install what the system lacks where they may, and elsewhere print the line that does.

.DEFAULT_GOAL := help
.PHONY: help run test build gallery bench measure lint cross package clean

help: ## list these words
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

run: ## build Proviso and open its window (no display: pictures and a report in out/)
	@tools/run.sh

test: ## run every test, the real window's too
	@tools/test.sh

build: ## build bin/proviso and bin/provisoctl
	@tools/needs.sh build && tools/build.sh

gallery: ## draw every page and widget to out/gallery/, without a display
	@CGO_ENABLED=0 go run -tags ci ./cmd/gallery -out out/gallery

bench: ## measure the model, the store and the presenters
	@tools/bench.sh

measure: ## time the real window's first frame, its idle work and its memory, on a virtual display
	@tools/measure.sh

lint: ## read the code as a strict colleague would
	@tools/lint.sh

cross: ## build provisoctl for Linux, Windows and macOS
	@tools/cross.sh

package: ## package the window for this system, in out/package/
	@tools/package.sh

clean: ## remove what was made: bin/ and out/
	@rm -rf bin out
