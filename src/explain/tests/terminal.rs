//! What a page looks like in a terminal.

use super::{BOTH, all, pages};
use crate::explain::terminal::plain;
use pulldown_cmark::{Event, Options, Parser, Tag};

const PAGE: &str = "\
# PV999 prøve

<!-- ikkje prøvd: berre ei prøve -->

Ein **feil** som `tittel: x` gjev,
og som er *lang* nok til å bli broten.

## Slik rettar du det

- Skriv `- ` fyrst på lina, og så ein tekst som er lang.
- Sjå [rettleiinga](../brukarrettleiing.md) eller [UU-tilsynet](https://www.uutilsynet.no).

```yaml feil seksjon
type: tekst

tittel: *Mål*   # ← PV999
```

Ferdig.
";

#[test]
fn a_page_is_plain_text_with_headings_to_the_left_and_examples_to_the_right() {
    let expected = "\
PV999 prøve

  Ein feil som «tittel: x» gjev, og som er
  lang nok til å bli broten.

Slik rettar du det

  - Skriv «- » fyrst på lina, og så ein
    tekst som er lang.
  - Sjå rettleiinga eller UU-tilsynet
    (https://www.uutilsynet.no).

      type: tekst

      tittel: *Mål*   # ← PV999

  Ferdig.
";
    assert_eq!(plain(PAGE, 42), expected);
}

#[test]
fn no_mark_of_markdown_is_left_in_any_page_and_no_line_is_too_wide() {
    for page in all() {
        for width in [40, 80, 100] {
            let text = plain(page.markdown, width);
            assert!(text.starts_with(&format!("{}\n\n  ", page.code)), "{text}");
            for line in text.lines().filter(|line| !line.starts_with("      ")) {
                let marks = ["`", "**", "##", "<!--", "](", "\u{a0}"];
                assert!(!marks.iter().any(|mark| line.contains(mark)), "{page}: {line}");
                let one_word = !line.trim().trim_start_matches("- ").contains(' ');
                assert!(line.chars().count() <= width || one_word, "{page} at {width}: {line}");
                assert_eq!(line, line.trim_end(), "{page}");
            }
        }
    }
}

#[test]
fn every_word_of_a_page_is_in_its_text_at_any_width() {
    for page in pages() {
        for målform in BOTH {
            let words = |width| page.text(width, målform).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(words(1), words(10_000), "{}", page.code);
        }
    }
}

#[test]
fn pages_use_no_markdown_that_a_terminal_does_not_show() {
    for page in all() {
        for event in Parser::new_ext(page.markdown, Options::all()) {
            let shown = match &event {
                Event::Start(
                    Tag::Heading { .. }
                    | Tag::Paragraph
                    | Tag::List(None)
                    | Tag::Item
                    | Tag::CodeBlock(_)
                    | Tag::Strong
                    | Tag::Emphasis
                    | Tag::Link { .. }
                    | Tag::HtmlBlock,
                ) => true,
                Event::Start(_) | Event::Rule | Event::InlineHtml(_) => false,
                Event::Html(comment) => comment.starts_with("<!--"),
                _ => true,
            };
            assert!(shown, "{page}: {event:?}");
        }
    }
}
