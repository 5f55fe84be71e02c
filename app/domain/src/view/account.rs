//! The signed-in person.

use super::PersonView;
use crate::{
    calendar::{Date, Time, Zone},
    id::{PersonId, SessionId},
    people::Function,
};
use serde::{Deserialize, Serialize};

/// The signed-in person, for the frame around every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    pub id: PersonId,
    pub name: String,
    pub post: String,
    pub agency: String,
    /// Demo mode is shown on every page.
    pub demo: bool,
    /// Sees *Tim saya*.
    pub leads: bool,
    pub functions: Vec<Function>,
    pub unread: u32,
    /// What waits in evaluation, in the language of the request.
    pub waits: Waits,
    /// Cursor of the live stream when this was read; the stream starts after it.
    pub seq: i64,
    pub zone: Zone,
    pub today: Date,
}

/// What waits for a person, as it is said on Beranda and counted in the menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    pub lines: Vec<WaitLine>,
    /// What is to be done in *Evaluasi*; none while nothing waits there and no rating window is open.
    pub count: Option<u32>,
}

/// One sentence with the place it leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitLine {
    pub text: String,
    pub way: String,
}

/// One signed-in device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    pub id: SessionId,
    /// Browser and system, in short.
    pub device: String,
    pub trusted: bool,
    pub created_at: Time,
    pub used_at: Time,
    /// The one that asks.
    pub current: bool,
}

/// The profile page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub person: PersonView,
    pub superior: Option<PersonView>,
    pub higher: Option<PersonView>,
    pub sessions: Vec<SessionView>,
    pub zone: Zone,
    pub today: Date,
}
