//! Which letters each drawn glyph stands for. A letter that the font draws with several glyphs (`ǩ`: a k and a caron) comes from
//! the compiler with the whole letter at each of them and, where one of them is raised, in a run of its own. Whoever takes text
//! out of the PDF would get the letter twice, so here each glyph gets its own part of it: the k, and the caron that joins it.

use std::collections::HashMap;

use ttf_parser::GlyphId;
use typst::layout::{Em, Frame, FrameItem};
use typst::model::Document;
use typst::text::{Glyph, TextItem};
use typst_layout::PagedDocument;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::compose;

/// A glyph by its run and its place in that.
type At = (usize, usize);

/// The pages with the letters of each glyph told once.
pub(super) fn told_once(document: PagedDocument) -> PagedDocument {
    let mut pages = document.pages().to_vec();
    let changed = pages.iter_mut().filter(|page| is_to_mend(&page.frame)).map(|page| mend(&mut page.frame)).count();
    // A new document looks through all of its pages for what can be asked for, which takes time.
    if changed > 0 { PagedDocument::new(pages.into(), document.info().clone()) } else { document }
}

/// Whether a frame, or one inside it, has a letter of several glyphs.
fn is_to_mend(frame: &Frame) -> bool {
    let inside = frame.items().any(|(_, item)| matches!(item, FrameItem::Group(group) if is_to_mend(&group.frame)));
    inside || !mended(&runs(frame)).is_empty()
}

fn mend(frame: &mut Frame) {
    let mut mended = mended(&runs(frame));
    let mut run = 0;
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) if is_to_mend(&group.frame) => mend(&mut group.frame),
            FrameItem::Text(text) => {
                if let Some(new) = mended.remove(&run) {
                    *text = new;
                }
                run += 1;
            }
            _ => {}
        }
        true
    });
}

/// The runs of text that stand in a frame itself, in the order that they are drawn.
fn runs(frame: &Frame) -> Vec<&TextItem> {
    let text = |item| match item {
        &(_, FrameItem::Text(ref text)) => Some(text),
        _ => None,
    };
    frame.items().filter_map(text).collect()
}

/// Those of the runs that have letters of several glyphs, by their index, each glyph with its own part of its letter.
fn mended(runs: &[&TextItem]) -> HashMap<usize, TextItem> {
    let glyphs: Vec<At> =
        runs.iter().enumerate().flat_map(|(run, text)| (0..text.glyphs.len()).map(move |glyph| (run, glyph))).collect();
    let mut parts: HashMap<usize, HashMap<usize, String>> = HashMap::new();
    for letter in glyphs.chunk_by(|a, b| are_one_letter(runs, *a, *b)).filter(|letter| letter.len() > 1) {
        for (at, part) in letter.iter().zip(parts_of(runs, letter).unwrap_or_default()) {
            parts.entry(at.0).or_default().insert(at.1, part);
        }
    }
    parts.into_iter().filter_map(|(run, parts)| Some((run, retold(runs.get(run)?, &parts)?))).collect()
}

fn glyph<'a>(runs: &[&'a TextItem], at: At) -> Option<(&'a TextItem, &'a Glyph)> {
    let run = runs.get(at.0)?;
    Some((run, run.glyphs.get(at.1)?))
}

/// Whether two glyphs, one after the other, are parts of one letter.
fn are_one_letter(runs: &[&TextItem], a: At, b: At) -> bool {
    let (Some((first, one)), Some((second, other))) = (glyph(runs, a), glyph(runs, b)) else { return false };
    if a.0 == b.0 {
        return one.range == other.range;
    }
    // a raised mark stands in a run of its own, which holds all of its letter too
    let is_mark = second.font.x_advance(other.id) == Some(Em::zero());
    is_mark && first.font == second.font && first.text.get(one.range()) == second.text.get(other.range())
}

/// The part that each glyph is of its letter; nothing where they are not what the letter is made of.
fn parts_of(runs: &[&TextItem], letter: &[At]) -> Option<Vec<String>> {
    let (run, first) = glyph(runs, *letter.first()?)?;
    let whole = run.text.get(first.range())?;
    let mut left: Vec<char> = whole.nfd().collect();
    let mut parts: Vec<String> = vec![];
    for at in letter {
        let (run, glyph) = glyph(runs, *at)?;
        let draws = |c: &char| run.font.ttf().glyph_index(*c) == Some(GlyphId(glyph.id));
        let own = composed(whole).into_iter().filter(draws).find_map(|c| Some((c, without(&left, c)?)));
        if let Some((_, rest)) = &own {
            left.clone_from(rest);
        }
        parts.push(own.map(|(c, _)| c.to_string()).unwrap_or_default());
    }
    // what the font draws by glyphs that no character has of its own: a character that is left each, and the last glyph the rest
    let mut open = parts.iter_mut().filter(|part| part.is_empty()).peekable();
    let mut left = left.into_iter().peekable();
    while let Some(part) = open.next() {
        part.push(left.next()?);
        if open.peek().is_none() {
            part.extend(left.by_ref());
        }
    }
    drop(open);
    if left.peek().is_some() {
        return None;
    }
    let same = parts.iter().flat_map(|part| part.chars()).nfd().eq(whole.nfd());
    same.then_some(parts)
}

/// The characters that a letter can be made of, those that hold most of it first.
fn composed(whole: &str) -> Vec<char> {
    let single: Vec<char> = whole.nfd().collect();
    let mut all: Vec<char> = single.first().copied().into_iter().collect();
    for mark in single.iter().skip(1) {
        all.extend(all.clone().iter().filter_map(|base| compose(*base, *mark)));
    }
    all.reverse();
    all.extend(single.iter().skip(1));
    all
}

/// What is left of a letter without what this character is made of; nothing where that is no part of it.
fn without(left: &[char], c: char) -> Option<Vec<char>> {
    let mut left = left.to_vec();
    for part in std::iter::once(c).nfd() {
        left.remove(left.iter().position(|other| *other == part)?);
    }
    Some(left)
}

/// The run with these parts as the texts of its glyphs; nothing where it would be longer than a run can be.
fn retold(run: &TextItem, parts: &HashMap<usize, String>) -> Option<TextItem> {
    let (mut text, mut glyphs) = (String::new(), run.glyphs.clone());
    let mut read = 0;
    for (at, glyph) in glyphs.iter_mut().enumerate() {
        let range = glyph.range();
        text.push_str(run.text.get(read..range.start).unwrap_or_default());
        let start = text.len();
        text.push_str(match parts.get(&at) {
            Some(part) => part,
            None => run.text.get(range.clone())?,
        });
        glyph.range = u16::try_from(start).ok()?..u16::try_from(text.len()).ok()?;
        read = read.max(range.end);
    }
    text.push_str(run.text.get(read..).unwrap_or_default());
    Some(TextItem { text: text.into(), glyphs, ..run.clone() })
}
