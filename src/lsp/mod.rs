//! `planverk lsp`: what planverk knows, while a plan is written in an editor that speaks the Language Server Protocol.
//!
//! It is the same reader, the same rules and the same cures as those of the commands, over the files as they stand in the editor:
//! what is open there goes before what is saved.
//!
//! 1. [`server`]: takes messages off the [`wire`], and answers them; after a burst of changes the plans are looked at once.
//! 2. [`documents`] is what is open, [`lines`] and [`addresses`] how the protocol counts and calls it, [`looked`] what planverk
//!    sees of it.
//! 3. What is answered: [`diagnostics`], [`cures`], [`completion`], [`hover`], [`rename`], [`outline`].
//! 4. What those stand on: [`cursor`] and [`spot`] find the place in the tree, [`schema`] what may stand there, [`names`] and
//!    [`facts`] what is named and can be.

mod addresses;
mod answers;
mod completion;
mod cures;
mod cursor;
mod diagnostics;
mod documents;
mod facts;
mod hover;
mod lines;
mod looked;
mod names;
mod outline;
mod refers;
mod rename;
mod schema;
mod server;
mod spot;
mod terms;
mod wire;

use crate::norsk::Målform;
use server::Server;

/// What the server is told when it is started.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// The målform that it speaks; where none is said, that of each plan.
    pub målform: Option<Målform>,
    /// Whether the fonts have a character; they belong to the typesetter.
    pub covered: fn(char) -> bool,
}

/// Serves the editor at the other end of standard in and out until it says that it is done. Gives whether it said so, and did not
/// only go.
pub fn serve(order: Order) -> bool {
    let Ok((connection, wire)) = wire::of_standard_streams() else { return false };
    let is_done = Server::serve(&connection, order);
    drop(connection);
    // whoever went without a word may hold the streams open still, and is not waited for
    is_done && wire.emptied()
}
