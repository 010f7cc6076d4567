//! All changes, in the order of a reader: the measures goal by goal, then the organisation, the prose, what is looked back on,
//! and the cover.

use super::kart::{Bolk, Kart, har_oppslag};
use super::model;
use super::ord::fyll;
use super::rader::height;
use super::skriv::Skriv;
use crate::compare::changes::Tally;
use crate::compare::contents::UnitKind;
use std::collections::{BTreeMap, HashSet};

/// How many lines a group may have and still be kept together.
const SHORT: usize = 18;

/// The pair that heads a group, and the pairs in it.
type Samling = (Option<usize>, Vec<usize>);

impl Skriv<'_> {
    /// All parts that have anything to tell.
    pub fn bolkar(&mut self, kart: &Kart) -> Vec<model::Bolk> {
        let mut parts: BTreeMap<Bolk, Vec<Samling>> = BTreeMap::new();
        for (i, (bolk, group)) in kart.stader.iter().enumerate() {
            let groups = parts.entry(*bolk).or_default();
            match groups.iter_mut().find(|(head, _)| head == group) {
                Some((_, members)) => members.push(i),
                None => groups.push((*group, vec![i])),
            }
        }
        let mut out = vec![];
        for (bolk, groups) in parts {
            let chapters: HashSet<usize> = groups.iter().filter_map(|(head, _)| self.over(*head)).collect();
            let told = groups.iter().filter(|(_, members)| members.iter().any(|i| self.tells(*i)));
            let told: Vec<_> = told.collect();
            let grupper: Vec<model::Gruppe> =
                told.into_iter().map(|(head, members)| self.gruppe(*head, members, chapters.len() > 1)).collect();
            if !grupper.is_empty() {
                let word = self.ord.bolkar[bolk as usize];
                let place = self.e.new.units.first().map(|e| e.place).unwrap_or_default();
                out.push(model::Bolk { tittel: self.blad(&format!("bolk/{word}"), word, place), grupper });
            }
        }
        out
    }

    /// Whether there is anything to tell of a pair, in an entry or in a line.
    fn tells(&self, i: usize) -> bool {
        self.e.pairs.get(i).is_some_and(|par| har_oppslag(self, par) || self.e.tally(par) != Tally::Unchanged)
    }

    /// What the heading of a group stands under.
    fn over(&self, head: Option<usize>) -> Option<usize> {
        let par = self.e.pairs.get(head?)?;
        self.samband.parent(head?).filter(|_| par.kind != UnitKind::Seksjon)
    }

    fn gruppe(&mut self, head: Option<usize>, members: &[usize], tell_chapter: bool) -> model::Gruppe {
        let (mut nummer, mut tittel, mut over) = (None, None, None);
        if let Some((unit, place)) = head.and_then(|h| self.eining(self.e.pairs.get(h)?)).map(|e| (e.clone(), e.place))
        {
            nummer = unit.number.clone();
            let text = self.tittel(&unit);
            tittel = Some(self.blad(&format!("gruppe/{text}"), &text, place));
        }
        if let Some(above) = self.over(head).filter(|_| tell_chapter) {
            let unit = self.e.pairs.get(above).and_then(|par| self.eining(par)).map(|e| (self.namn(e), e.place));
            over = unit.map(|(text, place)| self.blad(&format!("gruppe/over/{text}"), &text, place));
        }
        let entries: Vec<usize> =
            members.iter().copied().filter(|i| self.e.pairs.get(*i).is_some_and(|p| har_oppslag(self, p))).collect();
        let einingar: Vec<model::Eining> = entries.iter().filter_map(|i| self.oppslag(*i, head == Some(*i))).collect();
        let resten = self.resten(head, members);
        let samla = einingar.iter().map(height).sum::<usize>() <= SHORT;
        let id = head.map_or_else(|| "framside".to_string(), |h| format!("gruppe-{h}"));
        model::Gruppe { id, over, nummer, tittel, einingar, resten, samla }
    }

    /// Lines on those that have no entry.
    fn resten(&mut self, head: Option<usize>, members: &[usize]) -> Vec<model::Blad> {
        let e = self.e;
        let mut lists: [Vec<String>; 3] = Default::default();
        for par in members.iter().filter_map(|i| e.pairs.get(*i)).filter(|par| !har_oppslag(self, par)) {
            let (Some(unit), old) = (self.eining(par), e.old_unit(par)) else { continue };
            // the heading of the group says that it is there
            let is_head = head.and_then(|h| e.pairs.get(h)).is_some_and(|h| std::ptr::eq(h, par));
            if is_head && e.tally(par) == Tally::Unchanged {
                continue;
            }
            let name = self.namn(unit);
            let name = if par.kind == UnitKind::Vedtak { format!("{}: {name}", self.ord.vedtak) } else { name };
            let before = old.and_then(|o| o.number.as_ref()).filter(|n| Some(*n) != unit.number.as_ref());
            let named = before.map_or_else(|| name.clone(), |n| fyll(self.ord.var, &[&name, n]));
            match e.tally(par) {
                Tally::Renumbered => lists[0].push(named),
                Tally::Moved => lists[1].push(named),
                _ => lists[2].push(name),
            }
        }
        let words = [self.ord.berre_nummer, self.ord.berre_rekkjefølgje, self.ord.uendra];
        let place = self.e.new.units.first().map(|e| e.place).unwrap_or_default();
        let texts: Vec<String> = lists
            .iter()
            .zip(words)
            .filter(|(list, _)| !list.is_empty())
            .map(|(list, word)| fyll(word, &[&self.ord.liste(list)]))
            .collect();
        texts.iter().map(|text| self.blad("resten", text, place)).collect()
    }
}
