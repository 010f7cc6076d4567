//! Writes YAML as authors do: bare, in quotation marks, folded, wrapped at any width, keys in any order.

use super::noise::Style;

/// What is to be written.
pub enum Y {
    /// Written as it stands.
    Raw(String),
    /// A text on one line.
    Linje(String),
    /// Paragraphs, then a list.
    Avsnitt(Vec<String>, Vec<String>),
    Liste(Vec<Y>),
    Map(Vec<(&'static str, Y)>),
}

/// A file with this in it.
pub fn fil(y: Y, how: &mut Style) -> String {
    let mut out = String::new();
    block(y, 0, how, &mut out);
    out
}

/// A list or a map, each line after `indent` spaces. The first line starts where the text stands.
fn block(y: Y, indent: usize, how: &mut Style, out: &mut String) {
    let space = " ".repeat(indent);
    match y {
        Y::Map(mut entries) => {
            entries.retain(|(_, y)| !matches!(y, Y::Liste(all) if all.is_empty()));
            how.shuffle(&mut entries);
            for (i, (key, value)) in entries.into_iter().enumerate() {
                if i > 0 {
                    out.push_str(&space);
                }
                out.push_str(key);
                out.push(':');
                match value {
                    Y::Liste(_) | Y::Map(_) => {
                        out.push('\n');
                        out.push_str(&" ".repeat(indent + 2));
                        block(value, indent + 2, how, out);
                    }
                    value => {
                        out.push(' ');
                        scalar(value, indent + 2, how, out);
                    }
                }
            }
        }
        Y::Liste(items) => {
            for (i, item) in items.into_iter().enumerate() {
                if i > 0 {
                    out.push_str(&space);
                }
                out.push_str("- ");
                match item {
                    Y::Liste(_) | Y::Map(_) => block(item, indent + 2, how, out),
                    item => scalar(item, indent + 2, how, out),
                }
            }
        }
        y => scalar(y, indent + 2, how, out),
    }
}

fn scalar(y: Y, indent: usize, how: &mut Style, out: &mut String) {
    match y {
        Y::Raw(text) => *out += &(text + "\n"),
        Y::Linje(text) => line(&text, indent, how, out),
        Y::Avsnitt(paragraphs, points) => {
            let width = [100, 72, 50, 120][how.way(4, 0.4)];
            if let ([one], [], true) = (paragraphs.as_slice(), points.as_slice(), how.turn(0.5)) {
                return folded(one, indent, width, out);
            }
            out.push_str("|\n");
            for (i, text) in paragraphs.iter().enumerate() {
                if i > 0 {
                    out.push('\n');
                }
                wrapped(text, indent, indent, width, out);
            }
            if !paragraphs.is_empty() && !points.is_empty() {
                out.push('\n');
            }
            let mark = ["- ", "* "][how.way(2, 0.3)];
            for text in points {
                out.push_str(&" ".repeat(indent));
                out.push_str(mark);
                wrapped(&text, 0, indent + 2, width, out);
            }
        }
        Y::Liste(_) | Y::Map(_) => block(y, indent, how, out),
    }
}

/// A text on one line, in one of the ways that YAML has for it.
fn line(text: &str, indent: usize, how: &mut Style, out: &mut String) {
    let first = text.chars().next().unwrap_or(' ');
    let bare = !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && (first.is_alphanumeric() || first == '«' || first == '(');
    match how.way(5, 0.5) {
        1 => *out += &format!("'{}'\n", text.replace('\'', "''")),
        2 => folded(text, indent, 40, out),
        3 if bare => {
            wrapped(text, 0, indent, 45, out);
        }
        0 if bare => *out += &format!("{text}\n"),
        _ => *out += &format!("\"{}\"\n", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

fn folded(text: &str, indent: usize, width: usize, out: &mut String) {
    out.push_str(">-\n");
    wrapped(text, indent, indent, width, out);
}

/// The words of a text on lines of about this width; `{{ år }}` is one of them.
fn wrapped(text: &str, first: usize, indent: usize, width: usize, out: &mut String) {
    let text = text.replace("{{ år }}", "{{\u{1}år\u{1}}}");
    out.push_str(&" ".repeat(first));
    let mut column = first;
    let mut empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let long = word.chars().count();
        // a line that starts with a figure and a full stop looks like a list
        let lists = word.starts_with(|c: char| c.is_ascii_digit() || "-–+*#>".contains(c));
        if !empty && column + long > width && !lists {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            (column, empty) = (indent, true);
        }
        if !empty {
            out.push(' ');
        }
        out.push_str(&word.replace('\u{1}', " "));
        column += long + 1;
        empty = false;
    }
    out.push('\n');
}
