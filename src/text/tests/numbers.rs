//! A number that is printed stands in the text.

use super::tekst;

#[test]
fn a_list_is_numbered_where_its_numbers_follow_one_another() {
    for (text, read) in [
        ("1. a\n2. b\n3. c", "ol(p[a])(p[b])(p[c])"),
        ("1) a\n2) b", "ol(p[a])(p[b])"),
        ("4. a\n5. b", "ol@4(p[a])(p[b])"),
        ("1. a\n2. b\n\nOrd\n\n3. c\n4. d", "ol(p[a])(p[b])p[Ord]ol@3(p[c])(p[d])"),
        ("1. a\n\n   b\n\n2. c", "ol(p[a]p[b])(p[c])"),
        ("1. a\n   1. b\n   2. c\n2. d", "ol(p[a]ol(p[b])(p[c]))(p[d])"),
        ("Slik:\n1. a\n2. b", "p[Slik:]ol(p[a])(p[b])"),
        ("- a\n  9. b\n  10. c", "ul(p[a 9. b 10. c])"),
        ("- a\n\n  9. b\n  10. c", "ul(p[a]ol@9(p[b])(p[c]))"),
    ] {
        assert_eq!(tekst(text), read, "{text}");
    }
}

#[test]
fn other_numbers_are_printed_as_they_are_written() {
    for (text, read) in [
        (
            "1. desember tenner vi lys.\n24. desember er det jul.",
            "p[1. desember tenner vi lys. 24. desember er det jul.]",
        ),
        ("17. mai\n1. mai", "p[17. mai 1. mai]"),
        ("1. mai\n\n17. mai", "p[1. mai]p[17. mai]"),
        ("1. mai er fri.\n2. mai er det skule.", "p[1. mai er fri. 2. mai er det skule.]"),
        ("24. des. er det jul.\n25. des. òg.", "p[24. des. er det jul. 25. des. òg.]"),
        ("1. **mai**\n3. **juni**", "p[1. <b>mai</b> 3. <b>juni</b>]"),
        ("1. ledd\n3. ledd", "p[1. ledd]p[3. ledd]"),
        ("1. a\n7. b\n3. c", "p[1. a]p[7. b]p[3. c]"),
        ("1. a\n1. b\n1. c", "p[1. a]p[1. b]p[1. c]"),
        ("2. a\n1. b", "p[2. a]p[1. b]"),
        ("01. a\n02. b", "p[01. a]p[02. b]"),
        ("1) a\n3) b", "p[1) a]p[3) b]"),
        ("1. a\n   - b\n   - c\n3. d", "p[1. a]ul(p[b])(p[c])p[3. d]"),
        ("1. a\n   2. b\n   4. c\n2. d", "ol(p[a 2. b 4. c])(p[d])"),
        ("1. a\n\n   2. b\n   4. c\n2. d", "ol(p[a]p[2. b]p[4. c])(p[d])"),
        ("> 1. a\n> 3. b", "q[p[1. a]p[3. b]]"),
        ("1. *a*\n5. [b](https://c.no)", "p[1. <i>a</i>]p[5. <https://c.no>b</>]"),
        ("Vi viser til\n1. ledd og\n3. ledd.", "p[Vi viser til 1. ledd og 3. ledd.]"),
        ("Vi møtest\n1. mai i parken.", "p[Vi møtest 1. mai i parken.]"),
        ("Reglar.\n1. ledd\n3. ledd", "p[Reglar.]p[1. ledd]p[3. ledd]"),
        ("- a\n  1. mai", "ul(p[a 1. mai])"),
        ("999999999. a\n1. b", "p[999999999. a]p[1. b]"),
    ] {
        assert_eq!(tekst(text), read, "{text}");
    }
}
