//! Rating, delivery, objection, calendar: as browsers and hand-written requests do them.

mod dispute;
mod evidence;
mod outcome;
mod rating;
mod unit;
mod waiting;
mod window;

use crate::{
    http::{error, problem, refusal, taken},
    support::{Answer, Browser, Evaluated, Part, Person, REASON, TestApp, date, fresh},
};
use app::error::AppError;
use domain::{
    evaluation::{
        PeriodKind, Source, State,
        view::{EvaluationBoard, EvaluationPage, ResultPage, StepKind, SuggestionView},
    },
    id::{EvaluationId, Key, PeriodId, SkpId},
    policy::Deed,
    problem::{Problem, Refusal},
    rating::{Expectation, Predikat},
    view::{NoticeKind, NoticeList},
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
        // Another page of the same rater, opened before: its text overwrites nothing unseen, the rest is stored.
        let mut other = put("hasil_alasan", "Lain");
        other.extend([("hasil_alasan_lama", String::new()), ("catatan", "Catatan".to_owned())]);
        let now = "Belum".to_owned();
        let held = problem(&rater.call("/api/evaluasi/draf", &other).await, "hasil_alasan");
        assert_eq!(held, Problem::Changed { by: String::new(), now });
        let seen = page(&mut rater, annual, skp).await;
        assert_eq!((seen.draft.hasil_reason.as_str(), seen.draft.note.as_str()), ("Belum", "Catatan"));
        taken(&rater.call("/api/evaluasi/draf", &[&other[..], &[("pilih", "tersimpan".to_owned())]].concat()).await);
        assert_eq!(page(&mut rater, annual, skp).await.draft.hasil_reason, "Belum");
        taken(&rater.call("/api/evaluasi/draf", &[&other[..], &[("pilih", "saya".to_owned())]].concat()).await);
        assert_eq!(page(&mut rater, annual, skp).await.draft.hasil_reason, "Lain");
        taken(&rater.call("/api/evaluasi/draf", &put("hasil_alasan", "Belum")).await);
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
