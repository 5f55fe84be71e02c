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

/// From which day a reporting line counts, as typed: `sebab` and `dari`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LineForm {
    pub cause: String,
    pub from: String,
}

/// How RHK and indicators are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arrange {
    Add,
    Remove,
    Up,
    Down,
}

impl Arrange {
    /// The way of a code: value of the form field.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "tambah" => Some(Self::Add),
            "hapus" => Some(Self::Remove),
            "naik" => Some(Self::Up),
            "turun" => Some(Self::Down),
            _ => None,
        }
    }
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
    /// The mark as it should be; the earlier one stays in the history.
    ChangeGap {
        gap: GapId,
        start: String,
        end: String,
        cause: String,
        note: String,
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
        line: LineForm,
    },
    /// Sets somebody's superior from a day on; `to` is a number or a name, empty for the head of the unit.
    SetSuperior {
        person: PersonId,
        to: String,
        reason: String,
        line: LineForm,
    },
    MakeTemplate {
        source: String,
        name: String,
        meant_for: String,
    },
    /// An empty one, written by hand; `form` as [`super::Form::code`].
    NewTemplate {
        name: String,
        meant_for: String,
        form: String,
    },
    NameTemplate {
        template: TemplateId,
        name: String,
        meant_for: String,
    },
    ArrangeTemplate {
        template: TemplateId,
        part: Part,
        how: Arrange,
    },
    /// The same for another year.
    CopyTemplate {
        template: TemplateId,
        year: i32,
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
