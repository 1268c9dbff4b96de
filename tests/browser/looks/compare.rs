//! Two pictures side by side: which parts of them differ, in words.

use serde_json::{Value, json};

use super::picture::{CHANNELS, LEVEL, Picture, SIDE};
use crate::harness::Page;

/// By how many levels a cell may differ in each channel. Versions of a browser draw the
/// edges of letters differently; what must be seen, and by how much it is over this,
/// is in [`super::sight`].
pub(super) const TOLERANCE: [i32; 3] = [3, 2, 2];

/// By how many levels all cells together may differ on average: what has changed a
/// little everywhere, as paper of another colour.
pub(super) const DRIFT: f64 = 0.5;

/// As many parts are told of a picture.
const TOLD: usize = 8;

const THERE: &str = "
    return arguments[0].map(([x, y]) => {
        const element = document.elementFromPoint(x, y);
        if (!element) return 'nothing';
        const name = [element.localName, ...element.classList].join('.');
        const text = element.textContent.replace(/\\s+/g, ' ').trim();
        return text ? `${name} “${[...text].slice(0, 40).join('')}”` : name;
    })";

/// Cells that touch and differ: a rectangle of them, and the greatest difference in each
/// channel.
struct Part {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
    most: [i32; 3],
}

/// What differs, a line for each part; none where the pictures are alike.
pub(super) fn differences(page: &Page, kept: &Picture, found: &Picture) -> Vec<String> {
    if (kept.width, kept.height) != (found.width, found.height) {
        let [kept, found] = [kept, found].map(|it| format!("{} x {}", it.width, it.height));
        return vec![format!("it is {found} pixels large and should be {kept}")];
    }
    let parts = parts(kept, found);
    let mut told = tell(page, &parts, found);
    if parts.len() > TOLD {
        told.push(format!("and {} more parts", parts.len() - TOLD));
    }
    let drift = drift(kept, found);
    if drift.iter().any(|channel| channel.abs() > DRIFT) {
        told.push(format!("all of it, on average: {}", in_words(drift.map(|it| it * LEVEL))));
    }
    told
}

/// How far the most different cell is from what is kept, in each channel, in levels.
pub(super) fn greatest(kept: &Picture, found: &Picture) -> [i32; 3] {
    kept.cells.iter().zip(&found.cells).fold([0; 3], |most, (kept, found)| {
        let by = apart(kept, found);
        [0, 1, 2].map(|at| if by[at].abs() > most[at].abs() { by[at] } else { most[at] })
    })
}

/// How far all cells are from what is kept, on average, in levels.
pub(super) fn drift(kept: &Picture, found: &Picture) -> [f64; 3] {
    let cells = kept.cells.iter().zip(&found.cells);
    let sum = cells.fold([0; 3], |sum, (kept, found)| {
        let by = apart(kept, found);
        [0, 1, 2].map(|at| sum[at] + by[at])
    });
    sum.map(|channel| f64::from(channel) / kept.cells.len() as f64)
}

fn apart(kept: &[u8; 3], found: &[u8; 3]) -> [i32; 3] {
    [0, 1, 2].map(|at| i32::from(found[at]) - i32::from(kept[at]))
}

/// The parts that differ by more than is allowed, the greatest first.
fn parts(kept: &Picture, found: &Picture) -> Vec<Part> {
    let columns = kept.columns();
    let rows = kept.cells.len() / columns;
    let by: Vec<[i32; 3]> =
        kept.cells.iter().zip(&found.cells).map(|(kept, found)| apart(kept, found)).collect();
    let differs = |at: usize| (0..3).any(|channel| by[at][channel].abs() > TOLERANCE[channel]);
    let mut seen = vec![false; by.len()];
    let mut parts = Vec::new();
    for start in 0..by.len() {
        if seen[start] || !differs(start) {
            continue;
        }
        let mut part = Part { left: columns, top: rows, right: 0, bottom: 0, most: [0; 3] };
        let mut open = vec![start];
        seen[start] = true;
        while let Some(at) = open.pop() {
            let (column, row) = (at % columns, at / columns);
            part.take(column, row, by[at]);
            for row in row.saturating_sub(1)..rows.min(row + 2) {
                for column in column.saturating_sub(1)..columns.min(column + 2) {
                    let next = row * columns + column;
                    if !seen[next] && differs(next) {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
        }
        parts.push(part);
    }
    parts.sort_by_key(|part| std::cmp::Reverse(part.size()));
    parts
}

impl Part {
    fn take(&mut self, column: usize, row: usize, by: [i32; 3]) {
        (self.left, self.right) = (self.left.min(column), self.right.max(column + 1));
        (self.top, self.bottom) = (self.top.min(row), self.bottom.max(row + 1));
        for (most, by) in self.most.iter_mut().zip(by) {
            if by.abs() > most.abs() {
                *most = by;
            }
        }
    }

    fn size(&self) -> usize {
        (self.right - self.left) * (self.bottom - self.top)
    }
}

/// Where each part is, what stands in the middle of it, and how it differs.
fn tell(page: &Page, parts: &[Part], found: &Picture) -> Vec<String> {
    let told = &parts[..parts.len().min(TOLD)];
    let middles: Vec<Value> = told
        .iter()
        .map(|part| {
            json!([(part.left + part.right) * SIDE / 2, (part.top + part.bottom) * SIDE / 2])
        })
        .collect();
    let there = page.eval(THERE, &[json!(middles)]);
    let line = |(at, part): (usize, &Part)| {
        let (right, bottom) =
            ((part.right * SIDE).min(found.width), (part.bottom * SIDE).min(found.height));
        format!(
            "{} to {right} px from the left, {} to {bottom} px from the top ({}): {}",
            part.left * SIDE,
            part.top * SIDE,
            there[at].as_str().unwrap_or_default(),
            in_words(part.most.map(|most| f64::from(most) * LEVEL)),
        )
    };
    told.iter().enumerate().map(line).collect()
}

/// A difference in each channel, of 256.
fn in_words(by: [f64; 3]) -> String {
    let ways = [("lighter", "darker"), ("more red", "less red"), ("more blue", "less blue")];
    let word = |(by, (more, less)): (&f64, (&str, &str))| match *by {
        by if by >= LEVEL / 4.0 => Some(format!("{more} by {by:.0}")),
        by if by <= -LEVEL / 4.0 => Some(format!("{less} by {:.0}", -by)),
        _ => None,
    };
    let words: Vec<String> = by.iter().zip(ways).filter_map(word).collect();
    debug_assert_eq!(ways.len(), CHANNELS.len());
    words.join(", ")
}
