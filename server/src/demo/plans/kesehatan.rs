//! Dinas Kesehatan: Sekar, Tirta and Wulan.

use super::rhk::{K1, K4};
use crate::demo::{
    clock::Year,
    draft::{Draft, Ind, dec, index, lasts, monthly, rate, skp, sum, told},
    flow::{Beat, Flow, Shape},
    scene::{
        About, Recent,
        Who::{Owner, Rater},
    },
};
use domain::{
    behaviour::Value::{Adaptif, BerorientasiPelayanan, Kolaboratif, Kompeten},
    decimal::Decimal,
    feedback::Kind::{Apresiasi, Catatan, PerluPerbaikan, Tanyakan},
    skp::{
        entry::Value,
        plan::{Aspect, Goal},
    },
};

pub fn all(year: Year) -> Vec<Draft> {
    vec![sekar(year), tirta(year), wulan(year)]
}

fn sekar(y: Year) -> Draft {
    let draft = sekar_plan(y);
    if y.past { sekar_past(draft) } else { sekar_now(draft) }
}

fn sekar_plan(y: Year) -> Draft {
    skp(2, "kadinkes", y)
        .utama(
            "u1",
            K1,
            "",
            vec![
                index("idl", "Persentase bayi usia 0-11 bulan yang mendapat imunisasi dasar lengkap", "95", "%")
                    .aspect(Aspect::PenerimaLayanan)
                    .base(y.pick("91,2", "92,6"))
                    .steps(&[
                        (y.day(3, 31), y.pick("92", "93,2")),
                        (y.day(6, 30), y.pick("93", "93,8")),
                        (y.day(9, 30), y.pick("94", "94,4")),
                        (y.day(12, 20), "95"),
                    ])
                    .flow(Flow::Marks(y.pick(IDL_PAST, IDL_NOW))),
                sum("dingin", "Jumlah puskesmas dengan rantai dingin memenuhi standar", 14, "puskesmas")
                    .aspect(Aspect::ProsesBisnis)
                    .flow(Flow::Sum(
                        14,
                        Beat::Months(&[2, 4, 5, 7, 8, 10, 11], 23),
                        Shape::Even,
                        &[
                            "{n} puskesmas lulus pemeriksaan rantai dingin.",
                            "{n} puskesmas; kulkas lama diganti dari DAK.",
                        ],
                    )),
            ],
        )
        .utama(
            "u2",
            super::rhk::K2,
            "",
            vec![
                index("skm", "Nilai SKM layanan puskesmas", "85", "nilai")
                    .aspect(Aspect::PenerimaLayanan)
                    .steps(&[(y.day(6, 30), "84"), (y.day(12, 20), "85")])
                    .flow(Flow::Marks(y.pick(
                        &[
                            (6, 26, "84,10", "14 puskesmas, 1.120 responden. Terendah farmasi rawat jalan Melur."),
                            (12, 16, "85,72", "Semester II, unsur waktu naik di sembilan puskesmas."),
                        ][..],
                        &[(6, 25, "85,04", "14 puskesmas, 1.204 responden."), (12, 15, "86,10", "Semester II.")][..],
                    ))),
                lasts("tunggu", "Rata-rata waktu tunggu rawat jalan", "60", "menit").aspect(Aspect::ProsesBisnis).flow(
                    Flow::Mean(
                        y.pick("56", "54"),
                        "6",
                        Beat::Months(&[2, 4, 6, 8, 10, 12], 15),
                        &["Diukur di enam puskesmas terpadat, rata-rata {n} menit.", ""],
                    ),
                ),
            ],
        )
        .utama("u3", super::rhk::K3, "", sekar_money(y))
        .tambahan(
            "t1",
            "Terlaksananya penugasan Kabupaten Layak Anak bidang kesehatan",
            "",
            vec![
                told(
                    "kla",
                    "Pemenuhan indikator kesehatan pada evaluasi Kabupaten Layak Anak",
                    "Semua indikator klaster kesehatan terisi bukti dan dinilai lengkap",
                )
                .aspect(Aspect::PenguatanInternal)
                .flow(Flow::Told(&[
                    (4, 15, "Enam dari delapan indikator sudah lengkap buktinya."),
                    (8, 12, "Semua indikator lengkap, verifikasi lapangan berjalan baik."),
                    (12, 8, "Nilai klaster kesehatan naik, berita acara terlampir di sekretariat."),
                ])),
            ],
        )
        .expect(Kolaboratif, "Menggandeng kecamatan dan PKK dalam menjangkau keluarga yang menolak imunisasi.")
        .annex(
            &["Dukungan DAK kulkas vaksin", "Tim data dinas"],
            &["Laporan bulanan kepada Sekretaris Daerah", "Dialog kinerja triwulan"],
            &["Menjadi dasar penilaian kinerja unit Dinas Kesehatan"],
        )
}

fn sekar_money(y: Year) -> Vec<Ind> {
    vec![
        rate("lk", "Persentase laporan keuangan tepat waktu dan tanpa koreksi material", "100")
            .aspect(Aspect::Anggaran)
            .flow(Flow::Ratios(y.pick(
                &[
                    (3, 20, 3, 4, "Laporan Februari terlambat karena rekonsiliasi aset."),
                    (6, 19, 3, 3, ""),
                    (9, 18, 2, 4, "Juli dan Agustus terlambat, tutup buku internal disepakati."),
                    (12, 17, 3, 3, ""),
                ][..],
                &[
                    (3, 19, 4, 4, "Empat laporan triwulan I tepat waktu."),
                    (6, 18, 3, 3, ""),
                    (9, 17, 4, 4, "Termasuk laporan semester I."),
                    (12, 16, 3, 3, ""),
                ][..],
            ))),
        index("serap", "Persentase penyerapan anggaran dinas", "92", "%")
            .aspect(Aspect::Anggaran)
            .goal(Goal::Range { low: dec("92"), high: dec("98") })
            .base("0")
            .steps(&[(y.day(3, 31), "15"), (y.day(6, 30), "40"), (y.day(9, 30), "65"), (y.day(12, 31), "92")])
            .flow(Flow::Marks(y.pick(
                &[
                    (3, 31, "16,2", ""),
                    (6, 30, "41,5", ""),
                    (9, 30, "66,8", ""),
                    (12, 30, "94,3", "Sisa dari efisiensi lelang, bukan kegiatan batal."),
                ][..],
                &[
                    (3, 31, "14,1", "Lelang alat kesehatan mundur dua pekan."),
                    (6, 30, "40,9", ""),
                    (9, 30, "67,4", ""),
                    (12, 30, "95,1", ""),
                ][..],
            ))),
    ]
}

fn sekar_past(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("lk"),
            (9, 24),
            PerluPerbaikan,
            "Tiga laporan terlambat tahun ini. Apa yang bisa dibantu sekretariat daerah?",
            &[
                (Owner, 1, "Rekonsiliasi aset puskesmas, Pak. Tutup buku internal sudah kami majukan ke tanggal 5."),
                (Rater, 1, "Baik. Saya minta BPKAD mengirim data aset paling lambat tanggal 2."),
            ],
        )
        .talk(
            About::Rhk("u1"),
            (12, 21),
            Apresiasi,
            "Target imunisasi tercapai di tahun yang berat. Terima kasih kepada seluruh puskesmas.",
            &[],
        )
}

fn sekar_now(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("idl"),
            (4, 13),
            Catatan,
            "Naik terus. Tolong siapkan cerita Puskesmas Melur untuk rapat kepala dinas.",
            &[(Owner, 1, "Siap, Pak. Bidan Lestari dan drg. Mahesa bersedia menyampaikan.")],
        )
        .on_entry(
            "serap",
            3,
            4,
            Tanyakan,
            "Lelang alat kesehatan yang mundur sudah ada jadwal barunya?",
            &[(Owner, 1, "Sudah, Pak. Penetapan pemenang pekan kedua April.")],
        )
        .recent(700, Recent::Read(Owner))
        .recent(660, Recent::Read(Rater))
}

type Readings = &'static [(u8, u8, &'static str, &'static str)];

const IDL_PAST: Readings = &[
    (3, 27, "92,1", "Triwulan I."),
    (6, 26, "93,0", "Triwulan II, sweeping pascalebaran."),
    (9, 25, "93,9", "Triwulan III."),
    (12, 18, "95,1", "Akhir tahun, 12 puskesmas UCI."),
];

const IDL_NOW: Readings = &[
    (3, 26, "93,4", "Triwulan I, dua puskesmas di atas 97%."),
    (6, 25, "94,0", "Triwulan II."),
    (9, 24, "94,6", "Triwulan III."),
    (12, 17, "95,4", "Akhir tahun."),
];

fn tirta(y: Year) -> Draft {
    let draft = tirta_plan(y);
    if y.past { tirta_past(draft) } else { tirta_now(draft) }
}

fn tirta_plan(y: Year) -> Draft {
    skp(5, "kabidp2p", y)
        .utama(
            "u1",
            K4,
            K1,
            vec![
                sum("uci", "Jumlah puskesmas mencapai UCI desa sekurangnya 90%", 12, "puskesmas")
                    .steps(&[(y.day(6, 30), "4"), (y.day(9, 30), "8"), (y.day(12, 20), "12")])
                    .flow(Flow::Sum(
                        12,
                        Beat::Months(&[5, 6, 8, 9, 11, 12], 17),
                        Shape::Even,
                        &["{n} puskesmas menyusul UCI.", "{n} puskesmas, diverifikasi bersama tim Wulan."],
                    )),
                index("putus", "Angka putus imunisasi DPT-HB-Hib", "5", "%")
                    .goal(Goal::AtMost(dec("5")))
                    .base(y.pick("7,8", "6,4"))
                    .steps(&[(y.day(6, 30), y.pick("6,5", "5,8")), (y.day(12, 15), "5")])
                    .flow(Flow::Marks(y.pick(
                        &[
                            (6, 24, "6,4", "Turun dari 7,8 setelah pengingat lewat kader."),
                            (12, 9, "4,9", "Di bawah 5 untuk pertama kali."),
                        ][..],
                        &[(6, 23, "5,9", "Dua puskesmas kepulauan masih di atas 8."), (12, 8, "5,0", "")][..],
                    ))),
            ],
        )
        .utama(
            "u2",
            "Terkendalinya penyakit menular berpotensi wabah",
            K1,
            vec![
                rate("klb", "Persentase laporan kewaspadaan ditanggapi dalam 24 jam", "100")
                    .aspect(Aspect::Waktu)
                    .flow(Flow::Rate(
                        y.pick(86, 79),
                        y.pick(86, 80),
                        Beat::Monthly(27),
                        Shape::Even,
                        &["{p} dari {w} laporan ditanggapi dalam 24 jam.", ""],
                    )),
                rate("campak", "Persentase kasus suspek campak yang diperiksa laboratorium", "80").flow(Flow::Rate(
                    y.pick(66, 40),
                    y.pick(78, 60),
                    Beat::Months(&[2, 4, 6, 8, 10, 12], 21),
                    Shape::Even,
                    &[
                        "{p} dari {w} suspek diambil spesimennya.",
                        "{p} dari {w}; spesimen kepulauan terlambat karena kapal.",
                    ],
                )),
            ],
        )
        .tambahan(
            "t1",
            "Terbentuknya desa siaga demam berdarah",
            "",
            vec![sum("dbd", "Jumlah desa dengan juru pemantau jentik aktif", 20, "desa").flow(Flow::Sum(
                y.pick(22, 21),
                Beat::Months(&[2, 3, 5, 6, 9, 10, 11], 11),
                Shape::Even,
                &["{n} desa mulai mencatat jentik tiap Jumat.", "{n} desa, kader dilatih puskesmas."],
            ))],
        )
        .expect(Adaptif, "Cepat mengubah strategi ketika data mingguan menunjukkan kenaikan kasus.")
        .annex(
            &["Petugas surveilans puskesmas", "Reagen dan biaya kirim spesimen"],
            &["Laporan mingguan kewaspadaan", "Dialog bulanan dengan Kepala Dinas"],
            &["Tidak tercapai: pendampingan ke puskesmas yang tertinggal"],
        )
}

fn tirta_past(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("putus"),
            (12, 15),
            Apresiasi,
            "Angka putus imunisasi di bawah 5. Cara pengingat lewat kader layak ditiru bidang lain.",
            &[(Owner, 0, "Terima kasih, Bu. Idenya dari tim Wulan.")],
        )
        .returned(
            "dbd",
            9,
            2,
            "Desa Hulu dan Hilir belum ada catatan jentiknya. Mohon dihitung setelah berjalan.",
            "Dua desa dikeluarkan dulu, catatan lima desa lain lengkap.",
        )
}

fn tirta_now(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("campak"),
            (9, 2),
            PerluPerbaikan,
            "Pengambilan spesimen turun. Kepulauan perlu cara lain, jangan menunggu kapal umum.",
            &[
                (Owner, 1, "Sedang kami jajaki kapal patroli KKP dua kali sebulan, Bu."),
                (Rater, 2, "Bagus, suratnya saya tanda tangani begitu siap."),
            ],
        )
        .late(
            "campak",
            (10, 28),
            "Spesimen dari tiga pulau tidak terkirim selama gelombang tinggi Agustus-September.",
            "Menitipkan spesimen pada kapal patroli tiap dua pekan dan menambah media transpor di pulau.",
            (12, 15),
            Some((2, true, "Diterima. Laporkan hasil pengiriman pertama kepada saya.")),
        )
        .recent(720, Recent::Read(Owner))
        .recent(540, Recent::Read(Rater))
        .recent(
            240,
            Recent::Record {
                iki: "klb",
                value: Value::Ratio { part: dec("2"), whole: dec("2") },
                note: "Dua laporan diare pengungsi banjir, tim turun kurang dari enam jam.",
            },
        )
}

fn wulan(y: Year) -> Draft {
    let draft = skp(6, "epidemiolog", y)
        .utama(
            "u1",
            "Terkoordinasinya pelaksanaan imunisasi di 14 puskesmas",
            K4,
            vec![
                sum("uci", "Jumlah puskesmas yang didampingi sampai UCI", 12, "puskesmas").flow(Flow::Sum(
                    y.pick(12, 12),
                    Beat::Months(&[2, 3, 5, 6, 8, 9, 10, 11], 18),
                    Shape::Even,
                    &[
                        "{n} puskesmas mencapai UCI setelah pendampingan.",
                        "Pendampingan {n} puskesmas, data desa sudah dicocokkan.",
                    ],
                )),
                monthly(
                    "umpan",
                    "Umpan balik data cakupan ke puskesmas paling lambat tanggal 15",
                    "Umpan balik data",
                    y,
                    15,
                )
                .flow(Flow::Each(
                    y.pick(&[(6, 6)], &[(1, 4)]),
                    &["Terkirim ke 14 puskesmas.", "", "Terkirim, tiga puskesmas langsung mengoreksi datanya."],
                )),
            ],
        )
        .utama(
            "u2",
            "Tersedianya peta desa berisiko sebagai dasar imunisasi kejar",
            K1,
            vec![
                sum("peta", "Jumlah peta desa terbarui tiap triwulan", 4, "peta")
                    .steps(&[(y.day(3, 31), "1"), (y.day(6, 30), "2"), (y.day(9, 30), "3"), (y.day(12, 20), "4")])
                    .flow(Flow::Sum(
                        4,
                        Beat::On(&[(3, 26), (6, 25), (9, 24), (12, 16)]),
                        Shape::Even,
                        &[
                            "Peta triwulan ini terbit, desa merah tinggal sembilan.",
                            "Peta diperbarui bersama data dukcapil.",
                            "Peta terbit, dua desa kepulauan naik menjadi merah.",
                            "Peta akhir tahun, desa merah tinggal empat.",
                        ],
                    )),
                rate("data", "Persentase puskesmas dengan data cakupan tervalidasi", "95").flow(Flow::Rate(
                    y.pick(161, 164),
                    168,
                    Beat::Monthly(22),
                    Shape::Even,
                    &["{p} dari {w} puskesmas tervalidasi.", ""],
                )),
            ],
        )
        .tambahan(
            "t1",
            "Meningkatnya kemampuan pengelola imunisasi puskesmas membaca data",
            "",
            vec![sum("latih", "Jumlah pengelola imunisasi yang lulus praktik analisis data", 14, "orang").flow(
                Flow::Sum(
                    y.pick(14, 15),
                    Beat::Months(&[4, 7, 10], 13),
                    Shape::Even,
                    &["{n} orang lulus praktik, memakai data puskesmasnya sendiri."],
                ),
            )],
        )
        .expect(Kompeten, "Mengajari puskesmas memakai data, bukan mengerjakannya untuk mereka.")
        .annex(
            &["Akses data ASIK dan dukcapil", "Kendaraan operasional bidang"],
            &["Umpan balik bulanan", "Laporan triwulan"],
            &["Tercapai: diusulkan sebagai pelatih kabupaten"],
        );
    if y.past { wulan_past(draft) } else { wulan_now(draft) }
}

fn wulan_past(draft: Draft) -> Draft {
    draft
        .late(
            "umpan",
            (8, 18),
            "Server ASIK tidak dapat diakses 10-17 Agustus sehingga data Juli baru terunduh tanggal 19.",
            "Mengunduh data dua kali sebulan dan menyimpan salinan, supaya gangguan di akhir tidak menghambat.",
            (9, 15),
            Some((1, true, "Alasan diterima, gangguannya diumumkan pusat.")),
        )
        .talk(
            About::Iki("uci"),
            (10, 14),
            Apresiasi,
            "Pendampingan kepulauan berhasil. Terima kasih sudah tiga kali menyeberang.",
            &[(Owner, 1, "Terima kasih, Pak. Petugas Pulau Kecil sekarang bisa sendiri.")],
        )
        .talk(
            About::Value(BerorientasiPelayanan),
            (5, 12),
            Catatan,
            "Umpan balik data sudah baik; coba tambahkan satu kalimat saran per puskesmas.",
            &[],
        )
        .photo("uci", 9, "Pendampingan Pulau Kecil.png", 4)
}

fn wulan_now(draft: Draft) -> Draft {
    draft
        .photo("latih", 7, "Praktik analisis data.png", 5)
        .link("peta", 6, "Peta desa berisiko triwulan II", "https://peta.sagara-contoh.example/imunisasi/tw2")
        .link("peta", 9, "Peta desa berisiko triwulan III", "https://peta.sagara-contoh.example/imunisasi/tw3")
        .late(
            "umpan",
            (3, 17),
            "Data Februari dua puskesmas tertukar dan harus diunggah ulang.",
            "Memeriksa kode puskesmas sebelum mengolah, memakai daftar periksa bersama.",
            (4, 15),
            Some((1, true, "Baik, terima kasih sudah memberi tahu sebelum ditanya.")),
        )
        .on_entry(
            "peta",
            9,
            2,
            Tanyakan,
            "Dua desa yang naik merah, apa penyebabnya?",
            &[
                (Owner, 0, "Petugasnya pindah dan belum ada pengganti, Pak."),
                (Rater, 1, "Saya bicarakan dengan Sekretaris Dinas hari ini."),
                (Rater, 6, "Pengganti mulai tanggal 1. Mohon didampingi bulan pertamanya."),
                (Owner, 1, "Siap, sudah masuk jadwal."),
            ],
        )
        .talk(
            About::Value(Kompeten),
            (8, 4),
            Apresiasi,
            "Pengelola puskesmas sekarang datang ke rapat dengan analisisnya sendiri. Itu hasil latihan Ibu.",
            &[],
        )
        .recent(700, Recent::Read(Rater))
        .recent(430, Recent::Read(Owner))
        .recent(
            200,
            Recent::Record {
                iki: "latih",
                value: Value::Number(Decimal::whole(1)),
                note: "Pengelola baru Pulau Kecil lulus praktik jarak jauh.",
            },
        )
}
