//! The stream of the tab that leads: opened, watched, opened again.

use super::tabs::{Hub, is_current};
use crate::{
    account::me,
    client::{browser::now, pause},
    error::AppError,
};
use futures::Stream;
use gloo_net::eventsource::{
    State,
    futures::{EventSource, EventSourceSubscription},
};
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use std::{future::poll_fn, pin::Pin, rc::Rc, task::Poll, time::Duration};
use web_sys::MessageEvent;

/// Look at the clock.
pub const TICK: u8 = 1;
/// Something changed for the better: try now.
pub const KICK: u8 = 2;
/// The device says that it has no network.
pub const OFFLINE: u8 = 4;
/// The lead may be lost.
pub const STOP: u8 = 8;
/// A pause is over.
const ALARM: u8 = 16;
/// The session is said to be over: a stream of it that is still open says nothing about that.
pub const DENIED: u8 = 32;

/// The server sends a beat every 15 s; a stream that is silent for so many milliseconds is dead, whatever the browser
/// believes.
const SILENCE: f64 = 40_000.0;
/// After a wake-up a stream that was silent for longer than a beat is not trusted.
const DOUBT: f64 = 20_000.0;

/// Events in the order in which they are looked at.
const EVENTS: [&str; 5] = ["perubahan", "reset", "detak", "open", "error"];

/// How a stream ended.
enum End {
    /// Connection lost or silent.
    Lost,
    /// Something says that another attempt has better chances now.
    Again,
    /// Refused: signed out, or no place.
    Closed,
}

/// Keeps a stream open as long as this tab leads.
pub async fn lead(hub: Rc<Hub>) {
    let epoch = hub.begin();
    let mut failures = 0;
    while hub.leads(epoch) {
        if !is_current(&hub.person) {
            hub.out();
            rest(&hub, epoch, None).await;
            continue;
        }
        let end = listen(&hub, epoch, &mut failures).await;
        if !hub.leads(epoch) {
            return;
        }
        match end {
            End::Again => {}
            End::Closed if is_signed_out(&hub).await => {
                hub.out();
                rest(&hub, epoch, None).await;
            }
            End::Closed | End::Lost => {
                hub.cut();
                rest(&hub, epoch, Some(pause(failures, js_sys::Math::random()))).await;
                failures += 1;
            }
        }
    }
}

/// Asks who is signed in; not when the network is down.
async fn is_signed_out(hub: &Hub) -> bool {
    match me().await {
        Ok(me) => me.id.to_string() != hub.person,
        Err(error) => error == AppError::SignedOut,
    }
}

/// Waits for the time, or for a kick.
async fn rest(hub: &Rc<Hub>, epoch: u32, millis: Option<u32>) {
    let alarm = millis.and_then(|millis| {
        let hub = Rc::clone(hub);
        set_timeout_with_handle(move || hub.nudge(ALARM), Duration::from_millis(millis.into())).ok()
    });
    poll_fn(|cx| {
        let over = hub.nudged(cx.waker()) & (KICK | ALARM) != 0 || !hub.leads(epoch);
        if over { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    if let Some(alarm) = alarm {
        alarm.clear();
    }
}

async fn listen(hub: &Hub, epoch: u32, failures: &mut u32) -> End {
    let Ok(mut source) = EventSource::new(&format!("/live?sejak={}", hub.last())) else { return End::Lost };
    let mut events: Vec<EventSourceSubscription> = EVENTS.iter().filter_map(|e| source.subscribe(*e).ok()).collect();
    let mut heard = now();
    loop {
        let (event, reasons) = hear(&mut events, hub).await;
        if !hub.leads(epoch) || !is_current(&hub.person) {
            return End::Again;
        }
        if let Some((kind, message)) = event {
            if kind == "error" {
                return if source.state() == State::Closed { End::Closed } else { End::Lost };
            }
            heard = now();
            if kind != "open" {
                *failures = 0;
            }
            // Only the server's own events have an id: asked for it, the others would throw.
            let seq = || message.last_event_id().parse().unwrap_or(0);
            match kind {
                "perubahan" => hub.event(seq(), &message.data().as_string().unwrap_or_default()),
                "reset" => hub.reset(seq()),
                _ => {}
            }
            hub.beat();
        }
        let silent = now() - heard;
        if reasons & OFFLINE != 0 || silent > SILENCE {
            return End::Lost;
        }
        if reasons & DENIED != 0 || (reasons & KICK != 0 && silent > DOUBT) {
            return End::Again;
        }
    }
}

/// The next event by its place in [`EVENTS`], or reasons to look up.
async fn hear(events: &mut [EventSourceSubscription], hub: &Hub) -> (Option<(&'static str, MessageEvent)>, u8) {
    poll_fn(|cx| {
        for (kind, event) in EVENTS.iter().zip(events.iter_mut()) {
            // Errors come as events of their own, the one of gloo leaves out those after which the browser tries again.
            if let Poll::Ready(Some(Ok((_, message)))) = Pin::new(event).poll_next(cx) {
                return Poll::Ready((Some((*kind, message)), 0));
            }
        }
        match hub.nudged(cx.waker()) {
            0 => Poll::Pending,
            reasons => Poll::Ready((None, reasons)),
        }
    })
    .await
}
