//! `planverk forklar`: what a fault means, why it matters, wrong and right.

use super::problem::Problem;
use crate::explain::{self, NotFound, Page};
use crate::machine::{Outcome, manner, streams};
use crate::usage::Forklar;

/// Shows the pages that are named, or a line on each of all there are.
pub fn run(order: &Forklar) -> Outcome {
    let width = streams::width();
    let text = match told(order, width) {
        Ok(text) => text,
        Err(why) => return Problem::usage(why.message, why.hint).show(),
    };
    streams::show(&text)
}

fn told(order: &Forklar, width: usize) -> Result<String, NotFound> {
    let målform = manner::spoken();
    if order.asked.is_empty() {
        let line =
            |page: Page| format!("{} {}\n      {}\n", page.code.id, page.code.name, page.summary().in_form(målform));
        return Ok(explain::pages().map(line).collect());
    }
    let pages: Result<Vec<String>, NotFound> = order
        .asked
        .iter()
        .map(|asked| Ok(explain::find(asked)?.text(width, målform).trim_end().to_string() + "\n"))
        .collect();
    Ok(pages?.join("\n\n"))
}
