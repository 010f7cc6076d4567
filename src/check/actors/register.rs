//! The actors of both registers as an author may write them: by id, by name, or by one with the letters of the other.

use super::likeness::{Likeness, Names, folded};
use crate::plan::Plan;
use crate::plan::kommune::Register;
use std::collections::{HashMap, HashSet};

/// An actor of a register.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    /// The id.
    pub id: &'a str,
    /// The name that is printed.
    pub name: &'a str,
}

/// The actors of both registers.
#[derive(Debug, Default)]
pub struct Registers<'a> {
    known: Vec<Known<'a>>,
    ids: HashMap<&'a str, usize>,
    /// The ids without their hyphens.
    letters: HashMap<String, usize>,
    names: Names,
    /// Which actor each of the names is of.
    of_names: Vec<usize>,
}

impl<'a> Registers<'a> {
    /// Those of a plan; the plan's own name of an actor goes before the municipality's.
    pub fn of(plan: &'a Plan) -> Self {
        let mut out = Registers::default();
        let mut seen = HashSet::new();
        for (id, aktør) in [&plan.forside.aktørar, &plan.kommune.aktørar].into_iter().flat_map(Register::iter) {
            if !seen.insert(id.value.as_str()) {
                continue;
            }
            let (at, id, name) = (out.known.len(), id.value.as_str(), aktør.namn.source());
            out.ids.insert(id, at);
            out.letters.entry(id.replace('-', "")).or_insert(at);
            let with_remark = aktør.merknad.as_ref().map(|m| format!("{name} ({})", m.source()));
            for written in std::iter::once(name.to_string()).chain(with_remark) {
                out.names.add("", folded(&written));
                out.of_names.push(at);
            }
            out.known.push(Known { id, name });
        }
        out
    }

    /// The actor with this id.
    pub fn by_id(&self, word: &str) -> Option<&Known<'a>> {
        self.known.get(*self.ids.get(word)?)
    }

    /// The actor whose id a text is, with large letters, spaces or Norwegian letters in it: `SLT Koordinator`, `Ordførar`.
    pub fn by_letters(&self, text: &str) -> Option<&Known<'a>> {
        let small = folded(text).concat();
        let long = || small.replace('å', "aa").replace('ø', "oe").replace('æ', "ae");
        let short = || small.replace('å', "a").replace('ø', "o").replace('æ', "a");
        let at =
            self.letters.get(&small).or_else(|| self.letters.get(&long())).or_else(|| self.letters.get(&short()))?;
        self.known.get(*at)
    }

    /// The actor that has this name, but for signs and large letters.
    pub fn by_name(&self, text: &str) -> Option<&Known<'a>> {
        self.known.get(*self.of_names.get(self.names.same("", &folded(text))?)?)
    }

    /// The actor whose name or id a text is, or nearly.
    pub fn like(&mut self, text: &str) -> Option<(&Known<'a>, Likeness)> {
        let at = |all: &[usize], name: usize| all.get(name).copied();
        let words = folded(text);
        if let Some(name) = self.names.same("", &words) {
            return Some((self.known.get(at(&self.of_names, name)?)?, Likeness::Same));
        }
        if self.by_letters(text).is_some() {
            return self.by_letters(text).map(|known| (known, Likeness::Same));
        }
        let near = self.names.near("", &words)?;
        Some((self.known.get(at(&self.of_names, near)?)?, Likeness::Near))
    }
}
