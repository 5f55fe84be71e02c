//! `/demo`: which day it is, the next days that matter, any other day.

use super::{DemoDay, Stop, api::load_demo_day};
use crate::{
    evaluation::fields::by,
    followup::page::whole,
    html,
    i18n::{Lang, demo as t, evaluation as e, fill, format},
    ui::{
        html::Html,
        page::{failed, title},
        post::{Forms, Line, Post},
    },
};
use leptos::prelude::*;

/// The page, or why it cannot be shown.
pub async fn page(forms: &Forms) -> AnyView {
    match load_demo_day().await {
        Ok(day) => whole(&show(&day, forms), forms),
        Err(error) => failed(&error, forms.lang),
    }
}

fn show(day: &DemoDay, forms: &Forms) -> Html {
    let lang = forms.lang;
    title(t::title(lang));
    let mut h = Html::new();
    html!(h, "<div class=\"ev-part\" data-part=\"isi\" tabindex=\"-1\"><h1 class=\"eyebrow\">" {t::title(lang)} "</h1><p class=\"ev-truth\"><b>"
        {fill(t::today(lang), &[&format::date(day.today, lang)])} "</b></p><p>" {t::lead(lang)} "</p><ul class=\"ev-rows\">");
    for (at, stops) in &day.stops {
        html!(h, "<li class=\"ev-row tl-row\"><div><b>" {format::date(*at, lang)} "</b>");
        for stop in stops {
            html!(h, "<p class=\"ev-post\">" {happens(stop, lang)} "</p>");
        }
        h.raw("</div>");
        to(lang).with("tanggal", at).write(&mut h, &["ke-", &at.to_string()].concat(), forms, |h, _| {
            html!(*h, "<button class=\"button\">" {t::go(lang)} "<span class=\"visually-hidden\"> " {fill(t::until(lang), &[&format::date(*at, lang)])} "</span></button>");
        });
        h.raw("</li>");
    }
    html!(h, "</ul><section class=\"ev-section\"><h2>" {t::other(lang)} "</h2>");
    to(lang).write(&mut h, "waktu", forms, |h, fields| {
        let line = Line {
            kind: "date",
            min: day.today.plus_days(1).to_string(),
            max: day.latest.to_string(),
            ..Line::default()
        };
        fields.line(h, "tanggal", t::day(lang), &fill(t::bounds(lang), &[&format::date(day.latest, lang)]), &line);
        by(h, t::go(lang));
    });
    html!(h, "</section><p class=\"calm\">" {t::forward_only(lang)} "</p></div>");
    h
}

fn to(lang: Lang) -> Post {
    Post::to("/api/demo/waktu/maju").done(t::gone(lang))
}

fn happens(stop: &Stop, lang: Lang) -> String {
    match stop {
        Stop::Tomorrow => t::tomorrow(lang).to_owned(),
        Stop::RatingOpens(period) => fill(t::opens(lang), &[&e::period(period, lang)]),
        Stop::RatingOver(period) => fill(t::over(lang), &[&e::period(period, lang)]),
    }
}
