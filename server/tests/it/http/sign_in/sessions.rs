//! How long sessions live and how they end.

use crate::support::{Browser, PASSWORD, TestApp, moment};
use domain::view::{Profile, SessionView};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

async fn open(app: &TestApp, trusted: bool) -> Browser {
    let mut browser = app.browser();
    let mut fields = vec![("nip", app.a.owner.nip.as_str()), ("kata_sandi", PASSWORD)];
    if trusted {
        fields.push(("percaya", "ya"));
    }
    assert_eq!(browser.post_form("/masuk", &fields).await.status, 303);
    browser
}

async fn is_open(browser: &mut Browser) -> bool {
    match browser.get_json("/api/saya").await.status {
        200 => true,
        401 => false,
        other => panic!("{other}"),
    }
}

async fn listed(browser: &mut Browser) -> Vec<SessionView> {
    browser.get_json("/api/profil").await.json::<Profile>().sessions
}

#[tokio::test]
async fn an_unused_session_ends_after_twelve_hours_and_a_trusted_one_after_ninety_days() {
    TestApp::both(async |app| {
        for (trusted, life) in [(false, 12 * HOUR), (true, 90 * DAY)] {
            app.clock.set(moment());
            let mut kept = open(&app, trusted).await;
            let mut left = open(&app, trusted).await;
            app.clock.set(moment().plus_seconds(life - 1));
            assert!(is_open(&mut kept).await, "trusted: {trusted}");
            app.clock.set(moment().plus_seconds(life));
            assert!(!is_open(&mut left).await, "trusted: {trusted}");
            // Use moved the end of the other.
            assert!(is_open(&mut kept).await, "trusted: {trusted}");
        }
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_the_session_itself_not_only_the_cookie() {
    TestApp::both(async |app| {
        let mut browser = open(&app, true).await;
        let mut copy = browser.clone();
        let answer = browser.post_form("/keluar", &[("", "")]).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/masuk"));
        assert!(answer.set_cookie("capaian").contains("Max-Age=0"), "{answer:?}");
        assert!(!is_open(&mut copy).await, "a copied cookie still works");
        // Once more does no harm, and neither does it without a session.
        assert_eq!(copy.post_form("/keluar", &[("", "")]).await.status, 303);
        assert_eq!(app.browser().post_form("/keluar", &[("", "")]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn ending_all_others_keeps_the_present_one() {
    TestApp::both(async |app| {
        let (mut here, mut there, mut rater) =
            (open(&app, false).await, open(&app, true).await, app.as_(&app.a.rater).await);
        assert_eq!(here.call("/api/profil/akhiri-sesi-lain", &[("", "")]).await.status, 200);
        assert!(is_open(&mut here).await && !is_open(&mut there).await && is_open(&mut rater).await);
        assert_eq!(listed(&mut here).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn one_session_is_ended_by_name_and_only_by_its_person() {
    let app = TestApp::new().await;
    let (mut here, mut there, mut rater) =
        (open(&app, false).await, open(&app, true).await, app.as_(&app.a.rater).await);
    let all = listed(&mut here).await;
    assert_eq!((all.len(), all.iter().filter(|s| s.current).count()), (2, 1));
    let other = all.iter().find(|s| !s.current).unwrap();
    assert!(other.trusted);
    let id = other.id.to_string();
    assert_eq!(rater.call("/api/profil/akhiri-sesi", &[("sesi", &id)]).await.status, 404);
    assert!(is_open(&mut there).await);
    assert_eq!(here.call("/api/profil/akhiri-sesi", &[("sesi", &id)]).await.status, 200);
    assert!(!is_open(&mut there).await && is_open(&mut here).await);
    assert_eq!(here.call("/api/profil/akhiri-sesi", &[("sesi", &id)]).await.status, 404);
}

#[tokio::test]
async fn a_device_is_told_by_browser_and_system_and_nothing_more() {
    let app = TestApp::new().await;
    let agents = [
        (
            "Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36",
            "Chrome, Android",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge, Windows"),
        ("<script>", "?, ?"),
    ];
    for (agent, wanted) in agents {
        let mut browser = app.browser();
        let form = format!("nip={}&kata_sandi={PASSWORD}", app.a.owner.nip);
        let request = browser.request("POST", "/masuk", "text/html").header("user-agent", agent);
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(form.into()).unwrap();
        assert_eq!(browser.send(request).await.status, 303);
        let sessions = listed(&mut browser).await;
        assert_eq!(sessions.iter().find(|s| s.current).unwrap().device, wanted);
    }
}

#[tokio::test]
async fn a_session_of_one_server_is_good_on_another() {
    TestApp::both(async |app| {
        let other = app.second().await;
        let mut here = app.as_(&app.a.owner).await;
        let mut there = other.browser();
        there.cookies = here.cookies.clone();
        assert!(is_open(&mut there).await);
        here.post_form("/keluar", &[("", "")]).await;
        assert!(!is_open(&mut there).await);
    })
    .await;
}
