//! Coaching between two, proposals, credit points: as browsers and hand-written requests do them.

use super::{error, problem, refusal, taken};
use crate::support::{Browser, REASON, TestApp, at, date, fresh};
use app::error::AppError;
use domain::{
    evaluation::PeriodKind,
    followup::{
        Outcome, Proposal, State,
        view::{CoachingPage, FollowUpBoard},
    },
    id::{CoachingId, EvaluationId, Key},
    problem::{Problem, Refusal},
    rating::{
        Predikat,
        credit_view::{CreditPage, CreditStatus},
    },
    view::{NoticeKind, NoticeList},
};
use server::usecase::evaluation::clock;

type Fields = Vec<(&'static str, String)>;

fn keyed(more: &[(&'static str, &str)]) -> Fields {
    let mut fields = vec![("kunci", fresh::<Key>().to_string())];
    fields.extend(more.iter().map(|(n, v)| (*n, (*v).to_owned())));
    fields
}

/// The owner's year with these ratings, accepted; it is February of the next year.
async fn settled(app: &TestApp, hasil: &str, perilaku: &str) -> EvaluationId {
    let annual = app.period(PeriodKind::Tahunan, 1).await;
    app.open(annual, "2026-06-01", "2027-01-31").await;
    let id = app.deliver(annual, hasil, perilaku).await;
    let mut owner = app.as_(&app.a.owner).await;
    let about = id.to_string();
    taken(&owner.call("/api/hasil/terima", &keyed(&[("evaluasi", &about)])).await);
    taken(&owner.call("/api/hasil/setuju", &keyed(&[("evaluasi", &about)])).await);
    app.clock.set(at(2027, 2, 1, 9, 0));
    id
}

async fn board(browser: &mut Browser) -> FollowUpBoard {
    let answer = browser.get_json("/api/tindak-lanjut").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

async fn page(browser: &mut Browser, id: CoachingId) -> CoachingPage {
    let answer = browser.get_json(&format!("/api/tindak-lanjut/pendampingan?id={id}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn six_months_of_coaching_between_two() {
    Box::pin(TestApp::both(async |app| {
        let outcome = settled(&app, "di_bawah", "di_bawah").await;
        let (mut rater, mut owner) = (app.as_(&app.a.rater).await, app.as_(&app.a.owner).await);
        let seen = board(&mut rater).await;
        let row = seen.members.iter().find(|m| m.person.id == app.a.owner.id).unwrap();
        assert_eq!((seen.year, row.predikat, row.evaluation), (2026, Predikat::SangatKurang, outcome));
        assert_eq!((row.may_coach, row.track, row.may_propose), (true, true, false));
        assert_eq!(seen.waiting.iter().map(|p| p.id).collect::<Vec<_>>(), [app.a.peer.id]);
        let outcome = outcome.to_string();
        let begin = |mulai: &str, tujuan: &str| keyed(&[("evaluasi", &outcome), ("mulai", mulai), ("tujuan", tujuan)]);
        let early = rater.call("/api/tindak-lanjut/mulai", &begin("2026-12-31", REASON)).await;
        assert_eq!(problem(&early, "mulai"), Problem::Before { earliest: date(2027, 1, 1) });
        let short = rater.call("/api/tindak-lanjut/mulai", &begin("2027-02-01", "Baik")).await;
        assert_eq!(problem(&short, "tujuan"), Problem::TooShort { min: 20, length: 4 });
        let first = begin("2027-02-01", REASON);
        taken(&rater.call("/api/tindak-lanjut/mulai", &first).await);
        taken(&rater.call("/api/tindak-lanjut/mulai", &first).await);
        let again = rater.call("/api/tindak-lanjut/mulai", &begin("2027-02-01", REASON)).await;
        assert_eq!(refusal(&again), Refusal::CoachingRuns);
        let own = board(&mut owner).await.own;
        assert_eq!(own.len(), 1, "sent twice, begun once");
        let (id, path) = (own[0].id, format!("/tindak-lanjut/{}", own[0].id));
        let told: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
        assert_eq!((told.notices[0].kind, told.notices[0].excerpt.as_str()), (NoticeKind::PendampinganDimulai, ""));
        // Both note what was said; it is read by both.
        app.clock.set(at(2027, 3, 18, 9, 0));
        let coached = id.to_string();
        let (mut rater, mut owner) = (app.as_(&app.a.rater).await, app.as_(&app.a.owner).await);
        let talk = |day: &str, text: &str| keyed(&[("pendampingan", &coached), ("tanggal", day), ("catatan", text)]);
        taken(&rater.call("/api/tindak-lanjut/dialog", &talk("2027-02-20", "Rahasia antara dua orang")).await);
        taken(&owner.call("/api/tindak-lanjut/dialog", &talk("2027-03-18", "Sembilan sekolah selesai")).await);
        let future = owner.call("/api/tindak-lanjut/dialog", &talk("2027-03-19", "Besok")).await;
        assert_eq!(problem(&future, "tanggal"), Problem::Later { latest: date(2027, 3, 18) });
        let seen = page(&mut owner, id).await.content.unwrap();
        assert_eq!((seen.notes.len(), seen.own, seen.until), (2, true, date(2027, 7, 31)));
        // Whoever answers for the agency sees the mark and not a word.
        for person in [&app.a.top, &app.a.admin, &app.a.manager] {
            let mut watcher = app.as_(person).await;
            let seen = page(&mut watcher, id).await;
            assert!(seen.content.is_none() && seen.mark.last_talk == Some(date(2027, 3, 18)), "{}", person.name);
            let html = watcher.get(&path).await;
            assert_eq!(html.status, 200);
            for secret in ["Rahasia", "Sembilan", REASON] {
                assert!(!html.text().contains(secret), "{} reads {secret}", person.name);
                assert!(!watcher.get_json("/api/tindak-lanjut").await.text().contains(secret));
            }
            let answer = watcher.call("/api/tindak-lanjut/dialog", &talk("2027-03-18", "Ikut campur")).await;
            assert_eq!(error(&answer), AppError::Forbidden);
        }
        for person in [&app.a.peer, &app.a.stranger, &app.a.auditor, &app.a.former] {
            let mut other = app.as_(person).await;
            assert_eq!(other.get(&path).await.status, 404, "{}", person.name);
            let answer = other.call("/api/tindak-lanjut/dialog", &talk("2027-03-18", "Ikut campur")).await;
            assert_eq!(error(&answer), AppError::NotFound);
        }
        // The whole time belongs to the employee.
        let review = |hasil: &str| keyed(&[("pendampingan", &coached), ("hasil", hasil), ("alasan", REASON)]);
        let early = rater.call("/api/tindak-lanjut/tinjauan", &review("belum_membaik")).await;
        assert_eq!(refusal(&early), Refusal::CoachingNotYet { until: date(2027, 7, 31) });
        let own = owner.call("/api/tindak-lanjut/tinjauan", &review("membaik")).await;
        assert_eq!(error(&own), AppError::Forbidden);
        let more = |day: &str| keyed(&[("pendampingan", &coached), ("sampai", day), ("alasan", REASON)]);
        let back = rater.call("/api/tindak-lanjut/perpanjang", &more("2027-07-01")).await;
        assert_eq!(problem(&back, "sampai"), Problem::Before { earliest: date(2027, 8, 1) });
        taken(&rater.call("/api/tindak-lanjut/perpanjang", &more("2027-08-31")).await);
        app.clock.set(at(2027, 9, 1, 9, 0));
        let (mut rater, mut owner) = (app.as_(&app.a.rater).await, app.as_(&app.a.owner).await);
        taken(&rater.call("/api/tindak-lanjut/tinjauan", &review("belum_membaik")).await);
        let over =
            rater.call("/api/tindak-lanjut/hentikan", &keyed(&[("pendampingan", &coached), ("alasan", REASON)])).await;
        assert_eq!(refusal(&over), Refusal::CoachingOver);
        let late = owner.call("/api/tindak-lanjut/dialog", &talk("2027-08-31", "Terlambat")).await;
        assert_eq!(refusal(&late), Refusal::CoachingOver);
        let seen = page(&mut owner, id).await.content.unwrap();
        assert_eq!((seen.state, seen.steps.len()), (State::Selesai(Outcome::BelumMembaik), 3));
        // What the rule names next is only said.
        let html = owner.get(&path).await.text();
        assert!(html.contains("uji kompetensi") && html.contains("Tidak ada yang dihukum"), "{html}");
    }))
    .await;
}

#[tokio::test]
async fn before_its_first_day_no_talk_is_noted_or_asked_for() {
    let app = TestApp::new().await;
    let outcome = settled(&app, "di_bawah", "di_bawah").await.to_string();
    let (mut rater, mut owner) = (app.as_(&app.a.rater).await, app.as_(&app.a.owner).await);
    let begin = keyed(&[("evaluasi", &outcome), ("mulai", "2027-02-15"), ("tujuan", REASON)]);
    taken(&rater.call("/api/tindak-lanjut/mulai", &begin).await);
    let id = board(&mut owner).await.own[0].id;
    let (path, id) = (format!("/tindak-lanjut/{id}"), id.to_string());
    let talk = |day: &str| keyed(&[("pendampingan", &id), ("tanggal", day), ("catatan", "Nanti")]);
    for day in ["2027-02-01", "2027-02-15"] {
        let answer = owner.call("/api/tindak-lanjut/dialog", &talk(day)).await;
        assert_eq!(problem(&answer, "tanggal"), Problem::Future { today: date(2027, 2, 1) });
    }
    let html = owner.get(&path).await.text();
    assert!(html.contains("Pendampingan dimulai 15 Februari 2027") && !html.contains("/api/tindak-lanjut/dialog"));
    app.clock.set(at(2027, 2, 15, 9, 0));
    let mut owner = app.as_(&app.a.owner).await;
    assert!(owner.get(&path).await.text().contains("/api/tindak-lanjut/dialog"));
    taken(&owner.call("/api/tindak-lanjut/dialog", &talk("2027-02-15")).await);
    // All of the last day belongs to the time for improvement.
    app.clock.set(at(2027, 8, 14, 9, 0));
    let mut rater = app.as_(&app.a.rater).await;
    let review = keyed(&[("pendampingan", &id), ("hasil", "belum_membaik"), ("alasan", REASON)]);
    let early = rater.call("/api/tindak-lanjut/tinjauan", &review).await;
    assert_eq!(refusal(&early), Refusal::CoachingNotYet { until: date(2027, 8, 14) });
    assert!(rater.get(&path).await.text().contains("dapat dinyatakan mulai 15 Agustus 2027"));
    app.clock.set(at(2027, 8, 15, 9, 0));
    let mut rater = app.as_(&app.a.rater).await;
    taken(&rater.call("/api/tindak-lanjut/tinjauan", &review).await);
}

#[tokio::test]
async fn coaching_needs_a_final_result_that_asks_for_it() {
    let app = TestApp::new().await;
    let there = app.evaluate().await;
    let begin = |id: EvaluationId| keyed(&[("evaluasi", &id.to_string()), ("mulai", "2027-01-04"), ("tujuan", REASON)]);
    let mut rater = app.as_(&app.a.rater).await;
    for open in [there.received, there.delivered] {
        let answer = rater.call("/api/tindak-lanjut/mulai", &begin(open)).await;
        assert_eq!(refusal(&answer), Refusal::ResultNotFinal);
    }
    let app = TestApp::new().await;
    let good = settled(&app, "sesuai", "sesuai").await;
    let (mut rater, mut top) = (app.as_(&app.a.rater).await, app.as_(&app.a.top).await);
    let answer = rater.call("/api/tindak-lanjut/mulai", &begin(good)).await;
    assert_eq!(refusal(&answer), Refusal::NotOffered);
    assert_eq!(error(&top.call("/api/tindak-lanjut/mulai", &begin(good)).await), AppError::Forbidden);
    let mut stranger = app.as_(&app.a.stranger).await;
    assert_eq!(error(&stranger.call("/api/tindak-lanjut/mulai", &begin(good)).await), AppError::NotFound);
}

#[tokio::test]
async fn a_reward_is_proposed_and_decided_by_somebody_else() {
    Box::pin(TestApp::both(async |app| {
        let outcome = settled(&app, "di_atas", "di_atas").await.to_string();
        let (mut rater, mut owner, mut manager) =
            (app.as_(&app.a.rater).await, app.as_(&app.a.owner).await, app.as_(&app.a.manager).await);
        let propose = |jenis: &str| keyed(&[("evaluasi", &outcome), ("jenis", jenis), ("uraian", REASON)]);
        assert_eq!(problem(&rater.call("/api/tindak-lanjut/usulkan", &propose("")).await, "jenis"), Problem::Required);
        taken(&rater.call("/api/tindak-lanjut/usulkan", &propose("pelatihan")).await);
        let twice = rater.call("/api/tindak-lanjut/usulkan", &propose("pelatihan")).await;
        assert_eq!(refusal(&twice), Refusal::ProposalOpen);
        taken(&rater.call("/api/tindak-lanjut/usulkan", &propose("talenta")).await);
        assert_eq!(error(&owner.call("/api/tindak-lanjut/usulkan", &propose("promosi")).await), AppError::Forbidden);
        let list = board(&mut manager).await.decide.unwrap();
        assert!(list.len() == 2 && list.iter().all(|p| p.may_decide && p.state == Proposal::Diusulkan));
        assert!(board(&mut rater).await.decide.is_none());
        let (a, b) = (list[0].id.to_string(), list[1].id.to_string());
        let decide =
            |id: &str, putusan: &str, alasan: &str| keyed(&[("usulan", id), ("putusan", putusan), ("alasan", alasan)]);
        let bare = manager.call("/api/tindak-lanjut/putuskan", &decide(&a, "tolak", "")).await;
        assert_eq!(problem(&bare, "alasan"), Problem::Required);
        taken(&manager.call("/api/tindak-lanjut/putuskan", &decide(&a, "tolak", REASON)).await);
        let again = manager.call("/api/tindak-lanjut/putuskan", &decide(&a, "terima", "")).await;
        assert_eq!(refusal(&again), Refusal::ProposalDecided);
        let mut top = app.as_(&app.a.top).await;
        taken(&top.call("/api/tindak-lanjut/putuskan", &decide(&b, "terima", "")).await);
        assert_eq!(
            error(&rater.call("/api/tindak-lanjut/putuskan", &decide(&b, "terima", "")).await),
            AppError::Forbidden
        );
        let mut stranger = app.as_(&app.a.stranger).await;
        let hidden = stranger.call("/api/tindak-lanjut/putuskan", &decide(&b, "terima", "")).await;
        assert_eq!(error(&hidden), AppError::NotFound);
        let seen = board(&mut owner).await.own_proposals;
        assert_eq!(seen.iter().filter(|p| p.state == Proposal::Diterima).count(), 1);
        assert!(seen.iter().any(|p| p.state == Proposal::Ditolak && p.reason == REASON));
        let told: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
        let kinds: Vec<_> = told.notices.iter().take(2).map(|n| n.kind).collect();
        assert_eq!(kinds, [NoticeKind::PenghargaanDiterima, NoticeKind::PenghargaanDitolak]);
    }))
    .await;
}

#[tokio::test]
async fn both_are_reminded_of_the_talk_of_the_month_once() {
    let app = TestApp::new().await;
    let outcome = settled(&app, "di_bawah", "sesuai").await.to_string();
    let mut rater = app.as_(&app.a.rater).await;
    let begin = keyed(&[("evaluasi", &outcome), ("mulai", "2027-02-01"), ("tujuan", REASON)]);
    taken(&rater.call("/api/tindak-lanjut/mulai", &begin).await);
    let reminded = async |app: &TestApp| {
        let mut all = Vec::new();
        for person in [&app.a.rater, &app.a.owner] {
            let list: NoticeList = app.as_(person).await.get_json("/api/pemberitahuan").await.json();
            all.push(list.notices.iter().filter(|n| n.kind == NoticeKind::IngatPendampingan).count());
        }
        all
    };
    clock::run(&app.state).await.unwrap();
    assert_eq!(reminded(&app).await, [0, 0], "the month has just begun");
    for (day, wanted) in [(24, [1, 1]), (26, [1, 1])] {
        app.clock.set(at(2027, 2, day, 1, 0));
        clock::run(&app.state).await.unwrap();
        clock::run(&app.state).await.unwrap();
        assert_eq!(reminded(&app).await, wanted);
    }
    app.clock.set(at(2027, 3, 28, 1, 0));
    clock::run(&app.state).await.unwrap();
    assert_eq!(reminded(&app).await, [2, 2]);
}

#[tokio::test]
async fn credit_points_of_others_are_entered_by_those_who_keep_them() {
    let app = TestApp::new().await;
    let owner_id = app.a.owner.id.to_string();
    let entry = |tmt: &str, saldo: &str, per: &str| {
        keyed(&[
            ("orang", &owner_id),
            ("tujuan", "pangkat"),
            ("tmt", tmt),
            ("saldo", saldo),
            ("per", per),
            ("sumber", "PAK 1"),
        ])
    };
    let mut manager = app.as_(&app.a.manager).await;
    let wrong = manager.call("/api/angka-kredit/awal", &entry("2023-04-01", "12.5x", "2025-12-31")).await;
    assert!(matches!(problem(&wrong, "saldo"), Problem::Number(_)));
    let wrong = manager.call("/api/angka-kredit/awal", &entry("2023-04-01", "12,5", "")).await;
    assert_eq!(problem(&wrong, "per"), Problem::Required);
    taken(&manager.call("/api/angka-kredit/awal", &entry("2023-04-01", "12,5", "2025-12-31")).await);
    let mut owner = app.as_(&app.a.owner).await;
    let own = owner.call("/api/angka-kredit/awal", &entry("2023-04-01", "99", "2025-12-31")).await;
    assert_eq!(error(&own), AppError::Forbidden);
    let seen: CreditPage = owner.get_json("/api/angka-kredit").await.json();
    assert_eq!(seen.standings[0].sum.raw(), 125_000);
    assert_eq!((seen.history.len(), seen.status), (1, CreditStatus::Counted));
    let path = format!("/api/angka-kredit?orang={}", app.a.owner.id);
    for (person, status) in [
        (&app.a.rater, 200),
        (&app.a.top, 200),
        (&app.a.admin, 200),
        (&app.a.peer, 404),
        (&app.a.stranger, 404),
        (&app.b.manager, 404),
    ] {
        assert_eq!(app.as_(person).await.get_json(&path).await.status, status, "{}", person.name);
    }
    assert_eq!(owner.get("/angka-kredit").await.status, 200);
    assert_eq!(owner.get("/angka-kredit/bukan-orang").await.status, 404);
}
