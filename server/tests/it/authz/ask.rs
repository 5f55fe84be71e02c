//! What is asked, and by whom.

use crate::support::{Browser, Catat, Part, Person, TestApp};
use axum::body::Body;

/// Everybody who might ask, in the order of the table's columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Nobody,
    Owner,
    Rater,
    HigherRater,
    /// A colleague under the same superior.
    Peer,
    /// Somebody of another unit.
    Stranger,
    /// The superior until yesterday.
    Former,
    Admin,
    Manager,
    Auditor,
    /// A superior of another agency.
    Elsewhere,
}

impl Who {
    pub const ALL: [(Self, &str); 11] = [
        (Self::Nobody, "anonim"),
        (Self::Owner, "pemilik"),
        (Self::Rater, "atasan"),
        (Self::HigherRater, "atasan2"),
        (Self::Peer, "rekan"),
        (Self::Stranger, "asing"),
        (Self::Former, "mantan"),
        (Self::Admin, "admin"),
        (Self::Manager, "pengelola"),
        (Self::Auditor, "auditor"),
        (Self::Elsewhere, "luar"),
    ];

    /// People who have nothing to do with the owner.
    pub const fn is_outside(self) -> bool {
        !matches!(self, Self::Owner | Self::Rater | Self::HigherRater)
    }

    /// The person; for nobody the owner, whose things are asked for.
    pub fn person(self, app: &TestApp) -> &Person {
        match self {
            Self::Nobody | Self::Owner => &app.a.owner,
            Self::Rater => &app.a.rater,
            Self::HigherRater => &app.a.top,
            Self::Peer => &app.a.peer,
            Self::Stranger => &app.a.stranger,
            Self::Former => &app.a.former,
            Self::Admin => &app.a.admin,
            Self::Manager => &app.a.manager,
            Self::Auditor => &app.a.auditor,
            Self::Elsewhere => &app.b.rater,
        }
    }

    pub async fn browser(self, app: &TestApp) -> Browser {
        match self {
            Self::Nobody => app.browser(),
            _ => app.as_(self.person(app)).await,
        }
    }
}

/// One request.
pub enum Ask {
    /// As a page or file.
    Page(String),
    /// As the WASM client reads.
    Get(String),
    /// As the WASM client writes.
    Call(&'static str, Vec<(&'static str, String)>),
    /// A plain form.
    Form(&'static str, Vec<(&'static str, String)>),
    Record(Catat),
    /// A form with files, as the WASM client sends it.
    Upload(&'static str, Vec<(&'static str, String)>),
    /// JSON, as another system sends it.
    Json(&'static str, &'static str),
    /// Not from this machine.
    Remote(String),
}

impl Ask {
    pub async fn send(&self, browser: &mut Browser) -> u16 {
        let answer = match self {
            Self::Page(path) => browser.get(path).await,
            Self::Get(path) => browser.get_json(path).await,
            Self::Call(path, fields) => browser.call(path, fields).await,
            Self::Form(path, fields) => browser.post_form(path, fields).await,
            Self::Record(form) => form.send(browser).await,
            Self::Upload(path, fields) => {
                let parts: Vec<Part<'_>> = fields.iter().map(|(n, v)| Part::Text(n, v)).collect();
                browser.multipart(path, "application/json", &parts).await
            }
            Self::Json(path, body) => {
                let request = browser.request("POST", path, "application/json");
                let request = request.header("content-type", "application/json").body(Body::from(*body)).unwrap();
                browser.send(request).await
            }
            Self::Remote(path) => {
                let mut remote = browser.clone().at([10, 0, 0, 1]);
                let request = remote.request("GET", path, "*/*").body(Body::empty()).unwrap();
                remote.send(request).await
            }
        };
        answer.status
    }
}

/// What the table asks about one route.
pub struct Case {
    /// `GET /api/skp`, as the server lists it.
    pub route: &'static str,
    /// What about, if the route is asked more than once.
    pub about: &'static str,
    /// It is about something of the owner: nobody outside may get through.
    pub foreign: bool,
    pub ask: fn(&TestApp, &Person) -> Ask,
}
