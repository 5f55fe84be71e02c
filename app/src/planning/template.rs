//! `/perencanaan/templat`: templates, and giving one to many people with a preview.

use super::parts::{When, by, words};
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
use domain::planning::view::{GivePage, GiveRow, TemplateBoard, TemplateView};

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
    html!(*h, "<section class=\"ev-section\"><h2>" {template.name} "</h2><p class=\"ev-post\">" {t::template_for(lang)} ": " {template.meant_for}
        "</p><p><small>" {fill(t::template_by(lang), &[&template.by.name, &at])} "</small></p>");
    contents(h, template, lang);
    html!(*h, "<p class=\"actions\"><a class=\"button primary\" rel=\"external\" href=\"/perencanaan/templat/" {template.id} "?tahun=" {view.year.to_string()} "\">"
        {t::template_give(lang)} "<span class=\"visually-hidden\"> " {template.name} "</span></a></p>");
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
    h
}

fn row(row: &GiveRow, lang: Lang) -> Html {
    let mut h = Html::new();
    html!(h, {row.person.name} " <small>" {w::post(&row.person)} "</small> <small>" {t::fate(row.fate, lang)} "</small>");
    h
}
