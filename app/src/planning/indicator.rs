//! The form of one indicator: what is counted, which way, and how far. Which fields belong to a kind of target follows
//! by style rules, so that it needs no script.

use super::parts::{Edit, form_of, plain_save};
use crate::{
    i18n::{Lang, planning as t},
    ui::{
        html::Html,
        post::{
            Forms,
            pick::{Select, Text},
        },
    },
};
use domain::{
    planning::{IkiDraft, Part, draft::Direction},
    skp::plan::{Approach, Aspect, Measure},
};

/// The form.
pub fn indicator(h: &mut Html, view: &Edit<'_>, iki: &IkiDraft, forms: &Forms) {
    let lang = forms.lang;
    let id = Part::Iki(iki.id).to_string();
    h.raw("<div class=\"pl-iki-form\">");
    form_of(view.home, Part::Iki(iki.id)).write(h, &id, forms, |h, fields| {
        let qualitative = view.draft.approach == Approach::Kualitatif;
        let text = Text {
            name: "teks",
            label: if qualitative { t::iki_success(lang) } else { t::iki_text(lang) },
            kept: &iki.text,
            ..Text::default()
        };
        fields.text(h, &text);
        let words = Text { name: "narasi", label: t::iki_words(lang), kept: &iki.words, ..Text::default() };
        if qualitative {
            fields.text(h, &words);
            plain_save(h, lang);
            return;
        }
        h.raw("<div class=\"pl-pair\">");
        let mut aspects = vec![("", t::iki_choose(lang))];
        aspects.extend(view.form.aspects().map(|a| (a.code(), a.name())));
        let kept = iki.aspect.filter(|a| view.form.aspects().contains(a)).map_or("", Aspect::code);
        let label = t::aspect(view.form, lang);
        fields.select(h, &Select { name: "aspek", label, options: &aspects, kept, ..Select::default() });
        let kinds = Measure::ALL.map(|m| (m.code(), t::measure(m, lang)));
        let label = t::iki_measure(lang);
        fields.select(
            h,
            &Select { name: "ukuran", label, options: &kinds, kept: iki.measure.code(), ..Select::default() },
        );
        h.raw("</div><div class=\"pl-number\">");
        number(h, fields, iki, lang);
        h.raw("</div><div class=\"pl-dated\">");
        let dated = Text {
            name: "jadwal",
            label: t::iki_dated(lang),
            hint: t::iki_dated_hint(lang),
            kept: &iki.dated,
            letters: "",
        };
        fields.text(h, &dated);
        h.raw("</div><div class=\"pl-words\">");
        fields.text(h, &words);
        h.raw("</div>");
        plain_save(h, lang);
    });
    h.raw("</div>");
}

fn number(h: &mut Html, fields: crate::ui::post::Fields<'_>, iki: &IkiDraft, lang: Lang) {
    let ways = Direction::ALL.map(|d| (d.code(), t::direction(d, lang)));
    let (label, kept) = (t::iki_direction(lang), iki.direction.code());
    fields.select(h, &Select { name: "arah", label, options: &ways, kept, ..Select::default() });
    fields.word(h, "angka", t::iki_value(lang), t::iki_value_hint(lang), &iki.value);
    h.raw("<div class=\"pl-high\">");
    fields.word(h, "sampai", t::iki_high(lang), "", &iki.high);
    h.raw("</div>");
    fields.word(h, "satuan", t::iki_unit(lang), t::iki_unit_hint(lang), &iki.unit);
    h.raw("<div class=\"pl-base\">");
    fields.word(h, "awal", t::iki_base(lang), t::iki_base_hint(lang), &iki.base);
    h.raw("</div>");
}
