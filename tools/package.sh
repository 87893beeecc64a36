#!/bin/sh
# Packages the window for this system in out/package/: an archive with a desktop entry on Linux, an .app on macOS,
# an .exe with its icon on Windows. What it is called and looks like stands in cmd/proviso/FyneApp.toml.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

tools/needs.sh build
mkdir -p out/package
top=$PWD
cd out/package
# The fyne tool uses the program it is given and builds nothing itself; on Windows it must build, to embed the icon.
case $(system) in
windows) set -- ;;
*)
	"$top/tools/build.sh"
	set -- --executable "$top/bin/proviso"
	;;
esac
go tool -modfile="$top/tools/go.mod" fyne package --source-dir "$top/cmd/proviso" "$@"
ls -l
