//! The advice on the wrong examples of the pages, obeyed: then the fault is gone, and no other has come.

use super::examples::{Example, of};
use super::plan::{File, Told, faults};
use super::{BOTH, written};
use crate::tests::advice::{obeyed, order};
use std::collections::BTreeMap;

/// How often each code is told. Of what could not be looked at before, remarks may be new: the examples are no whole plans.
fn counted(told: &[Told], code: &str) -> BTreeMap<&'static str, usize> {
    let mut out = BTreeMap::new();
    told.iter()
        .filter(|told| told.is_error || told.code.id == code)
        .for_each(|told| *out.entry(told.code.id).or_default() += 1);
    out
}

/// What does not help of the advice on an example, and how much was obeyed.
fn tried(example: &Example) -> (usize, Vec<String>) {
    let told = faults(example);
    let own = match example.file {
        File::Kommune => "kommune.yaml",
        File::Plan => "plan.yaml",
        File::Seksjon => "kapittel.yaml",
    };
    let (mut count, mut wrong) = (0, vec![]);
    for one in told.iter().filter(|one| one.file == own) {
        let before = counted(&told, one.code.id);
        let Some(order) = one.hint.as_deref().and_then(order) else { continue };
        count += 1;
        let helps = obeyed(&example.yaml, one.bytes.clone(), &order).into_iter().any(|mended| {
            let after = faults(&example.with(mended));
            let after = counted(&after, one.code.id);
            let fewer = after.get(one.code.id).copied().unwrap_or_default() < before[one.code.id];
            fewer && after.iter().all(|(code, count)| *count <= before.get(code).copied().unwrap_or_default())
        });
        if !helps {
            wrong.push(one.shown.clone());
        }
    }
    (count, wrong)
}

#[test]
fn the_advice_on_every_wrong_example_mends_it() {
    let (mut count, mut wrong) = (0, vec![]);
    for målform in BOTH {
        for example in written(målform).flat_map(of).filter(|example| example.wrong) {
            let (obeyed, bad) = tried(&example);
            count += obeyed;
            wrong.extend(bad);
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 50, "{count} pieces of advice");
}
