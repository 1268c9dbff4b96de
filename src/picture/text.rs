//! Sets the words of a picture in lines, as large as they fit.

use unicode_segmentation::UnicodeSegmentation;

use super::canvas::Canvas;
use super::colour::{INK, SOFT};
use super::fonts::{Fonts, NoFont, Text};
use super::layout::{MARGIN, SIZE};
use super::quoted::{Block, Quoted};
use super::style::{Line, Side, Style};

/// The smallest and the largest size of the words, in pixels.
const SMALLEST: u32 = 22;
const LARGEST: u32 = 96;

/// The size of untranslated words, relative to the translation.
const ORIGINAL: f32 = 0.66;

/// With more lines than this, their lengths are not made even.
const UNEVEN: usize = 12;

/// A picture has no room for more bytes of a very long text.
const LONGEST: usize = 6000;

/// Lines with their position.
struct Stood<'a> {
    lines: Vec<Line>,
    style: Style<'a>,
    /// The left edge, and the first line's top.
    at: (f32, f32),
    /// How far the first line hangs into the margin at its beginning.
    hang: f32,
}

/// The words, ready to be drawn.
pub(super) struct Spoken<'a> {
    blocks: Vec<Stood<'a>>,
    /// The words on the picture, by language; they may be cut off.
    pub(super) drawn: Vec<String>,
    above: f32,
}

impl<'a> Spoken<'a> {
    /// Sets words into a box of this width and height.
    pub(super) fn new(
        quoted: &'a Quoted<'_>,
        room: (f32, f32),
        fonts: &mut Fonts,
    ) -> Result<Self, NoFont> {
        let mut setting = Setting { quoted, room, fonts, texts: Vec::new() };
        for block in &quoted.blocks {
            let style = style(quoted, block, SMALLEST as f32);
            let mut ends = block.text.char_indices().map(|(at, _)| at);
            let text = &block.text[..ends.find(|at| *at >= LONGEST).unwrap_or(block.text.len())];
            let text = setting.fonts.set(text, &style, Some(room.0))?;
            setting.texts.push(text);
        }
        setting.largest()
    }

    /// Draws them below `top`.
    pub(super) fn draw(&self, canvas: &mut Canvas, top: f32, fonts: &mut Fonts) {
        for Stood { lines, style, at: (left, y), hang } in &self.blocks {
            for (number, line) in lines.iter().enumerate() {
                let out = if number > 0 { 0.0 } else { *hang };
                let x = if style.side == Side::Right { left + out } else { left - out };
                let base = top + self.above + y + (number as f32 + 0.5) * style.leading;
                fonts.draw(canvas, line, x, base + style.size * 0.34, style);
            }
        }
    }
}

/// The style of a block; reported speech has another style than quoted speech.
fn style<'a>(quoted: &Quoted<'_>, block: &Block<'a>, size: f32) -> Style<'a> {
    let language = block.lang.as_str().split('-').next().unwrap_or_default();
    let is_tall = ["ar", "fa", "ur", "ps", "th", "km", "my", "hi", "zh", "ja", "ko"];
    let scale = if is_tall.contains(&language) { 1.55 } else { 1.34 };
    let is_reported = quoted.is_reported;
    let size = if is_reported { size * 0.86 } else { size };
    Style {
        size,
        leading: size * scale,
        is_serif: !is_reported,
        is_bold: false,
        colour: if is_reported { SOFT } else { INK },
        lang: block.lang,
        side: Side::of(block.lang.dir()),
    }
}

/// Words for which a size is being found.
struct Setting<'a, 'q, 'f> {
    quoted: &'a Quoted<'q>,
    room: (f32, f32),
    fonts: &'f mut Fonts,
    /// The text in each language.
    texts: Vec<Text>,
}

impl<'a> Setting<'a, '_, '_> {
    fn style(&self, at: usize, size: u32) -> Style<'a> {
        let scale = if at > 0 { ORIGINAL } else { 1.0 };
        style(self.quoted, &self.quoted.blocks[at], size as f32 * scale)
    }

    /// The height of the words in a size.
    fn tall(&mut self, size: u32) -> f32 {
        let mut tall = 0.0;
        for at in 0..self.texts.len() {
            let style = self.style(at, size);
            self.fonts.resize(&mut self.texts[at], style.size, style.leading, self.room.0);
            let air = if at > 0 { 0.5 } else { 0.0 };
            tall += (self.texts[at].len() as f32 + air) * style.leading;
        }
        tall
    }

    fn largest(mut self) -> Result<Spoken<'a>, NoFont> {
        if self.tall(SMALLEST) > self.room.1 {
            // The words before translation are left out first.
            self.texts.truncate(1);
            if self.tall(SMALLEST) > self.room.1 {
                return self.cut();
            }
        }
        let (mut fits, mut not) = (SMALLEST, LARGEST + 1);
        while not - fits > 1 {
            let middle = fits.midpoint(not);
            if self.tall(middle) <= self.room.1 { fits = middle } else { not = middle }
        }
        let drawn = self.quoted.blocks[..self.texts.len()].iter().map(|block| block.text.clone());
        let drawn = drawn.collect();
        Ok(self.stand(fits, drawn))
    }

    /// Cuts the words where the box ends, with an ellipsis.
    fn cut(mut self) -> Result<Spoken<'a>, NoFont> {
        let style = self.style(0, SMALLEST);
        let block = &self.quoted.blocks[0];
        let most = (self.room.1 / style.leading) as usize;
        let end = self.texts[0].lines()[most - 1].end - Side::MARK;
        let signs: Vec<&str> = block.text[..end].graphemes(true).collect();
        for left in (0..signs.len()).rev() {
            let drawn = [signs[..left].concat().trim_end(), "…", block.marks[1]].concat();
            self.texts[0] = self.fonts.set(&drawn, &style, Some(self.room.0))?;
            if self.texts[0].len() <= most {
                return Ok(self.stand(SMALLEST, vec![drawn]));
            }
        }
        Ok(self.stand(SMALLEST, Vec::new()))
    }

    /// The words in a size, with their positions.
    fn stand(mut self, size: u32, drawn: Vec<String>) -> Spoken<'a> {
        let above = (self.room.1 - self.tall(size)) / 2.0;
        let (mut y, mut blocks) = (0.0, Vec::new());
        for at in 0..self.texts.len() {
            let style = self.style(at, size);
            let width = self.even(at, &style);
            let left = match style.side {
                Side::Left => MARGIN,
                Side::Right => SIZE.0 as f32 - MARGIN - width,
            };
            y += if at > 0 { 0.5 * style.leading } else { 0.0 };
            let text = &self.texts[at];
            let hang = text.begin(self.quoted.blocks[at].marks[0].len());
            let lines = text.lines();
            let tall = lines.len() as f32 * style.leading;
            blocks.push(Stood { lines, style, at: (left, y), hang });
            y += tall;
        }
        Spoken { blocks, drawn, above }
    }

    /// Sets a text in the same number of lines, but none much shorter than the others. Returns
    /// the width of the lines.
    fn even(&mut self, at: usize, style: &Style<'_>) -> f32 {
        let (wide, lines) = (self.room.0, self.texts[at].len());
        let (mut narrow, mut fits) = (wide / 2.0, wide);
        while lines <= UNEVEN && fits - narrow > 4.0 {
            let middle = f32::midpoint(narrow, fits);
            self.fonts.resize(&mut self.texts[at], style.size, style.leading, middle);
            if self.texts[at].len() <= lines { fits = middle } else { narrow = middle }
        }
        self.fonts.resize(&mut self.texts[at], style.size, style.leading, fits);
        fits
    }
}

/// As much of a text as fits into `width` in one line, with an ellipsis if something is left
/// out.
pub(super) fn shortened(
    text: &str,
    style: &Style<'_>,
    width: f32,
    fonts: &mut Fonts,
) -> Result<Line, NoFont> {
    let mut one = |text: &str| {
        let line = fonts.set(text, style, None)?.lines().into_iter().next();
        Ok(line.unwrap_or(Line { glyphs: Vec::new(), width: 0.0, end: 0 }))
    };
    let whole = one(text)?;
    if whole.width <= width {
        return Ok(whole);
    }
    let signs: Vec<&str> = text.graphemes(true).collect();
    let cut = |end: usize| [signs[..end].concat().trim_end(), "…"].concat();
    let (mut fits, mut not) = (0, signs.len());
    while not - fits > 1 {
        let middle = fits.midpoint(not);
        if one(&cut(middle))?.width <= width { fits = middle } else { not = middle }
    }
    one(&cut(fits))
}
