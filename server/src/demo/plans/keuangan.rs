//! Subbagian Keuangan dan Aset of Dinas Kesehatan: Nirmala and Ratri.

use super::rhk::K3;
use crate::demo::{
    clock::Year,
    draft::{Draft, dated, dec, lasts, rate, skp, sum},
    flow::{Beat, Flow, Shape},
    scene::{
        About, Recent,
        Who::{Owner, Rater},
    },
};
use domain::{
    behaviour::Value::{Adaptif, Akuntabel, Kompeten},
    decimal::Decimal,
    feedback::Kind::{Apresiasi, Catatan, PerluPerbaikan, Tanyakan},
    skp::{entry::Value, plan::Goal},
};

pub fn all(year: Year) -> Vec<Draft> {
    vec![nirmala(year), ratri(year)]
}

fn nirmala(y: Year) -> Draft {
    let work = y.pick(Shape::Without(5, 7), Shape::Even);
    let months: &'static [u8] = y.pick(&[1, 2, 3, 4, 8, 9, 10, 11], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    let draft = skp(4, "kasubbag", y)
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
        );
    if y.past {
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
    } else {
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

/// One report each, 14 in all, three of them late.
const TEPAT_PAST: Flow = Flow::Rate(11, 14, Beat::Monthly(12), Shape::Even, &["{p} dari {w} laporan tepat waktu."]);
const TEPAT_NOW: Flow = Flow::Rate(13, 14, Beat::Monthly(12), Shape::Even, &["{p} dari {w} laporan tepat waktu."]);

fn ratri_past(draft: Draft) -> Draft {
    draft
        .talk(
            About::Rhk("u1"),
            (9, 7),
            PerluPerbaikan,
            "Tiga laporan terlambat karena rekonsiliasi aset; alasan dapat diterima untuk Maret, belum untuk Juli dan \
             Agustus. Sepakati tanggal tutup buku internal.",
            &[
                (Owner, 1, "Baik, Bu. Usul saya tutup buku internal tanggal 5 bersama Yoga."),
                (Rater, 0, "Setuju. Tuangkan dalam rencana perbaikan, saya dampingi dua bulan pertama."),
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
