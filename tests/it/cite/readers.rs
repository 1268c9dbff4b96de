//! BibTeX and RIS, read by programs of others: the crates `biblatex` and `biblib`. Nothing of a
//! citation is lost on the way, whatever stands in it.

use biblatex::{Bibliography, ChunksExt, DateValue, PermissiveType};
use biblib::{CitationParser, RisParser};
use pullquote::cite::work::{Quoted, Style, Work};
use pullquote::model::{Article, Date};

use super::programs::entry;
use super::{quoted, vectors, work};
use crate::export::hostile;

/// The works of the vectors; the hostile article's, by each of its quotes; and the same with
/// the words of each as its title, its publication and its author.
fn works() -> Vec<(Work, Quoted)> {
    let values = vectors().into_iter().map(|vector| vector["work"].clone());
    let mut works: Vec<_> = values.map(|value| (work(&value), quoted(&value))).collect();
    let article = hostile();
    let of = |article: &Article, quote| (Work::new(article, None), Quoted::new(article, quote));
    works.extend(article.quotes.iter().map(|quote| of(&article, quote)));
    for (at, date) in [Some("2024"), Some("2024-03"), None].iter().cycle().enumerate().take(60) {
        let quote = &article.quotes[at % article.quotes.len()];
        // A title is one line.
        let words = quote.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut changed: Article = article.clone();
        changed.title.clone_from(&words);
        changed.source.publication = Some(words.clone());
        changed.source.author = Some(words);
        changed.source.published = date.and_then(Date::parse);
        works.push(of(&changed, quote));
    }
    works
}

/// Words as one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_reader_of_bibtex_has_everything_that_was_cited() {
    for (work, quoted) in works() {
        let written = entry(&work, &quoted, Style::Bibtex);
        let entries =
            Bibliography::parse(&written).unwrap_or_else(|why| panic!("{why}: {written}"));
        let [entry] = entries.into_vec().try_into().expect("it is one entry");
        assert_eq!(entry.key, work.id);
        let title = entry.title().expect("a title").format_verbatim();
        assert_eq!(title, line(&work.title), "{written}");
        let journal = entry.journal().ok().map(ChunksExt::format_verbatim);
        assert_eq!(journal, work.publication.as_deref().map(line), "{written}");
        let note = entry.note().expect("who is quoted").format_verbatim();
        assert!(note.ends_with(&line(&quoted.words)), "{note}: {written}");
        assert!(note.contains(&line(&quoted.speaker)), "{note}: {written}");
        let date = entry.date().ok().map(|date| match date {
            PermissiveType::Typed(date) => match date.value {
                // Months and days are counted from 0 there.
                DateValue::At(at) => Date {
                    year: at.year as u16,
                    month: at.month.map(|month| month + 1),
                    day: at.day.map(|day| day + 1),
                },
                other => panic!("{other:?} is a span"),
            },
            PermissiveType::Chunks(_) => panic!("the date is none: {written}"),
        });
        assert_eq!(date, work.issued, "{written}");
        let url = work.url.as_ref().map(|url| url.replace('{', "%7B").replace('}', "%7D"));
        assert_eq!(entry.url().ok(), url, "{written}");
        let authors = entry.author().map_or(0, |authors| authors.len());
        assert_eq!(authors, work.authors.len(), "{written}");
    }
}

#[test]
fn a_reader_of_ris_has_everything_that_was_cited() {
    for (work, quoted) in works() {
        let written = entry(&work, &quoted, Style::Ris);
        let records = RisParser::new().parse(&written).unwrap_or_else(|why| panic!("{why}"));
        let [record] = records.try_into().expect("it is one record");
        assert_eq!(record.title, line(&work.title), "{written}");
        assert_eq!(record.journal, work.publication.as_deref().map(line), "{written}");
        let date = record.date.map(|date| Date {
            year: date.year as u16,
            month: date.month,
            day: date.day,
        });
        assert_eq!(date, work.issued, "{written}");
        assert_eq!(record.urls, Vec::from_iter(work.url.clone()), "{written}");
        assert_eq!(record.language.as_deref(), Some(&*work.lang));
        assert_eq!(record.authors.len(), work.authors.len(), "{written}");
        assert_eq!(record.extra_fields["ID"], [&*work.id]);
        let [note] = &record.extra_fields["N1"][..] else { panic!("one note: {written}") };
        assert!(note.ends_with(&line(&quoted.words)), "{note}: {written}");
        assert!(note.contains(&line(&quoted.speaker)), "{note}: {written}");
        let archived = record.extra_fields.get("AV").cloned().unwrap_or_default();
        assert_eq!(archived, Vec::from_iter(work.archived.clone()), "{written}");
    }
}

#[test]
fn signs_that_tex_joins_stay_apart() {
    let vector = &vectors()[0]["work"];
    let (mut work, quoted) = (work(vector), quoted(vector));
    work.title = "a --- b `` c '' d ?` e << f >> g ,, h".to_owned();
    let written = entry(&work, &quoted, Style::Bibtex);
    assert!(written.contains("a -{}-{}- b `{}` c '{}' d ?{}` e <{}< f >{}> g ,{}, h"), "{written}");
    let entries = Bibliography::parse(&written).expect("it is an entry");
    let title = entries.iter().next().expect("it is one").title().expect("a title");
    assert_eq!(title.format_verbatim(), work.title);
}
