//! What the page knows, and what the form starts from.

use crate::{
    client::queue::{FileRef, Queue},
    error::AppError,
    i18n::Lang,
    live::use_live,
    replay::Replay,
};
use domain::{
    decimal::Decimal,
    event::{Change, SkpChange},
    id::{IkiId, PersonId},
    skp::{entry::Value, plan::Goal},
    view::{EntryView, IkiChoice, RecordForm},
};
use leptos::prelude::*;

/// The page.
#[derive(Clone, Copy)]
pub struct State {
    pub lang: Lang,
    pub queue: Queue,
    /// What the server sent, kept as it is by live events.
    form: RwSignal<RecordForm>,
    filling: StoredValue<Filling>,
    /// Counts the forms given out; each has its own key.
    pub round: RwSignal<u32>,
    /// Key under which the form was sent.
    pub sent: RwSignal<Option<String>>,
}

/// One filling of the form. Its fields belong to the reader; what is in here is not shown or told to the page.
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "drafts are kept in the browser only"))]
pub struct Filling {
    pub iki: Option<IkiId>,
    pub initial: Initial,
    /// Why the failed post this page answers was not stored.
    pub error: Option<AppError>,
    /// Name of the draft on the device.
    pub draft: String,
    /// Where its files are kept.
    pub folder: String,
    pub files: Vec<FileRef>,
    /// Choices of files that are being made smaller.
    pub preparing: u32,
    /// *Simpan* was pressed.
    pub pressed: bool,
    /// Counts inputs, so that the draft is kept when they pause.
    pub turn: u32,
}

/// What stands in the fields at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Initial {
    pub key: String,
    pub id: String,
    pub value: String,
    pub whole: String,
    pub deliverable: String,
    pub date: String,
    pub note: String,
    /// Address and name.
    pub links: Vec<(String, String)>,
}

impl State {
    /// The page as the server sent it; `repair` names the draft of a refused entry.
    pub fn new(
        lang: Lang,
        queue: Queue,
        form: RecordForm,
        replay: Option<Replay>,
        iki: Option<IkiId>,
        repair: &str,
    ) -> Self {
        let first = Filling::new(&form, queue, iki, replay, repair);
        let s = Self {
            lang,
            queue,
            form: RwSignal::new(form),
            filling: StoredValue::new(first),
            round: RwSignal::new(0),
            sent: RwSignal::new(None),
        };
        s.follow();
        s
    }

    /// Looks at what the server sent; what is made of it is made again when it changes.
    pub fn form<T>(&self, look: impl FnOnce(&RecordForm) -> T) -> T {
        self.form.with(look)
    }

    /// The chosen indicator.
    pub fn chosen<'a>(&self, form: &'a RecordForm) -> Option<&'a IkiChoice> {
        let iki = self.filling.with_value(|f| f.iki)?;
        form.choices.iter().find(|c| c.id == iki)
    }

    /// Looks at this filling.
    pub fn with<T>(&self, look: impl FnOnce(&Filling) -> T) -> T {
        self.filling.with_value(look)
    }

    /// Where an indicator stands after a change, made on this phone or another one.
    fn follow(self) {
        use_live().on_change(move |change| {
            let Change::Skp(SkpChange { iki: Some(new), .. }) = change else { return };
            let known = self.form.try_with_untracked(|form| form.choices.iter().position(|c| c.id == new.id));
            if let Some(Some(at)) = known {
                self.form.update(|form| {
                    let choice = &mut form.choices[at];
                    choice.progress.clone_from(&new.progress);
                    choice.done.clone_from(&new.done);
                });
            }
        });
    }
}

#[cfg(feature = "hydrate")]
impl State {
    /// Changes this filling; `None` when the page is gone.
    pub fn change<T>(&self, change: impl FnOnce(&mut Filling) -> T) -> Option<T> {
        self.filling.try_update_value(change)
    }

    /// Gives out an empty form under a fresh key.
    pub fn begin(&self, iki: Option<IkiId>) {
        let mut filling = self.form.with_untracked(|form| Filling::new(form, self.queue, iki, None, ""));
        let fresh = || crate::client::fresh_uuid().to_string();
        (filling.initial.key, filling.initial.id, filling.folder) = (fresh(), fresh(), fresh());
        self.filling.set_value(filling);
        self.sent.set(None);
        self.round.update(|n| *n += 1);
    }
}

/// Under which name a draft is kept; `repair` is the key of the refused entry it puts right.
pub fn draft_name(person: PersonId, iki: &str, corrects: &str, repair: &str) -> String {
    let name = ["capaian-draf", &person.to_string(), iki, corrects].join("-");
    if repair.is_empty() { name } else { [&name, "-", repair].concat() }
}

impl Filling {
    fn new(form: &RecordForm, queue: Queue, iki: Option<IkiId>, replay: Option<Replay>, repair: &str) -> Self {
        // The indicator of the entry that is corrected comes first.
        let iki = form.corrects.as_ref().map(|e| e.iki).or(iki);
        let choice = iki.and_then(|iki| form.choices.iter().find(|c| c.id == iki));
        let name = choice.map(|c| c.id.to_string()).unwrap_or_default();
        let replay = replay.filter(|r| r.field("iki") == name);
        let mut initial = match (&replay, &form.corrects) {
            (Some(replay), _) => Initial::of_replay(replay),
            (None, Some(entry)) => Initial::of_entry(entry),
            (None, None) => Initial::empty(form, choice),
        };
        if initial.key.is_empty() {
            (initial.key, initial.id) = (form.key.to_string(), form.entry.to_string());
        }
        let corrects = form.corrects.as_ref().map(|e| e.id.to_string()).unwrap_or_default();
        let draft = draft_name(queue.person(), &name, &corrects, repair);
        Self {
            iki: choice.map(|c| c.id),
            folder: initial.key.clone(),
            initial,
            error: replay.map(|r| r.error),
            draft,
            files: vec![],
            preparing: 0,
            pressed: false,
            turn: 0,
        }
    }
}

impl Initial {
    fn empty(form: &RecordForm, choice: Option<&IkiChoice>) -> Self {
        // The next one that is due is most likely the one that was finished.
        let next = choice.and_then(|choice| match &choice.target.goal {
            Goal::Dated(_) => choice.done.iter().position(Option::is_none).map(|n| n.to_string()),
            _ => None,
        });
        let day = form.span.clamp(form.today);
        Self { date: day.to_string(), deliverable: next.unwrap_or_default(), ..Self::default() }
    }

    fn of_entry(entry: &EntryView) -> Self {
        let number = |n: Decimal| n.format(4, true);
        let mut initial = Self { date: entry.date.to_string(), note: entry.note.clone(), ..Self::default() };
        match entry.value {
            Value::Number(n) => initial.value = number(n),
            Value::Ratio { part, whole } => (initial.value, initial.whole) = (number(part), number(whole)),
            Value::Done(at) => initial.deliverable = at.to_string(),
            Value::Told => {}
        }
        initial
    }

    fn of_replay(replay: &Replay) -> Self {
        let all =
            |name: &'static str| replay.fields.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.clone());
        Self {
            key: replay.field("kunci"),
            id: replay.field("id"),
            value: replay.field("nilai"),
            whole: replay.field("dari"),
            deliverable: replay.field("hasil"),
            date: replay.field("tanggal"),
            note: replay.field("keterangan"),
            links: all("tautan").zip(all("tautan_nama")).collect(),
        }
    }
}
