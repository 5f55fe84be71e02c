//! Rows copied from a spreadsheet: RHK, Aspek, IKI, Target, Satuan. Read as they are, shown before anything is added.

use super::{
    check::{SENTENCE, day_of},
    draft::{Direction, Draft, IkiDraft, MANY_IKI, MANY_RHK, RhkDraft},
    form::Form,
};
use crate::{
    decimal::Decimal,
    id::{IkiId, RhkId},
    problem::Problem,
    skp::{
        Span,
        plan::{Approach, Aspect, Measure},
    },
    text,
};
use serde::{Deserialize, Serialize};

/// Rows read at most.
pub const ROWS: usize = 400;

/// One row as it would be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Line of the pasted text, from 1.
    pub line: usize,
    /// Empty: the same RHK as the row above.
    pub rhk: String,
    pub aspect: Option<Aspect>,
    pub iki: String,
    pub measure: Measure,
    pub direction: Direction,
    pub value: String,
    pub high: String,
    pub unit: String,
    pub words: String,
    /// Days on which something is due, as the editor keeps them: `nama; tanggal`, one per line.
    pub dated: String,
    pub findings: Vec<Finding>,
}

/// What is odd about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// There is no RHK above it: the row is left out.
    NoRhk,
    /// Neither RHK nor indicator: left out.
    Empty,
    /// A text is too long: left out.
    TooLong,
    /// The aspect is not one of the form; to be chosen later.
    Aspect,
    /// The target is no number; it is taken as words.
    Words,
    /// There is no target yet.
    NoTarget,
    /// There is no indicator yet.
    NoIki,
    /// The upper bound of a range is not above the lower one: perhaps it is a day.
    RangeOrder,
    /// A day that does not exist.
    NoSuchDay,
    /// A day outside the plan.
    OutsidePlan,
}

impl Finding {
    /// The row cannot be added.
    pub const fn is_fatal(self) -> bool {
        matches!(self, Self::NoRhk | Self::Empty | Self::TooLong)
    }
}

impl Row {
    /// Whether it will be added.
    pub fn is_good(&self) -> bool {
        !self.findings.iter().any(|f| f.is_fatal())
    }
}

/// Reads the rows; a header is recognised and skipped. More rows than are read, or nothing, is a problem.
pub fn read(raw: &str, form: Form, span: Span) -> Result<Vec<Row>, Problem> {
    let lines = cells(raw);
    let filled = lines.iter().filter(|(_, cells)| cells.iter().any(|c| !c.is_empty())).count();
    if filled == 0 {
        return Err(Problem::Required);
    }
    if filled > ROWS {
        return Err(Problem::TooMany { max: ROWS });
    }
    let mut rows = Vec::new();
    let (mut above, mut first) = (false, true);
    for (line, cells) in lines {
        if cells.iter().all(String::is_empty) || (std::mem::take(&mut first) && is_header(&cells)) {
            continue;
        }
        let row = row(line, &cells, above, form, span);
        above |= !row.rhk.is_empty() && row.is_good();
        rows.push(row);
    }
    if rows.is_empty() { Err(Problem::Required) } else { Ok(rows) }
}

/// Cells of each line, cleaned. Spreadsheets put cells with line breaks or quotes into quotes.
fn cells(raw: &str) -> Vec<(usize, Vec<String>)> {
    let mut lines = Vec::new();
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut quoted, mut number, mut first) = (false, 1, 1);
    let raw = raw.replace("\r\n", "\n").replace('\r', "\n");
    let mut signs = raw.chars().peekable();
    let one_line = |cell: &mut String| {
        let words = text::clean(&std::mem::take(cell));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    while let Some(c) = signs.next() {
        match c {
            '"' if quoted && signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => cells.push(one_line(&mut cell)),
            '\n' => {
                number += 1;
                if quoted {
                    cell.push(' ');
                    continue;
                }
                cells.push(one_line(&mut cell));
                lines.push((first, std::mem::take(&mut cells)));
                first = number;
            }
            c => cell.push(c),
        }
    }
    cells.push(one_line(&mut cell));
    lines.push((first, cells));
    lines
}

fn is_header(cells: &[String]) -> bool {
    let is = |at: usize, short: &str, long: &str| {
        let cell = cells.get(at).map(|c| c.to_lowercase()).unwrap_or_default();
        cell == short || cell.starts_with(long)
    };
    is(0, "rhk", "rencana hasil kerja") && is(2, "iki", "indikator")
}

fn row(line: usize, cells: &[String], above: bool, form: Form, span: Span) -> Row {
    let cell = |at: usize| cells.get(at).map_or("", String::as_str);
    let mut row = Row {
        line,
        rhk: cell(0).to_owned(),
        aspect: None,
        iki: cell(2).to_owned(),
        measure: Measure::Jumlah,
        direction: Direction::AtLeast,
        value: String::new(),
        high: String::new(),
        unit: cell(4).to_owned(),
        words: String::new(),
        dated: String::new(),
        findings: Vec::new(),
    };
    let long = |t: &str, max: usize| t.chars().count() > max;
    if row.rhk.is_empty() && row.iki.is_empty() {
        row.findings.push(Finding::Empty);
    } else if row.rhk.is_empty() && !above {
        row.findings.push(Finding::NoRhk);
    }
    if [&row.rhk, &row.iki].iter().any(|t| long(t, SENTENCE)) || long(cell(3), SENTENCE) || long(&row.unit, text::SHORT)
    {
        row.findings.push(Finding::TooLong);
    }
    if !cell(1).is_empty() {
        let named = cell(1).to_lowercase();
        row.aspect = form.aspects().into_iter().find(|a| a.name().to_lowercase() == named);
        if row.aspect.is_none() {
            row.findings.push(Finding::Aspect);
        }
    }
    if row.iki.is_empty() {
        row.findings.push(Finding::NoIki);
    }
    if !days(&mut row, cell(3), span) {
        target(&mut row, cell(3));
    }
    row
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
];

/// Whether a text can only be a day: with its year, or with the name of its month.
fn is_day(raw: &str) -> bool {
    let raw = raw.to_lowercase();
    let is_number = |p: &str| p.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> =
        raw.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.')).filter(|p| !p.is_empty()).collect();
    match parts[..] {
        [day, month] => is_number(day) && MONTHS.contains(&month),
        [day, month, year] => {
            is_number(day)
                && (is_number(month) || MONTHS.contains(&month))
                && is_number(year)
                && (year.len() == 4 || day.len() == 4)
        }
        _ => false,
    }
}

/// `31-03; 30-06` in the unit *tanggal*, `10 Juli 2026`: days on which something is due. Says whether it was that.
fn days(row: &mut Row, raw: &str, span: Span) -> bool {
    let named = matches!(row.unit.to_lowercase().trim_end_matches('.'), "tanggal" | "tgl");
    let pieces: Vec<&str> = raw.split([';', ',']).map(str::trim).filter(|p| !p.is_empty()).collect();
    if pieces.is_empty() || !(named || pieces.iter().all(|p| is_day(p))) {
        return false;
    }
    let mut lines = Vec::new();
    for (n, piece) in (1..).zip(&pieces) {
        let n: usize = n;
        let day = day_of(piece, span.start.year());
        let odd = match day {
            None => Some(Finding::NoSuchDay),
            Some(day) => (!span.contains(day)).then_some(Finding::OutsidePlan),
        };
        if let Some(odd) = odd.filter(|o| !row.findings.contains(o)) {
            row.findings.push(odd);
        }
        // What is odd comes along as it is: the editor says so at the field.
        let day = day.map_or_else(|| (*piece).to_owned(), |d| d.to_string());
        lines.push(format!("Keluaran {n}; {day}"));
    }
    row.measure = Measure::Tanggal;
    row.dated = lines.join("\n");
    row.unit.clear();
    true
}

/// `240 anak`, `>= 88,31`, `maksimal 3 hari`, `85 - 90`, `100%`; anything else is taken as words.
fn target(row: &mut Row, raw: &str) {
    if raw.is_empty() {
        row.findings.push(Finding::NoTarget);
        return;
    }
    let lower = raw.to_lowercase();
    let mut rest = lower.as_str();
    let least = [">=", "≥", ">", "minimal", "min.", "min", "paling sedikit", "sekurang-kurangnya"];
    let most = ["<=", "≤", "<", "maksimal", "maks.", "maks", "paling banyak", "paling lama", "paling lambat"];
    for (signs, direction) in
        [(&least[..], Direction::AtLeast), (&most[..], Direction::AtMost), (&["="][..], Direction::Exactly)]
    {
        if let Some(after) = signs.iter().find_map(|s| rest.strip_prefix(s)) {
            (rest, row.direction) = (after.trim_start(), direction);
            break;
        }
    }
    let Some((value, after)) = number(rest) else {
        row.measure = Measure::Teks;
        raw.clone_into(&mut row.words);
        row.direction = Direction::AtLeast;
        row.findings.push(Finding::Words);
        return;
    };
    row.value = value;
    let mut after = after.trim_start();
    if let Some(second) = ["-", "–", "s.d.", "s/d", "sampai"].iter().find_map(|s| after.strip_prefix(s))
        && let Some((high, end)) = number(second.trim_start())
    {
        let bound = |raw: &str| Decimal::parse_id(raw).ok();
        if bound(&high) <= bound(&row.value) {
            row.findings.push(Finding::RangeOrder);
        }
        row.high = high;
        row.direction = Direction::Range;
        after = end.trim_start();
    }
    if row.unit.is_empty() {
        after.clone_into(&mut row.unit);
    }
    row.measure = measure(&row.unit, row.direction);
}

fn number(raw: &str) -> Option<(String, &str)> {
    let end = raw.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(raw.len());
    let (digits, rest) = raw.split_at(end);
    let digits = digits.trim_end_matches(['.', ',']);
    Decimal::parse_id(digits).ok().map(|n| (n.format(4, true), rest))
}

/// What a unit says about how values count.
fn measure(unit: &str, direction: Direction) -> Measure {
    let unit = unit.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|w| unit.split_whitespace().any(|u| u == *w));
    if unit.starts_with('%') || has(&["persen", "persentase"]) {
        Measure::Persentase
    } else if has(&["indeks", "nilai", "skor", "poin"]) {
        Measure::Indeks
    } else if direction == Direction::AtMost && has(&["hari", "jam", "menit", "minggu", "bulan", "detik"]) {
        Measure::Durasi
    } else {
        Measure::Jumlah
    }
}

/// Adds the good rows to a draft: an RHK that is there already gets the indicators.
pub fn add(draft: &mut Draft, rows: &[Row], mut fresh: impl FnMut() -> uuid::Uuid) -> Result<usize, Problem> {
    let approach = draft.approach;
    let mut next = draft.clone();
    // An RHK that was added and left empty makes room.
    next.rhk.retain(|r| !(r.text.is_empty() && r.iki.iter().all(IkiDraft::is_blank)));
    let mut at: Option<usize> = None;
    let mut added = 0;
    for row in rows.iter().filter(|r| r.is_good()) {
        if !row.rhk.is_empty() {
            at = next.rhk.iter().position(|r| r.text == row.rhk);
        }
        let here = if let Some(here) = at {
            here
        } else {
            next.rhk.push(RhkDraft { text: row.rhk.clone(), ..RhkDraft::new(RhkId(fresh())) });
            next.rhk.len() - 1
        };
        at = Some(here);
        if next.rhk.len() > MANY_RHK {
            return Err(Problem::TooMany { max: MANY_RHK });
        }
        let home = &mut next.rhk[here];
        if [&row.iki, &row.value, &row.words, &row.dated].iter().any(|t| !t.is_empty()) {
            home.iki.push(indicator(row, IkiId(fresh()), approach));
        }
        if home.iki.len() > MANY_IKI {
            return Err(Problem::TooMany { max: MANY_IKI });
        }
        added += 1;
    }
    *draft = next;
    Ok(added)
}

fn indicator(row: &Row, id: IkiId, approach: Approach) -> IkiDraft {
    let mut iki = IkiDraft::new(id, approach);
    iki.aspect = row.aspect;
    iki.text.clone_from(&row.iki);
    iki.unit.clone_from(&row.unit);
    if approach == Approach::Kualitatif {
        let parts = [row.value.as_str(), row.unit.as_str(), row.words.as_str(), row.dated.as_str()];
        iki.words = parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ");
        return iki;
    }
    iki.measure = row.measure;
    iki.direction = row.direction;
    iki.value.clone_from(&row.value);
    iki.high.clone_from(&row.high);
    iki.words.clone_from(&row.words);
    iki.dated.clone_from(&row.dated);
    iki
}
