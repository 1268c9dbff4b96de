//! One tick of the strip: the quotes of a cell, and what is shown of them when
//! a pointer or the focus is there.

use yew::prelude::*;

use super::axis::Cell;
use crate::i18n::List;
use crate::memory::Bitmap;
use crate::model::QuoteKind;
use crate::view::hue::{HUES, hue};
use crate::view::scene::Scene;
use crate::view::text;

/// How much of a quote a screen reader hears before it goes there, in letters.
const HEARD: usize = 80;

/// How much of a quote is seen there, in letters: as much as a narrow screen has room for
/// in four lines.
const PEEKED: usize = 120;

/// The greatest width of a tick, as the style sheet numbers them.
const WIDEST: u32 = 5;

/// The most pieces of a tick of several quotes.
const MOST_PIECES: usize = 4;

/// A tick in the state that it is in.
pub(super) struct Tick<'a> {
    pub(super) scene: &'a Scene,
    pub(super) cell: &'a Cell,
    pub(super) matches: &'a Bitmap,
    /// The position of the cell.
    pub(super) at: usize,
    /// Whether the tab key stops here.
    pub(super) is_stop: bool,
    /// Whether what it stands for is shown.
    pub(super) is_open: bool,
    /// Whether the cell is in the part of the article that is asked for.
    pub(super) is_in: bool,
}

/// The id of the tick in a cell.
pub(super) fn id(cell: usize) -> String {
    ["pq-tick-", &cell.to_string()].concat()
}

impl Tick<'_> {
    pub(super) fn render(&self) -> Html {
        let mut quotes = self.cell.quotes.clone();
        let goal = &self.scene.article.quotes[self.scene.axis.goal(self.at, self.matches) as usize];
        let is_off = !quotes.any(|quote| self.matches.contains(quote));
        // The cell is past the middle: what opens there opens towards the middle.
        let is_late = self.at * 2 > self.scene.axis.cells.len();
        html! {
            <a key={self.at} id={id(self.at)} class="pq-tick" part="tick" href={["#", &goal.id].concat()}
                draggable="false" tabindex={if self.is_stop { "0" } else { "-1" }}
                data-cell={self.at.to_string()} data-hue={self.hue()} data-words={self.width()}
                data-off={is_off.then_some("")} data-in={self.is_in.then_some("")}
                data-many={self.is_of_several().then_some("")}
                aria-label={self.label(is_off)}>
                if self.is_of_several() {
                    <span class="pq-many" aria-hidden="true">{ self.parts() }</span>
                }
                if self.is_open {
                    <span key={goal.id.clone()} class="pq-peek" data-late={is_late.then_some("")}
                        dir={self.scene.words.language().dir()}>{ self.peek() }</span>
                }
            </a>
        }
    }

    fn is_of_several(&self) -> bool {
        self.cell.quotes.len() > 1
    }

    /// The pieces of a tick of several quotes: one for each, as far as there is room.
    fn parts(&self) -> Html {
        let article = &self.scene.article;
        let piece = |quote: u32| hue(article, article.quotes[quote as usize].platform);
        let pieces = self.cell.quotes.clone().take(MOST_PIECES).map(piece);
        pieces.map(|hue| html! { <i data-hue={hue}></i> }).collect()
    }

    /// The hue that most of the quotes have.
    fn hue(&self) -> &'static str {
        let article = &self.scene.article;
        let of = |quote: u32| hue(article, article.quotes[quote as usize].platform);
        let times = |hue: &&&str| self.cell.quotes.clone().filter(|it| of(*it) == **hue).count();
        HUES.iter().rev().max_by_key(times).copied().unwrap_or(HUES[0])
    }

    /// From 1 to [`WIDEST`]. The area would mislead for a line of equal height, so
    /// that it is the width that follows the words, by their square root: a word
    /// more is seen where there are few.
    fn width(&self) -> String {
        let words = |quote| self.scene.index.words(quote);
        let most = self.cell.quotes.clone().map(words).max().unwrap_or(0);
        let part = u64::from(most) * 16 / u64::from(self.scene.index.longest().max(1));
        // Roots up to 4, by squares: std's root is 0.8 KB of wasm.
        let root = (1..=4).take_while(|root| root * root <= part).count() as u32;
        (1 + root * (WIDEST - 1) / 4).to_string()
    }

    fn label(&self, is_off: bool) -> String {
        let (scene, cell) = (self.scene, self.cell);
        let quote = &scene.article.quotes[self.scene.axis.goal(self.at, self.matches) as usize];
        let speaker = &scene.article.speakers[quote.speaker as usize].name;
        let count = cell.quotes.len();
        let words = &scene.words;
        let mut told = List::new(words.comma());
        told.push(&words.places(scene.axis.unit, cell.first, cell.last));
        if count > 1 {
            told.push(&words.quotes(count as u32));
        }
        if is_off {
            told.push(words.not_shown());
        }
        told.push(&[speaker, ": ", &text::beginning(&quote.text, HEARD)].concat());
        told.text
    }

    /// What is seen of the first quote, and how many more there are.
    fn peek(&self) -> Html {
        let Scene { article, words, axis, .. } = self.scene;
        let quote = &article.quotes[axis.goal(self.at, self.matches) as usize];
        let place = words.places(axis.unit, self.cell.first, self.cell.last);
        let count = self.cell.quotes.len() as u32;
        let peeked = text::beginning(&quote.text, PEEKED);
        let peeked = match quote.kind {
            QuoteKind::Indirect => html! { peeked },
            _ => text::quoted(&quote.lang, &peeked),
        };
        let more = (count > 1).then(|| words.quotes(count));
        html! {
            <>
                <b>{ &article.speakers[quote.speaker as usize].name }</b>
                <span class="pq-platform">{ words.platform(article, quote) }</span>
                <span>{ place }</span>
                if let Some(more) = more {
                    <span>{ more }</span>
                }
                <span class="pq-peeked" data-kind={quote.kind.id()} lang={quote.lang.to_string()}
                    dir={quote.lang.dir()}>{ peeked }</span>
            </>
        }
    }
}
