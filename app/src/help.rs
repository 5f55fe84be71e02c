//! `/bantuan`: plain-language help, complete as it comes, without any script.

use crate::{
    html,
    i18n::{Lang, calculator, frame as f, help::SECTIONS, use_lang},
    ui::{html::Html, page::title},
};
use leptos::prelude::*;

/// One section: anchor, heading, paragraphs; each text in Indonesian and English.
pub struct Section {
    pub id: &'static str,
    pub title: [&'static str; 2],
    /// A paragraph that begins with `- ` is a line of a list.
    pub text: &'static [[&'static str; 2]],
}

/// The page.
#[component]
pub fn HelpPage() -> impl IntoView {
    let lang = use_lang();
    view! {
        {title(f::help(lang))}
        <div class="page help" inner_html=page(lang)></div>
    }
}

fn page(lang: Lang) -> String {
    let say = |pair: &[&'static str; 2]| lang.pick(pair[0], pair[1]);
    let mut h = Html::new();
    html!(h, "<h1>" {f::help(lang)} "</h1><nav class=\"outline\" aria-label=\"" {crate::i18n::skp::contents(lang)} "\"><ol>");
    for section in SECTIONS {
        html!(h, "<li><a href=\"#" {section.id} "\">" {say(&section.title)} "</a></li>");
    }
    h.raw("</ol></nav>");
    for section in SECTIONS {
        html!(h, "<section id=\"" {section.id} "\"><h2>" {say(&section.title)} "</h2>");
        let mut list = false;
        for pair in section.text {
            let text = say(pair);
            let line = text.strip_prefix("- ");
            if line.is_some() != list {
                h.raw(if list { "</ul>" } else { "<ul>" });
                list = line.is_some();
            }
            match line {
                Some(line) => {
                    html!(h, "<li>" {line} "</li>");
                }
                None => {
                    html!(h, "<p>" {text} "</p>");
                }
            }
        }
        h.raw(if list { "</ul></section>" } else { "</section>" });
    }
    html!(h, "<p class=\"actions\"><a class=\"button\" href=\"/\">" {f::to_home(lang)} "</a><a class=\"button\" href=\"/kalkulator\">"
        {calculator::title(lang)} "</a></p>");
    h.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_there_in_both_languages_and_lists_are_closed() {
        for lang in [Lang::Id, Lang::En] {
            let text = page(lang);
            assert_eq!(text.matches("<ul>").count(), text.matches("</ul>").count());
            assert_eq!(text.matches("<h2>").count(), SECTIONS.len());
        }
    }
}
