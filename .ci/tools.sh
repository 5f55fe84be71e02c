# What the project needs from the machine; sourced. What is already there is not touched.
# What cannot be installed from here is named together with the command that installs it.
# shellcheck shell=bash

need() { have "$1" || fail "'$1' tidak ada / is missing. $2"; }

# True when the packages of a folder are those of its lock file.
npm_fresh() { [[ -f "$1/node_modules/.lock-sum" && "$(<"$1/node_modules/.lock-sum")" == "$(sha256sum <"$1/package-lock.json")" ]]; }

npm_packages() {
    npm_fresh "$1" && return
    (cd "$1" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error)
    sha256sum <"$1/package-lock.json" >"$1/node_modules/.lock-sum"
}

check_base_tools() {
    need cargo "Pasang Rust / install: sudo apt-get install rustup && rustup default stable   (https://rustup.rs)"
    need node "Pasang / install: sudo apt-get install nodejs npm"
    need npm "Pasang / install: sudo apt-get install npm"
    need cc "Pasang / install: sudo apt-get install build-essential"
    # rustup alone has no compiler yet.
    if have rustup && ! rustc --version >/dev/null 2>&1; then rustup default stable; fi
    local wanted found
    wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
    found=$(rustc --version | cut -d' ' -f2)
    [[ "$(printf '%s\n%s\n' "$wanted" "$found" | sort -V | head -1)" == "$wanted" ]] ||
        fail "rustc $found terlalu lama, perlu $wanted / is too old. Perbarui / update: rustup update stable"
    node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 18 ? 0 : 1)' ||
        fail "node $(node --version) terlalu lama, perlu 18 / is too old, 18 is needed."
}

wasm_target() {
    [[ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]] && return
    need rustup "Pasang target WASM dengan cara pemasang Rust Anda / install the wasm32-unknown-unknown target the way Rust was installed."
    rustup target add wasm32-unknown-unknown
}

rust_components() {
    if ! cargo fmt --version >/dev/null 2>&1 || ! cargo clippy --version >/dev/null 2>&1; then
        need rustup "Perlu rustfmt dan clippy / rustfmt and clippy are needed."
        rustup component add rustfmt clippy
    fi
}

# wasm-bindgen writes the counterpart of the crate of the same name: the versions must be equal.
bindgen_version() { awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, "", $3); print $3; exit }' Cargo.lock; }
bindgen_dir() { printf '%s/tools/wasm-bindgen-%s' "$cache" "$(bindgen_version)"; }

wasm_bindgen_cli() {
    local version dir
    version=$(bindgen_version)
    dir=$(bindgen_dir)
    if [[ ! -x "$dir/bin/wasm-bindgen" ]]; then
        # A build that is used a few times a day: compiled cheaply. Without --locked: old pinned versions may be gone from a mirror.
        (cd / && env -u CARGO_TARGET_DIR CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
            CARGO_PROFILE_RELEASE_DEBUG=false CARGO_PROFILE_RELEASE_STRIP=true \
            cargo install ${quiet:+"$quiet"} --root "$dir" wasm-bindgen-cli --version "=$version" --bin wasm-bindgen)
    fi
    PATH="$dir/bin:$PATH"
    export PATH
}

as_root() {
    if [[ $EUID -eq 0 ]]; then "$@"
    elif have sudo && sudo -n true 2>/dev/null; then sudo -n "$@"
    else return 1; fi
}

postgres_bin() { # the newest server programs, wherever the distribution keeps them
    local dir
    dir=$(find /usr/lib/postgresql /usr/local/lib/postgresql -maxdepth 2 -name bin -type d 2>/dev/null | sort -V | tail -1)
    if [[ -n "$dir" && -x "$dir/initdb" ]]; then say "$dir"; elif have initdb; then dirname "$(command -v initdb)"; else return 1; fi
}
browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

# Tests never run without a database or a browser: a missing one is installed or is a failure.
test_tools() {
    local missing=()
    postgres_bin >/dev/null || missing+=(postgresql postgresql-common)
    browser >/dev/null || missing+=(chromium)
    if ((${#missing[@]})); then
        say "      memasang / installing: ${missing[*]}"
        { have apt-get && as_root apt-get update -qq &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; } ||
            fail "perlu / needed: ${missing[*]}. Pasang / install: sudo apt-get install ${missing[*]}"
    fi
    postgres_bin >/dev/null || fail "PostgreSQL tidak ada / is missing. Pasang / install: sudo apt-get install postgresql"
    CAPAIAN_CHROMIUM=$(browser) || fail "Chromium tidak ada / is missing. Pasang / install: sudo apt-get install chromium"
    export CAPAIAN_CHROMIUM
}
