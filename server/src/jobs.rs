//! What runs by itself: new days, and forgetting what is no longer needed.

use crate::{
    state::{Fault, Shared},
    store::{events, keys, people, sessions, to_json},
    usecase::evaluation::clock,
};
use domain::{
    calendar::{Date, Time},
    event::Change,
    id::AgencyId,
    live::Topic,
};
use std::{collections::HashMap, sync::Arc, time::Duration};

/// How often the clock is looked at.
const TICK: Duration = Duration::from_secs(20);
/// Events are kept this long for readers that were away.
const EVENTS_SECONDS: i64 = 24 * 3_600;
/// Keys of requests are kept this long: a phone may send its queue days later.
const KEYS_SECONDS: i64 = 90 * 86_400;
/// Files without an entry are kept this long.
const FILES: Duration = Duration::from_hours(24);

/// Starts the tasks; they end with the server.
pub fn start(state: &Shared) {
    tokio::spawn(days(Arc::clone(state)));
    tokio::spawn(housekeeping(Arc::clone(state)));
}

/// Tells every agency when its local day begins.
async fn days(state: Shared) {
    let mut seen = Seen::new();
    loop {
        match announce_days(&state, &mut seen).await {
            // With a day begin and end windows and clocks of evaluation; at the start as well, for days that were missed.
            Ok(true) => {
                if let Err(e) = clock::run(&state).await {
                    tracing::warn!(error.cause = %e, "clocks of evaluation could not be looked at, trying again");
                    seen.clear();
                }
            }
            Ok(false) => {}
            Err(e) => tracing::warn!(error.cause = %e, "new day could not be announced, trying again"),
        }
        tokio::select! {
            () = state.stop.cancelled() => return,
            () = tokio::time::sleep(TICK) => {}
        }
    }
}

/// The local day each agency was last seen in.
pub type Seen = HashMap<AgencyId, Date>;

/// One look at the clock. The first look at an agency only notes the day. Says whether any agency has a day that was
/// not seen before.
pub async fn announce_days(state: &Shared, seen: &mut Seen) -> Result<bool, Fault> {
    let agencies = state.store.read(|conn| Box::pin(async move { people::agencies(conn).await })).await?;
    let now = state.clock.now();
    let mut new = false;
    for agency in agencies {
        let zone = agency.settings.zone;
        let today = now.date(zone);
        if seen.get(&agency.id).is_some_and(|before| *before != today) {
            send_day(state, agency.id, today, Time::from_local(today, 0, 0, zone)).await?;
        }
        new |= seen.insert(agency.id, today) != Some(today);
    }
    Ok(new)
}

/// Tells it once, however many servers see it: the day of an agency has one id.
pub async fn send_day(state: &Shared, agency: AgencyId, today: Date, midnight: Time) -> Result<(), Fault> {
    let now = state.clock.now();
    let own: [u8; 10] = agency.uuid().as_bytes()[6..].try_into().unwrap_or_default();
    let id = domain::id::v7(u64::try_from(midnight.0 / 1_000).unwrap_or(0), &own);
    let body = to_json(&Change::Day { today });
    let told = state
        .store
        .write(move |conn| {
            Box::pin(async move { events::append(conn, id, agency, Topic::Agency(agency), &body, now).await })
        })
        .await;
    match told {
        Err(e) if e.is_unique() => return Ok(()),
        told => told?,
    }
    state.poke.notify_one();
    Ok(())
}

async fn housekeeping(state: Shared) {
    loop {
        tokio::select! {
            () = state.stop.cancelled() => return,
            () = tokio::time::sleep(Duration::from_hours(1)) => {}
        }
        if let Err(e) = tidy(&state).await {
            tracing::warn!(error.cause = %e, "housekeeping failed, trying again in an hour");
        }
    }
}

/// Forgets old events, keys, sessions and files that belong to no entry.
pub async fn tidy(state: &Shared) -> Result<(), Fault> {
    let now = state.clock.now();
    let used = state
        .store
        .write(move |conn| {
            Box::pin(async move {
                events::forget(conn, now.plus_seconds(-EVENTS_SECONDS)).await?;
                keys::forget(conn, now.plus_seconds(-KEYS_SECONDS)).await?;
                sessions::forget(conn, now.plus_seconds(-KEYS_SECONDS)).await?;
                crate::store::entries::files_in_use(conn).await.map_err(Fault::from)
            })
        })
        .await?;
    if let Err(e) = state.evidence.sweep(&used, FILES).await {
        tracing::warn!(error.cause = %e, "unused files could not be removed");
    }
    Ok(())
}
