//! What happens around the entries: mistakes, evidence, talks, reasons for delay.

use super::{draft::Draft, file::DemoFile};
use domain::{behaviour::Value, feedback::Kind};

/// Month and day.
pub type When = (u8, u8);

/// What a talk is about, by the tags of the SKP.
#[derive(Clone, Copy, Debug)]
pub enum About {
    Iki(&'static str),
    Rhk(&'static str),
    Value(Value),
    /// The last entry of an indicator in a month; the talk starts so many working days after it was recorded.
    Entry(&'static str, u8, u32),
}

/// Who speaks in a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Owner,
    Rater,
}

/// A reply: who, working days after what was said before, words.
pub type Reply = (Who, u32, &'static str);

/// Evidence of the last entry of an indicator in a month.
#[derive(Clone, Debug)]
pub enum Proof {
    File(DemoFile),
    /// Name and address.
    Link(&'static str, &'static str),
}

/// Something that happens around the entries.
#[derive(Clone, Debug)]
pub enum Scene {
    /// The entry is first recorded wrongly; the superior returns it for `returned`, or the owner notices (empty).
    Slip {
        iki: &'static str,
        month: u8,
        wrong: i32,
        returned: &'static str,
        note: &'static str,
    },
    Proof {
        iki: &'static str,
        month: u8,
        proof: Proof,
    },
    Talk {
        about: About,
        when: When,
        kind: Kind,
        text: &'static str,
        then: Vec<Reply>,
    },
    /// Feedback that its writer takes back.
    Regret {
        about: About,
        when: When,
        kind: Kind,
        text: &'static str,
    },
    Late {
        iki: &'static str,
        when: When,
        reason: &'static str,
        plan: &'static str,
        until: When,
        answer: Answer,
    },
}

/// Working days until the answer, whether it accepts, words; `None` while it waits.
pub type Answer = Option<(u32, bool, &'static str)>;

impl Draft {
    fn scene(mut self, scene: Scene) -> Self {
        self.scenes.push(scene);
        self
    }

    /// The superior writes, others reply. For an entry `when` is not used.
    pub fn talk(self, about: About, when: When, kind: Kind, text: &'static str, then: &[Reply]) -> Self {
        self.scene(Scene::Talk { about, when, kind, text, then: then.to_vec() })
    }

    /// The superior writes about the last entry of an indicator in a month, `days` working days after it.
    pub fn on_entry(
        self,
        iki: &'static str,
        month: u8,
        days: u32,
        kind: Kind,
        text: &'static str,
        then: &[Reply],
    ) -> Self {
        self.scene(Scene::Talk {
            about: About::Entry(iki, month, days),
            when: (month, 1),
            kind,
            text,
            then: then.to_vec(),
        })
    }

    /// Feedback that is taken back a little later.
    pub fn regret(self, about: About, when: When, kind: Kind, text: &'static str) -> Self {
        self.scene(Scene::Regret { about, when, kind, text })
    }

    /// The last entry of the month is first off by `wrong` and returned for this reason.
    pub fn returned(self, iki: &'static str, month: u8, wrong: i32, why: &'static str, note: &'static str) -> Self {
        self.scene(Scene::Slip { iki, month, wrong, returned: why, note })
    }

    /// The last entry of the month is first off by `wrong`; the owner corrects it himself.
    pub fn corrected(self, iki: &'static str, month: u8, wrong: i32, note: &'static str) -> Self {
        self.scene(Scene::Slip { iki, month, wrong, returned: "", note })
    }

    pub fn photo(self, iki: &'static str, month: u8, name: &str, seed: u64) -> Self {
        self.scene(Scene::Proof { iki, month, proof: Proof::File(DemoFile::photo(name, seed)) })
    }

    pub fn pdf(self, iki: &'static str, month: u8, name: &str, title: &str) -> Self {
        self.scene(Scene::Proof { iki, month, proof: Proof::File(DemoFile::pdf(name, title)) })
    }

    pub fn link(self, iki: &'static str, month: u8, name: &'static str, url: &'static str) -> Self {
        self.scene(Scene::Proof { iki, month, proof: Proof::Link(name, url) })
    }

    /// The owner states why an indicator is behind; dropped when it is not on that day.
    pub fn late(
        self,
        iki: &'static str,
        when: When,
        reason: &'static str,
        plan: &'static str,
        until: When,
        answer: Answer,
    ) -> Self {
        self.scene(Scene::Late { iki, when, reason, plan, until, answer })
    }
}

/// Something of the last days and when.
#[derive(Clone, Debug)]
pub struct Lately {
    /// Only from this month of the year on.
    pub since: u8,
    /// Minutes of office time back from now.
    pub back: u32,
    pub what: Recent,
}

/// What has happened in the last days.
#[derive(Clone, Debug)]
pub enum Recent {
    Record {
        iki: &'static str,
        value: domain::skp::entry::Value,
        note: &'static str,
    },
    /// The superior writes about an indicator, an RHK or a value.
    Say {
        about: About,
        kind: Kind,
        text: &'static str,
    },
    /// The superior writes about the entry recorded last.
    Ask {
        iki: &'static str,
        kind: Kind,
        text: &'static str,
    },
    /// The owner states a reason; dropped when the indicator is not behind. Valid for so many days.
    Late {
        iki: &'static str,
        reason: &'static str,
        plan: &'static str,
        days: i32,
    },
    Read(Who),
}

impl Draft {
    /// Something of the last days, `back` minutes of office time ago.
    pub fn recent(self, back: u32, what: Recent) -> Self {
        self.recent_since(1, back, what)
    }

    /// As `recent`, from a month of the year on.
    pub fn recent_since(mut self, month: u8, back: u32, what: Recent) -> Self {
        self.recent.push(Lately { since: month, back, what });
        self
    }
}
