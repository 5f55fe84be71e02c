//! Display parts as text. What is only looked at (figures, bars, charts, finished items of a thread) is written by
//! pure functions, the same on the server and in the browser; what is used (forms, switches) is a typed view. A
//! typed view of everything would make the WASM several times as large, and these functions are tested in
//! milliseconds.
//!
//! Only literals become markup. Every value is escaped on its way in, so that typed text can never be read as HTML.

use domain::id::{
    CoachingId, EntryId, EvaluationId, EvidenceId, FeedbackId, IkiId, PeriodId, PersonId, PlanId, ProposalId, RhkId,
    SkpId, TemplateId, UnitId,
};

/// HTML under construction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

/// A value that can stand in text or inside a quoted attribute.
pub trait Show {
    /// Writes the value, escaped.
    fn show(&self, html: &mut Html);
}

impl Html {
    /// Empty.
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Markup of ours.
    pub fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// Text of anybody.
    pub fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            self.0.push_str(&rest[..at]);
            self.0.push_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            });
            rest = &rest[at + 1..];
        }
        self.0.push_str(rest);
    }

    /// A part that was written before.
    pub fn finished(&mut self, part: &str) {
        self.0.push_str(part);
    }

    /// The finished text.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Show for str {
    fn show(&self, html: &mut Html) {
        html.text(self);
    }
}

impl Show for String {
    fn show(&self, html: &mut Html) {
        html.text(self);
    }
}

impl Show for Html {
    fn show(&self, html: &mut Html) {
        html.0.push_str(&self.0);
    }
}

impl<T: Show + ?Sized> Show for &T {
    fn show(&self, html: &mut Html) {
        (**self).show(html);
    }
}

impl<T: Show> Show for Option<T> {
    fn show(&self, html: &mut Html) {
        if let Some(value) = self {
            value.show(html);
        }
    }
}

macro_rules! show_plain {
    ($($t:ty),*) => { $(
        impl Show for $t {
            fn show(&self, html: &mut Html) {
                html.0.push_str(&self.to_string());
            }
        }
    )* };
}

// Figures and identities hold nothing that would need escaping.
show_plain!(
    u32,
    i64,
    u64,
    usize,
    CoachingId,
    ProposalId,
    EntryId,
    EvaluationId,
    EvidenceId,
    FeedbackId,
    IkiId,
    PeriodId,
    PersonId,
    PlanId,
    RhkId,
    TemplateId,
    SkpId,
    UnitId
);

/// Writes literals as markup and `{values}` escaped:
/// `html!(h, "<p class=\"note\">" {entry.note} "</p>")`.
#[macro_export]
macro_rules! html {
    (@ $h:expr $(,)?) => {};
    (@ $h:expr, $markup:literal $($rest:tt)*) => {
        $h.raw($markup);
        $crate::html!(@ $h, $($rest)*);
    };
    (@ $h:expr, {$value:expr} $($rest:tt)*) => {
        $crate::ui::html::Show::show(&$value, &mut $h);
        $crate::html!(@ $h, $($rest)*);
    };
    ($h:expr, $($part:tt)*) => {{ $crate::html!(@ $h, $($part)*); }};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_text_never_becomes_markup() {
        let mut h = Html::new();
        let typed = "<script>alert(\"1\")</script> & 'x'";
        html!(h, "<p title='" {typed} "'>" {typed.to_owned()} "</p>");
        let safe = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;";
        assert_eq!(h.into_string(), format!("<p title='{safe}'>{safe}</p>"));
    }

    #[test]
    fn finished_parts_and_figures_are_put_in_as_they_are() {
        let mut inner = Html::new();
        html!(inner, "<b>" {7_u32} "</b>");
        let mut h = Html::new();
        html!(h, "<p>" {inner} {None::<String>} "</p>");
        assert_eq!(h.into_string(), "<p><b>7</b></p>");
    }
}
