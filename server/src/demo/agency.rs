//! The agency *Pemerintah Kabupaten Sagara Contoh*: units, posts, people and who holds what when. All invented.

use super::{DemoPerson, DemoUnit, clock::date, ids::Ids, team};
use domain::{
    calendar::Date,
    id::{AssignmentId, PersonId, PostId, UnitId},
    nip::Employment,
    people::{Assignment, Function, Holding, Post, PostKind, Unit},
};
use std::borrow::Cow;

/// Number of the regent among the people; he is no ASN.
pub const REGENT: u8 = 0;

/// Code, name, code of the unit above.
const UNITS: [(&str, &str, &str); 15] = [
    ("0", "Pemerintah Kabupaten Sagara Contoh", ""),
    ("1", "Sekretariat Daerah", "0"),
    ("2", "Dinas Kesehatan", "0"),
    ("2.1", "Sekretariat Dinas Kesehatan", "2"),
    ("2.1.1", "Subbagian Keuangan dan Aset", "2.1"),
    ("2.2", "Bidang Pencegahan dan Pengendalian Penyakit", "2"),
    ("2.2.1", "Tim Kerja Surveilans dan Imunisasi", "2.2"),
    ("2.3", "UPTD Puskesmas Melur", "2"),
    ("3", "Dinas Pendidikan", "0"),
    ("3.1", "Bidang Pembinaan SD", "3"),
    ("3.1.1", "Tim Kerja Kurikulum dan Evaluasi", "3.1"),
    ("4", "Kecamatan Tanjung Peraga", "0"),
    ("4.1", "Seksi Pelayanan Umum", "4"),
    ("5", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "0"),
    ("5.1", "Bidang Penilaian Kinerja", "5"),
];

/// A post as written down here.
struct Row {
    key: Cow<'static, str>,
    unit: &'static str,
    name: &'static str,
    kind: PostKind,
    head: bool,
    function: Option<Function>,
    reports_to: &'static str,
    /// Numbers of those who hold it by appointment, with year (from the finished one), month and day of begin and end.
    held: Vec<Held>,
}

/// Holder, begin and end; years count from the finished year.
#[derive(Clone, Copy)]
struct Held {
    person: u8,
    from: (i32, u8, u8),
    to: Option<(i32, u8, u8)>,
}

const fn since(person: u8, from: (i32, u8, u8)) -> Held {
    Held { person, from, to: None }
}

fn post(
    key: impl Into<Cow<'static, str>>,
    unit: &'static str,
    name: &'static str,
    kind: PostKind,
    held: &[Held],
) -> Row {
    Row { key: key.into(), unit, name, kind, head: false, function: None, reports_to: "", held: held.to_vec() }
}

impl Row {
    fn head(mut self) -> Self {
        self.head = true;
        self
    }

    fn does(mut self, function: Function) -> Self {
        self.function = Some(function);
        self
    }

    fn under(mut self, key: &'static str) -> Self {
        self.reports_to = key;
        self
    }
}

fn posts() -> Vec<Row> {
    use PostKind::{Administrator, Fungsional, Jpt, Pelaksana, Pengawas, Politik};
    vec![
        post("bupati", "0", "Bupati Sagara Contoh", Politik, &[since(REGENT, (-1, 2, 20))]).head(),
        post("sekda", "1", "Sekretaris Daerah", Jpt, &[since(1, (-2, 3, 1))])
            .head()
            .does(Function::Pyb)
            .under("bupati"),
        post("kadinkes", "2", "Kepala Dinas Kesehatan", Jpt, &[since(2, (-2, 7, 1))]).head().under("sekda"),
        post("sekdinkes", "2.1", "Sekretaris Dinas Kesehatan", Administrator, &[since(3, (-1, 1, 10))]).head(),
        post("kasubbag", "2.1.1", "Kepala Subbagian Keuangan dan Aset", Pengawas, &[since(4, (-1, 4, 1))]).head(),
        post(
            "kabidp2p",
            "2.2",
            "Kepala Bidang Pencegahan dan Pengendalian Penyakit",
            Administrator,
            &[since(5, (-1, 1, 10))],
        )
        .head(),
        post(
            "epidemiolog",
            "2.2.1",
            "Epidemiolog Kesehatan Ahli Muda (Ketua Tim)",
            Fungsional,
            &[since(6, (-1, 5, 1))],
        ),
        post("bidan", "2.3", "Bidan Terampil", Fungsional, &[since(7, (-1, 1, 2))]),
        post("perawat", "2.3", "Perawat Terampil", Fungsional, &[since(8, (-1, 6, 1))]),
        post("kapus", "2.3", "Dokter Gigi Ahli Muda, Kepala UPTD Puskesmas Melur", Fungsional, &[since(9, (-1, 3, 1))])
            .head(),
        post("penata", "2.1.1", "Penata Laporan Keuangan", Pelaksana, &[since(10, (-1, 1, 2))]),
        post("pengolah", "2.1.1", "Pengolah Data dan Informasi", Pelaksana, &[since(11, (-1, 1, 2))]),
        post("kadisdik", "3", "Kepala Dinas Pendidikan", Jpt, &[since(12, (-2, 7, 1))]).head().under("sekda"),
        post("kabidsd", "3.1", "Kepala Bidang Pembinaan SD", Administrator, &[since(13, (-1, 1, 10))]).head(),
        post("perencana", "3.1.1", "Perencana Ahli Pertama", Fungsional, &[since(14, (-1, 1, 2))]),
        post("penelaah", "3.1.1", "Penelaah Teknis Kebijakan", Pelaksana, &[since(15, (-1, 6, 1))]),
        post("camat", "4", "Camat Tanjung Peraga", Administrator, &[since(16, (-2, 9, 1))]).head().under("sekda"),
        post("kasi", "4.1", "Kepala Seksi Pelayanan Umum", Pengawas, &[since(17, (-1, 1, 10))]).head(),
        post("loket", "4.1", "Pengolah Layanan Operasional", Pelaksana, &[since(18, (-1, 1, 2))]),
        post("operator", "4.1", "Operator Layanan Operasional", Pelaksana, &[since(19, (0, 1, 1))]),
        post("kabkpsdm", "5", "Kepala BKPSDM", Jpt, &[since(20, (-2, 7, 1))]).head().under("sekda"),
        // Vacant: those below report to the head of the agency for now.
        post("kabidkinerja", "5.1", "Kepala Bidang Penilaian Kinerja", Administrator, &[]).head(),
        post("prakom", "5.1", "Pranata Komputer Ahli Muda", Fungsional, &[since(21, (-1, 4, 1))])
            .does(Function::AdminInstansi),
        post("analismuda", "5.1", "Analis SDM Aparatur Ahli Muda", Fungsional, &[since(22, (0, 9, 1))])
            .does(Function::PengelolaKinerja),
        post(
            "analispertama",
            "5.1",
            "Analis SDM Aparatur Ahli Pertama",
            Fungsional,
            &[Held { person: 22, from: (-1, 1, 2), to: Some((0, 8, 31)) }],
        )
        .does(Function::PengelolaKinerja),
    ]
}

/// Number, NIP, name with titles, rank.
type Card = (u8, Option<&'static str>, &'static str, &'static str);

const PEOPLE: [Card; 23] = [
    (REGENT, None, "Raden Contohwira", ""),
    (1, Some("197003121996031901"), "Ir. Dharma Peragawan, M.Si.", "IV/d"),
    (2, Some("197405182001122902"), "dr. Sekar Rekaan, M.Kes.", "IV/c"),
    (3, Some("197807042005011903"), "Bagas Umpama, S.E.", "IV/a"),
    (4, Some("198211092008042904"), "Nirmala Misalkan, S.Ak.", "III/d"),
    (5, Some("197902212006041905"), "Tirta Andaikata, S.K.M., M.Epid.", "IV/a"),
    (6, Some("198606302010122906"), "Wulan Simulasi, S.K.M.", "III/c"),
    (7, Some("199201152019032907"), "Lestari Contohwati, A.Md.Keb.", "II/d"),
    (8, Some("199408202023211908"), "Galih Purwarupa, A.Md.Kep.", "VII"),
    (9, Some("198312172009021909"), "drg. Mahesa Permisalan", "III/d"),
    (10, Some("199003282015032910"), "Ratri Ilustrasi, S.E.", "III/b"),
    (11, Some("199512052020121911"), "Yoga Prototipe, A.Md.", "II/c"),
    (12, Some("197208142000032912"), "Dra. Ambar Tersirat, M.Pd.", "IV/c"),
    (13, Some("197604252003121913"), "Seno Maket, M.Pd.", "IV/a"),
    (14, Some("199106112018012914"), "Puspa Bayangan, S.Pd., M.Si.", "III/b"),
    (15, Some("199709232022031915"), "Danang Sketsa, S.Pd.", "III/a"),
    (16, Some("197711022004011916"), "Hasan Gambaran, S.STP., M.A.P.", "IV/a"),
    (17, Some("198504192010012917"), "Dewi Fiktifa, S.Sos.", "III/d"),
    (18, Some("199307072019022918"), "Rahma Terkaan, S.A.P.", "III/a"),
    (19, Some("199810302024211919"), "Iqbal Tebakan", "V"),
    (20, Some("197502082000122920"), "Dr. Utari Skenario, M.M.", "IV/c"),
    (21, Some("198909162014031921"), "Fajar Dumianto, S.Kom.", "III/c"),
    (22, Some("198701252011012922"), "Ningrum Ujicoba, S.H.", "III/c"),
];

/// Everything about the organisation.
pub struct Organisation {
    pub units: Vec<DemoUnit>,
    pub posts: Vec<Post>,
    pub people: Vec<DemoPerson>,
    pub assignments: Vec<Assignment>,
    keys: Vec<(Cow<'static, str>, PostId)>,
}

impl Organisation {
    /// The post of a key.
    pub fn post(&self, key: &str) -> Option<PostId> {
        self.keys.iter().find(|(k, _)| *k == key).map(|(_, id)| *id)
    }

    /// The person of a number.
    pub fn person(&self, number: u8) -> Option<PersonId> {
        self.people.iter().find(|p| p.number == number).map(|p| p.id)
    }
}

/// Builds the organisation; `past` is the finished year. With a team of `size` people more.
pub fn build(past: i32, size: u8, ids: &mut Ids) -> Organisation {
    let day = |(year, month, number): (i32, u8, u8)| date(past + year, month, number);
    let first = date(past - 6, 1, 1);
    let units = units(first, size, ids);
    let mut people = people(ids);
    people.extend(team::people(size, ids));
    let mut rows = posts();
    rows.extend(team_posts(size));
    let keys: Vec<(Cow<'static, str>, PostId)> = rows.iter().map(|r| (r.key.clone(), ids.next())).collect();
    let key = |wanted: &str| keys.iter().find(|(k, _)| *k == wanted).map(|(_, id)| *id);
    let unit = |code: &str| units.iter().find(|u| u.code == code).map(|u| u.unit.id);
    let mut posts = Vec::new();
    let mut assignments = Vec::new();
    for row in &rows {
        let (Some(id), Some(unit)) = (key(&row.key), unit(row.unit)) else { continue };
        posts.push(Post {
            id,
            unit,
            name: row.name.to_owned(),
            kind: row.kind,
            head: row.head,
            function: row.function,
            reports_to: key(row.reports_to),
            from: first,
            to: None,
        });
        for held in &row.held {
            let Some(person) = people.iter().find(|p| p.number == held.person) else { continue };
            assignments.push(hold(id, person.id, Holding::Definitif, day(held.from), held.to.map(day), ids));
        }
    }
    // Nirmala is on maternity leave; Bagas acts for her.
    let acting = people.iter().find(|p| p.number == 3).zip(key("kasubbag"));
    if let Some((bagas, post)) = acting {
        assignments.push(hold(post, bagas.id, Holding::Plh, day((0, 5, 1)), Some(day((0, 7, 31))), ids));
    }
    Organisation { units, posts, people, assignments, keys }
}

fn hold(post: PostId, person: PersonId, holding: Holding, from: Date, to: Option<Date>, ids: &mut Ids) -> Assignment {
    Assignment { id: ids.next::<AssignmentId>(), post, person, holding, from, to }
}

/// The head of the large team and her people, since the running year began.
fn team_posts(size: u8) -> Vec<Row> {
    if size == 0 {
        return Vec::new();
    }
    let (key, name) = team::HEAD_POST;
    let since = |number| [since(number, (1, 1, 1))];
    let mut rows = vec![post(key, team::UNIT.0, name, PostKind::Fungsional, &since(team::HEAD)).head()];
    rows.extend(team::numbers(size).map(|number| {
        let (key, name, functional) = team::post(number);
        let kind = if functional { PostKind::Fungsional } else { PostKind::Pelaksana };
        post(key, team::UNIT.0, name, kind, &since(number))
    }));
    rows
}

fn units(first: Date, size: u8, ids: &mut Ids) -> Vec<DemoUnit> {
    let mut all = UNITS.to_vec();
    if size > 0 {
        all.push(team::UNIT);
    }
    let made: Vec<(&str, UnitId)> = all.iter().map(|(code, _, _)| (*code, ids.next())).collect();
    let find = |code: &str| made.iter().find(|(c, _)| *c == code).map(|(_, id)| *id);
    all.iter()
        .zip(&made)
        .map(|((code, name, above), (_, id))| DemoUnit {
            code,
            unit: Unit { id: *id, name: (*name).to_owned(), parent: find(above), from: first, to: None },
        })
        .collect()
}

fn people(ids: &mut Ids) -> Vec<DemoPerson> {
    PEOPLE
        .iter()
        .map(|(number, nip, name, rank)| DemoPerson {
            id: ids.next(),
            number: *number,
            nip: nip.map(str::to_owned),
            // Golongan of PPPK are written without ruang.
            employment: if rank.contains('/') || nip.is_none() { Employment::Pns } else { Employment::Pppk },
            name: (*name).to_owned(),
            rank,
        })
        .collect()
}
