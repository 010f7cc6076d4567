//! The rules of a plan: one value in one file a rule, named as its code, in folders by what it is about. `bygg` refuses a plan
//! that has an error among them.

mod acceptance;
mod accessibility;
mod actors;
mod approval;
mod dates;
mod language;
mod reference;
mod rule;
mod said_word;
mod structure;
#[cfg(test)]
mod tests;
mod typography;
mod unread;

pub use rule::{Needs, Rule, Subject};
use unread::{is_told_of, unread, unread_beside};

use crate::fault::{Code, Faults, code};
use crate::plan::Extent;
use crate::plan::resolved::Resolved;

/// Every rule, in the order that they run.
pub const RULES: &[Rule] = &[
    reference::dobbel_id::RULE,
    reference::ukjend_aktoer::RULE,
    reference::ukjent_moete::RULE,
    reference::ukjend_seksjon::RULE,
    structure::for_mange_nivaa::RULE,
    structure::dobbel_kolonne::RULE,
    structure::kolonnebreidd::RULE,
    structure::felt_utan_kolonne::RULE,
    structure::namn_utan_delmaal::RULE,
    structure::maalnamn_utan_maal::RULE,
    structure::tapt_lineskift::RULE,
    structure::nummer_for_hand::RULE,
    structure::same_nummer::RULE,
    structure::uvisst_innrykk::RULE,
    accessibility::svak_farge::RULE,
    accessibility::overskrift_utan_innhald::RULE,
    language::anna_maalform::RULE,
    approval::baklengs_tidsrom::RULE,
    approval::aar_eller_periode::RULE,
    approval::utan_dato::RULE,
    approval::ufullstendig_vedtak::RULE,
    approval::tilbakeblikk_paa_feil_aar::RULE,
    approval::gammalt_aarstal::RULE,
    dates::moete_utanfor_planen::RULE,
    dates::moete_paa_sundag::RULE,
    dates::moete_paa_heilagdag::RULE,
    dates::moete_i_juli::RULE,
    dates::samtidige_moete::RULE,
    actors::aktoer_som_tekst::RULE,
    actors::aktoerar_i_tekst::RULE,
    actors::like_aktoerar::RULE,
    actors::tiltak_utan_ansvar::RULE,
    actors::tiltak_utan_tidspunkt::RULE,
    actors::mange_ansvarlege::RULE,
    dates::feil_tal_moete::RULE,
    dates::feil_lengd::RULE,
    approval::ikkje_fylt_ut::RULE,
    language::ord_i_anna_maalform::RULE,
    language::to_skrivemaatar::RULE,
    language::halv_samansetjing::RULE,
    language::lang_setning::RULE,
    language::uforklart_forkorting::RULE,
    typography::rette_hermeteikn::RULE,
    typography::blanda_hermeteikn::RULE,
    typography::doble_mellomrom::RULE,
    typography::bindestrek_i_intervall::RULE,
    typography::kronebeloep::RULE,
    typography::nesten_merke::RULE,
    typography::feilkoda_teikn::RULE,
    accessibility::uklar_alt::RULE,
    accessibility::intetseiande_lenkjetekst::RULE,
    accessibility::tom_tabell::RULE,
    accessibility::laus_adresse::RULE,
    dates::feil_vekedag::RULE,
    dates::baklengs_i_tekst::RULE,
    dates::dato_som_ikkje_finst::RULE,
    dates::dato_som_data::RULE,
    actors::ubrukt_aktoer::RULE,
    approval::vedteken_etter_start::RULE,
    acceptance::ukjend_kode::RULE,
    acceptance::feil_under_godta::RULE,
    acceptance::godta_utan_grunn::RULE,
    acceptance::godta_til_inga_nytte::RULE,
];

/// Every code of the program: those of the rules, and all others.
pub fn codes() -> impl Iterator<Item = Code> {
    let of_rules = RULES.iter().map(|rule| rule.code).filter(|code| !code::ALL.contains(code));
    code::ALL.iter().copied().chain(of_rules)
}

/// Adds all that is wrong with a plan beside what reading it has found, but for what the plan accepts.
pub fn check(resolved: &Resolved, faults: &mut Faults) {
    let plan = resolved.plan;
    let fronts = plan.extent > Extent::Unread;
    let sound = plan.extent == Extent::SoundFront;
    let all = fronts && !faults.has_errors();
    let mut subject = Subject::new(resolved);
    let accepted = acceptance::Accepted::silenced(plan, faults);
    for rule in RULES {
        let runs = match rule.needs {
            Needs::Nothing => true,
            Needs::Fronts => fronts,
            Needs::SoundFront => sound,
            Needs::All => all,
            Needs::OtherRules => false,
        };
        if runs {
            (rule.check)(&subject, faults);
        }
    }
    subject.acceptances = accepted.outcomes(plan, faults);
    for rule in RULES.iter().filter(|rule| rule.needs == Needs::OtherRules) {
        (rule.check)(&subject, faults);
    }
}
