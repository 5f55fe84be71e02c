//! From stored rows to what screens show.

use super::{Act, action, bundle::Bundle};
use crate::{
    state::Fault,
    store::{
        Conn, entries,
        entries::{Entry, EvidenceItem, Reason},
        feedback::{self, Item},
        notices, skp,
    },
};
use domain::{
    behaviour::Value as Behaviour,
    feedback::Subject,
    id::EntryId,
    people::{Holding, Relation},
    skp::plan::{Rhk, RhkKind},
    view::{BehaviourView, EntryView, FeedbackView, IkiView, ReasonView, RhkView, SkpRef, SkpView, VersionView},
};

/// How much of an SKP a view holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The newest entry of each indicator and its last feedback: Beranda.
    Brief,
    /// The newest entries of each indicator.
    Newest,
    /// Everything.
    All,
}

impl Extent {
    const fn entries(self) -> usize {
        match self {
            Self::Brief => 1,
            Self::Newest => 4,
            Self::All => usize::MAX,
        }
    }
}

/// One entry as shown. An empty thread in a live event means: as it was.
fn entry_view(
    act: &Act,
    bundle: &Bundle,
    e: &Entry,
    evidence: &[EvidenceItem],
    thread: Vec<FeedbackView>,
) -> EntryView {
    EntryView {
        id: e.id,
        iki: e.iki,
        number: e.number,
        value: e.value,
        date: e.date,
        note: e.note.clone(),
        by: act.org.name(e.by),
        at: e.at,
        state: e.state,
        state_reason: e.state_reason.clone(),
        state_by: e.state_by.map(|id| act.org.name(id)),
        state_at: e.state_at,
        corrects: e.corrects,
        superseded: bundle.is_superseded(e.id),
        evidence: evidence.iter().filter(|v| v.entry == e.id).map(|v| v.kept.view(v.id)).collect(),
        thread,
        hash: e.hash.chars().take(12).collect(),
    }
}

/// One item of a thread as shown: a withdrawn one keeps its mark and loses its words.
pub fn feedback_view(act: &Act, f: &Item) -> FeedbackView {
    FeedbackView {
        id: f.id,
        subject: f.subject,
        kind: f.kind,
        text: if f.withdrawn_at.is_some() { String::new() } else { f.text.clone() },
        by: act.org.name(f.by),
        at: f.at,
        parent: f.parent,
        withdrawn_at: f.withdrawn_at,
    }
}

/// One reason as shown.
pub fn reason_view(act: &Act, r: &Reason) -> ReasonView {
    ReasonView {
        id: r.id,
        iki: r.iki,
        reason: r.reason.clone(),
        plan: r.plan.clone(),
        until: r.until,
        at: r.at,
        state: r.state,
        answer: r.answer.clone(),
        answered_by: r.answered_by.map(|id| act.org.name(id)),
        answered_at: r.answered_at,
    }
}

/// Rows of one SKP beside its bundle.
struct Rows {
    evidence: Vec<EvidenceItem>,
    items: Vec<Item>,
}

impl Rows {
    fn thread(&self, act: &Act, subject: Subject, extent: Extent) -> Vec<FeedbackView> {
        let all: Vec<&Item> = self.items.iter().filter(|f| f.subject == subject).collect();
        let skip = if extent == Extent::Brief { all.len().saturating_sub(1) } else { 0 };
        all.into_iter().skip(skip).map(|f| feedback_view(act, f)).collect()
    }
}

/// The whole view of an SKP. The revision is read first, so that a change in between is applied again rather than lost.
pub async fn skp_view(
    conn: &mut Conn<'_>,
    act: &Act,
    row: skp::Skp,
    relation: Relation,
    extent: Extent,
) -> Result<SkpView, Fault> {
    let bundle = Bundle::load(conn, act, row).await?;
    let evidence = entries::evidence_of_skp(conn, bundle.skp.id).await?;
    let items = feedback::of_skp(conn, bundle.skp.id).await?;
    view_of(conn, act, &bundle, (evidence, items), relation, extent).await
}

/// The view of what was loaded already, as it stands on the bundle's day.
pub async fn view_of(
    conn: &mut Conn<'_>,
    act: &Act,
    bundle: &Bundle,
    (evidence, items): (Vec<EvidenceItem>, Vec<Item>),
    relation: Relation,
    extent: Extent,
) -> Result<SkpView, Fault> {
    let rows = Rows { evidence, items };
    let versions = skp::versions(conn, bundle.skp.id).await?;
    let unread = notices::unread_subjects(conn, act.actor.person, bundle.skp.id).await?;
    let others = skp::of_person(conn, act.actor.agency, bundle.skp.owner).await?;
    let s = &bundle.skp;
    let day = s.span.clamp(bundle.today);
    let rater = act.org.structure.superiors(s.post, s.owner, day).into_iter().next();
    let rhk: Vec<RhkView> =
        labels(&bundle.plan.rhk).map(|(label, r)| rhk_view(act, bundle, &rows, label, r, extent)).collect();
    let shortened = rhk.iter().flat_map(|r| &r.iki).any(|i| i.entries.len() < i.entry_count as usize);
    Ok(SkpView {
        id: s.id,
        rev: u64::try_from(s.rev).unwrap_or(0),
        agency: act.org.agency.name.clone(),
        owner: act.org.view(s.owner, Some((s.post, Holding::Definitif)), day),
        rater: rater.map(|h| act.org.view(h.person, Some((h.post, h.holding)), day)),
        relation,
        state: s.state,
        span: s.span,
        version: u32::try_from(s.version).unwrap_or(1),
        approach: bundle.plan.approach,
        summary: bundle.summary(),
        values: values(act, bundle, &rows, extent),
        annex: bundle.plan.annex.clone(),
        versions: versions.into_iter().map(|v| version_view(act, v)).collect(),
        today: bundle.today,
        zone: act.org.agency.settings.zone,
        read_at: act.now,
        unread,
        unplanned: action::unplanned(act, bundle, relation, bundle.today),
        others: others.iter().filter(|o| o.id != s.id).map(|o| skp_ref(act, o)).collect(),
        shortened,
        rhk,
    })
}

/// An SKP as something to open.
pub fn skp_ref(act: &Act, s: &skp::Skp) -> SkpRef {
    let post = act.org.structure.post(s.post).map(|p| p.name.clone()).unwrap_or_default();
    SkpRef { id: s.id, span: s.span, state: s.state, post }
}

fn version_view(act: &Act, v: skp::Version) -> VersionView {
    VersionView {
        number: u32::try_from(v.number).unwrap_or(0),
        reason: v.reason,
        agreed_at: v.agreed_at,
        agreed_by: act.org.name(v.agreed_by),
    }
}

/// `U1`, `U2`, `T1` … in the order of the plan.
pub fn labels(rhk: &[Rhk]) -> impl Iterator<Item = (String, &Rhk)> {
    let (mut main, mut extra) = (0, 0);
    rhk.iter().map(move |r| {
        let label = match r.kind {
            RhkKind::Utama => {
                main += 1;
                format!("U{main}")
            }
            RhkKind::Tambahan => {
                extra += 1;
                format!("T{extra}")
            }
        };
        (label, r)
    })
}

fn rhk_view(act: &Act, bundle: &Bundle, rows: &Rows, label: String, r: &Rhk, extent: Extent) -> RhkView {
    let iki = r.iki.iter().map(|i| iki_view(act, bundle, rows, i, extent)).collect();
    RhkView {
        id: r.id,
        label,
        kind: r.kind,
        text: r.text.clone(),
        intervenes: r.intervenes.clone(),
        iki,
        thread: rows.thread(act, Subject::Rhk(r.id), extent),
    }
}

fn iki_view(act: &Act, bundle: &Bundle, rows: &Rows, i: &domain::skp::plan::Iki, extent: Extent) -> IkiView {
    let mine: Vec<&Entry> = bundle.entries.iter().rev().filter(|e| e.iki == i.id).collect();
    let count = u32::try_from(mine.len()).unwrap_or(u32::MAX);
    let shown: Vec<EntryView> = mine
        .into_iter()
        .take(extent.entries())
        .map(|e| entry_view(act, bundle, e, &rows.evidence, rows.thread(act, Subject::Entry(e.id), extent)))
        .collect();
    let state = bundle.iki_state(i);
    IkiView {
        id: i.id,
        aspect: i.aspect,
        text: i.text.clone(),
        target: i.target.clone(),
        progress: state.progress,
        entries: shown,
        entry_count: count,
        points: if extent == Extent::Brief { Vec::new() } else { state.points },
        done: state.done,
        reasons: bundle.reasons.iter().filter(|r| r.iki == i.id).map(|r| reason_view(act, r)).collect(),
        thread: rows.thread(act, Subject::Iki(i.id), extent),
    }
}

fn values(act: &Act, bundle: &Bundle, rows: &Rows, extent: Extent) -> Vec<BehaviourView> {
    let expectation = |v: Behaviour| {
        bundle.plan.expectations.iter().find(|e| e.value == v).map(|e| e.text.clone()).unwrap_or_default()
    };
    let view = |value| BehaviourView {
        value,
        expectation: expectation(value),
        thread: rows.thread(act, Subject::Value(value), extent),
    };
    Behaviour::ALL.into_iter().map(view).collect()
}

/// The entry with its evidence and without its thread, for a live event.
pub async fn entry_piece(conn: &mut Conn<'_>, act: &Act, bundle: &Bundle, id: EntryId) -> Result<EntryView, Fault> {
    let evidence = entries::evidence_of_skp(conn, bundle.skp.id).await?;
    let e = bundle.entry(id)?;
    Ok(entry_view(act, bundle, e, &evidence, Vec::new()))
}
