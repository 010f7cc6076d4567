//! The tables of measures: rows and cells, times and meetings.

use chrono::{Datelike, NaiveDate};

use super::Words;
use super::chapter::with_capital;
use crate::yaml::Yaml;

/// The columns of a table that does not say which it has.
const USUAL: &[&str] = &["delmål", "tiltak", "ansvar", "tidspunkt"];

impl Words {
    /// All tables of a section: its own, and those under headings of their own.
    pub(super) fn tables(&mut self, name: &str, section: &Yaml) {
        self.table(name, section, section);
        for (table, i) in section.list("tabellar/tabeller").iter().zip(0..) {
            let from = format!("{name}.tabellar[{i}]");
            self.line(&from, table.text("tittel").unwrap_or(""));
            self.body(&from, table);
            self.table(&from, table, section);
        }
    }

    /// What the table does not say is as in its section.
    fn table(&mut self, from: &str, table: &Yaml, section: &Yaml) {
        let set_up = |key: &str| table.text(key).or_else(|| section.text(key));
        if let Some(goal) = table.text("mål") {
            self.line(&format!("{from}.målnamn"), set_up("målnamn/målnavn").unwrap_or(""));
            self.line(&format!("{from}.mål"), goal);
        }
        let own = table.list("kolonnar/kolonner");
        let columns = if own.is_empty() { section.list("kolonnar/kolonner") } else { own };
        // Without rows there is no table, and goals that are rows have no column.
        let rows = !table.list("delmål").is_empty() || !table.list("tiltak").is_empty();
        let no_column = set_up("delmålform") == Some("rad") || table.list("delmål").is_empty();
        for column in columns.iter().filter(|column| rows && !(no_column && column.text("felt") == Some("delmål"))) {
            self.line(&format!("{from}.kolonnar"), column.text("namn/navn").unwrap_or(""));
        }
        let named = columns.iter().filter_map(|column| column.as_text().or_else(|| column.text("felt")));
        let mut fields: Vec<&str> = named.collect();
        if fields.is_empty() {
            fields = USUAL.to_vec();
        }
        for (goal, i) in table.list("delmål").iter().zip(0..) {
            let from = format!("{from}.delmål[{i}]");
            self.line(&from, goal.text("tittel").unwrap_or(""));
            self.rows(&from, goal, &fields);
        }
        self.rows(from, table, &fields);
        self.blocks(&format!("{from}.merknad"), table.text("merknad").unwrap_or(""));
    }

    fn rows(&mut self, from: &str, parent: &Yaml, fields: &[&str]) {
        for (measure, i) in parent.list("tiltak").iter().zip(0..) {
            let from = format!("{from}.tiltak[{i}]");
            fields.iter().for_each(|field| self.cell(&format!("{from}.{field}"), measure, field));
        }
    }

    fn cell(&mut self, from: &str, measure: &Yaml, field: &str) {
        if matches!(field, "tiltak" | "tittel") {
            self.line(from, measure.text("tittel").unwrap_or(""));
        }
        match field {
            "tiltak" | "punkt" => self.measure(from, measure),
            "ansvar" => self.people(from, measure.list("ansvar/ansvarleg/ansvarlig"), false),
            "tidspunkt" => self.times(from, measure.list("tidspunkt/frist/tid")),
            "framdrift" | "fremdrift" => {
                self.push(from, with_capital(measure.text("framdrift/fremdrift").unwrap_or("")));
            }
            "delmål" | "tittel" => {}
            other => self.points(from, measure.list(other)),
        }
    }

    /// The text, the points and the parts of a measure.
    fn measure(&mut self, from: &str, measure: &Yaml) {
        self.blocks(from, measure.text("tekst/skildring/beskrivelse").unwrap_or(""));
        self.points(from, measure.list("punkt"));
        for part in measure.list("deltiltak") {
            self.line(from, part.text("tittel").unwrap_or(""));
            self.people(from, part.list("ansvar/ansvarleg/ansvarlig"), false);
        }
    }

    fn points(&mut self, from: &str, points: &[Yaml]) {
        for (point, i) in points.iter().zip(0..) {
            let from = format!("{from}[{i}]");
            self.line(&from, point.text("tittel").unwrap_or(""));
            self.sentence(&from, point.as_text().or_else(|| point.text("tekst")).unwrap_or(""));
            self.points(&from, point.list("punkt"));
        }
    }

    fn times(&mut self, from: &str, times: &[Yaml]) {
        for (time, i) in times.iter().zip(0..) {
            let from = format!("{from}[{i}]");
            if let Some(text) = time.as_text() {
                self.sentence(&from, text);
            } else if time.get("liste").is_some() {
                self.line(&from, time.text("namn/navn").unwrap_or(""));
                self.times(&from, time.list("liste"));
            } else if let (Some(first), Some(last)) = (time.text("frå/fra"), time.text("til")) {
                self.sentence(&from, time.text("tekst").unwrap_or(""));
                self.push(&from, format!("{}–{}", short_date(first), short_date(last)));
            } else {
                self.meeting(&from, time);
            }
        }
    }

    fn meeting(&mut self, from: &str, meeting: &Yaml) {
        let shared = meeting.text("felles").and_then(|id| self.meetings.get(id).cloned());
        let own = |key: &str| meeting.text(key).or_else(|| shared.as_ref()?.text(key));
        let date = own("dato").unwrap_or("");
        self.push(from, weekday(date, self.bokmål).to_owned());
        self.push(from, short_date(date));
        self.push(from, own("kl").map(hours).unwrap_or_default());
        self.line(from, meeting.text("stad/sted").unwrap_or(""));
        self.sentence(from, meeting.text("merknad").unwrap_or(""));
    }

    /// Meetings with an id, so that others can be the same.
    pub(super) fn remember_meetings(&mut self, yaml: &Yaml) {
        match yaml {
            Yaml::List(list) => list.iter().for_each(|item| self.remember_meetings(item)),
            Yaml::Map(map) => {
                if let (Some(id), Some(_)) = (yaml.text("id"), yaml.text("dato")) {
                    self.meetings.insert(id.to_owned(), yaml.clone());
                }
                map.iter().for_each(|(_, value)| self.remember_meetings(value));
            }
            Yaml::Text(_) => {}
        }
    }
}

/// `kl. 08.30–10.30` for `8:30-10:30`.
fn hours(written: &str) -> String {
    let point = |time: &str| {
        let (hour, minute) = time.split_once(['.', ':']).unwrap_or((time, "00"));
        format!("{hour:0>2}.{minute}")
    };
    let bare = written.trim_start_matches("kl.").trim();
    format!("kl. {}", bare.split(['–', '-']).map(|time| point(time.trim())).collect::<Vec<_>>().join("–"))
}

fn date(written: &str) -> NaiveDate {
    let forms = ["%Y-%m-%d", "%d.%m.%Y"];
    let found = forms.iter().find_map(|form| NaiveDate::parse_from_str(written, form).ok());
    found.unwrap_or_else(|| panic!("the test cannot read the date {written:?}"))
}

fn short_date(written: &str) -> String {
    date(written).format("%d.%m.%y").to_string()
}

/// `27. februar 2024`.
pub(super) fn long_date(written: &str) -> String {
    // The months have the same names in both målformer.
    const MONTHS: [&str; 12] = [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ];
    let date = date(written);
    format!("{}. {} {}", date.day(), MONTHS[date.month0() as usize], date.year())
}

fn weekday(written: &str, bokmål: bool) -> &'static str {
    const NYNORSK: [&str; 7] = ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"];
    const BOKMÅL: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
    let day = date(written).weekday().num_days_from_monday() as usize;
    if bokmål { BOKMÅL[day] } else { NYNORSK[day] }
}
