//! Brings the page the server wrote to life, and follows links to other pages of the same kind without leaving it.

use crate::{
    client::{browser::sleep, pause, queue::flush_on_load},
    error::AppError,
    frame,
    i18n::Lang,
    json,
    live::provide_live,
    place::{Place, Query},
    replay::Replay,
    screen::{Address, Data, read, show},
    skp,
    ui::{page::failed, post::Forms},
};
use any_spawner::Executor;
use domain::view::Me;
use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlTemplateElement, MouseEvent, Url};

/// Where the reader is, and what is shown there.
struct Visit {
    me: Me,
    lang: Lang,
    place: Place,
    address: Cell<Address>,
    /// What all pages share.
    root: Owner,
    /// What belongs to the page that is shown.
    page: RefCell<Option<Owner>>,
    /// Counts the links that were followed: an answer that comes too late is not shown.
    turn: Cell<u32>,
}

/// Where to come to in a page.
enum Arrival {
    /// At a part of it, or at its top.
    Link(String),
    /// Where the reader was when leaving it.
    Back(f64),
}

/// Starts everything. Nothing on pages of people who are not signed in.
pub fn start() {
    let Some(me) = written::<Me>("saya") else { return };
    let _ = Executor::init_wasm_bindgen();
    let root = Owner::new();
    root.set();
    let lang = document().document_element().and_then(|e| e.get_attribute("lang")).unwrap_or_default();
    let lang = Lang::from_code(&lang);
    provide_context(lang);
    provide_live(&me);
    flush_on_load(&me);
    let Some(url) = here() else { return };
    let place = Place::new(url.pathname(), query(&url));
    frame::bring_to_life(me.clone(), place.path, lang);
    let address = Cell::new(Address::of(&url.pathname(), &place.query.read_untracked()));
    let visit = Rc::new(Visit { me, lang, place, address, root, page: RefCell::default(), turn: Cell::new(0) });
    let text = text("data").unwrap_or_default();
    if let Ok(data) = json::from_str(&text) {
        if visit.address.get() == Address::Record(None, None) {
            skp::record::keep(&visit.me.id.to_string(), &text);
        }
        let replay = written::<Replay>("gagal");
        visit.turn_to(Ok(data), Forms { lang, replay, ..Forms::default() });
    }
    listen(visit);
}

/// What the server has put into the page for us.
fn written<T: DeserializeOwned>(id: &str) -> Option<T> {
    json::from_str(&text(id)?).ok()
}

fn text(id: &str) -> Option<String> {
    let template = document().get_element_by_id(id)?.dyn_into::<HtmlTemplateElement>().ok()?;
    template.content().text_content()
}

fn here() -> Option<Url> {
    Url::new(&window().location().href().ok()?).ok()
}

fn query(url: &Url) -> Query {
    crate::client::browser::pairs(&url.search_params()).into_iter().collect()
}

/// Links and the buttons of the browser.
fn listen(visit: Rc<Visit>) {
    let back = visit.clone();
    // Both live as long as the document.
    std::mem::forget(window_event_listener_untyped("click", move |ev| {
        if let Some(url) = link(&ev) {
            visit.follow(&ev, &url);
        }
    }));
    std::mem::forget(window_event_listener_untyped("popstate", move |_| {
        if let Some(url) = here() {
            let before = window().history().and_then(|h| h.state()).ok().and_then(|y| y.as_f64());
            back.go(&url, Arrival::Back(before.unwrap_or(0.0)));
        }
    }));
}

/// The address of a link that was clicked to be opened here.
fn link(ev: &Event) -> Option<Url> {
    let click = ev.dyn_ref::<MouseEvent>()?;
    if click.default_prevented()
        || click.button() != 0
        || click.ctrl_key()
        || click.shift_key()
        || click.meta_key()
        || click.alt_key()
    {
        return None;
    }
    let element = ev.target()?.dyn_into::<Element>().ok()?;
    let link = element.closest("a[href]:not([target], [download], [rel~=external])").ok()??;
    let url = Url::new_with_base(&link.get_attribute("href")?, &window().location().href().ok()?).ok()?;
    (Ok(url.origin()) == window().location().origin()).then_some(url)
}

impl Visit {
    fn is_at(&self, url: &Url) -> bool {
        *self.place.path.read_untracked() == url.pathname() && *self.place.query.read_untracked() == query(url)
    }

    /// Opens a page that is known here; the browser opens the others.
    fn follow(self: &Rc<Self>, ev: &Event, url: &Url) {
        let address = Address::of(&url.pathname(), &query(url));
        let inside = self.is_at(url) && !url.hash().is_empty();
        if inside || matches!(address, Address::Still | Address::Lost) {
            return;
        }
        ev.prevent_default();
        if let Ok(history) = window().history() {
            let y = JsValue::from_f64(window().scroll_y().unwrap_or(0.0));
            let _ = history.replace_state_with_url(&y, "", None);
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&url.href()));
        }
        self.go(url, Arrival::Link(url.hash()));
    }

    fn go(self: &Rc<Self>, url: &Url, arrival: Arrival) {
        // Another part of the same page.
        if matches!(arrival, Arrival::Back(_)) && self.is_at(url) {
            return;
        }
        let (path, query) = (url.pathname(), query(url));
        let address = Address::of(&path, &query);
        if address == Address::Still {
            let _ = window().location().reload();
            return;
        }
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        let elsewhere = *self.place.path.read_untracked() != path;
        self.place.path.set(path);
        self.place.query.set(query);
        if self.address.replace(address) == address {
            return arrive(elsewhere, &arrival);
        }
        let visit = self.clone();
        spawn_local(async move {
            let (mut answer, mut failures) = (read(address).await, 0);
            while visit.turn.get() == turn {
                let offline = matches!(answer, Err(AppError::Offline));
                if failures == 0 || !offline {
                    // Removed first: what it still says when it goes is heard by nobody.
                    if let Some(main) = document().get_element_by_id("isi") {
                        main.set_inner_html("");
                    }
                    visit.turn_to(answer, Forms { lang: visit.lang, ..Forms::default() });
                    arrive(elsewhere, &arrival);
                }
                if !offline {
                    break;
                }
                // The page comes by itself when the line is back.
                sleep(pause(failures, js_sys::Math::random())).await;
                failures += 1;
                answer = read(address).await;
            }
        });
    }

    fn turn_to(&self, answer: Result<Data, AppError>, forms: Forms) {
        if let Some(old) = self.page.take() {
            old.cleanup();
        }
        let owner = self.root.child();
        owner.with(|| match answer {
            Ok(data) => show(data, &self.me, self.place.query, forms),
            Err(error) => failed(&error, forms.lang),
        });
        self.page.replace(Some(owner));
    }
}

/// Puts the eye and, on another page, the focus where a full load would put them.
fn arrive(elsewhere: bool, arrival: &Arrival) {
    let main = document().get_element_by_id("isi").and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(main) = main.filter(|_| elsewhere) {
        let _ = main.focus();
    }
    match arrival {
        Arrival::Back(y) => window().scroll_to_with_x_and_y(0.0, *y),
        Arrival::Link(hash) => match document().get_element_by_id(hash.trim_start_matches('#')) {
            Some(part) => part.scroll_into_view(),
            None => window().scroll_to_with_x_and_y(0.0, 0.0),
        },
    }
}
