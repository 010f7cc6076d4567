//! The table of measures: which columns, which groups, and what stands in each cell.

use super::model::{Block, Celle, Inline, Kolonne, Tabell, Tidslinje, Tiltak, Tiltaksgruppe};
use super::skrivar::Skrivar;
use crate::fault::Place;
use crate::norsk::Dato;
use crate::plan::deltaking::Aktørvising;
use crate::plan::nummer::Tabellnummer;
use crate::plan::punkt::{Celle as SkrivenCelle, Punkt};
use crate::plan::resolved::{ActorName, MeetingTime};
use crate::plan::tabell::{Delmålform, Felt, Oppsett, Tabell as SkrivenTabell};
use crate::plan::tidspunkt::{Møte, Når, Tidspunkt};
use crate::plan::tiltak::{Deltiltak, Tiltak as SkriveTiltak};
use crate::text::Linje;
use crate::yaml::Choice;

/// The columns of a table that does not say which it has.
const USUAL: [Felt; 4] = [Felt::Delmål, Felt::Tiltak, Felt::Ansvar, Felt::Tidspunkt];

/// What stands over a table: its heading and the text under it, where it has any.
#[derive(Default)]
pub struct Over {
    pub id: String,
    pub nummer: Option<String>,
    pub tittel: Option<super::model::Blad>,
    pub innhald: Vec<Block>,
}

impl Skrivar<'_> {
    /// A table, unless there is nothing in it.
    pub fn tabell(
        &mut self,
        over: Over,
        tabell: &SkrivenTabell,
        oppsett: Oppsett,
        nummer: &Tabellnummer,
        place: Place,
    ) -> Option<Tabell> {
        if tabell.er_tom() && over.tittel.is_none() && over.innhald.is_empty() {
            return None;
        }
        let has_goals = !tabell.delmål.is_empty();
        let kolonnar = self.columns(oppsett, has_goals, place);
        let in_column = kolonnar.iter().any(|(felt, _)| *felt == Felt::Delmål);
        let delmålform = match oppsett.delmålform {
            _ if !has_goals => "ingen",
            Delmålform::Kolonne if in_column => "kolonne",
            _ => "rad",
        };
        let felt: Vec<Felt> = kolonnar.iter().map(|(f, _)| *f).filter(|f| *f != Felt::Delmål).collect();
        let kolonnar = kolonnar
            .into_iter()
            .filter(|(f, _)| *f != Felt::Delmål || delmålform == "kolonne")
            .map(|(_, k)| k)
            .collect();
        let grupper = self.groups(tabell, nummer, &felt);
        let merknad = tabell.merknad.as_ref().map(|m| self.tekst("merknad", m)).unwrap_or_default();
        let mål = tabell.mål.as_ref().map(|m| self.linje("mål", m));
        let målord = match oppsett.målnamn {
            Some(namn) => self.linje("målnamn", namn),
            None => self.computed("målnamn", self.ord.mål, place),
        };
        let Over { id, nummer, tittel, innhald } = over;
        Some(Tabell { id, nummer, tittel, innhald, mål, målord, delmålform, kolonnar, grupper, merknad })
    }

    fn columns(&mut self, oppsett: Oppsett, has_goals: bool, place: Place) -> Vec<(Felt, Kolonne)> {
        if oppsett.kolonnar.is_empty() {
            return USUAL
                .into_iter()
                .filter(|f| *f != Felt::Delmål || has_goals)
                .map(|f| (f, self.column(f, None, None, place)))
                .collect();
        }
        oppsett
            .kolonnar
            .iter()
            .filter(|k| k.felt != Felt::Delmål || has_goals)
            .map(|k| (k.felt, self.column(k.felt, k.namn.as_ref(), k.breidd.as_ref().map(|b| b.value), k.place)))
            .collect()
    }

    fn column(&mut self, felt: Felt, namn: Option<&Linje>, breidd: Option<u16>, place: Place) -> Kolonne {
        let path = format!("kolonne/{}", felt.word());
        let namn = match namn {
            Some(namn) => self.linje(&path, namn),
            None => self.computed(&path, self.ord.kolonnar[felt as usize], place),
        };
        Kolonne { felt: felt.word(), namn, breidd }
    }

    fn groups(&mut self, tabell: &SkrivenTabell, nummer: &Tabellnummer, felt: &[Felt]) -> Vec<Tiltaksgruppe> {
        let mut groups: Vec<Tiltaksgruppe> = tabell
            .delmål
            .iter()
            .zip(&nummer.delmål)
            .map(|(goal, n)| {
                self.inside(&goal.id.value, |s| Tiltaksgruppe {
                    id: goal.id.to_string(),
                    nummer: n.tal.clone(),
                    tittel: Some(s.linje("tittel", &goal.tittel)),
                    tiltak: s.rows(&goal.tiltak, &n.tiltak, felt),
                })
            })
            .collect();
        if !tabell.tiltak.is_empty() {
            let tiltak = self.rows(&tabell.tiltak, &nummer.tiltak, felt);
            groups.push(Tiltaksgruppe { id: String::new(), nummer: None, tittel: None, tiltak });
        }
        groups
    }

    fn rows(&mut self, tiltak: &[SkriveTiltak], numbers: &[Option<String>], felt: &[Felt]) -> Vec<Tiltak> {
        tiltak
            .iter()
            .zip(numbers)
            .map(|(t, nummer)| {
                self.inside_tiltak(t.id.as_str(), |s| Tiltak {
                    id: t.id.to_string(),
                    nummer: nummer.clone(),
                    delast: false,
                    celler: felt.iter().map(|f| s.cell(*f, t, nummer)).collect(),
                })
            })
            .collect()
    }

    fn cell(&mut self, felt: Felt, t: &SkriveTiltak, nummer: &Option<String>) -> Celle {
        match felt {
            Felt::Tiltak => {
                Celle::Tiltak { nummer: nummer.clone(), tittel: self.linje("tittel", &t.tittel), innhald: self.body(t) }
            }
            Felt::Tittel => {
                Celle::Tiltak { nummer: nummer.clone(), tittel: self.linje("tittel", &t.tittel), innhald: vec![] }
            }
            Felt::Punkt => Celle::Blokker { innhald: self.body(t) },
            Felt::Ansvar => Celle::Ansvar { liste: self.actors("ansvar", &t.ansvar) },
            Felt::Tidspunkt => Celle::Tidspunkt {
                linjer: self
                    .inside("tidspunkt", |s| t.tidspunkt.iter().enumerate().map(|(i, x)| s.time(i, x)).collect()),
            },
            Felt::Framdrift => match t.framdrift {
                Some(f) => {
                    let ord = self.computed("framdrift", self.ord.framdrift[f as usize], t.id.place);
                    Celle::Framdrift { slag: f.word(), ord }
                }
                None => Celle::Blokker { innhald: vec![] },
            },
            Felt::Situasjon => self.field("situasjon", &t.situasjon),
            Felt::Kostnad => self.field("kostnad", &t.kostnad),
            Felt::Finansiering => self.field("finansiering", &t.finansiering),
            Felt::Indikator => self.field("indikator", &t.indikator),
            Felt::Satsing => self.field("satsing", &t.satsing),
            // filtered out: it spans its rows and is no cell of one
            Felt::Delmål => Celle::Blokker { innhald: vec![] },
        }
    }

    /// The text, the points and the parts of a measure.
    fn body(&mut self, t: &SkriveTiltak) -> Vec<Block> {
        let mut out = t.tekst.as_ref().map(|x| self.tekst("tekst", x)).unwrap_or_default();
        out.extend(self.inside("punkt", |s| s.points(&t.punkt)));
        if !t.deltiltak.is_empty() {
            let punkt = self.inside("deltiltak", |s| {
                t.deltiltak.iter().enumerate().map(|(i, d)| s.inside(i, |s| s.part(d))).collect()
            });
            out.push(Block::Liste { punkt });
        }
        out
    }

    fn part(&mut self, part: &Deltiltak) -> Vec<Block> {
        let mut out = vec![Block::Avsnitt { i: vec![Inline::Tekst(self.linje("tittel", &part.tittel))] }];
        if !part.ansvar.is_empty() {
            let tittel = self.computed("ansvar", self.ord.kolonnar[Felt::Ansvar as usize], part.tittel.place());
            let punkt = self.actors("ansvar", &part.ansvar).into_iter().map(|i| vec![Block::Avsnitt { i }]).collect();
            out.push(Block::Merkt { tittel, b: vec![Block::Liste { punkt }] });
        }
        out
    }

    fn field(&mut self, name: &str, celle: &SkrivenCelle) -> Celle {
        self.inside(name, |s| match celle.punkt.as_slice() {
            [one] if celle.ein && one.merkelapp.is_none() && one.punkt.is_empty() => {
                let innhald =
                    one.tekst.iter().map(|t| Block::Avsnitt { i: s.inside("0", |s| s.setning("", t)) }).collect();
                Celle::Blokker { innhald }
            }
            points => Celle::Blokker { innhald: s.points(points) },
        })
    }

    /// Points as one list, broken only where a labelled group stands.
    pub fn points(&mut self, points: &[Punkt]) -> Vec<Block> {
        let mut out: Vec<Block> = vec![];
        for (i, point) in points.iter().enumerate() {
            let blocks = self.inside(i, |s| {
                let mut inner = vec![];
                inner.extend(point.tekst.as_ref().map(|t| Block::Avsnitt { i: s.setning("", t) }));
                inner.extend(s.points(&point.punkt));
                inner
            });
            match &point.merkelapp {
                Some(label) => {
                    let tittel = self.inside(i, |s| s.linje("tittel", label));
                    out.push(Block::Merkt { tittel, b: blocks });
                }
                None => match out.last_mut() {
                    Some(Block::Liste { punkt }) => punkt.push(blocks),
                    _ => out.push(Block::Liste { punkt: vec![blocks] }),
                },
            }
        }
        out
    }

    /// Actors on a line each, with what is noted about them.
    pub fn actors(&mut self, name: &str, list: &[Aktørvising]) -> Vec<Vec<Inline>> {
        self.inside(name, |s| list.iter().enumerate().map(|(i, a)| s.inside(i, |s| s.actor(a, true))).collect())
    }

    /// An actor; `first` on a line the name has a capital, inside a sentence it is as the register has it.
    pub fn actor(&mut self, vising: &Aktørvising, first: bool) -> Vec<Inline> {
        let named = self.resolved.actor(vising);
        let mut out = match named.namn {
            ActorName::Text(text) => self.setning("", text),
            ActorName::Register(_, namn) => {
                vec![Inline::Tekst(if first { self.linje_fyrst("", namn) } else { self.linje("", namn) })]
            }
            ActorName::Unknown(id) => vec![Inline::Tekst(self.computed("", id.as_str(), id.place))],
        };
        if let Some(note) = named.always {
            let text = self.bare(note);
            out.push(Inline::Tekst(self.computed("fast", &format!(" ({text})"), note.place())));
        }
        if let Some(note) = named.merknad {
            out.push(Inline::Tekst(self.computed("før", " (", note.place())));
            out.extend(self.setning("merknad", note));
            out.push(Inline::Tekst(self.computed("etter", ")", note.place())));
        }
        out
    }

    fn time(&mut self, i: usize, time: &Tidspunkt) -> Tidslinje {
        self.inside(i, |s| match time {
            Tidspunkt::Tekst(text) => Tidslinje::Tekst { i: s.setning("", text) },
            Tidspunkt::Møte(møte) => s.meeting(møte),
            Tidspunkt::Gruppe(group) => Tidslinje::Gruppe {
                namn: s.linje("namn", &group.namn),
                linjer: group.liste.iter().enumerate().map(|(i, t)| s.time(i, t)).collect(),
            },
            Tidspunkt::Periode(p) => {
                let (frå, til) = (p.frå.value, p.til.value);
                let text = format!("{}–{}", frå.kort(), til.kort());
                let mut i = vec![];
                if let Some(what) = &p.tekst {
                    i.extend(s.setning("", what));
                    i.push(Inline::Tekst(s.computed("skilje", " ", p.frå.place)));
                }
                i.push(Inline::Tekst(s.computed("tidsrom", &text, p.frå.place)));
                Tidslinje::Tekst { i }
            }
        })
    }

    fn meeting(&mut self, møte: &Møte) -> Tidslinje {
        let MeetingTime { dato, kl } = self.resolved.meeting_time(møte);
        let place = match &møte.når {
            Når::Dato(dato) => dato.place,
            Når::Felles(id) => id.place,
        };
        let dato = dato.map(|dato| dato.value);
        Tidslinje::Møte {
            dag: self.computed("dag", &dato.map(|d| d.vekedag(self.språk)).unwrap_or_default(), place),
            dato: self.computed("dato", &dato.map(Dato::kort).unwrap_or_default(), place),
            kl: kl.map(|kl| self.computed("kl", &kl.value.skriven(), kl.place)),
            stad: møte.stad.as_ref().map(|x| self.linje("stad", x)),
            merknad: møte.merknad.as_ref().map(|x| self.setning("merknad", x)),
        }
    }
}
