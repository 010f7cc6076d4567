//! Sound sections with mistakes planted in them, written in every way that YAML has.

use proptest::prelude::*;

/// What an author may write, and what it is when it is cured.
const PIECES: &[(&str, &str)] = &[
    ("Førebygge rus", "Førebygge rus"),
    ("og kriminalitet", "og kriminalitet"),
    ("saman med skulane,", "saman med skulane,"),
    ("{{ år }} og utover", "{{ år }} og utover"),
    ("**viktig** arbeid", "**viktig** arbeid"),
    ("sjå [Bufdir](https://bufdir.no) for", "sjå [Bufdir](https://bufdir.no) for"),
    ("«ung no» elles", "«ung no» elles"),
    ("om \"Ung i Fjordvik\" og", "om «Ung i Fjordvik» og"),
    ("to  rom", "to rom"),
    ("tre   rom her", "tre rom her"),
    ("åra 2022-2025 gjeld", "åra 2022–2025 gjeld"),
    ("frå {{ år }}-{{ år + 2 }} òg", "frå {{ år }} til {{ år + 2 }} òg"),
    ("måndag - fredag heile", "måndag–fredag heile"),
    ("barn 10-12 år gamle", "barn 10–12 år gamle"),
    ("gav kr. 50 000,- til", "gav kr 50 000 til"),
    ("møtet tysdag 12.09.24 med", "møtet torsdag 12.09.24 med"),
    ("Tys. 12.09.24 vart", "Tor. 12.09.24 vart"),
    ("oppl. 1-2 står", "oppl. 1-2 står"),
];

#[derive(Clone, Copy, Debug)]
pub enum Spelling {
    Plain,
    Single,
    Double,
    Literal,
    Folded,
}

/// A text of pieces; between two of them stands a line break where it is said.
#[derive(Clone, Debug)]
pub struct Tekst {
    pieces: Vec<(usize, bool)>,
    style: Spelling,
    comment: bool,
}

/// A section.
#[derive(Clone, Debug)]
pub struct Seksjon {
    tekst: Tekst,
    punkt: Vec<Tekst>,
    /// Which keys are misspelt.
    slips: [bool; 3],
    crlf: bool,
    mark: bool,
    last_end: bool,
}

pub fn seksjon() -> impl Strategy<Value = Seksjon> {
    let all = (tekst(), prop::collection::vec(tekst(), 1..4), any::<[bool; 3]>(), any::<[bool; 3]>());
    all.prop_map(|(tekst, punkt, slips, [crlf, mark, last_end])| Seksjon { tekst, punkt, slips, crlf, mark, last_end })
}

fn tekst() -> impl Strategy<Value = Tekst> {
    use Spelling::{Double, Folded, Literal, Plain, Single};
    let pieces = prop::collection::vec((0..PIECES.len(), any::<bool>()), 1..7);
    (pieces, prop::sample::select(&[Plain, Single, Double, Literal, Folded][..]), any::<bool>())
        .prop_map(|(pieces, style, comment)| Tekst { pieces, style, comment })
}

impl Seksjon {
    /// The file as the author saved it, or as it is when it is cured.
    pub fn file(&self, cured: bool) -> String {
        let key =
            |at: usize, slip: &'static str, right: &'static str| if self.slips[at] && !cured { slip } else { right };
        let spaces = if cured { " " } else { "  " };
        let mut out = "# ein seksjon   med \"merknad\" 2022-2025\ntype: tiltak   # slaget\n".to_owned();
        out += &format!("{}: 'Mål{spaces}2024'\n", key(0, "titel", "tittel"));
        out += &format!("ingress:{}", self.tekst.written(cured, "  "));
        out += &format!("{}:\n- id: t\n  \"{}\": T\n", key(1, "tiltakk", "tiltak"), key(2, "Tittel", "tittel"));
        out += &format!("  ansvar: {{tekst: Skulane,   merknad: \"to{spaces}rom\"}} # her\n  tidspunkt: Hausten\n");
        out += "  punkt:\n";
        for punkt in &self.punkt {
            out += &format!("    -{}", punkt.written(cured, "      "));
        }
        out += "\n# slutt";
        if self.last_end {
            out += "\n";
        }
        if self.crlf {
            out = out.replace('\n', "\r\n");
        }
        if self.mark { format!("\u{feff}{out}") } else { out }
    }
}

impl Tekst {
    fn written(&self, cured: bool, indent: &str) -> String {
        let mut text = String::from("Om");
        for (piece, breaks) in &self.pieces {
            let (wrong, right) = PIECES[*piece];
            text += &if *breaks { format!("\n{indent}") } else { " ".into() };
            text += if cured { right } else { wrong };
        }
        let comment = if self.comment { "  # merknad  \"her\"" } else { "" };
        match self.style {
            // braces inside a plain text are no trouble, since it does not start with one
            Spelling::Plain => format!(" {text}{comment}\n"),
            Spelling::Single => format!(" '{text}'{comment}\n"),
            Spelling::Double => format!(" \"{}\"{comment}\n", text.replace('"', "\\\"")),
            Spelling::Literal => format!(" |{comment}\n{indent}{text}\n"),
            Spelling::Folded => format!(" >-{comment}\n{indent}{text}\n"),
        }
    }
}
