//! What ratings are made from: the SKP as it stood at the end of the period, or when they were set.

use super::case::Case;
use crate::{
    state::Fault,
    store::{
        Conn,
        entries::{self, EvidenceItem},
        feedback::{self, Item},
    },
    usecase::{Act, action, bundle::Bundle, outbox},
};
use app::{
    i18n::{Lang, format},
    skp::words,
};
use domain::{
    calendar::Date,
    evaluation::{
        EvaluationRules, Source,
        suggestion::{IkiFact, RhkFact, Suggestion, suggest},
        view::SourceView,
    },
    feedback::Subject,
    rating::UnitPredikat,
    skp::{entry::EntryState, reason::ReasonState},
};

/// Characters of the words of a source in a list.
const EXCERPT: usize = 160;

/// Everything of one SKP up to the end of a part.
pub struct Facts {
    pub bundle: Bundle,
    pub evidence: Vec<EvidenceItem>,
    pub items: Vec<Item>,
    /// First day of the part that is rated.
    from: Date,
}

impl Facts {
    /// Loads the facts of a case: entries of days up to the end of the part; once ratings are set, nothing that was
    /// recorded or said afterwards.
    pub async fn load(conn: &mut Conn<'_>, act: &Act, case: &Case) -> Result<Self, Fault> {
        let mut bundle = Bundle::load(conn, act, case.skp.clone()).await?;
        bundle.today = case.day();
        bundle.entries.retain(|e| e.date <= case.part.end);
        let mut items = feedback::of_skp(conn, case.skp.id).await?;
        if let Some(basis) = &case.row.basis {
            bundle.entries.retain(|e| e.number <= basis.number);
            bundle.reasons.retain(|r| r.at <= basis.at);
            items.retain(|f| f.at <= basis.at);
            // The plan and what was planned of it as they were then.
            (bundle.plan, bundle.actions) = action::plan(conn, act, &bundle.skp, basis.version, Some(basis.at)).await?;
            bundle.skp.version = basis.version;
        }
        let evidence = entries::evidence_of_skp(conn, case.skp.id).await?;
        Ok(Self { bundle, evidence, items, from: case.part.start })
    }

    /// What ratings can rest on: of the period first, then what was before, each the newest first.
    pub fn offered(&self, act: &Act, unit: Option<(domain::id::UnitId, UnitPredikat)>) -> Vec<SourceView> {
        let b = &self.bundle;
        let home = format!("/skp/{}", b.skp.id);
        let about = |subject: Subject| outbox::title(&b.plan, b, subject);
        let mut all: Vec<SourceView> = Vec::new();
        for e in b.entries.iter().filter(|e| e.state != EntryState::Dikembalikan && !b.is_superseded(e.id)) {
            let before = e.date < self.from;
            all.push(SourceView {
                before,
                source: Source::Entry(e.id),
                about: about(Subject::Iki(e.iki)),
                text: if e.note.is_empty() { self.told(e) } else { cut(&e.note) },
                by: Some(act.org.name(e.by)),
                at: Some(e.at),
                href: format!("{home}?semua=true#realisasi-{}", e.id),
            });
            let mine = self.evidence.iter().filter(|v| v.entry == e.id);
            all.extend(mine.map(|v| SourceView {
                before,
                source: Source::Evidence(v.id),
                about: about(Subject::Iki(e.iki)),
                text: cut(&v.kept.name),
                by: Some(act.org.name(e.by)),
                at: Some(e.at),
                href: if v.kept.url.is_empty() { format!("/bukti/{}", v.id) } else { v.kept.url.clone() },
            }));
        }
        for f in self.items.iter().filter(|f| f.withdrawn_at.is_none()) {
            let (kind, key) = f.subject.parts();
            all.push(SourceView {
                before: f.at.date(act.org.agency.settings.zone) < self.from,
                source: Source::Feedback(f.id),
                about: about(f.subject),
                text: if f.text.is_empty() { f.kind.code().to_owned() } else { cut(&f.text) },
                by: Some(act.org.name(f.by)),
                at: Some(f.at),
                href: format!("{home}?semua=true#{kind}-{key}"),
            });
        }
        for r in &b.reasons {
            all.push(SourceView {
                before: r.at.date(act.org.agency.settings.zone) < self.from,
                source: Source::Reason(r.id),
                about: about(Subject::Iki(r.iki)),
                text: cut(&r.reason),
                by: Some(act.org.name(r.by)),
                at: Some(r.at),
                href: format!("{home}?semua=true#iki-{}", r.iki),
            });
        }
        if let Some((unit, predikat)) = unit {
            all.push(SourceView {
                before: false,
                source: Source::Unit(unit),
                about: act.org.structure.unit(unit, b.today).map(|u| u.name.clone()).unwrap_or_default(),
                text: predikat.code().to_owned(),
                by: None,
                at: None,
                href: "/evaluasi".to_owned(),
            });
        }
        all.sort_by_key(|s| (s.before, std::cmp::Reverse(s.at)));
        all
    }

    /// What an entry without a note says: value and day, as the official language has them.
    fn told(&self, e: &entries::Entry) -> String {
        let value = self.bundle.plan.iki(e.iki).map(|(_, iki)| words::value(&iki.target, e.value, Lang::Id));
        format!("{}, {}", value.unwrap_or_default(), format::date(e.date, Lang::Id))
    }

    /// What the figures alone would suggest.
    pub fn suggestion(&self, rules: &EvaluationRules) -> Option<Suggestion> {
        let b = &self.bundle;
        let excused = |iki| b.reasons.iter().any(|r| r.iki == iki && r.state == ReasonState::Diterima);
        let rhk: Vec<RhkFact<'_>> = b
            .plan
            .rhk
            .iter()
            .map(|r| RhkFact {
                rhk: r.id,
                kind: r.kind,
                iki: r
                    .iki
                    .iter()
                    .map(|i| IkiFact { iki: i.id, target: &i.target, progress: b.progress(i), excused: excused(i.id) })
                    .collect(),
            })
            .collect();
        suggest(&rhk, rules.suggestion)
    }
}

/// The sources of a list that are named, in their order; one that is gone keeps its name.
pub fn named(offered: &[SourceView], sources: &[Source]) -> Vec<SourceView> {
    let one = |s: &Source| {
        offered.iter().find(|v| v.source == *s).cloned().unwrap_or_else(|| SourceView {
            before: false,
            source: *s,
            about: String::new(),
            text: String::new(),
            by: None,
            at: None,
            href: String::new(),
        })
    };
    sources.iter().map(one).collect()
}

fn cut(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    line.chars().take(EXCERPT).chain(['\u{2026}']).collect()
}
