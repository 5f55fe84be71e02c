//! Many writes at once: a screen that applies what it hears shows what the server would show it.

use super::Net;
use crate::support::{Browser, Catat, Stream, TestApp, fresh, moment, until};
use app::port::Actor;
use domain::{
    event::Change,
    feedback::Subject,
    id::{EntryId, FeedbackId, Key},
    live::Topic,
    skp::entry::Form,
    view::{Applied, SkpView},
};
use server::{
    store::{events, notices},
    usecase::record,
};

const WRITES: u64 = 200;

/// One of the things people do, chosen by number.
async fn act(net: &Net, n: u64, mut owner: Browser, mut rater: Browser) {
    let skp = net.a.owner.skp.to_string();
    let status = match n % 4 {
        0 | 1 => {
            let form = Catat::new(net.a.owner.skp, net.a.owner.jumlah()).value(&n.to_string());
            form.with("tanggal", &format!("2026-0{}-0{}", 1 + n % 5, 1 + n % 9)).send(&mut owner).await.status
        }
        2 => {
            let fields = [
                ("id", fresh::<FeedbackId>().to_string()),
                ("skp", skp),
                ("sasaran", Subject::Iki(net.a.owner.jumlah()).field()),
                ("jenis", "catatan".to_owned()),
                ("teks", format!("Catatan {n}")),
            ];
            rater.call("/api/umpan-balik/kirim", &fields).await.status
        }
        _ => {
            let form = Catat::new(net.a.owner.skp, net.a.owner.jumlah()).value("1");
            let recorded = form.send(&mut owner).await.status;
            judge(&mut rater, form.id).await.max(recorded)
        }
    };
    assert_eq!(status, 200, "write {n}");
}

async fn judge(rater: &mut Browser, entry: EntryId) -> u16 {
    let fields = [
        ("kunci", fresh::<Key>().to_string()),
        ("realisasi", entry.to_string()),
        ("putusan", "kembalikan".to_owned()),
        ("alasan", "Ganda".to_owned()),
    ];
    rater.call("/api/realisasi/putusan", &fields).await.status
}

/// Applies everything up to a revision; numbers must rise, revisions must follow each other.
async fn follow(view: &mut SkpView, stream: &mut Stream, until: u64) {
    let mut last = 0;
    while view.rev < until {
        let event = stream.must().await;
        assert_eq!(event.name, "perubahan", "{event:?}");
        let id = event.id.unwrap();
        assert!(id > last, "number {id} after {last}");
        last = id;
        let Change::Skp(change) = event.change() else { continue };
        let (rev, known) = (change.rev, view.rev);
        assert_eq!(view.apply(&change), Applied::Done, "revision {rev} after {known}");
    }
}

/// What a view is about, without when and by whom it was read.
fn settled(mut view: SkpView) -> SkpView {
    view.read_at = moment();
    view.unread.clear();
    for thread in view.rhk.iter_mut().flat_map(|r| &mut r.iki).map(|i| &mut i.thread) {
        // Equal moments are ordered by id when read afresh, by arrival when applied.
        thread.sort_by_key(|f| (f.at, f.id));
    }
    view
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn applying_two_hundred_concurrent_writes_gives_the_view_read_afresh() {
    Net::both(async |net| {
        let (mut owner, mut own) = net.live(&net.a.owner).await;
        let (mut rater, mut raters) = net.live(&net.a.rater).await;
        let mut seen_by_owner = net.view(&mut owner, &net.a.owner).await;
        let mut seen_by_rater = net.view(&mut rater, &net.a.owner).await;
        let start = seen_by_owner.rev;
        // Time goes on while requests wait for each other: whoever began first is not first through.
        let clock = net.clock.clone();
        let ticking = tokio::spawn(async move {
            for n in 0.. {
                clock.set(domain::calendar::Time(moment().0 + n * 700));
                tokio::time::sleep(std::time::Duration::from_micros(500)).await;
            }
        });
        let acts = (0..WRITES).map(|n| act(&net, n, owner.clone(), rater.clone()));
        futures::future::join_all(acts).await;
        ticking.abort();
        // Every fourth act is two writes.
        let end = start + WRITES + WRITES / 4;
        follow(&mut seen_by_owner, &mut own, end).await;
        follow(&mut seen_by_rater, &mut raters, end).await;
        assert_eq!(settled(seen_by_owner), settled(net.view(&mut owner, &net.a.owner).await));
        assert_eq!(settled(seen_by_rater), settled(net.view(&mut rater, &net.a.owner).await));
    })
    .await;
}

/// Two members of a team record at the same moment: neither transaction sees the notice of the other, unless one waits.
#[tokio::test]
async fn the_last_number_of_unread_notices_is_the_right_one_on_postgres() {
    let app = TestApp::postgres().await;
    let (rater, peer) = (app.a.rater.id, app.a.peer.clone());
    let mut link = app.database.link().await;
    let before = notices::unread(&mut link.conn(), rater).await.unwrap();
    link.sql("BEGIN").await;
    let actor = Actor { person: app.a.owner.id, agency: app.a.id, session: fresh() };
    let act = app.state.act(&actor).await.unwrap();
    let request = record::Request {
        id: fresh(),
        key: fresh(),
        skp: app.a.owner.skp,
        iki: app.a.owner.jumlah(),
        form: Form { value: "1".to_owned(), date: "2026-06-09".to_owned(), ..Form::default() },
        corrects: None,
        evidence: Vec::new(),
    };
    record::record(&mut link.conn(), &act, request).await.unwrap();
    let mut browser = app.as_(&peer).await;
    let second =
        tokio::spawn(async move { Catat::new(peer.skp, peer.jumlah()).value("1").send(&mut browser).await.status });
    let mut watch = app.database.link().await;
    until("the second write to wait or to end", async || {
        let waiting = watch.number("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted").await;
        (waiting > 0 || second.is_finished()).then_some(())
    })
    .await;
    link.sql("COMMIT").await;
    assert_eq!(second.await.unwrap(), 200);
    app.publish().await;
    app.state.poke.notify_one();
    let told = until("both to be told", async || {
        let all = events::after(&mut watch.conn(), 0, 1_000).await.unwrap();
        let mine = all.iter().filter(|e| e.topic == Topic::Person(rater).to_string());
        let unread = mine.filter_map(|e| match serde_json::from_str(&e.body).unwrap() {
            Change::Notice { unread, .. } => Some(unread),
            _ => None,
        });
        let unread: Vec<_> = unread.filter(|n| *n > before).collect();
        (unread.len() == 2).then_some(unread)
    })
    .await;
    assert_eq!(told, [before + 1, before + 2]);
}
