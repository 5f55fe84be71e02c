//! Activities, where a result is meant. Plans and the matrix warn of them; they stop nobody.

/// Verbs that say what somebody does instead of what comes of it, with the form of a result to think of instead.
const VERBS: [(&str, &str); 55] = [
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
    ("memproses", "terselesaikannya"),
    ("ikut", "terlaksananya"),
    ("turut", "terlaksananya"),
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
