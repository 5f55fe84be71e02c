//! Sekretariat Daerah: Dharma, with the qualitative form.

use crate::demo::{
    clock::Year,
    draft::{Draft, index, rate, skp, sum, told},
    flow::{Beat, Flow, Shape},
    scene::{
        About, Recent,
        Who::{Owner, Rater},
    },
};
use domain::{
    behaviour::Value::{Kolaboratif, Loyal},
    feedback::Kind::{Apresiasi, Catatan, Tanyakan},
};

pub fn all(year: Year) -> Vec<Draft> {
    vec![dharma(year)]
}

fn dharma(y: Year) -> Draft {
    let draft = dharma_plan(y);
    if y.past { dharma_past(draft) } else { dharma_now(draft) }
}

fn dharma_plan(y: Year) -> Draft {
    skp(1, "sekda", y)
        .qualitative()
        .utama(
            "u1",
            "Terwujudnya tata kelola pemerintahan kabupaten yang akuntabel",
            "",
            vec![
                told(
                    "wtp",
                    "Laporan keuangan pemerintah daerah disusun tertib dan memperoleh opini terbaik",
                    "Opini Wajar Tanpa Pengecualian dipertahankan dan tindak lanjut rekomendasi BPK selesai",
                )
                .bare()
                .flow(Flow::Told(y.pick(WTP_PAST, WTP_NOW))),
                index("sakip", "Nilai SAKIP kabupaten", "70", "nilai")
                    .bare()
                    .base("66,4")
                    .steps(&[(y.day(9, 30), "66,4"), (y.day(12, 15), "70")])
                    .flow(Flow::Marks(y.pick(
                        &[(12, 10, "70,12", "Hasil evaluasi KemenPANRB, predikat BB.")][..],
                        &[(12, 9, "70,85", "Hasil evaluasi KemenPANRB.")][..],
                    ))),
                rate("bpk", "Persentase rekomendasi hasil pemeriksaan yang selesai ditindaklanjuti", "90").bare().flow(
                    Flow::Rate(
                        y.pick(83, 76),
                        y.pick(90, 84),
                        Beat::Months(&[3, 6, 9, 12], 20),
                        Shape::Even,
                        &[
                            "{p} dari {w} rekomendasi yang jatuh tempo triwulan ini selesai.",
                            "{p} dari {w}; sisanya menunggu penghapusan aset.",
                        ],
                    ),
                ),
            ],
        )
        .utama(
            "u2",
            "Meningkatnya kualitas pelayanan publik lintas perangkat daerah",
            "",
            vec![
                index("ipp", "Indeks pelayanan publik kabupaten", "4", "indeks")
                    .bare()
                    .steps(&[(y.day(11, 30), "4")])
                    .flow(Flow::Marks(y.pick(
                        &[(11, 18, "4,05", "Sepuluh unit layanan dinilai, terendah farmasi puskesmas.")][..],
                        &[(11, 12, "4,11", "Dua belas unit layanan dinilai.")][..],
                    ))),
                sum("rakor", "Rapat koordinasi kepala perangkat daerah tentang kinerja", 12, "rapat").bare().flow(
                    Flow::Sum(
                        y.pick(12, 11),
                        Beat::Monthly(8),
                        Shape::Even,
                        &[
                            "Membahas realisasi {bulan} dan hambatan lintas dinas.",
                            "Tindak lanjut dibagi per dinas, notulen beredar hari itu juga.",
                            "",
                        ],
                    ),
                ),
            ],
        )
        .tambahan(
            "t1",
            "Terkoordinasinya percepatan penurunan stunting",
            "",
            vec![
                told(
                    "stunting",
                    "Tim percepatan bekerja dengan satu data keluarga sasaran",
                    "Semua kecamatan memakai satu daftar keluarga sasaran dan intervensi dilaporkan tiap triwulan",
                )
                .bare()
                .flow(Flow::Told(&[
                    (
                        3,
                        19,
                        "Daftar keluarga sasaran disepakati tujuh dari sembilan kecamatan; dua kecamatan \
                         masih mencocokkan data desa.",
                    ),
                    (6, 18, "Semua kecamatan memakai satu daftar. Laporan intervensi triwulan II lengkap."),
                    (9, 17, "Intervensi triwulan III dilaporkan semua kecamatan, 84% keluarga sasaran terlayani."),
                    (12, 14, "Laporan akhir disampaikan kepada Bupati, 91% keluarga sasaran terlayani."),
                ])),
            ],
        )
        .expect(Kolaboratif, "Menjadi penengah yang didengar ketika program dinas saling bersinggungan.")
        .expect(Loyal, "Menyampaikan kepada Bupati keadaan sebenarnya, termasuk yang tidak enak didengar.")
        .annex(
            &["Tim sekretariat kinerja", "Data kinerja semua perangkat daerah"],
            &["Laporan bulanan kepada Bupati", "Dialog kinerja triwulan"],
            &["Hasil evaluasi menjadi bahan Bupati dalam menetapkan kebijakan kinerja tahun berikutnya"],
        )
}

fn dharma_past(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("wtp"),
            (6, 8),
            Apresiasi,
            "Opini WTP kelima berturut-turut. Terima kasih, Pak Sekda, dan sampaikan juga kepada tim BPKAD.",
            &[(Owner, 0, "Terima kasih, Bapak Bupati. Pekerjaan rumah kita tinggal aset tanah sekolah.")],
        )
        .talk(
            About::Rhk("u2"),
            (10, 6),
            Tanyakan,
            "Dinas mana yang paling butuh dukungan saya agar layanannya membaik tahun depan?",
            &[(Owner, 1, "Pendidikan, Pak. Data literasinya belum bergerak dan tenaga evaluasinya kurang.")],
        )
        .pdf("wtp", 6, "Ringkasan LHP.pdf", "Ringkasan Laporan Hasil Pemeriksaan")
}

fn dharma_now(draft: Draft) -> Draft {
    draft
        .talk(
            About::Rhk("t1"),
            (4, 8),
            Catatan,
            "Dua kecamatan yang tertinggal mohon didatangi langsung, jangan lewat surat saja.",
            &[(Owner, 2, "Sudah saya kunjungi, Pak. Kendalanya operator desa, pekan depan dibantu Dinas Kominfo.")],
        )
        .on_entry("rakor", 8, 3, Apresiasi, "Rapat yang singkat dan langsung ke pokok masalah. Pertahankan.", &[])
        .recent(900, Recent::Read(Owner))
        .recent(880, Recent::Read(Rater))
        .recent(
            90,
            Recent::Say {
                about: About::Iki("sakip"),
                kind: Tanyakan,
                text: "Kapan hasil evaluasi SAKIP kita terima? Saya ingin menyiapkan arahan untuk tahun depan.",
            },
        )
}

type Words = &'static [(u8, u8, &'static str)];

const WTP_PAST: Words = &[
    (3, 26, "Laporan keuangan unaudited diserahkan ke BPK tepat waktu."),
    (6, 4, "Opini WTP diterima. Ada enam rekomendasi, rencana tindak lanjut disusun bersama Inspektorat."),
    (12, 11, "Lima dari enam rekomendasi selesai; aset tanah sekolah berlanjut tahun depan."),
];

const WTP_NOW: Words = &[
    (3, 27, "Laporan keuangan unaudited diserahkan ke BPK, empat hari sebelum tenggat."),
    (6, 9, "Opini WTP dipertahankan. Rekomendasi berkurang menjadi empat."),
    (9, 22, "Sertifikasi 31 bidang tanah sekolah selesai, sisanya 12 bidang."),
    (12, 10, "Semua rekomendasi selesai ditindaklanjuti."),
];
