//! The rater: drafts, *Tetapkan*, *Sampaikan*, and who rates.

use super::{Fields, about, form, key, page, result, with};
use crate::{
    http::{error, problem, refusal, taken},
    support::{REASON, TestApp, date, fresh},
};
use app::error::AppError;
use domain::{
    evaluation::{DELIVERED_AT_ONCE, PeriodKind, Source, State, view::EvaluationBoard},
    people::{Assignment, Holding},
    problem::{Problem, Refusal},
    rating::Expectation,
    view::{NoticeKind, NoticeList},
};
use server::store::people;

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
