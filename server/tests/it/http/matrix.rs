//! *Matriks Peran Hasil*: rights, two writers of one cell, members from other units, and three writers at once.

use super::{error, problem, refusal, taken};
use crate::support::{Browser, Person, TestApp, date, fresh};
use app::{error::AppError, port::MatrixPort};
use domain::{
    id::{Key, RhkId},
    matrix::{
        CELL, CellId, Seen,
        view::{MatrixRef, MatrixView, Standing},
    },
    people::{Assignment, Holding},
    problem::{Problem, Refusal},
    text::mark,
};
use server::store::people;
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Instant,
};

async fn matrix(browser: &mut Browser, post: &Person, year: i32) -> MatrixView {
    let answer = browser.get_json(&format!("/api/matriks/isi?jabatan={}&tahun={year}", post.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

fn cell(app: &TestApp, column: RhkId, member: &Person) -> CellId {
    CellId { post: app.a.rater.post, year: 2026, rhk: column, member: member.id }
}

fn typed(cell: CellId, text: &str, before: &str) -> Vec<(&'static str, String)> {
    vec![("sel", cell.to_string()), ("teks", text.to_owned()), ("teks_lama", before.to_owned())]
}

fn of<'a>(view: &'a MatrixView, person: &Person, column: usize) -> &'a str {
    let row = view.rows.iter().find(|r| r.member.id == person.id).unwrap();
    &row.cells[column].text
}

const SEL: &str = "/api/matriks/sel";

const ADD: &str = "/api/matriks/tambah";
const REMOVE: &str = "/api/matriks/keluarkan";

#[tokio::test]
async fn members_write_their_row_the_leader_every_row_and_everybody_reads_all() {
    TestApp::both(async |app| {
        let a = &app.a;
        let (mut leader, mut owner) = (app.as_(&a.rater).await, app.as_(&a.owner).await);
        let view = matrix(&mut leader, &a.rater, 2026).await;
        let columns: Vec<RhkId> = view.columns.iter().map(|c| c.rhk).collect();
        assert_eq!(columns.len(), 3, "the leader's SKP in force");
        assert_eq!(view.rows.len(), 2);
        assert!(view.keeps && view.leads && view.open && view.rows.iter().all(|r| r.writes));
        let (own, peers) = (cell(&app, columns[0], &a.owner), cell(&app, columns[0], &a.peer));
        taken(&owner.call(SEL, &typed(own, "Tersedianya peta desa", "")).await);
        assert_eq!(error(&owner.call(SEL, &typed(peers, "Bukan baris saya", "")).await), AppError::Forbidden);
        taken(&leader.call(SEL, &typed(peers, "Terlaksananya imunisasi", "")).await);
        let view = matrix(&mut owner, &a.rater, 2026).await;
        assert_eq!(
            (of(&view, &a.owner, 0), of(&view, &a.peer, 0)),
            ("Tersedianya peta desa", "Terlaksananya imunisasi")
        );
        assert_eq!(view.rows[0].member.id, a.owner.id, "the own row comes first");
        assert_eq!(view.rows.iter().filter(|r| r.writes).count(), 1);
        assert_eq!(view.rows[0].cells[0].by.as_ref().unwrap().name, a.owner.name);
        // The superior of the leader reads; others do not know of it.
        let mut top = app.as_(&a.top).await;
        let seen = matrix(&mut top, &a.rater, 2026).await;
        assert!(seen.rows.iter().all(|r| !r.writes) && !seen.keeps);
        assert_eq!(error(&top.call(SEL, &typed(own, "Dari atas", "Tersedianya peta desa")).await), AppError::Forbidden);
        let mut stranger = app.as_(&a.stranger).await;
        let path = format!("/api/matriks/isi?jabatan={}&tahun=2026", a.rater.post);
        assert_eq!(error(&stranger.get_json(&path).await), AppError::NotFound);
        assert_eq!(error(&stranger.call(SEL, &typed(own, "Asing", "")).await), AppError::NotFound);
        let mut elsewhere = app.as_(&app.b.rater).await;
        assert_eq!(error(&elsewhere.get_json(&path).await), AppError::NotFound);
        // Cells that are none.
        for wrong in [cell(&app, fresh(), &a.owner), cell(&app, columns[0], &a.stranger)] {
            assert_eq!(error(&leader.call(SEL, &typed(wrong, "Sel", "")).await), AppError::NotFound);
        }
        assert_eq!(problem(&leader.call(SEL, &[("sel", "bukan.sel"), ("teks", "x")]).await, "sel"), Problem::Choice);
        for path in ["/api/matriks/isi?jabatan=x&tahun=2026", "/api/matriks/isi?tahun=2026"] {
            assert_eq!(error(&leader.get_json(path).await), AppError::BadRequest);
        }
        let ages = format!("/api/matriks/isi?jabatan={}&tahun=1200", a.rater.post);
        assert_eq!(error(&leader.get_json(&ages).await), AppError::NotFound);
    })
    .await;
}

#[tokio::test]
async fn what_somebody_else_wrote_is_not_overwritten_unseen() {
    TestApp::both(async |app| {
        let a = &app.a;
        let (mut leader, mut owner) = (app.as_(&a.rater).await, app.as_(&a.owner).await);
        let column = matrix(&mut leader, &a.rater, 2026).await.columns[0].rhk;
        let id = cell(&app, column, &a.owner);
        taken(&owner.call(SEL, &typed(id, "Tersedianya peta", "")).await);
        // The leader's page still shows the empty cell.
        let clash = leader.call(SEL, &typed(id, "Tersusunnya laporan", "")).await;
        let changed = Problem::Changed { by: a.owner.name.clone(), now: "Tersedianya peta".to_owned() };
        assert_eq!(problem(&clash, "teks"), changed);
        assert_eq!(of(&matrix(&mut owner, &a.rater, 2026).await, &a.owner, 0), "Tersedianya peta");
        // Keeping the stored one writes nothing.
        let choose = |text: &str, choice: String| {
            let mut fields = typed(id, text, "");
            fields.push(("pilih", choice));
            fields
        };
        taken(&leader.call(SEL, &choose("Tersusunnya laporan", "tersimpan".to_owned())).await);
        assert_eq!(of(&matrix(&mut owner, &a.rater, 2026).await, &a.owner, 0), "Tersedianya peta");
        // Using the own one says which text was before one's eyes: an older one does not do.
        let old = leader.call(SEL, &choose("Tersusunnya laporan", format!("saya.{}", mark("")))).await;
        assert_eq!(problem(&old, "teks"), changed);
        let seen = format!("saya.{}", mark("Tersedianya peta"));
        taken(&leader.call(SEL, &choose("Tersusunnya laporan", seen.clone())).await);
        assert_eq!(of(&matrix(&mut owner, &a.rater, 2026).await, &a.owner, 0), "Tersusunnya laporan");
        // The answer was lost and the same comes again: stored once, no clash with oneself.
        taken(&leader.call(SEL, &choose("Tersusunnya laporan", seen)).await);
        taken(&leader.call(SEL, &typed(id, "Tersusunnya laporan", "")).await);
        // Emptying, invisible text, too much text.
        taken(&leader.call(SEL, &typed(id, "\u{200B}", "Tersusunnya laporan")).await);
        assert_eq!(of(&matrix(&mut owner, &a.rater, 2026).await, &a.owner, 0), "");
        let length = CELL + 1;
        let long = leader.call(SEL, &typed(id, &"a".repeat(length), "")).await;
        assert_eq!(problem(&long, "teks"), Problem::TooLong { max: CELL, length });
    })
    .await;
}

#[tokio::test]
async fn a_form_without_a_script_keeps_what_was_typed_and_offers_both_texts() {
    let app = TestApp::new().await;
    let a = &app.a;
    let (mut leader, mut owner) = (app.as_(&a.rater).await, app.as_(&a.owner).await);
    let column = matrix(&mut leader, &a.rater, 2026).await.columns[0].rhk;
    let id = cell(&app, column, &a.owner);
    let page = format!("/perencanaan/matriks/{}/2026", a.rater.post);
    assert!(leader.get(&page).await.text().contains(&format!("saya.{}", mark(""))));
    taken(&owner.call(SEL, &typed(id, "Punya pegawai", "")).await);
    let fields = [
        ("sel", id.to_string()),
        ("teks", "Punya <b>pimpinan</b>".to_owned()),
        ("pilih", format!("saya.{}", mark(""))),
    ];
    let again = leader.post_form_on(&page, SEL, &fields).await;
    assert_eq!(again.status, 422);
    let html = again.text();
    assert!(html.contains("Punya &lt;b&gt;pimpinan&lt;/b&gt;"), "what was typed stays");
    assert!(html.contains("Punya pegawai") && html.contains(&format!("saya.{}", mark("Punya pegawai"))));
    assert!(html.contains("Pakai punya saya") && html.contains("Pakai yang tersimpan"));
    let mut fields = fields;
    fields[2].1 = format!("saya.{}", mark("Punya pegawai"));
    let stored = leader.post_form_on(&page, SEL, &fields).await;
    assert_eq!((stored.status, stored.header("location")), (303, page.as_str()));
    assert!(owner.get(&page).await.text().contains("Punya &lt;b&gt;pimpinan"));
}

#[tokio::test]
async fn members_of_other_units_join_and_leave_with_an_empty_row() {
    TestApp::both(async |app| {
        let a = &app.a;
        let (mut leader, mut guest) = (app.as_(&a.rater).await, app.as_(&a.stranger).await);
        let add = |who: &str| {
            vec![
                ("kunci", fresh::<Key>().to_string()),
                ("jabatan", a.rater.post.to_string()),
                ("tahun", "2026".to_owned()),
                ("orang", who.to_owned()),
            ]
        };
        assert_eq!(problem(&leader.call(ADD, &add(" ")).await, "orang"), Problem::Required);
        assert_eq!(problem(&leader.call(ADD, &add("Tidak Ada")).await, "orang"), Problem::Nobody);
        assert!(matches!(problem(&leader.call(ADD, &add("a")).await, "orang"), Problem::SeveralPeople { .. }));
        for there in [&a.owner.name, &a.rater.name] {
            assert_eq!(problem(&leader.call(ADD, &add(there)).await, "orang"), Problem::AlreadyThere);
        }
        // People of another agency are nobody here.
        assert_eq!(problem(&leader.call(ADD, &add(&app.b.stranger.nip)).await, "orang"), Problem::Nobody);
        let form = add("sari asing");
        taken(&leader.call(ADD, &form).await);
        taken(&leader.call(ADD, &form).await);
        let view = matrix(&mut guest, &a.rater, 2026).await;
        assert_eq!((view.rows[0].standing, view.rows[0].writes), (Standing::Added, true));
        let id = cell(&app, view.columns[1].rhk, &a.stranger);
        taken(&guest.call(SEL, &typed(id, "Tersedianya arsip", "")).await);
        let remove = || {
            let mut fields = add("");
            fields.truncate(3);
            fields[0].1 = fresh::<Key>().to_string();
            fields.push(("anggota", a.stranger.id.to_string()));
            fields
        };
        assert_eq!(error(&guest.call(REMOVE, &remove()).await), AppError::Forbidden);
        assert_eq!(refusal(&leader.call(REMOVE, &remove()).await), Refusal::RowFilled);
        taken(&guest.call(SEL, &typed(id, "", "Tersedianya arsip")).await);
        taken(&leader.call(REMOVE, &remove()).await);
        assert_eq!(error(&leader.call(REMOVE, &remove()).await), AppError::NotFound);
        let path = format!("/api/matriks/isi?jabatan={}&tahun=2026", a.rater.post);
        assert_eq!(error(&guest.get_json(&path).await), AppError::NotFound);
    })
    .await;
}

#[tokio::test]
async fn years_that_are_over_are_read_and_next_year_waits_for_the_leaders_plan() {
    TestApp::both(async |app| {
        let a = &app.a;
        let mut leader = app.as_(&a.rater).await;
        let next = matrix(&mut leader, &a.rater, 2027).await;
        assert!(next.open && next.columns.is_empty() && next.rows.len() == 2);
        let page = leader.get(&format!("/perencanaan/matriks/{}/2027", a.rater.post)).await.text();
        assert!(page.contains("Anggota sudah dapat menulis draf SKP"), "what to do next");
        let far = matrix(&mut leader, &a.rater, 2029).await;
        assert!(!far.open && far.rows.iter().all(|r| !r.writes));
        let id = CellId { year: 2029, ..cell(&app, a.rater.rhk(), &a.owner) };
        assert_eq!(refusal(&leader.call(SEL, &typed(id, "Nanti", "")).await), Refusal::MatrixClosed { year: 2029 });
        // By the posts of that time it was somebody else's: he who led until yesterday.
        let past = format!("/api/matriks/isi?jabatan={}&tahun=2025", a.rater.post);
        assert_eq!(error(&leader.get_json(&past).await), AppError::NotFound);
        let mine: Vec<MatrixRef> = leader.get_json("/api/matriks").await.json();
        let of: Vec<(i32, bool)> = mine.iter().map(|m| (m.year, m.leads)).collect();
        assert_eq!(of, [(2027, true), (2027, false), (2026, true), (2026, false)], "his own and that of his superior");
    })
    .await;
}

#[tokio::test]
async fn who_acts_for_the_leader_writes_too() {
    TestApp::both(async |app| {
        let a = &app.a;
        let acting = Assignment {
            id: fresh(),
            post: a.rater.post,
            person: a.head.id,
            holding: Holding::Plh,
            from: date(2026, 6, 1),
            to: Some(date(2026, 6, 30)),
        };
        let agency = a.id;
        app.state
            .store
            .write(move |conn| {
                Box::pin(async move {
                    people::add_assignment(conn, agency, &acting).await?;
                    people::bump(conn, agency).await
                })
            })
            .await
            .unwrap();
        let (mut plh, mut leader) = (app.as_(&a.head).await, app.as_(&a.rater).await);
        let view = matrix(&mut plh, &a.rater, 2026).await;
        assert_eq!(view.leader.as_ref().unwrap().holding, Holding::Plh);
        // The columns stay those of the post's own plan.
        assert_eq!(view.columns[0].rhk, a.rater.rhk());
        taken(&plh.call(SEL, &typed(cell(&app, a.rater.rhk(), &a.owner), "Dari pelaksana harian", "")).await);
        assert_eq!(of(&matrix(&mut leader, &a.rater, 2026).await, &a.owner, 0), "Dari pelaksana harian");
    })
    .await;
}

/// Edits of all writers together.
const EDITS: u32 = 1_000;

/// Three people add their mark to the cells of one matrix, a thousand times in all, each time after what they saw
/// last. Every edit that was acknowledged is in its cell at the end, once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_writers_lose_nothing_in_a_thousand_edits() {
    TestApp::both(async |app| {
        let a = &app.a;
        let columns: Vec<RhkId> = app
            .port()
            .matrix(&app.actor(&a.rater), a.rater.post, 2026)
            .await
            .unwrap()
            .columns
            .iter()
            .map(|c| c.rhk)
            .collect();
        let left = Arc::new(AtomicU32::new(EDITS));
        let started = Instant::now();
        let mut writers = Vec::new();
        for (who, person) in [("l", &a.rater), ("o", &a.owner), ("p", &a.peer)] {
            let rows: Vec<&Person> =
                [&a.owner, &a.peer].into_iter().filter(|r| who == "l" || r.id == person.id).collect();
            let cells: Vec<CellId> = rows.iter().flat_map(|row| columns.iter().map(|c| cell(&app, *c, row))).collect();
            let (port, actor, left) = (app.port(), app.actor(person), Arc::clone(&left));
            writers.push(tokio::spawn(async move {
                let (mut acknowledged, mut clashes) = (Vec::new(), 0_u32);
                let mut seen: BTreeMap<CellId, String> = BTreeMap::new();
                let mut turn = 0_usize;
                while left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1)).is_ok() {
                    let cell = cells[turn % cells.len()];
                    let token = format!("{who}{turn:03x}");
                    turn += 1;
                    loop {
                        let base = seen.get(&cell).cloned().unwrap_or_default();
                        let text = format!("{base}{token}");
                        match port.write_cell(&actor, cell, text.clone(), Seen::Text(base)).await {
                            Ok(()) => {
                                seen.insert(cell, text);
                                acknowledged.push((cell, token));
                                break;
                            }
                            Err(e) => match e.problem("teks") {
                                Some(Problem::Changed { now, .. }) => {
                                    clashes += 1;
                                    seen.insert(cell, now.clone());
                                }
                                _ => panic!("{e}"),
                            },
                        }
                    }
                }
                (acknowledged, clashes)
            }));
        }
        let mut acknowledged = Vec::new();
        let mut clashes = 0;
        for writer in writers {
            let (tokens, met) = writer.await.unwrap();
            acknowledged.extend(tokens);
            clashes += met;
        }
        let took = started.elapsed();
        assert_eq!(acknowledged.len(), EDITS as usize);
        let view = app.port().matrix(&app.actor(&a.rater), a.rater.post, 2026).await.unwrap();
        let mut lost = 0;
        for (id, token) in &acknowledged {
            let row = view.rows.iter().find(|r| r.member.id == id.member).unwrap();
            let at = view.columns.iter().position(|c| c.rhk == id.rhk).unwrap();
            let text = &row.cells[at].text;
            let found = text.as_bytes().chunks(4).filter(|c| *c == token.as_bytes()).count();
            lost += usize::from(found != 1);
        }
        let letters: usize = view.rows.iter().flat_map(|r| &r.cells).map(|c| c.text.len()).sum();
        assert_eq!(letters, EDITS as usize * 4, "nothing but what was acknowledged");
        eprintln!(
            "matriks: {EDITS} suntingan oleh 3 orang, {lost} hilang, {clashes} bentrok diselesaikan, {:.1} s",
            took.as_secs_f64()
        );
        assert_eq!(lost, 0);
    })
    .await;
}
