//! What a written text becomes, shown as a compact line: `p` paragraph, `ul`/`ol` list, `q` quote, `t` table.

mod as_meant;
mod consumed;
mod kept;
mod numbers;
#[path = "../../../tests/shared/printed.rs"]
mod printed;

use super::{Block, Inline, Linje, Piece, Setning, Tekst, Values};
use crate::fault::{Faults, Sources};
use crate::tests::hostile;
use crate::text;
use crate::yaml::read;

/// Reads a YAML text and shows what it became, with the faults after it.
fn tekst(text: &str) -> String {
    let (value, faults) = of::<Tekst>(text);
    show(&value.blocks) + &faults
}

fn setning(text: &str) -> String {
    let (value, faults) = of::<Setning>(text);
    inlines(&value.inlines) + &faults
}

fn of<T: crate::yaml::Read>(text: &str) -> (T, String) {
    let (value, told) = of_any(text);
    (value.unwrap(), told)
}

/// The same of a text that may show nothing.
fn of_any<T: crate::yaml::Read>(text: &str) -> (Option<T>, String) {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let block: String = text.lines().map(|l| format!("  {l}\n")).collect();
    let id = sources.add("prøve.yaml", format!("- |\n{block}").as_bytes(), &mut faults);
    let source = sources.get(id).unwrap();
    let mut all: Vec<T> = read(source, &mut faults).unwrap();
    let told: String =
        faults.sorted().iter().map(|f| format!(" !{} {}", f.code.id, source.slice(f.place.unwrap().span))).collect();
    (all.pop(), told)
}

fn show(blocks: &[Block]) -> String {
    let one = |b: &Block| match b {
        Block::Paragraph(i) => format!("p[{}]", inlines(i)),
        Block::List { start, items } => {
            let items: String = items.iter().map(|i| format!("({})", show(i))).collect();
            let kind = match start {
                None => "ul".to_string(),
                Some(1) => "ol".to_string(),
                Some(start) => format!("ol@{start}"),
            };
            format!("{kind}{items}")
        }
        Block::Quote { blocks, source } => {
            format!("q[{}]{}", show(blocks), source.as_ref().map(|s| format!("–{}", inlines(s))).unwrap_or_default())
        }
        Block::Table { head, rows, .. } => {
            let row = |r: &Vec<Vec<Inline>>| r.iter().map(|c| inlines(c)).collect::<Vec<_>>().join("|");
            format!("t[{}//{}]", row(head), rows.iter().map(row).collect::<Vec<_>>().join("/"))
        }
        Block::Terms(terms) => {
            terms.iter().map(|t| format!("d[{}:{}]", inlines(&t.name), show(&t.blocks))).collect::<String>()
        }
    };
    blocks.iter().map(one).collect()
}

fn inlines(all: &[Inline]) -> String {
    all.iter()
        .map(|i| match i {
            Inline::Text(p) => pieces(p),
            Inline::Strong(i) => format!("<b>{}</b>", inlines(i)),
            Inline::Emphasis(i) => format!("<i>{}</i>", inlines(i)),
            Inline::Link { url, content, .. } => format!("<{url}>{}</>", inlines(content)),
            Inline::Reference { id, content, .. } => format!("<#{id}>{}</>", inlines(content)),
            Inline::Footnote(b) => format!("^{}^", show(b)),
            Inline::Break => "↵".into(),
        })
        .collect()
}

fn pieces(all: &[Piece]) -> String {
    all.iter()
        .map(|p| match p {
            Piece::Text { text, .. } => text.clone(),
            Piece::Placeholder(p) => format!("{{{}}}", p.expression),
        })
        .collect()
}

#[test]
fn paragraphs_lists_emphasis_and_links_are_read() {
    assert_eq!(tekst("Eit avsnitt\npå to liner.\n\nEitt til."), "p[Eit avsnitt på to liner.]p[Eitt til.]");
    assert_eq!(tekst("- ein\n- to\n  - under"), "ul(p[ein])(p[to]ul(p[under]))");
    assert_eq!(
        tekst("- **Sterk:** tekst\n- *kursiv* og [lenkje](https://a.no)"),
        "ul(p[<b>Sterk:</b> tekst])(p[<i>kursiv</i> og <https://a.no>lenkje</>])"
    );
    assert_eq!(tekst("1. fyrst\n2. så"), "ol(p[fyrst])(p[så])");
    assert_eq!(tekst("Sjå [](#mandat)."), "p[Sjå <#mandat></>.]");
}

#[test]
fn quotes_tables_and_footnotes_are_read() {
    assert_eq!(tekst("> Ord.\n>\n> – Kjelda, 2021"), "q[p[Ord.]]–Kjelda, 2021");
    assert_eq!(tekst("| År | Del |\n|---|--:|\n| 2020 | 91 |"), "t[År|Del//2020|91]");
    assert_eq!(tekst("Ord.[^1]\n\n[^1]: Note."), "p[Ord.^p[Note.]^]");
}

#[test]
fn what_an_author_does_not_mean_as_markdown_stays_text() {
    for text in [
        "12. desember kom snøen.",
        "1. mai er fri.",
        "Eit # og ein _ og 2 * 3 * 4.",
        "#",
        "R&D &amp; <b>x</b> `kode`",
        "snake_case_ord",
        "2*3*4",
        "[x]: y",
        "C:\\Users",
        "– strek først",
    ] {
        assert_eq!(tekst(text), format!("p[{text}]"), "{text}");
    }
    for text in ["- strek fyrst", "1. mai", "# ein", "> større enn", "+ 5 %"] {
        assert_eq!(setning(text), text);
    }
}

#[test]
fn what_a_plan_has_no_place_for_is_a_fault_where_it_stands() {
    assert_eq!(tekst("# Overskrift"), " !PV042 # Overskrift");
    assert_eq!(tekst("![bilete](a.png)"), " !PV042 ![bilete](a.png)");
    assert_eq!(tekst("[her](side.html)"), "p[<side.html>her</>] !PV042 side.html");
    assert!(tekst("[^1]: Laus note.").ends_with("!PV042 [^1]: Laus note."));
}

#[test]
fn placeholders_are_nodes_and_never_become_markup() {
    assert_eq!(tekst("I {{ år }} og **{{ år - 1 }}**."), "p[I {år} og <b>{år - 1}</b>.]");
    let (linje, told) = of::<Linje>("Plan {{ år }}");
    assert_eq!((pieces(&linje.pieces).as_str(), told.as_str()), ("Plan {år}", ""));
    for (text, code) in [
        ("{{ aar }}", "PV041"),
        ("{{ år | upper }}", "PV040"),
        ("{% if x %}", "PV040"),
        ("{# x #}", "PV040"),
        ("{{ }}", "PV040"),
        ("{{ år", "PV040"),
        ("{{ år + }}", "PV040"),
        ("{{ range(9) }}", "PV041"),
    ] {
        assert!(of::<Linje>(text).1.contains(code), "{text}: {}", of::<Linje>(text).1);
    }
}

#[test]
fn values_are_filled_in_by_name_and_sum() {
    let mut values = Values::default();
    values.set("år", "2024");
    values.set("periode", "2024");
    values.set("periode.frå", "2024");
    values.set("kommune.namn", "Aukra kommune");
    let fill = |text: &str| {
        let (linje, _) = of::<Linje>(text);
        let Piece::Placeholder(p) = &linje.pieces[0] else { panic!("{text}") };
        values.fill(p)
    };
    assert_eq!(fill("{{ år }}"), Ok("2024".into()));
    assert_eq!(fill("{{ år - 1 }}"), Ok("2023".into()));
    assert_eq!(fill("{{ periode.frå + 1 }}"), Ok("2025".into()));
    assert_eq!(fill("{{ kommune.navn }}"), Ok("Aukra kommune".into()));
    assert!(fill("{{ kommune.namn + 1 }}").is_err());
    assert!(fill("{{ periode.til }}").is_err());
}

#[test]
fn deep_nesting_and_long_texts_are_read_without_harm() {
    let deep = "> ".repeat(5_000) + "djupt";
    assert!(tekst(&deep).contains("PV042"));
    let emphasis = "*a **b ".repeat(3_000);
    tekst(&emphasis);
    tekst(&"[".repeat(5_000));
}

#[test]
fn a_word_and_its_explanations_are_a_list_of_terms() {
    assert_eq!(
        tekst("SLT\n: Samordning.\n\n*BTI*\n: Innsats.\n: Modell."),
        "d[SLT:p[Samordning.]]d[<i>BTI</i>:p[Innsats.]p[Modell.]]"
    );
    assert_eq!(tekst("SLT[^1]\n: - ein\n  - to\n\n[^1]: Note."), "d[SLT^p[Note.]^:ul(p[ein])(p[to])]");
    assert_eq!(tekst("Kolon: her\nog : der."), "p[Kolon: her og : der.]");
}

#[test]
fn code_in_a_line_is_text() {
    for text in hostile::CODE {
        let (line, faults) = of::<Linje>(text);
        assert_eq!((pieces(&line.pieces), faults.as_str()), (text.to_string(), ""));
    }
}

#[test]
fn a_placeholder_that_loops_or_grows_is_a_fault() {
    for text in hostile::placeholders() {
        assert!(of::<Linje>(&text).1.starts_with(" !PV04"), "{text:.40}");
    }
}

#[test]
fn markdown_without_end_ends() {
    for text in hostile::markdown().into_iter().chain(hostile::words()) {
        let (_, faults) = of_any::<Tekst>(&text);
        assert!(faults.matches(" !PV").count() <= 501, "{text:.40}: {faults:.200}");
    }
}

#[test]
fn a_text_of_which_nothing_is_printed_is_a_fault() {
    for text in
        ["-", "- \u{2060}", ">", "> -", "**\u{2060}**", "*\u{200e}\u{200f}*", "- a\n-\n- b", "1. \u{2060}\n2. b"]
    {
        let (_, faults) = of_any::<Tekst>(text);
        assert_eq!(faults.matches(" !PV").count(), 1, "{text:?}: {faults}");
    }
    for text in ["**\u{2060}**", "\u{2060}", "*\u{34f}*"] {
        let (_, faults) = of_any::<Setning>(text);
        assert_eq!(faults.matches(" !PV010").count(), 1, "{text:?}: {faults}");
    }
    for text in ["a[^1]\n\n[^1]: \u{2060}", "\u{2060}\n: Forklaring", "Ord\n: \u{2060}"] {
        assert_eq!(of::<Tekst>(text).1.matches(" !PV042").count(), 1, "{text:?}");
    }
    // one that no font has is told as that
    assert_eq!(of::<Tekst>("- \u{3164}").1, "");
    // a link of blanks is one without words, which nobody could choose; a reference without words prints where it leads
    for text in ["[\u{2060}](https://a.no)", "[](https://a.no)", "[*\u{2060}*](mailto:a@b.no)", "a [ ](tel:71170000) b"]
    {
        assert_eq!(of::<Tekst>(text).1.matches(" !PV").count(), 1, "{text:?}");
    }
    assert_eq!(of::<Tekst>("[\u{2060}](#a) [](#a)").1, "");
}
