//! A page as a tree of blocks, written by a pure function from data. The server writes it as HTML; in the browser
//! the same function is run again when the data change, and what differs is put right in place: nothing that stayed
//! the same is touched, so that focus, open parts and typed text stay, and nothing moves under the finger.
//!
//! One kind of block for all screens keeps the WASM small: a typed view of each part would be many times as large,
//! and hydration would walk every one of them.

use super::html::Html;
use crate::html;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    tag: &'static str,
    /// Unique among its siblings.
    key: String,
    attributes: Vec<(&'static str, String)>,
    inside: Inside,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Inside {
    /// Written again, with a tint that fades, when it changes.
    Text(String),
    /// Stays as it is while the block is there: forms, whose fields belong to the reader.
    Fixed(String),
    Blocks(Vec<Block>),
}

impl Block {
    fn new(tag: &'static str, class: &'static str, inside: Inside) -> Self {
        let attributes = if class.is_empty() { vec![] } else { vec![("class", class.to_owned())] };
        Self { tag, key: class.to_owned(), attributes, inside }
    }

    /// A block of text.
    pub fn text(class: &'static str, text: Html) -> Self {
        Self::new("div", class, Inside::Text(text.into_string()))
    }

    /// A block that is written once.
    pub fn fixed(class: &'static str, text: Html) -> Self {
        Self::new("div", class, Inside::Fixed(text.into_string()))
    }

    /// A block of blocks.
    pub fn of(tag: &'static str, class: &'static str, blocks: Vec<Self>) -> Self {
        Self::new(tag, class, Inside::Blocks(blocks))
    }

    /// Tells it from siblings of the same class.
    #[must_use]
    pub fn key(mut self, key: String) -> Self {
        self.key = key;
        self
    }

    /// Another element than `div`.
    #[must_use]
    pub const fn tag(mut self, tag: &'static str) -> Self {
        self.tag = tag;
        self
    }

    /// Adds an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The place links lead to; also its key.
    #[must_use]
    pub fn id(self, id: String) -> Self {
        self.key(id.clone()).with("id", id)
    }

    /// Its class.
    pub fn class(&self) -> String {
        self.attributes.iter().find(|(n, _)| *n == "class").map(|(_, v)| v.clone()).unwrap_or_default()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        match &self.inside {
            Inside::Text(text) | Inside::Fixed(text) => text.is_empty(),
            Inside::Blocks(blocks) => blocks.is_empty(),
        }
    }

    /// The block as HTML.
    pub fn write(&self, h: &mut Html) {
        html!(*h, "<" {self.tag});
        for (name, value) in &self.attributes {
            html!(*h, " " {name} "=\"" {value} "\"");
        }
        h.raw(">");
        self.write_inside(h);
        html!(*h, "</" {self.tag} ">");
    }

    /// What is inside, as HTML.
    pub fn write_inside(&self, h: &mut Html) {
        match &self.inside {
            Inside::Text(text) | Inside::Fixed(text) => h.finished(text),
            Inside::Blocks(blocks) => blocks.iter().for_each(|b| b.write(h)),
        }
    }
}

#[cfg(feature = "hydrate")]
pub use browser::patch;

#[cfg(feature = "hydrate")]
mod browser {
    use super::{Block, Html, Inside};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement};

    /// Brings the element of a block from one state to the next.
    pub fn patch(element: &Element, old: &Block, new: &Block) {
        for (name, value) in &new.attributes {
            if !old.attributes.iter().any(|(n, v)| n == name && v == value) {
                let _ = element.set_attribute(name, value);
            }
        }
        for (name, _) in &old.attributes {
            if new.attributes.iter().all(|(n, _)| n != name) {
                let _ = element.remove_attribute(name);
            }
        }
        match (&old.inside, &new.inside) {
            (Inside::Text(a), Inside::Text(b)) if a == b => {}
            (Inside::Text(_), Inside::Text(text)) => {
                let place = Place::of(element);
                element.set_inner_html(text);
                place.restore(element);
                tint(element);
            }
            (Inside::Fixed(_), Inside::Fixed(_)) => {}
            (Inside::Blocks(a), Inside::Blocks(b)) => children(element, a, b),
            _ => element.set_inner_html(&inside(new)),
        }
    }

    fn inside(block: &Block) -> String {
        let mut h = Html::new();
        block.write_inside(&mut h);
        h.into_string()
    }

    /// Children by key: the new ones are put in, the gone ones taken out, the others patched where they are.
    fn children(parent: &Element, old: &[Block], new: &[Block]) {
        let list = parent.children();
        let elements: Vec<Option<Element>> = (0..old.len()).map(|n| list.item(u32::try_from(n).unwrap_or(0))).collect();
        for (block, element) in old.iter().zip(&elements) {
            if let Some(element) = element
                && new.iter().all(|b| b.key != block.key)
            {
                element.remove();
            }
        }
        // From the end, so that the one that follows is always in its place.
        let mut next: Option<Element> = None;
        for block in new.iter().rev() {
            let known = old.iter().zip(&elements).find(|(b, _)| b.key == block.key);
            next = match known {
                Some((before, Some(element))) => {
                    if element.next_element_sibling() != next {
                        let _ = parent.insert_before(element, next.as_ref().map(AsRef::as_ref));
                    }
                    patch(element, before, block);
                    Some(element.clone())
                }
                _ => insert(parent, block, next.as_ref()),
            };
        }
    }

    fn insert(parent: &Element, block: &Block, next: Option<&Element>) -> Option<Element> {
        let mut h = Html::new();
        block.write(&mut h);
        let text = h.into_string();
        let element = if let Some(next) = next {
            let _ = next.insert_adjacent_html("beforebegin", &text);
            next.previous_element_sibling()
        } else {
            let _ = parent.insert_adjacent_html("beforeend", &text);
            parent.last_element_child()
        };
        if let Some(element) = &element {
            tint(element);
        }
        element
    }

    /// One of two signs in turn: the style sheet lets each of them tint the block for a second.
    fn tint(element: &Element) {
        let again = element.get_attribute("data-tint").as_deref() == Some("a");
        let _ = element.set_attribute("data-tint", if again { "b" } else { "a" });
    }

    /// Where the reader is inside a text: the focused control, the opened parts.
    struct Place {
        focus: Option<u32>,
        open: Vec<bool>,
    }

    const CONTROLS: &str = "a, button, summary, input, select, textarea";

    impl Place {
        fn of(element: &Element) -> Self {
            let active = leptos::prelude::document().active_element();
            let focus = active.filter(|a| element.contains(Some(a))).and_then(|active| {
                each(element, CONTROLS).into_iter().position(|e| e == active).and_then(|n| u32::try_from(n).ok())
            });
            let open = each(element, "details").iter().map(|d| d.has_attribute("open")).collect();
            Self { focus, open }
        }

        fn restore(&self, element: &Element) {
            for (details, open) in each(element, "details").iter().zip(&self.open) {
                let _ = if *open { details.set_attribute("open", "") } else { details.remove_attribute("open") };
            }
            let again = self.focus.and_then(|n| each(element, CONTROLS).into_iter().nth(n as usize));
            if let Some(again) = again.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
                let _ = again.focus();
            }
        }
    }

    fn each(element: &Element, what: &str) -> Vec<Element> {
        let Ok(list) = element.query_selector_all(what) else { return vec![] };
        (0..list.length()).filter_map(|n| list.get(n).and_then(|e| e.dyn_into().ok())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_written_with_its_attributes_escaped() {
        let mut text = Html::new();
        text.text("<b>");
        let tree = Block::of(
            "ul",
            "list",
            vec![Block::text("row", text).tag("li").id("baris-1".to_owned()).with("title", "\"x\"")],
        );
        let mut h = Html::new();
        tree.write(&mut h);
        assert_eq!(
            h.into_string(),
            "<ul class=\"list\"><li class=\"row\" id=\"baris-1\" title=\"&quot;x&quot;\">&lt;b&gt;</li></ul>"
        );
    }
}
