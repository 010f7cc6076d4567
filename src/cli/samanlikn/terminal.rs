//! The changes on a terminal: plain words and two kinds of marks, so that nothing is lost without colour.

use super::felt::{Felt, Kva, Linje, forkort};
use super::ord::{Ord, fyll, stor};
use super::soge::{Bolk, Innslag, Soge};
use super::tal::Rekkje;
use crate::compare::endring::Ordbit;
use crate::fault::visible;

/// Where the texts of a measure begin, and how wide a label and a verb are.
const INNRYKK: usize = 6;
const MERKELAPP: usize = 13;
const VERB: usize = 9;

/// How many words are shown of a text that is wholly new or gone and longer than that by half.
const ORD: usize = 40;

/// How a word is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stil {
    Vanleg,
    Sterk,
    Dempa,
    Ut,
    Inn,
}

/// A piece of an entry: its label, and its words in their styles.
type Del = (Option<&'static str>, Vec<(Stil, String)>);

impl Stil {
    fn code(self) -> &'static str {
        match self {
            Stil::Vanleg => "",
            Stil::Sterk => "\u{1b}[1m",
            Stil::Dempa => "\u{1b}[2m",
            Stil::Ut => "\u{1b}[31m",
            Stil::Inn => "\u{1b}[32m",
        }
    }
}

/// The whole text.
pub fn write(soge: &Soge, width: usize, colour: bool) -> String {
    let mut w = Skrivar { out: String::new(), width, colour, ord: soge.ord };
    w.title(&soge.tittel, '=');
    w.para(0, "", &[(Stil::Vanleg, soge.mot.clone())]);
    if let Some(like) = soge.like {
        w.gap();
        w.para(0, "", &[(Stil::Vanleg, like.to_string())]);
        w.numbers(soge);
        return w.out;
    }
    for note in &soge.merknader {
        w.gap();
        w.para(0, "", &[(Stil::Sterk, note.clone())]);
    }
    w.gap();
    w.counts(&soge.teljing);
    if !soge.teljemerknader.is_empty() {
        w.gap();
        soge.teljemerknader.iter().for_each(|note| w.para(0, "", &[(Stil::Vanleg, note.clone())]));
    }
    if !soge.namnebyte.is_empty() {
        w.gap();
        w.title(soge.ord.nye_namn, '=');
        soge.namnebyte.iter().for_each(|name| w.para(2, "", &[(Stil::Vanleg, name.clone())]));
    }
    w.gap();
    w.para(0, "", &[(Stil::Dempa, soge.ord.slik_les_du.to_string())]);
    w.part(soge.ord.tiltaka, &soge.tiltak);
    w.numbers(soge);
    w.part(soge.ord.resten_av_planen, &soge.resten);
    if !soge.uendra_kapittel.is_empty() {
        w.gap();
        let all = format!("{}: {}.", soge.ord.uendra_kapittel, soge.uendra_kapittel.join(", "));
        w.para(0, "", &[(Stil::Vanleg, all)]);
    }
    w.out
}

struct Skrivar {
    out: String,
    width: usize,
    colour: bool,
    ord: &'static Ord,
}

impl Skrivar {
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn title(&mut self, text: &str, under: char) {
        self.para(0, "", &[(Stil::Sterk, text.to_string())]);
        let width = text.chars().count().min(self.width);
        self.out.extend(std::iter::repeat_n(under, width));
        self.out.push('\n');
    }

    fn part(&mut self, heading: &str, parts: &[Bolk]) {
        if parts.is_empty() {
            return;
        }
        self.gap();
        self.title(heading, '=');
        parts.iter().for_each(|bolk| self.bolk(bolk));
    }

    fn bolk(&mut self, bolk: &Bolk) {
        self.gap();
        match bolk.djupn {
            1 => self.title(&bolk.overskrift, '-'),
            _ => self.para(0, "", &[(Stil::Sterk, bolk.overskrift.clone())]),
        }
        for innslag in &bolk.innslag {
            self.gap();
            self.innslag(innslag);
        }
        if !bolk.uendra.is_empty() {
            self.gap();
            let text = format!("{}: {}.", self.ord.uendra, bolk.uendra.join(", "));
            self.para(2, "", &[(Stil::Dempa, text)]);
        }
    }

    fn innslag(&mut self, innslag: &Innslag) {
        if let Some(title) = &innslag.tittel {
            let number = innslag.nummer.clone().unwrap_or_default();
            let lead = format!("{number:<width$}", width = INNRYKK - 2);
            let (lead, indent) = if number.is_empty() { (String::new(), 2) } else { (lead, INNRYKK) };
            self.para(indent, &format!("  {lead}"), &[(Stil::Sterk, title.clone())]);
        }
        if !innslag.hending.is_empty() {
            let text = innslag.hending.iter().map(|h| format!("{}.", stor(h))).collect::<Vec<_>>().join(" ");
            self.para(INNRYKK, &" ".repeat(INNRYKK), &[(Stil::Vanleg, text)]);
        }
        innslag.felt.iter().for_each(|felt| self.felt(felt));
    }

    fn felt(&mut self, felt: &Felt) {
        let mut label = felt.namn.as_str();
        for linje in &felt.linjer {
            for (verb, bits) in self.deler(linje) {
                let label_width = MERKELAPP.max(label.chars().count() + 1);
                let mut lead = format!("{}{label:<label_width$}", " ".repeat(INNRYKK));
                let mut indent = INNRYKK + MERKELAPP;
                if let Some(verb) = verb {
                    lead.push_str(&format!("{verb:<VERB$}"));
                    indent += VERB;
                }
                indent += usize::from(linje.nivå) * 2;
                lead.push_str(&"  ".repeat(usize::from(linje.nivå)));
                if verb.is_none() && linje.punkt && felt.linjer.len() > 1 {
                    lead.push_str("– ");
                    indent += 2;
                }
                self.para(indent, &lead, &bits);
                label = "";
            }
        }
    }

    /// The rows that a line is shown on, each with its verb.
    fn deler(&self, linje: &Linje) -> Vec<Del> {
        let o = self.ord;
        let mut rows = match &linje.kva {
            Kva::Ny(text) => vec![(linje.verb, vec![(Stil::Inn, self.kort(text))])],
            Kva::Gammal(text) => vec![(linje.verb, vec![(Stil::Ut, self.kort(text))])],
            Kva::Same(text) => vec![(linje.verb, vec![(Stil::Vanleg, self.kort(text))])],
            Kva::Ord(words) => vec![(linje.verb, marked_all(&forkort(words)))],
            Kva::Begge { frå, til } => {
                let old = vec![(Stil::Ut, self.kort(frå))];
                vec![(Some(o.før), old), (Some(o.no), vec![(Stil::Inn, self.kort(til))])]
            }
            Kva::Skifte { ut, inn } => {
                let (out, come) = (vec![(Stil::Ut, ut.clone())], vec![(Stil::Inn, inn.clone())]);
                vec![(Some(o.verb_ut_aktør), out), (Some(o.verb_inn), come)]
            }
            Kva::Byte { gruppe, frå, til } => {
                let group = gruppe.as_ref().map(|g| format!("{g}: ")).unwrap_or_default();
                let plain = |word: String| (Stil::Vanleg, word);
                let (old, new) = ((Stil::Ut, frå.clone()), (Stil::Inn, til.clone()));
                let (from, to) = (plain(format!("{group}{} ", o.frå)), plain(format!(" {} ", o.til)));
                vec![(linje.verb, vec![from, old, to, new])]
            }
        };
        if let (Some(note), Some((_, last))) = (&linje.merknad, rows.last_mut()) {
            last.push((Stil::Dempa, format!(" ({note})")));
        }
        rows
    }

    /// A long text by its beginning: the reader has the plan.
    fn kort(&self, text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        match words.get(..ORD) {
            Some(first) if words.len() > ORD + ORD / 2 => {
                let rest = (words.len() - ORD).to_string();
                format!("{} {}", first.join(" "), fyll(self.ord.og_ord_til, &[&rest]))
            }
            _ => text.to_string(),
        }
    }

    fn counts(&mut self, rows: &[Rekkje]) {
        const COLUMN: usize = 10;
        let names = self.width.saturating_sub(COLUMN * 6).clamp(20, 44);
        let mut head = " ".repeat(names);
        self.ord.teljing.iter().for_each(|word| head.push_str(&format!("{word:>COLUMN$}")));
        self.head(&head);
        for row in rows {
            let room = names - 1 - usize::from(row.djupn) * 2;
            let mut name: String = row.namn.chars().take(room).collect();
            if row.namn.chars().count() > room {
                name.pop();
                name.push('…');
            }
            let mut line = format!("{}{name:<width$}", "  ".repeat(usize::from(row.djupn)), width = room + 1);
            for n in row.tal {
                let shown = if n == 0 { "–".to_string() } else { n.to_string() };
                line.push_str(&format!("{shown:>COLUMN$}"));
            }
            self.out.push_str(&visible(&line));
            self.out.push('\n');
        }
    }

    fn numbers(&mut self, soge: &Soge) {
        if soge.nummer.is_empty() {
            return;
        }
        self.gap();
        self.title(soge.ord.nummer, '=');
        let wide = |text: &str| text.chars().count();
        let of = |pick: fn(&super::soge::Nummerbyte) -> &str, head: &str| {
            soge.nummer.iter().map(|n| wide(pick(n))).chain([wide(head)]).max().unwrap_or(0) + 2
        };
        let (a, b) = (of(|n| &n.gammal, &soge.gammal), of(|n| &n.ny, &soge.ny));
        let head = format!("{:<a$}{:<b$}{}", soge.gammal, soge.ny, soge.ord.tiltak);
        self.head(&format!("  {head}"));
        for n in &soge.nummer {
            let lead = format!("  {:<a$}{:<b$}", n.gammal, n.ny);
            self.para(2 + a + b, &lead, &[(Stil::Vanleg, n.tittel.clone())]);
        }
    }

    /// The heads of columns, with their spaces as they are.
    fn head(&mut self, text: &str) {
        let chars: Vec<(char, Stil)> = visible(text).chars().map(|c| (c, Stil::Dempa)).collect();
        let mut line = String::new();
        self.styled(&chars, &mut line);
        self.out.push_str(&line);
        self.out.push('\n');
    }

    /// A paragraph: `lead` before the first line, `indent` before the others.
    fn para(&mut self, indent: usize, lead: &str, bits: &[(Stil, String)]) {
        let mut words: Vec<Vec<(char, Stil)>> = vec![vec![]];
        for (style, text) in bits {
            for c in visible(&text.replace('\n', " ")).chars() {
                match words.last_mut() {
                    Some(word) if c != ' ' => word.push((c, *style)),
                    _ => words.push(vec![]),
                }
            }
        }
        let mut line = visible(lead).into_owned();
        if lead.is_empty() {
            line = " ".repeat(indent);
        }
        let mut at = line.chars().count();
        let mut empty = true;
        for word in words.iter().filter(|w| !w.is_empty()) {
            if !empty && at + 1 + word.len() > self.width {
                self.out.push_str(line.trim_end());
                self.out.push('\n');
                line = " ".repeat(indent);
                (at, empty) = (indent, true);
            }
            if !empty {
                line.push(' ');
                at += 1;
            }
            self.styled(word, &mut line);
            at += word.len();
            empty = false;
        }
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn styled(&self, word: &[(char, Stil)], line: &mut String) {
        let mut now = Stil::Vanleg;
        for (c, style) in word.iter().copied().chain([('\0', Stil::Vanleg)]) {
            if self.colour && style != now {
                if now != Stil::Vanleg {
                    line.push_str("\u{1b}[0m");
                }
                line.push_str(style.code());
                now = style;
            }
            if c != '\0' {
                line.push(c);
            }
        }
    }
}

/// Words with their marks; what came stands apart from what went.
fn marked_all(words: &[Ordbit]) -> Vec<(Stil, String)> {
    let mut out: Vec<(Stil, String)> = vec![];
    for word in words {
        if let (Ordbit::Inn(_), Some((Stil::Ut, _))) = (word, out.iter().rfind(|(_, text)| !text.is_empty())) {
            out.push((Stil::Vanleg, " ".into()));
        }
        out.extend(marked(word));
    }
    out
}

/// Words with the marks that say what happened to them.
fn marked(word: &Ordbit) -> Vec<(Stil, String)> {
    // a space at either end stands outside the marks
    let inside = |text: &str, open: &str, close: &str, style: Stil| {
        let bare = text.trim();
        let (before, after) = match text.split_once(bare) {
            Some(around) if !bare.is_empty() => around,
            _ => return vec![(Stil::Vanleg, text.to_string())],
        };
        let plain = |text: &str| (Stil::Vanleg, text.to_string());
        vec![plain(before), (style, format!("{open}{bare}{close}")), plain(after)]
    };
    match word {
        Ordbit::Lik(text) | Ordbit::Jamgod { til: text, .. } => vec![(Stil::Vanleg, text.clone())],
        Ordbit::Ut(text) => inside(text, "[-", "-]", Stil::Ut),
        Ordbit::Inn(text) => inside(text, "{+", "+}", Stil::Inn),
        Ordbit::Tal { frå, til, skilnad } => {
            let mut out = vec![(Stil::Ut, frå.clone()), (Stil::Vanleg, " → ".into()), (Stil::Inn, til.clone())];
            out.extend(skilnad.iter().map(|s| (Stil::Dempa, format!(" ({s})"))));
            out
        }
    }
}
