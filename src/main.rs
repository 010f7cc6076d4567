//! Parses the command line and exits.

use std::process::ExitCode;

fn main() -> ExitCode {
    planverk::cli::run(std::env::args_os()).into()
}
