//! What stands in quotation marks. There is no rule for which, but « » is what is printed, with ‘ ’ inside them (Språkrådet,
//! «Hermeteikn», sprakradet.no).

use std::ops::Range;

/// A heading in quotation marks, unless it has such of its own.
pub fn quoted(heading: &str) -> String {
    if heading.contains('«') { heading.to_string() } else { format!("«{heading}»") }
}

/// What stands in quotation marks of any kind, the marks included; the inner ones are not looked for.
pub fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = vec![];
    let mut open: Option<(usize, &[char])> = None;
    for (at, c) in text.char_indices() {
        match open {
            Some((start, ends)) if ends.contains(&c) => {
                out.push(start..at + c.len_utf8());
                open = None;
            }
            // one that was never closed
            Some(_) if c == '«' => open = Some((at, &['»'])),
            Some(_) => {}
            None => {
                let ends: &[char] = match c {
                    '«' => &['»'],
                    '“' | '„' | '”' => &['”', '“'],
                    '"' => &['"'],
                    '‘' => &['’'],
                    _ => continue,
                };
                open = Some((at, ends));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{quotations, quoted};

    #[test]
    fn a_heading_is_quoted_once() {
        assert_eq!(["Tiltak", "Om «Ung»"].map(quoted), ["«Tiltak»", "Om «Ung»"]);
    }

    #[test]
    fn quotations_are_found() {
        let found = |text: &str| quotations(text).into_iter().map(|r| text[r].to_string()).collect::<Vec<_>>();
        assert_eq!(found("a «b» c “d” \"e\" «f"), ["«b»", "“d”", "\"e\""]);
        assert_eq!(found("a «b og «c» d"), ["«c»"]);
    }
}
