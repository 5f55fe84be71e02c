//! `/profil`: own data, superiors, display, devices, password, signing out.

use super::api::load_profile;
use crate::{
    app::Theme,
    html,
    i18n::{
        Lang, fill, format,
        people::{self as t},
        use_lang, words as w,
    },
    ui::{
        field::{Line, fold, line, send},
        html::Html,
        page::{loaded, title},
        part::still,
        post::{Post, Saved, form},
    },
};
use domain::view::{PersonView, Profile, SessionView};
use leptos::prelude::*;

/// `/profil`
#[component]
pub fn ProfilePage() -> impl IntoView {
    let lang = use_lang();
    let theme = use_context::<Theme>().and_then(|t| t.0).unwrap_or_default();
    let data = Resource::new(|| (), |()| load_profile());
    provide_context(Saved(Callback::new(move |()| data.refetch())));
    loaded(data, move |profile, _| show(&profile, &theme, lang))
}

fn show(profile: &Profile, theme: &str, lang: Lang) -> AnyView {
    view! {
        {title(t::profile(lang))}
        <div class="page profile">
            <h1>{t::profile(lang)}</h1>
            {still("person", person_html(profile, lang))}
            {still("display", display_html(theme, lang))}
            <section>
                <h2>{t::sessions(lang)}</h2>
                {sessions(profile, lang)}
            </section>
            <section>
                <h2>{t::change_password(lang)}</h2>
                {password(lang)}
            </section>
            {still("leave", leave_html(lang))}
        </div>
    }
    .into_any()
}

fn person_html(profile: &Profile, lang: Lang) -> String {
    let mut h = Html::new();
    let person = &profile.person;
    html!(h, "<section><h2>" {t::person(lang)} "</h2><dl class=\"facts\">");
    for (name, value) in [
        (t::name(lang), person.name.clone()),
        ("NIP", person.nip.clone()),
        (t::rank(lang), person.rank.clone()),
        (t::post(lang), w::post(person)),
        (t::unit(lang), person.unit.clone()),
    ] {
        html!(h, "<div><dt>" {name} "</dt><dd>" {value} "</dd></div>");
    }
    html!(h, "</dl></section><section><h2>" {t::line(lang)} "</h2><dl class=\"facts\">");
    above(&mut h, t::rater(lang), profile.superior.as_ref(), lang);
    above(&mut h, t::higher(lang), profile.higher.as_ref(), lang);
    html!(h, "</dl><p class=\"calm\">" {t::wrong_line(lang)} "</p></section>");
    h.into_string()
}

fn above(h: &mut Html, role: &str, person: Option<&PersonView>, lang: Lang) {
    html!(*h, "<div><dt>" {role} "</dt><dd>");
    match person {
        Some(person) => {
            html!(*h, {person.name} "<small>" {w::post(person)} "</small>");
        }
        None => h.text(t::nobody(lang)),
    }
    h.raw("</dd></div>");
}

/// Language and theme: plain posts that load the page anew.
fn display_html(theme: &str, lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<section><h2>" {t::display(lang)} "</h2><form class=\"form display-choices\" method=\"post\" action=\"/bahasa\"><input type=\"hidden\" name=\"kembali\" value=\"/profil\">");
    choice(&mut h, "bahasa", t::language(lang), &[("id", "Bahasa Indonesia"), ("en", "English")], lang.code());
    let themes = [("", t::theme_system(lang)), ("light", t::theme_light(lang)), ("dark", t::theme_dark(lang))];
    choice(&mut h, "tema", t::theme(lang), &themes, theme);
    html!(h, "<div class=\"actions\"><button class=\"button\">" {t::apply(lang)} "</button></div></form></section>");
    h.into_string()
}

fn choice(h: &mut Html, name: &'static str, label: &str, options: &[(&str, &str)], chosen: &str) {
    html!(*h, "<fieldset><legend>" {label} "</legend>");
    for (value, text) in options {
        html!(*h, "<label class=\"check\"><input type=\"radio\" name=\"" {name} "\" value=\"" {value} "\"");
        if *value == chosen {
            h.raw(" checked");
        }
        html!(*h, "><span>" {text} "</span></label>");
    }
    h.raw("</fieldset>");
}

fn sessions(profile: &Profile, lang: Lang) -> AnyView {
    let others = profile.sessions.iter().any(|s| !s.current);
    let rows = profile.sessions.iter().map(|s| session(profile, s, lang)).collect_view();
    let end_all = others.then(|| {
        let post = Post::to("/api/profil/akhiri-sesi-lain").done(t::ended(lang));
        form(post, "akhiri-lain".to_owned(), |f| send(f, t::end_others(lang), "button", None))
    });
    view! {
        <ul class="plain sessions">{rows}</ul>
        {end_all}
        {(!others).then(|| view! { <p class="calm">{t::only_this(lang)}</p> })}
    }
    .into_any()
}

fn session(profile: &Profile, session: &SessionView, lang: Lang) -> AnyView {
    let mut h = Html::new();
    let when = |at| format::moment(at, profile.zone, profile.today, lang);
    html!(h, "<b>" {session.device} "</b>");
    if session.current {
        html!(h, " <strong class=\"fresh\">" {t::this_device(lang)} "</strong>");
    }
    if session.trusted {
        html!(h, " <em>" {t::trusted(lang)} "</em>");
    }
    html!(h, "<small>" {fill(t::since(lang), &[&when(session.created_at), &when(session.used_at)])} "</small>");
    let end = (!session.current).then(|| {
        let post = Post::to("/api/profil/akhiri-sesi").with("sesi", session.id).done(t::ended(lang));
        form(post, ["akhiri-", &session.id.to_string()].concat(), |f| send(f, t::end(lang), "button quiet", None))
    });
    view! {
        <li>
            <div inner_html=h.into_string()></div>
            {end}
        </li>
    }
    .into_any()
}

fn password(lang: Lang) -> AnyView {
    let post = Post::to("/api/profil/kata-sandi").done(t::password_done(lang));
    let mut open = false;
    let inside = form(post, "kata-sandi".to_owned(), |f| {
        open = f.was_sent();
        let secret = |autocomplete| Line { kind: "password", autocomplete, ..Line::default() };
        view! {
            {line(f, "lama", t::old_password(lang), "", secret("current-password"))}
            {line(f, "baru", t::new_password(lang), t::new_password_hint(lang), secret("new-password"))}
            <div class="actions">{send(f, t::change_password(lang), "button primary", None)}</div>
        }
        .into_any()
    });
    fold(t::change_password(lang).into_any(), "fold", open, inside)
}

fn leave_html(lang: Lang) -> String {
    let mut h = Html::new();
    html!(h, "<p><a class=\"button\" rel=\"external\" href=\"/bantuan\">" {t::help(lang)}
        "</a></p><form method=\"post\" action=\"/keluar\"><button class=\"button danger\">" {t::sign_out(lang)} "</button></form>");
    h.into_string()
}
