//! The changes as Markdown, to be pasted into a case system: old and new beside each other.

use super::felt::{Felt, Kva, Linje, forkort};
use super::ord::stor;
use super::soge::{Bolk, Innslag, Soge};
use crate::compare::changes::WordRun;

/// The whole text.
pub fn write(soge: &Soge) -> String {
    let mut w = Skrivar { out: String::new(), soge };
    w.block(&format!("# {}", plain(&soge.tittel)));
    w.block(&at_start(&plain(&soge.mot)));
    if let Some(like) = &soge.like {
        w.block(&plain(like));
        w.numbers();
        return w.out;
    }
    soge.merknader.iter().for_each(|note| w.block(&format!("**{}**", plain(note))));
    w.counts();
    soge.teljemerknader.iter().for_each(|note| w.block(&plain(note)));
    if !soge.namnebyte.is_empty() {
        w.block(&format!("## {}", soge.ord.nye_namn));
        w.block(&soge.namnebyte.iter().map(|n| format!("- {}", plain(n))).collect::<Vec<_>>().join("\n"));
    }
    w.part(soge.ord.tiltaka, &soge.tiltak, true);
    w.numbers();
    w.part(soge.ord.resten_av_planen, &soge.resten, soge.tiltak.is_empty());
    if !soge.uendra_kapittel.is_empty() {
        let all = format!("{}: {}.", soge.ord.uendra_kapittel, soge.uendra_kapittel.join(", "));
        w.block(&plain(&all));
    }
    w.out
}

struct Skrivar<'a> {
    out: String,
    soge: &'a Soge,
}

impl Skrivar<'_> {
    fn block(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn table(&mut self, head: &[String], align: &str, rows: &[Vec<String>]) {
        let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let mut lines = vec![row(head), align.to_string()];
        lines.extend(rows.iter().map(|cells| row(cells)));
        self.block(&lines.join("\n"));
    }

    fn counts(&mut self) {
        let mut head = vec![String::new()];
        head.extend(self.soge.ord.teljing.iter().map(|word| stor(word)));
        let row = |row: &super::tal::Rekkje| {
            let indent = if row.djupn > 0 { "– " } else { "" };
            let mut cells = vec![format!("{indent}{}", plain(&row.namn))];
            cells.extend(row.tal.iter().map(|n| if *n == 0 { "–".to_string() } else { n.to_string() }));
            cells
        };
        let rows: Vec<Vec<String>> = self.soge.teljing.iter().map(row).collect();
        self.table(&head, "| --- | ---: | ---: | ---: | ---: | ---: | ---: |", &rows);
    }

    fn numbers(&mut self) {
        let soge = self.soge;
        if soge.nummer.is_empty() {
            return;
        }
        self.block(&format!("## {}", soge.ord.nummer));
        let head = [plain(&soge.gammal), plain(&soge.ny), soge.ord.tiltak.to_string()];
        let row = |n: &super::soge::Nummerbyte| vec![plain(&n.gammal), plain(&n.ny), plain(&n.tittel)];
        let rows: Vec<Vec<String>> = soge.nummer.iter().map(row).collect();
        self.table(&head, "| --- | --- | --- |", &rows);
    }

    fn part(&mut self, heading: &str, parts: &[Bolk], is_first: bool) {
        if parts.is_empty() {
            return;
        }
        self.block(&format!("## {heading}"));
        if is_first {
            self.block(self.soge.ord.slik_les_du_md);
        }
        for bolk in parts {
            let marks = "#".repeat(2 + usize::from(bolk.djupn));
            self.block(&format!("{marks} {}", plain(&bolk.overskrift)));
            bolk.innslag.iter().for_each(|innslag| self.innslag(innslag));
            if !bolk.uendra.is_empty() {
                self.block(&format!("{}: {}.", self.soge.ord.uendra, plain(&bolk.uendra.join(", "))));
            }
        }
    }

    fn innslag(&mut self, innslag: &Innslag) {
        let mut line = String::new();
        if let Some(title) = &innslag.tittel {
            let number = innslag.nummer.as_ref().map(|n| format!("{n} ")).unwrap_or_default();
            line = format!("**{}**", plain(format!("{number}{title}").trim_start_matches("– ")));
        }
        if !innslag.hending.is_empty() {
            let happened = innslag.hending.iter().map(|h| format!("{}.", stor(h))).collect::<Vec<_>>().join(" ");
            let between = if line.is_empty() { "" } else { ". " };
            line = format!("{line}{between}{}", plain(&happened));
        }
        if !line.is_empty() {
            self.block(&line);
        }
        let rows: Vec<Vec<String>> = innslag.felt.iter().flat_map(rows).collect();
        if !rows.is_empty() {
            let head = [String::new(), plain(&self.soge.gammal), plain(&self.soge.ny)];
            self.table(&head, "| --- | --- | --- |", &rows);
        }
    }
}

/// The rows of a field: label, old, new.
fn rows(felt: &Felt) -> Vec<Vec<String>> {
    let mut label = felt.namn.clone();
    let mut out: Vec<Vec<String>> = vec![];
    for linje in &felt.linjer {
        let (old, new) = cells(linje);
        out.push(vec![plain(&std::mem::take(&mut label)), old, new]);
    }
    out
}

fn cells(linje: &Linje) -> (String, String) {
    let note = linje.merknad.as_ref().map(|n| format!(" *({})*", plain(n))).unwrap_or_default();
    let is_whole = linje.verb.is_none();
    let (old, new) = match &linje.kva {
        // a unit that is wholly new or gone needs no marks: the other column is empty
        Kva::Ny(text) if is_whole => (String::new(), plain(text)),
        Kva::Gammal(text) if is_whole => (plain(text), String::new()),
        Kva::Ny(text) => (String::new(), marked(text, "**")),
        Kva::Gammal(text) => (marked(text, "~~"), String::new()),
        Kva::Same(text) => {
            let verb = linje.verb.map(|v| format!(" *({v})*")).unwrap_or_default();
            let verb = if note.is_empty() { verb } else { String::new() };
            // what came from elsewhere stood there
            let old = if linje.merknad.is_none() { plain(text) } else { String::new() };
            (old, format!("{}{verb}", plain(text)))
        }
        Kva::Ord(words) => beside(words),
        Kva::Begge { frå, til } | Kva::Skifte { ut: frå, inn: til } => (marked(frå, "~~"), marked(til, "**")),
        Kva::Byte { gruppe, frå, til } => {
            let group = gruppe.as_ref().map(|g| format!("{}: ", plain(g))).unwrap_or_default();
            (format!("{group}{}", marked(frå, "~~")), format!("{group}{}", marked(til, "**")))
        }
    };
    let is_old = new.is_empty();
    if is_old { (old + &note, new) } else { (old, new + &note) }
}

/// A changed text in each column, as each plan has it, with the words that are in it alone marked.
fn beside(words: &[WordRun]) -> (String, String) {
    let side = |is_old: bool| {
        let own = |word: &WordRun| match word {
            WordRun::Equivalent { old: frå, new: til } => WordRun::Same(if is_old { frå } else { til }.clone()),
            word => word.clone(),
        };
        let words: Vec<WordRun> = words.iter().map(own).collect();
        let mut pieces: Vec<(bool, String)> = vec![];
        let mut put = |marked: bool, text: String| match pieces.last_mut() {
            Some((last, all)) if *last == marked => all.push_str(&text),
            _ => pieces.push((marked, text)),
        };
        for word in forkort(&words) {
            match word {
                WordRun::Same(text) | WordRun::Equivalent { new: text, .. } => put(false, text),
                WordRun::Removed(text) if is_old => put(true, text),
                WordRun::Added(text) if !is_old => put(true, text),
                WordRun::Removed(_) | WordRun::Added(_) => {}
                WordRun::Number { old: frå, new: til, difference: skilnad } => {
                    put(true, if is_old { frå } else { til });
                    skilnad.iter().filter(|_| !is_old).for_each(|s| put(false, format!(" ({s})")));
                }
            }
        }
        let mark = if is_old { "~~" } else { "**" };
        let shown = whole_words(pieces).into_iter().map(|(is_marked, text)| match is_marked {
            true => marked(&text, mark),
            false => plain(&text),
        });
        shown.collect::<String>().trim().to_string()
    };
    (side(true), side(false))
}

/// Marks that begin or end inside a word are widened to all of it: Markdown takes them for letters there.
fn whole_words(pieces: Vec<(bool, String)>) -> Vec<(bool, String)> {
    let mut out: Vec<(bool, String)> = vec![];
    for (is_marked, text) in pieces {
        match out.last_mut() {
            Some((true, before)) if !is_marked => {
                // the rest of the word that the mark ended in
                let at = if before.ends_with(char::is_whitespace) { 0 } else { text.find(' ').unwrap_or(text.len()) };
                before.push_str(&text[..at]);
                out.push((false, text[at..].to_string()));
            }
            Some((false, before)) if is_marked && !text.starts_with(char::is_whitespace) => {
                let at = before.rfind(' ').map_or(0, |space| space + 1);
                let head = before.split_off(at);
                out.push((true, head + &text));
            }
            _ => out.push((is_marked, text)),
        }
    }
    // what stood between two marks in one word is gone
    let mut joined: Vec<(bool, String)> = vec![];
    for (is_marked, text) in out.into_iter().filter(|(_, text)| !text.is_empty()) {
        match joined.last_mut() {
            Some((last, all)) if *last == is_marked => all.push_str(&text),
            _ => joined.push((is_marked, text)),
        }
    }
    joined
}

/// A text between marks; spaces at its ends stand outside them, or they would be no marks.
fn marked(text: &str, mark: &str) -> String {
    let bare = text.trim();
    match text.split_once(bare) {
        Some((before, after)) if !bare.is_empty() => format!("{before}{mark}{}{mark}{after}", plain(bare)),
        _ => text.to_string(),
    }
}

/// A text as it is, on one line: what Markdown would take for marks is escaped.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '|' | '~' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// The same at the start of a line, where Markdown would take it for a heading, a list or a quotation.
fn at_start(text: &str) -> String {
    let number = text.chars().take_while(char::is_ascii_digit).count();
    match text.chars().nth(number) {
        Some('.' | ')') if number > 0 => format!("{}\\{}", &text[..number], &text[number..]),
        Some('#' | '>' | '-' | '+' | '=') if number == 0 => format!("\\{text}"),
        _ => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{at_start, beside, plain};
    use crate::compare::changes::WordRun;

    #[test]
    fn each_column_has_its_own_words_and_marks_whole_ones() {
        let words = [
            WordRun::Same("Møte i ".into()),
            WordRun::Equivalent { old: "2024".into(), new: "2025".into() },
            WordRun::Same(": barne- og ".into()),
            WordRun::Removed("ungdoms".into()),
            WordRun::Same("skular".into()),
            WordRun::Added(" og".into()),
            WordRun::Same(" foreldre".into()),
            WordRun::Added(")".into()),
        ];
        let (old, new) = beside(&words);
        assert_eq!(old, "Møte i 2024: barne- og ~~ungdomsskular~~ foreldre");
        assert_eq!(new, "Møte i 2025: barne- og skular **og** **foreldre)**");
    }

    #[test]
    fn what_an_author_wrote_is_never_markdown() {
        assert_eq!(plain("a & b | *c*"), "a \\& b \\| \\*c\\*");
        assert_eq!(at_start("1. utkast"), "1\\. utkast");
        assert_eq!(at_start("# plan"), "\\# plan");
        assert_eq!(at_start("2024 er året"), "2024 er året");
    }
}
