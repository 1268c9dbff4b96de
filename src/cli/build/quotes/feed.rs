//! The newest articles of a collection as an Atom feed (RFC 4287,
//! <https://www.rfc-editor.org/rfc/rfc4287>).
//!
//! A feed says when things were published. So it has those articles whose day is known, and
//! a site is the same whenever it is built.

use crate::model::{Article, Date};
use crate::page::html;

/// How many articles a feed has.
const ENTRIES: usize = 50;
/// How many quotes of each.
const QUOTES: usize = 5;

/// A feed that is being made.
pub(in crate::cli::build) struct Feed<'a> {
    title: &'a str,
    /// The address of the site's folder.
    site: &'a str,
    /// By day, the latest first; of one day, the first articles first.
    entries: Vec<(Date, String)>,
}

impl<'a> Feed<'a> {
    pub(in crate::cli::build) fn new(title: &'a str, site: &'a str) -> Self {
        Self { title, site, entries: Vec::new() }
    }

    /// Takes an article into the feed, if it is among the newest.
    pub(in crate::cli::build) fn add(&mut self, article: &Article) {
        let published = article.source.published;
        let Some(day) = published.filter(|date| date.day.is_some()) else { return };
        let at = self.entries.partition_point(|(other, _)| *other >= day);
        if at < ENTRIES {
            self.entries.insert(at, (day, entry(article, day, self.site)));
            self.entries.truncate(ENTRIES);
        }
    }

    /// The feed; `None` where no article has a day.
    pub(in crate::cli::build) fn atom(&self) -> Option<String> {
        let (updated, _) = self.entries.first()?;
        let (title, site) = (html(self.title), html(self.site));
        let entries: String = self.entries.iter().map(|(_, entry)| entry.as_str()).collect();
        Some(format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>{site}</id>\n\
             <title>{title}</title>\n<updated>{updated}T00:00:00Z</updated>\n\
             <author><name>{title}</name></author>\n<link href=\"{site}\"/>\n\
             <link rel=\"self\" type=\"application/atom+xml\" href=\"{site}feed.atom\"/>\n\
             {entries}</feed>\n"
        ))
    }
}

fn entry(article: &Article, day: Date, site: &str) -> String {
    let address = html(&format!("{site}#?article={}", article.id));
    let author = article.source.author.iter().chain(&article.source.publication).next();
    let author = author.map(|name| format!("<author><name>{}</name></author>\n", html(name)));
    let quotes = article.quotes.iter().filter(|quote| !quote.is_retracted());
    let quotes = quotes.take(QUOTES).map(|quote| {
        let speaker = &article.speakers[quote.speaker as usize].name;
        let address = format!("{site}#{}/{}", article.id, quote.id);
        format!(
            "<blockquote lang=\"{}\" dir=\"{}\"><p>{}</p></blockquote>\n<p>— <a href=\"{}\">{}</a></p>\n",
            quote.lang,
            quote.lang.dir(),
            html(&crate::cite::marked(quote)),
            html(&address),
            html(speaker),
        )
    });
    let quotes: String = quotes.collect();
    format!(
        "<entry xml:lang=\"{}\">\n<id>{address}</id>\n<title>{}</title>\n\
         <updated>{day}T00:00:00Z</updated>\n<published>{day}T00:00:00Z</published>\n\
         {}<link href=\"{address}\"/>\n<content type=\"html\">{}</content>\n</entry>\n",
        article.lang,
        html(&article.title),
        author.unwrap_or_default(),
        html(&quotes),
    )
}
