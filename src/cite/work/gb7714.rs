//! GB/T 7714-2015, with numbers, in the order in which the works are cited. Words that come
//! through another's work are cited by "转引自".

use super::cited::{Quoted, Work};
use super::names::Name;
use super::rich::Rich;
use super::title::{AMERICAN, with_marks};

pub(super) fn in_text(work: &Work, quoted: &Quoted) -> Rich {
    let mut out = Rich::default();
    out.push(&format!("{}，转引自[{}]", quoted.speaker, work.among.before + 1));
    out
}

pub(super) fn reference(work: &Work) -> Rich {
    let mut out = Rich::default();
    out.push(&format!("[{}]", work.among.before + 1));
    if !work.authors.is_empty() {
        out.push(&authors(work)).stop().push(" ");
    }
    out.push(&with_marks(&work.title, AMERICAN, 0));
    let accessed = work.accessed.filter(|_| work.url.is_some());
    let accessed = accessed.map(|day| format!("[{day}]")).unwrap_or_default();
    let day = work.issued.map(|issued| issued.to_string());
    match &work.publication {
        Some(publication) => {
            out.push(if work.url.is_some() { "[N/OL]. " } else { "[N]. " });
            out.push(&with_marks(publication, AMERICAN, 0));
            if let Some(day) = day {
                out.push(", ").push(&day);
            }
            out.push(&accessed);
        }
        None => {
            out.push(if work.url.is_some() { "[EB/OL]" } else { "[EB]" });
            let day = day.map(|day| format!("({day})")).unwrap_or_default();
            if !day.is_empty() || !accessed.is_empty() {
                out.push(". ").push(&day).push(&accessed);
            }
        }
    }
    out.push(".");
    if let Some(url) = &work.url {
        out.push(&format!(" {url}."));
    }
    out
}

/// Up to three authors, and that there are more in the work's language.
fn authors(work: &Work) -> String {
    const MOST: usize = 3;
    let names: Vec<String> = work.authors.iter().map(name).collect();
    let more = if work.lang.starts_with("zh") { "等" } else { "et al" };
    match names.len() > MOST {
        true => format!("{}, {more}", names[..MOST].join(", ")),
        false => names.join(", "),
    }
}

/// Family names in capitals, initials without dots.
fn name(name: &Name) -> String {
    match name {
        Name::Literal(name) => name.to_uppercase(),
        Name::Person(person) if person.is_han() => person.spoken(),
        Name::Person(person) => {
            let family = person.whole_family().to_uppercase();
            let parts = [&*family, &person.initials("", " ", " "), &person.suffix];
            parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
        }
    }
}
