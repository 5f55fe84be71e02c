//! A large team on request: UPTD Puskesmas Kenanga, one head and as many people under her as wanted, so that somebody
//! can try what it is to rate sixty. Only the running year; who they are and what they do follows from their number.

use super::{
    DemoPerson,
    clock::{Year, dice},
    draft::{Draft, lasts, rate, skp, sum},
    flow::{Beat, Flow, Notes, Shape},
    ids::Ids,
    plans::rhk::{K1, K2},
    scene::{About, Who::Owner},
};
use domain::{
    behaviour::Value,
    feedback::Kind::{Apresiasi, Catatan, PerluPerbaikan},
    nip::Employment,
};

/// Code and name of the unit.
pub const UNIT: (&str, &str, &str) = ("2.4", "UPTD Puskesmas Kenanga", "2");
/// Key and name of the post of the head.
pub const HEAD_POST: (&str, &str) = ("kapus-kenanga", "Dokter Ahli Muda, Kepala UPTD Puskesmas Kenanga");
/// Number of the head among the people; her people follow.
pub const HEAD: u8 = 100;
/// Her NIP and name.
pub const HEAD_NIP: &str = "198003142006042930";
const HEAD_NAME: &str = "dr. Lintang Perandaian, M.K.M.";
/// As many people as there can be.
pub const MOST: u8 = 120;

const WORK: &str = "Terlaksananya layanan kesehatan sesuai standar di wilayah Puskesmas Kenanga";
const TRUST: &str = "Meningkatnya kepuasan pengunjung Puskesmas Kenanga";

const FEMALE: [&str; 20] = [
    "Anindya",
    "Bunga",
    "Citra",
    "Dahlia",
    "Endah",
    "Fitri",
    "Gita",
    "Hapsari",
    "Intan",
    "Jelita",
    "Kartika",
    "Laras",
    "Melati",
    "Nawang",
    "Olivia",
    "Pertiwi",
    "Rukmini",
    "Sekarwati",
    "Tiara",
    "Utami",
];
const MALE: [&str; 20] = [
    "Adi", "Bayu", "Cahyo", "Dimas", "Eko", "Fandi", "Guntur", "Hendra", "Irawan", "Joko", "Krisna", "Lukman", "Made",
    "Nanda", "Oka", "Prasetyo", "Raka", "Satria", "Teguh", "Umar",
];
/// Plays on *example* and *imaginary*, as all names here.
const LAST: [&str; 20] = [
    "Contohan",
    "Umpamani",
    "Misalkan",
    "Andaian",
    "Rekayasa",
    "Tiruan",
    "Sampelia",
    "Bayangkari",
    "Fiktifa",
    "Maketa",
    "Gambarani",
    "Sketsawan",
    "Teladani",
    "Percobaan",
    "Simulasi",
    "Ilustrasi",
    "Purwarupa",
    "Khayalan",
    "Dugaan",
    "Terkaan",
];

/// What somebody does, and how it is measured.
struct Job {
    post: &'static str,
    title: &'static str,
    rank: &'static str,
    /// A *jabatan fungsional*.
    functional: bool,
    female: bool,
    work: &'static str,
    count: (&'static str, i32, &'static str, Notes),
    share: (&'static str, &'static str, Notes),
    wait: (&'static str, &'static str, &'static str, Notes),
}

const JOBS: [Job; 6] = [
    Job {
        post: "Bidan Terampil",
        title: ", A.Md.Keb.",
        rank: "II/d",
        functional: true,
        female: true,
        work: "Terlayaninya ibu hamil dan nifas di desa binaan",
        count: (
            "Jumlah ibu hamil yang diperiksa lengkap enam kali",
            96,
            "ibu",
            &[
                "{n} ibu menyelesaikan pemeriksaan keenam di Polindes.",
                "{n} ibu; dua kunjungan dilakukan di rumah karena jalan terputus.",
                "Kelas ibu hamil dan pemeriksaan, {n} ibu lengkap.",
            ],
        ),
        share: (
            "Persentase persalinan yang didampingi tenaga kesehatan",
            "95",
            &["{p} dari {w} persalinan {bulan} didampingi."],
        ),
        wait: (
            "Tindak lanjut keluhan ibu paling lama",
            "3",
            "hari kerja",
            &["Keluhan jadwal kelas dijawab dan diumumkan di grup."],
        ),
    },
    Job {
        post: "Perawat Terampil",
        title: ", A.Md.Kep.",
        rank: "II/d",
        functional: true,
        female: false,
        work: "Terlayaninya pasien rawat jalan sesuai standar asuhan",
        count: (
            "Jumlah pasien hipertensi yang kontrol teratur",
            180,
            "pasien",
            &[
                "{n} pasien kontrol dan minum obat teratur bulan ini.",
                "{n} pasien, termasuk yang dijemput lewat kunjungan rumah.",
            ],
        ),
        share: (
            "Persentase asuhan yang tercatat lengkap pada hari yang sama",
            "95",
            &["{p} dari {w} asuhan {bulan} lengkap sebelum pulang.", ""],
        ),
        wait: ("Rata-rata waktu tunggu pemeriksaan", "20", "menit", &["Rata-rata {n} menit, diukur tiga hari sibuk."]),
    },
    Job {
        post: "Nutrisionis Terampil",
        title: ", A.Md.Gz.",
        rank: "II/d",
        functional: true,
        female: true,
        work: "Membaiknya gizi balita di posyandu binaan",
        count: (
            "Jumlah balita berat badan kurang yang naik berat badannya",
            60,
            "balita",
            &[
                "{n} balita naik sesuai garis pada kartu menuju sehat.",
                "{n} balita setelah makanan tambahan dua pekan.",
            ],
        ),
        share: ("Persentase balita yang ditimbang tiap bulan", "90", &["{p} dari {w} balita {bulan} ditimbang."]),
        wait: (
            "Penyampaian hasil penimbangan ke kader paling lama",
            "3",
            "hari kerja",
            &["Rekap dikirim ke kader lewat grup."],
        ),
    },
    Job {
        post: "Tenaga Sanitasi Lingkungan Terampil",
        title: ", A.Md.Kes.",
        rank: "II/c",
        functional: true,
        female: false,
        work: "Terawasinya sarana air minum dan tempat pengolahan pangan",
        count: (
            "Jumlah sarana yang diperiksa",
            120,
            "sarana",
            &[
                "{n} sarana diperiksa, hasilnya ditempel di tempat.",
                "{n} depot dan warung, tiga diberi waktu perbaikan.",
            ],
        ),
        share: (
            "Persentase temuan yang diperbaiki pengelola",
            "80",
            &["{p} dari {w} temuan {bulan} sudah diperbaiki."],
        ),
        wait: (
            "Hasil uji air disampaikan paling lama",
            "7",
            "hari kerja",
            &["Hasil laboratorium diteruskan hari itu juga."],
        ),
    },
    Job {
        post: "Pengadministrasi Perkantoran",
        title: "",
        rank: "II/c",
        functional: false,
        female: false,
        work: "Tertibnya pendaftaran dan arsip pasien",
        count: (
            "Jumlah rekam medis lama yang dialihkan ke digital",
            2400,
            "berkas",
            &["{n} berkas dipindai dan diperiksa.", "{n} berkas; mesin pemindai dipakai bergantian dengan loket."],
        ),
        share: (
            "Persentase pendaftaran tanpa salah data",
            "98",
            &["{p} dari {w} pendaftaran {bulan} tanpa perbaikan."],
        ),
        wait: ("Rata-rata waktu pendaftaran", "5", "menit", &["Rata-rata {n} menit pada jam sibuk."]),
    },
    Job {
        post: "Penyuluh Kesehatan Masyarakat Ahli Pertama",
        title: ", S.K.M.",
        rank: "III/a",
        functional: true,
        female: true,
        work: "Meningkatnya perilaku hidup bersih di desa binaan",
        count: (
            "Jumlah kader yang mampu memberi penyuluhan sendiri",
            36,
            "orang",
            &["{n} kader lulus praktik penyuluhan di posyandu."],
        ),
        share: (
            "Persentase rumah tangga yang dikunjungi sesuai rencana",
            "85",
            &["{p} dari {w} rumah tangga {bulan} dikunjungi."],
        ),
        wait: (
            "Bahan penyuluhan selesai sebelum kegiatan",
            "5",
            "hari kerja",
            &["Lembar balik selesai dicetak dan dibagikan."],
        ),
    },
];

/// Most are midwives and nurses.
const TURN: [usize; 10] = [0, 1, 0, 2, 1, 4, 3, 1, 5, 0];

fn job(at: u8) -> &'static Job {
    &JOBS[TURN[usize::from(at) % TURN.len()]]
}

fn roll(at: u8, salt: u64, below: u64) -> u64 {
    dice(&[u64::from(at), salt, 60]) % below
}

/// Numbers of the people under the head.
pub fn numbers(size: u8) -> impl Iterator<Item = u8> {
    (1..=size.min(MOST)).map(|at| HEAD + at)
}

/// Key and name of the post of a person, and whether it is a *jabatan fungsional*.
pub fn post(number: u8) -> (String, &'static str, bool) {
    let job = job(number - HEAD);
    (format!("kenanga-{number}"), job.post, job.functional)
}

/// The head and her people.
pub fn people(size: u8, ids: &mut Ids) -> Vec<DemoPerson> {
    if size == 0 {
        return Vec::new();
    }
    let head = DemoPerson {
        id: ids.next(),
        number: HEAD,
        nip: Some(HEAD_NIP.to_owned()),
        employment: Employment::Pns,
        name: HEAD_NAME.to_owned(),
        rank: "III/d",
    };
    let members: Vec<DemoPerson> = numbers(size).map(|number| member(number, ids)).collect();
    std::iter::once(head).chain(members).collect()
}

fn member(number: u8, ids: &mut Ids) -> DemoPerson {
    let at = number - HEAD;
    let job = job(at);
    let female = job.female || roll(at, 1, 2) == 0;
    let employment = if roll(at, 2, 5) == 0 { Employment::Pppk } else { Employment::Pns };
    let turn = usize::from(at);
    let (first, last) = (if female { FEMALE } else { MALE }[turn % 20], LAST[(turn * 7 + turn / 20) % 20]);
    // Day and month tell the people apart, whatever the dice say.
    let (day, month) = (1 + at % 28, 1 + (at / 28 + at) % 12);
    let born = 1972 + roll(at, 3, 27);
    let appointed = (born + 23 + roll(at, 4, 3)).min(2024);
    let begun = if employment == Employment::Pppk { 21 } else { 1 + roll(at, 5, 12) };
    let digit = if female { 2 } else { 1 };
    let nip = format!("{born}{month:02}{day:02}{appointed}{begun:02}{digit}{:03}", 931 + u16::from(at % 69));
    DemoPerson {
        id: ids.next(),
        number,
        nip: Some(nip),
        employment,
        name: format!("{first} {last}{}", job.title),
        rank: if employment == Employment::Pppk { "VII" } else { job.rank },
    }
}

/// The SKPs of the running year.
pub fn plans(size: u8, year: Year) -> Vec<Draft> {
    if size == 0 {
        return Vec::new();
    }
    std::iter::once(head(year)).chain(numbers(size).map(|number| plan(number, year))).collect()
}

fn head(year: Year) -> Draft {
    skp(HEAD, HEAD_POST.0, year)
        .utama(
            "u1",
            WORK,
            K1,
            vec![
                rate("standar", "Persentase layanan yang memenuhi standar minimal", "100").flow(Flow::Rate(
                    1_176,
                    1_200,
                    Beat::Monthly(26),
                    Shape::Even,
                    &["{p} dari {w} layanan yang diperiksa {bulan} memenuhi standar."],
                )),
                sum("desa", "Jumlah desa dengan pembinaan lengkap", 12, "desa").flow(Flow::Sum(
                    12,
                    Beat::Monthly(20),
                    Shape::Even,
                    &["Pembinaan lengkap di {n} desa."],
                )),
            ],
        )
        .utama(
            "u2",
            TRUST,
            K2,
            vec![lasts("tunggu", "Rata-rata waktu tunggu pelayanan", "25", "menit").flow(Flow::Mean(
                "23",
                "2",
                Beat::Monthly(27),
                &["Rata-rata {n} menit di empat poli.", ""],
            ))],
        )
}

fn plan(number: u8, year: Year) -> Draft {
    let at = number - HEAD;
    let job = job(at);
    let key = post(number).0;
    let share = |part: i32, whole: i32| i32::try_from(i64::from(whole) * i64::from(part) / 100).unwrap_or(whole);
    // Some are far ahead, some behind.
    let pace = 78 + i32::try_from(roll(at, 6, 45)).unwrap_or(0);
    let good = 84 + i32::try_from(roll(at, 7, 16)).unwrap_or(0);
    let (name, goal, unit, notes) = job.count;
    let near = u8::try_from(8 + roll(at, 8, 15)).unwrap_or(15);
    let count =
        sum("banyak", name, goal, unit).flow(Flow::Sum(share(pace, goal), Beat::Monthly(near), Shape::Even, notes));
    let (name, least, notes) = job.share;
    let quality =
        rate("mutu", name, least).flow(Flow::Rate(share(good, 240), 240, Beat::Monthly(26), Shape::Even, notes));
    let (name, most, unit, notes) = job.wait;
    let wait =
        lasts("waktu", name, most, unit).flow(Flow::Mean(most, "0,8", Beat::Months(&[2, 4, 6, 8, 10, 12], 18), notes));
    let draft = skp(number, key, year).utama("u1", job.work, WORK, vec![count, quality]).utama(
        "u2",
        "Meningkatnya kepuasan warga yang dilayani",
        TRUST,
        vec![wait],
    );
    said(draft, at, pace)
}

/// What the head wrote during the year: about the work of all, about the behaviour of all.
fn said(draft: Draft, at: u8, pace: i32) -> Draft {
    let (kind, words) = match pace {
        ..90 => {
            (PerluPerbaikan, "Jumlahnya tertinggal dari rencana. Mari lihat bersama desa mana yang belum terjangkau.")
        }
        90..110 => (Catatan, "Berjalan sesuai rencana. Teruskan pencatatan yang rapi ini."),
        _ => (Apresiasi, "Lebih cepat dari rencana dan datanya rapi. Tolong bagikan caranya pada rapat bulanan."),
    };
    let behaviour = [
        (Value::BerorientasiPelayanan, Apresiasi, "Warga menyebut penjelasannya mudah dipahami."),
        (Value::Kolaboratif, Apresiasi, "Mau menggantikan jaga ketika rekan sakit."),
        (Value::Akuntabel, Catatan, "Serah terima jaga perlu ditulis, bukan disampaikan lisan saja."),
        (Value::Adaptif, Apresiasi, "Cepat memakai pencatatan digital dan mengajari yang lain."),
    ];
    let (value, tone, about) = behaviour[usize::from(at) % behaviour.len()];
    let day = 3 + at % 20;
    draft.talk(About::Iki("banyak"), (5, day), kind, words, &[(Owner, 1, "Baik, terima kasih, Dok.")]).talk(
        About::Value(value),
        (8, day),
        tone,
        about,
        &[],
    )
}
