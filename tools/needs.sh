#!/bin/sh
# Sees to it that this machine can build the window (needs.sh build) or drive it on a virtual
# display (needs.sh window): installs what is missing where it may, elsewhere prints the line that does and stops.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

# packages PURPOSE: their names in the distribution at hand.
packages() {
	case $(system):$1 in
	debian:build) echo gcc libc6-dev pkg-config libgl-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev \
		libxi-dev libxxf86vm-dev libwayland-dev libxkbcommon-dev libegl-dev ;;
	debian:window) echo xvfb xdotool imagemagick libgl1 libgl1-mesa-dri libwayland-client0 ;;
	fedora:build) echo gcc pkgconf-pkg-config mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel \
		libXinerama-devel libXi-devel libXxf86vm-devel wayland-devel libxkbcommon-devel mesa-libEGL-devel ;;
	fedora:window) echo xorg-x11-server-Xvfb xdotool ImageMagick mesa-dri-drivers ;;
	arch:build) echo gcc pkgconf libglvnd libx11 libxcursor libxrandr libxinerama libxi libxxf86vm wayland libxkbcommon ;;
	arch:window) echo xorg-server-xvfb xdotool imagemagick mesa ;;
	esac
}

# satisfied PURPOSE: is everything here already, wherever it came from?
satisfied() {
	case $(system):$1 in
	macos:build) xcrun --find clang >/dev/null 2>&1 ;;
	windows:build) have gcc ;;
	*:build)
		have gcc && have pkg-config &&
			pkg-config --exists gl egl x11 xcursor xrandr xinerama xi xxf86vm wayland-client wayland-cursor wayland-egl xkbcommon
		;;
	*:window) have Xvfb && have xdotool && have import ;;
	esac
}

# line PURPOSE: what a person types to get it.
line() {
	case $(system) in
	debian) echo "sudo apt-get install --no-install-recommends $(packages "$1")" ;;
	fedora) echo "sudo dnf install $(packages "$1")" ;;
	arch) echo "sudo pacman -S --needed $(packages "$1")" ;;
	macos) echo "xcode-select --install    (and, for Go itself: brew install go)" ;;
	windows) echo "pacman -S --needed make mingw-w64-ucrt-x86_64-gcc    (in the UCRT64 shell of MSYS2)" ;;
	*) echo "the equivalents of: gcc, pkg-config, and the development files of OpenGL, EGL, X11 (with Xcursor, Xrandr, Xinerama, Xi, Xxf86vm), Wayland and xkbcommon; to drive the window: Xvfb, xdotool, ImageMagick" ;;
	esac
}

# install PURPOSE: with apt, as root or through sudo; fails quietly where that is not to be had.
install() {
	[ "$(system)" = debian ] || return 1
	root=$(as_root) || return 1
	say "installing what is missing ($1), with apt"
	# The lists may be old or absent, so they are fetched first; a source that fails is apt's to report.
	$root apt-get -qq update >/dev/null || true
	# shellcheck disable=SC2046 # a list of words
	$root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $(packages "$1") >/dev/null
}

# go_is_here: Go, of the age that go.mod asks for.
go_is_here() {
	wanted=$(sed -n 's/^go //p' go.mod)
	have go || die "Go is missing: install Go $wanted or later from https://go.dev/dl/"
	go list -m >/dev/null 2>&1 || die "$(go version) is too old: Proviso needs Go $wanted or later, from https://go.dev/dl/"
}

[ $# -eq 1 ] || die "usage: tools/needs.sh build|window"
go_is_here
if satisfied "$1" || { install "$1" && satisfied "$1"; }; then
	exit 0
fi
say "something that Proviso needs is missing here and could not be installed; get it with"
printf '\n    %s\n\n' "$(line "$1")" >&2
exit 1
