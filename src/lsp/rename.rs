//! Names: where they are made, where they are named, and another name in all of these places at once.

use super::looked::{Looked, Unit};
use super::names::{Mention, Name};
use super::spot;
use crate::fault::{Place, Source};
use crate::norsk::{Said, said};
use crate::plan::value::Id;
use crate::read::find::KOMMUNE;

/// A place in one of several plans.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'l> {
    /// The plan.
    pub looked: &'l Looked,
    /// The place in it.
    pub place: Place,
    /// Whether the name is made there.
    pub is_made: bool,
}

/// The name at a byte of a file.
pub fn name_at<'l>(looked: &'l Looked, source: &Source, original: usize) -> Option<&'l Mention> {
    let byte = spot::cleaned(source, original);
    // the start of a file is where a section is made, and no word
    let here = |mention: &&Mention| {
        mention.place.source == source.id
            && mention.place.span.end > mention.place.span.start
            && spot::holds(mention.place.span, byte)
    };
    looked.mentions().iter().find(here)
}

/// Whether a name is one of the municipality's and not of the plan alone.
pub fn is_shared(looked: &Looked, name: &Name) -> bool {
    matches!(name, Name::Actor(_)) && !overrides(looked, name)
}

/// Whether the plan has an actor of its own by this name.
fn overrides(looked: &Looked, name: &Name) -> bool {
    let is_own = |mention: &Mention| {
        mention.is_made
            && mention.name == *name
            && looked.file(mention.place).is_some_and(|(_, path)| !path.ends_with(KOMMUNE))
    };
    looked.mentions().iter().any(is_own)
}

/// Every place of a name: in the plan that it was pointed at in, and in the others of the municipality that know it.
pub fn all<'l>(here: &'l Looked, others: &'l [Looked], name: &Name) -> Vec<Seen<'l>> {
    let own = here.mentions().iter().filter(|mention| mention.name == *name);
    let mut out: Vec<Seen> = own.map(|mention| seen(here, mention)).collect();
    let shared = is_shared(here, name);
    if !shared && matches!(name, Name::Actor(_)) {
        // the municipality's actor of the same name is another
        out.retain(|seen| here.file(seen.place).is_some_and(|(_, path)| !path.ends_with(KOMMUNE)));
    }
    let folder = match &here.unit {
        Unit::Plan(folder) => folder.file_name().map(|name| name.to_string_lossy().into_owned()),
        Unit::Alone(_) => None,
    };
    for other in others {
        let is_it = |mention: &&Mention| match (&mention.name, name) {
            (Name::Earlier(plan, id), Name::Part(own)) => Some(plan) == folder.as_ref() && id == own,
            (Name::Actor(_), Name::Actor(_)) => shared && mention.name == *name && !overrides(other, name),
            _ => false,
        };
        out.extend(other.mentions().iter().filter(is_it).map(|mention| seen(other, mention)));
    }
    out
}

fn seen<'l>(looked: &'l Looked, mention: &Mention) -> Seen<'l> {
    Seen { looked, place: mention.place, is_made: mention.is_made }
}

/// Why a name cannot be another.
///
/// # Errors
/// What is wrong with the new one.
pub fn may_be(here: &Looked, others: &[Looked], name: &Name, new: &str) -> Result<(), Said> {
    if let Err(why) = Id::parse(new) {
        return Err(why.message);
    }
    let all = std::iter::once(here).chain(others.iter().filter(|_| is_shared(here, name)));
    let is_taken = all.flat_map(Looked::mentions).any(|mention| {
        let is_same_kind = matches!(mention.name, Name::Actor(_)) == matches!(name, Name::Actor(_));
        mention.is_made && is_same_kind && mention.name.word() == new
    });
    match is_taken {
        true => Err(said!("«{new}» er alt i bruk", "«{new}» er allerede i bruk")),
        false => Ok(()),
    }
}
