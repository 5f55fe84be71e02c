//! Evaluation: periods, ratings, the course from draft to final.

mod complete;
mod course;
mod period;
mod roles;
mod words;

use super::{day, id};
use domain::{
    calendar::Date,
    evaluation::{EvaluationRules, Ratings, Source, State, ratings::Typed},
    policy::{self, Deed, EvaluationFacts, Party, Permit, act},
    rating::Expectation,
};

fn facts(party: Party, state: State) -> EvaluationFacts {
    EvaluationFacts { actor: id(1), party, state }
}

fn rate() -> Permit<act::Rate> {
    policy::may_rate(&facts(Party::Rater, State::Draf), Deed::Set).unwrap()
}

fn receive() -> Permit<act::Receive> {
    policy::may_receive(&facts(Party::Owner, State::Disampaikan), Deed::Receive).unwrap()
}

fn explain() -> Permit<act::Explain> {
    policy::may_explain(&facts(Party::Rater, State::KeberatanDiajukan)).unwrap()
}

fn decide() -> Permit<act::Decide> {
    policy::may_decide(&facts(Party::Decider, State::KeberatanDijelaskan)).unwrap()
}

fn calendar() -> Permit<act::Calendar> {
    policy::may_keep_calendar(id(1), &[domain::people::Function::PengelolaKinerja]).unwrap()
}

fn ratings(hasil: Expectation, perilaku: Expectation) -> Ratings {
    let sources = [Source::Entry(id(7))];
    let reason = "Target tercapai dengan bukti yang lengkap sepanjang tahun.";
    let typed = |rating| Typed { rating: Some(rating), reason, sources: &sources };
    Ratings::check(&typed(hasil), &typed(perilaku), &sources, &EvaluationRules::default()).unwrap()
}

fn january(n: u8) -> Date {
    Date::new(2027, 1, n).unwrap()
}
