//! Two names are two files: each figure prints its own picture, and each attached file has its own bytes.

use super::{Room, plan};
use std::collections::BTreeMap;

/// Names that some way of writing them would take for one another. All can stand in one folder on a disk that tells names apart.
const NAMES: &[&str] = &[
    "kart.svg",
    "bilete/kart.svg",
    "bilete/bilete/kart.svg",
    "Bilete/kart.svg",
    "bilete/Kart.svg",
    "bilete/kart.SVG",
    "bilete/KART.SVG",
    "bilete/__kart.svg",
    "__kart.svg",
    "bilete/å.svg",
    "bilete/Å.svg",
    "bilete/aa.svg",
    "bilete/_e5_.svg",
    "bilete/a/b.svg",
    "bilete/a_2f_b.svg",
    "bilete/a-b.svg",
    "bilete/a b.svg",
    "bilete/a\u{a0}b.svg",
    "bilete/a_20_b.svg",
    "bilete/con.svg",
    "bilete/_-con.svg",
    "bilete/kart.svg.svg",
    "bilete/kart..svg",
    "fjordvik.svg",
    "kjelde/kart.svg",
    "plan.json.svg",
    "bilete/ſ.svg",
    "bilete/s.svg",
    "bilete/K.svg",
];

/// A drawing in a colour of its own, and how a PDF says it.
fn coloured(i: usize) -> (String, String) {
    let (red, green) = (10 + i * 7, 200 - i);
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><rect width=\"40\" height=\"30\" fill=\"rgb({red},{green},1)\"/></svg>"
    );
    let say = |part: usize| format!("{:.4}", part as f64 / 255.0);
    (svg, format!("{} {}", say(red), say(green)))
}

/// The fill colours of a PDF, in the order that they are set in, page by page.
pub fn colours(pdf: &std::path::Path) -> Vec<String> {
    let document = lopdf::Document::load(pdf).unwrap();
    let mut all = vec![];
    for (_, page) in document.get_pages() {
        let mut contents = document.get_page_content(page);
        // a drawing may lie in a form of its own
        let (own, inherited) = document.get_page_resources(page).unwrap();
        let _ = inherited;
        let forms = own.and_then(|resources| resources.get(b"XObject").ok()?.as_dict().ok());
        for (_, form) in forms.into_iter().flatten() {
            let form = document.get_object(form.as_reference().unwrap()).unwrap().as_stream().unwrap();
            contents.extend(form.decompressed_content().unwrap_or_default());
        }
        let content = lopdf::content::Content::decode(&contents).unwrap();
        let rgb = content
            .operations
            .iter()
            .filter(|operation| matches!(operation.operator.as_str(), "rg" | "scn") && operation.operands.len() == 3);
        all.extend(rgb.map(|operation| {
            let part = |i: usize| format!("{:.4}", operation.operands[i].as_float().unwrap());
            format!("{} {}", part(0), part(1))
        }));
    }
    all
}

#[test]
fn each_figure_prints_its_own_picture_and_each_attached_file_has_its_own_bytes() {
    let mut pictures = BTreeMap::new();
    for (i, name) in NAMES.iter().enumerate() {
        pictures.insert((*name).to_string(), coloured(i).0.into_bytes());
    }
    let room = Room::with(&plan(&pictures));
    room.build(&["--typst", "typst"]).ended(0);
    let wanted: Vec<String> =
        pictures.keys().map(|name| coloured(NAMES.iter().position(|other| other == name).unwrap()).1).collect();
    let found: Vec<String> =
        colours(&room.path("output/fjordvik-kort.pdf")).into_iter().filter(|colour| wanted.contains(colour)).collect();
    assert_eq!(found, wanted, "each figure has its own picture, in the order of the figures");

    // in the exported project each lies under a name that stays its own on a disk that folds names
    let exported: Vec<String> = std::fs::read_dir(room.path("typst/fjordvik-kort/bilete"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(exported.len(), NAMES.len(), "{exported:?}");
    assert!(exported.iter().all(|name| name.is_ascii() && !name.chars().any(char::is_uppercase)), "{exported:?}");

    // what can stand together on every disk goes along, each with its bytes
    let portable = [
        "kart.svg",
        "bilete/kart.svg",
        "bilete/bilete/kart.svg",
        "bilete/å.svg",
        "bilete/a_2f_b.svg",
        "bilete/a-b.svg",
        "kjelde/kart.svg",
    ];
    pictures.retain(|name, _| portable.contains(&name.as_str()));
    let room = Room::with(&plan(&pictures));
    room.build(&["--med-kjelde"]).ended(0);
    room.planverk().args(["hent-kjelde", "output/fjordvik-kort.pdf", "henta"]).run().ended(0);
    for (name, bytes) in &pictures {
        assert_eq!(std::fs::read(room.path(format!("henta/fjordvik/{name}"))).unwrap(), *bytes, "{name}");
    }
    eprintln!("{} names: {} pictures printed, {} attached", NAMES.len(), wanted.len(), pictures.len());
}

#[test]
fn the_same_file_spelt_otherwise_is_the_same_picture() {
    let spelt =
        ["bilete/kart.svg", "./bilete/kart.svg", "bilete//kart.svg", "bilete/./kart.svg", "././bilete/.//kart.svg"];
    let pictures: BTreeMap<String, Vec<u8>> =
        spelt.iter().map(|name| ((*name).to_string(), coloured(3).0.into_bytes())).collect();
    let room = Room::with(&plan(&pictures));
    room.build(&["--typst", "typst", "--med-kjelde"]).ended(0);
    let found = colours(&room.path("output/fjordvik-kort.pdf"));
    assert_eq!(found.iter().filter(|colour| **colour == coloured(3).1).count(), spelt.len(), "{found:?}");
    assert_eq!(std::fs::read_dir(room.path("typst/fjordvik-kort/bilete")).unwrap().count(), 1);
    room.planverk().args(["hent-kjelde", "output/fjordvik-kort.pdf", "henta"]).run().ended(0);
    assert_eq!(std::fs::read_dir(room.path("henta/fjordvik/bilete")).unwrap().count(), 1);
}

#[test]
fn a_designers_sample_picture_does_not_take_the_place_of_the_plans_own() {
    let room = Room::with(&plan(&BTreeMap::from([("bilete/vaapen.svg".to_string(), coloured(5).0.into_bytes())])));
    crate::room::copy(&crate::room::repository().join("templates"), &room.path("malar"));
    room.build(&["--malar", "malar", "--typst", "typst"]).ended(0);
    assert_eq!(room.read("typst/fjordvik-kort/bilete/vaapen.svg"), coloured(5).0);
}

#[test]
fn a_file_whose_name_is_in_another_unicode_form_is_found() {
    // Mac writes an å as an a and a ring, and a name in YAML is always one letter
    for (written, lies) in
        [("å", "a\u{30a}"), ("a\u{30a}", "a\u{30a}"), ("a\u{30a}", "å"), ("čuoján", "c\u{30c}uoja\u{301}n")]
    {
        let room = Room::with(&plan(&BTreeMap::from([(format!("bilete/{written}.svg"), vec![])])));
        std::fs::remove_dir_all(room.path("content/fjordvik/bilete")).unwrap();
        room.write(format!("content/fjordvik/bilete/{lies}.svg"), coloured(7).0);
        room.build(&[]).ended(0);
        assert!(colours(&room.path("output/fjordvik-kort.pdf")).contains(&coloured(7).1), "{written}");
    }
}

#[test]
fn a_name_that_two_files_have_in_two_unicode_forms_is_refused_where_it_is_named() {
    let pairs = [
        ("bilete/å.svg", "bilete/a\u{30a}.svg"),
        ("å.svg", "a\u{30a}.svg"),
        ("bilete/vår plan.svg", "bilete/va\u{30a}r plan.svg"),
        ("bilete/é.svg", "bilete/e\u{301}.svg"),
        ("å/kart.svg", "a\u{30a}/kart.svg"),
        ("bilete/Åå.svg", "bilete/\u{212b}a\u{30a}.svg"),
        ("bilete/K.svg", "bilete/\u{212a}.svg"),
        ("bilete/čuoján.svg", "bilete/c\u{30c}uoján.svg"),
    ];
    let mut runs = 0;
    for (whole, parts) in pairs {
        for named in [whole, parts] {
            let lie = || BTreeMap::from([(named.to_string(), coloured(1).0.into_bytes())]);
            let room = Room::with(&plan(&lie()));
            for (i, file) in [whole, parts].into_iter().enumerate() {
                room.write(format!("content/fjordvik/{file}"), coloured(i).0);
            }
            for args in [&["sjekk"][..], &["bygg", "--med-kjelde"], &["bygg", "--typst", "typst"]] {
                let run = room.planverk().args(args).run().ended(1);
                let told = run.stdout.clone() + &run.stderr;
                assert!(told.contains("kan vere to") && told.contains("tekst.yaml:4:"), "{named}: {run:.2000}");
                assert_eq!(told.matches("feil[").count(), 1, "{named}: {run:.2000}");
                runs += 1;
            }
            assert!(!room.path("output").exists(), "{named}");
            // alone, either is found by either name
            for gone in [whole, parts] {
                let room = Room::with(&plan(&lie()));
                std::fs::remove_file(room.path("content/fjordvik").join(named)).unwrap();
                let stays = if gone == whole { parts } else { whole };
                room.write(format!("content/fjordvik/{stays}"), coloured(7).0);
                room.build(&[]).ended(0);
                assert!(colours(&room.path("output/fjordvik-kort.pdf")).contains(&coloured(7).1), "{named} {stays}");
            }
        }
    }
    eprintln!("{} pairs of files, {runs} runs that say so", pairs.len());
}
