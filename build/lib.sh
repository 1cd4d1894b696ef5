# Shared by the scripts beside it: sourced, not run. Everything said here goes to stderr, since `build/run serve`
# promises that stdout holds only what the program itself prints.

caller_dir=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# webkit2_41: the WebKitGTK that Debian 12, Ubuntu 22.04 and everything newer carry. wails.json tells it to the CLI.
linux_tags=webkit2_41
# A clone that belongs to somebody else makes git refuse, and with it a build that asks git for the revision.
export GOFLAGS="${GOFLAGS:-} -buildvcs=false"
# Tests drive Debian's Chromium; a browser of Playwright's own would be a second one to download.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

# Colours are for a terminal; in a log they hide the message.
[[ -t 2 ]] || export NO_COLOR=1

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$(basename "$0"): $*"
  exit 1
}

# Registries are slow or away for a moment more often than they are wrong.
retry() {
  local try
  for try in 1 2 3; do
    "$@" && return 0
    ((try == 3)) || { say "Failed, trying again: $*"; sleep $((try * 5)); }
  done
  return 1
}

# missing PROBE=PACKAGE...: prints the Debian package of each probe that fails. A probe is a command, or pc:NAME for
# a library that pkg-config knows. Probing, not asking dpkg, keeps this working on systems other than Debian.
missing() {
  local pair probe
  for pair; do
    probe=${pair%%=*}
    case $probe in
      pc:*) pkg-config --exists "${probe#pc:}" 2>/dev/null ;;
      *) command -v "$probe" >/dev/null ;;
    esac || echo "${pair#*=}"
  done
}

# needs PROBE=PACKAGE...: installs what is missing, and touches nothing when nothing is.
needs() {
  local -a packages as_root=()
  mapfile -t packages < <(missing "$@")
  ((${#packages[@]})) || return 0
  command -v apt-get >/dev/null || die "this system has no apt-get. Install what these Debian packages hold, then run this again: ${packages[*]}"
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "not root, and there is no sudo. As root: apt-get install ${packages[*]}"
    as_root=(sudo)
  fi
  say "Installing ${packages[*]}"
  retry "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=120 update >&2 || die "apt-get update failed"
  retry "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "${packages[@]}" >&2 ||
    die "apt-get could not install: ${packages[*]}"
  mapfile -t packages < <(missing "$@")
  ((${#packages[@]} == 0)) || die "still missing after installing: ${packages[*]}"
}

needs_to_build() {
  command -v go >/dev/null || die "Go is missing (go.mod names the version): https://go.dev/dl"
  command -v npm >/dev/null || die "Node.js with npm is missing (20.19 or newer): https://nodejs.org"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    die "Node.js $(node --version) is too old, 20.19 or newer is needed"
  # pkg-config first: without it the libraries' probes fail for the wrong reason, and are installed for nothing.
  needs cc=gcc pkg-config=pkg-config
  needs pc:gtk+-3.0=libgtk-3-dev pc:webkit2gtk-4.1=libwebkit2gtk-4.1-dev
}

hash_of() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1; }

# run_unless STAMP HASH COMMAND...: runs the command unless the stamp says that it ran for this very input.
run_unless() {
  local stamp=$1 hash=$2
  shift 2
  [[ -f $stamp && $(<"$stamp") == "$hash" ]] && return 0
  "$@" && echo "$hash" >"$stamp"
}

# Both stamps lie inside the folder they speak of, so that whoever empties it, npm and Vite included, takes the stamp along.
npm_packages() {
  run_unless frontend/node_modules/.installed-from "$(hash_of frontend/package.json frontend/package-lock.json)" \
    npm --prefix frontend ci >&2 || die "npm could not install the frontend's packages"
}

# dist with what the sources say now.
frontend_dist() {
  mkdir -p build/.cache
  # One at a time: a second script would find node_modules or dist half made.
  (
    flock 9
    npm_packages
    run_unless frontend/dist/.built-from "$(hash_of frontend/{src,public,wailsjs,index.html,screen.html,package-lock.json,vite.config.ts,verify.build.mjs,svelte.config.js,tsconfig.json} build/appicon.svg)" \
      npm --silent --prefix frontend run build -- --logLevel warn >&2 || die "the frontend does not build"
  ) 9>build/.cache/lock
}

# linker_flags: tells the program when it was made, so that it knows a clock before that to be wrong. Without a history
# to ask it knows the year only.
linker_flags() {
  local made
  made=$(git log -1 --format=%cI 2>/dev/null) || made=
  echo "-s -w${made:+ -X main.built=$made}"
}

# go_binary FILE TAGS: a program out of main.go. What it downloads is fetched first, so that only that is tried again.
go_binary() {
  retry go list -deps -tags "$2" . >/dev/null || die "Go could not fetch its modules"
  go build -tags "$2" -ldflags "$(linker_flags)" -o "$1" .
}

# wails_build FLAGS...: the CLI fixed in go.mod. -m and -nosyncgomod: a build changes no line of go.mod. -s: the
# frontend is built by then.
wails_build() {
  go tool wails build -nocolour -m -nosyncgomod -s -ldflags "$(linker_flags)" "$@"
}
