//! Reminds both of a coaching of the talk of the month, or of the review, some days before its time is over. Once each.

use super::{coach, coaching::notice};
use crate::{
    state::Fault,
    store::{
        Conn,
        followups::{self, Row},
        notices,
    },
    usecase::Act,
};
use app::port::Actor;
use domain::{
    calendar::Date,
    followup::coaching::{Check, Mark},
    id::PersonId,
    view::NoticeKind,
};

/// Days before the talk's last day from which both are reminded.
const AHEAD: i32 = 5;

/// What is to be done now: the talk of this month, or the review.
pub fn due(row: &Row, talks: &[Date], today: Date) -> Option<Check> {
    if !row.course.state().runs() {
        return None;
    }
    row.course.checklist(talks, today).into_iter().find(|c| c.mark == Mark::Now)
}

/// One look at the clock.
pub async fn remind(conn: &mut Conn<'_>, act: &Act) -> Result<(), Fault> {
    let today = act.org.today(act.now);
    let running = followups::running(conn, act.actor.agency).await?;
    let ids: Vec<_> = running.iter().map(|r| r.id).collect();
    let talks = followups::talks(conn, &ids).await?;
    for row in &running {
        let held: Vec<Date> = talks.iter().filter(|(id, _)| *id == row.id).map(|(_, day)| *day).collect();
        let Some(check) = due(row, &held, today) else { continue };
        if today < check.due.plus_days(-AHEAD) {
            continue;
        }
        let since = check.due.plus_days(-AHEAD);
        let coach = coach(act, row);
        for (to, by) in [(coach, row.owner), (row.owner, coach)] {
            let subject = domain::feedback::Subject::Coaching(row.id);
            let last = notices::last_told(conn, to, NoticeKind::IngatPendampingan, subject).await?;
            let zone = act.org.agency.settings.zone;
            if to == by || last.is_some_and(|at| at.date(zone) >= since) {
                continue;
            }
            notice(conn, &named(act, by), row, to, NoticeKind::IngatPendampingan).await?;
        }
    }
    Ok(())
}

/// In the name of the other one.
fn named(act: &Act, person: PersonId) -> Act {
    Act { actor: Actor { person, ..act.actor }, ..act.clone() }
}
