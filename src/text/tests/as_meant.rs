//! What can be meant in one way only is read so.

use super::{show, tekst};
use crate::fault::{Faults, Sources};
use crate::text::Tekst;
use crate::yaml::read;

/// A text as it stands after a key, and the faults after it.
fn after_key(yaml: &str) -> String {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("prøve.yaml", format!("- {yaml}\n").as_bytes(), &mut faults);
    let source = sources.get(id).unwrap();
    let all: Vec<Tekst> = read(source, &mut faults).unwrap_or_default();
    let told: String =
        faults.sorted().iter().map(|f| format!(" !{} {}", f.code.id, source.slice(f.place.unwrap().span))).collect();
    all.iter().map(|text| show(&text.blocks)).collect::<String>() + &told
}

#[test]
fn an_empty_line_parts_paragraphs_however_the_text_is_written() {
    for yaml in [
        ">\n  Ein\n  og ein.\n\n  To.\n\n\n  Tre.",
        "Ein\n  og ein.\n\n  To.\n\n\n  Tre.",
        "\"Ein\n  og ein.\n\n  To.\n\n\n  Tre.\"",
        "'Ein\n  og ein.\n\n  To.\n\n\n  Tre.'",
        "\"Ein og ein.\\nTo.\\n\\nTre.\"",
        "|\n  Ein\n  og ein.\n\n  To.\n\n\n  Tre.",
    ] {
        assert_eq!(after_key(yaml), "p[Ein og ein.]p[To.]p[Tre.]", "{yaml}");
    }
    assert_eq!(
        after_key(">\n  Vi skal:\n\n  - møtast\n\n  - snakke\n\n  Og gå."),
        "p[Vi skal:]ul(p[møtast])(p[snakke])p[Og gå.]"
    );
    assert_eq!(
        after_key(">\n  Vi skal:\n    - møtast\n    - snakke\n  Og gå."),
        "p[Vi skal:]ul(p[møtast])(p[snakke])p[Og gå.]"
    );
    assert_eq!(after_key("\"| a | b |\\n|---|---|\\n| 1 | 2 |\""), "t[a|b//1|2]");
    assert_eq!(after_key("|\n  Ein\n  to."), "p[Ein to.]");
}

#[test]
fn a_fault_in_what_is_laid_out_stands_where_it_was_written() {
    assert_eq!(
        after_key(">\n  Ein.\n\n  To [her](a.html) no.\n\n  Tre."),
        "p[Ein.]p[To <a.html>her</> no.]p[Tre.] !PV042 a.html"
    );
    assert_eq!(tekst("1. a\n  - b [c](d.html)\n2. e"), "ol(p[a]ul(p[b <d.html>c</>]))(p[e]) !PV042 d.html");
}

#[test]
fn a_line_without_a_bar_under_a_table_is_no_row_of_it() {
    let table = "| a | b |\n| --- | --- |\n| 1 | 2 |";
    assert_eq!(tekst(&format!("{table}\nKjelde: Ungdata.")), "t[a|b//1|2]p[Kjelde: Ungdata.]");
    assert_eq!(tekst(&format!("{table}\n3 | 4\n\nSlik.")), "t[a|b//1|2/3|4]p[Slik.]");
    assert_eq!(tekst(&format!("> – Kari\n{table}")), "q[p[– Kari]]t[a|b//1|2]");
    assert_eq!(tekst(&format!("- punkt\n{table}")), "ul(p[punkt])t[a|b//1|2]");
    assert_eq!(tekst("Ein | to\nog tre."), "p[Ein | to og tre.]");
}

#[test]
fn points_two_spaces_in_stand_under_their_number() {
    for (text, read) in [
        (
            "1. Kartleggje\n  - spørje skulane\n  - spørje foreldra\n2. Setje i verk",
            "ol(p[Kartleggje]ul(p[spørje skulane])(p[spørje foreldra]))(p[Setje i verk])",
        ),
        ("1. a\n - b\n2. c", "ol(p[a]ul(p[b]))(p[c])"),
        ("1. a\n\n  - b\n\n2. c", "ol(p[a]ul(p[b]))(p[c])"),
        ("1. a\n\n  b\n\n2. c", "ol(p[a]p[b])(p[c])"),
        ("1. a\n  - b\n    - c\n    - d\n  - e\n2. f", "ol(p[a]ul(p[b]ul(p[c])(p[d]))(p[e]))(p[f])"),
        ("9. a\n  - b\n10. c\n  - d\n11. e", "ol@9(p[a]ul(p[b]))(p[c]ul(p[d]))(p[e])"),
        ("1. a\n  1. b\n  2. c\n    - d\n2. e", "ol(p[a]ol(p[b])(p[c]ul(p[d])))(p[e])"),
        ("- a\n  1. b\n    - c\n  2. d\n- e", "ul(p[a]ol(p[b]ul(p[c]))(p[d]))(p[e])"),
        ("1) a\n  - b\n2) c", "ol(p[a]ul(p[b]))(p[c])"),
        ("1. a\n   - b\n2. c", "ol(p[a]ul(p[b]))(p[c])"),
        ("1. a\n    - b\n2. c", "ol(p[a]ul(p[b]))(p[c])"),
        ("1. a\n  b\n2. c", "ol(p[a b])(p[c])"),
        ("1. a\n- b\n2. c", "ol(p[a]ul(p[b]))(p[c])"),
        ("1. a\n- b\n- c\n2. d\n- e", "ol(p[a]ul(p[b])(p[c]))(p[d]ul(p[e]))"),
        ("1. a\n2. b\n- c", "ol(p[a])(p[b])ul(p[c])"),
        ("1. mai\n  er fri.", "p[1. mai er fri.]"),
    ] {
        assert_eq!(tekst(text), read, "{text}");
    }
}

#[test]
fn a_list_from_any_number_may_stand_right_under_what_leads_to_it() {
    for (text, read) in [
        ("Slik:\n2. a\n3. b", "p[Slik:]ol@2(p[a])(p[b])"),
        ("Vi held fram.\n0. a\n1. b", "p[Vi held fram.]ol@0(p[a])(p[b])"),
        ("Møte:\n2. mai i parken\n3. mai på torget", "p[Møte: 2. mai i parken 3. mai på torget]"),
        ("Sjå\n2. ledd og\n3. ledd.", "p[Sjå 2. ledd og 3. ledd.]"),
        ("Her:\n2. ledd gjeld.", "p[Her: 2. ledd gjeld.]"),
    ] {
        assert_eq!(tekst(text), read, "{text}");
    }
}

#[test]
fn a_sentence_under_a_list_is_no_part_of_its_last_point() {
    for (text, read) in [
        ("- Vi møtest.\n- Vi snakkar.\nRådet får vite det.", "ul(p[Vi møtest.])(p[Vi snakkar.])p[Rådet får vite det.]"),
        ("1. Ein.\n2. To.\n**Merk:** Tre.", "ol(p[Ein.])(p[To.])p[<b>Merk:</b> Tre.]"),
        ("- Vi møtest i\nAukra.", "ul(p[Vi møtest i Aukra.])"),
        ("- Vi møtest.\n  Så går vi.", "ul(p[Vi møtest. Så går vi.])"),
        ("1. mai.\nDet er fri.", "p[1. mai. Det er fri.]"),
    ] {
        assert_eq!(tekst(text), read, "{text}");
    }
}
