//! What is told in answer to a question, as text: a line for each thing, its parts
//! between tabs. Neither tabs nor line feeds are in names, nor bare in JSON.
//!
//! | line | parts |
//! |---|---|
//! | `about` | quotes, speakers, platforms, articles, first month, quotes of each month from that on |
//! | `answer` | number of the question, total, row of the quote that was asked for or nothing, what was searched for instead or nothing |
//! | `months` | matching quotes of each month |
//! | `facet` | column, how many values there are to show, the most quotes that a value has |
//! | `value` | of the facet before it: id, name, matching quotes, its number among all |
//! | `name` | column, id and name of a value that was asked for |
//! | `quote` | row, id, the number of its platform, an article with this quote alone as JSON |

use std::rc::Rc;

use super::request::Column;
use crate::article;
use crate::model::Article;

/// What a collection is, whatever is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// How many quotes it has.
    pub quotes: u32,
    /// How many speakers.
    pub speakers: u32,
    /// How many platforms that articles state.
    pub platforms: u32,
    /// How many articles.
    pub articles: u32,
    /// The month of the earliest quote, as [`super::Span`] counts them.
    pub first_month: u32,
    /// How many quotes each month from that on has.
    pub months: Vec<u32>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The name in addresses.
    pub id: String,
    /// The name for readers; that of kinds, and of what is not stated, is the interface's.
    pub name: String,
    /// How many quotes one would see if it alone were ticked in its facet.
    pub count: u32,
    /// Its number among all values of the facet.
    pub number: u32,
}

/// The values of a facet that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetPage {
    /// Which facet.
    pub column: Column,
    /// How many values there are to show.
    pub of: u32,
    /// The most quotes that a value has.
    pub largest: u32,
    /// Those that are shown.
    pub values: Vec<Value>,
}

/// One quote of a list: an article that has it alone, and the id by which the
/// collection knows it.
pub type Row = Rc<Article>;

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Of which question; the first of all is 0.
    pub number: u32,
    /// What the collection is.
    pub about: About,
    /// How many quotes match.
    pub total: u32,
    /// Where the quote stands that was asked for.
    pub at: Option<u32>,
    /// What was searched for where nothing has what was typed.
    pub corrected: Option<String>,
    /// How many of each month match.
    pub months: Vec<u32>,
    /// The facets.
    pub facets: Vec<FacetPage>,
    /// What values are called that were asked for.
    pub names: Vec<(Column, String, String)>,
    /// Quotes, by where they stand.
    pub rows: Vec<(u32, Row)>,
}

impl Answer {
    /// Reads an answer, or quotes that come after it; what is not understood is passed
    /// over.
    pub fn read(text: &str) -> Self {
        let mut answer = Self::default();
        for line in text.split('\n') {
            let mut parts = line.split('\t');
            match parts.next() {
                Some("about") => answer.about = about(&mut parts),
                Some("answer") => {
                    answer.number = number(&mut parts);
                    answer.total = number(&mut parts);
                    answer.at = parts.next().and_then(|row| row.parse().ok());
                    answer.corrected = parts.next().filter(|it| !it.is_empty()).map(str::to_owned);
                }
                Some("months") => answer.months = numbers(parts.next()),
                Some("facet") => answer.facets.extend(facet(&mut parts)),
                Some("value") => {
                    if let (Some(value), Some(facet)) =
                        (value(&mut parts), answer.facets.last_mut())
                    {
                        facet.values.push(value);
                    }
                }
                Some("name") => {
                    let column = parts.next().and_then(Column::from_id);
                    if let (Some(column), Some(id), Some(name)) =
                        (column, parts.next(), parts.next())
                    {
                        answer.names.push((column, id.to_owned(), name.to_owned()));
                    }
                }
                Some("quote") => answer.rows.extend(row(&mut parts)),
                _ => {}
            }
        }
        answer
    }
}

fn number<'a>(parts: &mut impl Iterator<Item = &'a str>) -> u32 {
    parts.next().and_then(|part| part.parse().ok()).unwrap_or(0)
}

fn numbers(part: Option<&str>) -> Vec<u32> {
    part.unwrap_or_default().split(' ').filter_map(|it| it.parse().ok()).collect()
}

fn about<'a>(parts: &mut impl Iterator<Item = &'a str>) -> About {
    About {
        quotes: number(parts),
        speakers: number(parts),
        platforms: number(parts),
        articles: number(parts),
        first_month: number(parts),
        months: numbers(parts.next()),
    }
}

fn facet<'a>(parts: &mut impl Iterator<Item = &'a str>) -> Option<FacetPage> {
    let column = Column::from_id(parts.next()?)?;
    Some(FacetPage { column, of: number(parts), largest: number(parts), values: Vec::new() })
}

fn value<'a>(parts: &mut impl Iterator<Item = &'a str>) -> Option<Value> {
    let (id, name) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    Some(Value { id, name, count: number(parts), number: number(parts) })
}

fn row<'a>(parts: &mut impl Iterator<Item = &'a str>) -> Option<(u32, Row)> {
    let row = parts.next()?.parse().ok()?;
    let (id, platform) = (parts.next()?, number(parts));
    // Articles were checked before they were packed.
    let mut article = article::read(parts.next()?.as_bytes()).ok()?;
    id.clone_into(&mut article.quotes.first_mut()?.id);
    article.platforms.iter_mut().for_each(|it| it.number = platform);
    Some((row, Rc::new(article)))
}

#[cfg(test)]
mod tests {
    use super::{Answer, Column};

    #[test]
    fn an_answer_is_read_line_by_line() {
        let text = "about\t9\t3\t2\t2\t24290\t4 0 5\nanswer\t7\t3\t2\tlamp\nmonths\t1 0 2\n\
            facet\tspeaker\t3\t6\nvalue\tmayor\tAda Quay\t3\t1\nvalue\trowers\tThe rowing club\t0\n\
            facet\tkind\t3\t9\nname\tarticle\tlamp\tThe lamp\nname\tcolour\tred\tRed\nelse\n\
            quote\t2\tlamp/mayor-1\t0\t{\"format\":\"pullquote/1\",\"id\":\"lamp\",\"lang\":\"en\",\
            \"title\":\"The lamp\",\"speakers\":[{\"id\":\"mayor\",\"name\":\"Ada Quay\",\"kind\":\"person\"}],\
            \"platforms\":[],\"themes\":[],\"quotes\":[{\"id\":\"mayor-1\",\"speaker\":\"mayor\",\"themes\":[],\
            \"kind\":\"direct\",\"text\":\"We pay for it.\"}]}\nquote\t3\tlamp/x\t0\tno article";
        let answer = Answer::read(text);
        assert_eq!((answer.number, answer.total, answer.at), (7, 3, Some(2)));
        assert_eq!(answer.corrected.as_deref(), Some("lamp"));
        assert_eq!((answer.about.quotes, answer.about.first_month), (9, 24290));
        assert_eq!(
            (&answer.about.months[..], &answer.months[..]),
            (&[4, 0, 5][..], &[1, 0, 2][..])
        );
        assert_eq!(answer.facets.len(), 2);
        assert_eq!(answer.facets[0].values[1].name, "The rowing club");
        assert_eq!(answer.names, [(Column::Article, "lamp".to_owned(), "The lamp".to_owned())]);
        assert_eq!(answer.rows.len(), 1);
        assert_eq!((answer.rows[0].0, &*answer.rows[0].1.quotes[0].id), (2, "lamp/mayor-1"));
        assert_eq!(Answer::read("answer\t1\t0\t\t").at, None);
    }
}
