//! The front files of a plan, `kommune.yaml` and `plan.yaml`, as far as they could be read, and what is told of them.

use crate::fault::{Fault, Place, code};
use crate::norsk::{Målform, said};
use crate::plan::Kapittel;
use crate::plan::value::Id;
use crate::yaml::{At, Form};

/// The sections that a front page names, and whether it names all of them for all that is known.
pub struct Sections {
    pub named: Vec<At<Id>>,
    pub is_whole: bool,
}

/// A front file, read or stood in for.
pub struct Front<T> {
    pub value: T,
    pub place: Place,
    /// Where the sections stand in it.
    pub seksjonar: Option<Place>,
    /// Whether there was a tree to read.
    pub is_known: bool,
    pub is_whole: bool,
}

/// A plan that names no section, though files of sections may lie there.
pub fn without_sections(place: Place, there: &[Kapittel]) -> Fault {
    let names: Vec<&str> = there.iter().map(|kapittel| kapittel.id.as_str()).collect();
    let hint = match names.as_slice() {
        [] => said!(
            "lag ei fil for kvar seksjon, og skriv namna på dei: «seksjonar: [bakgrunn, maal-og-tiltak]»",
            "lag en fil for hver seksjon, og skriv navnene på dem: «seksjoner: [bakgrunn, maal-og-tiltak]»"
        ),
        names => {
            let names = names.join(", ");
            said!(
                "skriv namna på seksjonsfilene, i rekkjefølgja til planen: «seksjonar: [{names}]»",
                "skriv navnene på seksjonsfilene, i planens rekkefølge: «seksjoner: [{names}]»"
            )
        }
    };
    Fault::error(code::NO_SECTIONS, place, said!("planen har ingen seksjonar", "planen har ingen seksjoner")).hint(hint)
}

/// The målform that most keys and words are in, where nothing says which it is.
pub fn mostly(forms: &[Form]) -> Målform {
    let bokmål = forms.iter().filter(|form| form.målform == Målform::Bokmål).count();
    if 2 * bokmål > forms.len() { Målform::Bokmål } else { Målform::Nynorsk }
}
