//! A page in nynorsk and the one in bokmål are one page: the same parts in the same order, the same examples with the same marks,
//! the same codes and commands. Whoever changes the one is told to change the other.

use super::examples::{blocks, of};
use super::{Written, written};
use crate::norsk::Målform;
use pulldown_cmark::{Event, Parser, Tag};

/// What a page is made of: a line for each heading, paragraph, item and block, with what must be the same in both.
fn parts(page: Written) -> Vec<String> {
    let mut parts: Vec<String> = vec![];
    for event in Parser::new(page.markdown) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => parts.push(format!("a heading {level}")),
            Event::Start(Tag::Paragraph) => parts.push("a paragraph".into()),
            Event::Start(Tag::List(_)) => parts.push("a list".into()),
            Event::Start(Tag::Item) => parts.push("an item".into()),
            Event::Start(Tag::CodeBlock(_)) => parts.push("a block".into()),
            _ => {}
        }
    }
    parts
}

/// The codes and commands that a page names, in their order.
fn names(page: Written) -> Vec<String> {
    let spans = Parser::new(page.markdown).filter_map(|event| match event {
        Event::Code(code) => Some(code.to_string()),
        _ => None,
    });
    let named = |span: String| {
        let code = span.find("PV").and_then(|at| span.get(at..at + 5)).map(str::to_owned);
        code.or_else(|| (span.starts_with("planverk ") || span.starts_with("--")).then_some(span))
    };
    // an option has its own name in bokmål
    spans.filter_map(named).map(|name| name.replace("--med-kilde", "--med-kjelde")).collect()
}

fn both() -> impl Iterator<Item = (Written, Written)> {
    written(Målform::Nynorsk).zip(written(Målform::Bokmål))
}

#[test]
fn the_two_have_the_same_parts() {
    let unlike: Vec<String> = both()
        .filter(|(nn, nb)| parts(*nn) != parts(*nb))
        .map(|(nn, nb)| format!("{nb} is not built as {nn}:\n  {:?}\n  {:?}", parts(nb), parts(nn)))
        .collect();
    assert!(unlike.is_empty(), "{}", unlike.join("\n"));
}

#[test]
fn the_two_name_the_same_codes_and_commands() {
    for (nn, nb) in both() {
        assert_eq!(names(nn), names(nb), "{nb}");
    }
}

#[test]
fn the_two_show_the_same_examples() {
    for (nn, nb) in both() {
        let shape = |page: Written| -> Vec<_> {
            of(page).into_iter().map(|example| (example.wrong, example.file, example.alone, example.marks)).collect()
        };
        assert_eq!(shape(nn), shape(nb), "{nb}");
        let kinds = |page: Written| blocks(page.markdown).into_iter().map(|block| block.info).collect::<Vec<_>>();
        assert_eq!(kinds(nn), kinds(nb), "{nb}");
    }
}
