//! The parser's events → a tree. One pass over one version of the text; it ends where the parser stops.

use super::decimal;
use super::holes::Holes;
use super::origin::Origin;
use super::spans::{after_sign, trim};
use super::stop::Stop;
use super::traps;
use super::words::{self, Words};
use super::{Entry, Kind, Node, Style, Written, lines};
use crate::fault::{Fault, Faults, Place, Source, Span, code};
use crate::limits;
use crate::norsk::said;
use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, options};
use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;

/// What one pass made.
pub(super) struct Built {
    pub root: Option<Node>,
    pub faults: Faults,
    /// Where more values stand than are read.
    pub too_many: Option<Span>,
}

/// Reads `text`, which is the source's text mended and with the holes blanked; `origin` leads back.
pub(super) fn build(source: &Source, text: &str, origin: &Origin, holes: &Holes) -> Result<Built, Stop> {
    let options = options! {
        emit_comments: false,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        disallow_directives: true,
        block_nesting_limit: limits::YAML_DEPTH,
        flow_nesting_limit: limits::YAML_DEPTH,
    };
    let mut builder = Builder {
        source,
        text,
        origin,
        holes,
        faults: Faults::new(),
        open: vec![],
        root: None,
        documents: 0,
        values: 0,
    };
    let (mut last, mut last_style) = (Span::default(), None);
    for step in Parser::new_from_str_with_options(text, options) {
        let (event, span) = step.map_err(|error| Stop {
            kind: error.kind().clone(),
            at: error.marker().byte_offset().unwrap_or(0).min(text.len()),
            last,
            last_style,
            bracket: builder.open.iter().find(|open| open.flow).map(|open| open.start),
        })?;
        let tag = span.tag_span().and_then(|tag| tag.byte_range()).map(Span::from);
        let here = Span::from(span.byte_range().unwrap_or(0..0));
        // an anchor is told of after the text that it belongs to
        if !matches!(event, Event::Anchor(..)) {
            last = here;
            last_style = match &event {
                Event::Scalar(_, style, ..) => Some(own_style(*style)),
                _ => None,
            };
        }
        if !builder.event(event, here, tag) {
            break;
        }
        if builder.values > limits::YAML_VALUES {
            return Ok(Built { root: None, faults: builder.faults, too_many: Some(last) });
        }
    }
    Ok(Built { root: builder.root, faults: builder.faults, too_many: None })
}

fn own_style(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::SingleQuoted => Style::Single,
        ScalarStyle::DoubleQuoted => Style::Double,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
        ScalarStyle::Plain => Style::Plain,
    }
}

/// A list or a map that has not ended.
struct Open {
    map: bool,
    flow: bool,
    start: usize,
    children: Vec<Node>,
    marked: bool,
}

struct Builder<'a> {
    source: &'a Source,
    text: &'a str,
    origin: &'a Origin,
    holes: &'a Holes,
    faults: Faults,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    values: usize,
}

impl Builder<'_> {
    /// Takes an event in; `false` when nothing more is to be read.
    fn event(&mut self, event: Event<'_>, span: Span, tag: Option<Span>) -> bool {
        if let Some(tag) = tag {
            self.mark(tag, '!');
        }
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.second_document(span);
                    return false;
                }
            }
            Event::Scalar(text, style, anchor, _) => self.scalar(&text, style, span, anchor != 0 || tag.is_some()),
            Event::SequenceStart(style, anchor, _) => self.start(false, style, span, anchor != 0 || tag.is_some()),
            Event::MappingStart(style, anchor, _) => self.start(true, style, span, anchor != 0 || tag.is_some()),
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Anchor(..) => self.mark(span, '&'),
            Event::Alias(..) | Event::UnresolvedAlias(..) => {
                self.mark(span, '*');
                let written = Written::as_a_whole(String::new(), Style::Plain, self.place(span));
                self.done(Node { place: written.place, kind: Kind::Scalar(written), holed: true });
            }
            _ => {}
        }
        true
    }

    fn place(&self, span: Span) -> Place {
        self.source.place(self.origin.span(span, self.source))
    }

    fn mark(&mut self, span: Span, first: char) {
        let Words { code, message, hint } = words::first_character(first);
        self.faults.push(Fault::error(code, self.place(span), message).hint_if(hint));
    }

    fn second_document(&mut self, span: Span) {
        let fault = Fault::error(
            code::DOCUMENTS,
            self.place(span),
            said!(
                "«---» startar eit nytt dokument, og resten blir ikkje lesen",
                "«---» starter et nytt dokument, og resten blir ikke lest"
            ),
        );
        let hint = said!("ta bort lina «---»; ei fil er eitt dokument", "ta bort linjen «---»; en fil er ett dokument");
        self.faults.push(fault.hint(hint));
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span, marked: bool) {
        let style = own_style(style);
        let span = match style {
            Style::Literal | Style::Folded => trim(self.text, span),
            _ => span,
        };
        // an empty value is given as the text «~» with an empty range
        let empty = style == Style::Plain && span.start == span.end;
        let span = if empty { after_sign(self.text, span) } else { span };
        let text = if empty { String::new() } else { text.to_owned() };
        let touched = self.touches_hole(if empty { self.widened(span) } else { span });
        let mut holed = marked || touched;
        let place = self.place(span);
        let same = !touched && self.is_as_written(span, place.span, style);
        let written = match same {
            true => Written::new(text, style, self.source.id, place.span, self.source.text()),
            // what was read and the source may differ inside it
            false => Written::as_a_whole(text, style, place),
        };
        let trap = match same {
            _ if holed => None,
            true => traps::scalar(&written, self.source.text()),
            false => self.trap_in_mended(&written.text, style, span),
        };
        if let Some(fault) = trap {
            self.faults.push(fault);
            holed = true;
        }
        self.done(Node { place: written.place, kind: Kind::Scalar(written), holed });
    }

    /// What is wrong with a text that does not stand in the source as it was read.
    fn trap_in_mended(&self, text: &str, style: Style, span: Span) -> Option<Fault> {
        let here = Written::as_a_whole(text.to_owned(), style, self.source.place(span));
        let mut fault = traps::scalar(&here, self.text)?;
        fault.place = fault.place.map(|place| self.place(place.span));
        Some(fault)
    }

    fn start(&mut self, map: bool, style: StructureStyle, span: Span, marked: bool) {
        let flow = style == StructureStyle::Flow;
        self.open.push(Open { map, flow, start: span.start as usize, children: vec![], marked });
    }

    fn end(&mut self, span: Span) {
        let Some(mut open) = self.open.pop() else { return };
        let last = open.children.last().map_or(open.start, |child| child.place.span.end as usize);
        let end = if open.flow { span.end as usize } else { last };
        let span = Span::new(open.start, end);
        let mut holed = open.marked || self.touches_hole(self.widened(span));
        if open.flow && self.text.get(span.range()).is_some_and(|text| text.contains(',')) {
            let told = match open.map {
                true => decimal::in_map(&mut open.children, self.source, self.text),
                false => decimal::in_list(&mut open.children, self.source, self.text),
            };
            self.faults.extend(told);
        }
        let kind = if open.map {
            let (entries, refused) = self.entries(open.children, open.flow);
            holed |= refused;
            Kind::Map(entries)
        } else {
            let mut items = open.children;
            items.shrink_to_fit();
            Kind::Seq(items)
        };
        self.done(Node { place: self.place(span), kind, holed });
    }

    fn done(&mut self, node: Node) {
        self.values += 1;
        match self.open.last_mut() {
            Some(open) => open.children.push(node),
            None => self.root = Some(node),
        }
    }

    /// The keys and values of a map, and whether any of them were refused.
    fn entries(&mut self, children: Vec<Node>, flow: bool) -> (Vec<Entry>, bool) {
        let mut entries: Vec<Entry> = Vec::with_capacity(children.len() / 2);
        let mut seen = HashMap::<String, Place>::new();
        let (mut children, mut refused) = (children.into_iter(), false);
        while let (Some(key), Some(value)) = (children.next(), children.next()) {
            if key.holed && key.is_null() {
                refused = true;
                continue;
            }
            let Kind::Scalar(word) = &key.kind else {
                self.faults.push(traps::key_not_word(&key, self.source.text()));
                refused = true;
                continue;
            };
            if let Some(fault) = traps::key(word, &value, flow) {
                self.faults.push(fault);
                refused = true;
                continue;
            }
            let name = word.text.trim().to_owned();
            match seen.entry(name.clone()) {
                Slot::Occupied(first) => {
                    let message = said!("nøkkelen «{name}» står to gonger", "nøkkelen «{name}» står to ganger");
                    let fault = Fault::error(code::DUPLICATE_KEY, key.place, message);
                    let fault = fault.hint(said!("ta bort den eine", "ta bort den ene"));
                    self.faults.push(fault.related(*first.get(), said!("fyrste gongen", "første gang")));
                }
                Slot::Vacant(slot) => {
                    slot.insert(key.place);
                    entries.push(Entry { key: name, key_place: key.place, value });
                }
            }
        }
        (entries, refused)
    }

    fn touches_hole(&self, span: Span) -> bool {
        !self.holes.is_empty() && self.holes.touch(self.origin.span(span, self.source))
    }

    /// Whether a text stands in the source as it was read: the same bytes, and if its indentation matters, as far in.
    fn is_as_written(&self, span: Span, there: Span, style: Style) -> bool {
        let column = |text: &str, at: u32| at as usize - lines::start(text, at as usize);
        let block = matches!(style, Style::Literal | Style::Folded);
        self.origin.is_same()
            || self.text.get(span.range()) == Some(self.source.slice(there))
                && (!block || column(self.text, span.start) == column(self.source.text(), there.start))
    }

    /// The span with the blanks around it, which are all that is left of what was blanked.
    fn widened(&self, span: Span) -> Span {
        if self.holes.is_empty() {
            return span;
        }
        let blank = [' ', '\t', '\n'];
        let (start, end) = (span.start as usize, span.end as usize);
        let before = self.text.get(..start).map_or(start, |before| before.trim_end_matches(blank).len());
        let after = self.text.get(end..).map_or(end, |after| end + after.len() - after.trim_start_matches(blank).len());
        Span::new(before, after)
    }
}
