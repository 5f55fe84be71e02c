//! Who is at which step of a period, what stands in the way, and reminders by hand. A few statements however many
//! people there are; the people of one unit at a time.

use crate::{
    state::Fault,
    store::{
        Conn,
        evaluations::{self, Stand},
        gaps,
        people::Person,
        periods,
        settings::{self, Reminded},
        skp,
    },
    usecase::{
        Act,
        evaluation::{
            case::{Case, is_new},
            read::{period_view, present},
            spread::Units,
            tell,
        },
        followup::functions,
        outbox::{self, Tell},
        permitted,
    },
};
use app::{error::AppError, port::Actor};
use domain::{
    evaluation::{
        Period, PeriodKind,
        complete::{self, CompletenessBoard, Facts, PersonStep, Stage, Turn, UnitSteps},
        roles,
    },
    feedback::Subject,
    id::{Key, PeriodId, PersonId, SkpId, UnitId},
    people::Holding,
    planning::term::Gap,
    policy,
    problem::Refusal,
    view::NoticeKind,
};
use std::collections::{HashMap, HashSet};

/// How far everybody is in a period.
pub async fn board(
    conn: &mut Conn<'_>,
    act: &Act,
    asked: Option<PeriodId>,
    unit: Option<UnitId>,
) -> Result<CompletenessBoard, Fault> {
    permitted(policy::may_manage(act.actor.person, &functions(act)))?;
    let today = act.org.today(act.now);
    let all = periods::all(conn, act.actor.agency).await?;
    let period = match asked {
        Some(id) => Some(all.iter().find(|p| p.id == id).ok_or(AppError::NotFound)?.clone()),
        None => present(&all, today).cloned(),
    };
    let mut board = CompletenessBoard {
        periods: all,
        period: None,
        units: Vec::new(),
        chosen: None,
        people: Vec::new(),
        zone: act.org.agency.settings.zone,
        today,
        read_at: act.now,
    };
    let Some(period) = period else { return Ok(board) };
    let all = All::load(conn, act, &period).await?;
    board.units = all.units(act);
    board.chosen = unit.filter(|id| board.units.iter().any(|u| u.unit == *id)).or_else(|| {
        // Where most is still to be done.
        let open = |u: &&UnitSteps| u.people() - u.done();
        board.units.iter().max_by_key(open).map(|u| u.unit)
    });
    if let Some(chosen) = board.chosen {
        board.people = all.people(conn, act, chosen).await?;
    }
    board.period = Some(period_view(conn, act, &period).await?);
    Ok(board)
}

/// Everybody of the agency in one period, as far as units are counted by it.
struct All {
    units: Units,
    stands: Vec<Stand>,
    /// Those without an SKP in it, with their units.
    without: Vec<(PersonId, UnitId)>,
    /// Days of it that are marked as not rated.
    gaps: HashMap<PersonId, Vec<Gap>>,
}

impl All {
    async fn load(conn: &mut Conn<'_>, act: &Act, period: &Period) -> Result<Self, Fault> {
        let units = Units::load(conn, act, period).await?;
        let stands = evaluations::stands(conn, act.actor.agency, period.id, period.span).await?;
        let covered: HashSet<PersonId> = stands.iter().map(|s| s.owner).collect();
        // Whoever has no NIP is no ASN and has no SKP.
        let serves = |person: &Person| {
            let held = act.org.structure.posts_of(person.id, units.day);
            let own = held.iter().find(|(_, h)| *h == Holding::Definitif)?;
            (person.nip.is_some() && !covered.contains(&person.id)).then_some((person.id, own.0.unit))
        };
        let without = act.org.everybody().filter_map(serves).collect();
        let mut marked: HashMap<PersonId, Vec<Gap>> = HashMap::new();
        for (person, gap) in gaps::of_agency(conn, act.actor.agency, period.span).await? {
            marked.entry(person).or_default().push(gap);
        }
        Ok(Self { units, stands, without, gaps: marked })
    }

    fn marked(&self, person: PersonId) -> &[Gap] {
        self.gaps.get(&person).map(Vec::as_slice).unwrap_or_default()
    }

    /// The step of somebody without an SKP.
    fn alone(&self, person: PersonId) -> Stage {
        let covered = complete::is_covered(self.units.period.span, self.marked(person));
        if covered { Stage::TidakDinilai } else { Stage::TanpaSkp }
    }

    fn unit_of(act: &Act, stand: &Stand) -> Option<UnitId> {
        act.org.structure.post(stand.post).map(|p| p.unit)
    }

    fn units(&self, act: &Act) -> Vec<UnitSteps> {
        let (zone, start) = (act.org.agency.settings.zone, self.units.period.span.start);
        let mut counts: HashMap<UnitId, [u32; 9]> = HashMap::new();
        let stage = |s: &Stand| {
            let recorded = s.last_entry.is_some_and(|at| at.date(zone) >= s.start.max(start));
            (Self::unit_of(act, s), Stage::of(s.state, recorded))
        };
        let none = self.without.iter().map(|(person, unit)| (Some(*unit), self.alone(*person)));
        for (unit, stage) in self.stands.iter().map(stage).chain(none) {
            if let Some(unit) = unit {
                counts.entry(unit).or_default()[stage as usize] += 1;
            }
        }
        let structure = &act.org.structure;
        let row = |(unit, counts)| UnitSteps {
            unit,
            name: structure.unit(unit, self.units.day).map(|u| u.name.clone()).unwrap_or_default(),
            counts,
            shift: self.units.period.shift_of(&structure.units_above(unit, self.units.day)),
        };
        let mut rows: Vec<UnitSteps> = counts.into_iter().map(row).collect();
        rows.sort_by(|a, b| a.name.cmp(&b.name).then(a.unit.cmp(&b.unit)));
        rows
    }

    /// The people of one unit, those who need something first.
    async fn people(&self, conn: &mut Conn<'_>, act: &Act, unit: UnitId) -> Result<Vec<PersonStep>, Fault> {
        let own = self.stands.iter().filter(|s| Self::unit_of(act, s) == Some(unit));
        let (owners, ids): (Vec<PersonId>, Vec<SkpId>) = own.map(|s| (s.owner, s.skp)).unzip();
        let period = &self.units.period;
        let rows = evaluations::of_people(conn, act.actor.agency, Some(period.id), &owners).await?;
        let mut rows: HashMap<SkpId, evaluations::Row> = rows.into_iter().map(|r| (r.skp, r)).collect();
        let steps = Steps {
            units: &self.units,
            reminders: settings::reminders(conn, act.actor.agency, period.id, &ids).await?,
        };
        let mut people = Vec::new();
        for skp in skp::some(conn, act.actor.agency, &ids).await? {
            let row = rows.remove(&skp.id);
            let mut step = steps.person(act, &Case::build(act, period.clone(), skp, row)?);
            step.gaps = self.marked(step.person.id).to_vec();
            people.push(step);
        }
        let told = settings::reminded_people(conn, period.id).await?;
        let none = self.without.iter().filter(|(_, of)| *of == unit);
        people.extend(none.map(|(id, _)| {
            let (stage, last) = (self.alone(*id), told.iter().find(|(to, ..)| to == id));
            let today = act.org.today(act.now);
            PersonStep {
                person: act.org.view(*id, None, self.units.day),
                skp: None,
                stage,
                block: None,
                waits_for: (stage == Stage::TanpaSkp).then(|| act.org.name(*id)),
                reminded: last.map(|(.., at)| *at),
                may_remind: can_begin(act, period, *id, stage) && last.is_none_or(|(_, day, _)| *day != today),
                gaps: self.marked(*id).to_vec(),
                may_keep: keeps(act, *id),
            }
        }));
        people.sort_by(|a, b| a.stage.cmp(&b.stage).then_with(|| a.person.name.cmp(&b.person.name)));
        Ok(people)
    }
}

/// Whether days and superior of a person are kept by the actor.
fn keeps(act: &Act, person: PersonId) -> bool {
    policy::may_keep(act.actor.person, person, &functions(act)).is_ok()
}

/// Whether somebody without an SKP can still begin one, and be told so.
fn can_begin(act: &Act, period: &Period, person: PersonId, stage: Stage) -> bool {
    let today = act.org.today(act.now);
    let holds = act.org.structure.posts_of(person, today).iter().any(|(_, h)| *h == Holding::Definitif);
    stage == Stage::TanpaSkp && holds && person != act.actor.person && period.year >= today.year()
}

/// Reminds somebody who has no SKP in a period to begin one: once a day.
pub async fn remind_person(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    period: PeriodId,
    person: PersonId,
) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("ingatkan-orang", period, person)).await? {
        return Ok(());
    }
    permitted(policy::may_manage(act.actor.person, &functions(act)))?;
    let period = periods::find(conn, act.actor.agency, period).await?.ok_or(AppError::NotFound)?;
    act.org.person(person).ok_or(AppError::NotFound)?;
    let all = All::load(conn, act, &period).await?;
    let alone = all.without.iter().any(|(id, _)| *id == person);
    if !alone || !can_begin(act, &period, person, all.alone(person)) {
        return Err(AppError::Refused(Refusal::NothingToRemind).into());
    }
    let (me, day) = (act.actor.person, act.org.today(act.now));
    let id = act.dice.id(act.now);
    if !settings::remind_person(conn, act.actor.agency, id, period.id, (person, me), (day, act.now)).await? {
        return Err(AppError::Refused(Refusal::RemindedToday).into());
    }
    let about = SkpId(period.id.uuid());
    let title = format!("SKP {}", period.year);
    let told =
        Tell { to: person, kind: NoticeKind::IngatSkp, subject: Subject::Planning(about), title: &title, text: "" };
    outbox::notify(conn, act, about, person, &told).await?;
    outbox::pages(conn, act, [me]).await
}

/// What is asked of whom in one period.
struct Steps<'a> {
    units: &'a Units,
    reminders: Vec<Reminded>,
}

impl Steps<'_> {
    fn person(&self, act: &Act, case: &Case) -> PersonStep {
        let (led, stage) = facts(act, self, case);
        let led = led.as_ref().map(|(_, name)| name.as_str());
        let facts = with_unit(act, self, case, led);
        let turn = self.turn(act, case);
        let about = |r: &&Reminded| r.skp == case.skp.id && turn.is_some_and(|(to, kind)| (r.to, r.kind) == (to, kind));
        let last = self.reminders.iter().find(about);
        let today = case.today;
        PersonStep {
            person: act.org.view(case.skp.owner, Some((case.skp.post, Holding::Definitif)), case.day()),
            skp: Some(case.skp.id),
            stage,
            block: complete::block(&facts),
            waits_for: turn.map(|(to, _)| act.org.name(to)),
            reminded: last.map(|r| r.at),
            may_remind: turn.is_some_and(|(to, _)| to != act.actor.person) && last.is_none_or(|r| r.day != today),
            gaps: Vec::new(),
            may_keep: keeps(act, case.skp.owner),
        }
    }

    /// Who is asked for the next step, and what he is reminded of.
    fn turn(&self, act: &Act, case: &Case) -> Option<(PersonId, NoticeKind)> {
        let (led, _) = facts(act, self, case);
        let unit = led.as_ref().map(|(unit, _)| *unit);
        let facts = with_unit(act, self, case, led.as_ref().map(|(_, name)| name.as_str()));
        let (turn, kind) = complete::turn(&facts)?;
        let to = match turn {
            Turn::Employee => Some(case.skp.owner),
            Turn::Rater => case.rater().map(|h| h.person),
            Turn::Decider => case.decider().map(|h| h.person),
            Turn::AboveUnit => {
                unit.and_then(|u| roles::above_unit(&act.org.structure, u, self.units.day)).map(|h| h.person)
            }
        };
        to.map(|to| (to, kind))
    }
}

/// The unit somebody leads whose performance is not set, by name, and the step of the case. Only the annual evaluation
/// and quarters whose units are rated at all wait for it.
fn facts(act: &Act, steps: &Steps<'_>, case: &Case) -> (Option<(UnitId, String)>, Stage) {
    let structure = &act.org.structure;
    let day = steps.units.day;
    let led = structure.post(case.skp.post).filter(|p| structure.head_post(p.unit, day) == Some(p.id));
    let top = led.filter(|p| {
        steps.units.rating(p.unit).is_none() && structure.unit(p.unit, day).is_some_and(|u| u.parent.is_none())
    });
    let name = top.and_then(|p| Some((p.unit, structure.unit(p.unit, day)?.name.clone())));
    let asked = case.period.kind == PeriodKind::Tahunan || !steps.units.ratings.is_empty();
    (name.filter(|_| asked), Stage::of(case.state(), recorded(act, case)))
}

fn with_unit<'a>(act: &Act, steps: &Steps<'_>, case: &Case, unit_unrated: Option<&'a str>) -> Facts<'a> {
    Facts {
        state: case.state(),
        recorded: recorded(act, case),
        access: case.access(),
        fills: steps.units.period.fill.contains(case.today),
        has_rater: case.rater().is_some(),
        unit_unrated,
    }
}

/// Something was recorded since the part of the period began.
fn recorded(act: &Act, case: &Case) -> bool {
    case.skp.last_entry.is_some_and(|at| at.date(act.org.agency.settings.zone) >= case.part.start)
}

/// Reminds whoever the next step of an SKP waits for: once a day.
pub async fn remind(conn: &mut Conn<'_>, act: &Act, key: Key, period: PeriodId, id: SkpId) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("ingatkan", period, id)).await? {
        return Ok(());
    }
    permitted(policy::may_manage(act.actor.person, &functions(act)))?;
    let nothing = || Fault::from(AppError::Refused(Refusal::NothingToRemind));
    let case = Case::read(conn, act, period, id).await?;
    let period = periods::find(conn, act.actor.agency, period).await?.ok_or(AppError::NotFound)?;
    let units = Units::load(conn, act, &period).await?;
    let steps = Steps { units: &units, reminders: Vec::new() };
    let (to, kind) = steps.turn(act, &case).filter(|(to, _)| *to != act.actor.person).ok_or_else(nothing)?;
    let day = act.org.today(act.now);
    let reminded = Reminded { skp: id, to, kind, by: act.actor.person, day, at: act.now };
    if !settings::remind(conn, act.actor.agency, act.dice.id(act.now), period.id, &reminded).await? {
        return Err(AppError::Refused(Refusal::RemindedToday).into());
    }
    // In the name of whoever waits: the employee, or for himself the one who reminds.
    let by = if to == case.skp.owner { act.actor.person } else { case.skp.owner };
    let named = Act { actor: Actor { person: by, ..act.actor }, ..act.clone() };
    let subject = if case.stored && case.state().is_set() {
        Subject::Evaluation(case.row.id)
    } else {
        Subject::Period(period.id)
    };
    let (title, text) = (tell::title(&period), format!("Diingatkan oleh {}", act.org.name(act.actor.person).name));
    let told = Tell { to, kind, subject, title: &title, text: if by == act.actor.person { "" } else { &text } };
    outbox::notify(conn, &named, case.skp.id, case.skp.owner, &told).await?;
    outbox::pages(conn, act, [act.actor.person]).await
}
