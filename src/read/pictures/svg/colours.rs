//! The colours that the typesetter knows. A browser knows more, and one that the typesetter does not know is printed black, or a
//! line with it not at all.

/// Whether what a shape is filled with or drawn with is known.
pub fn is_paint(value: &str) -> bool {
    let value = value.trim();
    if let Some((_, after)) = value.strip_prefix("url(").and_then(|inside| inside.split_once(')')) {
        return matches!(after.trim(), "" | "none" | "currentColor") || is_colour(after);
    }
    // what none is set with, has the colour that it would have anyway
    matches!(value, "" | "none" | "inherit" | "initial" | "currentColor" | "context-fill" | "context-stroke")
        || is_colour(value)
}

/// Whether a colour is known by its name, its numbers or its function.
pub fn is_colour(value: &str) -> bool {
    let value = value.trim();
    if let Some(hex) = value.strip_prefix('#') {
        return matches!(hex.len(), 3 | 4 | 6 | 8) && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    match value.split_once('(') {
        Some((function, inside)) => inside.strip_suffix(')').is_some_and(|inside| is_function(function, inside)),
        None => NAMED.split_whitespace().any(|name| name.eq_ignore_ascii_case(value)),
    }
}

fn is_function(function: &str, inside: &str) -> bool {
    let parts: Vec<&str> = inside.split([' ', ',', '/', '\t', '\n', '\r']).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<f64>().is_ok();
    let share = |part: &str| part.strip_suffix('%').is_some_and(number);
    let angle = |part: &str| {
        number(["deg", "grad", "rad", "turn"].into_iter().find_map(|unit| part.strip_suffix(unit)).unwrap_or(part))
    };
    let (three, opacity) = match parts[..] {
        [a, b, c] => ([a, b, c], None),
        [a, b, c, opacity] => ([a, b, c], Some(opacity)),
        _ => return false,
    };
    match function.to_ascii_lowercase().as_str() {
        "rgb" | "rgba" => (three.into_iter().all(number) || three.into_iter().all(share)) && opacity.is_none_or(number),
        name @ ("hsl" | "hsla" | "hwb") => {
            let [hue, rest @ ..] = three;
            let is_apart = name != "hwb" || !inside.contains(',');
            is_apart
                && angle(hue)
                && rest.into_iter().all(share)
                && opacity.is_none_or(|part| number(part) || share(part))
        }
        _ => false,
    }
}

/// The names that SVG gives to colours.
const NAMED: &str = "transparent aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet \
    brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod \
    darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen \
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick \
    floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred \
    indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow \
    lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue \
    lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen \
    mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy \
    oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru \
    pink plum powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue \
    slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke \
    yellow yellowgreen";

#[cfg(test)]
mod tests {
    use super::{is_colour, is_paint};

    #[test]
    fn what_drawing_programs_write_is_known() {
        for colour in [
            "#fff",
            "#FFDD00",
            "#1f5e4a80",
            "red",
            "DarkSlateGrey",
            "transparent",
            "rgb(1,2,3)",
            "rgb(12 200 1)",
            "rgba(1, 2, 3, .5)",
            "rgb(1 2 3 / 0.5)",
            "rgb(10%, 20%, 30%)",
            "hsl(120,50%,50%)",
            "hsl(120deg 50% 50% / 40%)",
            "hwb(90 10% 20%)",
        ] {
            assert!(is_colour(colour), "{colour}");
        }
        for paint in
            ["none", "currentColor", "url(#a)", "url(#a) red", "url('#a') none", "context-stroke", " red ", "inherit"]
        {
            assert!(is_paint(paint), "{paint}");
        }
    }

    #[test]
    fn what_only_browsers_know_is_not() {
        for colour in [
            "var(--a)",
            "var(--a, #fff)",
            "oklch(60% .2 30)",
            "color-mix(in srgb, red, blue)",
            "light-dark(#fff, #000)",
            "rgb(1 2 3 / 50%)",
            "rgb(from red r g b)",
            "lab(50% 1 1)",
            "color(display-p3 1 0 0)",
            "hsl(120 50 50)",
            "canvastext",
            "windowtext",
            "blå",
            "#12345",
            "1f5e4a",
            "#CD853F icc-color(a, 0.1)",
            "currentcolor",
            "device-cmyk(0 1 1 0)",
            "unset",
        ] {
            assert!(!is_colour(colour) && !is_paint(colour), "{colour}");
        }
    }
}
