//! What people do about plans, as data: one request, sent once or more, has one effect.

use super::draft::Part;
use crate::id::{GapId, PersonId, PlanId, ReportId, SkpId, TalkId, TemplateId};
use serde::{Deserialize, Serialize};

/// Where RHK are taken over from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum From {
    Skp(SkpId),
    Template(TemplateId),
}

/// One deed. Texts are as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// A new plan of the actor.
    Begin {
        start: String,
        end: String,
    },
    /// *Usulkan perubahan*.
    Propose {
        skp: SkpId,
        reason: String,
    },
    /// Adds an RHK (`Part::Whole`) or an indicator (`Part::Rhk`).
    Add {
        plan: PlanId,
        part: Part,
    },
    Remove {
        plan: PlanId,
        part: Part,
    },
    Shift {
        plan: PlanId,
        part: Part,
        up: bool,
    },
    /// Adds the pasted rows.
    AddPasted {
        plan: PlanId,
    },
    TakeOver {
        plan: PlanId,
        from: From,
    },
    Submit {
        plan: PlanId,
        /// What the employee says to the reason it was given back for.
        answer: String,
    },
    TakeBack {
        plan: PlanId,
    },
    Cancel {
        plan: PlanId,
    },
    GiveBack {
        plan: PlanId,
        submission: i64,
        reason: String,
    },
    Agree {
        plan: PlanId,
        submission: i64,
        note: String,
    },
    Close {
        skp: SkpId,
        last: String,
    },
    AskClose {
        skp: SkpId,
        last: String,
    },
    /// Minutes, new or changed; `read` is the number of the text that was changed.
    WriteTalk {
        skp: SkpId,
        talk: Option<TalkId>,
        read: i64,
        date: String,
        present: String,
        text: String,
    },
    ConfirmTalk {
        talk: TalkId,
        read: i64,
    },
    MarkGap {
        person: Option<PersonId>,
        start: String,
        end: String,
        cause: String,
        note: String,
    },
    UnmarkGap {
        gap: GapId,
    },
    Report {
        to: String,
        reason: String,
    },
    WithdrawReport {
        report: ReportId,
    },
    AnswerReport {
        report: ReportId,
        accept: bool,
        answer: String,
    },
    MakeTemplate {
        source: String,
        name: String,
        meant_for: String,
    },
    RemoveTemplate {
        template: TemplateId,
    },
    Give {
        template: TemplateId,
        year: i32,
        people: Vec<String>,
    },
}
