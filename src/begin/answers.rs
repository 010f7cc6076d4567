//! What the author says of the plan that is to be: in the order, by the names of the folders, and where it is still not known,
//! when asked. Where nobody can be asked, all that is missing is said at once, with a command that has it.

use super::place::{Place, municipalities};
use super::{Order, Plantype, names, years};
use crate::fault::visible;
use crate::norsk::{Målform, Refused, Said, said};
use crate::plan::value::Periode;

/// Asks the author, and gives the answer; none where nobody can be asked, or will answer.
pub type Ask<'a> = &'a dyn Fn(&Said) -> Option<String>;

/// What is not known of a plan, and by which option it is said.
#[derive(Debug, Default)]
pub struct Missing(Vec<(&'static str, String)>);

impl Missing {
    /// Notes that something is missing: the option that says it, and an example.
    fn note(&mut self, option: &'static str, example: impl Into<String>) {
        self.0.push((option, example.into()));
    }

    /// Nothing, or all that is missing in one refusal.
    ///
    /// # Errors
    /// Something is missing.
    pub fn or_refused(self, order: &Order, spoken: Målform) -> Result<(), Refused> {
        if self.0.is_empty() {
            return Ok(());
        }
        let options: Vec<&str> = self.0.iter().map(|(option, _)| *option).collect();
        let named = |last: &str| match options.split_last() {
            Some((one, [])) => (*one).to_string(),
            Some((one, others)) => format!("{} {last} {one}", others.join(", ")),
            None => String::new(),
        };
        let named = Said::new(named("og"), named("og"));
        let mut words = vec!["planverk ny".to_string()];
        let place = order.place.as_ref().map(|place| visible(&place.display().to_string()).into_owned());
        words.extend(place.map(|place| if place.contains(' ') { format!("\"{place}\"") } else { place }));
        let years = order
            .years
            .as_ref()
            .map(|years| if years.len() > 4 { ("--periode", years.clone()) } else { ("--år", years.clone()) });
        let given = [
            order.plantype.map(|kind| ("--type", kind.word(spoken).to_string())),
            order.målform.map(|målform| ("--språk", målform.choose("nn", Some("nb")).to_string())),
            years,
        ];
        let said = given.into_iter().flatten().chain(self.0);
        words.extend(said.map(|(option, value)| if option == PLACE { value } else { format!("{option} {value}") }));
        let command = words.join(" ");
        Err(Refused::new(
            said!("her manglar {named}", "her mangler {named}"; named),
            said!("skriv til dømes: {command}", "skriv for eksempel: {command}"),
        ))
    }
}

/// What the place is called among options.
const PLACE: &str = "KOMMUNE/PLAN";

/// Asks until the answer can be read; none where there is no answer.
fn asked<T>(ask: Ask, question: &Said, read: impl Fn(&str) -> Result<T, Refused>) -> Option<T> {
    let mut next = question.clone();
    loop {
        match read(&ask(&next)?) {
            Ok(value) => return Some(value),
            Err(Refused { message, hint, .. }) => {
                next = said!("  {message}; {hint}\n{question}", "  {message}; {hint}\n{question}"; message, hint, question);
            }
        }
    }
}

/// Where the plan is to lie; none where that is missing.
///
/// # Errors
/// The place that was named is none.
pub fn place(order: &Order, ask: Ask, missing: &mut Missing) -> Result<Option<Place>, Refused> {
    if let Some(given) = &order.place {
        return Place::named(given).map(Some);
    }
    let there = names_of_municipalities();
    let question = said!("Kva kommune er planen for?{there}", "Hvilken kommune er planen for?{there}");
    let place = asked(ask, &question, |answer| match answer {
        "" => Err(Refused::new(
            said!("namnet manglar", "navnet mangler"),
            said!("skriv til dømes Fjordvik", "skriv for eksempel Fjordvik"),
        )),
        name => Ok(Place::of_kommune(names::short(name))),
    });
    if place.is_none() {
        missing.note(PLACE, "fjordvik/slt-2027");
    }
    Ok(place)
}

/// The municipalities that are there, as they stand after a question.
fn names_of_municipalities() -> String {
    let all = municipalities();
    if all.is_empty() { String::new() } else { format!(" ({})", all.join(", ")) }
}

/// The målform of the plan: as it is said, else that of the municipality.
pub fn målform(
    order: &Order, kommune: Option<Målform>, spoken: Målform, ask: Ask, missing: &mut Missing
) -> Målform {
    let question =
        said!("Skal planen vere på nynorsk eller bokmål? (nn/nb)", "Skal planen være på nynorsk eller bokmål? (nn/nb)");
    let read = |answer: &str| {
        let refused = said!("«{answer}» er inga målform", "«{answer}» er ingen målform");
        Målform::named(answer).ok_or_else(|| Refused::new(refused, said!("skriv nn eller nb", "skriv nn eller nb")))
    };
    let known = order.målform.or(kommune).or_else(|| asked(ask, &question, read));
    known.unwrap_or_else(|| {
        missing.note("--språk", spoken.choose("nn", Some("nb")));
        spoken
    })
}

/// What kind of plan it is: as it is said, else as its folder is called.
pub fn plantype(order: &Order, folder: Option<&str>, ask: Ask, missing: &mut Missing) -> Plantype {
    let question = said!(
        "Kva slags plan? (slt, forebyggande eller temaplan)",
        "Hva slags plan? (slt, forebyggende eller temaplan)"
    );
    let read = |answer: &str| {
        let refused = said!("«{answer}» er ikkje eit slag plan", "«{answer}» er ikke et slag plan");
        Plantype::named(answer).ok_or_else(|| {
            Refused::new(
                refused,
                said!("skriv slt, forebyggande eller temaplan", "skriv slt, forebyggende eller temaplan"),
            )
        })
    };
    let known = order.plantype.or_else(|| folder.and_then(Plantype::of_folder)).or_else(|| asked(ask, &question, read));
    known.unwrap_or_else(|| {
        missing.note("--type", "slt");
        Plantype::Slt
    })
}

/// The years of the plan: as they are said, else as its folder is called, else those after the former plan's.
///
/// # Errors
/// What is said is no year.
pub fn years(
    order: &Order,
    folder: Option<&str>,
    former: Option<Periode>,
    ask: Ask,
    missing: &mut Missing,
) -> Result<Option<Periode>, Refused> {
    let question = said!(
        "Kva år gjeld planen? (til dømes 2027, eller 2027–2030 for ein periode)",
        "Hvilket år gjelder planen? (for eksempel 2027, eller 2027–2030 for en periode)"
    );
    let said = order.years.as_deref().map(years::parse).transpose()?;
    let known = said
        .or_else(|| folder.and_then(years::of_folder))
        .or_else(|| former.map(years::next))
        .or_else(|| asked(ask, &question, years::parse));
    if known.is_none() {
        missing.note("--år", "2027");
    }
    Ok(known)
}

/// What the municipality is called: as it is said, else as the author or its folder calls it.
pub fn name(order: &Order, place: &Place, ask: Ask) -> String {
    let own = match &place.called {
        Some(called) => names::full(called),
        None => names::of_folder(&place.folder()),
    };
    let question = said!("Kva heiter kommunen? [{own}]", "Hva heter kommunen? [{own}]");
    let read = |answer: &str| Ok(if answer.is_empty() { own.clone() } else { names::full(answer) });
    order.name.as_deref().map(names::full).or_else(|| asked(ask, &question, read)).unwrap_or_else(|| own.clone())
}
