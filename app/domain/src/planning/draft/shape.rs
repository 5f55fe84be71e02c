//! Which RHK and indicators a draft has, and in what order.

use super::{Draft, IkiDraft, MANY_IKI, MANY_RHK, Part, RhkDraft};
use crate::{
    id::{IkiId, RhkId},
    problem::Problem,
    text,
};

impl Draft {
    /// Adds an empty RHK with one empty indicator.
    pub fn add_rhk(&mut self, rhk: RhkId, iki: IkiId) -> Result<(), Problem> {
        if self.rhk.iter().any(|r| r.id == rhk) {
            return Ok(());
        }
        if self.rhk.len() >= MANY_RHK {
            return Err(Problem::TooMany { max: MANY_RHK });
        }
        let first = IkiDraft::new(iki, self.approach);
        self.rhk.push(RhkDraft { iki: vec![first], ..RhkDraft::new(rhk) });
        Ok(())
    }

    /// Adds an empty indicator to an RHK.
    pub fn add_iki(&mut self, rhk: RhkId, iki: IkiId) -> Result<(), Problem> {
        let approach = self.approach;
        let home = self.rhk.iter_mut().find(|r| r.id == rhk).ok_or(Problem::Choice)?;
        if home.iki.iter().any(|i| i.id == iki) {
            return Ok(());
        }
        if home.iki.len() >= MANY_IKI {
            return Err(Problem::TooMany { max: MANY_IKI });
        }
        home.iki.push(IkiDraft::new(iki, approach));
        Ok(())
    }

    /// Takes an RHK or an indicator out.
    pub fn remove(&mut self, part: Part) {
        match part {
            Part::Rhk(id) => self.rhk.retain(|r| r.id != id),
            Part::Iki(id) => self.rhk.iter_mut().for_each(|r| r.iki.retain(|i| i.id != id)),
            Part::Whole | Part::Value(_) => {}
        }
    }

    /// Moves an RHK or an indicator one place up or down.
    pub fn shift(&mut self, part: Part, up: bool) {
        fn swap<T>(list: &mut [T], at: Option<usize>, up: bool) {
            let Some(at) = at else { return };
            let other = if up { at.checked_sub(1) } else { Some(at + 1) };
            if let Some(other) = other.filter(|o| *o < list.len()) {
                list.swap(at, other);
            }
        }
        match part {
            Part::Rhk(id) => {
                let at = self.rhk.iter().position(|r| r.id == id);
                swap(&mut self.rhk, at, up);
            }
            Part::Iki(id) => {
                for rhk in &mut self.rhk {
                    let at = rhk.iki.iter().position(|i| i.id == id);
                    swap(&mut rhk.iki, at, up);
                }
            }
            Part::Whole | Part::Value(_) => {}
        }
    }

    /// Puts a cell of the leader's matrix in as an RHK, follows its words, or takes it out again when the cell is empty
    /// and nothing was added to it. `iki` is the identity of a first indicator.
    pub fn follow(&mut self, (leader, leader_text): (RhkId, &str), own: RhkId, words: &str, iki: IkiId) {
        let words = text::clean(words);
        let at = self.rhk.iter().position(|r| r.id == own);
        match (at.and_then(|at| self.rhk.get_mut(at)), words.is_empty()) {
            (Some(rhk), true) => {
                if rhk.is_bare() {
                    self.rhk.retain(|r| r.id != own);
                }
            }
            (Some(rhk), false) => {
                rhk.from_cell = Some(leader);
                rhk.intervenes = Some(leader_text.to_owned());
                if rhk.follows {
                    rhk.text = words;
                }
            }
            (None, true) => {}
            (None, false) => {
                if self.rhk.len() >= MANY_RHK {
                    return;
                }
                let mut rhk = RhkDraft::new(own);
                rhk.text = words;
                rhk.from_cell = Some(leader);
                rhk.intervenes = Some(leader_text.to_owned());
                rhk.follows = true;
                rhk.iki.push(IkiDraft::new(iki, self.approach));
                // An RHK that was added and left empty makes room.
                self.rhk.retain(|r| !(r.text.is_empty() && r.is_untouched()));
                self.rhk.push(rhk);
            }
        }
    }
}
