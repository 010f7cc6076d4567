//! The words of `planverk ny`.

use super::help::{Help, PLANS_HEADING};
use crate::begin::{Order, Plantype};
use crate::norsk::{Målform, said};
use clap::{ArgMatches, ValueHint, value_parser};
use std::path::PathBuf;

pub fn command(help: Help) -> clap::Command {
    let place = said!(
        "Mappa til kommunen og mappa til planen. Det som manglar, spør planverk om",
        "Mappen til kommunen og mappen til planen. Det som mangler, spør planverk om"
    );
    help.command(
        "ny",
        &[],
        &said!("Lag ein ny plan, som kan byggjast med ein gong", "Lag en ny plan, som kan bygges med en gang"),
        &said!("[KOMMUNE/PLAN] [VAL]", "[KOMMUNE/PLAN] [VALG]"),
    )
    .visible_alias("new")
    .arg(
        help.argument("stad", ["KOMMUNE/PLAN", "KOMMUNE/PLAN"], PLANS_HEADING, &place)
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::DirPath),
    )
    .arg(help.choice(
        &["type", "type", "kind"],
        ["TYPE", "TYPE"],
        &[
            &["slt", "slt"],
            &["forebyggande", "forebyggende", "førebyggande", "førebyggjande", "forebyggjande"],
            &["temaplan", "temaplan"],
        ],
        &said!("Kva slags plan: slt, forebyggande eller temaplan", "Hva slags plan: slt, forebyggende eller temaplan"),
    ))
    .arg(help.choice(
        &["språk", "språk", "spraak", "sprak", "lang"],
        ["MÅLFORM", "MÅLFORM"],
        &[&["nn", "nn", "nynorsk"], &["nb", "nb", "bokmål", "bokmaal"]],
        &said!(
            "Målforma i planen: nn eller nb (elles: den i kommune.yaml)",
            "Målformen i planen: nn eller nb (ellers: den i kommune.yaml)"
        ),
    ))
    .arg(help.value(
        &["år", "år", "aar", "ar", "year"],
        ["ÅR", "ÅR"],
        &said!("Året planen gjeld, til dømes 2027", "Året planen gjelder, for eksempel 2027"),
    ))
    .arg(
        help.value(
            &["periode", "periode", "period"],
            ["ÅR–ÅR", "ÅR–ÅR"],
            &said!("Åra planen gjeld, til dømes 2027–2030", "Årene planen gjelder, for eksempel 2027–2030"),
        )
        .conflicts_with("år"),
    )
    .arg(help.value(
        &["namn", "navn", "name"],
        ["NAMN", "NAVN"],
        &said!(
            "Kva kommunen heiter, når han ikkje har kommune.yaml frå før",
            "Hva kommunen heter, når den ikke har kommune.yaml fra før"
        ),
    ))
    .arg(
        help.path(
            &["frå", "fra", "fraa", "from"],
            ["PLAN", "PLAN"],
            &said!(
                "Ta med kapitla, tekstane og tiltaka frå ein tidlegare plan i same kommune",
                "Ta med kapitlene, tekstene og tiltakene fra en tidligere plan i samme kommune"
            ),
        )
        .value_hint(ValueHint::DirPath)
        .conflicts_with_all(["type", "språk", "namn"]),
    )
    .after_help(help.examples(&[
        said!(
            "planverk ny                          spør om det som trengst",
            "planverk ny                          spør om det som trengs"
        ),
        said!("planverk ny fjordvik/slt-2027 --språk nn", "planverk ny fjordvik/slt-2027 --språk nb"),
        said!(
            "planverk ny fjordvik --type forebyggande --språk nn --periode 2027–2030",
            "planverk ny fjordvik --type forebyggende --språk nb --periode 2027–2030"
        ),
        said!(
            "planverk ny fjordvik/slt-2028 --frå fjordvik/slt-2027",
            "planverk ny fjordvik/slt-2028 --fra fjordvik/slt-2027"
        ),
    ]))
}

pub fn order(matches: &ArgMatches) -> Order {
    let word = |name: &str| matches.get_one::<String>(name).cloned();
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    Order {
        place: path("stad"),
        plantype: word("type").and_then(|word| Plantype::named(&word)),
        målform: word("språk").and_then(|word| Målform::named(&word)),
        years: word("år").or_else(|| word("periode")),
        name: word("namn"),
        former: path("frå"),
    }
}
