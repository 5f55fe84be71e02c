//! A thread where it belongs: what was said, the replies, and the place to answer.

use super::{forms, item};
use crate::{
    skp::{Seen, periods::named, thread_of},
    ui::{html::Html, sheet::Block},
};
use domain::{feedback::Subject, view::FeedbackView};

/// The thread of a thing; `acts` are further things to do with it, beside the place to answer.
pub fn thread(seen: &Seen<'_>, subject: Subject, acts: Vec<Block>) -> Block {
    let items = thread_of(seen.view, subject);
    // A reply whose parent is not here stands by itself.
    let starts = items.iter().filter(|f| f.parent.is_none_or(|p| items.iter().all(|other| other.id != p)));
    let mut blocks: Vec<Block> = starts.map(|start| group(seen, subject, start, items)).collect();
    let mut acts = acts;
    if seen.rights.give(seen.view) {
        let name = named(seen.view, subject, seen.forms.lang);
        acts.push(Block::fixed("give", forms::give(seen.view.id, subject, &name, seen.forms)));
    }
    if !acts.is_empty() {
        blocks.push(Block::of("div", "acts", acts));
    }
    Block::of("div", "thread", blocks)
}

/// An item with its replies.
fn group(seen: &Seen<'_>, subject: Subject, start: &FeedbackView, items: &[FeedbackView]) -> Block {
    let mut blocks = vec![one(seen, start)];
    blocks.extend(items.iter().filter(|f| f.parent == Some(start.id)).map(|reply| one(seen, reply)));
    if seen.rights.reply(seen.view) && start.withdrawn_at.is_none() {
        let name = item::short(start, seen.forms.lang);
        blocks.push(Block::fixed("reply", forms::reply(seen.view.id, subject, start.id, &name, seen.forms)));
    }
    Block::of("div", "group", blocks).key(start.id.to_string())
}

fn one(seen: &Seen<'_>, said: &FeedbackView) -> Block {
    let mut text = Html::new();
    item::item(&mut text, seen.view, said, seen.forms.lang);
    let mut blocks = vec![Block::text("said-item", text)];
    if said.withdrawn_at.is_none() && seen.rights.withdraw(seen.view, said.by.id) {
        let name = item::short(said, seen.forms.lang);
        blocks.push(Block::fixed("withdraw", forms::withdraw(said.id, &name, seen.forms)));
    }
    Block::of("div", "one", blocks).key(said.id.to_string())
}
