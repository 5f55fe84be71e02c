//! What the screens of planning show.

mod board;
mod page;
mod sources;
mod superior;
mod term;
mod versions;

pub use board::board;
pub use page::{mine, page};
pub use sources::{sources, sources_of};
pub use superior::{rater, superior};
pub use term::{moved, terms};
pub use versions::versions;

use crate::{store::talks, usecase::Act};
use domain::planning::{talk::Side, view::TalkView};

/// From this month on the next year is planned (`domain` 2.1).
const NEXT: u8 = 11;

/// The year that is asked for, or the one that is planned now.
pub fn chosen(act: &Act, asked: Option<i32>) -> i32 {
    let (now, month, _) = act.org.today(act.now).parts();
    let usual = if month >= NEXT { now + 1 } else { now };
    asked.filter(|y| (now - 5..=now + 1).contains(y)).unwrap_or(usual)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn talk_view(act: &Act, t: &talks::Row, side: Option<Side>) -> TalkView {
    TalkView {
        id: t.id,
        date: t.minutes.date,
        present: t.minutes.present.clone(),
        text: t.minutes.text.clone(),
        number: t.number,
        changed_by: act.org.name(t.changed_by),
        changed_at: t.changed_at,
        employee: t.employee,
        leader: t.leader.map(|(by, at)| (act.org.name(by), at)),
        asks: match side {
            Some(Side::Employee) => t.employee.is_none(),
            Some(Side::Leader) => t.leader.is_none(),
            None => false,
        },
    }
}
