# shellcheck shell=sh
# What the scripts beside this one share: which system this is, what it has, and how they speak.
# Read it with `. tools/system.sh` from the top of the checkout.

# Nothing here fetches another Go than the one installed.
GOTOOLCHAIN=local
export GOTOOLCHAIN

# say WORDS: a line of progress, on standard error, so that output can still be piped.
say() { printf '%s\n' "proviso: $*" >&2; }

# die WORDS: one sentence, then stop.
die() {
	say "$*"
	exit 1
}

# have COMMAND: is it on the path?
have() { command -v "$1" >/dev/null 2>&1; }

# system: debian, fedora, arch, macos, windows or unknown: the family whose package manager is at hand.
system() {
	case $(uname -s) in
	Darwin) echo macos ;;
	MINGW* | MSYS* | CYGWIN*) echo windows ;;
	*)
		if have apt-get; then
			echo debian
		elif have dnf; then
			echo fedora
		elif have pacman; then
			echo arch
		else
			echo unknown
		fi
		;;
	esac
}

# exe: what a program's file name ends in here.
exe() {
	if [ "$(system)" = windows ]; then echo .exe; fi
}

# as_root: the prefix under which packages can be installed, or failure where they can't.
# A password is asked for only where somebody is there to type it.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		echo env
	elif have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
		echo sudo
	else
		return 1
	fi
}

# display: is there a screen to open a window on?
display() {
	case $(system) in
	macos | windows) return 0 ;;
	*) [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ] ;;
	esac
}
