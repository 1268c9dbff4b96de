//! What a collection's explorer knows, and the one function that changes it.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::Reducible;

use crate::filter::{Mark, View};
use crate::model::Article;
use crate::query::{
    Answer, Figures, FiguresAnswer, MOST_LINES, Query, Row, Sort, Span, VoiceOrder, WantedFigures,
    WantedValues,
};
use crate::view::cells::axes;

/// How many quotes are kept that were shown.
const KEPT: usize = 400;

/// The quotes of a list that are there, by row.
pub(super) type Rows = Rc<BTreeMap<u32, Rc<Article>>>;

/// An answer, with those of its quotes that are at hand, in any order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// The answer.
    pub answer: Rc<Answer>,
    /// The quotes.
    pub rows: Vec<Row>,
}

/// What the machine tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The visitor goes to a fragment.
    Visit(String),
    /// An answer.
    Answer(Reply),
    /// Quotes of the answer of that number.
    Quotes(u32, Vec<Row>),
    /// Figures, with the quotes that represent their voices.
    Figures(FiguresAnswer, Vec<Row>),
    /// The archive is being opened: so many bytes of so many are there.
    Opening(f64, f64),
    /// It cannot be opened, or not be read any more.
    Failed(Failure),
    /// The page was scrolled, or the window has another size; whether that is over.
    Scrolled(bool),
    /// The visitor goes to the next quote, or to the one before.
    Step(i32),
}

/// Why an archive cannot be opened or read, as far as readers can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It cannot be reached: later it may be.
    Unreachable,
    /// There is another in its place, or none: the page is older than its site.
    Replaced,
    /// It, or what reads it, is not as it was built.
    Damaged,
}

impl Failure {
    /// The failure that JavaScript calls so.
    pub fn from_id(id: &str) -> Self {
        match id {
            "unreachable" => Self::Unreachable,
            "replaced" => Self::Replaced,
            _ => Self::Damaged,
        }
    }
}

/// How far the archive is open.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Opening {
    /// So many bytes of so many are there.
    Under(f64, f64),
    Open,
    /// The visitor did not want to wait.
    Stopped,
    Failed(Failure),
}

/// What a visitor does, and what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Action {
    /// Includes, excludes or lets go of a value: the facet and the id.
    Mark(String, String, Mark),
    /// Types in the search box; holds all of its text.
    Search(String),
    /// Picks months, or all; whether the hand is still at it.
    Span(Option<Span>, bool),
    Sort(Sort),
    /// Picks a view.
    View(View),
    /// Picks by what the view shows the quotes.
    By(String),
    /// Asks for these values alone in their facets, or lets go of them: facets and ids.
    Only(Vec<(String, String)>, bool),
    /// Shows the quotes of one voice.
    Read(String),
    /// Wants more voices.
    Voices,
    /// Takes back every choice and the search; the order stays.
    Clear,
    /// Takes back the last change.
    Undo,
    /// Wants other values of a facet.
    Wish(String, WantedValues),
    /// Opens the archive, or gives up.
    Open(bool),
    Message(Message),
}

/// How many voices are shown at first, and how many more each time.
const VOICES: u32 = 20;

/// What a view shows, by the quotes that represent its voices.
pub(super) type Shown = Rc<(Figures, Rows)>;

/// Changes that are one to the visitor, however many steps they have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gesture {
    Typing,
    Brushing,
}

/// Everything that can change.
#[derive(Clone)]
pub(super) struct Model {
    pub(super) query: Query,
    /// The number of the question: another where the quotes are others.
    pub(super) number: u32,
    pub(super) undo: Option<Query>,
    /// How many entries of the history were asked for.
    pub(super) entries: u32,
    /// Whether the last change came from the address.
    pub(super) is_visit: bool,
    gesture: Option<Gesture>,
    /// By facet, where others than the first values are wanted.
    pub(super) wishes: BTreeMap<String, WantedValues>,
    pub(super) opening: Opening,
    /// Whether the archive has answered, so that every quote can be had.
    pub(super) is_known: bool,
    pub(super) answer: Rc<Answer>,
    pub(super) rows: Rows,
    /// The number of the question for figures: another where they show something else.
    pub(super) drawing: u32,
    /// How many voices are wanted.
    voices: u32,
    /// The figures that came last.
    pub(super) figures: Option<Shown>,
}

impl Model {
    /// Begins with the answer to asking for everything, and with what `asked`, a fragment,
    /// asks for.
    pub(super) fn new(Reply { answer, rows }: Reply, is_open: bool, asked: &str) -> Self {
        let query = Query::from_fragment(asked, &answer.about.facets);
        Self {
            number: u32::from(query.listed() != Query::default()),
            query,
            undo: None,
            entries: 0,
            is_visit: true,
            gesture: None,
            wishes: BTreeMap::new(),
            opening: if is_open { Opening::Open } else { Opening::Under(0.0, 0.0) },
            is_known: is_open,
            answer,
            rows: Rc::new(rows.into_iter().collect()),
            drawing: 0,
            voices: VOICES,
            figures: None,
        }
    }

    /// The facets in the rows and in the columns of the map.
    pub(super) fn axes(&self) -> [String; 2] {
        let facets = &self.answer.about.facets;
        let is_facet = |id: &str| facets.iter().any(|facet| facet.id == id);
        let named = |id: &str| is_facet(id).then(|| id.to_owned());
        let axes = axes(&self.query.by, named);
        axes.unwrap_or_else(|| ["speaker", "theme"].map(str::to_owned))
    }

    /// The figures that the view shows; none for the quotes.
    pub(super) fn wanted_figures(&self) -> Option<WantedFigures> {
        match self.query.view {
            View::Voices => {
                let order = VoiceOrder::from_id(&self.query.by).unwrap_or_default();
                Some(WantedFigures::Voices { order, first: 0, count: self.voices })
            }
            View::Map => {
                let [rows, columns] = self.axes();
                Some(WantedFigures::Map { rows, columns, limit: MOST_LINES })
            }
            View::Quotes | View::Strip => None,
        }
    }

    /// Whether the answer is that to what is asked for.
    pub(super) fn is_answered(&self) -> bool {
        self.is_known && self.answer.number == self.number
    }

    fn told(mut self, told: Message) -> Self {
        match told {
            Message::Answer(Reply { answer, rows }) => {
                self.opening = Opening::Open;
                self.is_known = true;
                if answer.number == self.answer.number {
                    Rc::make_mut(&mut self.rows).extend(rows);
                } else {
                    self.rows = Rc::new(rows.into_iter().collect());
                }
                self.answer = answer;
            }
            Message::Quotes(number, more) => {
                self.opening = Opening::Open;
                if number == self.answer.number {
                    let rows = Rc::make_mut(&mut self.rows);
                    let near = more.first().map_or(0, |(row, _)| *row);
                    rows.extend(more);
                    while rows.len() > KEPT {
                        // Whichever end is farther from what came last.
                        let last = rows.keys().next_back().copied().unwrap_or(near);
                        let first = rows.keys().next().copied().unwrap_or(near);
                        rows.remove(if last.abs_diff(near) > first.abs_diff(near) {
                            &last
                        } else {
                            &first
                        });
                    }
                }
            }
            Message::Figures(FiguresAnswer { number, figures }, rows) => {
                if number == self.drawing {
                    let rows = Rc::new(rows.into_iter().collect());
                    self.figures = Some(Rc::new((figures, rows)));
                }
            }
            Message::Opening(done, of) => self.opening = Opening::Under(done, of),
            Message::Failed(why) => self.opening = Opening::Failed(why),
            Message::Visit(_) | Message::Scrolled(_) | Message::Step(_) => {}
        }
        self
    }

    /// Asks for something else. Whoever changes what is shown no longer stands at a
    /// quote.
    fn asking(mut self, change: impl FnOnce(&mut Query), gesture: Option<Gesture>) -> Self {
        let mut query = self.query.without_at();
        change(&mut query);
        if query == self.query {
            return self;
        }
        let goes_on = gesture.is_some() && gesture == self.gesture && !self.is_visit;
        if !goes_on {
            self.undo = Some(self.query.clone());
            self.entries += 1;
        }
        Self { gesture, is_visit: false, ..self }.with(query)
    }

    /// Asks for something, as a question of a new number where its quotes are others.
    fn with(self, query: Query) -> Self {
        let is_other = query.listed() != self.query.listed();
        let is_redrawn = (query.view, &query.by) != (self.query.view, &self.query.by);
        Self {
            number: self.number + u32::from(is_other),
            drawing: self.drawing + u32::from(is_other || is_redrawn),
            voices: if is_other { VOICES } else { self.voices },
            // Of a map of other facets, a cell would filter by what it does not say.
            figures: self.figures.filter(|_| !is_redrawn),
            query,
            ..self
        }
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let model = Self::clone(&self);
        Rc::new(match action {
            Action::Mark(facet, id, mark) => model.asking(|it| it.set(&facet, &id, mark), None),
            Action::Search(text) => model.asking(|it| it.search = text, Some(Gesture::Typing)),
            Action::Span(span, is_under_way) => {
                let gesture = is_under_way.then_some(Gesture::Brushing);
                let goes_on = model.gesture == Some(Gesture::Brushing);
                // The last step of a gesture is one of it.
                model.asking(|it| it.span = span, gesture.or(goes_on.then_some(Gesture::Brushing)))
            }
            Action::Sort(sort) => model.asking(|it| it.sort = sort, None),
            Action::View(view) => {
                let change = |it: &mut Query| {
                    it.view = view;
                    it.by.clear();
                };
                model.asking(change, None)
            }
            Action::By(by) => model.asking(|it| it.by = by, None),
            Action::Only(values, is_picked) => model.asking(
                |it| {
                    for (facet, id) in &values {
                        it.clear(facet);
                        if !is_picked {
                            it.set(facet, id, Mark::Included);
                        }
                    }
                },
                None,
            ),
            Action::Read(speaker) => model.asking(
                |it| {
                    it.clear("speaker");
                    it.set("speaker", &speaker, Mark::Included);
                    it.view = View::Quotes;
                    it.by.clear();
                },
                None,
            ),
            Action::Voices => Self { voices: model.voices + VOICES, ..model },
            Action::Clear => model.asking(|it| *it = it.cleared(), None),
            Action::Undo => {
                let before = model.undo.clone().unwrap_or_default();
                model.asking(|it| *it = before, None)
            }
            Action::Wish(facet, wish) => {
                let mut model = model;
                model.wishes.insert(facet, wish);
                model
            }
            Action::Open(is_wanted) => {
                let opening = if is_wanted { Opening::Under(0.0, 0.0) } else { Opening::Stopped };
                Self { opening, ..model }
            }
            Action::Message(Message::Visit(fragment)) => {
                let query = Query::from_fragment(&fragment, &model.answer.about.facets);
                if query == model.query {
                    return self;
                }
                let undo = Some(model.query.clone());
                Self { undo, is_visit: true, gesture: None, ..model }.with(query)
            }
            Action::Message(told) => model.told(told),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::MapFigures;
    use crate::sample;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        actions.into_iter().fold(Rc::new(Model::new(Reply::default(), false, "")), Model::reduce)
    }

    fn mark(id: &str) -> Action {
        Action::Mark("speaker".to_owned(), id.to_owned(), Mark::Included)
    }

    #[test]
    fn a_search_is_one_entry_of_history_and_undo_takes_all_of_it_back() {
        let typed = |text: &str| Action::Search(text.to_owned());
        let model = after([mark("a"), typed("l"), typed("la"), typed("lamp")]);
        assert_eq!(model.entries, 2);
        let undone = model.reduce(Action::Undo);
        assert_eq!(undone.query.to_fragment(), "?speaker=a");
        assert_eq!(undone.reduce(Action::Undo).query.search, "lamp");
    }

    #[test]
    fn a_brush_is_one_entry_too_and_the_next_another() {
        let span =
            |last, is_under_way| Action::Span(Some(Span::between(24_000, last)), is_under_way);
        let model = after([span(24_001, true), span(24_002, true), span(24_002, false)]);
        assert_eq!(model.entries, 1);
        assert_eq!(model.reduce(Action::Clear).entries, 2);
    }

    #[test]
    fn figures_are_of_the_view_and_the_facets_that_are_asked_for() {
        let map = || Figures::Map(MapFigures::default());
        let drawn = |number| Message::Figures(FiguresAnswer { number, figures: map() }, Vec::new());
        let model = after([Action::View(View::Map), Action::Message(drawn(1))]);
        assert!(model.figures.is_some());
        let filtered = model.clone().reduce(mark("a"));
        assert!(filtered.figures.is_some(), "the last ones stay until there are others");
        let model = model.reduce(Action::By("platform-kind".to_owned()));
        assert!(model.figures.is_none());
        assert!(model.clone().reduce(Action::Message(drawn(1))).figures.is_none());
        assert!(model.reduce(Action::Message(drawn(2))).figures.is_some());
    }

    #[test]
    fn quotes_of_another_answer_are_passed_over() {
        let row = (4, Rc::new(sample::article().with_quotes(&[0])));
        let quotes = |number| Action::Message(Message::Quotes(number, vec![row.clone()]));
        let answer = Rc::new(Answer { number: 3, total: 9, ..Answer::default() });
        let reply = Reply { answer, rows: Vec::new() };
        let model = after([Action::Message(Message::Answer(reply)), quotes(2)]);
        assert_eq!((model.answer.number, model.answer.total, model.rows.len()), (3, 9, 0));
        assert_eq!(model.opening, Opening::Open);
        assert!(model.reduce(quotes(3)).rows.keys().eq(&[4]));
    }
}
