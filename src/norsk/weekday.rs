//! The days of the week, whole and shortened, in both målformer.

use super::Målform;

/// A day's names: nynorsk and bokmål, whole and shortened, the one that is printed first. Forms of two letters are other words
/// as well, and are not here.
struct Day {
    nn: &'static [&'static str],
    nb: &'static [&'static str],
    short_nn: &'static [&'static str],
    short_nb: &'static [&'static str],
}

/// From Monday.
const DAYS: [Day; 7] = [
    Day { nn: &["måndag"], nb: &["mandag"], short_nn: &["mån"], short_nb: &["man", "mån"] },
    Day { nn: &["tysdag"], nb: &["tirsdag"], short_nn: &["tys"], short_nb: &["tir", "tirs"] },
    Day { nn: &["onsdag"], nb: &["onsdag"], short_nn: &["ons"], short_nb: &["ons"] },
    Day { nn: &["torsdag"], nb: &["torsdag"], short_nn: &["tor", "tors"], short_nb: &["tor", "tors"] },
    Day { nn: &["fredag"], nb: &["fredag"], short_nn: &["fre"], short_nb: &["fre"] },
    Day { nn: &["laurdag"], nb: &["lørdag"], short_nn: &["lau", "laur"], short_nb: &["lør"] },
    // `sun` is not bokmål, but no slip for `søn` either
    Day { nn: &["sundag", "søndag"], nb: &["søndag"], short_nn: &["søn", "sun"], short_nb: &["søn", "sun"] },
];

impl Day {
    fn whole(&self, målform: Målform) -> &'static [&'static str] {
        match målform {
            Målform::Nynorsk => self.nn,
            Målform::Bokmål => self.nb,
        }
    }

    fn short(&self, målform: Målform) -> &'static [&'static str] {
        match målform {
            Målform::Nynorsk => self.short_nn,
            Målform::Bokmål => self.short_nb,
        }
    }
}

/// The name of a day as it is printed; 0 is Monday: `tysdag` or `tirsdag` of 1.
pub fn weekday_name(day: usize, målform: Målform) -> &'static str {
    DAYS.get(day).and_then(|day| day.whole(målform).first()).copied().unwrap_or("")
}

/// The day that a word in small letters names, whole or shortened (without its full stop), in either målform; 0 is Monday.
pub fn weekday(word: &str) -> Option<usize> {
    DAYS.iter().position(|day| [day.nn, day.nb, day.short_nn, day.short_nb].iter().any(|forms| forms.contains(&word)))
}

/// Whether a word in small letters is the whole name of a day in a målform.
pub fn is_weekday(word: &str, målform: Målform) -> bool {
    DAYS.iter().any(|day| day.whole(målform).contains(&word))
}

/// Whether a text in small letters may name a day: it has the beginning of one somewhere.
pub fn may_name_weekday(lower: &str) -> bool {
    DAYS.iter().flat_map(|day| day.short_nn.iter().chain(day.short_nb)).any(|form| lower.contains(form))
}

/// The short form in a målform of a word in small letters that is a short form in the other only: `tys` of `tir`, `lør` of
/// `lau`. `mån` is right in both.
pub fn own_short_form(word: &str, målform: Målform) -> Option<&'static str> {
    let day = DAYS.iter().find(|day| day.short_nn.contains(&word) || day.short_nb.contains(&word))?;
    let own = day.short(målform);
    own.first().copied().filter(|_| !own.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{is_weekday, may_name_weekday, own_short_form, weekday, weekday_name};
    use crate::norsk::Målform::{Bokmål, Nynorsk};

    #[test]
    fn every_name_is_of_its_day() {
        for målform in [Nynorsk, Bokmål] {
            for day in 0..7 {
                let name = weekday_name(day, målform);
                assert!(weekday(name) == Some(day) && is_weekday(name, målform) && may_name_weekday(name), "{name}");
            }
        }
        assert_eq!(
            [(6, Nynorsk), (6, Bokmål), (5, Nynorsk)].map(|(n, m)| weekday_name(n, m)),
            ["sundag", "søndag", "laurdag"]
        );
        assert_eq!(["laur", "tirs", "sun", "on", "dag"].map(weekday), [Some(5), Some(1), Some(6), None, None]);
        assert!(is_weekday("sundag", Nynorsk) && !is_weekday("sundag", Bokmål) && !is_weekday("tir", Bokmål));
    }

    #[test]
    fn a_short_form_of_the_other_målform_has_one_of_its_own() {
        let nynorsk =
            ["man", "tir", "tirs", "lør", "tys", "ons", "tor", "søn", "mån"].map(|word| own_short_form(word, Nynorsk));
        assert_eq!(nynorsk, [Some("mån"), Some("tys"), Some("tys"), Some("lau"), None, None, None, None, None]);
        let bokmål = ["tys", "lau", "laur", "mån", "sun", "tir"].map(|word| own_short_form(word, Bokmål));
        assert_eq!(bokmål, [Some("tir"), Some("lør"), Some("lør"), None, None, None]);
    }
}
