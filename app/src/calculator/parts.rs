//! What the four calculators share: what was typed, what is wrong with it, fields, and the frame around an answer.

use crate::{
    html,
    i18n::{Lang, calculator as t, errors, fill, format},
    ui::html::Html,
};
use domain::{
    decimal::Decimal,
    problem::Problem,
    rating::{Expectation, Fraction, Predikat},
};
use leptos_router::params::ParamsMap;
use std::cell::RefCell;

/// What was asked of one calculator.
pub struct Asked {
    /// Empty when another calculator was asked.
    fields: ParamsMap,
    pub lang: Lang,
}

impl Asked {
    /// The part of the address that belongs to the calculator `id`; `None` if it was not asked.
    pub fn of(id: &str, query: &ParamsMap, lang: Lang) -> (Self, bool) {
        let asked = query.get_str("hitung") == Some(id);
        (Self { fields: if asked { query.clone() } else { ParamsMap::new() }, lang }, asked)
    }

    /// What was typed.
    pub fn text(&self, name: &str) -> &str {
        self.fields.get_str(name).unwrap_or_default()
    }
}

/// What is wrong with which field, in words.
#[derive(Debug, Default)]
pub struct Wrongs(Vec<(String, String)>);

impl Wrongs {
    /// Notes what is wrong.
    pub fn say(&mut self, name: &str, words: String) {
        self.0.push((name.to_owned(), words));
    }

    /// What is wrong with a field.
    pub fn of(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, words)| words.as_str())
    }

    /// How many fields.
    pub const fn count(&self) -> usize {
        self.0.len()
    }

    /// The chosen thing, or the note that nothing was chosen.
    pub fn choice<T>(&mut self, asked: &Asked, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let chosen = read(asked.text(name));
        if chosen.is_none() {
            self.say(name, t::choose_one(asked.lang).to_owned());
        }
        chosen
    }

    /// A typed number of at least zero, or the note why it is none.
    pub fn number(&mut self, asked: &Asked, name: &str) -> Option<Decimal> {
        number(asked.text(name)).map_err(|p| self.say(name, errors::problem(&p, asked.lang))).ok()
    }
}

/// Reads a number of at least zero.
pub fn number(typed: &str) -> Result<Decimal, Problem> {
    match Decimal::parse_id(typed) {
        Ok(number) if number.is_negative() => Err(Problem::Negative),
        Ok(number) => Ok(number),
        Err(error) => Err(Problem::Number(error)),
    }
}

/// A whole number within bounds.
pub fn whole(typed: &str, min: i64, max: i64) -> Option<i64> {
    let raw = Decimal::parse_id(typed).ok()?.raw();
    let one = Decimal::whole(1).raw();
    (raw % one == 0 && (min..=max).contains(&(raw / one))).then_some(raw / one)
}

/// What became of a question.
pub enum Outcome<T> {
    /// Nothing was asked.
    Empty,
    Wrong(Wrongs),
    Done(T),
}

impl<T> Outcome<T> {
    /// From what could be read.
    pub fn of(value: Option<T>, wrongs: Wrongs) -> Self {
        match value {
            Some(value) if wrongs.count() == 0 => Self::Done(value),
            _ => Self::Wrong(wrongs),
        }
    }

    /// What is wrong, if anything.
    pub const fn wrongs(&self) -> Option<&Wrongs> {
        match self {
            Self::Wrong(wrongs) => Some(wrongs),
            Self::Empty | Self::Done(_) => None,
        }
    }
}

/// The fields of one form.
pub struct Fields<'a> {
    asked: &'a Asked,
    wrongs: Option<&'a Wrongs>,
    /// Names and labels as they were written, for the list of what is wrong.
    labels: RefCell<Vec<(String, String)>>,
    /// The group the fields belong to, if the form has several alike.
    group: RefCell<String>,
}

impl<'a> Fields<'a> {
    const fn new(asked: &'a Asked, wrongs: Option<&'a Wrongs>) -> Self {
        Self { asked, wrongs, labels: RefCell::new(Vec::new()), group: RefCell::new(String::new()) }
    }

    /// The fields from here on belong to this group.
    pub fn group(&self, words: String) {
        self.group.replace(words);
    }

    fn note(&self, name: &str, label: &str) {
        let group = self.group.borrow();
        let label = if group.is_empty() { label.to_owned() } else { format!("{group}, {label}") };
        self.labels.borrow_mut().push((name.to_owned(), label));
    }

    fn wrong(&self, name: &str) -> Option<&str> {
        self.wrongs.and_then(|w| w.of(name))
    }

    /// Ends a tag that begins a field.
    fn open(&self, h: &mut Html, tag: &'static str, name: &str) {
        h.raw(tag);
        h.raw(if self.wrong(name).is_some() { " data-wrong" } else { "" });
        h.raw(">");
    }

    fn hint(&self, h: &mut Html, name: &str, hint: &str) {
        html!(*h, "<p class=\"hint\" id=\"" {name} "-ket\">" {self.wrong(name).unwrap_or(hint)} "</p>");
    }

    /// Label, hint and the beginning of a control.
    fn label(&self, h: &mut Html, name: &str, label: &str, hint: &str, tag: &'static str) {
        self.note(name, label);
        self.open(h, "<div class=\"field\"", name);
        html!(*h, "<label for=\"" {name} "\">" {label} "</label>");
        self.hint(h, name, hint);
        h.raw("<");
        h.raw(tag);
        html!(*h, " id=\"" {name} "\" name=\"" {name} "\" aria-describedby=\"" {name} "-ket\"");
        h.raw(if self.wrong(name).is_some() { " aria-invalid=\"true\"" } else { "" });
    }

    /// A number.
    pub fn line(&self, h: &mut Html, name: &str, label: &str, hint: &str, keyboard: &'static str) {
        self.label(h, name, label, hint, "input");
        html!(*h, " type=\"text\" inputmode=\"" {keyboard} "\" autocomplete=\"off\" value=\"" {self.asked.text(name)} "\"></div>");
    }

    /// Several numbers.
    pub fn lines(&self, h: &mut Html, name: &str, label: &str, hint: &str) {
        self.label(h, name, label, hint, "textarea");
        html!(*h, " rows=\"3\" autocomplete=\"off\" spellcheck=\"false\">\n" {self.asked.text(name)} "</textarea></div>");
    }

    /// One of a list.
    pub fn select<'o>(&self, h: &mut Html, name: &str, label: &str, options: impl Iterator<Item = (&'o str, &'o str)>) {
        self.label(h, name, label, "", "select");
        html!(*h, "><option value=\"\">" {t::choose(self.asked.lang)} "</option>");
        for (code, words) in options {
            html!(*h, "<option value=\"" {code} "\"");
            h.raw(if self.asked.text(name) == code { " selected>" } else { ">" });
            html!(*h, {words} "</option>");
        }
        h.raw("</select></div>");
    }

    /// One of a few, all in sight.
    pub fn radios<'o>(&self, h: &mut Html, name: &str, label: &str, options: impl Iterator<Item = (&'o str, &'o str)>) {
        self.note(name, label);
        html!(*h, "<fieldset id=\"" {name} "\"");
        self.open(h, " class=\"field\"", name);
        html!(*h, "<legend>" {label} "</legend>");
        self.hint(h, name, "");
        for (code, words) in options {
            html!(*h, "<label class=\"check\"><input type=\"radio\" name=\"" {name} "\" value=\"" {code} "\" aria-describedby=\"" {name} "-ket\"");
            h.raw(if self.asked.text(name) == code { " checked>" } else { ">" });
            html!(*h, "<span>" {words} "</span></label>");
        }
        h.raw("</fieldset>");
    }
}

/// Ratings best first, as a choice.
pub fn ratings(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    Expectation::ALL.into_iter().rev().map(move |e| (e.code(), t::expectation(e, lang)))
}

/// Predikat best first, as a choice.
pub fn predikat() -> impl Iterator<Item = (&'static str, &'static str)> {
    Predikat::ALL.into_iter().rev().map(|p| (p.code(), t::predikat_name(p)))
}

/// Words that stand above an answer.
pub struct Tool {
    pub id: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    /// Address of an example, and what it shows.
    pub example: (&'static str, &'static str),
}

/// A calculator: form on one side, its answer beside or below.
pub fn section<T>(
    h: &mut Html,
    tool: &Tool,
    outcome: &Outcome<T>,
    asked: &Asked,
    form: impl FnOnce(&mut Html, &Fields<'_>),
    answer: impl FnOnce(&mut Html, &T),
) {
    let (id, lang) = (tool.id, asked.lang);
    html!(*h, "<section id=\"" {id} "\"><div class=\"tool-head\"><h2>" {tool.title} "</h2><p class=\"lead\">" {tool.lead}
        "</p></div><form class=\"form\" method=\"get\" action=\"/kalkulator#hasil-" {id} "\"><input type=\"hidden\" name=\"hitung\" value=\"" {id} "\">");
    let fields = Fields::new(asked, outcome.wrongs());
    form(h, &fields);
    html!(*h, "<button class=\"button primary\">" {t::compute(lang)} "<span class=\"visually-hidden\"> " {tool.title}
        "</span></button></form><div class=\"result\" id=\"hasil-" {id} "\"");
    match outcome {
        Outcome::Empty => {
            html!(*h, " data-empty><p>" {t::nothing_yet(lang)} "</p><p class=\"link-to\"><a href=\"" {tool.example.0} "\">"
                {t::example(lang)} ": " {tool.example.1} "</a></p>");
        }
        Outcome::Wrong(wrongs) => {
            let words = match wrongs.count() {
                1 => t::one_wrong(lang).to_owned(),
                many => fill(t::many_wrong(lang), &[&many.to_string()]),
            };
            html!(*h, "><div class=\"alert\" role=\"alert\"><p>" {words} "</p><ul>");
            for (name, words) in &wrongs.0 {
                let labels = fields.labels.borrow();
                let label = labels.iter().find(|(n, _)| n == name).map_or("", |(_, label)| label);
                html!(*h, "<li><a href=\"#" {name} "\">" {label} "</a>: " {words} "</li>");
            }
            h.raw("</ul></div>");
        }
        Outcome::Done(value) => {
            html!(*h, "><p class=\"eyebrow\">" {t::result(lang)} "</p>");
            answer(h, value);
        }
    }
    h.raw("</div></section>");
}

/// The article an answer rests on.
pub fn basis(h: &mut Html, words: &str, lang: Lang) {
    html!(*h, "<p class=\"basis\"><b>" {t::basis(lang)} "</b> " {words} "</p>");
}

/// A part that tells why, open from the start.
pub fn why(h: &mut Html, title: &str, inside: impl FnOnce(&mut Html)) {
    html!(*h, "<details class=\"fold\" open><summary>" {title} "</summary><div class=\"why\">");
    inside(h);
    h.raw("</div></details>");
}

/// A fraction as people read it: `8,333`.
pub fn decimal(value: Fraction, places: u32) -> String {
    grouped(&value.short(places))
}

/// A plain decimal as people read it.
fn grouped(plain: &str) -> String {
    plain.parse::<Decimal>().map_or_else(|_| plain.to_owned(), |d| d.format(4, format::COMMA))
}

/// A count with its thousands.
pub fn count(n: u64) -> String {
    grouped(&n.to_string())
}
