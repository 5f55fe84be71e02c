//! Proposals for rewards after a good annual result. A proposal is no reward: the `PyB` or the *pengelola kinerja* takes it
//! up or refuses it with a reason.

use super::settings::FollowUpRules;
use crate::{
    evaluation::period::long_enough,
    policy::{Permit, act},
    problem::{FieldProblem, Problem, Problems, Refusal},
    text,
};
use serde::{Deserialize, Serialize};

/// What is proposed. `PermenPANRB` 6/2022 names priority for talent group, training and promotion; others are local.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RewardKind {
    /// Talent group (*kelompok rencana suksesi*).
    Talenta,
    /// Priority for training.
    Pelatihan,
    /// Consideration for promotion.
    Promosi,
    /// Anything else the agency offers.
    Lainnya,
}

impl RewardKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Talenta, Self::Pelatihan, Self::Promosi, Self::Lainnya];

    /// Stable code for storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Talenta => "talenta",
            Self::Pelatihan => "pelatihan",
            Self::Promosi => "promosi",
            Self::Lainnya => "lainnya",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// Where a proposal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proposal {
    Diusulkan,
    Diterima,
    Ditolak,
}

impl Proposal {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Diusulkan, Self::Diterima, Self::Ditolak];

    /// Stable code for storage and styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Diusulkan => "diusulkan",
            Self::Diterima => "diterima",
            Self::Ditolak => "ditolak",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Takes it up, or refuses it: once.
    pub fn decide(self, permit: &Permit<act::DecideReward>, accept: bool) -> Result<Self, Refusal> {
        let _ = permit.actor();
        match (self, accept) {
            (Self::Diusulkan, true) => Ok(Self::Diterima),
            (Self::Diusulkan, false) => Ok(Self::Ditolak),
            _ => Err(Refusal::ProposalDecided),
        }
    }
}

/// A proposal as typed. Form fields have these names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub jenis: String,
    pub uraian: String,
}

impl Draft {
    /// Kind and words.
    pub fn check(&self, rules: &FollowUpRules) -> Result<(RewardKind, String), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let chosen = if self.jenis.is_empty() {
            Err(Problem::Required)
        } else {
            RewardKind::from_code(&self.jenis).ok_or(Problem::Choice)
        };
        let kind = problems.take("jenis", chosen);
        let words = problems.take("uraian", long_enough(&self.uraian, rules.min_reason));
        match (kind, words) {
            (Some(kind), Some(words)) => Ok((kind, words)),
            _ => Err(problems.into_vec()),
        }
    }
}

/// A decision as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// `terima` or `tolak`.
    pub putusan: String,
    /// Needed for a refusal.
    pub alasan: String,
}

impl Answer {
    /// Whether it is taken up, and why (not).
    pub fn check(&self, rules: &FollowUpRules) -> Result<(bool, String), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let accept = match self.putusan.as_str() {
            "terima" => Ok(true),
            "tolak" => Ok(false),
            "" => Err(Problem::Required),
            _ => Err(Problem::Choice),
        };
        let accept = problems.take("putusan", accept);
        let reason = match accept {
            Some(false) => long_enough(&self.alasan, rules.min_reason),
            _ => text::optional(&self.alasan, text::LONG),
        };
        let reason = problems.take("alasan", reason);
        match (accept, reason) {
            (Some(accept), Some(reason)) => Ok((accept, reason)),
            _ => Err(problems.into_vec()),
        }
    }
}
