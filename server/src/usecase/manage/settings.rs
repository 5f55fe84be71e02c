//! Settings: what they are, and every change with its reason. They hold from now on: periods that have begun, ratings
//! that were set and coaching that began keep theirs.

use crate::{
    state::Fault,
    store::{
        Conn, periods,
        settings::{self, Changed},
    },
    usecase::{
        Act,
        evaluation::{calendar, case::is_new},
        followup::functions,
        outbox, permitted,
    },
};
use app::error::AppError;
use domain::{
    evaluation::period::{long_enough, replan},
    event::Change,
    id::Key,
    live::Topic,
    policy,
    problem::Problems,
    settings::{
        Settings,
        catalog::Setting,
        view::{ChangeView, MIN_REASON, SettingView, SettingsPage},
    },
};

/// Changes that are shown.
const SHOWN: i64 = 200;

/// Every setting, and how it came to be as it is.
pub async fn page(conn: &mut Conn<'_>, act: &Act) -> Result<SettingsPage, Fault> {
    let functions = functions(act);
    permitted(policy::may_manage(act.actor.person, &functions))?;
    let (now, usual) = (&act.org.agency.settings, Settings::default());
    let view = |s: &Setting| SettingView {
        setting: *s,
        value: s.get(now),
        default: s.get(&usual),
        bounds: s.bounds(now),
        may_change: policy::may_set(act.actor.person, &functions, s.group().keeper()).is_ok(),
    };
    let change = |c: Changed| ChangeView {
        setting: Setting::from_code(&c.name),
        old: c.old,
        new: c.new,
        reason: c.reason,
        by: act.org.name(c.by),
        at: c.at,
    };
    Ok(SettingsPage {
        settings: Setting::ALL.iter().map(view).collect(),
        history: settings::changes(conn, act.actor.agency, SHOWN).await?.into_iter().map(change).collect(),
        min_reason: MIN_REASON,
        zone: now.zone,
        today: act.org.today(act.now),
        read_at: act.now,
    })
}

/// Changes one setting.
pub async fn change(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    setting: Setting,
    value: &str,
    reason: &str,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("pengaturan", setting, value, reason)).await? {
        return Ok(());
    }
    let permit = permitted(policy::may_set(act.actor.person, &functions(act), setting.group().keeper()))?;
    // What has begun keeps what holds now, whether the clock has been looked at today or not.
    calendar::keep_rules(conn, act).await?;
    let before = settings::lock(conn, act.actor.agency).await?;
    let mut after = before.clone();
    let mut problems = Problems::default();
    let done = problems.take("nilai", setting.set(&mut after, value));
    let reason = problems.take("alasan", long_enough(reason, MIN_REASON));
    let (Some(()), Some(reason)) = (done, reason) else { return Err(AppError::Invalid(problems.into_vec()).into()) };
    settings::save(conn, act.actor.agency, &after).await?;
    let changed = Changed {
        name: setting.code().to_owned(),
        old: setting.get(&before),
        new: setting.get(&after),
        reason,
        by: permit.actor(),
        at: act.now,
    };
    settings::changed(conn, act.actor.agency, act.dice.id(act.now), &changed).await?;
    follow(conn, act, &before, &after).await?;
    outbox::event(conn, act, Topic::Agency(act.actor.agency), &Change::Structure).await
}

/// Periods that have not begun follow, unless somebody moved their windows.
async fn follow(conn: &mut Conn<'_>, act: &Act, before: &Settings, after: &Settings) -> Result<(), Fault> {
    let today = act.org.today(act.now);
    let existing = periods::all(conn, act.actor.agency).await?;
    let replanned = replan(&existing, &before.evaluation, &after.evaluation, today);
    for id in replanned.dropped {
        periods::remove(conn, id).await?;
    }
    for (id, fill, rate) in replanned.moved {
        periods::move_windows(conn, id, fill, rate).await?;
    }
    calendar::add_missing(conn, act, &after.evaluation, today.year()).await
}
