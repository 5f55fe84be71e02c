//! Entries, evidence, reasons for delay.

use super::{Desk, assert_refused, assert_unique, both, later};
use crate::support::{Kind, date, fresh};
use domain::{
    decimal::Decimal,
    id::EntryId,
    skp::{
        entry::{EntryState, Value},
        reason::ReasonState,
    },
    view::EvidenceKind,
};
use server::store::{
    entries::{self, Entry, EvidenceItem, Reason},
    kept::Kept,
};

fn entry(d: &Desk, number: i64) -> Entry {
    Entry {
        id: fresh(),
        skp: d.a.owner.skp,
        iki: d.a.owner.jumlah(),
        version: 1,
        number,
        value: Value::Number(Decimal::whole(20)),
        date: date(2026, 6, 9),
        note: "Posyandu \u{1F476} <b>Melati</b>\nbaris dua".to_owned(),
        corrects: None,
        by: d.a.owner.id,
        at: later(number),
        state: EntryState::Tercatat,
        state_reason: String::new(),
        state_by: None,
        state_at: None,
        hash: "ab".repeat(32),
    }
}

async fn add(d: &mut Desk, number: i64) -> Entry {
    let new = entry(d, number);
    let agency = d.a.id;
    entries::add(&mut d.conn(), agency, &new).await.unwrap();
    new
}

#[tokio::test]
async fn every_kind_of_value_comes_back_exactly_and_in_the_order_of_recording() {
    both(async |mut d| {
        let values = [
            Value::Number(Decimal::MAX),
            Value::Number(Decimal::ZERO),
            Value::Ratio { part: Decimal::from_hundredths(1_850), whole: Decimal::whole(20) },
            Value::Done(1),
            Value::Told,
        ];
        let (agency, skp) = (d.a.id, d.a.owner.skp);
        let mut all = Vec::new();
        for (n, value) in (1..).zip(values) {
            all.push(Entry { value, ..entry(&d, n) });
        }
        for new in all.iter().rev() {
            entries::add(&mut d.conn(), agency, new).await.unwrap();
        }
        assert_eq!(entries::of_skp(&mut d.conn(), skp).await.unwrap(), all);
        assert!(entries::of_skp(&mut d.conn(), fresh()).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_entry_is_found_only_within_its_agency() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let new = add(&mut d, 1).await;
        assert_eq!(entries::find(&mut d.conn(), agency, new.id).await.unwrap(), Some(new.clone()));
        assert_eq!(entries::find(&mut d.conn(), other, new.id).await.unwrap(), None);
        assert_eq!(entries::find(&mut d.conn(), agency, fresh()).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn ids_and_receipt_numbers_are_given_once() {
    both(async |mut d| {
        let agency = d.a.id;
        let new = add(&mut d, 1).await;
        let same_number = entry(&d, 1);
        assert_unique(entries::add(&mut d.conn(), agency, &same_number).await);
        let same_id = Entry { id: new.id, ..entry(&d, 2) };
        assert_unique(entries::add(&mut d.conn(), agency, &same_id).await);
        let elsewhere = Entry { iki: fresh(), ..entry(&d, 3) };
        assert_refused(entries::add(&mut d.conn(), agency, &elsewhere).await);
    })
    .await;
}

#[tokio::test]
async fn at_most_one_correction_of_an_entry_counts() {
    both(async |mut d| {
        let (agency, rater) = (d.a.id, d.a.rater.id);
        let old = add(&mut d, 1).await;
        let correction = |d: &Desk, number| Entry { corrects: Some(old.id), ..entry(d, number) };
        let first = correction(&d, 2);
        entries::add(&mut d.conn(), agency, &first).await.unwrap();
        let second = correction(&d, 3);
        assert_unique(entries::add(&mut d.conn(), agency, &second).await);
        // A returned correction makes room for another.
        entries::set_state(&mut d.conn(), first.id, EntryState::Dikembalikan, "Salah", rater, later(9)).await.unwrap();
        entries::add(&mut d.conn(), agency, &second).await.unwrap();
        let nothing = Entry { corrects: Some(fresh::<EntryId>()), ..entry(&d, 4) };
        assert_refused(entries::add(&mut d.conn(), agency, &nothing).await);
    })
    .await;
}

#[tokio::test]
async fn a_judgement_is_kept_with_who_and_when() {
    both(async |mut d| {
        let (agency, rater) = (d.a.id, d.a.rater.id);
        let new = add(&mut d, 1).await;
        entries::set_state(&mut d.conn(), new.id, EntryState::Dikembalikan, "Bukti kurang", rater, later(9))
            .await
            .unwrap();
        let found = entries::find(&mut d.conn(), agency, new.id).await.unwrap().unwrap();
        let judged = Entry {
            state: EntryState::Dikembalikan,
            state_reason: "Bukti kurang".to_owned(),
            state_by: Some(rater),
            state_at: Some(later(9)),
            ..new
        };
        assert_eq!(found, judged);
    })
    .await;
}

fn item(e: &Entry, kind: EvidenceKind, sha256: &str, thumb: &str) -> EvidenceItem {
    EvidenceItem {
        id: fresh(),
        skp: e.skp,
        entry: e.id,
        kept: Kept {
            kind,
            name: "foto \u{1F4F7}.jpg".to_owned(),
            url: "https://contoh.go.id/a?b=c".to_owned(),
            sha256: sha256.to_owned(),
            thumb_sha256: thumb.to_owned(),
            size: 9_999_999_999,
            width: 480,
            height: 360,
        },
    }
}

#[tokio::test]
async fn evidence_keeps_its_order_and_its_agency() {
    both(async |mut d| {
        let (agency, other, skp) = (d.a.id, d.b.id, d.a.owner.skp);
        let e = add(&mut d, 1).await;
        let photo = item(&e, EvidenceKind::Foto, "s1", "k1");
        let link = item(&e, EvidenceKind::Tautan, "", "");
        entries::add_evidence(&mut d.conn(), agency, 2, &link).await.unwrap();
        entries::add_evidence(&mut d.conn(), agency, 1, &photo).await.unwrap();
        assert_eq!(entries::evidence_of_skp(&mut d.conn(), skp).await.unwrap(), [photo.clone(), link]);
        assert_eq!(entries::evidence(&mut d.conn(), agency, photo.id).await.unwrap(), Some(photo.clone()));
        assert_eq!(entries::evidence(&mut d.conn(), other, photo.id).await.unwrap(), None);
        assert_unique(entries::add_evidence(&mut d.conn(), agency, 3, &photo).await);
    })
    .await;
}

#[tokio::test]
async fn files_in_use_are_those_some_evidence_names() {
    both(async |mut d| {
        let agency = d.a.id;
        assert!(entries::files_in_use(&mut d.conn()).await.unwrap().is_empty());
        let e = add(&mut d, 1).await;
        let pieces = [
            item(&e, EvidenceKind::Foto, "s1", "k1"),
            item(&e, EvidenceKind::Pdf, "s2", ""),
            item(&e, EvidenceKind::Foto, "s1", "k1"),
            item(&e, EvidenceKind::Tautan, "", ""),
        ];
        for (order, piece) in (1..).zip(&pieces) {
            entries::add_evidence(&mut d.conn(), agency, order, piece).await.unwrap();
        }
        let mut used: Vec<_> = entries::files_in_use(&mut d.conn()).await.unwrap().into_iter().collect();
        used.sort();
        assert_eq!(used, ["k1", "s1", "s2"]);
    })
    .await;
}

fn reason(d: &Desk, seconds: i64) -> Reason {
    Reason {
        id: fresh(),
        skp: d.a.owner.skp,
        iki: d.a.owner.iki(Kind::Persentase),
        reason: "Listrik padam".to_owned(),
        plan: "Mencatat di kertas".to_owned(),
        until: date(2026, 7, 31),
        by: d.a.owner.id,
        at: later(seconds),
        state: ReasonState::Diajukan,
        answer: String::new(),
        answered_by: None,
        answered_at: None,
    }
}

#[tokio::test]
async fn reasons_come_with_the_newest_first_and_keep_their_answer() {
    both(async |mut d| {
        let (agency, other, skp, rater) = (d.a.id, d.b.id, d.a.owner.skp, d.a.rater.id);
        let (old, new) = (reason(&d, 1), reason(&d, 2));
        entries::add_reason(&mut d.conn(), agency, &old).await.unwrap();
        entries::add_reason(&mut d.conn(), agency, &new).await.unwrap();
        assert_eq!(entries::reasons_of_skp(&mut d.conn(), skp).await.unwrap(), [new.clone(), old.clone()]);
        entries::answer_reason(&mut d.conn(), old.id, ReasonState::Ditolak, "Belum cukup", rater, later(9))
            .await
            .unwrap();
        let answered = Reason {
            state: ReasonState::Ditolak,
            answer: "Belum cukup".to_owned(),
            answered_by: Some(rater),
            answered_at: Some(later(9)),
            ..old.clone()
        };
        assert_eq!(entries::reason(&mut d.conn(), agency, old.id).await.unwrap(), Some(answered));
        assert_eq!(entries::reason(&mut d.conn(), agency, new.id).await.unwrap(), Some(new));
        assert_eq!(entries::reason(&mut d.conn(), other, old.id).await.unwrap(), None);
        assert_unique(entries::add_reason(&mut d.conn(), agency, &old).await);
    })
    .await;
}
