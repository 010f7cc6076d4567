//! A table says something: rows without a word in them are left over from a form.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place};
use crate::norsk::said;
use crate::plan::texts::Parsed;
use crate::text::{Block, Inline, Piece, Tekst};
use std::ops::Range;

/// A table with nothing in it.
pub const RULE: Rule = Rule::warning("PV505", "tom-tabell", Kind::Accessibility, Needs::Nothing, check);

/// Remarks on tables in a text whose cells are all empty, the headings left aside.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for text in texts {
        if let Parsed::Tekst(text) = text.parsed {
            in_blocks(&text.blocks, text, faults);
        }
    }
}

fn in_blocks(blocks: &[Block], text: &Tekst, faults: &mut Faults) {
    for block in blocks {
        match block {
            Block::Table { head, rows, .. } => {
                let is_empty = |cell: &Vec<Inline>| cell.iter().all(says_nothing);
                if rows.iter().flatten().all(is_empty) {
                    let place =
                        head.iter().flatten().find_map(range).map_or(text.place(), |r| text.written.place_of(r));
                    remark(place, faults);
                }
            }
            Block::List { items, .. } => items.iter().for_each(|item| in_blocks(item, text, faults)),
            Block::Quote { blocks, .. } => in_blocks(blocks, text, faults),
            Block::Terms(terms) => terms.iter().for_each(|term| in_blocks(&term.blocks, text, faults)),
            Block::Paragraph(_) => {}
        }
    }
}

fn remark(place: Place, faults: &mut Faults) {
    let fault = RULE.fault(place, said!("alle cellene i tabellen er tomme", "alle cellene i tabellen er tomme"));
    faults.push(fault.hint(said!("fyll tabellen ut, eller ta han bort", "fyll ut tabellen, eller ta den bort")));
}

/// White space and signs that stand for nothing.
fn says_nothing(inline: &Inline) -> bool {
    match inline {
        Inline::Text(pieces) => pieces.iter().all(|piece| match piece {
            Piece::Text { text, .. } => {
                text.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '\u{a0}'))
            }
            Piece::Placeholder(_) => false,
        }),
        Inline::Strong(inner) | Inline::Emphasis(inner) => inner.iter().all(says_nothing),
        Inline::Break => true,
        Inline::Link { .. } | Inline::Reference { .. } | Inline::Footnote(_) => false,
    }
}

/// Where the first text of an inline stands.
fn range(inline: &Inline) -> Option<Range<usize>> {
    match inline {
        Inline::Text(pieces) => pieces.first().map(|piece| match piece {
            Piece::Text { range, .. } => range.clone(),
            Piece::Placeholder(p) => p.range.clone(),
        }),
        Inline::Strong(inner) | Inline::Emphasis(inner) => inner.iter().find_map(range),
        Inline::Link { range, .. } | Inline::Reference { range, .. } => Some(range.clone()),
        Inline::Footnote(_) | Inline::Break => None,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn a_table_without_a_word_is_told_at_its_first_heading() {
        assert_eq!(
            of_text("nn", "Før.\n\n| Tiltak | Frist |\n| --- | --- |\n|  | – |\n|  |  |", &RULE),
            ["Tiltak: alle cellene i tabellen er tomme (fyll tabellen ut, eller ta han bort)"]
        );
    }

    #[test]
    fn one_word_is_enough() {
        for text in [
            "| Tiltak | Frist |\n| --- | --- |\n|  |  |\n| Kurs |  |",
            "| A | B |\n| --- | --- |\n| {{ år }} |  |",
            "| A | B |\n| --- | --- |\n| [](#a) |  |",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
