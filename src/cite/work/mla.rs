//! MLA, 9th edition. Words that come through another's work are "qtd. in" that (section
//! 6.77); the list has the work that was read.

use super::cited::{Quoted, REPEATED, Work};
use super::names::{Name, listed};
use super::rich::Rich;
use super::title::{AMERICAN, with_marks};

pub(super) fn in_text(work: &Work, quoted: &Quoted) -> Rich {
    let mut out = Rich::default();
    out.push(&["(", &quoted.speaker, ", ", &quoted.via("qtd.", "reported")].concat());
    let families = work.short_names();
    match &families[..] {
        [] => out.append(&title(work)),
        [first, _, _, ..] if !work.among.has_all => out.push(&format!("{first} et al.")),
        few => out.push(&listed(few, " and ", ", and ")),
    };
    if work.among.adds > 0 && !work.authors.is_empty() {
        out.push(", ").append(&title(work));
    }
    if let Some(publication) = publication(work).filter(|_| work.among.adds > 1) {
        out.comma().append(&publication);
    }
    if let Some(issued) = work.issued.filter(|_| work.among.adds > 2) {
        out.comma().push(&issued.short());
    }
    out.push(")");
    out
}

/// The title of a page that stands alone in italics, of another in marks.
fn title(work: &Work) -> Rich {
    let title = work.in_title_case(&work.title);
    let mut out = Rich::default();
    match work.publication {
        Some(_) => out.push(&["“", &with_marks(&title, AMERICAN, 1), "”"].concat()),
        None => out.italic(&with_marks(&title, AMERICAN, 0)),
    };
    out
}

fn publication(work: &Work) -> Option<Rich> {
    let publication = work.in_title_case(work.publication.as_ref()?);
    let mut out = Rich::default();
    out.italic(&with_marks(&publication, AMERICAN, 0));
    Some(out)
}

pub(super) fn reference(work: &Work) -> Rich {
    let mut out = Rich::default();
    match &work.authors[..] {
        [] => {}
        _ if work.among.is_repeated => drop(out.push(&format!("{REPEATED}. "))),
        [one] => drop(out.push(&one.inverted(true)).stop().push(" ")),
        [one, other] => {
            let both = format!("{}, and {}", one.inverted(true), other.spoken());
            out.push(&both).stop().push(" ");
        }
        [first, ..] if !work.among.has_all => {
            out.push(&format!("{}, et al. ", first.inverted(true)));
        }
        [first, others @ ..] => {
            let mut names = vec![first.inverted(true)];
            names.extend(others.iter().map(Name::spoken));
            out.push(&listed(&names, ", and ", ", and ")).stop().push(" ");
        }
    }
    out.append(&title(work)).stop();
    let mut container = Rich::default();
    if let Some(publication) = publication(work) {
        container.append(&publication);
    }
    for part in [work.issued.map(|issued| issued.short()), work.url.clone()].into_iter().flatten() {
        if !container.is_empty() {
            container.comma();
        }
        container.push(&part);
    }
    if !container.is_empty() {
        out.push(" ").append(&container).stop();
    }
    // A day on which a page was seen stands in for the date that it lacks (section 5.111).
    let is_said = work.url.is_some() && work.issued.is_none();
    if let Some(accessed) = work.accessed.filter(|_| is_said) {
        out.push(&format!(" Accessed {}.", accessed.short()));
    }
    out
}
