//! `/perencanaan/{rencana}` for the employee while he writes. Every field saves itself.

use super::{
    findings::findings,
    indicator::indicator,
    parts::{Edit, Home, When, by, form_of, label, one_button, plain_save, rater, state, timeline, words},
    plan::head,
    sheet, talk,
};
use crate::{
    html,
    i18n::{Lang, errors, fill, format, planning as t, words as w},
    ui::{
        html::Html,
        post::{
            Fields, Forms, Post, button,
            pick::{Select, Text},
        },
    },
};
use domain::{
    behaviour::Value,
    id::RhkId,
    planning::{Draft, Part, RhkDraft, State, paste::Row, view::PlanPage},
    problem::{FieldProblem, Problem},
    skp::plan::{Approach, Class, RhkKind},
};

/// The page.
pub fn page(view: &PlanPage, added: Option<(u32, u32)>, forms: &Forms) -> Html {
    let lang = forms.lang;
    let when = When { zone: view.zone, today: view.today };
    let mut h = Html::new();
    h.raw("<div class=\"ev-part\" data-part=\"kepala\" tabindex=\"-1\">");
    head(&mut h, view, lang);
    state(&mut h, view.state, lang);
    if view.state == State::Dikembalikan
        && let Some(step) = view.steps.iter().rev().find(|s| s.kind == domain::planning::course::StepKind::Dikembalikan)
    {
        html!(h, "<p class=\"notice\">" {fill(t::returned_with(lang), &[&step.text])} "</p>");
    }
    // For a page that was opened when there was nothing to write.
    html!(h, "<p class=\"pl-reopen\"><a class=\"button primary\" rel=\"external\" href=\"/perencanaan/" {view.id} "\">" {t::mend(lang)} "</a></p>");
    rater(&mut h, view.rater.as_ref(), true, lang);
    // In a part of its own: the page of a submitted plan has it elsewhere.
    h.raw("</div><div class=\"ev-part\" data-part=\"harapan\" tabindex=\"-1\">");
    if !view.draft.overall.is_empty() {
        html!(h, "<p class=\"pl-expected\"><b>" {t::expected(lang)} "</b> " {view.draft.overall} "</p>");
    }
    h.raw("</div><div class=\"pl-edit\"><div class=\"pl-main\" data-autosave=\"/api/perencanaan/isi\" data-base data-refresh>");
    let judged = Forms { found: found(view), ..forms.clone() };
    let forms = &judged;
    whole(&mut h, view, forms);
    html!(h, "<section class=\"ev-section\"><h2>" {t::results(lang)} "</h2><div class=\"ev-part\" data-part=\"daftar\" tabindex=\"-1\" id=\"daftar\">");
    results(&mut h, &Edit::of(view), added, forms);
    h.raw("</div></section>");
    more(&mut h, view, forms);
    annexes(&mut h, &Edit::of(view), forms);
    values(&mut h, view, lang);
    html!(h, "</div><aside class=\"pl-side\" aria-label=\"" {t::check_title(lang)} "\"><div class=\"ev-part\" data-part=\"periksa\" tabindex=\"-1\"><h2>"
        {t::check_title(lang)} "</h2>");
    findings(&mut h, view, lang);
    if let Some((version, _)) = view.change {
        html!(h, "<h3>" {fill(t::differs(lang), &[&version.to_string()])} "</h3>");
        if view.differences.is_empty() {
            html!(h, "<p class=\"calm\">" {t::differs_none(lang)} "</p>");
        }
        super::differences::list(&mut h, &view.differences, lang);
    }
    h.raw("</div>");
    let post =
        Post::to("/api/perencanaan/ajukan").with("rencana", view.id).key("kunci").done(t::submit_done(lang)).whole();
    html!(h, "<div data-next=\"/perencanaan/" {view.id} "\">");
    post.write(&mut h, "ajukan", forms, |h, fields| {
        if view.state == State::Dikembalikan {
            fields.area(h, "jawaban", t::answer(lang), t::answer_hint(lang));
        }
        by(h, t::submit(lang));
    });
    html!(h, "</div><div class=\"draft-line\" data-saved=\"" {t::saved(lang)} "\" role=\"status\">");
    let at = format::moment(view.saved_at, view.zone, view.today, lang);
    html!(h, {fill(t::saved(lang), &[&at])} ". " {t::saves_itself(lang)} "</div><noscript><p class=\"hint\">" {t::save_plain(lang)} "</p></noscript>");
    let post = Post::to("/api/perencanaan/batal").with("rencana", view.id).key("kunci").done(t::cancel_done(lang));
    html!(h, "<div data-next=\"/perencanaan?tahun=" {view.span.start.year().to_string()} "\">");
    post.fold(&mut h, "batal", forms, &words(t::cancel(lang)), |h, _| {
        html!(*h, "<p>" {t::cancel_lead(lang)} "</p>");
        by(h, t::cancel(lang));
    });
    h.raw("</div></aside></div><div class=\"ev-part\" data-part=\"lain\" tabindex=\"-1\">");
    talk::talks(&mut h, view.skp, &view.talks, true, when, forms);
    sheet::of_plan(&mut h, view, lang);
    timeline(&mut h, &view.steps, when, lang);
    h.raw("</div>");
    h
}

/// What is said at the fields: not what is only missing yet.
fn found(view: &PlanPage) -> Vec<FieldProblem> {
    view.problems.iter().filter(|p| p.problem != Problem::Required).cloned().collect()
}

/// Approach, and why an SKP is changed.
fn whole(h: &mut Html, view: &PlanPage, forms: &Forms) {
    let lang = forms.lang;
    form_of(Home::Plan(view.id), Part::Whole).write(h, "isi", forms, |h, fields| {
        if let Some((_, reason)) = &view.change {
            fields.text(h, &Text { name: "alasan", label: t::change_reason(lang), kept: reason, ..Text::default() });
        }
        approach(h, fields, view.draft.approach, lang);
        plain_save(h, lang);
    });
}

/// Counted or told in words.
pub fn approach(h: &mut Html, fields: Fields<'_>, is: Approach, lang: Lang) {
    let options = [
        (Approach::Kuantitatif.code(), t::approach_quant(lang)),
        (Approach::Kualitatif.code(), t::approach_qual(lang)),
    ];
    let (label, kept) = (t::approach(lang), is.code());
    fields.select(h, &Select { name: "pendekatan", label, options: &options, kept, ..Select::default() });
}

/// RHK with their indicators.
pub fn results(h: &mut Html, view: &Edit<'_>, added: Option<(u32, u32)>, forms: &Forms) {
    let lang = forms.lang;
    if view.draft.rhk.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::rhk_none(lang)} "</p>");
    }
    if view.leader.is_some_and(<[_]>::is_empty) {
        html!(*h, "<p class=\"calm\">" {t::rhk_link_no(lang)} "</p>");
    }
    for (n, rhk) in (1..).zip(&view.draft.rhk) {
        if let Some((rows, _)) = added.filter(|(_, first)| *first == n) {
            html!(*h, "<p class=\"notice\" role=\"status\">" {fill(t::added(lang), &[&rows.to_string()])} "</p>");
        }
        one(h, view, n, rhk, forms);
    }
    arrange(h, view, Part::Whole, &[("tambah", t::rhk_add(lang), "button")], forms);
}

/// Buttons that arrange a part.
fn arrange(h: &mut Html, view: &Edit<'_>, part: Part, buttons: &[(&str, &str, &'static str)], forms: &Forms) {
    let lang = forms.lang;
    let post =
        view.home.name(Post::to("/api/perencanaan/susun")).with("bagian", part).key("kunci").done(t::arranged(lang));
    post.write(h, &["susun-", &part.to_string()].concat(), forms, |h, _| {
        h.raw("<div class=\"actions\">");
        for (what, label, class) in buttons {
            button(h, label, class, Some(("apa", what)));
        }
        h.raw("</div>");
    });
}

/// Removing asks once more.
fn removal(h: &mut Html, view: &Edit<'_>, part: Part, (label, sure): (&str, &str), forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<details class=\"fold\"><summary>" {label} "</summary>");
    if !sure.is_empty() {
        html!(*h, "<p>" {sure} "</p>");
    }
    arrange(h, view, part, &[("hapus", t::remove(lang), "button")], forms);
    h.raw("</details>");
}

fn one(h: &mut Html, view: &Edit<'_>, n: u32, rhk: &RhkDraft, forms: &Forms) {
    let lang = forms.lang;
    let number = n.to_string();
    let part = Part::Rhk(rhk.id);
    html!(*h, "<section class=\"pl-rhk\" id=\"rhk-" {rhk.id} "\"><h3 id=\"rhk-no-" {number} "\" tabindex=\"-1\">RHK " {number} " <span class=\"label\">" {label(view.draft, rhk.id)} "</span>");
    if rhk.follows {
        html!(*h, " <span class=\"label\">" {t::from_matrix(lang)} "</span>");
    }
    h.raw("</h3>");
    form_of(view.home, part).write(h, &part.to_string(), forms, |h, fields| {
        let (label, hint) = (t::rhk_text(lang), t::rhk_hint(lang));
        fields.text(h, &Text { name: "teks", label, hint, kept: &rhk.text, letters: "" });
        if let Some(leader) = view.leader {
            link(h, fields, leader, rhk, lang);
        }
        html!(*h, "<details class=\"fold\"><summary>" {t::rhk_more(lang)} " <small>" {w::rhk_kind(rhk.kind, lang)} ", "
            {t::class(rhk.class)} "</small></summary><div class=\"form\">");
        let kinds = [RhkKind::Utama, RhkKind::Tambahan].map(|k| (k.code(), w::rhk_kind(k, lang)));
        let (label, kept) = (t::rhk_kind(lang), rhk.kind.code());
        fields.select(h, &Select { name: "jenis", label, options: &kinds, kept, ..Select::default() });
        let classes = [Class::Organisasi, Class::Individu].map(|c| (c.code(), t::class(c)));
        let (label, hint) = (t::rhk_class(lang), t::rhk_class_hint(lang));
        fields.select(h, &Select { name: "klasifikasi", label, hint, options: &classes, kept: rhk.class.code() });
        fields.word(h, "penugasan", t::rhk_assigned(lang), "", &rhk.assigned_by);
        h.raw("</div></details>");
        plain_save(h, lang);
    });
    html!(*h, "<div data-part=\"harapan-" {rhk.id} "\" class=\"ev-part\" tabindex=\"-1\">");
    if !rhk.expectation.is_empty() {
        html!(*h, "<p class=\"pl-expected\"><b>" {t::expected(lang)} "</b> " {rhk.expectation} "</p>");
    }
    h.raw("</div>");
    for (m, iki) in (1..).zip(&rhk.iki) {
        let m: u32 = m;
        let name = [number.as_str(), ".", &m.to_string()].concat();
        html!(*h, "<section class=\"pl-iki\" id=\"iki-" {iki.id} "\"><h4>" {t::iki_title(lang)} " " {name} "</h4>");
        indicator(h, view, iki, forms);
        removal(h, view, Part::Iki(iki.id), (&fill(t::remove_iki(lang), &[&name]), ""), forms);
        h.raw("</section>");
    }
    let mut buttons = vec![("tambah", t::iki_add(lang), "button quiet")];
    if n > 1 {
        buttons.push(("naik", t::up(lang), "button quiet"));
    }
    if usize::try_from(n).is_ok_and(|n| n < view.draft.rhk.len()) {
        buttons.push(("turun", t::down(lang), "button quiet"));
    }
    arrange(h, view, part, &buttons, forms);
    let mut sure = t::remove_rhk_sure(lang).to_owned();
    if let Some((_, who)) = view.contributors.iter().find(|(id, _)| *id == rhk.id) {
        let all: u32 = who.iter().map(|(_, n)| n).sum();
        let names: Vec<String> = who.iter().map(|(name, n)| format!("{name} ({n})")).collect();
        sure = [&sure, " ", &fill(t::remove_linked(lang), &[&all.to_string(), &names.join("; ")])].concat();
    }
    removal(h, view, part, (&fill(t::remove_rhk(lang), &[&number]), &sure), forms);
    h.raw("</section>");
}

/// *RHK pimpinan yang diintervensi*.
fn link(h: &mut Html, fields: Fields<'_>, leader: &[(RhkId, String)], rhk: &RhkDraft, lang: Lang) {
    let ids: Vec<(String, &str)> = leader.iter().map(|(id, text)| (id.to_string(), text.as_str())).collect();
    let mut options: Vec<(&str, &str)> = vec![("", t::rhk_link_none(lang))];
    let known = rhk.from_cell.filter(|id| leader.iter().any(|(l, _)| l == id));
    // By its words, where the link is older than its identity.
    let same = leader.iter().find(|(_, text)| Some(text) == rhk.intervenes.as_ref()).map(|(id, _)| *id);
    let kept = match (known.or(same), &rhk.intervenes) {
        (Some(id), _) => id.to_string(),
        (None, Some(text)) => {
            options.push(("tetap", text));
            "tetap".to_owned()
        }
        (None, None) => String::new(),
    };
    options.extend(ids.iter().map(|(id, text)| (id.as_str(), *text)));
    let (label, hint) = (t::rhk_link(lang), t::rhk_link_hint(lang));
    fields.select(h, &Select { name: "intervensi", label, hint, options: &options, kept: &kept });
}

/// Templates, earlier SKP, rows from a spreadsheet.
fn more(h: &mut Html, view: &PlanPage, forms: &Forms) {
    let lang = forms.lang;
    let mut options: Vec<(String, String)> = Vec::new();
    for source in &view.sources {
        let (span, rhk) = (format::span(source.span, lang), source.rhk.to_string());
        let label = if source.own {
            fill(t::take_own(lang), &[&span, &rhk])
        } else {
            fill(t::take_other(lang), &[&source.person.name, &span, &rhk])
        };
        options.push((format!("skp-{}", source.skp), label));
    }
    options.extend(
        view.templates.iter().map(|(id, name)| (format!("templat-{id}"), fill(t::take_template(lang), &[name]))),
    );
    if !options.is_empty() {
        let post = Post::to("/api/perencanaan/ambil").with("rencana", view.id).key("kunci").done(t::take_done(lang));
        post.fold(h, "ambil", forms, &words(t::take_title(lang)), |h, fields| {
            let options: Vec<(&str, &str)> = options.iter().map(|(v, l)| (v.as_str(), l.as_str())).collect();
            fields.select(
                h,
                &Select { name: "sumber", label: t::take_which(lang), options: &options, ..Select::default() },
            );
            by(h, t::take(lang));
        });
    }
    html!(*h, "<details class=\"fold\"");
    h.raw(if view.draft.paste.is_empty() { ">" } else { " open>" });
    html!(*h, "<summary>" {t::paste_title(lang)} "</summary>");
    form_of(Home::Plan(view.id), Part::Whole).write(h, "tempel", forms, |h, fields| {
        let (label, hint) = (t::paste_field(lang), t::paste_hint(lang));
        fields.text(h, &Text { name: "tempelan", label, hint, kept: &view.draft.paste, letters: "" });
        plain_save(h, lang);
    });
    h.raw("<div class=\"ev-part\" data-part=\"tempelan\" tabindex=\"-1\">");
    match &view.pasted {
        Ok(rows) if rows.is_empty() => {}
        Ok(rows) => preview(h, view, rows, forms),
        Err(problem) => {
            html!(*h, "<p class=\"alert\">" {t::paste_wrong(lang)} " " {errors::problem(problem, lang)} "</p>");
        }
    }
    h.raw("</div></details>");
}

fn preview(h: &mut Html, view: &PlanPage, rows: &[Row], forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<div class=\"ev-table\" tabindex=\"0\" role=\"region\" aria-label=\"" {t::paste_preview(lang)} "\"><table><thead><tr><th scope=\"col\">"
        {t::paste_row(lang)} "</th><th scope=\"col\">RHK</th><th scope=\"col\">" {t::aspect(view.form, lang)} "</th><th scope=\"col\">IKI</th><th scope=\"col\">"
        {t::iki_value(lang)} "</th><th scope=\"col\">" {t::paste_note(lang)} "</th></tr></thead><tbody>");
    for row in rows {
        html!(*h, "<tr><td class=\"num\">" {row.line.to_string()} "</td><td>");
        if row.rhk.is_empty() {
            html!(*h, "<small>" {t::paste_same(lang)} "</small>");
        } else {
            h.text(&row.rhk);
        }
        html!(*h, "</td><td>" {row.aspect.map_or("", |a| w::aspect(a, lang))} "</td><td>" {row.iki} "</td><td>");
        if !row.dated.is_empty() {
            h.text(&row.dated.replace('\n', " \u{b7} "));
        } else if row.words.is_empty() {
            if !row.value.is_empty() {
                html!(*h, {t::direction(row.direction, lang)} " " {row.value});
                if !row.high.is_empty() {
                    html!(*h, "\u{2013}" {row.high});
                }
                html!(*h, " " {row.unit});
            }
        } else {
            h.text(&row.words);
        }
        h.raw("</td><td>");
        let notes: Vec<&str> = row.findings.iter().map(|f| t::finding(*f, lang)).collect();
        html!(*h, {notes.join("; ")} "</td></tr>");
    }
    h.raw("</tbody></table></div>");
    let good = rows.iter().filter(|r| r.is_good()).count();
    if good > 0 {
        let post = Post::to("/api/perencanaan/tempel").with("rencana", view.id).key("kunci").done(t::paste_done(lang));
        let label = fill(t::paste_add(lang), &[&good.to_string()]);
        let at = first_added(&view.draft, rows).to_string();
        html!(*h, "<div data-next=\"/perencanaan/" {view.id} "?ditambah=" {good.to_string()} "&amp;mulai=" {at} "#rhk-no-" {at} "\">");
        one_button(h, &post, "tambah-tempelan", forms, (&label, "button primary"));
        h.raw("</div>");
    }
}

/// Number of the first RHK that pasted rows come into.
fn first_added(draft: &Draft, rows: &[Row]) -> usize {
    let mut trial = draft.clone();
    let mut ids = 0;
    let added = domain::planning::paste::add(&mut trial, rows, || {
        ids += 1;
        uuid::Uuid::from_u128(ids)
    });
    let had = |rhk: &&RhkDraft| draft.rhk(rhk.id).is_some_and(|old| old.iki.len() == rhk.iki.len());
    if added.is_err() { 1 } else { trial.rhk.iter().take_while(had).count() + 1 }
}

/// The three annexes.
pub fn annexes(h: &mut Html, view: &Edit<'_>, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<section class=\"ev-section\"><h2>" {t::annex(lang)} "</h2>");
    form_of(view.home, Part::Whole).write(h, "isi", forms, |h, fields| {
        let annex = &view.draft.annex;
        let lists = [
            ("dukungan", t::support(lang), t::support_hint(lang), &annex.support),
            ("skema", t::accountability(lang), t::accountability_hint(lang), &annex.accountability),
            ("konsekuensi", t::consequences(lang), t::consequences_hint(lang), &annex.consequences),
        ];
        for (name, label, hint, kept) in lists {
            fields.text(h, &Text { name, label, hint, kept, letters: "" });
        }
        plain_save(h, lang);
    });
    h.raw("</section>");
}

/// The seven values with what the leader expects, to read.
pub fn values(h: &mut Html, view: &PlanPage, lang: Lang) {
    html!(*h, "<section class=\"ev-section\"><h2>" {t::behaviour(lang)} "</h2><div class=\"ev-part\" data-part=\"nilai\" tabindex=\"-1\">");
    for value in Value::ALL {
        let words = view.draft.expected(Part::Value(value));
        html!(*h, "<details class=\"fold\"");
        h.raw(if words.is_empty() { ">" } else { " open>" });
        html!(*h, "<summary>" {value.name()} "</summary>");
        guide(h, value);
        if !words.is_empty() {
            html!(*h, "<p class=\"pl-expected\"><b>" {t::expected(lang)} "</b> " {words} "</p>");
        }
        h.raw("</details>");
    }
    h.raw("</div></section>");
}

/// The official guide lines of a value.
pub fn guide(h: &mut Html, value: Value) {
    h.raw("<ul class=\"pl-guide\">");
    for line in value.guide() {
        html!(*h, "<li>" {line} "</li>");
    }
    h.raw("</ul>");
}
