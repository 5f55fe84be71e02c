//! The SKPs of the demo people, one file per office.

mod daerah;
mod kecamatan;
mod kepegawaian;
mod kesehatan;
mod keuangan;
mod pendidikan;
mod puskesmas;

use super::{clock::Year, draft::Draft};

/// RHK of leaders, as those below name them.
pub mod rhk {
    pub const K1: &str = "Meningkatnya derajat perlindungan anak dari penyakit yang dapat dicegah imunisasi";
    pub const K2: &str = "Meningkatnya kepuasan pengguna layanan kesehatan dasar";
    pub const K3: &str = "Terwujudnya pengelolaan keuangan dinas yang akuntabel";
    pub const K4: &str = "Meningkatnya cakupan dan mutu imunisasi rutin";
    pub const K5: &str = "Terlaksananya layanan imunisasi sesuai standar di wilayah Puskesmas Melur";
    pub const P1: &str = "Meningkatnya mutu layanan pendidikan dasar";
    pub const P2: &str = "Tersedianya rekomendasi perbaikan program literasi SD berbasis evaluasi";
    pub const C1: &str = "Meningkatnya kualitas pelayanan publik kecamatan";
    pub const C2: &str = "Terlaksananya pelayanan perizinan dan nonperizinan yang cepat dan pasti";
    pub const B1: &str = "Terwujudnya pengelolaan kinerja ASN yang adil dan tepat waktu";
    pub const B2: &str = "Meningkatnya kompetensi dan layanan kepegawaian ASN";
}

/// All SKPs of both years.
pub fn all(past: Year, present: Year) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for year in [past, present] {
        drafts.extend(daerah::all(year));
        drafts.extend(kesehatan::all(year));
        drafts.extend(puskesmas::all(year));
        drafts.extend(keuangan::all(year));
        drafts.extend(pendidikan::all(year));
        drafts.extend(kecamatan::all(year));
        drafts.extend(kepegawaian::all(year));
    }
    drafts
}
