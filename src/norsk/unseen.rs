//! The characters that nobody sees: one table of them, by why they are not seen. What is done about each differs with the place
//! (a page leaves it out, a terminal gets a sign for it, a name may not have it), which ones there are does not.
//!
//! All that Unicode calls a control, a format character, a space, or one that may be left out when it is drawn is here; those few
//! format characters that are drawn (Arabic signs around numbers) are not.

/// Why a character is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// A control: a terminal may obey it. Tabulators and line ends are among them.
    Control,
    /// A blank of some width.
    Blank,
    /// An end of a line or a paragraph that is no control.
    LineEnd,
    /// What joins and parts letters and lines; without width, and a page leaves it out.
    Joiner,
    /// A sign that stands for a letter of one reading direction; a page leaves it out.
    Mark,
    /// What turns the reading direction, or how letters and digits are drawn, until further notice.
    Turn,
    /// What chooses among the forms of the character before it, as of many emoji; a page leaves it out.
    Selector,
    /// A letter or a sign with nothing in it: fillers, tags, the mark of the order of bytes, the empty sign of braille.
    Filler,
    /// What stands around a remark within a line.
    Annotation,
}

/// Why a character is not seen; none where it is.
pub fn unseen(c: char) -> Option<Unseen> {
    Some(match c {
        '!'..='~' => return None,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Unseen::Control,
        '\u{2028}' | '\u{2029}' => Unseen::LineEnd,
        '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' => Unseen::Joiner,
        '\u{200e}' | '\u{200f}' => Unseen::Mark,
        '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => Unseen::Turn,
        '\u{fe00}'..='\u{fe0f}' => Unseen::Selector,
        '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{2065}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Unseen::Filler,
        '\u{fff0}'..='\u{fffb}' => Unseen::Annotation,
        _ if c.is_whitespace() => Unseen::Blank,
        _ => return None,
    })
}

/// Whether a page leaves a character out without a word, or has a blank for it. Of those that nobody sees, all others have no
/// letter in the fonts.
pub fn is_silent(c: char) -> bool {
    c.is_whitespace() || matches!(unseen(c), Some(Unseen::Joiner | Unseen::Mark | Unseen::Selector))
}

/// Whether programs leave a character in a text where nobody meant anything by it: places where a word could be broken, the mark
/// of the order of bytes.
pub fn is_leftover(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}')
}

/// Whether a character means what two programs have agreed on, and nothing to others.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// Whether Unicode says that there will never be a character here.
pub fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ops::RangeInclusive;

    /// Of the Unicode Character Database: the controls (Cc), spaces (Zs, Zl, Zp) and format characters (Cf) to U+FFFF.
    const CONTROLS: &[RangeInclusive<u32>] = &[0..=0x1f, 0x7f..=0x9f];
    const SPACES: &[RangeInclusive<u32>] = &[
        0x20..=0x20,
        0xa0..=0xa0,
        0x1680..=0x1680,
        0x2000..=0x200a,
        0x2028..=0x2029,
        0x202f..=0x202f,
        0x205f..=0x205f,
        0x3000..=0x3000,
    ];
    const FORMATS: &[RangeInclusive<u32>] = &[
        0xad..=0xad,
        0x600..=0x605,
        0x61c..=0x61c,
        0x6dd..=0x6dd,
        0x70f..=0x70f,
        0x890..=0x891,
        0x8e2..=0x8e2,
        0x180e..=0x180e,
        0x200b..=0x200f,
        0x202a..=0x202e,
        0x2060..=0x2064,
        0x2066..=0x206f,
        0xfeff..=0xfeff,
        0xfff9..=0xfffb,
    ];
    /// The format characters that are drawn: signs around numbers and words of Arabic and Syriac.
    const DRAWN: &[RangeInclusive<u32>] = &[0x600..=0x605, 0x6dd..=0x6dd, 0x70f..=0x70f, 0x890..=0x891, 0x8e2..=0x8e2];
    /// `Default_Ignorable_Code_Point` to U+FFFF.
    const IGNORABLE: &[RangeInclusive<u32>] = &[
        0xad..=0xad,
        0x34f..=0x34f,
        0x61c..=0x61c,
        0x115f..=0x1160,
        0x17b4..=0x17b5,
        0x180b..=0x180f,
        0x200b..=0x200f,
        0x202a..=0x202e,
        0x2060..=0x206f,
        0x3164..=0x3164,
        0xfe00..=0xfe0f,
        0xfeff..=0xfeff,
        0xffa0..=0xffa0,
        0xfff0..=0xfff8,
    ];

    fn is_in(list: &[RangeInclusive<u32>], c: char) -> bool {
        list.iter().any(|range| range.contains(&u32::from(c)))
    }

    #[test]
    fn all_that_unicode_has_no_picture_of_is_in_the_table() {
        let mut counted = 0;
        for c in ('\0'..='\u{ffff}').filter(|c| *c != '\u{2800}') {
            let format = is_in(FORMATS, c) && !is_in(DRAWN, c);
            let expected = is_in(CONTROLS, c) || is_in(SPACES, c) || format || is_in(IGNORABLE, c);
            assert_eq!(unseen(c).is_some(), expected, "U+{:04X}", u32::from(c));
            assert_eq!(unseen(c) == Some(Unseen::Control), is_in(CONTROLS, c), "U+{:04X}", u32::from(c));
            let blank = matches!(unseen(c), Some(Unseen::Blank | Unseen::LineEnd));
            assert_eq!(blank, is_in(SPACES, c), "U+{:04X}", u32::from(c));
            counted += usize::from(expected);
        }
        println!("{counted} characters that nobody sees, of 63,488");
        assert_eq!(counted, 153);
        assert_eq!(unseen('\u{2800}'), Some(Unseen::Filler));
    }

    #[test]
    fn what_is_seen_is_no_blank_and_what_is_no_character_is_not_private() {
        for c in "aåčŋ漢👍«–…§½\u{301}\u{fffd}".chars() {
            assert!(unseen(c).is_none() && !is_private(c) && !is_no_character(c), "{c}");
        }
        for c in ['\u{e000}', '\u{f8ff}', '\u{f0000}', '\u{10fffd}'] {
            assert!(is_private(c) && !is_no_character(c), "U+{:04X}", u32::from(c));
        }
        for c in ['\u{fdd0}', '\u{fdef}', '\u{fffe}', '\u{ffff}', '\u{1fffe}', '\u{fffff}', '\u{10ffff}'] {
            assert!(is_no_character(c) && !is_private(c), "U+{:04X}", u32::from(c));
        }
    }
}
