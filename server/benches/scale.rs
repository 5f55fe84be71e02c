//! Screens at the size of a large agency: 20,000 people, five years, five evaluations of each a year.
//! Prints p50 and p99 of each screen as a whole (session, rights, queries, page) beside the raw limit of the same run:
//! the rows that the page of one person shows, by plain queries on one connection.
//!
//! `cargo bench -p server --bench scale`; `CAPAIAN_BENCH_DATABASE_URL` (else a fresh SQLite file; PostgreSQL must be
//! empty), `CAPAIAN_BENCH_PEOPLE` (20,000), `CAPAIAN_BENCH_YEARS` (5).

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::too_many_lines,
    reason = "a program for people at a terminal; it ends at the first fault"
)]

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, header},
};
use domain::{
    calendar::{Date, Time, Zone},
    decimal::Decimal,
    evaluation::{Access, Evaluation, EvaluationRules, PeriodKind, Ratings, Source, period::calendar, ratings::Typed},
    id::{AgencyId, EvaluationId, PeriodId, PersonId, PostId, SkpId, UnitId},
    nip::Employment,
    people::{Assignment, Function, Holding, Post, PostKind, Unit},
    policy::{self, Deed, EvaluationFacts, Party},
    rating::{Expectation, UnitPredikat},
    settings::Settings,
    skp::{
        Span, State,
        entry::{EntryState, Value},
        plan::Plan,
    },
};
use server::{
    auth::password::Passwords,
    clock::{Dice, FixedClock},
    config::Config,
    evidence::Evidence,
    http, serve,
    store::{
        Conn, Store, StoreError,
        entries::{self, Entry},
        evaluations::{self, Basis},
        feedback,
        people::{self, Agency, Person},
        periods, sessions, skp,
    },
};
use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tower::ServiceExt as _;

/// Requests per screen; the first tenth warms up.
const ROUNDS: usize = 220;
/// People below one superior.
const TEAM: usize = 49;
/// Entries of the people whose pages are measured, and of the others.
const ENTRIES: (usize, usize) = (48, 4);
/// Rows of one transaction.
const CHUNK: usize = 400;
const PASSWORD: &str = "ukur-2026";
const WORDS: &str = "Target tercapai dengan bukti yang lengkap, sesuai yang disepakati bersama.";

/// One employee.
#[derive(Clone, Copy)]
struct Member {
    id: PersonId,
    post: PostId,
    rater: (PersonId, PostId),
    measured: bool,
}

/// Whose screens are measured.
struct Cast {
    agency: AgencyId,
    /// A superior with [`TEAM`] people, his first member, the head above him, the head of all, and a pengelola kinerja.
    rater: String,
    member: String,
    head: String,
    top: String,
    keeper: String,
    measured: Member,
    units: Vec<UnitId>,
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(run());
}

fn setting(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(otherwise)
}

async fn run() {
    let (count, years) = (setting("CAPAIAN_BENCH_PEOPLE", 20_000), setting("CAPAIAN_BENCH_YEARS", 5));
    let dir = tempfile::tempdir().unwrap();
    let file = format!("sqlite:{}", dir.path().join("ukur.db").display());
    let url = std::env::var("CAPAIAN_BENCH_DATABASE_URL").unwrap_or(file);
    // The annual evaluation of the last year is open.
    let now = Time::from_local(day(2027, 1, 5), 9, 0, Zone::Wib);
    let began = Instant::now();
    let store = Store::open(&url).await.unwrap();
    let (cast, annual) = fill(&store, count, years, now).await;
    let config =
        Config::from_parts("", &|name| (name == "CAPAIAN_SITE_DIR").then(|| "/nonexistent".to_owned())).unwrap();
    let evidence = Evidence::local(dir.path()).unwrap();
    let state = serve::assemble(config, store.clone(), evidence, Passwords::cheap(), Arc::new(FixedClock::at(now)));
    let router = http::router(&state);
    println!("{} people, {years} years, {url}: filled in {} s", count, began.elapsed().as_secs());
    let skp = skp_of(&store, &cast, now).await;
    let limit = timed(async || limit(&store, &cast, skp, annual).await).await;
    print("limit: rows of one page, plain queries", limit);
    let page = format!("/evaluasi/{annual}/{skp}");
    let board = format!("/evaluasi?periode={annual}");
    let result = delivered(&store, &cast).await;
    let screens = [
        ("rater, one person", &cast.rater, page.clone()),
        ("rater, team of 49", &cast.rater, board.clone()),
        ("head of a large unit, board", &cast.head, board.clone()),
        ("head of the agency, board", &cast.top, board.clone()),
        ("pengelola kinerja, board", &cast.keeper, board),
        ("employee, delivered result", &cast.member, format!("/hasil/{result}")),
        ("employee, Beranda", &cast.member, "/".to_owned()),
        ("employee, looking for a superior", &cast.member, "/perencanaan/atasan?cari=Ukur+1".to_owned()),
        ("rater, Tim saya", &cast.rater, "/tim".to_owned()),
        ("rater, planning", &cast.rater, "/perencanaan".to_owned()),
        ("rater, matrix", &cast.rater, "/perencanaan/matriks".to_owned()),
        ("rater, follow-up", &cast.rater, "/tindak-lanjut".to_owned()),
        ("head of the agency, follow-up", &cast.top, "/tindak-lanjut".to_owned()),
        ("pengelola kinerja, planning", &cast.keeper, "/perencanaan".to_owned()),
        ("pengelola kinerja, completeness", &cast.keeper, format!("/kelola/kelengkapan?periode={annual}")),
    ];
    for (name, nip, path) in screens {
        let cookie = sign_in(&router, nip).await;
        let bytes = get(&router, &cookie, &path).await;
        let times = timed(async || {
            get(&router, &cookie, &path).await;
        })
        .await;
        print(&format!("{name} ({} KB)", bytes / 1_000), times);
    }
    state.stop.cancel();
    store.close().await;
}

/// p50 and p99.
async fn timed(mut work: impl AsyncFnMut()) -> (Duration, Duration) {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        work().await;
        times.push(start.elapsed());
    }
    let mut times = times.split_off(ROUNDS / 11);
    times.sort();
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

fn print(name: &str, (half, most): (Duration, Duration)) {
    println!("{name:50} p50 {:8.2} ms   p99 {:8.2} ms", half.as_secs_f64() * 1e3, most.as_secs_f64() * 1e3);
}

async fn send(router: &Router, request: axum::http::request::Builder, body: String) -> axum::response::Response {
    let mut request = request.body(Body::from(body)).unwrap();
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000))));
    router.clone().oneshot(request).await.unwrap()
}

async fn sign_in(router: &Router, nip: &str) -> String {
    let post = Request::post("/masuk")
        .header(header::HOST, "127.0.0.1:3000")
        .header(header::ORIGIN, "http://127.0.0.1:3000")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = send(router, post, format!("nip={nip}&kata_sandi={PASSWORD}")).await;
    assert_eq!(answer.status(), 303, "signing in");
    let cookies = answer.headers().get_all(header::SET_COOKIE).iter();
    cookies.filter_map(|c| c.to_str().ok()?.split(';').next()).collect::<Vec<_>>().join("; ")
}

/// Bytes of the page.
async fn get(router: &Router, cookie: &str, path: &str) -> usize {
    let ask = Request::get(path)
        .header(header::HOST, "127.0.0.1:3000")
        .header(header::COOKIE, cookie)
        .header(header::ACCEPT, "text/html");
    let answer = send(router, ask, String::new()).await;
    assert_eq!(answer.status(), 200, "{path}");
    to_bytes(answer.into_body(), usize::MAX).await.unwrap().len()
}

async fn skp_of(store: &Store, cast: &Cast, now: Time) -> SkpId {
    let (agency, owner) = (cast.agency, cast.measured.id);
    let year = now.date(Zone::Wib).year() - 1;
    let rows = store.read(move |c| Box::pin(async move { skp::of_person(c, agency, owner).await })).await.unwrap();
    rows.into_iter().find(|s| s.span.start.year() == year).unwrap().id
}

async fn delivered(store: &Store, cast: &Cast) -> EvaluationId {
    let (agency, owner) = (cast.agency, cast.measured.id);
    let rows = store
        .read(move |c| Box::pin(async move { evaluations::of_people(c, agency, None, &[owner]).await }))
        .await
        .unwrap();
    rows.into_iter().find(|r| r.course.state().is_delivered()).unwrap().id
}

/// What the page of one person is made from.
async fn limit(store: &Store, cast: &Cast, id: SkpId, annual: PeriodId) {
    let (agency, owner, unit) = (cast.agency, cast.measured.id, annual);
    let read = store.read(move |c: &mut Conn<'_>| {
        Box::pin(async move {
            skp::find(c, agency, id).await?;
            skp::plan(c, id, 1).await?;
            entries::of_skp(c, id).await?;
            entries::reasons_of_skp(c, id).await?;
            entries::evidence_of_skp(c, id).await?;
            feedback::of_skp(c, id).await?;
            evaluations::of_people(c, agency, None, &[owner]).await?;
            periods::find(c, agency, annual).await?;
            periods::unit_ratings(c, unit).await.map(drop)
        })
    });
    read.await.map_err(|e: StoreError| e).unwrap();
}

fn day(year: i32, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap()
}

/// A NIP of its own for every number.
fn nip(n: usize) -> String {
    format!("{}{:02}{:02}2015011{:03}", 1970 + n / 100_000 % 20, 1 + n / 10_000 % 12, 1 + n / 400 % 28, n % 400 + 1)
}

fn plan(n: usize) -> Plan {
    let id = |kind: usize, at: usize| {
        uuid::Uuid::from_u128(((n as u128) << 32) | ((kind as u128) << 16) | at as u128 | (7 << 76) | (2 << 62))
    };
    let iki = |r: usize, i: usize| {
        serde_json::json!({ "id": id(2, r * 4 + i), "aspect": "kuantitas", "text": "Jumlah dokumen yang selesai diverifikasi",
            "target": { "measure": "jumlah", "goal": { "at_least": "240" }, "unit": "dokumen" } })
    };
    let rhk = |r: usize| {
        serde_json::json!({ "id": id(1, r), "kind": "utama", "text": "Tersedianya dokumen yang diverifikasi tepat waktu",
            "intervenes": null, "iki": [iki(r, 0), iki(r, 1)] })
    };
    let plan = serde_json::json!({ "approach": "kuantitatif", "rhk": [rhk(0), rhk(1), rhk(2)], "expectations": [],
        "annex": { "support": [], "accountability": [], "consequences": [] } });
    serde_json::from_value(plan).unwrap()
}

/// Head of all, heads of large units, superiors with their teams.
async fn structure(store: &Store, dice: &Dice, count: usize, now: Time) -> (Cast, Vec<Member>) {
    let agency = AgencyId(dice.id(now));
    let from = day(2015, 1, 1);
    let hash = Passwords::cheap().hash(PASSWORD.to_owned()).await.unwrap();
    let mut units: Vec<Unit> = Vec::new();
    let mut posts: Vec<Post> = Vec::new();
    let mut holders: Vec<(Person, PostId)> = Vec::new();
    let mut unit = |parent: Option<UnitId>| {
        let id = UnitId(dice.id(now));
        units.push(Unit { id, name: format!("Unit {}", units.len() + 1), parent, from, to: None });
        id
    };
    let mut person = |unit: UnitId, head: bool, function: Option<Function>| {
        let n = holders.len();
        let post = Post {
            id: PostId(dice.id(now)),
            unit,
            name: if head { format!("Kepala {n}") } else { format!("Ahli Muda {n}") },
            kind: if head { PostKind::Administrator } else { PostKind::Fungsional },
            head,
            function,
            reports_to: None,
            from,
            to: None,
        };
        let who = Person {
            id: PersonId(dice.id(now)),
            nip: Some(nip(n)),
            name: format!("Pegawai Ukur {n}"),
            employment: Employment::Pns,
            rank: "III/c".to_owned(),
        };
        let held = (who.id, post.id);
        holders.push((who, post.id));
        posts.push(post);
        held
    };
    let root = unit(None);
    let top = person(root, true, None);
    let keeper = person(root, false, Some(Function::PengelolaKinerja));
    let mut members = vec![Member { id: keeper.0, post: keeper.1, rater: top, measured: false }];
    let mut cast = None;
    let mut large = Vec::new();
    while members.len() < count {
        let home = unit(Some(root));
        large.push(home);
        let head = person(home, true, None);
        members.push(Member { id: head.0, post: head.1, rater: top, measured: false });
        for _ in 0..10 {
            let small = unit(Some(home));
            let boss = person(small, true, None);
            members.push(Member { id: boss.0, post: boss.1, rater: head, measured: false });
            for n in 0..TEAM {
                let one = person(small, false, None);
                let member = Member { id: one.0, post: one.1, rater: boss, measured: cast.is_none() };
                members.push(member);
                if n + 1 == TEAM && cast.is_none() {
                    cast = Some((boss.0, member, head.0));
                }
            }
        }
    }
    let (rater, measured, head) = cast.unwrap();
    let named = |id: PersonId| holders.iter().find(|(p, _)| p.id == id).and_then(|(p, _)| p.nip.clone()).unwrap();
    let cast = Cast {
        agency,
        rater: named(rater),
        member: named(measured.id),
        head: named(head),
        top: named(top.0),
        keeper: named(keeper.0),
        measured,
        units: large,
    };
    let known = [rater, measured.id, head, top.0, keeper.0];
    let assigned: Vec<Assignment> = holders
        .iter()
        .map(|(p, post)| Assignment {
            id: dice.id(now).into(),
            post: *post,
            person: p.id,
            holding: Holding::Definitif,
            from,
            to: None,
        })
        .collect();
    let write = store.write(move |c: &mut Conn<'_>| {
        Box::pin(async move {
            let settings = Settings::default();
            let own = Agency {
                id: agency,
                code: "ukur".to_owned(),
                name: "Instansi Ukur".to_owned(),
                settings,
                rev: 1,
                demo: false,
            };
            people::add_agency(c, &own, now).await?;
            for unit in &units {
                people::add_unit(c, agency, unit).await?;
            }
            for post in &posts {
                people::add_post(c, agency, post).await?;
            }
            for (person, _) in &holders {
                people::add_person(c, agency, person).await?;
                if known.contains(&person.id) {
                    sessions::set_password(c, agency, person.id, &hash, now).await?;
                }
            }
            for a in &assigned {
                people::add_assignment(c, agency, a).await?;
            }
            Ok::<(), StoreError>(())
        })
    });
    write.await.unwrap();
    (cast, members)
}

async fn fill(store: &Store, count: usize, years: usize, now: Time) -> (Cast, PeriodId) {
    let dice = Dice::default();
    let (cast, members) = structure(store, &dice, count, now).await;
    let last = now.date(Zone::Wib).year() - 1;
    let mut annual = None;
    for year in (last - i32::try_from(years).unwrap() + 1)..=last {
        let mut kept: Vec<(PeriodId, PeriodKind)> = Vec::new();
        for planned in calendar(&EvaluationRules::default(), year) {
            let (id, agency, kind) = (PeriodId(dice.id(now)), cast.agency, planned.kind);
            store.write(move |c| Box::pin(async move { periods::add(c, agency, id, &planned).await })).await.unwrap();
            let (units, by) = (cast.units.clone(), members[0].rater.0);
            let dice = dice.clone();
            let rate = store.write(move |c: &mut Conn<'_>| {
                Box::pin(async move {
                    for unit in units {
                        let rating = periods::UnitRating {
                            unit,
                            predikat: UnitPredikat::Baik,
                            reason: WORDS.to_owned(),
                            by,
                            at: now,
                        };
                        periods::rate_unit(c, agency, dice.id(now), id, &rating).await?;
                    }
                    Ok::<(), StoreError>(())
                })
            });
            rate.await.unwrap();
            kept.push((id, kind));
        }
        annual = kept.iter().find(|(_, kind)| *kind == PeriodKind::Tahunan).map(|(id, _)| *id);
        for (n, chunk) in members.chunks(CHUNK).enumerate() {
            let (chunk, kept, dice, agency) = (chunk.to_vec(), kept.clone(), dice.clone(), cast.agency);
            let first = n * CHUNK + usize::try_from(year).unwrap() * 1_000_000;
            let write = store.write(move |c: &mut Conn<'_>| {
                Box::pin(async move {
                    for (n, member) in chunk.iter().enumerate() {
                        person_year(c, agency, &dice, member, &kept, (year, year == last), first + n, now).await?;
                    }
                    Ok::<(), StoreError>(())
                })
            });
            write.await.unwrap();
        }
        println!("year {year} is written");
    }
    (cast, annual.unwrap())
}

#[expect(clippy::too_many_arguments, reason = "one row of everything")]
async fn person_year(
    c: &mut Conn<'_>,
    agency: AgencyId,
    dice: &Dice,
    member: &Member,
    kept: &[(PeriodId, PeriodKind)],
    (year, running): (i32, bool),
    n: usize,
    now: Time,
) -> Result<(), StoreError> {
    let span = Span { start: day(year, 1, 1), end: day(year, 12, 31) };
    let (id, plan) = (SkpId(dice.id(now)), plan(n));
    let new = skp::NewSkp {
        id,
        agency,
        owner: member.id,
        post: member.post,
        span,
        plan: &plan,
        agreed_at: now,
        agreed_by: member.rater.0,
    };
    skp::create(c, &new).await?;
    let all: Vec<_> = plan.rhk.iter().flat_map(|r| &r.iki).map(|i| i.id).collect();
    let count = if member.measured { ENTRIES.0 } else { ENTRIES.1 };
    let mut source = None;
    for at in 0..count {
        let entry = Entry {
            id: dice.id(now).into(),
            skp: id,
            iki: all[at % all.len()],
            version: 1,
            number: i64::try_from(at).unwrap() + 1,
            value: Value::Number(Decimal::whole(20)),
            date: span.start.plus_days(i32::try_from(at * 360 / count).unwrap()),
            note: WORDS.to_owned(),
            corrects: None,
            by: member.id,
            at: now,
            state: EntryState::Diterima,
            state_reason: String::new(),
            state_by: None,
            state_at: None,
            hash: String::new(),
        };
        source = Some(Source::Entry(entry.id));
        entries::add(c, agency, &entry).await?;
    }
    if !running {
        skp::set_state(c, id, State::Final).await?;
    }
    let sources: Vec<Source> = source.into_iter().collect();
    // The last annual evaluation is being made.
    for (period, _) in kept.iter().filter(|(_, kind)| !(running && *kind == PeriodKind::Tahunan)) {
        let about = (*period, id, member.id);
        let mut row = evaluations::take(c, agency, EvaluationId(dice.id(now)), about, now).await?;
        let rules = EvaluationRules::default();
        let typed = Typed { rating: Some(Expectation::Sesuai), reason: WORDS, sources: &sources };
        let ratings = Ratings::check(&typed, &typed, &sources, &rules).unwrap();
        let facts = EvaluationFacts { actor: member.rater.0, party: Party::Rater, state: row.course.state() };
        let permit = policy::may_rate(&facts, Deed::Set).unwrap();
        let mut course = Evaluation::default();
        course.set(&permit, Access::Open { until: span.end }, ratings).unwrap();
        course.deliver(&permit, span.end).unwrap();
        row.course = course;
        row.basis = Some(Basis {
            rater: member.rater.0,
            post: member.rater.1,
            holding: Holding::Definitif,
            at: now,
            version: 1,
            number: i64::try_from(count).unwrap(),
            unit: None,
            follows: None,
            rules,
        });
        evaluations::save(c, &row).await?;
    }
    Ok(())
}
