//! The changes on a terminal: plain words and two kinds of marks, so that nothing is lost without colour.

mod linjer;

use super::felt::{Felt, Kva, Linje, forkort};
use super::ord::{Ord, fyll, stor};
use super::soge::{Bolk, Innslag, Soge};
use super::tal::Rekkje;
use crate::fault::visible;
use linjer::{Stil, marked_all};

/// Where the texts of a measure begin, and how wide a label and a verb are.
const INNRYKK: usize = 6;
const MERKELAPP: usize = 13;
const VERB: usize = 9;

/// How many words are shown of a text that is wholly new or gone and longer than that by half.
const ORD: usize = 40;

/// How many texts are shown of a part of the plan, other than a measure, that is wholly new or gone.
const TEKSTAR: usize = 3;

/// A piece of an entry: its label, and its words in their styles.
type Del = (Option<&'static str>, Vec<(Stil, String)>);

/// The whole text.
pub fn write(soge: &Soge, width: usize, colour: bool) -> String {
    let mut w = Skrivar { out: String::new(), width, colour, ord: soge.ord, is_cut: false };
    if let Some(like) = &soge.like {
        w.para(0, "", &[(Stil::Vanleg, like.clone())]);
        w.numbers(soge);
        return w.out;
    }
    w.title(&soge.tittel, '=');
    w.para(0, "", &[(Stil::Vanleg, soge.mot.clone())]);
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
    if w.is_cut {
        w.gap();
        w.para(0, "", &[(Stil::Dempa, soge.ord.korta.to_string())]);
    }
    w.out
}

struct Skrivar {
    out: String,
    width: usize,
    colour: bool,
    ord: &'static Ord,
    /// Whether a long text was cut.
    is_cut: bool,
}

impl Skrivar {
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
        let shown = if felt.er_heil && felt.linjer.len() > TEKSTAR + 1 { TEKSTAR } else { felt.linjer.len() };
        for linje in felt.linjer.iter().take(shown) {
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
        if shown < felt.linjer.len() {
            self.is_cut = true;
            let more = fyll(self.ord.og_tekstar_til, &[&(felt.linjer.len() - shown).to_string()]);
            let indent = INNRYKK + MERKELAPP;
            self.para(indent, &" ".repeat(indent), &[(Stil::Dempa, more)]);
        }
    }

    /// The rows that a line is shown on, each with its verb.
    fn deler(&mut self, linje: &Linje) -> Vec<Del> {
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
    fn kort(&mut self, text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        match words.get(..ORD) {
            Some(first) if words.len() > ORD + ORD / 2 => {
                self.is_cut = true;
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
}
