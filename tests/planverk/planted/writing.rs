//! A plan to the YAML files of a folder, and back through planverk's own reader.

use super::noise::Style;
use super::plan::{Del, Gruppe, Plan, SectionContents, Seksjon, Tekst, Tiltak, Time};
use super::vocabulary::AKTØRAR;
use super::yaml::{Y, fil};
use planverk::fault::{Faults, Sources};
use std::fs;
use std::path::Path;

/// A municipality's folder with its register.
pub fn kommune(folder: &Path) {
    let mut text = String::from("namn: Strandvik kommune\nspråk: nn\nfarge: \"#0b5d6b\"\naktørar:\n");
    for (id, name) in AKTØRAR {
        text += &format!("  {id}: {name}\n");
    }
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("kommune.yaml"), text).unwrap();
}

/// Writes the plan as a folder of this name.
pub fn write(plan: &Plan, kommune: &Path, name: &str, how: &mut Style) {
    let folder = kommune.join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let front = Y::Map(vec![
        ("tittel", Y::Linje(how.tekst(&plan.tittel.words, 0, false))),
        ("år", Y::Raw(plan.år.to_string())),
        ("status", Y::Raw("framlegg".into())),
        ("dato", Y::Raw(plan.dato.into())),
        ("vedtak", Y::Liste(vec![Y::Map(vec![("organ", Y::Raw("Kommunestyret".into()))])])),
        ("seksjonar", Y::Liste(plan.seksjonar.iter().map(|s| Y::Raw(s.id.clone())).collect())),
    ]);
    fs::write(folder.join("plan.yaml"), fil(front, how)).unwrap();
    for s in &plan.seksjonar {
        let y = section(s, how);
        fs::write(folder.join(format!("{}.yaml", s.id)), fil(y, how)).unwrap();
    }
}

/// Reads what was written; a fault in it is a fault of the generator.
pub fn read(kommune: &Path, name: &str, sources: &mut Sources) -> planverk::plan::Plan {
    let folder = planverk::read::find(&[kommune.join(name)]).unwrap().plans.remove(0);
    let mut faults = Faults::new();
    let found = planverk::read::read(&planverk::read::Origin::folder(folder.clone()), sources, &mut faults);
    if let Some(fault) = faults.iter().next() {
        let text = fault.place.and_then(|p| Some(sources.get(p.source)?.text().get(p.span.range())?.to_string()));
        panic!("{}: {} at {text:?}", folder.path.display(), fault.message.nn());
    }
    found.unwrap().plan
}

fn text(x: &Tekst, how: &mut Style) -> Y {
    Y::Linje(how.tekst(&x.words, x.amount, true))
}

fn title(x: &Tekst, how: &mut Style) -> Y {
    Y::Linje(how.tekst(&x.words, x.amount, false))
}

fn paragraphs(all: &[Tekst], points: &[Tekst], how: &mut Style) -> Y {
    let mut each = |all: &[Tekst]| all.iter().map(|x| how.tekst(&x.words, x.amount, true)).collect();
    Y::Avsnitt(each(all), each(points))
}

/// Ids; one alone may stand without a list.
fn actors(all: &[&'static str], how: &mut Style) -> Y {
    match all {
        [one] if how.turn(0.5) => Y::Raw(one.to_string()),
        all => Y::Liste(all.iter().map(|id| Y::Raw(id.to_string())).collect()),
    }
}

fn section(s: &Seksjon, how: &mut Style) -> Y {
    let kind = match &s.contents {
        SectionContents::Tekst(_) => "tekst",
        SectionContents::Tilbakeblikk(_) => "tilbakeblikk",
        SectionContents::Organisering(_) => "organisering",
        SectionContents::Tiltak { .. } => "tiltak",
    };
    let mut map = vec![("type", Y::Raw(kind.into())), ("tittel", title(&s.tittel, how))];
    map.extend(s.ingress.as_ref().map(|x| ("ingress", text(x, how))));
    if !s.paragraph.is_empty() {
        map.push(("tekst", paragraphs(&s.paragraph, &[], how)));
    }
    match &s.contents {
        SectionContents::Tekst(delar) => map.push(("delar", parts(delar, how))),
        SectionContents::Tilbakeblikk(delar) => map.push(("tema", parts(delar, how))),
        SectionContents::Organisering(all) => map.push(("nivå", Y::Liste(all.iter().map(|g| group(g, how)).collect()))),
        SectionContents::Tiltak { mål, delmål } => {
            map.push(("mål", title(mål, how)));
            let goals = delmål.iter().map(|d| {
                let measures = d.tiltak.iter().map(|x| measure(x, how)).collect();
                Y::Map(vec![
                    ("id", Y::Raw(d.id.clone())),
                    ("tittel", title(&d.tittel, how)),
                    ("tiltak", Y::Liste(measures)),
                ])
            });
            map.push(("delmål", Y::Liste(goals.collect())));
        }
    }
    Y::Map(map)
}

fn parts(delar: &[Del], how: &mut Style) -> Y {
    let each = delar.iter().map(|d| {
        Y::Map(vec![
            ("id", Y::Raw(d.id.clone())),
            ("tittel", title(&d.tittel, how)),
            ("tekst", paragraphs(&d.paragraph, &d.liste, how)),
            ("delar", parts(&d.delar, how)),
        ])
    });
    Y::Liste(each.collect())
}

fn group(g: &Gruppe, how: &mut Style) -> Y {
    let mut map = vec![("id", Y::Raw(g.id.clone())), ("tittel", title(&g.tittel, how))];
    map.extend(g.nivå.map(|level| ("nivå", Y::Raw(level.into()))));
    map.push(("møteverksemd", text(&g.møte, how)));
    map.push(("deltakarar", actors(&g.deltakarar, how)));
    map.push(("mandat", paragraphs(&[], &g.mandat, how)));
    map.push(("grupper", Y::Liste(g.grupper.iter().map(|g| group(g, how)).collect())));
    Y::Map(map)
}

fn measure(x: &Tiltak, how: &mut Style) -> Y {
    let mut map = vec![("id", Y::Raw(x.id.clone())), ("tittel", title(&x.tittel, how))];
    map.extend(x.tekst.as_ref().map(|x| ("tekst", paragraphs(std::slice::from_ref(x), &[], how))));
    map.push(("punkt", Y::Liste(x.punkt.iter().map(|x| text(x, how)).collect())));
    map.push(("ansvar", actors(&x.ansvar, how)));
    map.push(("tidspunkt", Y::Liste(x.times.iter().map(|x| time(x, how)).collect())));
    map.extend(x.kostnad.as_ref().map(|x| ("kostnad", title(x, how))));
    map.extend(x.framdrift.map(|word| ("framdrift", Y::Raw(word.into()))));
    Y::Map(map)
}

fn time(x: &Time, how: &mut Style) -> Y {
    match x {
        Time::Tekst(x) => title(x, how),
        Time::Møte { dato: (y, m, d), kl: (from, to), stad, .. } => {
            let point = |x: &u16| (x / 60, x % 60);
            let ((a, b), (c, e)) = (point(from), point(to));
            let date = match how.way(2, 0.4) {
                1 => format!("{d:02}.{m:02}.{y}"),
                _ => format!("{y}-{m:02}-{d:02}"),
            };
            let clock = match how.way(2, 0.4) {
                1 => format!("\"{a}:{b:02}-{c}:{e:02}\""),
                _ => format!("{a:02}.{b:02}–{c:02}.{e:02}"),
            };
            let mut map = vec![("dato", Y::Raw(date)), ("kl", Y::Raw(clock))];
            map.extend(stad.as_ref().map(|s| ("stad", Y::Linje(how.tekst(s, 0, false)))));
            Y::Map(map)
        }
    }
}
