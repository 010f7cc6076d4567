//! What follows from a plan as it is written: whom an id stands for, when a joint meeting is, what a reference leads to, which
//! numbers things have. It is found here once, for the rules, the comparison and the document alike.

use super::lists::{Aktørvising, Kven};
use super::numbers::{self, ChapterNumbers};
use super::target::{self, Target};
use super::tidspunkt::{Møte, Når};
use super::value::Id;
use super::{Kapittel, Plan};
use crate::norsk::{Dato, Klokke};
use crate::text::{Linje, Setning};
use crate::yaml::At;
use std::collections::{HashMap, HashSet};

/// A plan and what follows from it.
#[derive(Debug)]
pub struct Resolved<'p> {
    /// The plan as it is written.
    pub plan: &'p Plan,
    /// The numbers of all chapters and of what stands in them, in order.
    pub numbers: Vec<ChapterNumbers>,
    /// The meetings that have an id, by it. Of two with one id, which is a fault, the first counts.
    pub meetings: HashMap<&'p str, &'p Møte>,
    /// The ids of the sections that the plan names, whether they can be read or not.
    pub sections: HashSet<&'p str>,
    /// The sections that could be read, by id.
    pub chapters: HashMap<&'p str, &'p Kapittel>,
    /// What a reference in a text can lead to, by id.
    pub targets: HashMap<&'p str, Target<'p>>,
}

/// Somebody in a list of responsible actors or participants, as they are named to a reader.
#[derive(Clone, Copy, Debug)]
pub struct NamedActor<'p> {
    /// The name.
    pub name: ActorName<'p>,
    /// What the register notes of the actor, wherever it is named.
    pub always: Option<&'p Linje>,
    /// What is noted in this list.
    pub merknad: Option<&'p Setning>,
}

/// Where the name of somebody comes from.
#[derive(Clone, Copy, Debug)]
pub enum ActorName<'p> {
    /// From the register: the id that is written, and the name that it stands for.
    Register(&'p At<Id>, &'p Linje),
    /// No register has the id. A plan with one is refused; until then the id stands in for the name.
    Unknown(&'p At<Id>),
    /// It is written in the list itself.
    Text(&'p Setning),
}

/// The day and the hours of a meeting: its own, or those that it shares with the meeting that it is the same as.
#[derive(Clone, Copy, Debug)]
pub struct MeetingTime<'p> {
    /// None where a joint meeting cannot be found, or is itself said to be the same as another. Such a plan is refused.
    pub dato: Option<&'p At<Dato>>,
    /// The meeting's own hours go before those of the joint one.
    pub kl: Option<&'p At<Klokke>>,
}

impl<'p> Resolved<'p> {
    /// Finds out what follows from a plan.
    pub fn of(plan: &'p Plan) -> Self {
        let numbers = numbers::assign(plan);
        let named = plan.meetings().into_iter().rev();
        let meetings = named.filter_map(|møte| Some((møte.id.as_ref()?.value.as_str(), møte))).collect();
        let targets = target::all(plan, &numbers);
        let sections = plan.forside.seksjonar.iter().map(|id| id.value.as_str()).collect();
        let chapters = plan.seksjonar.iter().map(|kapittel| (kapittel.id.as_str(), kapittel)).collect();
        Resolved { plan, numbers, meetings, sections, chapters, targets }
    }

    /// The name and the notes of somebody in a list; the plan's own register goes before the municipality's.
    pub fn actor(&self, vising: &'p Aktørvising) -> NamedActor<'p> {
        let (name, always) = match &vising.kven {
            Kven::Tekst(text) => (ActorName::Text(text), None),
            Kven::Aktør(id) => match self.plan.actor(id.as_str()) {
                Some(aktør) => (ActorName::Register(id, &aktør.namn), aktør.merknad.as_ref()),
                None => (ActorName::Unknown(id), None),
            },
        };
        NamedActor { name, always, merknad: vising.merknad.as_ref() }
    }

    /// When a meeting is.
    pub fn meeting_time(&self, møte: &'p Møte) -> MeetingTime<'p> {
        let joint = match &møte.når {
            Når::Dato(dato) => return MeetingTime { dato: Some(dato), kl: møte.kl.as_ref() },
            Når::Felles(id) => self.meetings.get(id.as_str()).copied(),
        };
        let dato = joint.and_then(|other| match &other.når {
            Når::Dato(dato) => Some(dato),
            Når::Felles(_) => None,
        });
        MeetingTime { dato, kl: møte.kl.as_ref().or_else(|| joint?.kl.as_ref()) }
    }
}

#[cfg(test)]
mod tests {
    use super::{ActorName, Resolved};
    use crate::plan::tidspunkt::Tidspunkt;
    use crate::tests::SmallPlan;

    const PLAN: &str = "type: tiltak
tittel: Tiltak
tiltak:
  - id: a
    tittel: A
    ansvar: [{ aktør: politiet, merknad: her }, ukjend, Alle]
    tidspunkt: [{ id: felles, dato: 2024-02-27, kl: 13.10–15.10 }]
  - id: b
    tittel: B
    tidspunkt: [{ felles: felles }, { felles: felles, kl: 14.00 }, { felles: ingen }]
";

    #[test]
    fn what_is_written_once_is_found_wherever_it_is_named() {
        let front = "tittel: Plan\når: 2024\nstatus: utkast\ndato: 2024-01-01\nseksjonar: [a]\naktørar: { politiet: { namn: politiet, merknad: fast } }\n";
        let looked = SmallPlan::new(front).section("a", PLAN).read();
        let resolved = Resolved::of(&looked.plan);
        let measures: Vec<_> = looked.plan.measures().collect();

        let named: Vec<_> = measures[0].ansvar.iter().map(|vising| resolved.actor(vising)).collect();
        assert!(
            matches!(named[0].name, ActorName::Register(id, namn) if id.as_str() == "politiet" && namn.source() == "politiet")
        );
        assert!(named[0].always.is_some() && named[0].merknad.is_some());
        assert!(matches!(named[1].name, ActorName::Unknown(_)) && matches!(named[2].name, ActorName::Text(_)));

        let times = measures[1].tidspunkt.iter().map(|time| {
            let Tidspunkt::Møte(møte) = time else { panic!("all are meetings") };
            let found = resolved.meeting_time(møte);
            (found.dato.map(|dato| dato.iso()), found.kl.map(|kl| kl.printed().replace('\u{a0}', " ")))
        });
        let day = Some("2024-02-27".to_string());
        assert_eq!(
            times.collect::<Vec<_>>(),
            [(day.clone(), Some("kl. 13.10–15.10".into())), (day, Some("kl. 14.00".into())), (None, None)]
        );

        let target = &resolved.targets["b"];
        assert_eq!((target.number.as_deref(), target.tittel.source()), (Some("2"), "B"));
        assert!(!resolved.targets.contains_key("felles"), "a meeting is nothing that a text can refer to");
    }
}
