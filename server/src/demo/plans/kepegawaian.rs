//! BKPSDM: Utari, Fajar and Ningrum (two SKPs in the finished year: she rose to Ahli Muda on 1 September).

use super::rhk::{B1, B2};
use crate::demo::{
    clock::Year,
    draft::{Draft, dated, dec, index, lasts, rate, skp, sum, told},
    flow::{Beat, Flow, Shape},
    scene::{
        About, Recent,
        Who::{Owner, Rater},
    },
};
use domain::{
    behaviour::Value::{Adaptif, Akuntabel, Kompeten, Loyal},
    decimal::Decimal,
    feedback::Kind::{Apresiasi, Catatan, Tanyakan},
    skp::{
        entry::Value,
        plan::{Aspect, Goal},
    },
};

pub fn all(year: Year) -> Vec<Draft> {
    let mut list = vec![utari(year), fajar(year)];
    if year.past {
        list.push(ningrum_first(year));
        list.push(ningrum_then(year));
    } else {
        list.push(ningrum(year));
    }
    list
}

fn utari(y: Year) -> Draft {
    let draft = utari_plan(y);
    if y.past { utari_past(draft) } else { utari_now(draft) }
}

fn utari_plan(y: Year) -> Draft {
    skp(20, "kabkpsdm", y)
        .utama(
            "u1",
            B1,
            "",
            vec![
                rate("skp", "Persentase SKP disetujui paling lambat akhir Januari", "98")
                    .aspect(Aspect::ProsesBisnis)
                    .flow(Flow::Ratios(y.pick(
                        &[(1, 30, 4_020, 4_060, "40 pegawai baru mutasi, selesai awal Februari.")][..],
                        &[(1, 29, 4_088, 4_112, "24 pegawai tugas belajar dan mutasi.")][..],
                    ))),
                index("dialog", "Persentase pegawai yang mencatat dialog kinerja tiap triwulan", "85", "%")
                    .aspect(Aspect::ProsesBisnis)
                    .base(y.pick("52", "70"))
                    .steps(&[
                        (y.day(4, 15), y.pick("60", "75")),
                        (y.day(7, 15), y.pick("70", "80")),
                        (y.day(10, 15), y.pick("78", "83")),
                        (y.day(12, 20), "85"),
                    ])
                    .flow(Flow::Marks(y.pick(
                        &[
                            (4, 10, "63", ""),
                            (7, 10, "74", "Setelah pengingat mingguan."),
                            (10, 9, "82", ""),
                            (12, 16, "88", ""),
                        ][..],
                        &[
                            (4, 9, "77", ""),
                            (7, 9, "83", "Sebelas dinas di atas 90%."),
                            (10, 8, "86", ""),
                            (12, 15, "90", ""),
                        ][..],
                    ))),
            ],
        )
        .utama(
            "u2",
            B2,
            "",
            vec![
                sum("jp", "Jumlah ASN yang memenuhi 20 jam pelajaran", 3_000, "orang")
                    .aspect(Aspect::PenguatanInternal)
                    .flow(Flow::Sum(
                        y.pick(3_240, 3_350),
                        Beat::Months(&[2, 3, 4, 5, 6, 8, 9, 10, 11], 25),
                        Shape::Rising,
                        &[
                            "{n} orang, terbanyak lewat pembelajaran daring.",
                            "{n} orang setelah pekan belajar ASN.",
                            "",
                        ],
                    )),
                index("pangkat", "Rata-rata waktu penyelesaian usul kenaikan pangkat", "14", "hari kerja")
                    .aspect(Aspect::PenerimaLayanan)
                    .goal(Goal::AtMost(dec("14")))
                    .base(y.pick("24", "16"))
                    .flow(Flow::Marks(y.pick(
                        &[
                            (3, 26, "19", ""),
                            (6, 25, "16", "Berkas digital mengurangi bolak-balik."),
                            (9, 24, "14", ""),
                            (12, 10, "12", ""),
                        ][..],
                        &[
                            (3, 25, "14", ""),
                            (6, 24, "13", ""),
                            (9, 23, "11", "Usul periode Oktober."),
                            (12, 9, "10", ""),
                        ][..],
                    ))),
                index("serap", "Persentase penyerapan anggaran badan", "92", "%")
                    .aspect(Aspect::Anggaran)
                    .goal(Goal::Range { low: dec("92"), high: dec("98") })
                    .base("0")
                    .steps(&[(y.day(6, 30), "40"), (y.day(9, 30), "66"), (y.day(12, 31), "92")])
                    .flow(Flow::Marks(y.pick(
                        &[(3, 31, "20", ""), (6, 30, "45", ""), (9, 30, "71", ""), (12, 30, "96", "")][..],
                        &[(3, 31, "22", ""), (6, 30, "48", ""), (9, 30, "73", ""), (12, 30, "95", "")][..],
                    ))),
            ],
        )
        .expect(Adaptif, "Menyederhanakan layanan kepegawaian tanpa menunggu perintah.")
        .annex(
            &["Tim penilaian kinerja", "Lisensi pembelajaran daring"],
            &["Laporan bulanan kepada Sekretaris Daerah"],
            &["Menjadi dasar penilaian kinerja unit BKPSDM"],
        )
}

fn utari_past(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("dialog"),
            (10, 20),
            Apresiasi,
            "Dialog kinerja naik dari 52 ke 82 persen. Ini perubahan budaya, bukan sekadar angka.",
            &[(Owner, 0, "Terima kasih, Pak. Tahun depan kami dorong mutunya.")],
        )
        .talk(
            About::Rhk("u2"),
            (12, 18),
            Apresiasi,
            "Layanan pangkat 12 hari adalah yang tercepat di provinsi. Selamat, Bu Utari.",
            &[],
        )
}

fn utari_now(draft: Draft) -> Draft {
    draft
        .on_entry("skp", 1, 6, Apresiasi, "Semua SKP selesai di Januari. Terima kasih, tim BKPSDM.", &[])
        .talk(
            About::Iki("jp"),
            (8, 18),
            Tanyakan,
            "Bagaimana dengan ASN kepulauan, jaringan mereka cukup untuk belajar daring?",
            &[(Owner, 1, "Belum, Pak. Kami siapkan paket luring lewat puskesmas dan sekolah.")],
        )
        .recent(780, Recent::Read(Rater))
        .recent(300, Recent::Read(Owner))
}

fn fajar(y: Year) -> Draft {
    let draft = fajar_plan(y);
    if y.past { fajar_past(draft) } else { fajar_now(draft) }
}

fn fajar_plan(y: Year) -> Draft {
    skp(21, "prakom", y)
        .utama(
            "u1",
            "Terjaminnya ketersediaan aplikasi kinerja dan kepegawaian",
            B1,
            vec![
                index("hidup", "Ketersediaan aplikasi dalam jam kerja", "99,5", "%")
                    .flow(Flow::Marks(y.pick(UP_PAST, UP_NOW))),
                lasts("tiket", "Rata-rata waktu penyelesaian tiket bantuan", "2", "hari kerja").flow(Flow::Mean(
                    y.pick("1,5", "1,3"),
                    "0,5",
                    Beat::Monthly(28),
                    &["Rata-rata {n} hari, kebanyakan lupa kata sandi.", "Rata-rata {n} hari."],
                )),
            ],
        )
        .utama(
            "u2",
            "Terintegrasinya data kepegawaian antarperangkat daerah",
            B2,
            vec![
                sum("presensi", "Jumlah perangkat daerah yang presensinya terhubung", 32, "perangkat daerah")
                    .base("8")
                    .flow(Flow::Sum(
                        y.pick(24, 23),
                        Beat::Months(&[2, 4, 5, 7, 8, 10, 11], 16),
                        Shape::Even,
                        &[
                            "{n} perangkat daerah tersambung.",
                            "{n} perangkat daerah; mesin lama diganti pembaca kartu.",
                        ],
                    )),
                dated(
                    "dok",
                    "Dokumentasi dan pemulihan bencana",
                    "dokumen",
                    &[
                        ("Panduan admin unit", y.day(3, 31)),
                        ("Uji pemulihan semester I", y.day(6, 30)),
                        ("Uji pemulihan semester II", y.day(11, 30)),
                    ],
                )
                .flow(Flow::Each(
                    &[],
                    &["Panduan dibagikan ke 32 admin unit.", "Pulih dalam 41 menit dari cadangan terakhir."],
                )),
            ],
        )
        .tambahan(
            "t1",
            "Meningkatnya literasi digital ASN",
            B2,
            vec![sum("kelas", "Jumlah kelas literasi digital", 6, "kelas").flow(Flow::Sum(
                y.pick(6, 7),
                Beat::Months(&[3, 5, 7, 9, 10, 11], 19),
                Shape::Even,
                &["{n} kelas, 27 peserta dari kecamatan.", "{n} kelas: mengenali surel palsu."],
            ))],
        )
        .expect(Akuntabel, "Mencatat setiap akses administrator terhadap data pegawai.")
        .annex(
            &["Server dan cadangan daring"],
            &["Laporan bulanan", "Log perubahan"],
            &["Tercapai: diusulkan pelatihan keamanan informasi"],
        )
}

fn fajar_past(draft: Draft) -> Draft {
    draft.on_entry(
        "dok",
        6,
        1,
        Apresiasi,
        "Pemulihan 41 menit. Saya jadi bisa tidur nyenyak, Mas Fajar.",
        &[(Owner, 0, "Sama, Bu. Targetnya semester depan di bawah 30.")],
    )
}

fn fajar_now(draft: Draft) -> Draft {
    draft
        .link("dok", 3, "Panduan admin unit", "https://panduan.sagara-contoh.example/admin-unit")
        .corrected("presensi", 5, 1, "Satu UPTD terhitung sebagai perangkat daerah.")
        .talk(
            About::Iki("hidup"),
            (8, 10),
            Tanyakan,
            "Agustus sempat turun, apa sebabnya?",
            &[(Owner, 0, "Pemeliharaan listrik gedung, Bu. UPS sudah diganti, jadwal berikutnya malam hari.")],
        )
        .recent(510, Recent::Read(Rater))
        .recent(480, Recent::Read(Owner))
        .recent(
            140,
            Recent::Record {
                iki: "tiket",
                value: Value::Number(dec("0,5")),
                note: "12 tiket pekan ini, semuanya selesai di hari yang sama atau besoknya.",
            },
        )
}

type Readings = &'static [(u8, u8, &'static str, &'static str)];

const UP_PAST: Readings = &[
    (1, 30, "99,2", "Gangguan dua jam pada pekan penetapan SKP."),
    (3, 31, "99,6", ""),
    (5, 29, "99,7", ""),
    (7, 31, "99,8", ""),
    (9, 30, "99,6", ""),
    (11, 27, "99,8", ""),
    (12, 29, "99,7", "Rata-rata setahun."),
];

const UP_NOW: Readings = &[
    (1, 29, "99,8", "Pekan penetapan SKP tanpa gangguan."),
    (2, 27, "99,7", ""),
    (4, 30, "99,9", ""),
    (6, 30, "99,8", ""),
    (8, 7, "99,1", "Listrik gedung padam tiga jam."),
    (9, 30, "99,6", ""),
    (10, 30, "99,7", ""),
    (12, 29, "99,7", "Rata-rata setahun."),
];

/// What both of her posts have in common: review of plans, guidance, calendar.
fn ningrum_first(y: Year) -> Draft {
    skp(22, "analispertama", y)
        .span(y.day(1, 1), y.day(8, 31))
        .utama(
            "u1",
            "Tersusunnya telaah mutu SKP perangkat daerah",
            B1,
            vec![
                sum("telaah", "Jumlah SKP yang ditelaah mutunya", 320, "SKP").flow(Flow::Sum(
                    334,
                    Beat::Twice(11, 24),
                    Shape::Even,
                    &["{n} SKP, catatan terbanyak: indikator masih berupa kegiatan.", "{n} SKP.", ""],
                )),
                rate("saran", "Persentase saran perbaikan yang dijalankan pemilik SKP", "80").flow(Flow::Rate(
                    171,
                    200,
                    Beat::Months(&[3, 5, 7, 8], 19),
                    Shape::Even,
                    &["{p} dari {w} saran dijalankan."],
                )),
            ],
        )
        .utama(
            "u2",
            "Meningkatnya kemampuan atasan menyelenggarakan dialog kinerja",
            B1,
            vec![sum("latih", "Jumlah pejabat penilai yang mengikuti simulasi dialog", 160, "orang").flow(Flow::Sum(
                168,
                Beat::Months(&[2, 3, 4, 5, 6, 7], 13),
                Shape::Even,
                &["{n} pejabat penilai, simulasi berpasangan.", ""],
            ))],
        )
        .expect(Kompeten, "Mengajari dengan contoh nyata dari perangkat daerah peserta.")
        .annex(
            &["Data SKP seluruh perangkat daerah"],
            &["Laporan bulanan kepada Kepala Badan"],
            &["Tercapai: uji kompetensi ke Ahli Muda"],
        )
        .talk(
            About::Value(Kompeten),
            (7, 14),
            Apresiasi,
            "Simulasi dialog paling berkesan yang pernah kita adakan. Selamat atas kelulusan uji kompetensi!",
            &[(Owner, 0, "Terima kasih atas bimbingannya, Bu.")],
        )
        .talk(
            About::Rhk("u1"),
            (8, 27),
            Catatan,
            "SKP jabatan ini kita tutup akhir Agustus. Pekerjaan telaah dilanjutkan di jabatan baru.",
            &[],
        )
}

fn ningrum_then(y: Year) -> Draft {
    skp(22, "analismuda", y)
        .span(y.day(9, 1), y.day(12, 31))
        .utama(
            "u1",
            "Terwujudnya kalender dan pemantauan kinerja yang dipatuhi perangkat daerah",
            B1,
            vec![
                dated(
                    "kalender",
                    "Dokumen pengelolaan kinerja diterbitkan",
                    "dokumen",
                    &[
                        ("Surat edaran evaluasi triwulan III", y.day(9, 25)),
                        ("Pedoman evaluasi tahunan", y.day(11, 20)),
                        ("Kalender kinerja tahun depan", y.day(12, 18)),
                    ],
                )
                .flow(Flow::Each(&[], &["Terbit dan dibagikan ke semua admin unit."])),
                rate("patuh", "Persentase perangkat daerah yang menilai tepat waktu", "90").aspect(Aspect::Waktu).flow(
                    Flow::Ratios(&[(10, 15, 29, 32, "Tiga dinas menyusul dua hari kemudian."), (12, 21, 30, 32, "")]),
                ),
            ],
        )
        .utama(
            "u2",
            "Tersedianya rekomendasi pengembangan dari hasil kinerja",
            B2,
            vec![sum("rekom", "Jumlah perangkat daerah dengan rekomendasi pengembangan", 12, "perangkat daerah").flow(
                Flow::Sum(
                    12,
                    Beat::Months(&[9, 10, 11, 12], 16),
                    Shape::Even,
                    &["{n} perangkat daerah menerima rekomendasi.", ""],
                ),
            )],
        )
        .expect(Loyal, "Menjaga kerahasiaan penilaian pegawai.")
        .annex(
            &["Tim pengelola kinerja"],
            &["Laporan bulanan kepada Kepala Badan"],
            &["Tidak tercapai: pendampingan Kepala Badan"],
        )
        .talk(
            About::Iki("patuh"),
            (10, 20),
            Apresiasi,
            "Awal yang baik di jabatan baru. 29 dari 32 belum pernah terjadi.",
            &[(Owner, 1, "Terima kasih, Bu. Tiga sisanya sudah saya datangi.")],
        )
}

fn ningrum(y: Year) -> Draft {
    ningrum_now(ningrum_plan(y))
}

fn ningrum_plan(y: Year) -> Draft {
    skp(22, "analismuda", y)
        .utama(
            "u1",
            "Terwujudnya kalender dan pemantauan kinerja yang dipatuhi perangkat daerah",
            B1,
            vec![
                dated(
                    "kalender",
                    "Dokumen pengelolaan kinerja diterbitkan",
                    "dokumen",
                    &[
                        ("Surat edaran penetapan SKP", y.day(1, 16)),
                        ("Surat edaran evaluasi triwulan I", y.day(3, 25)),
                        ("Surat edaran evaluasi triwulan II", y.day(6, 25)),
                        ("Surat edaran evaluasi triwulan III", y.day(9, 25)),
                        ("Pedoman evaluasi tahunan", y.day(11, 27)),
                        ("Kalender kinerja tahun depan", y.day(12, 18)),
                    ],
                )
                .flow(Flow::Each(&[], &["Terbit dan dibagikan ke semua admin unit.", ""])),
                rate("patuh", "Persentase perangkat daerah yang menilai tepat waktu", "90").aspect(Aspect::Waktu).flow(
                    Flow::Ratios(&[
                        (4, 15, 28, 32, "Empat perangkat daerah terlambat, dua di antaranya pergantian pimpinan."),
                        (7, 15, 30, 32, ""),
                        (10, 15, 31, 32, "Tinggal satu, sudah didampingi."),
                        (12, 21, 31, 32, ""),
                    ]),
                ),
                sum("telaah", "Jumlah SKP yang ditelaah mutunya", 480, "SKP")
                    .steps(&[(y.day(3, 31), "200"), (y.day(6, 30), "300"), (y.day(12, 15), "480")])
                    .flow(Flow::Sum(
                        500,
                        Beat::Twice(11, 24),
                        Shape::Falling,
                        &["{n} SKP, catatan terbanyak: target tanpa satuan.", "{n} SKP.", ""],
                    )),
            ],
        )
        .utama(
            "u2",
            "Tersedianya rekomendasi pengembangan dari hasil kinerja",
            B2,
            vec![
                sum("rekom", "Jumlah perangkat daerah dengan rekomendasi pengembangan", 32, "perangkat daerah").flow(
                    Flow::Sum(32, Beat::Monthly(17), Shape::Even, &["{n} perangkat daerah menerima rekomendasi.", ""]),
                ),
                told(
                    "puas",
                    "Rekomendasi dipakai dalam rencana pelatihan",
                    "Rencana pelatihan tahun depan memuat sedikitnya sepuluh rekomendasi",
                )
                .flow(Flow::Told(&[
                    (6, 19, "Enam rekomendasi masuk rancangan rencana pelatihan."),
                    (10, 21, "Sebelas rekomendasi masuk, menunggu pengesahan."),
                    (12, 11, "Rencana pelatihan disahkan dengan dua belas rekomendasi."),
                ])),
            ],
        )
        .expect(Loyal, "Menjaga kerahasiaan penilaian pegawai.")
        .annex(
            &["Tim pengelola kinerja"],
            &["Laporan bulanan kepada Kepala Badan"],
            &["Tercapai: diusulkan pelatihan manajemen talenta"],
        )
}

fn ningrum_now(draft: Draft) -> Draft {
    draft
        .late(
            "patuh",
            (4, 17),
            "Dua perangkat daerah berganti pimpinan dan belum memiliki pejabat penilai definitif.",
            "Mendampingi penunjukan Plt. dan menyiapkan panduan serah terima penilaian.",
            (7, 15),
            Some((1, true, "Diterima. Panduan serah terimanya bagus, bagikan ke semua dinas.")),
        )
        .on_entry(
            "telaah",
            2,
            2,
            Apresiasi,
            "Catatan telaahnya jelas dan santun, banyak pemilik SKP berterima kasih.",
            &[(Owner, 0, "Terima kasih, Bu.")],
        )
        .talk(
            About::Rhk("u2"),
            (9, 8),
            Tanyakan,
            "Kelas literasi digital Fajar bisa kita jadikan program tetap?",
            &[
                (Owner, 1, "Bisa, Bu. Kebutuhannya muncul di lima perangkat daerah."),
                (Rater, 1, "Siapkan usulannya, kita bawa ke rapat Oktober."),
            ],
        )
        .recent(510, Recent::Read(Rater))
        .recent(290, Recent::Read(Owner))
        .recent(
            190,
            Recent::Record {
                iki: "rekom",
                value: Value::Number(Decimal::whole(1)),
                note: "Rekomendasi untuk Kecamatan Tanjung Peraga diserahkan.",
            },
        )
        .recent_since(
            9,
            100,
            Recent::Say {
                about: About::Iki("kalender"),
                kind: Catatan,
                text: "Pedoman evaluasi tahunan tolong disertai contoh alasan penilaian yang baik.",
            },
        )
}
