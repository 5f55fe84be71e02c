//! From the outbox to the hub. On PostgreSQL the publisher first numbers what was committed; each server then reads
//! everything after its cursor once and hands it out.

use super::hub::Frame;
use crate::{
    state::{Fault, Shared},
    store::{Store, dialect, events},
    usecase::people,
};
use bytes::Bytes;
use domain::{
    event::Change,
    id::{AgencyId, PersonId},
    live::Topic,
};
use std::{collections::HashMap, collections::HashSet, sync::Arc, time::Duration};

/// Events read at once.
const BATCH: i64 = 500;
/// Events handed out in one go: fewer than a reader's queue takes.
const BURST: usize = 32;
/// A notification may get lost, and commands write from a process of their own: this is how late an event can then be.
const TICK: Duration = Duration::from_millis(500);

/// Starts the tasks that publish until the server stops.
pub async fn start(state: &Shared) -> Result<(), Fault> {
    let cursor =
        state.store.read(|conn| Box::pin(async move { events::last_seq(conn).await.map_err(Fault::from) })).await?;
    if let Store::Postgres { pool } = &state.store {
        tokio::spawn(listen(Arc::clone(state), pool.clone()));
    }
    tokio::spawn(run(Arc::clone(state), cursor));
    Ok(())
}

async fn run(state: Shared, mut cursor: i64) {
    loop {
        tokio::select! {
            () = state.stop.cancelled() => return,
            () = state.poke.notified() => {}
            () = tokio::time::sleep(TICK) => {}
        }
        if let Err(e) = number(&state).await {
            tracing::warn!(error.cause = %e, "events could not be numbered, trying again");
        }
        match drain(&state, cursor).await {
            Ok(last) => cursor = last,
            Err(e) => tracing::warn!(error.cause = %e, "events could not be read, trying again"),
        }
    }
}

async fn number(state: &Shared) -> Result<(), Fault> {
    if let Store::Postgres { pool } = &state.store {
        let mut tx = pool.begin().await.map_err(crate::store::StoreError::from)?;
        events::publish(&mut tx).await?;
        tx.commit().await.map_err(crate::store::StoreError::from)?;
    }
    Ok(())
}

/// Hands out everything after the cursor; gives the new cursor.
async fn drain(state: &Shared, mut cursor: i64) -> Result<i64, Fault> {
    loop {
        let rows = state
            .store
            .read(move |conn| Box::pin(async move { events::after(conn, cursor, BATCH).await.map_err(Fault::from) }))
            .await?;
        let last = rows.len() < usize::try_from(BATCH).unwrap_or(usize::MAX);
        for (n, row) in rows.into_iter().enumerate() {
            cursor = row.seq;
            // Readers take what they have, so that a burst does not look like slowness.
            if n % BURST == BURST - 1 {
                tokio::task::yield_now().await;
            }
            if let Ok(topic) = row.topic.parse::<Topic>() {
                act_on(state, topic, AgencyId(row.agency), &row.body).await;
                state.hub.send(topic, &frame(row.seq, &row.body));
            }
        }
        if last {
            return Ok(cursor);
        }
    }
}

/// One event as it goes over the wire.
pub fn frame(seq: i64, body: &str) -> Frame {
    Frame { seq, bytes: Bytes::from(format!("event: perubahan\nid: {seq}\ndata: {body}\n\n")) }
}

/// Some events also concern the streams themselves: ended sessions and changed rights.
async fn act_on(state: &Shared, topic: Topic, agency: AgencyId, body: &str) {
    match topic {
        Topic::Person(person) => {
            if let Ok(Change::SignedOut { session }) = serde_json::from_str(body) {
                state.hub.retain(|w| w.person != person || session.is_some_and(|s| s != w.session));
            }
        }
        Topic::Agency(_) => {
            if let Err(e) = recheck(state, agency).await {
                tracing::error!(error.cause = %e, "rights of open streams could not be checked, closing them");
                state.hub.retain(|w| w.agency != agency);
            }
        }
        Topic::Skp(_) => {}
    }
}

/// Closes the streams whose topics are no longer those the person may follow; browsers connect again and get the
/// right ones.
async fn recheck(state: &Shared, agency: AgencyId) -> Result<(), Fault> {
    let org = state.orgs.reload(&state.store, agency).await?;
    let today = org.today(state.clock.now());
    let mut allowed: HashMap<PersonId, HashSet<Topic>> = HashMap::new();
    for who in state.hub.listeners(agency) {
        if !allowed.contains_key(&who.person) {
            let org = Arc::clone(&org);
            let person = who.person;
            let topics = state
                .store
                .read(move |conn| Box::pin(async move { topics(conn, &org, agency, person, today).await }))
                .await?;
            allowed.insert(person, topics);
        }
    }
    state.hub.retain(|w| w.agency != agency || allowed.get(&w.person).is_none_or(|t| *t == w.topics));
    Ok(())
}

/// Everything a person may follow.
pub async fn topics(
    conn: &mut crate::store::Conn<'_>,
    org: &crate::org::Org,
    agency: AgencyId,
    person: PersonId,
    today: domain::calendar::Date,
) -> Result<HashSet<Topic>, Fault> {
    let skps = people::followed(conn, org, agency, person, today).await?;
    let mut topics: HashSet<Topic> = skps.into_iter().map(Topic::Skp).collect();
    topics.insert(Topic::Person(person));
    topics.insert(Topic::Agency(agency));
    Ok(topics)
}

/// Wakes this server when another one published.
async fn listen(state: Shared, pool: sqlx::PgPool) {
    loop {
        match sqlx::postgres::PgListener::connect_with(&pool).await {
            Ok(mut listener) => {
                if listener.listen(dialect::CHANNEL).await.is_ok() {
                    loop {
                        tokio::select! {
                            () = state.stop.cancelled() => return,
                            got = listener.recv() => match got {
                                Ok(_) => state.poke.notify_one(),
                                Err(_) => break,
                            },
                        }
                    }
                }
            }
            Err(e) => tracing::warn!(error.cause = %e, "cannot listen to PostgreSQL, trying again"),
        }
        tokio::select! {
            () = state.stop.cancelled() => return,
            () = tokio::time::sleep(TICK) => {}
        }
    }
}
