//! Identities. UUID version 7, made by whoever creates the thing (the phone for entries and feedback), so that a
//! repeated request names the same thing.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// The text is not a UUID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
        impl $name {
            /// The raw identity, for the store.
            pub const fn uuid(self) -> Uuid { self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(s: &str) -> Result<Self, BadId> { Uuid::parse_str(s).map(Self).map_err(|_| BadId) }
        }
        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self { Self(id) }
        }
    )* };
}

ids! {
    /// An agency (*instansi*): the owner of all other data.
    AgencyId,
    /// A person, PNS or PPPK. Never the NIP: a PPPK number can change.
    PersonId,
    /// A unit of the organisation (*unit kerja*).
    UnitId,
    /// A post (*jabatan*).
    PostId,
    /// One holding of a post by a person between two dates.
    AssignmentId,
    /// One *Sasaran Kinerja Pegawai*.
    SkpId,
    /// One *Rencana Hasil Kerja*; stable over the versions of its SKP.
    RhkId,
    /// One *Indikator Kinerja Individu*; stable over the versions of its SKP.
    IkiId,
    /// One recorded result (*realisasi*).
    EntryId,
    /// One piece of evidence (*bukti dukung*).
    EvidenceId,
    /// One item of feedback or a reply.
    FeedbackId,
    /// One reason for delay with its plan of improvement.
    ReasonId,
    /// One period of evaluation (*periode evaluasi*).
    PeriodId,
    /// One evaluation of one SKP in one period.
    EvaluationId,
    /// One coaching (*pendampingan*) of one employee.
    CoachingId,
    /// One proposal for a reward.
    ProposalId,
    /// One plan on its way to an SKP or to a new version of one (*rencana*).
    PlanId,
    /// One *dialog kinerja* with its minutes.
    TalkId,
    /// One gap in a year that is not rated (*tidak dinilai*).
    GapId,
    /// One report that a superior is wrong.
    ReportId,
    /// One template of plans.
    TemplateId,
    /// One notice to one person.
    NoticeId,
    /// One signed-in device.
    SessionId,
    /// Idempotency key, made by the client: the same key has one effect.
    Key,
}

/// Builds a version 7 UUID from a clock reading and ten random bytes; the clock and the dice belong to the caller.
pub const fn v7(unix_millis: u64, random: &[u8; 10]) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(unix_millis, random).into_uuid()
}
