//! The kinds that need no likeness: the front page, and the treatments of the plan.

use super::super::endring::Grunn;
use super::super::innhald::{Eining, Feltnamn, Innhald, Slag, Verdi};
use super::super::tekst::normal;
use super::Leit;

impl Leit<'_> {
    /// A plan has one front page.
    pub fn front(&mut self) {
        let front = |i: &Innhald| i.einingar.iter().position(|e| e.slag == Slag::Forside);
        if let (Some(a), Some(b)) = (front(self.gammal), front(self.ny)) {
            self.par(a, b, Grunn::Id);
        }
    }

    /// Treatments are the same when the same body does the same; the first with the first, where it does so twice.
    pub fn decisions(&mut self) {
        let key = |e: &Eining, with_kind: bool| {
            let kind = e.felt.iter().find(|f| f.namn == Feltnamn::Status);
            let kind = match kind.map(|f| &f.verdi) {
                Some(Verdi::Bitar(all)) if with_kind => all.first().map(|b| b.tekst.clone()).unwrap_or_default(),
                _ => String::new(),
            };
            format!("{}\n{kind}", normal(&e.prenta).to_lowercase())
        };
        for (with_kind, grunn) in [(true, Grunn::Likskap(100)), (false, Grunn::Usikker(50))] {
            for old in self.free_old(Slag::Vedtak) {
                let Some(a) = self.gammal.einingar.get(old).map(|e| key(e, with_kind)) else { continue };
                let same = |new: &usize| self.ny.einingar.get(*new).is_some_and(|e| key(e, with_kind) == a);
                if let Some(new) = self.free_new(Slag::Vedtak).into_iter().find(same) {
                    self.par(old, new, grunn);
                }
            }
        }
    }
}
