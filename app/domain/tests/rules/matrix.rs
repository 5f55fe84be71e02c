//! *Matriks Peran Hasil*: rights, the rule of two writers, warnings.

use crate::{day, id};
use domain::{
    matrix::{self, CELL, CellId, MatrixRules, Settled, Warnings, activity, settle, text, warnings},
    policy::{Denied, MatrixDeed, MatrixFacts, MatrixParty, may_keep_members, may_read_matrix, may_write_cell},
    problem::Problem,
    settings::Settings,
};
use proptest::prelude::*;
use std::fmt::Write;

fn facts(party: MatrixParty, members_write: bool) -> MatrixFacts {
    MatrixFacts { actor: id(1), party, has_row: party == MatrixParty::Member, members_write }
}

fn decide(deed: MatrixDeed, facts: &MatrixFacts) -> Result<(), Denied> {
    match deed {
        MatrixDeed::Read => may_read_matrix(facts).map(drop),
        MatrixDeed::WriteOwn => may_write_cell(facts, id(1)).map(drop),
        MatrixDeed::WriteOther => may_write_cell(facts, id(2)).map(drop),
        MatrixDeed::KeepMembers => may_keep_members(facts).map(drop),
    }
}

#[test]
fn rights_are_those_of_the_golden_table() {
    let mut table = String::new();
    for members_write in [true, false] {
        for party in MatrixParty::ALL {
            for deed in MatrixDeed::ALL {
                let word = match decide(deed, &facts(party, members_write)) {
                    Ok(()) => "ya",
                    Err(Denied::Forbidden) => "tidak boleh",
                    Err(Denied::Hidden) => "tidak ada",
                };
                let how = if members_write { "anggota menulis" } else { "pimpinan saja" };
                writeln!(table, "{how:<16} {:<8} {:<12} {word}", format!("{party:?}"), format!("{deed:?}")).unwrap();
            }
        }
    }
    let golden = include_str!("../golden/matrix.txt");
    assert_eq!(table, golden, "rights changed; if that was decided, write the new table into tests/golden/matrix.txt");
}

#[test]
fn who_stands_above_and_has_a_row_writes_his_row_and_no_other() {
    let both = MatrixFacts { has_row: true, ..facts(MatrixParty::Above, true) };
    assert!(may_write_cell(&both, id(1)).is_ok());
    assert_eq!(may_write_cell(&both, id(2)).map(drop), Err(Denied::Forbidden));
    let closed = MatrixFacts { members_write: false, ..both };
    assert_eq!(may_write_cell(&closed, id(1)).map(drop), Err(Denied::Forbidden));
}

#[test]
fn members_write_unless_the_agency_says_otherwise() {
    assert!(MatrixRules::default().members_write && Settings::default().matrix.members_write);
    let old: Settings = serde_json::from_str("{\"zone\":\"wit\"}").unwrap();
    assert!(old.matrix.members_write, "settings stored before there was a matrix");
}

#[test]
fn this_year_and_the_next_are_written() {
    let today = day("2026-11-22");
    let open: Vec<i32> = (2020..2035).filter(|y| matrix::is_open(*y, today)).collect();
    assert_eq!(open, [2026, 2027]);
    assert_eq!(matrix::day(2025, today), day("2025-12-31"));
    assert_eq!(matrix::day(2027, today), today);
    assert_eq!(matrix::day(2028, day("2028-02-29")), day("2028-02-29"));
}

#[test]
fn a_cell_is_named_in_one_field() {
    let cell = CellId { post: id(7), year: 2027, rhk: id(8), member: id(9) };
    assert_eq!(cell.to_string().parse(), Ok(cell));
    for wrong in ["", "a.b.c.d", "1.2.3", &format!("{cell}.x"), &cell.to_string()[1..]] {
        assert_eq!(wrong.parse::<CellId>(), Err(Problem::Choice), "{wrong}");
    }
}

#[test]
fn a_cell_holds_text_or_nothing() {
    assert_eq!(text("  Tersedianya peta \r\n desa "), Ok("Tersedianya peta \n desa".to_owned()));
    assert_eq!(text("\u{200B} \u{2800}"), Ok(String::new()));
    assert_eq!(text(""), Ok(String::new()));
    let long = "a".repeat(CELL + 1);
    assert_eq!(text(&long), Err(Problem::TooLong { max: CELL, length: CELL + 1 }));
    assert!(text(&long[1..]).is_ok());
}

#[test]
fn activities_are_told_with_the_result_to_think_of() {
    let found = |t: &str| activity(t).map(|a| (a.verb, a.result));
    for (typed, verb, result) in [
        ("Melakukan imunisasi di posyandu", "melakukan", "terlaksananya"),
        ("membantu bidan", "membantu", "tersedianya"),
        ("MENGERJAKAN laporan", "mengerjakan", "terselesaikannya"),
        ("1. Menyusun laporan", "menyusun", "tersusunnya"),
        ("a) Mengikuti pelatihan", "mengikuti", "meningkatnya"),
        ("  - \u{201c}Melayani\u{201d} pemohon", "melayani", "terlayaninya"),
        ("Meningkatkan cakupan", "meningkatkan", "meningkatnya"),
    ] {
        assert_eq!(found(typed), Some((verb, result)), "{typed}");
    }
    for result in [
        "Tersedianya peta desa berisiko",
        "Terlaksananya imunisasi di 6 posyandu",
        "Meningkatnya kepuasan orang tua",
        "Laporan cakupan tepat waktu",
        "100% bayi lengkap imunisasinya",
        "Pembantuan",
        "A",
        "",
        "  ",
        "123",
    ] {
        assert_eq!(found(result), None, "{result}");
    }
}

#[test]
fn rows_columns_and_activities_are_looked_over() {
    let rows = [vec!["Tersedianya peta", "", ""], vec!["", " ", ""], vec!["", "Melakukan sweeping", ""]];
    let expected = Warnings { empty_rows: vec![1], idle_columns: vec![2], activities: vec![(2, 1)] };
    assert_eq!(warnings(&rows, 3), expected);
    // Nothing is missing where there is nothing to fill yet.
    assert!(warnings(&[], 3).is_empty());
    assert!(warnings(&[vec![], vec![]], 0).is_empty());
}

#[test]
fn nothing_unseen_is_overwritten() {
    for (base, stored, mine, expected) in [
        ("", "", "A", Settled::Write),
        ("A", "A", "", Settled::Write),
        ("A", "A", "A", Settled::Same),
        // The answer was lost and the same is sent again.
        ("", "A", "A", Settled::Same),
        ("", "B", "A", Settled::Conflict),
        ("A", "", "B", Settled::Conflict),
    ] {
        assert_eq!(settle(base, stored, mine), expected, "{base:?} {stored:?} {mine:?}");
    }
}

proptest! {
    /// Whatever several people do in whatever order: each text that was acknowledged was either seen by whoever
    /// replaced it, or still stands.
    #[test]
    fn an_acknowledged_text_is_only_replaced_by_who_has_seen_it(
        acts in prop::collection::vec((0_usize..4, 0_u8..5, prop::bool::ANY), 1..60)
    ) {
        let mut stored = String::new();
        let mut seen: Vec<String> = vec![String::new(); 4];
        for (who, word, look) in acts {
            if look {
                seen[who].clone_from(&stored);
            }
            let mine = format!("teks {word}");
            match settle(&seen[who], &stored, &mine) {
                Settled::Write => {
                    prop_assert_eq!(&seen[who], &stored, "what was replaced had been seen");
                    stored.clone_from(&mine);
                    seen[who] = mine;
                }
                Settled::Same => {
                    prop_assert_eq!(&stored, &mine);
                    seen[who] = mine;
                }
                Settled::Conflict => prop_assert_ne!(&seen[who], &stored),
            }
        }
    }

    #[test]
    fn any_text_is_judged_without_a_panic(typed in ".{0,80}") {
        let _ = activity(&typed);
        let _ = text(&typed);
    }
}
