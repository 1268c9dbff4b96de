//! An article, and what its quotes point to.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::facet::{FacetValues, OwnFacet};
use super::id;
use super::kind::SpeakerKind;
use super::lang::Lang;
use super::quote::Quote;

/// One article with everything that somebody says in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// What the article is called in file names and addresses.
    pub id: String,
    /// The language that the article is written in.
    pub lang: Lang,
    /// The headline.
    pub title: String,
    /// How many paragraphs the article has, where its author counted them.
    pub paragraphs: Option<u32>,
    /// Where the article was published, as far as that is known.
    pub source: Source,
    /// The facets that the author adds to the built-in ones, and that of corrections.
    pub own_facets: Vec<OwnFacet>,
    /// Everybody who says something, in the author's order.
    pub speakers: Vec<Speaker>,
    /// Where things were said, in the author's order.
    pub platforms: Vec<Platform>,
    /// What things were said about, in the author's order.
    pub themes: Vec<Theme>,
    /// The quotes in the article's order.
    pub quotes: Vec<Quote>,
}

/// Where an article was published. Every field is optional: what the author of
/// the data does not know is left out, never invented.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Source {
    /// An http(s) address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// An http(s) address of a copy of that page in an archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// The newspaper, site or broadcaster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<String>,
    /// Who wrote the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When it was published: `2024-03-09`, `2024-03` or `2024`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub published: Option<Date>,
}

/// Somebody, or some body, that says something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Speaker {
    /// The name in addresses.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// Who the speaker is, in a few words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Person, anonymous person, organisation or group.
    pub kind: SpeakerKind,
    /// An http(s) address that identifies the speaker (schema.org `sameAs`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    /// What the speaker has in declared facets.
    #[serde(default, skip_serializing_if = "FacetValues::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub facets: FacetValues,
}

/// A place where something was said: a network, a paper, an interview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Platform {
    /// The name in addresses.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// The position among the platforms of the whole article, from 0: what it
    /// is told by (its hue) stays where an explorer shows some of them alone.
    #[serde(skip)]
    pub number: u32,
}

/// A subject that several quotes share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Theme {
    /// The name in addresses.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// One line on what belongs to the theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

impl Source {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Article {
    /// The position of the quote that has this id.
    pub fn quote_by_id(&self, id: &str) -> Option<u32> {
        self.quotes.iter().position(|quote| quote.id == id).map(|at| at as u32)
    }

    /// The position of the quote that the text after an address's `#` leads to, whatever
    /// follows its id.
    pub fn quote_led_to(&self, text: &str) -> Option<u32> {
        id::ids_before_tail(text).find_map(|id| self.quote_by_id(id))
    }
}
