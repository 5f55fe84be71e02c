//! What the form starts from.

use crate::{
    client::{
        fresh_uuid,
        queue::{FileRef, Queue},
    },
    error::AppError,
    i18n::{Lang, errors},
    live::use_live,
    replay::Replay,
};
use domain::{
    decimal::Decimal,
    event::{Change, SkpChange},
    id::IkiId,
    skp::{entry::Value, plan::Goal},
    view::{EntryView, IkiChoice, RecordForm},
};
use leptos::prelude::*;

/// The page, whatever indicator is chosen.
#[derive(Clone, Copy)]
pub struct Page {
    pub lang: Lang,
    pub queue: Queue,
    given: RwSignal<Given>,
    /// Counts the empty forms given out; each has its own key.
    pub round: RwSignal<u32>,
    /// Key of the entry the form shows, so that it is not listed a second time.
    pub current: RwSignal<Option<String>>,
}

/// What the page was opened with.
struct Given {
    form: RecordForm,
    replay: Option<Replay>,
    /// Names the draft of a refused entry that is corrected.
    repair: String,
}

impl Page {
    /// The page for the data of the server.
    pub fn new(lang: Lang, queue: Queue, form: RecordForm, replay: Option<Replay>, repair: String) -> Self {
        let given = RwSignal::new(Given { form, replay, repair });
        Self { lang, queue, given, round: RwSignal::new(0), current: RwSignal::new(None) }
    }

    /// Looks at the data of the server.
    pub fn form<T>(&self, look: impl FnOnce(&RecordForm) -> T) -> T {
        self.given.with_untracked(|g| look(&g.form))
    }

    /// Looks at the data of the server, again when they change.
    pub fn live<T>(&self, look: impl FnOnce(&RecordForm) -> T) -> T {
        self.given.with(|g| look(&g.form))
    }

    /// Where an indicator stands after a change, from this phone or another one.
    pub fn follow(self) {
        use_live().on_change(move |change| {
            let Change::Skp(SkpChange { iki: Some(new), .. }) = change else { return };
            let known = self.given.try_with_untracked(|g| g.form.choices.iter().position(|c| c.id == new.id));
            if let Some(Some(at)) = known {
                self.given.update(|g| {
                    let choice = &mut g.form.choices[at];
                    choice.progress.clone_from(&new.progress);
                    choice.done.clone_from(&new.done);
                });
            }
        });
    }

    /// The chosen indicator; the one of the entry that is corrected comes first.
    pub fn choice(&self, iki: Option<IkiId>) -> Option<IkiChoice> {
        self.form(|form| {
            let wanted = form.corrects.as_ref().map(|e| e.iki).or(iki)?;
            form.choices.iter().find(|c| c.id == wanted).cloned()
        })
    }
}

/// One filling of the form.
#[derive(Clone, Copy)]
pub struct State {
    pub lang: Lang,
    fixed: StoredValue<Fixed>,
    /// Value and whole as typed, for the echo.
    pub typed: RwSignal<(String, String)>,
    /// Rows of links by number.
    pub links: RwSignal<Vec<usize>>,
    pub files: RwSignal<Vec<FileRef>>,
    pub error: RwSignal<Option<AppError>>,
    pub flags: RwSignal<Flags>,
    /// Key under which the form was sent.
    pub sent: RwSignal<Option<String>>,
}

/// What is going on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Flags {
    /// WASM is at work.
    pub alive: bool,
    /// A draft was brought back.
    pub restored: bool,
    /// *Simpan* was pressed.
    pub pressed: bool,
    /// Choices of files that are being made smaller.
    pub preparing: u32,
}

/// What belongs to one filling and is not shown.
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "drafts are kept in the browser only"))]
pub struct Fixed {
    pub page: Page,
    pub choice: IkiChoice,
    pub initial: Initial,
    /// Name of the draft on the device.
    pub draft: String,
    /// Where its files are kept.
    pub folder: String,
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
    /// The form for an indicator: from the failed post, the entry to correct, or empty.
    pub fn new(page: Page, choice: IkiChoice) -> Self {
        let first = page.round.get_untracked() == 0;
        let iki = choice.id.to_string();
        let replay = page.given.with_untracked(|g| g.replay.clone().filter(|r| first && r.field("iki") == iki));
        let (initial, corrects) = page.form(|form| {
            let mut initial = match (&replay, &form.corrects) {
                (Some(replay), _) => Initial::of_replay(replay),
                (None, Some(entry)) => Initial::of_entry(entry),
                (None, None) => Initial::empty(form, &choice),
            };
            if initial.key.is_empty() {
                let fresh = || fresh_uuid().to_string();
                initial.key = if first { form.key.to_string() } else { fresh() };
                initial.id = if first { form.entry.to_string() } else { fresh() };
            }
            (initial, form.corrects.as_ref().map(|e| e.id.to_string()).unwrap_or_default())
        });
        let mut draft = ["capaian-draf", &page.queue.person().to_string(), &iki, &corrects].join("-");
        page.given.with_untracked(|g| {
            if first && !g.repair.is_empty() {
                draft = [&draft, "-", &g.repair].concat();
            }
        });
        let links = (0..initial.links.len().max(1)).collect();
        Self {
            lang: page.lang,
            typed: RwSignal::new((initial.value.clone(), initial.whole.clone())),
            links: RwSignal::new(links),
            files: RwSignal::default(),
            error: RwSignal::new(replay.map(|r| r.error)),
            flags: RwSignal::default(),
            sent: RwSignal::default(),
            fixed: StoredValue::new(Fixed { page, choice, folder: initial.key.clone(), initial, draft, turn: 0 }),
        }
    }

    /// Looks at what belongs to this filling.
    pub fn with<T>(&self, look: impl FnOnce(&Fixed) -> T) -> T {
        self.fixed.with_value(look)
    }

    /// Changes it; `None` when the form is gone.
    #[cfg(feature = "hydrate")]
    pub fn change<T>(&self, change: impl FnOnce(&mut Fixed) -> T) -> Option<T> {
        self.fixed.try_update_value(change)
    }

    /// The page around the form.
    pub fn page(&self) -> Page {
        self.with(|f| f.page)
    }

    /// What is wrong with a field.
    pub fn problem(&self, name: &str) -> Option<String> {
        self.error.with(|e| e.as_ref()?.problem(name).map(|p| errors::problem(p, self.lang)))
    }
}

impl Initial {
    fn empty(form: &RecordForm, choice: &IkiChoice) -> Self {
        // The next one that is due is most likely the one that was finished.
        let next = match &choice.target.goal {
            Goal::Dated(_) => choice.done.iter().position(Option::is_none).map(|n| n.to_string()),
            _ => None,
        };
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
