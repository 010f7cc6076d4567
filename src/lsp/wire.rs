//! What goes between the editor and the server: messages on standard in and out, each on a thread of its own.
//!
//! Standard in is anybody's: a message that never ends is given up before it has filled the memory, and where the machine grants no
//! thread there is no server.

use crate::limits;
use lsp_server::{Connection, Message};
use std::io::{self, Read};
use std::thread::{Builder, JoinHandle};

/// The threads that read and write.
pub struct Wire {
    reader: JoinHandle<io::Result<()>>,
    writer: JoinHandle<io::Result<()>>,
}

impl Wire {
    /// Waits until all is written; gives whether it was.
    pub fn emptied(self) -> bool {
        let read = self.reader.join().is_ok_and(|read| read.is_ok());
        self.writer.join().is_ok_and(|written| written.is_ok()) && read
    }
}

/// The server's end of standard in and out.
#[expect(clippy::disallowed_methods, reason = "messages are no text: where they cannot be written, there is no editor")]
pub fn of_standard_streams() -> io::Result<(Connection, Wire)> {
    let (server, Connection { sender, receiver }) = Connection::memory();
    let writer = Builder::new().spawn(move || {
        let mut stdout = io::stdout().lock();
        receiver.into_iter().try_for_each(|message| message.write(&mut stdout))
    })?;
    let reader = Builder::new().spawn(move || {
        let mut stdin = io::stdin().lock().take(0);
        loop {
            stdin.set_limit(limits::internal::MESSAGE);
            let Some(message) = Message::read(&mut stdin)? else { return Ok(()) };
            let is_last = matches!(&message, Message::Notification(told) if told.method == "exit");
            // whoever is gone needs no more
            if sender.send(message).is_err() || is_last {
                return Ok(());
            }
        }
    })?;
    Ok((server, Wire { reader, writer }))
}
