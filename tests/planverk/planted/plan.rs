//! A plan as the generator holds it: every unit and every text has a number that it keeps for life, whatever is done to its
//! wording, its id and its place. The numbers are what the ledger and the judge go by.

/// The number of a unit or of a text, one series for a plan and all that comes of it.
pub type Nr = u32;

/// A text. `¤` in it is the amount, `£` is `{{ år }}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tekst {
    pub nr: Nr,
    pub words: String,
    pub amount: u32,
}

/// A time of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Time {
    Tekst(Tekst),
    Møte { nr: Nr, dato: (u16, u8, u8), kl: (u16, u16), stad: Option<String> },
}

#[derive(Clone, Debug)]
pub struct Tiltak {
    pub nr: Nr,
    pub id: String,
    pub tittel: Tekst,
    pub tekst: Option<Tekst>,
    pub punkt: Vec<Tekst>,
    pub ansvar: Vec<&'static str>,
    pub times: Vec<Time>,
    pub kostnad: Option<Tekst>,
    pub framdrift: Option<&'static str>,
    /// Another measure that is almost the same.
    pub twin: Option<Nr>,
}

#[derive(Clone, Debug)]
pub struct Delmål {
    pub nr: Nr,
    pub id: String,
    pub tittel: Tekst,
    pub tiltak: Vec<Tiltak>,
}

#[derive(Clone, Debug)]
pub struct Del {
    pub nr: Nr,
    pub id: String,
    pub tittel: Tekst,
    pub paragraph: Vec<Tekst>,
    /// A list after the paragraphs.
    pub liste: Vec<Tekst>,
    pub delar: Vec<Del>,
}

#[derive(Clone, Debug)]
pub struct Gruppe {
    pub nr: Nr,
    pub id: String,
    pub tittel: Tekst,
    pub nivå: Option<&'static str>,
    pub møte: Tekst,
    pub deltakarar: Vec<&'static str>,
    pub mandat: Vec<Tekst>,
    pub grupper: Vec<Gruppe>,
}

#[derive(Clone, Debug)]
pub enum SectionContents {
    Tekst(Vec<Del>),
    Tilbakeblikk(Vec<Del>),
    Organisering(Vec<Gruppe>),
    Tiltak { mål: Tekst, delmål: Vec<Delmål> },
}

#[derive(Clone, Debug)]
pub struct Seksjon {
    pub nr: Nr,
    /// The name of the file.
    pub id: String,
    pub tittel: Tekst,
    pub ingress: Option<Tekst>,
    pub paragraph: Vec<Tekst>,
    pub contents: SectionContents,
}

#[derive(Clone, Debug)]
pub struct Plan {
    pub mappe: &'static str,
    pub tittel: Tekst,
    pub år: u16,
    pub dato: &'static str,
    pub seksjonar: Vec<Seksjon>,
    /// The next free number.
    pub last: Nr,
}

impl Plan {
    pub fn next_number(&mut self) -> Nr {
        self.last += 1;
        self.last
    }

    pub fn tekst(&mut self, words: impl Into<String>) -> Tekst {
        Tekst { nr: self.next_number(), words: words.into(), amount: 0 }
    }

    /// All goals, in order.
    pub fn delmål(&self) -> impl Iterator<Item = &Delmål> {
        self.seksjonar.iter().flat_map(|s| match &s.contents {
            SectionContents::Tiltak { delmål, .. } => delmål.as_slice(),
            _ => &[],
        })
    }

    pub fn goals_mut(&mut self) -> impl Iterator<Item = &mut Delmål> {
        self.seksjonar.iter_mut().flat_map(|s| match &mut s.contents {
            SectionContents::Tiltak { delmål, .. } => delmål.as_mut_slice(),
            _ => &mut [],
        })
    }

    /// All measures, in order.
    pub fn tiltak(&self) -> impl Iterator<Item = &Tiltak> {
        self.delmål().flat_map(|d| &d.tiltak)
    }

    pub fn a_measure(&self, nr: Nr) -> Option<&Tiltak> {
        self.tiltak().find(|t| t.nr == nr)
    }

    pub fn measure_mut(&mut self, nr: Nr) -> Option<&mut Tiltak> {
        self.goals_mut().flat_map(|d| &mut d.tiltak).find(|t| t.nr == nr)
    }

    /// The goal that a measure stands under, and its place there.
    pub fn place_of(&self, nr: Nr) -> Option<(Nr, usize)> {
        self.delmål().find_map(|d| Some((d.nr, d.tiltak.iter().position(|t| t.nr == nr)?)))
    }

    pub fn goal_mut(&mut self, nr: Nr) -> Option<&mut Delmål> {
        self.goals_mut().find(|d| d.nr == nr)
    }

    /// Takes a measure out of its goal.
    pub fn take_out(&mut self, nr: Nr) -> Option<Tiltak> {
        let (delmål, at) = self.place_of(nr)?;
        Some(self.goal_mut(delmål)?.tiltak.remove(at))
    }

    /// Gives everything that has an id another one, the files included.
    pub fn exchange_ids(&mut self, mut new: impl FnMut() -> String) {
        for s in &mut self.seksjonar {
            s.id = new();
            match &mut s.contents {
                SectionContents::Tekst(delar) | SectionContents::Tilbakeblikk(delar) => part_ids(delar, &mut new),
                SectionContents::Organisering(grupper) => group_ids(grupper, &mut new),
                SectionContents::Tiltak { delmål, .. } => {
                    for d in delmål {
                        d.id = new();
                        d.tiltak.iter_mut().for_each(|t| t.id = new());
                    }
                }
            }
        }
    }
}

fn part_ids(delar: &mut [Del], new: &mut impl FnMut() -> String) {
    for d in delar {
        d.id = new();
        part_ids(&mut d.delar, new);
    }
}

fn group_ids(grupper: &mut [Gruppe], new: &mut impl FnMut() -> String) {
    for g in grupper {
        g.id = new();
        group_ids(&mut g.grupper, new);
    }
}
