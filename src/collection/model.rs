//! What a collection's explorer knows, and the one function that changes it.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::Reducible;

use crate::model::Article;
use crate::query::{Answer, Asked, Change, FiguresAnswer, Query, Row, WantedFigures};
use crate::view::shared_figures::SharedFigures;

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
    Figures(Box<FiguresAnswer>, Vec<Row>),
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

/// What changes it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Action {
    /// A reader asks for something else.
    Ask(Change),
    /// A reader wants more voices.
    Voices,
    /// Opens the archive, or gives up.
    Open(bool),
    Message(Message),
}

/// How many voices are shown at first, and how many more each time.
const VOICES: u32 = 20;

/// What a view shows, with the quotes that represent its voices or are compared.
pub(super) type Shown = (SharedFigures, Rows);

/// Everything that can change.
#[derive(Clone)]
pub(super) struct Model {
    pub(super) asked: Asked,
    /// The number of the question: another where the quotes are others.
    pub(super) number: u32,
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
        let query = Query::of_archive(asked, &answer.about.facets);
        Self {
            number: u32::from(query.listed() != Query::default()),
            asked: query.into(),
            opening: if is_open { Opening::Open } else { Opening::Under(0.0, 0.0) },
            is_known: is_open,
            answer,
            rows: Rc::new(rows.into_iter().collect()),
            drawing: 0,
            voices: VOICES,
            figures: None,
        }
    }

    /// The figures that the view shows; none for the quotes.
    pub(super) fn wanted_figures(&self) -> Option<WantedFigures> {
        let facets = &self.answer.about.facets;
        let is_facet = |id: &str| facets.iter().any(|facet| facet.id == id);
        self.asked.wanted_figures(self.voices, is_facet)
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
            Message::Figures(answer, rows) => {
                let FiguresAnswer { number, figures } = *answer;
                if number == self.drawing {
                    let rows = Rc::new(rows.into_iter().collect());
                    self.figures = Some((figures.into(), rows));
                }
            }
            Message::Opening(done, of) => self.opening = Opening::Under(done, of),
            Message::Failed(why) => self.opening = Opening::Failed(why),
            Message::Visit(_) | Message::Scrolled(_) | Message::Step(_) => {}
        }
        self
    }

    /// Asks for something else, as a question of a new number where its quotes are others.
    fn asking(self, asked: Asked) -> Self {
        let (before, after) = (&self.asked.query, &asked.query);
        let is_other = after.listed() != before.listed();
        let is_redrawn = (after.view, &after.by) != (before.view, &before.by);
        let is_compared = asked.compared != self.asked.compared;
        Self {
            number: self.number + u32::from(is_other),
            drawing: self.drawing + u32::from(is_other || is_redrawn || is_compared),
            voices: if is_other { VOICES } else { self.voices },
            // The last ones of the same view stay until there are others.
            figures: self.figures.filter(|_| after.view == before.view),
            asked,
            ..self
        }
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let model = Self::clone(&self);
        let change = match action {
            Action::Voices => return Rc::new(Self { voices: model.voices + VOICES, ..model }),
            Action::Open(is_wanted) => {
                let opening = if is_wanted { Opening::Under(0.0, 0.0) } else { Opening::Stopped };
                return Rc::new(Self { opening, ..model });
            }
            Action::Message(Message::Visit(fragment)) => {
                let query = Query::of_archive(&fragment, &model.answer.about.facets);
                Change::Visit(Box::new(query))
            }
            Action::Message(told) => return Rc::new(model.told(told)),
            Action::Ask(change) => change,
        };
        match self.asked.after(change) {
            Some(asked) => Rc::new(model.asking(asked)),
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Figures, MapFigures, Mark, View};
    use crate::sample;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        actions.into_iter().fold(Rc::new(Model::new(Reply::default(), false, "")), Model::reduce)
    }

    fn mark(id: &str) -> Action {
        Action::Ask(Change::Mark("speaker".to_owned(), id.to_owned(), Mark::Included))
    }

    #[test]
    fn figures_stay_until_there_are_others_of_their_view() {
        let map = || Figures::Map(MapFigures::default());
        let drawn = |number| {
            let answer = Box::new(FiguresAnswer { number, figures: map() });
            Message::Figures(answer, Vec::new())
        };
        let model = after([Action::Ask(Change::View(View::Map)), Action::Message(drawn(1))]);
        assert!(model.figures.is_some());
        let other = model.clone().reduce(mark("a"));
        let other = other.reduce(Action::Ask(Change::By("platform-kind".to_owned())));
        assert!(other.figures.is_some());
        let left = model.reduce(Action::Ask(Change::View(View::Voices)));
        assert!(left.figures.is_none());
        assert!(left.clone().reduce(Action::Message(drawn(1))).figures.is_none(), "it is late");
        assert!(left.reduce(Action::Message(drawn(2))).figures.is_some());
    }

    #[test]
    fn voices_are_compared_from_the_second_on_and_each_time_it_is_another_question() {
        let compare = |id: &str| Action::Ask(Change::Compare(id.to_owned()));
        let compared = |model: &Model| match model.wanted_figures() {
            Some(WantedFigures::Voices { compared, .. }) => compared,
            other => panic!("{other:?} are no voices"),
        };
        let one = after([Action::Ask(Change::View(View::Voices)), compare("a")]);
        assert_eq!(compared(&one), [""; 0]);
        let two = one.clone().reduce(compare("b"));
        assert_eq!(compared(&two), ["a", "b"]);
        assert!(two.drawing > one.drawing);
        assert_eq!(compared(&two.clone().reduce(mark("a"))), ["a", "b"]);
        assert_eq!(compared(&two.reduce(compare("a"))), [""; 0]);
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
