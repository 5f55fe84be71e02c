//! The SKPs of the demo people, one file per agency.

mod keuangan;
mod puskesmas;

use super::{clock::Year, draft::Draft};

/// RHK of leaders, as those below name them.
pub mod rhk {
    pub const K1: &str = "Meningkatnya derajat perlindungan anak dari penyakit yang dapat dicegah imunisasi";
    pub const K2: &str = "Meningkatnya kepuasan pengguna layanan kesehatan dasar";
    pub const K3: &str = "Terwujudnya pengelolaan keuangan dinas yang akuntabel";
    pub const K4: &str = "Meningkatnya cakupan dan mutu imunisasi rutin";
    pub const K5: &str = "Terlaksananya layanan imunisasi sesuai standar di wilayah Puskesmas Melur";
}

/// All SKPs of both years.
pub fn all(past: Year, present: Year) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for year in [past, present] {
        drafts.extend(puskesmas::all(year));
        drafts.extend(keuangan::all(year));
    }
    drafts
}
