//! Drawings: what would take a day or print as something else than its author sees is refused, and what drawing programs write
//! is printed.

use super::{drawing, one, printed, refused};

/// Small drawings that ask for millions of shapes.
#[expect(clippy::too_many_lines, reason = "a list, each kind of reference once")]
fn bombs() -> Vec<(String, String)> {
    let mut all = vec![];
    for (levels, times) in [(8, 8), (30, 2), (5, 40)] {
        let many = |text: String| text.repeat(times);
        let mut add = |kind: &str, level: &dyn Fn(usize, usize) -> String, top: &str| {
            let defs: String = (0..levels).map(|i| level(i, i + 1)).collect();
            all.push((
                format!("{kind} {levels}×{times}"),
                drawing(&format!("<defs>{defs}<rect id=\"n{levels}\" width=\"1\" height=\"1\"/></defs>{top}")),
            ));
        };
        add(
            "use",
            &|i, j| format!("<g id=\"n{i}\">{}</g>", many(format!("<use href=\"#n{j}\"/>"))),
            "<use href=\"#n0\"/>",
        );
        add(
            "symbol",
            &|i, j| format!("<symbol id=\"n{i}\">{}</symbol>", many(format!("<use xlink:href=\"#n{j}\"/>"))),
            "<use xlink:href=\"#n0\"/>",
        );
        add(
            "mask",
            &|i, j| {
                format!(
                    "<mask id=\"n{i}\">{}</mask>",
                    many(format!("<path d=\"M0 0H9V9\" style=\"mask:url(#n{j})\"/>"))
                )
            },
            "<g mask=\"url(#n0)\"><path d=\"M0 0H9V9\"/></g>",
        );
        add(
            "clip",
            &|i, j| {
                format!(
                    "<clipPath id=\"n{i}\">{}</clipPath>",
                    many(format!("<path d=\"M0 0H9V9\" clip-path=\"url('#n{j}')\"/>"))
                )
            },
            "<path d=\"M0 0H9V9\" clip-path=\"url(#n0)\"/>",
        );
        add(
            "pattern",
            &|i, j| {
                format!(
                    "<pattern id=\"n{i}\" width=\"1\" height=\"1\"><g fill=\"url(#n{j})\">{}</g></pattern>",
                    many("<path d=\"M0 0H9V9\"/>".into())
                )
            },
            "<path d=\"M0 0H9V9\" fill=\"url(#n0)\"/>",
        );
        add(
            "stroke",
            &|i, j| {
                format!(
                    "<pattern id=\"n{i}\" width=\"1\" height=\"1\"><g style=\"stroke: url( #n{j} ) red\">{}</g></pattern>",
                    many("<path d=\"M0 0H9V9\"/>".into())
                )
            },
            "<path d=\"M0 0H9V9\" stroke=\"url(#n0)\"/>",
        );
        add(
            "marker",
            &|i, j| {
                format!(
                    "<marker id=\"n{i}\"><path marker-mid=\"url(#n{j})\" d=\"M0 0{}\"/></marker>",
                    many("h1".into())
                )
            },
            "<path d=\"M0 0 1 1 2 2 3 3\" marker-mid=\"url(#n0)\"/>",
        );
        add(
            "inherited marker",
            &|i, j| {
                format!(
                    "<marker id=\"n{i}\"><g style=\"marker:url(#n{j})\"><g><polyline points=\"{}\"/></g></g></marker>",
                    many("1 1 ".into())
                )
            },
            "<g style=\"marker:url(#n0)\"><polyline points=\"1 1 2 2\"/></g>",
        );
        add(
            "class",
            &|i, j| {
                format!(
                    "<style>.c{i}{{fill:url(#n{j})}}</style><pattern id=\"n{i}\" width=\"1\" height=\"1\">{}</pattern>",
                    many(format!("<rect class=\"a c{i}\" width=\"1\" height=\"1\"/>"))
                )
            },
            "<rect class=\"c0\" width=\"9\" height=\"9\"/>",
        );
        add(
            "mixed",
            &|i, j| match i % 3 {
                0 => format!(
                    "<g id=\"n{i}\">{}</g>",
                    many(format!("<rect width=\"9\" height=\"9\" fill=\"url(#n{j})\"/>"))
                ),
                1 => format!(
                    "<pattern id=\"n{i}\" width=\"1\" height=\"1\">{}</pattern>",
                    many(format!("<rect width=\"9\" height=\"9\" mask=\"url(#n{j})\"/>"))
                ),
                _ => format!("<mask id=\"n{i}\">{}</mask>", many(format!("<use href=\"#n{j}\"/>"))),
            },
            "<use href=\"#n0\"/>",
        );
    }
    all
}

#[test]
fn a_drawing_that_asks_for_millions_of_shapes_is_refused_where_it_is_named() {
    let bombs = bombs();
    let (mut smallest, mut largest) = (usize::MAX, 0);
    for (kind, bomb) in &bombs {
        eprintln!("{kind}");
        refused("bilete/bombe.svg", bomb.as_bytes(), "er for innvikla å teikne");
        (smallest, largest) = (smallest.min(bomb.len()), largest.max(bomb.len()));
    }
    eprintln!("{} drawings of {smallest} to {largest} bytes refused", bombs.len());
}

#[test]
#[expect(clippy::too_many_lines, reason = "a list, each drawing once")]
fn a_drawing_that_would_print_as_something_else_is_refused_where_it_is_named() {
    let rect = "<rect width=\"9\" height=\"9\"/>";
    let filter = |primitive: &str| {
        drawing(&format!(
            "<filter id=\"f\" width=\"90\" height=\"90\">{primitive}</filter><g filter=\"url(#f)\">{rect}</g>"
        ))
    };
    let image = |href: &str| drawing(&format!("<image width=\"9\" height=\"9\" xlink:href=\"{href}\"/>"));
    let style = |style: &str| drawing(&format!("<style>{style}</style>{rect}"));
    let cases: Vec<(String, &str)> = vec![
        (filter("<feTurbulence baseFrequency=\".01\" numOctaves=\"9\"/>"), "filter"),
        (filter("<feGaussianBlur stdDeviation=\"300\"/>"), "filter"),
        (filter("<feMorphology radius=\"300\"/>"), "filter"),
        (filter("<feImage href=\"#f\"/>"), "filter"),
        (filter("<feConvolveMatrix order=\"99\"/>"), "filter"),
        (drawing(&format!("<g style=\"filter: drop-shadow(3px 3px 2px red)\">{rect}</g>")), "filter"),
        (style("rect{filter:blur(9px)}"), "filter"),
        (
            drawing(
                "<foreignObject width=\"9\" height=\"9\"><p xmlns=\"http://www.w3.org/1999/xhtml\">Hei</p></foreignObject>",
            ),
            "foreignObject",
        ),
        (drawing("<switch><foreignObject width=\"9\" height=\"9\"/><text>Hei</text></switch>"), "foreignObject"),
        // what draw.io writes where the plain text does not say the same, and for those who know no web pages at all
        (labelled(&page("Kommunestyret"), "<text>Text is not SVG - cannot display</text>"), "foreignObject"),
        (labelled(&page("Ei lang tekst om kommunen"), "<text>Ei lang tek...</text>"), "foreignObject"),
        (labelled(&page("<img src=\"a.png\"/>"), "<text/>"), "foreignObject"),
        (labelled(&page("Hei"), ""), "foreignObject"),
        (labelled(&page("Hei"), "<foreignObject>Hei</foreignObject>"), "foreignObject"),
        (
            labelled(&page("Hei"), "<text requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Font\">Hei</text>"),
            "foreignObject",
        ),
        (labelled("<rect width=\"9\" height=\"9\"/>", &page("Hei")), "foreignObject"),
        (
            labelled(
                &format!("<g requiredFeatures=\"{EXTENSIBILITY}\"/>"),
                "<a><text>Text is not SVG - cannot display</text></a>",
            ),
            "foreignObject",
        ),
        (
            drawing("<g requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Font\"><text>Hei</text></g>"),
            "requiredFeatures",
        ),
        (drawing("<flowRoot><flowPara>Hei</flowPara></flowRoot>"), "flowRoot"),
        (drawing("<script>alert(1)</script>"), "script"),
        (drawing("<g onclick=\"alert(1)\"/>"), "script"),
        (drawing("<rect width=\"9\" height=\"9\"><animate attributeName=\"x\" dur=\"1s\"/></rect>"), "rører seg"),
        (drawing("<rect width=\"9\" height=\"9\"><set attributeName=\"x\" to=\"9\"/></rect>"), "rører seg"),
        (drawing("<video width=\"9\" height=\"9\"/>"), "«video»"),
        (drawing("<meshgradient id=\"m\"/><rect width=\"9\" height=\"9\" fill=\"url(#m)\"/>"), "«meshgradient»"),
        (drawing("<switch><text systemLanguage=\"nn\">Hei</text><text>Hello</text></switch>"), "systemLanguage"),
        (image("kart.png"), "frå ei anna fil"),
        (image("file:///etc/passwd"), "frå ei anna fil"),
        (image("https://example.org/a.png"), "frå ei anna fil"),
        (image("/bilete/vaapen.svg"), "frå ei anna fil"),
        (image("data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E"), "som er SVG"),
        (image("data:image/gif;base64,R0lGODlhAQABAAAAACw="), "som er GIF"),
        (image("data:image/png;base64,iVBORw0KGgo="), "bilete i seg"),
        (image("data:image/png;base64,/9j/4AAQ"), "bilete i seg"),
        (image("data:text/plain;base64,iVBORw0KGgo="), "bilete i seg"),
        (drawing("<use href=\"anna.svg#a\"/>"), "frå ei anna fil"),
        (drawing("<rect width=\"9\" height=\"9\" fill=\"url(https://example.org/a.svg#a)\"/>"), "frå ei anna fil"),
        (style("rect{fill:url(a.svg#b)}"), "frå ei anna fil"),
        (format!("<?xml-stylesheet href=\"a.css\"?>{}", drawing(rect)), "frå ei anna fil"),
        (style("@import url(a.css);"), "@import"),
        (style("@media print{rect{fill:red}}"), "@media"),
        (style("> rect{fill:red}"), "stilark"),
        (style("rect[width]{fill:red}"), "stilark"),
        (style("rect{fill:red"), "stilark"),
        (style("rect{/* */fill:red}"), "stilark"),
        (drawing("<rect width=\"9\" height=\"9\" style=\"/* */fill:red\"/>"), "stilark"),
        (drawing("<g id=\"a\"><use href=\"#a\"/></g>"), "i ein ring"),
        (
            drawing(
                "<pattern id=\"p\" width=\"1\" height=\"1\"><rect width=\"1\" height=\"1\" fill=\"url(#p)\"/></pattern>",
            ),
            "i ein ring",
        ),
        (drawing(&("<g>".repeat(300) + &"</g>".repeat(300))), "for innvikla"),
        (
            drawing(&format!("<linearGradient id=\"g\">{}</linearGradient>", "<stop offset=\".5\"/>".repeat(2000))),
            "fargeovergang",
        ),
        (drawing(&format!("<text>{}</text>", "mange ord ".repeat(20_000))), "for innvikla"),
        (
            drawing(&format!(
                "<g stroke=\"red\" stroke-dasharray=\"{}\">{}</g>",
                "1 ".repeat(20_000),
                "<path d=\"M0 0H9\"/>".repeat(3000)
            )),
            "for innvikla",
        ),
        (drawing(&format!("<g {}/>", (0..2000).map(|i| format!("a{i}=\"\" ")).collect::<String>())), "for innvikla"),
        (drawing(&"<g xmlns:a=\"b\"/>".repeat(3000)), "for innvikla"),
        (
            style(&(0..9000).map(|i| format!(".a{i}{{fill:red}}")).collect::<String>())
                .replace("<rect", &("<g class=\"x\"/>".repeat(9000) + "<rect")),
            "stilark",
        ),
        (style(&format!("{}{{fill:red}}", "g ".repeat(20))), "stilark"),
        (
            "<!DOCTYPE svg [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]>".to_owned() + &drawing("<text>&b;</text>"),
            "DOCTYPE",
        ),
        (
            format!(
                "<!DOCTYPE svg [<!ENTITY a \"{}\">]>{}",
                "x".repeat(9000),
                drawing(&"<text>&a;</text>".repeat(900))
            ),
            "DOCTYPE",
        ),
        (drawing("<text>Hei 漢字</text>"), "finst i skrifta"),
        (
            drawing("<path d=\"M80 80V200000000000000000000000000000000000000A60 60 0 1 1 47.85 29.34z\"/>"),
            "for store til å teiknast",
        ),
        (drawing("<path d=\"M80 80h1e30a60 60 0 1 1 47.85 29.34z\"/>"), "for store til å teiknast"),
        (style("rect{stroke-width:1e30}"), "for store til å teiknast"),
        (drawing("<ellipse rx=\"1E+20\" ry=\"3\"/>"), "for store til å teiknast"),
        (drawing("<rect width=\"9\" height=\"9\" style=\"stroke-width:9999999999\"/>"), "for store til å teiknast"),
        (
            drawing("<g transform=\"scale(12345678901)\"><rect width=\"9\" height=\"9\"/></g>"),
            "for store til å teiknast",
        ),
        (drawing("<g>"), "ikkje rett XML"),
        ("<svgg/>".to_owned(), "ikkje SVG"),
        (filled("var(--farge, #1f5e4a)"), "«var(--farge, #1f5e4a)»"),
        (filled("oklch(60% .2 30)"), "ein annan i PDF-en"),
        (filled("color-mix(in srgb, red, blue)"), "ein annan i PDF-en"),
        (filled("rgb(10 20 30 / 50%)"), "ein annan i PDF-en"),
        (filled("windowtext"), "ein annan i PDF-en"),
        (filled("#CD853F icc-color(trykk, 0.1, 0.2)"), "ein annan i PDF-en"),
        (
            drawing("<rect width=\"9\" height=\"9\" fill=\"#fff\" style=\"fill: light-dark(#fff, #121212)\"/>"),
            "light-dark",
        ),
        (
            drawing("<g color=\"lch(50% 1 1)\"><rect width=\"9\" height=\"9\" fill=\"currentColor\"/></g>"),
            "lch(50% 1 1)",
        ),
        (
            drawing(
                "<linearGradient id=\"g\"><stop stop-color=\"lab(50% 1 1)\"/></linearGradient><rect width=\"9\" height=\"9\" fill=\"url(#g)\"/>",
            ),
            "lab(50% 1 1)",
        ),
        (style("rect{stroke:var(--a)}"), "«var(--a)»"),
        (style("rect{width:40px}"), "«width: 40px»"),
        (style("rect{transform:rotate(45deg)}"), "rotate(45deg)"),
        (style("rect{clip-path:circle(50%)}"), "circle(50%)"),
        (style("rect{opacity:var(--o)}"), "var(--o)"),
        (drawing("").replace("1000 1000", "0 1000"), "breidd eller høgd"),
        (drawing("").replace("viewBox", "width=\"-4\" viewBox"), "breidd eller høgd"),
    ];
    for (drawing, words) in &cases {
        refused("bilete/teikning.svg", drawing.as_bytes(), words);
    }
    let wide: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(drawing(rect).encode_utf16().flat_map(u16::to_be_bytes)).collect();
    refused("bilete/teikning.svg", &wide, "UTF-8");
    refused("bilete/teikning.svg", &wide[2..], "UTF-8");
    let latin: Vec<u8> = drawing("<text>Blåbær</text>").chars().map(|c| c as u8).collect();
    refused(
        "bilete/teikning.svg",
        &[&b"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"[..], &latin].concat(),
        "UTF-8",
    );
    refused("bilete/teikning.svg", b"\x1f\x8b\x08\0\0\0\0\0\0\x03", "svgz");
    refused("bilete/teikning.png", drawing(rect).as_bytes(), "er SVG, og det seier ikkje namnet");
    refused("bilete/teikning", drawing(rect).as_bytes(), "er SVG, og det seier ikkje namnet");
    eprintln!("{} drawings refused", cases.len() + 4);
}

/// A square of a colour.
fn filled(colour: &str) -> String {
    drawing(&format!("<rect width=\"900\" height=\"900\" fill=\"{colour}\"/>"))
}

#[test]
fn a_colour_that_is_known_is_printed_as_it_is() {
    let (width, green) = ("width=\"900\" height=\"900\"", "rgb(31, 94, 74)");
    for svg in [
        filled(green),
        filled("#1F5E4A"),
        filled("rgb(31 94 74)"),
        filled("hsl(160.95deg 50.4% 24.51%)"),
        drawing(&format!("<g color=\"#1f5e4a\"><rect {width} fill=\"currentColor\"/></g>")),
        drawing(&format!("<rect {width} style=\"fill:#1f5e4a !important\"/>")),
        drawing(&format!("<rect {width} fill=\"var(--a)\" style=\"fill:{green}\"/>")),
        drawing(&format!("<style>.a{{fill:#1f5e4a}}</style><rect {width} class=\"a\"/>")),
        // before the drawing itself
        format!(
            "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- laga med <b>hand</b> -->\n<!DOCTYPE svg>\n{}",
            filled(green)
        ),
        format!("<!DOCTYPE svg [<!ENTITY farge \"#1f5e4a\">]>{}", filled("&farge;")),
        // a prefix to each name of SVG
        filled(green)
            .replace("xmlns=", "xmlns:ns0=")
            .replace("<svg", "<ns0:svg")
            .replace("</svg", "</ns0:svg")
            .replace("<rect", "<ns0:rect"),
    ] {
        let room = one("bilete/ruta.svg", svg.as_bytes());
        room.build(&[]).ended(0);
        let colours = super::names::colours(&room.path("output/fjordvik-kort.pdf"));
        assert!(colours.contains(&"0.1216 0.3686".to_owned()), "{svg}: {colours:?}");
    }
}

#[test]
fn a_text_with_an_emoji_is_told_of_where_it_stands() {
    refused("bilete/a.svg", drawing("<text>Hei 😀</text>").as_bytes(), "finst i skrifta");
    let plan = super::plan(&std::collections::BTreeMap::new())
        .section("tekst", "type: tekst\ntittel: Tekst\ntekst: Vi syklar 🚲 til møtet.\n");
    let room = super::Room::with(&plan);
    for command in ["sjekk", "bygg"] {
        let run = room.planverk().arg(command).run().ended(1);
        let told = run.stdout.clone() + &run.stderr;
        assert!(told.contains("PV061") && told.contains("tekst.yaml:3:"), "{run}");
        assert!(!told.contains("feil i planverk"), "{run}");
    }
}

const EXTENSIBILITY: &str = "http://www.w3.org/TR/SVG11/feature#Extensibility";

/// A piece of a web page, as draw.io sets its texts.
fn page(inside: &str) -> String {
    format!(
        "<foreignObject pointer-events=\"none\" width=\"100%\" height=\"100%\" requiredFeatures=\"{EXTENSIBILITY}\" style=\"overflow: visible;\">\
         <div xmlns=\"http://www.w3.org/1999/xhtml\" style=\"display: flex;\"><div>{inside}</div></div></foreignObject>"
    )
}

/// A box with two elements to choose from.
fn labelled(first: &str, second: &str) -> String {
    drawing(&format!(
        "<g><rect width=\"120\" height=\"60\" fill=\"#ffffff\"/></g><g><g transform=\"translate(-0.5 -0.5)\"><switch>{first}{second}</switch></g></g>"
    ))
}

#[test]
fn a_text_that_is_a_web_page_is_printed_from_the_plain_text_beside_it() {
    let cases = [
        ("Kommunestyret", "<text x=\"60\" y=\"34\">Kommunestyret</text>"),
        ("Rådmann<br/>og <b>utval</b>", "<text x=\"60\" y=\"34\">Rådmann og utval</text>"),
        ("\n  Barn og <font>unge</font>\n", "<g><text>Barn</text><text>og unge</text></g>"),
        ("Formannskap", "<a href=\"https://example.org/\"><text><tspan>Formann</tspan><tspan>skap</tspan></text></a>"),
        ("a&#160;b", "<text requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Text\">a b</text>"),
    ];
    for (shown, plain) in cases {
        let svg = labelled(&page(shown), plain);
        printed("bilete/skisse.svg", svg.as_bytes());
        printed("bilete/skisse.svg", svg.replace(&format!(" requiredFeatures=\"{EXTENSIBILITY}\""), "").as_bytes());
    }
    // the text is in the PDF, once
    let room = one("bilete/skisse.svg", labelled(&page(cases[0].0), cases[0].1).as_bytes());
    room.build(&[]).ended(0);
    let text: String = crate::pdf::Pdf::open(&room.path("output/fjordvik-kort.pdf")).text();
    assert_eq!(text.matches("Kommunestyret").count(), 1, "{text}");
    eprintln!("{} texts that are web pages, each printed from its plain text", 2 * cases.len());
}

#[test]
fn what_drawing_programs_write_is_printed() {
    let picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let illustrator = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Generator: Adobe Illustrator 27 -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [\n<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n<!ENTITY ns_ai \"http://ns.adobe.com/AdobeIllustrator/10.0/\">\n]>\n\
         <svg version=\"1.1\" id=\"Layer_1\" xmlns:i=\"&ns_ai;\" xmlns=\"&ns_svg;\" x=\"0px\" y=\"0px\" width=\"200px\" height=\"240px\" viewBox=\"0 0 200 240\" style=\"enable-background:new 0 0 200 240;\" xml:space=\"preserve\">\n\
         <style type=\"text/css\">\n\t.st0{clip-path:url(#SVGID_2_);fill:#FFDD00;}\n\t.st1,.st2{fill:url(#g);}\n</style>\n\
         <switch><foreignObject requiredExtensions=\"&ns_ai;\" width=\"1\" height=\"1\"><i:aipgfRef xlink:href=\"#a\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/></foreignObject>\
         <g i:extraneous=\"self\"><defs><rect id=\"SVGID_1_\" width=\"200\" height=\"240\"/></defs><clipPath id=\"SVGID_2_\"><use xlink:href=\"#SVGID_1_\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" style=\"overflow:visible;\"/></clipPath>\
         <linearGradient id=\"g\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"0\" x2=\"9\" y2=\"9\"><stop offset=\"0\" style=\"stop-color:#0B5D6B\"/><stop offset=\"1\"/></linearGradient>\
         <path class=\"st0\" d=\"M0,0h200v240H0V0z\"/><path class=\"st1 st2\" d=\"M5.5.5l-1-.5c1,1,2,2,3,3z\"/></g></switch></svg>";
    let inkscape = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<svg width=\"210mm\" height=\"297mm\" viewBox=\"0 0 210 297\" version=\"1.1\" id=\"svg5\" inkscape:version=\"1.2\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns=\"http://www.w3.org/2000/svg\">\
        <sodipodi:namedview id=\"namedview7\" pagecolor=\"#ffffff\"/><defs id=\"defs2\"><inkscape:path-effect effect=\"spiro\" id=\"pe\"/><filter id=\"blur\"><feGaussianBlur stdDeviation=\"2\"/></filter><marker id=\"Arrow\" orient=\"auto\"><path d=\"M0 0 5 -5\" style=\"fill:context-stroke\"/></marker></defs>\
        <metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></metadata>\
        <g inkscape:label=\"Layer 1\" inkscape:groupmode=\"layer\" id=\"layer1\" style=\"opacity:.5;filter:none\"><path style=\"fill:#ff0000;stroke:#000;stroke-width:.26;marker-end:url(#Arrow);stroke-dasharray:1,2\" d=\"m 10,10 c 1,2 3,4 5,6 z\"/><a xlink:href=\"https://example.org/\"><circle cx=\"9\" cy=\"9\" r=\"4\"/></a></g></svg>";
    let matplotlib = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n  \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"460.8pt\" height=\"345.6pt\" viewBox=\"0 0 460.8 345.6\" xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\">\n <defs>\n  <style type=\"text/css\">*{stroke-linejoin: round; stroke-linecap: butt}</style>\n </defs>\n <g id=\"figure_1\"><g id=\"patch_1\"><path d=\"M 0 345.6 L 460.8 345.6 L 460.8 0 z\" style=\"fill: #ffffff\"/></g><g><defs><path id=\"m1\" d=\"M 0 0 L 0 3.5\" style=\"stroke: #000000\"/></defs><g><use xlink:href=\"#m1\" x=\"78\" y=\"307\" style=\"stroke: #000000; stroke-width: 0.8\"/></g></g></g>\n</svg>";
    let svglite = "<?xml version='1.0' encoding='UTF-8' ?>\n<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='720.00pt' height='576.00pt' viewBox='0 0 720.00 576.00'>\n<g class='svglite'>\n<defs>\n  <style type='text/css'><![CDATA[\n    .svglite line, .svglite polyline, .svglite polygon, .svglite path, .svglite rect, .svglite circle {\n      fill: none;\n      stroke: #000000;\n    }\n    .svglite g.glyphgroup path { fill: inherit; stroke: none; }\n  ]]></style>\n</defs>\n<rect width='100%' height='100%' style='stroke: none; fill: #FFFFFF;'/>\n<text x='360' y='20' style='font-size: 12px; font-family: \"Source Sans 3\", sans-serif;'>Elevar 2019–2025</text></g></svg>";
    let embedded = drawing(&format!(
        "<image width=\"90\" height=\"90\" xlink:href=\"data:image/png;base64,\n{}\n{}\"/>",
        &picture[..60],
        &picture[60..]
    ));
    let plain = drawing(
        "<text x=\"9\" y=\"9\" font-family=\"sans-serif\">Čáhppes <tspan font-weight=\"bold\">5 %</tspan></text>",
    );
    let all = [
        ("illustrator", illustrator),
        ("inkscape", inkscape),
        ("matplotlib", matplotlib),
        ("svglite", svglite),
        ("embedded", &embedded),
        ("plain", &plain),
    ];
    for (kind, drawing) in all {
        let run = printed(&format!("bilete/{kind}.svg"), drawing.as_bytes());
        assert!(run.stderr.contains("ingenting å seie"), "{kind}: {run}");
    }
    // a large map, and shapes by the thousand
    let map: String = (0..15_000)
        .map(|i| format!("<path d=\"M{i} 1l2 3 4 5 6 7 8 9c1 2 3 4 5 6z\" fill=\"#{:06x}\"/>", i * 7))
        .collect();
    printed("bilete/stort.svg", drawing(&map).as_bytes());
    printed("bilete/STORE.SVG", drawing("<rect width=\"9\" height=\"9\"/>").as_bytes());
    printed("bilete/bom.svg", format!("\u{feff}  {}", drawing("")).replace("  <", "<").as_bytes());
    eprintln!("{} drawings printed", all.len() + 3);
}

#[test]
fn a_font_that_is_not_shipped_is_told_of_and_the_drawing_is_printed() {
    let text = |style: &str| {
        drawing(&format!(
            "<style>.t{{font-family:'Open Sans'}}</style><g style=\"font-family:Arial\"><text {style}>Hei</text></g>"
        ))
    };
    for (drawing, font) in [
        (text(""), "Arial"),
        (text("font-family=\"Calibri, sans-serif\""), "Calibri"),
        (text("class=\"t\""), "Open Sans"),
        (text("style=\"font: bold 12px Georgia, serif\""), "Georgia"),
        (text("font-family=\"&quot;Times New Roman&quot;\""), "Times New Roman"),
    ] {
        let run = printed("bilete/diagram.svg", drawing.as_bytes());
        assert!(run.stdout.contains("PV039") && run.stdout.contains(&format!("sett med {font},")), "{font}: {run}");
    }
    // no text asks for a font that stands beside it
    let run = printed(
        "bilete/diagram.svg",
        drawing("<path style=\"font-family:Arial\" d=\"M0 0H9\"/><text>Hei</text>").as_bytes(),
    );
    assert!(run.stdout.is_empty(), "{run}");
}
