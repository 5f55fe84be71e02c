//! *Rencana aksi*: what is written, who writes it, and the line it makes.

use super::{error, problem, refusal, taken};
use crate::support::{Browser, Kind, Person, REASON, TestApp, at, fresh};
use app::{error::AppError, port::EvaluationPort};
use domain::{
    action::{About, Planned, STEPS, Shut, view::ActionView},
    decimal::Decimal,
    evaluation::PeriodKind,
    id::{Key, SkpId},
    problem::{Problem, Refusal},
    skp::plan::Step,
    view::SkpView,
};
use server::store;

const WRITE: &str = "/api/aksi/isi";
/// Where something can be written.
const FIELD: &str = "name=\"isi\"";

fn typed(skp: SkpId, number: u8, about: &str, text: &str, before: &str) -> Vec<(&'static str, String)> {
    vec![
        ("skp", skp.to_string()),
        ("ke", number.to_string()),
        ("tentang", about.to_owned()),
        ("isi", text.to_owned()),
        ("isi_lama", before.to_owned()),
    ]
}

async fn actions(browser: &mut Browser, skp: SkpId) -> ActionView {
    let answer = browser.get_json(&format!("/api/aksi?skp={skp}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

fn rhk(person: &Person) -> String {
    format!("rhk:{}", person.rhk())
}

fn iki(person: &Person, kind: Kind) -> String {
    format!("iki:{}", person.iki(kind))
}

fn expected(view: &SkpView, person: &Person) -> Option<Decimal> {
    view.rhk.iter().flat_map(|r| &r.iki).find(|i| i.id == person.jumlah()).unwrap().progress.expected
}

#[tokio::test]
async fn planned_values_move_what_is_expected_everywhere_at_once() {
    TestApp::both(async |app| {
        let o = &app.a.owner;
        let (mut owner, mut rater) = (app.as_(o).await, app.as_(&app.a.rater).await);
        let home: SkpView = owner.get_json("/api/beranda").await.json();
        assert_eq!(home.unplanned, Some(14), "the second quarter, an offer");
        assert_eq!(expected(&home, o), Some(Decimal::whole(105)), "161 of 365 days of 240");
        let jumlah = iki(o, Kind::Jumlah);
        taken(&owner.call(WRITE, &typed(o.skp, 2, &jumlah, "60", "")).await);
        let view = actions(&mut rater, o.skp).await;
        assert!(!view.writes);
        let end = |day: &str, n| Step { by: day.parse().unwrap(), value: Decimal::whole(n) };
        let planned = &view.plan.rhk[0].iki[0];
        assert_eq!(planned.target.steps, [end("2026-06-30", 60), end("2026-12-31", 240)]);
        assert_eq!(planned.values[1].value, Some(Decimal::whole(60)));
        assert_eq!((view.plan.periods[0].shut, view.plan.periods[1].shut), (Some(Shut::Over), None));
        assert!(view.plan.periods[1].planned);
        // The same figure on Beranda, for the superior, and in the kept counts of the team.
        let home: SkpView = owner.get_json("/api/beranda").await.json();
        assert_eq!((home.unplanned, expected(&home, o)), (None, Some(Decimal::whole(53))));
        let member: SkpView = rater.get_json(&format!("/api/tim/anggota?pegawai={}", o.id)).await.json();
        assert_eq!(expected(&member, o), Some(Decimal::whole(53)));
        assert_eq!(member.unplanned, None, "nobody else is offered it");
        // Taken out again, time alone counts.
        taken(&owner.call(WRITE, &typed(o.skp, 2, &jumlah, "", "60")).await);
        let home: SkpView = owner.get_json("/api/beranda").await.json();
        assert_eq!(expected(&home, o), Some(Decimal::whole(105)));
        let view = actions(&mut owner, o.skp).await;
        assert!(view.writes);
        // Written and emptied in one go is told as one change.
        assert_eq!((view.history.len(), view.history[0].text.as_str()), (1, ""));
    })
    .await;
}

#[tokio::test]
async fn only_the_owner_writes_and_only_what_can_still_be_planned() {
    TestApp::both(async |app| {
        let o = &app.a.owner;
        let mut owner = app.as_(o).await;
        let text = "Sweeping bayi di dua desa.\nDua puluh lima anak.";
        taken(&owner.call(WRITE, &typed(o.skp, 3, &rhk(o), text, "")).await);
        let view = actions(&mut owner, o.skp).await;
        assert_eq!(view.plan.rhk[0].steps[2].text, text);
        assert_eq!(view.history[0].by.id, o.id);
        for (who, refused) in [
            (&app.a.rater, AppError::Forbidden),
            (&app.a.top, AppError::Forbidden),
            (&app.a.peer, AppError::NotFound),
            (&app.b.owner, AppError::NotFound),
        ] {
            let mut browser = app.as_(who).await;
            assert_eq!(
                error(&browser.call(WRITE, &typed(o.skp, 3, &rhk(o), "Saya", text)).await),
                refused,
                "{}",
                who.name
            );
            let reads = browser.get_json(&format!("/api/aksi?skp={}", o.skp)).await;
            assert_eq!(reads.status == 200, refused == AppError::Forbidden, "{}", who.name);
        }
        let over = Refusal::PlanOver { since: "2026-03-31".parse().unwrap() };
        assert_eq!(refusal(&owner.call(WRITE, &typed(o.skp, 1, &rhk(o), "Terlambat", "")).await), over);
        for (number, about) in [
            (5, rhk(o)),
            (0, rhk(o)),
            (2, rhk(&app.a.peer)),
            (2, iki(&app.a.peer, Kind::Jumlah)),
            (2, iki(o, Kind::Tanggal)),
            (2, iki(o, Kind::Teks)),
        ] {
            let answer = owner.call(WRITE, &typed(o.skp, number, &about, "5", "")).await;
            assert_eq!(error(&answer), AppError::NotFound, "{number} {about}");
        }
        assert_eq!(problem(&owner.call(WRITE, &typed(o.skp, 2, "nilai", "5", "")).await, "tentang"), Problem::Choice);
        let length = STEPS + 1;
        let long = owner.call(WRITE, &typed(o.skp, 2, &rhk(o), &"a".repeat(length), "")).await;
        assert_eq!(problem(&long, "isi"), Problem::TooLong { max: STEPS, length });
    })
    .await;
}

#[tokio::test]
async fn values_do_not_fall_and_the_end_is_compared_with_the_target() {
    TestApp::both(async |app| {
        let o = &app.a.owner;
        let mut owner = app.as_(o).await;
        let jumlah = iki(o, Kind::Jumlah);
        let mut write = async |number: u8, text: &str, before: &str| {
            owner.call(WRITE, &typed(o.skp, number, &jumlah, text, before)).await
        };
        taken(&write(2, "1.100", "").await);
        // However the number was written, it is the one that stands there.
        taken(&write(2, "110", "1100").await);
        taken(&write(4, "200", "").await);
        assert_eq!(problem(&write(3, "100", "").await, "isi"), Problem::BelowEarlier { earlier: Decimal::whole(110) });
        assert_eq!(problem(&write(3, "201", "").await, "isi"), Problem::AboveLater { later: Decimal::whole(200) });
        assert_eq!(problem(&write(3, "-5", "").await, "isi"), Problem::Negative);
        assert!(matches!(problem(&write(3, "lima", "").await, "isi"), Problem::Number(_)));
        let clash = problem(&write(2, "120", "90").await, "isi");
        assert_eq!(clash, Problem::Changed { by: o.name.clone(), now: "110".to_owned() });
        let view = actions(&mut owner, o.skp).await;
        assert_eq!(view.plan.rhk[0].iki[0].misses, Some(Decimal::whole(200)), "240 is the target");
        let page = owner.get(&format!("/skp/{}/aksi", o.skp)).await.text();
        assert!(page.contains("Rencana akhir 200"), "said, and nothing stopped");
        let paper = owner.get(&format!("/skp/{}/aksi?cetak=true", o.skp)).await.text();
        assert!(paper.contains("RENCANA AKSI SASARAN KINERJA PEGAWAI") && paper.contains("110"));
    })
    .await;
}

#[tokio::test]
async fn an_evaluation_shows_the_plan_of_its_period_and_keeps_that_of_its_time() {
    TestApp::both(async |app| {
        let o = &app.a.owner;
        let quarter = app.period(PeriodKind::Triwulanan, 2).await;
        let mut owner = app.as_(o).await;
        taken(&owner.call(WRITE, &typed(o.skp, 2, &iki(o, Kind::Jumlah), "60", "")).await);
        taken(&owner.call(WRITE, &typed(o.skp, 2, &rhk(o), "Sweeping", "")).await);
        taken(&owner.call(WRITE, &typed(o.skp, 3, &rhk(o), "Nanti", "")).await);
        app.open(quarter, "2026-06-01", "2026-07-10").await;
        // What is rated is not planned any more, though its days are not over.
        let again = owner.call(WRITE, &typed(o.skp, 2, &iki(o, Kind::Jumlah), "200", "60")).await;
        assert_eq!(refusal(&again), Refusal::PlanRated);
        let seen = actions(&mut owner, o.skp).await;
        assert_eq!(seen.plan.periods.iter().map(|p| p.shut).collect::<Vec<_>>()[1..], [Some(Shut::Rated), None, None]);
        let html = owner.get(&format!("/skp/{}/aksi?periode=2", o.skp)).await.text();
        assert!(html.contains("Penilaian periode ini sudah dibuka") && !html.contains(FIELD), "{html}");
        let (port, rater) = (app.port(), app.actor(&app.a.rater));
        let page = port.page(&rater, quarter, o.skp).await.unwrap();
        assert_eq!(page.actions.periods.len(), 1);
        assert_eq!(page.actions.rhk[0].steps[0].text, "Sweeping");
        assert_eq!(page.actions.rhk[0].iki[0].values[0].value, Some(Decimal::whole(60)));
        app.deliver(quarter, "sesuai", "sesuai").await;
        let later = Planned {
            about: About::Iki(o.jumlah()),
            kind: PeriodKind::Triwulanan,
            number: 2,
            text: String::new(),
            value: Some(Decimal::whole(200)),
            by: o.id,
            at: at(2026, 6, 10, 12, 0),
        };
        let mut link = app.database.link().await;
        store::actions::save(&mut link.conn(), app.a.id, fresh(), o.skp, &later).await.unwrap();
        let page = port.page(&rater, quarter, o.skp).await.unwrap();
        assert_eq!(page.actions.rhk[0].iki[0].values[0].value, Some(Decimal::whole(60)), "what was rated by");
        let html = app.as_(&app.a.rater).await.get(&format!("/evaluasi/{quarter}/{}", o.skp)).await.text();
        assert!(html.contains("Sweeping") && !html.contains("Nanti"));
    })
    .await;
}

#[tokio::test]
async fn a_plan_stays_when_the_agency_changes_its_rhythm() {
    TestApp::both(async |app| {
        let o = &app.a.owner;
        let second = app.period(PeriodKind::Triwulanan, 2).await;
        let mut owner = app.as_(o).await;
        taken(&owner.call(WRITE, &typed(o.skp, 2, &iki(o, Kind::Jumlah), "60", "")).await);
        taken(&owner.call(WRITE, &typed(o.skp, 2, &rhk(o), "Sweeping", "")).await);
        app.clock.set(at(2026, 7, 2, 9, 0));
        let mut manager = app.as_(&app.a.manager).await;
        let change = [("kunci", fresh::<Key>().to_string()), ("nama", "periodik".into()), ("nilai", "bulanan".into())];
        let mut change = change.to_vec();
        change.push(("alasan", REASON.to_owned()));
        taken(&manager.call("/api/kelola/pengaturan/ubah", &change).await);
        let mut owner = app.as_(o).await;
        taken(&owner.call(WRITE, &typed(o.skp, 8, &rhk(o), "Bulan ini", "")).await);
        let seen = actions(&mut owner, o.skp).await;
        let kinds: Vec<_> = seen.plan.periods.iter().map(|p| (p.period.kind, p.period.number, p.shut)).collect();
        assert_eq!(kinds.len(), 13, "twelve months, and the quarter in which something was planned");
        let at = kinds.iter().position(|k| *k == (PeriodKind::Triwulanan, 2, Some(Shut::Former))).unwrap();
        assert_eq!(seen.plan.rhk[0].steps[at].text, "Sweeping");
        assert_eq!(seen.plan.rhk[0].iki[0].values[at].value, Some(Decimal::whole(60)));
        let html = owner.get(&format!("/skp/{}/aksi?periode=triwulanan-2", o.skp)).await.text();
        assert!(html.contains("Sweeping") && html.contains("memakai periode lain") && !html.contains(FIELD));
        let html = owner.get(&format!("/skp/{}/aksi?periode=8", o.skp)).await.text();
        assert!(html.contains("Bulan ini") && html.contains(FIELD));
        // The evaluation of the quarter shows what was planned for it.
        let page = app.port().page(&app.actor(&app.a.rater), second, o.skp).await.unwrap();
        let planned: Vec<_> = page.actions.periods.iter().filter(|p| p.planned).map(|p| p.period.kind).collect();
        assert_eq!(planned, [PeriodKind::Triwulanan]);
    })
    .await;
}

#[tokio::test]
async fn feedback_on_an_rhk_stands_beside_its_plan() {
    let app = TestApp::new().await;
    let o = &app.a.owner;
    let (mut owner, mut rater) = (app.as_(o).await, app.as_(&app.a.rater).await);
    let page = format!("/skp/{}/aksi", o.skp);
    assert!(rater.get(&page).await.text().contains("Kirim umpan balik"));
    let fields = [
        ("id", crate::support::fresh::<domain::id::FeedbackId>().to_string()),
        ("skp", o.skp.to_string()),
        ("sasaran", domain::feedback::Subject::Rhk(o.rhk()).field()),
        ("jenis", "catatan".to_owned()),
        ("teks", "Mulai dari desa terjauh".to_owned()),
    ];
    taken(&rater.call("/api/umpan-balik/kirim", &fields).await);
    assert!(owner.get(&page).await.text().contains("Mulai dari desa terjauh"));
}
