//! The document, the routes and what every page finds in its context: all of it is written by the server.

use crate::{
    account::{login::LoginPage, me},
    calculator::CalculatorPage,
    frame::Top,
    help::HelpPage,
    i18n::{Lang, frame as t},
    replay::Replay,
    screen::Screen,
    ui::{
        page::{Session, data, lost},
        post::Replayed,
    },
};
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{FlatRoutes, Route, Router},
    path,
};

/// Addresses of the files of this build, named by their content.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    pub js: String,
    pub wasm: String,
    pub css: String,
}

/// Whether the server runs with demo data; shown before signing in as well.
#[derive(Clone, Copy, Debug)]
pub struct Demo(pub bool);

/// Pages that are complete as they come and load no script.
fn is_plain(path: &str) -> bool {
    matches!(path, "/masuk" | "/bantuan" | "/kalkulator")
}

/// The whole document.
pub fn shell(_: LeptosOptions) -> impl IntoView {
    let assets = use_context::<Assets>().unwrap_or_default();
    let request = Request::read();
    let theme = request.theme.clone();
    view! {
        <!DOCTYPE html>
        <html lang=request.lang.code() data-theme=theme>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" content="#fbf9f5" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#161412" media="(prefers-color-scheme: dark)" />
                <link rel="stylesheet" href=assets.css.clone() />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="apple-touch-icon" href="/icon-192.png" />
                <link rel="manifest" href="/manifest.webmanifest" />
                {(!request.plain).then(|| scripts(&assets))}
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// What the document needs to know of the request.
struct Request {
    lang: Lang,
    theme: Option<String>,
    plain: bool,
}

/// A cookie of the request.
fn cookie<'a>(parts: Option<&'a http::request::Parts>, name: &str) -> Option<&'a str> {
    let cookies = parts?.headers.get("cookie")?.to_str().ok()?;
    cookies.split(';').filter_map(|c| c.trim().split_once('=')).find(|(n, _)| *n == name).map(|(_, v)| v)
}

/// The language the request asks for: also where no page is written.
pub fn asked_lang() -> Lang {
    let parts = use_context::<http::request::Parts>();
    Lang::from_code(cookie(parts.as_ref(), "bahasa").unwrap_or_default())
}

impl Request {
    fn read() -> Self {
        let parts = use_context::<http::request::Parts>();
        Self {
            lang: asked_lang(),
            theme: cookie(parts.as_ref(), "tema").filter(|t| matches!(*t, "light" | "dark")).map(str::to_owned),
            plain: parts.as_ref().is_some_and(|p| is_plain(p.uri.path())),
        }
    }
}

/// Loads the WASM of this build, both files at once, after the page has been painted: it is complete without, and on a
/// slow line they would only take the page's turn. A page that nobody looks at paints nothing and does not wait.
fn scripts(assets: &Assets) -> impl IntoView + use<> {
    let start = [
        include_str!("early.js"),
        "const go=()=>{const module_or_path=fetch(\"",
        &assets.wasm,
        "\");import(\"",
        &assets.js,
        "\").then(m=>m.default({module_or_path}).then(()=>{alive=true;m.hydrate()}))};\
         document.hidden?go():requestAnimationFrame(()=>setTimeout(go))",
    ]
    .concat();
    view! {
        <script type="module" nonce=leptos::nonce::use_nonce()>
            {start}
        </script>
    }
}

/// Everything inside `<body>`.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let request = Request::read();
    let lang = request.lang;
    provide_context(lang);
    provide_context(Theme(request.theme));
    let replay = use_context::<Replay>();
    let failed = replay.as_ref().map(|replay| data("gagal", replay));
    provide_context(Replayed(StoredValue::new(replay)));
    provide_context(Session(AsyncDerived::new(me)));
    view! {
        <Router>
            <a class="skip" href="#isi" rel="external">
                {t::skip(lang)}
            </a>
            <Top />
            <main id="isi" tabindex="-1">
                <Pages />
            </main>
            <p id="pesan" class="toast" role="status"></p>
            {failed}
        </Router>
    }
}

/// Theme chosen by hand, if any: `light` or `dark`.
#[derive(Clone, Debug)]
pub struct Theme(pub Option<String>);

/// The pages. Links to those without a script leave the document (`rel="external"`).
#[component]
fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=lost>
            <Route path=path!("/") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/skp/:id") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/tim") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/tim/:pegawai") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/catat") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/pemberitahuan") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/evaluasi") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/evaluasi/:periode/:skp") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/hasil/:id") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/tindak-lanjut") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/tindak-lanjut/:id") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/angka-kredit") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/angka-kredit/:orang") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/kelola") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/kelola/pengaturan") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/kelola/kelengkapan") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/skp/:id/aksi") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/matriks") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/matriks/:jabatan/:tahun") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/skp/:id/versi") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/saya") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/atasan") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/templat") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/pegawai/:orang") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/templat/baru") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/templat/:templat/ubah") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/templat/:templat") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/perencanaan/:rencana") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/demo") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/profil") view=Screen ssr=SsrMode::Async />
            <Route path=path!("/masuk") view=LoginPage ssr=SsrMode::Async />
            <Route path=path!("/bantuan") view=HelpPage ssr=SsrMode::Async />
            <Route path=path!("/kalkulator") view=CalculatorPage ssr=SsrMode::Async />
        </FlatRoutes>
    }
}
