//! Kecamatan Tanjung Peraga: Hasan, Dewi, Rahma and Iqbal.

use super::rhk::{C1, C2};
use crate::demo::{
    clock::Year,
    draft::{Draft, at_most, dated, index, lasts, rate, skp, sum, told},
    flow::{Beat, Flow, Shape},
    scene::{
        About, Recent,
        Who::{Owner, Rater},
    },
};
use domain::{
    behaviour::Value::{Akuntabel, BerorientasiPelayanan, Harmonis},
    decimal::Decimal,
    feedback::Kind::{Apresiasi, Catatan, PerluPerbaikan, Tanyakan},
    skp::{entry::Value, plan::Aspect},
};

pub fn all(year: Year) -> Vec<Draft> {
    vec![hasan(year), dewi(year), rahma(year), iqbal(year)]
}

fn hasan(y: Year) -> Draft {
    let draft = hasan_plan(y);
    if y.past { hasan_past(draft) } else { hasan_now(draft) }
}

fn hasan_plan(y: Year) -> Draft {
    skp(16, "camat", y)
        .utama(
            "u1",
            C1,
            "",
            vec![
                index("skm", "Nilai SKM kecamatan", "83", "nilai")
                    .aspect(Aspect::PenerimaLayanan)
                    .steps(&[(y.day(6, 30), "82"), (y.day(12, 15), "83")])
                    .flow(Flow::Marks(y.pick(
                        &[
                            (6, 23, "82,40", "58 responden."),
                            (12, 9, "84,58", "120 responden, mutu B. Terendah waktu penyelesaian."),
                        ][..],
                        &[(6, 24, "84,10", "63 responden, loket ramah lansia mulai terasa."), (12, 8, "85,02", "")][..],
                    ))),
                at_most("aduan", "Jumlah pengaduan masyarakat yang terbukti", 4, "pengaduan")
                    .aspect(Aspect::PenerimaLayanan)
                    .flow(Flow::Sum(
                        y.pick(3, 3),
                        Beat::Months(&[3, 6, 9], 13),
                        Shape::Even,
                        &[
                            "Loket tutup sebelum waktunya; petugas ditegur.",
                            "Berkas tertukar, sudah diganti dan dimintakan maaf.",
                        ],
                    )),
            ],
        )
        .utama(
            "u2",
            "Terwujudnya pemerintahan desa yang tertib dan mandiri",
            "",
            vec![
                rate("apbdes", "Persentase desa menetapkan APB Desa tepat waktu", "100")
                    .aspect(Aspect::ProsesBisnis)
                    .flow(Flow::Ratios(y.pick(
                        &[(1, 30, 11, 12, "Desa Seberang menyusul 6 Februari.")][..],
                        &[(1, 29, 12, 12, "Semua desa tepat waktu untuk pertama kali.")][..],
                    ))),
                sum("bina", "Jumlah pembinaan desa di lapangan", 24, "kunjungan").aspect(Aspect::ProsesBisnis).flow(
                    Flow::Sum(
                        y.pick(26, 25),
                        Beat::Monthly(18),
                        Shape::Even,
                        &[
                            "{n} desa: buku kas dan papan informasi diperiksa.",
                            "{n} desa, bersama pendamping desa.",
                            "",
                        ],
                    ),
                ),
            ],
        )
        .tambahan(
            "t1",
            "Terselenggaranya kecamatan ramah lansia dan penyandang disabilitas",
            "",
            vec![
                told(
                    "ramah",
                    "Layanan kecamatan dapat dijangkau semua warga",
                    "Jalur landai, kursi prioritas, dan layanan jemput bola berjalan",
                )
                .aspect(Aspect::PenguatanInternal)
                .flow(Flow::Told(&[
                    (4, 21, "Jalur landai selesai, kursi prioritas dipasang."),
                    (8, 19, "Jemput bola KTP untuk 41 lansia di lima desa."),
                    (12, 9, "Layanan jemput bola berjalan tiap bulan, 63 lansia terlayani."),
                ])),
            ],
        )
        .expect(BerorientasiPelayanan, "Hadir di loket sekurangnya sepekan sekali untuk mendengar warga langsung.")
        .annex(
            &["Anggaran pemeliharaan kantor", "Dukungan data dukcapil"],
            &["Laporan bulanan kepada Sekretaris Daerah"],
            &["Menjadi dasar penilaian kinerja unit kecamatan"],
        )
}

fn hasan_past(draft: Draft) -> Draft {
    draft.talk(
        About::Iki("skm"),
        (12, 16),
        Apresiasi,
        "84,58 dari 82,40. Warga menyebut petugas loketnya sabar. Terima kasih, Pak Camat.",
        &[(Owner, 1, "Terima kasih, Pak. Akan saya teruskan kepada Rahma dan tim loket.")],
    )
}

fn hasan_now(draft: Draft) -> Draft {
    draft
        .photo("ramah", 4, "Jalur landai kantor camat.png", 73)
        .on_entry("apbdes", 1, 5, Apresiasi, "Dua belas dari dua belas. Contoh bagi kecamatan lain.", &[])
        .talk(
            About::Iki("bina"),
            (6, 15),
            Tanyakan,
            "Desa mana yang menurut Bapak paling perlu pendampingan keuangan?",
            &[(Owner, 2, "Desa Seberang dan Hulu, Pak. Bendaharanya baru.")],
        )
        .recent(800, Recent::Read(Rater))
        .recent(520, Recent::Read(Owner))
}

fn dewi(y: Year) -> Draft {
    let draft = dewi_plan(y);
    if y.past { dewi_past(draft) } else { dewi_now(draft) }
}

fn dewi_plan(y: Year) -> Draft {
    skp(17, "kasi", y)
        .utama(
            "u1",
            C2,
            C1,
            vec![
                rate("waktu", "Persentase berkas selesai sesuai standar waktu", "95").aspect(Aspect::Waktu).flow(
                    Flow::Rate(
                        y.pick(2_390, 2_610),
                        y.pick(2_500, 2_700),
                        Beat::Monthly(28),
                        Shape::Even,
                        &[
                            "{p} dari {w} berkas {bulan} sesuai standar.",
                            "",
                            "{p} dari {w}; yang lewat waktu menunggu rekomendasi teknis.",
                        ],
                    ),
                ),
                dated(
                    "sop",
                    "SOP layanan loket diperbarui",
                    "SOP",
                    &[
                        ("SOP surat keterangan usaha", y.day(3, 31)),
                        ("SOP rekomendasi izin keramaian", y.day(6, 30)),
                        ("SOP layanan prioritas", y.day(9, 30)),
                    ],
                )
                .flow(Flow::Each(y.pick(&[(2, 9)], &[]), &["Disahkan camat dan ditempel di loket."])),
            ],
        )
        .utama(
            "u2",
            "Meningkatnya kenyamanan dan kecepatan antrean",
            C1,
            vec![
                lasts("antre", "Rata-rata waktu tunggu loket", "15", "menit").flow(Flow::Mean(
                    y.pick("16,4", "13,8"),
                    "2,5",
                    Beat::Monthly(24),
                    &["Rata-rata {n} menit menurut mesin antrean.", ""],
                )),
                sum("jemput", "Jumlah layanan jemput bola", 24, "kunjungan").flow(Flow::Sum(
                    y.pick(20, 27),
                    Beat::Months(&[2, 3, 4, 5, 6, 8, 9, 10, 11], 15),
                    Shape::Even,
                    &["{n} kunjungan ke desa, 38 berkas diterima.", "{n} kunjungan, khusus lansia.", ""],
                )),
            ],
        )
        .tambahan(
            "t1",
            "Terbinanya petugas loket",
            "",
            vec![sum("bimbing", "Jumlah sesi bimbingan petugas loket", 12, "sesi").flow(Flow::Sum(
                y.pick(12, 12),
                Beat::Monthly(6),
                Shape::Even,
                &["Sesi pagi: menyapa, menjelaskan syarat, menutup layanan.", "Membahas tiga keluhan bulan lalu.", ""],
            ))],
        )
        .expect(Harmonis, "Menjaga pembagian giliran loket tetap adil.")
        .annex(
            &["Dua petugas loket", "Mesin antrean"],
            &["Laporan bulanan kepada Camat", "Apel pagi Senin"],
            &["Tercapai: diusulkan loket percontohan kabupaten"],
        )
}

fn dewi_past(draft: Draft) -> Draft {
    draft
        .late(
            "antre",
            (8, 24),
            "Satu petugas beberapa kali meninggalkan loket tanpa pengganti.",
            "Giliran pengganti dibuat harian dan diumumkan tiap pagi.",
            (11, 30),
            Some((3, true, "Alasan dapat diterima. Konseling petugasnya mohon dicatat.")),
        )
        .talk(
            About::Rhk("u2"),
            (11, 17),
            Apresiasi,
            "Sejak ada giliran pengganti, loket tidak pernah kosong lagi.",
            &[(Owner, 0, "Terima kasih, Pak Camat.")],
        )
}

fn dewi_now(draft: Draft) -> Draft {
    draft
        .pdf("sop", 3, "SOP surat keterangan usaha.pdf", "SOP Surat Keterangan Usaha")
        .on_entry(
            "jemput",
            9,
            3,
            Apresiasi,
            "Warga Desa Hulu sampai mengirim surat terima kasih.",
            &[(Owner, 1, "Rahma yang mengusulkan harinya, Pak.")],
        )
        .talk(
            About::Iki("waktu"),
            (7, 13),
            Catatan,
            "Berkas yang menunggu rekomendasi teknis tolong dipisahkan hitungannya.",
            &[(Owner, 2, "Baik, Pak. Mulai bulan ini saya beri keterangan.")],
        )
        .recent(690, Recent::Read(Rater))
        .recent(500, Recent::Read(Owner))
        .recent(
            160,
            Recent::Record {
                iki: "jemput",
                value: Value::Number(Decimal::whole(1)),
                note: "Jemput bola ke Desa Hilir, 17 berkas diterima.",
            },
        )
}

fn rahma(y: Year) -> Draft {
    let draft = skp(18, "loket", y)
        .utama(
            "u1",
            "Terlaksananya pelayanan loket perizinan sesuai standar waktu",
            C2,
            vec![
                sum("berkas", "Jumlah berkas permohonan selesai", 1_200, "berkas").flow(Flow::Sum(
                    y.pick(1_310, 1_720),
                    Beat::Weekly,
                    Shape::Even,
                    &[
                        "{n} berkas pekan ini.",
                        "",
                        "{n} berkas, terbanyak surat keterangan usaha.",
                        "",
                        "{n} berkas; satu pemohon dibantu mengisi dari awal.",
                    ],
                )),
                lasts("lama", "Rata-rata waktu penyelesaian", "3", "hari kerja").flow(Flow::Mean(
                    y.pick("2,6", "2,4"),
                    "0,5",
                    Beat::Monthly(29),
                    &["Rata-rata {n} hari kerja menurut buku register.", ""],
                )),
                rate("salah", "Persentase berkas tanpa pengembalian karena salah petugas", "98").flow(Flow::Rate(
                    y.pick(1_289, 1_700),
                    y.pick(1_310, 1_720),
                    Beat::Months(&[2, 4, 6, 8, 10, 12], 22),
                    Shape::Even,
                    &["{p} dari {w} berkas tanpa kesalahan petugas.", ""],
                )),
            ],
        )
        .utama(
            "u2",
            "Meningkatnya kepuasan pemohon di loket",
            C1,
            vec![
                index("skm", "Nilai SKM loket kecamatan", "83", "nilai")
                    .steps(&[(y.day(6, 30), "83"), (y.day(12, 15), "83")])
                    .flow(Flow::Marks(y.pick(
                        &[(6, 23, "82,40", "58 responden."), (12, 9, "84,58", "120 responden setahun.")][..],
                        &[(6, 24, "85,35", "63 responden."), (12, 8, "86,20", "")][..],
                    ))),
                sum("lansia", "Jumlah pemohon lansia yang didampingi sampai selesai", 60, "orang").base("0").flow(
                    Flow::Sum(
                        y.pick(66, 78),
                        Beat::Monthly(21),
                        Shape::Even,
                        &["{n} lansia didampingi mengisi formulir.", ""],
                    ),
                ),
            ],
        )
        .expect(
            BerorientasiPelayanan,
            "Menjelaskan syarat izin dengan bahasa sederhana dan menyapa pemohon lebih dulu.",
        )
        .annex(
            &["Komputer loket dan pencetak", "Mesin antrean"],
            &["Rekap mingguan", "Dialog kemajuan tiap bulan dengan Kasi"],
            &["Tercapai: diusulkan petugas loket teladan", "Tidak tercapai: bimbingan kinerja"],
        );
    if y.past { rahma_past(draft) } else { rahma_now(draft) }
}

fn rahma_past(draft: Draft) -> Draft {
    draft
        .talk(
            About::Value(BerorientasiPelayanan),
            (5, 12),
            Apresiasi,
            "Warga bercerita Rahma yang menyapa lebih dulu. Itu yang kita mau dari loket ini.",
            &[(Owner, 0, "Terima kasih, Bu. Kalau disapa dulu, marahnya hilang separuh.")],
        )
        .corrected("berkas", 7, 5, "Lima berkas masih menunggu tanda tangan, dihitung pekan depan.")
        .talk(
            About::Iki("lama"),
            (9, 15),
            Catatan,
            "Coba catat alasan berkas yang lebih dari tiga hari, supaya kelihatan polanya.",
            &[(Owner, 1, "Baik, Bu. Sejauh ini kebanyakan menunggu surat pengantar desa.")],
        )
        .talk(
            About::Rhk("u1"),
            (12, 14),
            Apresiasi,
            "1.310 berkas dengan rata-rata 2,6 hari. Terima kasih, Rahma, setahun yang luar biasa.",
            &[],
        )
}

fn rahma_now(draft: Draft) -> Draft {
    draft
        .photo("lansia", 8, "Loket ramah lansia.png", 48)
        .corrected("berkas", 5, 8, "Terhitung dua kali karena register lama dan baru.")
        .on_entry(
            "berkas",
            4,
            1,
            Tanyakan,
            "Sudah jauh di atas rencana. Apakah bebannya masih wajar?",
            &[
                (Owner, 0, "Masih, Bu. Sejak formulir satu halaman, satu berkas lebih cepat."),
                (Rater, 1, "Baik. Kalau mulai berat, bilang ya, kita atur giliran dengan Iqbal."),
            ],
        )
        .talk(
            About::Iki("skm"),
            (6, 30),
            Apresiasi,
            "85,35! Pak Camat menyebut nama Rahma di apel.",
            &[(Owner, 0, "Malu saya, Bu. Terima kasih.")],
        )
        .talk(
            About::Rhk("u1"),
            (9, 21),
            Catatan,
            "Target tahun depan perlu kita bicarakan lagi, 1.200 sudah tidak menggambarkan pekerjaan Rahma.",
            &[(Owner, 1, "Siap, Bu. Saya siapkan hitungan per jenis layanan.")],
        )
        .recent(650, Recent::Read(Rater))
        .recent(610, Recent::Read(Owner))
        .recent(
            85,
            Recent::Record {
                iki: "lansia",
                value: Value::Number(Decimal::whole(3)),
                note: "Tiga lansia dari Desa Hulu, didampingi sampai kartunya jadi.",
            },
        )
}

fn iqbal(y: Year) -> Draft {
    let draft = skp(19, "operator", y)
        .utama(
            "u1",
            "Terlayaninya informasi dan antrean loket",
            C2,
            vec![
                sum("pemohon", "Jumlah pemohon yang dilayani", 2_400, "pemohon").flow(Flow::Sum(
                    y.pick(2_420, 2_010),
                    Beat::Twice(9, 24),
                    Shape::Even,
                    &["{n} pemohon.", "", "", "{n} pemohon, antrean tertinggi Senin pagi."],
                )),
                lasts("tunggu", "Rata-rata waktu tunggu informasi", "15", "menit").flow(Flow::Mean(
                    y.pick("14,6", "14,2"),
                    "3,5",
                    Beat::Monthly(27),
                    &["Rata-rata {n} menit.", ""],
                )),
                rate("terisi", "Persentase hari loket informasi terisi penuh", "100").flow(Flow::Rate(
                    y.pick(232, 240),
                    y.pick(246, 246),
                    Beat::Monthly(30),
                    Shape::Even,
                    &["{p} dari {w} hari kerja.", ""],
                )),
            ],
        )
        .utama(
            "u2",
            "Tersedianya informasi syarat layanan yang mudah dipahami",
            C1,
            vec![sum("poster", "Jumlah lembar informasi layanan yang diperbarui", 12, "lembar").flow(Flow::Sum(
                y.pick(12, 9),
                Beat::Months(&[2, 4, 6, 8, 10, 11], 12),
                Shape::Even,
                &["{n} lembar informasi diganti bahasa sehari-hari.", ""],
            ))],
        )
        .expect(Akuntabel, "Tidak meninggalkan loket sebelum ada pengganti.")
        .annex(
            &["Pengeras suara dan mesin antrean"],
            &["Buku giliran harian"],
            &["Tercapai: bahan pertimbangan perpanjangan perjanjian kerja", "Tidak tercapai: bimbingan kinerja"],
        );
    if y.past { iqbal_past(draft) } else { iqbal_now(draft) }
}

fn iqbal_past(draft: Draft) -> Draft {
    draft
        .talk(
            About::Value(Akuntabel),
            (8, 13),
            PerluPerbaikan,
            "Dua kali meninggalkan loket tanpa pengganti; dibahas dalam konseling besok.",
            &[(Owner, 1, "Baik, Bu. Saya akan cari pengganti dulu sebelum pergi.")],
        )
        .returned(
            "pemohon",
            9,
            30,
            "Angkanya berbeda jauh dari mesin antrean. Mohon pakai angka mesin.",
            "Sudah saya samakan dengan cetakan mesin antrean.",
        )
        .returned(
            "terisi",
            10,
            2,
            "Tanggal 14 dan 15 loket kosong sampai pukul 10. Mohon dicatat apa adanya.",
            "Dua hari itu sudah saya keluarkan.",
        )
        .talk(
            About::Iki("poster"),
            (11, 9),
            Apresiasi,
            "Lembar informasinya mudah dibaca, warga tidak lagi bertanya hal yang sama.",
            &[],
        )
}

fn iqbal_now(draft: Draft) -> Draft {
    draft
        .talk(
            About::Value(Akuntabel),
            (3, 9),
            Apresiasi,
            "Dua bulan tanpa loket kosong. Terima kasih sudah menepati janji, Iqbal.",
            &[(Owner, 0, "Terima kasih, Bu. Rahma juga sering mengingatkan.")],
        )
        .returned(
            "pemohon",
            6,
            25,
            "Pekan ini lebih tinggi dari mesin antrean. Tolong dicek lagi, ya.",
            "Benar, Bu, pengunjung pojok baca ikut terhitung. Sudah dikurangi.",
        )
        .late(
            "pemohon",
            (10, 13),
            "Pemohon beralih ke layanan daring sehingga yang datang ke loket informasi berkurang.",
            "Ikut jemput bola dua kali sebulan dan membantu pengguna layanan daring di pojok bantuan.",
            (12, 15),
            Some((3, true, "Masuk akal dan ada datanya. Yang dibantu di pojok daring juga dihitung, ya.")),
        )
        .on_entry(
            "terisi",
            8,
            2,
            Tanyakan,
            "Dua hari kosong itu karena apa?",
            &[
                (Owner, 1, "Saya mengantar istri melahirkan, Bu. Surat izinnya menyusul."),
                (Rater, 0, "Selamat! Lain kali kabari saja lewat telepon, pasti kami gantikan."),
            ],
        )
        .recent(650, Recent::Read(Rater))
        .recent(450, Recent::Read(Owner))
        .recent(
            300,
            Recent::Ask {
                iki: "pemohon",
                kind: Tanyakan,
                text: "Berapa dari jumlah ini yang dibantu di pojok daring?",
            },
        )
        .recent(
            360,
            Recent::Record {
                iki: "pemohon",
                value: Value::Number(Decimal::whole(19)),
                note: "19 orang, termasuk yang dibantu mendaftar daring.",
            },
        )
}
