# A throw-away PostgreSQL for the tests; sourced. Data of tests is worth nothing: no fsync, removed at the end.
# shellcheck shell=bash

pg_dir=''

# The server refuses to run as root; as root it becomes the user its package made.
pg_run() { if [[ $EUID -eq 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'; }

postgres_start() {
    local bin port try
    bin=$(postgres_bin) || fail "PostgreSQL tidak ada / is missing."
    pg_dir=$(mktemp -d "${TMPDIR:-/tmp}/capaian-pg.XXXXXX")
    [[ $EUID -eq 0 ]] && chown postgres "$pg_dir"
    pg_run "$bin/initdb" -D "$pg_dir/data" -U capaian --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    for try in 1 2 3 4 5; do # the port may be taken between asking for it and using it
        port=$(free_port)
        if pg_run "$bin/pg_ctl" -D "$pg_dir/data" -l "$pg_dir/log" -w -t 60 start -o "-c listen_addresses=127.0.0.1 -p $port -k $pg_dir \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=128MB" >/dev/null 9>&-; then
            export CAPAIAN_TEST_POSTGRES="postgres://capaian@127.0.0.1:$port/postgres"
            return
        fi
    done
    cat "$pg_dir/log" >&2
    fail "PostgreSQL tidak mau mulai ($try kali) / did not start."
}

postgres_stop() {
    [[ -n "$pg_dir" ]] || return 0
    pg_run "$(postgres_bin)/pg_ctl" -D "$pg_dir/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$pg_dir"
    pg_dir=''
}
