//! Harvard, as Cite Them Right has it in its 12th edition. Words that come through another's
//! work are "quoted in" that, or "cited in" it where they are reported.

use super::cited::{Given, Quoted, Work};
use super::names::{Name, commas, listed};
use super::rich::Rich;
use super::title::{BRITISH, with_marks};

pub(super) fn in_text(work: &Work, quoted: &Quoted) -> Rich {
    let mut out = Rich::default();
    out.push(&["(", &quoted.speaker, ", ", &quoted.via("quoted", "cited")].concat());
    let families = work.short_names();
    match &families[..] {
        [] => out.append(&publication(work).unwrap_or_else(|| page(work))),
        names => out.append(&few_or_first(names, work.among.has_all)),
    };
    out.push(", ").push(&work.year("no date", " ")).push(")");
    out
}

pub(super) fn reference(work: &Work) -> Rich {
    let mut out = Rich::default();
    let publication = publication(work);
    let mut names: Vec<String> = work.authors.iter().map(name).collect();
    if let (Some(first), Given::Full) = (work.authors.first(), work.among.given) {
        names[0] = first.inverted(true);
    }
    if !names.is_empty() {
        out.append(&few_or_first(&names, work.among.has_all));
    } else {
        out.append(publication.as_ref().unwrap_or(&page(work)));
    }
    out.push(&format!(" ({})", work.year("no date", " ")));
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

/// Up to three names; of more, the first, unless all are asked for.
fn few_or_first(names: &[String], has_all: bool) -> Rich {
    let mut out = Rich::default();
    match names {
        [first, _, _, _, ..] if !has_all => out.push(first).push(" ").italic("et al."),
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
