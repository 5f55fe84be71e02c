//! Notices and reading them.

use super::{error, taken};
use crate::support::{Browser, Catat, TestApp, fresh};
use app::error::AppError;
use domain::{
    id::NoticeId,
    view::{Me, NoticeList, TeamView},
};

async fn list(browser: &mut Browser, query: &str) -> NoticeList {
    let answer = browser.get_json(&format!("/api/pemberitahuan{query}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn notices_come_in_pages_newest_first_without_gap_or_repeat() {
    TestApp::both(async |app| {
        let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
        let start = list(&mut rater, "").await.unread;
        for n in 0..70 {
            // Several in one moment: the order within it is that of writing.
            app.clock.set(crate::support::moment().plus_seconds(n / 4));
            taken(
                &Catat::new(app.a.owner.skp, app.a.owner.jumlah())
                    .value("1")
                    .with("keterangan", &n.to_string())
                    .send(&mut owner)
                    .await,
            );
        }
        let (mut seen, mut query): (Vec<_>, _) = (Vec::new(), String::new());
        loop {
            let page = list(&mut rater, &query).await;
            assert_eq!(page.unread, start + 70);
            seen.extend(page.notices);
            let Some(more) = page.more else { break };
            query = format!("?sebelum={more}");
        }
        let notes: Vec<_> = seen.iter().take(70).map(|n| n.excerpt.clone()).collect();
        assert_eq!(notes, (0..70).rev().map(|n| n.to_string()).collect::<Vec<_>>());
        assert_eq!(u32::try_from(seen.len()).unwrap(), start + 70);
    })
    .await;
}

#[tokio::test]
async fn reading_the_notices_of_one_skp_leaves_the_others_unread() {
    TestApp::both(async |app| {
        let mut rater = app.as_(&app.a.rater).await;
        let before = list(&mut rater, "").await;
        let about = |l: &NoticeList, skp| l.notices.iter().filter(|n| n.skp == skp && !n.read).count();
        let (of_owner, of_peer) = (about(&before, app.a.owner.skp), about(&before, app.a.peer.skp));
        assert!(of_owner > 0 && of_peer > 0);
        taken(&rater.call("/api/pemberitahuan/dibaca", &[("skp", app.a.owner.skp.to_string())]).await);
        let after = list(&mut rater, "").await;
        assert_eq!((about(&after, app.a.owner.skp), about(&after, app.a.peer.skp)), (0, of_peer));
        let me: Me = rater.get_json("/api/saya").await.json();
        assert_eq!(usize::try_from(me.unread).unwrap(), of_peer);
        let team: TeamView = rater.get_json("/api/tim").await.json();
        let unread = |skp| team.members.iter().find(|m| m.skp == skp).unwrap().unread;
        assert_eq!((unread(app.a.owner.skp), usize::try_from(unread(app.a.peer.skp)).unwrap()), (0, of_peer));
        taken(&rater.call("/api/pemberitahuan/dibaca", &[("", "")]).await);
        assert_eq!(list(&mut rater, "").await.unread, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_new_is_marked_on_the_skp_until_it_was_read() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let unread = async |b: &mut Browser| app.view(b, &app.a.owner).await.unread;
    assert_eq!(unread(&mut owner).await, [domain::feedback::Subject::Entry(app.scene.entry)]);
    taken(&owner.call("/api/pemberitahuan/dibaca", &[("skp", app.a.owner.skp.to_string())]).await);
    assert!(unread(&mut owner).await.is_empty());
}

#[tokio::test]
async fn marking_what_is_not_ones_own_changes_nothing() {
    let app = TestApp::new().await;
    let mut stranger = app.as_(&app.a.stranger).await;
    let before = app.database.dump().await;
    for skp in [app.a.owner.skp, app.b.owner.skp, fresh()] {
        taken(&stranger.call("/api/pemberitahuan/dibaca", &[("skp", skp.to_string())]).await);
    }
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn the_notices_of_others_cannot_be_reached() {
    let app = TestApp::new().await;
    let mut stranger = app.as_(&app.a.stranger).await;
    for before in [app.scene.notice, app.elsewhere.notice, fresh::<NoticeId>()] {
        assert!(list(&mut stranger, &format!("?sebelum={before}")).await.notices.is_empty());
    }
    let answer = stranger.get_json("/api/pemberitahuan?sebelum=x").await;
    assert_eq!(error(&answer), AppError::BadRequest);
}
