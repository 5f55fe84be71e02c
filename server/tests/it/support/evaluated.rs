//! Evaluations of the owner, further on than the calendar would be: windows are open in June.

use super::{Person, TestApp, fresh};
use app::port::{Actor, EvaluationPort};
use domain::{
    evaluation::{
        PeriodKind, Source,
        draft::Patch,
        period::Windows,
        view::{EvaluationBoard, EvaluationPage},
    },
    id::{EvaluationId, Key, PeriodId},
    rating::UnitPredikat,
};
use server::usecase::{evaluation::clock, services::Services};

/// What there is.
#[derive(Clone, Copy, Debug)]
pub struct Evaluated {
    /// First quarter: over.
    pub over: PeriodId,
    /// Second quarter: open.
    pub quarter: PeriodId,
    /// The year: open.
    pub annual: PeriodId,
    /// The owner's second quarter, delivered.
    pub delivered: EvaluationId,
    /// The owner's year, received today.
    pub received: EvaluationId,
}

/// Words long enough for any reason.
pub const REASON: &str = "Target tercapai dengan bukti yang lengkap, sesuai yang disepakati bersama.";

impl TestApp {
    /// The periods, as the server makes them by itself.
    pub async fn periods(&self) -> EvaluationBoard {
        clock::run(&self.state).await.unwrap();
        self.port().board(&self.actor(&self.a.rater), None).await.unwrap()
    }

    /// The use cases without HTTP.
    pub fn port(&self) -> Services {
        Services(self.state.clone())
    }

    /// Somebody of agency `a` as the use cases know him.
    pub fn actor(&self, person: &Person) -> Actor {
        let agency = if self.b.everybody().iter().any(|p| p.id == person.id) { self.b.id } else { self.a.id };
        Actor { person: person.id, agency, session: fresh() }
    }

    /// The n-th period of a kind in 2026.
    pub async fn period(&self, kind: PeriodKind, number: u8) -> PeriodId {
        let all = self.periods().await.periods;
        all.iter().find(|p| (p.kind, p.year, p.number) == (kind, 2026, number)).unwrap().id
    }

    /// Both ratings as typed, resting on the owner's entry and the superior's question.
    pub fn ratings(&self, hasil: &str, perilaku: &str) -> Patch {
        let text = |s: &str| Some(s.to_owned());
        Patch {
            hasil: text(hasil),
            hasil_alasan: text(REASON),
            hasil_sumber: Some(vec![Source::Entry(self.scene.entry).to_string()]),
            perilaku: text(perilaku),
            perilaku_alasan: text(REASON),
            perilaku_sumber: Some(vec![Source::Feedback(self.scene.feedback).to_string()]),
            ..Patch::default()
        }
    }

    /// Sets and delivers the owner's evaluation of a period.
    pub async fn deliver(&self, period: PeriodId, hasil: &str, perilaku: &str) -> EvaluationId {
        let (port, rater, skp) = (self.port(), self.actor(&self.a.rater), self.a.owner.skp);
        port.set(&rater, fresh(), period, skp, self.ratings(hasil, perilaku)).await.unwrap();
        let page: EvaluationPage = port.page(&rater, period, skp).await.unwrap();
        let id = page.evaluation.unwrap();
        port.deliver(&rater, fresh::<Key>(), id).await.unwrap();
        id
    }

    /// Opens a window in June.
    pub async fn open(&self, period: PeriodId, from: &str, to: &str) {
        let form = Windows {
            isi_dari: from.to_owned(),
            isi_sampai: to.to_owned(),
            nilai_dari: from.to_owned(),
            nilai_sampai: to.to_owned(),
        };
        self.port().move_windows(&self.actor(&self.a.manager), fresh(), period, form).await.unwrap();
    }

    /// A delivered quarter and a received year of the owner; unit A is Baik in the quarter.
    pub async fn evaluate(&self) -> Evaluated {
        let (over, quarter) =
            (self.period(PeriodKind::Triwulanan, 1).await, self.period(PeriodKind::Triwulanan, 2).await);
        let annual = self.period(PeriodKind::Tahunan, 1).await;
        self.open(quarter, "2026-06-01", "2026-07-10").await;
        self.open(annual, "2026-06-01", "2027-01-31").await;
        let (port, top) = (self.port(), self.actor(&self.a.top));
        let unit = self.a.unit(1);
        port.rate_unit(&top, fresh(), quarter, unit, UnitPredikat::Baik, REASON.to_owned()).await.unwrap();
        let delivered = self.deliver(quarter, "sesuai", "sesuai").await;
        let received = self.deliver(annual, "di_bawah", "sesuai").await;
        port.receive(&self.actor(&self.a.owner), fresh(), received).await.unwrap();
        Evaluated { over, quarter, annual, delivered, received }
    }
}
