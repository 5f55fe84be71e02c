//! Sekretariat of Dinas Kesehatan: Bagas, Nirmala, Ratri and Yoga.

use super::rhk::K3;
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
    behaviour::Value::{Adaptif, Akuntabel, Harmonis, Kompeten},
    decimal::Decimal,
    feedback::Kind::{Apresiasi, Catatan, PerluPerbaikan, Tanyakan},
    skp::{
        entry::Value,
        plan::{Aspect, Goal},
    },
};

pub fn all(year: Year) -> Vec<Draft> {
    vec![bagas(year), nirmala(year), ratri(year), yoga(year)]
}

fn nirmala(y: Year) -> Draft {
    let draft = nirmala_plan(y);
    if y.past { nirmala_past(draft) } else { nirmala_now(draft) }
}

fn nirmala_plan(y: Year) -> Draft {
    let work = y.pick(Shape::Without(5, 7), Shape::Even);
    let months: &'static [u8] = y.pick(&[1, 2, 3, 4, 8, 9, 10, 11], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    skp(4, "kasubbag", y)
        .utama(
            "u1",
            "Terwujudnya laporan keuangan dinas yang andal dan tepat waktu",
            K3,
            vec![
                dated(
                    "lk",
                    "Laporan keuangan diserahkan ke BPKAD",
                    "dokumen",
                    &[
                        ("Laporan keuangan tahun sebelumnya", y.day(1, 30)),
                        ("Rekonsiliasi aset semester I", y.day(4, 30)),
                        ("Laporan keuangan semester I", y.day(8, 14)),
                        ("Prognosis akhir tahun", y.day(10, 15)),
                        ("Rekonsiliasi aset semester II", y.day(12, 18)),
                    ],
                )
                .flow(Flow::Each(&[], &["Diterima BPKAD lengkap dengan berita acara."])),
                sum("temuan", "Jumlah temuan berulang pemeriksaan", 0, "temuan").goal(Goal::AtMost(Decimal::ZERO)),
                lasts("spj", "Rata-rata waktu verifikasi SPJ", "2", "hari kerja").flow(Flow::Mean(
                    y.pick("1,6", "1,7"),
                    "0,5",
                    Beat::Months(months, 24),
                    &["Rata-rata {n} hari, diukur dari buku agenda SPJ.", ""],
                )),
            ],
        )
        .utama(
            "u2",
            "Tertatanya aset dinas kesehatan",
            K3,
            vec![sum("aset", "Jumlah unit aset yang diberi label dan dicocokkan", 600, "unit").flow(Flow::Sum(
                y.pick(642, 590),
                Beat::Monthly(19),
                work,
                &[
                    "{n} unit di gudang farmasi dan dua puskesmas pembantu.",
                    "{n} unit, sisanya menunggu berita acara penghapusan.",
                    "",
                ],
            ))],
        )
        .tambahan(
            "t1",
            "Terbinanya bendahara pembantu puskesmas",
            "",
            vec![sum("bina", "Jumlah puskesmas yang didampingi penatausahaannya", 14, "puskesmas").flow(Flow::Sum(
                y.pick(14, 13),
                Beat::Months(months, 12),
                work,
                &[
                    "Pendampingan {n} puskesmas, temuan langsung diperbaiki di tempat.",
                    "{n} puskesmas; dua bendahara baru minta pendampingan lagi.",
                ],
            ))],
        )
        .expect(Kompeten, "Membimbing staf agar dapat menutup buku tanpa menunggu kepala subbagian.")
        .annex(
            &["Akses SIPD dan aplikasi aset", "Dua staf pengelola keuangan"],
            &["Rapat tutup buku tiap awal bulan", "Laporan triwulan ke Sekretaris Dinas"],
            &["Tercapai: diusulkan mengikuti pelatihan kepemimpinan administrator"],
        )
}

fn nirmala_past(draft: Draft) -> Draft {
    draft
        .talk(
            About::Rhk("u1"),
            (4, 27),
            Catatan,
            "Sebelum Ibu cuti, tolong daftar pekerjaan tutup buku Mei-Juli ditinggalkan di map bersama.",
            &[(Owner, 1, "Sudah, Pak. Termasuk kontak BPKAD dan contoh berita acara.")],
        )
        .talk(
            About::Value(Kompeten),
            (11, 16),
            Apresiasi,
            "Pemeriksaan selesai tanpa catatan, dan Ratri bisa menutup buku sendiri. Kerja yang sangat baik.",
            &[(Owner, 0, "Terima kasih, Pak. Ratri dan Yoga yang bekerja keras.")],
        )
}

fn nirmala_now(draft: Draft) -> Draft {
    draft
        .pdf("lk", 8, "Laporan keuangan semester I.pdf", "Laporan Keuangan Semester I - Dinas Kesehatan")
        .on_entry(
            "aset",
            6,
            3,
            Tanyakan,
            "Aset yang rusak berat sudah diusulkan hapus?",
            &[(Owner, 1, "Sudah, 23 unit, menunggu tim penilai.")],
        )
        .talk(
            About::Value(Kompeten),
            (9, 8),
            Apresiasi,
            "Pendampingan di puskesmas banyak dipuji bendahara. Terima kasih, Bu Nirmala.",
            &[],
        )
        .recent(620, Recent::Read(Owner))
        .recent(600, Recent::Read(Rater))
        .recent(
            180,
            Recent::Record {
                iki: "bina",
                value: Value::Number(Decimal::whole(1)),
                note: "Pendampingan Puskesmas Kenari, buku kas sudah cocok dengan rekening koran.",
            },
        )
}

fn ratri(y: Year) -> Draft {
    let draft =
        skp(10, "penata", y)
            .utama(
                "u1",
                "Tersusunnya laporan keuangan dinas yang tepat waktu",
                K3,
                vec![
                    sum("laporan", "Jumlah laporan (bulanan, semester, tahunan)", 14, "dokumen").flow(Flow::Sum(
                        y.pick(13, 14),
                        Beat::Monthly(11),
                        Shape::Even,
                        &["Laporan bulan sebelumnya selesai dan ditandatangani.", ""],
                    )),
                    rate("tepat", "Penyampaian paling lambat tanggal 10 bulan berikutnya", "100").flow(if y.past {
                        TEPAT_PAST
                    } else {
                        TEPAT_NOW
                    }),
                    rate("koreksi", "Persentase laporan tanpa koreksi BPKAD", "95").flow(Flow::Rate(
                        y.pick(93, 96),
                        100,
                        Beat::Months(&[3, 6, 9, 12], 16),
                        Shape::Even,
                        &[
                            "{p} dari {w} pos laporan triwulan ini tanpa koreksi.",
                            "{p} dari {w} pos tanpa koreksi; salah klasifikasi belanja sudah dibetulkan.",
                        ],
                    )),
                ],
            )
            .utama(
                "u2",
                "Tersedianya bukti pertanggungjawaban belanja yang lengkap",
                K3,
                vec![rate("lengkap", "Persentase SPJ lengkap saat diverifikasi", "98").flow(Flow::Rate(
                    y.pick(588, 571),
                    y.pick(600, 580),
                    Beat::Monthly(20),
                    Shape::Even,
                    &[
                        "{p} dari {w} SPJ lengkap saat pertama diperiksa.",
                        "",
                        "Dari {w} SPJ, {p} lengkap. Yang kurang: kuitansi perjalanan dinas.",
                    ],
                ))],
            )
            .tambahan(
                "t1",
                "Tersusunnya usulan efisiensi anggaran",
                K3,
                vec![
            sum("efisien", "Jumlah rekomendasi efisiensi yang disetujui", 1, "rekomendasi")
                .steps(&[(y.day(8, 31), "0"), (y.day(11, 30), "1")])
                .flow(Flow::Sum(1, Beat::On(y.pick(&[(11, 18)], &[(11, 25)])), Shape::Even, &[
                    "Pengadaan ATK puskesmas digabung lewat e-katalog, hemat Rp48 juta. Disetujui Kepala Dinas.",
                ])),
        ],
            )
            .expect(Akuntabel, "Memberi tahu sebelum tenggat bila ada data yang belum siap.")
            .annex(
                &["Akses SIPD", "Data realisasi dari Pengolah Data paling lambat tanggal 3"],
                &["Laporan bulanan", "Rapat tutup buku tiap awal bulan"],
                &["Tercapai: diusulkan pelatihan akuntansi pemerintahan", "Tidak tercapai: bimbingan kinerja"],
            );
    if y.past { ratri_past(draft) } else { ratri_now(draft) }
}

/// Fourteen reports, three of them late.
const TEPAT_PAST: Flow = Flow::Ratios(&[
    (1, 12, 2, 2, "Laporan Desember dan laporan tahunan tepat waktu."),
    (2, 10, 1, 1, ""),
    (3, 12, 0, 1, "Laporan Februari baru terkirim tanggal 12, data aset terlambat masuk dari sistem."),
    (4, 9, 1, 1, ""),
    (5, 8, 1, 1, ""),
    (6, 10, 1, 1, "Tepat waktu, dibantu Pak Bagas selama Bu Nirmala cuti."),
    (7, 14, 1, 2, "Laporan Juni terlambat; laporan semester tepat waktu."),
    (8, 13, 0, 1, "Rekonsiliasi aset tiga puskesmas belum cocok."),
    (9, 10, 1, 1, "Tutup buku internal tanggal 5 mulai berjalan."),
    (10, 9, 1, 1, ""),
    (11, 10, 1, 1, "Selesai tanggal 6."),
    (12, 10, 1, 1, ""),
]);
const TEPAT_NOW: Flow = Flow::Ratios(&[
    (1, 9, 2, 2, "Laporan Desember dan laporan tahunan, selesai tanggal 7."),
    (2, 6, 1, 1, "Tutup buku tanggal 5, laporan terkirim tanggal 6."),
    (3, 9, 1, 1, ""),
    (4, 8, 1, 1, ""),
    (5, 8, 1, 1, ""),
    (6, 9, 1, 1, ""),
    (7, 10, 2, 2, "Termasuk laporan semester I."),
    (8, 12, 0, 1, "Modul baru SIPD gagal mengekspor, terkirim tanggal 12."),
    (9, 9, 1, 1, "Kembali tepat waktu, cara ekspor baru sudah dikuasai."),
    (10, 8, 1, 1, ""),
    (11, 9, 1, 1, ""),
    (12, 9, 1, 1, ""),
]);

fn ratri_past(draft: Draft) -> Draft {
    draft
        .late(
            "tepat",
            (3, 13),
            "Sistem aset daerah tidak dapat dibuka tanggal 6-11 sehingga rekonsiliasi tidak bisa diselesaikan.",
            "Mengunduh data aset lebih awal dan menyimpan berita acara sementara bila sistem bermasalah.",
            (4, 10),
            Some((1, true, "Diterima. Bukti gangguan sistem sudah saya lihat, terima kasih sudah dilampirkan.")),
        )
        .talk(
            About::Iki("lengkap"),
            (6, 16),
            Catatan,
            "Selama Bu Nirmala cuti, SPJ perjalanan dinas tolong langsung ke meja saya tiap Rabu.",
            &[(Owner, 0, "Siap, Pak Bagas.")],
        )
        .late(
            "tepat",
            (7, 15),
            "Rekonsiliasi aset menunggu data tiga puskesmas.",
            "Mengingatkan puskesmas lewat surat.",
            (8, 10),
            Some((
                3,
                false,
                "Belum dapat saya terima. Data puskesmas sudah masuk tanggal 4; rencananya perlu lebih jelas.",
            )),
        )
        .talk(
            About::Rhk("u1"),
            (9, 7),
            PerluPerbaikan,
            "Tiga laporan terlambat karena rekonsiliasi aset; alasan dapat diterima untuk Maret, belum untuk Juli dan \
             Agustus. Sepakati tanggal tutup buku internal.",
            &[
                (Owner, 1, "Baik, Bu. Usul saya tutup buku internal tanggal 5 bersama Yoga."),
                (Rater, 0, "Setuju. Tuangkan dalam rencana perbaikan, saya dampingi dua bulan pertama."),
                (Owner, 2, "Sudah saya tuangkan, mohon diperiksa."),
            ],
        )
        .late(
            "tepat",
            (9, 9),
            "Rekonsiliasi aset menunggu data puskesmas sehingga laporan Juli dan Agustus lewat tanggal 10.",
            "Tutup buku internal tanggal 5, daftar periksa rekonsiliasi bersama Yoga, mulai September.",
            (12, 10),
            Some((1, true, "Rencana disetujui, kita lihat hasilnya Oktober.")),
        )
        .on_entry(
            "tepat",
            11,
            1,
            Apresiasi,
            "Selesai tanggal 6. Rencananya berjalan, Ratri.",
            &[(Owner, 0, "Terima kasih, Bu. Daftar periksanya saya tempel di meja Yoga juga.")],
        )
        .talk(
            About::Iki("efisien"),
            (11, 23),
            Apresiasi,
            "Usul pengadaan bersama disetujui Kepala Dinas. Ini gagasan Ratri sendiri, terima kasih.",
            &[(Owner, 0, "Terima kasih, Bu. Idenya muncul saat mencocokkan nota ATK.")],
        )
        .pdf("efisien", 11, "Usulan efisiensi ATK.pdf", "Usulan efisiensi pengadaan ATK puskesmas")
}

fn ratri_now(draft: Draft) -> Draft {
    draft
        .pdf("tepat", 7, "Tanda terima laporan semester I.pdf", "Tanda terima laporan semester I")
        .link("lengkap", 5, "Daftar periksa SPJ", "https://berkas.sagara-contoh.example/dinkes/daftar-periksa-spj")
        .talk(
            About::Iki("tepat"),
            (4, 14),
            Apresiasi,
            "Tiga bulan berturut-turut sebelum tanggal 10. Tutup buku tanggal 5 ternyata berhasil.",
            &[(Owner, 1, "Terima kasih, Bu. Daftar periksanya sekarang dipakai Yoga juga.")],
        )
        .talk(
            About::Value(Adaptif),
            (7, 21),
            Catatan,
            "Modul SIPD berubah bulan depan. Tolong ikut sosialisasinya lalu bagikan ke bendahara puskesmas.",
            &[(Owner, 0, "Siap, Bu. Bahan singkatnya saya buat satu halaman.")],
        )
        .on_entry(
            "tepat",
            8,
            1,
            Tanyakan,
            "Ekspor gagal sejak tanggal berapa? Perlu saya hubungi BPKAD?",
            &[
                (Owner, 0, "Sejak tanggal 7, Bu. Sudah saya laporkan, tadi siang diperbaiki."),
                (Rater, 0, "Baik. Lain kali langsung kabari saya di hari pertama, ya."),
            ],
        )
        .regret(
            About::Iki("koreksi"),
            (6, 22),
            PerluPerbaikan,
            "Koreksi BPKAD bulan ini bertambah, tolong diperiksa lagi.",
        )
        .returned(
            "lengkap",
            3,
            3,
            "Jumlahnya tidak sama dengan buku agenda, mohon dicocokkan lagi.",
            "Tiga SPJ ternyata milik bulan April. Sudah dicocokkan dengan buku agenda.",
        )
        .recent(610, Recent::Read(Rater))
        .recent(590, Recent::Read(Owner))
        .recent(
            150,
            Recent::Record {
                iki: "lengkap",
                value: Value::Ratio { part: dec("11"), whole: dec("12") },
                note: "Dari 12 SPJ hari ini, satu kurang daftar hadir.",
            },
        )
}

fn yoga(y: Year) -> Draft {
    let draft = yoga_plan(y);
    if y.past { yoga_past(draft) } else { yoga_now(draft) }
}

fn yoga_plan(y: Year) -> Draft {
    skp(11, "pengolah", y)
        .utama(
            "u1",
            "Terkelolanya data realisasi anggaran",
            K3,
            vec![
                sum("rekap", "Jumlah rekap realisasi bulanan", 12, "rekap").flow(Flow::Sum(
                    y.pick(11, 12),
                    Beat::Monthly(6),
                    Shape::Even,
                    &["Rekap bulan lalu sudah di map bersama.", ""],
                )),
                rate("tepat", "Persentase rekap selesai paling lambat tanggal 3", "100")
                    .aspect(Aspect::Waktu)
                    .flow(if y.past { REKAP_PAST } else { REKAP_NOW }),
                rate("cocok", "Persentase kesesuaian data rekap dengan SIPD", "98").flow(Flow::Rate(
                    y.pick(1_140, 1_128),
                    y.pick(1_200, 1_150),
                    Beat::Monthly(14),
                    Shape::Even,
                    &[
                        "{p} dari {w} baris sesuai SIPD.",
                        "",
                        "{p} dari {w} baris; selisih pada kode rekening belanja modal.",
                    ],
                )),
            ],
        )
        .utama(
            "u2",
            "Tersedianya dasbor realisasi anggaran yang mudah dibaca pimpinan",
            K3,
            vec![
                told(
                    "dasbor",
                    "Dasbor dipakai dalam rapat pimpinan",
                    "Pimpinan membaca realisasi tanpa meminta rekap terpisah",
                )
                .flow(Flow::Told(y.pick(
                    &[
                        (5, 20, "Dasbor percobaan dengan lembar sebar, diperlihatkan pada rapat Mei."),
                        (11, 25, "Dasbor dipakai pada rapat November, kolom sisa kas masih diminta terpisah."),
                    ][..],
                    &[
                        (3, 18, "Kolom sisa kas ditambahkan, diperbarui tiap Senin."),
                        (7, 15, "Dipakai pada tiga rapat berturut-turut tanpa rekap tambahan."),
                        (11, 11, "Pimpinan meminta grafik per bidang, sudah tersedia."),
                    ][..],
                ))),
            ],
        )
        .expect(Harmonis, "Tetap menjadi tempat bertanya yang ramah bagi bendahara puskesmas.")
        .annex(
            &["Komputer dan akses SIPD"],
            &["Rapat tutup buku tiap awal bulan"],
            &["Tercapai: diusulkan pelatihan analisis data", "Tidak tercapai: bimbingan kinerja"],
        )
}

fn yoga_past(draft: Draft) -> Draft {
    draft
        .late(
            "tepat",
            (4, 8),
            "Data realisasi bidang baru masuk tanggal 4 dan saya mengerjakan sendiri.",
            "Meminta bidang mengirim tanggal 1 dan menyiapkan lembar isian.",
            (6, 30),
            Some((1, true, "Diterima, surat ke bidang sudah saya kirim.")),
        )
        .talk(
            About::Value(Harmonis),
            (6, 10),
            Apresiasi,
            "Bendahara puskesmas bilang Yoga selalu sabar menjelaskan. Terima kasih.",
            &[(Owner, 1, "Sama-sama, Pak. Saya juga belajar dari pertanyaan mereka.")],
        )
        .talk(
            About::Iki("tepat"),
            (9, 8),
            PerluPerbaikan,
            "Rekap masih sering lewat tanggal 3. Kita cari penyebabnya bersama, jangan sungkan bicara.",
            &[
                (Owner, 1, "Saya kewalahan di awal bulan, Bu. Permintaan data dari bidang datang bersamaan."),
                (Rater, 0, "Mulai bulan depan permintaan lewat satu lembar, saya yang menyaring."),
            ],
        )
        .corrected("cocok", 10, 3, "Salah menjumlah baris belanja modal, sudah dicocokkan ulang.")
}

fn yoga_now(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("tepat"),
            (5, 12),
            Apresiasi,
            "Empat bulan tepat waktu. Lembar permintaan tunggal ternyata membantu.",
            &[(Owner, 0, "Iya, Bu. Sekarang awal bulan terasa lebih ringan.")],
        )
        .on_entry("dasbor", 7, 3, Apresiasi, "Pak Sekretaris memuji dasbornya di rapat. Bagus sekali, Yoga.", &[])
        .recent(580, Recent::Read(Rater))
        .recent(410, Recent::Read(Owner))
}

/// Twelve summaries, many late.
const REKAP_PAST: Flow = Flow::Ratios(&[
    (1, 5, 1, 1, ""),
    (2, 4, 1, 1, ""),
    (3, 6, 0, 1, "Data dua bidang terlambat."),
    (4, 7, 0, 1, "Selesai tanggal 7."),
    (5, 5, 1, 1, ""),
    (6, 4, 1, 1, ""),
    (7, 7, 0, 1, "Menunggu data bidang P2P."),
    (8, 6, 0, 1, ""),
    (9, 4, 0, 1, "Selesai tanggal 4, terlambat satu hari."),
    (10, 5, 1, 1, ""),
    (11, 4, 1, 1, "Lembar permintaan tunggal mulai dipakai."),
    (12, 4, 1, 1, ""),
]);
const REKAP_NOW: Flow = Flow::Ratios(&[
    (1, 6, 1, 1, ""),
    (2, 4, 1, 1, ""),
    (3, 4, 1, 1, ""),
    (4, 6, 1, 1, "Selesai tanggal 2."),
    (5, 5, 1, 1, ""),
    (6, 4, 1, 1, ""),
    (7, 6, 1, 1, ""),
    (8, 5, 0, 1, "Modul baru SIPD, selesai tanggal 5."),
    (9, 4, 1, 1, ""),
    (10, 5, 1, 1, ""),
    (11, 4, 1, 1, ""),
    (12, 4, 1, 1, ""),
]);

fn bagas(y: Year) -> Draft {
    let draft = bagas_plan(y);
    if y.past { bagas_past(draft) } else { bagas_now(draft) }
}

fn bagas_plan(y: Year) -> Draft {
    skp(3, "sekdinkes", y)
        .utama(
            "u1",
            "Terkelolanya perencanaan dan keuangan dinas yang tertib",
            K3,
            vec![
                dated(
                    "dokumen",
                    "Dokumen perencanaan dan kinerja disahkan tepat waktu",
                    "dokumen",
                    &[
                        ("Laporan kinerja tahun sebelumnya", y.day(2, 27)),
                        ("Rencana kerja tahun berikutnya", y.day(5, 29)),
                        ("Perubahan pelaksanaan anggaran", y.day(9, 30)),
                        ("Rencana kerja dan anggaran tahun berikutnya", y.day(11, 30)),
                    ],
                )
                .flow(Flow::Each(&[], &["Disahkan Kepala Dinas dan terunggah di SIPD."])),
                index("serap", "Persentase penyerapan anggaran sekretariat", "92", "%")
                    .goal(Goal::Range { low: dec("92"), high: dec("98") })
                    .base("0")
                    .aspect(Aspect::Biaya)
                    .flow(Flow::Marks(y.pick(
                        &[(3, 31, "21,5", ""), (6, 30, "44,8", ""), (9, 30, "70,2", ""), (12, 30, "95,6", "")][..],
                        &[
                            (3, 31, "19,8", ""),
                            (5, 29, "37,4", ""),
                            (8, 31, "60,9", ""),
                            (10, 30, "81,2", "Pengadaan kendaraan menunggu e-katalog."),
                            (12, 30, "94,9", ""),
                        ][..],
                    ))),
                rate("surat", "Persentase surat masuk yang diteruskan dalam satu hari", "95")
                    .aspect(Aspect::Waktu)
                    .flow(Flow::Rate(
                        y.pick(2_196, 2_100),
                        y.pick(2_280, 2_190),
                        Beat::Months(&[3, 6, 9, 12], 24),
                        Shape::Even,
                        &["{p} dari {w} surat.", ""],
                    )),
            ],
        )
        .utama(
            "u2",
            "Terpenuhinya kebutuhan kerja bidang dan puskesmas",
            super::rhk::K2,
            vec![
                index("puas", "Nilai survei layanan internal sekretariat", "82", "nilai")
                    .steps(&[(y.day(6, 30), "82"), (y.day(12, 15), "82")])
                    .flow(Flow::Marks(y.pick(
                        &[(6, 17, "81,4", "Keluhan terbanyak peminjaman kendaraan."), (12, 8, "83,0", "")][..],
                        &[(6, 18, "83,6", "Peminjaman kendaraan lewat formulir daring."), (12, 8, "84,1", "")][..],
                    ))),
                sum("rekon", "Jumlah puskesmas dengan aset yang direkonsiliasi", 14, "puskesmas").flow(Flow::Sum(
                    14,
                    Beat::Months(&[3, 4, 6, 8, 9, 11], 20),
                    Shape::Even,
                    &["Rekonsiliasi {n} puskesmas, berita acara ditandatangani.", ""],
                )),
            ],
        )
        .annex(
            &["Dua kepala subbagian", "Anggaran rutin sekretariat"],
            &["Dialog kinerja bulanan dengan Kepala Dinas"],
            &["Tercapai: diusulkan uji kompetensi jabatan pimpinan tinggi"],
        )
}

fn bagas_past(draft: Draft) -> Draft {
    draft
        .tambahan(
            "t1",
            "Terlaksananya tugas Plh. Kepala Subbagian Keuangan dan Aset",
            "",
            vec![
                told(
                    "plh",
                    "Layanan keuangan berjalan selama pejabat definitif cuti",
                    "Tidak ada pembayaran yang tertunda karena cuti pejabat",
                )
                .flow(Flow::Told(&[
                    (5, 29, "Bulan pertama berjalan, semua pembayaran tepat waktu."),
                    (7, 30, "Tugas selesai, laporan Juni terlambat dan catatannya diserahkan kepada Bu Nirmala."),
                ])),
            ],
        )
        .talk(
            About::Rhk("t1"),
            (8, 4),
            Apresiasi,
            "Terima kasih sudah memegang dua meja selama tiga bulan.",
            &[(Owner, 0, "Sama-sama, Bu. Jadi paham beban subbagian keuangan.")],
        )
}

fn bagas_now(draft: Draft) -> Draft {
    draft
        .talk(
            About::Iki("serap"),
            (7, 6),
            Tanyakan,
            "Penyerapan sekretariat sedikit di bawah rencana, ada hambatan?",
            &[(Owner, 1, "Kendaraan operasional menunggu e-katalog, Bu. Belanja lain sesuai jadwal.")],
        )
        .recent(760, Recent::Read(Rater))
        .recent(470, Recent::Read(Owner))
}
