//! The fields of the form.

use super::{act, start::State};
use crate::{
    client::queue::FileRef,
    html,
    i18n::{Lang, errors, fill, format, record as t, words as w},
    ui::html::Html,
};
use domain::{
    decimal::{Decimal, NumberError},
    problem::Problem,
    skp::plan::{Goal, Measure},
};
use leptos::prelude::*;

/// Id of a control; `n` tells links apart.
pub fn id(name: &str, n: usize) -> String {
    if n == 0 { ["catat-", name].concat() } else { ["catat-", name, "-", &n.to_string()].concat() }
}

/// Id of the sentence below a control.
fn note_id(name: &str) -> String {
    [&id(name, 0), "-ket"].concat()
}

fn invalid(s: State, name: &'static str) -> Option<&'static str> {
    s.problem(name).is_some().then_some("true")
}

/// Label, control, and what is wrong or a hint.
fn field(s: State, name: &'static str, label: &'static str, hint: &'static str, control: AnyView) -> AnyView {
    // What is typed is read back in place of the hint.
    let echoed = move || name == "nilai" && s.typed.with(|(value, _)| !value.trim().is_empty());
    let words = move || s.problem(name).or_else(|| (!hint.is_empty() && !echoed()).then(|| hint.to_owned()));
    view! {
        <div class="field" data-field=name data-wrong=move || invalid(s, name).map(|_| "")>
            <label for=id(name, 0)>{label}</label>
            {control}
            <p class="hint" id=note_id(name)>
                {words}
            </p>
        </div>
    }
    .into_any()
}

/// What was reached, as the measure asks for it.
pub fn value(s: State) -> Option<AnyView> {
    match s.with(|f| f.choice.target.measure) {
        Measure::Teks => None,
        Measure::Tanggal => Some(deliverables(s)),
        Measure::Persentase => Some(view! { <div class="ratio">{number(s)} {whole(s)}</div> }.into_any()),
        Measure::Jumlah | Measure::Indeks | Measure::Durasi => Some(number(s)),
    }
}

fn number(s: State) -> AnyView {
    let unit = s.with(|f| f.choice.target.unit.clone());
    // A part of a whole is a count, not a rate.
    let shown =
        move || if unit == "%" && s.typed.with(|(_, whole)| !whole.is_empty()) { String::new() } else { unit.clone() };
    let control = view! {
        <span class="with-unit">
            <input
                id=id("nilai", 0)
                name="nilai"
                inputmode="decimal"
                autocomplete="off"
                enterkeyhint="done"
                value=s.with(|f| f.initial.value.clone())
                aria-required="true"
                aria-describedby=note_id("nilai")
                aria-invalid=move || invalid(s, "nilai")
            />
            <span class="unit">{shown}</span>
        </span>
        {echo(s)}
    };
    field(s, "nilai", w::value(s.lang), t::value_hint(s.lang), control.into_any())
}

fn whole(s: State) -> AnyView {
    let control = view! {
        <input
            id=id("dari", 0)
            name="dari"
            inputmode="decimal"
            autocomplete="off"
            enterkeyhint="done"
            value=s.with(|f| f.initial.whole.clone())
            aria-describedby=note_id("dari")
            aria-invalid=move || invalid(s, "dari")
        />
    };
    field(s, "dari", t::of_whole(s.lang), t::whole_hint(s.lang), control.into_any())
}

/// How the typed number is read.
fn echo(s: State) -> AnyView {
    let unit = s.with(|f| f.choice.target.unit.clone());
    let words =
        move || Some(s.typed.with(|(value, whole)| read(value, whole, &unit, s.lang))).filter(|w| !w.is_empty());
    view! {
        <output class="echo" for=id("nilai", 0)>
            {words}
        </output>
    }
    .into_any()
}

/// `= 1.234,5 anak`, `= 18 dari 20 = 90%`, or why it cannot be read.
fn read(value: &str, whole: &str, unit: &str, lang: Lang) -> String {
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
            ["= ", &format::number(number, lang), " ", t::of_whole(lang), " ", &format::number(all, lang), " = ", &rate]
                .concat()
        }
    }
}

fn deliverables(s: State) -> AnyView {
    let name = "hasil";
    let words = move || s.problem(name);
    view! {
        <fieldset class="field" data-field=name data-wrong=move || invalid(s, name).map(|_| "") aria-describedby=note_id(name)>
            <legend id=id(name, 0) tabindex="-1">
                {t::deliverable(s.lang)}
            </legend>
            <div class="options" inner_html=options(s)></div>
            <p class="hint" id=note_id(name)>
                {words}
            </p>
        </fieldset>
    }
    .into_any()
}

fn options(s: State) -> String {
    let lang = s.lang;
    let mut h = Html::new();
    let chosen = s.with(|f| f.initial.deliverable.clone());
    s.with(|f| {
        let choice = &f.choice;
        let Goal::Dated(list) = &choice.target.goal else { return };
        let done_on = |at: usize| choice.done.get(at).copied().flatten();
        // What is still open comes first.
        let mut order: Vec<usize> = (0..list.len()).collect();
        order.sort_by_key(|at| done_on(*at).is_some());
        for at in order {
            let (item, done) = (&list[at], done_on(at));
            let at = at.to_string();
            html!(h, "<label class=\"option\"><input type=\"radio\" name=\"hasil\" value=\"" {at} "\"");
            if at == chosen {
                h.raw(" checked");
            } else if done.is_some() {
                h.raw(" disabled");
            }
            html!(h, "><span>" {item.name} " <small>" {fill(t::due(lang), &[&format::date(item.due, lang)])});
            if let Some(day) = done {
                html!(h, " · " {fill(t::done_on(lang), &[&format::date(day, lang)])});
            }
            h.raw("</small></span></label>");
        }
    });
    h.into_string()
}

pub fn date(s: State) -> AnyView {
    let (min, max) = s.page().form(|f| (f.span.start.to_string(), f.span.clamp(f.today).to_string()));
    let control = view! {
        <input
            id=id("tanggal", 0)
            name="tanggal"
            type="date"
            min=min
            max=max
            value=s.with(|f| f.initial.date.clone())
            aria-required="true"
            aria-describedby=note_id("tanggal")
            aria-invalid=move || invalid(s, "tanggal")
        />
    };
    field(s, "tanggal", w::date(s.lang), "", control.into_any())
}

pub fn note(s: State) -> AnyView {
    let told = s.with(|f| f.choice.target.measure == Measure::Teks);
    // As markup: the text of an area is not escaped by the view.
    let mut typed = Html::new();
    s.with(|f| typed.text(&f.initial.note));
    let control = view! {
        <textarea
            id=id("keterangan", 0)
            name="keterangan"
            rows="3"
            aria-required=told.then_some("true")
            aria-describedby=note_id("keterangan")
            aria-invalid=move || invalid(s, "keterangan")
            inner_html=typed.into_string()
        ></textarea>
    };
    let hint = if told { t::told_hint(s.lang) } else { t::note_hint(s.lang) };
    field(s, "keterangan", w::note(s.lang), hint, control.into_any())
}

/// Files and links.
pub fn evidence(s: State) -> AnyView {
    let lang = s.lang;
    let alive = Memo::new(move |_| s.flags.with(|f| f.alive));
    let lost = s.error.with_untracked(Option::is_some).then(|| view! { <p class="again">{t::files_again(lang)}</p> });
    let control = view! {
        <input
            id=id("berkas", 0)
            name="berkas"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf"
            aria-describedby=note_id("berkas")
            aria-invalid=move || invalid(s, "berkas")
        />
        {move || alive.get().then(|| camera(s))}
        <p class="preparing" role="status">
            {move || s.flags.with(|f| f.preparing > 0).then(|| t::preparing(lang))}
        </p>
        <ul class="files">{move || s.files.get().into_iter().map(|f| file(s, f)).collect_view()}</ul>
    };
    view! {
        {field(s, "berkas", w::evidence(lang), t::files_hint(lang), control.into_any())}
        {lost}
        {move || s.links.get().into_iter().map(|n| link(s, n)).collect_view()}
        {move || {
            let more = alive.get() && s.links.with(Vec::len) < super::PIECES;
            more.then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| act::add_link(s)>
                    {t::more_links(lang)}
                </button>
            })
        }}
    }
    .into_any()
}

/// Opens the camera at once, where there is one.
fn camera(s: State) -> AnyView {
    view! {
        <label class="button quiet camera">
            {t::camera(s.lang)}
            <input class="visually-hidden" type="file" accept="image/*" capture="environment" />
        </label>
    }
    .into_any()
}

fn file(s: State, file: FileRef) -> AnyView {
    let size = format::bytes(i64::try_from(file.size).unwrap_or(i64::MAX), s.lang);
    let label = [t::remove(s.lang), " ", &file.name].concat();
    view! {
        <li>
            <span class="name">{file.name}</span>
            <small>{size}</small>
            <button type="button" class="button quiet" aria-label=label on:click=move |_| act::remove_file(s, file.n)>
                {t::remove(s.lang)}
            </button>
        </li>
    }
    .into_any()
}

fn link(s: State, n: usize) -> AnyView {
    let lang = s.lang;
    let count = (n + 1).to_string();
    let (label, name_label) = if n == 0 {
        (t::link(lang).to_owned(), t::link_name(lang).to_owned())
    } else {
        (fill(t::link_n(lang), &[&count]), fill(t::link_name_n(lang), &[&count]))
    };
    let (url, name) = s.with(|f| f.initial.links.get(n).cloned()).unwrap_or_default();
    let wrong = move || if n == 0 { s.problem("tautan").or_else(|| s.problem("tautan_nama")) } else { None };
    view! {
        <div class="link-row">
            <div class="field" data-wrong=move || wrong().map(|_| "")>
                <label for=id("tautan", n)>{label}</label>
                <input
                    id=id("tautan", n)
                    name="tautan"
                    type="url"
                    inputmode="url"
                    autocomplete="off"
                    placeholder="https://"
                    value=url
                    aria-describedby=note_id("tautan")
                    aria-invalid=move || wrong().map(|_| "true")
                />
                {(n == 0).then(|| view! { <p class="hint" id=note_id("tautan")>{wrong}</p> })}
            </div>
            <div class="field">
                <label for=id("tautan_nama", n)>{name_label}</label>
                <input id=id("tautan_nama", n) name="tautan_nama" autocomplete="off" value=name />
            </div>
        </div>
    }
    .into_any()
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
}
