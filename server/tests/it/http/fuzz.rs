//! Garbage of every kind: whatever comes, the answer is never a fault of ours.

use crate::support::{Browser, TestApp, everything};
use axum::body::Body;
use proptest::{
    prelude::*,
    sample::select,
    strategy::ValueTree as _,
    test_runner::{Config, TestRunner},
};

/// One request as it is sent.
#[derive(Clone, Debug)]
struct Shot {
    method: String,
    path: String,
    query: String,
    accept: &'static str,
    kind: &'static str,
    header: (&'static str, String),
    body: Vec<u8>,
}

/// Names of fields the server reads anywhere, and some it does not.
const FIELDS: [&str; 24] = [
    "id",
    "skp",
    "iki",
    "kunci",
    "nilai",
    "dari",
    "hasil",
    "tanggal",
    "keterangan",
    "koreksi",
    "tautan",
    "berkas",
    "realisasi",
    "putusan",
    "alasan",
    "rencana",
    "sampai",
    "sasaran",
    "jenis",
    "teks",
    "induk",
    "sejak",
    "semua",
    "nip",
];

/// Values between right and mad; `ids` are of things that exist.
fn value(ids: Vec<String>) -> BoxedStrategy<String> {
    let odd = select(vec![
        "",
        "0",
        "-1",
        "1e308",
        "NaN",
        "9223372036854775807",
        "-9223372036854775808",
        "99999999999999999999",
        "null",
        "true",
        "[]",
        "{}",
        "\u{0}",
        "\u{202E}",
        "\u{1F600}",
        "%00",
        "%ff",
        "../..",
        "' OR 1=1 --",
        "<script>",
        "2026-02-29",
        "2026-06-09",
        "terima",
        "kembalikan",
        "tolak",
        "balasan",
        "iki:x",
        "nilai:kolaboratif",
    ]);
    prop_oneof![select(ids), odd.prop_map(str::to_owned), ".{0,40}", "[ -~]{0,300}"].boxed()
}

fn fields(ids: &[String]) -> BoxedStrategy<Vec<(String, String)>> {
    let name = prop_oneof![9 => select(FIELDS.to_vec()).prop_map(str::to_owned), 1 => ".{0,8}"];
    prop::collection::vec((name, value(ids.to_vec())), 0..7).boxed()
}

fn encoded(fields: &[(String, String)]) -> String {
    serde_urlencoded::to_string(fields).unwrap()
}

/// Method and path: mostly what there is, sometimes with another method, sometimes anything.
fn target(paths: Vec<(String, String)>, ids: &[String]) -> BoxedStrategy<(String, String)> {
    let known = (select(paths), value(ids.to_vec())).prop_map(|((method, path), id)| {
        let id: String = id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        (method, path.replace("{id}", &id))
    });
    let known = known.boxed();
    let methods = select(vec!["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]);
    let mixed = (methods, known.clone()).prop_map(|(method, (_, path))| (method.to_owned(), path));
    let wild = "/[a-z0-9/._%-]{0,30}".prop_map(|path| ("GET".to_owned(), path));
    prop_oneof![8 => known, 1 => mixed, 1 => wild].boxed()
}

fn header() -> BoxedStrategy<(&'static str, String)> {
    let edges = select(vec!["-9223372036854775808", "9223372036854775807", "-1", "0", "1"]);
    prop_oneof![
        Just(("x-nothing", String::new())),
        "[ -~]{0,40}".prop_map(|v| ("last-event-id", v)),
        edges.prop_map(|v| ("last-event-id", v.to_owned())),
        "[ -~]{0,60}".prop_map(|v| ("referer", v)),
        "[ -~]{0,60}".prop_map(|v| ("user-agent", v)),
    ]
    .boxed()
}

fn multipart(fields: &[(String, String)]) -> Vec<u8> {
    let part = |(n, v): &(String, String)| {
        let name: String = n.chars().filter(|c| !c.is_control() && *c != '"').collect();
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{v}\r\n")
    };
    fields.iter().map(part).chain(["--x--\r\n".to_owned()]).collect::<String>().into_bytes()
}

fn body(ids: &[String]) -> BoxedStrategy<(&'static str, Vec<u8>)> {
    const FORM: &str = "application/x-www-form-urlencoded";
    const PARTS: &str = "multipart/form-data; boundary=x";
    let bytes = || prop::collection::vec(any::<u8>(), 0..400);
    prop_oneof![
        6 => fields(ids).prop_map(|f| (FORM, encoded(&f).into_bytes())),
        4 => fields(ids).prop_map(|f| (PARTS, multipart(&f))),
        1 => bytes().prop_map(|b| (FORM, b)),
        1 => bytes().prop_map(|b| (PARTS, b)),
        1 => "[ -~]{0,200}".prop_map(|b| ("application/json", b.into_bytes())),
        1 => Just(("", Vec::new())),
    ]
    .boxed()
}

fn shot(paths: Vec<(String, String)>, ids: &[String]) -> BoxedStrategy<Shot> {
    let accept = select(vec!["text/html", "application/json", "*/*", ""]);
    let all = (target(paths, ids), fields(ids), accept, header(), body(ids));
    let shot = |((method, path), query, accept, header, (kind, body)): (_, Vec<_>, _, _, _)| Shot {
        method,
        path,
        query: encoded(&query),
        accept,
        kind,
        header,
        body,
    };
    all.prop_map(shot).boxed()
}

async fn fire(browser: &mut Browser, shot: &Shot) -> Option<u16> {
    let address = if shot.query.is_empty() { shot.path.clone() } else { format!("{}?{}", shot.path, shot.query) };
    let mut request = browser.request(&shot.method, &address, shot.accept).header(shot.header.0, &shot.header.1);
    if !shot.kind.is_empty() {
        request = request.header("content-type", shot.kind);
    }
    // What is no HTTP at all does not reach the router.
    let request = request.body(Body::from(shot.body.clone())).ok()?;
    let mut browser = browser.clone();
    Some(browser.send(request).await.status)
}

async fn storm(app: &TestApp, shots: usize, seed: u8) {
    let scene = &app.scene;
    let ids = [
        app.a.owner.skp.to_string(),
        app.a.owner.jumlah().to_string(),
        app.a.owner.id.to_string(),
        scene.entry.to_string(),
        scene.photo.to_string(),
        scene.feedback.to_string(),
        scene.reason.to_string(),
        scene.notice.to_string(),
        format!("realisasi:{}", scene.entry),
        format!("iki:{}", app.a.owner.jumlah()),
        app.elsewhere.entry.to_string(),
    ];
    let mut people = vec![app.browser()];
    for person in [&app.a.owner, &app.a.rater, &app.b.owner] {
        people.push(app.as_(person).await);
    }
    let mut paths = everything();
    for page in [
        "/",
        "/skp/{id}",
        "/tim",
        "/tim/{id}",
        "/catat",
        "/pemberitahuan",
        "/profil",
        "/masuk",
        "/bantuan",
        "/kalkulator",
    ] {
        paths.push(("GET".to_owned(), page.to_owned()));
    }
    let seed = proptest::test_runner::TestRng::from_seed(proptest::test_runner::RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let strategy = shot(paths, &ids);
    let mut sent = 0;
    for n in 0..shots {
        let shot = strategy.new_tree(&mut runner).unwrap().current();
        let at = n % people.len();
        let Some(status) = fire(&mut people[at], &shot).await else { continue };
        sent += 1;
        assert!(status < 500, "{status} to person {at}: {shot:?}\nbody: {}", String::from_utf8_lossy(&shot.body));
    }
    assert!(sent * 10 > shots * 9, "too little of it is HTTP: {sent} of {shots}");
}

#[tokio::test]
async fn garbage_is_never_answered_with_a_fault() {
    storm(&TestApp::new().await, 1_500, 1).await;
}

#[tokio::test]
async fn garbage_is_never_answered_with_a_fault_on_postgres() {
    storm(&TestApp::postgres().await, 700, 2).await;
}
