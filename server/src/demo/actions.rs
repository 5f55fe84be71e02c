//! *Rencana aksi* of the demo people: words for each quarter, and for some the planned value of an indicator.

use super::{
    Act, DemoSkp, Step,
    agency::Organisation,
    clock::{ZONE, dice, office, workday_from, workdays_after},
};
use domain::{action::About, calendar::Time, decimal::Decimal, evaluation::PeriodKind, skp::Span};

/// What somebody plans for an RHK.
struct Planned {
    person: u8,
    /// Place of the RHK in the plan.
    rhk: usize,
    /// Words by quarter.
    steps: [&'static str; 4],
    /// Place of an indicator of the RHK, and its cumulative values by quarter.
    values: Option<(usize, [i32; 4])>,
}

const ALL: [Planned; 9] = [
    Planned {
        person: 7,
        rhk: 0,
        steps: [
            "Sepakati jadwal enam posyandu dengan kader, paling lambat 20 Januari.\nCocokkan kohort bayi per desa dengan data kelahiran.",
            "Sweeping bayi belum lengkap di Desa Umpama dan Desa Misal, target 25 anak.\nKunjungan rumah bayi yang tertunda karena demam.",
            "Imunisasi kejar sesudah libur sekolah di Posyandu Mawar dan Kenanga.\nCatat ulang bayi yang pindah desa.",
            "Lengkapi bayi yang genap sebelas bulan sampai Desember.\nRekap akhir tahun bersama kader, paling lambat 20 Desember.",
        ],
        values: Some((0, [55, 118, 178, 240])),
    },
    Planned {
        person: 7,
        rhk: 1,
        steps: [
            "Tempel alur keluhan dan nomor telepon di enam posyandu.",
            "Jadwal kedatangan per RT supaya orang tua tidak menunggu lama.",
            "Baca hasil survei semester I bersama kader; pilih dua hal untuk diperbaiki.",
            "Ulangi survei singkat di tiap posyandu pada November.",
        ],
        values: None,
    },
    Planned {
        person: 8,
        rhk: 0,
        steps: [
            "Bagi wilayah empat posyandu dengan Lestari; siapkan register.",
            "Sweeping Desa Contoh Hilir bersama kader.",
            "Imunisasi kejar anak yang terlewat saat libur.",
            "Lengkapi sisa kohort; serahkan register yang sudah diperiksa.",
        ],
        values: None,
    },
    Planned {
        person: 18,
        rhk: 0,
        steps: [
            "Susun daftar periksa berkas per jenis izin untuk loket.",
            "Uji coba antrean terpisah untuk legalisasi.",
            "Tinjau berkas yang lewat tiga hari setiap Jumat.",
            "Selesaikan berkas tahun berjalan sebelum 20 Desember.",
        ],
        values: Some((0, [285, 580, 885, 1_200])),
    },
    Planned {
        person: 14,
        rhk: 0,
        steps: [
            "Pilih sekolah sampel dan instrumen evaluasi.",
            "Laporan evaluasi semester I, paling lambat 30 Juni.",
            "Kunjungan validasi ke sekolah sampel.",
            "Laporan evaluasi akhir, paling lambat 30 November.",
        ],
        values: None,
    },
    Planned {
        person: 6,
        rhk: 0,
        steps: [
            "Tetapkan empat belas puskesmas dampingan dan jadwal kunjungan.",
            "Umpan balik data cakupan tiap tanggal 15.",
            "Pendampingan puskesmas dengan cakupan di bawah 60%.",
            "Validasi UCI desa bersama pengelola imunisasi.",
        ],
        values: None,
    },
    Planned {
        person: 10,
        rhk: 0,
        steps: [
            "Sepakati tanggal tutup buku internal dengan bendahara.",
            "Rekonsiliasi aset sebelum tanggal 5.",
            "Daftar periksa rekonsiliasi bersama Yoga.",
            "Siapkan laporan akhir tahun sejak minggu pertama Desember.",
        ],
        values: None,
    },
    Planned {
        person: 21,
        rhk: 0,
        steps: [
            "Pantau ketersediaan aplikasi setiap hari kerja.",
            "Pindahkan cadangan harian ke server kedua.",
            "Uji pemulihan dari cadangan.",
            "Kurangi tiket berulang dengan panduan singkat.",
        ],
        values: None,
    },
    Planned {
        person: 22,
        rhk: 0,
        steps: [
            "Telaah SKP perangkat daerah yang masuk terlambat.",
            "Telaah contoh SKP di sepuluh perangkat daerah.",
            "Bahas temuan dengan pejabat penilai.",
            "Siapkan kalender perencanaan tahun depan.",
        ],
        values: None,
    },
];

/// Lestari has not planned the present quarter yet: Beranda offers it.
const OPEN: u8 = 7;

/// Everything up to `now`: each quarter is planned in its first days.
pub fn build(org: &Organisation, skps: &[DemoSkp], now: Time) -> Vec<Step> {
    let mut steps = Vec::new();
    for planned in &ALL {
        let Some(owner) = org.person(planned.person) else { continue };
        for skp in skps.iter().filter(|s| s.owner == owner) {
            for period in domain::action::periods(PeriodKind::Triwulanan, skp.span) {
                let present = period.part.contains(now.date(ZONE));
                if !(present && planned.person == OPEN) {
                    tell(&mut steps, planned, skp, period.number, period.part);
                }
            }
        }
    }
    steps.retain(|s| s.at <= now);
    steps
}

fn tell(steps: &mut Vec<Step>, planned: &Planned, skp: &DemoSkp, number: u8, part: Span) {
    let Some(rhk) = skp.plan.rhk.get(planned.rhk) else { return };
    let at = usize::from(number.saturating_sub(1));
    let salt = dice(&[u64::from(planned.person), u64::from(number), planned.rhk as u64]);
    let day = workdays_after(workday_from(part.start), 1 + u32::try_from(salt % 4).unwrap_or(0));
    let written = office(day, salt);
    let mut push = |minutes: i64, about: About, text: String| {
        let act = Act::Steps { skp: skp.id, number, about, text };
        steps.push(Step { at: written.plus_seconds(minutes * 60), by: skp.owner, act });
    };
    push(0, About::Rhk(rhk.id), planned.steps[at.min(3)].to_owned());
    // A shorter SKP after a promotion has other targets.
    if let Some((iki, values)) = planned.values
        && let Some(iki) = rhk.iki.get(iki)
    {
        push(3, About::Iki(iki.id), Decimal::whole(values[at.min(3)]).format(4, true));
    }
}
