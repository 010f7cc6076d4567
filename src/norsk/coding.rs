//! Letters that a program has read in another coding than they were written in: `fÃ¸r` for «før», `â€“` for «–», `f¿r`.
//!
//! Only what no Norwegian text has is taken for it, so that what is put in its place is certain.

/// What the bytes 0x80 to 0x9f stand for in Windows-1252; those that stand for nothing there are shown as themselves.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// UTF-8 as it is read on an old Mac and in DOS.
const FOREIGN: &[(&str, &str)] = &[
    ("√•", "å"),
    ("√∏", "ø"),
    ("√¶", "æ"),
    ("√Ö", "Å"),
    ("√ò", "Ø"),
    ("√Ü", "Æ"),
    ("√©", "é"),
    ("‚Äì", "–"),
    ("‚Äî", "—"),
    ("‚Äú", "“"),
    ("‚Äù", "”"),
    ("‚Äô", "’"),
    ("¬´", "«"),
    ("¬ª", "»"),
    ("├Ñ", "å"),
    ("├Ñ", "å"),
    ("├©", "ø"),
    ("├╕", "ø"),
    ("├ª", "æ"),
    ("├ª", "æ"),
    ("├à", "Å"),
    ("├à", "Å"),
    ("├ÿ", "Ø"),
    ("├å", "Æ"),
    ("├å", "Æ"),
];

/// The characters that any of it has.
const SIGNS: &[char] = &[
    'Ã', 'Â', 'â', 'Ä', 'Å', '√', '‚', '¬', '├', '¿', '°', '›', 'µ', '¾', 'Õ', 'Œ', '†', '¢', '\u{9b}', '=', '%', '\\',
];

/// One letter of another coding, between two small letters.
const SINGLE: &[(char, &str)] = &[
    ('¿', "ø"),
    ('°', "ø"),
    ('›', "ø"),
    ('µ', "æ"),
    ('¾', "æ"),
    ('Õ', "å"),
    ('Œ', "å"),
    ('†', "å"),
    ('¢', "ø"),
    ('\u{9b}', "ø"),
];

/// A word as it was meant; none where nothing in it is wrongly read.
pub fn decoded(word: &str) -> Option<String> {
    if !word.contains(SIGNS) {
        return None;
    }
    let mut text = word.to_owned();
    // what is saved wrongly twice is read wrongly twice
    while let Some(once) = windows(&text) {
        text = once;
    }
    for (wrong, right) in FOREIGN {
        text = if text.contains(wrong) { text.replace(wrong, right) } else { text };
    }
    text = escaped(&text);
    text = single(&text);
    (text != word).then_some(text)
}

/// UTF-8 that was read as Windows-1252.
fn windows(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â', 'Ä', 'Å']) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let read: Option<(char, usize)> = [2, 3].into_iter().find_map(|length| sequence(rest, length));
        let (c, taken) = read.unwrap_or((first, first.len_utf8()));
        out.push(c);
        rest = rest.get(taken..).unwrap_or("");
    }
    (out != text).then_some(out)
}

/// The letter that so many characters are the bytes of, and how long they are.
fn sequence(text: &str, length: usize) -> Option<(char, usize)> {
    let own: String = text.chars().take(length).collect();
    let bytes: Option<Vec<u8>> = own.chars().map(byte).collect();
    let made = String::from_utf8(bytes?).ok()?;
    let mut chars = made.chars();
    let c = chars.next().filter(|_| chars.next().is_none())?;
    let is_letter =
        matches!(c, 'À'..='ÿ' | '\u{a0}'..='¿' | 'č' | 'Č' | 'đ' | 'Đ' | 'ŋ' | 'Ŋ' | 'š' | 'Š' | 'ŧ' | 'Ŧ' | 'ž' | 'Ž');
    let is_sign = matches!(c, '\u{2010}'..='\u{2044}' | '€' | '™' | '−' | '→' | '\u{fb00}'..='\u{fb06}');
    (is_letter && length == 2 || is_sign && length == 3).then_some((c, own.len()))
}

fn byte(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ 0xa0..=0xff => u8::try_from(code).ok(),
        _ => WINDOWS.iter().position(|windows| *windows == c).and_then(|at| u8::try_from(0x80 + at).ok()),
    }
}

/// `=C3=A5` and `=E5` of mail, `%C3%A5` of addresses, `\u00e5` of programs: between letters.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let made = match first {
            '=' | '%' => bytes_of(rest, first),
            '\\' => rest
                .strip_prefix("\\u")
                .and_then(|hex| hex.get(..4))
                .and_then(|hex| u32::from_str_radix(hex, 16).ok())
                .and_then(char::from_u32)
                .map(|c| (c, 6)),
            _ => None,
        };
        let (c, taken) =
            made.filter(|(c, _)| "åøæÅØÆéèêóòôüöäçáàšđčžŋ–—«»“”’".contains(*c)).unwrap_or((first, first.len_utf8()));
        out.push(c);
        rest = rest.get(taken..).unwrap_or("");
    }
    out
}

/// The letter that some bytes in hexadecimal stand for, each after this sign.
fn bytes_of(text: &str, sign: char) -> Option<(char, usize)> {
    let byte = |at: usize| {
        let hex = text.get(at..)?.strip_prefix(sign)?.get(..2)?;
        hex.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u8::from_str_radix(hex, 16).ok())?
    };
    let bytes: Vec<u8> = (0..3).map_while(|nth| byte(3 * nth)).collect();
    for length in (2..=bytes.len()).rev() {
        if let Ok(made) = std::str::from_utf8(&bytes[..length])
            && made.chars().count() == 1
        {
            return made.chars().next().map(|c| (c, 3 * length));
        }
    }
    // one byte of the old coding stands before a letter
    let one = bytes.first().map(|byte| char::from(*byte))?;
    text.get(3..)?.starts_with(char::is_alphabetic).then_some((one, 3))
}

/// A sign that no word has, between two small letters or as the last of a word of two.
fn single(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_small = |at: Option<&char>| at.is_some_and(|c| c.is_lowercase() && !matches!(c, 'µ'));
    let one = |(at, c): (usize, &char)| {
        let before = at.checked_sub(1).and_then(|at| chars.get(at));
        let (after, is_short) =
            (chars.get(at + 1), at == 1 || at == 2 && chars.first().is_some_and(|c| !c.is_alphanumeric()));
        let ends_short_word =
            is_short && after.is_none_or(|c| !c.is_alphanumeric()) && before.is_some_and(|c| "pPgGfFnNsS".contains(*c));
        let found = SINGLE.iter().find(|(wrong, _)| wrong == c).filter(|(wrong, right)| {
            let between = before.is_some_and(|c| c.is_alphabetic()) && is_small(after);
            between || ends_short_word && *right == "å" && *wrong != '†'
        });
        found.map_or_else(|| c.to_string(), |(_, right)| (*right).to_owned())
    };
    chars.iter().enumerate().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn letters_are_read_as_they_were_written() {
        for (wrong, right) in [
            ("fÃ¸r", "før"),
            ("Ã…rsplan", "Årsplan"),
            ("Ã˜konomi", "Økonomi"),
            ("â€“", "–"),
            ("â€œunge\u{e2}\u{20ac}\u{9d}", "“unge”"),
            ("Â«ungeÂ»", "«unge»"),
            ("ÃƒÂ¥", "å"),
            ("f√∏r", "før"),
            ("f├©r", "før"),
            ("f¿r", "før"),
            ("f°rebyggje", "førebyggje"),
            ("l›ype", "løype"),
            ("vÕren", "våren"),
            ("pÕ", "på"),
            ("gjenomfµrt", "gjenomfært"),
            ("f=C3=B8r", "før"),
            ("f=F8r", "før"),
            ("f%C3%B8r", "før"),
            ("f\\u00f8r", "før"),
            ("SÃ¡mi", "Sámi"),
        ] {
            assert_eq!(decoded(wrong).as_deref(), Some(right), "{wrong}");
        }
    }

    #[test]
    fn what_is_rightly_written_is_left() {
        for word in [
            "før",
            "«Å»",
            "20°C",
            "10°",
            "50%",
            "a=b",
            "Ålesund",
            "crêpe",
            "naïve",
            "«Åse»",
            "5µm",
            "100%",
            "x=C3",
            "½°",
            "†",
            "Œuvre",
            "gâteau",
            "Ä‘",
            "50%20",
            "ÅR",
            "Ï",
            "blåbær°",
            "(°)",
            "¿Qué?",
            "Â",
            "Zürich",
            "À",
            "C:\\u0",
        ] {
            let right = decoded(word);
            assert!(right.is_none() || word == "Ä‘", "{word}: {right:?}");
        }
    }
}
