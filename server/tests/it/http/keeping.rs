//! What the *pengelola kinerja* keeps for people: days that are not rated, superiors by date, reminders without an SKP;
//! and notices that are read by opening what they are about.

use super::{error, problem, refusal, taken};
use crate::support::{Answer, Browser, REASON, TestApp, at, date, fresh};
use app::{error::AppError, port::EvaluationPort};
use domain::{
    evaluation::{
        PeriodKind,
        complete::{CompletenessBoard, PersonStep, Stage},
        view::EvaluationBoard,
    },
    id::{Key, PeriodId, PersonId},
    planning::{
        term::Cause,
        view::{GivePage, KeepPage, PlanBoard, PlanPage, SuperiorPage, TemplateBoard, TemplatePage},
    },
    problem::{Problem, Refusal},
    view::{NoticeKind, NoticeList},
};

async fn call(browser: &mut Browser, path: &str, fields: &[(&'static str, &str)]) -> Answer {
    let mut all = vec![("kunci", fresh::<Key>().to_string())];
    all.extend(fields.iter().map(|(n, v)| (*n, (*v).to_owned())));
    browser.call(path, &all).await
}

async fn get<T: serde::de::DeserializeOwned>(browser: &mut Browser, path: &str) -> T {
    let answer = browser.get_json(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

async fn kept(browser: &mut Browser, person: PersonId, year: i32) -> KeepPage {
    get(browser, &format!("/api/perencanaan/pegawai?id={person}&tahun={year}")).await
}

/// Who rates the owner in a period, as the rater's board has it.
async fn rates(app: &TestApp, person: &crate::support::Person, period: PeriodId) -> bool {
    let board: EvaluationBoard = app.port().board(&app.actor(person), Some(period)).await.unwrap();
    board.members.iter().any(|m| m.skp == app.a.owner.skp)
}

const LINE: &str = "/api/perencanaan/garis";

#[tokio::test]
async fn a_superior_counts_from_a_day_and_closed_periods_keep_theirs() {
    Box::pin(TestApp::both(async |app| {
        let (a, first) = (&app.a, app.period(PeriodKind::Triwulanan, 1).await);
        let (mut manager, mut owner) = (app.as_(&a.manager).await, app.as_(&a.owner).await);
        let owner_id = a.owner.id.to_string();
        let set = async |browser: &mut Browser, to: &str, cause: &str, from: &str| {
            let fields =
                [("pegawai", owner_id.as_str()), ("calon", to), ("alasan", "SK 12"), ("sebab", cause), ("dari", from)];
            call(browser, LINE, &fields).await
        };
        let (head, head_name) = (&a.head, a.head.name.clone());
        // In the first quarter the post above was held by its former holder.
        assert!(rates(&app, &a.former, first).await);
        // Its time for ratings is over; open again it takes corrections, until it is locked.
        assert_eq!(kept(&mut manager, a.owner.id, 2026).await.closed, Some(date(2026, 3, 31)));
        let again =
            [("periode", &*first.to_string()), ("alasan", "Penilai triwulan itu keliru"), ("sampai", "2026-06-30")];
        taken(&call(&mut manager, "/api/evaluasi/periode/buka", &again).await);
        assert_eq!(kept(&mut manager, a.owner.id, 2026).await.closed, Some(date(2025, 12, 31)));
        let ancient = set(&mut manager, &head_name, "penataan", "1990-01-01").await;
        assert!(matches!(problem(&ancient, "dari"), Problem::Before { .. }), "before the post was held");
        taken(&call(&mut manager, "/api/evaluasi/periode/kunci", &[("periode", &first.to_string())]).await);
        assert_eq!(kept(&mut manager, a.owner.id, 2026).await.closed, Some(date(2026, 3, 31)));
        // Not within what is closed; a circle, oneself and nobody are said at once.
        let early = set(&mut manager, &head_name, "keliru", "2026-03-31").await;
        assert_eq!(problem(&early, "dari"), Problem::Before { earliest: date(2026, 4, 1) });
        assert_eq!(problem(&set(&mut manager, "Tidak Ada", "keliru", "").await, "calon"), Problem::Nobody);
        assert_eq!(refusal(&set(&mut manager, &a.owner.name, "keliru", "").await), Refusal::OwnSuperior);
        assert_eq!(refusal(&set(&mut manager, &a.rater.name, "penataan", "").await), Refusal::SameSuperior);
        assert_eq!(problem(&set(&mut manager, &head_name, "entah", "").await, "sebab"), Problem::Choice);
        assert_eq!(error(&set(&mut owner, &head_name, "keliru", "").await), AppError::Forbidden);
        // Wrong from the beginning: from the first day that is not closed.
        taken(&set(&mut manager, &head_name, "keliru", "").await);
        let page = kept(&mut manager, a.owner.id, 2026).await;
        assert_eq!((page.rater.unwrap().id, page.lines[0].from), (head.id, date(2026, 4, 1)));
        assert!(
            rates(&app, &a.former, first).await && !rates(&app, head, first).await,
            "the closed quarter keeps its own"
        );
        let second = app.period(PeriodKind::Triwulanan, 2).await;
        assert!(rates(&app, head, second).await && !rates(&app, &a.rater, second).await);
        let told: NoticeList = get(&mut owner, "/api/pemberitahuan").await;
        assert_eq!(told.notices[0].kind, NoticeKind::AtasanDibetulkan);
        let own: SuperiorPage = get(&mut owner, "/api/perencanaan/cari-atasan").await;
        assert_eq!((own.lines.len(), own.rater.unwrap().id), (1, head.id));
        // Back to the unit from today: what lies between keeps the correction.
        app.clock.set(at(2026, 6, 20, 9, 0));
        let mut manager = app.as_(&a.manager).await;
        taken(&set(&mut manager, "", "penataan", "").await);
        let page = kept(&mut manager, a.owner.id, 2026).await;
        assert_eq!((page.rater.unwrap().id, page.lines[0].from), (a.rater.id, date(2026, 6, 20)));
        let org = app.state.orgs.reload(&app.state.store, a.id).await.unwrap();
        let line = |day| org.structure.superiors(a.owner.post, a.owner.id, day).first().map(|h| h.person);
        assert_eq!(line(date(2026, 3, 1)), Some(a.former.id));
        assert_eq!((line(date(2026, 4, 1)), line(date(2026, 6, 19))), (Some(head.id), Some(head.id)));
        assert_eq!(line(date(2026, 6, 20)), Some(a.rater.id));
    }))
    .await;
}

async fn step(app: &TestApp, period: PeriodId, person: PersonId) -> (PersonStep, CompletenessBoard) {
    let mut manager = app.as_(&app.a.manager).await;
    let unit = app.a.unit(1);
    let board: CompletenessBoard =
        get(&mut manager, &format!("/api/kelola/kelengkapan?periode={period}&unit={unit}")).await;
    let found = board.people.iter().find(|p| p.person.id == person).unwrap().clone();
    (found, board)
}

#[tokio::test]
async fn days_of_others_are_marked_changed_and_given_back_in_sight_of_the_person() {
    Box::pin(TestApp::both(async |app| {
        let a = &app.a;
        app.clock.set(at(2027, 1, 5, 9, 0));
        let (mut manager, mut peer, mut rater) =
            (app.as_(&a.manager).await, app.as_(&a.peer).await, app.as_(&a.rater).await);
        let id = a.peer.id.to_string();
        let all: EvaluationBoard = app.periods().await;
        let is = |p: &&domain::evaluation::Period| (p.kind, p.year, p.number) == (PeriodKind::Triwulanan, 2027, 1);
        let quarter = all.periods.iter().find(is).unwrap().id;
        assert_eq!(step(&app, quarter, a.peer.id).await.0.stage, Stage::TanpaSkp);
        let fields = |start: &'static str, end: &'static str, cause: &'static str| {
            [("mulai", start), ("selesai", end), ("sebab", cause), ("keterangan", "SK 3")]
        };
        let mark = async |browser: &mut Browser, end: &'static str| {
            let fields = [&[("pegawai", id.as_str())], &fields("2027-01-01", end, "tugas_belajar")[..]].concat();
            call(browser, "/api/perencanaan/jeda", &fields).await
        };
        assert_eq!(error(&mark(&mut rater, "2027-02-28").await), AppError::Forbidden);
        assert_eq!(error(&rater.get_json(&format!("/api/perencanaan/pegawai?id={id}")).await), AppError::Forbidden);
        taken(&mark(&mut manager, "2027-02-28").await);
        assert!(matches!(refusal(&mark(&mut manager, "2027-03-31").await), Refusal::GapOverlaps { .. }));
        let page = kept(&mut manager, a.peer.id, 2027).await;
        let gap = page.gaps[0].gap.clone();
        assert_eq!((gap.cause, gap.by, page.empty[0].start), (Cause::TugasBelajar, a.manager.id, date(2027, 3, 1)));
        // The person is told, sees it, and cannot take it back.
        let board: PlanBoard = get(&mut peer, "/api/perencanaan?tahun=2027").await;
        assert_eq!((board.gaps[0].by.id, board.gaps[0].own), (a.manager.id, false));
        let told: NoticeList = get(&mut peer, "/api/pemberitahuan").await;
        assert_eq!(told.notices[0].kind, NoticeKind::JedaDitandai);
        let gap_id = gap.id.to_string();
        assert_eq!(
            error(&call(&mut peer, "/api/perencanaan/jeda/cabut", &[("jeda", &gap_id)]).await),
            AppError::Forbidden
        );
        assert_eq!(step(&app, quarter, a.peer.id).await.0.stage, Stage::TanpaSkp, "a part is still open");
        // Changed to the whole quarter: nothing is asked for any more.
        let change = [&[("jeda", gap_id.as_str())], &fields("2027-01-01", "2027-03-31", "cltn")[..]].concat();
        taken(&call(&mut manager, "/api/perencanaan/jeda/ubah", &change).await);
        assert_eq!(error(&call(&mut manager, "/api/perencanaan/jeda/ubah", &change).await), AppError::NotFound);
        let (seen, board) = step(&app, quarter, a.peer.id).await;
        assert_eq!((seen.stage, seen.gaps[0].cause, seen.may_remind), (Stage::TidakDinilai, Cause::Cltn, false));
        let unit = board.units.iter().find(|u| u.unit == a.unit(1)).unwrap();
        assert_eq!(unit.of(Stage::TidakDinilai), 1);
        let refused = [("periode", quarter.to_string()), ("pegawai", id.clone())];
        let refused: Vec<(&'static str, &str)> = refused.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(
            refusal(&call(&mut manager, "/api/kelola/ingatkan-orang", &refused).await),
            Refusal::NothingToRemind
        );
        let now = kept(&mut manager, a.peer.id, 2027).await.gaps[0].gap.id.to_string();
        taken(&call(&mut manager, "/api/perencanaan/jeda/cabut", &[("jeda", &now)]).await);
        assert!(kept(&mut manager, a.peer.id, 2027).await.gaps.is_empty());
        // Without an SKP again: one reminder a day.
        taken(&call(&mut manager, "/api/kelola/ingatkan-orang", &refused).await);
        assert_eq!(refusal(&call(&mut manager, "/api/kelola/ingatkan-orang", &refused).await), Refusal::RemindedToday);
        assert_eq!(error(&call(&mut rater, "/api/kelola/ingatkan-orang", &refused).await), AppError::Forbidden);
        let (seen, _) = step(&app, quarter, a.peer.id).await;
        assert!(seen.reminded.is_some() && !seen.may_remind);
        let told: NoticeList = get(&mut peer, "/api/pemberitahuan").await;
        assert_eq!(told.notices[0].kind, NoticeKind::IngatSkp);
        let html = manager.get(&format!("/perencanaan/pegawai/{id}?tahun=2027")).await;
        assert!(html.status == 200 && html.text().contains("Tandai tidak dinilai"));
    }))
    .await;
}

#[tokio::test]
async fn notices_about_a_plan_are_read_with_it_and_others_stay() {
    Box::pin(TestApp::both(async |app| {
        let a = &app.a;
        let (mut owner, mut rater) = (app.as_(&a.owner).await, app.as_(&a.rater).await);
        let skp = a.owner.skp.to_string();
        let before = get::<NoticeList>(&mut rater, "/api/pemberitahuan").await.unread;
        taken(&call(&mut owner, "/api/perencanaan/ubah", &[("skp", &skp), ("alasan", REASON)]).await);
        let plan: PlanPage = get(&mut owner, "/api/perencanaan/saya?tahun=2026").await;
        let (id, part) = (plan.id.to_string(), "isi");
        let fields = [("rencana", id.as_str()), ("bagian", part), ("dukungan", "Satu laptop")];
        taken(&owner.call("/api/perencanaan/isi", &fields).await);
        taken(&call(&mut owner, "/api/perencanaan/ajukan", &[("rencana", &id)]).await);
        let seen: PlanPage = get(&mut rater, &format!("/api/perencanaan/rencana?id={id}")).await;
        assert_eq!(seen.unread, 1);
        let html = rater.get(&format!("/perencanaan/{id}")).await.text();
        assert!(html.contains(&format!("data-read=\"rencana={id}\"")));
        taken(&rater.call("/api/pemberitahuan/dibaca", &[("rencana", id.as_str())]).await);
        let seen: PlanPage = get(&mut rater, &format!("/api/perencanaan/rencana?id={id}")).await;
        assert_eq!(seen.unread, 0);
        let left: NoticeList = get(&mut rater, "/api/pemberitahuan").await;
        assert_eq!(left.unread, before, "what is about results of the same SKP stays unread");
        // The board has its own.
        let day = [("skp", skp.as_str()), ("tanggal", "2026-06-01"), ("hadir", "Kami"), ("catatan", "Sepakat")];
        taken(&call(&mut owner, "/api/perencanaan/dialog", &day).await);
        assert_eq!(get::<PlanBoard>(&mut rater, "/api/perencanaan").await.unread, 1);
        taken(&rater.call("/api/pemberitahuan/dibaca", &[("papan", "true")]).await);
        assert_eq!(get::<PlanBoard>(&mut rater, "/api/perencanaan").await.unread, 0);
        assert_eq!(get::<NoticeList>(&mut rater, "/api/pemberitahuan").await.unread, before);
    }))
    .await;
}

#[tokio::test]
async fn a_template_is_written_copied_given_and_withdrawn() {
    Box::pin(TestApp::both(async |app| {
        let a = &app.a;
        let (mut rater, mut head, mut peer, mut manager) =
            (app.as_(&a.rater).await, app.as_(&a.head).await, app.as_(&a.peer).await, app.as_(&a.manager).await);
        let templates = async |browser: &mut Browser| get::<TemplateBoard>(browser, "/api/perencanaan/templat").await;
        let at = "/api/perencanaan/templat";
        let none = call(&mut rater, &format!("{at}/tulis"), &[("nama", "\u{200b}")]).await;
        assert_eq!(problem(&none, "nama"), Problem::Required);
        let wrong = call(&mut rater, &format!("{at}/tulis"), &[("nama", "Uji"), ("bentuk", "lain")]).await;
        assert_eq!(problem(&wrong, "bentuk"), Problem::Choice);
        assert_eq!(error(&call(&mut peer, &format!("{at}/tulis"), &[("nama", "Uji")]).await), AppError::Forbidden);
        taken(&call(&mut rater, &format!("{at}/tulis"), &[("nama", "Juru imunisasi"), ("untuk", "Bidan")]).await);
        let page: TemplatePage = get(&mut rater, &format!("{at}/satu")).await;
        let (id, rhk) = (page.template.id.to_string(), page.template.draft.rhk[0].clone());
        let put = async |browser: &mut Browser, part: &str, name: &'static str, text: &str| {
            browser.call("/api/perencanaan/isi", &[("templat", id.as_str()), ("bagian", part), (name, text)]).await
        };
        let (of_rhk, of_iki) = (format!("rhk-{}", rhk.id), format!("iki-{}", rhk.iki[0].id));
        taken(&put(&mut rater, &of_rhk, "teks", "Tercapainya imunisasi").await);
        taken(&put(&mut rater, &of_iki, "teks", "Jumlah bayi").await);
        taken(&put(&mut rater, "isi", "dukungan", "Lemari pendingin").await);
        assert_eq!(error(&put(&mut head, "isi", "dukungan", "x").await), AppError::Forbidden, "not his");
        taken(&put(&mut manager, "isi", "dukungan", "Lemari pendingin vaksin").await);
        let add = [("templat", id.as_str()), ("bagian", "isi"), ("apa", "tambah")];
        taken(&call(&mut rater, "/api/perencanaan/susun", &add).await);
        let neither = call(&mut rater, "/api/perencanaan/susun", &[("bagian", "isi"), ("apa", "tambah")]).await;
        assert_eq!(error(&neither), AppError::BadRequest);
        taken(&call(&mut rater, &format!("{at}/nama"), &[("templat", &id), ("nama", "Imunisasi")]).await);
        let seen: TemplatePage = get(&mut rater, &format!("{at}/satu?id={id}")).await;
        let draft = &seen.template.draft;
        assert_eq!((seen.template.name.as_str(), draft.rhk.len()), ("Imunisasi", 2));
        assert_eq!(draft.annex.support, "Lemari pendingin vaksin");
        for path in ["/perencanaan/templat/baru".to_owned(), format!("/perencanaan/templat/{id}/ubah")] {
            let html = rater.get(&path).await;
            assert!(html.status == 200 && html.text().contains("Tercapainya imunisasi"), "{path}");
        }
        assert_eq!(head.get(&format!("/perencanaan/templat/{id}/ubah")).await.status, 403);
        // Copied for the next year, as an own one.
        let bad = call(&mut head, &format!("{at}/salin"), &[("templat", &id), ("tahun", "2031")]).await;
        assert_eq!(problem(&bad, "tahun"), Problem::Choice);
        taken(&call(&mut head, &format!("{at}/salin"), &[("templat", &id), ("tahun", "2027")]).await);
        let board = templates(&mut head).await;
        let copy = board.templates.iter().find(|t| t.year == Some(2027)).unwrap();
        assert!(copy.own && copy.draft.rhk[0].id != rhk.id && copy.draft.rhk[0].text == "Tercapainya imunisasi");
        // Given: who got it is known.
        let person = a.peer.id.to_string();
        let give = [("templat", id.as_str()), ("tahun", "2027"), ("pegawai[]", person.as_str())];
        taken(&call(&mut rater, &format!("{at}/bagi"), &give).await);
        let seen: GivePage = get(&mut rater, &format!("{at}/pratinjau?id={id}&tahun=2027")).await;
        assert_eq!((seen.given.len(), seen.given[0].person.id, seen.given[0].by.id), (1, a.peer.id, a.rater.id));
        let board = templates(&mut rater).await;
        assert_eq!(board.templates.iter().find(|t| t.id.to_string() == id).unwrap().given, 1);
        taken(&call(&mut rater, &format!("{at}/hapus"), &[("templat", &id)]).await);
        assert_eq!(error(&put(&mut rater, "isi", "dukungan", "x").await), AppError::NotFound);
        assert_eq!(error(&rater.get_json(&format!("{at}/satu?id={id}")).await), AppError::NotFound);
    }))
    .await;
}
