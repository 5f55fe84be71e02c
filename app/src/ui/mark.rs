//! Small signs: one shape per status and per kind of feedback, so that nothing is told by colour alone.

use super::html::Html;
use crate::{
    html,
    i18n::{Lang, words},
};
use domain::{feedback::Kind, skp::progress::Status};

/// The shape of a status, 16 × 16.
const fn shape(status: Status) -> &'static str {
    match status {
        Status::BelumMulai => {
            "<circle cx=\"8\" cy=\"8\" r=\"5.25\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
        }
        Status::SesuaiRencana => "<circle cx=\"8\" cy=\"8\" r=\"5.5\"/>",
        Status::PerluPerhatian => "<path d=\"M8 1.8 15 14H1z\"/>",
        Status::Terlambat => "<path d=\"M2.5 2.5h11v11h-11z\"/>",
        Status::Tercapai => {
            "<path d=\"m2.5 8.5 3.5 3.5 7.5-8\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\"/>"
        }
        Status::Melampaui => {
            "<path d=\"m1.5 9 3.2 3.4L11 5.6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\"/><path d=\"M12.8 1.2v5.6M10 4h5.6\" stroke=\"currentColor\" stroke-width=\"1.8\"/>"
        }
    }
}

/// Only the mark of a status.
pub fn mark(h: &mut Html, status: Status) {
    html!(*h, "<svg class=\"mark\" data-status=\"" {status.code()} "\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">");
    h.raw(shape(status));
    h.raw("</svg>");
}

/// Mark and word of a status; `paused` when an accepted reason holds *terlambat* back.
pub fn badge(h: &mut Html, status: Status, paused: bool, lang: Lang) {
    html!(*h, "<span class=\"status\" data-status=\"" {status.code()} "\">");
    mark(h, status);
    html!(*h, { words::status(status, lang) });
    if paused {
        h.raw(lang.pick(" <small>(alasan diterima)</small>", " <small>(reason accepted)</small>"));
    }
    h.raw("</span>");
}

/// Sign of a kind of feedback.
const fn sign(kind: Kind) -> &'static str {
    match kind {
        Kind::Catatan => "<path d=\"M3 4h14v10H9l-4 3.5V14H3z\"/>",
        Kind::Apresiasi => "<path d=\"m10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.8 8.100l5-.7z\"/>",
        Kind::PerluPerbaikan => {
            "<path d=\"m4 16 .8-3.600L13.500 3.700l2.800 2.800-8.700 8.700zM11.500 5.700l2.800 2.800\"/>"
        }
        Kind::Tanyakan => "<path d=\"M7 7.500a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M10 15.500v.6\"/>",
        Kind::Balasan => "<path d=\"M8 5 3.500 9.500 8 14M4 9.500h7.500a5 5 0 0 1 5 5V16\"/>",
    }
}

/// Sign and word of a kind of feedback.
pub fn kind(h: &mut Html, kind: Kind, lang: Lang) {
    html!(*h, "<span class=\"kind\" data-kind=\"" {kind.code()} "\">");
    glyph(h, sign(kind));
    html!(*h, {words::kind(kind, lang)} "</span>");
}

/// A line drawing, 20 × 20.
pub fn glyph(h: &mut Html, path: &'static str) {
    h.raw("<svg class=\"icon\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">");
    h.raw(path);
    h.raw("</svg>");
}

/// Line drawings of the frame.
pub mod icon {
    pub const HOME: &str = "<path d=\"M3 9.500 10 3.500l7 6V16.500h-4.500v-4h-5v4H3z\"/>";
    pub const TEAM: &str = "<circle cx=\"7\" cy=\"7\" r=\"3\"/><path d=\"M1.500 16.500c.4-3.400 2.500-5 5.500-5s5.100 1.600 5.500 5M13 4.200a3 3 0 0 1 0 5.600M15 12c2.200.6 3.300 2 3.500 4.500\"/>";
    pub const BELL: &str = "<path d=\"M10 2.800a5 5 0 0 1 5 5c0 4 1.500 5.200 1.500 5.200h-13S5 11.800 5 7.800a5 5 0 0 1 5-5zM8.200 15.500a1.900 1.900 0 0 0 3.600 0\"/>";
    pub const PLAN: &str = "<path d=\"M3 5h9M3 10h7M3 15h5M12.500 15.500l.5-2.500 4-4 2 2-4 4z\"/>";
    pub const EVALUATION: &str = "<path d=\"M4 3h12v14H4zM7 7h6M7 10.500h3M7.500 14l1.500 1.200L12.800 12\"/>";
    pub const FOLLOW: &str = "<path d=\"M4 17V7a3 3 0 0 1 3-3h9M12.500 7.500L16 4l-3.500-3.500M8 10h7M8 14h5\"/>";
    pub const MANAGE: &str = "<path d=\"M3 6h7M14 6h3M3 14h3M10 14h7M10 4h4v4h-4zM6 12h4v4H6z\"/>";
    pub const MORE: &str = "<circle cx=\"10\" cy=\"6.500\" r=\"3.200\"/><path d=\"M3.500 17c.6-3.600 3-5.300 6.500-5.300s5.900 1.700 6.500 5.300\"/>";
    pub const HELP: &str = "<circle cx=\"10\" cy=\"10\" r=\"7.200\"/><path d=\"M7.900 8a2.200 2.200 0 1 1 3.300 1.900c-.8.5-1.200.9-1.200 1.800M10 13.900v.3\"/>";
    pub const PLUS: &str = "<path d=\"M10 3.500v13M3.500 10h13\"/>";
    pub const FILE: &str = "<path d=\"M5 2.500h6.500L15.500 6.500v11H5zM11.500 2.500v4h4\"/>";
    pub const LINK: &str = "<path d=\"M8.500 11.500a3 3 0 0 0 4.300 0l3-3a3 3 0 0 0-4.300-4.300l-1 1M11.500 8.500a3 3 0 0 0-4.300 0l-3 3a3 3 0 0 0 4.300 4.300l1-1\"/>";
}

/// A line drawing as text, for `inner_html`.
pub fn icon(path: &'static str) -> String {
    let mut h = Html::new();
    glyph(&mut h, path);
    h.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_own_shape_and_word() {
        let mut seen: Vec<String> = Status::ALL
            .iter()
            .map(|s| {
                let mut h = Html::new();
                badge(&mut h, *s, false, Lang::Id);
                h.into_string()
            })
            .collect();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), Status::ALL.len());
    }
}
