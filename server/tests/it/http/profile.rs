//! The own account: profile and password. Sessions are in `sign_in`.

use super::{problem, taken};
use crate::support::{Browser, PASSWORD, TestApp};
use domain::{
    people::Function,
    problem::Problem,
    view::{Me, Profile},
};

async fn change(browser: &mut Browser, old: &str, new: &str) -> crate::support::Answer {
    browser.call("/api/profil/kata-sandi", &[("lama", old), ("baru", new)]).await
}

#[tokio::test]
async fn a_profile_names_post_and_both_superiors() {
    TestApp::both(async |app| {
        let profile: Profile = app.as_(&app.a.owner).await.get_json("/api/profil").await.json();
        assert_eq!((profile.person.id, profile.person.post.as_str()), (app.a.owner.id, "Bidan Terampil"));
        assert_eq!(profile.superior.unwrap().id, app.a.rater.id);
        assert_eq!(profile.higher.unwrap().id, app.a.top.id);
        let profile: Profile = app.as_(&app.a.top).await.get_json("/api/profil").await.json();
        assert_eq!((profile.superior, profile.higher), (None, None));
    })
    .await;
}

#[tokio::test]
async fn the_frame_knows_who_leads_and_who_has_which_function() {
    let app = TestApp::new().await;
    let (a, none) = (&app.a, vec![]);
    for (person, leads, functions) in [
        (&a.owner, false, none.clone()),
        (&a.rater, true, none.clone()),
        (&a.former, false, none),
        (&a.admin, false, vec![Function::AdminInstansi]),
        (&a.manager, false, vec![Function::PengelolaKinerja]),
        (&a.auditor, false, vec![Function::Auditor]),
    ] {
        let me: Me = app.as_(person).await.get_json("/api/saya").await.json();
        assert_eq!((me.id, me.leads, me.functions), (person.id, leads, functions), "{}", person.name);
        assert_eq!((me.agency.as_str(), me.demo), ("Instansi Uji 1", false));
    }
}

#[tokio::test]
async fn a_new_password_replaces_the_old_one_and_ends_all_other_sessions() {
    TestApp::both(async |app| {
        let (mut here, mut there) = (app.as_(&app.a.owner).await, app.as_(&app.a.owner).await);
        taken(&change(&mut here, PASSWORD, "melati-putih-27").await);
        assert_eq!(here.get_json("/api/saya").await.status, 200);
        assert_eq!(there.get_json("/api/saya").await.status, 401);
        let sign_in = async |password: &str| {
            app.browser()
                .post_form("/masuk", &[("nip", app.a.owner.nip.as_str()), ("kata_sandi", password)])
                .await
                .status
        };
        assert_eq!((sign_in(PASSWORD).await, sign_in("melati-putih-27").await), (401, 303));
    })
    .await;
}

#[tokio::test]
async fn the_present_password_must_be_right_and_the_new_one_good() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let before = app.database.dump().await;
    for wrong in ["", "salah-sekali", &"x".repeat(100_000)] {
        assert_eq!(problem(&change(&mut owner, wrong, "melati-putih-27").await, "lama"), Problem::PasswordWrong);
    }
    for (new, wanted) in [
        ("", Problem::PasswordShort { min: 10 }),
        ("pendek", Problem::PasswordShort { min: 10 }),
        ("1234567890123", Problem::PasswordWeak),
        ("katasandi12", Problem::PasswordWeak),
        ("Ani-Pegawai-1", Problem::PasswordWeak),
        ("x-19850401-y", Problem::PasswordWeak),
        (&"p@njang!".repeat(40), Problem::TooLong { max: 256, length: 320 }),
    ] {
        assert_eq!(problem(&change(&mut owner, PASSWORD, new).await, "baru"), wanted, "{new}");
    }
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn guessing_the_present_password_is_limited() {
    let app = TestApp::new().await;
    let mut owner = app.as_(&app.a.owner).await;
    let mut last = 0;
    for _ in 0..30 {
        last = change(&mut owner, "salah-sekali", "melati-putih-27").await.status;
    }
    assert_eq!(last, 429, "somebody at an open screen can guess the password for ever");
}
