//! How a page is built, so that an author who has read one finds the way in all.

use super::examples::{Example, blocks, of};
use super::{Written, all, pages};
use crate::norsk::Målform;

/// The headings that every page has.
struct Headings {
    why: &'static str,
    mend: &'static str,
    seen: &'static str,
}

fn fixed(målform: Målform) -> Headings {
    match målform {
        Målform::Nynorsk => {
            Headings { why: "## Kvifor det er viktig", mend: "## Slik rettar du det", seen: "## Slik ser det ut" }
        }
        Målform::Bokmål => {
            Headings { why: "## Hvorfor det er viktig", mend: "## Slik retter du det", seen: "## Slik ser det ut" }
        }
    }
}

/// Why the examples of a page cannot be tried, if it says so.
fn untried(page: Written) -> Option<&'static str> {
    let before = page.målform.choose("<!-- ikkje prøvd: ", Some("<!-- ikke prøvd: "));
    page.markdown.lines().find_map(|line| line.strip_prefix(before)?.strip_suffix(" -->"))
}

/// The codes that no example in YAML can show. A page is not to slip out of the tests unseen: add to this list only what
/// stands in no file of YAML, what only the typesetter finds, what takes two sections or two plans, or what is too much for a page.
const UNTRIED: &[&str] =
    &["PV000", "PV008", "PV028", "PV038", "PV062", "PV063", "PV065", "PV066", "PV117", "PV701", "PV702", "PV703"];

pub fn headings(markdown: &'static str) -> Vec<&'static str> {
    let mut fenced = false;
    let is_heading = |line: &&str| {
        fenced ^= line.starts_with("```");
        !fenced && line.starts_with('#')
    };
    markdown.lines().filter(is_heading).collect()
}

#[test]
fn a_page_that_cannot_be_tried_says_so_and_is_known() {
    for page in all() {
        let known = UNTRIED.contains(&page.code.id);
        let said = page.målform.choose("<!-- ikkje prøvd: … -->", Some("<!-- ikke prøvd: … -->"));
        assert_eq!(untried(page).is_some(), known, "{page}: «{said}» and the list UNTRIED say two things");
        if known {
            assert!(of(page).is_empty(), "{page} has an example that can be tried after all");
            let shown = blocks(page.markdown).iter().any(|block| block.info == "tekst");
            assert!(shown, "{page} does not show what the author sees, in a block called «tekst»");
            let Headings { why, seen, mend } = fixed(page.målform);
            assert_eq!(headings(page.markdown)[1..], [why, seen, mend], "{page}");
        }
    }
    assert!(UNTRIED.iter().all(|id| pages().any(|page| page.code.id == *id)));
}

#[test]
fn a_page_says_what_why_wrong_right_and_how_in_this_order() {
    for page in all().filter(|page| !UNTRIED.contains(&page.code.id)) {
        let examples = of(page);
        let wrong = examples.iter().filter(|example| example.wrong).count();
        assert!(wrong > 0 && wrong < examples.len(), "{page} does not show both wrong and right");
        let mut expected = vec![fixed(page.målform).why.to_string()];
        let mut above: Vec<String> = examples.iter().map(Example::heading).collect();
        above.dedup();
        expected.extend(above);
        expected.push(fixed(page.målform).mend.to_string());
        assert_eq!(headings(page.markdown)[1..], expected, "{page}");
        let first_right = examples.iter().position(|example| !example.wrong);
        let last_wrong = examples.iter().rposition(|example| example.wrong);
        assert!(last_wrong < first_right, "{page} shows right before wrong");
    }
}

#[test]
fn a_page_begins_with_one_short_sentence() {
    for page in pages() {
        let said = page.summary();
        for summary in [said.nn(), said.nb()] {
            let length = summary.chars().count();
            assert!((20..=130).contains(&length), "{}: {length} characters: {summary}", page.code);
            assert!(summary.ends_with('.') && !summary.contains(['|', '\n']), "{}: {summary}", page.code);
        }
    }
}

#[test]
fn every_block_is_of_a_known_kind() {
    for page in all() {
        for block in blocks(page.markdown) {
            let known = block.info == "tekst" || Example::new(&block, page.målform).is_some();
            assert!(known, "{page} line {}: what is ```{}?", block.line, block.info);
        }
    }
}

#[test]
fn pages_have_lines_that_fit_an_editor() {
    for page in all() {
        let blocks = blocks(page.markdown);
        for (n, line) in page.markdown.lines().enumerate().map(|(n, line)| (n + 1, line)) {
            let in_block =
                blocks.iter().any(|block| (block.line..block.line + block.text.lines().count() + 1).contains(&n));
            let length = line.chars().count();
            assert!(in_block || length <= 120, "{page} line {n} has {length} characters");
            assert_eq!(line, line.trim_end(), "{page} line {n} ends in a space");
        }
    }
}
