//! The computations: requests, answers and examples. What is computed is in the domain.

mod capaian;
mod kredit;
mod predikat;
mod sebaran;

use super::{Operation, Problem, Shape};
use domain::rating::{Expectation, Predikat, UnitPredikat, credit::Jenjang, spread::Rule};
use serde::{Serialize, de::DeserializeOwned};

/// Everything that can be computed.
pub const OPERATIONS: &[Operation] = &[predikat::PREDIKAT, sebaran::SEBARAN, kredit::ANGKA_KREDIT, capaian::CAPAIAN];

const EXPECTATION: Shape = Shape::Word(|| Expectation::ALL.iter().rev().map(|e| e.code()).collect());
const RATED: Shape = Shape::Word(|| Predikat::ALL.iter().rev().map(|p| p.code()).collect());
const UNIT: Shape = Shape::Word(|| UnitPredikat::ALL.iter().rev().map(|p| p.code()).collect());
const LEVEL: Shape = Shape::Word(|| Jenjang::ALL.map(Jenjang::code).to_vec());
const RULE: Shape = Shape::Word(|| Rule::ALL.map(Rule::code).to_vec());

/// Reads a request that has the shape of the operation. All that is wrong is said at once.
fn read<T: DeserializeOwned>(operation: &Operation, body: &[u8]) -> Result<T, Problem> {
    let value = serde_json::from_slice(body).map_err(|e| Problem::json(&e))?;
    let errors = operation.request.check(&value);
    if !errors.is_empty() {
        return Err(Problem::fields(errors));
    }
    // From the text again: a key that comes twice is only seen there.
    serde_json::from_slice(body).map_err(|e| Problem::json(&e))
}

fn answer(answer: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string(answer).map_err(|e| Problem::json(&e))
}
