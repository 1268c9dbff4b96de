//! The foot of a picture: who said it, where, and the source.

use super::canvas::Canvas;
use super::colour::{Colour, INK, LINE, SOFT, WASH};
use super::fonts::{Fonts, NoFont};
use super::layout::MARGIN;
use super::quoted::Quoted;
use super::style::{Line, Side, Style};
use super::text::shortened;

/// The height with one line for the source, and of a second such line.
const HEIGHT: f32 = 196.0;
const MORE: f32 = 28.0;

/// The greatest width of the facts at the end.
const FACTS: f32 = 340.0;

/// The width of the ring with the initials, and of the space beside it.
const RING: f32 = 84.0;

/// A line of text with its position, relative to the top of the foot.
struct Placed<'a> {
    line: Line,
    style: Style<'a>,
    x: f32,
    y: f32,
}

/// The foot, below the words.
pub(super) struct Foot<'a> {
    quoted: &'a Quoted<'a>,
    width: f32,
    placed: Vec<Placed<'a>>,
    /// The centre of the platform's ring, if there is one.
    dot: Option<f32>,
    sources: usize,
}

/// The edge at which a line is placed.
#[derive(Clone, Copy, PartialEq)]
enum Anchor {
    /// It begins there, at the side where lines of the article begin.
    Start,
    Middle,
    /// It ends there.
    End,
}

impl<'a> Foot<'a> {
    pub(super) fn new(
        quoted: &'a Quoted<'a>,
        width: f32,
        fonts: &mut Fonts,
    ) -> Result<Self, NoFont> {
        let mut foot = Self { quoted, width, placed: Vec::new(), dot: None, sources: 1 };
        foot.set(fonts)?;
        Ok(foot)
    }

    pub(super) fn height(&self) -> f32 {
        HEIGHT + (self.sources - 1) as f32 * MORE
    }

    fn style(&self, size: f32, is_bold: bool, colour: Colour) -> Style<'a> {
        let side = if self.quoted.is_mirrored { Side::Right } else { Side::Left };
        let lang = self.quoted.lang;
        Style { size, leading: size * 1.4, is_serif: false, is_bold, colour, lang, side }
    }

    fn set(&mut self, fonts: &mut Fonts) -> Result<(), NoFont> {
        let quoted = self.quoted;
        let end = self.width - MARGIN;
        let mut facts = 0.0;
        if !quoted.platform.is_empty() {
            let style = self.style(24.0, true, quoted.accent);
            let wide = self.put(quoted.platform, style, (end, 56.0), FACTS, Anchor::End, fonts)?;
            facts = 26.0 + wide;
            self.dot = Some(self.mirrored(end - facts + 8.0));
        }
        if !quoted.manner.is_empty() {
            let y = if quoted.platform.is_empty() { 56.0 } else { 90.0 };
            let style = Style { side: quoted.spoken, ..self.style(21.0, true, SOFT) };
            facts = self.put(quoted.manner, style, (end, y), FACTS, Anchor::End, fonts)?.max(facts);
        }
        let room = end - MARGIN - RING - facts - 40.0;
        let initials = self.style(21.0, true, INK);
        self.put(&quoted.initials, initials, (MARGIN + 32.0, 70.0), 60.0, Anchor::Middle, fonts)?;
        let y = if quoted.role.is_empty() { 71.0 } else { 56.0 };
        let name = self.style(27.0, true, INK);
        self.put(quoted.name, name, (MARGIN + RING, y), room, Anchor::Start, fonts)?;
        let role = self.style(21.0, false, SOFT);
        self.put(&quoted.role, role, (MARGIN + RING, 90.0), room, Anchor::Start, fonts)?;
        self.source(fonts)
    }

    /// Sets the source, in one line or two.
    fn source(&mut self, fonts: &mut Fonts) -> Result<(), NoFont> {
        let room = self.width - 2.0 * MARGIN;
        let style = self.style(19.0, false, SOFT);
        let lines = fonts.set(&self.quoted.source, &style, Some(room))?.lines();
        let text = &self.quoted.source;
        let end = lines.first().map_or(text.len(), |line| line.end.saturating_sub(Side::MARK));
        let (first, rest) = text.split_at(end.min(text.len()));
        for (number, part) in [first, rest].into_iter().map(str::trim).enumerate() {
            let y = 146.0 + number as f32 * MORE;
            if !part.is_empty() {
                self.put(part, style, (MARGIN, y), room, Anchor::Start, fonts)?;
                self.sources = number + 1;
            }
        }
        Ok(())
    }

    /// Places a text. The position is mirrored where the article's lines begin on the right.
    /// Returns the width of the text.
    fn put(
        &mut self,
        text: &str,
        style: Style<'a>,
        (x, y): (f32, f32),
        room: f32,
        anchor: Anchor,
        fonts: &mut Fonts,
    ) -> Result<f32, NoFont> {
        let line = shortened(text, &style, room, fonts)?;
        let wide = line.width;
        let at = self.mirrored(x);
        let is_left = (anchor == Anchor::Start) != self.quoted.is_mirrored;
        let left = match anchor {
            Anchor::Middle => at - wide / 2.0,
            _ if is_left => at,
            _ => at - wide,
        };
        let first = line.glyphs.iter().map(|glyph| glyph.x).fold(f32::INFINITY, f32::min);
        let x = if first.is_finite() { left - first } else { left };
        self.placed.push(Placed { line, style, x, y });
        Ok(wide)
    }

    fn mirrored(&self, x: f32) -> f32 {
        if self.quoted.is_mirrored { self.width - x } else { x }
    }

    /// Draws it below `top`.
    pub(super) fn draw(&self, canvas: &mut Canvas, top: f32, fonts: &mut Fonts) {
        let accent = self.quoted.accent;
        canvas.rect([MARGIN, top, self.width - 2.0 * MARGIN, 2.0], LINE);
        let middle = (self.mirrored(MARGIN + 32.0), top + 62.0);
        canvas.ring(middle, 30.0, WASH, accent, self.quoted.is_reported);
        if let Some(x) = self.dot {
            canvas.ring((x, top + 48.0), 7.0, accent, accent, false);
        }
        for Placed { line, style, x, y } in &self.placed {
            fonts.draw(canvas, line, *x, top + y, style);
        }
    }
}
