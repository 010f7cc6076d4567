//! When measures are done: texts, meetings with their weekdays, intervals, and groups of these.

use super::model::{Inline, Møte, Tidspunkt};
use super::writer::Writer;
use crate::norsk::Dato;
use crate::plan::resolved::MeetingTime;
use crate::plan::tidspunkt::{Møte as WrittenMøte, Når, Tidspunkt as WrittenTidspunkt};

impl Writer<'_> {
    /// Times, a line each.
    pub fn times(&mut self, name: &str, list: &[WrittenTidspunkt]) -> Vec<Tidspunkt> {
        self.inside(name, |s| s.listed(list))
    }

    fn listed(&mut self, list: &[WrittenTidspunkt]) -> Vec<Tidspunkt> {
        list.iter().enumerate().map(|(i, time)| self.inside(i, |s| s.time(time))).collect()
    }

    fn time(&mut self, time: &WrittenTidspunkt) -> Tidspunkt {
        match time {
            WrittenTidspunkt::Tekst(text) => Tidspunkt::Tekst(self.sentence("", text)),
            WrittenTidspunkt::Møte(møte) => Tidspunkt::Møte(self.meeting(møte)),
            WrittenTidspunkt::Gruppe(group) => {
                Tidspunkt::Gruppe { namn: self.line("namn", &group.namn), list: self.listed(&group.liste) }
            }
            WrittenTidspunkt::Periode(p) => {
                let (frå, til) = (p.frå.value, p.til.value);
                let mut content = vec![];
                if let Some(what) = &p.tekst {
                    content.extend(self.sentence("", what));
                    content.push(Inline::Text(self.computed("skilje", " ", p.frå.place)));
                }
                let days = format!("{}–{}", frå.short(), til.short());
                content.push(Inline::Text(self.computed("tidsrom", &days, p.frå.place)));
                Tidspunkt::Periode { frå, til, content }
            }
        }
    }

    fn meeting(&mut self, møte: &WrittenMøte) -> Møte {
        let MeetingTime { dato, kl } = self.resolved.meeting_time(møte);
        let (place, joint) = match &møte.når {
            Når::Dato(dato) => (dato.place, None),
            Når::Felles(id) => (id.place, Some(id)),
        };
        let dato = dato.map(|dato| dato.value);
        let weekday = dato.map(|dato| dato.weekday(self.målform)).unwrap_or_default();
        Møte {
            id: joint.or(møte.id.as_ref()).map(|id| id.value.to_string()),
            is_joint: joint.is_some(),
            weekday: self.computed("dag", weekday, place),
            dato: self.shown("dato", dato.unwrap_or(Dato::NONE), &dato.map(Dato::short).unwrap_or_default(), place),
            kl: kl.map(|kl| self.shown("kl", kl.value, &kl.value.printed(), kl.place)),
            stad: møte.stad.as_ref().map(|x| self.line("stad", x)),
            merknad: møte.merknad.as_ref().map(|x| self.sentence("merknad", x)),
        }
    }
}
