//! What a reader asks for, and the one function that changes it.
//!
//! The answer is computed from it by whoever answers, so that the two cannot disagree. Writing
//! the address belongs to `browser`.

use super::{Mark, Place, Query, Sort, Span, View, WantedValues};

/// What is asked for now, and how to take it back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What is asked for.
    pub query: Query,
    /// What was asked for before the last change.
    pub undo: Option<Query>,
    /// What the last change means for the reader's history.
    pub step: Step,
    /// How many entries of the history were asked for. Changes that come faster than they are
    /// drawn are seen together: whether one of them asked for an entry shows here, though the
    /// last did not.
    pub entries: u32,
    /// By facet, which values are wanted, where somebody wanted others than the first.
    pub wishes: Vec<(String, WantedValues)>,
    /// The speakers that were chosen to stand side by side, by their ids, in the order in which
    /// they were chosen, until the view is left.
    pub compared: Vec<String>,
    /// What the last change was a part of.
    gesture: Option<Gesture>,
}

/// How a change enters the browser's history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// The change came from the address, which says it already.
    #[default]
    Stay,
    /// A new entry: Back undoes the change.
    Push,
    /// One more step of a gesture: the entry of its first step is rewritten.
    Replace,
}

/// Changes that are one to the reader, however many steps they have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gesture {
    Typing,
    Brushing,
}

/// A part of what there is, or all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Of an article, by places.
    Place(Option<Place>),
    /// Of an archive, by months.
    Span(Option<Span>),
}

impl Part {
    /// Asks for it: for the first one of a gesture, or for another instead.
    pub fn asked(self, is_first: bool) -> Change {
        if is_first { Change::Pick(self) } else { Change::Brush(self) }
    }
}

/// What a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Includes, excludes or lets go of one value: the facet, the id, and what is asked of it.
    Mark(String, String, Mark),
    /// Asks for these values alone in their facets, each a facet and an id, or lets go of these
    /// facets.
    Only(Vec<(String, String)>, bool),
    /// Types in the search box; holds all of its text.
    Search(String),
    /// Picks a part.
    Pick(Part),
    /// Picks another part instead, before the hand has come to rest.
    Brush(Part),
    /// Goes to a quote among those that are shown, by its id.
    At(String),
    /// Picks an order.
    Sort(Sort),
    /// Picks a view.
    View(View),
    /// Picks by what the view shows the quotes.
    By(String),
    /// Reads the quotes of one speaker.
    Read(String),
    /// Takes back every choice and the search; the order stays.
    Clear,
    /// Takes back the last change; twice is once forth again.
    Undo,
    /// Follows an address: a link, Back, Forward, or the one that was opened.
    Visit(Box<Query>),
    /// Wants other values of a facet. Nothing that is asked for changes.
    Wish(String, WantedValues),
    /// Puts a speaker beside others, by the id, or takes the speaker away again. Nothing that
    /// is asked for changes.
    Compare(String),
    /// Has compared.
    StopComparing,
}

impl From<Query> for Asked {
    /// What an explorer begins with.
    fn from(query: Query) -> Self {
        Self { query, ..Self::default() }
    }
}

impl Asked {
    /// What is asked for after a change; `None` where nothing changes.
    pub fn after(&self, change: Change) -> Option<Self> {
        let gesture = match change {
            Change::Search(_) => Some(Gesture::Typing),
            Change::Pick(_) | Change::Brush(_) => Some(Gesture::Brushing),
            _ => None,
        };
        let goes_on = gesture.is_some() && gesture == self.gesture;
        let step = match change {
            Change::Visit(_) => Step::Stay,
            Change::Search(_) | Change::Brush(_) if goes_on => Step::Replace,
            _ => Step::Push,
        };
        let query = match change {
            Change::Wish(facet, wish) => return Some(self.wishing(facet, wish)),
            Change::Compare(id) => return Some(self.comparing(id)),
            Change::StopComparing => return Some(Self { compared: Vec::new(), ..self.clone() }),
            change => self.changed(change),
        };
        if query == self.query {
            return None;
        }
        let undo = match step {
            // Undo takes back a whole gesture, not its last step.
            Step::Replace => self.undo.clone(),
            Step::Push | Step::Stay => Some(self.query.clone()),
        };
        let entries = self.entries + u32::from(step == Step::Push);
        let is_left = query.view != self.query.view;
        let compared = if is_left { Vec::new() } else { self.compared.clone() };
        let wishes = self.wishes.clone();
        Some(Self { query, undo, step, entries, wishes, compared, gesture })
    }

    /// What is asked for where a view cannot be had: the quotes instead, in the entry of the
    /// history that asked for it.
    #[must_use]
    pub fn without_view(&self) -> Self {
        let query = self.changed(Change::View(View::Quotes));
        Self { query, step: Step::Replace, gesture: None, ..self.clone() }
    }

    /// Which values of a facet are wanted.
    pub fn wish(&self, facet: &str) -> WantedValues {
        let wish = self.wishes.iter().find(|(id, _)| id == facet);
        wish.map(|(_, wish)| wish.clone()).unwrap_or_default()
    }

    fn wishing(&self, facet: String, wish: WantedValues) -> Self {
        let mut next = self.clone();
        next.wishes.retain(|(id, _)| *id != facet);
        next.wishes.push((facet, wish));
        next
    }

    /// Puts a speaker beside others, or takes the speaker away again.
    fn comparing(&self, id: String) -> Self {
        let mut next = self.clone();
        match next.compared.iter().position(|other| *other == id) {
            Some(at) => drop(next.compared.remove(at)),
            None => next.compared.push(id),
        }
        next
    }

    /// The query after a change. Whoever changes what is shown no longer stands at a quote.
    fn changed(&self, change: Change) -> Query {
        let mut query = self.query.without_at();
        match change {
            Change::Mark(facet, id, mark) => query.set(&facet, &id, mark),
            Change::Only(values, is_asked) => query.pick_only(&values, is_asked),
            Change::Search(text) => query.search = text,
            Change::Pick(part) | Change::Brush(part) => match part {
                Part::Place(place) => query.place = place,
                Part::Span(span) => query.span = span,
            },
            Change::At(id) => query.at = Some(id),
            Change::Sort(sort) => query.sort = sort,
            Change::View(view) => {
                query.view = view;
                query.by.clear();
            }
            Change::By(by) => query.by = by,
            Change::Read(speaker) => {
                query.pick_only(&[("speaker".to_owned(), speaker)], true);
                query.view = View::Quotes;
                query.by.clear();
            }
            Change::Clear => query = query.cleared(),
            Change::Undo => query = self.undo.clone().unwrap_or_default(),
            Change::Visit(visited) => query = *visited,
            // Answered before anything is asked.
            Change::Wish(..) | Change::Compare(_) | Change::StopComparing => {}
        }
        query
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(changes: impl IntoIterator<Item = Change>) -> Asked {
        changes.into_iter().fold(Asked::default(), and)
    }

    fn and(asked: Asked, change: Change) -> Asked {
        asked.after(change).unwrap_or(asked)
    }

    fn weibo(mark: Mark) -> Change {
        Change::Mark("platform".to_owned(), "weibo".to_owned(), mark)
    }

    fn typed(text: &str) -> Change {
        Change::Search(text.to_owned())
    }

    fn by(by: &str) -> Change {
        Change::By(by.to_owned())
    }

    #[test]
    fn a_change_that_changes_nothing_is_none() {
        let asked = after([weibo(Mark::Included)]);
        assert_eq!(asked.after(weibo(Mark::Included)), None);
        assert_eq!(asked.after(Change::Visit(Box::new(asked.query.clone()))), None);
    }

    #[test]
    fn a_search_is_one_entry_of_history_however_many_letters_it_has() {
        let step = |changes: Vec<Change>| after(changes).step;
        assert_eq!(step(vec![typed("c")]), Step::Push);
        assert_eq!(step(vec![typed("c"), typed("ch")]), Step::Replace);
        assert_eq!(step(vec![typed("c"), weibo(Mark::Excluded), typed("ch")]), Step::Push);
        assert_eq!(after([weibo(Mark::Included), typed("c"), typed("ch")]).entries, 2);
        let undone = after([weibo(Mark::Included), typed("c"), typed("ch"), Change::Undo]);
        assert_eq!(undone.query, after([weibo(Mark::Included)]).query);
        assert_eq!(and(undone, Change::Undo).query.search, "ch");
    }

    #[test]
    fn a_brush_is_one_entry_of_history_and_the_next_brush_another() {
        let place = |last| Part::Place(Place::between(3, last, 20));
        let span = |last| Part::Span(Some(Span::between(24_000, 24_000 + last)));
        for part in [&place as &dyn Fn(u32) -> Part, &span] {
            let once = [Change::Pick(part(3)), Change::Brush(part(5)), Change::Brush(part(9))];
            let asked = after(once.clone());
            assert_eq!((asked.step, asked.entries), (Step::Replace, 1));
            let brushed = and(asked.clone(), Change::Pick(part(4)));
            let twice = and(brushed, Change::Brush(part(6)));
            assert_eq!(twice.entries, 2);
            assert_eq!(and(twice, Change::Undo).query, asked.query);
            assert_eq!(after([Change::Brush(part(5)), Change::Brush(part(6))]).entries, 1);
        }
    }

    #[test]
    fn a_quote_is_gone_to_among_those_that_are_shown() {
        let asked = after([weibo(Mark::Included), Change::At("hu-xijin-1".to_owned())]);
        assert_eq!(asked.query.to_fragment(), "?platform=weibo&at=hu-xijin-1");
        assert_eq!(and(asked, weibo(Mark::Neutral)).query.to_fragment(), "?");
    }

    #[test]
    fn undo_takes_back_the_last_change_and_again_brings_it_back() {
        let cleared = after([weibo(Mark::Included), Change::Clear]);
        let undone = and(cleared.clone(), Change::Undo);
        assert_eq!(undone.query.mark("platform", "weibo"), Mark::Included);
        assert_eq!(and(undone, Change::Undo).query, cleared.query);
    }

    #[test]
    fn a_view_is_an_entry_of_history_and_leaves_the_filter() {
        let asked = after([weibo(Mark::Included), Change::View(View::Map)]);
        assert_eq!((asked.step, asked.entries), (Step::Push, 2));
        assert_eq!(asked.query.to_fragment(), "?platform=weibo&view=map");
    }

    #[test]
    fn what_a_view_shows_quotes_by_is_an_entry_of_history_and_the_views_own() {
        let map = after([Change::View(View::Map), by("platform-kind")]);
        assert_eq!((map.step, map.entries, &*map.query.by), (Step::Push, 2, "platform-kind"));
        let voices = and(map.clone(), Change::View(View::Voices));
        assert_eq!((voices.entries, &*voices.query.by), (3, ""));
        assert_eq!(and(voices, Change::Undo).query, map.query);
    }

    #[test]
    fn a_view_that_cannot_be_had_leaves_the_quotes_in_its_entry_of_the_history() {
        let asked = after([weibo(Mark::Included), Change::View(View::Voices), by("name")]);
        let instead = asked.without_view();
        assert_eq!(instead.query.to_fragment(), "?platform=weibo");
        assert_eq!((instead.step, instead.entries), (Step::Replace, asked.entries));
    }

    #[test]
    fn a_permalink_is_left_by_the_next_filter_and_history_is_not_written_twice() {
        let query = Query { at: Some("hu-xijin-1".to_owned()), ..Query::default() };
        let visited = after([Change::Visit(Box::new(query))]);
        assert_eq!((visited.step, visited.entries), (Step::Stay, 0));
        let filtered = and(visited, weibo(Mark::Included));
        assert_eq!((filtered.step, filtered.query.at), (Step::Push, None));
    }

    #[test]
    fn values_are_asked_for_alone_in_their_facets_and_let_go_together() {
        let cell = |id: &str| ["theme", "platform"].map(|it| (it.to_owned(), id.to_owned()));
        let only = |id: &str, is_asked| Change::Only(cell(id).into(), is_asked);
        let asked = after([weibo(Mark::Excluded), only("x", true), only("y", true)]);
        assert_eq!(asked.query.to_fragment(), "?platform=y&theme=y");
        assert_eq!(and(asked, only("y", false)).query.to_fragment(), "?");
        let read =
            after([Change::View(View::Voices), by("name"), Change::Read("mayor".to_owned())]);
        assert_eq!(read.query.to_fragment(), "?speaker=mayor");
    }

    #[test]
    fn other_values_of_a_facet_are_wanted_and_nothing_that_is_asked_for_changes() {
        let more = WantedValues { limit: 46, ..WantedValues::default() };
        let before = after([weibo(Mark::Included)]);
        let wished = and(before.clone(), Change::Wish("theme".to_owned(), more.clone()));
        assert_eq!((wished.wish("theme"), wished.wish("speaker")), (more, WantedValues::default()));
        assert_eq!((wished.query, wished.entries), (before.query, before.entries));
    }

    #[test]
    fn voices_stand_side_by_side_until_they_are_let_go_of_or_the_view_is_left() {
        let compare = |id: &str| Change::Compare(id.to_owned());
        let two = after([Change::View(View::Voices), compare("a"), compare("b")]);
        assert_eq!((&two.compared[..], two.entries), (&["a".to_owned(), "b".to_owned()][..], 1));
        assert_eq!(and(two.clone(), weibo(Mark::Included)).compared, two.compared);
        assert_eq!(and(two.clone(), compare("a")).compared, ["b"]);
        for change in [Change::StopComparing, Change::View(View::Map), Change::Undo] {
            assert_eq!(and(two.clone(), change).compared, [""; 0]);
        }
    }
}
