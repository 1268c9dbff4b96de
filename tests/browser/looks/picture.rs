//! A picture as text: how light each cell of it is, and of what hue. Small enough
//! to be kept beside the code, and its lines can be read.

use serde_json::{Value, json};

use crate::harness::Page;

/// The side of a cell in pixels: about a line of text.
pub(super) const SIDE: usize = 20;

/// How far apart two neighbouring levels are, of the 256 that screens have.
pub(super) const LEVEL: f64 = 4.0;

/// What a cell has a level of: its luma and two differences of colour, as in
/// ITU-R BT.601.
pub(super) const CHANNELS: [&str; 3] = ["light", "red", "blue"];

/// What stands for the levels from 0 to 63, in their order.
const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-";

const CELLS: &str = include_str!("cells.js");

/// The levels of a picture's cells, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Picture {
    /// In pixels.
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) cells: Vec<[u8; 3]>,
}

impl Picture {
    /// What a page shows now, and the same as a PNG in base64.
    #[track_caller]
    pub(super) fn take(page: &Page) -> (Self, String) {
        let png = page.pictured();
        let told = page.eval(CELLS, &[json!(png), json!(SIDE)]);
        let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok());
        let means: Vec<f64> =
            serde_json::from_value(told["means"].clone()).expect("means are numbers");
        let (Some(width), Some(height)) = (number(&told["width"]), number(&told["height"])) else {
            panic!("the picture has no size: {told}");
        };
        let cells = means.chunks_exact(3).map(|mean| levels([mean[0], mean[1], mean[2]])).collect();
        (Self { width, height, cells }, png)
    }

    pub(super) fn columns(&self) -> usize {
        self.width.div_ceil(SIDE)
    }

    /// The picture as it is kept: of each channel a grid with a digit for each cell,
    /// where a point stands for the level that most have, and what is left out at the
    /// end of a line are points.
    pub(super) fn to_text(&self) -> String {
        let mut text = format!("{} x {}\n", self.width, self.height);
        for (channel, name) in CHANNELS.iter().enumerate() {
            let most = self.most(channel);
            text.push_str(&format!("\n{name}, . is {}\n", DIGITS[usize::from(most)] as char));
            for row in self.cells.chunks(self.columns()) {
                let digit = |cell: &[u8; 3]| match cell[channel] {
                    level if level == most => '.',
                    level => DIGITS[usize::from(level)] as char,
                };
                let line: String = row.iter().map(digit).collect();
                text.push_str(line.trim_end_matches('.'));
                text.push('\n');
            }
        }
        text
    }

    /// Reads what [`Picture::to_text`] wrote; `None` where it did not.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let (width, height) = lines.next()?.split_once(" x ")?;
        let (width, height): (usize, usize) = (width.parse().ok()?, height.parse().ok()?);
        let (columns, rows) = (width.div_ceil(SIDE), height.div_ceil(SIDE));
        let mut cells = vec![[0; 3]; columns * rows];
        for (channel, _) in CHANNELS.iter().enumerate() {
            let most = lines.nth(1)?.bytes().last()?;
            for row in 0..rows {
                let line = lines.next()?.bytes().chain(std::iter::repeat(b'.'));
                for (column, digit) in line.take(columns).enumerate() {
                    let digit = if digit == b'.' { most } else { digit };
                    let level = DIGITS.iter().position(|each| *each == digit)?;
                    cells[row * columns + column][channel] = u8::try_from(level).ok()?;
                }
            }
        }
        Some(Self { width, height, cells })
    }

    /// The level of a channel that most cells have.
    fn most(&self, channel: usize) -> u8 {
        let count = |level: u8| self.cells.iter().filter(|cell| cell[channel] == level).count();
        (0..64).max_by_key(|level| count(*level)).unwrap_or_default()
    }
}

/// The levels of a mean colour, each part of which is from 0 to 255.
fn levels([red, green, blue]: [f64; 3]) -> [u8; 3] {
    let light = 0.299 * red + 0.587 * green + 0.114 * blue;
    let parts = [light, 128.0 + 0.713 * (red - light), 128.0 + 0.564 * (blue - light)];
    // White would be the 64th.
    parts.map(|part| (part / LEVEL).round().clamp(0.0, 63.0) as u8)
}

#[test]
fn a_picture_is_read_as_it_was_written() {
    let cell = |at: u8| [at % 64, at / 7 % 64, if at < 40 { 32 } else { 9 }];
    let picture = Picture { width: 130, height: 190, cells: (0..70).map(cell).collect() };
    assert_eq!(Picture::of_text(&picture.to_text()), Some(picture));
    assert_eq!(Picture::of_text("no picture"), None);
}
