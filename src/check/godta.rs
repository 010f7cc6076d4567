//! `godta`: what an author accepts is not told of, where it is accepted. The rule of all rules: it is asked when the others
//! have said what they have to say.
//!
//! What is accepted in vain is told of, and so is what cannot be accepted. Those faults come last, so nobody accepts them away.

use super::code;
use crate::fault::{Code, Fault, Faults, Severity, code as lesekode};
use crate::plan::godtaking::{Godtaking, Omfang};
use crate::plan::{Lesen, Plan};
use crate::yaml::near;
use std::collections::HashMap;

/// What the word of an author means.
enum Meint {
    /// A fault that can be accepted.
    Mild(Code),
    /// An error, which stops the plan.
    Feil,
    Ukjend,
}

/// What has come of a thing that is accepted.
#[derive(Clone, Copy, Default)]
struct Bruk {
    silenced: bool,
    refused: bool,
}

/// Takes away what is accepted, and remarks on what is accepted in vain.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let meint: Vec<Meint> = plan.godtekne.iter().map(|g| meint(&g.kode)).collect();
    let mut by_code: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (godtaking, meint)) in plan.godtekne.iter().zip(&meint).enumerate() {
        if let (Meint::Mild(code), false) = (meint, godtaking.grunn.is_empty()) {
            by_code.entry(code.id).or_default().push(at);
        }
    }
    let mut bruk = vec![Bruk::default(); plan.godtekne.len()];
    faults.retain(|fault| {
        let mut stays = true;
        for at in by_code.get(fault.code.id).into_iter().flatten() {
            if plan.godtekne[*at].omfang.holds(fault.place) {
                match fault.severity {
                    Severity::Error => bruk[*at].refused = true,
                    Severity::Warning | Severity::Note => {
                        bruk[*at].silenced = true;
                        stays = false;
                    }
                }
            }
        }
        stays
    });
    // what a rule could not be asked, or has said too often to say it again, it may have had to say
    let all_told =
        plan.lesen == Lesen::HeilFramside && !faults.has_errors() && faults.iter().all(|f| f.code != lesekode::MORE);
    let said = plan.godtekne.iter().zip(meint).zip(bruk).filter_map(|((g, m), b)| remark(g, &m, b, all_told));
    faults.extend(said.collect::<Vec<_>>());
}

fn remark(godtaking: &Godtaking, meint: &Meint, bruk: Bruk, all_told: bool) -> Option<Fault> {
    let Godtaking { omfang, kode, grunn } = godtaking;
    let shown: String = kode.value.chars().take(40).collect();
    match meint {
        Meint::Ukjend => {
            let names = code::ALL.iter().filter(|c| !code::ERRORS.contains(c)).map(|c| c.name);
            let hint = match near(&kode.value, names) {
                Some(name) => format!("Mente du «{name}»?"),
                None => "skriv koden slik han står i åtvaringa, til dømes «PV301» eller «feil-vekedag»".into(),
            };
            Some(Fault::warning(code::UNKNOWN_CODE, kode.place, format!("ingen kode heiter «{shown}»")).hint(hint))
        }
        _ if bruk.refused || matches!(meint, Meint::Feil) => {
            let message = format!("«{shown}» er ein feil, og feil kan ikkje godtakast");
            let hint = "rett feilen, og ta bort koden; berre åtvaringar og merknader kan godtakast";
            Some(Fault::warning(code::NOT_ACCEPTED, kode.place, message).hint(hint))
        }
        _ if grunn.is_empty() => {
            let message = format!("«{shown}» står under «godta» utan grunn, og gjeld difor ikkje");
            let hint = format!("skriv kvifor, til dømes «{shown}: Datoen er sitert frå vedtaket»");
            Some(Fault::warning(code::NO_REASON, kode.place, message).hint(hint))
        }
        // what all plans of a municipality accept, another plan may need
        _ if bruk.silenced || !all_told || *omfang == Omfang::Kommune => None,
        _ => {
            let message = format!("«{shown}» er godteken her, men her er det ingenting å godta");
            Some(Fault::warning(code::NOTHING_ACCEPTED, kode.place, message).hint("ta bort koden"))
        }
    }
}

fn meint(word: &str) -> Meint {
    let called = |codes: &[Code]| codes.iter().find(|code| code.is_called(word)).copied();
    if let Some(code) = called(code::ALL) {
        return if code::ERRORS.contains(&code) { Meint::Feil } else { Meint::Mild(code) };
    }
    // the others tell of what cannot be read or printed
    if called(lesekode::ALL).is_some() { Meint::Feil } else { Meint::Ukjend }
}
