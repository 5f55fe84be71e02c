//! What follows the annual results of the finished year: one time for improvement that ended, one that runs, proposals
//! for rewards, and what credit points begin from.

use super::{
    Act, DemoPeriod, DemoSkp, Step,
    agency::Organisation,
    clock::{ZONE, date, office, office_before, workday_from, workdays_after},
};
use domain::{
    calendar::{Date, Time},
    evaluation::PeriodKind,
    followup::{Outcome, RewardKind},
    id::{PeriodId, PersonId, SkpId},
    rating::accumulation::Goal,
};

/// What somebody does after a result.
#[derive(Clone, Debug)]
pub enum After {
    Begin {
        start: Date,
        goal: &'static str,
    },
    Talk {
        held: Date,
        text: &'static str,
    },
    Finish {
        outcome: Outcome,
        reason: &'static str,
    },
    Propose {
        kind: RewardKind,
        words: &'static str,
    },
    Accept {
        reason: &'static str,
    },
    /// Goal, TMT, balance as typed, last day it covers, source.
    Credit {
        goal: Goal,
        since: Date,
        balance: &'static str,
        covers: Option<Date>,
        source: &'static str,
    },
    /// Looks at it, so that no notice stays unread.
    Look,
}

const DANANG: [(u8, u8, bool, &str); 6] = [
    (
        2,
        20,
        false,
        "Survei literasi tertunda karena daftar sekolah belum dipilah. Disepakati: 10 sekolah per bulan, jadwal kunjungan dibagikan setiap Senin.",
    ),
    (
        3,
        18,
        true,
        "Sembilan sekolah selesai bulan ini. Saya minta contoh lembar isian yang sudah benar sebelum kunjungan berikutnya.",
    ),
    (
        4,
        22,
        false,
        "Dua belas sekolah selesai; data masuk tepat waktu. Berikutnya: menyapa kepala sekolah lebih dulu lewat telepon.",
    ),
    (5, 20, true, "Sebelas sekolah. Kunjungan bersama Puspa membantu saya bertanya dengan lebih terarah."),
    (6, 17, false, "Sepuluh sekolah, semua tervalidasi. Sudah menawarkan bantuan kepada rekan tanpa diminta."),
    (7, 22, false, "Seluruh 60 sekolah terkumpul. Sepakat meneruskan jadwal mingguan setelah masa ini."),
];

/// The steps up to `now`.
pub fn build(org: &Organisation, skps: &[DemoSkp], periods: &[DemoPeriod], now: Time) -> Vec<Step> {
    let year = now.date(ZONE).year();
    let annual =
        periods.iter().find(|p| p.planned.kind == PeriodKind::Tahunan && p.planned.year == year - 1).map(|p| p.id);
    let Some(period) = annual else { return Vec::new() };
    let mut teller = Teller { org, skps, period, year, now, steps: Vec::new() };
    teller.danang();
    teller.iqbal();
    teller.rewards();
    teller.credit();
    let mut steps = teller.steps;
    steps.retain(|s| s.at <= now);
    steps
}

struct Teller<'a> {
    org: &'a Organisation,
    skps: &'a [DemoSkp],
    period: PeriodId,
    year: i32,
    now: Time,
    steps: Vec<Step>,
}

impl Teller<'_> {
    /// Somebody does something about the result of somebody.
    fn push(&mut self, at: Time, by: u8, owner: u8, after: After) {
        if let (Some(by), Some(owner)) = (self.org.person(by), self.org.person(owner)) {
            let Some(skp) = self.last(owner) else { return };
            self.steps.push(Step { at, by, act: Act::After { period: self.period, skp, owner, after } });
        }
    }

    /// The SKP that stands for the finished year.
    fn last(&self, owner: PersonId) -> Option<SkpId> {
        let own = self.skps.iter().filter(|s| s.owner == owner && s.span.end.year() == self.year - 1);
        own.max_by_key(|s| s.span.end).map(|s| s.id)
    }

    /// From 1 February, after the result had become final; ended in August.
    fn danang(&mut self) {
        let (year, first) = (self.year, workdays_after(workday_from(date(self.year, 2, 9)), 1));
        let goal = "Data survei literasi 60 sekolah terkumpul dan tervalidasi sampai Juli, dengan jadwal kunjungan yang dibagikan setiap pekan.";
        self.push(office(first, 40), 13, 15, After::Begin { start: date(year, 2, 1), goal });
        self.push(office(workdays_after(first, 1), 30), 15, 15, After::Look);
        for (month, day, own, text) in DANANG {
            let held = date(year, month, day);
            let written = office(workday_from(held), 420);
            self.push(written, if own { 15 } else { 13 }, 15, After::Talk { held, text });
            let looked = office(workdays_after(workday_from(held), 1), 50);
            self.push(looked, if own { 13 } else { 15 }, 15, After::Look);
        }
        let reason =
            "Target survei selesai, data tervalidasi, dan kerja sama dengan rekan jauh lebih baik daripada tahun lalu.";
        let end = workday_from(date(year, 8, 3));
        self.push(office(end, 130), 13, 15, After::Finish { outcome: Outcome::Membaik, reason });
        self.push(office(workdays_after(end, 1), 35), 15, 15, After::Look);
    }

    /// Began some weeks ago, two talks noted.
    fn iqbal(&mut self) {
        let today = self.now.date(ZONE);
        let start = workday_from(today.plus_days(-75).max(date(self.year, 2, 12)));
        let goal = "Loket tidak pernah kosong pada jam layanan; izin keluar disampaikan kepada rekan dan dicatat.";
        self.push(office(start, 75), 17, 19, After::Begin { start, goal });
        self.push(office(workdays_after(start, 1), 20), 19, 19, After::Look);
        for (days, own, text) in [
            (21, false, "Tidak ada loket kosong bulan ini. Disepakati papan jaga ditempel di ruang belakang."),
            (49, true, "Saya dua kali minta digantikan dan keduanya tercatat. Terbantu dengan papan jaga."),
        ] {
            let held = workday_from(start.plus_days(days));
            self.push(office(held, 400), if own { 19 } else { 17 }, 19, After::Talk { held, text });
            let looked = office(workdays_after(held, 1), 65);
            self.push(looked, if own { 17 } else { 19 }, 19, After::Look);
        }
    }

    /// Lestari's was taken up; Nirmala's waits.
    fn rewards(&mut self) {
        let first = workdays_after(workday_from(date(self.year, 2, 9)), 2);
        let words = "Target imunisasi terlampaui dan kader terlatih; diusulkan pelatihan manajemen program imunisasi, seperti disepakati di lampiran SKP.";
        self.push(office(first, 25), 9, 7, After::Propose { kind: RewardKind::Pelatihan, words });
        let reason = "Masuk daftar peserta pelatihan semester ini.";
        let decided = workdays_after(first, 5);
        self.push(office(decided, 90), 22, 7, After::Accept { reason });
        for who in [7, 9] {
            self.push(office(workdays_after(decided, 1), 45), who, 7, After::Look);
        }
        let words = "Opini audit tanpa catatan dan membimbing timnya sampai laporan tepat waktu; layak masuk kelompok rencana suksesi.";
        let late = office_before(self.now, 3 * 480 + 45).max(office(first, 70));
        self.push(late, 3, 4, After::Propose { kind: RewardKind::Talenta, words });
    }

    /// Entered from the papers of earlier years.
    fn credit(&mut self) {
        let day = workdays_after(workday_from(date(self.year, 2, 9)), 3);
        let covers = Some(date(self.year - 2, 12, 31));
        let entries = [
            (22, 7, Goal::Pangkat, date(self.year - 3, 4, 1), "10", covers, "PAK 823.2/114/BKPSDM"),
            (22, 7, Goal::Jenjang, date(self.year - 7, 3, 1), "30", covers, "PAK 823.2/114/BKPSDM"),
            (22, 6, Goal::Pangkat, date(self.year - 4, 10, 1), "75", covers, "PAK 823.3/058/BKPSDM"),
            (22, 14, Goal::Pangkat, date(self.year - 2, 4, 1), "31,25", covers, "PAK 823.3/061/BKPSDM"),
            (21, 22, Goal::Jenjang, date(self.year - 1, 9, 1), "", None, "SK kenaikan jenjang 821.2/402/BKPSDM"),
        ];
        for (minute, (by, owner, goal, since, balance, covers, source)) in (0_u64..).zip(entries) {
            let entered = After::Credit { goal, since, balance, covers, source };
            self.push(office(day, 200 + minute * 4), by, owner, entered);
        }
    }
}
