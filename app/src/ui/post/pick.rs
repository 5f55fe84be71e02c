//! Further fields of forms, for pages that the server alone writes: texts and choices that begin with what is kept.

use super::Fields;
use crate::{
    html,
    i18n::{Lang, errors, fill, matrix as t, record as r},
    ui::html::Html,
};

/// Links that can be given at once.
const LINKS: usize = 3;

/// A text of several lines that begins with what was kept.
#[derive(Clone, Copy, Debug, Default)]
pub struct Text<'a> {
    pub name: &'static str,
    pub label: &'a str,
    pub hint: &'a str,
    pub kept: &'a str,
    /// Says how long it is, with `{0}` for the number; empty for nothing.
    pub letters: &'static str,
}

/// A short text in a place with little room, whose label is more than words.
#[derive(Clone, Copy, Debug)]
pub struct Area<'a> {
    pub name: &'static str,
    pub label: &'a Html,
    pub hint: &'a str,
    pub kept: &'a str,
    pub rows: u32,
}

/// The way on when somebody else has written the field meanwhile: both texts, and a button for each. The same button
/// stores the field where there is no script. Stands inside the form, in a part that is kept up to date.
pub fn clash(h: &mut Html, stored: &str, mark: &str, lang: Lang) {
    html!(*h, "<div class=\"clash\"><p class=\"clash-text\">");
    if stored.is_empty() {
        h.text(t::stored_nothing(lang));
    } else {
        h.text(&fill(t::stored_is(lang), &[stored]));
    }
    html!(*h, "</p><button class=\"button\" name=\"pilih\" value=\"saya." {mark} "\">" {t::use_mine(lang)}
        "</button><button class=\"button quiet\" name=\"pilih\" value=\"tersimpan\">" {t::use_stored(lang)}
        "</button></div><button class=\"button quiet save-plain\" name=\"pilih\" value=\"saya." {mark} "\">" {t::save(lang)} "</button>");
}

/// The same where the problem of the field itself shows the stored text. The choices are fields, so that one is stored
/// with the text it is about and nothing else of the form.
pub fn choose(h: &mut Html, lang: Lang) {
    html!(*h, "<div class=\"clash\"><label class=\"button\"><input type=\"checkbox\" name=\"pilih\" value=\"saya\">" {t::use_mine(lang)}
        "</label><label class=\"button quiet\"><input type=\"checkbox\" name=\"pilih\" value=\"tersimpan\">" {t::use_stored(lang)} "</label></div>");
}

/// One of a few.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    pub name: &'static str,
    pub legend: &'a str,
    pub hint: &'a str,
    /// Value, label, and what it means.
    pub options: &'a [(&'a str, &'a str, &'a str)],
    /// The value that was kept; nothing is chosen beforehand.
    pub kept: &'a str,
    /// Follows from elsewhere and is only shown.
    pub fixed: bool,
}

/// One of many, as a list that opens.
#[derive(Clone, Copy, Debug, Default)]
pub struct Select<'a> {
    pub name: &'static str,
    pub label: &'a str,
    pub hint: &'a str,
    /// Value and label.
    pub options: &'a [(&'a str, &'a str)],
    pub kept: &'a str,
}

/// Any of a list.
#[derive(Clone, Copy, Debug, Default)]
pub struct Several<'a> {
    /// With `[]` at its end; problems are told under the name without.
    pub name: &'static str,
    pub legend: &'a str,
    pub hint: &'a str,
    /// Value, what it is, and where it is looked at.
    pub options: &'a [(String, Html, Html)],
    pub kept: &'a [String],
    /// So many are shown; the others stand behind these words with `{0}` for their number, except those that are kept.
    /// Zero shows all.
    pub shown: usize,
    pub others: &'a str,
}

impl Fields<'_> {
    fn wrong(&self, name: &str) -> Option<String> {
        self.replay.and_then(|r| r.error.problem(name)).map(|p| errors::problem(p, self.lang))
    }

    /// The value to begin with: what was typed before a failure, else what was kept.
    fn begin(&self, name: &str, kept: &str) -> String {
        self.replay.map_or_else(|| kept.to_owned(), |r| r.field(name))
    }

    /// A text of several lines.
    pub fn text(&self, h: &mut Html, text: &Text<'_>) {
        let typed = self.begin(text.name, text.kept);
        self.field(h, text.name, text.label, text.hint, |h, common| {
            h.raw("<textarea rows=\"4\"");
            h.finished(common);
            h.raw(if self.opens(text.name) { " autofocus" } else { "" });
            // The first line break after the tag is not part of the text.
            html!(*h, ">\n" {typed} "</textarea>");
        });
        if !text.letters.is_empty() {
            let count = typed.chars().count().to_string();
            html!(*h, "<p class=\"letters\" data-letters=\"" {text.letters} "\">" {fill(text.letters, &[&count])} "</p>");
        }
    }

    /// A whole number that begins with the one that was kept.
    pub fn number(&self, h: &mut Html, name: &'static str, label: &str, hint: &str, kept: &str) {
        let typed = self.begin(name, kept);
        self.field(h, name, label, hint, |h, common| {
            h.raw("<input inputmode=\"numeric\" autocomplete=\"off\"");
            h.finished(common);
            html!(*h, " value=\"" {typed} "\">");
        });
    }

    /// A short text that begins with what was kept.
    pub fn short_area(&self, h: &mut Html, area: &Area<'_>) {
        let typed = self.begin(area.name, area.kept);
        self.field(h, area.name, area.label, area.hint, |h, common| {
            html!(*h, "<textarea rows=\"" {area.rows} "\"");
            h.finished(common);
            html!(*h, ">\n" {typed} "</textarea>");
        });
    }

    /// A number as written in Indonesia that begins with what was kept.
    pub fn figure(&self, h: &mut Html, name: &'static str, label: &Html, hint: &str, kept: &str) {
        let typed = self.begin(name, kept);
        self.field(h, name, label, hint, |h, common| {
            h.raw("<input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\"");
            h.finished(common);
            html!(*h, " value=\"" {typed} "\">");
        });
    }

    /// One line that begins with what was kept.
    pub fn word(&self, h: &mut Html, name: &'static str, label: &str, hint: &str, kept: &str) {
        let typed = self.begin(name, kept);
        self.field(h, name, label, hint, |h, common| {
            h.raw("<input type=\"text\" autocomplete=\"off\"");
            h.finished(common);
            html!(*h, " value=\"" {typed} "\">");
        });
    }

    /// One of many, as a list that opens.
    pub fn select(&self, h: &mut Html, select: &Select<'_>) {
        let chosen = self.begin(select.name, select.kept);
        self.field(h, select.name, select.label, select.hint, |h, common| {
            h.raw("<select");
            h.finished(common);
            h.raw(">");
            for (value, label) in select.options {
                html!(*h, "<option value=\"" {value} "\"");
                h.raw(if *value == chosen { " selected>" } else { ">" });
                html!(*h, {label} "</option>");
            }
            h.raw("</select>");
        });
    }

    /// A day that begins with the one that was kept.
    pub fn day(&self, h: &mut Html, name: &'static str, label: &str, kept: &str) {
        let typed = self.begin(name, kept);
        self.field(h, name, label, "", |h, common| {
            h.raw("<input type=\"date\"");
            h.finished(common);
            html!(*h, " value=\"" {typed} "\">");
        });
    }

    fn group(
        &self,
        h: &mut Html,
        name: &str,
        class: &'static str,
        legend: &str,
        hint: &str,
        inside: impl FnOnce(&mut Html),
    ) {
        let wrong = self.wrong(name);
        let id = [self.id, "-", name].concat();
        html!(*h, "<fieldset class=\"" {class} "\" data-field=\"" {name} "\" data-hint=\"" {hint} "\" aria-describedby=\"" {id} "-ket\"");
        h.raw(if wrong.is_some() { " data-wrong>" } else { ">" });
        html!(*h, "<legend>" {legend} "</legend>");
        inside(h);
        html!(*h, "<p class=\"hint\" id=\"" {id} "-ket\">" {wrong.as_deref().unwrap_or(hint)} "</p></fieldset>");
    }

    /// Whether the page opens at this field: after a failure it opens where something must be mended.
    fn opens(&self, name: &str) -> bool {
        self.first == name && self.replay.is_none()
    }

    /// One of a few, as a group of radio buttons; each has the id of the field with its value at the end.
    pub fn choice(&self, h: &mut Html, choice: &Choice<'_>) {
        let chosen = if choice.fixed { choice.kept.to_owned() } else { self.begin(choice.name, choice.kept) };
        // With the keyboard a group is entered at what is chosen in it, or at its beginning.
        let at = choice.options.iter().position(|(value, ..)| *value == chosen).unwrap_or(0);
        self.group(h, choice.name, "field levels", choice.legend, choice.hint, |h| {
            for (n, (value, label, meaning)) in choice.options.iter().enumerate() {
                html!(*h, "<label class=\"level\"><input type=\"radio\" id=\"" {self.id} "-" {choice.name} "-" {value} "\" name=\"" {choice.name} "\" value=\"" {value} "\"");
                h.raw(if n == at && self.opens(choice.name) { " autofocus" } else { "" });
                h.raw(if *value == chosen { " checked" } else { "" });
                h.raw(if choice.fixed { " disabled" } else { "" });
                html!(*h, "><span>" {label});
                if !meaning.is_empty() {
                    html!(*h, " <small>" {meaning} "</small>");
                }
                h.raw("</span></label>");
            }
        });
    }

    /// New evidence: files, and links with their names. The form must be made with `Post::files`.
    pub fn evidence(&self, h: &mut Html) {
        let (lang, again) = (self.lang, self.replay.is_some());
        self.field(h, "berkas", r::new_files(lang), r::new_files_hint(lang), |h, common| {
            h.raw("<input type=\"file\" multiple accept=\"image/jpeg,image/png,image/webp,application/pdf\"");
            h.finished(common);
            h.raw(">");
        });
        if again {
            html!(*h, "<p class=\"again\">" {r::files_again(lang)} "</p>");
        }
        let all = |name: &str| -> Vec<&str> {
            let typed = self.replay.map(|r| r.fields.as_slice()).unwrap_or_default();
            typed.iter().filter(|(n, _)| n == name).map(|(_, v)| v.as_str()).collect()
        };
        let (urls, names) = (all("tautan"), all("tautan_nama"));
        self.link(h, 0, &urls, &names);
        html!(*h, "<details class=\"quiet\"");
        h.raw(if urls.iter().skip(1).any(|u| !u.is_empty()) { " open>" } else { ">" });
        html!(*h, "<summary>" {r::other_links(lang)} "</summary>");
        for n in 1..LINKS {
            self.link(h, n, &urls, &names);
        }
        h.raw("</details>");
    }

    fn link(&self, h: &mut Html, n: usize, urls: &[&str], names: &[&str]) {
        let lang = self.lang;
        let typed = |list: &[&str]| list.get(n).copied().unwrap_or_default().to_owned();
        let count = (n + 1).to_string();
        let label = |first: &str, other: &str| if n == 0 { first.to_owned() } else { fill(other, &[&count]) };
        let wrong = (n == 0).then(|| self.wrong("tautan").or_else(|| self.wrong("tautan_nama"))).flatten();
        let id = [self.id, "-tautan-", &count].concat();
        h.raw("<div class=\"pl-pair\"><div class=\"field\" data-hint=\"\"");
        // What is wrong with a link is said at the first one.
        h.raw(if n == 0 { " data-field=\"tautan\"" } else { "" });
        h.raw(if wrong.is_some() { " data-wrong>" } else { ">" });
        html!(*h, "<label for=\"" {id} "\">" {label(r::link(lang), r::link_n(lang))} "</label><input type=\"url\" inputmode=\"url\" autocomplete=\"off\" placeholder=\"https://\" name=\"tautan\" id=\""
            {id} "\" value=\"" {typed(urls)} "\"");
        h.raw(if wrong.is_some() { " aria-invalid=\"true\" autofocus" } else { "" });
        html!(*h, " aria-describedby=\"" {id} "-ket\"><p class=\"hint\" id=\"" {id} "-ket\">" {wrong.as_deref().unwrap_or_default()}
            "</p></div><div class=\"field\"><label for=\"" {id} "-nama\">" {label(r::link_name(lang), r::link_name_n(lang))}
            "</label><input name=\"tautan_nama\" autocomplete=\"off\" id=\"" {id} "-nama\" value=\"" {typed(names)} "\"></div></div>");
    }

    /// Any of a list, as check boxes. An empty value goes along, so that nothing chosen is said as well.
    pub fn several(&self, h: &mut Html, several: &Several<'_>) {
        let bare = several.name.trim_end_matches("[]");
        let chosen: Vec<&str> = self.replay.map_or_else(
            || several.kept.iter().map(String::as_str).collect(),
            |r| r.fields.iter().filter(|(n, _)| n.trim_end_matches("[]") == bare).map(|(_, v)| v.as_str()).collect(),
        );
        html!(*h, "<input type=\"hidden\" name=\"" {several.name} "\" value=\"\">");
        self.group(h, bare, "field", several.legend, several.hint, |h| {
            let is_chosen = |value: &String| chosen.contains(&value.as_str());
            let open = |(at, (value, ..)): &(usize, &(String, Html, Html))| {
                several.shown == 0 || *at < several.shown || is_chosen(value)
            };
            let (first, rest): (Vec<_>, Vec<_>) = several.options.iter().enumerate().partition(open);
            let list = |h: &mut Html, some: &[(usize, &(String, Html, Html))]| {
                h.raw("<ul class=\"sources\">");
                for (_, (value, what, look)) in some {
                    html!(*h, "<li><label class=\"source\"><input type=\"checkbox\" name=\"" {several.name} "\" value=\"" {value} "\"");
                    h.raw(if is_chosen(value) { " checked" } else { "" });
                    html!(*h, "><span>" {what} "</span></label>" {look} "</li>");
                }
                h.raw("</ul>");
            };
            list(h, &first);
            if !rest.is_empty() {
                html!(*h, "<details class=\"quiet\"><summary>" {fill(several.others, &[&rest.len().to_string()])} "</summary>");
                list(h, &rest);
                h.raw("</details>");
            }
        });
    }
}
