# Shared by the scripts in this folder; sourced, never run. Decides every path once.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
ci="$root/.ci"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/capaian"
# A fresh rustup is not yet in the PATH of an open shell.
[[ -d "$HOME/.cargo/bin" ]] && PATH="$PATH:$HOME/.cargo/bin"
export PATH

have() { command -v "$1" >/dev/null 2>&1; }

# CI on the same machine starts from what the last run built with the same compiler and the same versions.
# A second run at the same time keeps to its own checkout, so that two runs never share a half-built binary.
use_ci_cache() {
    local key dir
    key=$({ cat Cargo.lock; rustc -vV; } | sha256sum | cut -c1-16)
    dir="$cache/target-$key"
    mkdir -p "$dir"
    exec 9>"$dir/.in-use"
    if flock --nonblock 9; then
        touch "$dir"
        find "$cache" -maxdepth 1 -name 'target-*' ! -name "target-$key" -mtime +7 -exec rm -rf {} + || true
        export CARGO_TARGET_DIR="$dir"
    fi
}
if [[ "${CI:-}" == true && -z "${CARGO_TARGET_DIR:-}" ]] && have rustc && have flock; then use_ci_cache; fi
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$root/target}"
export CAPAIAN_SITE_DIR="${CAPAIAN_SITE_DIR:-$root/target/site}"

# In CI the lock file is the truth; on a terminal cargo shows its bar, elsewhere only what matters.
cargo_flags=()
quiet=''
[[ -t 2 ]] || quiet=--quiet
if [[ "${CI:-}" == true ]]; then
    cargo_flags+=(--locked)
    export CARGO_TERM_COLOR=never CARGO_INCREMENTAL=0
fi
cargo_flags+=(${quiet:+"$quiet"})

say() { printf '%s\n' "$*"; }
fail() { printf '\nGAGAL / FAILED: %s\n' "$*" >&2; exit 1; }

# Runs the named functions in order. Each is a pair "function|what it does (how long)"; the first failure names itself.
run_steps() {
    local total=$# index=0 pair started
    step_now=''
    trap 'status=$?; at_exit; if ((status)) && [[ -n $step_now ]]; then printf "\nGAGAL / FAILED: %s\n" "$step_now" >&2; fi; exit $status' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    for pair in "$@"; do
        index=$((index + 1))
        step_now="[$index/$total] ${pair#*|}"
        started=$SECONDS
        say "$step_now"
        "${pair%%|*}"
        say "      selesai / done: $((SECONDS - started)) s"
    done
    step_now=''
}
# Scripts that started something override this to stop it.
at_exit() { :; }
