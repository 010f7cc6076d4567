//! What the Markdown parser would consume: each is printed as it is written, or a fault where it stands.

use super::{setning, tekst};

#[test]
fn what_looks_like_a_link_definition_is_printed_as_it_is_written() {
    for (text, read) in [
        ("- [Kommunen]: ansvarleg\n- [NAV]: rettleiing", "ul(p[[Kommunen]: ansvarleg])(p[[NAV]: rettleiing])"),
        ("> [Kommunen]: ansvarleg", "q[p[[Kommunen]: ansvarleg]]"),
        ("1. [x]: a\n2. [y]: b", "ol(p[[x]: a])(p[[y]: b])"),
        ("SLT\n: [x]: a", "d[SLT:p[[x]: a]]"),
        ("Ord\n\n[x]: <y> \"z\"", "p[Ord]p[[x]: <y> \"z\"]"),
        ("[Ein lang\nmerkelapp]: a", "p[[Ein lang merkelapp]: a]"),
        ("[a\\]b]: c", "p[[a]b]: c]"),
        ("- > [x]: y", "ul(q[p[[x]: y]])"),
        ("Ord.[^1]\n\n[^1]: [x]: y", "p[Ord.^p[[x]: y]^]"),
        ("[]: x", "p[[]: x]"),
        ("[^]: x", "p[[^]: x]"),
        ("Sjå [Kommunen] og [NAV][x].\n\n[x]: y", "p[Sjå [Kommunen] og [NAV][x].]p[[x]: y]"),
    ] {
        assert_eq!(tekst(text), read, "{text}");
    }
}

#[test]
fn a_row_with_more_cells_than_the_table_has_columns_is_a_fault() {
    let table = |row: &str| tekst(&format!("| a | b |\n|---|---|\n{row}"));
    for (row, told) in [
        ("| 1 | 2 | 3 |", "3"),
        ("1 | 2 | 3 | 4", "3 | 4"),
        ("| `x|y` | 2 |", "2"),
        ("| 1 | 2 | – |", "–"),
        ("| 1 | 2 | + |", "+"),
        ("| 1 | 2 |  | 4 |", "4"),
        ("| 1 | 2 | **fet** |", "**fet**"),
        ("| 1 | {{ år }} | {{ år }} |", "{{ år }}"),
    ] {
        let read = table(row);
        assert!(read.ends_with(&format!(" !PV042 {told}")), "{row}: {read}");
        assert_eq!(read.matches("!PV").count(), 1, "{row}: {read}");
    }
    for row in ["| 1 |", "| 1 | 2 |", "| 1 | 2 | |", "1 | 2", "| 1 | 2\\|3 |", "| 1 | `2\\|3` |", "| {{ år }} | 2 |"] {
        assert!(!table(row).contains('!'), "{row}: {}", table(row));
    }
    assert_eq!(table("| 1 | 2\\|3 |"), "t[a|b//1|2|3]");
}

#[test]
fn a_footnote_is_printed_once_or_told_of() {
    for (text, told) in [
        ("a[^1]\n\n[^1]: Fyrste.\n\n[^1]: Andre.", " !PV042 [^1]: Andre."),
        ("a[^x]\n\n[^x]: Ein.\n\n[^X]: To.\n\n[^x]: Tre.", " !PV042 [^X]: To. !PV042 [^x]: Tre."),
        ("a[^1] b[^1]\n\n[^1]: Note.", " !PV042 [^1]"),
        ("a[^1]\n\n[^1]: Note.[^2]\n\n[^2]: Under.", " !PV042 [^2]"),
        ("a[^1]\n\n[^1]: Note.[^1]", " !PV042 [^1]"),
        ("a\n\n- b\n\n  [^1]: Laus.", " !PV042 [^1]: Laus."),
        ("a[^finst-ikkje]", " !PV042 [^finst-ikkje]"),
    ] {
        let read = tekst(text);
        let faults = read.find(" !PV").map_or("", |at| &read[at..]);
        assert_eq!(faults, told, "{text}");
    }
    assert_eq!(tekst("a[^A b]\n\n[^a  B]: Note."), "p[a^p[Note.]^]");
    assert_eq!(tekst("a[^r&d_x]\n\n[^r&d_x]: Note."), "p[a^p[Note.]^]");
    assert_eq!(tekst("a\\[^1]"), "p[a[^1]]");
}

#[test]
fn a_link_is_its_text_and_its_address_and_nothing_more() {
    for text in
        ["[a](https://b.no \"tittel\")", "[a](https://b.no 'tittel')", "[a](https://b.no (tittel))", "[](#x \"t\")"]
    {
        for read in [tekst(text), setning(text)] {
            assert!(read.contains(" !PV042 ") && read.contains('t'), "{text}: {read}");
        }
    }
    for (text, address) in [
        ("[a](https://b.no/?x=1&y=2_3_)", "https://b.no/?x=1&y=2_3_"),
        ("[a](https://b.no/x(y)z)", "https://b.no/x(y)z"),
        ("[a](https://b.no/\\(x_~)", "https://b.no/(x_~"),
        ("[a](<https://b.no/x(y>)", "https://b.no/x(y"),
        ("[*a*]( https://b.no/*c* )", "https://b.no/*c*"),
        ("<https://b.no/a_b_c&d>", "https://b.no/a_b_c&d"),
    ] {
        let read = tekst(text);
        assert!(read.contains(&format!("<{address}>")) && !read.contains('!'), "{text}: {read}");
    }
}

#[test]
fn emphasis_that_is_nested_too_deep_is_a_fault_where_it_stands() {
    for depth in [14, 18, 40] {
        let text = "*a **b ".repeat(depth / 2) + "ord" + &"** c*".repeat(depth / 2);
        for read in [tekst(&text), setning(&text)] {
            assert_eq!(read.contains("!PV042"), depth > 16, "{depth}: {read}");
        }
    }
}

#[test]
fn marks_in_an_address_belong_to_it() {
    for text in [
        "https://a.no/*b*/c",
        "https://a.no/_b_/c",
        "sjå (https://a.no/x_y_z) no",
        "www.a.no/*b*/_c_/d",
        "a.no/*b*/*c*",
        "http://a.no/~b/~c",
        "https://a.no/#_b_c_",
        "ola_b_n@a.no",
    ] {
        assert_eq!(tekst(text), format!("p[{text}]"), "{text}");
        assert_eq!(setning(text), text);
    }
    assert_eq!(setning("**https://a.no/b_c_d**"), "<b>https://a.no/b_c_d</b>");
    assert_eq!(setning("*https://a.no/*"), "<i>https://a.no/</i>");
    assert_eq!(setning("[*a*](https://a.no) *b*"), "<https://a.no><i>a</i></> <i>b</i>");
}

#[test]
fn marks_that_mean_nothing_stay_text() {
    for text in ["1.", "*", "---", "***", "===", "* * *", "____", "#", "&nbsp;", "&#65;", "<br>", "+ 5 %", "(____)"] {
        assert_eq!(tekst(text), format!("p[{text}]"), "{text}");
    }
    for (text, read) in [
        ("> ---", "q[p[---]]"),
        ("> Ord\n> ---", "q[p[Ord ---]]"),
        ("- Ord\n  ===", "ul(p[Ord ===])"),
        ("- ***", "ul(p[***])"),
        ("> a\n>     b\n>\n>     c\n>     d", "q[p[a b]p[c d]]"),
        ("~~~ord\na\n~~~", "p[~~~ord a ~~~]"),
        ("```norsk\na\n```", "p[```norsk a ```]"),
        ("- [x] gjort\n- [ ] att", "ul(p[[x] gjort])(p[[ ] att])"),
        ("\\<b\\> \\` \\& \\~", "p[<b> ` & ~]"),
    ] {
        assert_eq!(tekst(text), read, "{text}");
    }
    assert_eq!(setning("*a*\nb _c_\nd"), "<i>a</i> b <i>c</i> d");
}

#[test]
fn a_colon_without_a_space_behind_it_stays_text() {
    for text in [
        "Skår 3\n:2 etter pause",
        "Møtet startar kl. 10\n:30 presis",
        "Merk\n:::note",
        "Merk\n:: dette",
        "Glad\n:)",
        "Målestokk 1\n\n:50 000",
        "Ord\n:\u{a0}forklaring",
        "Ord\n:",
        ":30 presis",
        ":-",
    ] {
        let lines: String = text.split("\n\n").map(|part| format!("p[{}]", part.replace('\n', " "))).collect();
        assert_eq!(tekst(text), lines);
    }
    assert_eq!(tekst("> Skår 3\n> :2 etter pause"), "q[p[Skår 3 :2 etter pause]]");
    assert_eq!(tekst("- Skår 3\n  :2 etter pause"), "ul(p[Skår 3 :2 etter pause])");
    assert_eq!(tekst("Ord\n: kl. 10\n  :30 presis"), "d[Ord:p[kl. 10 :30 presis]]");
    assert_eq!(tekst("Ord\n:\tforklaring"), "d[Ord:p[forklaring]]");
    assert_eq!(tekst("Ord\n: :2"), "d[Ord:p[:2]]");
    assert_eq!(tekst("År | Del\n:-- | --:\n2020 | 91"), "t[År|Del//2020|91]");
}

#[test]
fn a_dash_before_a_number_names_no_source() {
    for last in [
        "–15 grader i natt",
        "–12",
        "– 3 millionar",
        "– **3** millionar",
        "—7",
        "–\u{a0}4 poeng",
        "– {{ år }} blir eit godt år",
        "–{{ år }}",
        "–Kari utan mellomrom",
        "–",
        "– *\u{2060}*",
        "– ½ liter",
    ] {
        let shown = tekst(&format!("> Det blir kaldt.\n>\n> {last}"));
        assert!(
            shown.starts_with("q[p[Det blir kaldt.]p[–") || shown.starts_with("q[p[Det blir kaldt.]p[—"),
            "{shown}"
        );
    }
    for (last, source) in [
        ("– Kari, 15 år", "Kari, 15 år"),
        ("— Ola", "Ola"),
        ("–\u{a0}Per", "Per"),
        ("– **Kari**", "<b>Kari</b>"),
        ("– {{ kommune.namn }}", "{kommune.namn}"),
        ("– [](#a)", "<#a></>"),
        ("– «15» er ei bok", "«15» er ei bok"),
    ] {
        let shown = tekst(&format!("> Det blir kaldt.\n>\n> {last}"));
        assert_eq!(shown, format!("q[p[Det blir kaldt.]]–{source}"));
    }
}
