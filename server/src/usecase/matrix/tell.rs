//! Open pages of a matrix read anew.

use super::grid::Grid;
use crate::{
    state::Fault,
    store::Conn,
    usecase::{Act, outbox},
};
use domain::{event::Change, id::PersonId, live::Topic};

/// Everybody who reads the matrix; `also` are those who have just left it.
pub async fn changed(conn: &mut Conn<'_>, act: &Act, grid: &Grid, also: &[PersonId]) -> Result<(), Fault> {
    let mut to = grid.readers();
    to.extend(also);
    to.sort();
    to.dedup();
    for person in to {
        outbox::event(conn, act, Topic::Person(person), &Change::Pages).await?;
    }
    Ok(())
}
