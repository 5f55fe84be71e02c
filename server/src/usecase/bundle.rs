//! Everything about one SKP in memory: the plan in force, entries, reasons; progress computed from them.

use super::{Act, action};
use crate::{
    state::Fault,
    store::{
        Conn,
        entries::{self, Entry, Reason},
        skp::{self, Skp},
    },
};
use app::error::AppError;
use domain::{
    action::Planned,
    calendar::Date,
    decimal::Decimal,
    event::IkiState,
    id::{EntryId, IkiId},
    settings::Tolerance,
    skp::{
        entry::EntryState,
        plan::{Goal, Iki, Plan},
        progress::{self, Fact, Progress, Summary},
        reason::ReasonState,
    },
};

/// Points of a chart at most; older ones are thinned out.
const POINTS: usize = 48;

/// One SKP with what belongs to it.
pub struct Bundle {
    pub skp: Skp,
    /// With the steps of the *rencana aksi*.
    pub plan: Plan,
    /// The *rencana aksi* itself.
    pub actions: Vec<Planned>,
    /// In the order of recording.
    pub entries: Vec<Entry>,
    /// Newest first.
    pub reasons: Vec<Reason>,
    pub today: Date,
    pub tolerance: Tolerance,
}

impl Bundle {
    /// Loads what belongs to the SKP.
    pub async fn load(conn: &mut Conn<'_>, act: &Act, skp: Skp) -> Result<Self, Fault> {
        let (plan, actions) = action::plan(conn, act, &skp, skp.version, None).await?;
        let entries = entries::of_skp(conn, skp.id).await?;
        let reasons = entries::reasons_of_skp(conn, skp.id).await?;
        let today = act.org.today(act.now);
        Ok(Self { skp, plan, actions, entries, reasons, today, tolerance: act.org.agency.settings.tolerance })
    }

    /// The indicator, or `NotFound`.
    pub fn iki(&self, id: IkiId) -> Result<&Iki, Fault> {
        Ok(self.plan.iki(id).map(|(_, iki)| iki).ok_or(AppError::NotFound)?)
    }

    /// The entry, or `NotFound`.
    pub fn entry(&self, id: EntryId) -> Result<&Entry, Fault> {
        Ok(self.entries.iter().find(|e| e.id == id).ok_or(AppError::NotFound)?)
    }

    /// What progress needs of an indicator's entries.
    pub fn facts(&self, iki: IkiId) -> Vec<Fact> {
        self.entries.iter().filter(|e| e.iki == iki).map(Entry::fact).collect()
    }

    /// Whether a correction that counts names the entry.
    pub fn is_superseded(&self, id: EntryId) -> bool {
        self.entries.iter().any(|e| e.corrects == Some(id) && e.state != EntryState::Dikembalikan)
    }

    /// Progress of an indicator today (or on the last day of a finished SKP).
    pub fn progress(&self, iki: &Iki) -> Progress {
        let paused =
            self.reasons.iter().filter(|r| r.iki == iki.id && r.state == ReasonState::Diterima).map(|r| r.until).max();
        let day = self.today.min(self.skp.span.end);
        progress::progress(&iki.target, &self.facts(iki.id), self.skp.span, day, self.tolerance, paused)
    }

    /// Figures of an indicator after a change.
    pub fn iki_state(&self, iki: &Iki) -> IkiState {
        IkiState { id: iki.id, progress: self.progress(iki), points: self.points(iki), done: self.done(iki) }
    }

    /// The day each deliverable was done.
    pub fn done(&self, iki: &Iki) -> Vec<Option<Date>> {
        match &iki.target.goal {
            Goal::Dated(list) => progress::done_on(list, &progress::counting(&self.facts(iki.id))),
            _ => Vec::new(),
        }
    }

    /// Realisasi after each day that had an entry.
    pub fn points(&self, iki: &Iki) -> Vec<(Date, Decimal)> {
        let kept = progress::counting(&self.facts(iki.id));
        let mut points: Vec<(Date, Decimal)> = Vec::new();
        for end in 1..=kept.len() {
            let day = kept[end - 1].date;
            let Some(value) = progress::realised(&iki.target, &kept[..end]) else { continue };
            match points.last_mut() {
                Some(last) if last.0 == day => last.1 = value,
                _ => points.push((day, value)),
            }
        }
        thin(points)
    }

    /// Counts per status.
    pub fn summary(&self) -> Summary {
        Summary::of(self.plan.rhk.iter().flat_map(|r| &r.iki).map(|iki| self.progress(iki).status))
    }

    /// Entries that wait for the superior.
    pub fn waiting(&self) -> i64 {
        let waits = |e: &&Entry| e.state == EntryState::Tercatat && !self.is_superseded(e.id);
        i64::try_from(self.entries.iter().filter(waits).count()).unwrap_or(i64::MAX)
    }

    /// Brings the kept figures up to date and stores them.
    pub async fn save(&mut self, conn: &mut Conn<'_>) -> Result<(), Fault> {
        self.skp.summary = self.summary();
        self.skp.summary_day = Some(self.today);
        self.skp.waiting = self.waiting();
        self.skp.last_entry = self.entries.iter().map(|e| e.at).max();
        skp::save_figures(conn, &self.skp).await?;
        Ok(())
    }
}

/// Keeps the last point and every n-th before it.
fn thin(points: Vec<(Date, Decimal)>) -> Vec<(Date, Decimal)> {
    let step = points.len().div_ceil(POINTS).max(1);
    let last = points.len().saturating_sub(1);
    points.into_iter().enumerate().filter(|(i, _)| (last - i).is_multiple_of(step)).map(|(_, p)| p).collect()
}
