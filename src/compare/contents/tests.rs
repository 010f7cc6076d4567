//! Every text of a plan is taken out, and each of them once.

use super::{Contents, FieldName, Passage, PassageKind, Value, When, of};
use crate::compare::tests::{KOMMUNE, plan};

/// A plan in which every text is a word of its own.
const PLAN: &str = "\
tittel: x1 {{ år }}
undertittel: x2
år: 2024
gjeld: { frå: 2024-01-01, til: 2024-12-31 }
status: framlegg
dato: 2024-01-30
erstattar: { tittel: x3 }
heimel: x4
kontroll: { versjon: x5, arkivsak: x6, utarbeidd: x7, godkjent: x8 }
vedtak:
  - { organ: x9, slag: uttale, dato: 2024-02-01, sak: 5/24, tekst: x10 }
aktørar: { rad: { namn: x11, merknad: x12 } }
seksjonar: [bakgrunn, folk, sist, tiltak]
";

const BACKGROUND: &str = "\
type: tekst
tittel: x20
ingress: x21
tekst: |
  x22 **x23** [x24](https://x25.no)[^a]

  - x26

    x27
    - x28

  > x29
  >
  > – x30

  | x31 | x32 |
  | --- | --- |
  | x33 | x34 |

  [^a]: x35
figur: { fil: a.png, alt: x36, tekst: x37, kreditt: x38 }
delar:
  - { tittel: x39, delar: [{ tittel: x40, tekst: x41 }] }
";

const PEOPLE: &str = "\
type: organisering
tittel: x50
merkelappar: { mandat: x51 }
nivå:
  - id: gruppe
    tittel: x52
    føresetnad: x53
    møteverksemd: x54
    deltakarar: [{ aktør: rad, merknad: x55 }, X56 og andre]
    mandat: x57
    blokker: [{ tittel: x58, tekst: x59 }]
    merknad: x60
    grupper: [{ id: ung, tittel: x61 }]
";

const LAST: &str = "\
type: tilbakeblikk
år: 2023
tittel: x70
tema: [{ id: tema, tittel: x71, tekst: x72 }]
";

const TILTAK: &str = "\
type: tiltak
tittel: x80
mål: x81
målnamn: x82
kolonnar: [tiltak, { felt: ansvar, namn: x83 }]
merknad: x84
delmål:
  - id: d1
    tittel: x85
    tiltak:
      - id: t1
        tittel: x86
        tekst: x87
        punkt: [x88, { tekst: x89, punkt: [x90] }, { tittel: x91, punkt: [x92] }]
        ansvar: X93 og andre
        tidspunkt:
          - x94
          - { dato: 2024-03-01, kl: 10–12, stad: x95, merknad: x96, id: m1 }
          - { frå: 2024-03-01, til: 2024-03-03, tekst: x97 }
          - { namn: x98, liste: [{ felles: m1 }] }
        framdrift: løpande
        situasjon: x99
        kostnad: [x100]
        finansiering: x101
        indikator: x102
        satsing: x103
        deltiltak: [{ tittel: x104, ansvar: X105 og andre }]
        tidlegare: eldre/t0
tiltak: [{ id: t2, tittel: x106, tidlegare: ingen }]
tabellar:
  - { id: b1, tittel: x107, tekst: x108, mål: x109 }
  - { id: b2, mål: x110 }
  - { id: b3, kolonnar: [{ felt: tiltak, namn: x111 }] }
delar: [{ tittel: x112 }]
";

fn whole() -> Contents {
    let sections = [("bakgrunn", BACKGROUND), ("folk", PEOPLE), ("sist", LAST), ("tiltak", TILTAK)];
    of(&plan("ny", KOMMUNE, PLAN, &sections))
}

/// Every text of a plan as it is printed.
fn texts(contents: &Contents) -> Vec<String> {
    let mut out = vec![];
    for e in &contents.units {
        out.push(e.printed.clone());
        for fields in &e.fields {
            match &fields.value {
                Value::Passages(all) => out.extend(all.iter().map(|b| b.printed.clone())),
                Value::Actors(all) => {
                    out.extend(all.iter().flat_map(|a| [Some(a.namn.clone()), a.merknad.clone()]).flatten());
                }
                Value::Times(all) => {
                    for time in all {
                        out.extend([&time.gruppe, &time.stad, &time.merknad].into_iter().flatten().cloned());
                        match &time.when {
                            When::Text(b) => out.push(b.printed.clone()),
                            When::Interval(_, _, text) => out.extend(text.clone()),
                            When::Day(_) => {}
                        }
                    }
                }
            }
        }
    }
    out
}

#[test]
fn every_text_is_taken_out_once() {
    let all = texts(&whole()).join(" ").to_lowercase();
    let words: Vec<&str> = all.split(|c: char| !c.is_alphanumeric()).collect();
    let sources = [PLAN, BACKGROUND, PEOPLE, LAST, TILTAK].join(" ").to_lowercase();
    let mut asked = 0;
    for word in sources.split(|c: char| !c.is_alphanumeric()) {
        let is_mark = word.strip_prefix('x').is_some_and(|n| n.parse::<u32>().is_ok());
        if is_mark {
            asked += 1;
            assert_eq!(words.iter().filter(|w| **w == word).count(), 1, "{word} in {all}");
        }
    }
    assert!(asked > 80);
    for value in ["2024", "2023", "framlegg", "uttale", "5/24", "løpande"] {
        assert!(all.contains(value), "{value}");
    }
}

#[test]
fn units_stand_in_each_other_and_have_their_numbers() {
    let contents = whole();
    let shown: Vec<String> = contents
        .units
        .iter()
        .map(|e| {
            let over = e.parent.and_then(|i| contents.units.get(i)).map_or("-", |p| p.printed.as_str());
            format!("{:?} {} {} < {over}", e.kind, e.number.as_deref().unwrap_or("-"), e.printed)
        })
        .collect();
    let expected = [
        "Forside - x1 2024 < -",
        "Vedtak - x9 < x1 2024",
        "Seksjon 1 x20 < -",
        "Del 1.1 x39 < x20",
        "Del - x40 < x39",
        "Seksjon 2 x50 < -",
        "Nivå 2.1 x52 < x50",
        "Gruppe - x61 < x52",
        "Seksjon 3 x70 < -",
        "Del 3.1 x71 < x70",
        "Seksjon 4 x80 < -",
        "Delmål 1 x85 < x80",
        "Tiltak 1.1 x86 < x85",
        "Tiltak 1 x106 < x80",
        "Tabell 4.1 x107 < x80",
        "Tabell -  < x80",
        "Del 4.2 x112 < x80",
    ];
    assert_eq!(shown, expected);
    assert_eq!((contents.name.as_str(), contents.år.as_str()), ("kommune/ny", "2024"));
}

fn passages(contents: &Contents, title: &str, name: FieldName) -> Vec<(PassageKind, u8, String)> {
    let unit = contents.units.iter().find(|e| e.printed == title).unwrap();
    let of = |v: &Value| match v {
        Value::Passages(all) => all.iter().map(|b: &Passage| (b.kind, b.depth, b.written.clone())).collect(),
        _ => vec![],
    };
    unit.fields.iter().filter(|f| f.name == name).flat_map(|f| of(&f.value)).collect()
}

#[test]
fn placeholders_stand_as_they_are_written_and_lists_have_depth() {
    let contents = whole();
    assert_eq!(contents.units[0].tittel.written, "x1 {{ år }}");
    let shown = |all: Vec<(PassageKind, u8, String)>| -> Vec<String> {
        all.iter().map(|(kind, nivå, text)| format!("{kind:?}{nivå} {text}")).collect()
    };
    assert_eq!(
        shown(passages(&contents, "x86", FieldName::Punkt)),
        ["Point0 x88", "Point0 x89", "Point1 x90", "Label0 x91", "Point1 x92"]
    );
    assert_eq!(
        shown(passages(&contents, "x20", FieldName::Tekst)),
        [
            "Paragraph0 x22 x23 x24 (https://x25.no)",
            "Footnote0 x35",
            "Point0 x26",
            "Paragraph1 x27",
            "Point1 x28",
            "Quote0 x29",
            "Quote0 x30",
            "Cell0 x31",
            "Cell0 x32",
            "Cell0 x33",
            "Cell0 x34"
        ]
    );
}

#[test]
fn a_shared_meeting_has_the_date_and_the_hour_of_the_other() {
    let contents = whole();
    let unit = contents.units.iter().find(|e| e.printed == "x86").unwrap();
    let Some(Value::Times(all)) = unit.fields.iter().find(|f| f.name == FieldName::Tidspunkt).map(|f| &f.value) else {
        panic!("no times")
    };
    let (own, shared) = (&all[1], &all[3]);
    assert_eq!((&own.when, own.kl), (&shared.when, shared.kl));
    assert_eq!(shared.gruppe.as_deref(), Some("x98"));
}
