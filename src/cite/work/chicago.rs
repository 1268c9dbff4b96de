//! Chicago, 17th edition, both systems. Words that come through another's work are "quoted
//! in" that (section 14.260); the list has the work that was read. A day on which a page
//! was seen is said where the page has no date (section 14.12).

use super::cited::{Quoted, REPEATED, Work};
use super::names::{Name, listed};
use super::rich::Rich;
use super::title::{AMERICAN, with_marks};

/// A note.
pub(super) fn note(work: &Work, quoted: &Quoted) -> Rich {
    let mut out = Rich::default();
    out.push(&[&*quoted.speaker, ", ", &quoted.via("quoted", "reported")].concat());
    match work.among.is_noted {
        true => short(work, &mut out),
        false => full(work, &mut out),
    }
    out.stop();
    out
}

/// What a later note has of a work (section 14.30): its authors' family names, or else its
/// publication, and its title.
fn short(work: &Work, out: &mut Rich) {
    let families = work.short_names();
    match (&families[..], publication(work)) {
        ([], None) => {}
        ([], Some(publication)) => drop(out.append(&publication).push(", ")),
        ([first, _, _, _, ..], _) => drop(out.push(&format!("{first} et al., "))),
        (few, _) => drop(out.push(&listed(few, " and ", ", and ")).push(", ")),
    }
    out.append(&title(work));
}

/// What the first note of a work has.
fn full(work: &Work, out: &mut Rich) {
    let names: Vec<String> = work.authors.iter().map(Name::spoken).collect();
    match &names[..] {
        [] => {}
        [first, _, _, _, ..] => drop(out.push(&format!("{first} et al., "))),
        few => drop(out.push(&listed(few, " and ", ", and ")).push(", ")),
    }
    out.append(&title(work));
    if let Some(publication) = publication(work) {
        out.comma().append(&publication);
    }
    let date = date(work);
    let accessed = accessed(work).map(|day| format!("accessed {day}"));
    for part in [date, accessed, work.url.clone()].into_iter().flatten() {
        out.comma().push(&part);
    }
}

/// An entry of the bibliography.
pub(super) fn entry(work: &Work) -> Rich {
    let mut out = Rich::default();
    let publication = publication(work);
    let leads = work.authors.is_empty();
    match publication.as_ref().filter(|_| leads) {
        _ if work.among.is_repeated => drop(out.append(&repeated(work)).stop().push(" ")),
        Some(publication) => drop(out.append(publication).stop().push(" ")),
        None if leads => {}
        None => drop(out.push(&authors(work)).stop().push(" ")),
    }
    out.append(&title(work)).stop();
    let date = date(work);
    let mut container = Rich::default();
    if let Some(publication) = publication.filter(|_| !leads) {
        container.append(&publication);
        if date.is_some() {
            container.comma();
        }
    }
    container.push(&date.unwrap_or_default());
    if !container.is_empty() {
        out.push(" ").append(&container).stop();
    }
    place(work, &mut out);
    out
}

/// What stands for the authors, or for the publication, which is in italics.
fn repeated(work: &Work) -> Rich {
    let mut out = Rich::default();
    match work.authors.is_empty() {
        true => out.italic(REPEATED),
        false => out.push(REPEATED),
    };
    out
}

/// Author and date, in the text.
pub(super) fn in_text(work: &Work, quoted: &Quoted) -> Rich {
    let mut out = Rich::default();
    out.push(&["(", &quoted.speaker, ", ", &quoted.via("quoted", "reported")].concat());
    let families = work.short_names();
    match &families[..] {
        [] => out.append(&publication(work).unwrap_or_else(|| title(work))),
        [first, _, _, _, ..] if !work.among.has_all => out.push(&format!("{first} et al.")),
        few => out.push(&listed(few, " and ", ", and ")),
    };
    match work.issued {
        Some(_) => out.push(" "),
        None => out.comma(),
    };
    out.push(&work.year("n.d.", "-"));
    out.push(")");
    out
}

/// An entry of the list of works, by author and date.
pub(super) fn dated_entry(work: &Work) -> Rich {
    let mut out = Rich::default();
    let mut year = work.year("n.d.", "-");
    if !year.ends_with('.') {
        year.push('.');
    }
    let publication = publication(work);
    if work.among.is_repeated {
        out.append(&repeated(work)).stop();
    } else if !work.authors.is_empty() {
        out.push(&authors(work)).stop();
    } else if let Some(publication) = &publication {
        out.append(publication).stop();
    } else {
        out.append(&title(work)).stop();
    }
    out.push(" ").push(&year);
    if !work.authors.is_empty() || publication.is_some() {
        out.push(" ").append(&title(work)).stop();
    }
    let mut container = Rich::default();
    let day = match &publication {
        // What appears in issues has its whole date again.
        Some(_) => work.issued.map(|issued| issued.american()),
        None => work.issued.and_then(|issued| issued.month_day()),
    };
    if let Some(publication) = publication.filter(|_| !work.authors.is_empty()) {
        container.append(&publication);
        if day.is_some() {
            container.comma();
        }
    }
    container.push(&day.unwrap_or_default());
    if !container.is_empty() {
        out.push(" ").append(&container).stop();
    }
    place(work, &mut out);
    out
}

/// When and where the work was seen, at the end of an entry.
fn place(work: &Work, out: &mut Rich) {
    if let Some(day) = accessed(work) {
        out.push(&format!(" Accessed {day}."));
    }
    if let Some(url) = &work.url {
        out.push(&format!(" {url}."));
    }
}

fn authors(work: &Work) -> String {
    // Ten are listed; of more, seven (section 14.76).
    const MOST: usize = 10;
    const FIRST: usize = 7;
    let names = work.authors.iter().enumerate();
    let names = names.map(|(at, it)| if at == 0 { it.inverted(false) } else { it.spoken() });
    let names: Vec<String> = names.collect();
    match names.len() > MOST {
        true => format!("{}, et al.", names[..FIRST].join(", ")),
        false => listed(&names, ", and ", ", and "),
    }
}

fn title(work: &Work) -> Rich {
    let mut out = Rich::default();
    out.push(&["“", &with_marks(&work.in_title_case(&work.title), AMERICAN, 1), "”"].concat());
    out
}

fn publication(work: &Work) -> Option<Rich> {
    let publication = with_marks(&work.in_title_case(work.publication.as_ref()?), AMERICAN, 0);
    let mut out = Rich::default();
    out.italic(&publication);
    Some(out)
}

/// The date; that there is none is said of what appears in issues.
fn date(work: &Work) -> Option<String> {
    let none = work.publication.as_ref().map(|_| "n.d.".to_owned());
    work.issued.map(|issued| issued.american()).or(none)
}

fn accessed(work: &Work) -> Option<String> {
    let is_said = work.url.is_some() && work.issued.is_none();
    work.accessed.filter(|_| is_said).map(|day| day.american())
}
