//! Two small agencies with a little history, written once per run through the server itself and copied for each test.

use super::{
    Browser, Catat, Database, Kind, Link, Mini, Person, at, fresh, jpeg, moment, pdf,
    server::{PASSWORD, Server, Setup, on_own_runtime},
};
use domain::{
    calendar::{Time, Zone},
    id::{EntryId, EvidenceId, FeedbackId, NoticeId, ReasonId},
    view::{EvidenceKind, NoticeList, SkpView},
};
use server::{
    evidence::Evidence,
    store::{StoreError, events},
};
use std::{
    ops::Deref,
    path::PathBuf,
    sync::{Arc, OnceLock},
};

/// When the history happened: half an hour before the tests.
pub fn before() -> Time {
    at(2026, 6, 10, 10, 2)
}

/// A server with the agencies `a` and `b`.
pub struct TestApp {
    pub a: Mini,
    pub b: Mini,
    /// What happened in agency `a`, about its owner.
    pub scene: Scene,
    /// The same in agency `b`.
    pub elsewhere: Scene,
    server: Server,
}

/// Things of the owner of an agency.
#[derive(Clone, Debug)]
pub struct Scene {
    /// 20 children, with a photo, a document and a link.
    pub entry: EntryId,
    /// 15 children, without anything.
    pub second: EntryId,
    pub photo: EvidenceId,
    pub document: EvidenceId,
    pub link: EvidenceId,
    /// A question of the superior about the entry.
    pub feedback: FeedbackId,
    /// The owner's reply.
    pub reply: FeedbackId,
    /// Why the percentage is late; waits for its answer.
    pub reason: ReasonId,
    /// The owner's notice of the question.
    pub notice: NoticeId,
    /// An entry of the peer.
    pub peers: EntryId,
}

impl TestApp {
    /// On a copy of an SQLite file.
    pub async fn new() -> Self {
        Self::with(Setup::default()).await
    }

    /// As [`TestApp::new`], set up otherwise.
    pub async fn with(setup: Setup) -> Self {
        static WRITTEN: OnceLock<Written<PathBuf>> = OnceLock::new();
        let written = tokio::task::spawn_blocking(|| WRITTEN.get_or_init(write_sqlite)).await.unwrap();
        Self::from(written, Database::sqlite_from(&written.database), setup).await
    }

    /// On a copy of a PostgreSQL database.
    pub async fn postgres() -> Self {
        static WRITTEN: OnceLock<Written<Database>> = OnceLock::new();
        let written = tokio::task::spawn_blocking(|| WRITTEN.get_or_init(write_postgres)).await.unwrap();
        let database = Database::postgres_from(written.database.name()).await;
        Self::from(written, database, Setup::default()).await
    }

    /// Runs a test on both.
    pub async fn both(test: impl AsyncFn(Self)) {
        eprintln!("--- SQLite");
        test(Self::new().await).await;
        eprintln!("--- PostgreSQL");
        test(Self::postgres().await).await;
    }

    async fn from<T>(written: &Written<T>, database: Database, setup: Setup) -> Self {
        let server = Server::on(database, written.evidence.clone(), setup).await;
        let (a, b) = agencies();
        Self { a, b, scene: written.scene.clone(), elsewhere: written.elsewhere.clone(), server }
    }

    /// A signed-in browser.
    pub async fn as_(&self, person: &Person) -> Browser {
        self.sign_in(&person.nip).await
    }

    /// The owner's SKP as he sees it, read afresh with every entry.
    pub async fn view(&self, browser: &mut Browser, person: &Person) -> SkpView {
        let answer = browser.get_json(&format!("/api/skp?id={}&semua=true", person.skp)).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }
}

impl Deref for TestApp {
    type Target = Server;
    fn deref(&self) -> &Server {
        &self.server
    }
}

fn agencies() -> (Mini, Mini) {
    let today = moment().date(Zone::Wib);
    (Mini::new(1, today), Mini::new(2, today))
}

/// What is copied for each test.
struct Written<T> {
    database: T,
    evidence: Evidence,
    scene: Scene,
    elsewhere: Scene,
    /// Keeps the file.
    _dir: Option<tempfile::TempDir>,
}

fn write_sqlite() -> Written<PathBuf> {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("adegan.db");
    let copy = file.display().to_string();
    let (evidence, scene, elsewhere) = on_own_runtime(async move {
        let (server, written) = write(Database::sqlite()).await;
        server.database.link().await.sql(&format!("VACUUM INTO '{copy}'")).await;
        written
    });
    Written { database: file, evidence, scene, elsewhere, _dir: Some(dir) }
}

fn write_postgres() -> Written<Database> {
    let (database, (evidence, scene, elsewhere)) = on_own_runtime(async move {
        let (server, written) = write(Database::postgres().await).await;
        server.state.store.close().await;
        let database = Arc::clone(&server.database);
        drop(server);
        (Arc::into_inner(database).unwrap(), written)
    });
    Written { database, evidence, scene, elsewhere, _dir: None }
}

async fn write(database: Database) -> (Server, (Evidence, Scene, Scene)) {
    let server = Server::on(database, Evidence::memory(), Setup::default()).await;
    server.clock.set(before());
    let hash = server.state.passwords.hash(PASSWORD.to_owned()).await.unwrap();
    let (a, b) = agencies();
    let (one, two) = (a.clone(), b.clone());
    let write = server.state.store.write(move |conn| {
        Box::pin(async move {
            one.write(conn, &hash, before()).await?;
            two.write(conn, &hash, before()).await?;
            Ok::<_, StoreError>(())
        })
    });
    write.await.unwrap();
    let scene = play(&server, &a).await;
    let elsewhere = play(&server, &b).await;
    let mut link = server.database.link().await;
    link.sql("DELETE FROM sesi").await;
    link.sql("DELETE FROM perangkat").await;
    if let Link::Postgres(c) = &mut link {
        // As the publisher of a running server would have done.
        let mut tx = sqlx::Connection::begin(&mut **c).await.unwrap();
        events::publish(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }
    let evidence = server.state.evidence.clone();
    (server, (evidence, scene, elsewhere))
}

async fn play(server: &Server, agency: &Mini) -> Scene {
    let mut owner = server.sign_in(&agency.owner.nip).await;
    let mut rater = server.sign_in(&agency.rater.nip).await;
    let mut peer = server.sign_in(&agency.peer.nip).await;
    let skp = agency.owner.skp;
    let first = Catat::new(skp, agency.owner.jumlah())
        .value("20")
        .with("keterangan", "Posyandu Melati")
        .file("foto.jpg", &jpeg(64, 48))
        .file("laporan.pdf", &pdf())
        .link("Berkas bersama", "https://contoh.go.id/berkas");
    done(&first.send(&mut owner).await);
    let second = Catat::new(skp, agency.owner.jumlah()).value("15");
    done(&second.send(&mut owner).await);
    let peers = Catat::new(agency.peer.skp, agency.peer.jumlah()).value("7");
    done(&peers.send(&mut peer).await);
    let (feedback, reply, reason): (FeedbackId, FeedbackId, ReasonId) = (fresh(), fresh(), fresh());
    let say = |id: FeedbackId, kind: &str, text: &str| {
        let fields = [("id", id.to_string()), ("skp", skp.to_string()), ("sasaran", format!("realisasi:{}", first.id))];
        let mut fields: Vec<(String, String)> = fields.map(|(n, v)| (n.to_owned(), v)).to_vec();
        fields.push(("jenis".to_owned(), kind.to_owned()));
        fields.push(("teks".to_owned(), text.to_owned()));
        fields
    };
    done(&rater.call("/api/umpan-balik/kirim", &say(feedback, "tanyakan", "Di dusun mana?")).await);
    let mut fields = say(reply, "balasan", "Di Dusun Krajan.");
    fields.push(("induk".to_owned(), feedback.to_string()));
    done(&owner.call("/api/umpan-balik/kirim", &fields).await);
    let fields = [
        ("id", reason.to_string()),
        ("skp", skp.to_string()),
        ("iki", agency.owner.iki(Kind::Persentase).to_string()),
        ("alasan", "Listrik padam dua minggu".to_owned()),
        ("rencana", "Mencatat di kertas lalu menyalin".to_owned()),
        ("sampai", "2026-07-31".to_owned()),
    ];
    done(&owner.call("/api/alasan/ajukan", &fields).await);
    let view: SkpView = owner.get_json(&format!("/api/skp?id={skp}")).await.json();
    let entries = &view.iki(agency.owner.jumlah()).unwrap().entries;
    let evidence = &entries.iter().find(|e| e.id == first.id).unwrap().evidence;
    let of = |kind| evidence.iter().find(|e| e.kind == kind).unwrap().id;
    let notices: NoticeList = owner.get_json("/api/pemberitahuan").await.json();
    Scene {
        entry: first.id,
        second: second.id,
        photo: of(EvidenceKind::Foto),
        document: of(EvidenceKind::Pdf),
        link: of(EvidenceKind::Tautan),
        feedback,
        reply,
        reason,
        notice: notices.notices[0].id,
        peers: peers.id,
    }
}

fn done(answer: &super::Answer) {
    assert_eq!(answer.status, 200, "{}", answer.text());
}
