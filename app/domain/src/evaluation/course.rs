//! The course of one evaluation, from draft to final. Fields are private: the only way from state to state are the
//! functions here, each of which takes the permit of whoever does it and answers a step out of turn with a refusal.
//!
//! `Draf → Ditetapkan → Disampaikan → Diterima → Selesai`, or `Diterima → Keberatan (diajukan → dijelaskan) → Final`.

use super::{period::Access, ratings::Ratings, settings::EvaluationRules};
use crate::{
    calendar::Date,
    policy::{Permit, act},
    problem::Refusal,
    rating::Predikat,
};
use serde::{Deserialize, Serialize};

/// Where an evaluation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The rater is at work.
    Draf,
    /// Both ratings are set and frozen.
    Ditetapkan,
    /// Delivered to the employee.
    Disampaikan,
    /// *Saya telah menerima*: the days for an objection run.
    Diterima,
    /// The employee objected; the rater is asked for an explanation.
    KeberatanDiajukan,
    /// The rater has explained; the decision is due.
    KeberatanDijelaskan,
    /// Over without an objection.
    Selesai(Ending),
    /// Decided by the superior of the rater, finally.
    Final { changed: bool },
}

/// How an evaluation ended without an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The employee accepted it.
    Disetujui,
    /// The days for an objection passed.
    Dianggap,
    /// A periodic result was received; there is nothing to object to.
    Diketahui,
}

impl State {
    /// All states.
    pub const ALL: [Self; 11] = [
        Self::Draf,
        Self::Ditetapkan,
        Self::Disampaikan,
        Self::Diterima,
        Self::KeberatanDiajukan,
        Self::KeberatanDijelaskan,
        Self::Selesai(Ending::Disetujui),
        Self::Selesai(Ending::Dianggap),
        Self::Selesai(Ending::Diketahui),
        Self::Final { changed: false },
        Self::Final { changed: true },
    ];

    /// Stable code for storage and styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draf => "draf",
            Self::Ditetapkan => "ditetapkan",
            Self::Disampaikan => "disampaikan",
            Self::Diterima => "diterima",
            Self::KeberatanDiajukan => "keberatan_diajukan",
            Self::KeberatanDijelaskan => "keberatan_dijelaskan",
            Self::Selesai(Ending::Disetujui) => "selesai_disetujui",
            Self::Selesai(Ending::Dianggap) => "selesai_dianggap",
            Self::Selesai(Ending::Diketahui) => "selesai_diketahui",
            Self::Final { changed: false } => "final_tetap",
            Self::Final { changed: true } => "final_diubah",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Whether there are ratings: in every state but the draft.
    pub const fn is_set(self) -> bool {
        !matches!(self, Self::Draf)
    }

    /// Whether the employee knows the result.
    pub const fn is_delivered(self) -> bool {
        !matches!(self, Self::Draf | Self::Ditetapkan)
    }

    /// Whether an objection waits for its decision.
    pub const fn is_disputed(self) -> bool {
        matches!(self, Self::KeberatanDiajukan | Self::KeberatanDijelaskan)
    }

    /// Whether nothing will change any more.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Selesai(_) | Self::Final { .. })
    }
}

/// One evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    state: State,
    ratings: Option<Ratings>,
    delivered: Option<Date>,
    received: Option<Date>,
    objected: Option<Date>,
}

/// The stored parts contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl Default for Evaluation {
    fn default() -> Self {
        Self { state: State::Draf, ratings: None, delivered: None, received: None, objected: None }
    }
}

impl Evaluation {
    /// Puts a stored evaluation together again. What cannot have come about is refused: a set one without ratings, a
    /// predikat that its ratings do not make, a delivery without its day.
    pub fn restore(
        state: State,
        ratings: Option<Ratings>,
        predikat: Option<Predikat>,
        (delivered, received, objected): (Option<Date>, Option<Date>, Option<Date>),
    ) -> Result<Self, Broken> {
        let this = Self { state, ratings, delivered, received, objected };
        let after_receipt = !matches!(state, State::Draf | State::Ditetapkan | State::Disampaikan);
        let after_objection = state.is_disputed() || matches!(state, State::Final { .. });
        let sound = this.ratings.is_some() == state.is_set()
            && this.predikat() == predikat
            && delivered.is_some() == state.is_delivered()
            && received.is_some() == after_receipt
            && objected.is_some() == after_objection;
        if sound { Ok(this) } else { Err(Broken) }
    }

    /// Where it stands.
    pub const fn state(&self) -> State {
        self.state
    }

    /// The ratings in force; none in a draft.
    pub const fn ratings(&self) -> Option<&Ratings> {
        self.ratings.as_ref()
    }

    /// What the matrix makes of the ratings in force.
    pub fn predikat(&self) -> Option<Predikat> {
        self.ratings.as_ref().map(Ratings::predikat)
    }

    /// The day it was delivered.
    pub const fn delivered(&self) -> Option<Date> {
        self.delivered
    }

    /// The day it was received, or counts as received.
    pub const fn received(&self) -> Option<Date> {
        self.received
    }

    /// The day of the objection.
    pub const fn objected(&self) -> Option<Date> {
        self.objected
    }

    /// Last day for an objection: receipt plus 14 days (PP 30/2019 Art. 59); the day of receipt is not counted.
    pub fn objection_until(&self, rules: &EvaluationRules) -> Option<Date> {
        self.received.map(|day| day.plus_days(rules.objection_days))
    }

    /// Last day for the rater's explanation.
    pub fn explanation_until(&self, rules: &EvaluationRules) -> Option<Date> {
        self.objected.map(|day| day.plus_days(rules.explanation_days))
    }

    /// The day by which a decision is expected; afterwards the decider is reminded.
    pub fn decision_by(&self, rules: &EvaluationRules) -> Option<Date> {
        self.objected.map(|day| day.plus_days(rules.decision_days))
    }

    /// The last day before an unread result counts as received.
    pub fn receipt_until(&self, rules: &EvaluationRules) -> Option<Date> {
        self.delivered.map(|day| day.plus_days(rules.deemed_receipt_days))
    }

    const fn out_of_turn<T>(&self) -> Result<T, Refusal> {
        Err(Refusal::EvaluationState { is: self.state })
    }

    /// Whether a draft may be written now.
    pub const fn draft(&self, permit: &Permit<act::Rate>, access: Access) -> Result<(), Refusal> {
        let _ = permit.actor();
        match self.state {
            State::Draf => access.check(),
            _ => self.out_of_turn(),
        }
    }

    /// Sets both ratings (*Tetapkan*) and freezes them.
    pub fn set(&mut self, permit: &Permit<act::Rate>, access: Access, ratings: Ratings) -> Result<(), Refusal> {
        self.draft(permit, access)?;
        self.state = State::Ditetapkan;
        self.ratings = Some(ratings);
        Ok(())
    }

    /// Takes ratings that were not delivered yet back into the draft.
    pub fn revise(&mut self, permit: &Permit<act::Rate>, access: Access) -> Result<(), Refusal> {
        let _ = permit.actor();
        if self.state != State::Ditetapkan {
            return self.out_of_turn();
        }
        access.check()?;
        *self = Self::default();
        Ok(())
    }

    /// Delivers the result to the employee (*Sampaikan*).
    pub fn deliver(&mut self, permit: &Permit<act::Rate>, today: Date) -> Result<(), Refusal> {
        let _ = permit.actor();
        if self.state != State::Ditetapkan {
            return self.out_of_turn();
        }
        self.state = State::Disampaikan;
        self.delivered = Some(today);
        Ok(())
    }

    /// *Saya telah menerima*. A result that cannot be objected to ends here.
    pub fn receive(&mut self, permit: &Permit<act::Receive>, today: Date, objectable: bool) -> Result<(), Refusal> {
        let _ = permit.actor();
        if self.state != State::Disampaikan {
            return self.out_of_turn();
        }
        self.take_receipt(today, objectable);
        Ok(())
    }

    fn take_receipt(&mut self, day: Date, objectable: bool) {
        self.state = if objectable { State::Diterima } else { State::Selesai(Ending::Diketahui) };
        self.received = Some(day);
    }

    /// The employee accepts the result.
    pub fn accept(&mut self, permit: &Permit<act::Receive>) -> Result<(), Refusal> {
        let _ = permit.actor();
        if self.state != State::Diterima {
            return self.out_of_turn();
        }
        self.state = State::Selesai(Ending::Disetujui);
        Ok(())
    }

    /// What time alone brings about: an unread result counts as received, one without objection as accepted. Says
    /// whether anything happened; asking again changes nothing.
    pub fn pass(&mut self, today: Date, objectable: bool, rules: &EvaluationRules) -> bool {
        let is = self.state;
        if self.state == State::Disampaikan
            && let Some(until) = self.receipt_until(rules)
            && today > until
        {
            self.take_receipt(until, objectable);
        }
        if self.state == State::Diterima && self.objection_until(rules).is_some_and(|until| today > until) {
            self.state = State::Selesai(Ending::Dianggap);
        }
        self.state != is
    }

    /// The employee objects (*Ajukan keberatan*), once, within 14 days of receipt. PP 30/2019 Art. 59.
    pub fn object(
        &mut self,
        permit: &Permit<act::Receive>,
        today: Date,
        objectable: bool,
        rules: &EvaluationRules,
    ) -> Result<(), Refusal> {
        let _ = permit.actor();
        if !objectable {
            return Err(Refusal::NoObjection);
        }
        match (self.state, self.objection_until(rules)) {
            (State::Diterima | State::Selesai(Ending::Dianggap), Some(last)) if today > last => {
                Err(Refusal::ObjectionLate { last })
            }
            (State::Diterima, _) => {
                self.state = State::KeberatanDiajukan;
                self.objected = Some(today);
                Ok(())
            }
            _ => self.out_of_turn(),
        }
    }

    /// The rater explains the ratings (*Penjelasan pejabat penilai*).
    pub fn explain(&mut self, permit: &Permit<act::Explain>) -> Result<(), Refusal> {
        let _ = permit.actor();
        if self.state != State::KeberatanDiajukan {
            return self.out_of_turn();
        }
        self.state = State::KeberatanDijelaskan;
        Ok(())
    }

    /// The superior of the rater decides, finally: keeps the ratings (`None`) or sets others. PP 30/2019 Art. 59. He
    /// hears both sides: without an explanation he waits until its time is over.
    pub fn decide(
        &mut self,
        permit: &Permit<act::Decide>,
        today: Date,
        changed: Option<Ratings>,
        rules: &EvaluationRules,
    ) -> Result<(), Refusal> {
        let _ = permit.actor();
        match self.state {
            State::KeberatanDijelaskan => {}
            State::KeberatanDiajukan => match self.explanation_until(rules) {
                Some(until) if today <= until => return Err(Refusal::ExplanationPending { until }),
                _ => {}
            },
            _ => return self.out_of_turn(),
        }
        if let (Some(new), Some(old)) = (&changed, &self.ratings)
            && new.hasil().rating() == old.hasil().rating()
            && new.perilaku().rating() == old.perilaku().rating()
        {
            return Err(Refusal::NothingChanged);
        }
        self.state = State::Final { changed: changed.is_some() };
        if changed.is_some() {
            self.ratings = changed;
        }
        Ok(())
    }
}
