//! Fills an empty database with the demo agency, through the same use cases as real data.

use crate::{
    clock::Dice,
    demo::{self, Act as Deed, Demo, DemoFile, Step},
    org::{self, Org},
    state::{Fault, Shared},
    store::{
        Conn, Store, evaluations, events, followups,
        kept::Kept,
        people::{self, Agency, Person},
        periods, plans, sessions,
        skp::{self, NewSkp},
        talks, templates,
    },
    usecase::{self, Act, evaluation, followup, planning, record},
};
use anyhow::{Context as _, Result, bail};
use app::port::Actor;
use domain::{
    calendar::{Date, Time},
    evaluation::{
        draft::Patch,
        objection::{Decision, Objection},
        period::Reopening,
    },
    followup::{Proposal, coaching, reward},
    id::{AgencyId, Key, PeriodId, PersonId, SessionId, SkpId},
    matrix::{CellId, Seen},
    planning::{
        Part,
        deed::{Deed as Planned, LineForm},
    },
    rating::{Expectation, accumulation},
    skp::{Span, entry},
    view::Reading,
};
use std::{collections::HashMap, sync::Arc};

/// Password of every demo account.
pub const PASSWORD: &str = "contoh-2026";

/// Accounts worth trying first.
pub const ACCOUNTS: &[(&str, &str)] = &[
    ("199201152019032907", "Lestari, juru imunisasi (pegawai)"),
    ("198312172009021909", "Mahesa, Kepala Puskesmas (atasan Lestari)"),
    ("197405182001122902", "Sekar, Kepala Dinas Kesehatan"),
    ("197003121996031901", "Dharma, Sekretaris Daerah"),
    ("198701252011012922", "Ningrum, pengelola kinerja"),
    ("198909162014031921", "Fajar, admin instansi"),
];

/// Steps written in one transaction.
const CHUNK: usize = 200;

/// Whether the database holds the demo agency. One with any other agency is real.
pub async fn is_demo(store: &Store) -> Result<bool> {
    let agencies = store.read(|conn| Box::pin(async move { people::agencies(conn).await })).await?;
    Ok(!agencies.is_empty() && agencies.iter().all(|a| a.demo))
}

/// Writes the demo agency as it is now, with a team of `team` people more under one head; none for zero.
pub async fn fill(state: &Shared, team: u8) -> Result<()> {
    let agencies = state.store.read(|conn| Box::pin(async move { people::agencies(conn).await })).await?;
    if !agencies.is_empty() {
        bail!("basis data tidak kosong: instansi contoh hanya mengisi basis data yang kosong");
    }
    let now = state.clock.now();
    let demo = demo::build(now, team);
    let hash = state.passwords.hash(PASSWORD.to_owned()).await.map_err(|e| anyhow::anyhow!("{e:?}"))?;
    let agency = demo.agency.id;
    let story = demo.story.clone();
    let closed: Vec<_> = demo.skps.iter().filter_map(|s| s.closed.map(|c| (s.id, c))).collect();
    state.store.write(move |conn| Box::pin(async move { structure(conn, &demo, &hash, now).await })).await?;
    let org = state.orgs.reload(&state.store, agency).await?;
    for chunk in story.chunks(CHUNK) {
        tell(state, &org, agency, chunk.to_vec()).await?;
    }
    state
        .store
        .write(move |conn| {
            Box::pin(async move {
                for (id, is) in closed {
                    skp::set_state(conn, id, is).await?;
                }
                // Nobody was listening; the past is not sent to anybody.
                events::forget(conn, now.plus_seconds(86_400)).await.map_err(Fault::from)
            })
        })
        .await?;
    Ok(())
}

async fn structure(conn: &mut Conn<'_>, demo: &Demo, hash: &str, now: Time) -> Result<(), Fault> {
    let id = demo.agency.id;
    let agency = Agency {
        id,
        code: demo.agency.code.to_owned(),
        name: demo.agency.name.to_owned(),
        settings: demo.agency.settings.clone(),
        rev: 1,
        demo: true,
    };
    people::add_agency(conn, &agency, now).await?;
    for unit in &demo.units {
        people::add_unit(conn, id, &unit.unit).await?;
    }
    // A post is stored after the one it reports to.
    let mut posts: Vec<_> = demo.posts.iter().collect();
    let depth: HashMap<_, _> = posts.iter().map(|p| (p.id, p.reports_to)).collect();
    posts.sort_by_key(|p| std::iter::successors(p.reports_to, |up| depth.get(up).copied().flatten()).take(16).count());
    for post in posts {
        people::add_post(conn, id, post).await?;
    }
    for p in &demo.people {
        let person = Person {
            id: p.id,
            nip: p.nip.clone(),
            name: p.name.clone(),
            employment: p.employment,
            rank: p.rank.to_owned(),
        };
        people::add_person(conn, id, &person).await?;
        if p.nip.is_some() {
            sessions::set_password(conn, id, p.id, hash, now).await?;
        }
    }
    for a in &demo.assignments {
        people::add_assignment(conn, id, a).await?;
    }
    for p in &demo.periods {
        periods::add(conn, id, p.id, &p.planned).await?;
    }
    let org = org::load(conn, id).await?;
    for s in &demo.skps {
        let line = org.structure.superiors(s.post, s.owner, s.span.start);
        let new = NewSkp {
            id: s.id,
            agency: id,
            owner: s.owner,
            post: s.post,
            span: s.span,
            plan: &s.plan,
            agreed_at: s.agreed_at,
            agreed_by: line.first().map_or(s.owner, |h| h.person),
        };
        skp::create(conn, &new).await?;
    }
    Ok(())
}

async fn tell(state: &Shared, org: &Arc<Org>, agency: AgencyId, steps: Vec<Step>) -> Result<()> {
    let mut files: HashMap<usize, Vec<Kept>> = HashMap::new();
    for (at, step) in steps.iter().enumerate() {
        match &step.act {
            Deed::Record { links, files: attached, .. } => {
                files.insert(at, evidence(state, links, attached).await?);
            }
            Deed::Evaluation { deed: demo::Deed::Object(_, attached) | demo::Deed::Explain(_, attached), .. } => {
                files.insert(at, evidence(state, &[], attached).await?);
            }
            _ => {}
        }
    }
    let (org, dice) = (Arc::clone(org), state.dice.clone());
    state
        .store
        .write(move |conn| {
            Box::pin(async move {
                for (at, step) in steps.into_iter().enumerate() {
                    let evidence = files.remove(&at).unwrap_or_default();
                    do_step(conn, &org, &dice, agency, step, evidence).await?;
                }
                Ok::<_, Fault>(())
            })
        })
        .await?;
    Ok(())
}

async fn evidence(state: &Shared, links: &[(String, String)], files: &[DemoFile]) -> Result<Vec<Kept>> {
    let mut all = Vec::new();
    for file in files {
        let checked = state.evidence.check(file.bytes().into()).await;
        let checked = checked.map_err(|p| anyhow::anyhow!("berkas contoh {}: {p:?}", file.name))?;
        state.evidence.put(&checked).await.context("bukti dukung contoh")?;
        all.push(record::file(&file.name, checked));
    }
    for (name, url) in links {
        all.push(usecase::record::link(name, url).map_err(|p| anyhow::anyhow!("tautan contoh {url}: {p:?}"))?);
    }
    Ok(all)
}

async fn do_step(
    conn: &mut Conn<'_>,
    org: &Arc<Org>,
    dice: &Dice,
    agency: AgencyId,
    step: Step,
    evidence: Vec<Kept>,
) -> Result<(), Fault> {
    let act = by(org, dice, agency, step.by, step.at);
    let label = format!("{:?}", step.act).chars().take(300).collect::<String>();
    let done = perform(conn, &act, step.act, evidence).await;
    // A story that breaks a rule is a mistake in the story: say which step it is.
    done.inspect_err(|e| tracing::error!(error.cause = %e, demo.step = label, "demo step refused"))
}

async fn perform(conn: &mut Conn<'_>, act: &Act, deed: Deed, evidence: Vec<Kept>) -> Result<(), Fault> {
    let key = Key(act.dice.id(act.now));
    match deed {
        Deed::Record { entry, skp, iki, value, date, note, corrects, .. } => {
            let form = typed(value, date.to_string(), note);
            let request = usecase::record::Request { id: entry, key, skp, iki, form, corrects, evidence };
            usecase::record::record(conn, act, request).await.map(drop)
        }
        Deed::Judge { entry, judgement } => usecase::judge::judge(conn, act, key, entry, judgement).await,
        Deed::Feedback(draft) => usecase::feedback::send(conn, act, draft).await,
        Deed::Withdraw(id) => usecase::feedback::withdraw(conn, act, id).await,
        Deed::StateReason(draft) => usecase::reason::state(conn, act, draft).await,
        Deed::AnswerReason { id, accept, answer } => usecase::reason::answer(conn, act, id, accept, &answer).await,
        Deed::MarkRead { skp } => usecase::people::mark_read(conn, act, Reading::Skp(skp)).await,
        Deed::Evaluation { period, skp, deed } => evaluate(conn, act, key, (period, skp), deed, &evidence).await,
        Deed::RateUnit { period, unit, predikat, reason } => {
            evaluation::unit::rate(conn, act, key, period, unit, predikat, reason).await
        }
        Deed::Justify { period, unit, reason } => evaluation::unit::justify(conn, act, key, period, unit, reason).await,
        Deed::Reopen { period, reason, until } => {
            let form = Reopening { alasan: reason.to_owned(), sampai: until.to_string() };
            evaluation::calendar::reopen(conn, act, key, period, &form).await
        }
        Deed::Steps { skp, number, about, text } => {
            let nothing = Seen::Text(String::new());
            usecase::action::write(conn, act, skp, number, about, &text, &nothing).await
        }
        Deed::Cell { post, year, column, member, text } => {
            let view = usecase::matrix::page(conn, act, post, year).await?;
            // A leader who has not planned his year yet has no columns.
            let Some(column) = view.columns.get(column) else { return Ok(()) };
            let id = CellId { post, year, rhk: column.rhk, member };
            usecase::matrix::write_cell(conn, act, id, text, &Seen::Text(String::new())).await
        }
        Deed::Guest { post, year, member } => {
            let name = act.org.name(member).name;
            usecase::matrix::add_member(conn, act, key, (post, year), &name).await
        }
        Deed::Clock => evaluation::clock::results(conn, act).await,
        Deed::After { period, skp, owner, after } => follow_up(conn, act, key, (period, skp, owner), after).await,
        Deed::Plan { year, step } => plan(conn, act, key, year, step).await,
    }
}

/// What somebody does after an annual result; nothing as long as it is not final.
async fn follow_up(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    (period, skp, owner): (PeriodId, SkpId, PersonId),
    after: demo::After,
) -> Result<(), Fault> {
    use demo::After::{Accept, Begin, Credit, Finish, Look, Propose, Talk};
    let rows = evaluations::of_people(conn, act.actor.agency, Some(period), &[owner]).await?;
    let Some(rated) = rows.iter().find(|r| r.skp == skp && r.course.state().is_over()) else { return Ok(()) };
    let running = followups::of_people(conn, act.actor.agency, &[owner]).await?;
    let running = running.iter().find(|r| r.course.state().runs()).map(|r| r.id);
    match (after, running) {
        (Begin { start, goal }, _) => {
            let form = coaching::Beginning { mulai: start.to_string(), tujuan: goal.to_owned() };
            followup::coaching::begin(conn, act, key, rated.id, &form).await
        }
        (Talk { held, text }, Some(id)) => {
            let form = coaching::Talk { tanggal: held.to_string(), catatan: text.to_owned() };
            followup::coaching::note(conn, act, key, id, &form).await
        }
        (Finish { outcome, reason }, Some(id)) => {
            let form = coaching::Review { hasil: outcome.code().to_owned(), alasan: reason.to_owned() };
            followup::coaching::finish(conn, act, key, id, &form).await
        }
        (Talk { .. } | Finish { .. }, None) => Ok(()),
        (Propose { kind, words }, _) => {
            let form = reward::Draft { jenis: kind.code().to_owned(), uraian: words.to_owned() };
            followup::reward::propose(conn, act, key, rated.id, &form).await
        }
        (Accept { reason }, _) => {
            let open = followups::rewards_of(conn, act.actor.agency, &[owner]).await?;
            let Some(open) = open.iter().find(|r| r.state == Proposal::Diusulkan) else { return Ok(()) };
            let form = reward::Answer { putusan: "terima".to_owned(), alasan: reason.to_owned() };
            followup::reward::decide(conn, act, key, open.id, &form).await
        }
        (Credit { goal, since, balance, covers, source }, _) => {
            let form = accumulation::Entry {
                tujuan: goal.code().to_owned(),
                tmt: since.to_string(),
                saldo: balance.to_owned(),
                per: covers.map(|d| d.to_string()).unwrap_or_default(),
                sumber: source.to_owned(),
            };
            usecase::credit::enter(conn, act, key, owner, &form).await
        }
        (Look, _) => usecase::people::mark_read(conn, act, Reading::Skp(skp)).await,
    }
}

/// What somebody does about a plan: his own, or that of the person named. Nobody is left with unread notices of it.
#[expect(clippy::too_many_lines, reason = "one arm per step of the story")]
async fn plan(conn: &mut Conn<'_>, act: &Act, key: Key, year: i32, step: demo::PlanStep) -> Result<(), Fault> {
    use demo::PlanStep as P;
    let me = act.actor.person;
    let owner = match step {
        P::GiveBack(of, _)
        | P::Agree(of, _)
        | P::Expect(of, _, _)
        | P::AgreeChange(of)
        | P::Talk(of, _, _)
        | P::ConfirmTalk(of)
        | P::Template(of, _) => of,
        P::Begin
        | P::Submit
        | P::Lower(_, _)
        | P::Report(_, _)
        | P::Gap(..)
        | P::Line(..)
        | P::WriteTemplate(..)
        | P::Give(_) => me,
    };
    let Ok((start, end)) = Date::year_bounds(year) else { return Ok(()) };
    let span = Span { start, end };
    let open = plans::of_people(conn, act.actor.agency, &[owner], span).await?;
    let open = open.into_iter().find(|p| p.course.state().is_open());
    let do_it = async |conn: &mut Conn<'_>, key: Key, deed: Planned| planning::perform(conn, act, key, deed).await;
    match (step, open) {
        (P::Begin, None) => {
            let deed = Planned::Begin { start: start.to_string(), end: end.to_string() };
            do_it(conn, key, deed).await?;
            planning::take_last(conn, act, Key(act.dice.id(act.now)), year).await?;
        }
        (P::Submit, Some(p)) => do_it(conn, key, Planned::Submit { plan: p.id, answer: String::new() }).await?,
        (P::GiveBack(_, reason), Some(p)) => {
            let (plan, submission) = (p.id, p.course.submission());
            do_it(conn, key, Planned::GiveBack { plan, submission, reason: reason.to_owned() }).await?;
        }
        (P::Agree(_, note), Some(p)) => {
            let (plan, submission) = (p.id, p.course.submission());
            do_it(conn, key, Planned::Agree { plan, submission, note: note.to_owned() }).await?;
        }
        (P::AgreeChange(_), Some(p)) => {
            let (plan, submission) = (p.id, p.course.submission());
            do_it(conn, key, Planned::Agree { plan, submission, note: String::new() }).await?;
        }
        (P::Expect(_, value, words), Some(p)) => {
            let part = value.map_or(Part::Whole, Part::Value);
            planning::settle::expect(conn, act, p.id, part, words, None).await?;
        }
        (P::Lower(target, reason), None) => {
            let all = skp::within(conn, act.actor.agency, &[me], span).await?;
            let Some(s) = all.into_iter().rev().find(|s| s.state.is_open()) else { return Ok(()) };
            do_it(conn, key, Planned::Propose { skp: s.id, reason: reason.to_owned() }).await?;
            planning::lower(conn, act, s.id, target).await?;
        }
        (P::Talk(_, present, words), Some(p)) => {
            let deed = Planned::WriteTalk {
                skp: p.skp,
                talk: None,
                read: 0,
                date: act.org.today(act.now).to_string(),
                present: present.to_owned(),
                text: words.to_owned(),
            };
            do_it(conn, key, deed).await?;
        }
        (P::ConfirmTalk(_), Some(p)) => {
            for talk in talks::of_skps(conn, act.actor.agency, &[p.skp]).await? {
                let deed = Planned::ConfirmTalk { talk: talk.id, read: talk.number };
                do_it(conn, Key(act.dice.id(act.now)), deed).await?;
            }
        }
        (P::Template(of, name), _) => {
            let all = skp::within(conn, act.actor.agency, &[of], Span { start: start.plus_years(-1), end }).await?;
            let Some(s) = all.last() else { return Ok(()) };
            let (source, name) = (format!("skp-{}", s.id), name.to_owned());
            do_it(conn, key, Planned::MakeTemplate { source, name, meant_for: String::new() }).await?;
        }
        (P::Report(to, reason), _) => {
            do_it(conn, key, Planned::Report { to: to.to_string(), reason: reason.to_owned() }).await?;
        }
        (P::Gap(of, cause, note), _) => {
            let deed = Planned::MarkGap {
                person: Some(of),
                start: start.to_string(),
                end: format!("{year}-06-30"),
                cause: cause.code().to_owned(),
                note: note.to_owned(),
            };
            do_it(conn, key, deed).await?;
        }
        (P::Line(of, to, reason), _) => {
            let line = LineForm { cause: "penataan".to_owned(), from: start.to_string() };
            let (to, reason) = (to.to_owned(), reason.to_owned());
            do_it(conn, key, Planned::SetSuperior { person: of, to, reason, line }).await?;
        }
        (P::WriteTemplate(name, post, results), _) => {
            planning::write_template(conn, act, (name, post), results).await?;
        }
        (P::Give(to), _) => {
            let own = templates::list(conn, act.actor.agency).await?.into_iter().find(|t| t.by == me);
            let Some(template) = own.map(|t| t.id) else { return Ok(()) };
            do_it(conn, key, Planned::Give { template, year, people: vec![to.to_string()] }).await?;
        }
        _ => return Ok(()),
    }
    planning::seen(conn, act).await
}

/// What somebody does about an evaluation. Where there is nothing a rating could rest on, it stays a draft, and what
/// would follow does not happen.
async fn evaluate(
    conn: &mut Conn<'_>,
    act: &Act,
    key: Key,
    (period, skp): (PeriodId, SkpId),
    deed: demo::Deed,
    files: &[Kept],
) -> Result<(), Fault> {
    use demo::Deed::{Accept, Decide, Deliver, Draft, Explain, Look, Object, Receive, Set, Suggestion};
    let below = matches!(&deed, Set(patch) if patch.hasil.as_deref() == Some(Expectation::DiBawah.code()));
    let (id, stage, chosen) = evaluation::choose(conn, act, (period, skp), below).await?;
    match deed {
        Draft(patch) => {
            return evaluation::rate::save_draft(conn, act, period, skp, (patch, Patch::default())).await.map(drop);
        }
        Suggestion => return evaluation::rate::open_suggestion(conn, act, period, skp).await,
        Set(mut patch) => {
            patch.hasil_sumber = Some(chosen.0.iter().map(ToString::to_string).collect());
            patch.perilaku_sumber = Some(chosen.1.iter().map(ToString::to_string).collect());
            if chosen.0.is_empty() || chosen.1.is_empty() {
                return evaluation::rate::save_draft(conn, act, period, skp, (patch, Patch::default())).await.map(drop);
            }
            return evaluation::rate::set(conn, act, key, period, skp, &patch).await;
        }
        _ if !stage.is_set() => return Ok(()),
        _ => {}
    }
    let bukti: Vec<String> = chosen.0.iter().take(2).map(ToString::to_string).collect();
    match deed {
        Deliver => evaluation::rate::deliver(conn, act, key, id).await,
        Receive => evaluation::objection::receive(conn, act, key, id).await,
        Accept => evaluation::objection::accept(conn, act, key, id).await,
        Object(alasan, _) => {
            let form = Objection { alasan: alasan.to_owned(), bukti };
            evaluation::objection::object(conn, act, key, id, &form, files).await
        }
        Explain(text, _) => evaluation::objection::explain(conn, act, key, id, text, files).await,
        Decide(new, alasan) => {
            let code = |e: domain::rating::Expectation| e.code().to_owned();
            let form = Decision {
                putusan: if new.is_some() { "diubah" } else { "tetap" }.to_owned(),
                alasan: alasan.to_owned(),
                hasil: new.map(|n| code(n.0)).unwrap_or_default(),
                perilaku: new.map(|n| code(n.1)).unwrap_or_default(),
                bukti,
            };
            evaluation::objection::decide(conn, act, key, id, &form).await
        }
        Look => usecase::people::mark_read(conn, act, Reading::Skp(skp)).await,
        Draft(_) | Suggestion | Set(_) => Ok(()),
    }
}

/// The value as somebody types it, so that the demo goes through the same reading.
fn typed(value: entry::Value, date: String, note: String) -> entry::Form {
    let mut form = entry::Form { date, note, ..entry::Form::default() };
    match value {
        entry::Value::Number(n) => form.value = n.format(4, true),
        entry::Value::Ratio { part, whole } => {
            form.value = part.format(4, true);
            form.whole = whole.format(4, true);
        }
        entry::Value::Done(at) => form.deliverable = at.to_string(),
        entry::Value::Told => {}
    }
    form
}

fn by(org: &Arc<Org>, dice: &Dice, agency: AgencyId, person: PersonId, now: Time) -> Act {
    let actor = Actor { person, agency, session: SessionId(uuid::Uuid::nil()) };
    Act { actor, now, org: Arc::clone(org), dice: dice.clone() }
}
