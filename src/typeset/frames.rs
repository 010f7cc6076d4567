//! Walking a laid-out page: what is drawn on it, where, and from which place in the plan.

use std::hash::{Hash, Hasher};

use typst::foundations::{Content, Dict, Value};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Rect, Size, Transform};
use typst::model::Destination;
use typst::pdf::{ArtifactElem, ArtifactKind};
use typst::text::TextItem;
use typst_layout::Page;

use super::span;

/// The label of the piece of metadata in which a template says how far from each edge of the page its text must stay.
const BODY_LABEL: &str = "satsflate";

/// Something with a place on a page.
#[derive(Debug, Clone)]
pub struct Drawn<'a> {
    /// What it is.
    pub what: What<'a>,
    /// Where it is on the page: for text from cap height to base line, without space at its ends.
    pub area: Rect,
    /// What a clip leaves visible there.
    pub window: Rect,
    /// Whether it belongs to the page's header, footer or background and not to the text that flows.
    pub marginal: bool,
}

/// The kinds of things that are looked at.
#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    /// A run of text.
    Text(&'a TextItem),
    /// A picture.
    Picture,
}

impl Drawn<'_> {
    /// The run's text, if it is text.
    pub fn text(&self) -> Option<&str> {
        match self.what {
            What::Text(item) => Some(&item.text),
            What::Picture => None,
        }
    }

    /// The place id of the text, if it comes from the plan's data.
    pub fn place_id(&self) -> Option<u64> {
        match self.what {
            What::Text(item) => span::of_text(item),
            What::Picture => None,
        }
    }
}

/// A page as it is looked at.
pub(super) struct Sheet<'a> {
    /// The whole page.
    pub(super) page: Rect,
    /// Where the text that flows must stand, if the template says so.
    pub(super) body: Option<Rect>,
    /// What is drawn, in order.
    pub(super) drawn: Vec<Drawn<'a>>,
}

/// Looks at a page.
pub(super) fn sheet(page: &Page) -> Sheet<'_> {
    let edges = Rect::from_pos_size(Point::zero(), page.frame.size());
    let mut walk = Walk { sheet: Sheet { page: edges, body: None, drawn: Vec::new() }, marginal: None };
    walk.frame(&page.frame, Transform::identity(), edges);
    walk.sheet
}

struct Walk<'a> {
    sheet: Sheet<'a>,
    /// The header, footer or background that the walk is inside.
    marginal: Option<Location>,
}

impl<'a> Walk<'a> {
    fn frame(&mut self, frame: &'a Frame, transform: Transform, window: Rect) {
        for (pos, item) in frame.items() {
            let transform = transform.pre_concat(Transform::translate(pos.x, pos.y));
            match item {
                FrameItem::Group(group) => {
                    let transform = transform.pre_concat(group.transform);
                    let clip = group.clip.as_ref().map(|clip| moved(clip.bbox(None), transform));
                    self.frame(&group.frame, transform, clip.map_or(window, |clip| common(clip, window)));
                }
                FrameItem::Text(text) => {
                    if let Some(area) = text_area(text) {
                        self.draw(What::Text(text), moved(area, transform), window);
                    }
                }
                FrameItem::Image(_, size, _) => self.draw(What::Picture, moved(area(*size), transform), window),
                FrameItem::Tag(Tag::Start(element, _)) => self.start(element),
                FrameItem::Tag(Tag::End(location, ..)) if self.marginal == Some(*location) => self.marginal = None,
                FrameItem::Tag(Tag::End(..)) | FrameItem::Shape(..) | FrameItem::Link(..) => {}
            }
        }
    }

    fn draw(&mut self, what: What<'a>, area: Rect, window: Rect) {
        self.sheet.drawn.push(Drawn { what, area, window, marginal: self.marginal.is_some() });
    }

    fn start(&mut self, element: &Content) {
        if let Some(metadata) = element.to_packed::<MetadataElem>()
            && let Value::Dict(margins) = &metadata.value
            && element.label().is_some_and(|label| label.resolve().as_str() == BODY_LABEL)
        {
            let margin = |side| length(margins, side);
            let Rect { min, max } = self.sheet.page;
            self.sheet.body = Some(Rect::new(
                min + Point::new(margin("left"), margin("top")),
                max - Point::new(margin("right"), margin("bottom")),
            ));
        }
        if self.marginal.is_none()
            && let Some(artifact) = element.to_packed::<ArtifactElem>()
            && matches!(
                artifact.kind.as_option().unwrap_or_default(),
                ArtifactKind::Header | ArtifactKind::Footer | ArtifactKind::Background
            )
        {
            self.marginal = element.location();
        }
    }
}

/// One of the template's margins; none if it is missing or depends on the text size.
fn length(margins: &Dict, side: &str) -> Abs {
    match margins.get(side) {
        Ok(Value::Length(length)) => length.abs,
        _ => Abs::zero(),
    }
}

fn area(size: Size) -> Rect {
    Rect::from_pos_size(Point::zero(), size)
}

/// The area of a run of text around its origin, or nothing if it is only space. Not the ink: that hangs below the last
/// base line of every page.
fn text_area(text: &TextItem) -> Option<Rect> {
    let mut x = Abs::zero();
    let mut seen: Option<(Abs, Abs)> = None;
    for glyph in &text.glyphs {
        let end = x + glyph.x_advance.at(text.size);
        let blank = text.text.get(glyph.range()).is_none_or(|part| part.trim().is_empty());
        if !blank {
            seen = Some((seen.map_or(x, |(start, _)| start), end));
        }
        x = end;
    }
    let (start, end) = seen?;
    let top = -text.font.metrics().cap_height.at(text.size);
    Some(Rect::new(Point::new(start, top), Point::new(end, Abs::zero())))
}

/// The upright rectangle around a rectangle that was turned and moved.
fn moved(area: Rect, transform: Transform) -> Rect {
    let Rect { min, max } = area;
    let corners =
        [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)].map(|point| point.transform(transform));
    let [first, rest @ ..] = corners;
    rest.iter().fold(Rect::new(first, first), |all, &point| Rect::new(all.min.min(point), all.max.max(point)))
}

/// What two rectangles have in common.
pub(super) fn common(a: Rect, b: Rect) -> Rect {
    Rect::new(a.min.max(b.min), a.max.min(b.max))
}

/// A name for how a page looks. Frames also carry the elements that they were made from, which change when something on
/// another page does; these and where internal links lead are left out.
pub(super) fn key(page: &Page) -> u128 {
    typst::utils::hash128(&(Look(&page.frame), &page.fill))
}

struct Look<'a>(&'a Frame);

impl Hash for Look<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.size().hash(state);
        for (pos, item) in self.0.items() {
            if matches!(item, FrameItem::Tag(_)) {
                continue;
            }
            (pos, std::mem::discriminant(item)).hash(state);
            match item {
                FrameItem::Group(group) => (Look(&group.frame), group.transform, &group.clip).hash(state),
                FrameItem::Text(text) => text.hash(state),
                FrameItem::Shape(shape, _) => shape.hash(state),
                FrameItem::Image(image, size, _) => (image, size).hash(state),
                FrameItem::Link(Destination::Location(_), size) => size.hash(state),
                FrameItem::Link(destination, size) => (destination, size).hash(state),
                FrameItem::Tag(_) => {}
            }
        }
        self.0.items().len().min(1).hash(state);
    }
}
