//! Drafts, reasons, decisions, the suggestion and the explanation.

use super::{day, ratings};
use crate::id;
use domain::{
    decimal::Decimal,
    evaluation::{
        Draft, EvaluationRules, Source,
        draft::Patch,
        objection::{Decision, Objection},
        settings::SuggestionRules,
        suggestion::{Cause, Class, IkiFact, RhkFact, suggest},
        why::why,
        year,
    },
    problem::Problem,
    rating::{
        Expectation::{self, DiAtas, DiBawah, Sesuai},
        Predikat, UnitPredikat,
    },
    skp::{
        plan::{Goal, Measure, RhkKind, Target},
        progress::{Progress, Status},
    },
};

const LONG: &str = "Target terlampaui dan kader terlatih mencatat sendiri.";

fn offered() -> Vec<Source> {
    vec![Source::Entry(id(1)), Source::Feedback(id(2))]
}

fn patch() -> Patch {
    let text = |s: &str| Some(s.to_owned());
    Patch {
        hasil: text("di_atas"),
        hasil_alasan: text(LONG),
        hasil_sumber: Some(vec![String::new(), offered()[0].to_string()]),
        perilaku: text("sesuai"),
        perilaku_alasan: text("Bekerja sama dengan baik."),
        perilaku_sumber: Some(vec![offered()[1].to_string()]),
        ..Patch::default()
    }
}

fn problems(draft: &Draft) -> Vec<(String, Problem)> {
    let all = draft.check(&offered(), None, &EvaluationRules::default()).unwrap_err();
    all.into_iter().map(|p| (p.field, p.problem)).collect()
}

#[test]
fn a_text_of_another_page_is_not_overwritten_unseen() {
    let kept = Draft { hasil_reason: "Meja".to_owned(), note: "Sama".to_owned(), ..Draft::default() };
    let text = |s: &str| Some(s.to_owned());
    let sent =
        Patch { hasil_alasan: text("Ponsel"), catatan: text("Sama"), perilaku: text("sesuai"), ..Patch::default() };
    for (base, held) in [(Some(""), 1), (Some("Meja"), 0), (Some(" Meja "), 0), (None, 0)] {
        let mut patch = sent.clone();
        let base = Patch { hasil_alasan: base.and_then(text), catatan: text(""), ..Patch::default() };
        let told = patch.hold_back(&base, &kept);
        assert_eq!(told.len(), held, "{base:?}");
        assert_eq!(patch.hasil_alasan.is_none(), held == 1);
        assert_eq!((patch.catatan, patch.perilaku), (text("Sama"), text("sesuai")), "the rest is stored");
    }
}

#[test]
fn a_draft_keeps_what_is_sent_and_nothing_else_changes() {
    let mut draft = Draft::default();
    draft.apply(&patch()).unwrap();
    draft.apply(&Patch { catatan: Some("Baik".to_owned()), ..Patch::default() }).unwrap();
    assert_eq!((draft.hasil, draft.hasil_reason.as_str(), draft.note.as_str()), (Some(DiAtas), LONG, "Baik"));
    assert!(draft.has_view());
    draft
        .apply(&Patch { hasil: Some(String::new()), hasil_sumber: Some(vec![String::new()]), ..Patch::default() })
        .unwrap();
    assert!(draft.hasil.is_none() && draft.hasil_sources.is_empty() && !draft.has_view());
    let wrong = draft.apply(&Patch { perilaku: Some("lumayan".to_owned()), ..Patch::default() }).unwrap_err();
    assert_eq!((wrong[0].field.as_str(), &wrong[0].problem), ("perilaku", &Problem::Choice));
}

#[test]
fn ratings_need_a_reason_and_something_of_this_skp_they_rest_on() {
    let fields: Vec<String> = problems(&Draft::default()).into_iter().map(|(f, _)| f).collect();
    assert_eq!(fields, ["hasil", "hasil_alasan", "hasil_sumber", "perilaku", "perilaku_alasan", "perilaku_sumber"]);
    let with = |change: fn(&mut Draft)| {
        let mut draft = Draft::default();
        draft.apply(&patch()).unwrap();
        change(&mut draft);
        problems(&draft)
    };
    assert_eq!(
        with(|d| d.hasil_reason = "bagus".to_owned()),
        [("hasil_alasan".to_owned(), Problem::TooShort { min: 40, length: 5 })]
    );
    assert_eq!(with(|d| d.perilaku_sources.clear()), [("perilaku_sumber".to_owned(), Problem::NoSource)]);
    assert_eq!(with(|d| d.hasil_sources = vec![Source::Entry(id(99))]), [("hasil_sumber".to_owned(), Problem::Choice)]);
    let long = with(|d| d.hasil_reason = "k".repeat(10_000));
    assert_eq!(long, [("hasil_alasan".to_owned(), Problem::TooLong { max: 4_000, length: 10_000 })]);
    // Ten thousand characters stay in the draft to be shortened.
    let mut draft = Draft::default();
    draft.apply(&Patch { hasil_alasan: Some("k".repeat(10_000)), ..Patch::default() }).unwrap();
    assert_eq!(draft.hasil_reason.len(), 10_000);
}

#[test]
fn a_heads_results_follow_the_unit_whatever_the_draft_says() {
    let mut draft = Draft::default();
    draft.apply(&patch()).unwrap();
    let rules = EvaluationRules::default();
    let table = [
        (UnitPredikat::Istimewa, DiAtas),
        (UnitPredikat::Baik, Sesuai),
        (UnitPredikat::ButuhPerbaikan, DiBawah),
        (UnitPredikat::Kurang, DiBawah),
        (UnitPredikat::SangatKurang, DiBawah),
    ];
    for (unit, wanted) in table {
        assert_eq!(rules.head.of(unit), wanted);
        let (set, _) = draft.check(&offered(), Some(rules.head.of(unit)), &rules).unwrap();
        assert_eq!(set.hasil().rating(), wanted);
    }
}

#[test]
fn an_objection_needs_words_and_may_name_what_it_rests_on() {
    let rules = EvaluationRules::default();
    let objection = |alasan: &str, bukti: &[String]| Objection { alasan: alasan.to_owned(), bukti: bukti.to_vec() };
    assert!(objection(LONG, &[]).check(&offered(), &rules).is_ok());
    assert!(objection(LONG, &[offered()[0].to_string()]).check(&offered(), &rules).is_ok());
    let wrong = objection(" ", &["unit:garbage".to_owned()]).check(&offered(), &rules).unwrap_err();
    assert_eq!((&wrong[0].problem, &wrong[1].problem), (&Problem::Required, &Problem::Choice));
}

#[test]
fn a_decision_gives_its_reasons_to_what_it_changes_and_leaves_the_rest() {
    let (old, rules) = (ratings(DiBawah, Sesuai), EvaluationRules::default());
    let decision = |putusan: &str, hasil: &str, bukti: Vec<String>| Decision {
        putusan: putusan.to_owned(),
        alasan: LONG.to_owned(),
        hasil: hasil.to_owned(),
        perilaku: "sesuai".to_owned(),
        bukti,
    };
    assert_eq!(decision("tetap", "", vec![]).check(&old, &offered(), &rules).unwrap().changed, None);
    let source = offered()[0].to_string();
    let new = decision("diubah", "sesuai", vec![source]).check(&old, &offered(), &rules).unwrap().changed.unwrap();
    assert_eq!((new.predikat(), new.hasil().reason()), (Predikat::Baik, LONG));
    assert_eq!(new.perilaku(), old.perilaku());
    for (wrong, field) in [("", "putusan"), ("mungkin", "putusan")] {
        let all = decision(wrong, "sesuai", vec![]).check(&old, &offered(), &rules).unwrap_err();
        assert!(all.iter().any(|p| p.field == field), "{wrong}");
    }
    let none = decision("diubah", "sesuai", vec![]).check(&old, &offered(), &rules).unwrap_err();
    assert!(none.iter().any(|p| p.problem == Problem::NoSource));
    assert!(decision("diubah", "", vec![]).check(&old, &offered(), &rules).is_err());
}

#[test]
fn the_explanation_names_what_would_have_changed_it() {
    let w = why(&ratings(DiBawah, Sesuai), None, true);
    assert_eq!(w.predikat, Predikat::ButuhPerbaikan);
    let all: Vec<_> = w.alternatives.iter().map(|a| (a.hasil, a.perilaku, a.predikat)).collect();
    assert_eq!(all[0], (Sesuai, Sesuai, Predikat::Baik));
    assert!(
        all.contains(&(DiBawah, DiBawah, Predikat::SangatKurang)) && all.contains(&(DiAtas, Sesuai, Predikat::Baik))
    );
    assert!(all.iter().all(|(_, _, p)| *p != w.predikat));
    assert!(w.articles.iter().all(|a| !a.cite().is_empty()));
    assert_eq!(w.articles.len(), 3);
}

#[test]
fn a_year_outside_all_its_parts_needs_a_reason() {
    let parts = [Predikat::Baik, Predikat::Baik];
    assert!(year::reason(Predikat::Baik, &parts, "").is_ok());
    assert!(year::reason(Predikat::SangatBaik, &[], "").is_ok());
    assert_eq!(year::reason(Predikat::SangatBaik, &parts, " "), Err(Problem::Required));
    assert_eq!(year::reason(Predikat::Kurang, &parts, ""), Err(Problem::Required));
    assert!(year::reason(Predikat::Kurang, &parts, "Pelanggaran berat di akhir tahun").is_ok());
    assert!(year::reason(Predikat::Baik, &[Predikat::Kurang, Predikat::SangatBaik], "").is_ok());
}

fn figure(actual: i32, expected: i32, excused: bool) -> (Target, Progress, bool) {
    let goal = Goal::AtLeast(Decimal::whole(expected));
    let target = Target { measure: Measure::Jumlah, goal, unit: String::new(), base: None, steps: Vec::new() };
    let progress = Progress {
        status: Status::SesuaiRencana,
        paused: false,
        actual: Some(Decimal::whole(actual)),
        expected: Some(Decimal::whole(expected)),
        percent: None,
        counted: 1,
        late: 0,
        parts: 0,
    };
    (target, progress, excused)
}

fn suggestion(main: &[(i32, bool)]) -> (Expectation, Cause, Class) {
    let figures: Vec<_> = main.iter().map(|(actual, excused)| figure(*actual, 100, *excused)).collect();
    let rhk: Vec<RhkFact<'_>> = (1..)
        .zip(&figures)
        .map(|(n, (target, progress, excused))| RhkFact {
            rhk: id(n),
            kind: RhkKind::Utama,
            iki: vec![IkiFact { iki: id(100 + n), target, progress: progress.clone(), excused: *excused }],
        })
        .collect();
    let s = suggest(&rhk, SuggestionRules::default()).unwrap();
    (s.rating, s.cause, s.rhk[0].class)
}

#[test]
fn the_suggestion_follows_its_figures_and_shows_them() {
    assert_eq!(suggestion(&[(79, false), (150, false)]), (DiBawah, Cause::FarBelow { rhk: 1 }, Class::JauhDiBawah));
    assert_eq!(suggestion(&[(79, true), (150, false)]).0, Sesuai, "an accepted reason");
    assert_eq!(
        suggestion(&[(110, false), (103, false), (100, false)]),
        (DiAtas, Cause::MostExceed { exceed: 2, of: 3 }, Class::Melampaui)
    );
    assert_eq!(suggestion(&[(110, false), (100, false)]).0, Sesuai, "half is not most");
    assert_eq!(suggestion(&[(110, false), (110, false), (90, false)]).0, Sesuai, "one is below");
    assert_eq!(suggestion(&[(102, false)]).2, Class::Sesuai);
    assert_eq!(suggestion(&[(97, false)]).2, Class::Sesuai);
    assert_eq!(suggestion(&[(80, false)]).2, Class::DiBawah);
    assert_eq!(suggest(&[], SuggestionRules::default()), None);
}

#[test]
fn what_feedback_is_about_is_no_evaluation() {
    let _ = day("2026-01-01");
    let draft = domain::feedback::Draft {
        id: id(1),
        skp: id(2),
        subject: format!("evaluasi:{}", id::<domain::id::EvaluationId>(3)),
        kind: "catatan".to_owned(),
        text: "x".to_owned(),
        parent: None,
    };
    assert_eq!(draft.check().unwrap_err()[0].problem, Problem::Choice);
}
