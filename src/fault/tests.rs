//! Places, cleaning and faces.

use super::*;
use crate::norsk::{Målform, Said};

fn add(bytes: &[u8]) -> (Sources, Faults) {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    sources.add("plan.yaml", bytes, &mut faults);
    (sources, faults)
}

fn lines(bytes: &[u8]) -> Vec<String> {
    let (sources, faults) = add(bytes);
    faults.sorted().into_iter().map(|fault| short::line(fault, &sources, Målform::Nynorsk)).collect()
}

fn text(bytes: &[u8]) -> String {
    let (sources, faults) = add(bytes);
    assert!(faults.is_empty(), "{faults:?}");
    sources.get(SourceId(0)).map(|source| source.text().to_owned()).unwrap_or_default()
}

/// The fault of a word in the text, for a face to show.
fn fault_at(bytes: &[u8], word: &str) -> (Sources, Fault) {
    let (sources, _) = add(bytes);
    let source = sources.get(SourceId(0)).expect("a source");
    let at = source.text().find(word).expect("the word");
    let place = source.place(at..at + word.len());
    (
        sources,
        Fault::error(code::UNKNOWN_KEY, place, Said::same(format!("ukjend nøkkel «{word}»")))
            .hint(Said::same("mente du «tittel»?")),
    )
}

/// A fault as its JSON says it.
fn written(fault: &Fault, sources: &Sources) -> serde_json::Value {
    serde_json::to_value(json::finding(fault, sources, Målform::Nynorsk)).unwrap()
}

#[test]
fn what_a_person_would_not_see_is_put_right() {
    assert_eq!(text(b"\xef\xbb\xbfa: b\r\nc: d\r\n"), "a: b\nc: d\n");
    assert_eq!(text("a\u{30a}r: sa\u{ad}man\u{200b}drag\u{feff}".as_bytes()), "år: samandrag");
    assert_eq!(text("a:\n\u{a0}\u{a0}b: c\u{a0}d".as_bytes()), "a:\n  b: c\u{a0}d");
    assert_eq!(text("\u{212b}".as_bytes()), "Å");
    assert_eq!(text(b"a: b\rc: d"), "a: b\nc: d");
}

#[test]
fn places_are_those_of_the_file_as_saved() {
    let (sources, _) = add("\u{feff}a: b\r\nma\u{30a}l: sa\u{ad}k x\r\n".as_bytes());
    let source = sources.get(SourceId(0)).expect("a source");
    let position = |word: &str| {
        let at = source.text().find(word).expect("the word");
        let Position { line, column } = source.position(source.place(at..at + word.len()).span);
        (line, column)
    };
    assert_eq!(position("a: b"), (1, 1));
    assert_eq!(position("b\n"), (1, 4));
    assert_eq!(position("mål"), (2, 1));
    // å is two characters in the file, and the soft hyphen is one
    assert_eq!(position("sak"), (2, 7));
    assert_eq!(position("x"), (2, 12));
    let at = source.text().find("mål").expect("the word");
    assert_eq!(&source.original()[source.original_range((at..at + 4).into())], "ma\u{30a}l");
}

#[test]
fn a_line_ends_as_it_does_in_yaml_whatever_machine_it_was_written_on() {
    let lines = ["\u{feff}a: b", "", "ma\u{30a}l: c", "  d: e", "titel: f"];
    let mut tried = 0;
    for ends in [["\n"; 5], ["\r\n"; 5], ["\r"; 5], ["\r", "\r\n", "\n", "\r", "\r\n"], ["\r\n", "\r", "\r", "\n", ""]]
    {
        let file: String = lines.iter().zip(ends).map(|(line, end)| format!("{line}{end}")).collect();
        let (sources, faults) = add(file.as_bytes());
        assert!(faults.is_empty(), "{file:?}");
        let source = sources.get(SourceId(0)).expect("a source");
        for (word, line) in [("a: b", 1), ("mål", 3), ("d: e", 4), ("titel", 5), ("f", 5)] {
            let at = source.text().find(word).expect("the word");
            let place = source.place(at..at + word.len());
            assert_eq!(source.position(place.span).line, line, "{word} in {file:?}");
            let shown = &source.original()[source.line_range(line)];
            assert_eq!(shown, lines[line - 1].trim_start_matches('\u{feff}'), "{file:?}");
            tried += 1;
        }
    }
    // of what is no line end in YAML 1.2, none is one here
    for other in ["\u{85}", "\u{2028}", "\u{2029}", "\u{b}", "\u{c}"] {
        let (sources, _) = add(format!("a: b{other}c\nx").as_bytes());
        let source = sources.get(SourceId(0)).expect("a source");
        assert_eq!(source.position_at(source.original().len()).line, 2, "{other:?}");
        tried += 1;
    }
    assert_eq!(tried, 30);
}

#[test]
fn bytes_that_are_not_utf_8_are_one_fault_at_the_first_of_them() {
    let hint = "(råd: opne fila i programmet ho er skriven i, og lagre henne som UTF-8)";
    let latin_1 = lines(b"id: a\ntittel: M\xe5l og tiltak f\xf8r jul\n");
    assert_eq!(latin_1, [format!("plan.yaml:2:10: feil PV008 ikkje-utf8: fila er ikkje lagra som UTF-8 {hint}")]);
    let utf_16: Vec<u8> = "\u{feff}tittel: Mål".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let expected = [format!("plan.yaml:1:1: feil PV008 ikkje-utf8: fila er lagra som UTF-16, ikkje som UTF-8 {hint}")];
    assert_eq!(lines(&utf_16), expected);
    assert_eq!(lines(&utf_16[2..]), expected);
    let (sources, _) = add(b"M\xe5l");
    assert!(sources.iter().all(|source| !source.is_readable()));
}

#[test]
fn characters_that_cannot_be_printed_are_faults_where_they_stand() {
    assert_eq!(
        lines("a: b\u{7}c\nb: x\u{b}y\n\u{f0b7}\tEin\nc: \u{f0b7} d".as_bytes()),
        [
            "plan.yaml:1:5: feil PV006 usynleg-teikn: usynleg teikn som ikkje kan skrivast ut (U+0007) (råd: ta det bort)",
            "plan.yaml:2:5: feil PV006 usynleg-teikn: usynleg linjeskift (U+000B) (råd: ta det bort, og start heller ei ny line)",
            "plan.yaml:3:1: feil PV007 word-teikn: teikn frå Word (U+F0B7) som ikkje kan skrivast ut (råd: skriv «- » fyrst på lina i staden)",
            "plan.yaml:4:4: feil PV007 word-teikn: teikn frå Word (U+F0B7) som ikkje kan skrivast ut (råd: ta det bort, eller skriv teiknet med tastaturet)",
        ]
    );
}

#[test]
fn word_bullets_are_read_as_a_list() {
    let (sources, _) = add("punkt:\n\u{f0b7}\tEin\n\u{f0b7}\tTo\n".as_bytes());
    assert_eq!(sources.get(SourceId(0)).map(Source::text), Some("punkt:\n-  Ein\n-  To\n"));
}

#[test]
fn a_file_that_is_too_big_is_refused() {
    let (sources, faults) = add(&vec![b'a'; crate::limits::YAML_FILE + 1]);
    assert_eq!(faults.sorted().first().map(|fault| fault.code), Some(code::TOO_BIG));
    assert!(sources.iter().all(|source| !source.is_readable() && source.text().is_empty()));
}

#[test]
fn the_terminal_shows_the_line_with_a_caret_and_the_cure() {
    let (sources, fault) = fault_at("id: a\ntitel: Mål\n".as_bytes(), "titel");
    assert_eq!(
        terminal::render(&fault, &sources, Face::plain(Målform::Nynorsk)),
        "feil[PV011 ukjend-nøkkel]: ukjend nøkkel «titel»\n --> plan.yaml:2:1\n  |\n2 | titel: Mål\n  | ^^^^^\n  |\n  = råd: mente du «tittel»?"
    );
    assert!(
        terminal::render(&fault, &sources, Face { colour: true, ..Face::plain(Målform::Nynorsk) }).contains("\u{1b}[")
    );
}

#[test]
fn the_terminal_shows_related_places() {
    let (sources, fault) = fault_at(b"id: a\nsak: b\n", "sak");
    let first = Place::new(SourceId(0), 0..2);
    let text =
        terminal::render(&fault.related(first, Said::same("fyrste gongen")), &sources, Face::plain(Målform::Nynorsk));
    assert!(text.contains("2 | sak: b\n  | ^^^"), "{text}");
    assert!(text.contains("::: plan.yaml:1:1"), "{text}");
    assert!(text.contains("1 | id: a\n  | -- fyrste gongen"), "{text}");
}

#[test]
fn a_fault_without_a_place_is_shown_as_well() {
    let fault = Fault::warning(code::EMPTY, None, Said::same("ingen planar")).hint(Said::same("skriv ein"));
    let sources = Sources::new();
    let shown = terminal::render(&fault, &sources, Face::plain(Målform::Nynorsk));
    assert_eq!(shown, "åtvaring[PV009 tom-fil]: ingen planar\n = råd: skriv ein");
    assert_eq!(
        short::line(&fault, &sources, Målform::Nynorsk),
        "åtvaring PV009 tom-fil: ingen planar (råd: skriv ein)"
    );
    assert!(written(&fault, &sources)["stad"].is_null());
}

#[test]
fn a_long_line_is_cut_around_the_caret() {
    for len in [200, 4000, 100_000] {
        let text = format!("a: {}titel: {}\n", "æ ".repeat(len), "x ".repeat(len));
        let (sources, fault) = fault_at(text.as_bytes(), "titel");
        let shown = terminal::render(&fault, &sources, Face::plain(Målform::Nynorsk));
        assert!(shown.contains("titel") && shown.contains("^^^^^"), "{shown}");
        assert!(shown.contains(&format!("plan.yaml:1:{}", 4 + 2 * len)), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() < 130), "{shown}");
    }
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_raw() {
    let (sources, fault) = fault_at("x\u{1b}[31m: \u{202e}titel\u{9b}\n".as_bytes(), "titel");
    let fault = fault.related(Place::new(SourceId(0), 0..1), Said::same("sjå \u{1b}[0m")).hint(Said::same("\u{7}"));
    for shown in [
        terminal::render(&fault, &sources, Face::plain(Målform::Nynorsk)),
        short::line(&fault, &sources, Målform::Nynorsk),
    ] {
        assert!(shown.chars().all(|c| c == '\n' || !c.is_control()), "{shown:?}");
        assert!(!shown.contains('\u{202e}'));
    }
}

#[test]
fn json_has_every_part() {
    let (sources, fault) = fault_at("\u{feff}ma\u{30a}l: b\r\ntitel: x\r\n".as_bytes(), "titel");
    let cure = Edit::new(fault.place.expect("a place"), "titel", "tittel");
    let json = written(&fault.cure([cure]).related(Place::new(SourceId(0), 0..4), Said::same("her")), &sources);
    assert_eq!(
        json,
        serde_json::json!({
            "kode": "PV011", "namn": "ukjend-nøkkel", "alvor": "feil",
            "melding": "ukjend nøkkel «titel»", "råd": "mente du «tittel»?",
            "kur": [{ "stad": {
                "fil": "plan.yaml", "linje": 2, "kolonne": 1, "sluttlinje": 2, "sluttkolonne": 6, "byte": [13, 18]
            }, "ny": "tittel" }],
            "stad": { "fil": "plan.yaml", "linje": 2, "kolonne": 1, "sluttlinje": 2, "sluttkolonne": 6, "byte": [13, 18] },
            "sjå": [{ "tekst": "her", "stad": {
                "fil": "plan.yaml", "linje": 1, "kolonne": 1, "sluttlinje": 1, "sluttkolonne": 5, "byte": [3, 8]
            } }],
        })
    );
}

#[test]
fn json_has_no_cure_that_the_file_does_not_hold() {
    let source = "\u{feff}'titel': ti\u{ad}tel \"\\\"\" a\\\\\"\n";
    let cure = |word: &str, old: &str| {
        let (sources, fault) = fault_at(source.as_bytes(), word);
        let place = fault.place.expect("a place");
        written(&fault.cure([Edit::new(place, old, "tittel")]), &sources)["kur"].clone()
    };
    assert_eq!(cure("'titel'", "titel")[0]["stad"]["byte"], serde_json::json!([4, 9]), "inside its quotation marks");
    assert_eq!(cure("\\\"", "\"")[0]["ny"], "tittel", "all of an escape");
    for (word, old) in
        [("'titel':", "titel"), ("titel \"", "titel \""), ("\\\"", "\\"), ("'titel'", ""), ("'titel'", "titel'")]
    {
        assert!(cure(word, old).is_null(), "{word}");
    }
    let (sources, fault) = fault_at(b"a: b", "b");
    assert!(written(&fault, &sources)["kur"].is_null());
}

#[test]
fn faults_are_kept_once_and_sorted_by_source_and_place() {
    let fault = |source, at: usize, message: &str| {
        Fault::error(code::EMPTY, Place::new(SourceId(source), at..at + 1), Said::same(message))
    };
    let mut faults = Faults::new();
    faults.push(Fault::note(code::EMPTY, None, Said::same("sist")));
    for (source, at, message) in [(1, 0, "c"), (0, 5, "b"), (0, 2, "a"), (0, 5, "b"), (0, 5, "d")] {
        faults.push(fault(source, at, message));
    }
    let messages: Vec<_> = faults.sorted().iter().map(|fault| fault.message.nn().to_owned()).collect();
    assert_eq!(messages, ["a", "b", "d", "c", "sist"]);
}

#[test]
fn of_a_kind_the_first_hundred_places_are_kept_and_the_others_counted() {
    let warning = |at: usize| Fault::warning(code::EMPTY, Place::new(SourceId(0), at..at), Said::same("x"));
    let mut faults = Faults::new();
    // in no order, and some twice
    for at in (0..2000).rev().chain(500..600) {
        faults.push(warning(at));
    }
    faults.push(Fault::error(code::EMPTY, Place::new(SourceId(0), 3000..3000), Said::same("feil")));
    assert_eq!([Severity::Warning, Severity::Error].map(|severity| faults.count(severity)), [2000, 1]);
    assert!(faults.has_errors() && faults.len() == 2001);
    let sorted = faults.sorted();
    let starts: Vec<u32> = sorted.iter().filter_map(|fault| Some(fault.place?.span.start)).collect();
    assert_eq!(starts, (0..100).chain([3000, 100]).collect::<Vec<_>>());
    let last = sorted.last().unwrap();
    assert_eq!((last.code, last.message.nn()), (code::MORE, "… og 1 900 til av same slag (PV009 tom-fil)"));
}

#[test]
fn a_source_has_no_more_than_five_hundred_of_a_severity_whatever_kinds_they_are_of() {
    let mut faults = Faults::new();
    for (kind, code) in code::ALL.iter().take(8).enumerate() {
        faults.extend((0..150).map(|at| Fault::error(*code, Place::new(SourceId(0), at..at + kind), Said::same("x"))));
    }
    let rest: Vec<&str> = faults.iter().filter(|fault| fault.rest.is_some()).map(|fault| fault.message.nn()).collect();
    assert_eq!(faults.iter().filter(|fault| fault.rest.is_none()).count(), 500);
    assert_eq!(faults.count(Severity::Error), 8 * 150);
    assert_eq!(rest.len(), 8);
    assert!(rest[0].contains("… og 50 til av same slag (PV0") && rest[7].contains("… og 150 til (PV0"), "{rest:?}");
}

#[test]
fn what_another_collection_has_only_counted_is_counted() {
    let warning = |at: usize| Fault::warning(code::EMPTY, Place::new(SourceId(0), at..at), Said::same("x"));
    let (mut one, mut other) = (Faults::new(), Faults::new());
    one.extend((0..150).map(warning));
    other.extend((200..450).map(warning));
    one.append(other);
    assert_eq!(one.count(Severity::Warning), 400);
    assert_eq!(one.sorted().last().map(|fault| fault.message.nn()), Some("… og 300 til av same slag (PV009 tom-fil)"));
}
