//! `/perencanaan/templat`: templates, and giving one to many people with a preview.

use super::{
    editor::{annexes, approach, results},
    parts::{Edit, Home, When, by, form_of, plain_save, words},
};
use crate::{
    html,
    i18n::{Lang, fill, format, planning as t, words as w},
    ui::{
        html::Html,
        page::title,
        post::{
            Forms, Post,
            pick::{Select, Several},
        },
    },
};
use domain::planning::{
    Form, Part,
    view::{GivePage, GiveRow, TemplateBoard, TemplatePage, TemplateView},
};

/// The page.
pub fn page(view: &TemplateBoard, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::templates(lang));
    let mut h = Html::new();
    html!(h, "<p class=\"ev-crumb\"><a rel=\"external\" href=\"/perencanaan\">" {t::title(lang)} "</a></p><h1>" {t::templates(lang)} "</h1><p>" {t::template_lead(lang)} "</p>");
    if view.sources.is_empty() {
        html!(h, "<p class=\"calm\">" {t::template_no_source(lang)} "</p>");
    } else {
        let post = Post::to("/api/perencanaan/templat/buat").key("kunci").done(t::template_made(lang));
        post.fold(&mut h, "buat", forms, &words(t::template_make(lang)), |h, fields| {
            let options: Vec<(String, String)> = view
                .sources
                .iter()
                .map(|s| {
                    let label = [s.person.name.as_str(), ", ", &s.post, ", ", &format::span(s.span, lang)].concat();
                    (format!("skp-{}", s.skp), label)
                })
                .collect();
            let options: Vec<(&str, &str)> = options.iter().map(|(v, l)| (v.as_str(), l.as_str())).collect();
            fields.select(
                h,
                &Select { name: "sumber", label: t::template_source(lang), options: &options, ..Select::default() },
            );
            fields.word(h, "nama", t::template_name(lang), "", "");
            fields.word(h, "untuk", t::template_for(lang), t::template_for_hint(lang), "");
            by(h, t::template_make(lang));
        });
    }
    let post = Post::to("/api/perencanaan/templat/tulis").key("kunci").done(t::template_made(lang));
    h.raw("<div data-next=\"/perencanaan/templat/baru\">");
    post.fold(&mut h, "tulis", forms, &words(t::template_write(lang)), |h, fields| {
        fields.word(h, "nama", t::template_name(lang), "", "");
        fields.word(h, "untuk", t::template_for(lang), t::template_for_write(lang), "");
        let options = [(Form::Pegawai.code(), t::form_pegawai(lang)), (Form::Pimpinan.code(), t::form_pimpinan(lang))];
        let (name, label) = ("bentuk", t::template_form(lang));
        fields.select(h, &Select { name, label, options: &options, ..Select::default() });
        by(h, t::template_write(lang));
    });
    h.raw("</div>");
    html!(h, "<div class=\"ev-part\" data-part=\"templat\" tabindex=\"-1\">");
    if view.templates.is_empty() {
        html!(h, "<p class=\"calm\">" {t::template_none(lang)} "</p>");
    }
    let when = When { zone: view.zone, today: view.today };
    for template in &view.templates {
        one(&mut h, view, template, when, forms);
    }
    h.raw("</div>");
    h
}

fn one(h: &mut Html, view: &TemplateBoard, template: &TemplateView, when: When, forms: &Forms) {
    let lang = forms.lang;
    let at = format::moment(template.at, when.zone, when.today, lang);
    html!(*h, "<section class=\"ev-section\"><h2>" {template.name});
    if let Some(year) = template.year {
        html!(*h, " <span class=\"label\">" {year.to_string()} "</span>");
    }
    html!(*h, "</h2><p class=\"ev-post\">" {t::template_for(lang)} ": " {if template.meant_for.is_empty() { "-" } else { &template.meant_for }}
        "</p><p><small>" {fill(t::template_by(lang), &[&template.by.name, &at])});
    if template.given > 0 {
        html!(*h, " · <a class=\"look\" rel=\"external\" href=\"/perencanaan/templat/" {template.id} "#penerima\">" {fill(t::template_given(lang), &[&template.given.to_string()])} "</a>");
    }
    h.raw("</small></p>");
    contents(h, template, lang);
    html!(*h, "<p class=\"actions\"><a class=\"button primary\" rel=\"external\" href=\"/perencanaan/templat/" {template.id} "?tahun=" {view.year.to_string()} "\">"
        {t::template_give(lang)} "<span class=\"visually-hidden\"> " {template.name} "</span></a>");
    if template.own {
        html!(*h, " <a class=\"button\" rel=\"external\" href=\"/perencanaan/templat/" {template.id} "/ubah\">" {t::template_change(lang)}
            "<span class=\"visually-hidden\"> " {template.name} "</span></a>");
    }
    h.raw("</p>");
    let post = Post::to("/api/perencanaan/templat/salin")
        .with("templat", template.id)
        .key("kunci")
        .done(t::template_copied(lang));
    post.fold(h, &format!("salin-{}", template.id), forms, &words(t::template_copy(lang)), |h, fields| {
        html!(*h, "<p>" {t::template_copy_lead(lang)} "</p>");
        let years = [when.today.year(), when.today.year() + 1].map(|y| y.to_string());
        let options = [(years[0].as_str(), years[0].as_str()), (years[1].as_str(), years[1].as_str())];
        let (name, label, kept) = ("tahun", t::template_year(lang), years[1].as_str());
        fields.select(h, &Select { name, label, options: &options, kept, ..Select::default() });
        by(h, t::template_copy(lang));
    });
    if template.own {
        let post = Post::to("/api/perencanaan/templat/hapus")
            .with("templat", template.id)
            .key("kunci")
            .done(t::template_removed(lang));
        post.fold(h, &format!("hapus-{}", template.id), forms, &words(t::template_remove(lang)), |h, _| {
            by(h, t::template_remove(lang));
        });
    }
    h.raw("</section>");
}

fn contents(h: &mut Html, template: &TemplateView, lang: Lang) {
    html!(*h, "<details class=\"fold\"><summary>" {fill(t::rhk_count(lang), &[&template.draft.rhk.len().to_string()])} "</summary><ol class=\"pl-guide\">");
    for rhk in &template.draft.rhk {
        html!(*h, "<li>" {rhk.text} "<ul>");
        for iki in &rhk.iki {
            html!(*h, "<li>" {iki.text} "</li>");
        }
        h.raw("</ul></li>");
    }
    h.raw("</ol></details>");
}

/// `/perencanaan/templat/{id}`.
pub fn give(view: &GivePage, forms: &Forms) -> Html {
    let lang = forms.lang;
    let name = fill(t::give_title(lang), &[&view.template.name]);
    title(name.clone());
    let mut h = Html::new();
    html!(h, "<p class=\"ev-crumb\"><a rel=\"external\" href=\"/perencanaan/templat\">" {t::templates(lang)} "</a></p><h1>" {name} "</h1><p>"
        {fill(t::give_lead(lang), &[&view.year.to_string()])} "</p><nav class=\"ev-periods\" aria-label=\"" {t::years(lang)} "\"><ul>");
    for year in [view.today.year(), view.today.year() + 1] {
        html!(h, "<li><a rel=\"external\" href=\"/perencanaan/templat/" {view.template.id} "?tahun=" {year.to_string()} "\"");
        h.raw(if year == view.year { " aria-current=\"page\">" } else { ">" });
        html!(h, {year.to_string()} "</a></li>");
    }
    h.raw("</ul></nav>");
    contents(&mut h, &view.template, lang);
    html!(h, "<div class=\"ev-part\" data-part=\"penerima\" tabindex=\"-1\">");
    let (get, skip): (Vec<&GiveRow>, Vec<&GiveRow>) = view.rows.iter().partition(|r| r.fate.gets());
    if get.is_empty() {
        html!(h, "<p class=\"calm\">" {t::give_none(lang)} "</p>");
    } else {
        let post = Post::to("/api/perencanaan/templat/bagi")
            .with("templat", view.template.id)
            .with("tahun", view.year)
            .key("kunci")
            .done(t::given(lang));
        post.write(&mut h, "bagi", forms, |h, fields| {
            let options: Vec<(String, Html, Html)> =
                get.iter().map(|r| (r.person.id.to_string(), row(r, lang), Html::new())).collect();
            let kept: Vec<String> = get.iter().filter(|r| r.fits).map(|r| r.person.id.to_string()).collect();
            let several = Several {
                name: "pegawai[]",
                legend: t::give_to(lang),
                hint: "",
                options: &options,
                kept: &kept,
                ..Several::default()
            };
            fields.several(h, &several);
            by(h, t::give_now(lang));
        });
    }
    if !skip.is_empty() {
        html!(h, "<section class=\"ev-section\"><h2>" {t::give_skip(lang)} "</h2><ul class=\"plain\">");
        for one in skip {
            html!(h, "<li>" {row(one, lang)} "</li>");
        }
        h.raw("</ul></section>");
    }
    h.raw("</div>");
    given(&mut h, view, lang);
    h
}

/// Those who got it before.
fn given(h: &mut Html, view: &GivePage, lang: Lang) {
    html!(*h, "<section class=\"ev-section\" id=\"penerima\"><h2>" {t::given_title(lang)} "</h2>");
    if view.given.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::given_none(lang)} "</p>");
    }
    h.raw("<ul class=\"plain\">");
    for one in &view.given {
        let at = format::moment(one.at, view.zone, view.today, lang);
        html!(*h, "<li>" {one.person.name} " <small>" {w::post(&one.person)} "</small> <small>"
            {fill(t::given_line(lang), &[&one.year.to_string(), &one.by.name, &at])} "</small></li>");
    }
    h.raw("</ul></section>");
}

/// `/perencanaan/templat/{id}/ubah`: the parts of a draft that a template has. Every field saves itself.
pub fn edit(view: &TemplatePage, forms: &Forms) -> Html {
    let lang = forms.lang;
    let template = &view.template;
    title(template.name.clone());
    let home = Home::Template(template.id);
    let edit = Edit { home, draft: &template.draft, form: template.form, leader: None, contributors: &[] };
    let mut h = Html::new();
    html!(h, "<div class=\"ev-part\" data-part=\"kepala\" tabindex=\"-1\"><p class=\"ev-crumb\"><a rel=\"external\" href=\"/perencanaan/templat\">" {t::templates(lang)} "</a></p><h1>" {template.name}
        "</h1><p class=\"ev-post\">" {if template.form == Form::Pegawai { t::form_pegawai(lang) } else { t::form_pimpinan(lang) }} "</p><p>" {t::template_edit_lead(lang)} "</p>");
    if template.given > 0 {
        html!(h, "<p class=\"notice\">" {fill(t::template_edit_given(lang), &[&template.given.to_string()])} "</p>");
    }
    h.raw("</div>");
    let post = Post::to("/api/perencanaan/templat/nama")
        .with("templat", template.id)
        .key("kunci")
        .done(t::template_named(lang));
    h.raw("<div class=\"ev-part\" data-part=\"nama\" tabindex=\"-1\">");
    post.fold(&mut h, "nama", forms, &words(t::template_rename(lang)), |h, fields| {
        fields.word(h, "nama", t::template_name(lang), "", &template.name);
        fields.word(h, "untuk", t::template_for(lang), t::template_for_write(lang), &template.meant_for);
        by(h, t::save(lang));
    });
    h.raw("</div><div class=\"pl-main\" data-autosave=\"/api/perencanaan/isi\" data-refresh>");
    form_of(home, Part::Whole).write(&mut h, "isi", forms, |h, fields| {
        approach(h, fields, template.draft.approach, lang);
        plain_save(h, lang);
    });
    html!(h, "<section class=\"ev-section\"><h2>" {t::results(lang)} "</h2><div class=\"ev-part\" data-part=\"daftar\" tabindex=\"-1\" id=\"daftar\">");
    results(&mut h, &edit, None, forms);
    h.raw("</div></section>");
    annexes(&mut h, &edit, forms);
    let at = format::moment(template.changed_at, view.zone, view.today, lang);
    html!(h, "</div><div class=\"draft-line\" data-saved=\"" {t::saved(lang)} "\" role=\"status\">" {fill(t::saved(lang), &[&at])} ". " {t::saves_itself(lang)}
        "</div><p class=\"actions\"><a class=\"button primary\" rel=\"external\" href=\"/perencanaan/templat/" {template.id} "\">" {t::template_give(lang)} "</a></p>");
    h
}

fn row(row: &GiveRow, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, {row.person.name} " <small>" {w::post(&row.person)} "</small> <small>" {t::fate(row.fate, lang)} "</small>");
    h
}
