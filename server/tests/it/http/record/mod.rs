//! `POST /catat`: everything people (and others) may send.

mod dates;
mod evidence;
mod keys;
mod numbers;
mod plain;
mod rules;
mod texts;

use crate::support::{Browser, Catat, Kind, TestApp};
use domain::view::{EntryView, Receipt, SkpView};

/// Number of rows and files a refused entry must not leave behind.
async fn rows(app: &TestApp) -> i64 {
    let mut link = app.database.link().await;
    let mut n = 0;
    for table in ["realisasi", "bukti", "kunci", "peristiwa", "pemberitahuan"] {
        n += link.number(&format!("SELECT COUNT(*) FROM {table}")).await;
    }
    n + link.number("SELECT CAST(SUM(rev) AS BIGINT) FROM skp").await
}

/// The entry as the owner sees it afterwards.
async fn stored(app: &TestApp, browser: &mut Browser, form: &Catat) -> EntryView {
    let view: SkpView = app.view(browser, &app.a.owner).await;
    let entries = view.rhk.into_iter().flat_map(|r| r.iki).flat_map(|i| i.entries);
    entries.into_iter().find(|e| e.id == form.id).unwrap_or_else(|| panic!("no such entry"))
}

/// A form of the owner for one of his indicators.
fn form(app: &TestApp, kind: Kind) -> Catat {
    Catat::new(app.a.owner.skp, app.a.owner.iki(kind))
}

/// Sends it and gives the receipt.
async fn recorded(form: &Catat, browser: &mut Browser) -> Receipt {
    let answer = form.send(browser).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}
