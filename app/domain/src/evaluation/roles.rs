//! Who rates, who decides: derived from the posts of the period's last day, not from flags.

use crate::{
    calendar::Date,
    id::{PersonId, PostId, UnitId},
    people::{Holder, Structure},
};

/// The line above the owner of a post as it stood on `day`: the first rates, the next decides. Whoever held a post on
/// that day and has left the agency since is replaced by its present holder, so that nobody waits for somebody gone.
pub fn line(structure: &Structure, post: PostId, owner: PersonId, day: Date, today: Date) -> Vec<Holder> {
    let mut line: Vec<Holder> = Vec::new();
    for then in structure.superiors(post, owner, day) {
        let gone = structure.posts_of(then.person, today).is_empty();
        let holder = if gone { structure.holder(then.post, today).unwrap_or(then) } else { then };
        if holder.person != owner && line.iter().all(|h| h.person != holder.person) {
            line.push(holder);
        }
    }
    line
}

/// The superior of whoever rated: the next one above him in the line. A Plh who rated is not his own judge: the line
/// names each person once, so the decision goes one level up.
pub fn decider(line: &[Holder], rater: Option<PersonId>) -> Option<Holder> {
    let at = rater.and_then(|id| line.iter().position(|h| h.person == id)).unwrap_or(0);
    line.iter().skip(at + 1).find(|h| Some(h.person) != rater).copied()
}

/// Who sets the performance of a unit: whoever stands above its head (SE `MenPANRB` 3/2023), also when there is none.
pub fn above_unit(structure: &Structure, unit: UnitId, day: Date) -> Option<Holder> {
    let head = structure.head_post(unit, day)?;
    let holder = structure.holder(head, day).map_or(PersonId(uuid::Uuid::nil()), |h| h.person);
    structure.superiors(head, holder, day).into_iter().next()
}
