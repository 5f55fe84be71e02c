//! *Perilaku kerja*: the seven BerAKHLAK values with guide lines, special expectation and thread.

use super::{Seen, figures};
use crate::{
    feedback::{item::paragraphs, thread::thread},
    html,
    i18n::skp as t,
    ui::{html::Html, sheet::Block},
};
use domain::{feedback::Subject, view::BehaviourView};

/// The section of values.
pub fn values(seen: &Seen<'_>) -> Block {
    let lang = seen.forms.lang;
    let mut head = Html::new();
    html!(head, "<h2>" {t::values(lang)} "</h2><p class=\"lead\">" {t::values_lead(lang)} "</p>");
    let mut blocks = vec![Block::text("values-head", head)];
    blocks.extend(seen.view.values.iter().map(|value| one(seen, value)));
    Block::of("section", "values", blocks).id("perilaku".to_owned())
}

fn one(seen: &Seen<'_>, behaviour: &BehaviourView) -> Block {
    let value = behaviour.value;
    let mut h = Html::new();
    html!(h, "<h3>" {value.name()} " ");
    figures::fresh(&mut h, seen.view, Subject::Value(value), seen.forms.lang);
    h.raw("</h3><ul>");
    for line in value.guide() {
        html!(h, "<li lang=\"id\">" {line} "</li>");
    }
    h.raw("</ul>");
    if !behaviour.expectation.is_empty() {
        html!(h, "<div class=\"expectation\"><p class=\"aspect\">" {t::expectation(seen.forms.lang)} "</p>");
        paragraphs(&mut h, &behaviour.expectation);
        h.raw("</div>");
    }
    let blocks = vec![Block::text("value-text", h), thread(seen, Subject::Value(value), vec![])];
    Block::of("article", "value", blocks).id(["nilai-", value.code()].concat())
}
