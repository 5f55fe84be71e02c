//! `/skp/{id}/versi`: an SKP as it is printed, its versions with what changed, talks, proposals, and the end after a
//! move.

use super::{
    differences,
    parts::{When, by, rater, words},
    sheet::{self, Sheet},
    talk,
};
use crate::{
    html,
    i18n::{fill, format, planning as t, words as w},
    ui::{
        html::Html,
        page::title,
        post::{Forms, Post, pick::Text},
    },
};
use domain::{id::SkpId, planning::view::VersionsPage};

/// The page.
pub fn page(view: &VersionsPage, forms: &Forms) -> Html {
    let lang = forms.lang;
    let when = When { zone: view.zone, today: view.today };
    let year = view.span.start.year().to_string();
    let name = ["SKP ", &format::span(view.span, lang)].concat();
    title(name.clone());
    let mut h = Html::new();
    html!(h, "<div class=\"ev-part\" data-part=\"kepala\" tabindex=\"-1\"><p class=\"ev-crumb no-print\"><a rel=\"external\" href=\"/perencanaan?tahun=" {year} "\">"
        {fill(t::crumb(lang), &[&year])} "</a></p><h1>" {name} "</h1><p class=\"ev-post\">");
    if !view.own {
        html!(h, {view.owner.name} ", ");
    }
    html!(h, {w::post(&view.owner)} "</p><p class=\"ev-state\" data-pl=\"disetujui\">");
    if view.state.is_open() && view.today < view.span.start {
        html!(h, {t::starts_on(view.span.start, lang)} "</p>");
    } else {
        html!(h, {w::skp_state(view.state, lang)} "</p>");
    }
    rater(&mut h, view.rater.as_ref(), view.own, lang);
    let link = if view.own {
        ["/skp/", &view.skp.to_string()].concat()
    } else {
        ["/tim/", &view.owner.id.to_string()].concat()
    };
    html!(h, "<p class=\"actions\"><a class=\"button\" href=\"" {link} "\" rel=\"external\">" {t::open_skp(lang)} "</a></p>");
    if let Some(plan) = &view.proposal {
        html!(h, "<p class=\"notice\"><a rel=\"external\" href=\"/perencanaan/" {plan.id} "\">" {fill(t::proposal(lang), &[t::state(plan.state, lang)])} "</a></p>");
    }
    moved(&mut h, view, forms);
    h.raw("</div>");
    if view.own && view.state.is_open() && view.proposal.is_none() {
        let post = Post::to("/api/perencanaan/ubah").with("skp", view.skp).key("kunci").done(t::propose_done(lang));
        html!(h, "<div data-next=\"/perencanaan/saya?tahun=" {year} "\">");
        post.fold(&mut h, "ubah", forms, &words(t::propose(lang)), |h, fields| {
            html!(*h, "<p>" {t::propose_lead(lang)} "</p>");
            fields.text(h, &Text { name: "alasan", label: t::change_reason(lang), ..Text::default() });
            by(h, t::propose(lang));
        });
        h.raw("</div>");
    }
    html!(h, "<div class=\"ev-part\" data-part=\"isi\" tabindex=\"-1\"><section class=\"ev-section\"><h2>" {t::versions(lang)} "</h2><ol class=\"pl-steps\">");
    for row in &view.versions {
        let at = format::date(row.at.date(view.zone), lang);
        html!(h, "<li><p><b>" {fill(t::version_no(lang), &[&row.number.to_string()])} "</b> <small>" {fill(t::version_by(lang), &[&at, &row.by.name])}
            "</small></p><p>" {if row.reason.is_empty() { t::version_first(lang) } else { &row.reason }} "</p>");
        differences::list(&mut h, &row.differences, lang);
        h.raw("</li>");
    }
    h.raw("</ol></section>");
    talk::talks(&mut h, view.skp, &view.talks, view.may_talk, when, forms);
    html!(h, "<section class=\"ev-section pl-sheet\"><h2>" {t::sheet(lang)} "</h2>");
    let sheet =
        Sheet { plan: &view.plan, form: view.form, span: view.span, owner: &view.owner, rater: view.rater.as_ref() };
    sheet::write(&mut h, &sheet);
    h.raw("</section></div>");
    h
}

/// What there is to do after a move.
fn moved(h: &mut Html, view: &VersionsPage, forms: &Forms) {
    let lang = forms.lang;
    let Some(last) = view.moved else { return };
    if view.own {
        html!(*h, "<p class=\"notice\">" {t::moved(lang)} "</p>");
        match view.asked {
            Some(day) => html!(*h, "<p>" {fill(t::asked_close(lang), &[&format::date(day, lang)])} "</p>"),
            None => ask_close(h, view.skp, &last.to_string(), forms),
        }
    }
    if view.may_close {
        close(h, view.skp, &view.asked.unwrap_or(last).to_string(), forms);
    }
}

/// The employee asks.
pub fn ask_close(h: &mut Html, skp: SkpId, last: &str, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/perencanaan/minta-tutup").with("skp", skp).key("kunci").done(t::ask_close_done(lang));
    let id = format!("minta-{skp}");
    post.fold(h, &id, forms, &words(t::ask_close(lang)), |h, fields| {
        fields.day(h, "terakhir", t::last_day(lang), last);
        by(h, t::ask_close(lang));
    });
}

/// The old rater closes.
pub fn close(h: &mut Html, skp: SkpId, last: &str, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/perencanaan/tutup").with("skp", skp).key("kunci").done(t::close_done(lang));
    let id = format!("tutup-{skp}");
    post.fold(h, &id, forms, &words(t::close(lang)), |h, fields| {
        html!(*h, "<p>" {t::close_lead(lang)} "</p>");
        fields.day(h, "terakhir", t::last_day(lang), last);
        by(h, t::close(lang));
    });
}
