//! UPTD Puskesmas Melur: Lestari, Galih and their head Mahesa.

use super::rhk::{K1, K2, K4, K5};
use crate::demo::{
    clock::Year,
    draft::{Draft, at_most, dated, dec, index, lasts, monthly, rate, skp, sum},
    flow::{Beat, Flow, Shape},
    scene::{
        About, Recent,
        Who::{Owner, Rater},
    },
};
use domain::{
    behaviour::Value::{Akuntabel, BerorientasiPelayanan, Kolaboratif, Kompeten},
    decimal::Decimal,
    feedback::Kind::{Apresiasi, Catatan, PerluPerbaikan, Tanyakan},
    skp::entry::Value,
};

pub fn all(year: Year) -> Vec<Draft> {
    vec![lestari(year), galih(year), mahesa(year)]
}

fn lestari_plan(y: Year) -> Draft {
    let posyandu = &[
        "Posyandu Mawar: {n} bayi lengkap imunisasinya.",
        "Posyandu Anggrek dan Kenanga, {n} bayi. Cuaca hujan, sebagian ibu datang siang.",
        "{n} bayi di Posyandu Melati; dua ditunda karena demam, dijadwal ulang pekan depan.",
        "Sweeping ke rumah di Desa Umpama, {n} bayi menyusul lengkap.",
        "Posyandu Teratai: {n} bayi. Kader sudah mencatat sendiri di aplikasi.",
        "{n} bayi di Posyandu Dahlia dan kunjungan rumah Desa Misal.",
    ];
    skp(7, "bidan", y)
        .utama(
            "u1",
            "Tercapainya imunisasi dasar lengkap bayi di 6 posyandu binaan",
            K5,
            vec![
                sum("bayi", "Jumlah bayi yang selesai imunisasi dasar lengkap", 240, "anak").flow(Flow::Sum(
                    y.pick(252, 243),
                    Beat::Twice(10, 23),
                    Shape::Even,
                    posyandu,
                )),
                rate("dingin", "Persentase pemberian vaksin sesuai SOP rantai dingin", "100").flow(Flow::Rate(
                    y.pick(1_512, 1_460),
                    y.pick(1_512, 1_460),
                    Beat::Monthly(26),
                    Shape::Even,
                    &["{p} dari {w} dosis {bulan} sesuai SOP, suhu kulkas 2-8 derajat tercatat dua kali sehari."],
                )),
                monthly("laporan", "Laporan cakupan bulanan paling lambat tanggal 5", "Laporan cakupan", y, 5)
                    .flow(Flow::Each(&[], &["Terkirim ke Dinas lewat aplikasi, tanda terima sudah ada.", ""])),
            ],
        )
        .utama(
            "u2",
            "Meningkatnya kepuasan orang tua terhadap layanan imunisasi",
            K2,
            vec![
                index("skm", "Nilai SKM layanan imunisasi posyandu", "88,31", "nilai")
                    .steps(&[(y.day(6, 20), "88,31"), (y.day(12, 15), "88,31")])
                    .flow(Flow::Marks(y.pick(
                        &[
                            (6, 17, "88,92", "Survei semester I, 41 responden."),
                            (
                                12,
                                10,
                                "90,53",
                                "Survei semester II, 85 responden setahun. Unsur waktu naik paling banyak.",
                            ),
                        ][..],
                        &[
                            (6, 16, "89,87", "Survei semester I, 44 responden di enam posyandu."),
                            (12, 9, "90,74", "Survei semester II, 90 responden setahun."),
                        ][..],
                    ))),
                lasts("keluhan", "Tindak lanjut keluhan orang tua paling lama", "3", "hari kerja").flow(Flow::Mean(
                    "2",
                    "0,8",
                    Beat::Months(&[1, 2, 3, 4, 5, 6, 8, 9, 10, 11], 18),
                    &[
                        "Keluhan antrean pagi, dijawab langsung dan jadwal diumumkan per RT.",
                        "Orang tua menanyakan demam setelah DPT; dikunjungi dan diberi penjelasan.",
                        "Buku KIA hilang, diganti dan riwayat imunisasi disalin.",
                    ],
                )),
            ],
        )
        .tambahan(
            "t1",
            "Terlatihnya kader posyandu dalam pencatatan digital",
            K4,
            vec![sum("kader", "Jumlah kader yang mampu mencatat mandiri", 12, "orang").flow(Flow::Sum(
                y.pick(15, 13),
                Beat::Months(&[2, 4, 5, 7, 9, 10], 14),
                Shape::Even,
                &[
                    "{n} kader lulus praktik mencatat lewat ponsel sendiri.",
                    "Latihan ulang di balai desa, {n} kader sudah mandiri.",
                ],
            ))],
        )
        .expect(Kolaboratif, "Berbagi jadwal dan vaksin dengan pos lain ketika stok atau tenaga terbatas.")
        .annex(
            &["Vaksin dan kulkas vaksin", "1 kader per posyandu", "Kendaraan roda dua"],
            &["Dialog kemajuan tiap bulan", "Laporan triwulan"],
            &[
                "Tercapai: diusulkan pelatihan manajemen program imunisasi",
                "Tidak tercapai: bimbingan kinerja triwulan berikutnya",
            ],
        )
}

fn lestari(y: Year) -> Draft {
    let draft = lestari_plan(y);
    if y.past { lestari_past(draft) } else { lestari_now(draft) }
}

fn lestari_past(draft: Draft) -> Draft {
    draft
        .photo("bayi", 6, "Foto kegiatan Posyandu Mawar.png", 61)
        .pdf("bayi", 6, "Register kohort Juni.pdf", "Register kohort bayi - Juni")
        .pdf("laporan", 4, "Laporan cakupan Maret.pdf", "Laporan cakupan imunisasi - Maret")
        .link("skm", 12, "Rekap SKM semester II", "https://skm.sagara-contoh.example/imunisasi/2")
        .corrected(
            "bayi",
            3,
            4,
            "Empat bayi dari Desa Seberang ternyata binaan Galih, sudah dipindah ke register beliau.",
        )
        .returned(
            "kader",
            7,
            2,
            "Dua nama belum ikut praktik. Mohon dicatat setelah mereka benar-benar bisa mencatat sendiri, ya Bu.",
            "Sudah saya sesuaikan, dua kader itu ikut latihan bulan September.",
        )
        .on_entry(
            "bayi",
            6,
            2,
            Tanyakan,
            "Tiga bayi yang ditunda demam sudah dijadwalkan lagi?",
            &[
                (Owner, 0, "Sudah, Dok. Dua sudah lengkap hari Sabtu lewat kunjungan rumah, satu masih batuk."),
                (Rater, 1, "Baik, terima kasih. Yang satu mohon dipantau kader dulu."),
            ],
        )
        .talk(
            About::Iki("skm"),
            (6, 24),
            Apresiasi,
            "Waktu tunggu posyandu turun setelah jadwal per RT; pertahankan dan ajarkan ke posyandu lain.",
            &[(Owner, 1, "Terima kasih, Dok. Bulan depan jadwal per RT saya coba di Posyandu Melati dan Dahlia.")],
        )
        .talk(
            About::Value(Kolaboratif),
            (8, 20),
            Apresiasi,
            "Galih bercerita, Ibu mau bertukar jadwal ketika vaksin datang terlambat. Itu sangat membantu tim.",
            &[],
        )
        .talk(
            About::Iki("dingin"),
            (2, 5),
            Catatan,
            "Termometer kulkas cadangan sudah saya ajukan ke Dinas. Sementara pakai yang ada di ruang KIA.",
            &[(Owner, 1, "Siap, Dok. Suhu tetap saya catat pagi dan sore.")],
        )
        .talk(
            About::Rhk("t1"),
            (10, 12),
            Apresiasi,
            "Kader Ibu sekarang mencatat tanpa dibantu. Dua puskesmas lain ingin belajar ke sini.",
            &[(Owner, 0, "Alhamdulillah. Boleh, Dok, asal tidak bentrok hari posyandu.")],
        )
        .talk(
            About::Value(BerorientasiPelayanan),
            (12, 14),
            Apresiasi,
            "Nilai SKM 90,53. Orang tua menyebut penjelasan Ibu paling mudah dimengerti. \
             Terima kasih atas setahun ini.",
            &[],
        )
}

fn lestari_now(draft: Draft) -> Draft {
    let whole = |n: i32| Value::Number(Decimal::whole(n));
    draft
        .photo("bayi", 5, "Posyandu Anggrek.png", 11)
        .photo("bayi", 9, "Sweeping Desa Umpama.png", 23)
        .pdf("laporan", 6, "Laporan cakupan Mei.pdf", "Laporan cakupan imunisasi - Mei")
        .corrected("bayi", 8, 3, "Terhitung dua kali dengan catatan kader, jumlah yang benar sesuai register.")
        .returned(
            "dingin",
            4,
            0,
            "Catatan suhu tanggal 11-13 belum dilampirkan. Mohon dilengkapi dulu.",
            "Catatan suhu 11-13 sudah saya lengkapi, semuanya di antara 2 dan 8 derajat.",
        )
        .on_entry(
            "bayi",
            2,
            1,
            Apresiasi,
            "Awal tahun yang rapi. Sweeping lewat kader ternyata lebih cepat.",
            &[(Owner, 1, "Terima kasih, Dok. Kader Mawar yang paling rajin mengabari.")],
        )
        .on_entry(
            "bayi",
            6,
            2,
            Tanyakan,
            "Ada berapa bayi yang orang tuanya masih menolak di Desa Misal?",
            &[
                (Owner, 0, "Tinggal dua keluarga, Dok. Pekan depan saya ke sana bersama Bu Kades."),
                (Rater, 1, "Baik. Kalau perlu saya ikut."),
                (Owner, 4, "Satu keluarga sudah bersedia, yang satu minta waktu bicara dengan suaminya."),
            ],
        )
        .talk(
            About::Iki("keluhan"),
            (4, 21),
            Catatan,
            "Keluhan lewat kotak saran tolong dicatat juga, supaya kelihatan semuanya tertangani.",
            &[(Owner, 1, "Baik, Dok. Mulai pekan ini saya baca kotaknya tiap Jumat.")],
        )
        .talk(
            About::Iki("skm"),
            (6, 22),
            Apresiasi,
            "Semester I sudah 89,87. Penjelasan efek samping ternyata paling dihargai orang tua.",
            &[(Owner, 0, "Terima kasih, Dok. Lembar penjelasan buatan mahasiswa magang juga membantu.")],
        )
        .talk(
            About::Rhk("t1"),
            (8, 11),
            Tanyakan,
            "Siapa kader yang siap kita ajukan untuk pelatihan lanjutan di kabupaten?",
            &[(Owner, 1, "Bu Sri dari Teratai dan Bu Ningsih dari Mawar, Dok. Keduanya sudah mengajari kader lain.")],
        )
        .talk(
            About::Value(Kompeten),
            (9, 15),
            Catatan,
            "Ada pelatihan manajemen program imunisasi bulan Oktober. Saya usulkan Ibu ikut.",
            &[(Owner, 0, "Mau sekali, Dok. Jadwal posyandu tanggal itu bisa ditukar dengan Galih.")],
        )
        .recent(1_150, Recent::Record {
            iki: "keluhan",
            value: Value::Number(Decimal::whole(1)),
            note: "Orang tua menanyakan jadwal campak-rubela, dijawab hari itu juga.",
        })
        .recent(700, Recent::Read(Owner))
        .recent(640, Recent::Read(Rater))
        .recent(215, Recent::Record {
            iki: "bayi",
            value: whole(6),
            note: "Sweeping di Desa Misal, 6 bayi lengkap. Keluarga yang dulu menolak akhirnya datang sendiri.",
        })
        .recent(130, Recent::Say {
            about: About::Rhk("u2"),
            kind: Apresiasi,
            text: "Tadi seorang ibu khusus menemui saya untuk berterima kasih atas kesabaran Ibu di posyandu. \
                   Teruskan, ya.",
        })
        .recent(55, Recent::Ask {
            iki: "bayi",
            kind: Tanyakan,
            text: "Kabar baik! Apa yang akhirnya membuat keluarga itu bersedia? Boleh diceritakan di minilok berikutnya?",
        })
}

fn galih(y: Year) -> Draft {
    let notes = &[
        "{n} bayi di Posyandu Cempaka.",
        "Posyandu Flamboyan dan Bougenvil, {n} bayi.",
        "Kunjungan rumah Desa Seberang, {n} bayi lengkap.",
        "",
        "{n} bayi. Vaksin datang siang, pelayanan sampai pukul 14.",
    ];
    let draft = skp(8, "perawat", y)
        .utama(
            "u1",
            "Tercapainya imunisasi dasar lengkap bayi di 5 posyandu binaan",
            K5,
            vec![
                sum("bayi", "Jumlah bayi yang selesai imunisasi dasar lengkap", 180, "anak").flow(Flow::Sum(
                    y.pick(183, 148),
                    Beat::Twice(8, 20),
                    Shape::Even,
                    notes,
                )),
                rate("dingin", "Persentase pemberian vaksin sesuai SOP rantai dingin", "100").flow(Flow::Rate(
                    y.pick(1_098, 1_002),
                    y.pick(1_098, 1_006),
                    Beat::Monthly(27),
                    Shape::Even,
                    &["{p} dari {w} dosis sesuai SOP.", ""],
                )),
                monthly("laporan", "Laporan cakupan bulanan paling lambat tanggal 5", "Laporan cakupan", y, 5)
                    .flow(Flow::Each(y.pick(&[(6, 2)], &[(2, 3)]), &["", "Terkirim lewat aplikasi."])),
            ],
        )
        .utama(
            "u2",
            "Meningkatnya kepuasan orang tua terhadap layanan imunisasi",
            K2,
            vec![
                index("skm", "Nilai SKM layanan imunisasi posyandu", "88,31", "nilai")
                    .steps(&[(y.day(6, 20), "88,31"), (y.day(12, 15), "88,31")])
                    .flow(Flow::Marks(y.pick(
                        &[(6, 18, "87,60", "Survei semester I."), (12, 10, "88,46", "Survei semester II.")][..],
                        &[
                            (6, 18, "88,02", "Survei semester I, 38 responden."),
                            (12, 9, "88,70", "Survei semester II."),
                        ][..],
                    ))),
                lasts("keluhan", "Tindak lanjut keluhan orang tua paling lama", "3", "hari kerja").flow(Flow::Mean(
                    "2,8",
                    "0,9",
                    Beat::Months(&[2, 4, 6, 8, 10, 11], 21),
                    &[
                        "",
                        "Keluhan bangku tunggu, dipinjam dari balai desa.",
                        "Jadwal berubah mendadak, orang tua dihubungi lewat kader.",
                    ],
                )),
            ],
        )
        .tambahan(
            "t1",
            "Tersedianya data kohort digital posyandu binaan",
            K4,
            vec![sum("kohort", "Jumlah posyandu dengan kohort digital lengkap", 5, "posyandu").flow(Flow::Sum(
                5,
                Beat::Months(&[3, 5, 7, 9, 11], 16),
                Shape::Even,
                &["Kohort {n} posyandu sudah lengkap dan dicocokkan dengan buku KIA."],
            ))],
        )
        .annex(
            &["Vaksin dan kotak vaksin", "1 kader per posyandu"],
            &["Dialog kemajuan tiap bulan"],
            &["Tercapai: bahan pertimbangan perpanjangan perjanjian kerja", "Tidak tercapai: bimbingan kinerja"],
        );
    if y.past { galih_past(draft) } else { galih_now(draft) }
}

fn galih_past(draft: Draft) -> Draft {
    draft
        .late(
            "laporan",
            (8, 6),
            "Data dua posyandu baru masuk karena kader sakit.",
            "Menunjuk kader cadangan di tiap posyandu dan mengirim laporan hari ini juga.",
            (8, 14),
            Some((1, true, "Dapat diterima. Kader cadangan tolong benar-benar ditunjuk, ya Mas.")),
        )
        .talk(
            About::Value(Kompeten),
            (5, 18),
            Catatan,
            "Ikut pelatihan penyuntik aman tanggal 26, sudah saya daftarkan.",
            &[(Owner, 0, "Siap, Dok. Terima kasih.")],
        )
        .on_entry("bayi", 10, 1, Apresiasi, "Posyandu Cempaka penuh tetapi tetap tertib. Terima kasih, Mas Galih.", &[])
}

fn galih_now(draft: Draft) -> Draft {
    draft
        .photo("bayi", 3, "Posyandu Cempaka.png", 37)
        .late(
            "laporan",
            (4, 6),
            "Aplikasi Dinas tidak bisa dibuka tanggal 3 sampai 5, berkas baru terunggah setelah pulih.",
            "Menyiapkan laporan tanggal 2 dan mengirim lewat surel bila aplikasi bermasalah.",
            (4, 15),
            Some((1, true, "Diterima, gangguan aplikasi memang dilaporkan semua puskesmas.")),
        )
        .talk(
            About::Iki("bayi"),
            (7, 14),
            PerluPerbaikan,
            "Dua bulan terakhir di bawah rencana. Coba petakan bayi Desa Seberang yang belum lengkap per RT.",
            &[
                (Owner, 1, "Baik, Dok. Ada 14 bayi, sebagian ikut orang tuanya ke ladang sampai sore."),
                (Rater, 0, "Kita buka posyandu sore dua kali sebulan. Saya bantu izinnya."),
                (Owner, 12, "Posyandu sore pertama sudah jalan, 7 bayi datang."),
            ],
        )
        .on_entry(
            "kohort",
            9,
            2,
            Tanyakan,
            "Sudah dicocokkan dengan data kelahiran desa?",
            &[(Owner, 1, "Sudah, selisih dua bayi karena pindah domisili.")],
        )
        .recent(640, Recent::Read(Rater))
        .recent(
            320,
            Recent::Record {
                iki: "bayi",
                value: Value::Number(Decimal::whole(5)),
                note: "Posyandu sore Desa Seberang, 5 bayi. Dua lagi dijanjikan pekan depan.",
            },
        )
        .recent(
            35,
            Recent::Record {
                iki: "keluhan",
                value: Value::Number(dec("2")),
                note: "Keluhan kursi tunggu posyandu sore, kursi dipinjam dari sekolah.",
            },
        )
}

fn mahesa(y: Year) -> Draft {
    let draft = skp(9, "kapus", y)
        .utama(
            "u1",
            super::rhk::K5,
            K1,
            vec![
                rate("idl", "Cakupan imunisasi dasar lengkap wilayah", "95").flow(Flow::Rate(
                    y.pick(572, 560),
                    y.pick(600, 596),
                    Beat::Monthly(25),
                    Shape::Even,
                    &["{p} dari {w} bayi sasaran {bulan} sudah lengkap.", ""],
                )),
                dated(
                    "minilok",
                    "Lokakarya mini triwulanan dengan lintas sektor",
                    "kegiatan",
                    &[
                        ("Lokakarya mini triwulan I", y.day(3, 31)),
                        ("Lokakarya mini triwulan II", y.day(6, 30)),
                        ("Lokakarya mini triwulan III", y.day(9, 30)),
                        ("Lokakarya mini triwulan IV", y.day(12, 18)),
                    ],
                )
                .flow(Flow::Each(&[], &["Dihadiri camat, kepala desa, dan PKK. Notulen tersimpan di tata usaha."])),
            ],
        )
        .utama(
            "u2",
            "Meningkatnya kepuasan pengunjung Puskesmas Melur",
            K2,
            vec![
                index("skm", "Nilai SKM farmasi rawat jalan", "76,61", "nilai")
                    .steps(&[(y.day(6, 30), "75"), (y.day(12, 20), "76,61")])
                    .flow(Flow::Marks(y.pick(
                        &[
                            (6, 25, "72,10", "Unsur waktu 2,55, antrean resep pagi terlalu panjang."),
                            (12, 14, "73,33", "64 responden. Waktu masih unsur terendah."),
                        ][..],
                        &[
                            (6, 24, "73,40", "Naik sedikit setelah loket resep kedua dibuka, tetapi belum 75."),
                            (12, 14, "77,02", "Antrean elektronik mulai terasa."),
                        ][..],
                    ))),
                lasts("obat", "Rata-rata waktu tunggu obat jadi", "20", "menit").flow(Flow::Mean(
                    y.pick("24,5", "19,2"),
                    y.pick("4", "3"),
                    Beat::Monthly(28),
                    &["Rata-rata {n} menit, diukur tiga hari sibuk.", ""],
                )),
                at_most("aduan", "Jumlah pengaduan yang terbukti", 6, "pengaduan").flow(Flow::Sum(
                    y.pick(5, 3),
                    Beat::Months(&[2, 5, 7, 9, 11], 12),
                    Shape::Even,
                    &[
                        "Petugas terlambat membuka loket; sudah dibicarakan dengan yang bersangkutan.",
                        "Obat kosong tanpa pemberitahuan.",
                    ],
                )),
            ],
        )
        .tambahan(
            "t1",
            "Terjaganya kesehatan gigi anak sekolah",
            "",
            vec![sum("gigi", "Jumlah siswa SD yang diperiksa giginya", 900, "siswa").flow(Flow::Sum(
                y.pick(934, 905),
                Beat::Months(&[2, 3, 4, 5, 8, 9, 10, 11], 17),
                Shape::Even,
                &[
                    "{n} siswa, pemeriksaan di sekolah bersama perawat gigi.",
                    "{n} siswa dari dua sekolah; 11 dirujuk ke puskesmas.",
                ],
            ))],
        )
        .expect(Akuntabel, "Menyampaikan kendala layanan apa adanya, termasuk yang belum baik.")
        .annex(
            &["Tambahan satu tenaga teknis kefarmasian", "Mesin antrean elektronik"],
            &["Laporan bulanan puskesmas", "Dialog kinerja triwulan dengan Kepala Dinas"],
            &["Tercapai: diusulkan puskesmas percontohan", "Tidak tercapai: pendampingan tim mutu dinas"],
        );
    if y.past { mahesa_past(draft) } else { mahesa_now(draft) }
}

fn mahesa_past(draft: Draft) -> Draft {
    draft
        .late(
            "skm",
            (7, 6),
            "Satu tenaga teknis kefarmasian cuti panjang, loket resep tinggal satu.",
            "Meminta tenaga bantuan dari Puskesmas tetangga dua hari sepekan dan memisahkan resep racikan.",
            (12, 10),
            Some((3, true, "Alasan diterima. Tenaga bantuan saya suratkan hari ini.")),
        )
        .talk(
            About::Iki("obat"),
            (8, 12),
            PerluPerbaikan,
            "Waktu tunggu obat belum turun. Coba ukur jam berapa resep menumpuk, lalu atur jam istirahat bergantian.",
            &[(Owner, 2, "Menumpuk pukul 9-11. Mulai pekan depan istirahat bergilir, Bu Kadis.")],
        )
        .talk(
            About::Rhk("u1"),
            (11, 19),
            Apresiasi,
            "Cakupan Melur tertinggi ketiga di kabupaten. Sampaikan terima kasih saya kepada tim posyandu.",
            &[(Owner, 0, "Akan saya sampaikan, Bu. Lestari dan Galih pasti senang.")],
        )
}

fn mahesa_now(draft: Draft) -> Draft {
    draft
        .link("obat", 5, "Catatan waktu tunggu Mei", "https://berkas.sagara-contoh.example/melur/waktu-tunggu-mei")
        .talk(
            About::Iki("skm"),
            (2, 10),
            Catatan,
            "Tahun lalu 73,33. Saya titip unsur waktu: loket resep kedua sudah masuk DPA.",
            &[(Owner, 1, "Terima kasih, Bu. Loket kedua kami buka Maret.")],
        )
        .talk(
            About::Iki("obat"),
            (7, 9),
            Apresiasi,
            "Pertama kalinya di bawah 20 menit. Tolong ceritakan caranya di rapat kepala puskesmas.",
            &[(Owner, 0, "Siap, Bu Kadis. Kuncinya memisahkan resep racikan.")],
        )
        .recent(560, Recent::Read(Rater))
        .recent(500, Recent::Read(Owner))
        .recent(
            340,
            Recent::Late {
                iki: "skm",
                reason: "Loket resep kedua baru berjalan penuh sejak Agustus, jadi survei semester I belum memuatnya.",
                plan: "Survei ulang farmasi dilakukan akhir bulan, dan jam istirahat petugas tetap bergilir.",
                days: 30,
            },
        )
        .recent(
            275,
            Recent::Record {
                iki: "gigi",
                value: Value::Number(Decimal::whole(34)),
                note: "34 siswa SD Negeri 2 Melur, sekaligus penyuluhan sikat gigi.",
            },
        )
}
