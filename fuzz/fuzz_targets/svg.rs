//! Arbitrary bytes as a picture: no panic and no hang, and a drawing that is found sound does neither in the library that draws it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planverk::plan::picture::Kind;
use planverk::read::pictures::look;

fuzz_target!(|bytes: &[u8]| {
    match look(bytes) {
        Ok(sound) if sound.kind == Kind::Svg => {
            let drawn = usvg::Tree::from_data(bytes, &usvg::Options::default());
            assert!(drawn.is_ok(), "a drawing that is found sound can be read");
        }
        Ok(_) => {}
        Err(why) => assert!(!why.why.is_empty() && !why.hint.is_empty(), "why, and what to do about it"),
    }
});
