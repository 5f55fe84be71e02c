//! Client side of live events. The frame calls [`provide_live`] once; screens call [`use_live`].
//!
//! One stream per browser: the tabs of one person elect a leader, which passes every event on to the others.
//! A screen brings events into its view in [`Live::on_change`], reads its data again in [`Live::on_reset`], and
//! after each load brings in what came meanwhile with [`Live::catch_up`].

#[cfg(any(test, feature = "hydrate"))]
mod inbox;
#[cfg(feature = "hydrate")]
mod stream;
#[cfg(feature = "hydrate")]
mod tabs;
#[cfg(feature = "hydrate")]
mod waits;

use domain::{
    calendar::Time,
    event::Change,
    view::{Me, Waits},
};
use leptos::prelude::*;

/// How the page is connected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LiveStatus {
    /// Not heard anything yet.
    #[default]
    Connecting,
    /// Changes arrive as they happen.
    Live,
    /// Nothing arrives; what is shown is as of `since`, the last sign of life.
    Cut { since: Time },
    /// The session is over, or somebody else has signed in: nothing arrives until the person signs in again.
    SignedOut,
}

/// Handle on the live events of the signed-in person.
#[derive(Clone, Copy, Debug)]
pub struct Live {
    status: RwSignal<LiveStatus>,
    unread: RwSignal<u32>,
    waits: RwSignal<Waits>,
}

impl Live {
    fn new(unread: u32, waits: Waits) -> Self {
        let status = RwSignal::new(LiveStatus::default());
        Self { status, unread: RwSignal::new(unread), waits: RwSignal::new(waits) }
    }

    /// What waits for the person in evaluation.
    pub const fn waits(&self) -> RwSignal<Waits> {
        self.waits
    }

    /// Whether the page is live.
    pub fn status(&self) -> Signal<LiveStatus> {
        self.status.into()
    }

    /// Number of unread notices.
    pub const fn unread(&self) -> RwSignal<u32> {
        self.unread
    }

    /// Calls `f` for every change from now on, each once and in order, until the current owner is cleaned up. `f`
    /// runs outside of any owner: take contexts before.
    #[cfg_attr(not(feature = "hydrate"), expect(unused_variables, reason = "the server has no stream"))]
    pub fn on_change(&self, f: impl Fn(&Change) + 'static) {
        #[cfg(feature = "hydrate")]
        tabs::register(std::rc::Rc::new(move |change| {
            if let Some(change) = change {
                f(change);
            }
        }));
    }

    /// Calls `f` when too much was missed to be sent again: read everything again.
    #[cfg_attr(not(feature = "hydrate"), expect(unused_variables, reason = "the server has no stream"))]
    pub fn on_reset(&self, f: impl Fn() + 'static) {
        #[cfg(feature = "hydrate")]
        tabs::register(std::rc::Rc::new(move |change| {
            if change.is_none() {
                f();
            }
        }));
    }

    /// Calls `f` with the last changes, oldest first. Data that was being read while a change arrived may be older
    /// than the change: bring these in after each load; views ignore what they have.
    #[cfg_attr(not(feature = "hydrate"), expect(unused_variables, reason = "the server has no stream"))]
    pub fn catch_up(&self, f: &mut dyn FnMut(&Change)) {
        #[cfg(feature = "hydrate")]
        tabs::recent(f);
    }
}

/// Starts the live events of the signed-in person and provides them to the children.
pub fn provide_live(me: &Me) -> Live {
    let live = Live::new(me.unread, me.waits.clone());
    provide_context(live);
    #[cfg(feature = "hydrate")]
    {
        tabs::provide(me, live.status, live.unread);
        waits::follow(live);
    }
    live
}

/// The live events of the signed-in person; silent on pages without one.
pub fn use_live() -> Live {
    use_context().unwrap_or_else(|| Live::new(0, Waits::default()))
}

#[cfg(feature = "hydrate")]
pub use tabs::{current, doubt, is_current, person};
