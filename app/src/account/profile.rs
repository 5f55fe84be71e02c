//! `/profil`: own data, superiors, display, devices, password, signing out.

use crate::{
    app::Theme,
    html,
    i18n::{
        Lang, fill, format,
        people::{self as t},
        words as w,
    },
    ui::{
        html::Html,
        page::title,
        post::{Forms, Line, Post, button},
        sheet::Block,
        shown::{self, On},
    },
};
use domain::view::{Me, PersonView, Profile, SessionView};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page.
pub fn page(profile: &Profile, me: &Me, forms: &Forms) -> AnyView {
    let lang = forms.lang;
    title(t::profile(lang));
    let theme = use_context::<Theme>().and_then(|t| t.0).unwrap_or_default();
    let mut h = Html::new();
    html!(h, "<h1>" {t::profile(lang)} "</h1>");
    if use_query_map().with_untracked(|q| q.get_str("selesai") == Some("kata-sandi")) {
        html!(h, "<p class=\"receipt\" role=\"status\">" {t::password_done(lang)} "</p>");
    }
    ways(&mut h, me, lang);
    person(&mut h, profile, lang);
    display(&mut h, &theme, lang);
    sessions(&mut h, profile, forms);
    password(&mut h, forms);
    leave(&mut h, lang);
    shown::still(Block::text("page profile", h), On::default())
}

/// What the bar of a phone has no room for.
fn ways(h: &mut Html, me: &Me, lang: Lang) {
    let manage = crate::manage::page::manages(me);
    html!(*h, "<nav class=\"tl-more\" aria-label=\"" {crate::i18n::frame::more(lang)} "\">");
    for (href, name, shown) in [
        ("/perencanaan", crate::i18n::planning::profile_link(lang), true),
        ("/evaluasi", crate::i18n::evaluation::profile_link(lang), true),
        ("/tindak-lanjut", crate::i18n::followup::title(lang), true),
        ("/angka-kredit", crate::i18n::credit::title(lang), true),
        ("/kelola", crate::i18n::manage::title(lang), manage),
    ] {
        if shown {
            html!(*h, "<a class=\"button\" rel=\"external\" href=\"" {href} "\">" {name} "</a>");
        }
    }
    h.raw("</nav>");
}

fn person(h: &mut Html, profile: &Profile, lang: Lang) {
    let person = &profile.person;
    html!(*h, "<section><h2>" {t::person(lang)} "</h2><dl class=\"facts\">");
    for (name, value) in [
        (t::name(lang), person.name.clone()),
        ("NIP", person.nip.clone()),
        (t::rank(lang), person.rank.clone()),
        (t::post(lang), w::post(person)),
        (t::unit(lang), person.unit.clone()),
    ] {
        html!(*h, "<div><dt>" {name} "</dt><dd>" {value} "</dd></div>");
    }
    html!(*h, "</dl></section><section><h2>" {t::line(lang)} "</h2><dl class=\"facts\">");
    above(h, t::rater(lang), profile.superior.as_ref(), lang);
    above(h, t::higher(lang), profile.higher.as_ref(), lang);
    html!(*h, "</dl><p class=\"calm\">" {t::wrong_line(lang)} "</p></section>");
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
fn display(h: &mut Html, theme: &str, lang: Lang) {
    html!(*h, "<section><h2>" {t::display(lang)} "</h2><form class=\"form display-choices\" method=\"post\" action=\"/bahasa\"><input type=\"hidden\" name=\"kembali\" value=\"/profil\">");
    choice(h, "bahasa", t::language(lang), &[("id", "Bahasa Indonesia"), ("en", "English")], lang.code());
    let themes = [("", t::theme_system(lang)), ("light", t::theme_light(lang)), ("dark", t::theme_dark(lang))];
    choice(h, "tema", t::theme(lang), &themes, theme);
    html!(*h, "<div class=\"actions\"><button class=\"button\">" {t::apply(lang)} "</button></div></form></section>");
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

fn sessions(h: &mut Html, profile: &Profile, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<section><h2>" {t::sessions(lang)} "</h2><ul class=\"plain sessions\">");
    for one in &profile.sessions {
        session(h, profile, one, forms);
    }
    h.raw("</ul>");
    if profile.sessions.iter().any(|s| !s.current) {
        let post = Post::to("/api/profil/akhiri-sesi-lain").done(t::ended(lang));
        post.write(h, "akhiri-lain", forms, |h, _| button(h, t::end_others(lang), "button", None));
    } else {
        html!(*h, "<p class=\"calm\">" {t::only_this(lang)} "</p>");
    }
    h.raw("</section>");
}

fn session(h: &mut Html, profile: &Profile, session: &SessionView, forms: &Forms) {
    let lang = forms.lang;
    let when = |at| format::moment(at, profile.zone, profile.today, lang);
    html!(*h, "<li><div><b>" {session.device} "</b>");
    if session.current {
        html!(*h, " <strong class=\"fresh\">" {t::this_device(lang)} "</strong>");
    }
    if session.trusted {
        html!(*h, " <em>" {t::trusted(lang)} "</em>");
    }
    html!(*h, "<small>" {fill(t::since(lang), &[&when(session.created_at), &when(session.used_at)])} "</small></div>");
    if !session.current {
        let post = Post::to("/api/profil/akhiri-sesi").with("sesi", session.id).done(t::ended(lang));
        post.write(h, "akhiri", forms, |h, _| {
            html!(*h, "<button class=\"button quiet\">" {t::end(lang)} "<span class=\"visually-hidden\"> " {session.device} "</span></button>");
        });
    }
    h.raw("</li>");
}

fn password(h: &mut Html, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<section><h2>" {t::change_password(lang)} "</h2>");
    let post = Post::to("/api/profil/kata-sandi").done(t::password_done(lang));
    let mut summary = Html::new();
    summary.text(t::change_password(lang));
    let secret = |autocomplete| Line { kind: "password", autocomplete, ..Line::default() };
    post.fold(h, "kata-sandi", forms, &summary, |h, fields| {
        fields.line(h, "lama", t::old_password(lang), "", &secret("current-password"));
        fields.line(h, "baru", t::new_password(lang), t::new_password_hint(lang), &secret("new-password"));
        h.raw("<div class=\"actions\">");
        button(h, t::change_password(lang), "button primary", None);
        h.raw("</div>");
    });
    h.raw("</section>");
}

fn leave(h: &mut Html, lang: Lang) {
    html!(*h, "<div class=\"leave\"><a class=\"button\" rel=\"external\" href=\"/bantuan\">" {t::help(lang)}
        "</a><a class=\"button\" rel=\"external\" href=\"/kalkulator\">" {crate::i18n::calculator::title(lang)} "</a><form method=\"post\" action=\"/keluar\"><button class=\"button danger\">" {t::sign_out(lang)} "</button></form></div>");
}
