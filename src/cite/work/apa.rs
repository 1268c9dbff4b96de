//! APA, 7th edition. A source that speaks through another is cited "as cited in" that
//! (section 8.6); the list has the source that was read. Where a source has no pages, the
//! paragraph is counted of which the words are (section 8.28).

use super::cited::{Quoted, Work};
use super::names::{Name, Person, commas, listed};
use super::rich::Rich;
use super::title::{AMERICAN, with_marks};

pub(super) fn in_text(work: &Work, quoted: &Quoted) -> Rich {
    let mut out = Rich::default();
    out.push(&["(", &quoted.speaker, ", ", &quoted.via("as cited", "as cited")].concat());
    let families = work.short_names();
    match &families[..] {
        [] => heading(work, &mut out),
        [one] => drop(out.push(one)),
        [one, other] => drop(out.push(&format!("{one} & {other}"))),
        [first, ..] if !work.among.has_all => drop(out.push(&format!("{first} et al."))),
        all => drop(out.push(&listed(all, ", & ", ", & "))),
    }
    out.comma().push(&work.year("n.d.", "-"));
    if let Some(paragraph) = quoted.paragraph {
        out.push(&format!(", para. {paragraph}"));
    }
    out.push(")");
    out
}

/// The title in the place of an author.
fn heading(work: &Work, out: &mut Rich) {
    let title = work.in_title_case(&work.title);
    match work.publication {
        Some(_) => out.push(&["“", &with_marks(&title, AMERICAN, 1), "”"].concat()),
        None => out.italic(&with_marks(&title, AMERICAN, 0)),
    };
}

pub(super) fn reference(work: &Work) -> Rich {
    let mut out = Rich::default();
    let mut title = Rich::default();
    let words = with_marks(&work.title, AMERICAN, 0);
    match work.publication {
        Some(_) => title.push(&words),
        // A page that stands alone is a work of its own.
        None => title.slanted(&words),
    };
    let day = work.issued.and_then(|issued| issued.month_day());
    let date = [&*work.year("n.d.", "-"), day.as_deref().unwrap_or("")];
    let date = format!(" ({}).", commas(&date));
    if work.authors.is_empty() {
        out.append(&title).stop().push(&date);
    } else {
        out.push(&authors(&work.authors)).stop().push(&date).push(" ").append(&title).stop();
    }
    if let Some(publication) = &work.publication {
        out.push(" ").slanted(&with_marks(&work.in_title_case(publication), AMERICAN, 0)).stop();
    }
    if let Some(url) = &work.url {
        match work.accessed.filter(|_| work.issued.is_none()) {
            Some(day) => out.push(&format!(" Retrieved {}, from {url}", day.american())),
            None => out.push(&format!(" {url}")),
        };
    }
    out
}

fn authors(authors: &[Name]) -> String {
    // Twenty are listed; of more, nineteen and the last (section 9.8).
    const MOST: usize = 20;
    let names: Vec<String> = authors.iter().map(name).collect();
    if let [first @ .., last] = &names[..]
        && names.len() > MOST
    {
        return format!("{}, … {last}", first[..MOST - 1].join(", "));
    }
    listed(&names, ", & ", ", & ")
}

/// A name in an entry.
pub(super) fn name(name: &Name) -> String {
    match name {
        Name::Literal(name) => name.clone(),
        Name::Person(person) if person.is_han() => person.spoken(),
        Name::Person(person) => {
            let Person { suffix, .. } = person;
            commas(&[&person.whole_family(), &person.initials(".", "-", " "), suffix])
        }
    }
}
