//! A line in a text that stands a little further in than those around it: Markdown takes it for one thing, and its author may have
//! meant another.

use super::lines::extent;
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Fault, Faults};
use crate::norsk::{Said, said};
use crate::plan::texts::Parsed;
use crate::text::{Block, Tekst};
use crate::yaml::Written;

/// A line that is shorter than this is not broken for want of room.
const SHORT: usize = 60;

/// How much of a line is shown.
const SHOWN: usize = 50;

/// A point, or a paragraph under one, at an indent of its own.
pub const RULE: Rule = Rule::warning("PV118", "uvisst-innrykk", Kind::Structure, Needs::Nothing, check);

/// Remarks on each line that is neither beside the one above it nor under it.
fn check(subject: &Subject, faults: &mut Faults) {
    for text in subject.texts() {
        if let Parsed::Tekst(text) = text.parsed {
            in_blocks(&text.blocks, text, faults);
        }
    }
}

fn in_blocks(blocks: &[Block], text: &Tekst, faults: &mut Faults) {
    for (nth, block) in blocks.iter().enumerate() {
        match block {
            Block::List { start, items } => {
                // numbers may stand under each other by their last digit
                if start.is_none() {
                    faults.extend(askew(items, &text.written));
                }
                faults.extend(blocks.get(nth + 1).and_then(|next| right_under(next, &text.written)));
                for item in items {
                    faults.extend(twice(item, &text.written).or_else(|| lazy(item, &text.written)));
                    faults.extend(hanging(item, &text.written));
                    in_blocks(item, text, faults);
                }
            }
            Block::Terms(terms) => terms.iter().for_each(|term| in_blocks(&term.blocks, text, faults)),
            // what is quoted begins with marks, and its columns are not those of the text
            Block::Paragraph(_) | Block::Table { .. } | Block::Quote { .. } => {}
        }
    }
}

/// Where the text of a block begins.
struct Start {
    /// The byte, in what was written.
    at: usize,
    /// The columns that its line is indented by, and where the text stands.
    indent: usize,
    content: usize,
}

fn start(block: Option<&Block>, written: &Written) -> Option<Start> {
    let Some(Block::Paragraph(inlines)) = block else { return None };
    let at = extent(inlines)?.start;
    let before = written.text.get(..at)?.trim_end_matches(['*', '_', '[', '<']);
    let line = before.rsplit('\n').next()?;
    let indent = line.len() - line.trim_start_matches(' ').len();
    Some(Start { at, indent, content: line.chars().count() })
}

/// A point that stands further in than the one above it, and not so far in as to be under it.
fn askew(items: &[Vec<Block>], written: &Written) -> Option<Fault> {
    let starts: Vec<Start> = items.iter().filter_map(|item| start(item.first(), written)).collect();
    let (above, own) = starts.iter().zip(starts.iter().skip(1)).find(|(above, own)| own.indent > above.indent)?;
    let lacking = above.content.checked_sub(own.indent).filter(|lacking| *lacking > 0)?;
    let more = spaces(lacking);
    let range = own.at - (own.content - own.indent)..own.at;
    Some(
        RULE.fault(
            written.place_of(range),
            said!(
                "punktet står lenger inn enn det over, men ikkje langt nok til å vere eit underpunkt",
                "punktet står lenger inn enn det over, men ikke langt nok til å være et underpunkt"
            ),
        )
        .hint(said!(
            "set {more} til føre «-» om det er eit underpunkt; elles ta bort det som er for mykje",
            "sett {more} til foran «-» om det er et underpunkt; ellers ta bort det som er for mye";
            more
        )),
    )
}

/// `- - følgje opp`: a point in an empty one.
fn twice(item: &[Block], written: &Written) -> Option<Fault> {
    let Some(Block::List { items, .. }) = item.first() else { return None };
    let start = start(items.first()?.first(), written)?;
    let from = start.at - (start.content - start.indent);
    let marks = written.text.get(from..start.at).filter(|marks| marks.starts_with("- - "))?;
    let line = written.text.get(start.at..)?.lines().next()?;
    let right: String = line.chars().take(SHOWN).collect();
    let dots = if right.len() < line.len() { " …" } else { "" };
    let fault = RULE.fault(
        written.place_of(from..start.at),
        said!("«{}» lagar eit punkt inni eit tomt punkt", "«{}» lager et punkt inni et tomt punkt", marks.trim_end()),
    );
    let edit = Edit::new(written.place_of(from..start.at), marks, "- ");
    Some(fault.hint(said!("skriv «- {right}{dots}»", "skriv «- {right}{dots}»")).cure([edit]))
}

/// A line under a short point, no further in than it: Markdown makes it more of the point.
fn lazy(item: &[Block], written: &Written) -> Option<Fault> {
    let point = start(item.first(), written)?;
    let Some(Block::Paragraph(inlines)) = item.first() else { return None };
    let range = extent(inlines)?;
    let mut above = written.text.get(..range.end)?.get(point.at..)?.lines();
    let mut last = above.next()?;
    let mut at = point.at + last.len() + 1;
    for line in above {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if indent <= point.indent && last.trim().chars().count() < SHORT && !line.trim().is_empty() {
            let message = said!(
                "lina er rykt ut til bindestreken, og blir likevel ein del av punktet over",
                "linjen er rykket ut til bindestreken, og blir likevel en del av punktet over"
            );
            let place = written.place_of(at + indent..at + line.trim_end().len());
            return Some(RULE.fault(place, message).hint(said!(
                "set «- » føre om det er eit punkt til, ei tom line over om det er eit avsnitt; elles to mellomrom",
                "sett «- » foran om det er et punkt til, en tom linje over om det er et avsnitt; ellers to mellomrom"
            )));
        }
        at += line.len() + 1;
        last = line;
    }
    None
}

/// A line right under the points of a list, which is taken for a paragraph.
fn right_under(block: &Block, written: &Written) -> Option<Fault> {
    let start = start(Some(block), written)?;
    let line = start.at - start.content;
    line.checked_sub(1).filter(|above| written.is_put_in(*above))?;
    let message = said!(
        "lina står rett under eit punkt, og blir eit avsnitt for seg",
        "linjen står rett under et punkt, og blir et avsnitt for seg"
    );
    let end = written.text.get(start.at..)?.lines().next().map_or(start.at, |line| start.at + line.trim_end().len());
    Some(RULE.fault(written.place_of(start.at..end), message).hint(said!(
        "set ei tom line over om det er eit avsnitt; skriv «- » føre om det er eit punkt",
        "sett en tom linje over om det er et avsnitt; skriv «- » foran om det er et punkt"
    )))
}

/// A paragraph under a point that stands further in than the words of the point.
fn hanging(item: &[Block], written: &Written) -> Option<Fault> {
    let point = start(item.first(), written)?;
    let own = item.iter().skip(1).filter_map(|block| start(Some(block), written));
    let own = own.into_iter().find(|own| own.indent == own.content && own.indent > point.content)?;
    let least = spaces(own.indent - point.content);
    Some(
        RULE.fault(
            written.place_of(own.at..own.at + 1),
            said!(
                "avsnittet er rykt inn, og blir ein del av punktet over",
                "avsnittet er rykket inn, og blir en del av punktet over"
            ),
        )
        .hint(said!(
            "ta bort {least} om det høyrer til punktet; elles ta bort alle mellomromma",
            "ta bort {least} om det hører til punktet; ellers ta bort alle mellomrommene";
            least
        )),
    )
}

fn spaces(count: usize) -> Said {
    match count {
        1 => said!("eitt mellomrom", "ett mellomrom"),
        _ => said!("{count} mellomrom", "{count} mellomrom"),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn a_line_between_beside_and_under_is_told_of_with_both_ways() {
        assert_eq!(
            of_text("nn", "- Færre prøver rus.\n - også alkohol\n- Alle trivst.", &RULE),
            [
                "- : punktet står lenger inn enn det over, men ikkje langt nok til å vere eit underpunkt (set eitt mellomrom til føre «-» \
                 om det er eit underpunkt; elles ta bort det som er for mykje)"
            ]
        );
        assert_eq!(
            of_text("nn", "- Færre prøver rus.\n\n    Slik går vi fram:", &RULE),
            [
                "S: avsnittet er rykt inn, og blir ein del av punktet over (ta bort 2 mellomrom om det høyrer til punktet; elles ta bort \
                 alle mellomromma)"
            ]
        );
    }

    #[test]
    fn a_line_that_has_lost_its_mark_or_has_two_is_told_of() {
        for text in [
            "- - Færre prøver rus.",
            "- a\n- - b",
            "- Færre prøver rus.\nAlle trivst.\n- Ingen er aleine.",
            "- Færre prøver rus.\nAlle trivst.",
            "- rus\nalkohol\n- vald",
        ] {
            assert_eq!(of_text("nn", text, &RULE).len(), 1, "{text}");
        }
    }

    #[test]
    fn what_stands_beside_or_under_is_fine() {
        for text in [
            "- a\n- b\n  - c\n  - d",
            "- a\n    - b\n    - c",
            "- a\n\n  Eit avsnitt til.\n- b",
            "-   a\n\n    Eit avsnitt til.",
            "1. a\n   - b\n\n   Meir.\n2. c",
            "- a\n  går vidare\n- b",
            "- Eit punkt som er så langt at den som skreiv det, måtte bryte lina før det var slutt,\nog gjorde det.",
            "> - a\n> - b",
            "- **a**\n\n  *Eit* avsnitt.",
            "Ein.\n\n    To, rykt inn.",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
