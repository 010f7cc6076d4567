//! Times reading and checking without anything else: the plans of `content/`, and made ones of growing size. One kind is sound, the
//! other has something for most rules in each measure. Prints medians, and how the time grows.
//!
//! ```text
//! cargo bench --no-default-features --bench sjekk
//! ```

#![allow(clippy::print_stdout, reason = "its report")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on is to stop")]

use planverk::check::check;
use planverk::document;
use planverk::fault::{Faults, Sources};
use planverk::plan::Lesen;
use planverk::read::{PlanFolder, find, read};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

const DAYS: usize = 28;

fn main() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let plans = find(&[content]).unwrap();
    let all = || plans.iter().map(took).fold(Took::default(), Took::and);
    report("content/, one after the other", (0..9).map(|_| all()).collect());
    let room = tempfile::tempdir().unwrap();
    for (kind, measure) in [("sound", sound as fn(usize) -> String), ("with faults", faulty)] {
        for measures in [350, 700, 1400, 2800] {
            let plan = made(&room.path().join(format!("{kind}-{measures}")), measures, measure);
            let plan = find(&[plan]).unwrap();
            report(&format!("{measures} measures, {kind}"), (0..5).map(|_| took(&plan[0])).collect());
        }
    }
}

/// Milliseconds.
#[derive(Clone, Copy, Default)]
struct Took {
    read: f64,
    check: f64,
    document: f64,
    faults: usize,
}

impl Took {
    fn and(self, other: Took) -> Took {
        Took {
            read: self.read + other.read,
            check: self.check + other.check,
            document: self.document + other.document,
            faults: self.faults + other.faults,
        }
    }
}

fn took(plan: &PlanFolder) -> Took {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let start = Instant::now();
    let found = read(plan, &mut sources, &mut faults).unwrap();
    let read = since(start);
    let start = Instant::now();
    check(&found.plan, &mut faults);
    let check = since(start);
    let start = Instant::now();
    if found.plan.lesen == Lesen::MedFramside {
        let document = document::build(&found.plan, found.bilete, &mut faults);
        document::endless_words(&document, &mut faults);
        document::uncovered(&document, |c| c < '\u{2e80}', &mut faults);
    }
    Took { read, check, document: since(start), faults: faults.len() }
}

fn since(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn report(what: &str, runs: Vec<Took>) {
    let median = |part: fn(&Took) -> f64| {
        let mut all: Vec<f64> = runs.iter().map(part).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    let (read, check, document) = (median(|t| t.read), median(|t| t.check), median(|t| t.document));
    let faults = runs[0].faults;
    println!("{what:30} read {read:7.1} ms  check {check:7.1} ms  document {document:7.1} ms  {faults:5} faults");
}

/// A measure that no rule has anything against.
fn sound(n: usize) -> String {
    format!(
        "      - id: t-{n}\n        tittel: Samarbeid med foreldre og skular {n}\n        punkt: [Dele kunnskap mellom tenestene]\n        \
         ansvar: [b, c]\n        tidspunkt: Gjennom heile året\n"
    )
}

/// A measure that most rules look at twice.
fn faulty(n: usize) -> String {
    let (day, hour) = (1 + n % DAYS, 8 + n % 9);
    let mut text = format!("      - id: t-{n}\n        tittel: Koordinerende møte nr. {n} i 2023\n        tekst: |\n");
    writeln!(text, "          Fire møte i året à to timar, - ikke \"fleire\"  enn det. Sjå [her](https://eksempel.no/{n}), kr. {n},-.").unwrap();
    writeln!(text, "          Førebyggande og førebyggjande arbeid, ord{n} og ord-{n}, Tysdag {day}.3.24 kl 15.10-13.10, Tir {day}.4.24.").unwrap();
    writeln!(text, "        punkt: [Tre møte i året, 'radikaliserings og valdsarbeid', 'xx.xx.xxxx', PPT{n}]").unwrap();
    writeln!(text, "        ansvar: [b, c, Politiet, Nokon {n}]").unwrap();
    writeln!(text, "        tidspunkt:").unwrap();
    for month in [2, 5, 7, 11] {
        writeln!(text, "          - {{ dato: 2024-{month:02}-{day:02}, kl: {hour:02}.00–{:02}.00 }}", hour + 2)
            .unwrap();
    }
    text
}

fn made(room: &Path, measures: usize, measure: fn(usize) -> String) -> PathBuf {
    let plan = room.join("kommune/plan");
    fs::create_dir_all(&plan).unwrap();
    let kommune =
        "namn: Storvik kommune\nspråk: nn\nfarge: \"#0b5d6b\"\naktørar: { b: SLT-koordinator, c: politiet }\n";
    fs::write(room.join("kommune/kommune.yaml"), kommune).unwrap();
    let numbers: Vec<usize> = (0..measures).collect();
    let mut sections = vec![];
    for (chapter, in_chapter) in numbers.chunks(90).enumerate() {
        let mut text = format!("type: tiltak\ntittel: Mål og tiltak {}\ndelmål:\n", chapter + 1);
        for (goal, in_goal) in in_chapter.chunks(9).enumerate() {
            write!(text, "  - id: d-{chapter}-{goal}\n    tittel: Sikre tett samarbeid\n    tiltak:\n").unwrap();
            text.extend(in_goal.iter().map(|n| measure(*n)));
        }
        fs::write(plan.join(format!("del-{chapter}.yaml")), text).unwrap();
        sections.push(format!("del-{chapter}"));
    }
    let names = sections.join(", ");
    let front = format!("tittel: Ein stor plan\når: 2024\nstatus: framlegg\ndato: 2024-01-30\nseksjonar: [{names}]\n");
    fs::write(plan.join("plan.yaml"), front).unwrap();
    plan
}
