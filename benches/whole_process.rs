//! Times whole processes, cold: a plan of `content/`, the same plan through the stock Typst compiler, all plans of `content/`
//! at once beside each of them alone, made plans of growing size, checking beside building, and a large plan compared with the
//! year before. Prints medians and ratios; docs/maaling.md keeps a run of it. With `sjekk` as argument, checking alone.
//!
//! ```text
//! cargo bench --profile release            # planverk alone, in the profile that is built already
//! TYPST=… cargo bench --profile release    # beside the stock compiler: cargo install typst-cli@0.15.1 --locked
//! ```
//!
//! Peak memory is the kernel's own figure, read through GNU time where it is installed.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "it measures, and its report is what it prints"
)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

type Any = Box<dyn std::error::Error>;

fn main() -> Result<(), Any> {
    let room = tempfile::tempdir()?;
    if std::env::args().any(|arg| arg == "sjekk") {
        return checking(room.path());
    }
    this_plan(room.path())?;
    all_plans(room.path())?;
    growth(room.path())?;
    checking(room.path())?;
    comparison(room.path())
}

/// The plan of the repository beside the stock compiler on the same templates, data and fonts, in turn.
fn this_plan(room: &Path) -> Result<(), Any> {
    let plan = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/aukra/slt-2024");
    let project = room.join("typst");
    run(planverk(&plan, &room.join("a")).arg("--typst").arg(&project))?;
    let stock = std::env::var_os("TYPST").map(PathBuf::from);
    let (mut own, mut other) = (vec![], vec![]);
    for i in 0..9 {
        // a new folder each time: an unchanged file is not written again
        own.push(run(&mut planverk(&plan, &room.join(format!("ut-{i}"))))?);
        if let Some(typst) = &stock {
            other.push(run(&mut typst_compile(typst, &project.join("aukra-slt-2024"), room))?);
        }
    }
    report("aukra/slt-2024", &own);
    if stock.is_some() {
        report("the same, typst compile", &other);
        let ratio = |f: fn(&Run) -> f64| median(own.iter().map(f)) / median(other.iter().map(f));
        println!("ratio planverk / typst: time {:.2}, memory {:.2}", ratio(|r| r.seconds), ratio(|r| r.megabytes));
    }
    Ok(())
}

/// All plans of the repository in one process, and the slowest of them alone, in turn.
fn all_plans(room: &Path) -> Result<(), Any> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut plans = vec![];
    for municipality in fs::read_dir(&content)? {
        for plan in fs::read_dir(municipality?.path())? {
            plans.extend(Some(plan?.path()).filter(|plan| plan.join("plan.yaml").exists()));
        }
    }
    plans.sort();
    let mut alone: Vec<Vec<Run>> = plans.iter().map(|_| vec![]).collect();
    let mut together = vec![];
    for i in 0..9 {
        for (n, (plan, runs)) in plans.iter().zip(&mut alone).enumerate() {
            runs.push(run(&mut planverk(plan, &room.join(format!("alle-{i}-{n}"))))?);
        }
        let mut all = timed(Path::new(env!("CARGO_BIN_EXE_planverk")));
        together.push(run(all.arg("bygg").args(&plans).arg("--ut").arg(room.join(format!("alle-{i}"))))?);
    }
    for (plan, runs) in plans.iter().zip(&alone) {
        report(&plan.strip_prefix(&content)?.display().to_string(), runs);
    }
    report("all of them at once", &together);
    let time = |runs: &[Run]| median(runs.iter().map(|r| r.seconds));
    let slowest = alone.iter().map(|runs| time(runs)).fold(0.0, f64::max);
    println!("ratio all / slowest alone: {:.2}", time(&together) / slowest);
    Ok(())
}

/// Plans of 350 to 2,800 measures: time and memory should grow no faster than they do.
fn growth(room: &Path) -> Result<(), Any> {
    for measures in [350, 700, 1400, 2800] {
        let plan = made_plan(&room.join(format!("stor-{measures}")), measures)?;
        let runs: Result<Vec<Run>, Any> =
            (0..3).map(|i| run(&mut planverk(&plan, &room.join(format!("stor-{measures}-{i}"))))).collect();
        report(&format!("{measures} measures"), &runs?);
    }
    Ok(())
}

/// All plans of the repository, and a made one of 2,800 measures: checked beside built, in turn.
fn checking(room: &Path) -> Result<(), Any> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let made = made_plan(&room.join("sjekk"), 2800)?;
    for (what, plan, times) in [("plans of content/", &content, 21), ("2800 measures", &made, 5)] {
        let (mut checked, mut built) = (vec![], vec![]);
        for i in 0..times {
            let mut check = timed(Path::new(env!("CARGO_BIN_EXE_planverk")));
            checked.push(run(check.args(["sjekk", "--format", "kort"]).arg(plan))?);
            if i < 5 {
                built.push(run(&mut planverk(plan, &room.join(format!("bygd-{what}-{i}"))))?);
            }
        }
        report(&format!("sjekk, {what}"), &checked);
        report(&format!("bygg, {what}"), &built);
        let time = |runs: &[Run]| median(runs.iter().map(|r| r.seconds));
        println!("ratio sjekk / bygg: {:.3}", time(&checked) / time(&built));
    }
    Ok(())
}

/// Two plans of 2,800 measures, of which every tenth has another title and every chapter another place: told as JSON, and printed.
fn comparison(room: &Path) -> Result<(), Any> {
    let old = made_plan(&room.join("år"), 2800)?;
    let new = old.with_file_name("neste");
    fs::create_dir_all(&new)?;
    for file in fs::read_dir(&old)? {
        let file = file?.path();
        let text = fs::read_to_string(&file)?.replace("0\n        punkt", "0 i alle bygdene\n        punkt");
        let (head, last) = text.rsplit_once(", del-").unwrap_or((&text, ""));
        let turned = match (file.ends_with("plan.yaml"), last.split_once(']')) {
            (true, Some((last, rest))) => {
                format!("{}]{rest}", head.replace("seksjonar: [", &format!("seksjonar: [del-{last}, ")))
                    .replace("2024", "2025")
            }
            _ => text,
        };
        fs::write(new.join(file.file_name().unwrap_or_default()), turned)?;
    }
    for (what, end) in [("2800 beside 2800, JSON", "json"), ("2800 beside 2800, PDF", "pdf")] {
        let runs: Result<Vec<Run>, Any> = (0..3)
            .map(|i| {
                let mut command = timed(Path::new(env!("CARGO_BIN_EXE_planverk")));
                run(command.arg("samanlikn").args([&old, &new]).arg("--ut").arg(room.join(format!("r-{i}.{end}"))))
            })
            .collect();
        report(what, &runs?);
    }
    Ok(())
}

struct Run {
    seconds: f64,
    megabytes: f64,
}

fn run(command: &mut Command) -> Result<Run, Any> {
    let start = Instant::now();
    let out = command.stdout(Stdio::null()).output()?;
    let seconds = start.elapsed().as_secs_f64();
    let told = String::from_utf8_lossy(&out.stderr).into_owned();
    if !out.status.success() {
        return Err(told.into());
    }
    let kilobytes = told.lines().find_map(|l| l.strip_prefix("peak ")).and_then(|k| k.trim().parse::<f64>().ok());
    Ok(Run { seconds, megabytes: kilobytes.unwrap_or(f64::NAN) / 1024.0 })
}

/// A command under GNU time, where there is one.
fn timed(program: &Path) -> Command {
    let time = Path::new("/usr/bin/time");
    if !time.exists() {
        return Command::new(program);
    }
    let mut command = Command::new(time);
    command.args(["-f", "peak %M"]).arg(program);
    command
}

fn planverk(plan: &Path, out: &Path) -> Command {
    let mut command = timed(Path::new(env!("CARGO_BIN_EXE_planverk")));
    command.arg("bygg").arg(plan).arg("--ut").arg(out);
    command
}

fn typst_compile(typst: &Path, project: &Path, room: &Path) -> Command {
    let mut command = timed(typst);
    command
        .current_dir(project)
        .args(["compile", "--ignore-system-fonts", "--font-path", "fonts", "--features", "a11y-extras"])
        .args(["--pdf-standard", "a-2a,ua-1", "main.typ"])
        .arg(room.join("typst.pdf"));
    command
}

fn report(what: &str, runs: &[Run]) {
    let seconds = || runs.iter().map(|r| r.seconds);
    let least = seconds().fold(f64::INFINITY, f64::min);
    let most = seconds().fold(0.0, f64::max);
    let memory = median(runs.iter().map(|r| r.megabytes));
    println!("{what:28} {:6.3} s ({least:.3}–{most:.3})  {memory:6.0} MB", median(seconds()));
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = values.collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

/// A plan with so many measures, about nine a page: nine a sub-goal, ten sub-goals a chapter, a point, two actors, a time.
fn made_plan(room: &Path, measures: usize) -> Result<PathBuf, Any> {
    let plan = room.join("kommune/plan");
    fs::create_dir_all(&plan)?;
    let kommune =
        "namn: Storvik kommune\nspråk: nn\nfarge: \"#0b5d6b\"\naktørar: { b: SLT-koordinator, c: Politiet }\n";
    fs::write(room.join("kommune/kommune.yaml"), kommune)?;
    let mut sections = vec![];
    let mut made = 0;
    while made < measures {
        let chapter = sections.len();
        let mut text = format!("type: tiltak\ntittel: Mål og tiltak {}\ndelmål:\n", chapter + 1);
        for goal in 0..10 {
            writeln!(text, "  - id: d-{chapter}-{goal}")?;
            writeln!(text, "    tittel: Sikre tett samarbeid og oppdatert kunnskap om oppvekstmiljøet")?;
            writeln!(text, "    tiltak:")?;
            for _ in 0..9.min(measures - made) {
                made += 1;
                writeln!(text, "      - id: t-{made}")?;
                writeln!(text, "        tittel: Samarbeid med foreldre og skular {made}")?;
                writeln!(text, "        punkt: [Dele kunnskap mellom tenestene]")?;
                writeln!(text, "        ansvar: [b, c]")?;
                writeln!(text, "        tidspunkt: Gjennom heile året")?;
            }
            if made == measures {
                break;
            }
        }
        let name = format!("del-{chapter}");
        fs::write(plan.join(format!("{name}.yaml")), text)?;
        sections.push(name);
    }
    let names = sections.join(", ");
    let front = format!("tittel: Ein stor plan\når: 2024\nstatus: framlegg\ndato: 2024-01-30\nseksjonar: [{names}]\n");
    fs::write(plan.join("plan.yaml"), front)?;
    Ok(plan)
}
