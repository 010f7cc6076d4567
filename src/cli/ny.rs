//! `planverk ny`: a plan to begin with, all of its files or none.

use super::for_editors::{Settings, schemas};
use super::named;
use super::problem::Problem;
use crate::begin::answers::{self, Ask, Missing};
use crate::begin::earlier::Former;
use crate::begin::place::{Place, There};
use crate::begin::{self, Beginning, File, Order, Owner};
use crate::editor::{self, Opened, SETTINGS};
use crate::fault::{Faults, Sources, visible};
use crate::machine::output::{Replaced, replace, write_new};
use crate::machine::streams::{self, say, shown};
use crate::machine::{Outcome, manner};
use crate::norsk::{Målform, Said, said};
use crate::read::OriginKind;
use crate::read::find::CONTENT;
use std::path::{Path, PathBuf};

/// A plan that is to be written.
struct Whole {
    place: Place,
    folder: String,
    files: Vec<File>,
    editing: Editing,
}

/// What an editor is to know of the plan: the schemas that are not there yet, and the settings that lead to them.
struct Editing {
    opened: Opened,
    schemas: Vec<(PathBuf, String)>,
    settings: Settings,
}

/// Where the schemas lie, beside `content`.
const SCHEMAS: &str = "schema";

impl Editing {
    fn of(kommune: &Path, målform: Målform) -> Result<Editing, Problem> {
        let opened = Opened::of(kommune);
        let mut owners = editor::owners(&opened.folder);
        let own = opened.owner(målform);
        if !owners.iter().any(|owner| owner.folder == own.folder) {
            owners.push(own);
        }
        let settings = Settings::read(opened.path(SETTINGS), SCHEMAS, &owners)?;
        let all = schemas().into_iter().map(|(name, schema)| (opened.path(SCHEMAS).join(name), schema));
        let schemas = all.filter(|(path, _)| path.symlink_metadata().is_err()).collect();
        Ok(Editing { opened, schemas, settings })
    }

    /// The files that are not there yet.
    fn new_files(&self) -> impl Iterator<Item = (PathBuf, &[u8])> {
        let settings = self.settings.after.as_ref().filter(|_| self.settings.before.is_none());
        let settings = settings.map(|text| (self.settings.path.clone(), text.as_bytes()));
        self.schemas.iter().map(|(path, text)| (path.clone(), text.as_bytes())).chain(settings)
    }

    /// Changes the author's settings, where there are some. The plan is there by then, and stays.
    fn change_settings(&self) -> Result<(), Problem> {
        let Settings { path, before: Some(before), after: Some(after) } = &self.settings else { return Ok(()) };
        let other = || std::io::ErrorKind::ResourceBusy.into();
        let changed = replace(path, before.as_bytes(), after.as_bytes());
        let changed = changed.and_then(|what| if what == Replaced::Done { Ok(()) } else { Err(other()) });
        let schemas = shown(&self.opened.path(SCHEMAS));
        changed.map_err(|error| {
            let hint = said!(
                "planen er skriven; «planverk skjema --ut {schemas}» prøver innstillingane ein gong til",
                "planen er skrevet; «planverk skjema --ut {schemas}» prøver innstillingene en gang til"
            );
            Problem::file(path, &error, hint)
        })
    }
}

/// Writes the files of a plan that is not there yet, and says what to do with them.
pub fn run(order: &Order) -> Outcome {
    manner::at_hand(order.målform);
    let whole = match &order.former {
        Some(given) => after(order, given),
        None => anew(order),
    };
    match whole.and_then(|whole| write(&whole).map(|()| told(&whole)).map_err(|why| why.show())) {
        Ok(told) => {
            say(&told);
            Outcome::Fine
        }
        Err(outcome) => outcome,
    }
}

/// A problem is shown, and ends the run.
fn ended(why: impl Into<Problem>) -> Outcome {
    why.into().show()
}

/// A plan of its own.
fn anew(order: &Order) -> Result<Whole, Outcome> {
    let ask: Ask = &|question| if streams::can_ask() { streams::ask(question) } else { None };
    let mut missing = Missing::default();
    let place = answers::place(order, ask, &mut missing).map_err(ended)?;
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let there = place.as_ref().map_or(There::Missing, |place| place.read(&mut sources, &mut faults));
    if matches!(there, There::Unsound) {
        let advice = said!("rett kommune.yaml fyrst", "rett kommune.yaml først");
        return Err(unsound(&sources, &faults, &advice));
    }
    let own = there.sound().map(|kommune| kommune.språk.value);
    let målform = answers::målform(order, own, manner::spoken(), ask, &mut missing);
    manner::at_hand(Some(målform));
    let named = place.as_ref().and_then(|place| place.plan.as_deref());
    let plantype = answers::plantype(order, named, ask, &mut missing);
    let years = answers::years(order, named, None, ask, &mut missing).map_err(ended)?;
    missing.or_refused(order, målform).map_err(ended)?;
    // what is missing was said
    let (Some(place), Some(years)) = (place, years) else { return Err(Outcome::Usage) };
    let folder = place.plan.clone().unwrap_or_else(|| plantype.folder(målform, years));
    place.check_free(&folder).map_err(ended)?;
    let name = if there.sound().is_none() { answers::name(order, &place, ask) } else { String::new() };
    let kommune = there.sound().map_or(Owner::New(&name), Owner::There);
    let files = begin::files(&Beginning { plantype, målform, years, folder: &folder, kommune });
    let editing = Editing::of(&place.kommune, målform).map_err(ended)?;
    Ok(Whole { place, folder, files, editing })
}

/// A plan that takes over the shape of an earlier one.
fn after(order: &Order, given: &Path) -> Result<Whole, Outcome> {
    let origin = named::open(given).map_err(ended)?;
    if origin.kind != OriginKind::Folder {
        let message = said!("--frå vil ha mappa til ein plan", "--fra vil ha mappen til en plan");
        let hint = said!(
            "hent han ut i ei mappe fyrst, med planverk hent-kjelde",
            "hent den ut i en mappe først, med planverk hent-kjelde"
        );
        return Err(ended(Problem::usage(message, hint)));
    }
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let Some(former) = Former::read(&origin, &mut sources, &mut faults) else {
        let name = shown(&origin.folder.path);
        let advice =
            said!("«planverk sjekk {name}» seier kva som må rettast", "«planverk sjekk {name}» sier hva som må rettes");
        return Err(unsound(&sources, &faults, &advice));
    };
    manner::at_hand(Some(former.målform));
    let place = former.place(order.place.as_deref()).map_err(ended)?;
    let next = Some(former.years);
    let years = answers::years(order, place.plan.as_deref(), next, &|_| None, &mut Missing::default());
    let years = former.fitting(years.map_err(ended)?.unwrap_or(former.years)).map_err(ended)?;
    let folder = place.plan.clone().unwrap_or_else(|| former.next_folder(years));
    place.check_free(&folder).map_err(ended)?;
    let files = former.files(&folder, years);
    let editing = Editing::of(&place.kommune, former.målform).map_err(ended)?;
    Ok(Whole { place, folder, files, editing })
}

/// What must be mended before anything is written.
fn unsound(sources: &Sources, faults: &Faults, advice: &Said) -> Outcome {
    streams::faults(faults.sorted(), sources, manner::spoken());
    say(&said!("Ingenting er skrive: {advice}.", "Ingenting er skrevet: {advice}."; advice));
    faults.blame().map_or(Outcome::Faults, Outcome::from)
}

fn write(whole: &Whole) -> Result<(), Problem> {
    let kommune = &whole.place.kommune;
    let own = whole.files.iter().map(|file| (kommune.join(&file.path), file.text.as_bytes()));
    let files: Vec<(PathBuf, &[u8])> = own.chain(whole.editing.new_files()).collect();
    // the files lie beside until all are whole, in a folder that is there
    let beside = kommune.ancestors().find(|folder| folder.is_dir());
    write_new(beside.unwrap_or(Path::new(".")), &files).map_err(|(path, error)| {
        let hint = said!("ingenting er skrive; prøv i ei anna mappe", "ingenting er skrevet; prøv i en annen mappe");
        Problem::file(&path, &error, hint)
    })?;
    whole.editing.change_settings()
}

/// What was written, and the three things to do next.
fn told(Whole { place, folder, files, editing }: &Whole) -> Said {
    let plan = place.kommune.join(folder);
    let asks = files.iter().find(|file| file.text.contains("[Fyll inn") && !file.path.ends_with("plan.yaml"));
    let open = asks.map_or_else(|| plan.join("plan.yaml"), |file| place.kommune.join(&file.path));
    let (open, whole) = (shown(&open), shown(&plan));
    let short = plan.strip_prefix(CONTENT).unwrap_or(&plan);
    let short = visible(&short.display().to_string()).into_owned();
    let name = if short.contains(' ') { format!("\"{short}\"") } else { short };
    let count = Said::counted(files.len(), ["fil", "filer"], ["fil", "filer"]);
    let (schemas, settings) = (shown(&editing.opened.path(SCHEMAS)), shown(&editing.settings.path));
    let beside = if editing.settings.after.is_some() {
        said!(
            "\n{schemas} og {settings}: hjelp når du skriv i VS Code",
            "\n{schemas} og {settings}: hjelp når du skriver i VS Code"
        )
    } else {
        Said::default()
    };
    said!(
        "{whole}: {count} skrivne{beside}\n\n  1. Opne {open}, og skriv det som står i [Fyll inn …]\n  2. planverk sjekk {name}\n     viser kva som står att\n  3. planverk bygg {name} --opne\n     lagar PDF-en og opnar han",
        "{whole}: {count} skrevet{beside}\n\n  1. Åpne {open}, og skriv det som står i [Fyll inn …]\n  2. planverk sjekk {name}\n     viser hva som står igjen\n  3. planverk bygg {name} --åpne\n     lager PDF-en og åpner den";
        count, beside
    )
}
