//! The official form of an SKP (`PermenPANRB` 6/2022, annex): JPT with *Perspektif*, JA and JF with *RHK Pimpinan yang
//! Diintervensi* and *Aspek*, qualitative ones without either; behaviour and the three annexes. Official words are
//! Indonesian in both languages.

use crate::{
    html,
    i18n::{Lang, format, planning as t, words as w},
    skp::words::goal,
    ui::html::Html,
};
use domain::{
    behaviour::Value,
    planning::{Form, view::PlanPage},
    skp::{
        Span,
        plan::{Approach, Aspect, Goal, Plan, Rhk, RhkKind, Target},
    },
    view::PersonView,
};

/// Who and what the form is about.
pub struct Sheet<'a> {
    pub plan: &'a Plan,
    pub form: Form,
    pub span: Span,
    pub owner: &'a PersonView,
    pub rater: Option<&'a PersonView>,
}

/// The form of a plan that is complete, or when it appears.
pub fn of_plan(h: &mut Html, view: &PlanPage, lang: Lang) {
    html!(*h, "<section class=\"ev-section pl-sheet\"><h2>" {t::sheet(lang)} "</h2>");
    if let Some(plan) = &view.plan {
        html!(*h, "<details class=\"fold\"><summary>" {t::look(lang)} "</summary>");
        let sheet = Sheet { plan, form: view.form, span: view.span, owner: &view.owner, rater: view.rater.as_ref() };
        write(h, &sheet);
        h.raw("</details>");
    } else {
        html!(*h, "<p class=\"calm\">" {t::sheet_later(lang)} "</p>");
    }
    h.raw("</section>");
}

/// The lists of results: title, name of the table, kind.
pub const PARTS: [(&str, &str, RhkKind); 2] =
    [("A. UTAMA", "Hasil kerja utama", RhkKind::Utama), ("B. TAMBAHAN", "Hasil kerja tambahan", RhkKind::Tambahan)];

/// Which form it is, in its head.
pub fn kind(approach: Approach, form: Form) -> Html {
    let mut h = Html::new();
    let approach = match approach {
        Approach::Kuantitatif => "PENDEKATAN HASIL KERJA KUANTITATIF",
        Approach::Kualitatif => "PENDEKATAN HASIL KERJA KUALITATIF",
    };
    let posts = match form {
        Form::Pimpinan => "PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
        Form::Pegawai => "PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
    };
    html!(h, "<p>" {approach} "</p><p>BAGI " {posts} "</p>");
    h
}

/// The form.
pub fn write(h: &mut Html, sheet: &Sheet<'_>) {
    html!(*h, "<article class=\"ev-document pl-document\" lang=\"id\"><header><h3>SASARAN KINERJA PEGAWAI</h3>" {kind(sheet.plan.approach, sheet.form)}
        "</header><p>PERIODE PENILAIAN: " {format::span(sheet.span, Lang::Id)} "</p>");
    people(h, sheet.owner, sheet.rater);
    h.raw("<h3>HASIL KERJA</h3>");
    for (title, name, kind) in PARTS {
        let rows: Vec<&Rhk> = sheet.plan.rhk.iter().filter(|r| r.kind == kind).collect();
        html!(*h, "<h4>" {title} "</h4>");
        if rows.is_empty() {
            h.raw("<p>-</p>");
        } else {
            results(h, sheet, name, &rows);
        }
    }
    behaviour(h, sheet.plan);
    annexes(h, sheet.plan);
    signatures(h, sheet);
    h.raw("</article>");
}

/// Begins what is wider than a phone: it is scrolled by keyboard as well.
pub fn scroll(h: &mut Html, name: &str) {
    html!(*h, "<div class=\"pl-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" {name} "\">");
}

/// What a line says of a person.
type Line = fn(&PersonView) -> String;

/// Both parties, as every form begins.
pub fn people(h: &mut Html, owner: &PersonView, rater: Option<&PersonView>) {
    scroll(h, "Para pihak");
    h.raw("<table><thead><tr><th scope=\"col\" colspan=\"2\">PEGAWAI YANG DINILAI</th><th scope=\"col\" colspan=\"2\">PEJABAT PENILAI KINERJA</th></tr></thead><tbody>");
    let of = |p: Option<&PersonView>, what: Line| p.map_or_else(|| "-".to_owned(), what);
    let lines: [(&str, Line); 5] = [
        ("NAMA", |p| p.name.clone()),
        ("NIP", |p| if p.nip.is_empty() { "-".to_owned() } else { p.nip.clone() }),
        ("PANGKAT/GOL. RUANG", |p| p.rank.clone()),
        ("JABATAN", w::post),
        ("UNIT KERJA", |p| p.unit.clone()),
    ];
    for (name, what) in lines {
        html!(*h, "<tr><td>" {name} "</td><td>" {of(Some(owner), what)} "</td><td>" {name} "</td><td>" {of(rater, what)} "</td></tr>");
    }
    h.raw("</tbody></table></div>");
}

fn results(h: &mut Html, sheet: &Sheet<'_>, name: &str, rows: &[&Rhk]) {
    let columns = Columns::of(sheet.plan.approach, sheet.form);
    scroll(h, name);
    columns.heads(h, "");
    for (n, rhk) in (1..).zip(rows) {
        let n: u32 = n;
        let span = rhk.iki.len().max(1).to_string();
        for (at, iki) in rhk.iki.iter().enumerate() {
            h.raw("<tr>");
            if at == 0 {
                html!(*h, "<td rowspan=\"" {span} "\">" {n} "</td>");
                if columns.linked {
                    html!(*h, "<td rowspan=\"" {span} "\">" {rhk.intervenes.as_deref().unwrap_or("-")} "</td>");
                }
                html!(*h, "<td rowspan=\"" {span} "\">" {rhk.text});
                if !rhk.assigned_by.is_empty() {
                    html!(*h, " (penugasan dari " {rhk.assigned_by} ")");
                }
                h.raw("</td>");
            }
            columns.indicator(h, iki.aspect, &iki.text, &iki.target);
            h.raw("</tr>");
        }
    }
    h.raw("</tbody></table></div>");
}

/// What the table of results shows of an indicator.
#[derive(Clone, Copy)]
pub struct Columns {
    quantitative: bool,
    /// With the RHK of the leader, sorted by *aspek*; else by *perspektif*.
    pub linked: bool,
}

impl Columns {
    /// Those of a form.
    pub fn of(approach: Approach, form: Form) -> Self {
        Self { quantitative: approach == Approach::Kuantitatif, linked: form == Form::Pegawai }
    }

    /// Begins the table: heads, then those of what is said beside the plan.
    pub fn heads(self, h: &mut Html, beside: &'static str) {
        h.raw("<table class=\"pl-results\"><thead><tr><th scope=\"col\" class=\"c-no\">NO</th>");
        if self.linked {
            h.raw("<th scope=\"col\">RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI</th>");
        }
        h.raw("<th scope=\"col\">RENCANA HASIL KERJA</th>");
        h.raw(match (self.quantitative, self.linked) {
            (true, true) => {
                "<th scope=\"col\" class=\"c-aspect\">ASPEK</th><th scope=\"col\">INDIKATOR KINERJA INDIVIDU</th><th scope=\"col\">TARGET</th>"
            }
            (true, false) => {
                "<th scope=\"col\">INDIKATOR KINERJA INDIVIDU</th><th scope=\"col\">TARGET</th><th scope=\"col\" class=\"c-aspect\">PERSPEKTIF</th>"
            }
            (false, _) => "<th scope=\"col\">UKURAN KEBERHASILAN/INDIKATOR KINERJA INDIVIDU DAN TARGET</th>",
        });
        h.raw(beside);
        h.raw("</tr></thead><tbody>");
    }

    /// The cells of an indicator.
    pub fn indicator(self, h: &mut Html, aspect: Option<Aspect>, text: &str, target: &Target) {
        let (aspect, target) = (aspect.map_or("-", Aspect::name), aim(target));
        match (self.quantitative, self.linked) {
            (true, true) => html!(*h, "<td>" {aspect} "</td><td>" {text} "</td><td>" {target} "</td>"),
            (true, false) => html!(*h, "<td>" {text} "</td><td>" {target} "</td><td>" {aspect} "</td>"),
            (false, _) => html!(*h, "<td>" {text} ": " {target} "</td>"),
        }
    }
}

/// A target with its dates.
fn aim(target: &Target) -> String {
    match &target.goal {
        Goal::Dated(list) => {
            let one = |d: &domain::skp::plan::Deliverable| format!("{} ({})", d.name, format::date(d.due, Lang::Id));
            list.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        _ => goal(target, Lang::Id),
    }
}

fn behaviour(h: &mut Html, plan: &Plan) {
    h.raw("<h3>PERILAKU KERJA</h3>");
    scroll(h, "Perilaku kerja");
    h.raw("<table class=\"pl-behaviour\"><tbody>");
    for (n, value) in (1..).zip(Value::ALL) {
        let n: u32 = n;
        html!(*h, "<tr><td>" {n} "</td><td>");
        guide(h, value);
        h.raw("</td><td>Ekspektasi khusus pimpinan: ");
        let words = plan.expectations.iter().find(|e| e.value == value).map_or("-", |e| e.text.as_str());
        html!(*h, {words} "</td></tr>");
    }
    h.raw("</tbody></table></div>");
}

/// A value of `BerAKHLAK` with its guide.
pub fn guide(h: &mut Html, value: Value) {
    html!(*h, "<b>" {value.name()} "</b><ul>");
    for line in value.guide() {
        html!(*h, "<li>" {line} "</li>");
    }
    h.raw("</ul>");
}

fn annexes(h: &mut Html, plan: &Plan) {
    h.raw("<h3>LAMPIRAN SASARAN KINERJA PEGAWAI</h3>");
    let lists = [
        ("DUKUNGAN SUMBER DAYA", &plan.annex.support),
        ("SKEMA PERTANGGUNGJAWABAN", &plan.annex.accountability),
        ("KONSEKUENSI", &plan.annex.consequences),
    ];
    for (title, list) in lists {
        html!(*h, "<h4>" {title} "</h4>");
        if list.is_empty() {
            h.raw("<p>-</p>");
            continue;
        }
        h.raw("<ol>");
        for line in list {
            html!(*h, "<li>" {line} "</li>");
        }
        h.raw("</ol>");
    }
}

fn signatures(h: &mut Html, sheet: &Sheet<'_>) {
    h.raw("<div class=\"ev-signatures\">");
    for (role, person) in [("Pegawai yang dinilai", Some(sheet.owner)), ("Pejabat penilai kinerja", sheet.rater)] {
        signature(h, "", role, person);
    }
    h.raw("</div>");
}

/// The place of one signature.
pub fn signature(h: &mut Html, when: &str, role: &str, person: Option<&PersonView>) {
    h.raw("<div>");
    if !when.is_empty() {
        html!(*h, "<p>" {when} "</p>");
    }
    html!(*h, "<p>" {role} "</p><p class=\"ev-line\"><b>" {person.map_or("-", |p| p.name.as_str())} "</b></p>");
    if let Some(p) = person.filter(|p| !p.nip.is_empty()) {
        html!(*h, "<p>NIP " {p.nip} "</p>");
    }
    h.raw("</div>");
}
