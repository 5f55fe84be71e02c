//! Rating, delivery, objection, calendar: as browsers and hand-written requests do them.

use super::{error, problem, refusal, taken};
use crate::support::{
    Answer, Browser, Catat, Evaluated, Kind, Part, Person, REASON, TestApp, at, date, fresh, literal,
};
use app::error::AppError;
use domain::{
    evaluation::{
        Access, DELIVERED_AT_ONCE, Ending, PeriodKind, Source, State,
        view::{EvaluationBoard, EvaluationPage, ResultPage, StepKind, SuggestionView},
    },
    id::{EvaluationId, Key, PeriodId, SkpId},
    people::{Assignment, Holding},
    policy::Deed,
    problem::{Problem, Refusal},
    rating::{
        Expectation, Predikat, UnitPredikat,
        credit_view::{CreditPage, CreditView},
    },
    view::{Me, NoticeKind, NoticeList, SkpView, Waits},
};
use server::{
    store::{people, periods},
    usecase::evaluation::clock,
};

type Fields = Vec<(&'static str, String)>;

fn key() -> (&'static str, String) {
    ("kunci", fresh::<Key>().to_string())
}

fn form(app: &TestApp, period: PeriodId, skp: SkpId) -> Fields {
    let p = app.ratings("sesuai", "di_atas");
    vec![
        key(),
        ("periode", period.to_string()),
        ("skp", skp.to_string()),
        ("hasil", p.hasil.unwrap()),
        ("hasil_alasan", p.hasil_alasan.unwrap()),
        ("hasil_sumber[]", p.hasil_sumber.unwrap().remove(0)),
        ("perilaku", p.perilaku.unwrap()),
        ("perilaku_alasan", p.perilaku_alasan.unwrap()),
        ("perilaku_sumber[]", String::new()),
        ("perilaku_sumber[]", p.perilaku_sumber.unwrap().remove(0)),
    ]
}

fn with(mut fields: Fields, name: &str, value: &str) -> Fields {
    for f in fields.iter_mut().filter(|f| f.0 == name) {
        value.clone_into(&mut f.1);
    }
    fields
}

fn about(id: EvaluationId, more: &[(&'static str, &str)]) -> Fields {
    let mut fields = vec![key(), ("evaluasi", id.to_string())];
    fields.extend(more.iter().map(|(n, v)| (*n, (*v).to_owned())));
    fields
}

async fn page(browser: &mut Browser, period: PeriodId, skp: SkpId) -> EvaluationPage {
    let answer = browser.get_json(&format!("/api/evaluasi/orang?periode={period}&skp={skp}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

async fn result(browser: &mut Browser, id: EvaluationId) -> ResultPage {
    let answer = browser.get_json(&format!("/api/hasil?id={id}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// An objection or an explanation, as the WASM client sends it.
async fn say(browser: &mut Browser, what: &str, fields: &Fields) -> Answer {
    let parts: Vec<Part<'_>> = fields.iter().map(|(n, v)| Part::Text(n, v)).collect();
    browser.multipart(&format!("/hasil/{what}"), "application/json", &parts).await
}

async fn object(browser: &mut Browser, id: EvaluationId) -> Answer {
    say(browser, "keberatan", &about(id, &[("alasan", REASON)])).await
}

/// The owner's received year, and browsers of everybody concerned.
async fn received(app: &TestApp) -> (Evaluated, Browser, Browser, Browser) {
    let there = app.evaluate().await;
    (there, app.as_(&app.a.owner).await, app.as_(&app.a.rater).await, app.as_(&app.a.top).await)
}

#[tokio::test]
async fn from_the_first_field_to_the_final_decision() {
    Box::pin(TestApp::both(async |app| {
        let annual = app.period(PeriodKind::Tahunan, 1).await;
        app.open(annual, "2026-06-01", "2027-01-31").await;
        let (mut owner, mut rater, mut top) =
            (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await, app.as_(&app.a.top).await);
        let skp = app.a.owner.skp;
        let base = vec![("periode", annual.to_string()), ("skp", skp.to_string())];
        let put = |name: &'static str, value: &str| {
            let mut fields = base.clone();
            fields.push((name, value.to_owned()));
            fields
        };
        // Field by field.
        taken(&rater.call("/api/evaluasi/draf", &put("hasil", "di_bawah")).await);
        taken(&rater.call("/api/evaluasi/draf", &put("hasil_alasan", "Keliru")).await);
        taken(&rater.call("/api/evaluasi/draf", &put("hasil_alasan", "")).await);
        assert_eq!(page(&mut rater, annual, skp).await.draft.hasil_reason, "", "what was taken out stays out");
        taken(&rater.call("/api/evaluasi/draf", &put("hasil_alasan", "Belum")).await);
        let seen = page(&mut rater, annual, skp).await;
        assert_eq!((seen.draft.hasil, seen.draft.hasil_reason.as_str()), (Some(Expectation::DiBawah), "Belum"));
        assert_eq!((seen.state, seen.suggestion), (State::Draf, SuggestionView::Waits));
        assert!(seen.offered.iter().any(|s| s.source == Source::Evidence(app.scene.photo)));
        assert!(seen.may.contains(&Deed::Set) && !seen.may.contains(&Deed::Deliver));
        // No suggestion before both ratings are chosen.
        assert_eq!(refusal(&rater.call("/api/evaluasi/usulan", &base).await), Refusal::ViewNotFormed);
        taken(&rater.call("/api/evaluasi/draf", &put("perilaku", "sesuai")).await);
        taken(&rater.call("/api/evaluasi/usulan", &base).await);
        let seen = page(&mut rater, annual, skp).await;
        assert!(matches!(seen.suggestion, SuggestionView::Opened { hasil_before: Expectation::DiBawah, .. }));
        // Nobody else knows of the draft.
        let path = format!("/api/evaluasi/orang?periode={annual}&skp={skp}");
        assert_eq!((owner.get_json(&path).await.status, top.get_json(&path).await.status), (404, 404));
        let fields = with(form(&app, annual, skp), "hasil", "di_bawah");
        taken(&rater.call("/api/evaluasi/tetapkan", &fields).await);
        taken(&rater.call("/api/evaluasi/tetapkan", &fields).await);
        let id = page(&mut rater, annual, skp).await.evaluation.unwrap();
        assert_eq!(owner.get_json(&format!("/api/hasil?id={id}")).await.status, 404, "not delivered yet");
        taken(&rater.call("/api/evaluasi/sampaikan", &about(id, &[])).await);
        let told: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
        assert_eq!(told.notices[0].kind, NoticeKind::HasilDisampaikan);
        // The employee sees what the rater saw.
        let seen = result(&mut owner, id).await;
        assert_eq!((seen.state, seen.why.predikat), (State::Disampaikan, Predikat::ButuhPerbaikan));
        assert_eq!(seen.ratings.hasil.sources[0].source, Source::Entry(app.scene.entry));
        assert_eq!((seen.rater.id, seen.decider.unwrap().id), (app.a.rater.id, app.a.top.id));
        assert_eq!(seen.may, [Deed::Read, Deed::Receive]);
        assert!(!seen.why.alternatives.is_empty());
        assert_eq!(refusal(&object(&mut owner, id).await), Refusal::EvaluationState { is: State::Disampaikan });
        taken(&owner.call("/api/hasil/terima", &about(id, &[])).await);
        let source = Source::Evidence(app.scene.document).to_string();
        let fields = about(id, &[("alasan", REASON), ("bukti[]", &source)]);
        taken(&say(&mut owner, "keberatan", &fields).await);
        let board: EvaluationBoard = top.get_json("/api/evaluasi").await.json();
        assert_eq!(board.decisions[0].evaluation, Some(id));
        let verdict = [
            ("putusan", "diubah"),
            ("alasan", REASON),
            ("hasil", "sesuai"),
            ("perilaku", "di_atas"),
            ("bukti[]", &source),
        ];
        let early = top.call("/api/hasil/putusan", &about(id, &verdict)).await;
        assert_eq!(refusal(&early), Refusal::ExplanationPending { until: date(2026, 6, 17) });
        taken(&say(&mut rater, "penjelasan", &about(id, &[("penjelasan", REASON)])).await);
        taken(&top.call("/api/hasil/putusan", &about(id, &verdict)).await);
        let seen = result(&mut owner, id).await;
        assert_eq!((seen.state, seen.why.predikat), (State::Final { changed: true }, Predikat::Baik));
        assert_eq!(seen.before.unwrap().predikat, Predikat::ButuhPerbaikan);
        let kinds: Vec<_> = seen.timeline.iter().map(|s| s.kind).collect();
        assert_eq!(
            kinds,
            [
                StepKind::UsulanDibuka,
                StepKind::Ditetapkan,
                StepKind::Disampaikan,
                StepKind::Diterima,
                StepKind::Keberatan,
                StepKind::Penjelasan,
                StepKind::DiputusDiubah
            ]
        );
        assert_eq!(result(&mut rater, id).await.timeline, seen.timeline);
        let told: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
        assert_eq!(told.notices[0].kind, NoticeKind::KeberatanDiputus);
    }))
    .await;
}

#[tokio::test]
async fn ten_thousand_characters_are_refused_at_their_field_and_kept() {
    let app = TestApp::new().await;
    let annual = app.period(PeriodKind::Tahunan, 1).await;
    app.open(annual, "2026-06-01", "2027-01-31").await;
    let mut rater = app.as_(&app.a.rater).await;
    let long = "k".repeat(10_000);
    let fields = with(form(&app, annual, app.a.owner.skp), "hasil_alasan", &long);
    let answer = rater.call("/api/evaluasi/tetapkan", &fields).await;
    assert_eq!(problem(&answer, "hasil_alasan"), Problem::TooLong { max: 4_000, length: 10_000 });
    let seen = page(&mut rater, annual, app.a.owner.skp).await;
    assert_eq!((seen.state, seen.draft.hasil_reason.len()), (State::Draf, 10_000));
    let empty: Fields = vec![key(), ("periode", annual.to_string()), ("skp", app.a.peer.skp.to_string())];
    let answer = rater.call("/api/evaluasi/tetapkan", &empty).await;
    for field in ["hasil", "hasil_alasan", "perilaku", "perilaku_alasan"] {
        assert_eq!(problem(&answer, field), Problem::Required, "{field}");
    }
    assert_eq!(problem(&answer, "hasil_sumber"), Problem::NoSource);
    // Evidence of somebody else is no reason.
    let fields =
        with(form(&app, annual, app.a.owner.skp), "hasil_sumber[]", &Source::Entry(app.scene.peers).to_string());
    assert_eq!(problem(&rater.call("/api/evaluasi/tetapkan", &fields).await, "hasil_sumber"), Problem::Choice);
    // Too long to be kept at all.
    let fields = with(form(&app, annual, app.a.owner.skp), "hasil_alasan", &"k".repeat(20_001));
    let answer = rater.call("/api/evaluasi/draf", &fields).await;
    assert_eq!(problem(&answer, "hasil_alasan"), Problem::TooLong { max: 20_000, length: 20_001 });
}

#[tokio::test]
async fn a_plain_form_comes_back_with_what_was_typed() {
    let app = TestApp::new().await;
    let annual = app.period(PeriodKind::Tahunan, 1).await;
    app.open(annual, "2026-06-01", "2027-01-31").await;
    let mut rater = app.as_(&app.a.rater).await;
    let fields = with(form(&app, annual, app.a.owner.skp), "hasil_alasan", "singkat saja");
    let answer = rater.post_form_on("/tim", "/api/evaluasi/tetapkan", &fields).await;
    assert_eq!(answer.status, 422);
    let answer = rater.post_form_on("/tim", "/api/evaluasi/tetapkan", &form(&app, annual, app.a.owner.skp)).await;
    // On to the next person, as with script.
    let next = format!("/evaluasi/{annual}/{}?setelah={}", app.a.peer.skp, app.a.owner.skp);
    assert_eq!((answer.status, answer.header("location")), (303, &*next));
    assert_eq!(page(&mut rater, annual, app.a.owner.skp).await.state, State::Ditetapkan);
}

#[tokio::test]
async fn ratings_are_taken_only_within_their_window() {
    TestApp::both(async |app| {
        let (quarter, skp) = (app.period(PeriodKind::Triwulanan, 2).await, app.a.owner.skp);
        let early = app.as_(&app.a.rater).await.call("/api/evaluasi/tetapkan", &form(&app, quarter, skp)).await;
        assert_eq!(refusal(&early), Refusal::PeriodNotYet { from: date(2026, 7, 1) });
        app.clock.set(at(2026, 7, 11, 8, 0));
        let mut rater = app.as_(&app.a.rater).await;
        for path in ["/api/evaluasi/tetapkan", "/api/evaluasi/draf"] {
            let late = rater.call(path, &form(&app, quarter, skp)).await;
            assert_eq!(refusal(&late), Refusal::PeriodOver { since: date(2026, 7, 10) }, "{path}");
        }
        // Locked, and reopened with a reason that is kept.
        let mut manager = app.as_(&app.a.manager).await;
        let period = vec![key(), ("periode", quarter.to_string())];
        taken(&manager.call("/api/evaluasi/periode/kunci", &period).await);
        taken(&manager.call("/api/evaluasi/periode/kunci", &period).await);
        let again = vec![key(), ("periode", quarter.to_string())];
        assert_eq!(refusal(&manager.call("/api/evaluasi/periode/kunci", &again).await), Refusal::PeriodLocked);
        assert_eq!(
            refusal(&rater.call("/api/evaluasi/tetapkan", &form(&app, quarter, skp)).await),
            Refusal::PeriodLocked
        );
        let reopen = |alasan: &str, sampai: &str| {
            vec![key(), ("periode", quarter.to_string()), ("alasan", alasan.to_owned()), ("sampai", sampai.to_owned())]
        };
        let answer = manager.call("/api/evaluasi/periode/buka", &reopen("lupa", "2026-07-10")).await;
        assert_eq!(problem(&answer, "alasan"), Problem::TooShort { min: 20, length: 4 });
        assert_eq!(problem(&answer, "sampai"), Problem::Before { earliest: date(2026, 7, 11) });
        taken(&manager.call("/api/evaluasi/periode/buka", &reopen(REASON, "2026-07-20")).await);
        taken(&rater.call("/api/evaluasi/tetapkan", &form(&app, quarter, skp)).await);
        let board: EvaluationBoard = manager.get_json(&format!("/api/evaluasi?periode={quarter}")).await.json();
        let shown = board.period.unwrap();
        assert_eq!(shown.access, Access::Reopened { until: date(2026, 7, 20) });
        assert_eq!((shown.reopenings[0].reason.as_str(), board.calendar), (REASON, true));
    })
    .await;
}

/// An agency in WIT: its tenth of July ends two hours before that of Jakarta.
#[tokio::test]
async fn a_window_ends_at_midnight_of_the_agency() {
    let app = TestApp::new().await;
    let quarter = app.period(PeriodKind::Triwulanan, 2).await;
    app.database
        .link()
        .await
        .sql("UPDATE instansi SET pengaturan = '{\"zone\":\"wit\"}', struktur_rev = struktur_rev + 1")
        .await;
    app.clock.set(at(2026, 7, 10, 21, 59));
    let mut rater = app.as_(&app.a.rater).await;
    let fields =
        vec![("periode", quarter.to_string()), ("skp", app.a.owner.skp.to_string()), ("hasil", "sesuai".to_owned())];
    taken(&rater.call("/api/evaluasi/draf", &fields).await);
    app.clock.set(at(2026, 7, 10, 22, 0));
    let late = rater.call("/api/evaluasi/draf", &with(fields, "hasil", "di_atas")).await;
    assert_eq!(refusal(&late), Refusal::PeriodOver { since: date(2026, 7, 10) });
}

/// What was written before the deadline stays and can be read; what comes after it changes nothing.
#[tokio::test]
async fn a_draft_outlives_its_window() {
    TestApp::both(async |app| {
        let (quarter, skp) = (app.period(PeriodKind::Triwulanan, 2).await, app.a.owner.skp);
        app.clock.set(at(2026, 7, 10, 23, 50));
        let mut rater = app.as_(&app.a.rater).await;
        let typed = |words: &str| {
            vec![("periode", quarter.to_string()), ("skp", skp.to_string()), ("hasil_alasan", words.to_owned())]
        };
        taken(&rater.call("/api/evaluasi/draf", &typed("Sebelum tengah malam")).await);
        app.clock.set(at(2026, 7, 11, 0, 5));
        let mut rater = app.as_(&app.a.rater).await;
        let late = rater.call("/api/evaluasi/draf", &typed("Sesudah tengah malam")).await;
        assert_eq!(refusal(&late), Refusal::PeriodOver { since: date(2026, 7, 10) });
        let seen = page(&mut rater, quarter, skp).await;
        assert_eq!((seen.state, seen.draft.hasil_reason.as_str()), (State::Draf, "Sebelum tengah malam"));
        assert!(!seen.may.contains(&Deed::Draft));
        let path = format!("/evaluasi/{quarter}/{skp}");
        let read = rater.get(&path).await.text();
        assert!(read.contains("Draf Anda") && read.contains("Sebelum tengah malam"));
        assert!(!read.contains("Anda membaca sebagai atasan"), "the rater is no reader from above");
        // Nobody else reads it.
        let mut top = app.as_(&app.a.top).await;
        assert!(!top.get(&path).await.text().contains("Sebelum tengah malam"));
    })
    .await;
}

/// The last day of an objection ends where the agency is.
#[tokio::test]
async fn an_objection_ends_at_midnight_of_the_agency() {
    let app = TestApp::new().await;
    let there = app.evaluate().await;
    app.database
        .link()
        .await
        .sql("UPDATE instansi SET pengaturan = '{\"zone\":\"wit\"}', struktur_rev = struktur_rev + 1")
        .await;
    // Half past ten in Jakarta on the 24th is half past midnight in Jayapura.
    app.clock.set(at(2026, 6, 24, 22, 30));
    let mut owner = app.as_(&app.a.owner).await;
    assert_eq!(refusal(&object(&mut owner, there.received).await), Refusal::ObjectionLate { last: date(2026, 6, 24) });
    app.clock.set(at(2026, 6, 24, 21, 30));
    let mut owner = app.as_(&app.a.owner).await;
    taken(&object(&mut owner, there.received).await);
}

/// Once the annual result is over the SKP takes nothing new; until then, and by a result of a quarter, it stays open.
#[tokio::test]
async fn the_skp_is_final_when_its_annual_result_is_over() {
    Box::pin(TestApp::both(async |app| {
        let (there, mut owner, ..) = received(&app).await;
        let entry = || Catat::new(app.a.owner.skp, app.a.owner.iki(Kind::Jumlah)).value("1");
        taken(&owner.call("/api/hasil/terima", &about(there.delivered, &[])).await);
        assert_eq!(entry().send(&mut owner).await.status, 200, "a quarter closes nothing");
        taken(&owner.call("/api/hasil/setuju", &about(there.received, &[])).await);
        assert_eq!(refusal(&entry().send(&mut owner).await), Refusal::SkpClosed);
        let view: SkpView = app.view(&mut owner, &app.a.owner).await;
        assert_eq!(view.state, domain::skp::State::Final);
    }))
    .await;
}

#[tokio::test]
async fn an_objection_is_late_on_day_fifteen_and_made_once_by_its_owner() {
    TestApp::both(async |app| {
        let (there, _, mut rater, mut top) = received(&app).await;
        assert_eq!(error(&object(&mut rater, there.received).await), AppError::Forbidden);
        assert_eq!(error(&object(&mut top, there.received).await), AppError::Forbidden);
        let mut peer = app.as_(&app.a.peer).await;
        assert_eq!(error(&object(&mut peer, there.received).await), AppError::NotFound);
        let mut other = app.as_(&app.b.owner).await;
        assert_eq!(error(&object(&mut other, there.received).await), AppError::NotFound);
        app.clock.set(at(2026, 6, 25, 0, 1));
        let mut owner = app.as_(&app.a.owner).await;
        assert_eq!(
            refusal(&object(&mut owner, there.received).await),
            Refusal::ObjectionLate { last: date(2026, 6, 24) }
        );
        app.clock.set(at(2026, 6, 24, 23, 59));
        let mut owner = app.as_(&app.a.owner).await;
        let empty = say(&mut owner, "keberatan", &about(there.received, &[("alasan", " ")])).await;
        assert_eq!(problem(&empty, "alasan"), Problem::Required);
        taken(&object(&mut owner, there.received).await);
        let again = refusal(&object(&mut owner, there.received).await);
        assert_eq!(again, Refusal::EvaluationState { is: State::KeberatanDiajukan });
        // A periodic result ends with its receipt.
        let mut owner = app.as_(&app.a.owner).await;
        assert_eq!(refusal(&object(&mut owner, there.delivered).await), Refusal::NoObjection);
        taken(&owner.call("/api/hasil/terima", &about(there.delivered, &[])).await);
        assert_eq!(result(&mut owner, there.delivered).await.state, State::Selesai(Ending::Diketahui));
    })
    .await;
}

#[tokio::test]
async fn of_two_decisions_at_once_one_holds() {
    TestApp::both(async |app| {
        let (there, mut owner, mut rater, mut top) = received(&app).await;
        taken(&object(&mut owner, there.received).await);
        taken(&say(&mut rater, "penjelasan", &about(there.received, &[("penjelasan", REASON)])).await);
        let mut second = top.clone();
        let keep = about(there.received, &[("putusan", "tetap"), ("alasan", REASON)]);
        let source = Source::Entry(app.scene.entry).to_string();
        let change = about(
            there.received,
            &[
                ("putusan", "diubah"),
                ("alasan", REASON),
                ("hasil", "sesuai"),
                ("perilaku", "sesuai"),
                ("bukti[]", &source),
            ],
        );
        let (one, two) =
            tokio::join!(top.call("/api/hasil/putusan", &keep), second.call("/api/hasil/putusan", &change));
        let mut both = [one.status, two.status];
        both.sort_unstable();
        assert_eq!(both, [200, 409]);
        let seen = result(&mut owner, there.received).await;
        let decided = |k: &StepKind| matches!(k, StepKind::DiputusTetap | StepKind::DiputusDiubah);
        assert_eq!(seen.timeline.iter().filter(|s| decided(&s.kind)).count(), 1);
        let changed = two.status == 200;
        assert_eq!(seen.state, State::Final { changed });
        assert_eq!(seen.why.predikat, if changed { Predikat::Baik } else { Predikat::ButuhPerbaikan });
    })
    .await;
}

#[tokio::test]
async fn a_decision_that_changes_nothing_or_names_nothing_is_refused() {
    let app = TestApp::new().await;
    let (there, mut owner, mut rater, mut top) = received(&app).await;
    let verdict = |more: &[(&'static str, &str)]| about(there.received, more);
    let early = top.call("/api/hasil/putusan", &verdict(&[("putusan", "tetap"), ("alasan", REASON)])).await;
    assert_eq!(refusal(&early), Refusal::EvaluationState { is: State::Diterima });
    taken(&object(&mut owner, there.received).await);
    taken(&say(&mut rater, "penjelasan", &about(there.received, &[("penjelasan", REASON)])).await);
    let source = Source::Entry(app.scene.entry).to_string();
    let same = [
        ("putusan", "diubah"),
        ("alasan", REASON),
        ("hasil", "di_bawah"),
        ("perilaku", "sesuai"),
        ("bukti[]", &source),
    ];
    assert_eq!(refusal(&top.call("/api/hasil/putusan", &verdict(&same)).await), Refusal::NothingChanged);
    let bare = [("putusan", "diubah"), ("alasan", REASON), ("hasil", "sesuai"), ("perilaku", "sesuai")];
    assert_eq!(problem(&top.call("/api/hasil/putusan", &verdict(&bare)).await, "bukti"), Problem::NoSource);
    let long = "k".repeat(10_000);
    let answer = top.call("/api/hasil/putusan", &verdict(&[("putusan", "tetap"), ("alasan", &long)])).await;
    assert_eq!(problem(&answer, "alasan"), Problem::TooLong { max: 4_000, length: 10_000 });
    for browser in [&mut owner, &mut rater] {
        let answer = browser.call("/api/hasil/putusan", &verdict(&[("putusan", "tetap"), ("alasan", REASON)])).await;
        assert_eq!(error(&answer), AppError::Forbidden);
    }
}

#[tokio::test]
async fn windows_that_end_before_they_start_and_strangers_move_nothing() {
    let app = TestApp::new().await;
    let quarter = app.period(PeriodKind::Triwulanan, 2).await;
    let windows = |from: &str, to: &str| {
        vec![
            key(),
            ("periode", quarter.to_string()),
            ("isi_dari", "2026-04-01".to_owned()),
            ("isi_sampai", "2026-07-05".to_owned()),
            ("nilai_dari", from.to_owned()),
            ("nilai_sampai", to.to_owned()),
        ]
    };
    let mut manager = app.as_(&app.a.manager).await;
    let answer = manager.call("/api/evaluasi/periode/jendela", &windows("2026-07-10", "2026-07-01")).await;
    assert_eq!(problem(&answer, "nilai_sampai"), Problem::Before { earliest: date(2026, 7, 10) });
    let answer = manager.call("/api/evaluasi/periode/jendela", &windows("2026-03-31", "2026-07-01")).await;
    assert_eq!(problem(&answer, "nilai_dari"), Problem::Before { earliest: date(2026, 4, 1) });
    let mut rater = app.as_(&app.a.rater).await;
    let answer = rater.call("/api/evaluasi/periode/jendela", &windows("2026-06-01", "2026-07-01")).await;
    assert_eq!(error(&answer), AppError::Forbidden);
    // Windows of a period that is over are no way round a reopening.
    app.clock.set(at(2026, 7, 11, 8, 0));
    let mut manager = app.as_(&app.a.manager).await;
    let answer = manager.call("/api/evaluasi/periode/jendela", &windows("2026-07-01", "2026-12-31")).await;
    assert_eq!(refusal(&answer), Refusal::PeriodOver { since: date(2026, 7, 10) });
}

#[tokio::test]
async fn unit_performance_is_set_above_and_the_spread_is_told_to_those_who_rate() {
    TestApp::both(async |app| {
        let there = app.evaluate().await;
        let (mut rater, mut top) = (app.as_(&app.a.rater).await, app.as_(&app.a.top).await);
        let unit = |predikat: &str, alasan: &str| {
            vec![
                key(),
                ("periode", there.quarter.to_string()),
                ("unit", app.a.unit(1).to_string()),
                ("predikat", predikat.to_owned()),
                ("alasan", alasan.to_owned()),
            ]
        };
        assert_eq!(error(&rater.call("/api/evaluasi/unit", &unit("istimewa", REASON)).await), AppError::NotFound);
        assert_eq!(problem(&top.call("/api/evaluasi/unit", &unit("hebat", REASON)).await, "predikat"), Problem::Choice);
        assert_eq!(problem(&top.call("/api/evaluasi/unit", &unit("istimewa", "")).await, "alasan"), Problem::Required);
        taken(&top.call("/api/evaluasi/unit", &unit("istimewa", REASON)).await);
        let path = format!("/api/evaluasi?periode={}", there.quarter);
        let board: EvaluationBoard = rater.get_json(&path).await.json();
        let row = board.units.iter().find(|u| u.unit == app.a.unit(1)).unwrap();
        let spread = row.spread.as_ref().unwrap();
        assert_eq!(
            (row.predikat, row.may_set, spread.people, spread.rated),
            (Some(UnitPredikat::Istimewa), false, 2, 1)
        );
        assert!(spread.skipped && spread.may_justify && spread.findings.is_empty());
        let why = vec![
            key(),
            ("periode", there.quarter.to_string()),
            ("unit", app.a.unit(1).to_string()),
            ("alasan", REASON.to_owned()),
        ];
        taken(&rater.call("/api/evaluasi/sebaran", &why).await);
        let board: EvaluationBoard = top.get_json(&path).await.json();
        let row = board.units.iter().find(|u| u.unit == app.a.unit(1)).unwrap();
        assert!(row.may_set && row.spread.as_ref().unwrap().justifications[0].reason == REASON);
        // The head's results follow the unit; afterwards the unit stays as it is.
        let page = page(&mut top, there.quarter, app.a.rater.skp).await;
        assert_eq!(page.fixed, Some(Expectation::DiAtas));
        let source = Source::Unit(app.a.unit(1)).to_string();
        let fields = with(
            with(form(&app, there.quarter, app.a.rater.skp), "hasil_sumber[]", &source),
            "perilaku_sumber[]",
            &source,
        );
        taken(&top.call("/api/evaluasi/tetapkan", &fields).await);
        let page = self::page(&mut top, there.quarter, app.a.rater.skp).await;
        assert_eq!(page.ratings.unwrap().hasil.rating, Expectation::DiAtas, "whatever was typed");
        assert_eq!(refusal(&top.call("/api/evaluasi/unit", &unit("kurang", REASON)).await), Refusal::HeadRated);
    })
    .await;
}

#[tokio::test]
async fn ratings_are_taken_back_until_they_are_delivered() {
    let app = TestApp::new().await;
    let there = app.evaluate().await;
    let mut rater = app.as_(&app.a.rater).await;
    let fields: Fields = vec![
        key(),
        ("periode", there.quarter.to_string()),
        ("skp", app.a.peer.skp.to_string()),
        ("hasil", "sesuai".to_owned()),
        ("hasil_alasan", REASON.to_owned()),
        ("hasil_sumber[]", Source::Entry(app.scene.peers).to_string()),
        ("perilaku", "sesuai".to_owned()),
        ("perilaku_alasan", REASON.to_owned()),
        ("perilaku_sumber[]", Source::Entry(app.scene.peers).to_string()),
    ];
    taken(&rater.call("/api/evaluasi/tetapkan", &fields).await);
    let id = page(&mut rater, there.quarter, app.a.peer.skp).await.evaluation.unwrap();
    taken(&rater.call("/api/evaluasi/buka-kembali", &about(id, &[("alasan", REASON)])).await);
    let seen = page(&mut rater, there.quarter, app.a.peer.skp).await;
    assert_eq!((seen.state, seen.draft.hasil), (State::Draf, Some(Expectation::Sesuai)));
    let back = rater.call("/api/evaluasi/buka-kembali", &about(there.delivered, &[("alasan", REASON)])).await;
    assert_eq!(refusal(&back), Refusal::EvaluationState { is: State::Disampaikan });
    assert_eq!(
        refusal(&rater.call("/api/evaluasi/sampaikan", &about(id, &[])).await),
        Refusal::EvaluationState { is: State::Draf }
    );
}

#[tokio::test]
async fn several_results_are_delivered_at_once_and_each_only_once() {
    let app = TestApp::new().await;
    let there = app.evaluate().await;
    let (mut rater, mut peer) = (app.as_(&app.a.rater).await, app.as_(&app.a.peer).await);
    let source = Source::Entry(app.scene.peers).to_string();
    let mut fields: Fields = vec![key(), ("periode", there.quarter.to_string()), ("skp", app.a.peer.skp.to_string())];
    for (rating, reason, sources) in
        [("hasil", "hasil_alasan", "hasil_sumber[]"), ("perilaku", "perilaku_alasan", "perilaku_sumber[]")]
    {
        fields.extend([(rating, "sesuai".to_owned()), (reason, REASON.to_owned()), (sources, source.clone())]);
    }
    taken(&rater.call("/api/evaluasi/tetapkan", &fields).await);
    let id = page(&mut rater, there.quarter, app.a.peer.skp).await.evaluation.unwrap();
    let list = [("hasil[]", there.delivered.to_string()), ("hasil[]", id.to_string())];
    assert_eq!(error(&peer.call("/api/evaluasi/sampaikan-semua", &list).await), AppError::NotFound, "not theirs");
    for _ in 0..2 {
        taken(&rater.call("/api/evaluasi/sampaikan-semua", &list).await);
        assert_eq!(result(&mut peer, id).await.state, State::Disampaikan);
        let told: NoticeList = peer.get_json("/api/pemberitahuan").await.json();
        assert_eq!(told.notices.iter().filter(|n| n.kind == NoticeKind::HasilDisampaikan).count(), 1);
    }
    let many: Fields = (0..=DELIVERED_AT_ONCE).map(|_| ("hasil[]", id.to_string())).collect();
    assert_eq!(error(&rater.call("/api/evaluasi/sampaikan-semua", &many).await), AppError::BadRequest);
}

#[tokio::test]
async fn whoever_has_no_post_is_rated_by_nobody() {
    let app = TestApp::new().await;
    let annual = app.period(PeriodKind::Tahunan, 1).await;
    app.open(annual, "2026-06-01", "2027-01-31").await;
    let mut link = app.database.link().await;
    let owner = app.a.owner.id;
    link.sql(&format!(
        "DELETE FROM penugasan WHERE orang_id = {}",
        crate::support::literal(owner.uuid(), app.state.store.is_postgres())
    ))
    .await;
    people::bump(&mut link.conn(), app.a.id).await.unwrap();
    let mut rater = app.as_(&app.a.rater).await;
    let board: EvaluationBoard = rater.get_json(&format!("/api/evaluasi?periode={annual}")).await.json();
    assert!(board.members.iter().all(|m| m.person.id != owner));
    let mut alone = app.as_(&app.a.owner).await;
    let board: EvaluationBoard = alone.get_json("/api/evaluasi").await.json();
    assert!(board.members.is_empty() && board.own.is_empty());
}

/// SE Kepala BKN 1/SE/I/2021: the Plh rates; he is not his own judge.
#[tokio::test]
async fn whoever_acted_for_the_head_rates_and_the_next_one_above_decides() {
    let app = TestApp::new().await;
    let annual = app.period(PeriodKind::Tahunan, 1).await;
    app.open(annual, "2026-06-01", "2027-01-31").await;
    let mut link = app.database.link().await;
    let acting = Assignment {
        id: fresh(),
        post: app.a.rater.post,
        person: app.a.head.id,
        holding: Holding::Plh,
        from: date(2026, 6, 10),
        to: Some(date(2026, 6, 12)),
    };
    people::add_assignment(&mut link.conn(), app.a.id, &acting).await.unwrap();
    people::bump(&mut link.conn(), app.a.id).await.unwrap();
    let (mut rater, mut plh) = (app.as_(&app.a.rater).await, app.as_(&app.a.head).await);
    let fields = form(&app, annual, app.a.owner.skp);
    assert_eq!(error(&rater.call("/api/evaluasi/tetapkan", &fields).await), AppError::NotFound);
    taken(&plh.call("/api/evaluasi/tetapkan", &form(&app, annual, app.a.owner.skp)).await);
    let id = page(&mut plh, annual, app.a.owner.skp).await.evaluation.unwrap();
    let seen = result(&mut plh, id).await;
    assert_eq!((seen.rater.id, seen.rater.holding), (app.a.head.id, Holding::Plh));
    assert_eq!(seen.decider.unwrap().id, app.a.top.id);
}

#[tokio::test]
async fn time_alone_receives_accepts_and_reminds_once() {
    TestApp::both(async |app| {
        let there = app.evaluate().await;
        app.clock.set(at(2026, 6, 23, 7, 0));
        clock::run(&app.state).await.unwrap();
        let mut owner = app.as_(&app.a.owner).await;
        let kinds = async |owner: &mut Browser| -> Vec<NoticeKind> {
            let list: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
            list.notices.iter().map(|n| n.kind).collect()
        };
        let count = |kinds: &[NoticeKind], kind| kinds.iter().filter(|k| **k == kind).count();
        assert_eq!(count(&kinds(&mut owner).await, NoticeKind::IngatKeberatan), 1, "the year: the 24th is near");
        assert_eq!(result(&mut owner, there.delivered).await.state, State::Selesai(Ending::Diketahui));
        let before = app.database.dump().await;
        clock::run(&app.state).await.unwrap();
        assert_eq!(app.database.dump().await["evaluasi"], before["evaluasi"]);
        assert_eq!(app.database.dump().await["pemberitahuan"], before["pemberitahuan"]);
        app.clock.set(at(2026, 6, 25, 7, 0));
        clock::run(&app.state).await.unwrap();
        let mut owner = app.as_(&app.a.owner).await;
        let seen = result(&mut owner, there.received).await;
        assert_eq!(seen.state, State::Selesai(Ending::Dianggap));
        let last = seen.timeline.last().unwrap();
        assert_eq!((last.kind, last.by.is_none()), (StepKind::DianggapMenerima, true));
        // The quarter's window closes on 10 July: the rater is told once of whoever is left.
        app.clock.set(at(2026, 7, 9, 7, 0));
        clock::run(&app.state).await.unwrap();
        clock::run(&app.state).await.unwrap();
        let mut rater = app.as_(&app.a.rater).await;
        assert_eq!(count(&kinds(&mut rater).await, NoticeKind::IngatMenilai), 1);
    })
    .await;
}

/// As it was stored before closing looked at what was rated.
#[tokio::test]
async fn a_rating_whose_skp_ended_before_its_period_stops_nothing() {
    TestApp::both(async |app| {
        let there = app.evaluate().await;
        let postgres = app.state.store.is_postgres();
        let mut link = app.database.link().await;
        let skp = literal(app.a.owner.skp.uuid(), postgres);
        link.sql(&format!("UPDATE skp SET selesai = '2026-03-31', keadaan = 'ditutup_mutasi' WHERE id = {skp}")).await;
        let dispute =
            "UPDATE evaluasi SET keadaan = 'keberatan_diajukan', diterima = disampaikan, keberatan = disampaikan";
        link.sql(&format!("{dispute} WHERE id = {}", literal(there.delivered.uuid(), postgres))).await;
        app.clock.set(at(2026, 6, 23, 7, 0));
        clock::run(&app.state).await.unwrap();
        let (mut owner, mut top) = (app.as_(&app.a.owner).await, app.as_(&app.a.top).await);
        let answer = owner.get_json("/api/evaluasi").await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        let own: Vec<EvaluationId> = answer.json::<EvaluationBoard>().own.iter().map(|o| o.evaluation).collect();
        assert_eq!(own, [there.received]);
        let answer = top.get_json("/api/evaluasi").await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    })
    .await;
}

#[tokio::test]
async fn a_unit_led_by_somebody_of_another_post_is_rated_after_him() {
    TestApp::both(async |app| {
        let quarter = app.period(PeriodKind::Triwulanan, 2).await;
        app.open(quarter, "2026-06-01", "2026-07-10").await;
        // The head of unit B is Plt of unit A and was rated for his own post before any unit was.
        let postgres = app.state.store.is_postgres();
        let mut link = app.database.link().await;
        let headship = literal(app.a.headship().uuid(), postgres);
        link.sql(&format!("DELETE FROM penugasan WHERE id = {headship}")).await;
        let plt = Assignment {
            id: fresh(),
            post: app.a.rater.post,
            person: app.a.head.id,
            holding: Holding::Plt,
            from: date(2026, 6, 10),
            to: None,
        };
        people::add_assignment(&mut link.conn(), app.a.id, &plt).await.unwrap();
        people::bump(&mut link.conn(), app.a.id).await.unwrap();
        let mut top = app.as_(&app.a.top).await;
        let entry = Catat::new(app.a.head.skp, app.a.head.jumlah()).value("5");
        taken(&entry.send(&mut app.as_(&app.a.head).await).await);
        let source = Source::Entry(entry.id).to_string();
        let fields = form(&app, quarter, app.a.head.skp);
        let fields = with(with(fields, "hasil_sumber[]", &source), "perilaku_sumber[]", &source);
        taken(&top.call("/api/evaluasi/tetapkan", &fields).await);
        let unit = |n: u32| {
            vec![
                key(),
                ("periode", quarter.to_string()),
                ("unit", app.a.unit(n).to_string()),
                ("predikat", "baik".to_owned()),
                ("alasan", REASON.to_owned()),
            ]
        };
        taken(&top.call("/api/evaluasi/unit", &unit(1)).await);
        assert_eq!(refusal(&top.call("/api/evaluasi/unit", &unit(2)).await), Refusal::HeadRated);
    })
    .await;
}

/// A year in a functional post and then in another: each part counts by its own post, on the result as on `/angka-kredit`.
#[tokio::test]
async fn credit_points_of_a_result_are_those_of_the_account() {
    TestApp::both(async |app| {
        let postgres = app.state.store.is_postgres();
        let mut link = app.database.link().await;
        let post = literal(app.a.owner.post.uuid(), postgres);
        link.sql(&format!("UPDATE jabatan SET nama = 'Bidan Ahli Pertama' WHERE id = {post}")).await;
        people::bump(&mut link.conn(), app.a.id).await.unwrap();
        let there = app.evaluate().await;
        let mut owner = app.as_(&app.a.owner).await;
        let credit = async |owner: &mut Browser| -> Vec<CreditView> {
            result(owner, there.received).await.parts.into_iter().filter_map(|p| p.credit).collect()
        };
        let account = async |owner: &mut Browser| -> Vec<CreditView> {
            let page: CreditPage = owner.get_json("/api/angka-kredit").await.json();
            page.parts.into_iter().map(|p| p.view).collect()
        };
        let (shown, kept) = (credit(&mut owner).await, account(&mut owner).await);
        assert_eq!((shown.len(), &shown), (1, &kept));
        // The same name for a post that is none of a functional career counts nowhere.
        link.sql(&format!("UPDATE jabatan SET jenis = 'pelaksana' WHERE id = {post}")).await;
        people::bump(&mut link.conn(), app.a.id).await.unwrap();
        assert_eq!((credit(&mut owner).await, account(&mut owner).await), (Vec::new(), Vec::new()));
    })
    .await;
}

#[tokio::test]
async fn the_windows_of_two_units_are_moved_at_once_and_both_stay() {
    TestApp::both(async |app| {
        let there = app.evaluate().await;
        let (mut one, mut two) = (app.as_(&app.a.manager).await, app.as_(&app.a.manager).await);
        for days in 1..=8 {
            let moved = |unit: u32| {
                let days = ("hari", days.to_string());
                vec![key(), ("periode", there.quarter.to_string()), ("unit", app.a.unit(unit).to_string()), days]
            };
            let (a, b) = (moved(1), moved(2));
            let (a, b) = tokio::join!(one.call("/api/kelola/geser", &a), two.call("/api/kelola/geser", &b));
            taken(&a);
            taken(&b);
            let mut link = app.database.link().await;
            let found = periods::find(&mut link.conn(), app.a.id, there.quarter).await.unwrap().unwrap();
            assert_eq!(found.shifts.iter().map(|s| s.days).collect::<Vec<_>>(), [days, days]);
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_of_another_agency_is_there() {
    let app = TestApp::new().await;
    let there = app.evaluate().await;
    let mut other = app.as_(&app.b.rater).await;
    let person: &Person = &app.b.owner;
    for period in [there.quarter, there.annual] {
        let own = format!("/api/evaluasi/orang?periode={period}&skp={}", person.skp);
        assert_eq!(other.get_json(&own).await.status, 404);
    }
    assert_eq!(other.get_json(&format!("/api/hasil?id={}", there.delivered)).await.status, 404);
    let lock = vec![key(), ("periode", there.over.to_string())];
    let mut manager = app.as_(&app.b.manager).await;
    assert_eq!(error(&manager.call("/api/evaluasi/periode/kunci", &lock).await), AppError::NotFound);
}

async fn waits(browser: &mut Browser) -> Waits {
    browser.get_json("/api/saya").await.json::<Me>().waits
}

/// Beranda says what waits, for each side and as long as it does.
#[tokio::test]
async fn what_waits_is_said_from_the_open_window_to_the_decision() {
    Box::pin(TestApp::both(async |app| {
        let annual = app.period(PeriodKind::Tahunan, 1).await;
        let mut owner = app.as_(&app.a.owner).await;
        let mut rater = app.as_(&app.a.rater).await;
        let mut top = app.as_(&app.a.top).await;
        assert_eq!(waits(&mut owner).await, Waits::default());
        app.open(annual, "2026-06-01", "2027-01-31").await;
        let before = waits(&mut rater).await;
        assert!(before.lines.iter().any(|l| l.way == format!("/evaluasi?periode={annual}")), "{before:?}");
        let id = app.deliver(annual, "di_bawah", "sesuai").await;
        let after = waits(&mut rater).await;
        assert_eq!(after.count.unwrap() + 1, before.count.unwrap(), "one less to rate");
        let told = waits(&mut owner).await;
        assert_eq!((told.count, told.lines.len()), (Some(1), 1));
        assert_eq!(told.lines[0].way, format!("/hasil/{id}"));
        let page = owner.get("/").await.text();
        assert!(page.contains(&told.lines[0].text), "Beranda does not say it");
        // The menu of a leader offers Evaluasi with the count.
        assert!(rater.get("/tim").await.text().contains("menunggu Anda"));
        taken(&owner.call("/api/hasil/terima", &about(id, &[])).await);
        let told = waits(&mut owner).await;
        assert_eq!((told.count, told.lines.len()), (None, 1), "one may object, but need not");
        taken(&object(&mut owner, id).await);
        assert_eq!(waits(&mut owner).await, Waits::default());
        let explain = waits(&mut rater).await;
        assert!(explain.lines.iter().any(|l| l.way == format!("/hasil/{id}")), "{explain:?}");
        taken(&say(&mut rater, "penjelasan", &about(id, &[("penjelasan", REASON)])).await);
        let decide = waits(&mut top).await;
        assert!(decide.lines.iter().any(|l| l.way == format!("/hasil/{id}")), "{decide:?}");
        taken(&top.call("/api/hasil/putusan", &about(id, &[("putusan", "tetap"), ("alasan", REASON)])).await);
        let told = waits(&mut owner).await;
        assert_eq!((told.count, told.lines.len()), (None, 1));
        assert!(told.lines[0].text.contains("sudah diputus"), "{told:?}");
        app.clock.set(at(2026, 7, 10, 9, 0));
        let told = waits(&mut app.as_(&app.a.owner).await).await;
        assert!(told.lines.is_empty(), "it is told for two weeks: {told:?}");
        for person in [&app.a.stranger, &app.b.owner, &app.b.rater] {
            let told = waits(&mut app.as_(person).await).await;
            assert!(told.lines.iter().all(|l| !l.way.contains(&id.to_string())), "{}: {told:?}", person.name);
        }
    }))
    .await;
}

/// Without a script *Tetapkan* leads on as it does with one.
#[tokio::test]
async fn a_plain_form_leads_to_the_next_person_or_back_to_the_list() {
    let app = TestApp::new().await;
    let annual = app.period(PeriodKind::Tahunan, 1).await;
    app.open(annual, "2026-06-01", "2027-01-31").await;
    let mut rater = app.as_(&app.a.rater).await;
    let skp = app.a.owner.skp;
    let here = format!("/evaluasi/{annual}/{skp}");
    let answer = rater.post_form_on(&here, "/api/evaluasi/tetapkan", &form(&app, annual, skp)).await;
    let next = page(&mut rater, annual, skp).await.next.filter(|next| *next != skp);
    let wanted = next.map_or_else(
        || format!("/evaluasi?periode={annual}"),
        |next| format!("/evaluasi/{annual}/{next}?setelah={skp}"),
    );
    assert_eq!((answer.status, answer.header("location")), (303, wanted.as_str()));
}

/// The official form stands alone on its page, for those who may read the result.
#[tokio::test]
async fn the_form_evaluasi_kinerja_pegawai_is_written_for_both_sides() {
    let app = TestApp::new().await;
    let (there, mut owner, mut rater, _) = received(&app).await;
    let address = format!("/hasil/{}?cetak=true", there.received);
    for browser in [&mut owner, &mut rater] {
        let answer = browser.get(&address).await;
        let text = answer.text();
        assert_eq!(answer.status, 200);
        for words in [
            "EVALUASI KINERJA PEGAWAI",
            "REALISASI BERDASARKAN BUKTI DUKUNG",
            "PREDIKAT KINERJA PEGAWAI",
            "Ani Pegawai",
        ] {
            assert!(text.contains(words), "{words}");
        }
    }
    assert_eq!(app.as_(&app.a.stranger).await.get(&address).await.status, 404);
}
