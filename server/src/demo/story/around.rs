//! What happens around the entries: talks, reasons for delay, the last days before now.

use super::{FRESH, Made, Story};
use crate::demo::{
    Act, Step,
    clock::{ZONE, dice, not_before, office, office_before, salt, workday_from, workdays_after},
    draft::Draft,
    flow::Planned,
    scene::{About, Answer, Lately, Recent, Reply, Scene, When, Who},
};
use domain::{
    calendar::{Date, Time},
    feedback::{self, Kind, Subject},
    id::{EntryId, FeedbackId, IkiId, PersonId, ReasonId},
    skp::{
        entry::{EntryState, Judgement},
        plan::Target,
        progress::{Fact, Status, progress},
        reason,
    },
};

impl Story<'_> {
    pub(super) fn scene(&mut self, made: &Made, draft: &Draft, scene: &Scene) {
        let day = |(month, number): When| workday_from(draft.year.day(month, number));
        match scene {
            Scene::Slip { .. } | Scene::Proof { .. } => {}
            Scene::Talk { about, when, kind, text, then } => {
                let at = match about {
                    About::Entry(tag, month, days) => made.entry(tag, *month).map(|(_, recorded)| {
                        let day = workdays_after(recorded.date(ZONE), *days);
                        not_before(office(day, dice(&[made.seed, salt(text)])), recorded, 25)
                    }),
                    _ => Some(office(day(*when), dice(&[made.seed, salt(text)]))),
                };
                if let Some(at) = at {
                    self.talk(made, *about, at, *kind, text, then);
                }
            }
            Scene::Regret { about, when, kind, text } => {
                let at = office(day(*when), dice(&[made.seed, salt(text)]));
                if let Some((id, by)) = self.say(made, *about, at, *kind, text) {
                    self.push(at.plus_seconds(11 * 60), by, Act::Withdraw(id));
                }
            }
            Scene::Late { iki, when, reason, plan, until, answer } => {
                let until = draft.year.day(until.0, until.1);
                let at = office(day(*when), dice(&[made.seed, salt(reason)]));
                self.late(made, iki, at, reason, plan, until, *answer);
            }
        }
    }

    /// The superior says something; gives the item and who it was.
    fn say(&mut self, made: &Made, about: About, at: Time, kind: Kind, text: &str) -> Option<(FeedbackId, PersonId)> {
        let subject = made.subject(about)?;
        let rater = self.rater(made, at.date(ZONE))?;
        let id = self.speak(made, subject, at, rater, kind, text, None);
        Some((id, rater))
    }

    #[expect(clippy::too_many_arguments, reason = "one item of a thread has that many parts")]
    fn speak(
        &mut self,
        made: &Made,
        subject: Subject,
        at: Time,
        by: PersonId,
        kind: Kind,
        text: &str,
        parent: Option<FeedbackId>,
    ) -> FeedbackId {
        let id: FeedbackId = self.ids.next_at(at);
        let draft = feedback::Draft {
            id,
            skp: made.skp,
            subject: subject.field(),
            kind: kind.code().to_owned(),
            text: text.to_owned(),
            parent,
        };
        self.push(at, by, Act::Feedback(draft));
        id
    }

    fn talk(&mut self, made: &Made, about: About, at: Time, kind: Kind, text: &str, then: &[Reply]) {
        let Some(subject) = made.subject(about) else { return };
        let Some((root, _)) = self.say(made, about, at, kind, text) else { return };
        let mut last = at;
        for (who, days, words) in then {
            let day = workdays_after(last.date(ZONE), *days);
            let at = not_before(office(day, dice(&[made.seed, salt(words)])), last, 18);
            let by = match who {
                Who::Owner => Some(made.owner),
                Who::Rater => self.rater(made, at.date(ZONE)),
            };
            if let Some(by) = by {
                self.speak(made, subject, at, by, Kind::Balasan, words, Some(root));
            }
            last = at;
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a reason has that many parts")]
    fn late(&mut self, made: &Made, tag: &str, at: Time, reason: &str, plan: &str, until: Date, answer: Answer) {
        let Some((iki, target)) = made.iki(tag) else { return };
        let status = self.status(made, iki, target, at);
        if !matches!(status, Status::Terlambat | Status::PerluPerhatian) {
            return;
        }
        let id: ReasonId = self.ids.next_at(at);
        let draft = reason::Draft {
            id,
            skp: made.skp,
            iki,
            reason: reason.to_owned(),
            plan: plan.to_owned(),
            until: until.to_string(),
        };
        self.push(at, made.owner, Act::StateReason(draft));
        if let Some((days, accept, words)) = answer {
            let day = workdays_after(at.date(ZONE), days);
            let then = not_before(office(day, dice(&[made.seed, salt(words)])), at, 30);
            if let Some(rater) = self.rater(made, then.date(ZONE)) {
                self.push(then, rater, Act::AnswerReason { id, accept, answer: words.to_owned() });
            }
        }
    }

    /// Where an indicator stands at a moment, from the acts gathered so far.
    fn status(&self, made: &Made, iki: IkiId, target: &Target, at: Time) -> Status {
        let mut acts: Vec<&Step> = self.steps.iter().filter(|s| s.at <= at).collect();
        acts.sort_by_key(|s| s.at);
        let mut facts: Vec<Fact> = Vec::new();
        for step in acts {
            match &step.act {
                Act::Record { entry, iki: of, value, date, corrects, .. } if *of == iki => {
                    let number = i64::try_from(facts.len()).unwrap_or(0);
                    let state = EntryState::Tercatat;
                    facts.push(Fact { id: *entry, value: *value, date: *date, number, state, corrects: *corrects });
                }
                Act::Judge { entry, judgement } => {
                    if let Some(fact) = facts.iter_mut().find(|f| f.id == *entry) {
                        fact.state = match judgement {
                            Judgement::Accept => EntryState::Diterima,
                            Judgement::Return { .. } => EntryState::Dikembalikan,
                        };
                    }
                }
                _ => {}
            }
        }
        progress(target, &facts, made.span, at.date(ZONE), self.tolerance, None).status
    }

    pub(super) fn last_days(&mut self, made: &Made, list: &[Lately], now: Time) {
        if office_before(now, FRESH).date(ZONE) < made.span.start {
            return;
        }
        let mut list = list.to_vec();
        list.retain(|l| l.since <= now.date(ZONE).parts().1);
        list.sort_by_key(|l| std::cmp::Reverse(l.back));
        let mut recorded: Vec<(&str, EntryId)> = Vec::new();
        for Lately { back, what, .. } in list {
            let at = office_before(now, back);
            match what {
                Recent::Record { iki, value, note } => {
                    let Some((id, _)) = made.iki(iki) else { continue };
                    let planned = Planned { date: at.date(ZONE), value, note: note.to_owned() };
                    recorded.push((iki, self.put(made, id, &planned, at, None, &[])));
                }
                Recent::Say { about, kind, text } => {
                    self.say(made, about, at, kind, text);
                }
                Recent::Ask { iki, kind, text } => {
                    let Some((_, entry)) = recorded.iter().rev().find(|(tag, _)| *tag == iki) else { continue };
                    let Some(rater) = self.rater(made, at.date(ZONE)) else { continue };
                    self.speak(made, Subject::Entry(*entry), at, rater, kind, text, None);
                }
                Recent::Late { iki, reason, plan, days } => {
                    let until = at.date(ZONE).plus_days(days).min(made.span.end);
                    self.late(made, iki, at, reason, plan, until, None);
                }
                Recent::Read(who) => {
                    let by = match who {
                        Who::Owner => Some(made.owner),
                        Who::Rater => self.rater(made, at.date(ZONE)),
                    };
                    if let Some(by) = by {
                        self.push(at, by, Act::MarkRead { skp: made.skp });
                    }
                }
            }
        }
    }
}
