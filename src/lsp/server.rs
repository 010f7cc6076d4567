//! The loop: messages in, answers out. What is changed is looked at when the editor has been silent for a moment, so that a burst
//! of keys is looked at once.

use super::diagnostics::{address, by_file};
use super::documents::Documents;
use super::looked::{Looked, Unit};
use super::schema::Schema;
use super::terms::{Terms, capabilities};
use super::{Order, answers};
use crate::norsk::{Målform, said};
use crate::plan::schema::FileKind;
use lsp_server::{Connection, ErrorCode, Message, Notification, ProtocolError, Request, Response, ResponseError};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument,
    Notification as Notified, PublishDiagnostics,
};
use lsp_types::{
    Diagnostic, InitializeParams, InitializeResult, NumberOrString, PublishDiagnosticsParams, Range as Area, ServerInfo,
};
use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long the editor is silent before what was changed is looked at: longer than between the keys of a word, and shorter than
/// anyone waits.
const SILENCE: Duration = Duration::from_millis(120);

/// What the server knows.
#[derive(Debug)]
pub struct Server {
    pub order: Order,
    pub terms: Terms,
    pub documents: Documents,
    /// What was looked at, as it was when it was looked at.
    looked: BTreeMap<Unit, Looked>,
    /// What has been changed since.
    stale: BTreeSet<Unit>,
    /// The files that were changed since.
    changed: BTreeSet<PathBuf>,
    /// What the editor shows of each file.
    told: BTreeMap<PathBuf, Vec<Diagnostic>>,
    schemas: HashMap<(&'static str, Målform), Schema>,
}

impl Server {
    /// Serves a client until it goes; gives whether it said so first.
    pub fn serve(connection: &Connection, order: Order) -> bool {
        Self::meet(connection, order).and_then(|mut server| server.run(connection)).unwrap_or(false)
    }

    fn meet(connection: &Connection, order: Order) -> Result<Self, ProtocolError> {
        let (id, params) = connection.initialize_start()?;
        // what an editor says of itself that cannot be read is as if it were not said
        let terms =
            serde_json::from_value(params).map_or(Terms::default(), |params: InitializeParams| Terms::of(&params));
        let info = ServerInfo { name: "planverk".into(), version: Some(env!("CARGO_PKG_VERSION").into()) };
        let result = InitializeResult { capabilities: capabilities(), server_info: Some(info) };
        connection.initialize_finish(id, serde_json::to_value(result).unwrap_or_default())?;
        Ok(Self {
            order,
            terms,
            documents: Documents::default(),
            looked: BTreeMap::new(),
            stale: BTreeSet::new(),
            changed: BTreeSet::new(),
            told: BTreeMap::new(),
            schemas: HashMap::new(),
        })
    }

    fn run(&mut self, connection: &Connection) -> Result<bool, ProtocolError> {
        loop {
            let message = match self.is_stale() {
                true => match connection.receiver.recv_timeout(SILENCE) {
                    Ok(message) => Some(message),
                    Err(why) if why.is_timeout() => None,
                    Err(_) => return Ok(false),
                },
                false => match connection.receiver.recv() {
                    Ok(message) => Some(message),
                    Err(_) => return Ok(false),
                },
            };
            match message {
                None => self.tell(connection),
                Some(Message::Request(request)) => {
                    if connection.handle_shutdown(&request)? {
                        return Ok(true);
                    }
                    let response = self.respond(request);
                    if connection.sender.send(response.into()).is_err() {
                        return Ok(false);
                    }
                }
                Some(Message::Notification(notification)) => {
                    if notification.method == "exit" {
                        return Ok(false);
                    }
                    self.take_in(notification);
                }
                Some(Message::Response(_)) => {}
            }
        }
    }

    fn is_stale(&self) -> bool {
        !self.stale.is_empty() || !self.changed.is_empty()
    }

    fn respond(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        // a mistake in planverk must not take away all help that the editor gives
        let answer = panic::catch_unwind(AssertUnwindSafe(|| answers::answer(self, &method, params)));
        match answer {
            Ok(answer) => Response { id, response_result: answer },
            Err(_) => Response::new_err(id, ErrorCode::InternalError as i32, self.own_fault()),
        }
    }

    fn take_in(&mut self, notification: Notification) {
        let Notification { method, params } = notification;
        match method.as_str() {
            DidOpenTextDocument::METHOD => {
                let Some(params) = read::<<DidOpenTextDocument as Notified>::Params>(params) else { return };
                let document = params.text_document;
                let path = self.documents.open(document.uri, document.version, document.text);
                self.touch(path);
            }
            DidChangeTextDocument::METHOD => {
                let Some(params) = read::<<DidChangeTextDocument as Notified>::Params>(params) else { return };
                let document = params.text_document;
                let path = self.documents.change(&document.uri, document.version, params.content_changes);
                self.touch(path);
            }
            DidCloseTextDocument::METHOD => {
                let Some(params) = read::<<DidCloseTextDocument as Notified>::Params>(params) else { return };
                let path = self.documents.close(&params.text_document.uri);
                self.touch(path);
            }
            // a picture or a file that is not open may be another now
            DidSaveTextDocument::METHOD | DidChangeWatchedFiles::METHOD => {
                self.stale.extend(self.looked.keys().cloned());
            }
            _ => {}
        }
    }

    /// Notes that a file is another than when it was looked at.
    fn touch(&mut self, path: Option<PathBuf>) {
        let Some(path) = path else { return };
        let buffers = self.documents.bytes();
        self.stale.extend(self.looked.keys().filter(|unit| unit.concerns(&path)).cloned());
        if self.documents.get(&path).is_some() {
            self.stale.extend(Unit::of(&path, &buffers));
        }
        self.changed.insert(path);
    }

    /// Looks again at all that was changed, and lets go of what is no longer open.
    pub fn look(&mut self) {
        let buffers = self.documents.bytes();
        let wanted: BTreeSet<Unit> = self.documents.paths().flat_map(|path| Unit::of(path, &buffers)).collect();
        self.looked.retain(|unit, _| wanted.contains(unit));
        for unit in std::mem::take(&mut self.stale) {
            if wanted.contains(&unit) {
                let looked = Looked::at(unit.clone(), &buffers, self.order.covered);
                self.looked.insert(unit, looked);
            }
        }
    }

    /// Tells the editor what is wrong where it was something else, or where the text may have moved under it.
    fn tell(&mut self, connection: &Connection) {
        if panic::catch_unwind(AssertUnwindSafe(|| self.look())).is_err() {
            self.stale.clear();
        }
        let mut found = by_file(self.looked.values(), &self.documents, self.målform_asked());
        let changed = std::mem::take(&mut self.changed);
        let paths: BTreeSet<PathBuf> = found.keys().chain(self.told.keys()).chain(&changed).cloned().collect();
        for path in paths {
            let diagnostics = found.remove(&path).unwrap_or_default();
            let before = self.told.get(&path).map_or(&[][..], Vec::as_slice);
            if before == diagnostics && !changed.contains(&path) {
                continue;
            }
            let Some(uri) = address(&path, &self.documents) else { continue };
            let version = self.documents.get(&path).map(|open| open.version);
            let params = PublishDiagnosticsParams { uri, diagnostics: diagnostics.clone(), version };
            self.told.insert(path, diagnostics);
            let notification = Notification::new(PublishDiagnostics::METHOD.into(), params);
            // whoever is gone is found to be when the next message is waited for
            let _ = connection.sender.send(notification.into());
        }
        self.told.retain(|_, told| !told.is_empty());
    }

    /// The målform that is asked for, if one is.
    pub fn målform_asked(&self) -> Option<Målform> {
        self.terms.målform.or(self.order.målform)
    }

    fn own_fault(&self) -> String {
        let said = said!("feil i planverk sjølv", "feil i planverk selv");
        said.in_form(self.målform_asked().unwrap_or(Målform::Nynorsk)).into()
    }

    /// What the editor was told of a fault.
    pub fn diagnostic(&self, area: Area, code: &str, message: &str) -> Option<Diagnostic> {
        let is_it = |told: &&Diagnostic| {
            told.range == area && told.message == message && told.code == Some(NumberOrString::String(code.into()))
        };
        self.told.values().flatten().find(is_it).cloned()
    }

    /// What a file was looked at with, as it was then.
    pub fn looked(&self, path: &Path) -> Option<&Looked> {
        let with = self.looked.values().filter(|looked| looked.unit.concerns(path));
        with.min_by_key(|looked| looked.source(path).is_none())
    }

    /// Makes the schema of a file ready; [`Server::schema`] gives it.
    pub fn need_schema(&mut self, path: &Path, målform: Målform) {
        let kind = kind(path);
        self.schemas.entry((kind.name(), målform)).or_insert_with(|| Schema::of(kind, målform));
    }

    /// The schema of a file.
    pub fn schema(&self, path: &Path, målform: Målform) -> Option<&Schema> {
        self.schemas.get(&(kind(path).name(), målform))
    }
}

/// Which kind of file a path is of.
fn kind(path: &Path) -> FileKind {
    match path.file_name().and_then(|name| name.to_str()) {
        Some("kommune.yaml") => FileKind::Kommune,
        Some("plan.yaml") => FileKind::Plan,
        _ => FileKind::Seksjon,
    }
}

/// What a message says; none where it cannot be read.
pub fn read<P: DeserializeOwned>(params: Json) -> Option<P> {
    serde_json::from_value(params).ok()
}

/// A refusal, in words for the author.
pub fn refusal(message: impl Into<String>) -> ResponseError {
    ResponseError { code: ErrorCode::RequestFailed as i32, message: message.into(), data: None }
}
