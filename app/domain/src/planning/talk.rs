//! *Dialog kinerja*: minutes that both sides confirm. They belong to an SKP or to the plan of one.

use crate::{
    calendar::Date,
    problem::{FieldProblem, Problem, Problems, Refusal},
    text,
};
use serde::{Deserialize, Serialize};

/// Who of the two confirms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    Employee,
    Leader,
}

/// The minutes as checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    pub date: Date,
    pub present: String,
    pub text: String,
}

impl Minutes {
    /// Checks the form; a talk is not in the future.
    pub fn check(date: &str, present: &str, words: &str, today: Date) -> Result<Self, Vec<FieldProblem>> {
        let mut p = Problems::default();
        let day = date.parse::<Date>().map_err(|_| Problem::Date);
        let day = day.and_then(|d| if d > today { Err(Problem::Future { today }) } else { Ok(d) });
        let date = p.take("tanggal", day);
        let present = p.take("hadir", text::optional(present, text::SHORT));
        let words = p.take("catatan", text::required(words, text::LONG));
        p.finish()?;
        match (date, present, words) {
            (Some(date), Some(present), Some(text)) => Ok(Self { date, present, text }),
            _ => Err(Vec::new()),
        }
    }
}

/// Who has confirmed which text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Consent {
    /// Number of the present text.
    pub text: i64,
    pub employee: bool,
    pub leader: bool,
}

impl Consent {
    /// The text was changed by one side: he stands by it, the other is asked again.
    pub const fn rewritten(&mut self, by: Side) {
        self.text += 1;
        self.employee = matches!(by, Side::Employee);
        self.leader = matches!(by, Side::Leader);
    }

    /// *Saya setuju dengan catatan ini*, naming the text that was read.
    pub const fn confirm(&mut self, by: Side, read: i64) -> Result<(), Refusal> {
        if read != self.text {
            return Err(Refusal::TalkChanged);
        }
        match by {
            Side::Employee => self.employee = true,
            Side::Leader => self.leader = true,
        }
        Ok(())
    }
}
