//! The demo agency as pure data: the same for the same `now`, without clock, dice, files or database. The server
//! writes it through the real use cases, so it proves them.
//!
//! Two years: the one before is finished, the running one reaches up to `now`. All people and events are invented.

mod actions;
mod agency;
mod clock;
mod draft;
mod evaluation;
mod file;
mod flow;
mod followup;
mod ids;
mod matrix;
mod planning;
mod plans;
mod scene;
mod story;
mod team;
#[cfg(test)]
mod tests;

pub use evaluation::{Deed, DemoPeriod};
pub use file::{DemoFile, FileKind};
pub use followup::After;
pub use planning::PlanStep;
pub use team::{HEAD_NIP as TEAM_HEAD, MOST as TEAM_MOST};

use clock::{Year, ZONE};
use domain::calendar::Date;
use domain::{
    action::About,
    calendar::Time,
    feedback,
    id::{AgencyId, EntryId, FeedbackId, IkiId, PeriodId, PersonId, PostId, ReasonId, SkpId, UnitId},
    nip::Employment,
    people::{Assignment, Post, Structure, Unit},
    rating::UnitPredikat,
    settings::Settings,
    skp::{
        Span, State,
        entry::{Judgement, Value},
        plan::Plan,
        reason,
    },
};

/// Everything there is to write.
#[derive(Clone, Debug)]
pub struct Demo {
    pub agency: Agency,
    pub units: Vec<DemoUnit>,
    pub posts: Vec<Post>,
    pub people: Vec<DemoPerson>,
    pub assignments: Vec<Assignment>,
    pub skps: Vec<DemoSkp>,
    /// Periods of evaluation of both years.
    pub periods: Vec<DemoPeriod>,
    /// In order of time; nothing in it lies after `now`.
    pub story: Vec<Step>,
}

/// The agency.
#[derive(Clone, Debug)]
pub struct Agency {
    pub id: AgencyId,
    pub code: &'static str,
    pub name: &'static str,
    pub settings: Settings,
}

/// A unit with the code people know it by.
#[derive(Clone, Debug)]
pub struct DemoUnit {
    pub code: &'static str,
    pub unit: Unit,
}

/// A person. The regent has no NIP; his `employment` says nothing.
#[derive(Clone, Debug)]
pub struct DemoPerson {
    pub id: PersonId,
    /// Number in the list of demo people; 0 is the regent.
    pub number: u8,
    pub nip: Option<String>,
    pub employment: Employment,
    /// With titles.
    pub name: String,
    /// Golongan: `III/d` (PNS), `VII` (PPPK), empty for the regent.
    pub rank: &'static str,
}

/// An SKP with its plan as agreed.
#[derive(Clone, Debug)]
pub struct DemoSkp {
    pub id: SkpId,
    pub owner: PersonId,
    pub post: PostId,
    pub span: Span,
    pub plan: Plan,
    pub agreed_at: Time,
    /// State to give it after the story of its year; `None` while it runs.
    pub closed: Option<State>,
}

/// One act of one person.
#[derive(Clone, Debug)]
pub struct Step {
    pub at: Time,
    pub by: PersonId,
    pub act: Act,
}

/// What somebody does.
#[derive(Clone, Debug)]
pub enum Act {
    Record {
        entry: EntryId,
        skp: SkpId,
        iki: IkiId,
        value: Value,
        date: Date,
        note: String,
        corrects: Option<EntryId>,
        /// Name and address.
        links: Vec<(String, String)>,
        files: Vec<DemoFile>,
    },
    Judge {
        entry: EntryId,
        judgement: Judgement,
    },
    Feedback(feedback::Draft),
    Withdraw(FeedbackId),
    StateReason(reason::Draft),
    AnswerReason {
        id: ReasonId,
        accept: bool,
        answer: String,
    },
    /// The reader has seen everything about this SKP so far.
    MarkRead {
        skp: SkpId,
    },
    /// Something about an evaluation.
    Evaluation {
        period: PeriodId,
        skp: SkpId,
        deed: Deed,
    },
    /// Performance of a unit.
    RateUnit {
        period: PeriodId,
        unit: UnitId,
        predikat: UnitPredikat,
        reason: &'static str,
    },
    /// Why a spread is as it is.
    Justify {
        period: PeriodId,
        unit: UnitId,
        reason: &'static str,
    },
    /// A period is opened again.
    Reopen {
        period: PeriodId,
        reason: &'static str,
        until: Date,
    },
    /// A part of the *rencana aksi*.
    Steps {
        skp: SkpId,
        number: u8,
        about: About,
        text: String,
    },
    /// A cell of the *Matriks Peran Hasil*, by the place of its column; nothing where the leader has none there.
    Cell {
        post: PostId,
        year: i32,
        column: usize,
        member: PersonId,
        text: &'static str,
    },
    /// A member from another unit joins a matrix.
    Guest {
        post: PostId,
        year: i32,
        member: PersonId,
    },
    /// The server looks at the clocks of evaluation.
    Clock,
    /// Something after the annual result of somebody.
    After {
        period: PeriodId,
        skp: SkpId,
        owner: PersonId,
        after: After,
    },

    /// Something about a plan for a year.
    Plan {
        year: i32,
        step: PlanStep,
    },
}

/// Builds the demo as it is at `now`, with a team of `team` people more under one head; none for zero.
pub fn build(now: Time, team: u8) -> Demo {
    let running = now.date(ZONE).year();
    let (past, present) = (Year { number: running - 1, past: true }, Year { number: running, past: false });
    let mut ids = ids::Ids::new(clock::at_minute(clock::date(running - 2, 12, 1), 8 * 60));
    let agency = Agency {
        id: ids.next(),
        code: "sagara-contoh",
        name: "Pemerintah Kabupaten Sagara Contoh",
        settings: Settings { zone: ZONE, ..Settings::default() },
    };
    let org = agency::build(past.number, team, &mut ids);
    let units = org.units.iter().map(|u| u.unit.clone()).collect();
    let structure = Structure::new(units, org.posts.clone(), org.assignments.clone());
    let mut drafts = plans::all(past, present);
    drafts.extend(team::plans(team, present));
    let mut story = story::Story::new(&org, &structure, agency.settings.tolerance, ids);
    for draft in &drafts {
        story.tell(draft);
    }
    let (skps, mut story) = story.finish(now);
    let told = evaluation::build(&org, &structure, &skps, &agency.settings.evaluation, now);
    story.extend(told.steps);
    story.extend(followup::build(&org, &skps, &told.periods, now));
    story.extend(actions::build(&org, &skps, now));
    story.extend(planning::build(&org, now));
    story.extend(matrix::build(&org, now));
    story.sort_by_key(|s| s.at);
    Demo {
        agency,
        units: org.units,
        posts: org.posts,
        people: org.people,
        assignments: org.assignments,
        skps,
        periods: told.periods,
        story,
    }
}
