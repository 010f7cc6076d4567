//! Every text of a plan is visited, once, and is placed where it stands.

use super::{AuthoredText, TextKind};
use crate::fault::{Faults, Place, Sources};
use crate::plan::Plan;
use crate::read::{Origin, find, read};
use crate::tests::SmallPlan;
use crate::text::NAMES;
use crate::yaml::{Kind, Node, parse};
use std::path::{Path, PathBuf};

/// Keys whose values are no texts: words to choose from, dates, numbers, ids, files.
const NO_TEXT: &[&str] = &[
    "bredde",
    "breidd",
    "dato",
    "delmålform",
    "deltakarform",
    "deltakerform",
    "erstattar",
    "erstatter",
    "farge",
    "felles",
    "felt",
    "fil",
    "fra",
    "framdrift",
    "fremdrift",
    "frå",
    "gjeld",
    "gjelder",
    "godta",
    "id",
    "innhaldsnivå",
    "innholdsnivå",
    "kl",
    "klokka",
    "kolonnar",
    "kolonner",
    "lenkeadresser",
    "lenkjeadresser",
    "målform",
    "nivå",
    "nummerering",
    "omslag",
    "periode",
    "retning",
    "sak",
    "seksjonar",
    "seksjoner",
    "slag",
    "språk",
    "status",
    "tal",
    "tall",
    "tidlegare",
    "tidligere",
    "til",
    "type",
    "vedlegg",
    "år",
];

fn plans() -> Vec<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folders = ["content", "tests/fixtures/planar"].map(|folder| root.join(folder));
    find(&folders).unwrap().plans.into_iter().map(|found| found.path).collect()
}

fn plan(path: &Path) -> (Plan, Sources) {
    let folder = find(&[path.to_path_buf()]).unwrap().plans.remove(0);
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let found = read(&Origin::folder(folder), &mut sources, &mut faults).unwrap();
    (found.plan, sources)
}

/// The places of the scalars of a file that an author wrote as text.
fn texts(node: &Node, key: &str, out: &mut Vec<Place>) {
    match &node.kind {
        Kind::Map(entries) => {
            for entry in entries {
                // a group stands where a level may stand too
                let is_list = matches!(entry.value.kind, Kind::Seq(_));
                if !NO_TEXT.contains(&entry.key.as_str()) || entry.key == "nivå" && is_list {
                    texts(&entry.value, &entry.key, out);
                }
                if matches!(entry.key.as_str(), "kolonnar" | "kolonner") {
                    let named = entry.value.items().unwrap_or_default().iter();
                    out.extend(named.filter_map(|k| k.get("namn").or_else(|| k.get("navn"))).map(|name| name.place));
                }
                if entry.key.starts_with("erstatt") {
                    out.extend(entry.value.get("tittel").map(|title| title.place));
                }
            }
        }
        Kind::Seq(items) => items.iter().for_each(|item| texts(item, key, out)),
        Kind::Scalar(written) if !written.is_null() => {
            let actors = ["ansvar", "ansvarleg", "ansvarlig", "deltakarar", "deltakere", "medlemmer", "aktør"];
            let is_id = actors.contains(&key) && crate::plan::value::Id::parse(&written.text).is_ok();
            out.extend((!is_id).then_some(node.place));
        }
        Kind::Scalar(_) => {}
    }
}

#[test]
fn every_text_of_the_files_is_visited_once() {
    let mut all = 0;
    for path in plans() {
        let (plan, sources) = plan(&path);
        let visited: Vec<Place> = plan.texts().iter().map(|t| t.parsed.place()).collect();
        let mut written = vec![];
        for source in sources.iter() {
            texts(&parse(source, &mut Faults::new()).unwrap(), "", &mut written);
        }
        let shown = |place: &Place| {
            let (source, at) = sources.position(*place).unwrap();
            format!("{}:{} {}", source.name, at.line, source.slice(place.span))
        };
        for place in &written {
            assert_eq!(visited.iter().filter(|seen| *seen == place).count(), 1, "{}", shown(place));
        }
        for place in &visited {
            assert!(written.contains(place), "no text is written at {}", shown(place));
        }
        all += written.len();
    }
    assert!(all > 1000, "{all}");
}

#[test]
fn what_is_compared_between_plans_is_visited() {
    for path in plans() {
        let (plan, _) = plan(&path);
        let all: Vec<String> = plan.texts().iter().flat_map(|t| &t.paragraphs).map(|a| folded(&a.text)).collect();
        for unit in crate::compare::contents::of(&plan).units {
            let title = unit.tittel.written;
            let holds = |name: &str| title.contains(&format!("{{{{ {name}"));
            let is_plain = !NAMES.iter().any(|(name, _)| holds(name)) && !title.contains("{{");
            assert!(title.is_empty() || !is_plain || all.contains(&title), "{title}");
        }
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_word_stands_where_its_place_says() {
    let mut asked = 0;
    for path in plans() {
        let (plan, sources) = plan(&path);
        for part in plan.texts().iter().flat_map(|t| &t.paragraphs) {
            let mut at = 0;
            for word in part.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                let start = at + part.text[at..].find(word).unwrap();
                at = start + word.len();
                let place = part.place(start..at);
                assert_eq!(sources.get(place.source).unwrap().slice(place.span), word, "{}", part.text);
                asked += 1;
            }
        }
    }
    assert!(asked > 10_000, "{asked}");
}

/// A plan of one section of text.
fn of(text: &str) -> (Plan, Sources) {
    let looked = SmallPlan::new("språk: nb\nseksjoner: [a]\n").section("a", text).sound();
    (looked.plan, looked.sources)
}

#[test]
fn marks_are_left_out_and_links_quotations_and_footnotes_are_known() {
    let text = "type: tilbakeblikk\ntittel: A\ntekst: |\n  Ein **sterk** og *kursiv* [lenkje](https://a.no)[^n] til\n  \
                [](#b) i {{ år }}.\n\n  > Sagt\n  >\n  > – nokon\n\n  [^n]: Fotnote\ntema: [{ id: b, tittel: B }]\n";
    let (plan, sources) = of(text);
    let all = plan.texts();
    let prose: Vec<&AuthoredText> = all.iter().filter(|t| t.kind == TextKind::Prose).collect();
    assert!(prose.len() == 1 && prose[0].tilbakeblikk && !prose[0].shared);
    assert_eq!(prose[0].målform, crate::norsk::Målform::Bokmål);
    assert!(all.iter().filter(|t| t.shared).all(|t| t.målform == crate::norsk::Målform::Nynorsk));
    let parts = &prose[0].paragraphs;
    let shown: Vec<(&str, bool, bool)> = parts.iter().map(|a| (a.text.as_str(), a.in_quote, a.in_footnote)).collect();
    let first = "Ein sterk og kursiv lenkje til  i \u{fffc}.";
    assert_eq!(shown, [(first, false, false), ("Fotnote", false, true), ("Sagt", true, false), ("nokon", true, false)]);
    let part = &parts[0];
    assert_eq!(part.italic.iter().map(|r| &part.text[r.clone()]).collect::<Vec<_>>(), ["kursiv"]);
    let links: Vec<_> = part.links.iter().map(|l| (&part.text[l.range.clone()], l.address)).collect();
    assert_eq!(links, [("lenkje", Some("https://a.no")), ("", None)]);
    let slice = |place: Place| sources.get(place.source).unwrap().slice(place.span);
    assert_eq!(slice(part.link_place(&part.links[0])), "[lenkje](https://a.no)");
    let at = part.text.find('\u{fffc}').unwrap();
    assert_eq!(slice(part.place(at..at + 3)), "{{ år }}");
    assert_eq!(part.as_written(at..at + 3), "{{ år }}");
    assert!(part.in_link(&(22..24)) && !part.in_link(&(0..3)));
}
