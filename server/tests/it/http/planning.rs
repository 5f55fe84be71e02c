//! Planning as browsers and hand-written requests do it.

use super::{error, problem, refusal, taken};
use crate::support::{Answer, Browser, Catat, Person, TestApp, date, fresh, literal};
use app::error::AppError;
use domain::{
    evaluation::view::EvaluationBoard,
    id::{EntryId, IkiId, Key, PlanId, RhkId, TemplateId},
    people::{Assignment, Holding},
    planning::{
        State, report,
        term::Cause,
        view::{Fate, GivePage, PlanBoard, PlanPage, SuperiorPage, TemplateBoard, VersionsPage},
    },
    problem::{Problem, Refusal},
    skp::{self, Span, plan::Goal},
    view::{NoticeKind, NoticeList},
};
use server::store::people;

type Fields = Vec<(&'static str, String)>;

fn keyed(fields: &[(&'static str, &str)]) -> Fields {
    let mut all = vec![("kunci", fresh::<Key>().to_string())];
    all.extend(fields.iter().map(|(n, v)| (*n, (*v).to_owned())));
    all
}

async fn get<T: serde::de::DeserializeOwned>(browser: &mut Browser, path: &str) -> T {
    let answer = browser.get_json(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

async fn board(browser: &mut Browser, year: i32) -> PlanBoard {
    get(browser, &format!("/api/perencanaan?tahun={year}")).await
}

async fn page(browser: &mut Browser, id: PlanId) -> PlanPage {
    get(browser, &format!("/api/perencanaan/rencana?id={id}")).await
}

async fn deed(browser: &mut Browser, path: &str, fields: &[(&'static str, &str)]) -> Answer {
    browser.call(&format!("/api/perencanaan/{path}"), &keyed(fields)).await
}

/// Saves fields of a part.
async fn put(browser: &mut Browser, id: PlanId, part: &str, fields: &[(&'static str, &str)]) -> Answer {
    let mut all = vec![("rencana", id.to_string()), ("bagian", part.to_owned())];
    all.extend(fields.iter().map(|(n, v)| (*n, (*v).to_owned())));
    browser.call("/api/perencanaan/isi", &all).await
}

async fn begin(browser: &mut Browser, start: &str, end: &str) -> PlanId {
    taken(&deed(browser, "mulai", &[("mulai", start), ("selesai", end)]).await);
    let year = &start[..4];
    get::<PlanPage>(browser, &format!("/api/perencanaan/saya?tahun={year}")).await.id
}

/// Writes one RHK with one indicator.
async fn fill(browser: &mut Browser, id: PlanId, text: &str) -> (RhkId, IkiId) {
    taken(&deed(browser, "susun", &[("rencana", &id.to_string()), ("bagian", "isi"), ("apa", "tambah")]).await);
    let seen = page(browser, id).await;
    let rhk = seen.draft.rhk.last().unwrap();
    let (rhk, iki) = (rhk.id, rhk.iki[0].id);
    taken(&put(browser, id, &format!("rhk-{rhk}"), &[("teks", text)]).await);
    let fields = [("teks", "Jumlah laporan"), ("aspek", "kuantitas"), ("angka", "12"), ("satuan", "laporan")];
    taken(&put(browser, id, &format!("iki-{iki}"), &fields).await);
    (rhk, iki)
}

async fn settle(browser: &mut Browser, id: PlanId, submission: i64, how: &str, words: &str) -> Answer {
    let (id, submission) = (id.to_string(), submission.to_string());
    deed(browser, "putusan", &[("rencana", &id), ("pengajuan", &submission), ("putusan", how), ("alasan", words)]).await
}

async fn kinds(browser: &mut Browser) -> Vec<NoticeKind> {
    let list: NoticeList = browser.get_json("/api/pemberitahuan").await.json();
    list.notices.iter().map(|n| n.kind).collect()
}

#[tokio::test]
async fn from_an_empty_draft_to_an_skp_in_the_next_year() {
    Box::pin(TestApp::both(async |app| {
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        let before = board(&mut owner, 2027).await;
        assert_eq!(before.empty, [Span { start: date(2027, 1, 1), end: date(2027, 12, 31) }]);
        let id = begin(&mut owner, "2027-01-01", "2027-12-31").await;
        let named = id.to_string();
        // An empty plan says what is missing.
        let answer = deed(&mut owner, "ajukan", &[("rencana", &named)]).await;
        assert_eq!(problem(&answer, "rhk"), Problem::NoRhk);
        let (rhk, iki) = fill(&mut owner, id, "Tersusunnya laporan").await;
        taken(&put(&mut owner, id, &format!("iki-{iki}"), &[("angka", "0")]).await);
        let answer = deed(&mut owner, "ajukan", &[("rencana", &named)]).await;
        assert_eq!(problem(&answer, &format!("iki-{iki}-angka")), Problem::ZeroTarget);
        taken(&put(&mut owner, id, &format!("iki-{iki}"), &[("angka", "12")]).await);
        // What is emptied is empty.
        taken(&put(&mut owner, id, &format!("iki-{iki}"), &[("satuan", "")]).await);
        assert_eq!(page(&mut owner, id).await.draft.rhk[0].iki[0].unit, "");
        taken(&put(&mut owner, id, &format!("iki-{iki}"), &[("satuan", "laporan")]).await);
        // The leader says what he expects while it is being written; what he did not see is not overwritten.
        let path = "/api/perencanaan/harapan";
        let words = |part: &str, text: &str, before: &str| {
            vec![
                ("rencana", named.clone()),
                ("bagian", part.to_owned()),
                ("harapan", text.to_owned()),
                ("harapan_lama", before.to_owned()),
            ]
        };
        taken(&rater.call(path, &words(&format!("rhk-{rhk}"), "Tepat waktu", "")).await);
        assert_eq!(error(&rater.call(path, &words(&format!("rhk-{rhk}"), "Lain", "")).await), AppError::Conflict);
        assert_eq!(page(&mut owner, id).await.draft.rhk[0].expectation, "Tepat waktu");
        assert_eq!(error(&owner.call(path, &words("isi", "Saya sendiri", "")).await), AppError::Forbidden);

        taken(&deed(&mut owner, "ajukan", &[("rencana", &named)]).await);
        assert_eq!(board(&mut rater, 2027).await.decisions.len(), 1);
        assert!(kinds(&mut rater).await.contains(&NoticeKind::RencanaDiajukan));
        // Not while it waits.
        let answer = put(&mut owner, id, &format!("rhk-{rhk}"), &[("teks", "Lain")]).await;
        assert_eq!(refusal(&answer), Refusal::PlanState { is: State::Diajukan });
        assert_eq!(problem(&settle(&mut rater, id, 1, "kembalikan", " ").await, "alasan"), Problem::Required);
        taken(&settle(&mut rater, id, 1, "kembalikan", "Tambahkan mutu").await);
        taken(&deed(&mut owner, "ajukan", &[("rencana", &named), ("jawaban", "Mutu ada di indikator")]).await);
        let said = page(&mut rater, id).await.steps.pop().unwrap();
        assert_eq!(said.text, "Mutu ada di indikator");
        // The older submission was read.
        assert_eq!(refusal(&settle(&mut rater, id, 1, "setujui", "").await), Refusal::PlanOld);
        assert_eq!(error(&settle(&mut owner, id, 2, "setujui", "").await), AppError::Forbidden);
        // The same decision twice at once, from two devices: one holds, the other is told where it stands.
        let mut second = rater.clone();
        let (one, two) = tokio::join!(
            settle(&mut rater, id, 2, "setujui", "Baik"),
            settle(&mut second, id, 2, "setujui", "Sepakat")
        );
        let mut both = [one.status, two.status];
        both.sort_unstable();
        assert_eq!(both, [200, 409]);
        let late = settle(&mut rater, id, 2, "kembalikan", "Terlambat").await;
        assert_eq!(refusal(&late), Refusal::PlanState { is: State::Disetujui });

        let after = board(&mut owner, 2027).await;
        assert_eq!((after.own.len(), after.own[0].agreed), (1, Some((skp::State::Berjalan, 1))));
        let skp = after.own[0].skp;
        let seen: VersionsPage = get(&mut owner, &format!("/api/perencanaan/versi?skp={skp}")).await;
        assert_eq!((seen.plan.rhk[0].id, seen.plan.rhk[0].expectation.as_str()), (rhk, "Tepat waktu"));
        assert!(kinds(&mut owner).await.contains(&NoticeKind::RencanaDisetujui));
        // The page of a plan says so once another version is in force.
        assert_eq!(page(&mut owner, id).await.replaced, None);
        taken(&deed(&mut owner, "ubah", &[("skp", &skp.to_string()), ("alasan", "Sasaran berkurang")]).await);
        let change: PlanPage = get(&mut owner, "/api/perencanaan/saya?tahun=2027").await;
        taken(&put(&mut owner, change.id, &format!("iki-{iki}"), &[("angka", "10")]).await);
        taken(&deed(&mut owner, "ajukan", &[("rencana", &change.id.to_string())]).await);
        taken(&settle(&mut rater, change.id, 1, "setujui", "").await);
        assert_eq!(page(&mut owner, id).await.replaced, Some(2));
        assert_eq!(page(&mut owner, change.id).await.replaced, None);
        // No second one for the same days.
        let answer = deed(&mut owner, "mulai", &[("mulai", "2027-03-01"), ("selesai", "2027-12-31")]).await;
        let taken_days = Refusal::PlanOverlaps { start: date(2027, 1, 1), end: date(2027, 12, 31) };
        assert_eq!(refusal(&answer), taken_days);
    }))
    .await;
}

#[tokio::test]
async fn a_change_is_a_new_version_with_a_reason_and_entries_go_on_counting() {
    Box::pin(TestApp::both(async |app| {
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        let (skp, iki) = (app.a.owner.skp, app.a.owner.jumlah());
        let named = skp.to_string();
        assert_eq!(
            problem(&deed(&mut owner, "ubah", &[("skp", &named), ("alasan", "")]).await, "alasan"),
            Problem::Required
        );
        taken(&deed(&mut owner, "ubah", &[("skp", &named), ("alasan", "Sasaran wilayah berkurang")]).await);
        let again = deed(&mut owner, "ubah", &[("skp", &named), ("alasan", "Lagi")]).await;
        assert_eq!(refusal(&again), Refusal::PlanOpen);
        let plan: PlanPage = get(&mut owner, "/api/perencanaan/saya?tahun=2026").await;
        let id = plan.id.to_string();
        assert_eq!(plan.change.as_ref().map(|c| c.0), Some(1));
        // Aspects of the old plan are those of the form already; nothing differs yet.
        assert_eq!(refusal(&deed(&mut owner, "ajukan", &[("rencana", &id)]).await), Refusal::NoChange);
        taken(&put(&mut owner, plan.id, &format!("iki-{iki}"), &[("angka", "200")]).await);
        taken(&deed(&mut owner, "ajukan", &[("rencana", &id)]).await);
        let before = app.view(&mut owner, &app.a.owner).await;
        taken(&settle(&mut rater, plan.id, 1, "setujui", "").await);
        let after = app.view(&mut owner, &app.a.owner).await;
        assert_eq!((after.version, after.versions.len()), (2, 2));
        let count = |v: &domain::view::SkpView| v.iki(iki).unwrap().entries.len();
        assert_eq!(count(&before), count(&after), "entries stay with their indicator");
        assert!(
            matches!(after.iki(iki).unwrap().target.goal, Goal::AtLeast(n) if n == domain::decimal::Decimal::whole(200))
        );
        taken(&Catat::new(skp, iki).value("2").send(&mut owner).await);
        let page: VersionsPage = get(&mut owner, &format!("/api/perencanaan/versi?skp={skp}")).await;
        assert_eq!(page.versions[0].reason, "Sasaran wilayah berkurang");
        assert_eq!(page.versions[0].differences.len(), 1);
    }))
    .await;
}

#[tokio::test]
async fn a_move_closes_the_old_skp_and_opens_a_plan_from_the_next_day() {
    Box::pin(TestApp::both(async |app| {
        move_to_b(&app, &app.a.peer).await;
        let (mut peer, mut rater) = (app.as_(&app.a.peer).await, app.as_(&app.a.rater).await);
        let skp = app.a.peer.skp.to_string();
        let seen = board(&mut peer, 2026).await;
        assert_eq!(seen.own[0].moved, Some(date(2026, 5, 31)));
        // While the old one runs there is no room.
        let answer = deed(&mut peer, "mulai", &[("mulai", "2026-06-01"), ("selesai", "2026-12-31")]).await;
        assert!(matches!(refusal(&answer), Refusal::PlanOverlaps { .. }));
        taken(&deed(&mut peer, "minta-tutup", &[("skp", &skp), ("terakhir", "2026-05-31")]).await);
        // Whoever rated on the last day in the old post: the former head of unit A.
        let mut former = app.as_(&app.a.former).await;
        let offered = board(&mut former, 2026).await.closings;
        assert_eq!((offered.len(), offered.first().map(|c| c.asked)), (1, Some(true)));
        assert_eq!(
            error(&deed(&mut peer, "tutup", &[("skp", &skp), ("terakhir", "2026-05-31")]).await),
            AppError::Forbidden
        );
        let answer = deed(&mut former, "tutup", &[("skp", &skp), ("terakhir", "2026-07-31")]).await;
        assert!(matches!(problem(&answer, "terakhir"), Problem::After { .. }));
        // Whoever leads the old unit since then did not rate in it.
        assert_eq!(
            error(&deed(&mut rater, "tutup", &[("skp", &skp), ("terakhir", "2026-06-09")]).await),
            AppError::Forbidden
        );
        // What counts must not fall outside; what was returned, and what a correction replaced, does not count.
        let late = Problem::Before { earliest: date(2026, 6, 9) };
        let answer = deed(&mut former, "tutup", &[("skp", &skp), ("terakhir", "2026-05-31")]).await;
        assert_eq!(problem(&answer, "terakhir"), late);
        taken(&return_entry(&mut rater, app.scene.peers).await);
        let wrong = Catat::new(app.a.peer.skp, app.a.peer.jumlah()).value("3").with("tanggal", "2026-06-08");
        taken(&wrong.send(&mut peer).await);
        let late = Problem::Before { earliest: date(2026, 6, 8) };
        let answer = deed(&mut former, "tutup", &[("skp", &skp), ("terakhir", "2026-05-31")]).await;
        assert_eq!(problem(&answer, "terakhir"), late);
        let right = Catat::new(app.a.peer.skp, app.a.peer.jumlah()).value("3").with("tanggal", "2026-05-30");
        taken(&right.with("koreksi", &wrong.id.to_string()).send(&mut peer).await);
        taken(&deed(&mut former, "tutup", &[("skp", &skp), ("terakhir", "2026-05-31")]).await);
        let answer = deed(&mut former, "tutup", &[("skp", &skp), ("terakhir", "2026-05-31")]).await;
        assert_eq!(refusal(&answer), Refusal::SkpClosed);
        let seen = board(&mut peer, 2026).await;
        assert_eq!(seen.own[0].agreed.map(|a| a.0), Some(skp::State::DitutupMutasi));
        let rest = seen.empty[0];
        assert_eq!(rest.start, seen.own[0].span.end.plus_days(1));
        let id = begin(&mut peer, &rest.start.to_string(), &rest.end.to_string()).await;
        assert_eq!(page(&mut peer, id).await.owner.post, "Auditor Ahli Muda");
    }))
    .await;
}

/// Somebody of unit A has moved to a post of unit B on 1 June.
async fn move_to_b(app: &TestApp, person: &Person) {
    let postgres = app.state.store.is_postgres();
    let mut link = app.database.link().await;
    let who = literal(person.id.uuid(), postgres);
    link.sql(&format!("UPDATE penugasan SET sampai = '2026-05-31' WHERE orang_id = {who}")).await;
    let new = Assignment {
        id: fresh(),
        post: app.a.auditor.post,
        person: person.id,
        holding: Holding::Definitif,
        from: date(2026, 6, 1),
        to: None,
    };
    people::add_assignment(&mut link.conn(), app.a.id, &new).await.unwrap();
    people::bump(&mut link.conn(), app.a.id).await.unwrap();
}

async fn return_entry(browser: &mut Browser, entry: EntryId) -> Answer {
    let fields =
        [("realisasi", entry.to_string()), ("putusan", "kembalikan".to_owned()), ("alasan", "Salah".to_owned())];
    let mut all = keyed(&[]);
    all.extend(fields);
    browser.call("/api/realisasi/putusan", &all).await
}

#[tokio::test]
async fn an_skp_is_closed_by_its_rater_and_only_after_a_move() {
    Box::pin(TestApp::both(async |app| {
        let (mut owner, mut rater, mut former) =
            (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await, app.as_(&app.a.former).await);
        let skp = app.a.owner.skp.to_string();
        // Whoever led until yesterday names a day on which he did; nobody has moved.
        let then = [("skp", skp.as_str()), ("terakhir", "2026-06-09")];
        assert_eq!(error(&deed(&mut former, "tutup", &then).await), AppError::NotFound);
        assert_eq!(refusal(&deed(&mut rater, "tutup", &then).await), Refusal::NotMoved);
        assert_eq!(refusal(&deed(&mut owner, "minta-tutup", &then).await), Refusal::NotMoved);
        assert_eq!(board(&mut owner, 2026).await.own[0].agreed.map(|a| a.0), Some(skp::State::Berjalan));
    }))
    .await;
}

#[tokio::test]
async fn where_the_old_rater_has_left_who_stands_above_him_closes_the_skp() {
    Box::pin(TestApp::both(async |app| {
        move_to_b(&app, &app.a.peer).await;
        let mut link = app.database.link().await;
        let left = literal(app.a.former.id.uuid(), app.state.store.is_postgres());
        link.sql(&format!("DELETE FROM penugasan WHERE orang_id = {left} AND sampai IS NULL")).await;
        people::bump(&mut link.conn(), app.a.id).await.unwrap();
        let (mut peer, mut top) = (app.as_(&app.a.peer).await, app.as_(&app.a.top).await);
        let mut rater = app.as_(&app.a.rater).await;
        let skp = app.a.peer.skp.to_string();
        assert_eq!(board(&mut top, 2026).await.closings.len(), 1);
        assert_eq!(board(&mut rater, 2026).await.closings.len(), 0);
        let until = [("skp", skp.as_str()), ("terakhir", "2026-05-31")];
        taken(&deed(&mut peer, "minta-tutup", &until).await);
        let told: NoticeList = get(&mut top, "/api/pemberitahuan").await;
        assert!(told.notices.iter().any(|n| n.kind == NoticeKind::MintaTutup));
        let page: VersionsPage = get(&mut top, &format!("/api/perencanaan/versi?skp={skp}")).await;
        assert!(page.may_close);
        assert_eq!(error(&deed(&mut rater, "tutup", &until).await), AppError::Forbidden);
        taken(&return_entry(&mut rater, app.scene.peers).await);
        taken(&deed(&mut top, "tutup", &until).await);
        assert_eq!(board(&mut peer, 2026).await.own[0].agreed.map(|a| a.0), Some(skp::State::DitutupMutasi));
    }))
    .await;
}

#[tokio::test]
async fn an_skp_is_not_closed_before_days_that_were_rated() {
    Box::pin(TestApp::both(async |app| {
        app.evaluate().await;
        move_to_b(&app, &app.a.owner).await;
        let (mut owner, mut former) = (app.as_(&app.a.owner).await, app.as_(&app.a.former).await);
        let mut link = app.database.link().await;
        link.sql("UPDATE realisasi SET keadaan = 'dikembalikan'").await;
        let skp = app.a.owner.skp.to_string();
        taken(&deed(&mut owner, "ubah", &[("skp", &skp), ("alasan", "Sasaran berkurang")]).await);
        let answer = deed(&mut former, "tutup", &[("skp", &skp), ("terakhir", "2026-03-31")]).await;
        assert_eq!(refusal(&answer), Refusal::RatedAfter { from: date(2026, 4, 1) });
        taken(&deed(&mut former, "tutup", &[("skp", &skp), ("terakhir", "2026-05-31")]).await);
        // The change that was being written falls with it.
        let seen = board(&mut owner, 2026).await;
        assert_eq!(seen.own[0].agreed.map(|a| a.0), Some(skp::State::DitutupMutasi));
        assert!(seen.own[0].plan.is_none());
        let list: EvaluationBoard = get(&mut owner, "/api/evaluasi").await;
        assert_eq!(list.own.len(), 2);
    }))
    .await;
}

#[tokio::test]
async fn a_wrong_superior_is_corrected_with_one_approval() {
    Box::pin(TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        let (mut manager, mut rater, mut head) =
            (app.as_(&app.a.manager).await, app.as_(&app.a.rater).await, app.as_(&app.a.head).await);
        let report = async |browser: &mut Browser, to: &Person| {
            deed(browser, "atasan", &[("calon", &to.id.to_string()), ("alasan", "Pindah tim")]).await
        };
        assert_eq!(refusal(&report(&mut owner, &app.a.owner).await), Refusal::OwnSuperior);
        assert_eq!(refusal(&report(&mut owner, &app.a.rater).await), Refusal::SameSuperior);
        let answer = deed(&mut owner, "atasan", &[("calon", &fresh::<Key>().to_string()), ("alasan", "x")]).await;
        assert_eq!(problem(&answer, "calon"), Problem::Choice);
        assert_eq!(refusal(&report(&mut rater, &app.a.owner).await), Refusal::CircularSuperior);
        taken(&report(&mut owner, &app.a.head).await);
        assert_eq!(refusal(&report(&mut owner, &app.a.head).await), Refusal::ReportOpen);
        let found: SuperiorPage = get(&mut owner, "/api/perencanaan/cari-atasan?cari=hadi").await;
        assert_eq!((found.found.len(), found.reports.len()), (1, 1));
        let id = found.reports[0].id.to_string();
        assert!(board(&mut rater, 2026).await.reports.is_empty(), "not for the superior");
        let yes = [("laporan", id.as_str()), ("putusan", "setujui")];
        assert_eq!(error(&deed(&mut rater, "atasan/jawab", &yes).await), AppError::NotFound);
        assert_eq!(board(&mut manager, 2026).await.reports.len(), 1);
        let no = [("laporan", id.as_str()), ("putusan", "tolak")];
        assert_eq!(problem(&deed(&mut manager, "atasan/jawab", &no).await, "jawaban"), Problem::Required);
        let path = format!("/api/tim/anggota?pegawai={}", app.a.owner.id);
        assert_eq!(head.get_json(&path).await.status, 404);
        taken(&deed(&mut manager, "atasan/jawab", &yes).await);
        assert_eq!(refusal(&deed(&mut manager, "atasan/jawab", &yes).await), Refusal::ReportAnswered);
        // Rights follow with the next request.
        assert_eq!(head.get_json(&path).await.status, 200);
        let after: SuperiorPage = get(&mut owner, "/api/perencanaan/cari-atasan").await;
        assert_eq!(
            (after.rater.map(|r| r.id), after.reports[0].state),
            (Some(app.a.head.id), report::State::Disetujui)
        );
    }))
    .await;
}

#[tokio::test]
async fn minutes_are_confirmed_by_both_and_again_after_a_change() {
    Box::pin(TestApp::both(async |app| {
        let (mut owner, mut rater, mut peer) =
            (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await, app.as_(&app.a.peer).await);
        let skp = app.a.owner.skp.to_string();
        let minutes = |day: &'static str, text: &'static str| {
            vec![("skp", skp.as_str()), ("tanggal", day), ("hadir", "Kami"), ("catatan", text)]
        };
        assert_eq!(error(&deed(&mut peer, "dialog", &minutes("2026-06-01", "x")).await), AppError::NotFound);
        assert!(matches!(
            problem(&deed(&mut rater, "dialog", &minutes("2027-06-01", "x")).await, "tanggal"),
            Problem::Future { .. }
        ));
        taken(&deed(&mut rater, "dialog", &minutes("2026-06-01", "Target dibahas")).await);
        let versions =
            async |b: &mut Browser| get::<VersionsPage>(b, &format!("/api/perencanaan/versi?skp={skp}")).await;
        let talk = versions(&mut owner).await.talks.remove(0);
        assert!(talk.asks && talk.leader.is_some() && talk.employee.is_none());
        let id = talk.id.to_string();
        let mut changed = minutes("2026-06-01", "Target dibahas dan disepakati");
        changed.extend([("dialog", id.as_str()), ("naskah", "1")]);
        taken(&deed(&mut rater, "dialog", &changed).await);
        let old = deed(&mut owner, "dialog/setuju", &[("dialog", &id), ("naskah", "1")]).await;
        assert_eq!(refusal(&old), Refusal::TalkChanged);
        taken(&deed(&mut owner, "dialog/setuju", &[("dialog", &id), ("naskah", "2")]).await);
        let talk = versions(&mut rater).await.talks.remove(0);
        assert!(!talk.asks && talk.leader.is_some() && talk.employee.is_some());
        assert!(kinds(&mut rater).await.contains(&NoticeKind::DialogDisetujui));
    }))
    .await;
}

#[tokio::test]
async fn a_template_goes_to_many_and_overwrites_nobody() {
    Box::pin(TestApp::both(async |app| {
        let (mut rater, mut owner, mut peer) =
            (app.as_(&app.a.rater).await, app.as_(&app.a.owner).await, app.as_(&app.a.peer).await);
        let source = format!("skp-{}", app.a.owner.skp);
        let make = [("sumber", source.as_str()), ("nama", "Imunisasi")];
        assert_eq!(error(&deed(&mut owner, "templat/buat", &make).await), AppError::Forbidden);
        taken(&deed(&mut rater, "templat/buat", &make).await);
        let all: TemplateBoard = get(&mut rater, "/api/perencanaan/templat").await;
        let id: TemplateId = all.templates[0].id;
        assert_eq!(all.templates[0].meant_for, "Bidan Terampil");
        // The owner has written something for 2027 already.
        let own = begin(&mut owner, "2027-01-01", "2027-12-31").await;
        fill(&mut owner, own, "Sudah ada").await;
        let preview: GivePage =
            get(&mut rater, &format!("/api/perencanaan/templat/pratinjau?id={id}&tahun=2027")).await;
        let fate = |p: &Person| preview.rows.iter().find(|r| r.person.id == p.id).map(|r| r.fate);
        assert_eq!(fate(&app.a.owner), Some(Fate::HasDraft));
        assert!(matches!(fate(&app.a.peer), Some(Fate::New { .. })));
        let (one, two) = (app.a.owner.id.to_string(), app.a.peer.id.to_string());
        let id = id.to_string();
        let mut fields = keyed(&[("templat", &id), ("tahun", "2027"), ("pegawai[]", &one), ("pegawai[]", &two)]);
        taken(&rater.call("/api/perencanaan/templat/bagi", &fields).await);
        taken(&rater.call("/api/perencanaan/templat/bagi", &fields).await);
        let given: PlanPage = get(&mut peer, "/api/perencanaan/saya?tahun=2027").await;
        assert_eq!(given.draft.rhk.len(), 3);
        assert!(given.draft.rhk[0].id != app.a.owner.rhk(), "under identities of their own");
        assert!(given.draft.rhk.iter().all(|r| r.intervenes.is_none()), "the RHK above is another's elsewhere");
        assert_eq!(page(&mut owner, own).await.draft.rhk.len(), 1, "left alone");
        fields = keyed(&[("templat", &id), ("tahun", "2027"), ("pegawai[]", &app.a.stranger.id.to_string())]);
        assert_eq!(
            error(&rater.call("/api/perencanaan/templat/bagi", &fields).await),
            AppError::NotFound,
            "not his people"
        );
    }))
    .await;
}

#[tokio::test]
async fn pasted_rows_are_looked_at_before_they_are_added() {
    Box::pin(TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        let id = begin(&mut owner, "2027-01-01", "2027-12-31").await;
        let rows = "RHK\tAspek\tIKI\tTarget\tSatuan\nTersedianya data\tKuantitas\tJumlah rekap\t12\trekap\n\tWaktu\tTepat waktu\t100%\t";
        taken(&put(&mut owner, id, "isi", &[("tempelan", rows)]).await);
        assert_eq!(page(&mut owner, id).await.pasted.unwrap().len(), 2);
        taken(&deed(&mut owner, "tempel", &[("rencana", &id.to_string())]).await);
        let seen = page(&mut owner, id).await;
        assert_eq!((seen.draft.rhk.len(), seen.draft.rhk[0].iki.len(), seen.draft.paste.as_str()), (1, 2, ""));
        assert_eq!(seen.problems, [], "complete as pasted");
        let long = "x".repeat(30_000);
        let answer = put(&mut owner, id, &format!("rhk-{}", seen.draft.rhk[0].id), &[("teks", &long)]).await;
        assert!(matches!(problem(&answer, "teks"), Problem::TooLong { .. }));
        let many: Vec<String> = (0..300).map(|n| format!("RHK {n}\tWaktu\tIKI\t1\tx")).collect();
        let many = many.join("\n");
        taken(&put(&mut owner, id, "isi", &[("tempelan", &many)]).await);
        let answer = deed(&mut owner, "tempel", &[("rencana", &id.to_string())]).await;
        assert_eq!(problem(&answer, "tempelan"), Problem::TooMany { max: 60 });
    }))
    .await;
}

#[tokio::test]
async fn empty_days_are_marked_with_a_cause() {
    Box::pin(TestApp::both(async |app| {
        let (mut owner, mut manager) = (app.as_(&app.a.owner).await, app.as_(&app.a.manager).await);
        let days = |cause: &'static str, note: &'static str| {
            vec![("mulai", "2027-01-01"), ("selesai", "2027-03-31"), ("sebab", cause), ("keterangan", note)]
        };
        assert_eq!(problem(&deed(&mut owner, "jeda", &days("lainnya", "")).await, "keterangan"), Problem::Required);
        taken(&deed(&mut owner, "jeda", &days("tugas_belajar", "S-2")).await);
        let seen = board(&mut owner, 2027).await;
        assert_eq!((seen.gaps[0].gap.cause, seen.empty[0].start), (Cause::TugasBelajar, date(2027, 4, 1)));
        // And the other way round: no plan over days that are marked, by whomever it is begun.
        let over = [("mulai", "2027-01-01"), ("selesai", "2027-12-31")];
        let marked = Refusal::DaysMarked { start: date(2027, 1, 1), end: date(2027, 3, 31) };
        assert_eq!(refusal(&deed(&mut owner, "mulai", &over).await), marked);
        let full = vec![("mulai", "2026-02-01"), ("selesai", "2026-02-28"), ("sebab", "cltn")];
        assert!(matches!(refusal(&deed(&mut owner, "jeda", &full).await), Refusal::GapOverlaps { .. }));
        let id = seen.gaps[0].gap.id.to_string();
        let mut stranger = app.as_(&app.a.stranger).await;
        assert_eq!(error(&deed(&mut stranger, "jeda/cabut", &[("jeda", &id)]).await), AppError::NotFound);
        taken(&deed(&mut manager, "jeda/cabut", &[("jeda", &id)]).await);
        assert!(board(&mut owner, 2027).await.gaps.is_empty());
    }))
    .await;
}

#[tokio::test]
async fn every_page_is_written_without_script_and_a_failed_post_keeps_what_was_typed() {
    Box::pin(TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        let id = begin(&mut owner, "2027-01-01", "2027-12-31").await;
        fill(&mut owner, id, "Tersusunnya <laporan>").await;
        for path in [
            "/perencanaan".to_owned(),
            "/perencanaan?tahun=2027".to_owned(),
            "/perencanaan/saya?tahun=2027".to_owned(),
            format!("/perencanaan/{id}"),
            "/perencanaan/atasan?cari=hadi".to_owned(),
            format!("/skp/{}/versi", app.a.owner.skp),
        ] {
            let answer = owner.get(&path).await;
            assert_eq!(answer.status, 200, "{path}");
            assert!(!answer.text().contains("<laporan>"), "{path}");
        }
        let answer = owner.get("/perencanaan/templat").await;
        assert_eq!(answer.status, 403, "nobody's leader");
        let on = format!("/skp/{}/versi", app.a.owner.skp);
        let fields = keyed(&[("skp", &app.a.owner.skp.to_string()), ("alasan", "\u{200b}")]);
        let answer = owner.post_form_on(&on, "/api/perencanaan/ubah", &fields).await;
        assert!(answer.text().contains("Wajib diisi."), "{}", answer.status);
    }))
    .await;
}

#[tokio::test]
async fn two_pages_of_one_draft_overwrite_nothing_unseen() {
    Box::pin(TestApp::both(async |app| {
        let mut owner = app.as_(&app.a.owner).await;
        let id = begin(&mut owner, "2027-01-01", "2027-12-31").await;
        let (rhk, iki) = fill(&mut owner, id, "Tersusunnya laporan").await;
        let part = format!("rhk-{rhk}");
        let base = ("teks_lama", "Tersusunnya laporan");
        taken(&put(&mut owner, id, &part, &[("teks", "Pertama"), base]).await);
        // The other page began from the same text; what only it wrote is stored all the same.
        let late = [("teks", "Kedua"), base, ("penugasan", "Bupati"), ("penugasan_lama", "")];
        let answer = put(&mut owner, id, &part, &late).await;
        assert_eq!(problem(&answer, "teks"), Problem::Changed { by: String::new(), now: "Pertama".to_owned() });
        let kept = page(&mut owner, id).await.draft.rhk.remove(0);
        assert_eq!((kept.text.as_str(), kept.assigned_by.as_str()), ("Pertama", "Bupati"));
        taken(&put(&mut owner, id, &part, &[("teks", "Kedua"), ("pilih", "tersimpan")]).await);
        assert_eq!(page(&mut owner, id).await.draft.rhk[0].text, "Pertama");
        taken(&put(&mut owner, id, &part, &[("teks", "Kedua"), base, ("pilih", "saya")]).await);
        assert_eq!(page(&mut owner, id).await.draft.rhk[0].text, "Kedua");
        // What is wrong is said at the field, not only in the list.
        taken(&put(&mut owner, id, &format!("iki-{iki}"), &[("angka", "-5")]).await);
        let html = owner.get(&format!("/perencanaan/{id}")).await.text();
        assert_eq!(html.matches(" data-found>").count(), 1, "the number, and no field that is only empty");
    }))
    .await;
}

/// `domain` 1.6: the SKP of a post runs from the day it is held.
#[tokio::test]
async fn a_plan_does_not_begin_before_its_post() {
    TestApp::both(async |app| {
        let mut auditor = app.as_(&app.a.auditor).await;
        let postgres = app.state.store.is_postgres();
        {
            let mut link = app.database.link().await;
            let who = literal(app.a.auditor.id.uuid(), postgres);
            link.sql(&format!("UPDATE penugasan SET dari = '2026-03-01' WHERE orang_id = {who}")).await;
            link.sql(&format!("UPDATE skp SET selesai = '2025-12-31', mulai = '2025-01-01' WHERE orang_id = {who}"))
                .await;
            people::bump(&mut link.conn(), app.a.id).await.unwrap();
        }
        let empty = board(&mut auditor, 2026).await.empty;
        assert_eq!(empty.first().map(|s| s.start), Some(date(2026, 3, 1)), "what is offered: {empty:?}");
        let whole = [("mulai", "2026-01-01"), ("selesai", "2026-12-31")];
        let answer = deed(&mut auditor, "mulai", &whole).await;
        assert_eq!(problem(&answer, "mulai"), Problem::Before { earliest: date(2026, 3, 1) });
        begin(&mut auditor, "2026-03-01", "2026-12-31").await;
    })
    .await;
}
