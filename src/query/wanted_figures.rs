//! Which figures the view of a query shows.

use super::figures::MOST_LINES;
use super::{Asked, View, VoiceOrder, WantedFigures};

impl Asked {
    /// The figures that the view shows, with so many voices; none for the quotes. `is_facet`
    /// says whether there are values of a facet, by its name in addresses.
    pub fn wanted_figures(
        &self,
        voices: u32,
        is_facet: impl Fn(&str) -> bool,
    ) -> Option<WantedFigures> {
        match self.query.view {
            View::Voices => {
                // One voice has nobody to be compared with.
                let compared = Some(&self.compared).filter(|it| it.len() > 1).cloned();
                Some(WantedFigures::Voices {
                    order: VoiceOrder::from_id(&self.query.by).unwrap_or_default(),
                    first: 0,
                    count: voices,
                    compared: compared.unwrap_or_default(),
                })
            }
            View::Map => {
                let [rows, columns] = axes(&self.query.by, &is_facet).unwrap_or_else(|| {
                    let columns = if is_facet("theme") { "theme" } else { "platform" };
                    ["speaker", columns].map(str::to_owned)
                });
                Some(WantedFigures::Map { rows, columns, limit: MOST_LINES })
            }
            View::Quotes | View::Strip => None,
        }
    }
}

/// The two facets of an address that stand in the rows and in the columns, which differ. A
/// facet's own name may have the sign in it that stands between the two.
fn axes(by: &str, is_facet: impl Fn(&str) -> bool) -> Option<[String; 2]> {
    let signs = by.match_indices('-').map(|(at, _)| [&by[..at], &by[at + 1..]]);
    let mut axes = signs.filter(|axes| axes[0] != axes[1] && axes.iter().all(|it| is_facet(it)));
    axes.next().map(|axes| axes.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::{WantedFigures, axes};
    use crate::query::{Asked, Query, View};

    fn wanted(view: View, by: &str, facets: &[&str]) -> Option<WantedFigures> {
        let asked: Asked = Query { view, by: by.to_owned(), ..Query::default() }.into();
        asked.wanted_figures(20, |id| facets.contains(&id))
    }

    #[test]
    fn rows_and_columns_are_two_facets() {
        let built_in = ["speaker", "platform", "theme", "kind"];
        let of = |by: &str, facets: &[&str]| axes(by, |id| facets.contains(&id));
        let named = |rows: &str, columns: &str| Some([rows, columns].map(str::to_owned));
        assert_eq!(of("platform-kind", &built_in), named("platform", "kind"));
        for other in ["", "theme", "theme-theme", "theme-colour", "theme-kind-x", "name"] {
            assert_eq!(of(other, &built_in), None, "{other}");
        }
        let own = ["theme", "colour-of", "theme-x"];
        for (by, [rows, columns]) in [
            ("theme-colour-of", ["theme", "colour-of"]),
            ("colour-of-theme", ["colour-of", "theme"]),
            ("theme-x-colour-of", ["theme-x", "colour-of"]),
        ] {
            assert_eq!(of(by, &own), named(rows, columns), "{by}");
        }
    }

    #[test]
    fn the_map_is_of_speakers_and_themes_and_without_themes_of_platforms() {
        let map = |by: &str, facets: &[&str]| match wanted(View::Map, by, facets) {
            Some(WantedFigures::Map { rows, columns, .. }) => [rows, columns],
            other => panic!("{other:?} is no map"),
        };
        assert_eq!(map("", &["speaker", "platform", "theme"]), ["speaker", "theme"]);
        assert_eq!(map("theme-kind", &["speaker", "platform", "kind"]), ["speaker", "platform"]);
        assert_eq!(wanted(View::Quotes, "", &[]), None);
    }
}
