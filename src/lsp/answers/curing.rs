//! The cures that an editor offers at a place, and all of a file's at once.

use super::super::addresses::path_of;
use super::super::cures;
use super::super::diagnostics::{Places, words};
use super::super::looked::Looked;
use super::super::server::Server;
use super::{changes, lines};
use crate::fault::Fault;
use crate::norsk::{Målform, Said, said};
use lsp_types::{CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, Range as Area, TextEdit};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What can be done about the faults in a range.
pub fn actions(server: &mut Server, params: &CodeActionParams) -> Option<Vec<CodeActionOrCommand>> {
    server.look();
    let path = path_of(&params.text_document.uri)?;
    let looked = server.looked(&path)?;
    let source = looked.source(&path)?;
    let målform = server.målform_asked().unwrap_or(looked.målform);
    let wants = |kind: &CodeActionKind| {
        let only = params.context.only.as_ref();
        only.is_none_or(|only| only.iter().any(|asked| kind.as_str().starts_with(asked.as_str())))
    };
    let lines = lines(server, source);
    let mut out = vec![];
    if wants(&CodeActionKind::QUICKFIX) {
        let mut places = Places::of(looked, &server.documents);
        for fault in looked.faults.iter().filter(|fault| fault.cure.is_some()) {
            let Some((_, area)) =
                fault.place.filter(|place| place.source == source.id).and_then(|place| places.area(place))
            else {
                continue;
            };
            if touches(area, params.range) {
                out.extend(quick_fix(server, looked, fault, area, målform));
            }
        }
    }
    if wants(&CodeActionKind::SOURCE_FIX_ALL)
        && let Some(text) = cures::all(looked, &path, &server.documents.bytes(), server.order.covered)
    {
        let edit = cures::difference(source.original(), &text, &lines);
        out.push(CodeActionOrCommand::CodeAction(CodeAction {
            title: "Rett alt som er sikkert".into(),
            kind: Some(CodeActionKind::SOURCE_FIX_ALL),
            edit: Some(changes(server, [(path, vec![edit])].into())),
            ..CodeAction::default()
        }));
    }
    Some(out)
}

fn touches(a: Area, b: Area) -> bool {
    a.start <= b.end && b.start <= a.end
}

fn quick_fix(
    server: &Server,
    looked: &Looked,
    fault: &Fault,
    area: Area,
    målform: Målform,
) -> Option<CodeActionOrCommand> {
    let cured = cures::of(looked, fault);
    let mut edits: BTreeMap<PathBuf, Vec<TextEdit>> = BTreeMap::new();
    for file in &cured {
        let path = file.source.path.clone()?;
        edits.insert(path, cures::edits(file, &lines(server, file.source)));
    }
    let done = cured.iter().flat_map(|file| &file.done).next()?;
    let (old, new) = (done.old.trim(), done.new.trim());
    let title = match old.is_empty() || new.is_empty() || done.new.contains('\n') {
        true => Said::same(format!("Rett: {}", fault.message.in_form(målform))),
        false => said!("Skriv «{new}» i staden for «{old}»", "Skriv «{new}» i stedet for «{old}»"),
    };
    let told = server.diagnostic(area, fault.code.id, &words(fault, målform));
    Some(CodeActionOrCommand::CodeAction(CodeAction {
        title: title.in_form(målform).into(),
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: told.map(|told| vec![told]),
        edit: Some(changes(server, edits)),
        is_preferred: Some(true),
        ..CodeAction::default()
    }))
}
