//! What follows a result: the SKP, credit points, the printed form.

use super::{about, received, result};
use crate::{
    http::{refusal, taken},
    support::{Browser, Catat, Kind, TestApp, literal},
};
use domain::{
    problem::Refusal,
    rating::credit_view::{CreditPage, CreditView},
    view::SkpView,
};
use server::store::people;

/// Once the annual result is over the SKP takes nothing new; until then, and by a result of a quarter, it stays open.
#[tokio::test]
async fn the_skp_is_final_when_its_annual_result_is_over() {
    Box::pin(TestApp::both(async |app| {
        let (there, mut owner, ..) = received(&app).await;
        let entry = || Catat::new(app.a.owner.skp, app.a.owner.iki(Kind::Jumlah)).value("1");
        taken(&owner.call("/api/hasil/terima", &about(there.delivered, &[])).await);
        assert_eq!(entry().send(&mut owner).await.status, 200, "a quarter closes nothing");
        taken(&owner.call("/api/hasil/setuju", &about(there.received, &[])).await);
        assert_eq!(refusal(&entry().send(&mut owner).await), Refusal::SkpClosed);
        let view: SkpView = app.view(&mut owner, &app.a.owner).await;
        assert_eq!(view.state, domain::skp::State::Final);
    }))
    .await;
}

/// A year in a functional post and then in another: each part counts by its own post, on the result as on `/angka-kredit`.
#[tokio::test]
async fn credit_points_of_a_result_are_those_of_the_account() {
    TestApp::both(async |app| {
        let postgres = app.state.store.is_postgres();
        let mut link = app.database.link().await;
        let post = literal(app.a.owner.post.uuid(), postgres);
        link.sql(&format!("UPDATE jabatan SET nama = 'Bidan Ahli Pertama' WHERE id = {post}")).await;
        people::bump(&mut link.conn(), app.a.id).await.unwrap();
        let there = app.evaluate().await;
        let mut owner = app.as_(&app.a.owner).await;
        let credit = async |owner: &mut Browser| -> Vec<CreditView> {
            result(owner, there.received).await.parts.into_iter().filter_map(|p| p.credit).collect()
        };
        let account = async |owner: &mut Browser| -> Vec<CreditView> {
            let page: CreditPage = owner.get_json("/api/angka-kredit").await.json();
            page.parts.into_iter().map(|p| p.view).collect()
        };
        let (shown, kept) = (credit(&mut owner).await, account(&mut owner).await);
        assert_eq!((shown.len(), &shown), (1, &kept));
        // The same name for a post that is none of a functional career counts nowhere.
        link.sql(&format!("UPDATE jabatan SET jenis = 'pelaksana' WHERE id = {post}")).await;
        people::bump(&mut link.conn(), app.a.id).await.unwrap();
        assert_eq!((credit(&mut owner).await, account(&mut owner).await), (Vec::new(), Vec::new()));
    })
    .await;
}

/// The official form stands alone on its page, for those who may read the result.
#[tokio::test]
async fn the_form_evaluasi_kinerja_pegawai_is_written_for_both_sides() {
    let app = TestApp::new().await;
    let (there, mut owner, mut rater, _) = received(&app).await;
    let address = format!("/hasil/{}?cetak=true", there.received);
    for browser in [&mut owner, &mut rater] {
        let answer = browser.get(&address).await;
        let text = answer.text();
        assert_eq!(answer.status, 200);
        for words in [
            "EVALUASI KINERJA PEGAWAI",
            "REALISASI BERDASARKAN BUKTI DUKUNG",
            "PREDIKAT KINERJA PEGAWAI",
            "Ani Pegawai",
        ] {
            assert!(text.contains(words), "{words}");
        }
    }
    assert_eq!(app.as_(&app.a.stranger).await.get(&address).await.status, 404);
}
