//! Random plans: a front page, prose with parts, an organisation, a look back, and goals with measures, some of them near-twins.

use super::plan::{Del, Delmål, Gruppe, Plan, SectionContents, Seksjon, Tekst, Tiltak, Time};
use super::sentences;
use super::vocabulary::{AKTØRAR, COMMON, COMMON_TIMES, PLACE};
use crate::chance::Chance;

/// A plan with so many measures.
pub fn plan(t: &mut Chance, measures: usize) -> Plan {
    let mut p = Plan {
        mappe: "gammal",
        tittel: Tekst { nr: 0, words: "Handlingsplan £ for førebyggjande arbeid".into(), amount: 0 },
        år: 2024,
        dato: "2024-01-30",
        seksjonar: vec![],
        last: 0,
    };
    for _ in 0..t.between(1, 3) {
        let delar = parts(t, &mut p, 2);
        section(t, &mut p, SectionContents::Tekst(delar));
    }
    let grupper = groups(t, &mut p);
    section(t, &mut p, SectionContents::Organisering(grupper));
    if t.happens(0.6) {
        let theme = parts(t, &mut p, 0);
        section(t, &mut p, SectionContents::Tilbakeblikk(theme));
    }
    let mut left = measures;
    while left > 0 {
        let mine = if left > 60 { t.between(30, 60) } else { left };
        left -= mine;
        let delmål = goals(t, &mut p, mine);
        let goal = sentences::mål(t);
        let mål = p.tekst(goal);
        section(t, &mut p, SectionContents::Tiltak { mål, delmål });
    }
    twins(t, &mut p, (measures / 20).max(1));
    p
}

fn section(t: &mut Chance, p: &mut Plan, contents: SectionContents) {
    let nr = p.next_number();
    let heading = match contents {
        SectionContents::Tiltak { .. } if t.happens(0.3) => "Mål og tiltak for £".to_string(),
        _ => sentences::heading(t),
    };
    let prose = matches!(contents, SectionContents::Tekst(_));
    let ingress = t.happens(0.5).then(|| sentences::sentence(t)).map(|i| p.tekst(i));
    let paragraph = if prose { (0..t.between(1, 3)).map(|_| sentences::paragraph(t)).collect() } else { vec![] };
    let paragraph = paragraph.into_iter().map(|a| p.tekst(a)).collect();
    let tittel = p.tekst(heading);
    p.seksjonar.push(Seksjon { nr, id: format!("seksjon-{nr}"), tittel, ingress, paragraph, contents });
}

fn parts(t: &mut Chance, p: &mut Plan, deep: usize) -> Vec<Del> {
    let mut all = vec![];
    for _ in 0..t.between(1, 4) {
        let nr = p.next_number();
        let heading = sentences::heading(t);
        let tittel = p.tekst(heading);
        let paragraph = texts(p, (0..t.between(1, 3)).map(|_| sentences::paragraph(t)).collect());
        let points = if t.happens(0.3) { t.between(2, 5) } else { 0 };
        let liste = texts(p, (0..points).map(|_| sentences::punkt(t)).collect());
        let delar = if deep > 0 && t.happens(0.3) { parts(t, p, deep - 1) } else { vec![] };
        all.push(Del { nr, id: format!("del-{nr}"), tittel, paragraph, liste, delar });
    }
    all
}

fn texts(p: &mut Plan, all: Vec<String>) -> Vec<Tekst> {
    all.into_iter().map(|text| p.tekst(text)).collect()
}

fn groups(t: &mut Chance, p: &mut Plan) -> Vec<Gruppe> {
    let levels = ["styrande", "koordinerande", "utførande"];
    let mut all: Vec<Gruppe> = levels.into_iter().map(|level| group(t, p, Some(level))).collect();
    if t.happens(0.7) {
        let inside = (0..t.between(1, 2)).map(|_| group(t, p, None)).collect();
        if let Some(last) = all.last_mut() {
            last.grupper = inside;
        }
    }
    all
}

fn group(t: &mut Chance, p: &mut Plan, nivå: Option<&'static str>) -> Gruppe {
    let nr = p.next_number();
    let name = match nivå {
        Some(level) => {
            format!("{} på {} ({level} nivå)", t.one_of(&["Rådet", "Gruppa", "Styret", "Nettverket"]), t.one_of(PLACE))
        }
        None => sentences::heading(t),
    };
    let tittel = p.tekst(name);
    let often =
        format!("{} møte i året à {} timar.", t.one_of(&["Fire", "Fem", "Seks", "Ti"]), t.one_of(&["to", "tre"]));
    let møte = p.tekst(often);
    let mandat = texts(p, (0..t.between(2, 5)).map(|_| sentences::punkt(t)).collect());
    let deltakarar = actors(t, 3, 8);
    Gruppe { nr, id: format!("gruppe-{nr}"), tittel, nivå, møte, deltakarar, mandat, grupper: vec![] }
}

fn goals(t: &mut Chance, p: &mut Plan, measures: usize) -> Vec<Delmål> {
    let mut all = vec![];
    let mut left = measures;
    while left > 0 {
        let mine = t.between(3, 12).min(left);
        left -= mine;
        let mut d = goal(t, p);
        d.tiltak = (0..mine).map(|_| tiltak(t, p)).collect();
        all.push(d);
    }
    all
}

/// A goal without measures.
pub fn goal(t: &mut Chance, p: &mut Plan) -> Delmål {
    let nr = p.next_number();
    let text = sentences::mål(t);
    Delmål { nr, id: format!("delmaal-{nr}"), tittel: p.tekst(text), tiltak: vec![] }
}

/// Some actors of the register, each once.
pub fn actors(t: &mut Chance, low: usize, high: usize) -> Vec<&'static str> {
    let mut ids: Vec<&'static str> = AKTØRAR.iter().map(|(id, _)| *id).collect();
    t.shuffle(&mut ids);
    ids.truncate(t.between(low, high));
    ids
}

/// A measure.
pub fn tiltak(t: &mut Chance, p: &mut Plan) -> Tiltak {
    let nr = p.next_number();
    let name = sentences::tittel(t);
    let tittel = p.tekst(name);
    let count = if t.happens(0.12) { 0 } else { t.between(1, 9) };
    let mut written: Vec<String> = vec![];
    while written.len() < count {
        let text = match t.below(20) {
            0..=2 => t.one_of(COMMON).to_string(),
            3 => sentences::point_with_amount(t),
            _ => sentences::punkt(t),
        };
        if !written.contains(&text) {
            written.push(text);
        }
    }
    let mut punkt = texts(p, written);
    punkt.iter_mut().filter(|x| x.words.contains('¤')).for_each(|x| x.amount = amount(t));
    let tekst = t.happens(0.2).then(|| sentences::sentence(t)).map(|text| p.tekst(text));
    let kostnad = t.happens(0.4).then(|| *t.one_of(&["¤", "¤", "¤ i året", "Om lag ¤", "Innanfor ramma"]));
    let kostnad = kostnad.map(|text| Tekst { amount: amount(t), ..p.tekst(text) });
    Tiltak {
        nr,
        id: format!("tiltak-{nr}"),
        tittel,
        tekst,
        punkt,
        ansvar: actors(t, 1, 6),
        times: times(t, p),
        kostnad,
        framdrift: t.happens(0.3).then(|| *t.one_of(&["påbyrja", "løpande", "gjennomført", "utsett"])),
        twin: None,
    }
}

/// A sum of money: round, from 5,000 to some millions.
pub fn amount(t: &mut Chance) -> u32 {
    let unit = *t.one_of(&[500, 1000, 5000, 10_000, 50_000]);
    unit * t.between(10, 90) as u32
}

/// A time of day: from and to.
pub fn clock(t: &mut Chance) -> (u16, u16) {
    let from = 8 * 60 + 15 * t.below(32) as u16;
    (from, from + 30 * t.between(2, 6) as u16)
}

fn times(t: &mut Chance, p: &mut Plan) -> Vec<Time> {
    if t.happens(0.5) {
        let text = t.one_of(COMMON_TIMES).to_string();
        return vec![Time::Tekst(p.tekst(text))];
    }
    let usual = *t.one_of(&[(790, 910), (510, 630), (720, 840), (900, 1020)]);
    let place = t.happens(0.2).then(|| t.one_of(&["Rådhuset", "Ungdomshuset", "Biblioteket", "Teams"]).to_string());
    let mut days: Vec<(u16, u8, u8)> = vec![];
    for _ in 0..t.between(1, 5) {
        let day = (p.år, t.between(1, 12) as u8, t.between(1, 28) as u8);
        if !days.contains(&day) {
            days.push(day);
        }
    }
    days.sort_unstable();
    let own = t.happens(0.3);
    let mut all = vec![];
    for dato in days {
        let kl = if own { clock(t) } else { usual };
        all.push(Time::Møte { nr: p.next_number(), dato, kl, stad: place.clone() });
    }
    all
}

/// Makes some measures near-twins of others: the same actors, dates and points, but for two words of one point, and mostly a
/// word of the title.
fn twins(t: &mut Chance, p: &mut Plan, count: usize) {
    let mut numbers: Vec<_> =
        p.tiltak().filter(|x| x.punkt.iter().any(|x| !x.words.contains('¤'))).map(|x| x.nr).collect();
    t.shuffle(&mut numbers);
    for pair in numbers.chunks_exact(2).take(count) {
        let &[one, other] = pair else { continue };
        let Some(mut twin) = p.a_measure(one).cloned() else { continue };
        let same_goal = p.place_of(one).map(|x| x.0) == p.place_of(other).map(|x| x.0);
        let plain: Vec<usize> = (0..twin.punkt.len()).filter(|i| !twin.punkt[*i].words.contains('¤')).collect();
        let at = *t.one_of(&plain);
        twin.punkt[at].words = super::edits::words_in(t, &twin.punkt[at].words, 2);
        if same_goal || t.happens(0.7) {
            twin.tittel.words = super::edits::words_in(t, &twin.tittel.words, 1);
        }
        (twin.nr, twin.id, twin.twin) = (other, format!("tiltak-{other}"), Some(one));
        let own = twin.punkt.iter_mut().chain([&mut twin.tittel]).chain(&mut twin.tekst).chain(&mut twin.kostnad);
        own.for_each(|x| x.nr = p.next_number());
        for time in &mut twin.times {
            match time {
                Time::Tekst(x) => x.nr = p.next_number(),
                Time::Møte { nr, .. } => *nr = p.next_number(),
            }
        }
        if let Some(x) = p.measure_mut(one) {
            x.twin = Some(other);
        }
        if let Some(x) = p.measure_mut(other) {
            *x = twin;
        }
    }
}
