//! The clock of the demo, moved forward by whoever tries the program. Every day on the way is lived: what time alone
//! brings about happens on its own day.

use crate::{
    clock::{DAY_MICROS, DemoClock},
    jobs,
    state::{Fault, Shared},
    store::{people, periods, sessions},
    usecase::{Act, evaluation::clock, services::Services},
};
use app::{
    demo::{DemoDay, Stop},
    error::AppError,
    port::{Actor, DemoPort},
};
use async_trait::async_trait;
use domain::{
    calendar::{Date, Time},
    evaluation::Period,
    problem::Problem,
};
use std::collections::BTreeMap;

/// Days of one step at most.
const STEP_DAYS: i32 = 366;
/// Days that are offered.
const STOPS: usize = 5;

#[async_trait]
impl DemoPort for Services {
    async fn demo_day(&self, actor: &Actor) -> Result<DemoDay, AppError> {
        clock_of(&self.0)?;
        self.0
            .reading(actor, |conn, act| {
                Box::pin(async move {
                    let today = act.org.today(act.now);
                    let periods = periods::all(conn, act.actor.agency).await?;
                    Ok(DemoDay { today, latest: today.plus_days(STEP_DAYS), stops: stops(today, &periods) })
                })
            })
            .await
    }

    async fn advance(&self, actor: &Actor, to: Date) -> Result<(), AppError> {
        let clock = clock_of(&self.0)?;
        let _alone = clock.moving.lock().await;
        let act = self.0.act(actor).await.map_err(Fault::public)?;
        let today = act.org.today(act.now);
        let (earliest, latest) = (today.plus_days(1), today.plus_days(STEP_DAYS));
        if to == today {
            return Ok(());
        }
        if to < today {
            return Err(AppError::field("tanggal", Problem::Before { earliest }));
        }
        if to > latest {
            return Err(AppError::field("tanggal", Problem::Later { latest }));
        }
        for _ in 0..to.days_since(today) {
            next_day(&self.0, clock, &act).await.map_err(Fault::public)?;
        }
        let zone = act.org.agency.settings.zone;
        jobs::send_day(&self.0, actor.agency, to, Time::from_local(to, 0, 0, zone)).await.map_err(Fault::public)
    }
}

fn clock_of(state: &Shared) -> Result<&DemoClock, AppError> {
    state.clock.demo().ok_or(AppError::NotFound)
}

/// One day later; nobody is signed out by it.
async fn next_day(state: &Shared, clock: &DemoClock, act: &Act) -> Result<(), Fault> {
    let (agency, now) = (act.actor.agency, state.clock.now());
    let ahead = clock.next_day();
    state
        .store
        .write(move |conn| {
            Box::pin(async move {
                people::set_demo_ahead(conn, agency, ahead).await?;
                sessions::move_on(conn, agency, DAY_MICROS, now).await.map_err(Fault::from)
            })
        })
        .await?;
    clock.set(ahead);
    clock::run(state).await
}

/// Tomorrow, and the next days on which a rating window opens or is over.
fn stops(today: Date, periods: &[Period]) -> Vec<(Date, Vec<Stop>)> {
    let mut stops = BTreeMap::from([(today.plus_days(1), vec![Stop::Tomorrow])]);
    for p in periods {
        for (day, stop) in
            [(p.rate.start, Stop::RatingOpens(p.clone())), (p.rate.end.plus_days(1), Stop::RatingOver(p.clone()))]
        {
            if day > today {
                stops.entry(day).or_default().push(stop);
            }
        }
    }
    stops.into_iter().take(STOPS).collect()
}
