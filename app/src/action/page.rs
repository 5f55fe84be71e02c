//! `/skp/{id}/aksi`: one period at a time, RHK by RHK.

use super::{api::load_actions, paper};
use crate::{
    error::AppError,
    feedback::{forms as feedback, item::item},
    html,
    i18n::{Lang, action as t, fill, format, words as w},
    matrix::cell::short,
    place::Query,
    port::answer,
    skp::{figures, rights::Rights, words},
    ui::{
        html::Html,
        page::{failed, title},
        post::{
            Forms, Post,
            pick::{Area, clash},
        },
        sheet::Block,
        shown::{self, On},
    },
};
use domain::{
    action::{
        About, Shut,
        view::{ActionIki, ActionRhk, ActionView, PlannedPeriod, Value, Written},
    },
    feedback::Subject,
    people::Relation,
    skp::plan::{Goal, Measure, Target},
    text,
    view::{IkiView, Me, RhkView, SkpView},
};
use leptos::prelude::*;

/// The page at this path, or why it cannot be shown.
pub async fn page(path: &str, query: &Query, me: &Me, forms: &Forms) -> AnyView {
    match write(path, query, me, forms).await {
        Ok((class, inside)) => shown::still(Block::text(class, inside), On::default()),
        Err(error) => failed(&error, forms.lang),
    }
}

async fn write(path: &str, query: &Query, me: &Me, forms: &Forms) -> Result<(&'static str, Html), AppError> {
    let Some(Ok(id)) = path.trim_matches('/').split('/').nth(1).map(str::parse) else {
        return answer(Err(AppError::NotFound));
    };
    let view = load_actions(id).await?;
    if query.get_str("cetak") == Some("true") {
        return Ok(("page action paper", paper::page(&view, forms.lang)));
    }
    Ok(("page action", plan(&view, query.get_str("periode"), me, forms)))
}

/// The period that is asked for, else the present one, else the last.
fn chosen(view: &ActionView, asked: Option<&str>) -> usize {
    let find = |wanted: &dyn Fn(&PlannedPeriod) -> bool| view.plan.periods.iter().position(wanted);
    let now = |p: &PlannedPeriod| p.shut != Some(Shut::Former) && p.period.part.end >= view.skp.today;
    asked
        .and_then(|asked| find(&|p| address(p) == asked))
        .or_else(|| find(&now))
        .unwrap_or(view.plan.periods.len().saturating_sub(1))
}

/// A period in addresses: its number, with the kind where the agency has left that.
fn address(p: &PlannedPeriod) -> String {
    let number = p.period.number.to_string();
    if p.shut == Some(Shut::Former) { [p.period.kind.code(), "-", &number].concat() } else { number }
}

fn plan(view: &ActionView, asked: Option<&str>, me: &Me, forms: &Forms) -> Html {
    let (lang, skp) = (forms.lang, &view.skp);
    let at = chosen(view, asked);
    title([t::title(lang), " · ", &skp.owner.name].concat());
    let home = home(skp);
    let mut h = Html::new();
    html!(h, "<p class=\"ev-crumb no-print\"><a href=\"" {home} "\" rel=\"external\">" {t::to_skp(lang)} " " {format::span(skp.span, lang)} "</a></p><h1>" {t::title(lang)} "</h1>");
    if skp.relation != Relation::Owner {
        html!(h, "<p class=\"mx-of\"><b>" {skp.owner.name} "</b> " {w::post(&skp.owner)} "</p>");
    }
    html!(h, "<p class=\"mx-lead\">" {if view.writes { t::lead(lang) } else { t::lead_read(lang) }} "</p>");
    if !skp.state.is_open() {
        html!(h, "<p class=\"notice\">" {t::closed(lang)} "</p>");
    }
    choose(&mut h, view, at, lang);
    let Some(period) = view.plan.periods.get(at) else { return h };
    if let Some(why) = period.shut {
        html!(h, "<p class=\"notice\">" {t::shut(why, lang)} "</p>");
    } else if view.writes {
        html!(h, "<p class=\"draft-line no-print\" data-saved=\"" {t::saved(lang)} "\" role=\"status\">" {t::auto(lang)} "</p>");
    }
    for (part, rhk) in view.plan.rhk.iter().zip(&skp.rhk) {
        section(&mut h, &Place { view, period, at, forms }, part, rhk, me);
    }
    html!(h, "<p class=\"no-print\"><a class=\"button quiet\" rel=\"external\" href=\"/skp/" {skp.id} "/aksi?cetak=true\">" {t::all(lang)} "</a></p>");
    history(&mut h, view, lang);
    h
}

/// Where the reader comes from.
fn home(skp: &SkpView) -> String {
    match skp.relation {
        Relation::Owner => ["/skp/", &skp.id.to_string()].concat(),
        _ => ["/tim/", &skp.owner.id.to_string()].concat(),
    }
}

/// Plain links: another period is another address.
fn choose(h: &mut Html, view: &ActionView, at: usize, lang: Lang) {
    html!(*h, "<nav class=\"ev-periods\" aria-label=\"" {t::periods(lang)} "\"><ul>");
    for (n, one) in view.plan.periods.iter().enumerate() {
        html!(*h, "<li><a rel=\"external\" href=\"/skp/" {view.skp.id} "/aksi?periode=" {address(one)} "\"");
        h.raw(if n == at { " aria-current=\"page\">" } else { ">" });
        html!(*h, { t::period(&one.period, lang) });
        if one.planned {
            html!(*h, "<span class=\"visually-hidden\">, " {t::planned(lang)} "</span><span class=\"ak-has\" aria-hidden=\"true\">✓</span>");
        }
        h.raw("</a></li>");
    }
    h.raw("</ul></nav>");
}

/// Where on the page something is written.
struct Place<'a> {
    view: &'a ActionView,
    period: &'a PlannedPeriod,
    /// Place of the period in the lists.
    at: usize,
    forms: &'a Forms,
}

impl Place<'_> {
    const fn writes(&self) -> bool {
        self.view.writes && self.period.shut.is_none()
    }

    fn post(&self, about: About) -> Post {
        Post::to("/api/aksi/isi")
            .with("skp", self.view.skp.id)
            .with("ke", self.period.period.number)
            .with("tentang", about)
            .done(t::done(self.forms.lang))
    }

    /// Who wrote it and when, and the way on after a clash; only who writes sees that.
    fn about(&self, h: &mut Html, by: Option<(&str, domain::calendar::Time)>, stored: &str) {
        let (lang, skp) = (self.forms.lang, &self.view.skp);
        if let Some((name, at)) = by {
            html!(*h, "<p class=\"mx-by\">" {name} ", " {format::moment(at, skp.zone, skp.today, lang)} "</p>");
        }
        if self.writes() {
            clash(h, stored, &text::mark(stored), lang);
        }
    }
}

fn section(h: &mut Html, place: &Place<'_>, part: &ActionRhk, rhk: &RhkView, me: &Me) {
    let lang = place.forms.lang;
    html!(*h, "<section class=\"ak-rhk\"><h2><span class=\"label\">" {part.label} "</span> " {part.text} "</h2>");
    if let Some(written) = part.steps.get(place.at) {
        steps(h, place, part, written);
    }
    for (one, iki) in part.iki.iter().zip(&rhk.iki) {
        h.raw("<article class=\"ak-iki\">");
        if let Some(aspect) = iki.aspect {
            html!(*h, "<p class=\"aspect\">" {w::aspect(aspect, lang)} "</p>");
        }
        html!(*h, "<h3>" {one.text} "</h3>");
        progress(h, place, iki, lang);
        if let Some(value) = one.values.get(place.at) {
            planned(h, place, one, value);
        }
        h.raw("</article>");
    }
    thread(h, place, rhk, me);
    h.raw("</section>");
}

/// The words for an RHK.
fn steps(h: &mut Html, place: &Place<'_>, part: &ActionRhk, written: &Written) {
    let lang = place.forms.lang;
    let name = [short(part.rhk.uuid()), "-".to_owned(), place.period.period.number.to_string()].concat();
    let by = written.by.as_ref().zip(written.at).map(|(by, at)| (by.name.as_str(), at));
    html!(*h, "<div data-part=\"langkah-" {name} "\" tabindex=\"-1\" data-autosave=\"/api/aksi/isi\" data-base>");
    if place.writes() {
        let mut label = Html::new();
        html!(label, {t::steps(lang)} "<span class=\"visually-hidden\">, " {part.text} "</span>");
        place.post(About::Rhk(part.rhk)).write(h, &["l", &name].concat(), place.forms, |h, fields| {
            fields.short_area(
                h,
                &Area { name: "isi", label: &label, hint: t::steps_hint(lang), kept: &written.text, rows: 3 },
            );
            html!(*h, "<div class=\"mx-info\" data-part=\"ketl-" {name} "\">");
            place.about(h, by, &written.text);
            h.raw("</div>");
        });
    } else {
        html!(*h, "<h3 class=\"ak-steps\">" {t::steps(lang)} "</h3>");
        if written.text.is_empty() {
            html!(*h, "<p class=\"calm\">" {t::steps_none(lang)} "</p>");
        } else {
            html!(*h, "<p class=\"typed\" dir=\"auto\">" {written.text} "</p>");
            place.about(h, by, &written.text);
        }
    }
    h.raw("</div>");
}

/// Where the indicator stands today: it follows a planned value as soon as that is stored.
fn progress(h: &mut Html, place: &Place<'_>, iki: &IkiView, lang: Lang) {
    html!(*h, "<div data-part=\"maju-" {short(iki.id.uuid())} "\">");
    figures::progress(h, iki, place.view.skp.today, lang);
    h.raw("</div>");
}

/// The value of an indicator, or what is due.
fn planned(h: &mut Html, place: &Place<'_>, one: &ActionIki, value: &Value) {
    let lang = place.forms.lang;
    if !domain::action::is_measured(&one.target) {
        return due(h, &one.target, value, lang);
    }
    let name = [short(one.iki.uuid()), "-".to_owned(), place.period.period.number.to_string()].concat();
    let by = value.by.as_ref().zip(value.at).map(|(by, at)| (by.name.as_str(), at));
    let kept = value.value.map(|v| v.format(4, true)).unwrap_or_default();
    let until = fill(t::until(lang), &[&format::date(place.period.period.part.end, lang)]);
    html!(*h, "<div data-part=\"nilai-" {name} "\" tabindex=\"-1\" data-autosave=\"/api/aksi/isi\" data-base>");
    if place.writes() {
        let mut label = Html::new();
        html!(label, {until} "<span class=\"visually-hidden\">, " {one.text} "</span>");
        place.post(About::Iki(one.iki)).write(h, &["n", &name].concat(), place.forms, |h, fields| {
            fields.figure(h, "isi", &label, &hint(&one.target, lang), &kept);
            html!(*h, "<div class=\"mx-info\" data-part=\"ketn-" {name} "\">");
            before(h, place, one, lang);
            place.about(h, by, &kept);
            h.raw("</div>");
        });
    } else {
        html!(*h, "<p>" {until} ": <b>");
        match value.value {
            Some(v) => h.text(&format::quantity(v, &one.target.unit, lang)),
            None => h.text(t::value_none(lang)),
        }
        h.raw("</b></p>");
        place.about(h, by, &kept);
    }
    if let Some(end) = one.misses {
        let end = format::quantity(end, &one.target.unit, lang);
        html!(*h, "<p class=\"mx-warn\">" {fill(t::misses(lang), &[&end, &words::goal(&one.target, lang)])} "</p>");
    }
    if let Some(end) = one.beyond {
        let end = format::quantity(end, &one.target.unit, lang);
        html!(*h, "<p class=\"mx-warn\">" {fill(t::beyond(lang), &[&end, &words::goal(&one.target, lang)])} "</p>");
    }
    h.raw("</div>");
}

fn hint(target: &Target, lang: Lang) -> String {
    let goal = words::goal(target, lang);
    match target.measure {
        Measure::Jumlah if target.unit.is_empty() => fill(t::until_hint_plain(lang), &[&goal]),
        Measure::Jumlah => fill(t::until_hint(lang), &[&target.unit, &goal]),
        _ => fill(t::until_hint_level(lang), &[&goal]),
    }
}

/// The nearest planned value before this period.
fn before(h: &mut Html, place: &Place<'_>, one: &ActionIki, lang: Lang) {
    // Of the present rhythm: only these are compared.
    let mine = one.values.iter().zip(&place.view.plan.periods).take(place.at).rev();
    let earlier = mine.filter(|(_, p)| p.shut != Some(Shut::Former)).find_map(|(v, _)| v.value);
    if let Some(value) = earlier {
        let value = format::quantity(value, &one.target.unit, lang);
        html!(*h, "<p class=\"mx-by\">" {fill(t::before(lang), &[&value])} "</p>");
    }
}

/// Dated deliverables have their days already, statements no figure.
fn due(h: &mut Html, target: &Target, value: &Value, lang: Lang) {
    match &target.goal {
        Goal::Dated(_) if value.due.is_empty() => {
            html!(*h, "<p class=\"calm\">" {t::due_none(lang)} "</p>");
        }
        Goal::Dated(_) => {
            html!(*h, "<p class=\"aspect\">" {t::due(lang)} "</p><ul class=\"ak-due\">");
            for name in &value.due {
                html!(*h, "<li>" {name} "</li>");
            }
            h.raw("</ul>");
        }
        _ => {
            html!(*h, "<p class=\"calm\">" {t::told(lang)} "</p>");
        }
    }
}

/// What was said about the RHK, and the place to say something.
fn thread(h: &mut Html, place: &Place<'_>, rhk: &RhkView, me: &Me) {
    let (skp, forms) = (&place.view.skp, place.forms);
    let rights = Rights::new(me.id, skp);
    let said: Vec<_> = rhk.thread.iter().filter(|f| f.withdrawn_at.is_none()).collect();
    let gives = rights.give(skp);
    if said.is_empty() && !gives {
        return;
    }
    let subject = Subject::Rhk(rhk.id);
    html!(*h, "<div class=\"ak-thread thread\" data-part=\"umpan-" {short(rhk.id.uuid())} "\" tabindex=\"-1\">");
    for one in said {
        item(h, skp, one, forms.lang);
        if rights.reply(skp) && one.parent.is_none() {
            let name = crate::feedback::item::short(one, forms.lang);
            html!(*h, { feedback::reply(skp.id, subject, one.id, &name, forms) });
        }
    }
    if gives {
        html!(*h, { feedback::give(skp.id, subject, &rhk.text, forms) });
    }
    h.raw("</div>");
}

fn history(h: &mut Html, view: &ActionView, lang: Lang) {
    html!(*h, "<div class=\"no-print\" data-part=\"riwayat\" tabindex=\"-1\"><details class=\"quiet\"><summary>" {t::history(lang)} "</summary>");
    if view.history.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::history_none(lang)} "</p>");
    }
    h.raw("<ol class=\"fact-entries\">");
    for one in &view.history {
        let at = format::moment(one.at, view.skp.zone, view.skp.today, lang);
        html!(*h, "<li><p class=\"aspect\">" {at} " · " {one.by.name} " · " {t::name(one.kind, one.number, lang)} "</p><p>" {one.about} "</p><p class=\"typed\" dir=\"auto\"><b>");
        h.text(if one.text.is_empty() { t::emptied(lang) } else { &one.text });
        h.raw("</b></p></li>");
    }
    h.raw("</ol></details></div>");
}
