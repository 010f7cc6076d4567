//! The guide in nynorsk and the one in bokmål are one guide, and so are the two lists of keys: the same chapters in the same order,
//! the same lists, tables and examples, the same commands. Whoever changes the one is told to change the other.

use planverk::norsk::Målform;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::guide::{path, text};
use super::keys;

/// What a guide is made of, a line for each heading, table row, point and example; and the heading that each stands under.
fn parts(guide: &str) -> Vec<(String, String)> {
    let mut under = String::new();
    let mut parts = vec![];
    let mut is_open = false;
    for line in guide.lines() {
        if let Some(info) = line.trim_start().strip_prefix("```") {
            is_open = !is_open;
            if is_open {
                parts.push((format!("an example, «{info}»"), under.clone()));
            }
            continue;
        }
        if is_open {
            continue;
        }
        let level = line.chars().take_while(|c| *c == '#').count();
        let numbered = line.split_once(". ").is_some_and(|(number, _)| number.parse::<u8>().is_ok());
        if level > 0 {
            under = line.to_string();
            parts.push((format!("a heading of level {level}"), under.clone()));
        } else if line.starts_with('|') {
            parts.push((format!("a row of {} cells", line.replace("\\|", "").matches('|').count() - 1), under.clone()));
        } else if numbered || line.trim_start().starts_with("- ") {
            parts.push(("a point".into(), under.clone()));
        }
    }
    parts
}

#[test]
fn the_two_have_the_same_parts() {
    for (path, text) in [(path as fn(Målform) -> &'static str, text as fn(Målform) -> String), (keys::path, keys::text)]
    {
        let [nn, nb] = [Målform::Nynorsk, Målform::Bokmål].map(|målform| parts(&text(målform)));
        let unlike = nn.iter().zip(&nb).find(|(nn, nb)| nn.0 != nb.0);
        if let Some(((nn, above), (nb, below))) = unlike {
            panic!("{} has {nb} under «{below}» where the other has {nn} under «{above}»", path(Målform::Bokmål));
        }
        assert_eq!(nn.len(), nb.len(), "one of the two ends sooner: {}", path(Målform::Bokmål));
    }
}

/// The commands that are shown, without the words that come after: those are the author's, and options have names of their own.
fn commands(guide: &str) -> Vec<String> {
    let mut is_code = false;
    let mut commands = vec![];
    for event in Parser::new(guide) {
        let lines = match event {
            Event::Start(Tag::CodeBlock(_)) | Event::End(TagEnd::CodeBlock) => {
                is_code = !is_code;
                continue;
            }
            Event::Code(text) => text.to_string(),
            Event::Text(text) if is_code => text.to_string(),
            _ => continue,
        };
        for line in lines.lines().filter(|line| line.starts_with("planverk ")) {
            commands.push(line.split(' ').take(2).collect::<Vec<_>>().join(" "));
        }
    }
    commands
}

#[test]
fn the_two_show_the_same_commands() {
    let [nn, nb] = [Målform::Nynorsk, Målform::Bokmål].map(|målform| commands(&text(målform)));
    assert!(nn.len() > 20, "{nn:?}");
    assert_eq!(nn, nb);
}
