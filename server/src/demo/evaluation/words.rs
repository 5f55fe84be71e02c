//! Ratings and reasons of the demo. Annual ratings of the finished year cover every predikat.

use crate::demo::DemoFile;
use domain::{
    evaluation::draft::Patch,
    rating::{
        Expectation::{self, DiAtas, DiBawah, Sesuai},
        UnitPredikat,
    },
};

/// Those whose annual results are rated late: two of them object, one has not received it yet.
pub const LATE: [u8; 3] = [14, 18, 21];

type Office = (&'static str, UnitPredikat, &'static str);

/// Performance of the offices in the finished year.
pub const OFFICES: [Office; 4] = [
    (
        "2",
        UnitPredikat::Baik,
        "Sasaran imunisasi dan kepuasan layanan tercapai; penyerapan anggaran sesuai perjanjian kinerja.",
    ),
    (
        "3",
        UnitPredikat::ButuhPerbaikan,
        "Target literasi sekolah dasar belum tercapai dan survei program tidak selesai.",
    ),
    ("4", UnitPredikat::Baik, "Nilai survei kepuasan di atas target dan berkas selesai sesuai standar waktu."),
    (
        "5",
        UnitPredikat::Istimewa,
        "Seluruh SKP disetujui tepat waktu dan indeks layanan kepegawaian melampaui harapan.",
    ),
];

/// Performance of the offices in every quarter of the running year.
pub const OFFICES_NOW: [Office; 4] = [
    ("2", UnitPredikat::Baik, "Rencana aksi triwulan berjalan sesuai yang disepakati dengan pimpinan."),
    ("3", UnitPredikat::ButuhPerbaikan, "Sebagian rencana aksi triwulan ini belum menunjukkan kemajuan."),
    ("4", UnitPredikat::Baik, "Rencana aksi triwulan berjalan dan antrean loket terkendali."),
    ("5", UnitPredikat::Baik, "Rencana aksi triwulan selesai sesuai jadwal."),
];

/// Both ratings with their reasons, and a note.
pub struct Rating {
    hasil: Expectation,
    hasil_reason: &'static str,
    perilaku: Expectation,
    perilaku_reason: &'static str,
    note: &'static str,
}

const fn rating(
    hasil: Expectation,
    hasil_reason: &'static str,
    perilaku: Expectation,
    perilaku_reason: &'static str,
    note: &'static str,
) -> Rating {
    Rating { hasil, hasil_reason, perilaku, perilaku_reason, note }
}

const LESTARI: Rating = rating(
    DiAtas,
    "Target bayi dengan imunisasi dasar lengkap terlampaui, lima belas kader terlatih mencatat sendiri, dan nilai SKM imunisasi masuk mutu A.",
    DiAtas,
    "Mengatur jadwal posyandu per RT sehingga waktu tunggu turun, lalu mengajarkannya kepada posyandu lain.",
    "Diusulkan mengikuti pelatihan manajemen program imunisasi.",
);
const PUSPA: Rating = rating(
    Sesuai,
    "Kedua laporan evaluasi selesai tepat waktu dan semua rekomendasi dipakai sebagai kegiatan tahun berikutnya.",
    DiAtas,
    "Berinisiatif mendampingi sekolah yang datanya belum lengkap dan berbagi cara membaca hasil survei.",
    "Layak diberi peran koordinasi evaluasi program tahun depan.",
);
const RAHMA: Rating = rating(
    DiAtas,
    "Jumlah berkas dan rata-rata waktu penyelesaian melampaui target sepanjang tahun, dengan pengembalian yang sedikit.",
    Sesuai,
    "Menjelaskan syarat dengan bahasa sederhana dan menyapa pemohon lebih dulu, sesuai ekspektasi yang disepakati.",
    "Pertahankan cara menjelaskan syarat izin di loket.",
);
const WULAN: Rating = rating(
    Sesuai,
    "Pendampingan dua belas puskesmas terlaksana; satu umpan balik bulanan terlambat dengan alasan yang dapat diterima.",
    Sesuai,
    "Memimpin tim dengan tertib dan menjaga kerja sama dengan puskesmas.",
    "",
);
const NIRMALA: Rating = rating(
    DiAtas,
    "Laporan keuangan dinas memperoleh hasil pemeriksaan tanpa catatan dan tindak lanjut selesai sebelum waktunya.",
    DiAtas,
    "Membimbing tim menyusun daftar periksa dan tetap memberi contoh keterbukaan saat ada kesalahan.",
    "",
);
const RATRI: Rating = rating(
    DiBawah,
    "Penyampaian laporan tepat waktu hanya 79% dari target 100%; laporan Juli dan Agustus terlambat tanpa alasan yang dapat diterima.",
    Sesuai,
    "Terbuka menerima umpan balik dan menjalankan rencana tutup buku internal sejak September.",
    "Usulan efisiensi pengadaan ATK dicatat sebagai hasil tambahan.",
);
const YOGA: Rating = rating(
    DiBawah,
    "Rekap sering lewat tanggal 3 sehingga data realisasi terlambat dipakai, meski lembar permintaan tunggal mulai membantu.",
    DiAtas,
    "Sangat membantu: bendahara puskesmas menyebutnya selalu sabar menjelaskan, dan dasbornya dibuat atas inisiatif sendiri.",
    "Dampingi pembagian waktu di awal bulan.",
);
const IQBAL: Rating = rating(
    Sesuai,
    "Jumlah pemohon yang dilayani dan waktu tunggu memenuhi target yang disepakati.",
    DiBawah,
    "Dua kali meninggalkan loket tanpa pengganti sehingga pelayanan terganggu, dan empat hari tidak masuk tanpa keterangan.",
    "Konseling dilanjutkan tiap bulan.",
);
const DANANG: Rating = rating(
    DiBawah,
    "Survei literasi di enam puluh sekolah tidak selesai dan data yang masuk tidak dapat dipakai.",
    DiBawah,
    "Tidak kooperatif ketika diminta menjelaskan kemajuan, dan sebelas hari tidak masuk tanpa keterangan.",
    "Pendampingan enam bulan mulai Februari dengan catatan bulanan.",
);
const GALIH: Rating = rating(
    Sesuai,
    "Target imunisasi di wilayah kerjanya tercapai sesuai rencana dengan bukti yang lengkap.",
    Sesuai,
    "Mau bertukar jadwal ketika vaksin datang terlambat dan menjaga kerja sama.",
    "",
);
const HEAD_GOOD: Rating = rating(
    Sesuai,
    "Kinerja unit yang dipimpin dinilai Baik: sasaran utama tercapai sesuai perjanjian kinerja.",
    Sesuai,
    "Memimpin dialog kinerja secara teratur dan menindaklanjuti masukan.",
    "",
);
const HEAD_WEAK: Rating = rating(
    DiBawah,
    "Kinerja dinas dinilai Butuh Perbaikan: target literasi sekolah dasar tidak tercapai dan survei tidak selesai.",
    Sesuai,
    "Terbuka mengakui hambatan dan menyiapkan perbaikan bersama bidang.",
    "",
);
const HEAD_FINE: Rating = rating(
    DiAtas,
    "Kinerja badan dinilai Istimewa: seluruh SKP disetujui tepat waktu dan layanan melampaui harapan.",
    DiAtas,
    "Menjadi rujukan perangkat daerah lain dalam dialog kinerja dan selalu memberi contoh keterbukaan.",
    "",
);
const STEADY: Rating = rating(
    Sesuai,
    "Hasil kerja tahun ini memenuhi target yang disepakati dan didukung bukti.",
    Sesuai,
    "Menjalankan nilai BerAKHLAK dengan baik dalam pekerjaan sehari-hari.",
    "",
);
const SENO: Rating = rating(
    DiBawah,
    "Tindak lanjut rekomendasi literasi tidak mencapai target dan pengawasan survei kurang dilakukan.",
    Sesuai,
    "Tetap menjaga komunikasi dengan sekolah dan menerima masukan pimpinan.",
    "",
);

/// The annual rating of somebody in the finished year.
pub const fn annual(number: u8) -> Option<&'static Rating> {
    match number {
        7 => Some(&LESTARI),
        14 => Some(&PUSPA),
        18 => Some(&RAHMA),
        6 => Some(&WULAN),
        4 => Some(&NIRMALA),
        10 => Some(&RATRI),
        11 => Some(&YOGA),
        19 => Some(&IQBAL),
        15 => Some(&DANANG),
        8 => Some(&GALIH),
        2 | 16 => Some(&HEAD_GOOD),
        12 => Some(&HEAD_WEAK),
        20 => Some(&HEAD_FINE),
        13 => Some(&SENO),
        1..=22 => Some(&STEADY),
        _ => None,
    }
}

/// A rating as the rater types it.
pub fn patch(r: &Rating) -> Patch {
    Patch {
        hasil: Some(r.hasil.code().to_owned()),
        hasil_alasan: Some(r.hasil_reason.to_owned()),
        perilaku: Some(r.perilaku.code().to_owned()),
        perilaku_alasan: Some(r.perilaku_reason.to_owned()),
        catatan: (!r.note.is_empty()).then(|| r.note.to_owned()),
        ..Patch::default()
    }
}

/// Ratings of a quarter of the finished year.
pub const fn quarter_before(number: u8, quarter: u8) -> (Expectation, Expectation) {
    match (number, quarter) {
        (7, 3 | 4) | (4, 4) => (DiAtas, DiAtas),
        (10 | 11, 3) => (DiBawah, Sesuai),
        (19, 3 | 4) => (Sesuai, DiBawah),
        _ => (Sesuai, Sesuai),
    }
}

/// Ratings of a quarter of the running year.
pub const fn quarter_now(number: u8, quarter: u8) -> (Expectation, Expectation) {
    match (number, quarter) {
        (7, 2 | 3) => (DiAtas, DiAtas),
        (18, 2..=4) => (DiAtas, Sesuai),
        (13 | 15, _) => (DiBawah, Sesuai),
        (11, 2 | 3) => (Sesuai, DiAtas),
        _ => (Sesuai, Sesuai),
    }
}

/// The words of a quarter.
pub fn quarter(hasil: Expectation, perilaku: Expectation, salt: u64) -> Patch {
    let pick = |list: &'static [&'static str], salt: u64| {
        let at = usize::try_from(salt % list.len() as u64).unwrap_or(0);
        list.get(at).copied().unwrap_or_default()
    };
    let hasil_words: &[&str] = match hasil {
        DiAtas => &[
            "Realisasi triwulan ini melampaui yang direncanakan dengan mutu terjaga, terlihat dari bukti yang dilampirkan.",
            "Hasil lebih cepat dan lebih banyak daripada rencana aksi, dan rekan lain ikut terbantu.",
        ],
        Sesuai => &[
            "Target triwulan tercapai sesuai rencana aksi dan bukti dukungnya lengkap.",
            "Realisasi mengikuti rencana; selisih kecil sudah dibahas dan tidak mengganggu hasil.",
            "Hasil kerja memenuhi yang disepakati pada dialog awal triwulan.",
        ],
        DiBawah => &[
            "Sebagian target triwulan belum tercapai; penyebab dan rencana perbaikannya sudah dibicarakan bersama.",
            "Beberapa hasil yang disepakati belum ada sampai akhir triwulan, dan perlu dikejar triwulan berikutnya.",
        ],
    };
    let perilaku_words: &[&str] = match perilaku {
        DiAtas => &[
            "Berinisiatif membantu rekan dan terbuka pada masukan, menjadi contoh bagi anggota tim lain.",
            "Menjelaskan dengan sabar kepada warga dan rekan, serta memperbaiki cara kerja tanpa diminta.",
        ],
        Sesuai => &[
            "Bekerja sama dengan baik dan menepati janji kepada rekan serta warga.",
            "Menjalankan nilai BerAKHLAK dan menindaklanjuti umpan balik.",
            "Disiplin, terbuka menerima masukan, dan menjaga suasana kerja.",
        ],
        DiBawah => &[
            "Beberapa kali meninggalkan tugas tanpa pengganti; sudah dibahas dalam konseling dan akan dipantau bersama.",
        ],
    };
    Patch {
        hasil: Some(hasil.code().to_owned()),
        hasil_alasan: Some(pick(hasil_words, salt).to_owned()),
        perilaku: Some(perilaku.code().to_owned()),
        perilaku_alasan: Some(pick(perilaku_words, salt / 5).to_owned()),
        ..Patch::default()
    }
}

pub const RATRI_OBJECTS: &str = "Keterlambatan laporan Maret terjadi karena sistem aset daerah tidak dapat dibuka tanggal 6 sampai 11. \
    Buktinya sudah ada dan alasannya sudah diterima. Sejak September semua laporan tepat waktu. Mohon hal itu diperhitungkan.";
pub const NIRMALA_EXPLAINS: &str = "Alasan untuk Maret memang saya terima. Penilaian di bawah ekspektasi saya dasarkan pada Juli dan Agustus. \
    Saya mengakui perbaikan sejak September dan usulan efisiensi yang disetujui belum saya beri bobot.";
pub const BAGAS_DECIDES: &str = "Setelah mendengar kedua pihak: gangguan sistem aset di luar kendali pegawai, perbaikan sejak September nyata, \
    dan usulan efisiensi menghemat Rp48 juta. Rating hasil kerja diubah menjadi sesuai ekspektasi.";
pub const PUSPA_OBJECTS: &str = "Rekomendasi yang dipakai tahun berikutnya melebihi target dan laporan selesai sebelum waktunya. \
    Mohon rating hasil kerja ditinjau kembali dengan bukti yang saya lampirkan.";
pub const RAHMA_OBJECTS: &str = "Pemohon berkali-kali menyampaikan terima kasih atas penjelasan di loket. Mohon umpan balik itu diperhitungkan \
    dalam rating perilaku kerja.";
pub const DEWI_EXPLAINS: &str = "Perilaku Rahma memang baik dan sesuai ekspektasi khusus yang kami sepakati di awal tahun. Saya belum melihat \
    contoh yang melampauinya, misalnya berbagi cara itu kepada petugas loket lain.";

/// What they attach to their words.
pub fn ratri_brings() -> Vec<DemoFile> {
    vec![
        DemoFile::pdf("surat-gangguan-sistem-aset.pdf", "Surat keterangan gangguan sistem aset daerah, 6-11 Maret"),
        DemoFile::photo("layar-sistem-aset.jpg", 10_301),
    ]
}

pub fn nirmala_brings() -> Vec<DemoFile> {
    vec![DemoFile::pdf("rekap-tanggal-laporan.pdf", "Rekap tanggal laporan bulanan, Juli-Desember")]
}

pub fn puspa_brings() -> Vec<DemoFile> {
    vec![DemoFile::pdf("rekomendasi-dipakai.pdf", "Daftar rekomendasi yang dipakai tahun berikutnya")]
}

pub fn dewi_brings() -> Vec<DemoFile> {
    vec![DemoFile::pdf("ekspektasi-khusus-loket.pdf", "Ekspektasi khusus pimpinan untuk petugas loket")]
}

pub const SPREAD_REASON: &str = "Triwulan pertama baru berjalan dan rencana aksi semua bidang masih pada tahap awal, sehingga hampir semua \
    pegawai dinilai Baik. Dibedakan lagi pada triwulan berikutnya.";
pub const REOPENED: &str =
    "Beberapa penilai belum selesai karena mengikuti pemeriksaan; dibuka kembali agar hasil pegawai tidak tertunda.";
pub const REVIEWED: &str = "Tindak lanjut reviu Inspektorat: bukti dukung dua pegawai baru lengkap sehingga evaluasinya baru dapat ditetapkan.";
