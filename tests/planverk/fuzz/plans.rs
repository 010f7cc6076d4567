//! Random plans. They are written as JSON, which is YAML too.

use serde_json::{Map, Value, json};

use super::random::Random;

/// The municipality of all random plans.
pub fn municipality() -> String {
    let actors = json!({ "slt": "SLT-koordinator", "skulane": "Skulane", "nav": "NAV", "leiarar": "Einingsleiarar" });
    json!({ "namn": "Tilfeldig kommune", "språk": "nn", "farge": "#0b5d6b", "aktørar": actors }).to_string()
}

/// The files of the plan with this number.
pub fn plan(number: u64) -> Vec<(&'static str, String)> {
    let mut random = Random::new(number);
    let status = random.one_of(&["framlegg", "utkast", "høyring"]);
    let prose = random.once_in(2);
    let sections = if prose { json!(["tekst", "tiltak"]) } else { json!(["tiltak"]) };
    let words = random.between(1, 12);
    let front = json!({ "tittel": random.text(words), "år": 2026, "status": status, "dato": "2026-01-15", "seksjonar": sections });
    let mut ids = 0;
    let mut files = vec![("plan.yaml", front.to_string()), ("tiltak.yaml", section(&mut random, &mut ids).to_string())];
    if prose {
        files.push(("tekst.yaml", chapter(&mut random).to_string()));
    }
    files
}

fn chapter(random: &mut Random) -> Value {
    fn parts(random: &mut Random, depth: usize) -> Vec<Value> {
        (0..random.between(0, 4))
            .map(|_| {
                let words = random.between(1, 9);
                let mut part = json!({ "tittel": random.text(words), "tekst": paragraphs(random) });
                if depth < 3 && random.once_in(3) {
                    part["delar"] = json!(parts(random, depth + 1));
                }
                part
            })
            .collect()
    }
    let words = random.between(1, 9);
    json!({ "type": "tekst", "tittel": random.text(words), "tekst": paragraphs(random), "delar": parts(random, 1) })
}

/// Markdown: paragraphs and lists, nested or not.
fn paragraphs(random: &mut Random) -> String {
    let mut text = String::new();
    for _ in 0..random.between(1, 4) {
        match random.between(0, 4) {
            0 => {
                for _ in 0..random.between(1, 6) {
                    text += &format!("- {}\n", random.any_text());
                    if random.once_in(4) {
                        text += &format!("  - {}\n  - {}\n", random.any_text(), random.any_text());
                    }
                }
                text += "\n";
            }
            1 => text += &format!("1. {}\n2. {}\n3. {}\n\n", random.any_text(), random.any_text(), random.any_text()),
            _ => text += &format!("{}\n\n", random.any_text()),
        }
    }
    text
}

fn section(random: &mut Random, ids: &mut usize) -> Value {
    let lying = !random.once_in(4);
    let words = random.between(1, 9);
    let mut section = json!({
        "type": "tiltak",
        "tittel": random.text(words),
        "retning": if lying { "liggjande" } else { "ståande" },
        "nummerering": random.one_of(&["1.1", "A1", "løpande", "ingen"]),
    });
    let columns = table(random, ids, lying, None, &mut section);
    let more: Vec<Value> = (0..random.one_of(&[0, 0, 0, 1, 3]))
        .map(|_| {
            let words = random.between(1, 9);
            let mut part = json!({ "id": id(ids) });
            if !random.once_in(4) {
                part["tittel"] = json!(random.text(words));
            }
            table(random, ids, lying, columns.as_deref(), &mut part);
            part
        })
        .collect();
    section["tabellar"] = json!(more);
    section
}

fn id(ids: &mut usize) -> String {
    *ids += 1;
    format!("id-{ids}")
}

/// The columns that a table may have, widest needs first.
const FIELDS: [&str; 8] =
    ["ansvar", "tidspunkt", "situasjon", "kostnad", "finansiering", "indikator", "satsing", "framdrift"];

/// A table, and the columns that it has named; those of its section hold where it names none.
fn table(
    random: &mut Random,
    ids: &mut usize,
    lying: bool,
    of_section: Option<&[&'static str]>,
    into: &mut Value,
) -> Option<Vec<&'static str>> {
    let with_goals = !random.once_in(4);
    let most = if lying { 4 } else { 2 };
    let mut fields: Vec<&'static str> = Vec::new();
    if with_goals && random.once_in(2) {
        fields.push("delmål");
    }
    fields.extend(if random.once_in(4) { &["tittel", "punkt"][..] } else { &["tiltak"] });
    for _ in 0..random.between(0, most) {
        let field = random.one_of(&FIELDS);
        if !fields.contains(&field) && fields.len() < most + 1 {
            fields.push(field);
        }
    }
    let named = !random.once_in(3);
    if named {
        into["kolonnar"] = columns(random, &fields, lying);
    } else {
        fields = of_section.map_or_else(|| vec!["delmål", "tiltak", "ansvar", "tidspunkt"], <[_]>::to_vec);
    }
    if random.once_in(2) {
        let words = random.between(3, 20);
        into["mål"] = json!(random.text(words));
        if random.once_in(3) {
            into["målnamn"] = json!(random.text(2));
        }
    }
    if random.once_in(4) {
        into["merknad"] = json!(paragraphs(random));
    }
    if with_goals {
        // a column for them is refused where they stand as rows
        let column = (named || of_section.is_some()) && fields.contains(&"delmål");
        let form = random.one_of(&["kolonne", "rad"]);
        into["delmålform"] = json!(if column { "kolonne" } else { form });
        let goals = random.one_of(&[1, 1, 2, 3, 5, 9]);
        into["delmål"] = (0..goals)
            .map(|_| {
                let words = random.one_of(&[2, 8, 14, 30]);
                let measures = random.one_of(&[1, 1, 2, 3, 4, 8, 15]);
                json!({ "id": id(ids), "tittel": random.text(words), "tiltak": measures_of(random, ids, measures, &fields) })
            })
            .collect();
    } else {
        let measures = random.one_of(&[0, 1, 2, 5, 12, 25]);
        into["tiltak"] = json!(measures_of(random, ids, measures, &fields));
    }
    named.then_some(fields)
}

/// The columns, some of them with a name or a width of their own. What has none still gets 30 mm.
fn columns(random: &mut Random, fields: &[&str], lying: bool) -> Value {
    let mut left = if lying { 261 } else { 170 };
    let columns = fields.iter().enumerate().map(|(i, field)| {
        let mut column = json!({ "felt": field });
        let rest = 30 * (fields.len() - i - 1);
        if random.once_in(3) && left > rest + 30 {
            let width = random.between(30, (left - rest).min(110));
            left -= width;
            column["breidd"] = json!(width);
        } else {
            left = left.saturating_sub(30);
        }
        if random.once_in(4) {
            column["namn"] = json!(random.text(2));
        }
        if column.as_object().is_some_and(|column| column.len() == 1) { json!(field) } else { column }
    });
    // A table whose columns all have a width would leave the rest of the page empty.
    let mut columns: Vec<Value> = columns.collect();
    if let Some(column) = columns.iter_mut().find(|column| matches!(column["felt"].as_str(), Some("tiltak" | "punkt")))
    {
        column.as_object_mut().and_then(|column| column.remove("breidd"));
    }
    json!(columns)
}

fn measures_of(random: &mut Random, ids: &mut usize, measures: usize, fields: &[&str]) -> Vec<Value> {
    (0..measures)
        .map(|_| {
            let words = random.one_of(&[1, 3, 6, 12]);
            let mut measure = Map::new();
            measure.insert("id".to_owned(), json!(id(ids)));
            measure.insert("tittel".to_owned(), json!(random.text(words)));
            for field in fields {
                if random.once_in(5) {
                    continue;
                }
                match *field {
                    "tiltak" | "punkt" => {
                        if random.once_in(4) {
                            measure.insert("tekst".to_owned(), json!(paragraphs(random)));
                        }
                        // Taller than a page now and then.
                        let most = if random.once_in(25) { 90 } else { 7 };
                        measure.insert("punkt".to_owned(), points(random, most, 1));
                    }
                    "ansvar" => drop(measure.insert("ansvar".to_owned(), people(random))),
                    "tidspunkt" => drop(measure.insert("tidspunkt".to_owned(), times(random))),
                    "framdrift" => {
                        drop(measure.insert("framdrift".to_owned(), json!(random.one_of(&["påbyrja", "utsett"]))));
                    }
                    "delmål" | "tittel" => {}
                    other => {
                        let cell = if random.once_in(2) { json!(random.any_text()) } else { points(random, 5, 1) };
                        measure.insert(other.to_owned(), cell);
                    }
                }
            }
            Value::Object(measure)
        })
        .collect()
}

fn points(random: &mut Random, most: usize, depth: usize) -> Value {
    let count = random.between(0, most);
    let point = |random: &mut Random| match random.between(0, 9) {
        0 if depth < 3 => json!({ "tittel": random.text(2), "punkt": points(random, 3, depth + 1) }),
        1 if depth < 3 => json!({ "tekst": random.any_text(), "punkt": points(random, 3, depth + 1) }),
        _ => json!(random.any_text()),
    };
    (0..count).map(|_| point(random)).collect()
}

fn people(random: &mut Random) -> Value {
    let count = random.one_of(&[1, 1, 2, 3, 8]);
    let person = |random: &mut Random| match random.between(0, 3) {
        0 => json!(random.text(4)),
        1 => json!({ "aktør": "nav", "merknad": random.text(3) }),
        _ => json!(random.one_of(&["slt", "skulane", "leiarar"])),
    };
    (0..count).map(|_| person(random)).collect()
}

fn times(random: &mut Random) -> Value {
    let time = |random: &mut Random| match random.between(0, 3) {
        0 => json!(random.text(3)),
        1 => json!({ "frå": "2026-03-02", "til": "2026-03-20", "tekst": random.text(2) }),
        _ => json!({ "dato": "2026-12-02", "kl": "11.45–15.15", "stad": random.text(2) }),
    };
    let count = random.one_of(&[1, 1, 2, 5]);
    let mut list: Vec<Value> = (0..count).map(|_| time(random)).collect();
    if random.once_in(4) {
        list.push(json!({ "namn": random.text(2), "liste": [time(random), time(random)] }));
    }
    json!(list)
}
