//! *Rencana aksi* as it is printed, all periods side by side.

use crate::{
    html,
    i18n::{Lang, action as t, format, words as w},
    planning::sheet::signature,
    skp::words,
    ui::{html::Html, page::title},
};
use domain::{
    action::view::{ActionIki, ActionView},
    view::PersonView,
};

/// The document. Official forms are in Indonesian, whatever the language of the screen.
pub fn page(view: &ActionView, lang: Lang) -> Html {
    let (skp, periods) = (&view.skp, &view.plan.periods);
    title([t::title(lang), " · ", &skp.owner.name].concat());
    let mut h = Html::new();
    html!(h, "<p class=\"no-print\"><a rel=\"external\" href=\"/skp/" {skp.id} "/aksi\">" {t::back(lang)} "</a> · " {t::print_hint(lang)}
        "</p><article class=\"ev-document mx-paper\" lang=\"id\"><header><h1>RENCANA AKSI SASARAN KINERJA PEGAWAI</h1><p>" {skp.agency}
        "</p><p>PERIODE PENILAIAN: " {format::span(skp.span, Lang::Id)} "</p></header><div class=\"ak-parties\">");
    party(&mut h, "PEGAWAI YANG DINILAI", Some(&skp.owner));
    party(&mut h, "PEJABAT PENILAI KINERJA", skp.rater.as_ref());
    html!(h, "</div><div class=\"ev-table\" tabindex=\"0\" role=\"region\" aria-label=\"" {t::table(lang)} "\"><table><thead><tr><th scope=\"col\" class=\"mx-no\">No</th><th scope=\"col\">RHK / Indikator Kinerja Individu</th><th scope=\"col\">Target</th>");
    for one in periods {
        html!(h, "<th scope=\"col\">" {t::period(&one.period, Lang::Id)} "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for rhk in &view.plan.rhk {
        html!(h, "<tr class=\"ak-row\"><td class=\"mx-no\">" {rhk.label} "</td><th scope=\"row\" colspan=\"2\">" {rhk.text} "</th>");
        for steps in &rhk.steps {
            html!(h, "<td class=\"typed\">" {steps.text} "</td>");
        }
        h.raw("</tr>");
        for iki in &rhk.iki {
            indicator(&mut h, iki);
        }
    }
    h.raw("</tbody></table></div><div class=\"ev-signatures\">");
    signature(&mut h, "", "Pegawai yang dinilai", Some(&skp.owner));
    signature(&mut h, "", "Pejabat penilai kinerja", skp.rater.as_ref());
    h.raw("</div></article>");
    h
}

fn indicator(h: &mut Html, iki: &ActionIki) {
    html!(*h, "<tr><td class=\"mx-no\"></td><td>" {iki.text} "</td><td>" {words::goal(&iki.target, Lang::Id)} "</td>");
    for value in &iki.values {
        h.raw("<td>");
        if let Some(v) = value.value {
            h.text(&format::quantity(v, &iki.target.unit, Lang::Id));
        } else {
            h.text(&value.due.join("; "));
        }
        h.raw("</td>");
    }
    h.raw("</tr>");
}

fn party(h: &mut Html, head: &'static str, person: Option<&PersonView>) {
    h.raw("<table><thead><tr><th scope=\"colgroup\" colspan=\"2\">");
    h.raw(head);
    h.raw("</th></tr></thead><tbody>");
    let rows = person.map_or_else(Vec::new, |p| {
        vec![
            ("NAMA", p.name.clone()),
            ("NIP", p.nip.clone()),
            ("PANGKAT/GOL RUANG", p.rank.clone()),
            ("JABATAN", w::post(p)),
            ("UNIT KERJA", p.unit.clone()),
        ]
    });
    for (name, value) in rows {
        html!(*h, "<tr><th scope=\"row\">" {name} "</th><td>" {value} "</td></tr>");
    }
    h.raw("</tbody></table>");
}
