//! `POST /bahasa`: language and theme.

use crate::support::{Browser, TestApp};

async fn choose(browser: &mut Browser, fields: &[(&str, &str)]) -> crate::support::Answer {
    browser.post_form("/bahasa", fields).await
}

#[tokio::test]
async fn the_language_is_kept_in_a_cookie_and_the_page_is_in_it() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    assert!(browser.get("/masuk").await.text().contains("<html lang=\"id\""));
    let answer = choose(&mut browser, &[("bahasa", "en"), ("kembali", "/masuk")]).await;
    assert_eq!((answer.status, answer.header("location")), (303, "/masuk"));
    assert!(answer.set_cookie("bahasa").contains("SameSite=Lax"));
    let page = browser.get("/masuk").await.text();
    assert!(page.contains("<html lang=\"en\"") && page.contains("Password"), "{page}");
    choose(&mut browser, &[("bahasa", "id"), ("kembali", "/masuk")]).await;
    assert!(browser.get("/masuk").await.text().contains("<html lang=\"id\""));
}

/// The names are those the form on the profile page sends.
#[tokio::test]
async fn the_theme_chosen_on_the_profile_page_holds() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for (chosen, wanted) in [("light", "data-theme=\"light\""), ("dark", "data-theme=\"dark\"")] {
        choose(&mut browser, &[("tema", chosen), ("kembali", "/masuk")]).await;
        assert!(browser.get("/masuk").await.text().contains(wanted), "{chosen}");
    }
    choose(&mut browser, &[("tema", ""), ("kembali", "/masuk")]).await;
    assert!(!browser.get("/masuk").await.text().contains("data-theme="), "back to that of the system");
}

#[tokio::test]
async fn what_is_not_offered_becomes_the_default_and_never_a_header() {
    let app = TestApp::new().await;
    for value in ["xx", "en; Path=/jahat", "a\r\nSet-Cookie: capaian=x", "<script>"] {
        let answer = choose(&mut app.browser(), &[("bahasa", value), ("tema", value), ("kembali", "/")]).await;
        assert_eq!(answer.status, 303);
        for cookie in answer.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            assert!(cookie.starts_with("bahasa=id;") || cookie.starts_with("tema=system;"), "{cookie}");
        }
    }
}

#[tokio::test]
async fn it_leads_back_to_our_own_pages_only() {
    let app = TestApp::new().await;
    for (back, wanted) in [("/profil", "/profil"), ("https://jahat.example", "/"), ("//jahat.example", "/"), ("", "/")]
    {
        let answer = choose(&mut app.browser(), &[("bahasa", "en"), ("kembali", back)]).await;
        assert_eq!(answer.header("location"), wanted);
    }
}
