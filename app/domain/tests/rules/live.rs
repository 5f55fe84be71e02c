//! Live changes: in order, once, or not at all; and the same after a trip over the wire.

use crate::{day, id};
use domain::{
    behaviour,
    calendar::{Date, Time, Zone},
    decimal::Decimal,
    event::{Change, IkiState, Piece, SkpChange},
    feedback::{Kind, Subject},
    id::{IkiId, SkpId},
    people::{Holding, Relation},
    skp::{
        Span, State,
        entry::{EntryState, Value},
        plan::{Annex, Approach, Aspect, Goal, Measure, RhkKind, Step, Target},
        progress::{Progress, Status, Summary},
        reason::ReasonState,
    },
    view::{
        Applied, BehaviourView, EntryView, EvidenceKind, EvidenceView, FeedbackView, IkiView, MemberRow, NoticeKind,
        NoticeView, PersonRef, PersonView, ReasonView, RhkView, SkpView, TeamView,
    },
};
use proptest::prelude::*;

const SKP: u128 = 9;

fn someone(n: u128) -> PersonRef {
    PersonRef { id: id(n), name: format!("Orang {n}") }
}

fn card(n: u128) -> PersonView {
    let PersonRef { id, name } = someone(n);
    let (nip, rank) = ("19920115 201903 2 907".to_owned(), "-".to_owned());
    PersonView {
        id,
        name,
        nip,
        rank,
        post: "Bidan".to_owned(),
        unit: "Puskesmas".to_owned(),
        holding: Holding::Definitif,
    }
}

fn target() -> Target {
    Target {
        measure: Measure::Jumlah,
        goal: Goal::AtLeast(Decimal::whole(240)),
        unit: "anak".to_owned(),
        base: Some(Decimal::ZERO),
        steps: vec![Step { by: day("2026-06-30"), value: Decimal::whole(120) }],
    }
}

fn progress(n: u32) -> Progress {
    Progress {
        status: Status::ALL[n as usize % 6],
        paused: n.is_multiple_of(5),
        actual: Some(Decimal::from_raw(i64::from(n) * 12_345)),
        expected: None,
        percent: Some(Decimal::whole(50)),
        counted: n,
        late: 0,
        parts: 0,
    }
}

/// The truth the server holds. Built without the code under test.
#[derive(Clone)]
struct Truth {
    view: SkpView,
    waiting: u32,
    last_entry: Option<Time>,
    count: i64,
}

/// What happens to an SKP; the numbers choose among what there is.
#[derive(Clone, Debug)]
enum Op {
    Record(usize),
    Correct(usize, usize),
    Judge(usize, usize, bool),
    Feedback(u8, usize, usize),
    Withdraw(u8, usize, usize),
    Reason(usize),
    Answer(usize),
    Plan,
}

fn empty_iki(n: u128) -> IkiView {
    IkiView {
        id: id(n),
        aspect: Some(Aspect::Kuantitas),
        text: format!("Indikator {n}"),
        target: target(),
        progress: progress(0),
        entries: Vec::new(),
        entry_count: 0,
        points: Vec::new(),
        done: Vec::new(),
        reasons: Vec::new(),
        thread: Vec::new(),
    }
}

impl Truth {
    fn new() -> Self {
        let rhk = RhkView {
            id: id(20),
            label: "U1".to_owned(),
            kind: RhkKind::Utama,
            text: "RHK".to_owned(),
            intervenes: None,
            iki: vec![empty_iki(31), empty_iki(32)],
            thread: Vec::new(),
        };
        let value =
            BehaviourView { value: behaviour::Value::Kolaboratif, expectation: String::new(), thread: Vec::new() };
        let view = SkpView {
            id: id(SKP),
            rev: 0,
            agency: "Sagara Contoh".to_owned(),
            owner: card(1),
            rater: Some(card(2)),
            relation: Relation::Rater,
            state: State::Berjalan,
            span: Span { start: day("2026-01-01"), end: day("2026-12-31") },
            version: 1,
            approach: Approach::Kuantitatif,
            rhk: vec![rhk],
            values: vec![value],
            annex: Annex::default(),
            versions: Vec::new(),
            summary: Summary::default(),
            today: day("2026-06-10"),
            zone: Zone::Wib,
            read_at: Time(0),
            unread: Vec::new(),
            unplanned: None,
            others: Vec::new(),
            shortened: false,
        };
        Self { view, waiting: 0, last_entry: None, count: 0 }
    }

    fn iki(&mut self, n: usize) -> &mut IkiView {
        &mut self.view.rhk[0].iki[n % 2]
    }

    fn entry(&mut self, n: usize, corrects: Option<usize>) -> EntryView {
        self.count += 1;
        let number = self.count;
        let at = Time(number * 1_000_000);
        let corrects = corrects.map(|at| self.iki(n).entries[at].id);
        let iki = self.iki(n).id;
        let entry = EntryView {
            id: id(1_000 + u128::try_from(number).unwrap()),
            iki,
            number,
            value: Value::Number(Decimal::whole(3)),
            date: day("2026-06-10"),
            note: "18 anak".to_owned(),
            by: someone(1),
            at,
            state: EntryState::Tercatat,
            state_reason: String::new(),
            state_by: None,
            state_at: None,
            corrects,
            superseded: false,
            evidence: Vec::new(),
            thread: Vec::new(),
            hash: "00ff00ff00ff".to_owned(),
        };
        self.iki(n).entries.insert(0, entry.clone());
        self.iki(n).entry_count += 1;
        self.last_entry = Some(at);
        entry
    }

    fn thread(&mut self, about: u8, n: usize, which: usize) -> (Subject, &mut Vec<FeedbackView>) {
        let entries = self.iki(n).entries.len();
        match about % 4 {
            0 if entries > 0 => {
                let entry = &mut self.iki(n).entries[which % entries];
                (Subject::Entry(entry.id), &mut entry.thread)
            }
            1 => (Subject::Rhk(id(20)), &mut self.view.rhk[0].thread),
            2 => (Subject::Value(behaviour::Value::Kolaboratif), &mut self.view.values[0].thread),
            _ => {
                let iki = self.iki(n);
                (Subject::Iki(iki.id), &mut iki.thread)
            }
        }
    }

    /// Does it and tells what a server would send.
    fn act(&mut self, op: &Op) -> SkpChange {
        let rev = self.view.rev + 1;
        let short = u32::try_from(rev).unwrap();
        let mut concerned = None;
        let mut pieces = Vec::new();
        // On the wire an entry travels without its thread.
        let bare = |entry: &EntryView| Piece::Entry(EntryView { thread: Vec::new(), ..entry.clone() });
        match *op {
            Op::Record(n) => {
                concerned = Some(n);
                let entry = self.entry(n, None);
                pieces.push(bare(&entry));
            }
            Op::Correct(n, which) if !self.iki(n).entries.is_empty() => {
                concerned = Some(n);
                let which = which % self.iki(n).entries.len();
                let new = self.entry(n, Some(which));
                let old = &mut self.iki(n).entries[which + 1];
                old.superseded = true;
                pieces.extend([bare(&new), bare(old)]);
            }
            Op::Judge(n, which, accept) if !self.iki(n).entries.is_empty() => {
                concerned = Some(n);
                let which = which % self.iki(n).entries.len();
                let entry = &mut self.iki(n).entries[which];
                entry.state = if accept { EntryState::Diterima } else { EntryState::Dikembalikan };
                (entry.state_by, entry.state_at) = (Some(someone(2)), Some(entry.at));
                pieces.push(bare(entry));
            }
            Op::Withdraw(about, n, which) if !self.thread(about, n, which).1.is_empty() => {
                let thread = self.thread(about, n, which).1;
                let at = which % thread.len();
                (thread[at].text, thread[at].withdrawn_at) = (String::new(), Some(Time(7)));
                pieces.push(Piece::Feedback(thread[at].clone()));
            }
            Op::Feedback(about, n, which) | Op::Withdraw(about, n, which) => {
                let (subject, thread) = self.thread(about, n, which);
                let item = FeedbackView {
                    id: id(5_000 + u128::from(rev)),
                    subject,
                    kind: Kind::Tanyakan,
                    text: "Sudah dijadwalkan lagi?".to_owned(),
                    by: someone(2),
                    at: Time(i64::from(short)),
                    parent: None,
                    withdrawn_at: None,
                };
                thread.push(item.clone());
                pieces.push(Piece::Feedback(item));
            }
            Op::Answer(n) if !self.iki(n).reasons.is_empty() => {
                let reason = &mut self.iki(n).reasons[0];
                reason.state = ReasonState::Diterima;
                reason.answer.push_str("Diterima.");
                pieces.push(Piece::Reason(reason.clone()));
            }
            Op::Reason(n) | Op::Answer(n) | Op::Correct(n, _) | Op::Judge(n, _, _) => {
                let iki = self.iki(n);
                let reason = ReasonView {
                    id: id(7_000 + u128::from(rev)),
                    iki: iki.id,
                    reason: "Banjir.".to_owned(),
                    plan: "Sweeping.".to_owned(),
                    until: day("2026-07-01"),
                    at: Time(1),
                    state: ReasonState::Diajukan,
                    answer: String::new(),
                    answered_by: None,
                    answered_at: None,
                };
                iki.reasons.insert(0, reason.clone());
                pieces.push(Piece::Reason(reason));
            }
            Op::Plan => {
                self.view.version += 1;
                pieces.push(Piece::Plan);
            }
        }
        self.finish(rev, short, concerned, pieces)
    }

    fn finish(&mut self, rev: u64, short: u32, concerned: Option<usize>, pieces: Vec<Piece>) -> SkpChange {
        let iki = concerned.map(|n| {
            let iki = self.iki(n);
            iki.progress = progress(short);
            iki.points.push((day("2026-06-10"), Decimal::whole(3)));
            iki.done = vec![Some(day("2026-06-10")), None];
            IkiState { id: iki.id, progress: iki.progress.clone(), points: iki.points.clone(), done: iki.done.clone() }
        });
        self.waiting = short % 7;
        self.view.summary = Summary { counts: [short, 1, 2, 3, 4, 5] };
        self.view.rev = rev;
        let (skp, summary, waiting) = (id(SKP), self.view.summary, self.waiting);
        SkpChange { skp, rev, summary, waiting, iki, pieces }
    }

    fn row(&self) -> MemberRow {
        MemberRow {
            person: card(1),
            skp: id(SKP),
            rev: self.view.rev,
            summary: self.view.summary,
            unread: 0,
            waiting: self.waiting,
            last_entry: self.last_entry,
            ended: None,
        }
    }
}

/// The view without the entries that were left out when it was read.
fn without(view: &SkpView, hidden: &[EntryView]) -> SkpView {
    let mut view = view.clone();
    for iki in view.rhk.iter_mut().flat_map(|r| &mut r.iki) {
        iki.entries.retain(|e| hidden.iter().all(|h| h.id != e.id));
    }
    view.shortened = !hidden.is_empty();
    view
}

fn ops(plan: bool) -> impl Strategy<Value = Op> {
    let which = || 0_usize..5;
    prop_oneof![
        6 => (0_usize..2).prop_map(Op::Record),
        2 => (0_usize..2, which()).prop_map(|(n, w)| Op::Correct(n, w)),
        3 => (0_usize..2, which(), any::<bool>()).prop_map(|(n, w, a)| Op::Judge(n, w, a)),
        3 => (0_u8..4, 0_usize..2, which()).prop_map(|(a, n, w)| Op::Feedback(a, n, w)),
        1 => (0_u8..4, 0_usize..2, which()).prop_map(|(a, n, w)| Op::Withdraw(a, n, w)),
        1 => (0_usize..2).prop_map(Op::Reason),
        1 => (0_usize..2).prop_map(Op::Answer),
        u32::from(plan) => Just(Op::Plan),
    ]
}

/// Changes of an SKP, the truth before the first and after each, and what a shortened view does not hold.
struct Story {
    changes: Vec<SkpChange>,
    truths: Vec<Truth>,
    hidden: Vec<EntryView>,
}

fn story(before: &[Op], after: &[Op], shortened: bool) -> Story {
    let mut truth = Truth::new();
    for op in before {
        truth.act(op);
    }
    let entries = |iki: &IkiView| iki.entries.iter().skip(1).cloned().collect::<Vec<_>>();
    let hidden = if shortened { truth.view.rhk[0].iki.iter().flat_map(entries).collect() } else { Vec::new() };
    let mut truths = vec![truth.clone()];
    let mut changes = Vec::new();
    for op in after {
        changes.push(truth.act(op));
        truths.push(truth.clone());
    }
    Story { changes, truths, hidden }
}

impl Story {
    /// The expected view of a revision.
    fn at(&self, rev: u64) -> SkpView {
        let truth = self.truths.iter().find(|t| t.view.rev == rev).unwrap();
        without(&truth.view, &self.hidden)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn changes_in_order_end_in_what_the_server_has(
        before in prop::collection::vec(ops(false), 0..12),
        after in prop::collection::vec(ops(false), 0..25),
        shortened in any::<bool>(),
    ) {
        let story = story(&before, &after, shortened);
        let mut view = story.at(story.truths[0].view.rev);
        for change in &story.changes {
            prop_assert_eq!(view.apply(change), Applied::Done);
            prop_assert_eq!(&view, &story.at(change.rev));
            prop_assert_eq!(view.apply(change), Applied::Ignored);
            prop_assert_eq!(&view, &story.at(change.rev));
        }
    }

    #[test]
    fn any_delivery_leaves_a_true_view_or_asks_to_reload(
        after in prop::collection::vec(ops(true), 1..20),
        order in prop::collection::vec(0_usize..20, 0..60),
        shortened in any::<bool>(),
    ) {
        let story = story(&[Op::Record(0), Op::Record(0), Op::Record(1)], &after, shortened);
        let first = story.truths[0].view.rev;
        let mut view = story.at(first);
        let mut team = TeamView {
            members: vec![story.truths[0].row()],
            without: Vec::new(),
            today: day("2026-06-10"),
            zone: Zone::Wib,
            read_at: Time(0),
        };
        let in_order = 0..story.changes.len();
        for at in order.into_iter().map(|n| n % story.changes.len()).chain(in_order) {
            let change = &story.changes[at];
            let had = view.rev;
            match view.apply(change) {
                Applied::Done => prop_assert_eq!(view.rev, had + 1),
                Applied::Ignored => prop_assert!(change.rev <= had),
                Applied::Reload => {
                    prop_assert!(change.rev > had + 1 || change.pieces == [Piece::Plan]);
                    prop_assert_eq!(view.rev, had);
                    prop_assert_eq!(&view, &story.at(had));
                    view = story.at(change.rev);
                }
            }
            prop_assert_eq!(&view, &story.at(view.rev));
            if team.apply(change) == Applied::Reload {
                let had = usize::try_from(team.members[0].rev - first).unwrap();
                prop_assert_eq!(&team.members[0], &story.truths[had].row());
                team.members[0] = story.truths[at + 1].row();
            }
            let rev = usize::try_from(team.members[0].rev - first).unwrap();
            prop_assert_eq!(&team.members[0], &story.truths[rev].row());
        }
        let last = story.truths.last().unwrap();
        prop_assert_eq!(&view, &story.at(last.view.rev));
        prop_assert_eq!(&team.members[0], &last.row());
    }

    #[test]
    fn changes_survive_the_wire(after in prop::collection::vec(ops(true), 1..12)) {
        for change in story(&[], &after, false).changes {
            let change = Change::Skp(change);
            let json = serde_json::to_string(&change).unwrap();
            prop_assert_eq!(serde_json::from_str::<Change>(&json).unwrap(), change);
        }
    }
}

#[test]
fn changes_of_another_skp_are_ignored() {
    let mut story = story(&[], &[Op::Record(0)], false);
    let other: SkpId = id(10);
    story.changes[0].skp = other;
    let mut view = story.at(0);
    assert_eq!(view.apply(&story.changes[0]), Applied::Ignored);
    assert_eq!(view, story.at(0));
}

#[test]
fn every_kind_of_event_survives_the_wire() {
    let notice = NoticeView {
        id: id(1),
        kind: NoticeKind::AlasanDiterima,
        skp: id(SKP),
        owner: someone(1),
        subject: Subject::Value(behaviour::Value::BerorientasiPelayanan),
        title: "Jumlah bayi".to_owned(),
        excerpt: "\"kutip\" \u{1f44d} <b>".to_owned(),
        by: someone(2),
        at: Time(-1),
        read: false,
    };
    let mut entry = Truth::new().entry(0, None);
    entry.value = Value::Ratio { part: Decimal::whole(18), whole: Decimal::whole(20) };
    entry.evidence = vec![EvidenceView {
        id: id(3),
        kind: EvidenceKind::Tautan,
        name: "Register".to_owned(),
        url: "https://contoh.example".to_owned(),
        size: 0,
        width: 0,
        height: 0,
    }];
    let pieces = [Value::Done(3), Value::Told, entry.value, Value::Number(Decimal::from_raw(-1))]
        .map(|value| Piece::Entry(EntryView { value, ..entry.clone() }));
    let summary = Summary::of([Status::Terlambat, Status::Terlambat, Status::Tercapai]);
    let skp = SkpChange { skp: id(SKP), rev: u64::MAX, summary, waiting: 2, iki: None, pieces: pieces.to_vec() };
    for change in [
        Change::Skp(skp),
        Change::Notice { notice, unread: 3 },
        Change::Read { unread: 0, skp: Some(id(SKP)) },
        Change::Read { unread: 4, skp: None },
        Change::Day { today: day("2028-02-29") },
        Change::Structure,
        Change::SignedOut { session: None },
        Change::SignedOut { session: Some(id(4)) },
    ] {
        let json = serde_json::to_string(&change).unwrap();
        assert_eq!(serde_json::from_str::<Change>(&json).unwrap(), change, "{json}");
    }
    for kind in NoticeKind::ALL {
        assert_eq!(NoticeKind::from_code(kind.code()), Some(kind));
    }
    for kind in [EvidenceKind::Foto, EvidenceKind::Pdf, EvidenceKind::Tautan] {
        assert_eq!(EvidenceKind::from_code(kind.code()), Some(kind));
    }
}

#[test]
fn targets_keep_their_wire_form() {
    // Stored as JSON: old rows without start value and steps must stay readable.
    let old = r#"{"measure":"jumlah","goal":{"at_least":"240"},"unit":"anak"}"#;
    let read: Target = serde_json::from_str(old).unwrap();
    assert_eq!((read.base, read.steps.len()), (None, 0));
    assert_eq!(serde_json::to_string(&read).unwrap(), old);
    for goal in [
        Goal::AtMost(Decimal::whole(3)),
        Goal::Exactly(Decimal::ZERO),
        Goal::Range { low: Decimal::whole(92), high: Decimal::whole(98) },
        Goal::Dated(Vec::new()),
        Goal::Text("tertib".to_owned()),
    ] {
        let target = Target { goal, ..target() };
        let json = serde_json::to_string(&target).unwrap();
        assert_eq!(serde_json::from_str::<Target>(&json).unwrap(), target, "{json}");
    }
}

#[test]
fn the_newest_feedback_is_found_wherever_it_is_pinned() {
    let mut truth = Truth::new();
    truth.act(&Op::Record(0));
    truth.act(&Op::Feedback(3, 0, 0));
    truth.act(&Op::Feedback(0, 0, 0));
    let newest = |t: &Truth| t.view.iki(id::<IkiId>(31)).unwrap().last_feedback().map(|f| f.subject);
    assert!(matches!(newest(&truth), Some(Subject::Entry(_))));
    truth.act(&Op::Withdraw(0, 0, 0));
    assert!(matches!(newest(&truth), Some(Subject::Iki(_))), "what was withdrawn is not shown");
    truth.act(&Op::Reason(0));
    assert!(truth.view.iki(id(31)).unwrap().open_reason().is_some());
    truth.act(&Op::Answer(0));
    assert!(truth.view.iki(id(31)).unwrap().open_reason().is_none());
}

#[test]
fn a_team_is_sorted_by_need_then_by_what_waits_then_by_name() {
    let row = |name: &str, late: u32, attention: u32, waiting: u32, unread: u32| MemberRow {
        person: PersonView { name: name.to_owned(), ..card(1) },
        summary: Summary { counts: [0, 5, attention, late, 0, 0] },
        waiting,
        unread,
        ..Truth::new().row()
    };
    let mut team = TeamView {
        members: vec![
            row("Budi", 0, 0, 0, 0),
            row("Ani", 0, 0, 0, 0),
            row("Citra", 0, 0, 2, 1),
            row("Dodi", 0, 3, 0, 0),
            row("Eka", 1, 0, 0, 0),
            row("Fani", 1, 0, 4, 0),
        ],
        without: Vec::new(),
        today: Date::new(2026, 6, 10).unwrap(),
        zone: Zone::Wib,
        read_at: Time(0),
    };
    assert!(!team.is_sorted());
    team.sort();
    assert!(team.is_sorted());
    let names: Vec<_> = team.members.iter().map(|m| m.person.name.as_str()).collect();
    assert_eq!(names, ["Fani", "Eka", "Dodi", "Citra", "Ani", "Budi"]);
}
