//! The program as operators use it. Exit codes: 0 done, 1 failed, 2 wrong use, 3 settings cannot be used.

use crate::support::{
    Database, DemoApp, TestApp,
    program::{Serving, capaian, run},
    wire,
};
use std::{process::Output, time::Duration};

/// A folder to run in.
struct Desk {
    dir: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn run(&self, url: &str, args: &[&str], input: &str) -> Output {
        run(&mut capaian(self.dir.path(), url, args), input)
    }
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Everything it said.
fn said(output: &Output) -> String {
    out(output) + &err(output)
}

#[test]
fn help_is_there_for_every_command() {
    let desk = Desk::new();
    let all = desk.run("sqlite:x.db", &["--help"], "");
    assert_eq!(all.status.code(), Some(0));
    for command in ["serve", "migrate", "demo", "user", "doctor"] {
        assert!(out(&all).contains(command), "{command} is missing");
        let one = desk.run("sqlite:x.db", &[command, "--help"], "");
        assert_eq!(one.status.code(), Some(0), "{command}");
        assert!(out(&one).contains("Usage"), "{command}: {}", out(&one));
    }
    assert!(!desk.dir.path().join("x.db").exists(), "asking for help made a database");
}

#[test]
fn wrong_use_is_2() {
    let desk = Desk::new();
    for args in [["tidak-ada", ""], ["serve", "--salah"], ["user", "password"]] {
        let args: Vec<_> = args.into_iter().filter(|a| !a.is_empty()).collect();
        assert_eq!(desk.run("sqlite:x.db", &args, "").status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn settings_that_cannot_be_used_are_3_and_named() {
    let desk = Desk::new();
    let wrong = desk.run("mysql://x", &["doctor"], "");
    assert_eq!(wrong.status.code(), Some(3));
    assert!(err(&wrong).contains("CAPAIAN_DATABASE_URL"), "{}", err(&wrong));
    let mut command = capaian(desk.dir.path(), "sqlite:x.db", &["doctor"]);
    let wrong = run(command.env("CAPAIAN_ADDR", "rusak"), "");
    assert_eq!(wrong.status.code(), Some(3));
    std::fs::write(desk.dir.path().join("capaian.toml"), "alamat = \"x\"").unwrap();
    let wrong = desk.run("sqlite:x.db", &["doctor"], "");
    assert_eq!(wrong.status.code(), Some(3));
    assert!(err(&wrong).contains("capaian.toml") && err(&wrong).contains("alamat"), "{}", err(&wrong));
}

#[test]
fn doctor_says_what_is_missing_and_that_all_is_well() {
    let desk = Desk::new();
    let missing = desk.run("sqlite:x.db", &["doctor"], "");
    assert_eq!(missing.status.code(), Some(1));
    assert!(err(&missing).contains("manifest.json"), "{}", err(&missing));
    std::fs::create_dir(desk.dir.path().join("site")).unwrap();
    std::fs::write(desk.dir.path().join("site/manifest.json"), "{}").unwrap();
    let well = desk.run("sqlite:x.db", &["doctor"], "");
    assert_eq!(well.status.code(), Some(0), "{}", err(&well));
    assert!(out(&well).contains("Semua baik"));
    let unreachable = desk.run("postgres://ani:rahasia-sekali@127.0.0.1:1/x", &["doctor"], "");
    assert_eq!(unreachable.status.code(), Some(1));
    assert!(!said(&unreachable).contains("rahasia-sekali"), "{}", said(&unreachable));
}

#[test]
fn migrate_may_run_again_and_again() {
    let desk = Desk::new();
    for _ in 0..2 {
        let done = desk.run("sqlite:data/capaian.db", &["migrate"], "");
        assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    }
    assert!(desk.dir.path().join("data/capaian.db").exists());
    let nowhere = desk.run("sqlite:/proc/tidak/bisa.db", &["migrate"], "");
    assert_eq!(nowhere.status.code(), Some(1));
}

#[tokio::test]
async fn demo_refuses_a_database_that_is_not_empty() {
    let desk = Desk::new();
    let real = TestApp::new().await;
    let before = real.database.dump().await;
    let refused = desk.run(&real.database.url, &["demo"], "");
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    assert!(err(&refused).contains("tidak kosong"), "{}", err(&refused));
    let refused = desk.run(&real.database.url, &["serve", "--demo"], "");
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    assert_eq!(real.database.dump().await, before);
    let demo = DemoApp::new().await;
    assert_eq!(desk.run(&demo.database.url, &["demo"], "").status.code(), Some(1));
}

async fn count(database: &Database, sql: &str) -> i64 {
    database.link().await.number(sql).await
}

#[tokio::test]
async fn a_password_is_read_from_the_input_and_ends_all_sessions() {
    let (desk, app) = (Desk::new(), TestApp::new().await);
    let _session = app.as_(&app.a.owner).await;
    let nip = app.a.owner.nip.as_str();
    let url = app.database.url.as_str();
    for (input, what) in [("pendek\n", "short"), ("\n", "empty"), ("katasandi12\n", "common")] {
        let refused = desk.run(url, &["user", "password", nip], input);
        assert_eq!(refused.status.code(), Some(1), "{what}");
    }
    assert_eq!(count(&app.database, "SELECT COUNT(*) FROM sesi WHERE dicabut_at IS NULL").await, 1);
    let done = desk.run(url, &["user", "password", nip], "melati-putih-27\r\n");
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    assert!(!said(&done).contains("melati-putih-27"));
    assert_eq!(count(&app.database, "SELECT COUNT(*) FROM sesi WHERE dicabut_at IS NULL").await, 0);
    let sign_in = app.browser().post_form("/masuk", &[("nip", nip), ("kata_sandi", "melati-putih-27")]).await;
    assert_eq!(sign_in.status, 303, "the new password does not work");
}

#[tokio::test]
async fn an_unknown_nip_is_said_so() {
    let (desk, app) = (Desk::new(), TestApp::new().await);
    for nip in ["123", "198512012010011999", "bukan-nip"] {
        for args in [["user", "password", nip], ["user", "sign-out", nip]] {
            let refused = desk.run(&app.database.url, &args, "melati-putih-27\n");
            assert_eq!(refused.status.code(), Some(1), "{args:?}");
            assert!(err(&refused).contains("NIP"), "{}", err(&refused));
        }
    }
}

#[tokio::test]
async fn sign_out_ends_the_sessions_of_one_person() {
    let (desk, app) = (Desk::new(), TestApp::new().await);
    let (mut owner, mut rater) = (app.as_(&app.a.owner).await, app.as_(&app.a.rater).await);
    let done = desk.run(&app.database.url, &["user", "sign-out", &app.a.owner.nip], "");
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    assert_eq!((owner.get_json("/api/saya").await.status, rater.get_json("/api/saya").await.status), (401, 200));
}

#[tokio::test]
async fn people_are_listed_with_post_and_superior() {
    let (desk, app) = (Desk::new(), TestApp::new().await);
    let listed = desk.run(&app.database.url, &["user", "list"], "");
    assert_eq!(listed.status.code(), Some(0), "{}", err(&listed));
    let text = out(&listed);
    let line = text.lines().find(|l| l.contains(&app.a.owner.nip)).unwrap();
    for wanted in ["Ani Pegawai", "Bidan Terampil", "Rudi Atasan"] {
        assert!(line.contains(wanted), "{wanted} is missing: {line}");
    }
}

#[tokio::test]
async fn posts_are_assigned_and_ended_and_a_running_server_knows_at_once() {
    let (desk, app) = (Desk::new(), TestApp::new().await);
    let (url, nip) = (app.database.url.as_str(), app.a.stranger.nip.as_str());
    let mut stranger = app.as_(&app.a.stranger).await;
    let path = format!("/api/skp?id={}", app.a.owner.skp);
    assert_eq!(stranger.get_json(&path).await.status, 404);
    let assign = |extra: &[&str]| {
        let args = [&["user", "assign", nip, "Kepala Puskesmas"], extra].concat();
        desk.run(url, &args, "")
    };
    let done = assign(&["--holding", "plh", "--from", "2026-06-01", "--to", "2026-06-30"]);
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    assert_eq!(stranger.get_json(&path).await.status, 200);
    for (extra, what) in [
        (["--holding", "plh", "--from", "2026-06-15"].as_slice(), "overlaps"),
        (&["--holding", "plt", "--from", "2026-06-15", "--to", "2026-06-01"], "ends before it begins"),
        (&["--from", "15-06-2026"], "no date"),
    ] {
        assert_eq!(assign(extra).status.code(), Some(1), "{what}");
    }
    let nowhere = desk.run(url, &["user", "assign", nip, "Kepala Langit", "--from", "2026-06-01"], "");
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(err(&nowhere).contains("Kepala Langit"));
    let ended = desk.run(url, &["user", "end-assignment", nip, "Kepala Puskesmas", "2026-06-09"], "");
    assert_eq!(ended.status.code(), Some(0), "{}", err(&ended));
    assert_eq!(stranger.get_json(&path).await.status, 404);
}

#[tokio::test]
async fn the_server_runs_until_it_is_asked_to_stop() {
    let (desk, app) = (Desk::new(), TestApp::new().await);
    let mut serving = Serving::start(desk.dir.path(), &app.database.url);
    let (status, ..) = wire::send(serving.at, "GET /readyz HTTP/1.1", b"").await.unwrap();
    assert_eq!(status, 200);
    // A second one cannot have the same address.
    let mut second = capaian(desk.dir.path(), &app.database.url, &["serve"]);
    let refused = run(second.env("CAPAIAN_ADDR", serving.at.to_string()), "");
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    assert!(err(&refused).contains(&serving.at.to_string()));
    let stopped = std::process::Command::new("kill").arg(serving.child.id().to_string()).status().unwrap();
    assert!(stopped.success());
    let code = crate::support::until("the server to stop", async || {
        tokio::time::sleep(Duration::from_millis(20)).await;
        serving.child.try_wait().unwrap()
    })
    .await;
    assert_eq!(code.code(), Some(0));
}
