//! Every setting by name: what it may be, where its default comes from, who keeps it. The screen *Pengaturan* is made
//! from this list, so that no setting can be forgotten there.

use super::Settings;
use crate::{
    calendar::Zone,
    evaluation::{PeriodKind, settings::ObjectionTo},
    people::Function,
    problem::Problem,
    rating::Expectation,
};
use serde::{Deserialize, Serialize};

/// Where a default comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A rule says so; named with its article.
    Rule(&'static str),
    /// The rules set nothing: a default of the product.
    Product,
    /// A rule speaks of it, but how was not confirmed; named.
    Unconfirmed(&'static str),
}

/// What belongs together on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    Perencanaan,
    Kalender,
    Penilaian,
    Keberatan,
    Pimpinan,
    Sebaran,
    Usulan,
    Status,
    TindakLanjut,
    Sistem,
}

impl Group {
    /// In the order of the screen.
    pub const ALL: [Self; 10] = [
        Self::Perencanaan,
        Self::Kalender,
        Self::Penilaian,
        Self::Keberatan,
        Self::Pimpinan,
        Self::Sebaran,
        Self::Usulan,
        Self::Status,
        Self::TindakLanjut,
        Self::Sistem,
    ];

    /// Whose task its settings are.
    pub const fn keeper(self) -> Function {
        match self {
            Self::Sistem => Function::AdminInstansi,
            _ => Function::PengelolaKinerja,
        }
    }
}

/// What a value is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Hari,
    Bulan,
    Persen,
    Huruf,
    Orang,
}

/// What a value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Number { min: i64, max: i64, unit: Unit },
    /// One of a few codes.
    Choice(&'static [&'static str]),
}

const YES_NO: &[&str] = &["ya", "tidak"];
const LEVELS: &[&str] = &["di_atas", "sesuai", "di_bawah"];
const KINDS: &[&str] = &["bulanan", "triwulanan", "tahunan"];
const ZONES: &[&str] = &["wib", "wita", "wit"];
const OBJECTIONS: &[&str] = &["tahunan", "semua"];

const SE: &str = "SE MenPANRB 3/2023";

/// Names the settings; numbers with their place, bounds, unit and source.
macro_rules! settings {
    (numbers { $($number:ident $code:literal $group:ident $unit:ident $min:literal ..= $max:literal $source:expr => $($field:ident).+ ;)* }
     levels { $($level:ident $lcode:literal => $lfield:ident ;)* }
     switches { $($switch:ident $scode:literal $sgroup:ident $ssource:expr => $($sfield:ident).+ ;)* }) => {
        /// One setting.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each is described where its words are, in the i18n of the app")]
        pub enum Setting { Zona, Periodik, KeberatanAtas, $($number,)* $($level,)* $($switch,)* }

        impl Setting {
            /// All settings, by group.
            pub const ALL: &[Self] = &[Self::Zona, Self::Periodik, Self::KeberatanAtas, $(Self::$number,)* $(Self::$level,)* $(Self::$switch,)*];

            /// Stable code for storage and forms.
            pub const fn code(self) -> &'static str {
                match self {
                    Self::Zona => "zona",
                    Self::Periodik => "periodik",
                    Self::KeberatanAtas => "keberatan_atas",
                    $(Self::$number => $code,)* $(Self::$level => $lcode,)* $(Self::$switch => $scode,)*
                }
            }

            /// What it belongs to.
            pub const fn group(self) -> Group {
                match self {
                    Self::Zona => Group::Sistem,
                    Self::Periodik => Group::Kalender,
                    Self::KeberatanAtas => Group::Keberatan,
                    $(Self::$number => Group::$group,)* $(Self::$level => Group::Pimpinan,)* $(Self::$switch => Group::$sgroup,)*
                }
            }

            /// Where its default comes from.
            pub const fn source(self) -> Source {
                match self {
                    Self::Zona => Source::Product,
                    Self::Periodik => Source::Rule("PermenPANRB 6/2022"),
                    Self::KeberatanAtas => Source::Unconfirmed("PP 30/2019 Pasal 59"),
                    $(Self::$number => $source,)*
                    $(Self::$level => Source::Unconfirmed(SE),)*
                    $(Self::$switch => $ssource,)*
                }
            }

            /// What it may be, apart from its neighbours.
            pub const fn kind(self) -> Kind {
                match self {
                    Self::Zona => Kind::Choice(ZONES),
                    Self::Periodik => Kind::Choice(KINDS),
                    Self::KeberatanAtas => Kind::Choice(OBJECTIONS),
                    $(Self::$number => Kind::Number { min: $min, max: $max, unit: Unit::$unit },)*
                    $(Self::$level => Kind::Choice(LEVELS),)*
                    $(Self::$switch => Kind::Choice(YES_NO),)*
                }
            }

            fn number(self, s: &Settings) -> Option<i64> {
                match self {
                    $(Self::$number => i64::try_from(s.$($field).+).ok(),)*
                    _ => None,
                }
            }

            /// The value as a form shows it.
            pub fn get(self, s: &Settings) -> String {
                match self {
                    Self::Zona => match s.zone { Zone::Wib => "wib", Zone::Wita => "wita", Zone::Wit => "wit" }.to_owned(),
                    Self::Periodik => s.evaluation.periodic.code().to_owned(),
                    Self::KeberatanAtas => match s.evaluation.objection_to { ObjectionTo::Annual => "tahunan", ObjectionTo::All => "semua" }.to_owned(),
                    $(Self::$number => s.$($field).+.to_string(),)*
                    $(Self::$level => s.evaluation.head.$lfield.code().to_owned(),)*
                    $(Self::$switch => if s.$($sfield).+ { "ya" } else { "tidak" }.to_owned(),)*
                }
            }

            fn put(self, s: &mut Settings, raw: &str) -> Result<(), Problem> {
                match self {
                    Self::Zona => s.zone = match raw { "wib" => Zone::Wib, "wita" => Zone::Wita, "wit" => Zone::Wit, _ => return Err(Problem::Choice) },
                    Self::Periodik => s.evaluation.periodic = PeriodKind::from_code(raw).ok_or(Problem::Choice)?,
                    Self::KeberatanAtas => s.evaluation.objection_to = match raw { "tahunan" => ObjectionTo::Annual, "semua" => ObjectionTo::All, _ => return Err(Problem::Choice) },
                    $(Self::$number => {
                        let (min, max) = self.bounds(s);
                        let wrong = Problem::Between { min, max };
                        let n: i64 = raw.parse().map_err(|_| wrong.clone())?;
                        if !(min..=max).contains(&n) { return Err(wrong); }
                        s.$($field).+ = n.try_into().map_err(|_| wrong)?;
                    })*
                    $(Self::$level => s.evaluation.head.$lfield = Expectation::from_code(raw).ok_or(Problem::Choice)?,)*
                    $(Self::$switch => s.$($sfield).+ = match raw { "ya" => true, "tidak" => false, _ => return Err(Problem::Choice) },)*
                }
                Ok(())
            }
        }
    };
}

settings! {
    numbers {
        HariIsi "hari_isi" Kalender Hari 0..=60 Source::Product => evaluation.fill_days;
        HariNilai "hari_nilai" Kalender Hari 1..=90 Source::Product => evaluation.rate_days;
        HariNilaiTahunan "hari_nilai_tahunan" Kalender Hari 1..=180 Source::Product => evaluation.rate_days_annual;
        AlasanMin "alasan_min" Penilaian Huruf 1..=500 Source::Product => evaluation.min_reason;
        AlasanMinTegas "alasan_min_tegas" Penilaian Huruf 1..=1000 Source::Product => evaluation.min_reason_extreme;
        HariDianggapTerima "hari_dianggap_terima" Keberatan Hari 1..=60 Source::Product => evaluation.deemed_receipt_days;
        HariKeberatan "hari_keberatan" Keberatan Hari 14..=60 Source::Rule("PP 30/2019 Pasal 59") => evaluation.objection_days;
        HariPenjelasan "hari_penjelasan" Keberatan Hari 1..=60 Source::Product => evaluation.explanation_days;
        HariPutusan "hari_putusan" Keberatan Hari 1..=90 Source::Unconfirmed("PermenPANRB 6/2022 Pasal 29") => evaluation.decision_days;
        SebaranMin "sebaran_min" Sebaran Orang 1..=100 Source::Product => evaluation.spread.min_people;
        SebaranMayoritas "sebaran_mayoritas" Sebaran Persen 1..=100 Source::Rule(SE) => evaluation.spread.majority_max;
        SebaranTertinggi "sebaran_tertinggi" Sebaran Persen 0..=100 Source::Rule(SE) => evaluation.spread.top_max;
        SebaranSendiri "sebaran_sendiri" Sebaran Persen 0..=100 Source::Rule(SE) => evaluation.spread.own_min;
        SebaranDiAtasnya "sebaran_di_atasnya" Sebaran Persen 0..=100 Source::Rule(SE) => evaluation.spread.above_min;
        SebaranSeorang "sebaran_seorang" Sebaran Orang 0..=20 Source::Unconfirmed(SE) => evaluation.spread.some_min;
        UsulanJauh "usulan_jauh" Usulan Persen 1..=100 Source::Product => evaluation.suggestion.far_below;
        UsulanBawah "usulan_bawah" Usulan Persen 1..=100 Source::Product => evaluation.suggestion.below;
        UsulanAtas "usulan_atas" Usulan Persen 100..=200 Source::Product => evaluation.suggestion.above;
        UsulanSebagianBesar "usulan_sebagian_besar" Usulan Persen 1..=100 Source::Product => evaluation.suggestion.most;
        StatusPerhatian "status_perhatian" Status Persen 1..=100 Source::Product => tolerance.attention;
        StatusTerlambat "status_terlambat" Status Persen 1..=100 Source::Product => tolerance.late;
        StatusTingkatPerhatian "status_tingkat_perhatian" Status Persen 0..=100 Source::Product => tolerance.level_attention;
        StatusTingkatTerlambat "status_tingkat_terlambat" Status Persen 1..=100 Source::Product => tolerance.level_late;
        StatusJatuhTempo "status_jatuh_tempo" Status Hari 0..=60 Source::Product => tolerance.due_soon_days;
        StatusDiam "status_diam" Status Persen 1..=100 Source::Product => tolerance.silent;
        StatusIrama "status_irama" Status Hari 1..=120 Source::Product => tolerance.rhythm_days;
        BulanPerbaikan "bulan_perbaikan" TindakLanjut Bulan 6..=12 Source::Rule("PP 30/2019 Pasal 56") => follow_up.track_months;
        AlasanTindakLanjut "alasan_tindak_lanjut" TindakLanjut Huruf 1..=500 Source::Product => follow_up.min_reason;
    }
    levels {
        PimpinanIstimewa "pimpinan_istimewa" => istimewa;
        PimpinanBaik "pimpinan_baik" => baik;
        PimpinanButuhPerbaikan "pimpinan_butuh_perbaikan" => butuh_perbaikan;
        PimpinanKurang "pimpinan_kurang" => kurang;
        PimpinanSangatKurang "pimpinan_sangat_kurang" => sangat_kurang;
    }
    switches {
        JalurButuhPerbaikan "jalur_butuh_perbaikan" TindakLanjut Source::Rule("PP 30/2019 Pasal 56") => follow_up.track_butuh_perbaikan;
        JalurKurang "jalur_kurang" TindakLanjut Source::Rule("PP 30/2019 Pasal 56") => follow_up.track_kurang;
        JalurSangatKurang "jalur_sangat_kurang" TindakLanjut Source::Rule("PP 30/2019 Pasal 56") => follow_up.track_sangat_kurang;
        MatriksAnggota "matriks_anggota" Perencanaan Source::Product => matrix.members_write;
        PenghargaanBaik "penghargaan_baik" TindakLanjut Source::Product => follow_up.reward_baik;
    }
}

impl Setting {
    /// The setting of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|s| s.code() == code)
    }

    /// Least and most a number may be beside its neighbours: what needs attention comes before what is late.
    pub fn bounds(self, s: &Settings) -> (i64, i64) {
        let Kind::Number { min, max, .. } = self.kind() else { return (0, 0) };
        let of = |other: Self| other.number(s).unwrap_or(min);
        match self {
            Self::AlasanMin => (min, max.min(of(Self::AlasanMinTegas))),
            Self::AlasanMinTegas => (min.max(of(Self::AlasanMin)), max),
            Self::UsulanJauh => (min, max.min(of(Self::UsulanBawah))),
            Self::UsulanBawah => (min.max(of(Self::UsulanJauh)), max),
            Self::StatusPerhatian => (min, max.min(of(Self::StatusTerlambat))),
            Self::StatusTerlambat => (min.max(of(Self::StatusPerhatian)), max),
            Self::StatusTingkatPerhatian => (min, max.min(of(Self::StatusTingkatTerlambat))),
            Self::StatusTingkatTerlambat => (min.max(of(Self::StatusTingkatPerhatian)), max),
            _ => (min, max),
        }
    }

    /// Sets the value as typed. One that is there already is a problem as well: a change is kept with its reason.
    pub fn set(self, s: &mut Settings, raw: &str) -> Result<(), Problem> {
        let raw = raw.trim();
        if raw.is_empty() {
            return Err(Problem::Required);
        }
        let before = self.get(s);
        self.put(s, raw)?;
        if self.get(s) == before { Err(Problem::Unchanged) } else { Ok(()) }
    }
}
