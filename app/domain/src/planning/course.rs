//! The course of one plan, from draft to agreement. Fields are private: the only way from state to state are the
//! functions here, each of which takes the permit of whoever does it and answers a step out of turn with a refusal.
//!
//! `Draf → Diajukan → (Dikembalikan → Diajukan) → Disetujui`; a plan that is not agreed can be given up, and one that
//! changes an SKP falls away when that is closed.

use crate::{
    policy::{Permit, act},
    problem::Refusal,
};
use serde::{Deserialize, Serialize};

/// Where a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The employee writes.
    Draf,
    /// Waits for the decision of the Pejabat Penilai.
    Diajukan,
    /// Given back with a reason; the employee writes again.
    Dikembalikan,
    /// Agreed: it is the SKP, or its new version.
    Disetujui,
    /// Given up.
    Dibatalkan,
}

impl State {
    /// All states.
    pub const ALL: [Self; 5] = [Self::Draf, Self::Diajukan, Self::Dikembalikan, Self::Disetujui, Self::Dibatalkan];

    /// Stable code for storage and styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draf => "draf",
            Self::Diajukan => "diajukan",
            Self::Dikembalikan => "dikembalikan",
            Self::Disetujui => "disetujui",
            Self::Dibatalkan => "dibatalkan",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Whether the employee writes now.
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Draf | Self::Dikembalikan)
    }

    /// Whether it may still become an SKP.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draf | Self::Diajukan | Self::Dikembalikan)
    }
}

/// Step of a plan's course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Begun: empty, from a template, from another SKP, or as a change.
    Dibuat,
    Diajukan,
    /// Taken back by the employee.
    Ditarik,
    Dikembalikan,
    Disetujui,
    Dibatalkan,
}

impl StepKind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Dibuat, Self::Diajukan, Self::Ditarik, Self::Dikembalikan, Self::Disetujui, Self::Dibatalkan];

    /// Stable code for storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dibuat => "dibuat",
            Self::Diajukan => "diajukan",
            Self::Ditarik => "ditarik",
            Self::Dikembalikan => "dikembalikan",
            Self::Disetujui => "disetujui",
            Self::Dibatalkan => "dibatalkan",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// One plan's course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rencana {
    state: State,
    submission: i64,
}

/// The stored parts contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl Default for Rencana {
    fn default() -> Self {
        Self { state: State::Draf, submission: 0 }
    }
}

impl Rencana {
    /// Puts a stored course together again. What was submitted, given back or agreed has a submission.
    pub fn restore(state: State, submission: i64) -> Result<Self, Broken> {
        let submitted = matches!(state, State::Diajukan | State::Dikembalikan | State::Disetujui);
        if submission < 0 || (submitted && submission == 0) {
            return Err(Broken);
        }
        Ok(Self { state, submission })
    }

    /// Where it stands.
    pub const fn state(&self) -> State {
        self.state
    }

    /// Number of the last submission; 0 before the first.
    pub const fn submission(&self) -> i64 {
        self.submission
    }

    const fn out_of_turn<T>(&self) -> Result<T, Refusal> {
        Err(Refusal::PlanState { is: self.state })
    }

    /// Whether the employee may write now.
    pub const fn write(&self, permit: &Permit<act::Plan>) -> Result<(), Refusal> {
        let _ = permit.actor();
        if self.state.is_written() { Ok(()) } else { self.out_of_turn() }
    }

    /// *Ajukan*. Somebody has to be there to decide.
    pub const fn submit(&mut self, permit: &Permit<act::Plan>, has_rater: bool) -> Result<(), Refusal> {
        if let Err(refused) = self.write(permit) {
            return Err(refused);
        }
        if !has_rater {
            return Err(Refusal::NoSuperior);
        }
        self.state = State::Diajukan;
        self.submission += 1;
        Ok(())
    }

    /// The employee takes a submission back to go on writing.
    pub fn take_back(&mut self, permit: &Permit<act::Plan>) -> Result<(), Refusal> {
        let _ = permit.actor();
        if self.state != State::Diajukan {
            return self.out_of_turn();
        }
        self.state = State::Draf;
        Ok(())
    }

    /// The employee gives the plan up.
    pub fn cancel(&mut self, permit: &Permit<act::Plan>) -> Result<(), Refusal> {
        self.write(permit)?;
        self.state = State::Dibatalkan;
        Ok(())
    }

    /// It falls away because its SKP is closed: a change that was on its way cannot come into force any more. What was
    /// agreed or given up stays.
    pub const fn fall(&mut self, permit: &Permit<act::Close>) -> Result<(), Refusal> {
        let _ = permit.actor();
        if !self.state.is_open() {
            return self.out_of_turn();
        }
        self.state = State::Dibatalkan;
        Ok(())
    }

    fn seen(&self, submission: i64) -> Result<(), Refusal> {
        if self.state != State::Diajukan {
            return self.out_of_turn();
        }
        if submission == self.submission { Ok(()) } else { Err(Refusal::PlanOld) }
    }

    /// *Kembalikan*, naming the submission that was read.
    pub fn give_back(&mut self, permit: &Permit<act::Settle>, submission: i64) -> Result<(), Refusal> {
        let _ = permit.actor();
        self.seen(submission)?;
        self.state = State::Dikembalikan;
        Ok(())
    }

    /// *Setujui*, naming the submission that was read.
    pub fn agree(&mut self, permit: &Permit<act::Settle>, submission: i64) -> Result<(), Refusal> {
        let _ = permit.actor();
        self.seen(submission)?;
        self.state = State::Disetujui;
        Ok(())
    }
}
