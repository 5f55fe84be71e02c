//! *Dialog kinerja*: minutes, who stands by them, and the forms.

use super::parts::{When, by, one_button, words};
use crate::{
    html,
    i18n::{Lang, fill, format, planning as t},
    ui::{
        html::Html,
        post::{Fields, Forms, Post, pick::Text},
    },
};
use domain::{id::SkpId, planning::view::TalkView};

/// All talks about an SKP; `may` write more.
pub fn talks(h: &mut Html, skp: SkpId, all: &[TalkView], may: bool, when: When, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<section class=\"ev-section\" id=\"dialog\"><h2>" {t::talks(lang)} "</h2>");
    if all.is_empty() {
        html!(*h, "<p class=\"calm\">" {t::talks_none(lang)} "</p>");
    }
    for talk in all {
        one(h, skp, talk, may, when, forms);
    }
    if may {
        let post = Post::to("/api/perencanaan/dialog")
            .with("skp", skp)
            .with("naskah", 0)
            .key("kunci")
            .done(t::talk_saved(lang));
        post.fold(h, "dialog", forms, &words(t::talk_new(lang)), |h, fields| {
            form(h, fields, (&when.today.to_string(), "", ""), lang);
        });
    }
    h.raw("</section>");
}

fn form(h: &mut Html, fields: Fields<'_>, (date, present, text): (&str, &str, &str), lang: Lang) {
    fields.day(h, "tanggal", t::talk_date(lang), date);
    fields.word(h, "hadir", t::talk_present(lang), "", present);
    let minutes =
        Text { name: "catatan", label: t::talk_text(lang), hint: t::talk_hint(lang), kept: text, letters: "" };
    fields.text(h, &minutes);
    by(h, t::talk_save(lang));
}

fn one(h: &mut Html, skp: SkpId, talk: &TalkView, may: bool, when: When, forms: &Forms) {
    let lang = forms.lang;
    let moment = |at| format::moment(at, when.zone, when.today, lang);
    let day = format::date(talk.date, lang);
    html!(*h, "<article class=\"pl-talk\"><h3>" {day} "</h3>");
    if !talk.present.is_empty() {
        html!(*h, "<p><small>" {t::talk_present(lang)} ": " {talk.present} "</small></p>");
    }
    html!(*h, "<p class=\"said\">" {talk.text} "</p><p><small>" {fill(t::talk_by(lang), &[&talk.changed_by.name, &moment(talk.changed_at)])}
        "</small></p><ul class=\"pl-consent\"><li");
    if let Some(at) = talk.employee {
        html!(*h, " data-yes>" {fill(t::talk_employee(lang), &[&moment(at)])});
    } else {
        html!(*h, ">" {t::talk_employee_no(lang)});
    }
    h.raw("</li><li");
    if let Some((by, at)) = &talk.leader {
        html!(*h, " data-yes>" {fill(t::talk_leader(lang), &[&by.name, &moment(*at)])});
    } else {
        html!(*h, ">" {t::talk_leader_no(lang)});
    }
    h.raw("</li></ul>");
    if talk.asks {
        let post = Post::to("/api/perencanaan/dialog/setuju")
            .with("dialog", talk.id.uuid())
            .with("naskah", talk.number)
            .key("kunci")
            .done(t::talk_confirmed(lang));
        one_button(h, &post, "setuju-dialog", forms, (t::talk_confirm(lang), "button primary"));
    }
    if may {
        let post = Post::to("/api/perencanaan/dialog")
            .with("skp", skp)
            .with("dialog", talk.id.uuid())
            .with("naskah", talk.number)
            .key("kunci")
            .done(t::talk_saved(lang));
        let id = format!("dialog-{}", talk.id);
        post.fold(h, &id, forms, &words(&fill(t::talk_change(lang), &[&day])), |h, fields| {
            form(h, fields, (&talk.date.to_string(), &talk.present, &talk.text), lang);
        });
    }
    h.raw("</article>");
}
