//! What differs between two versions of a plan, piece by piece, so that it can be read.

use crate::{
    behaviour::Value,
    skp::plan::{Approach, Aspect, Class, Plan, RhkKind, Target},
};
use serde::{Deserialize, Serialize};

/// One difference. Texts name the thing as it is now (as it was, if it is gone).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    Approach {
        from: Approach,
        to: Approach,
    },
    RhkAdded {
        text: String,
    },
    RhkRemoved {
        text: String,
    },
    RhkText {
        from: String,
        to: String,
    },
    RhkKind {
        rhk: String,
        from: RhkKind,
        to: RhkKind,
    },
    RhkClass {
        rhk: String,
        from: Class,
        to: Class,
    },
    RhkLink {
        rhk: String,
        from: Option<String>,
        to: Option<String>,
    },
    RhkAssigned {
        rhk: String,
        from: String,
        to: String,
    },
    IkiAdded {
        rhk: String,
        text: String,
        target: Target,
    },
    IkiRemoved {
        rhk: String,
        text: String,
        target: Target,
    },
    IkiText {
        from: String,
        to: String,
    },
    IkiAspect {
        iki: String,
        from: Option<Aspect>,
        to: Option<Aspect>,
    },
    Target {
        iki: String,
        from: Target,
        to: Target,
    },
    /// What the leader expects: in all, of an RHK, or of a value.
    Overall {
        from: String,
        to: String,
    },
    RhkExpectation {
        rhk: String,
        from: String,
        to: String,
    },
    Expectation {
        value: Value,
        from: String,
        to: String,
    },
    Annex {
        which: Which,
        from: Vec<String>,
        to: Vec<String>,
    },
    /// Only the order is another.
    Order,
}

/// One of the three annexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    Support,
    Accountability,
    Consequences,
}

/// Everything that differs, in the order of the form. What is equal says nothing.
pub fn differences(old: &Plan, new: &Plan) -> Vec<Difference> {
    let mut all = Vec::new();
    if old.approach != new.approach {
        all.push(Difference::Approach { from: old.approach, to: new.approach });
    }
    if old.overall != new.overall {
        all.push(Difference::Overall { from: old.overall.clone(), to: new.overall.clone() });
    }
    for rhk in &new.rhk {
        if let Some(before) = old.rhk.iter().find(|r| r.id == rhk.id) {
            within(before, rhk, &mut all);
        } else {
            all.push(Difference::RhkAdded { text: rhk.text.clone() });
            all.extend(rhk.iki.iter().map(|i| added(&rhk.text, i)));
        }
    }
    let gone = old.rhk.iter().filter(|r| new.rhk.iter().all(|n| n.id != r.id));
    all.extend(gone.map(|r| Difference::RhkRemoved { text: r.text.clone() }));
    for value in Value::ALL {
        let text =
            |p: &Plan| p.expectations.iter().find(|e| e.value == value).map_or_else(String::new, |e| e.text.clone());
        let (from, to) = (text(old), text(new));
        if from != to {
            all.push(Difference::Expectation { value, from, to });
        }
    }
    let annexes = [
        (Which::Support, &old.annex.support, &new.annex.support),
        (Which::Accountability, &old.annex.accountability, &new.annex.accountability),
        (Which::Consequences, &old.annex.consequences, &new.annex.consequences),
    ];
    for (which, from, to) in annexes {
        if from != to {
            all.push(Difference::Annex { which, from: from.clone(), to: to.clone() });
        }
    }
    if all.is_empty() && old.rhk != new.rhk {
        all.push(Difference::Order);
    }
    all
}

fn added(rhk: &str, iki: &crate::skp::plan::Iki) -> Difference {
    Difference::IkiAdded { rhk: rhk.to_owned(), text: iki.text.clone(), target: iki.target.clone() }
}

fn within(old: &crate::skp::plan::Rhk, new: &crate::skp::plan::Rhk, all: &mut Vec<Difference>) {
    let rhk = || new.text.clone();
    if old.text != new.text {
        all.push(Difference::RhkText { from: old.text.clone(), to: new.text.clone() });
    }
    if old.kind != new.kind {
        all.push(Difference::RhkKind { rhk: rhk(), from: old.kind, to: new.kind });
    }
    if old.class != new.class {
        all.push(Difference::RhkClass { rhk: rhk(), from: old.class, to: new.class });
    }
    if old.intervenes != new.intervenes {
        all.push(Difference::RhkLink { rhk: rhk(), from: old.intervenes.clone(), to: new.intervenes.clone() });
    }
    if old.assigned_by != new.assigned_by {
        let (from, to) = (old.assigned_by.clone(), new.assigned_by.clone());
        all.push(Difference::RhkAssigned { rhk: rhk(), from, to });
    }
    if old.expectation != new.expectation {
        let (from, to) = (old.expectation.clone(), new.expectation.clone());
        all.push(Difference::RhkExpectation { rhk: rhk(), from, to });
    }
    for iki in &new.iki {
        let Some(before) = old.iki.iter().find(|i| i.id == iki.id) else {
            all.push(added(&new.text, iki));
            continue;
        };
        if before.text != iki.text {
            all.push(Difference::IkiText { from: before.text.clone(), to: iki.text.clone() });
        }
        if before.aspect != iki.aspect {
            all.push(Difference::IkiAspect { iki: iki.text.clone(), from: before.aspect, to: iki.aspect });
        }
        if before.target != iki.target {
            let (from, to) = (before.target.clone(), iki.target.clone());
            all.push(Difference::Target { iki: iki.text.clone(), from, to });
        }
    }
    for gone in old.iki.iter().filter(|i| new.iki.iter().all(|n| n.id != i.id)) {
        let (text, target) = (gone.text.clone(), gone.target.clone());
        all.push(Difference::IkiRemoved { rhk: rhk(), text, target });
    }
}
