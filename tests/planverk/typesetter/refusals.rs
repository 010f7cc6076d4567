//! Everything that can say no to a page or a PDF, and what comes of it: every call in the templates that Typst can refuse, and
//! every refusal of its exporter. What an author can bring about is shown with the real program.

use std::collections::BTreeMap;

use crate::room::{Room, Run, repository};
use crate::small_plan::{SVG, SmallPlan};

/// What keeps a refusal from an author.
enum Answer {
    /// The program tells of it first, by this code; the example shows it.
    Told(&'static str, Example),
    /// It cannot come about, and why.
    Never(&'static str),
}

/// A plan in which it would.
type Example = fn() -> SmallPlan;

use Answer::{Never, Told};

/// A call, how often each template makes it, and what comes of it.
type Call = (&'static str, &'static [(&'static str, usize)], Answer);

/// The calls in the templates that can be refused: the call, how often each template makes it, and what comes of it.
#[expect(clippy::too_many_lines, reason = "a table")]
fn in_templates() -> Vec<Call> {
    vec![
        ("panic(", &[], Never("no template panics")),
        ("assert(", &[], Never("no template asserts")),
        ("assert.", &[], Never("no template asserts")),
        ("eval(", &[], Never("no text is code")),
        ("plugin(", &[], Never("no template runs a program")),
        (
            "heading(",
            &[
                ("kapittel.typ", 1),
                ("organisering.typ", 1),
                ("rapport-endringar.typ", 2),
                ("rapport-oppsummering.typ", 4),
            ],
            Told("PV010", || text("type: tekst\ntittel: \"\\u2060\"\ntekst: A\n")),
        ),
        ("title(", &[("omslag.typ", 1), ("rapport-oppsummering.typ", 1)], Told("PV010", || front("tittel: \" \"\n"))),
        (
            "image(",
            &[("omslag.typ", 1), ("prosa.typ", 2)],
            Told("PV036", || {
                text("type: tekst\ntittel: A\nfigur: { fil: tull.svg, alt: Tre hus }\n").file("tull.svg", "<svg")
            }),
        ),
        (
            "figure(",
            &[("prosa.typ", 1)],
            Told("PV010", || text("type: tekst\ntittel: A\nfigur: { fil: v.svg, alt: \"\\u200b\", tekst: B }\n")),
        ),
        (
            "link(",
            &[("innhald.typ", 1), ("rapport-oppsummering.typ", 1), ("tekst.typ", 2)],
            Told("PV042", || text("type: tekst\ntittel: A\ntekst: \"[a](https://)\"\n")),
        ),
        (
            "table(",
            &[
                ("omslag.typ", 1),
                ("prosa.typ", 1),
                ("rapport-endringar.typ", 1),
                ("rapport-oppsummering.typ", 3),
                ("side.typ", 1),
                ("tiltak.typ", 1),
            ],
            Told("PV106", || {
                text("type: tiltak\ntittel: A\nkolonnar: [tiltak, tiltak]\ntiltak: [{ id: a, tittel: A }]\n")
            }),
        ),
        (
            "table.header(",
            &[
                ("omslag.typ", 1),
                ("prosa.typ", 1),
                ("rapport-endringar.typ", 1),
                ("rapport-teikn.typ", 1),
                ("tiltak.typ", 2),
            ],
            Never("links and footnotes are taken out of what stands in one, and a header has a row after it"),
        ),
        ("outline(", &[("innhald.typ", 1)], Never("its entries are links of their own, whatever they hold")),
        (
            "footnote(",
            &[("prosa.typ", 1)],
            Told("PV042", || text("type: tekst\ntittel: A\ntekst: \"a[^1]\\n\\n[^1]: \\u2060\"\n")),
        ),
        (
            "pdf.attach(",
            &[("vedlegg.typ", 1)],
            Never("names are refused when read (PV037), and each stands once in a plan"),
        ),
        (
            "label(",
            &[
                ("celler.typ", 4),
                ("kapittel.typ", 1),
                ("rapport-endringar.typ", 1),
                ("rapport-oppsummering.typ", 1),
                ("tekst.typ", 1),
            ],
            Told("PV101", || {
                text(
                    "type: tekst\ntittel: A\ndelar: [{ id: a, tittel: A, tekst: B }, { id: a, tittel: C, tekst: D }]\n",
                )
            }),
        ),
        ("json(", &[("data.typ", 1)], Never("planverk writes the file")),
        ("read(", &[("data.typ", 1), ("vedlegg.typ", 1)], Never("planverk writes the files")),
        (
            "query(",
            &[
                ("celler.typ", 3),
                ("innhald.typ", 1),
                ("rapport-endringar.typ", 1),
                ("rapport-oppsummering.typ", 3),
                ("rapport.typ", 1),
                ("side.typ", 1),
                ("tekst.typ", 1),
            ],
            Never("what is looked for is set by the templates, or may be missing"),
        ),
        ("datetime(", &[("main.typ", 1), ("rapport.typ", 1)], Told("PV015", || front("dato: 0000-01-01\n"))),
        (
            "set document(",
            &[("main.typ", 1), ("rapport.typ", 1)],
            Told("PV010", || front("undertittel: \"\\ufeff\"\n")),
        ),
        (
            "pagebreak(",
            &[("rapport-oppsummering.typ", 1), ("rapport.typ", 1)],
            Never("both stand between blocks of a page"),
        ),
        ("colbreak(", &[("celler.typ", 1)], Never("it stands in a cell that may be divided")),
        ("underline", &[("rapport-teikn.typ", 1), ("side.typ", 1)], Never("a report has no links in what is new")),
        ("strike(", &[("rapport-teikn.typ", 1)], Never("what is gone is not new too")),
        (
            "regex(",
            &[
                ("omslag.typ", 4),
                ("prosa.typ", 1),
                ("rapport-oppsummering.typ", 1),
                ("rapport-teikn.typ", 1),
                ("tekst.typ", 5),
            ],
            Never("no pattern is made of a text"),
        ),
        ("cmyk(", &[], Never("colours are sRGB")),
        ("gradient", &[], Never("no template has one")),
    ]
}

/// The refusals of PDF/A-2a, PDF/A-3a and PDF/UA-1 in the exporter, by the words that it has for them.
fn in_the_exporter() -> Vec<(&'static str, Answer)> {
    vec![
        ("string longer than 32767", Told("PV065", || figure(&"ord ".repeat(9000)))),
        (
            "address longer than 8000",
            Told("PV065", || {
                let address = "x".repeat(9000);
                text(&format!("type: tekst\ntittel: A\ntekst: \"[a](https://a.no/{address})\"\n"))
                    .file("kommune.yaml", "namn: Prøve kommune\nspråk: nn\nfarge: \"#0b5d6b\"\nlenkjeadresser: ingen\n")
            }),
        ),
        ("title longer than 32767", Told("PV065", || front(&format!("tittel: {}\n", "ord ".repeat(9000))))),
        ("name longer than 127", Never("the names are those of the four fonts")),
        ("array longer than 8191", Never("holds for PDF 1.4 alone")),
        ("dictionary longer than 4095", Never("holds for PDF 1.4 alone")),
        ("number too large", Never("holds for PDF 1.4 alone")),
        ("more than 8388607 objects", Never("a plan within the limits of its files has some hundred thousand")),
        (
            "q/Q nested deeper than 28",
            Never("templates clip once, and what is nested in a picture is limited when read (PV036)"),
        ),
        ("PostScript", Never("only gradients of another kind need it, which pictures are refused or flattened for")),
        ("CMYK without profile", Never("JPEGs in CMYK are refused when read (PV036)")),
        ("two fallbacks of a spot colour", Never("no template has a spot colour")),
        ("glyph not in the font", Told("PV061", || text("type: tekst\ntittel: A\ntekst: En 🚲 til alle\n"))),
        ("glyph without code", Told("PV006", || text("type: tekst\ntittel: A\ntekst: A \u{7} b\n"))),
        ("U+0000, U+FEFF, U+FFFE", Told("PV061", || text("type: tekst\ntittel: A\ntekst: \"A \\ufeff b\"\n"))),
        ("private use", Told("PV061", || text("type: tekst\ntittel: A\ntekst: \"A \\uf0b7 b\"\n"))),
        ("font that may not be embedded", Never("the four fonts may")),
        ("no document language", Never("both målformer are languages, and a plan has one")),
        ("no document title", Told("PV010", || front("tittel: \"\"\n"))),
        ("no alternative text", Told("PV012", || text("type: tekst\ntittel: A\nfigur: { fil: v.svg }\n"))),
        ("empty alternative text", Told("PV010", || figure(""))),
        ("no heading title", Told("PV010", || text("type: tekst\ntittel: \"\\u00ad\"\ntekst: B\n"))),
        ("no outline", Never("a plan has a heading, since it has a section (PV033)")),
        ("annotation without text", Told("PV042", || text("type: tekst\ntittel: A\ntekst: \"[a]()\"\n"))),
        (
            "no document date",
            Told("PV202", || {
                SmallPlan::new("")
                    .section("tekst", "type: tekst\ntittel: A\ntekst: B\n")
                    .file("plan/plan.yaml", "tittel: Plan\når: 2024\nstatus: utkast\nseksjonar: [tekst]\n")
            }),
        ),
        ("transparency", Never("holds for PDF/A-1 alone")),
        ("interpolated picture", Never("the templates ask for none")),
        ("attached file", Never("only with --med-kjelde, which is PDF/A-3a, and with type, description and date")),
        ("no tags", Never("they are always on")),
        (
            "PDF as a picture",
            Told("PV036", || {
                text("type: tekst\ntittel: A\nfigur: { fil: a.pdf, alt: Tre hus }\n").file("a.pdf", "%PDF-1.7\n")
            }),
        ),
        ("newer version of PDF", Never("both standards have the same version")),
        ("16-bit picture", Never("they are opened to eight bits")),
        ("first heading not of level 1", Never("a chapter is of level 1, and stands first")),
        ("level skipped", Never("parts are one level under what they stand in, to four (PV105)")),
        ("link in a header that is repeated", Never("templates print none there")),
        (
            "tag split, bad list, bad table, bad contents",
            Never("only show rules of a template bring it about; tests set all of them"),
        ),
        ("two lines on one text", Never("templates draw one")),
        (
            "picture too large or broken",
            Told("PV036", || {
                text("type: tekst\ntittel: A\nfigur: { fil: a.png, alt: Tre hus }\n").file("a.png", "\u{89}PNG")
            }),
        ),
        (
            "layout that does not settle",
            Never("what is told of it is a warning, which stops the build as PV066; no plan is known"),
        ),
    ]
}

fn text(section: &str) -> SmallPlan {
    let name = if section.starts_with("type: tiltak") { "tiltak" } else { "tekst" };
    SmallPlan::new("").section(name, section).file("v.svg", SVG)
}

fn front(keys: &str) -> SmallPlan {
    SmallPlan::new(keys).section("tekst", "type: tekst\ntittel: A\ntekst: B\n")
}

fn figure(alt: &str) -> SmallPlan {
    text(&format!("type: tekst\ntittel: A\nfigur: {{ fil: v.svg, alt: \"{alt}\" }}\n"))
}

/// What an author is told has no word of Typst's in it, and no template.
#[track_caller]
pub fn no_word_of_typsts(run: &Run) {
    let told = format!("{}{}", run.stdout, run.stderr);
    for word in [
        ".typ",
        "error",
        "warning",
        "PDF/",
        "hint",
        "missing",
        "invalid",
        "failed",
        "heading",
        "panicked",
        "planverk sjølv",
    ] {
        assert!(!told.contains(word), "{word:?} in {run}");
    }
}

#[track_caller]
fn shown(what: &str, code: &str, example: Example) {
    let room = Room::with(&example());
    for command in ["sjekk", "bygg"] {
        let run = room.planverk().args([command, "kommune/plan"]).run().ended(1);
        let told = format!("{}{}", run.stdout, run.stderr);
        assert!(told.contains(&format!("feil[{code} ")), "{what} is not told as {code} by {command}: {run:.3000}");
        assert!(told.contains(" --> kommune/"), "{what} has no place: {run:.3000}");
        no_word_of_typsts(&run);
    }
}

#[test]
fn every_call_in_the_templates_that_can_be_refused_is_accounted_for() {
    let folder = repository().join("templates");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let templates: BTreeMap<String, String> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "typ"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n");
            (path.file_name().unwrap().to_string_lossy().into_owned(), code)
        })
        .collect();
    let mut calls = 0;
    for (call, counts, _) in in_templates() {
        let found: BTreeMap<&str, usize> = templates
            .iter()
            .map(|(name, code)| (name.as_str(), code.matches(call).count()))
            .filter(|(_, n)| *n > 0)
            .collect();
        assert_eq!(found, counts.iter().copied().collect(), "«{call}» in the templates: what comes of a new one?");
        calls += found.values().sum::<usize>();
    }
    println!("{calls} calls of {} kinds in {} templates", in_templates().len(), templates.len());
}

#[test]
fn what_typst_would_refuse_is_told_at_its_place_before_it_does() {
    let answers = in_templates().into_iter().map(|(call, _, answer)| (call, answer)).chain(in_the_exporter());
    let (mut told, mut never) = (0, 0);
    for (what, answer) in answers {
        match answer {
            Told(code, example) => {
                shown(what, code, example);
                told += 1;
            }
            Never(why) => {
                assert!(!why.is_empty());
                never += 1;
            }
        }
    }
    println!("{told} refusals told of, {never} that cannot come about");
    assert!(told > 20);
}
