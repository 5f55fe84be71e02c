//! The one table of rights. A difference from the golden file is a reviewed decision, not a detail.

use crate::id;
use domain::{
    id::PersonId,
    people::{Function, Relation},
    policy::{
        Action, Denied, SkpFacts, allows, may_answer_reason, may_assign, may_give_feedback, may_judge, may_plan_steps,
        may_propose_change, may_read, may_record, may_reply, may_state_reason, may_withdraw,
    },
};
use std::fmt::Write;

const RELATIONS: [Relation; 4] = [Relation::Owner, Relation::Rater, Relation::HigherRater, Relation::Other];

fn facts(relation: Relation) -> SkpFacts {
    SkpFacts { actor: id(1), relation }
}

fn decide(action: Action, facts: &SkpFacts) -> Result<PersonId, Denied> {
    match action {
        Action::Read => may_read(facts).map(|p| p.actor()),
        Action::Record => may_record(facts).map(|p| p.actor()),
        Action::Judge => may_judge(facts).map(|p| p.actor()),
        Action::GiveFeedback => may_give_feedback(facts).map(|p| p.actor()),
        Action::Reply => may_reply(facts).map(|p| p.actor()),
        Action::StateReason => may_state_reason(facts).map(|p| p.actor()),
        Action::AnswerReason => may_answer_reason(facts).map(|p| p.actor()),
        Action::PlanSteps => may_plan_steps(facts).map(|p| p.actor()),
        Action::ProposeChange => may_propose_change(facts).map(|p| p.actor()),
    }
}

#[test]
fn rights_are_those_of_the_golden_table() {
    let mut table = String::new();
    for action in Action::ALL {
        for relation in RELATIONS {
            let word = match decide(action, &facts(relation)) {
                Ok(_) => "ya",
                Err(Denied::Forbidden) => "tidak boleh",
                Err(Denied::Hidden) => "tidak ada",
            };
            writeln!(table, "{:<13} {:<12} {word}", format!("{action:?}"), format!("{relation:?}")).unwrap();
        }
    }
    let golden = include_str!("../golden/policy.txt");
    assert_eq!(table, golden, "rights changed; if that was decided, write the new table into tests/golden/policy.txt");
}

#[test]
fn every_function_decides_as_the_table_and_gives_the_permit_to_who_asked() {
    for action in Action::ALL {
        for relation in RELATIONS {
            let decided = decide(action, &facts(relation));
            assert_eq!(decided.is_ok(), allows(relation, action), "{relation:?} {action:?}");
            assert!(decided.is_err() || decided == Ok(id(1)));
        }
    }
}

#[test]
fn only_the_writer_withdraws_and_only_while_he_sees_the_skp() {
    for relation in RELATIONS {
        let own = may_withdraw(&facts(relation), id(1)).map(|p| p.actor());
        let others = may_withdraw(&facts(relation), id(2)).map(|p| p.actor());
        if relation == Relation::Other {
            assert_eq!((own, others), (Err(Denied::Hidden), Err(Denied::Hidden)));
        } else {
            assert_eq!((own, others), (Ok(id(1)), Err(Denied::Forbidden)));
        }
    }
}

#[test]
fn posts_are_filled_by_the_admin_alone() {
    let all = [Function::Pyb, Function::PengelolaKinerja, Function::AdminInstansi, Function::Auditor];
    for function in all {
        let may = may_assign(id(1), &[function]).is_ok();
        assert_eq!(may, function == Function::AdminInstansi, "{function:?}");
    }
    assert!(may_assign(id(1), &[]).is_err());
    assert!(may_assign(id(1), &all).is_ok());
}
