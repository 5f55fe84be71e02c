//! Planning: drafts, the course of a plan, terms that never overlap, pasted rows, differences, the wrong superior.

use super::{day, id};
use domain::{
    decimal::{Decimal, NumberError},
    id::{IkiId, PersonId, PostId, RhkId, SkpId, UnitId},
    people::{Assignment, Holding, Post, PostKind, Structure, Unit},
    planning::{
        Draft, Form, IkiDraft, Part, Patch, Rencana, RhkDraft, State,
        check::{Warning, day_of, deliverables},
        diff::{Difference, differences},
        draft::{Direction, FULL, MANY_RHK},
        paste::{self, Finding},
        report::superior,
        talk::{Consent, Side},
        term::{Term, Terms, gap, within_a_year},
    },
    policy::{self, Denied, PlanDeed, PlanFacts, PlanParty, may_plan, may_read_plan, may_settle, plan_allows},
    problem::{Problem, Refusal},
    skp::{
        Span,
        plan::{Approach, Aspect, Class, Goal, Measure, RhkKind},
    },
};
use proptest::prelude::*;

fn year() -> Span {
    Span { start: day("2028-01-01"), end: day("2028-12-31") }
}

fn indicator(n: u128) -> IkiDraft {
    let mut iki = IkiDraft::new(id(n), Approach::Kuantitatif);
    "Jumlah bayi yang selesai imunisasi".clone_into(&mut iki.text);
    iki.aspect = Some(Aspect::Kuantitas);
    "240".clone_into(&mut iki.value);
    "anak".clone_into(&mut iki.unit);
    iki
}

fn draft() -> Draft {
    let mut draft = Draft::default();
    let mut rhk = RhkDraft::new(id(1));
    "Tercapainya imunisasi dasar lengkap".clone_into(&mut rhk.text);
    rhk.iki.push(indicator(11));
    draft.rhk.push(rhk);
    draft
}

fn with(change: impl FnOnce(&mut IkiDraft)) -> Draft {
    let mut draft = draft();
    change(&mut draft.rhk[0].iki[0]);
    draft
}

fn wrong(draft: &Draft) -> Vec<(String, Problem)> {
    let problems = draft.check(Form::Pegawai, year()).err().unwrap_or_default();
    problems.into_iter().map(|p| (p.field, p.problem)).collect()
}

#[test]
fn what_is_typed_becomes_a_target_or_a_problem_at_its_field() {
    let field = |name: &str| format!("iki-{}-{name}", id::<IkiId>(11));
    assert_eq!(wrong(&draft()), []);
    let cases: Vec<(Draft, &str, Problem)> = vec![
        (with(|i| i.value = "0".into()), "angka", Problem::ZeroTarget),
        (with(|i| i.value = "-3".into()), "angka", Problem::Negative),
        (with(|i| i.value = String::new()), "angka", Problem::Required),
        (with(|i| i.value = "90.53".into()), "angka", Problem::Number(NumberError::DotForComma)),
        (with(|i| i.value = "banyak".into()), "angka", Problem::Number(NumberError::NotANumber)),
        (with(|i| i.unit = "\u{200b}".into()), "satuan", Problem::Required),
        (with(|i| i.aspect = None), "aspek", Problem::Required),
        (with(|i| i.aspect = Some(Aspect::Anggaran)), "aspek", Problem::Required),
        (with(|i| i.text = "a".repeat(10_000)), "teks", Problem::TooLong { max: 1_000, length: 10_000 }),
        (with(|i| i.base = "240".into()), "awal", Problem::BasePast),
        (
            with(|i| {
                i.direction = Direction::Range;
                i.high = "240".into();
            }),
            "sampai",
            Problem::RangeOrder,
        ),
        (
            with(|i| {
                i.measure = Measure::Tanggal;
                i.dated = "Laporan; 31-12-2027".into();
            }),
            "jadwal",
            Problem::DeliverableOutside { line: 1, start: year().start, end: year().end },
        ),
        (
            with(|i| {
                i.measure = Measure::Tanggal;
                i.dated = "Laporan A; 10-01-2028\nLaporan B".into();
            }),
            "jadwal",
            Problem::Deliverable { line: 2 },
        ),
        (with(|i| i.measure = Measure::Teks), "narasi", Problem::Required),
    ];
    for (draft, name, problem) in cases {
        assert_eq!(wrong(&draft), [(field(name), problem)]);
    }
    // Nothing wanted is a target where less is better.
    let none = with(|i| (i.direction, i.value) = (Direction::AtMost, "0".into()));
    let plan = none.check(Form::Pegawai, year()).unwrap();
    assert_eq!(plan.rhk[0].iki[0].target.goal, Goal::AtMost(Decimal::ZERO));
}

#[test]
fn an_empty_plan_and_an_rhk_without_indicator_cannot_be_submitted() {
    assert_eq!(wrong(&Draft::default()), [("rhk".to_owned(), Problem::NoRhk)]);
    let mut bare = draft();
    bare.rhk[0].iki.clear();
    assert_eq!(wrong(&bare), [(format!("rhk-{}-iki", id::<RhkId>(1)), Problem::NoIki)]);
    let mut many = draft();
    for n in 0..300 {
        let _ = many.add_rhk(id(1_000 + n), id(2_000 + n));
    }
    assert_eq!(many.rhk.len(), MANY_RHK);
    assert_eq!(many.add_rhk(id(9_999), id(9_998)), Err(Problem::TooMany { max: MANY_RHK }));
}

#[test]
fn days_are_read_as_people_write_them() {
    for (raw, wanted) in [
        ("10-07-2028", Some("2028-07-10")),
        ("10/7/2028", Some("2028-07-10")),
        ("2028-07-10", Some("2028-07-10")),
        ("10 Juli 2028", Some("2028-07-10")),
        ("30 Juni", Some("2028-06-30")),
        ("29 Feb", Some("2028-02-29")),
        ("29-02-2027", None),
        ("31 April", None),
        ("10-07-28", None),
        ("besok", None),
        ("", None),
    ] {
        assert_eq!(day_of(raw, 2028).map(|d| d.to_string()).as_deref(), wanted, "{raw}");
    }
    let list = deliverables("B; 30 November\n\nA; 30 Juni", year()).unwrap();
    assert_eq!(list.iter().map(|d| d.name.as_str()).collect::<Vec<_>>(), ["A", "B"], "by their days");
}

#[test]
fn dated_results_come_along_into_another_year() {
    let mut old = with(|i| {
        i.measure = Measure::Tanggal;
        i.dated = "Laporan; 29-02-2028\nAkhir; 31-12-2028".to_owned();
    });
    old.to_year(2029);
    assert_eq!(old.rhk[0].iki[0].dated, "Laporan; 28-02-2029\nAkhir; 31-12-2029");
}

/// `domain` 2.2: *RHK pimpinan yang diintervensi* is required for JA and JF.
#[test]
fn an_rhk_names_that_of_the_superior_or_who_assigned_it() {
    let missing = |change: fn(&mut RhkDraft), form| {
        let mut draft = draft();
        change(&mut draft.rhk[0]);
        draft.unlinked(form).into_iter().map(|p| (p.field, p.problem)).collect::<Vec<_>>()
    };
    let wrong = [(format!("rhk-{}-intervensi", draft().rhk[0].id), Problem::NoLink)];
    assert_eq!(missing(|r| r.intervenes = None, Form::Pegawai), wrong);
    assert_eq!(missing(|r| (r.intervenes, r.kind) = (None, RhkKind::Tambahan), Form::Pegawai), wrong);
    let assigned = |r: &mut RhkDraft| {
        (r.intervenes, r.kind, r.assigned_by) = (None, RhkKind::Tambahan, "Camat".to_owned());
    };
    assert_eq!(missing(assigned, Form::Pegawai), []);
    let utama = |r: &mut RhkDraft| (r.intervenes, r.assigned_by) = (None, "Camat".to_owned());
    assert_eq!(missing(utama, Form::Pegawai), wrong, "what is utama comes from the plan of the unit");
    assert_eq!(missing(|r| r.intervenes = Some("Meningkatnya cakupan".to_owned()), Form::Pegawai), []);
    assert_eq!(missing(|r| r.intervenes = None, Form::Pimpinan), [], "heads have nobody's RHK above");
}

#[test]
fn warnings_never_stand_in_the_way() {
    let mut draft = draft();
    draft.rhk[0].text = "Melakukan penyuluhan".to_owned();
    draft.rhk[0].kind = RhkKind::Tambahan;
    let rhk = draft.rhk[0].id;
    let all = draft.warnings(Form::Pegawai);
    assert!(all.contains(&Warning::Activity { rhk, word: "melakukan".to_owned() }));
    assert!(all.contains(&Warning::NoLink { rhk }) && all.contains(&Warning::OneAspect { rhk }));
    assert!(all.contains(&Warning::NoUtama) && all.contains(&Warning::EmptyAnnex));
    assert!(!draft.warnings(Form::Pimpinan).contains(&Warning::NoLink { rhk }), "heads have nobody's RHK above");
    assert!(draft.check(Form::Pegawai, year()).is_ok());
}

#[test]
fn a_plan_and_the_matrix_know_the_same_activities() {
    let mut draft = draft();
    let rhk = draft.rhk[0].id;
    for verb in ["Memantau", "Memproses", "Ikut", "turut", "1. Membantu", "Bertugas"] {
        draft.rhk[0].text = format!("{verb} kegiatan di desa");
        let found = domain::matrix::activity(&draft.rhk[0].text).unwrap();
        let warned = Warning::Activity { rhk, word: found.verb.to_owned() };
        assert!(draft.warnings(Form::Pegawai).contains(&warned), "{verb}");
        assert!(!domain::matrix::warnings(&[vec![draft.rhk[0].text.as_str()]], 1).activities.is_empty(), "{verb}");
    }
    draft.rhk[0].text = "Terbantunya kepala".to_owned();
    assert!(!draft.warnings(Form::Pegawai).iter().any(|w| matches!(w, Warning::Activity { .. })));
}

#[test]
fn a_qualitative_plan_tells_success_in_words() {
    let mut draft = with(|i| {
        i.aspect = None;
        i.words = "Semua bayi terlindungi".to_owned();
    });
    draft.approach = Approach::Kualitatif;
    let plan = draft.check(Form::Pegawai, year()).unwrap();
    let iki = &plan.rhk[0].iki[0];
    assert_eq!((iki.aspect, iki.target.measure), (None, Measure::Teks));
    assert_eq!(iki.target.goal, Goal::Text("Semua bayi terlindungi".to_owned()));
}

#[test]
fn a_plan_becomes_a_draft_and_the_same_plan_again() {
    let kinds: [fn(&mut IkiDraft); 6] = [
        |_| {},
        |i| i.base = "12,5".into(),
        |i| (i.direction, i.high) = (Direction::Range, "1.250,75".into()),
        |i| (i.measure, i.direction, i.value) = (Measure::Durasi, Direction::AtMost, "2,5".into()),
        |i| (i.measure, i.dated) = (Measure::Tanggal, "Laporan; semester; 10-07-2028".into()),
        |i| (i.measure, i.words) = (Measure::Teks, "Alur diperbaiki".into()),
    ];
    for kind in kinds {
        let plan = with(kind).check(Form::Pegawai, year()).unwrap();
        let again = Draft::of(&plan).check(Form::Pegawai, year()).unwrap();
        assert_eq!(again, plan);
        assert_eq!(differences(&plan, &again), []);
    }
}

#[test]
fn a_difference_names_the_old_and_the_new() {
    let old = draft().check(Form::Pegawai, year()).unwrap();
    let mut changed = draft();
    changed.rhk[0].iki[0].value = "200".to_owned();
    changed.rhk[0].class = Class::Individu;
    let mut more = RhkDraft::new(id(2));
    more.text = "Meningkatnya kepuasan".to_owned();
    more.iki.push(indicator(12));
    changed.rhk.push(more);
    changed.annex.support = "vaksin".to_owned();
    let new = changed.check(Form::Pegawai, year()).unwrap();
    let all = differences(&old, &new);
    let target = |p: &domain::skp::plan::Plan| p.rhk[0].iki[0].target.clone();
    let iki = old.rhk[0].iki[0].text.clone();
    assert!(all.contains(&Difference::Target { iki, from: target(&old), to: target(&new) }));
    assert!(all.iter().any(|d| matches!(d, Difference::RhkClass { to: Class::Individu, .. })));
    assert!(all.iter().any(|d| matches!(d, Difference::RhkAdded { text } if text == "Meningkatnya kepuasan")));
    assert!(all.iter().any(|d| matches!(d, Difference::Annex { .. })));
    assert!(differences(&new, &old).iter().any(|d| matches!(d, Difference::RhkRemoved { .. })));
}

#[test]
fn rows_of_a_spreadsheet_are_read_as_they_are() {
    let text = "RHK\tAspek\tIKI\tTarget\tSatuan\n\
        Tercapainya imunisasi\tKuantitas\tJumlah bayi\t1.240\tanak\n\
        \tKualitas\tNilai SKM\t>= 88,31\tindeks\n\
        \tWaktu\tTindak lanjut keluhan\tmaksimal 3 hari kerja\n\
        \tRasa\tLaporan\t\"baik\nsekali\"\n\
        \tWaktu\tRentang\t85 - 90 %\n";
    let rows = paste::read(text, Form::Pegawai, year()).unwrap();
    let seen: Vec<_> = rows.iter().map(|r| (r.measure, r.direction, r.value.as_str(), r.unit.as_str())).collect();
    assert_eq!(seen[0], (Measure::Jumlah, Direction::AtLeast, "1.240", "anak"));
    assert_eq!(seen[1], (Measure::Indeks, Direction::AtLeast, "88,31", "indeks"));
    assert_eq!(seen[2], (Measure::Durasi, Direction::AtMost, "3", "hari kerja"));
    assert_eq!(
        (rows[3].words.as_str(), &rows[3].findings[..]),
        ("baik sekali", &[Finding::Aspect, Finding::Words][..])
    );
    assert_eq!((seen[4].0, seen[4].1, rows[4].high.as_str()), (Measure::Persentase, Direction::Range, "90"));
    let mut target = Draft::default();
    let mut n = 0;
    let added = paste::add(&mut target, &rows, || {
        n += 1;
        uuid::Uuid::from_u128(n)
    });
    assert_eq!((added, target.rhk.len(), target.rhk[0].iki.len()), (Ok(5), 1, 5));
    // A first row without RHK is left out and said so; far too many rows are refused.
    let rows = paste::read("\tWaktu\tLaporan\t3", Form::Pegawai, year()).unwrap();
    assert!(!rows[0].is_good() && rows[0].findings.contains(&Finding::NoRhk));
    assert_eq!(
        paste::read(&"a\tb\tc\t1\n".repeat(500), Form::Pegawai, year()),
        Err(Problem::TooMany { max: paste::ROWS })
    );
    assert_eq!(paste::read(" \n\t\n", Form::Pegawai, year()), Err(Problem::Required));
    let many: Vec<String> = (0..300).map(|n| format!("RHK {n}\tWaktu\tIKI\t1\tx")).collect();
    let many = many.join("\n");
    let rows = paste::read(&many, Form::Pegawai, year()).unwrap();
    let before = target.clone();
    assert_eq!(paste::add(&mut target, &rows, uuid::Uuid::nil), Err(Problem::TooMany { max: MANY_RHK }));
    assert_eq!(target, before, "nothing was added");
}

#[test]
fn a_cell_of_the_matrix_leads_until_the_member_writes() {
    let (leader, own, iki): (RhkId, RhkId, IkiId) = (id(50), id(51), id(52));
    let mut d = Draft::default();
    d.follow((leader, "RHK pimpinan"), own, "Tersedianya data", iki);
    assert_eq!(
        (d.rhk[0].id, d.rhk[0].from_cell, d.rhk[0].intervenes.as_deref()),
        (own, Some(leader), Some("RHK pimpinan"))
    );
    d.follow((leader, "RHK pimpinan baru"), own, "Tersedianya data bersih", iki);
    assert_eq!(
        (d.rhk[0].text.as_str(), d.rhk[0].intervenes.as_deref()),
        ("Tersedianya data bersih", Some("RHK pimpinan baru"))
    );
    let mut emptied = d.clone();
    emptied.follow((leader, "x"), own, " ", iki);
    assert_eq!(emptied.rhk, [], "nothing was added to it");
    let patch = Patch { teks: Some("Tersedianya data mutakhir".into()), ..Patch::default() };
    d.apply(Part::Rhk(own), &patch, &[]).unwrap();
    d.follow((leader, "RHK pimpinan"), own, "Lain", iki);
    assert_eq!(d.rhk[0].text, "Tersedianya data mutakhir", "the member's words stay");
    d.follow((leader, "RHK pimpinan"), own, "", iki);
    assert_eq!(d.rhk.len(), 1);
}

#[test]
fn a_link_is_one_of_the_superiors_rhk() {
    let leader = [(id::<RhkId>(70), "RHK pimpinan".to_owned())];
    let mut d = draft();
    let rhk = d.rhk[0].id;
    let link = |to: &str| Patch { intervensi: Some(to.to_owned()), ..Patch::default() };
    d.apply(Part::Rhk(rhk), &link(&leader[0].0.to_string()), &leader).unwrap();
    assert_eq!(d.rhk[0].intervenes.as_deref(), Some("RHK pimpinan"));
    let problems = d.apply(Part::Rhk(rhk), &link(&id::<RhkId>(71).to_string()), &leader).unwrap_err();
    assert_eq!(problems[0].problem, Problem::Choice);
    d.apply(Part::Rhk(rhk), &link(""), &leader).unwrap();
    assert_eq!((d.rhk[0].from_cell, &d.rhk[0].intervenes), (None, &None));
    let gone = d.apply(Part::Rhk(id(99)), &Patch::default(), &leader).unwrap_err();
    assert_eq!(gone[0].field, "bagian");
}

fn facts(party: PlanParty, state: State) -> PlanFacts {
    PlanFacts { actor: id(900), party, state }
}

fn owner() -> policy::Permit<policy::act::Plan> {
    may_plan(&facts(PlanParty::Owner, State::Draf)).unwrap()
}

fn rater() -> policy::Permit<policy::act::Settle> {
    may_settle(&facts(PlanParty::Rater, State::Diajukan)).unwrap()
}

fn closer() -> policy::Permit<policy::act::Close> {
    policy::may_close(id(1), Some(id(1)), true).unwrap()
}

#[test]
fn whoever_rated_on_the_last_day_closes_and_nobody_else() {
    assert_eq!(policy::may_close(id(1), Some(id(1)), false).map(|p| p.actor()), Ok(id(1)));
    assert_eq!(policy::may_close(id(1), Some(id(2)), true).err(), Some(Denied::Forbidden));
    assert_eq!(policy::may_close(id(1), Some(id(2)), false).err(), Some(Denied::Hidden));
    assert_eq!(policy::may_close(id(1), None, true).err(), Some(Denied::Forbidden));
}

#[test]
fn a_change_falls_with_its_skp_and_what_was_decided_stays() {
    for state in State::ALL {
        let mut plan = Rencana::restore(state, 1).unwrap();
        let fallen = plan.fall(&closer());
        assert_eq!(fallen.is_ok(), state.is_open(), "{state:?}");
        assert_eq!(plan.state(), if state.is_open() { State::Dibatalkan } else { state });
        assert_eq!(plan.submission(), 1);
    }
}

#[test]
fn a_decision_names_the_submission_it_is_about() {
    let mut plan = Rencana::default();
    assert_eq!(plan.agree(&rater(), 0), Err(Refusal::PlanState { is: State::Draf }));
    assert_eq!(plan.submit(&owner(), false), Err(Refusal::NoSuperior));
    plan.submit(&owner(), true).unwrap();
    plan.take_back(&owner()).unwrap();
    plan.submit(&owner(), true).unwrap();
    assert_eq!(plan.submission(), 2);
    assert_eq!(plan.agree(&rater(), 1), Err(Refusal::PlanOld), "read before it was taken back");
    assert_eq!(plan.give_back(&rater(), 1), Err(Refusal::PlanOld));
    plan.agree(&rater(), 2).unwrap();
    assert_eq!(
        plan.give_back(&rater(), 2),
        Err(Refusal::PlanState { is: State::Disetujui }),
        "somebody else was faster"
    );
    assert_eq!(plan.write(&owner()), Err(Refusal::PlanState { is: State::Disetujui }));
}

#[test]
fn nobody_decides_about_his_own_plan_and_drafts_are_between_two() {
    for state in State::ALL {
        assert!(!plan_allows(PlanParty::Owner, state, PlanDeed::Settle));
        assert!(!plan_allows(PlanParty::Owner, state, PlanDeed::Expect));
        assert!(!plan_allows(PlanParty::Rater, state, PlanDeed::Write));
        for deed in PlanDeed::ALL {
            assert!(!plan_allows(PlanParty::Other, state, deed));
        }
    }
    assert_eq!(may_read_plan(&facts(PlanParty::Higher, State::Draf)).err(), Some(Denied::Hidden));
    assert!(may_read_plan(&facts(PlanParty::Higher, State::Diajukan)).is_ok());
    assert_eq!(may_settle(&facts(PlanParty::Higher, State::Diajukan)).err(), Some(Denied::Forbidden));
}

proptest! {
    /// Whatever is tried in whatever order: an agreed plan stays agreed, and the number of the submission only grows.
    #[test]
    fn no_sequence_of_steps_leaves_the_course(steps in prop::collection::vec((0_u8..7, 0_i64..4), 0..40)) {
        let mut plan = Rencana::default();
        for (step, seen) in steps {
            let before = plan;
            let done = match step {
                0 => plan.submit(&owner(), seen > 0),
                1 => plan.take_back(&owner()),
                2 => plan.cancel(&owner()),
                3 => plan.give_back(&rater(), seen),
                4 => plan.agree(&rater(), seen),
                5 => plan.fall(&closer()),
                _ => plan.write(&owner()),
            };
            prop_assert!(plan.submission() >= before.submission());
            if done.is_err() {
                prop_assert_eq!(plan, before);
            }
            if !before.state().is_open() {
                prop_assert_eq!(plan, before);
            }
            prop_assert!(Rencana::restore(plan.state(), plan.submission()).is_ok());
        }
    }

    /// No sequence of legal steps leaves two SKP of a person overlapping, and what is covered and what is empty is the
    /// whole year.
    #[test]
    fn no_sequence_of_steps_leaves_two_skp_overlapping(
        steps in prop::collection::vec((0_u8..3, 0_u128..12, 0_i32..366, 0_i32..366), 0..60)
    ) {
        let mut terms = Terms::default();
        for (step, n, a, b) in steps {
            let skp: SkpId = id(n);
            let (start, end) = (year().start.plus_days(a.min(b)), year().start.plus_days(a.max(b)));
            let before = terms.clone();
            let known = terms.list().iter().any(|t| t.skp == skp);
            let done = match step {
                0 if !known => terms.begin(skp, Span { start, end }),
                1 => terms.agree(skp),
                _ => terms.close(skp, end),
            };
            if done.is_err() {
                prop_assert_eq!(&terms, &before);
            }
            let list = terms.list();
            for (i, one) in list.iter().enumerate() {
                prop_assert!(one.span.start <= one.span.end);
                for other in &list[i + 1..] {
                    prop_assert!(one.span.end < other.span.start || other.span.end < one.span.start);
                }
            }
            let covered: i64 = list.iter().map(|t| t.span.days()).sum();
            let empty: i64 = terms.gaps(year(), &[]).iter().map(|g| g.days()).sum();
            prop_assert_eq!(covered + empty, year().days());
        }
    }

    /// Nothing that is typed breaks the check, the reading of rows or a round through storage.
    #[test]
    fn anything_may_be_typed(value in ".{0,30}", dated in "(?s).{0,60}", rows in "(?s).{0,200}") {
        let mut d = with(|i| (i.value, i.dated, i.measure) = (value.clone(), dated.clone(), Measure::Tanggal));
        d.paste.clone_from(&rows);
        let _ = d.check(Form::Pegawai, year());
        d.rhk[0].iki[0].measure = Measure::Jumlah;
        let _ = d.check(Form::Pimpinan, year());
        let _ = paste::read(&rows, Form::Pegawai, year());
        let json = serde_json::to_string(&d).unwrap();
        prop_assert_eq!(serde_json::from_str::<Draft>(&json).unwrap(), d);
    }
}

#[test]
fn a_move_closes_and_opens_and_gaps_are_told() {
    let (first, second): (SkpId, SkpId) = (id(1), id(2));
    let mut terms = Terms::of([Term { skp: first, span: year(), agreed: true, closed: false }]);
    let rest = Span { start: day("2028-03-01"), end: year().end };
    let taken = Refusal::PlanOverlaps { start: year().start, end: year().end };
    assert_eq!(terms.begin(second, rest), Err(taken), "the old one still runs");
    terms.close(first, day("2028-02-29")).unwrap();
    assert_eq!(terms.close(first, day("2028-01-31")), Err(Refusal::SkpClosed), "closed once");
    assert_eq!(terms.gaps(year(), &[]), [rest]);
    assert_eq!(terms.gaps(year(), &[rest]), [], "marked");
    terms.begin(second, rest).unwrap();
    assert_eq!(terms.gaps(year(), &[]), []);
    assert!(terms.may_mark(Span { start: day("2028-02-29"), end: day("2028-03-02") }, &[]).is_err());
}

#[test]
fn days_of_an_skp_lie_in_one_year() {
    assert!(within_a_year(day("2028-02-29"), day("2028-12-31")).is_ok());
    assert_eq!(within_a_year(day("2028-12-01"), day("2029-01-31")), Err(("selesai", Problem::OneYear)));
    let start = day("2028-05-02");
    assert_eq!(within_a_year(start, day("2028-05-01")), Err(("selesai", Problem::Before { earliest: start })));
    let problems = gap("2028-02-30", "2028-03-01", "lainnya", " ").unwrap_err();
    assert_eq!(problems.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), ["mulai", "keterangan"]);
    assert!(gap("2028-02-29", "2028-03-01", "cltn", "").is_ok());
}

#[test]
fn changed_minutes_are_confirmed_again() {
    let mut c = Consent::default();
    c.rewritten(Side::Leader);
    c.confirm(Side::Employee, 1).unwrap();
    assert!(c.employee && c.leader);
    c.rewritten(Side::Employee);
    assert!(c.employee && !c.leader);
    assert_eq!(c.confirm(Side::Leader, 1), Err(Refusal::TalkChanged), "he read the older text");
    c.confirm(Side::Leader, 2).unwrap();
    assert!(c.employee && c.leader);
}

/// head (1) over staff (2, 3); 4 holds nothing.
fn structure(reports: &[(u128, u128)]) -> Structure {
    let from = day("2020-01-01");
    let unit = |n: u128, parent: Option<UnitId>| Unit { id: id(n), name: String::new(), parent, from, to: None };
    let post = |n: u128, unit: u128, head| Post {
        id: id(n),
        unit: id(unit),
        name: String::new(),
        kind: PostKind::Pelaksana,
        head,
        function: None,
        reports_to: reports.iter().find(|(p, _)| *p == n).map(|(_, to)| id(*to)),
        from,
        to: None,
    };
    let holds = |n: u128, post: u128| Assignment {
        id: id(n),
        post: id(post),
        person: id(n),
        holding: Holding::Definitif,
        from,
        to: None,
    };
    Structure::new(
        vec![unit(10, None), unit(11, Some(id(10)))],
        vec![post(21, 10, true), post(22, 11, true), post(23, 11, false)],
        vec![holds(1, 21), holds(2, 22), holds(3, 23)],
    )
}

#[test]
fn a_superior_is_somebody_else_who_holds_a_post_and_does_not_stand_below() {
    let s = structure(&[]);
    let today = day("2028-05-01");
    let ask = |person: u128, post: u128, to: u128| {
        superior(&s, (id::<PersonId>(person), id::<PostId>(post)), id(to), (today, today))
    };
    assert_eq!(ask(3, 23, 1), Ok(id(21)));
    assert_eq!(ask(3, 23, 3), Err(Refusal::OwnSuperior));
    assert_eq!(ask(3, 23, 2), Err(Refusal::SameSuperior));
    assert_eq!(ask(3, 23, 4), Err(Refusal::VacantPost));
    assert_eq!(ask(2, 22, 3), Err(Refusal::CircularSuperior), "3 reports to 2");
    assert_eq!(ask(1, 21, 3), Err(Refusal::CircularSuperior));
    let corrected = structure(&[(23, 21)]);
    let line = corrected.superiors(id(23), id(3), today);
    assert_eq!(line.first().map(|h| h.person), Some(id(1)), "the rater follows at once");
}

#[test]
fn pasted_days_are_days() {
    let read = |target: &str, unit: &str| {
        let row = format!("Terlaksananya x\tWaktu\tLaporan\t{target}\t{unit}");
        paste::read(&row, Form::Pegawai, year()).unwrap().remove(0)
    };
    let two = read("31-03; 30-06", "tanggal");
    assert_eq!((two.measure, two.dated.as_str()), (Measure::Tanggal, "Keluaran 1; 2028-03-31\nKeluaran 2; 2028-06-30"));
    assert!(two.findings.is_empty());
    assert_eq!(read("10 Juli 2028", "").dated, "Keluaran 1; 2028-07-10");
    assert_eq!(read("31-02", "tgl").findings, [Finding::NoSuchDay]);
    assert_eq!(read("31-03-2026", "").findings, [Finding::OutsidePlan]);
    // What is no day stays a number; a range that falls is noted.
    assert_eq!((read("85 - 90", "%").measure, read("85 - 90", "%").findings), (Measure::Persentase, vec![]));
    assert_eq!(read("31-03", "").findings, [Finding::RangeOrder]);
    assert_eq!((read("1.240", "desa").measure, read("88,31", "indeks").measure), (Measure::Jumlah, Measure::Indeks));
    // What is odd comes along and is said at the field.
    let mut draft = Draft::default();
    let mut n = 0;
    let fresh = || {
        n += 1;
        uuid::Uuid::from_u128(n)
    };
    assert_eq!(paste::add(&mut draft, &[read("31-02", "tanggal")], fresh), Ok(1));
    let wrong = draft.check(Form::Pegawai, year()).unwrap_err();
    assert!(wrong.iter().any(|p| p.problem == Problem::Deliverable { line: 1 }), "{wrong:?}");
}

#[test]
fn a_text_written_on_another_page_is_held_back() {
    let text = |t: &str| Some(t.to_owned());
    let mine = |teks: &str| Patch { teks: text(teks), satuan: text("anak"), ..Patch::default() };
    let base = |teks: &str| Patch { teks: text(teks), ..Patch::default() };
    for (from, stored, typed, stays) in [
        ("lama", "lama", "baru", true),
        ("lama", "lain", "baru", false),
        ("lama", "baru", "baru", true),
        (" lama ", "lama", "baru", true),
    ] {
        let mut patch = mine(typed);
        let held = patch.hold_back(base(from), Patch { satuan: text("orang"), ..base(stored) });
        assert_eq!((held.is_empty(), patch.teks.is_some()), (stays, stays), "{from} {stored} {typed}");
        assert!(patch.satuan.is_some(), "a field without base is written");
    }
}

/// Each saved field writes the whole plan: it has an end.
#[test]
fn a_plan_of_endless_text_is_refused_and_one_of_long_texts_is_not() {
    let mut draft = Draft::default();
    draft.add_rhk(id(100), id(1)).unwrap();
    for n in 2..=20 {
        draft.add_iki(id(100), id(n)).unwrap();
    }
    let long = Patch { teks: Some("a".repeat(19_000)), narasi: Some("b".repeat(9_000)), ..Patch::default() };
    let mut kept = 0;
    let wrong = loop {
        let mut next = draft.clone();
        match next.apply(Part::Iki(id(kept as u128 + 1)), &long, &[]) {
            Ok(()) => (draft, kept) = (next, kept + 1),
            Err(wrong) => break wrong,
        }
    };
    assert_eq!(kept, FULL / 28_000);
    assert_eq!(wrong[0].problem, Problem::TooLong { max: FULL, length: (kept + 1) * 28_000 });
    let brief = Patch { angka: Some("1".repeat(401)), ..Patch::default() };
    let wrong = draft.apply(Part::Iki(id(1)), &brief, &[]).unwrap_err();
    assert_eq!(wrong[0].problem, Problem::TooLong { max: 400, length: 401 });
}

#[test]
fn until_the_next_begins_the_skp_that_ended_last_is_worked_with() {
    let span = |start: &str, end: &str| Span { start: day(start), end: day(end) };
    let (last, next) = (span("2026-01-01", "2026-12-31"), span("2027-01-05", "2027-12-31"));
    let (first, second) = (span("2026-01-01", "2026-05-31"), span("2026-06-01", "2026-12-31"));
    for (all, on, wanted) in [
        (vec![last], "2026-12-31", Some(last)),
        (vec![last], "2027-01-04", Some(last)),
        (vec![last, next], "2027-01-05", Some(next)),
        (vec![next, last], "2027-01-05", Some(next)),
        (vec![first, second], "2027-01-04", Some(second)),
        (vec![second, first], "2026-05-31", Some(first)),
        (vec![], "2027-01-04", None),
    ] {
        assert_eq!(domain::skp::current(all, |s| *s, day(on)), wanted, "{on}");
    }
}
