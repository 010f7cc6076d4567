//! The walk: where texts stand in a plan, and what each of them is.

use super::paragraph::paragraphs;
use super::{AuthoredText, Parsed, TextKind};
use crate::norsk::Målform;
use crate::plan::Plan;
use crate::plan::del::{Del, Figur};
use crate::plan::forside::{Erstattar, Forside};
use crate::plan::hovud::Hovud;
use crate::plan::kommune::{Kommune, Register};
use crate::plan::lists::{Aktørvising, Kven};
use crate::plan::organisering::{Gruppe, Organisering};
use crate::plan::punkt::Punkt;
use crate::plan::seksjon::Seksjon;
use crate::plan::tabell::Tabell;
use crate::plan::tidspunkt::Tidspunkt;
use crate::plan::tiltak::Tiltak;
use crate::plan::tiltaksdel::Tiltaksdel;
use crate::text::{Linje, Setning, Tekst};

pub fn walk(plan: &Plan) -> Vec<AuthoredText<'_>> {
    let mut walk = Walk { målform: plan.kommune.språk.value, shared: true, tilbakeblikk: false, out: vec![] };
    walk.kommune(&plan.kommune);
    walk.målform = plan.målform();
    walk.shared = false;
    walk.forside(&plan.forside);
    for kapittel in &plan.seksjonar {
        walk.tilbakeblikk = matches!(kapittel.seksjon, Seksjon::Tilbakeblikk(_));
        walk.seksjon(&kapittel.seksjon);
    }
    walk.out
}

struct Walk<'a> {
    målform: Målform,
    shared: bool,
    tilbakeblikk: bool,
    out: Vec<AuthoredText<'a>>,
}

impl<'a> Walk<'a> {
    fn put(&mut self, kind: TextKind, parsed: Parsed<'a>) {
        let Walk { målform, shared, tilbakeblikk, .. } = *self;
        self.out.push(AuthoredText { kind, målform, shared, tilbakeblikk, parsed, paragraphs: paragraphs(parsed) });
    }

    fn linje(&mut self, kind: TextKind, linje: impl IntoIterator<Item = &'a Linje>) {
        linje.into_iter().for_each(|linje| self.put(kind, Parsed::Linje(linje)));
    }

    fn setning(&mut self, kind: TextKind, setning: impl IntoIterator<Item = &'a Setning>) {
        setning.into_iter().for_each(|setning| self.put(kind, Parsed::Setning(setning)));
    }

    fn tekst(&mut self, tekst: impl IntoIterator<Item = &'a Tekst>) {
        tekst.into_iter().for_each(|tekst| self.put(TextKind::Prose, Parsed::Tekst(tekst)));
    }

    fn kommune(&mut self, kommune: &'a Kommune) {
        self.linje(TextKind::Namn, [&kommune.namn]);
        self.linje(TextKind::Namn, &kommune.kortnamn);
        self.linje(TextKind::Alt, kommune.våpen.iter().map(|våpen| &våpen.alt));
        self.register(&kommune.aktørar);
    }

    fn register(&mut self, register: &'a Register) {
        for (_, aktør) in register.iter() {
            self.linje(TextKind::Namn, [&aktør.namn]);
            self.linje(TextKind::Merknad, &aktør.merknad);
        }
    }

    fn forside(&mut self, forside: &'a Forside) {
        self.linje(TextKind::Tittel, [&forside.tittel]);
        self.linje(TextKind::Tittel, &forside.undertittel);
        for vedtak in &forside.vedtak {
            self.linje(TextKind::Namn, [&vedtak.organ]);
            self.tekst(&vedtak.tekst);
        }
        if let Some(Erstattar::Tittel(tittel)) = &forside.erstattar {
            self.linje(TextKind::Tittel, [tittel]);
        }
        self.linje(TextKind::Merknad, &forside.heimel);
        if let Some(kontroll) = &forside.kontroll {
            let lines = [&kontroll.versjon, &kontroll.arkivsak, &kontroll.utarbeidd, &kontroll.godkjent];
            self.linje(TextKind::Namn, lines.into_iter().flatten());
        }
        self.register(&forside.aktørar);
    }

    fn seksjon(&mut self, seksjon: &'a Seksjon) {
        self.hovud(seksjon.hovud());
        match seksjon {
            Seksjon::Organisering(s) => self.organisering(s),
            Seksjon::Tiltak(s) => self.tiltaksdel(s),
            Seksjon::Tekst(_) | Seksjon::Tilbakeblikk(_) => {}
        }
        self.delar(seksjon.delar());
    }

    fn hovud(&mut self, hovud: &'a Hovud) {
        self.linje(TextKind::Tittel, [&hovud.tittel]);
        self.setning(TextKind::Prose, &hovud.ingress);
        self.tekst(&hovud.tekst);
        self.figur(hovud.figur.as_ref());
    }

    fn figur(&mut self, figur: Option<&'a Figur>) {
        let Some(figur) = figur else { return };
        self.linje(TextKind::Alt, [&figur.alt]);
        self.setning(TextKind::Prose, &figur.tekst);
        self.linje(TextKind::Namn, &figur.kreditt);
    }

    fn delar(&mut self, delar: &'a [Del]) {
        for del in delar {
            self.linje(TextKind::Tittel, [&del.tittel]);
            self.tekst(&del.tekst);
            self.figur(del.figur.as_ref());
            self.delar(&del.delar);
        }
    }

    fn organisering(&mut self, s: &'a Organisering) {
        if let Some(m) = &s.merkelappar {
            let labels = [&m.føresetnad, &m.møteverksemd, &m.deltakarar, &m.mandat, &m.merknad];
            self.linje(TextKind::Tittel, labels.into_iter().flatten());
        }
        for nivå in &s.nivå {
            self.gruppe(&nivå.gruppe);
            nivå.grupper.iter().for_each(|gruppe| self.gruppe(gruppe));
        }
    }

    fn gruppe(&mut self, gruppe: &'a Gruppe) {
        self.linje(TextKind::Tittel, [&gruppe.tittel]);
        self.tekst(&gruppe.føresetnad);
        self.tekst(&gruppe.møteverksemd);
        self.aktørar(&gruppe.deltakarar);
        self.tekst(&gruppe.mandat);
        for blokk in &gruppe.blokker {
            self.linje(TextKind::Tittel, [&blokk.tittel]);
            self.tekst([&blokk.tekst]);
        }
        self.setning(TextKind::Merknad, &gruppe.merknad);
    }

    fn aktørar(&mut self, aktørar: &'a [Aktørvising]) {
        for vising in aktørar {
            if let Kven::Tekst(tekst) = &vising.kven {
                self.setning(TextKind::Namn, [tekst]);
            }
            self.setning(TextKind::Merknad, &vising.merknad);
        }
    }

    fn tiltaksdel(&mut self, s: &'a Tiltaksdel) {
        self.tabell(&s.tabell);
        for del in &s.tabellar {
            self.linje(TextKind::Tittel, &del.tittel);
            self.tekst(&del.tekst);
            self.figur(del.figur.as_ref());
            self.tabell(&del.tabell);
        }
    }

    fn tabell(&mut self, tabell: &'a Tabell) {
        self.linje(TextKind::Tittel, tabell.målnamn.iter().chain(&tabell.mål));
        self.linje(TextKind::Tittel, tabell.kolonnar.iter().filter_map(|k| k.namn.as_ref()));
        for delmål in &tabell.delmål {
            self.linje(TextKind::Tittel, [&delmål.tittel]);
            delmål.tiltak.iter().for_each(|tiltak| self.tiltak(tiltak));
        }
        tabell.tiltak.iter().for_each(|tiltak| self.tiltak(tiltak));
        self.tekst(&tabell.merknad);
    }

    fn tiltak(&mut self, tiltak: &'a Tiltak) {
        self.linje(TextKind::Tittel, [&tiltak.tittel]);
        self.tekst(&tiltak.tekst);
        self.punkt(TextKind::Punkt, &tiltak.punkt);
        self.aktørar(&tiltak.ansvar);
        tiltak.tidspunkt.iter().for_each(|tidspunkt| self.tidspunkt(tidspunkt));
        for celle in [&tiltak.situasjon, &tiltak.kostnad, &tiltak.finansiering, &tiltak.indikator, &tiltak.satsing] {
            self.punkt(TextKind::Celle, &celle.punkt);
        }
        for deltiltak in &tiltak.deltiltak {
            self.linje(TextKind::Tittel, [&deltiltak.tittel]);
            self.aktørar(&deltiltak.ansvar);
        }
    }

    fn punkt(&mut self, kind: TextKind, punkt: &'a [Punkt]) {
        for punkt in punkt {
            self.linje(TextKind::Tittel, &punkt.merkelapp);
            self.setning(kind, &punkt.tekst);
            self.punkt(kind, &punkt.punkt);
        }
    }

    fn tidspunkt(&mut self, tidspunkt: &'a Tidspunkt) {
        match tidspunkt {
            Tidspunkt::Tekst(tekst) => self.setning(TextKind::Tidspunkt, [tekst]),
            Tidspunkt::Møte(møte) => {
                self.linje(TextKind::Namn, &møte.stad);
                self.setning(TextKind::Merknad, &møte.merknad);
            }
            Tidspunkt::Periode(periode) => self.setning(TextKind::Tidspunkt, &periode.tekst),
            Tidspunkt::Gruppe(gruppe) => {
                self.linje(TextKind::Namn, [&gruppe.namn]);
                gruppe.liste.iter().for_each(|tidspunkt| self.tidspunkt(tidspunkt));
            }
        }
    }
}
