//! What a matrix is told about itself. Nothing here stops anybody.

/// Verbs that say what somebody does instead of what comes of it, with the form of a result to think of instead.
const VERBS: [(&str, &str); 52] = [
    ("melakukan", "terlaksananya"),
    ("melaksanakan", "terlaksananya"),
    ("menyelenggarakan", "terselenggaranya"),
    ("menjalankan", "terlaksananya"),
    ("membantu", "tersedianya"),
    ("mengerjakan", "terselesaikannya"),
    ("menyelesaikan", "terselesaikannya"),
    ("menyusun", "tersusunnya"),
    ("membuat", "tersusunnya"),
    ("menulis", "tersusunnya"),
    ("merumuskan", "tersusunnya"),
    ("merekap", "tersusunnya"),
    ("merekapitulasi", "tersusunnya"),
    ("menyiapkan", "tersedianya"),
    ("mempersiapkan", "tersedianya"),
    ("menyediakan", "tersedianya"),
    ("mengumpulkan", "tersedianya"),
    ("mencari", "tersedianya"),
    ("mengolah", "tersedianya"),
    ("menginput", "tersedianya"),
    ("mencatat", "tersedianya"),
    ("mendata", "tersedianya"),
    ("mengikuti", "meningkatnya"),
    ("menghadiri", "terlaksananya"),
    ("mengelola", "terkelolanya"),
    ("mengarsipkan", "terkelolanya"),
    ("mengoordinasikan", "terkoordinasinya"),
    ("mengkoordinasikan", "terkoordinasinya"),
    ("mengkoordinir", "terkoordinasinya"),
    ("memantau", "terpantaunya"),
    ("memonitor", "terpantaunya"),
    ("mengawasi", "terpantaunya"),
    ("mengevaluasi", "tersusunnya"),
    ("memeriksa", "terlaksananya"),
    ("memverifikasi", "terverifikasinya"),
    ("melayani", "terlayaninya"),
    ("menerima", "terlayaninya"),
    ("mengirim", "tersampaikannya"),
    ("mengirimkan", "tersampaikannya"),
    ("menyampaikan", "tersampaikannya"),
    ("melaporkan", "tersampaikannya"),
    ("mendampingi", "terlaksananya"),
    ("memfasilitasi", "terfasilitasinya"),
    ("membimbing", "meningkatnya"),
    ("membina", "meningkatnya"),
    ("melatih", "meningkatnya"),
    ("meningkatkan", "meningkatnya"),
    ("mengupayakan", "meningkatnya"),
    ("menindaklanjuti", "terselesaikannya"),
    ("mengajukan", "tersampaikannya"),
    ("mengusulkan", "tersampaikannya"),
    ("bertugas", "terlaksananya"),
];

/// A text begins with an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// The verb as found, in small letters.
    pub verb: &'static str,
    /// The form of a result to think of.
    pub result: &'static str,
}

/// Whether a text begins with what somebody does instead of with a result (`domain` 2.2: *tersedianya, tersusunnya,
/// terlaksananya, meningkatnya ...*, never *melakukan, membantu*). Numbering and signs before it do not count.
pub fn activity(text: &str) -> Option<Activity> {
    let start = text.trim_start_matches(|c: char| !c.is_alphabetic());
    // `a. Melakukan`, `b) Menyusun`: a single letter is a number.
    let mut words = start.split(|c: char| !c.is_alphabetic() && c != '-').filter(|w| !w.is_empty());
    let first = words.next().filter(|w| w.chars().count() > 1).or_else(|| words.next())?.to_lowercase();
    VERBS.iter().find(|(verb, _)| *verb == first).map(|(verb, result)| Activity { verb, result })
}

/// Findings about a matrix, by the places of rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Warnings {
    /// Members without a filled cell.
    pub empty_rows: Vec<usize>,
    /// RHK of the leader to which nobody contributes.
    pub idle_columns: Vec<usize>,
    /// Cells (row, column) that begin with an activity.
    pub activities: Vec<(usize, usize)>,
}

impl Warnings {
    /// Whether there is nothing to say.
    pub const fn is_empty(&self) -> bool {
        self.empty_rows.is_empty() && self.idle_columns.is_empty() && self.activities.is_empty()
    }
}

/// Looks a matrix over: texts by row, each with as many cells as there are `columns`.
pub fn warnings(rows: &[Vec<&str>], columns: usize) -> Warnings {
    let is_filled = |text: &&str| !text.trim().is_empty();
    let contributes = |column: usize| rows.iter().any(|row| row.get(column).is_some_and(is_filled));
    let idle_columns = if rows.is_empty() { Vec::new() } else { (0..columns).filter(|c| !contributes(*c)).collect() };
    let empty_rows = if columns == 0 {
        Vec::new()
    } else {
        rows.iter().enumerate().filter(|(_, row)| !row.iter().any(is_filled)).map(|(at, _)| at).collect()
    };
    let activities = rows
        .iter()
        .enumerate()
        .flat_map(|(r, row)| row.iter().enumerate().filter(|(_, t)| activity(t).is_some()).map(move |(c, _)| (r, c)))
        .collect();
    Warnings { empty_rows, idle_columns, activities }
}
