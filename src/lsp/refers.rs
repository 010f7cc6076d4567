//! Which keys hold a name, and of what: it is asked where names are gone to, changed and proposed.

/// What a value names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refers {
    /// Itself: the id of what it stands in.
    Itself,
    /// An actor of the register.
    Actor,
    /// A section, by its file.
    Section,
    /// A meeting of another list.
    Meeting,
    /// A picture.
    Picture,
    /// Another plan of the municipality.
    Plan,
    /// Measures of an older plan.
    Earlier,
}

/// What is named by the value of a key, or by the values in its list; `above` is the key that it stands under.
pub fn of(key: &str, above: Option<&str>) -> Option<Refers> {
    Some(match (key, above) {
        (_, Some("merkelappar" | "merkelapper")) => return None,
        ("id", _) => Refers::Itself,
        ("ansvar" | "deltakarar" | "deltakere" | "aktør", _) => Refers::Actor,
        ("seksjonar" | "seksjoner", None) | ("gjeld" | "gjelder", Some("vedtak")) => Refers::Section,
        ("felles", _) => Refers::Meeting,
        ("fil", _) => Refers::Picture,
        ("erstattar" | "erstatter", None) => Refers::Plan,
        ("tidlegare" | "tidligere", _) => Refers::Earlier,
        _ => return None,
    })
}

/// Whether a key of a file's root holds a register: ids of actors, each with a name.
pub fn is_register(key: &str) -> bool {
    ["aktørar", "aktører"].contains(&key)
}
