//! `POST /masuk` and `POST /keluar`: plain forms that work without WASM.

use super::{
    password::{token, token_hash},
    session::{cookie, find},
};
use crate::{
    http::{forms, pages, resume},
    state::{Fault, Shared},
    store::sessions::{self, NewSession},
    usecase::services::{session_end, session_seconds},
};
use app::{error::AppError, port::Actor, replay::Replay};
use axum::{
    Form,
    extract::{Extension, Request, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    id::{AgencyId, PersonId, SessionId},
    nip::Nip,
    problem::Problem,
};
use std::net::IpAddr;

/// The form as typed.
#[derive(Clone, Default)]
struct LoginForm {
    nip: String,
    kata_sandi: String,
    percaya: String,
    lanjut: String,
}

impl LoginForm {
    fn of(fields: &[(String, String)]) -> Self {
        let field = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default();
        Self { nip: field("nip"), kata_sandi: field("kata_sandi"), percaya: field("percaya"), lanjut: field("lanjut") }
    }
}

/// Signs in; failures show the form again with what was typed (never the password).
pub async fn sign_in(
    State(state): State<Shared>,
    Extension(address): Extension<ClientAddress>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let form = LoginForm::of(&fields);
    match attempt(&state, address.0, &headers, &form).await {
        Ok(opened) => {
            let page = forms::local_path(&form.lanjut);
            let mut response = resumed(&state, headers, &page, &fields, &opened.token)
                .await
                .unwrap_or_else(|| Redirect::to(&page).into_response());
            for value in opened.cookies {
                response.headers_mut().append(header::SET_COOKIE, value);
            }
            response
        }
        Err(fault) => {
            let error = fault.public();
            let fields = fields.into_iter().filter(|(n, _)| n != "kata_sandi").collect();
            let replay = Replay { action: "/masuk".to_owned(), fields, error };
            pages::replay(&state, "/masuk", headers, None, replay).await
        }
    }
}

/// The page with the form that waited while somebody signed in again, if one did.
async fn resumed(
    state: &Shared,
    headers: HeaderMap,
    page: &str,
    fields: &[(String, String)],
    token: &str,
) -> Option<Response> {
    if !fields.iter().any(|(n, _)| n == resume::ACTION) {
        return None;
    }
    let who = find(state, token).await.ok().flatten()?;
    let replay = resume::waiting(fields, &who.0)?;
    Some(resume::show(state, headers, page, who, replay).await)
}

/// The address of the browser, as far as the configured proxies can be believed.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub IpAddr);

async fn attempt(state: &Shared, address: IpAddr, headers: &HeaderMap, form: &LoginForm) -> Result<Opened, Fault> {
    let nip = Nip::parse(&form.nip).map_err(|e| AppError::field("nip", Problem::Nip(e)))?;
    if form.kata_sandi.is_empty() {
        return Err(AppError::field("kata_sandi", Problem::Required).into());
    }
    let now = state.clock.now();
    let known = cookie(headers, state.config.device_cookie()).map(str::to_owned);
    let device_hash = known.as_deref().map(token_hash);
    let (number, hash) = (nip.as_str().to_owned(), device_hash.clone());
    let (row, known_device) = state
        .store
        .read(move |conn| {
            Box::pin(async move {
                let row = sessions::login(conn, &number).await?;
                let known = match (&row, hash) {
                    (Some(r), Some(h)) => sessions::knows_device(conn, &h, PersonId(r.orang_id)).await?,
                    _ => false,
                };
                Ok::<_, Fault>((row, known))
            })
        })
        .await?;
    let too_many = |retry_seconds| AppError::TooMany { retry_seconds };
    let _judging = state.limiter.begin(now, address, nip.as_str(), known_device).map_err(too_many)?;
    let stored = row.as_ref().map(|r| r.hash.clone());
    let fits = state.passwords.verify(form.kata_sandi.clone(), stored).await?;
    let Some(row) = row.filter(|_| fits) else {
        state.limiter.failed(now, address, nip.as_str(), known_device);
        return Err(AppError::Credentials.into());
    };
    state.limiter.succeeded(now, address, nip.as_str(), known_device);
    open(state, headers, PersonId(row.orang_id), AgencyId(row.instansi_id), form.percaya == "ya", known).await
}

/// A session that was opened.
struct Opened {
    token: String,
    cookies: Vec<HeaderValue>,
}

/// Opens a session and gives its cookies. The token is new on every sign-in, so that none can be planted.
async fn open(
    state: &Shared,
    headers: &HeaderMap,
    person: PersonId,
    agency: AgencyId,
    trusted: bool,
    known: Option<String>,
) -> Result<Opened, Fault> {
    let now = state.clock.now();
    let (session_token, hash) = token();
    let (device_token, device_hash) = match known {
        Some(old) => (old.clone(), token_hash(&old)),
        None => token(),
    };
    let id = SessionId(state.dice.id(now));
    let device = device_name(headers);
    state
        .store
        .write(move |conn| {
            Box::pin(async move {
                let new = NewSession {
                    id,
                    agency,
                    person,
                    token_hash: &hash,
                    trusted,
                    device: &device,
                    now,
                    expires: session_end(now, trusted),
                };
                sessions::create(conn, &new).await?;
                sessions::remember_device(conn, agency, person, &device_hash, now).await.map_err(Fault::from)
            })
        })
        .await?;
    // Without trust the cookie ends with the browser.
    let age = trusted.then(|| session_seconds(true));
    let cookies = vec![
        set_cookie(state, state.config.session_cookie(), &session_token, age)?,
        set_cookie(state, state.config.device_cookie(), &device_token, Some(365 * 86_400))?,
        // A trusted session's own cookie is gone when it has ended: then this one still says who wrote.
        set_cookie(state, resume::WRITER, &person.to_string(), age.map(|s| s + 365 * 86_400))?,
    ];
    Ok(Opened { token: session_token, cookies })
}

fn set_cookie(state: &Shared, name: &str, value: &str, age: Option<i64>) -> Result<HeaderValue, Fault> {
    let secure = if state.config.is_tls() { "; Secure" } else { "" };
    let age = age.map(|s| format!("; Max-Age={s}")).unwrap_or_default();
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    HeaderValue::from_str(&text).map_err(|_| AppError::BadRequest.into())
}

/// "Chrome, Android": enough to recognise a device, nothing more is kept.
fn device_name(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let first = |names: &[(&str, &str)]| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map_or("?", |(_, name)| *name).to_owned()
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    format!("{browser}, {system}")
}

/// Signs out on this device. Without a session there is nothing to end.
pub async fn sign_out(State(state): State<Shared>, request: Request) -> Response {
    if let Some(actor) = request.extensions().get::<Actor>().copied() {
        let done = state
            .writing(&actor, move |conn, act| {
                Box::pin(async move { crate::usecase::people::end_session(conn, &act, actor.session).await })
            })
            .await;
        if let Err(e) = done
            && e != AppError::NotFound
        {
            return crate::http::error_response(&e).into_response();
        }
    }
    let mut response = Redirect::to("/masuk").into_response();
    for name in [state.config.session_cookie(), resume::WRITER] {
        if let Ok(gone) = set_cookie(&state, name, "", Some(0)) {
            response.headers_mut().append(header::SET_COOKIE, gone);
        }
    }
    response
}
