//! Giving feedback, replying, withdrawing.

use super::{error, problem, refusal, taken};
use crate::support::{Answer, Browser, Kind, Person, TestApp, at, fresh};
use app::error::AppError;
use domain::{
    behaviour::Value,
    feedback::Subject,
    id::FeedbackId,
    problem::{Problem, Refusal},
    skp::State,
    view::{FeedbackView, NoticeKind, NoticeList, SkpView},
};

const SEND: &str = "/api/umpan-balik/kirim";
const WITHDRAW: &str = "/api/umpan-balik/tarik";

/// Feedback about something of the owner, as typed.
#[derive(Clone)]
struct Words {
    id: FeedbackId,
    fields: Vec<(&'static str, String)>,
}

impl Words {
    fn new(app: &TestApp, subject: &str, kind: &str, text: &str) -> Self {
        let id = fresh();
        let mut words = Self { id, fields: Vec::new() };
        for (name, value) in [
            ("id", id.to_string()),
            ("skp", app.a.owner.skp.to_string()),
            ("sasaran", subject.to_owned()),
            ("jenis", kind.to_owned()),
            ("teks", text.to_owned()),
        ] {
            words.fields.push((name, value));
        }
        words
    }

    fn reply(app: &TestApp, parent: FeedbackId, text: &str) -> Self {
        let subject = Subject::Entry(app.scene.entry).field();
        Self::new(app, &subject, "balasan", text).with("induk", &parent.to_string())
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.fields.retain(|(n, _)| *n != name);
        self.fields.push((name, value.to_owned()));
        self
    }

    async fn send(&self, browser: &mut Browser) -> Answer {
        browser.call(SEND, &self.fields).await
    }
}

/// All feedback the person sees on the owner's SKP.
async fn threads(app: &TestApp, browser: &mut Browser) -> Vec<FeedbackView> {
    let view: SkpView = app.view(browser, &app.a.owner).await;
    let iki = view.rhk.iter().flat_map(|r| &r.iki);
    let entries = iki.clone().flat_map(|i| &i.entries).flat_map(|e| e.thread.clone());
    let about = view.rhk.iter().flat_map(|r| r.thread.clone()).chain(view.values.iter().flat_map(|v| v.thread.clone()));
    entries.chain(iki.flat_map(|i| i.thread.clone())).chain(about).collect()
}

#[tokio::test]
async fn the_superior_starts_a_thread_on_anything_of_the_skp() {
    TestApp::both(async |app| {
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        let subjects = [
            Subject::Entry(app.scene.second),
            Subject::Iki(app.a.owner.iki(Kind::Teks)),
            Subject::Rhk(app.a.owner.rhk()),
            Subject::Value(Value::ALL[6]),
        ];
        for (subject, kind) in subjects.into_iter().zip(["catatan", "apresiasi", "perlu_perbaikan", "tanyakan"]) {
            let words = Words::new(&app, &subject.field(), kind, "Bagus \u{1F44F} <b>sekali</b>");
            taken(&words.send(&mut rater).await);
            for browser in [&mut owner, &mut rater] {
                let seen = threads(&app, browser).await.into_iter().find(|f| f.id == words.id).unwrap();
                assert_eq!((seen.subject, seen.kind.code(), seen.by.id), (subject, kind, app.a.rater.id));
                assert_eq!(seen.text, "Bagus \u{1F44F} <b>sekali</b>");
            }
            let list: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
            assert_eq!((list.notices[0].kind, list.notices[0].subject), (NoticeKind::UmpanBalik, subject));
        }
    })
    .await;
}

#[tokio::test]
async fn both_sides_reply_and_the_other_hears_of_it() {
    let app = TestApp::new().await;
    let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
    let unread = async |b: &mut Browser| b.get_json("/api/pemberitahuan").await.json::<NoticeList>().unread;
    let (of_owner, of_rater) = (unread(&mut owner).await, unread(&mut rater).await);
    let reply = Words::reply(&app, app.scene.feedback, "Dusun Krajan");
    taken(&reply.send(&mut owner).await);
    assert_eq!((unread(&mut owner).await, unread(&mut rater).await), (of_owner, of_rater + 1));
    // A reply to a reply stays in the same thread.
    let back = Words::reply(&app, reply.id, "Terima kasih");
    taken(&back.send(&mut rater).await);
    assert_eq!((unread(&mut owner).await, unread(&mut rater).await), (of_owner + 1, of_rater + 1));
    let all = threads(&app, &mut owner).await;
    let parent = |id| all.iter().find(|f| f.id == id).unwrap().parent;
    assert_eq!((parent(reply.id), parent(back.id)), (Some(app.scene.feedback), Some(app.scene.feedback)));
}

#[tokio::test]
async fn only_an_appreciation_needs_no_words() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let subject = Subject::Iki(app.a.owner.jumlah()).field();
    taken(&Words::new(&app, &subject, "apresiasi", "").send(&mut rater).await);
    for kind in ["catatan", "perlu_perbaikan", "tanyakan"] {
        for empty in ["", "  \n ", "\u{0}\u{202E}"] {
            let answer = Words::new(&app, &subject, kind, empty).send(&mut rater).await;
            assert_eq!(problem(&answer, "teks"), Problem::Required, "{kind} {empty:?}");
        }
    }
    let long = Words::new(&app, &subject, "catatan", &"k".repeat(100_000)).send(&mut rater).await;
    assert_eq!(problem(&long, "teks"), Problem::TooLong { max: 4_000, length: 100_000 });
}

#[tokio::test]
async fn what_cannot_be_chosen_is_refused_at_its_field() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let before = app.database.dump().await;
    let subject = Subject::Iki(app.a.owner.jumlah()).field();
    for wrong in ["", "iki", "iki:", "iki:x", "lain:1", "nilai:tidak-ada", ":", "realisasi:' OR 1=1"] {
        let answer = Words::new(&app, wrong, "catatan", "x").send(&mut rater).await;
        assert_eq!(problem(&answer, "sasaran"), Problem::Choice, "{wrong}");
    }
    // A reply without a parent, a start with one, a kind that is none.
    for (kind, parent) in [("balasan", None), ("tanyakan", Some(app.scene.feedback)), ("marah", None), ("", None)] {
        let mut words = Words::new(&app, &subject, kind, "x");
        if let Some(parent) = parent {
            words = words.with("induk", &parent.to_string());
        }
        assert_eq!(problem(&words.send(&mut rater).await, "jenis"), Problem::Choice, "{kind}");
    }
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn what_is_not_part_of_the_skp_is_not_there() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let before = app.database.dump().await;
    let foreign = [
        Subject::Entry(app.scene.peers),
        Subject::Entry(app.elsewhere.entry),
        Subject::Iki(app.a.peer.jumlah()),
        Subject::Iki(app.b.owner.jumlah()),
        Subject::Rhk(app.a.peer.rhk()),
        Subject::Entry(fresh()),
    ];
    for subject in foreign {
        let answer = Words::new(&app, &subject.field(), "catatan", "x").send(&mut rater).await;
        assert_eq!(error(&answer), AppError::NotFound, "{subject:?}");
    }
    // Threads elsewhere, and of another subject of the same SKP.
    let subject = Subject::Entry(app.scene.second).field();
    for parent in [app.elsewhere.feedback, app.scene.feedback, fresh()] {
        let words = Words::new(&app, &subject, "balasan", "x").with("induk", &parent.to_string());
        assert_eq!(error(&words.send(&mut rater).await), AppError::NotFound);
    }
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn the_owner_does_not_start_threads_and_the_higher_superior_only_reads() {
    let app = TestApp::new().await;
    let before = app.database.dump().await;
    let subject = Subject::Iki(app.a.owner.jumlah()).field();
    let ask = async |person: &Person, words: Words| {
        let mut browser = app.as_(person).await;
        let answer = words.send(&mut browser).await;
        error(&answer)
    };
    assert_eq!(ask(&app.a.owner, Words::new(&app, &subject, "catatan", "x")).await, AppError::Forbidden);
    assert_eq!(ask(&app.a.top, Words::new(&app, &subject, "catatan", "x")).await, AppError::Forbidden);
    assert_eq!(ask(&app.a.top, Words::reply(&app, app.scene.feedback, "x")).await, AppError::Forbidden);
    assert_eq!(ask(&app.a.peer, Words::reply(&app, app.scene.feedback, "x")).await, AppError::NotFound);
    let after = app.database.dump().await;
    assert_eq!(before["umpan_balik"], after["umpan_balik"]);
    assert_eq!(before["skp"], after["skp"]);
}

#[tokio::test]
async fn the_same_feedback_twice_is_one_and_other_words_under_its_id_are_refused() {
    TestApp::both(async |app| {
        let mut rater = app.as_(&app.a.rater).await;
        let words = Words::new(&app, &Subject::Iki(app.a.owner.jumlah()).field(), "tanyakan", "Kapan?");
        taken(&words.send(&mut rater).await);
        let before = app.database.dump().await;
        taken(&words.send(&mut rater).await);
        let other = words.clone().with("teks", "Di mana?").send(&mut rater).await;
        assert_eq!(error(&other), AppError::KeyReused);
        // The id of somebody else's feedback is not told apart from any other that is taken.
        for taken in [app.scene.reply, app.elsewhere.feedback] {
            let words = words.clone().with("id", &taken.to_string());
            assert_eq!(error(&words.send(&mut rater).await), AppError::KeyReused);
        }
        assert_eq!(app.database.dump().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_withdrawal_takes_the_words_from_the_screen_and_leaves_the_mark() {
    TestApp::both(async |app| {
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        let id = app.scene.feedback.to_string();
        // Not by the other side.
        assert_eq!(error(&owner.call(WITHDRAW, &[("id", &id)]).await), AppError::Forbidden);
        taken(&rater.call(WITHDRAW, &[("id", &id)]).await);
        for browser in [&mut owner, &mut rater] {
            let all = threads(&app, browser).await;
            let seen = all.iter().find(|f| f.id == app.scene.feedback).unwrap();
            assert_eq!((seen.text.as_str(), seen.withdrawn_at), ("", Some(crate::support::moment())));
        }
        assert_eq!(refusal(&rater.call(WITHDRAW, &[("id", &id)]).await), Refusal::AlreadyWithdrawn);
        // Nobody replies to what is no longer there.
        let late = Words::reply(&app, app.scene.feedback, "x").send(&mut owner).await;
        assert_eq!(refusal(&late), Refusal::ThreadClosed);
    })
    .await;
}

#[tokio::test]
async fn withdrawing_what_one_does_not_see_says_nothing_about_it() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    for id in [app.elsewhere.feedback, fresh()] {
        assert_eq!(error(&rater.call(WITHDRAW, &[("id", &id.to_string())]).await), AppError::NotFound);
    }
    let mut peer = app.as_(&app.a.peer).await;
    let id = app.scene.reply.to_string();
    assert_eq!(error(&peer.call(WITHDRAW, &[("id", &id)]).await), AppError::NotFound);
}

#[tokio::test]
async fn a_closed_skp_takes_no_more_words() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let mut link = app.database.link().await;
    server::store::skp::set_state(&mut link.conn(), app.a.owner.skp, State::Final).await.unwrap();
    let words = Words::new(&app, &Subject::Iki(app.a.owner.jumlah()).field(), "catatan", "x");
    assert_eq!(refusal(&words.send(&mut rater).await), Refusal::SkpClosed);
    assert_eq!(refusal(&Words::reply(&app, app.scene.feedback, "x").send(&mut rater).await), Refusal::SkpClosed);
    let id = app.scene.feedback.to_string();
    assert_eq!(refusal(&rater.call(WITHDRAW, &[("id", &id)]).await), Refusal::SkpClosed);
}

/// His question stays in the thread; the answer is no longer his to read.
#[tokio::test]
async fn a_former_superior_is_not_told_the_answer_to_his_question() {
    let app = TestApp::new().await;
    app.clock.set(at(2026, 6, 9, 14, 0));
    let mut former = app.as_(&app.a.former).await;
    let question = Words::new(&app, &Subject::Entry(app.scene.entry).field(), "tanyakan", "Di mana?");
    taken(&question.send(&mut former).await);
    app.clock.set(at(2026, 6, 10, 11, 0));
    let (mut former, mut owner, mut rater) =
        (app.as_(&app.a.former).await, app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
    let list = async |b: &mut Browser| b.get_json("/api/pemberitahuan").await.json::<NoticeList>();
    let before = list(&mut former).await;
    taken(&Words::reply(&app, question.id, "Di rumah Bu Sari, RAHASIA").send(&mut owner).await);
    assert_eq!(list(&mut former).await, before);
    assert!(list(&mut rater).await.notices[0].excerpt.contains("RAHASIA"), "the present one is told");
}

/// A page that was left open, while somebody else signed in in the same browser.
#[tokio::test]
async fn what_one_person_typed_is_not_stored_under_the_name_of_another() {
    let app = TestApp::new().await;
    let mut rater = app.as_(&app.a.rater).await;
    let words = Words::new(&app, &Subject::Entry(app.scene.entry).field(), "apresiasi", "Bagus");
    let body = serde_urlencoded::to_string(&words.fields).unwrap();
    let send = |writer: String, browser: &Browser| {
        let request = browser
            .request("POST", SEND, "application/json")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("x-capaian-orang", writer);
        request.body(axum::body::Body::from(body.clone())).unwrap()
    };
    let other = send(app.a.owner.id.to_string(), &rater);
    let refused = rater.send(other).await;
    assert_eq!((refused.status, error(&refused)), (409, AppError::OtherPerson));
    let own = send(app.a.rater.id.to_string(), &rater);
    taken(&rater.send(own).await);
}
