//! The addresses that editors call files by (`file:///planar/bj%C3%B8rk.yaml`), and the paths that they are.

use lsp_types::Uri;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::str::FromStr;

const SCHEME: &str = "file://";

/// The path of a file; none of what is no file on this machine, as a text that has not been saved anywhere.
pub fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix(SCHEME)?;
    let path = rest.get(rest.find('/')?..)?;
    let path = String::from_utf8(unescaped(path.split(['?', '#']).next()?)).ok()?;
    // Windows: `/c:/planar` is `c:/planar`
    let path = match path.as_bytes() {
        [b'/', drive, b':', ..] if drive.is_ascii_alphabetic() => path.get(1..)?,
        _ => &path,
    };
    Some(PathBuf::from(path))
}

/// The address of a file, by its whole path.
pub fn uri_of(path: &Path) -> Option<Uri> {
    let path = path.to_str()?.replace('\\', "/");
    let mut text = SCHEME.to_owned();
    if !path.starts_with('/') {
        text.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => text.push(byte as char),
            // writing into a string cannot fail
            _ => drop(write!(text, "%{byte:02X}")),
        }
    }
    Uri::from_str(&text).ok()
}

fn unescaped(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let code = (*byte == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        out.push(code.unwrap_or(*byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_again_from_its_address() {
        for path in ["/planar/aukra/slt-2024/plan.yaml", "/Mine planar/bjørk #1 100%/plan.yaml"] {
            let uri = uri_of(Path::new(path)).unwrap();
            assert_eq!(path_of(&uri), Some(PathBuf::from(path)), "{}", uri.as_str());
        }
        let path = |uri: &str| path_of(&Uri::from_str(uri).unwrap());
        assert_eq!(path("file:///c%3A/planar/plan.yaml"), Some(PathBuf::from("c:/planar/plan.yaml")));
        assert_eq!(path("file://localhost/planar/bj%c3%b8rk.yaml"), Some(PathBuf::from("/planar/bjørk.yaml")));
        assert_eq!(path("untitled:Untitled-1"), None);
        assert_eq!(path("file:///%ff"), None);
    }
}
