//! A designer's own templates, and the project that a plan can be taken away as.

use std::collections::BTreeSet;

use super::*;

/// What the designer is told about a main.typ.
fn told(main: &str) -> String {
    let (_folder, templates) = written(main);
    let complaints = Typesetter::new(templates).compile(&small()).unwrap_err();
    let text = |complaint: &Complaint| match complaint {
        Complaint::Designer { text } => text.clone(),
        other => panic!("{other:?}"),
    };
    complaints.iter().map(text).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_designer_reads_typsts_own_words() {
    let text = told("= Plan\n#let f(x) = x + finst-ikkje\n#f(1)");
    assert!(text.starts_with("main.typ:2:17: feil: unknown variable: finst-ikkje"), "{text}");
    assert!(text.contains("\n    #let f(x) = x + finst-ikkje\n                    ^"), "{text}");
    assert!(text.contains("main.typ:3:2: while calling `f`"), "{text}");
    let text = told("#set text(font: \"Comic Sans\")\nhei");
    assert!(text.contains("åtvaring: unknown font family: comic sans"), "{text}");
    let text = told("#set text(font: \"Source Sans 3\")\n#place(dx: -5cm)[borte]");
    assert!(text.contains("«borte»"), "{text}");
}

#[test]
fn templates_reach_neither_disk_nor_net_nor_clock() {
    assert!(told("#read(\"/etc/passwd\")").contains("file not found"));
    assert!(told("#read(\"../../../../etc/passwd\")").contains("feil"));
    assert!(told("#import \"@preview/cetz:0.3.0\"").contains("packages"));
    assert!(told("#datetime.today().display()").contains("unable to get the current date"));
}

#[test]
fn a_plan_goes_before_a_designers_sample_data() {
    let (folder, templates) = written(MAIN);
    fs::write(folder.path().join("plan.json"), "{}").unwrap();
    let laid = Typesetter::new(templates).compile(&small()).unwrap();
    assert!(texts(&laid, 0).contains("Bakgrunn"));
}

#[test]
fn the_exported_project_gives_the_same_pages_without_planverk() {
    const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";
    let (_folder, templates) = written(MAIN);
    let mut document = small();
    document.bilete.push(Bilete {
        fil: "/bilete/vaapen.svg".to_owned(),
        place: Place::default(),
        bytes: SVG.as_bytes().into(),
        letters: BTreeSet::new(),
    });
    document.data["seksjonar"][0]["fil"] = "/bilete/vaapen.svg".into();
    let laid = Typesetter::new(templates.clone()).compile(&document).unwrap();

    let target = tempfile::tempdir().unwrap();
    let project = target.path().join("prosjekt");
    for (path, bytes) in project::files(&document, &laid.rows, &templates).unwrap() {
        let path = project.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    assert_eq!(names(&project.join("fonts")).len(), 5);
    assert!(fs::read_to_string(project.join("LESMEG.md")).unwrap().contains("typst compile"));
    let there = names(&project);
    let expected = ["LESMEG.md", "bilete", "fonts", "main.typ", "plan.json"];
    assert!(expected.iter().all(|name| there.contains(*name)), "{there:?}");

    // All of it from the folder: this world has no document and no `stadtekst`.
    let plain = PlanWorld::without_stad(Templates::Folder(project));
    let pages = Laid { document: typst::compile::<PagedDocument>(&plain).output.unwrap(), rows: Rows::default() };
    assert_eq!(pages.pages(), laid.pages());
    for page in 0..laid.pages() {
        assert_eq!(texts(&pages, page), texts(&laid, page));
    }
}

#[test]
fn a_picture_path_cannot_climb_out_of_the_project() {
    let (_folder, templates) = written(MAIN);
    let mut document = small();
    document.bilete.push(Bilete {
        fil: "/../ute.svg".to_owned(),
        place: Place::default(),
        bytes: b"x".as_slice().into(),
        letters: BTreeSet::new(),
    });
    assert!(project::files(&document, &Rows::default(), &templates).is_err());
}
