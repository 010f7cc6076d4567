//! What a plan folder from a stranger may hold, made to harm whoever reads it: depths, bombs, patterns that make a careless program
//! slow, ways out of the folder, text that looks like code. The unit tests of each room and the tests of the whole program take
//! their inputs here, so that what one of them was found to stand, the others stand too.
//!
//! - `traps.txt`: each trap of YAML, what is said of it, and what is read all the same;
//! - [`pieces`]: what texts are put together of by chance.
//!
//! Adding one: here, or in one of those files. It is tried wherever inputs of its kind are.

pub mod pieces;

/// Each trap of YAML that an author falls into.
pub const TRAPS: &str = include_str!("traps.txt");

/// How deep, where depth is what harms.
const DEEP: usize = 100_000;

/// YAML that goes down without end.
pub fn levels() -> Vec<String> {
    let opened = ["- ", "[", "{a: ", "? ", "{", "!x [", "&x [", "- ? "];
    let mut all: Vec<String> = opened.into_iter().map(|level| level.repeat(DEEP)).collect();
    all.extend([
        "[".repeat(DEEP) + &"]".repeat(DEEP),
        "{a: ".repeat(DEEP) + &"}".repeat(DEEP),
        "- - ".repeat(DEEP) + "x",
        "? - ".repeat(DEEP) + "x",
        "tiltak: ".to_owned() + &"[{ id: a, tittel: b, punkt: ".repeat(DEEP),
        "punkt: ".to_owned() + &"[{ punkt: ".repeat(DEEP) + "x" + &" }]".repeat(DEEP),
        (0..2000).map(|level| format!("{}a:\n", " ".repeat(level))).collect(),
    ]);
    all
}

/// YAML whose aliases come to a thousand million words, were they followed.
pub fn bomb() -> String {
    let mut text = String::from("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (name, of) in "bcdefghij".chars().zip("abcdefghi".chars()) {
        text += &format!("{name}: &{name} [{}]\n", vec![format!("*{of}"); 10].join(", "));
    }
    text
}

/// Lines that hold faults in plenty, all of one kind.
pub fn slips() -> Vec<String> {
    vec![
        "  - { id: a, titel: b }\n".repeat(60_000),
        (0..60_000).map(|i| format!("nokkel{i}: x\n")).collect(),
        (0..60_000).map(|i| format!("a{i}: *x\n")).collect(),
        (0..30_000).map(|i| format!("a{i}: b: c\n")).collect(),
        "tittel: x\n".repeat(100_000),
        "a\u{7}b\n".repeat(100_000),
        "tittel: \"a\" b\n".repeat(60_000),
        "\t\n".repeat(100_000) + "\ta: b\n",
        "!a ".repeat(DEEP),
        format!("{}: x\n", "ø".repeat(1_000_000)),
    ]
}

/// Markdown that goes down without end, or around in a ring.
pub fn markdown() -> Vec<String> {
    vec![
        ">".repeat(DEEP),
        "> ".repeat(DEEP) + "x",
        "- ".repeat(DEEP) + "x",
        "*".repeat(DEEP) + "x" + &"*".repeat(DEEP),
        "**a ".repeat(DEEP),
        "*a _b ".repeat(DEEP / 2),
        "[".repeat(DEEP) + "x" + &"](https://a.no)".repeat(1000),
        "[a](".repeat(DEEP),
        "![".repeat(DEEP),
        "<".repeat(DEEP),
        "[^1]".repeat(1000) + "\n\n[^1]: a[^1]",
        "[^a]\n\n[^a]: b[^b]\n\n[^b]: a[^a]".to_owned(),
        "|".repeat(DEEP),
        "|a".repeat(2000) + "\n" + &"|-".repeat(2000),
        "`".repeat(DEEP),
        "&".repeat(DEEP),
        "1. ".repeat(DEEP) + "x",
        "漢 ".repeat(DEEP),
        "[^a".repeat(DEEP / 2),
        (0..30_000).map(|i| format!("[^a{i}] ")).collect(),
        "|a".repeat(300) + "\n" + &"|-".repeat(300) + &"\n|a".repeat(300),
        "|a".repeat(18) + "\n" + &"|-".repeat(18) + &"\n|a".repeat(20_000),
        "*a* ".repeat(DEEP / 2),
        "a\\\n".repeat(DEEP / 2),
        "[a](https://a.no) ".repeat(20_000),
        "[](#a) ".repeat(20_000),
        "- a\n".repeat(DEEP / 2),
        "1. a\n".repeat(20_000),
        "> a\n\n".repeat(20_000),
        "a\n: b\n\n".repeat(20_000),
        "a\n\n".repeat(DEEP / 2),
        "a**b".repeat(20_000),
        "ord ".repeat(200_000),
        (1..600).map(|length| "`".repeat(length) + " ").collect(),
        "[a](".repeat(DEEP) + &")".repeat(DEEP),
        "_a *b ".repeat(DEEP / 2) + &"_ *".repeat(1000),
        "{{ år }} *a* ".repeat(20_000),
    ]
}

/// Words without an end.
pub fn words() -> [String; 4] {
    ["ord".repeat(5_000), "å".repeat(10_000), "ord-".repeat(5_000), "W".repeat(2_000)]
}

/// Placeholders that loop, grow, or reach for what is not theirs.
pub fn placeholders() -> Vec<String> {
    let mut all: Vec<String> = [
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{{ range(1000000000) }}",
        "{{ 'x' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 ** 9 }}",
        "{{ self }}",
        "{{ kommune.__class__ }}",
        "{{ {{ {{ periode }} }} }}",
        "{% include '/etc/passwd' %}",
        "{% macro a() %}{{ a() }}{% endmacro %}",
    ]
    .map(str::to_owned)
    .into();
    all.push(format!("{{{{ {}periode.frå{} }}}}", "(".repeat(50_000), ")".repeat(50_000)));
    all.push(format!("{{{{ periode.frå{} }}}}", " + 1".repeat(100_000)));
    all
}

/// Text that is code somewhere, and is to be printed as it is written.
pub const CODE: &[&str] = &[
    "Prisen er $5 for 3 * 2 = 6, #1 av @alle, og `berre` nesten. Ein _open strek og <eit teikn> står som dei er.",
    "#read(\"/etc/passwd\") #eval(\"1 + 1\") $sum_(i=1)^n i$ @kjelde = Ikkje overskrift // ikkje kommentar",
    "#eval(\"1\") og *stjerner* i $ein$ tittel @her",
    "#show: it => []",
    "#pagebreak() og $x$",
    "@label <label>",
    "= Ikkje overskrift",
    "- ikkje punkt",
    "/ Ikkje: term",
];

/// Paths of pictures that lie outside the municipality's folder, or nowhere.
pub const WAYS_OUT: &[&str] = &[
    "../utanfor.svg",
    "../../utanfor.svg",
    "bilete/../../utanfor.svg",
    "/etc/hostname",
    "kort-2026/../../utanfor.svg",
    "..\\\\utanfor.svg",
    "",
    ".",
    "bilete",
    "~/utanfor.svg",
    "file:///etc/hostname",
    "https://example.org/a.svg",
    "bilete/vaapen.svg\\0.png",
];

/// Drawings that attack their reader.
pub fn drawings() -> Vec<String> {
    let svg =
        |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inside}</svg>");
    let mut bomb = String::from("<!DOCTYPE svg [<!ENTITY a \"lol\">");
    for (name, of) in "bcdefghij".chars().zip("abcdefghi".chars()) {
        bomb += &format!("<!ENTITY {name} \"{}\">", format!("&{of};").repeat(10));
    }
    let uses: String =
        (0..30).map(|i| format!("<g id=\"a{}\"><use href=\"#a{i}\"/><use href=\"#a{i}\"/></g>", i + 1)).collect();
    vec![
        svg(&("<g>".repeat(DEEP) + &"</g>".repeat(DEEP))),
        bomb + "]>" + &svg("<text>&j;</text>"),
        svg(&format!("<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>{uses}")),
        svg("<use id=\"a\" href=\"#a\"/>"),
        svg("<script>alert(1)</script><image href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/>"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e30\" height=\"1e30\"/>".to_owned(),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>".to_owned(),
        "<svg".to_owned(),
        "%PDF-1.7".to_owned(),
        String::new(),
    ]
}

/// The head of a picture that promises forty thousand by forty thousand points.
pub fn huge_picture() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x9c\x40\0\0\x9c\x40\x08\x06\0\0\0".to_vec();
    bytes.extend([0; 64]);
    bytes
}
