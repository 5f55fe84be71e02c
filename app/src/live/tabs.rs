//! One stream for all tabs of a person. A Web Lock says which tab leads; a channel carries every event, the status
//! and the last sequence to the others. Lock and channel are named after the person, so that two people in one
//! browser profile never mix.
//!
//! Messages on the channel, parts separated by `|`:
//! `u|seq|previous seq|json` an event; `s|last seq|status|millis of last life` the status, at each beat;
//! `r|seq|` everybody reads again; `h|last seq|tab` a tab asks for what it missed; `x|seq|tab` that tab reads again;
//! `d|` a tab was told that the session is over.

use super::{
    LiveStatus,
    inbox::Inbox,
    stream::{self, DENIED, KICK, OFFLINE, STOP, TICK},
};
use crate::client::{
    browser::{self, millis, now, time, with_lock},
    draft, effect, fresh_uuid,
};
use domain::{calendar::Time, event::Change, view::Me};
use js_sys::Function;
use leptos::{
    leptos_dom::helpers::{IntervalHandle, WindowListenerHandle},
    prelude::*,
    task::spawn_local,
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    task::Waker,
    time::Duration,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// Called with a change, or with nothing when everything must be read again.
pub type Handler = Rc<dyn Fn(Option<&Change>)>;

/// A tab that follows asks after so many milliseconds without a word from the leading tab.
const PATIENCE: f64 = 45_000.0;
/// It takes the lead when there is no answer after so long: phones put tabs to sleep that still hold their locks.
const ANSWER: Duration = Duration::from_secs(4);
/// How often tabs look at the clock.
const EVERY: Duration = Duration::from_secs(10);
/// Tells who is signed in in this browser profile now.
const WHO: &str = "capaian-orang";

thread_local! {
    /// For whom this page was written; known before the stream begins.
    static PERSON: RefCell<String> = RefCell::default();
    static HANDLERS: RefCell<Vec<(u32, Handler)>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u32> = const { Cell::new(0) };
    static HUB: RefCell<Option<Rc<Hub>>> = const { RefCell::new(None) };
}

fn next() -> u32 {
    NEXT.with(|n| n.replace(n.get() + 1))
}

/// Registers for the life of the current owner.
pub fn register(handler: Handler) {
    let id = next();
    HANDLERS.with(|h| h.borrow_mut().push((id, handler)));
    on_cleanup(move || HANDLERS.with(|h| h.borrow_mut().retain(|(i, _)| *i != id)));
}

/// Calls every handler that is still registered. Each runs in a call of its own through JavaScript: one that panics
/// ends there.
fn dispatch(change: Option<Change>) {
    let change = Rc::new(change);
    let ids: Vec<u32> = HANDLERS.with(|h| h.borrow().iter().map(|(id, _)| *id).collect());
    for id in ids {
        let found = HANDLERS.with(|h| h.borrow().iter().find(|(i, _)| *i == id).map(|(_, f)| Rc::clone(f)));
        if let Some(handler) = found {
            let change = Rc::clone(&change);
            let run: Box<dyn FnOnce()> = Box::new(move || handler((*change).as_ref()));
            let _ = Closure::once_into_js(run).unchecked_ref::<Function>().call0(&JsValue::UNDEFINED);
        }
    }
}

/// The last changes, oldest first.
pub fn recent(f: &mut dyn FnMut(&Change)) {
    let kept = HUB.with(|h| h.borrow().as_ref().map(|hub| hub.inbox.borrow().kept())).unwrap_or_default();
    for item in kept {
        if let Ok(change) = crate::json::from_str(&item.data) {
            f(&change);
        }
    }
}

/// Starts once the page has come to life; ends with the current owner.
pub fn provide(me: &Me, status: RwSignal<LiveStatus>, unread: RwSignal<u32>) {
    let generation = next();
    let (person, seq) = (me.id.to_string(), me.seq);
    PERSON.with(|p| p.borrow_mut().clone_from(&person));
    effect(move || start(generation, person.clone(), seq, status, unread));
    on_cleanup(move || {
        let hub = HUB.with(|h| h.borrow().clone()).filter(|hub| hub.generation == generation);
        if let Some(hub) = hub {
            hub.stop();
        }
    });
}

/// The person for whom this page was written.
pub fn person() -> String {
    PERSON.with(|p| p.borrow().clone())
}

/// The person who is signed in in this browser profile, as far as is known.
pub fn current() -> Option<String> {
    draft::load(WHO)
}

/// Whether this person is still the one who is signed in in this browser profile, as far as is known.
pub fn is_current(person: &str) -> bool {
    current().is_none_or(|who| who == person)
}

/// The server says that the session is over: the tab that leads opens the stream anew, and so learns it for all.
pub fn doubt() {
    if let Some(hub) = HUB.with(|h| h.borrow().clone()) {
        hub.nudge(DENIED);
        hub.say("d|");
    }
}

fn start(generation: u32, person: String, seq: i64, status: RwSignal<LiveStatus>, unread: RwSignal<u32>) {
    if let Some(old) = HUB.with(|h| h.borrow().clone()) {
        old.stop();
    }
    draft::save(WHO, &person);
    let name = format!("capaian-live-{person}");
    // Without locks nobody can lead: each tab has its own stream.
    let channel = browser::locks().and_then(|_| BroadcastChannel::new(&name).ok());
    let hub = Rc::new(Hub {
        generation,
        name,
        person,
        tab: fresh_uuid().to_string(),
        inbox: RefCell::new(Inbox::new(seq)),
        status,
        unread,
        alive: Cell::new(now()),
        heard: Cell::new(now()),
        asked: Cell::new(false),
        epoch: Cell::new(0),
        leading: Cell::new(false),
        nudges: Cell::new(0),
        waker: Cell::new(None),
        channel,
        kept: RefCell::new(None),
    });
    HUB.with(|h| *h.borrow_mut() = Some(Rc::clone(&hub)));
    hub.listen();
    hub.ask();
    spawn_local(elect(hub));
}

/// Leads as long as this tab may.
async fn elect(hub: Rc<Hub>) {
    while !hub.is_stopped() {
        if hub.channel.is_none() {
            return stream::lead(hub).await;
        }
        let epoch = hub.epoch.get();
        let held = with_lock(&hub.name, false, Box::pin(stream::lead(Rc::clone(&hub)))).await;
        if !held && epoch == hub.epoch.get() {
            // Not lost but never had: locks do not work here.
            return stream::lead(hub).await;
        }
        hub.resign();
    }
}

/// State of this tab.
pub struct Hub {
    generation: u32,
    name: String,
    pub person: String,
    tab: String,
    inbox: RefCell<Inbox>,
    status: RwSignal<LiveStatus>,
    unread: RwSignal<u32>,
    /// Last sign of life of the stream.
    pub alive: Cell<f64>,
    /// Last word from the leading tab.
    heard: Cell<f64>,
    asked: Cell<bool>,
    /// Changes whenever the lead is won or lost.
    epoch: Cell<u32>,
    leading: Cell<bool>,
    nudges: Cell<u8>,
    waker: Cell<Option<Waker>>,
    channel: Option<BroadcastChannel>,
    kept: RefCell<Option<Kept>>,
}

/// What is given back when the hub stops.
type Kept = (Option<Closure<dyn Fn(MessageEvent)>>, Vec<WindowListenerHandle>, Option<IntervalHandle>);

impl Hub {
    fn listen(self: &Rc<Self>) {
        let on_message = self.channel.as_ref().map(|channel| {
            let hub = Rc::clone(self);
            let f: Closure<dyn Fn(MessageEvent)> = Closure::new(move |event: MessageEvent| {
                if let Some(text) = event.data().as_string() {
                    hub.message(&text);
                }
            });
            channel.set_onmessage(Some(f.as_ref().unchecked_ref()));
            f
        });
        let listeners = ["online", "offline", "visibilitychange", "pageshow", "storage"].map(|name| {
            let hub = Rc::clone(self);
            window_event_listener_untyped(name, move |event| hub.woken(&event.type_()))
        });
        let hub = Rc::clone(self);
        let ticks = set_interval_with_handle(move || hub.tick(), EVERY).ok();
        *self.kept.borrow_mut() = Some((on_message, listeners.into(), ticks));
    }

    fn stop(&self) {
        self.epoch.set(u32::MAX);
        self.nudge(STOP);
        let Some((_, listeners, ticks)) = self.kept.borrow_mut().take() else { return };
        for listener in listeners {
            listener.remove();
        }
        if let Some(ticks) = ticks {
            ticks.clear();
        }
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }

    fn is_stopped(&self) -> bool {
        self.epoch.get() == u32::MAX
    }

    /// Begins to lead; the number is valid until the lead is lost.
    pub fn begin(&self) -> u32 {
        if !self.is_stopped() {
            self.epoch.set(self.epoch.get() + 1);
            self.leading.set(true);
        }
        self.epoch.get()
    }

    /// Whether the lead that began with this number still holds.
    pub fn leads(&self, epoch: u32) -> bool {
        self.epoch.get() == epoch && !self.is_stopped()
    }

    fn resign(&self) {
        self.leading.set(false);
        self.heard.set(now());
        if !self.is_stopped() {
            self.epoch.set(self.epoch.get() + 1);
        }
        self.nudge(STOP);
    }

    pub fn last(&self) -> i64 {
        self.inbox.borrow().last()
    }

    /// Wakes the stream with a reason.
    pub fn nudge(&self, reason: u8) {
        self.nudges.set(self.nudges.get() | reason);
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }

    /// The reasons since the last call; the waker is called at the next one.
    pub fn nudged(&self, waker: &Waker) -> u8 {
        self.waker.set(Some(waker.clone()));
        self.nudges.take()
    }

    fn woken(self: &Rc<Self>, event: &str) {
        match event {
            "offline" => self.nudge(OFFLINE),
            "visibilitychange" if document().visibility_state() == web_sys::VisibilityState::Hidden => {}
            "storage" if is_current(&self.person) => {}
            _ => {
                self.nudge(KICK);
                self.ask();
            }
        }
    }

    fn tick(self: &Rc<Self>) {
        self.nudge(TICK);
        if now() - self.heard.get() > PATIENCE {
            self.ask();
        }
    }

    /// The leading tab sleeps or hangs.
    fn take_over(self: &Rc<Self>) {
        if !self.asked.replace(false) || self.leading.get() || self.is_stopped() {
            return;
        }
        self.heard.set(now());
        let hub = Rc::clone(self);
        spawn_local(async move {
            with_lock(&hub.name, true, Box::pin(stream::lead(Rc::clone(&hub)))).await;
            hub.resign();
        });
    }

    fn say(&self, text: &str) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::from_str(text));
        }
    }

    /// Asks the leading tab for what came after the last event seen here.
    fn ask(self: &Rc<Self>) {
        if self.leading.get() || self.channel.is_none() {
            return;
        }
        self.say(&format!("h|{}|{}", self.last(), self.tab));
        if !self.asked.replace(true) {
            let hub = Rc::clone(self);
            set_timeout(move || hub.take_over(), ANSWER);
        }
    }

    fn message(self: &Rc<Self>, text: &str) {
        let mut parts = text.splitn(4, '|');
        let mut part = || parts.next().unwrap_or_default();
        let (kind, seq, extra, data) = (part(), part().parse().unwrap_or(0), part(), part());
        if matches!(kind, "h" | "d") {
            if self.leading.get() && kind == "h" {
                // A page of the same person came to life: the session may be back.
                self.nudge(KICK);
                self.answer(seq, extra);
            } else if self.leading.get() {
                self.nudge(DENIED);
            }
            return;
        }
        self.heard.set(now());
        self.asked.set(false);
        match kind {
            "u" if extra.parse().unwrap_or(0) <= self.last() => self.take(seq, data),
            "u" => self.ask(),
            "r" => self.forget(seq),
            "x" if extra == self.tab => self.forget(seq),
            "s" if !self.leading.get() => {
                let alive = data.parse().map_or_else(|_| now(), |micros| millis(Time(micros)));
                self.alive.set(alive);
                self.show(match extra {
                    "l" => LiveStatus::Live,
                    "c" => LiveStatus::Connecting,
                    "o" => LiveStatus::SignedOut,
                    _ => LiveStatus::Cut { since: time(alive) },
                });
                if seq > self.last() {
                    self.ask();
                }
            }
            _ => {}
        }
    }

    /// Tells a tab what it missed.
    fn answer(&self, from: i64, tab: &str) {
        let missed = self.inbox.borrow().since(from);
        match missed {
            Some(items) => {
                let mut previous = from;
                for item in items {
                    self.say(&format!("u|{}|{previous}|{}", item.seq, item.data));
                    previous = item.seq;
                }
            }
            None => self.say(&format!("x|{}|{tab}", self.last())),
        }
        self.tell();
    }

    /// Tells the other tabs how things are.
    fn tell(&self) {
        let status = match self.status.try_get_untracked() {
            Some(LiveStatus::Live) => "l",
            Some(LiveStatus::Connecting) => "c",
            Some(LiveStatus::SignedOut) => "o",
            _ => "x",
        };
        self.say(&format!("s|{}|{status}|{}", self.last(), time(self.alive.get()).0));
    }

    fn show(&self, status: LiveStatus) {
        if self.status.try_get_untracked().is_some_and(|old| old != status) {
            self.status.set(status);
        }
    }

    /// The stream lives.
    pub fn beat(&self) {
        self.alive.set(now());
        self.show(LiveStatus::Live);
        self.tell();
    }

    /// The stream does not live.
    pub fn cut(&self) {
        self.show(LiveStatus::Cut { since: time(self.alive.get()) });
        self.tell();
    }

    /// There is nobody for whom there could be a stream.
    pub fn out(&self) {
        self.show(LiveStatus::SignedOut);
        self.tell();
    }

    /// An event from the stream, for all tabs.
    pub fn event(&self, seq: i64, data: &str) {
        let previous = self.last();
        if seq > previous {
            self.say(&format!("u|{seq}|{previous}|{data}"));
            self.take(seq, data);
        }
    }

    /// Too much was missed, in all tabs.
    pub fn reset(&self, seq: i64) {
        self.say(&format!("r|{seq}|"));
        self.forget(seq);
    }

    fn take(&self, seq: i64, data: &str) {
        if !self.inbox.borrow_mut().take(seq, data) {
            return;
        }
        match crate::json::from_str::<Change>(data) {
            Ok(change) => {
                if let Change::Notice { unread, .. } | Change::Read { unread, .. } = &change {
                    self.unread.try_set(*unread);
                }
                dispatch(Some(change));
            }
            // From a newer server: this page does not know it.
            Err(_) => dispatch(None),
        }
    }

    fn forget(&self, seq: i64) {
        self.inbox.borrow_mut().reset(seq);
        dispatch(None);
    }
}
