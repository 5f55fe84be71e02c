//! Planning of the next year as it stands now, a change of a running SKP, and what surrounds them: every state is there
//! whatever the day.

use super::{
    Act, Step,
    agency::Organisation,
    clock::{ZONE, office_before},
};
use domain::{behaviour::Value, calendar::Time, id::PersonId, planning::term::Cause};

/// Minutes of one day of office time.
const DAY: u32 = 480;

/// What somebody does about a plan. Plans are found by their owner and year: their ids are made when they are written.
#[derive(Clone, Debug)]
pub enum PlanStep {
    /// A new plan, with all RHK of the running SKP, linked to the superior's RHK of the same words.
    Begin,
    Submit,
    GiveBack(PersonId, &'static str),
    Agree(PersonId, &'static str),
    /// What the leader expects: in all, or of a value.
    Expect(PersonId, Option<Value>, &'static str),
    /// A change of the running SKP: target of the first indicator that is counted.
    Lower(&'static str, &'static str),
    /// The change is agreed.
    AgreeChange(PersonId),
    /// Minutes of a talk about the plan of somebody, and whether the other side confirms at once.
    Talk(PersonId, &'static str, &'static str),
    ConfirmTalk(PersonId),
    /// A template of somebody's SKP.
    Template(PersonId, &'static str),
    /// The right superior.
    Report(PersonId, &'static str),
    /// The first half of the year is not rated: cause and note.
    Gap(PersonId, Cause, &'static str),
    /// Another superior from the first day of the year on: name and reason.
    Line(PersonId, &'static str, &'static str),
    /// A template written from scratch: name, post, results each with an indicator.
    WriteTemplate(&'static str, &'static str, &'static [(&'static str, &'static str)]),
    /// The own template is given to somebody.
    Give(PersonId),
}

/// The steps, in order of time.
pub fn build(org: &Organisation, now: Time) -> Vec<Step> {
    let next = now.date(ZONE).year() + 1;
    let mut steps = Vec::new();
    let mut push = |days: u32, minutes: u32, by: u8, year: i32, step: PlanStep| {
        let Some(by) = org.person(by) else { return };
        let at = office_before(now, days * DAY + minutes);
        steps.push(Step { at, by, act: Act::Plan { year, step } });
    };
    let Some([lestari, galih, rahma, yoga, puspa]) = people(org) else { return steps };
    push(
        16,
        90,
        11,
        next - 1,
        PlanStep::Lower("10", "Dua rekap digabung ke laporan triwulanan sesuai surat edaran keuangan daerah."),
    );
    push(14, 200, 4, next - 1, PlanStep::AgreeChange(yoga));
    push(12, 60, 17, next, PlanStep::Template(rahma, "Petugas loket pelayanan"));
    push(11, 120, 18, next, PlanStep::Begin);
    push(10, 300, 18, next, PlanStep::Submit);
    push(
        9,
        240,
        17,
        next,
        PlanStep::Agree(rahma, "Sudah sesuai dengan dialog kita. Pertahankan ketepatan waktu loket."),
    );
    push(8, 100, 9, next, PlanStep::Begin);
    push(7, 330, 9, next, PlanStep::Submit);
    push(6, 400, 8, next, PlanStep::Begin);
    push(5, 380, 7, next, PlanStep::Begin);
    push(
        5,
        200,
        9,
        next,
        PlanStep::Talk(
            lestari,
            "Lestari, Mahesa",
            "Disepakati: cakupan imunisasi tetap prioritas, pencatatan digital kader diselesaikan semester I, kemajuan dibahas tiap akhir bulan.",
        ),
    );
    push(5, 60, 7, next, PlanStep::ConfirmTalk(lestari));
    push(
        4,
        420,
        9,
        next,
        PlanStep::Expect(lestari, None, "Cakupan dijaga merata di enam posyandu, bukan hanya jumlah akhirnya."),
    );
    push(
        4,
        400,
        9,
        next,
        PlanStep::Expect(
            lestari,
            Some(Value::BerorientasiPelayanan),
            "Menjelaskan jadwal dan efek samping imunisasi dengan bahasa sederhana.",
        ),
    );
    push(3, 300, 8, next, PlanStep::Submit);
    push(
        2,
        260,
        9,
        next,
        PlanStep::GiveBack(
            galih,
            "Target bayi belum memperhitungkan dua posyandu baru. Usul rumusan: 200 bayi, dan tambahkan indikator waktu tunggu.",
        ),
    );
    push(
        2,
        120,
        9,
        next,
        PlanStep::Talk(
            galih,
            "Galih, Mahesa",
            "Target disesuaikan dengan dua posyandu baru; waktu tunggu dicatat mulai Januari.",
        ),
    );
    if let [Some(danang), Some(iqbal)] = [15, 19].map(|n| org.person(n)) {
        let note = "Magister Administrasi Pendidikan, SK Bupati 800/214";
        push(6, 200, 22, next, PlanStep::Gap(danang, Cause::TugasBelajar, note));
        push(5, 300, 17, next, PlanStep::Give(iqbal));
        let reason = "Susunan organisasi baru: pengolahan data langsung di bawah sekretaris dinas.";
        push(4, 150, 22, next, PlanStep::Line(yoga, "Bagas Umpama", reason));
        push(3, 200, 22, next, PlanStep::WriteTemplate("Analis kinerja unit", "Analis SDM Aparatur", &ANALYST));
    }
    push(
        1,
        250,
        15,
        next,
        PlanStep::Report(puspa, "Sejak bulan lalu saya ditugaskan di tim kurikulum yang dipimpin Ibu Puspa."),
    );
    steps
}

/// What an analyst answers for.
const ANALYST: [(&str, &str); 2] = [
    ("Tersedianya telaah mutu SKP seluruh unit binaan", "Jumlah unit yang SKP-nya ditelaah"),
    ("Meningkatnya kelengkapan evaluasi triwulanan", "Persentase pegawai yang selesai dievaluasi tepat waktu"),
];

fn people(org: &Organisation) -> Option<[PersonId; 5]> {
    Some([org.person(7)?, org.person(8)?, org.person(18)?, org.person(11)?, org.person(14)?])
}
