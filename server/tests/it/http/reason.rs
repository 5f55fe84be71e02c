//! Reasons for delay and their answers.

use super::{error, problem, refusal, taken};
use crate::support::{Answer, Browser, Catat, Kind, Person, TestApp, date, fresh};
use app::error::AppError;
use domain::{
    id::{IkiId, ReasonId, SkpId},
    problem::{Problem, Refusal},
    skp::reason::ReasonState,
    view::{NoticeKind, NoticeList, ReasonView},
};

#[derive(Clone)]
struct Form {
    id: ReasonId,
    skp: SkpId,
    iki: IkiId,
    reason: String,
    plan: String,
    until: String,
}

impl Form {
    /// About the owner's indicator that has no entry by June.
    fn new(app: &TestApp) -> Self {
        Self::of(&app.a.owner, Kind::Durasi)
    }

    fn of(person: &Person, kind: Kind) -> Self {
        Self {
            id: fresh(),
            skp: person.skp,
            iki: person.iki(kind),
            reason: "Alat rusak".to_owned(),
            plan: "Meminjam alat".to_owned(),
            until: "2026-07-31".to_owned(),
        }
    }

    async fn send(&self, browser: &mut Browser) -> Answer {
        let (id, skp, iki) = (self.id.to_string(), self.skp.to_string(), self.iki.to_string());
        let fields = [
            ("id", id.as_str()),
            ("skp", &skp),
            ("iki", &iki),
            ("alasan", &self.reason),
            ("rencana", &self.plan),
            ("sampai", &self.until),
        ];
        browser.call("/api/alasan/ajukan", &fields).await
    }
}

async fn answer(browser: &mut Browser, id: ReasonId, verdict: &str, words: &str) -> Answer {
    let id = id.to_string();
    browser.call("/api/alasan/jawab", &[("id", id.as_str()), ("putusan", verdict), ("jawaban", words)]).await
}

async fn reason(app: &TestApp, browser: &mut Browser, id: ReasonId) -> ReasonView {
    let view = app.view(browser, &app.a.owner).await;
    view.rhk.into_iter().flat_map(|r| r.iki).flat_map(|i| i.reasons).find(|r| r.id == id).unwrap()
}

#[tokio::test]
async fn the_employee_says_why_and_the_superior_hears_of_it() {
    TestApp::both(async |app| {
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        let form = Form::new(&app);
        taken(&form.send(&mut owner).await);
        let seen = reason(&app, &mut rater, form.id).await;
        assert_eq!((seen.reason.as_str(), seen.plan.as_str()), ("Alat rusak", "Meminjam alat"));
        assert_eq!((seen.state, seen.until), (ReasonState::Diajukan, date(2026, 7, 31)));
        let list: NoticeList = rater.get_json("/api/pemberitahuan").await.json();
        assert_eq!(list.notices[0].kind, NoticeKind::Alasan);
        // The same once more changes nothing.
        let before = app.database.dump().await;
        taken(&form.send(&mut owner).await);
        let other = Form { plan: "Lain".to_owned(), ..form.clone() };
        assert_eq!(error(&other.send(&mut owner).await), AppError::KeyReused);
        assert_eq!(app.database.dump().await, before);
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_or_wrong_is_told_at_its_field() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = app.database.dump().await;
    let empty = Form { reason: " ".to_owned(), plan: String::new(), until: String::new(), ..Form::new(&app) };
    let answer = empty.send(&mut owner).await;
    for field in ["alasan", "rencana", "sampai"] {
        assert_eq!(problem(&answer, field), Problem::Required);
    }
    for (until, wanted) in [
        ("2026-06-09", Problem::Before { earliest: date(2026, 6, 10) }),
        ("2027-01-01", Problem::OutsideSkp { start: date(2026, 1, 1), end: date(2026, 12, 31) }),
        ("2026-02-29", Problem::Date),
        ("besok", Problem::Date),
    ] {
        let form = Form { until: until.to_owned(), ..Form::new(&app) };
        assert_eq!(problem(&form.send(&mut owner).await, "sampai"), wanted, "{until}");
    }
    let long = Form { reason: "k".repeat(100_000), ..Form::new(&app) };
    assert_eq!(problem(&long.send(&mut owner).await, "alasan"), Problem::TooLong { max: 4_000, length: 100_000 });
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn only_an_indicator_that_is_behind_needs_a_reason_and_only_one_at_a_time() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    // The scene's reason waits for its answer.
    let second = Form::of(&app.a.owner, Kind::Persentase);
    assert_eq!(refusal(&second.send(&mut owner).await), Refusal::ReasonOpen);
    taken(&Catat::new(app.a.owner.skp, app.a.owner.iki(Kind::Durasi)).value("2").send(&mut owner).await);
    assert_eq!(refusal(&Form::new(&app).send(&mut owner).await), Refusal::NotLate);
}

#[tokio::test]
async fn a_reason_is_about_an_own_indicator() {
    let app = TestApp::new().await;
    let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
    let before = app.database.dump().await;
    for iki in [app.a.peer.iki(Kind::Durasi), app.b.owner.iki(Kind::Durasi), fresh()] {
        let form = Form { iki, ..Form::new(&app) };
        assert_eq!(error(&form.send(&mut owner).await), AppError::NotFound);
    }
    assert_eq!(error(&Form::of(&app.a.peer, Kind::Durasi).send(&mut owner).await), AppError::NotFound);
    assert_eq!(error(&Form::new(&app).send(&mut rater).await), AppError::Forbidden);
    let taken_id = Form { id: app.elsewhere.reason, ..Form::new(&app) };
    assert_eq!(error(&taken_id.send(&mut owner).await), AppError::KeyReused);
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn the_superior_accepts_with_or_without_words_and_refuses_only_with_them() {
    TestApp::both(async |app| {
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        let form = Form::new(&app);
        taken(&form.send(&mut owner).await);
        assert_eq!(problem(&answer(&mut rater, form.id, "tolak", " ").await, "jawaban"), Problem::Required);
        assert_eq!(problem(&answer(&mut rater, form.id, "mungkin", "x").await, "putusan"), Problem::Choice);
        taken(&answer(&mut rater, form.id, "tolak", "Alat sudah diganti").await);
        taken(&answer(&mut rater, app.scene.reason, "terima", "").await);
        let refused = reason(&app, &mut owner, form.id).await;
        assert_eq!((refused.state, refused.answer.as_str()), (ReasonState::Ditolak, "Alat sudah diganti"));
        assert_eq!(refused.answered_by.unwrap().id, app.a.rater.id);
        assert_eq!(reason(&app, &mut owner, app.scene.reason).await.state, ReasonState::Diterima);
        let list: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
        let kinds: Vec<_> = list.notices.iter().take(2).map(|n| n.kind).collect();
        assert_eq!(kinds, [NoticeKind::AlasanDiterima, NoticeKind::AlasanDitolak]);
        let again = answer(&mut rater, app.scene.reason, "tolak", "Berubah pikiran").await;
        assert_eq!(refusal(&again), Refusal::ReasonAnswered);
    })
    .await;
}

#[tokio::test]
async fn only_the_superior_answers() {
    let app = TestApp::new().await;
    let before = app.database.dump().await;
    for (person, wanted) in [
        (&app.a.owner, AppError::Forbidden),
        (&app.a.top, AppError::Forbidden),
        (&app.a.former, AppError::NotFound),
        (&app.b.rater, AppError::NotFound),
    ] {
        let mut browser = app.as_(person).await;
        assert_eq!(error(&answer(&mut browser, app.scene.reason, "terima", "").await), wanted, "{}", person.name);
    }
    assert_eq!(app.database.dump().await["alasan"], before["alasan"]);
}
