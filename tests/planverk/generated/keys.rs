//! The list of all keys, which is a page of its own in each målform, written from the declarations.

use std::fmt::Write;

use planverk::norsk::{Both, Målform};
use planverk::plan::seksjon::Seksjon;
use planverk::yaml::{About, Field, Read, WordAbout, accepting};

use super::FORMS;
use super::guide::{anchors, links};
use super::spots::{Spot, spots};
use crate::golden::holds;
use crate::room::repository;

/// Where the list lies.
pub fn path(målform: Målform) -> &'static str {
    Both::new("docs/nokkelliste.md", "docs/nokkelliste.nb.md").in_form(målform)
}

/// The list, as the declarations have it.
pub fn text(målform: Målform) -> String {
    List { målform }.whole()
}

#[test]
fn the_list_of_keys_is_fresh() {
    for målform in FORMS {
        holds(path(målform), &text(målform));
    }
}

#[test]
fn every_link_in_the_list_leads_somewhere() {
    for målform in FORMS {
        let list = text(målform);
        let here = anchors(&list);
        for link in links(&list) {
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let there = match file {
                "" => here.clone(),
                file => anchors(&std::fs::read_to_string(repository().join("docs").join(file)).expect("a page")),
            };
            assert!(anchor.is_empty() || there.iter().any(|one| one == anchor), "{}: {link}", path(målform));
        }
    }
}

/// The list in one målform.
struct List {
    målform: Målform,
}

impl List {
    /// What stands in nynorsk or in bokmål.
    fn say(&self, nn: &'static str, nb: &'static str) -> &'static str {
        Both::new(nn, nb).in_form(self.målform)
    }

    /// The page: a section a record, in the order that an author meets them.
    fn whole(&self) -> String {
        let spots = spots();
        let mut told: Vec<(Vec<WordAbout>, String)> = vec![];
        let mut out = self.head();
        let mut kinds = false;
        for spot in &spots {
            if spot.kind.is_some() && !kinds {
                kinds = true;
                out += &self.sections();
            }
            let _ = write!(out, "## {}\n\n{}\n\n", self.heading(spot), spot.doc.in_form(self.målform));
            out += &self.table(&spot.fields);
            for field in spot.fields.iter().filter(|f| !f.about.words.is_empty()) {
                out += &self.words(field, &mut told);
            }
        }
        let _ = write!(out, "## {}\n\n", self.say("Alle stader det er nøklar", "Alle steder det er nøkler"));
        out += &self.table(&[accepting()]);
        out.trim_end().to_string() + "\n"
    }

    fn head(&self) -> String {
        self.say(
            "# Alle nøklane\n\n\
             Dette er alle nøklane planverk kjenner, fil for fil. Lista er laga av programmet sjølv, så ho stemmer alltid. Korleis du \
             skriv planen, står i [brukarrettleiinga](brukarrettleiing.md).\n\n\
             Dei vanlegaste verdiane:\n\n\
             - **tekst på éi line**: rein tekst, som titlar og namn\n\
             - **tekst med uthevingar og lenkjer**: éi eller nokre få setningar\n\
             - **tekst i avsnitt (Markdown)**: alt som står under [Brødtekst](brukarrettleiing.md#brødtekst)\n\
             - **id**: eit kort namn med små bokstavar a–z, tal og bindestrek\n\
             - **dato**: år-månad-dag, `2026-02-12`\n\
             - **liste**: `- ` føre kvart punkt, eller `[…, …]` på éi line\n\n",
            "# Alle nøklene\n\n\
             Dette er alle nøklene planverk kjenner, fil for fil. Listen er laget av programmet selv, så den stemmer alltid. Hvordan du \
             skriver planen, står i [brukerveiledningen](brukerveiledning.md).\n\n\
             De vanligste verdiene:\n\n\
             - **tekst på én linje**: ren tekst, som titler og navn\n\
             - **tekst med uthevinger og lenker**: én eller noen få setninger\n\
             - **tekst i avsnitt (Markdown)**: alt som står under [Brødtekst](brukerveiledning.md#brødtekst)\n\
             - **id**: et kort navn med små bokstaver a–z, tall og bindestrek\n\
             - **dato**: år-måned-dag, `2026-02-12`\n\
             - **liste**: `- ` foran hvert punkt, eller `[…, …]` på én linje\n\n",
        )
        .to_string()
    }

    /// How a section file says what it is.
    fn sections(&self) -> String {
        let head = self.say(
            "## Seksjonsfilene\n\nKvar seksjonsfil startar med `type`, som seier kva slag kapittel ho er:\n\n",
            "## Seksjonsfilene\n\nHver seksjonsfil starter med `type`, som sier hva slags kapittel den er:\n\n",
        );
        let words: String = Seksjon::about().words.iter().map(|word| self.told_word(word)).collect();
        let end = self.say(
            "Kva nøklar som kan stå vidare, kjem an på typen.",
            "Hvilke nøkler som kan stå videre, kommer an på typen.",
        );
        format!("{head}{words}\n{end}\n\n")
    }

    fn heading(&self, spot: &Spot) -> String {
        match (spot.type_name, spot.kind) {
            ("Kommune", _) => "Kommunen: kommune.yaml".into(),
            ("Forside", _) => self.say("Framsida: plan.yaml", "Forsiden: plan.yaml").into(),
            (_, Some(kind)) => {
                let words = Seksjon::about().words;
                let word = words.iter().find(|word| word.word == kind).expect("a kind is a word");
                format!("Seksjonsfil med «type: {}»", self.own(word.word, word.nb).0)
            }
            _ => capitalised(spot.name.in_form(self.målform)),
        }
    }

    /// A word as this målform has it, and as the other has it where that is something else.
    fn own(&self, nn: &'static str, nb: Option<&'static str>) -> (&'static str, Option<&'static str>) {
        let nb = nb.unwrap_or(nn);
        let both = Both::new(nn, nb);
        let other = Both::new(nb, nn).in_form(self.målform);
        (both.in_form(self.målform), (nn != nb).then_some(other))
    }

    /// What the other målform is called.
    fn other(&self) -> &'static str {
        self.say("bokmål", "nynorsk")
    }

    fn table(&self, fields: &[Field]) -> String {
        let head = self.say(
            "| Nøkkel | Kva som står der | Kva nøkkelen er til | Døme |",
            "| Nøkkel | Hva som står der | Hva nøkkelen er til | Eksempel |",
        );
        let rows: String = fields.iter().map(|field| self.row(field)).collect();
        format!("{head}\n| --- | --- | --- | --- |\n{rows}\n")
    }

    fn row(&self, field: &Field) -> String {
        let (own, other) = self.own(field.key, field.nb);
        let mut key = format!("`{own}`");
        if let Some(other) = other {
            let _ = write!(key, "<br>{}: `{other}`", self.other());
        }
        if field.required {
            key += self.say("<br>*må vere med*", "<br>*må være med*");
        }
        let example = field.example.map(|e| format!("`{}`", e.in_form(self.målform).replace('|', "\\|")));
        let (what, doc) = (self.what(&field.about), field.doc.in_form(self.målform).replace('\n', " "));
        format!("| {key} | {what} | {doc} | {} |\n", example.unwrap_or_default())
    }

    /// What can stand in a key, with links to the records.
    fn what(&self, about: &About) -> String {
        let name = about.name.in_form(self.målform);
        let (list, name) = name.strip_prefix("liste av ").map_or(("", name), |item| ("liste: ", item));
        if about.records.is_empty() && !about.words.is_empty() {
            return format!("{list}{}", self.one_of(&about.words));
        }
        let records: Vec<&str> = about.records.iter().map(|record| record().name.in_form(self.målform)).collect();
        let links: Vec<String> = records.iter().map(|name| link(name)).collect();
        match records.as_slice() {
            [] => format!("{list}{name}"),
            [one] if one.split_once(' ').is_some_and(|(_, bare)| bare == name) => format!("{list}{}", links.join("")),
            _ => format!("{list}{name}; {} {}", self.say("sjå", "se"), listed(&links)),
        }
    }

    /// The words themselves where they are few; they are explained under the table.
    fn one_of(&self, words: &[WordAbout]) -> String {
        let words: Vec<String> = words.iter().map(|word| format!("`{}`", self.own(word.word, word.nb).0)).collect();
        match words.split_last() {
            Some((last, before)) if (1..=3).contains(&before.len()) => format!("{} eller {last}", before.join(", ")),
            _ => self.say("eitt av orda under", "ett av ordene under").into(),
        }
    }

    /// The words that a key chooses from, told the first time they are met.
    fn words(&self, field: &Field, told: &mut Vec<(Vec<WordAbout>, String)>) -> String {
        let key = self.own(field.key, field.nb).0;
        let choose = self.say("Orda du kan velje mellom for", "Ordene du kan velge mellom for");
        if let Some((_, first)) = told.iter().find(|(words, _)| *words == field.about.words) {
            let same = self.say("er dei same som for", "er de samme som for");
            return format!("{choose} `{key}`, {same} `{first}` over.\n\n");
        }
        told.push((field.about.words.clone(), key.to_string()));
        let list: String = field.about.words.iter().map(|word| self.told_word(word)).collect();
        format!("{choose} `{key}`:\n\n{list}\n")
    }

    fn told_word(&self, word: &WordAbout) -> String {
        let (own, other) = self.own(word.word, word.nb);
        let other = other.map(|other| format!(" ({}: `{other}`)", self.other())).unwrap_or_default();
        format!("- `{own}`{other}: {}\n", word.doc.in_form(self.målform))
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.replace(' ', "-"))
}

/// «a, b og c».
fn listed(parts: &[String]) -> String {
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} og {last}", before.join(", ")),
        _ => parts.concat(),
    }
}

fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
