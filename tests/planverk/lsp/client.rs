//! An editor, as far as a server sees it: messages over the streams of a process.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value as Json, json};

use crate::room::PROGRAM;

/// No answer takes as long.
const PATIENCE: Duration = Duration::from_mins(1);

/// An editor with a server.
pub struct Editor {
    server: Child,
    to: ChildStdin,
    from: Receiver<Json>,
    asked: i64,
    version: i64,
    /// What is shown of each file.
    pub told: BTreeMap<String, Vec<Json>>,
    /// How often something was told of a file.
    pub rounds: BTreeMap<String, usize>,
}

/// What a file is called.
pub fn uri(path: &Path) -> String {
    let escaped = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' => (byte as char).to_string(),
        _ => format!("%{byte:02X}"),
    };
    format!("file://{}", path.to_str().unwrap().bytes().map(escaped).collect::<String>())
}

/// A position as the protocol has it.
pub fn position(text: &str, byte: usize) -> Json {
    let before = &text[..byte];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    json!({ "line": before.matches('\n').count(), "character": before[start..].encode_utf16().count() })
}

impl Editor {
    /// Starts a server, and meets it.
    pub fn start(args: &[&str], capabilities: &Json, options: &Json) -> Editor {
        let mut command = Command::new(PROGRAM);
        command.arg("lsp").args(args).env_remove("PLANVERK_MAALFORM");
        let mut server = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (to, out) = (server.stdin.take().unwrap(), server.stdout.take().unwrap());
        let (done, from) = channel();
        thread::spawn(move || {
            let mut out = BufReader::new(out);
            while let Some(message) = message(&mut out) {
                if done.send(message).is_err() {
                    break;
                }
            }
        });
        let (told, rounds) = (BTreeMap::new(), BTreeMap::new());
        let mut editor = Editor { server, to, from, asked: 0, version: 1, told, rounds };
        let params = json!({ "processId": null, "rootUri": null, "capabilities": capabilities, "initializationOptions": options });
        editor.ask("initialize", &params);
        editor.say("initialized", &json!({}));
        editor
    }

    fn send(&mut self, mut message: Json) {
        message["jsonrpc"] = json!("2.0");
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.to.flush().unwrap();
    }

    /// Says something that has no answer.
    pub fn say(&mut self, method: &str, params: &Json) {
        self.send(json!({ "method": method, "params": params }));
    }

    /// Asks something, and gives the whole answer.
    pub fn answer(&mut self, method: &str, params: &Json) -> Json {
        self.asked += 1;
        self.send(json!({ "id": self.asked, "method": method, "params": params }));
        loop {
            let message = self.from.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("no answer to {method} {params}"));
            if message["id"] == self.asked && message.get("method").is_none() {
                return message;
            }
            self.take_in(&message);
        }
    }

    /// Asks something that is answered with a result.
    pub fn ask(&mut self, method: &str, params: &Json) -> Json {
        let answer = self.answer(method, params);
        assert!(answer.get("error").is_none(), "{method} {params}: {answer}");
        answer["result"].clone()
    }

    /// Asks something of a byte of a file.
    pub fn ask_at(&mut self, method: &str, path: &Path, text: &str, byte: usize) -> Json {
        self.ask(method, &json!({ "textDocument": { "uri": uri(path) }, "position": position(text, byte) }))
    }

    fn take_in(&mut self, message: &Json) {
        if message["method"] == "textDocument/publishDiagnostics" {
            let uri = message["params"]["uri"].as_str().unwrap().to_owned();
            let faults = message["params"]["diagnostics"].as_array().unwrap().clone();
            *self.rounds.entry(uri.clone()).or_default() += 1;
            self.told.insert(uri, faults);
        }
    }

    /// Opens a file, and gives what is said of it.
    pub fn open(&mut self, path: &Path, text: &str) -> Vec<Json> {
        self.show(path, text);
        self.next_of(path)
    }

    /// Opens a file, and waits for nothing.
    pub fn show(&mut self, path: &Path, text: &str) {
        let document = json!({ "uri": uri(path), "languageId": "yaml", "version": self.version, "text": text });
        self.say("textDocument/didOpen", &json!({ "textDocument": document }));
    }

    /// Changes all of a file, and gives what is said of it then.
    pub fn change(&mut self, path: &Path, text: &str) -> Vec<Json> {
        self.type_in(path, &json!({ "text": text }));
        self.next_of(path)
    }

    /// Changes a file, and waits for nothing.
    pub fn type_in(&mut self, path: &Path, change: &Json) {
        self.version += 1;
        let document = json!({ "uri": uri(path), "version": self.version });
        self.say("textDocument/didChange", &json!({ "textDocument": document, "contentChanges": [change] }));
    }

    /// Closes a file.
    pub fn close(&mut self, path: &Path) {
        self.say("textDocument/didClose", &json!({ "textDocument": { "uri": uri(path) } }));
    }

    /// What is said of a file the next time that something is.
    pub fn next_of(&mut self, path: &Path) -> Vec<Json> {
        let uri = uri(path);
        let before = self.rounds.get(&uri).copied();
        while self.rounds.get(&uri).copied() == before {
            let message = self.from.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("nothing is said of {uri}"));
            self.take_in(&message);
        }
        self.told[&uri].clone()
    }

    /// Says that it is done; gives the exit code.
    pub fn end(mut self) -> Option<i32> {
        self.ask("shutdown", &Json::Null);
        self.say("exit", &Json::Null);
        self.server.wait().unwrap().code()
    }

    /// Goes without a word; gives the exit code.
    pub fn go(self) -> Option<i32> {
        let Editor { mut server, to, .. } = self;
        drop(to);
        server.wait().unwrap().code()
    }
}

fn message(out: &mut impl BufRead) -> Option<Json> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if out.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim() {
            "" => break,
            line => length = line.strip_prefix("Content-Length: ").map_or(length, |n| n.parse().unwrap()),
        }
    }
    let mut bytes = vec![0; length];
    out.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}
