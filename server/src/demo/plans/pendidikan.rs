//! Dinas Pendidikan: Ambar, Seno, Puspa and Danang.

use super::rhk::{P1, P2};
use crate::demo::{
    clock::Year,
    draft::{Draft, at_most, dated, dec, index, lasts, rate, skp, sum, told},
    flow::{Beat, Flow, Shape},
    scene::{
        About, Recent,
        Who::{Owner, Rater},
    },
};
use domain::{
    behaviour::Value::{Akuntabel, Kolaboratif, Kompeten},
    decimal::Decimal,
    feedback::Kind::{Apresiasi, Catatan, PerluPerbaikan, Tanyakan},
    skp::{entry::Value, plan::Aspect},
};

pub fn all(year: Year) -> Vec<Draft> {
    vec![ambar(year), seno(year), puspa(year), danang(year)]
}

fn ambar(y: Year) -> Draft {
    let draft = ambar_plan(y);
    if y.past { ambar_past(draft) } else { ambar_now(draft) }
}

fn ambar_plan(y: Year) -> Draft {
    skp(12, "kadisdik", y)
        .utama(
            "u1",
            P1,
            "",
            vec![
                index("literasi", "Persentase SD dengan kemampuan literasi kategori baik", "70", "%")
                    .aspect(Aspect::PenerimaLayanan)
                    .base(y.pick("64", "66,1"))
                    .steps(&[(y.day(6, 30), y.pick("66", "67,5")), (y.day(11, 30), "70")])
                    .flow(Flow::Marks(y.pick(
                        &[
                            (6, 29, "64,8", "Rapor pendidikan semester I."),
                            (11, 27, "66,1", "58 SD masih di bawah kategori baik."),
                        ][..],
                        &[
                            (6, 26, "66,9", "Rapor pendidikan semester I."),
                            (11, 26, "69,2", "Naik di 21 SD dampingan."),
                        ][..],
                    ))),
                sum("dampingan", "Jumlah SD yang didampingi program literasi", 80, "SD")
                    .aspect(Aspect::ProsesBisnis)
                    .flow(Flow::Sum(
                        y.pick(61, 78),
                        Beat::Months(&[2, 3, 4, 5, 8, 9, 10, 11], 22),
                        Shape::Even,
                        &["{n} SD didampingi pengawas dan pegiat literasi.", ""],
                    )),
            ],
        )
        .utama(
            "u2",
            "Terwujudnya layanan administrasi pendidikan yang cepat",
            "",
            vec![
                lasts("legalisasi", "Rata-rata waktu legalisasi ijazah", "2", "hari kerja")
                    .aspect(Aspect::ProsesBisnis)
                    .flow(Flow::Mean(
                        y.pick("2,2", "1,8"),
                        "0,4",
                        Beat::Months(&[1, 3, 5, 6, 7, 9, 11], 25),
                        &["Rata-rata {n} hari kerja.", ""],
                    )),
                at_most("aduan", "Jumlah pengaduan PPDB yang terbukti", 5, "pengaduan")
                    .aspect(Aspect::PenerimaLayanan)
                    .flow(Flow::Sum(
                        y.pick(7, 4),
                        Beat::Months(&[6, 7, 8], 15),
                        Shape::Even,
                        &["{n} pengaduan terbukti, zonasi dihitung ulang."],
                    )),
            ],
        )
        .utama(
            "u3",
            "Terkelolanya anggaran pendidikan yang tepat sasaran",
            "",
            vec![
                rate("bos", "Persentase sekolah yang melaporkan dana BOS tepat waktu", "95")
                    .aspect(Aspect::Anggaran)
                    .flow(Flow::Rate(
                        y.pick(540, 566),
                        600,
                        Beat::Months(&[3, 6, 9, 12], 19),
                        Shape::Even,
                        &["{p} dari {w} sekolah triwulan ini."],
                    )),
            ],
        )
        .expect(Kolaboratif, "Mengajak kecamatan dan perguruan tinggi dalam gerakan literasi.")
        .annex(
            &["Pengawas sekolah", "Data rapor pendidikan"],
            &["Laporan bulanan kepada Sekretaris Daerah"],
            &["Menjadi dasar penilaian kinerja unit Dinas Pendidikan"],
        )
}

fn ambar_past(draft: Draft) -> Draft {
    draft
        .late(
            "literasi",
            (7, 20),
            "Pendampingan baru berjalan April karena pengawas berganti dan survei dasar terlambat.",
            "Menambah 20 pegiat literasi dari perguruan tinggi dan memusatkan pendampingan pada 40 SD terendah.",
            (11, 27),
            Some((4, true, "Diterima sebagai rencana. Saya minta laporan kemajuan tiap bulan.")),
        )
        .talk(
            About::Rhk("u1"),
            (12, 8),
            PerluPerbaikan,
            "Dua tahun literasi kita belum naik berarti. Tahun depan evaluasinya harus selesai sebelum Juni.",
            &[(Owner, 1, "Saya pahami, Pak. Evaluasi program kami mulai Januari.")],
        )
}

fn ambar_now(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("dampingan"),
            (5, 20),
            Apresiasi,
            "Pendampingan tahun ini jauh lebih cepat. Terima kasih, Bu Ambar.",
            &[(Owner, 1, "Terima kasih, Pak. Mahasiswa KKN sangat membantu.")],
        )
        .late(
            "literasi",
            (8, 3),
            "Sebagian SD dampingan baru mulai Maret sehingga rapor semester I belum menggambarkan hasilnya.",
            "Pendampingan dilanjutkan pada semester ganjil dan diukur ulang November.",
            (11, 30),
            Some((3, true, "Dapat diterima, arahnya sudah naik.")),
        )
        .recent(820, Recent::Read(Rater))
        .recent(630, Recent::Read(Owner))
}

fn seno(y: Year) -> Draft {
    let draft = seno_plan(y);
    if y.past { seno_past(draft) } else { seno_now(draft) }
}

fn seno_plan(y: Year) -> Draft {
    // In the running year nothing has been recorded yet.
    let on = |flow: Flow| if y.past { flow } else { Flow::Quiet };
    skp(13, "kabidsd", y)
        .utama(
            "u1",
            P2,
            P1,
            vec![
                rate("tindak", "Persentase rekomendasi yang ditindaklanjuti", "80").flow(on(Flow::Rate(
                    11,
                    16,
                    Beat::Months(&[6, 9, 12], 18),
                    Shape::Even,
                    &["{p} dari {w} rekomendasi masuk rencana kerja."],
                ))),
                dated(
                    "evaluasi",
                    "Evaluasi program literasi disampaikan kepada Kepala Dinas",
                    "laporan",
                    &[("Evaluasi semester I", y.day(7, 17)), ("Evaluasi akhir tahun", y.day(12, 11))],
                )
                .flow(on(Flow::Each(&[(0, 11)], &["Disampaikan dalam rapat pimpinan dinas."]))),
            ],
        )
        .utama(
            "u2",
            "Terlaksananya pembinaan SD yang merata",
            P1,
            vec![sum("kunjung", "Jumlah SD yang dikunjungi untuk pembinaan", 48, "SD").flow(on(Flow::Sum(
                39,
                Beat::Months(&[2, 4, 5, 8, 9, 10, 11], 16),
                Shape::Even,
                &["{n} SD, bersama pengawas gugus.", "{n} SD; atap dua kelas perlu perbaikan segera."],
            )))],
        )
        .annex(
            &["Pengawas SD", "Anggaran perjalanan dalam daerah"],
            &["Laporan triwulan kepada Kepala Dinas"],
            &["Tidak tercapai: bimbingan kinerja oleh Kepala Dinas"],
        )
}

fn seno_past(draft: Draft) -> Draft {
    draft
        .late(
            "evaluasi",
            (7, 22),
            "Data survei literasi dari dua tim belum lengkap.",
            "Puspa menyusun evaluasi dari 40 sekolah yang lengkap, sisanya menyusul.",
            (8, 14),
            Some((5, true, "Diterima. Mohon pembagian tugas tim ditinjau.")),
        )
        .talk(
            About::Rhk("u2"),
            (10, 20),
            Catatan,
            "Kunjungan sebaiknya mulai dari SD yang paling jauh, jangan yang dekat kantor saja.",
            &[(Owner, 2, "Siap, Bu. Bulan depan ke gugus kepulauan.")],
        )
}

fn seno_now(draft: Draft) -> Draft {
    draft
        .talk(
            About::Rhk("u1"),
            (4, 20),
            Tanyakan,
            "Saya belum melihat satu pun realisasi Pak Seno di aplikasi. Ada kendala mencatat?",
            &[(Owner, 3, "Mohon maaf, Bu. Pekerjaannya jalan, tetapi saya belum sempat mencatat. Akan saya susulkan.")],
        )
        .talk(
            About::Iki("kunjung"),
            (7, 28),
            PerluPerbaikan,
            "Kunjungan yang sudah dilakukan tolong dicatat dengan fotonya. Tanpa catatan, \
                 kerja Bapak tidak terlihat.",
            &[],
        )
        .late(
            "kunjung",
            (9, 22),
            "Kunjungan sudah dilakukan ke 20 SD tetapi belum saya catat satu per satu.",
            "Mencatat semua kunjungan beserta berita acaranya dalam satu bulan.",
            (10, 30),
            Some((
                4,
                false,
                "Belum dapat saya terima. Mulai saja dari kunjungan pekan ini, Pak; sepuluh menit \
                     sehari cukup.",
            )),
        )
        .recent_since(
            6,
            400,
            Recent::Say {
                about: About::Rhk("u1"),
                kind: PerluPerbaikan,
                text: "Catatan tahun ini masih kosong, Pak Seno. Pekan ini kita duduk \
                    bersama setengah jam, ya.",
            },
        )
}

fn puspa(y: Year) -> Draft {
    let draft = skp(14, "perencana", y)
        .utama(
            "u1",
            "Tersusunnya evaluasi keberhasilan program literasi SD",
            P2,
            vec![
                sum("laporan", "Jumlah laporan evaluasi program", 2, "laporan")
                    .steps(&[(y.day(6, 30), "1"), (y.day(11, 30), "2")])
                    .flow(Flow::Sum(
                        2,
                        Beat::On(&[(6, 28), (11, 27)]),
                        Shape::Even,
                        &[
                            "Laporan semester I, 48 sekolah sampel.",
                            "Laporan akhir tahun dengan perbandingan dua tahun.",
                        ],
                    )),
                rate("valid", "Persentase sekolah sampel dengan data tervalidasi", "95").flow(Flow::Rate(
                    48,
                    50,
                    Beat::Months(&[3, 4, 5, 6, 9, 10, 11], 17),
                    Shape::Even,
                    &[
                        "{p} dari {w} sekolah sampel tervalidasi.",
                        "{p} dari {w}; dua sekolah dihubungi lagi lewat pengawas.",
                    ],
                )),
                dated(
                    "selesai",
                    "Laporan selesai tepat waktu",
                    "laporan",
                    &[("Laporan evaluasi semester I", y.day(6, 30)), ("Laporan evaluasi akhir tahun", y.day(11, 30))],
                )
                .flow(Flow::Dones(&[
                    (0, 6, 28, "Diserahkan kepada Kabid dua hari sebelum tenggat."),
                    (1, 11, 27, "Diserahkan lengkap dengan lampiran data."),
                ])),
            ],
        )
        .utama(
            "u2",
            "Tersedianya rekomendasi perbaikan program yang ditindaklanjuti",
            P2,
            vec![
                sum("rekomendasi", "Jumlah rekomendasi yang menjadi kegiatan tahun berikutnya", 5, "rekomendasi")
                    .steps(&[(y.day(8, 31), "0"), (y.day(10, 31), "3"), (y.day(12, 15), "5")])
                    .flow(Flow::Sum(
                        5,
                        Beat::On(&[(9, 24), (10, 22), (11, 19), (12, 10)]),
                        Shape::Even,
                        &[
                            "{n} rekomendasi masuk rancangan rencana kerja.",
                            "{n} rekomendasi disetujui dalam forum perangkat daerah.",
                        ],
                    )),
                lasts("jawab", "Rata-rata waktu menjawab permintaan data sekolah", "3", "hari kerja").flow(Flow::Mean(
                    y.pick("2,1", "1,9"),
                    "0,6",
                    Beat::Months(&[2, 3, 4, 5, 8, 9, 10, 11], 24),
                    &["Rata-rata {n} hari dari sembilan permintaan.", ""],
                )),
            ],
        )
        .expect(Kompeten, "Menularkan cara memvalidasi data kepada rekan satu tim.")
        .annex(
            &["Data rapor pendidikan", "Anggaran survei lapangan"],
            &["Dialog kemajuan dua mingguan", "Paparan triwulan di depan Kepala Dinas"],
            &["Tercapai: diusulkan uji kompetensi kenaikan jenjang"],
        );
    if y.past { puspa_past(draft) } else { puspa_now(draft) }
}

fn puspa_past(draft: Draft) -> Draft {
    draft
        .pdf("selesai", 6, "Evaluasi literasi semester I.pdf", "Evaluasi program literasi SD - semester I")
        .corrected("valid", 5, 1, "Satu sekolah ternyata belum mengirim ulang lembar jawaban.")
        .talk(
            About::Iki("selesai"),
            (7, 6),
            Apresiasi,
            "Laporan rapi dan tepat waktu padahal data tim lain terlambat. Terima kasih, Puspa.",
            &[(Owner, 1, "Terima kasih, Pak. Sekolahnya sangat membantu.")],
        )
        .talk(
            About::Iki("rekomendasi"),
            (12, 15),
            Apresiasi,
            "Kelima rekomendasi dipakai. Ini pertama kalinya evaluasi benar-benar menjadi kegiatan.",
            &[],
        )
        .talk(
            About::Value(Kompeten),
            (9, 10),
            Catatan,
            "Bisa luangkan dua sore untuk mengajari Danang validasi data?",
            &[(Owner, 1, "Bisa, Pak. Selasa dan Kamis pekan depan.")],
        )
}

fn puspa_now(draft: Draft) -> Draft {
    draft
        .link("laporan", 6, "Data mentah survei literasi", "https://data.sagara-contoh.example/literasi/semester-1")
        .corrected("valid", 4, 2, "Dua sekolah ganda di daftar sampel, sudah dihapus.")
        .corrected("valid", 10, 1, "Salah ketik, satu sekolah belum tervalidasi.")
        .returned(
            "laporan",
            6,
            0,
            "Isinya sudah kuat. Mohon ringkasan satu halaman di depan, supaya Bu Kadis bisa langsung membaca.",
            "Ringkasan satu halaman sudah ditambahkan di depan laporan.",
        )
        .on_entry(
            "valid",
            9,
            6,
            Tanyakan,
            "Sekolah mana saja yang datanya masih bolak-balik?",
            &[
                (Owner, 0, "SD Tanjung 3 dan SD Pulau Kecil 1, Pak. Jaringan di sana memang sulit."),
                (Rater, 6, "Kita titipkan lewat kapal pengawas bulan depan."),
            ],
        )
        .talk(
            About::Rhk("u2"),
            (10, 27),
            Apresiasi,
            "Forum perangkat daerah menerima rekomendasi tanpa perdebatan panjang. Datanya bicara.",
            &[(Owner, 1, "Terima kasih, Pak.")],
        )
        .recent(930, Recent::Read(Rater))
        .recent(350, Recent::Read(Owner))
        .recent(
            110,
            Recent::Record {
                iki: "jawab",
                value: Value::Number(dec("1")),
                note: "Permintaan data dari BPS, dijawab hari berikutnya.",
            },
        )
}

fn danang(y: Year) -> Draft {
    let draft = skp(15, "penelaah", y)
        .utama(
            "u1",
            "Terkumpulnya data survei literasi",
            P2,
            vec![
                sum("sekolah", "Jumlah sekolah yang selesai disurvei", 60, "sekolah").flow(Flow::Sum(
                    y.pick(31, 45),
                    y.pick(Beat::Months(&[2, 3, 5, 8, 10], 20), Beat::Months(&[2, 3, 4, 5, 6, 8, 9, 10, 11], 19)),
                    Shape::Even,
                    &["{n} sekolah.", "", "{n} sekolah, sebagian lembar belum terisi lengkap."],
                )),
                rate("lengkap", "Persentase lembar isian yang lengkap", "95").flow(Flow::Rate(
                    y.pick(22, 44),
                    y.pick(31, 48),
                    y.pick(Beat::Months(&[3, 8, 10], 26), Beat::Months(&[3, 5, 8, 10, 11], 23)),
                    Shape::Even,
                    &["{p} dari {w} lembar lengkap.", ""],
                )),
                dated(
                    "kirim",
                    "Data mentah diserahkan kepada Perencana",
                    "berkas",
                    &[("Data gelombang I", y.day(4, 30)), ("Data gelombang II", y.day(9, 30))],
                )
                .flow(y.pick(
                    Flow::EachBut(&[(0, 24)], &[1], &["Diserahkan lewat surel."]),
                    Flow::Each(&[(1, 12)], &["Diserahkan dan diperiksa bersama Puspa."]),
                )),
            ],
        )
        .tambahan(
            "t1",
            "Terdokumentasinya praktik baik literasi di sekolah",
            P2,
            vec![
                told(
                    "praktik",
                    "Catatan praktik baik dari sekolah yang disurvei",
                    "Sekurangnya enam praktik baik ditulis dan dibagikan",
                )
                .flow(Flow::Told(y.pick(
                    &[][..],
                    &[
                        (6, 24, "Dua praktik baik ditulis: pojok baca kelas dan jurnal membaca."),
                        (10, 14, "Tiga tulisan lagi, dibantu guru penulis."),
                    ][..],
                ))),
            ],
        )
        .expect(Akuntabel, "Memberi tahu lebih awal bila sekolah tidak dapat dikunjungi.")
        .annex(
            &["Kendaraan dinas dua kali sepekan", "Lembar isian daring"],
            &["Pertemuan mingguan dengan Kabid"],
            &["Tidak tercapai: pendampingan kinerja enam bulan"],
        );
    if y.past { danang_past(draft) } else { danang_now(draft) }
}

fn danang_past(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("sekolah"),
            (6, 9),
            PerluPerbaikan,
            "Baru separuh dari rencana. Jadwal kunjungan tolong dikirim tiap Senin.",
            &[(Owner, 4, "Baik, Pak.")],
        )
        .late(
            "kirim",
            (5, 8),
            "Lembar isian banyak yang kosong.",
            "Menghubungi sekolah.",
            (5, 29),
            Some((6, false, "Belum dapat diterima. Sebutkan sekolah mana dan kapan dikunjungi lagi.")),
        )
        .returned(
            "lengkap",
            8,
            3,
            "Delapan lembar yang disebut lengkap masih kosong di bagian siswa. Mohon diperiksa sendiri dulu.",
            "Sudah dihitung ulang.",
        )
        .talk(
            About::Value(Akuntabel),
            (10, 7),
            PerluPerbaikan,
            "Tiga kali tidak hadir di jadwal survei tanpa kabar, sekolah sudah menunggu. Mari \
             bicara berdua besok pukul 9.",
            &[(Owner, 1, "Saya minta maaf, Pak. Saya datang besok.")],
        )
        .talk(
            About::Rhk("u1"),
            (12, 9),
            PerluPerbaikan,
            "Survei tidak selesai. Mulai Februari ada pendampingan enam bulan; tujuannya membantu, bukan menghukum.",
            &[],
        )
}

fn danang_now(draft: Draft) -> Draft {
    draft
        .talk(
            About::Rhk("u1"),
            (2, 3),
            Catatan,
            "Pendampingan bulan ke-1: jadwal mingguan disusun bersama, Puspa mendampingi dua kunjungan pertama.",
            &[(Owner, 1, "Terima kasih, Pak. Jadwalnya saya tempel di meja.")],
        )
        .talk(
            About::Rhk("u1"),
            (3, 3),
            Catatan,
            "Pendampingan bulan ke-2: enam sekolah selesai, lembar isian lebih rapi.",
            &[],
        )
        .talk(
            About::Rhk("u1"),
            (4, 2),
            Apresiasi,
            "Pendampingan bulan ke-3: semua kunjungan sesuai jadwal. Pertahankan, Danang.",
            &[(Owner, 0, "Siap, Pak.")],
        )
        .talk(
            About::Rhk("u1"),
            (5, 5),
            Catatan,
            "Pendampingan bulan ke-4: mulai berangkat sendiri tanpa didampingi.",
            &[],
        )
        .talk(
            About::Rhk("u1"),
            (6, 3),
            Tanyakan,
            "Pendampingan bulan ke-5: kunjungan turun, ada yang sedang dihadapi?",
            &[
                (Owner, 1, "Ibu saya dirawat, Pak. Pekan ini saya kejar."),
                (Rater, 0, "Semoga lekas pulih. Dua sekolah terjauh biar Puspa dulu."),
            ],
        )
        .talk(
            About::Rhk("u1"),
            (7, 2),
            Apresiasi,
            "Pendampingan bulan ke-6 selesai. Belum di garis rencana, tetapi perubahannya nyata.",
            &[(Owner, 1, "Terima kasih atas kesabarannya, Pak.")],
        )
        .late(
            "kirim",
            (10, 6),
            "Dua sekolah kepulauan baru bisa didatangi setelah gelombang tinggi.",
            "Berangkat bersama kapal pengawas tanggal 8 dan menyerahkan data gelombang II tanggal 12.",
            (10, 16),
            Some((6, true, "Diterima, terima kasih sudah memberi tahu lebih dulu.")),
        )
        .recent(930, Recent::Read(Rater))
        .recent(
            380,
            Recent::Late {
                iki: "sekolah",
                reason: "Jadwal kunjungan terpotong dua pekan karena membantu asesmen nasional.",
                plan: "Mengunjungi dua sekolah sehari setiap Selasa dan Kamis sampai akhir semester.",
                days: 21,
            },
        )
        .recent(
            70,
            Recent::Record {
                iki: "sekolah",
                value: Value::Number(Decimal::whole(2)),
                note: "SD Tanjung 5 dan SD Tanjung 6, semua lembar lengkap.",
            },
        )
}
