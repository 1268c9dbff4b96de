//! Quotes as text that leaves with the reader: the words, who said them, where
//! they stand.
//!
//! Imports `model`.

use crate::model::{Article, Quote, QuoteKind};

/// A quote with its attribution, in plain text: what is said, then a line that
/// says by whom, then the article and the quote's `address`. Reported speech
/// is not put in quotation marks.
pub fn plain(article: &Article, quote: &Quote, address: &str) -> String {
    let speaker = &article.speakers[quote.speaker as usize];
    let mut out = match quote.kind {
        QuoteKind::Indirect => quote.text.clone(),
        QuoteKind::Direct | QuoteKind::Partial => {
            let marked = |range| ["“", &quote.text[range], "”"].concat();
            quote.passages().into_iter().map(marked).collect::<Vec<_>>().join(" ")
        }
    };
    out.push_str("\n— ");
    out.push_str(&speaker.name);
    if let Some(role) = &speaker.role {
        out.push_str(", ");
        out.push_str(role);
    }
    if quote.kind == QuoteKind::Indirect {
        out.push_str(" (reported, not quoted)");
    }
    if let Some(platform) = quote.platform {
        out.push_str(", on ");
        out.push_str(&article.platforms[platform as usize].name);
    }
    out.push_str("\n“");
    out.push_str(&article.title);
    out.push('”');
    if let Some(publication) = &article.source.publication {
        out.push_str(", ");
        out.push_str(publication);
    }
    out.push('\n');
    out.push_str(address);
    out
}
