# From a fresh machine to the built program: shared by build and start; sourced.
# shellcheck shell=bash
source "$ci/tools.sh"

check_tools() { check_base_tools; wasm_target; }
style_packages() { npm_packages style; }
site() { "$ci/build-site" release; }
server() { cargo build "${cargo_flags[@]}" -p server --release; }

build_steps=(
    "check_tools|Memeriksa alat / checking tools (beberapa detik / seconds)"
    "wasm_bindgen_cli|Menyiapkan / preparing wasm-bindgen $(bindgen_version) (sekitar 2 menit, sekali saja / 2 min, once)"
    "style_packages|Menyiapkan / preparing wasm-opt, esbuild, lightningcss (sekitar 10 detik, sekali saja / 10 s, once)"
    "site|Membangun halaman / building the pages: WASM, JS, CSS (sekitar 3 menit pertama kali / 3 min the first time)"
    "server|Membangun server / building the server (sekitar 8 menit pertama kali / 8 min the first time)"
)
