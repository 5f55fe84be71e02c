//! Streams end with the right to them.

use super::{Net, record, skp};
use crate::support::{PASSWORD, Stream, at, date, fresh};
use app::port::Actor;
use domain::{
    event::Change,
    id::{PersonId, PostId},
    people::{Holding, NewAssignment},
};
use server::{jobs, usecase};
use std::time::Duration;

/// Rights must be gone this soon.
const SOON: Duration = Duration::from_secs(1);

/// The admin lets somebody act for a post from today on.
async fn assign(net: &Net, post: PostId, person: PersonId) {
    let actor = Actor { person: net.a.admin.id, agency: net.a.id, session: fresh() };
    let (from, to) = (date(2026, 6, 10), Some(date(2026, 6, 20)));
    let new = NewAssignment { post, person, holding: Holding::Plh, from, to };
    let done = net.state.writing(&actor, move |conn, act| {
        Box::pin(async move { usecase::people::assign(conn, &act, new).await.map(drop) })
    });
    done.await.unwrap();
}

#[tokio::test]
async fn a_new_assignment_moves_the_stream_from_one_superior_to_the_other() {
    Net::both(async |net| {
        let (rater_browser, mut rater) = net.live(&net.a.rater).await;
        let (head_browser, mut head) = net.live(&net.a.head).await;
        let (mut owner, mut own) = net.live(&net.a.owner).await;
        assign(&net, net.a.rater.post, net.a.head.id).await;
        rater.rest(SOON).await;
        head.rest(SOON).await;
        // Whose rights are the same keeps the stream and is told.
        assert_eq!(own.must().await.change(), Change::Structure);
        let mut rater = Stream::live(net.port.at, &rater_browser).await;
        let mut head = Stream::live(net.port.at, &head_browser).await;
        record(&mut owner, &net.a.owner, "5").await;
        assert_eq!(skp(head.must().await.change()).skp, net.a.owner.skp);
        let mut rater_acts = rater_browser;
        record(&mut rater_acts, &net.a.rater, "1").await;
        assert_eq!(skp(rater.must().await.change()).skp, net.a.rater.skp, "the absent one still hears");
    })
    .await;
}

#[tokio::test]
async fn a_right_that_ends_at_midnight_ends_the_stream_at_midnight() {
    Net::both(async |net| {
        net.clock.set(at(2026, 6, 9, 23, 50));
        let mut seen = jobs::Seen::new();
        jobs::announce_days(&net.state, &mut seen).await.unwrap();
        let (former_browser, mut former) = net.live(&net.a.former).await;
        let (mut owner, mut own) = net.live(&net.a.owner).await;
        let form =
            crate::support::Catat::new(net.a.owner.skp, net.a.owner.jumlah()).value("1").with("tanggal", "2026-06-08");
        assert_eq!(form.send(&mut owner).await.status, 200);
        assert_eq!(skp(former.must().await.change()).skp, net.a.owner.skp);
        net.clock.set(at(2026, 6, 10, 0, 0));
        jobs::announce_days(&net.state, &mut seen).await.unwrap();
        former.rest(SOON).await;
        assert!(matches!(own.must().await.change(), Change::Skp(_)));
        assert_eq!(own.must().await.change(), Change::Day { today: date(2026, 6, 10) });
        // Again, as browsers do: no longer about the owner.
        let mut again = Stream::live(net.port.at, &former_browser).await;
        record(&mut owner, &net.a.owner, "1").await;
        let mut acts = former_browser;
        record(&mut acts, &net.a.former, "1").await;
        assert_eq!(skp(again.must().await.change()).skp, net.a.former.skp);
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_the_streams_of_that_session_only() {
    Net::both(async |net| {
        let (mut here, mut one) = net.live(&net.a.owner).await;
        let mut same_browser = Stream::live(net.port.at, &here).await;
        let (mut there, mut two) = net.live(&net.a.owner).await;
        let copy = here.clone();
        assert_eq!(here.post_form("/keluar", &[("", "")]).await.status, 303);
        one.rest(SOON).await;
        same_browser.rest(SOON).await;
        record(&mut there, &net.a.owner, "1").await;
        loop {
            match two.must().await.change() {
                Change::SignedOut { .. } => {}
                change => break assert_eq!(skp(change).skp, net.a.owner.skp),
            }
        }
        assert_eq!(Stream::open(net.port.at, &copy, "", "").await.status, 401);
    })
    .await;
}

#[tokio::test]
async fn signing_out_everywhere_and_a_new_password_end_all_other_streams() {
    Net::both(async |net| {
        for path in ["/api/profil/akhiri-sesi-lain", "/api/profil/kata-sandi"] {
            let (mut here, mut kept) = net.live(&net.a.peer).await;
            let (_, mut one) = net.live(&net.a.peer).await;
            let (_, mut two) = net.live(&net.a.peer).await;
            let fields = [("lama", PASSWORD), ("baru", PASSWORD)];
            let answer = here.call(path, &fields).await;
            // The demo password is none that may be chosen.
            if answer.status == 422 {
                let answer = here.call(path, &[("lama", PASSWORD), ("baru", "melati-putih-27")]).await;
                assert_eq!(answer.status, 200, "{path}");
            }
            one.rest(SOON).await;
            two.rest(SOON).await;
            record(&mut here, &net.a.peer, "1").await;
            loop {
                if let Change::Skp(_) = kept.must().await.change() {
                    break;
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn ending_one_session_on_the_profile_page_ends_its_stream() {
    let net = Net::new().await;
    let (mut here, _kept) = net.live(&net.a.owner).await;
    let (_, mut other) = net.live(&net.a.owner).await;
    let profile: domain::view::Profile = here.get_json("/api/profil").await.json();
    let id = profile.sessions.iter().find(|s| !s.current).unwrap().id.to_string();
    assert_eq!(here.call("/api/profil/akhiri-sesi", &[("sesi", id)]).await.status, 200);
    other.rest(SOON).await;
}

/// The moment between the check of the cookie and the opening of the stream.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_stream_survives_a_sign_out_that_came_while_it_opened() {
    let net = Net::new().await;
    for _ in 0..30 {
        let mut browser = net.as_(&net.a.owner).await;
        let opener = browser.clone();
        let at = net.port.at;
        let opening = tokio::spawn(async move { Stream::open(at, &opener, "", "").await });
        tokio::task::yield_now().await;
        assert_eq!(browser.post_form("/keluar", &[("", "")]).await.status, 303);
        let mut stream = opening.await.unwrap();
        if stream.status == 200 {
            stream.rest(SOON).await;
        }
    }
}

#[tokio::test]
async fn a_session_that_ran_out_brings_nothing_more() {
    let net = Net::new().await;
    net.clock.set(at(2026, 6, 10, 8, 0));
    let (mut owner, mut one) = net.live(&net.a.owner).await;
    // Twelve hours without use: the phone was put away, its stream left open.
    net.clock.set(at(2026, 6, 10, 20, 0));
    let (mut later, mut two) = net.live(&net.a.owner).await;
    record(&mut later, &net.a.owner, "1").await;
    assert_eq!(one.rest(SOON).await, []);
    assert_eq!(skp(two.must().await.change()).skp, net.a.owner.skp);
    assert_eq!(owner.get("/").await.status, 303);
}
