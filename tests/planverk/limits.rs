//! What an author can write many of takes time and memory that grow with how many there are, and no faster: each family once at a
//! size where a search through all for each took a minute or gigabytes. (No test measures time but as a multiple: what takes a
//! minute of the processor is killed, and what needs two gigabytes is refused them.)

use crate::room::{Room, Run, limited};
use crate::small_plan::SmallPlan;

/// Many times what any of them takes.
const LIMITS: &str = "ulimit -t 60 && ulimit -v 2000000";

/// What is written many times, and what the program says of it.
struct Family {
    name: &'static str,
    plan: SmallPlan,
    /// How many errors, warnings and notes there are in all, where that is known.
    told: Option<&'static str>,
}

/// So many lines, made of their numbers.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

fn parts(count: usize, part: impl Fn(usize) -> String) -> SmallPlan {
    let parts = lines(count, |n| format!("  - {{ tittel: Del, {} }}\n", part(n)));
    SmallPlan::new("").section("a", &format!("type: tekst\ntittel: A\ndelar:\n{parts}"))
}

fn text(text: &str) -> SmallPlan {
    SmallPlan::new("").section("a", &format!("type: tekst\ntittel: A\ntekst: {text}\n"))
}

fn measures(count: usize, measure: impl Fn(usize) -> String) -> SmallPlan {
    SmallPlan::new("").measures(&lines(count, |n| format!("- {{ id: t{n}, tittel: Tiltak {n}, {} }}\n", measure(n))))
}

fn families() -> Vec<Family> {
    let family = |name, plan, told| Family { name, plan, told };
    let actors = |name: fn(usize) -> String| {
        let own = lines(6000, |n| format!("  a{n}: {}\n", name(n)));
        SmallPlan::new(&format!("aktørar:\n{own}"))
    };
    let columns = lines(5000, |n| format!("  - {{ felt: ansvar, namn: N{n} }}\n"));
    let columns = format!("type: tiltak\ntittel: A\nkolonnar:\n{columns}tiltak: [{{ id: a, tittel: A }}]\n");
    vec![
        family("parts without ids", parts(8000, |_| "tekst: b".into()), None),
        family("parts with one id", parts(8000, |_| "id: x, tekst: b".into()), Some("7999 feil")),
        family(
            "useless acceptances",
            parts(5000, |_| "tekst: b, godta: { PV301: slik }".into()),
            Some("5000 åtvaringar"),
        ),
        family(
            "accepted faults",
            parts(3000, |_| "tekst: Møtet er måndag 5. mars 2024., godta: { PV301: slik }".into()),
            None,
        ),
        family(
            "abbreviations",
            parts(4000, |n| format!("tekst: Vi i {} er her.", capitals(n))),
            Some("4000 merknader"),
        ),
        family("characters without a glyph", text(&"\u{13000} ".repeat(20_000)), None),
        family("straight quotation marks", text(&format!("'{}'", "\"ord\" ".repeat(20_000))), None),
        family("intervals in one paragraph", text(&"10-12 år ".repeat(10_000)), None),
        family("a chain of weekdays", text(&"tir–".repeat(10_000)), None),
        family("columns", SmallPlan::new("").section("a", &columns), Some("5000 feil")),
        family(
            "actors of one name",
            actors(|_| "Representantar for skulen".into()).measures("- { id: a, tittel: A }\n"),
            None,
        ),
        family("unknown actors", measures(4000, |n| format!("ansvar: [ukjend-{n}]")), Some("4000 feil")),
        family(
            "meetings of one day",
            measures(2000, |_| "ansvar: [skulane], tidspunkt: [{ dato: 2024-03-05, kl: 10–11 }]".into()),
            None,
        ),
        family("references to nothing", parts(3000, |n| format!("tekst: 'Sjå [](#x{n}).'")), Some("3000 feil")),
    ]
}

/// Different short words in capitals.
fn capitals(n: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 20).expect("a letter"));
    [letter(n / 400), letter(n / 20), letter(n), 'B'].iter().collect()
}

fn run(room: &Room, args: &[&str]) -> Run {
    let command = if cfg!(target_os = "linux") { limited(room, LIMITS) } else { room.planverk() };
    command.args(args).env("RAYON_NUM_THREADS", "2").env("MALLOC_ARENA_MAX", "1").run()
}

#[test]
fn what_an_author_can_write_many_of_is_checked_in_a_time_that_grows_with_it() {
    let families = families();
    for Family { name, plan, told } in &families {
        let run = run(&Room::with(plan), &["sjekk", "kommune/plan", "--format", "kort"]);
        assert!(matches!(run.code, Some(0 | 1)), "{name}: {run:.2000}");
        assert!(run.stdout.lines().count() <= 1200, "{name}: {} lines", run.stdout.lines().count());
        if let Some(told) = told {
            assert!(run.stderr.contains(told), "{name}: {}", run.stderr);
        }
    }
    eprintln!("{} families checked", families.len());
}

#[test]
fn of_many_faults_of_a_kind_a_hundred_are_shown_and_the_others_are_counted() {
    let room = Room::with(&measures(1500, |n| format!("ansvar: [ukjend-{n}]")));
    let short = run(&room, &["sjekk", "kommune/plan", "--format", "kort"]).ended(1);
    assert_eq!(short.stdout.lines().filter(|line| line.contains("PV102")).count(), 101);
    assert!(short.stdout.contains("… og 1 400 til av same slag (PV102 ukjend-aktør)"), "{:.600}", short.stdout);
    let terminal = run(&room, &["sjekk", "kommune/plan"]).ended(1);
    assert!(terminal.stdout.contains("… og 1 400 til av same slag (PV102 ukjend-aktør)"));
    let json = run(&room, &["sjekk", "kommune/plan", "--format", "json"]).ended(1);
    let json: serde_json::Value = serde_json::from_str(&json.stdout).expect("JSON");
    assert_eq!(json["tal"]["feil"], 1500);
    let left_out = json["utelatne"].as_array().expect("a list").iter().find(|out| out["kode"] == "PV102");
    let left_out = left_out.expect("the unknown actors");
    assert_eq!((&left_out["tal"], &left_out["alvor"]), (&1400.into(), &"feil".into()));
    let built = run(&room, &["bygg", "kommune/plan"]).ended(1);
    assert!(built.stderr.contains("ikkje bygd, 1500 feil"), "{:.600}", built.stderr);
}

#[test]
fn what_an_author_can_write_many_of_is_compared_in_a_time_that_grows_with_it() {
    let with = |count: usize| {
        let words = "møte om rus og trivsel kl. 10.00–11.30 ".repeat(count / 2);
        let links = lines(count / 4, |n| format!("[sida nummer {n}](https://www.eksempel.no/{n}) "));
        let actors = lines(count / 2, |n| format!("Gruppe nummer {n}, "));
        let times = lines(count / 4, |n| format!("{{ namn: Gruppe {n}, liste: [{{ dato: 2024-03-05 }}] }}, "));
        let points = lines(count / 4, |n| format!("punkt om rus og trivsel på skule {n}, "));
        [
            ("one long paragraph", text(&words)),
            ("links in one paragraph", text(&format!("'{links}'"))),
            ("actors of one measure", measures(1, |_| format!("ansvar: [{actors}]"))),
            ("groups of times", measures(1, |_| format!("tidspunkt: [{times}]"))),
            ("points", measures(1, |_| format!("punkt: [{points}]"))),
            ("parts without ids", parts(count, |_| "tekst: b".into())),
        ]
    };
    let (old, new) = (with(4400), with(4000));
    for ((name, old), (_, new)) in old.iter().zip(&new) {
        let room = Room::with(&new.clone().named("kommune", "ny"));
        old.clone().named("kommune", "gamal").write(&room.path("."));
        run(&room, &["samanlikn", "kommune/gamal", "kommune/ny", "--format", "json"]).ended(0);
        eprintln!("{name} compared");
    }
}

/// The plan with a text in one place.
type Made<'a> = Box<dyn Fn(&str) -> SmallPlan + 'a>;

#[test]
fn what_is_printed_again_and_again_is_short_and_told_of_where_it_stands() {
    let words = |length: usize| "Ord og ".repeat(length)[..length - 1].to_string() + "d";
    let kommune = |name: &str, short: &str, actor: &str, note: &str| {
        let actor = format!("aktørar:\n  skulane: {{ namn: {actor}, merknad: {note} }}\n");
        format!("namn: {name}\nkortnamn: {short}\nspråk: nn\nfarge: \"#0b5d6b\"\n{actor}")
    };
    let plan = |name: &str, short: &str, actor: &str, note: &str| {
        SmallPlan::new("")
            .kommune(&kommune(name, short, actor, note))
            .measures("- { id: a, tittel: A, ansvar: [skulane] }\n")
    };
    let table = |goal: &str, column: &str, part: &str, measure: &str| {
        let columns = format!("kolonnar: [tiltak, {{ felt: ansvar, namn: {column} }}]");
        let measure = format!("{{ id: a, tittel: {measure}, ansvar: [skulane] }}");
        let parts = format!("delmål:\n  - {{ id: del, tittel: {part}, tiltak: [{measure}] }}\n");
        SmallPlan::new("").section("a", &format!("type: tiltak\ntittel: A\nmål: {goal}\n{columns}\n{parts}"))
    };
    let all: Vec<(&str, usize, Made)> = vec![
        ("the name of a municipality", 200, Box::new(|t| plan(t, "A", "b", "c"))),
        ("its short name", 200, Box::new(|t| plan("A", t, "b", "c"))),
        ("the name of an actor", 200, Box::new(|t| plan("A", "B", t, "c"))),
        ("the note of an actor", 200, Box::new(|t| plan("A", "B", "c", t))),
        ("a goal", 500, Box::new(|t| table(t, "A", "B", "C"))),
        ("the name of a column", 500, Box::new(|t| table("A", t, "B", "C"))),
        ("the title of a part", 500, Box::new(|t| table("A", "B", t, "C"))),
        ("the title of a measure", 500, Box::new(|t| table("A", "B", "C", t))),
        (
            "a subtitle",
            500,
            Box::new(|t| SmallPlan::new(&format!("undertittel: {t}\n")).measures("- { id: a, tittel: A }\n")),
        ),
    ];
    for (name, most, plan) in &all {
        let within = run(&Room::with(&plan(&words(*most))), &["sjekk", "kommune/plan", "--format", "kort"]);
        assert!(!within.stdout.contains("PV065"), "{name}: {within:.2000}");
        let past = run(&Room::with(&plan(&words(most + 1))), &["sjekk", "kommune/plan", "--format", "kort"]).ended(1);
        assert_eq!(past.stdout.matches("PV065").count(), 1, "{name}: {past:.2000}");
        let told = format!("på {} teikn, og det kan vere {most}", most + 1);
        assert!(past.stdout.contains(&told), "{name}: {past:.2000}");
    }
    eprintln!("{} texts on one line", all.len());
}
