//! *Matriks Peran Hasil* of three leaders: that of the running year as it was made in its first days, and late in the
//! year that of the next one, which is being talked about.

use super::{
    Act, PlanStep, Step,
    agency::Organisation,
    clock::{ZONE, date, office, office_before, workday_from},
};
use domain::calendar::Time;

/// Post of the leader, number of the member, place of the column, text. Written by the leader, or by the member.
struct Cell {
    post: &'static str,
    leader: u8,
    member: u8,
    column: usize,
    text: &'static str,
    /// The member writes it.
    own: bool,
}

const fn cell(post: &'static str, leader: u8, member: u8, column: usize, text: &'static str, own: bool) -> Cell {
    Cell { post, leader, member, column, text, own }
}

const CELLS: [Cell; 12] = [
    cell("kadinkes", 2, 5, 0, "Meningkatnya cakupan dan mutu imunisasi rutin di 14 puskesmas", false),
    cell("kadinkes", 2, 9, 0, "Terlaksananya layanan imunisasi sesuai standar di wilayah Puskesmas Melur", false),
    cell("kadinkes", 2, 9, 1, "Meningkatnya kepuasan pasien rawat jalan Puskesmas Melur", true),
    cell("kadinkes", 2, 3, 2, "Tersusunnya laporan keuangan dinas yang tepat waktu dan tanpa koreksi", true),
    cell("kapus", 9, 7, 0, "Tercapainya imunisasi dasar lengkap bayi di 6 posyandu binaan", false),
    cell("kapus", 9, 8, 0, "Tercapainya imunisasi dasar lengkap bayi di 4 posyandu binaan", false),
    cell("kapus", 9, 7, 2, "Terlatihnya kader posyandu dalam pencatatan digital", true),
    cell("kapus", 9, 8, 1, "Membantu petugas farmasi mengatur antrean obat", true),
    cell("kabkpsdm", 20, 22, 0, "Tersedianya telaah mutu SKP seluruh perangkat daerah", false),
    cell("kabkpsdm", 20, 22, 1, "Terlatihnya pejabat penilai dalam dialog kinerja", true),
    cell("kabkpsdm", 20, 21, 0, "Tersedianya aplikasi kinerja yang andal sepanjang jam kerja", false),
    cell("kabkpsdm", 20, 22, 2, "Melakukan pemantauan anggaran pelatihan", true),
];

/// Wulan belongs to the Dinas and helps the Puskesmas; her row waits for the talk with her.
const GUEST: (&str, u8, u8) = ("kapus", 9, 6);
/// Next year is being talked about: the rows of Lestari, Fajar and the head of the Puskesmas are still empty.
const LATER: [u8; 3] = [7, 9, 21];

/// Everything up to `now`.
pub fn build(org: &Organisation, now: Time) -> Vec<Step> {
    let today = now.date(ZONE);
    let running = today.year();
    let january = |minutes: u64| office(workday_from(date(running, 1, 5)), minutes);
    let mut steps = Vec::new();
    guest(&mut steps, org, running, january(20));
    for (at, one) in (0_u64..).zip(&CELLS) {
        push(&mut steps, org, one, running, january(30 + at * 9));
    }
    if today.parts().1 >= 10 {
        // Mahesa has submitted his plan; that of the head of BKPSDM is a draft.
        if let Some(by) = org.person(20) {
            let act = Act::Plan { year: running + 1, step: PlanStep::Begin };
            steps.push(Step { at: office_before(now, 240), by, act });
        }
        guest(&mut steps, org, running + 1, office_before(now, 200));
        for (at, one) in (0_u32..).zip(&CELLS).filter(|(_, c)| !LATER.contains(&c.member)) {
            push(&mut steps, org, one, running + 1, office_before(now, 190 - at * 11));
        }
    }
    steps.retain(|s| s.at <= now);
    steps
}

fn push(steps: &mut Vec<Step>, org: &Organisation, one: &Cell, year: i32, at: Time) {
    let by = org.person(if one.own { one.member } else { one.leader });
    if let (Some(by), Some(post), Some(member)) = (by, org.post(one.post), org.person(one.member)) {
        steps.push(Step { at, by, act: Act::Cell { post, year, column: one.column, member, text: one.text } });
    }
}

fn guest(steps: &mut Vec<Step>, org: &Organisation, year: i32, at: Time) {
    let (post, leader, member) = GUEST;
    if let (Some(by), Some(post), Some(member)) = (org.person(leader), org.post(post), org.person(member)) {
        steps.push(Step { at, by, act: Act::Guest { post, year, member } });
    }
}
