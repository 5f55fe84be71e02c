//! The fields of the form.

use super::state::Filling;
use crate::{
    html,
    i18n::{Lang, errors, fill, format, record as t, words as w},
    ui::html::Html,
};
use domain::{
    decimal::{Decimal, NumberError},
    problem::Problem,
    skp::plan::{Goal, Measure},
    view::{IkiChoice, RecordForm},
};

/// Id of a control; `n` tells links apart.
pub fn id(name: &str, n: usize) -> String {
    if n == 0 { ["catat-", name].concat() } else { ["catat-", name, "-", &n.to_string()].concat() }
}

/// Writes the fields of one filling.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    pub f: &'a Filling,
    pub form: &'a RecordForm,
    pub choice: &'a IkiChoice,
    pub lang: Lang,
}

impl Fields<'_> {
    /// All of them, in order.
    pub fn write(&self, h: &mut Html) {
        let told = self.choice.target.measure == Measure::Teks;
        match self.choice.target.measure {
            Measure::Teks => {}
            Measure::Tanggal => self.deliverables(h),
            Measure::Persentase => {
                h.raw("<div class=\"ratio\">");
                self.number(h);
                self.whole(h);
                h.raw("</div>");
            }
            Measure::Jumlah | Measure::Indeks | Measure::Durasi => self.number(h),
        }
        self.date(h);
        self.note(h, told);
        self.files(h);
        self.links(h);
    }

    /// Label, control, and what is wrong or a hint. `control` gets the attributes all controls have.
    fn field(&self, h: &mut Html, name: &str, label: &str, hint: &str, control: impl FnOnce(&mut Html, &Html)) {
        let wrong = self.wrong(name);
        let id = id(name, 0);
        self.open(h, "div", name, hint);
        html!(*h, "<label for=\"" {id} "\">" {label} "</label>");
        let mut common = Html::new();
        html!(common, " id=\"" {id} "\" name=\"" {name} "\" aria-describedby=\"" {id} "-ket\"");
        common.raw(if wrong.is_some() { " aria-invalid=\"true\"" } else { "" });
        control(h, &common);
        html!(*h, "<p class=\"hint\" id=\"" {id} "-ket\">" {wrong.as_deref().unwrap_or(hint)} "</p></div>");
    }

    fn open(&self, h: &mut Html, tag: &'static str, name: &str, hint: &str) {
        html!(*h, "<" {tag} " class=\"field\" data-field=\"" {name} "\" data-hint=\"" {hint} "\"");
        h.raw(if self.wrong(name).is_some() { " data-wrong>" } else { ">" });
    }

    fn wrong(&self, name: &str) -> Option<String> {
        self.f.error.as_ref()?.problem(name).map(|p| errors::problem(p, self.lang))
    }

    fn number(&self, h: &mut Html) {
        let (lang, initial, unit) = (self.lang, &self.f.initial, &self.choice.target.unit);
        self.field(h, "nilai", w::value(lang), t::value_hint(lang), |h, common| {
            html!(*h, "<span class=\"with-unit\"><input inputmode=\"decimal\" autocomplete=\"off\" enterkeyhint=\"done\" aria-required=\"true\""
                {common} " value=\"" {initial.value} "\"><span class=\"unit\">" {unit} "</span></span><output class=\"echo\" for=\"catat-nilai\" data-unit=\""
                {unit} "\">" {read(&initial.value, &initial.whole, unit, lang)} "</output>");
        });
    }

    fn whole(&self, h: &mut Html) {
        self.field(h, "dari", t::of_whole(self.lang), t::whole_hint(self.lang), |h, common| {
            html!(*h, "<input inputmode=\"decimal\" autocomplete=\"off\" enterkeyhint=\"done\"" {common} " value=\"" {self.f.initial.whole} "\">");
        });
    }

    fn deliverables(&self, h: &mut Html) {
        let name = "hasil";
        self.open(h, "fieldset", name, "");
        html!(*h, "<legend id=\"" {id(name, 0)} "\" tabindex=\"-1\">" {t::deliverable(self.lang)} "</legend><div class=\"options\">");
        if let Goal::Dated(list) = &self.choice.target.goal {
            let done_on = |at: usize| self.choice.done.get(at).copied().flatten();
            // What is still open comes first.
            let (done, open): (Vec<usize>, Vec<usize>) = (0..list.len()).partition(|at| done_on(*at).is_some());
            for at in open.into_iter().chain(done) {
                let due = fill(t::due(self.lang), &[&format::date(list[at].due, self.lang)]);
                let done = done_on(at).map(|day| fill(t::done_on(self.lang), &[&format::date(day, self.lang)]));
                self.option(h, &at.to_string(), &list[at].name, &due, done);
            }
        }
        html!(*h, "</div><p class=\"hint\">" {self.wrong(name)} "</p></fieldset>");
    }

    fn option(&self, h: &mut Html, at: &str, name: &str, due: &str, done: Option<String>) {
        html!(*h, "<label class=\"option\"><input type=\"radio\" name=\"hasil\" value=\"" {at} "\"");
        if at == self.f.initial.deliverable {
            h.raw(" checked");
        } else if done.is_some() {
            h.raw(" disabled");
        }
        html!(*h, "><span>" {name} " <small>" {due});
        if let Some(done) = done {
            html!(*h, " · " {done});
        }
        h.raw("</small></span></label>");
    }

    fn date(&self, h: &mut Html) {
        let (min, max) = (self.form.span.start.to_string(), self.form.span.clamp(self.form.today).to_string());
        self.field(h, "tanggal", w::date(self.lang), "", |h, common| {
            html!(*h, "<input type=\"date\" aria-required=\"true\" min=\"" {min} "\" max=\"" {max} "\"" {common} " value=\"" {self.f.initial.date} "\">");
        });
    }

    fn note(&self, h: &mut Html, told: bool) {
        let hint = if told { t::told_hint(self.lang) } else { t::note_hint(self.lang) };
        self.field(h, "keterangan", w::note(self.lang), hint, |h, common| {
            h.raw(if told { "<textarea rows=\"3\" aria-required=\"true\"" } else { "<textarea rows=\"3\"" });
            // The first line break after the tag is not content.
            html!(*h, {common} ">\n" {self.f.initial.note} "</textarea>");
        });
    }

    fn files(&self, h: &mut Html) {
        let lang = self.lang;
        self.field(h, "berkas", w::evidence(lang), t::files_hint(lang), |h, common| {
            html!(*h, "<input type=\"file\" multiple accept=\"image/jpeg,image/png,image/webp,application/pdf\"" {common}
                "><label class=\"button quiet camera\" hidden>" {t::camera(lang)}
                "<input class=\"visually-hidden\" type=\"file\" accept=\"image/*\" capture=\"environment\"></label><p class=\"preparing\" role=\"status\"></p><ul class=\"files\"></ul>");
        });
        if self.f.error.is_some() {
            html!(*h, "<p class=\"again\">" {t::files_again(lang)} "</p>");
        }
    }

    fn links(&self, h: &mut Html) {
        h.raw("<div class=\"links\">");
        let given = &self.f.initial.links;
        let wrong = self.wrong("tautan").or_else(|| self.wrong("tautan_nama"));
        for n in 0..given.len().max(1) {
            let (url, name) = given.get(n).map_or(("", ""), |(url, name)| (url, name));
            h.finished(&link(n, url, name, wrong.as_deref().filter(|_| n == 0), self.lang));
        }
        html!(*h, "</div><button type=\"button\" class=\"button quiet\" data-act=\"tautan\" hidden>" {t::more_links(self.lang)} "</button>");
    }
}

/// A row for one more link.
pub fn link(n: usize, url: &str, name: &str, wrong: Option<&str>, lang: Lang) -> String {
    let mut h = Html::new();
    let count = (n + 1).to_string();
    let label = |first: &str, other: &str| if n == 0 { first.to_owned() } else { fill(other, &[&count]) };
    html!(h, "<div class=\"link-row\"><div class=\"field\" data-hint=\"\"");
    if n == 0 {
        h.raw(" data-field=\"tautan\"");
    }
    h.raw(if wrong.is_some() { " data-wrong>" } else { ">" });
    html!(h, "<label for=\"" {id("tautan", n)} "\">" {label(t::link(lang), t::link_n(lang))} "</label><input type=\"url\" inputmode=\"url\" autocomplete=\"off\" placeholder=\"https://\" name=\"tautan\" aria-describedby=\"catat-tautan-ket\" id=\""
        {id("tautan", n)} "\" value=\"" {url} "\"");
    h.raw(if wrong.is_some() { " aria-invalid=\"true\">" } else { ">" });
    if n == 0 {
        html!(h, "<p class=\"hint\" id=\"catat-tautan-ket\">" {wrong} "</p>");
    }
    html!(h, "</div><div class=\"field\"><label for=\"" {id("tautan_nama", n)} "\">" {label(t::link_name(lang), t::link_name_n(lang))}
        "</label><input name=\"tautan_nama\" autocomplete=\"off\" id=\"" {id("tautan_nama", n)} "\" value=\"" {name} "\"></div></div>");
    h.into_string()
}

/// The list of chosen files.
#[cfg(any(test, feature = "hydrate"))]
pub fn files(list: &[crate::client::queue::FileRef], lang: Lang) -> String {
    let mut h = Html::new();
    for file in list {
        let size = format::bytes(i64::try_from(file.size).unwrap_or(i64::MAX), lang);
        html!(h, "<li><span class=\"name\">" {file.name} "</span><small>" {size}
            "</small><button type=\"button\" class=\"button quiet\" data-act=\"hapus\" data-value=\"" {file.n} "\" aria-label=\"" {t::remove(lang)} " " {file.name} "\">"
            {t::remove(lang)} "</button></li>");
    }
    h.into_string()
}

/// How the typed number is read: `= 1.234,5 anak`, `= 18 dari 20 = 90%`, or why it cannot be.
pub fn read(value: &str, whole: &str, unit: &str, lang: Lang) -> String {
    let number = match Decimal::parse_id(value) {
        Ok(number) => number,
        Err(NumberError::Empty) => return String::new(),
        Err(error) => return errors::problem(&Problem::Number(error), lang),
    };
    match Decimal::parse_id(whole) {
        Err(NumberError::Empty) => ["= ", &format::quantity(number, unit, lang)].concat(),
        Err(error) => errors::problem(&Problem::Number(error), lang),
        Ok(all) => {
            let rate = number.percent_of(all).map(|p| format::percent(p, lang)).unwrap_or_default();
            let part = format::number(number, lang);
            ["= ", &part, " ", t::of_whole(lang), " ", &format::number(all, lang), " = ", &rate].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_echo_says_how_a_number_is_read() {
        let id = Lang::Id;
        let cases = [
            (read("1234,5", "", "anak", id), "= 1.234,5\u{a0}anak"),
            (read("", "", "anak", id), ""),
            (read("18", "20", "%", id), "= 18 dari 20 = 90%"),
            (read("98,4", "", "%", id), "= 98,4%"),
        ];
        for (is, should) in cases {
            assert_eq!(is, should);
        }
        assert!(read("90.53", "", "", id).contains("koma"));
        assert!(read("abc", "", "", id).contains("angka"));
    }

    #[test]
    fn names_of_files_and_links_are_text() {
        let bad = "<img src=x onerror=1>\"";
        let file = crate::client::queue::FileRef { n: 1, name: bad.into(), kind: String::new(), size: 2_000 };
        assert!(!files(&[file], Lang::Id).contains("<img"));
        assert!(!link(0, bad, bad, Some(bad), Lang::Id).contains("<img"));
    }
}
