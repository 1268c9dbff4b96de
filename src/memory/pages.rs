//! The values of an article's facets that are shown, of those of the most quotes first.

use super::index::{Answer, Index};
use super::order::by_count;
use super::value::value;
use crate::filter::{Choice, Filter};
use crate::model::{Article, Facet};
use crate::query::{FacetPage, Mark, Value, WantedValues};
use crate::text::{NameSearch, searched_name};

/// How a facet's values stand, whatever is filtered, so that a value keeps its place while
/// counts change.
struct Standing {
    /// Codes, those of the most quotes first.
    order: Vec<u32>,
    /// The most quotes that a value has.
    largest: u32,
}

/// The facets of an article, with their values in the order in which they are shown.
pub struct Pages {
    /// By the facet's position.
    standings: Vec<Standing>,
}

impl Pages {
    /// Orders the values by how many quotes they have in the whole article.
    pub fn new(article: &Article, index: &Index) -> Self {
        let standing = |counts: Vec<u32>| Standing {
            order: by_count(&counts),
            largest: counts.into_iter().max().unwrap_or(0),
        };
        let counts = index.answer(&Filter::default()).counts;
        let mut standings: Vec<Standing> = counts.into_iter().map(standing).collect();
        // "Not stated" is no platform among others: it stands last, however many it has.
        let not_stated = article.platforms.len() as u32;
        let platforms = &mut standings[Facet::PLATFORM.position()].order;
        if let Some(at) = platforms.iter().position(|code| *code == not_stated) {
            let code = platforms.remove(at);
            platforms.push(code);
        }
        Self { standings }
    }

    /// The values of a facet that are `wanted`, with those that are chosen always among them.
    /// `called` is what readers call a value, by its code.
    pub fn page<'a>(
        &self,
        article: &Article,
        facet: Facet,
        answer: &Answer,
        choice: &Choice,
        wanted: &WantedValues,
        called: impl Fn(u32) -> &'a str,
    ) -> FacetPage {
        let Standing { order, largest } = &self.standings[facet.position()];
        let counts = &answer.counts[facet.position()];
        let search = NameSearch::new(&wanted.typed);
        let is_found =
            |code: &&u32| search.is_empty() || search.finds(&searched_name(called(**code)));
        let found: Vec<u32> = order.iter().filter(is_found).copied().collect();
        let (first, rest) = found.split_at(found.len().min(wanted.limit as usize));
        let is_chosen = |code: &&u32| choice.mark(**code) != Mark::Neutral;
        let theme = |code: u32| article.themes.get(code as usize).filter(|_| facet == Facet::THEME);
        let value = |code: &u32| Value {
            about: theme(*code).and_then(|theme| theme.about.clone()),
            ..value(article, facet, *code, counts[*code as usize])
        };
        FacetPage {
            facet: article.facet_id(facet).to_owned(),
            of: found.len() as u32,
            largest: *largest,
            values: rest.iter().filter(is_chosen).chain(first).map(value).collect(),
            picked: order.iter().filter(is_chosen).map(value).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pages;
    use crate::filter::Filter;
    use crate::memory::Index;
    use crate::model::{Article, Facet};
    use crate::query::{FacetPage, Mark, WantedValues};
    use crate::sample;

    fn page(
        article: &Article,
        facet: Facet,
        filter: &Filter,
        limit: u32,
        typed: &str,
    ) -> FacetPage {
        let index = Index::new(article);
        let wanted = WantedValues { limit, typed: typed.to_owned() };
        let (answer, choice) = (index.answer(filter), filter.choice(facet));
        let called = |code| article.value_name(facet, code).unwrap_or("Not stated");
        Pages::new(article, &index).page(article, facet, &answer, choice, &wanted, called)
    }

    fn ids(page: &FacetPage) -> Vec<&str> {
        page.values.iter().map(|value| &*value.id).collect()
    }

    #[test]
    fn values_stand_by_their_quotes_and_what_is_not_stated_last() {
        let article = sample::article();
        let all = page(&article, Facet::PLATFORM, &Filter::default(), u32::MAX, "");
        let (last, stated) = all.values.split_last().expect("there are platforms");
        assert_eq!((&*last.id, all.of as usize), ("", all.values.len()));
        assert!(stated.is_sorted_by_key(|value| std::cmp::Reverse(value.count)));
        assert_eq!(all.largest, all.values.iter().map(|value| value.count).max().unwrap_or(0));
        let some = page(&article, Facet::PLATFORM, &Filter::default(), 2, "");
        assert_eq!((&some.values[..], some.of), (&all.values[..2], all.of));
    }

    #[test]
    fn chosen_values_are_shown_before_the_first_ones_and_places_stay_while_counts_change() {
        let article = sample::article();
        let all = page(&article, Facet::SPEAKER, &Filter::default(), u32::MAX, "");
        let [first, .., last] = &all.values[..] else { panic!("there are speakers") };
        let mut filter = Filter::default();
        filter.set(Facet::SPEAKER, last.number, Mark::Excluded);
        let some = page(&article, Facet::SPEAKER, &filter, 1, "");
        assert_eq!(ids(&some), [&*last.id, &*first.id]);
        assert_eq!(some.picked.iter().map(|it| &*it.id).collect::<Vec<_>>(), [&*last.id]);
        filter.search = "lamp".to_owned();
        assert_eq!(ids(&page(&article, Facet::SPEAKER, &filter, u32::MAX, "")), ids(&all));
    }

    #[test]
    fn typed_words_find_values_by_what_readers_call_them() {
        let article = sample::article();
        let found = page(&article, Facet::PLATFORM, &Filter::default(), u32::MAX, "NOT st");
        assert_eq!((ids(&found), found.of), (vec![""], 1));
        let none = page(&article, Facet::SPEAKER, &Filter::default(), u32::MAX, "xqzzt");
        assert_eq!((ids(&none), none.of), (vec![], 0));
    }
}
