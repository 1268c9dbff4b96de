//! Harvard, as Cite Them Right has it in its 12th edition. Words that come through another's
//! work are "quoted in" that, or "cited in" it where they are reported.

use super::names::{Name, commas, listed};
use super::rich::Rich;
use super::title::{BRITISH, with_marks};
use super::{Citation, Work};

pub(super) fn cite(work: &Work) -> Citation {
    Citation::Printed { in_text: in_text(work), reference: reference(work) }
}

fn in_text(work: &Work) -> Rich {
    let mut out = Rich::default();
    out.push(&["(", &work.speaker, ", ", &work.via("quoted", "cited")].concat());
    let families: Vec<String> = work.authors.iter().map(Name::family).collect();
    match &families[..] {
        [] => out.append(&publication(work).unwrap_or_else(|| page(work))),
        few => out.append(&few_or_first(few)),
    };
    out.push(", ").push(&year(work)).push(")");
    out
}

fn reference(work: &Work) -> Rich {
    let mut out = Rich::default();
    let publication = publication(work);
    let names: Vec<String> = work.authors.iter().map(name).collect();
    if !names.is_empty() {
        out.append(&few_or_first(&names));
    } else {
        out.append(publication.as_ref().unwrap_or(&page(work)));
    }
    out.push(&format!(" ({})", year(work)));
    match &publication {
        Some(publication) => {
            out.push(&format!(" ‘{}’", with_marks(&work.title, BRITISH, 1)));
            if !names.is_empty() {
                out.push(", ").append(publication);
            }
            if let Some(day) = work.issued.and_then(|issued| issued.day_month()) {
                out.push(", ").push(&day);
            }
        }
        None if !names.is_empty() => drop(out.push(" ").append(&page(work))),
        None => {}
    }
    out.stop_outside();
    if let Some(url) = &work.url {
        out.push(&format!(" Available at: {url}"));
        if let Some(day) = work.accessed {
            out.push(&format!(" (Accessed: {})", day.british()));
        }
        out.push(".");
    }
    out
}

/// The title of a page that stands alone.
fn page(work: &Work) -> Rich {
    let mut out = Rich::default();
    out.italic(&with_marks(&work.title, BRITISH, 0));
    out
}

fn publication(work: &Work) -> Option<Rich> {
    let mut out = Rich::default();
    out.italic(&with_marks(work.publication.as_ref()?, BRITISH, 0));
    Some(out)
}

fn year(work: &Work) -> String {
    work.issued.map_or("no date".to_owned(), |issued| issued.year.to_string())
}

/// Up to three names; of more, the first.
fn few_or_first(names: &[String]) -> Rich {
    let mut out = Rich::default();
    match names {
        [first, _, _, _, ..] => out.push(first).push(" ").italic("et al."),
        few => out.push(&listed(few, " and ", " and ")),
    };
    out
}

fn name(name: &Name) -> String {
    match name {
        Name::Literal(name) => name.clone(),
        Name::Person(person) if person.is_han() => person.spoken(),
        Name::Person(person) => {
            commas(&[&person.whole_family(), &person.initials(".", "-", ""), &person.suffix])
        }
    }
}
