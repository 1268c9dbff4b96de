//! Draws a quote as a picture without a browser, for `og:image`, which is shown where the
//! address of a page is shared. The pictures that readers make on the page are drawn there
//! (`static/card`), and look the same.
//!
//! Every line of text is measured with the fonts that it is drawn with. Where these lack a
//! character, there is no picture, and [`NoFont`] says which font to install: no picture is
//! better than one with boxes instead of words.
//!
//! Imports `model`, `memory`, `i18n` and `cite`.

mod canvas;
mod colour;
mod fonts;
mod foot;
mod layout;
mod quoted;
mod style;
mod telling;
mod text;

use crate::i18n::Messages;
use crate::model::Article;
use canvas::Canvas;
use colour::PAPER;
pub use fonts::{Fonts, NoFont};
use foot::Foot;
use layout::MARGIN;
pub use layout::SIZE;
use quoted::Quoted;
pub use telling::telling;
use text::Spoken;

/// The space above the words, and below them.
const AIR: f32 = 56.0;
/// The width of the bar in the platform's hue, at the edge where lines begin.
const BAR: f32 = 16.0;

/// A picture.
pub struct Picture {
    /// Its file.
    pub png: Vec<u8>,
    /// Its text, for people who do not see it.
    pub text: String,
}

/// Draws a quote of an article, by its position. `text` is the template for the text of the
/// picture, with slots for the words, for the speaker, and for the source.
///
/// # Errors
/// When the fonts lack a character of it.
pub fn draw(
    article: &Article,
    words: &Messages,
    quote: u32,
    text: &str,
    fonts: &mut Fonts,
) -> Result<Picture, NoFont> {
    let quoted = Quoted::new(article, words, quote);
    let (width, height) = (SIZE.0 as f32, SIZE.1 as f32);
    let mut canvas = Canvas::new(SIZE, PAPER);
    let bar = if quoted.is_mirrored { width - BAR } else { 0.0 };
    canvas.rect([bar, 0.0, BAR, height], quoted.accent);
    let foot = Foot::new(&quoted, width, fonts)?;
    let room = (width - 2.0 * MARGIN, height - foot.height() - 2.0 * AIR);
    let spoken = Spoken::new(&quoted, room, fonts)?;
    spoken.draw(&mut canvas, AIR, fonts);
    foot.draw(&mut canvas, height - foot.height(), fonts);
    let said = quoted.text(&spoken.drawn, words, text);
    Ok(Picture { png: canvas.png(), text: said })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::words;
    use crate::model::Lang;
    use crate::query::Language;
    use crate::sample;

    const TEXT: &str = "{0} — {1}. Source: {2}.";

    fn drawn(id: &str) -> Result<Picture, NoFont> {
        let article = sample::article();
        let quote = article.quote_by_id(id).expect("a quote of the sample");
        let lang = &article.quotes[quote as usize].lang;
        let mut fonts = Fonts::of_machine(lang)?;
        draw(&article, &words(Language::English), quote, TEXT, &mut fonts)
    }

    #[test]
    fn a_picture_says_what_it_shows() {
        // Only on a machine that has the fonts; the error has a test of its own.
        let Ok(picture) = drawn("night-sky-society-2") else { return };
        assert!(picture.png.starts_with(b"\x89PNG"));
        assert_eq!(
            picture.text,
            "“Dark means dark!” — Saltmere Night Sky Society, eleven stargazers who share a \
             telescope, Quayside. Source: “Harbour Lights: Saltmere Cannot Agree on Its Own \
             Lamp” · The Saltmere Packet · Imogen Ferreira-Óg."
        );
    }

    #[test]
    fn without_a_font_there_is_no_picture_but_a_sentence() {
        let nothing = std::env::temp_dir().join("pullquote-no-fonts");
        std::fs::create_dir_all(&nothing).expect("a folder to write in");
        let none = Fonts::in_folder(&nothing, &Lang::default()).err().expect("there is none");
        assert!(none.to_string().starts_with("there is no font in "), "{none}");
    }
}
