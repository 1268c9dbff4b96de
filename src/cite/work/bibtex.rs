//! A BibTeX entry, in UTF-8 as biber reads it.

use super::cited::Work;
use super::names::{Name, Person, commas};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(super) fn entry(work: &Work, notes: &[String]) -> String {
    let kind = if work.publication.is_some() { "article" } else { "misc" };
    let mut out = format!("@{kind}{{{}", work.id);
    // Without these braces styles would change capitals.
    let mut field = |name: &str, value: &str| out.push_str(&format!(",\n  {name} = {{{value}}}"));
    if !work.authors.is_empty() {
        field("author", &work.authors.iter().map(name).collect::<Vec<_>>().join(" and "));
    }
    field("title", &format!("{{{}}}", escaped(&work.title)));
    if let Some(publication) = &work.publication {
        field("journal", &escaped(publication));
    }
    if let Some(issued) = work.issued {
        field("year", &issued.year.to_string());
        field("date", &issued.to_string());
    }
    if let Some(url) = &work.url {
        field("url", &escaped_url(url));
    }
    if let Some(archived) = &work.archived {
        field("archive", &escaped_url(archived));
    }
    if let Some(accessed) = work.accessed {
        field("urldate", &accessed.to_string());
    }
    field("langid", &work.lang);
    field("note", &escaped(&notes.join("; ")));
    // A month is a word without braces.
    if let Some(month) = work.issued.and_then(|issued| issued.month) {
        let month = MONTHS[usize::from(month) - 1];
        out.push_str(&format!(",\n  month = {month}"));
    }
    out + "\n}\n"
}

fn name(name: &Name) -> String {
    match name {
        Name::Literal(name) => format!("{{{}}}", escaped(name)),
        Name::Person(person) => {
            let Person { given, suffix, .. } = person;
            escaped(&commas(&[&person.whole_family(), suffix, given]))
        }
    }
}

/// Text in which no sign means anything to TeX.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for char in text.chars() {
        // TeX sets one other sign for two of these: a dash, marks, or a sign upside down.
        let is_double = char == before && "-`',<>".contains(char);
        if is_double || char == '`' && "?!".contains(before) {
            out.push_str("{}");
        }
        before = char;
        match char {
            '\\' => out.push_str("{\\textbackslash}"),
            '~' => out.push_str("{\\textasciitilde}"),
            '^' => out.push_str("{\\textasciicircum}"),
            // Braces that stand alone would end the field.
            '{' => out.push_str("{\\textbraceleft}"),
            '}' => out.push_str("{\\textbraceright}"),
            '#' | '$' | '%' | '&' | '_' => out.extend(['\\', char]),
            // An entry is read line by line, and a quote is one text.
            _ if char.is_whitespace() => out.push(' '),
            _ => out.push(char),
        }
    }
    out
}

/// An address, which BibTeX takes as it is, but for braces.
fn escaped_url(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D")
}
