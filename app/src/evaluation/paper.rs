//! *Evaluasi Kinerja Pegawai* as it is printed (`PermenPANRB` 6/2022, annex): results with what was reached and what was
//! said of it, behaviour, both ratings, predikat. A4 landscape; JPT with *Perspektif*, JA and JF with *RHK Pimpinan yang
//! Diintervensi* and *Aspek*, qualitative ones without either. Official words are Indonesian in both languages.

use crate::{
    html,
    i18n::{Lang, evaluation as t, format, words as w},
    planning::sheet::{Columns, PARTS, guide, kind, people, scroll, signature},
    skp::words,
    ui::{html::Html, page::title},
};
use domain::{
    evaluation::{PeriodKind, view::ResultPage},
    rating::{Predikat, UnitPredikat, spread::majority},
    skp::{entry::EntryState, plan::Goal},
    view::{EntryView, FeedbackView, IkiView, RhkView},
};

/// Entries of a narrated result and pieces of evidence that are named; the others are counted.
const NAMED: usize = 8;

/// Where the form of a result is.
pub fn address(view: &ResultPage) -> String {
    ["/hasil/", &view.id.to_string(), "?cetak=true"].concat()
}

/// The form, alone on its page.
pub fn page(view: &ResultPage, lang: Lang) -> Html {
    title(["Evaluasi Kinerja Pegawai ", &view.owner.name].concat());
    let mut h = Html::new();
    html!(h, "<p class=\"no-print\"><a rel=\"external\" href=\"/hasil/" {view.id} "\">" {t::paper_back(lang)} "</a> · " {t::paper_hint(lang)}
        "</p><div class=\"ev-part\" data-part=\"isi\" tabindex=\"-1\">");
    form(&mut h, view);
    h.raw("</div>");
    h
}

fn form(h: &mut Html, view: &ResultPage) {
    html!(*h, "<article class=\"ev-document pl-document ev-paper\" lang=\"id\"><header><h1>EVALUASI KINERJA PEGAWAI</h1>" {kind(view.skp.approach, view.form)}
        "<p>PERIODE: " {period(view)} "</p></header><div class=\"ev-ends\"><p>" {view.agency} "</p><p>PERIODE PENILAIAN: " {days(view)} "</p></div>");
    people(h, &view.owner, Some(&view.rater));
    organisation(h, view);
    h.raw("<h2>HASIL KERJA</h2>");
    for (title, name, kind) in PARTS {
        let rows: Vec<&RhkView> = view.skp.rhk.iter().filter(|r| r.kind == kind).collect();
        html!(*h, "<h3>" {title} "</h3>");
        if rows.is_empty() {
            h.raw("<p>-</p>");
        } else {
            results(h, view, name, &rows);
        }
    }
    outcome(h, "RATING HASIL KERJA", t::expectation(view.ratings.hasil.rating, Lang::Id));
    h.raw("<h2>PERILAKU KERJA</h2>");
    behaviour(h, view);
    outcome(h, "RATING PERILAKU KERJA", t::expectation(view.ratings.perilaku.rating, Lang::Id));
    outcome(h, "PREDIKAT KINERJA PEGAWAI", t::predikat_name(view.ratings.predikat));
    let made = format::date(view.ratings.at.date(view.zone), Lang::Id);
    h.raw("<div class=\"ev-signatures\"><div></div>");
    signature(h, &made, "Pejabat Penilai Kinerja", Some(&view.rater));
    html!(*h, "</div><p class=\"ev-source\">SKP versi " {view.version} ", catatan realisasi sampai nomor " {view.entries} ".</p></article>");
}

/// As the form has it: the last quarter is the end of the year.
fn period(view: &ResultPage) -> String {
    let name = t::period(&view.period, Lang::Id).to_uppercase();
    if view.period.kind == PeriodKind::Tahunan { [name.as_str(), " (AKHIR)"].concat() } else { name }
}

/// First and last day, spelled out also for a whole year.
fn days(view: &ResultPage) -> String {
    let (start, end) = (format::date(view.part.start, Lang::Id), format::date(view.part.end, Lang::Id));
    [start.as_str(), " SD ", &end].concat().to_uppercase()
}

/// *Capaian kinerja organisasi* with the pattern it asks for.
fn organisation(h: &mut Html, view: &ResultPage) {
    let is = view.unit.as_ref().and_then(|u| u.predikat);
    let name = view.unit.as_ref().map_or("", |u| u.name.as_str());
    h.raw("<div class=\"ev-organisation\"><div>");
    outcome(h, "CAPAIAN KINERJA ORGANISASI", is.map_or("-", t::unit_name));
    html!(*h, "<p>" {name} "</p></div>");
    if let Some(is) = is {
        curve(h, is);
    }
    h.raw("</div>");
}

fn outcome(h: &mut Html, name: &str, value: &str) {
    html!(*h, "<p class=\"ev-outcome\"><span>" {name} "</span> <b>" {value} "</b></p>");
}

/// The pattern of the form: no figures in it, the peak where the SE expects most people.
fn curve(h: &mut Html, is: UnitPredikat) {
    let peak = majority(is);
    let at = |p: Predikat| 40 + 90 * Predikat::ALL.iter().position(|q| *q == p).unwrap_or_default();
    let x = at(peak);
    html!(*h, "<figure class=\"ev-curve\"><figcaption>POLA DISTRIBUSI PREDIKAT KINERJA PEGAWAI: " {t::unit_name(is)}
        "</figcaption><svg viewBox=\"0 0 440 116\" role=\"img\" aria-label=\"Puncak pada " {t::predikat_name(peak)}
        "\"><text x=\"2\" y=\"9\">Frekuensi pegawai</text><path class=\"axis\" d=\"M8 14V92H432\"/><path class=\"line\" d=\"M" {x.saturating_sub(150).max(10)} " 90C" {x.saturating_sub(70).max(12)} " 90 "
        {x.saturating_sub(45).max(14)} " 20 " {x} " 20S" {(x + 70).min(428)} " 90 " {(x + 150).min(430)} " 90\"/>");
    for p in Predikat::ALL {
        html!(*h, "<text class=\"at\" x=\"" {at(p)} "\" y=\"107\">" {t::predikat_name(p)} "</text>");
    }
    h.raw("</svg></figure>");
}

fn results(h: &mut Html, view: &ResultPage, name: &str, rows: &[&RhkView]) {
    let columns = Columns::of(view.skp.approach, view.form);
    scroll(h, name);
    columns.heads(h, "<th scope=\"col\" class=\"c-told\">REALISASI BERDASARKAN BUKTI DUKUNG</th><th scope=\"col\" class=\"c-told\">UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG</th>");
    for (n, rhk) in (1_u32..).zip(rows) {
        for (at, iki) in rhk.iki.iter().enumerate() {
            // The cells of an RHK stand in its first line; below they are open, so that a page may end there.
            let first = at == 0;
            h.raw(if first { "<tr>" } else { "<tr class=\"ev-more\">" });
            let own =
                |h: &mut Html, text: &str| html!(*h, "<td class=\"ev-own\">" {if first { text } else { "" }} "</td>");
            own(h, &n.to_string());
            if columns.linked {
                own(h, rhk.intervenes.as_deref().unwrap_or("-"));
            }
            own(h, &rhk.text);
            columns.indicator(h, iki.aspect, &iki.text, &iki.target);
            h.raw("<td>");
            reached(h, view, iki);
            h.raw("</td><td>");
            let of_rhk: &[FeedbackView] = if first { &rhk.thread } else { &[] };
            said(h, view, of_rhk.iter().chain(&iki.thread).chain(iki.entries.iter().flat_map(|e| &e.thread)));
            h.raw("</td></tr>");
        }
    }
    h.raw("</tbody></table></div>");
}

/// What was reached by the end of the period, and what proves it.
fn reached(h: &mut Html, view: &ResultPage, iki: &IkiView) {
    let counts = |e: &&EntryView| !e.superseded && e.state != EntryState::Dikembalikan;
    let entries: Vec<&EntryView> = iki.entries.iter().filter(counts).collect();
    match &iki.target.goal {
        Goal::Dated(list) => {
            h.raw("<ul>");
            for (one, done) in list.iter().zip(&iki.done) {
                let when = done.map_or_else(|| "belum".to_owned(), |day| format::short_date(day, Lang::Id));
                html!(*h, "<li>" {one.name} ": " {when} "</li>");
            }
            h.raw("</ul>");
        }
        Goal::Text(_) if !entries.is_empty() => {
            let told: Vec<&&EntryView> = entries.iter().filter(|e| e.date >= view.part.start).collect();
            h.raw("<ul>");
            for entry in told.iter().take(NAMED) {
                let note = if entry.note.is_empty() {
                    words::value(&iki.target, entry.value, Lang::Id)
                } else {
                    entry.note.clone()
                };
                html!(*h, "<li>" {format::short_date(entry.date, Lang::Id)} ": " {note} "</li>");
            }
            h.raw("</ul>");
            others(h, told.len());
        }
        _ => {
            html!(*h, "<p>" {words::figure(&iki.target, &iki.progress, Lang::Id)} "</p>");
        }
    }
    let files: Vec<&str> = entries
        .iter()
        .flat_map(|e| &e.evidence)
        .map(|v| if v.name.is_empty() { v.url.as_str() } else { v.name.as_str() })
        .collect();
    if !files.is_empty() {
        html!(*h, "<p>Bukti dukung: " {files.iter().take(NAMED).copied().collect::<Vec<_>>().join("; ")} "</p>");
        others(h, files.len());
    }
}

fn others(h: &mut Html, all: usize) {
    if all > NAMED {
        html!(*h, "<p>dan " {all - NAMED} " lainnya, tercatat dalam Capaian</p>");
    }
}

/// Feedback of the period, each with who said it, oldest first.
fn said<'a>(h: &mut Html, view: &ResultPage, items: impl Iterator<Item = &'a FeedbackView>) {
    let within = |f: &&FeedbackView| f.withdrawn_at.is_none() && f.at.date(view.zone) >= view.part.start;
    let mut items: Vec<&FeedbackView> = items.filter(within).collect();
    items.sort_by_key(|f| f.at);
    if items.is_empty() {
        h.raw("-");
    }
    for item in items {
        let by = if item.by.id == view.rater.id {
            "Pimpinan"
        } else if item.by.id == view.owner.id {
            "Pegawai"
        } else {
            item.by.name.as_str()
        };
        let text = if item.text.is_empty() { w::kind(item.kind, Lang::Id) } else { item.text.as_str() };
        html!(*h, "<p class=\"typed\" dir=\"auto\">" {by} ": " {text} "</p>");
    }
}

fn behaviour(h: &mut Html, view: &ResultPage) {
    scroll(h, "Perilaku kerja");
    h.raw("<table class=\"ev-values\"><thead><tr><th scope=\"col\" class=\"c-no\">NO</th><th scope=\"col\">PERILAKU KERJA</th><th scope=\"col\">EKSPEKTASI KHUSUS PIMPINAN</th><th scope=\"col\">UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG</th></tr></thead><tbody>");
    for (n, value) in (1_u32..).zip(&view.skp.values) {
        html!(*h, "<tr><td>" {n} "</td><td>");
        guide(h, value.value);
        let wish = if value.expectation.is_empty() { "-" } else { &value.expectation };
        html!(*h, "</td><td class=\"typed\" dir=\"auto\">" {wish} "</td><td>");
        said(h, view, value.thread.iter());
        h.raw("</td></tr>");
    }
    h.raw("</tbody></table></div>");
}
