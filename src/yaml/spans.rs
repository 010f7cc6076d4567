//! Where a value stands, where the parser says something a little else.

use crate::fault::Span;

/// The empty place after the colon or dash that the parser places an empty value at.
pub(super) fn after_sign(text: &str, span: Span) -> Span {
    let at = span.start as usize;
    let sign = text.get(at..).is_some_and(|rest| rest.starts_with([':', '-']));
    Span::new(at + usize::from(sign), at + usize::from(sign))
}

/// The span without the line breaks at its end.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let written = text.get(span.range()).unwrap_or("");
    Span::new(span.start as usize, span.start as usize + written.trim_end_matches([' ', '\n']).len())
}
