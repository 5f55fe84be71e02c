//! A small agency: a head, two units, and whoever the rights are about.

use domain::{
    calendar::{Date, Time},
    decimal::Decimal,
    id::{AgencyId, AssignmentId, IkiId, PersonId, PostId, RhkId, SkpId, UnitId},
    nip::Employment,
    people::{Assignment, Function, Holding, Post, PostKind, Unit},
    settings::Settings,
    skp::{
        Span,
        plan::{Annex, Approach, Aspect, Class, Deliverable, Goal, Iki, Measure, Plan, Rhk, RhkKind, Target},
    },
};
use server::store::{
    Conn, StoreError,
    people::{self, Agency},
    sessions,
    skp::{self, NewSkp},
};
use uuid::Uuid;

/// One person with post and SKP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub nip: String,
    pub name: String,
    pub post: PostId,
    pub skp: SkpId,
    number: u32,
    agency: u32,
}

/// Kinds of indicators everybody has, in the order of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 240 children in the year.
    Jumlah,
    /// At least 90 %.
    Persentase,
    /// Two reports with due dates.
    Tanggal,
    /// Told in words.
    Teks,
    /// At most 3 days.
    Durasi,
    /// At least 3.5.
    Indeks,
}

impl Person {
    /// The indicator of a kind.
    pub const fn iki(&self, kind: Kind) -> IkiId {
        IkiId(id(self.agency, 7, self.number * 16 + kind as u32))
    }

    /// The first RHK, that of [`Kind::Jumlah`].
    pub const fn rhk(&self) -> RhkId {
        RhkId(id(self.agency, 6, self.number * 16))
    }

    /// The count of children: what most tests record.
    pub const fn jumlah(&self) -> IkiId {
        self.iki(Kind::Jumlah)
    }
}

/// The agency.
///
/// ```text
/// root: top ── unit A: rater (since today; until yesterday former) ── owner, peer
///           └─ unit B: head ── admin, manager, auditor, stranger
/// ```
#[derive(Clone, Debug)]
pub struct Mini {
    pub id: AgencyId,
    /// Head of the agency: rater of the heads, higher rater of their people.
    pub top: Person,
    /// Head of unit A since today.
    pub rater: Person,
    /// Head of unit A until yesterday; today a post below `top`.
    pub former: Person,
    pub owner: Person,
    /// Sits beside the owner under the same superior.
    pub peer: Person,
    /// Head of unit B.
    pub head: Person,
    pub admin: Person,
    pub manager: Person,
    pub auditor: Person,
    /// An ordinary employee of unit B.
    pub stranger: Person,
    today: Date,
    number: u32,
}

const fn id(agency: u32, kind: u32, n: u32) -> Uuid {
    let low = ((agency as u128) << 48) | ((kind as u128) << 32) | (n as u128);
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | low)
}

struct Row {
    number: u32,
    name: &'static str,
    post: &'static str,
    /// 0 root, 1 unit A, 2 unit B.
    unit: u32,
    head: bool,
    function: Option<Function>,
}

const ROWS: [Row; 10] = [
    Row {
        number: 0,
        name: "Tuti Pimpinan",
        post: "Sekretaris Daerah",
        unit: 0,
        head: true,
        function: Some(Function::Pyb),
    },
    Row { number: 1, name: "Rudi Atasan", post: "Kepala Puskesmas", unit: 1, head: true, function: None },
    Row { number: 2, name: "Mira Mantan", post: "Staf Ahli", unit: 0, head: false, function: None },
    Row { number: 3, name: "Ani Pegawai", post: "Bidan Terampil", unit: 1, head: false, function: None },
    Row { number: 4, name: "Budi Rekan", post: "Perawat Terampil", unit: 1, head: false, function: None },
    Row { number: 5, name: "Hadi Kepala", post: "Kepala BKPSDM", unit: 2, head: true, function: None },
    Row {
        number: 6,
        name: "Adi Admin",
        post: "Pranata Komputer",
        unit: 2,
        head: false,
        function: Some(Function::AdminInstansi),
    },
    Row {
        number: 7,
        name: "Kiki Pengelola",
        post: "Analis SDM",
        unit: 2,
        head: false,
        function: Some(Function::PengelolaKinerja),
    },
    Row {
        number: 8,
        name: "Oki Auditor",
        post: "Auditor Ahli Muda",
        unit: 2,
        head: false,
        function: Some(Function::Auditor),
    },
    Row { number: 9, name: "Sari Asing", post: "Arsiparis", unit: 2, head: false, function: None },
];

impl Mini {
    /// The agency with this number (0 to 9) as seen on `today`.
    pub fn new(number: u32, today: Date) -> Self {
        let person = |row: &Row| Person {
            id: PersonId(id(number, 1, row.number)),
            nip: format!("1985{:02}012010011{:03}", 1 + row.number, number * 100 + row.number),
            name: row.name.to_owned(),
            post: PostId(id(number, 2, row.number)),
            skp: SkpId(id(number, 5, row.number)),
            number: row.number,
            agency: number,
        };
        let [top, rater, former, owner, peer, head, admin, manager, auditor, stranger] = ROWS.each_ref().map(person);
        let id = AgencyId(id(number, 0, 0));
        Self { id, top, rater, former, owner, peer, head, admin, manager, auditor, stranger, today, number }
    }

    /// Everybody.
    pub fn everybody(&self) -> [&Person; 10] {
        [
            &self.top,
            &self.rater,
            &self.former,
            &self.owner,
            &self.peer,
            &self.head,
            &self.admin,
            &self.manager,
            &self.auditor,
            &self.stranger,
        ]
    }

    /// The unit with this number: 0 root, 1 unit A, 2 unit B.
    pub const fn unit(&self, n: u32) -> UnitId {
        UnitId(id(self.number, 3, n))
    }

    /// The holding of unit A's headship that began today.
    pub const fn headship(&self) -> AssignmentId {
        AssignmentId(id(self.number, 4, 1))
    }

    /// The year of the SKPs.
    pub fn span(&self) -> Span {
        let (start, end) = Date::year_bounds(self.today.year()).unwrap();
        Span { start, end }
    }

    /// The agency's row.
    pub fn agency(&self) -> Agency {
        let (code, name) = (format!("uji-{}", self.number), format!("Instansi Uji {}", self.number));
        Agency { id: self.id, code, name, settings: Settings::default(), rev: 1, demo: false }
    }

    /// Writes everything; `hash` is everybody's password.
    pub async fn write(&self, conn: &mut Conn<'_>, hash: &str, now: Time) -> Result<(), StoreError> {
        people::add_agency(conn, &self.agency(), now).await?;
        for unit in self.units() {
            people::add_unit(conn, self.id, &unit).await?;
        }
        for row in &ROWS {
            self.write_person(conn, row, hash, now).await?;
        }
        for assignment in self.assignments() {
            people::add_assignment(conn, self.id, &assignment).await?;
        }
        for person in self.everybody() {
            let plan = self.plan(person);
            let new = NewSkp {
                id: person.skp,
                agency: self.id,
                owner: person.id,
                post: person.post,
                span: self.span(),
                plan: &plan,
                agreed_at: Time::from_local(self.span().start, 9, 0, Settings::default().zone),
                agreed_by: self.top.id,
            };
            skp::create(conn, &new).await?;
        }
        Ok(())
    }

    async fn write_person(&self, conn: &mut Conn<'_>, row: &Row, hash: &str, now: Time) -> Result<(), StoreError> {
        let person = self.everybody()[row.number as usize];
        let post = Post {
            id: person.post,
            unit: self.unit(row.unit),
            name: row.post.to_owned(),
            kind: PostKind::Fungsional,
            head: row.head,
            function: row.function,
            reports_to: None,
            from: self.span().start.plus_years(-1),
            to: None,
        };
        people::add_post(conn, self.id, &post).await?;
        let row = people::Person {
            id: person.id,
            nip: Some(person.nip.clone()),
            name: person.name.clone(),
            employment: Employment::Pns,
            rank: "III/b".to_owned(),
        };
        people::add_person(conn, self.id, &row).await?;
        sessions::set_password(conn, self.id, person.id, hash, now).await
    }

    /// Units of the agency.
    pub fn units(&self) -> Vec<Unit> {
        let names = ["Sekretariat Daerah", "UPTD Puskesmas", "BKPSDM"];
        let unit = |(n, name): (u32, &str)| Unit {
            id: self.unit(n),
            name: name.to_owned(),
            parent: (n > 0).then(|| self.unit(0)),
            from: self.span().start.plus_years(-1),
            to: None,
        };
        (0..).zip(names).map(unit).collect()
    }

    fn assignments(&self) -> Vec<Assignment> {
        let start = self.span().start;
        let held = |(n, person): (u32, &Person)| Assignment {
            id: AssignmentId(id(self.number, 4, n)),
            post: person.post,
            person: person.id,
            holding: Holding::Definitif,
            from: if n == 1 || n == 2 { self.today } else { start },
            to: None,
        };
        let mut all: Vec<Assignment> = (0..).zip(self.everybody()).map(held).collect();
        all.push(Assignment {
            id: AssignmentId(id(self.number, 4, 99)),
            post: self.rater.post,
            person: self.former.id,
            holding: Holding::Definitif,
            from: start,
            to: Some(self.today.plus_days(-1)),
        });
        all
    }

    /// The plan of a person.
    pub fn plan(&self, person: &Person) -> Plan {
        let iki = |kind: Kind, aspect, text: &str, measure, goal, unit: &str| Iki {
            id: person.iki(kind),
            aspect: Some(aspect),
            text: text.to_owned(),
            target: Target { measure, goal, unit: unit.to_owned(), base: None, steps: Vec::new() },
        };
        let rhk = |n: u32, kind, text: &str, iki| Rhk {
            id: RhkId(id(person.agency, 6, person.number * 16 + n)),
            kind,
            text: text.to_owned(),
            intervenes: None,
            iki,
            class: Class::Organisasi,
            assigned_by: String::new(),
            expectation: String::new(),
            from_cell: None,
        };
        let at_least = |n: i64| Goal::AtLeast(Decimal::from_hundredths(n * 10));
        let children = "Jumlah anak yang mendapat imunisasi dasar lengkap";
        let served = vec![
            iki(Kind::Jumlah, Aspect::Kuantitas, children, Measure::Jumlah, at_least(2_400), "anak"),
            iki(
                Kind::Persentase,
                Aspect::Kualitas,
                "Persentase catatan yang lengkap",
                Measure::Persentase,
                at_least(900),
                "%",
            ),
            iki(
                Kind::Durasi,
                Aspect::Waktu,
                "Lama menjawab permintaan",
                Measure::Durasi,
                Goal::AtMost(Decimal::whole(3)),
                "hari",
            ),
        ];
        let told = Goal::Text("Alur pelayanan diperbaiki bersama warga".to_owned());
        let reported = vec![
            iki(
                Kind::Tanggal,
                Aspect::Waktu,
                "Laporan tepat waktu",
                Measure::Tanggal,
                Goal::Dated(self.reports()),
                "laporan",
            ),
            iki(Kind::Teks, Aspect::Kualitas, "Perbaikan alur pelayanan", Measure::Teks, told, ""),
        ];
        let index =
            vec![iki(Kind::Indeks, Aspect::Kualitas, "Indeks kepuasan", Measure::Indeks, at_least(35), "indeks")];
        Plan {
            approach: Approach::Kuantitatif,
            rhk: vec![
                rhk(0, RhkKind::Utama, "Anak di wilayah kerja terlindungi imunisasi", served),
                rhk(1, RhkKind::Utama, "Pelayanan dilaporkan dan diperbaiki", reported),
                rhk(2, RhkKind::Tambahan, "Survei kepuasan terselenggara", index),
            ],
            expectations: Vec::new(),
            annex: Annex { support: vec!["Vaksin cukup".to_owned()], ..Annex::default() },
            overall: String::new(),
        }
    }

    fn reports(&self) -> Vec<Deliverable> {
        let due = |month, day| Date::new(self.today.year(), month, day).unwrap();
        vec![
            Deliverable { name: "Laporan triwulan I".to_owned(), due: due(4, 10) },
            Deliverable { name: "Laporan semester I".to_owned(), due: due(7, 10) },
        ]
    }
}
