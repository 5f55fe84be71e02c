//! Completeness of a period: at which step each person is, what stands in the way, and who can be reminded of it.

use super::{Access, State, view::PeriodView};
use crate::{
    calendar::{Date, Time, Zone},
    evaluation::Period,
    id::{SkpId, UnitId},
    planning::term::Gap,
    skp::Span,
    view::{NoticeKind, PersonRef, PersonView},
};
use serde::{Deserialize, Serialize};

/// Steps of a person in a period, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No SKP covers the period.
    TanpaSkp,
    /// Nothing was recorded since the period began.
    TanpaCatatan,
    BelumDinilai,
    Ditetapkan,
    Disampaikan,
    Diterima,
    Keberatan,
    Selesai,
    /// The whole period is marked as not rated, with a cause.
    TidakDinilai,
}

impl Stage {
    /// All stages, in their order.
    pub const ALL: [Self; 9] = [
        Self::TanpaSkp,
        Self::TanpaCatatan,
        Self::BelumDinilai,
        Self::Ditetapkan,
        Self::Disampaikan,
        Self::Diterima,
        Self::Keberatan,
        Self::Selesai,
        Self::TidakDinilai,
    ];

    /// Stable code for styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TanpaSkp => "tanpa_skp",
            Self::TanpaCatatan => "tanpa_catatan",
            Self::BelumDinilai => "belum_dinilai",
            Self::Ditetapkan => "ditetapkan",
            Self::Disampaikan => "disampaikan",
            Self::Diterima => "diterima",
            Self::Keberatan => "keberatan",
            Self::Selesai => "selesai",
            Self::TidakDinilai => "tidak_dinilai",
        }
    }

    /// The stage of an evaluation. `recorded`: something was recorded since the period began.
    pub const fn of(state: State, recorded: bool) -> Self {
        match state {
            State::Draf if !recorded => Self::TanpaCatatan,
            State::Draf => Self::BelumDinilai,
            State::Ditetapkan => Self::Ditetapkan,
            State::Disampaikan => Self::Disampaikan,
            State::Diterima => Self::Diterima,
            State::KeberatanDiajukan | State::KeberatanDijelaskan => Self::Keberatan,
            State::Selesai(_) | State::Final { .. } => Self::Selesai,
        }
    }
}

/// Whether days that are marked cover a whole period.
pub fn is_covered(period: Span, marked: &[Gap]) -> bool {
    let mut spans: Vec<Span> = marked.iter().map(|g| g.span).collect();
    spans.sort_by_key(|s| s.start);
    let mut next = period.start;
    for span in spans {
        if span.start > next {
            break;
        }
        next = next.max(span.end.plus_days(1));
    }
    next > period.end
}

/// What stands in the way of the next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Nobody stands above: the posts have no holder.
    NoRater,
    /// The rating window has not begun.
    NotYet { from: Date },
    /// The rating window is over.
    Over { since: Date },
    /// The period is locked.
    Locked,
    /// The head's results follow the performance of the unit, which is not set.
    UnitPerformance { unit: String },
}

/// Who is asked for the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Employee,
    Rater,
    Decider,
    /// Whoever stands above the unit.
    AboveUnit,
}

/// What is known of one person, to find out whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts<'a> {
    pub state: State,
    pub recorded: bool,
    pub access: Access,
    /// Results are recorded today.
    pub fills: bool,
    pub has_rater: bool,
    /// The person leads a unit whose performance is not set: its name.
    pub unit_unrated: Option<&'a str>,
}

/// What stands in the way.
pub fn block(f: &Facts<'_>) -> Option<Block> {
    if f.state != State::Draf {
        return None;
    }
    if !f.has_rater {
        return Some(Block::NoRater);
    }
    match f.access {
        Access::Before { from } => Some(Block::NotYet { from }),
        Access::Over { since } => Some(Block::Over { since }),
        Access::Locked => Some(Block::Locked),
        Access::Open { .. } | Access::Reopened { .. } => {
            f.unit_unrated.map(|unit| Block::UnitPerformance { unit: unit.to_owned() })
        }
    }
}

/// Whose turn it is, and what he is reminded of; nobody's while a window is closed.
pub fn turn(f: &Facts<'_>) -> Option<(Turn, NoticeKind)> {
    match f.state {
        State::Draf if !f.recorded && f.fills => Some((Turn::Employee, NoticeKind::IngatMengisi)),
        State::Draf if !f.access.is_open() || !f.has_rater => None,
        State::Draf if f.unit_unrated.is_some() => Some((Turn::AboveUnit, NoticeKind::IngatKinerjaUnit)),
        State::Draf => Some((Turn::Rater, NoticeKind::IngatMenilai)),
        State::Ditetapkan => Some((Turn::Rater, NoticeKind::IngatMenyampaikan)),
        State::Disampaikan | State::Diterima => Some((Turn::Employee, NoticeKind::IngatKeberatan)),
        State::KeberatanDiajukan => Some((Turn::Rater, NoticeKind::IngatPutusan)),
        State::KeberatanDijelaskan => Some((Turn::Decider, NoticeKind::IngatPutusan)),
        State::Selesai(_) | State::Final { .. } => None,
    }
}

/// `/kelola/kelengkapan`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompletenessBoard {
    /// All periods, the newest first.
    pub periods: Vec<Period>,
    pub period: Option<PeriodView>,
    /// Units with people, by name.
    pub units: Vec<UnitSteps>,
    /// The unit whose people are shown.
    pub chosen: Option<UnitId>,
    /// Its people, those who need something first.
    pub people: Vec<PersonStep>,
    pub zone: Zone,
    pub today: Date,
    pub read_at: Time,
}

/// How far one unit is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitSteps {
    pub unit: UnitId,
    pub name: String,
    /// People per stage, in the order of [`Stage::ALL`].
    pub counts: [u32; 9],
    /// Days its rating window is moved.
    pub shift: i32,
}

impl UnitSteps {
    /// People who are rated.
    pub fn people(&self) -> u32 {
        self.counts.iter().sum::<u32>() - self.of(Stage::TidakDinilai)
    }

    /// People of one stage.
    pub const fn of(&self, stage: Stage) -> u32 {
        self.counts[stage as usize]
    }

    /// People whose course is over.
    pub const fn done(&self) -> u32 {
        self.of(Stage::Selesai)
    }
}

/// One person in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonStep {
    pub person: PersonView,
    pub skp: Option<SkpId>,
    pub stage: Stage,
    pub block: Option<Block>,
    /// Who is asked for the next step.
    pub waits_for: Option<PersonRef>,
    /// When he was last reminded of it.
    pub reminded: Option<Time>,
    /// He can be reminded now.
    pub may_remind: bool,
    /// Days of the period that are marked as not rated.
    pub gaps: Vec<Gap>,
    /// The reader keeps days and superior of this person.
    pub may_keep: bool,
}
