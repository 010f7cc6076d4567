//! Place ids on the pages, the same bytes with them and without, and how little an edit changes.

use std::collections::BTreeSet;

use super::*;

#[test]
fn every_text_of_the_data_can_be_traced_from_the_page() {
    let (_folder, templates) = written(MAIN);
    let document = small();
    let laid = Typesetter::new(templates).compile(&document).unwrap();
    let mut wanted = BTreeMap::new();
    leaves(&document.data, &mut wanted);
    let mut found: BTreeMap<u64, String> = BTreeMap::new();
    let mut untraced = BTreeSet::new();
    for page in 0..laid.pages() {
        for drawn in laid.drawn(page) {
            match (drawn.place_id(), drawn.text()) {
                (Some(stad), Some(text)) => found.entry(stad).or_default().push_str(text),
                (None, Some(text)) => _ = untraced.insert(text.to_owned()),
                _ => {}
            }
        }
    }
    for (stad, text) in &wanted {
        let printed = letters(found.get(stad).unwrap_or_else(|| panic!("«{text}» is not on any page")));
        assert!(printed.contains(&letters(text)), "{printed} is not {text}");
    }
    assert_eq!(found.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>());
    let own: Vec<&str> = untraced.iter().map(String::as_str).collect();
    assert_eq!(own, ["Ansvar", "Side 1", "Side 2", "Side 3", "Tiltak"]);
}

#[test]
fn the_pdf_is_the_same_with_places_and_without_and_every_time() {
    let (folder, templates) = written(MAIN);
    let document = small();
    let mut typesetter = Typesetter::new(templates.clone());
    let laid = typesetter.compile(&document).unwrap();
    let first = typesetter.write(&document, &laid).unwrap();

    let mut plain = PlanWorld::without_stad(templates.clone());
    plain.put(&document, &Rows::default());
    let pages = typst::compile::<PagedDocument>(&plain).output.unwrap();
    let place = pages.pages().iter().flat_map(|page| frames::sheet(page).drawn).find_map(|drawn| drawn.place_id());
    assert_eq!(place, None);
    let without = typesetter.write(&document, &Laid { document: pages, rows: Rows::default() }).unwrap();
    assert!(first == without, "place ids change the PDF");

    // Another document between them, another typesetter, another folder with the same templates.
    let other = plan(&[section("Ein annan", &["tekst"], &[])]);
    typesetter.compile(&other).unwrap();
    let again = typesetter.compile(&document).unwrap();
    assert!(first == typesetter.write(&document, &again).unwrap());
    let (_second, templates) = written(&fs::read_to_string(folder.path().join("main.typ")).unwrap());
    let mut fresh = Typesetter::new(templates);
    let laid = fresh.compile(&document).unwrap();
    assert!(first == fresh.write(&document, &laid).unwrap());
    assert!(first.windows(8).any(|part| part == b"planverk") && !first.windows(6).any(|part| part == b"Typst "));
}

#[test]
fn a_changed_word_changes_its_own_page_only() {
    let (_folder, templates) = written(MAIN);
    let mut typesetter = Typesetter::new(templates);
    let keys = |laid: &Laid| (0..laid.pages()).map(|page| laid.page_key(page)).collect::<Vec<_>>();
    let before = keys(&typesetter.compile(&small()).unwrap());
    let mut edited = small();
    let word = edited.data.pointer_mut("/seksjonar/1/innhald/0/v").unwrap();
    *word = "Fire nivå samarbeider.".into();
    let laid = typesetter.compile(&edited).unwrap();
    let changed: Vec<usize> =
        keys(&laid).iter().zip(&before).enumerate().filter(|(_, (now, then))| now != then).map(|(i, _)| i).collect();
    assert_eq!(changed, [1]);
    assert_eq!(keys(&typesetter.compile(&small()).unwrap()), before);
    typesetter.tidy(&laid);
}

#[test]
fn the_sample_in_templates_makes_a_pdf() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let data: Value = serde_json::from_slice(&fs::read(folder.join("plan.json")).unwrap()).unwrap();
    let mut document = document(data);
    for name in names(&folder.join("bilete")) {
        let bytes = fs::read(folder.join("bilete").join(&name)).unwrap();
        document.bilete.push(Bilete {
            fil: format!("/bilete/{name}"),
            place: Place::default(),
            bytes: bytes.into(),
            letters: BTreeSet::new(),
        });
    }
    let mut typesetter = Typesetter::new(Templates::Embedded);
    let laid = typesetter.compile(&document).unwrap();
    let pdf = typesetter.write(&document, &laid).unwrap();

    let mut plain = PlanWorld::without_stad(Templates::Embedded);
    plain.put(&document, &Rows::default());
    let pages = Laid { document: typst::compile::<PagedDocument>(&plain).output.unwrap(), rows: Rows::default() };
    assert!(pdf == typesetter.write(&document, &pages).unwrap(), "place ids change the PDF");
    for (index, page) in laid.document.pages().iter().enumerate() {
        assert!(frames::sheet(page).body.is_some(), "page {} does not say where its body is", index + 1);
    }
}

#[test]
fn a_typesetter_can_be_moved_to_a_thread() {
    fn is_send<T: Send + Sync>() {}
    is_send::<Typesetter>();
    is_send::<Laid>();
}
