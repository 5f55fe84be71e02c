//! The forms of follow-up.

use crate::{
    evaluation::fields::by,
    html,
    i18n::{evaluation as e, fill, followup as t, words as w},
    ui::{
        html::Html,
        post::{
            Forms, Line, Post, button,
            pick::{Choice, Text},
        },
    },
};
use domain::{
    calendar::Date,
    followup::{
        FollowUpRules, Outcome, RewardKind,
        view::{CoachingContent, MemberRow, ProposalView},
    },
    id::CoachingId,
};

/// A summary of words with a name only heard.
fn summary(words: &str, name: &str) -> Html {
    let mut h = Html::new();
    html!(h, {words} "<span class=\"visually-hidden\"> " {name} "</span>");
    h
}

fn text<'a>(name: &'static str, label: &'a str, hint: &'a str, forms: &Forms) -> Text<'a> {
    Text { name, label, hint, letters: e::letters(forms.lang), kept: "" }
}

/// *Mulai pendampingan*.
pub fn begin(h: &mut Html, row: &MemberRow, rules: &FollowUpRules, today: Date, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/tindak-lanjut/mulai").with("evaluasi", row.evaluation).key("kunci").done(t::begun(lang));
    let id = ["mulai-", &row.evaluation.to_string()].concat();
    h.raw("<div>");
    post.fold(h, &id, forms, &summary(t::begin(lang), &row.person.name), |h, fields| {
        if row.track {
            html!(*h, "<p>" {fill(t::begin_track(lang), &[&rules.track_months.to_string()])} "</p>");
        } else {
            html!(*h, "<p>" {fill(t::begin_plain(lang), &[&rules.track_months.to_string()])} "</p>");
        }
        fields.day(h, "mulai", t::begin_on(lang), &today.max(row.earliest).to_string());
        fields.text(
            h,
            &text("tujuan", t::goal(lang), &fill(t::goal_hint(lang), &[&rules.min_reason.to_string()]), forms),
        );
        html!(*h, "<p class=\"calm\">" {t::private(lang)} "</p>");
        by(h, t::begin(lang));
    });
    h.raw("</div>");
}

/// *Usulkan penghargaan*.
pub fn propose(h: &mut Html, row: &MemberRow, rules: &FollowUpRules, forms: &Forms) {
    let lang = forms.lang;
    let post =
        Post::to("/api/tindak-lanjut/usulkan").with("evaluasi", row.evaluation).key("kunci").done(t::proposed(lang));
    let id = ["usul-", &row.evaluation.to_string()].concat();
    h.raw("<div>");
    post.fold(h, &id, forms, &summary(t::propose(lang), &row.person.name), |h, fields| {
        let options = RewardKind::ALL.map(|k| (k.code(), t::reward(k, lang), ""));
        fields
            .choice(h, &Choice { name: "jenis", legend: t::reward_kind(lang), options: &options, ..Choice::default() });
        fields.text(
            h,
            &text("uraian", t::reward_why(lang), &fill(t::reward_hint(lang), &[&rules.min_reason.to_string()]), forms),
        );
        by(h, t::propose(lang));
    });
    h.raw("</div>");
}

/// *Terima usulan*, *Tolak dengan alasan*.
pub fn decide(h: &mut Html, view: &ProposalView, rules: &FollowUpRules, forms: &Forms) {
    let lang = forms.lang;
    let post = Post::to("/api/tindak-lanjut/putuskan").with("usulan", view.id).key("kunci").done(t::decided(lang));
    let id = ["putus-", &view.id.to_string()].concat();
    post.fold(h, &id, forms, &summary(t::decide(lang), &view.person.name), |h, fields| {
        fields.text(
            h,
            &text("alasan", w::reason(lang), &fill(t::refuse_hint(lang), &[&rules.min_reason.to_string()]), forms),
        );
        h.raw("<div class=\"actions\">");
        button(h, t::accept(lang), "button primary", Some(("putusan", "terima")));
        button(h, t::refuse(lang), "button", Some(("putusan", "tolak")));
        h.raw("</div>");
    });
}

/// *Catat dialog*, from the first day on.
pub fn note(h: &mut Html, id: CoachingId, view: &CoachingContent, today: Date, forms: &Forms) {
    let lang = forms.lang;
    html!(*h, "<h2>" {t::note(lang)} "</h2><p class=\"calm\">" {t::private(lang)} "</p>");
    if today < view.start {
        html!(*h, "<p>" {fill(t::note_from(lang), &[&crate::i18n::format::date(view.start, lang)])} "</p>");
        return;
    }
    let post = Post::to("/api/tindak-lanjut/dialog").with("pendampingan", id).key("kunci").done(t::noted(lang));
    post.write(h, "dialog", forms, |h, fields| {
        fields.day(h, "tanggal", t::note_day(lang), &today.min(view.until).to_string());
        fields.text(h, &text("catatan", t::note_text(lang), t::note_hint(lang), forms));
        by(h, t::note_send(lang));
    });
}

/// *Tinjauan akhir*, *Perpanjang*, *Hentikan*.
pub fn lead(h: &mut Html, id: CoachingId, view: &CoachingContent, today: Date, forms: &Forms) {
    let lang = forms.lang;
    let min = view.rules.min_reason.to_string();
    let reason = fill(t::reason_hint(lang), &[&min]);
    h.raw("<div class=\"acts\"><div>");
    let post = Post::to("/api/tindak-lanjut/tinjauan").with("pendampingan", id).key("kunci").done(t::finished(lang));
    post.fold(h, "tinjauan", forms, &summary(t::finish(lang), ""), |h, fields| {
        html!(*h, "<p>" {t::finish_lead(lang)} "</p>");
        let early = crate::i18n::format::date(view.until.plus_days(1), lang);
        let wait = fill(t::not_before(lang), &[&early]);
        let options = [
            (Outcome::Membaik.code(), t::outcome(Outcome::Membaik, lang), ""),
            (
                Outcome::BelumMembaik.code(),
                t::outcome(Outcome::BelumMembaik, lang),
                if today <= view.until { wait.as_str() } else { "" },
            ),
        ];
        fields.choice(
            h,
            &Choice { name: "hasil", legend: t::finish_which(lang), options: &options, ..Choice::default() },
        );
        fields.text(h, &text("alasan", w::reason(lang), &reason, forms));
        by(h, t::finish(lang));
    });
    h.raw("</div><div>");
    let post = Post::to("/api/tindak-lanjut/perpanjang").with("pendampingan", id).key("kunci").done(t::extended(lang));
    post.fold(h, "perpanjang", forms, &summary(t::extend(lang), ""), |h, fields| {
        let line = Line {
            kind: "date",
            min: view.until.plus_days(1).to_string(),
            max: view.until.plus_months(view.rules.track_months.max(1)).to_string(),
            ..Line::default()
        };
        fields.line(h, "sampai", t::extend_until(lang), "", &line);
        fields.text(h, &text("alasan", w::reason(lang), &reason, forms));
        by(h, t::extend(lang));
    });
    h.raw("</div><div>");
    let post = Post::to("/api/tindak-lanjut/hentikan").with("pendampingan", id).key("kunci").done(t::stopped(lang));
    post.fold(h, "hentikan", forms, &summary(t::stop(lang), ""), |h, fields| {
        html!(*h, "<p>" {t::stop_lead(lang)} "</p>");
        fields.text(h, &text("alasan", w::reason(lang), &reason, forms));
        h.raw("<div class=\"actions\">");
        button(h, t::stop(lang), "button danger", None);
        h.raw("</div>");
    });
    h.raw("</div></div>");
}
