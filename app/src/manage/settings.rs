//! `/kelola/pengaturan`: every setting in plain words, with its default, where that comes from, and every change.

use crate::{
    evaluation::fields::by,
    html,
    i18n::{Lang, evaluation as e, fill, format, manage as t, words as w},
    ui::{
        html::Html,
        page::title,
        post::{
            Forms, Post,
            pick::{Choice, Text},
        },
    },
};
use domain::settings::{
    catalog::{Group, Kind},
    view::{ChangeView, SettingView, SettingsPage},
};

/// The page.
pub fn page(view: &SettingsPage, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::settings(lang));
    let mut h = Html::new();
    html!(h, "<div class=\"ev-part\" data-part=\"kepala\" tabindex=\"-1\"><p class=\"ev-crumb\"><a rel=\"external\" href=\"/kelola\">" {t::title(lang)} "</a></p><h1>" {t::settings(lang)} "</h1><p>" {t::settings_lead(lang)} "</p></div>");
    outline(&mut h, lang);
    for group in Group::ALL {
        html!(h, "<div class=\"ev-part\" data-part=\"" {t::group_code(group)} "\" tabindex=\"-1\"><section class=\"ev-section\" id=\"" {t::group_code(group)} "\"><h2>" {t::group(group, lang)} "</h2><ul class=\"ev-rows\">");
        for one in view.settings.iter().filter(|s| s.setting.group() == group) {
            setting(&mut h, one, view, forms);
        }
        h.raw("</ul></section></div>");
    }
    h.raw("<div class=\"ev-part\" data-part=\"riwayat\" tabindex=\"-1\">");
    history(&mut h, view, lang);
    h.raw("</div>");
    h
}

fn outline(h: &mut Html, lang: Lang) {
    html!(*h, "<nav class=\"ev-periods\" aria-label=\"" {t::settings(lang)} "\"><ul>");
    for group in Group::ALL {
        html!(*h, "<li><a href=\"#" {t::group_code(group)} "\">" {t::group(group, lang)} "</a></li>");
    }
    html!(*h, "<li><a href=\"#riwayat-pengaturan\">" {t::history(lang)} "</a></li></ul></nav>");
}

fn setting(h: &mut Html, one: &SettingView, view: &SettingsPage, forms: &Forms) {
    let lang = forms.lang;
    let (name, meaning) = t::setting(one.setting, lang);
    html!(*h, "<li class=\"ev-row tl-row\"><div><h3>" {name} "</h3><p class=\"ev-post\">" {meaning} "</p><p><b>" {t::value(one.setting, &one.value, lang)} "</b>");
    if one.value == one.default {
        html!(*h, " <small>" {t::as_usual(lang)} "</small>");
    } else {
        html!(*h, " <small>" {fill(t::usual(lang), &[&t::value(one.setting, &one.default, lang)])} "</small>");
    }
    html!(*h, "</p><p><small>" {t::source(one.setting.source(), lang)} "</small></p></div>");
    if one.may_change {
        change(h, one, view, forms);
    } else {
        html!(*h, "<p class=\"calm\"><small>" {t::keeper(one.setting.group().keeper(), lang)} "</small></p>");
    }
    h.raw("</li>");
}

fn change(h: &mut Html, one: &SettingView, view: &SettingsPage, forms: &Forms) {
    let lang = forms.lang;
    let code = one.setting.code();
    let (name, _) = t::setting(one.setting, lang);
    let post = Post::to("/api/kelola/pengaturan/ubah").with("nama", code).key("kunci").done(t::changed(lang));
    let mut summary = Html::new();
    html!(summary, {t::change(lang)} "<span class=\"visually-hidden\"> " {name} "</span>");
    h.raw("<div>");
    post.fold(h, code, forms, &summary, |h, fields| {
        match one.setting.kind() {
            Kind::Number { unit, .. } => {
                let (min, max) = one.bounds;
                let hint = fill(t::bounds(lang), &[&min.to_string(), &max.to_string(), t::unit(unit, lang)]);
                fields.number(h, "nilai", t::new_value(lang), &hint, &one.value);
            }
            Kind::Choice(codes) => {
                let words: Vec<String> = codes.iter().map(|c| t::value(one.setting, c, lang)).collect();
                let options: Vec<(&str, &str, &str)> =
                    codes.iter().zip(&words).map(|(code, words)| (*code, words.as_str(), "")).collect();
                let choice = Choice {
                    name: "nilai",
                    legend: t::new_value(lang),
                    options: &options,
                    kept: &one.value,
                    ..Choice::default()
                };
                fields.choice(h, &choice);
            }
        }
        fields.text(
            h,
            &Text {
                name: "alasan",
                label: w::reason(lang),
                hint: &fill(t::reason_hint(lang), &[&view.min_reason.to_string()]),
                letters: e::letters(lang),
                kept: "",
            },
        );
        html!(*h, "<p class=\"calm\">" {t::holds(one.setting.group(), lang)} "</p>");
        by(h, w::save(lang));
    });
    h.raw("</div>");
}

fn history(h: &mut Html, view: &SettingsPage, lang: Lang) {
    html!(*h, "<section class=\"ev-section\" id=\"riwayat-pengaturan\"><h2>" {t::history(lang)} "</h2>");
    if view.history.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::history_none(lang)} "</p></section>");
        return;
    }
    h.raw("<ol class=\"entries ev-timeline\">");
    for one in &view.history {
        past(h, one, view, lang);
    }
    h.raw("</ol></section>");
}

fn past(h: &mut Html, one: &ChangeView, view: &SettingsPage, lang: Lang) {
    let words = |raw: &str| one.setting.map_or_else(|| raw.to_owned(), |s| t::value(s, raw, lang));
    let name = one.setting.map_or(t::gone(lang), |s| t::setting(s, lang).0);
    html!(*h, "<li class=\"entry\"><div><p><b>" {name} "</b></p><p>" {fill(t::from_to(lang), &[&words(&one.old), &words(&one.new)])} "</p><p class=\"typed\" dir=\"auto\">" {one.reason}
        "</p><p class=\"trail\">" {one.by.name} " · <time>" {format::full_moment(one.at, view.zone, lang)} "</time></p></div></li>");
}
