//! Orders the rows and columns of a table so that similar ones are next to each other.
//!
//! Reciprocal averaging: each row takes the mean of the scores of its columns,
//! weighted by how often it has them, and each column that of its rows, until
//! neither changes (M. O. Hill, "Reciprocal averaging: an eigenvector method of
//! ordination", Journal of Ecology 61, 1973). It is the first axis of
//! correspondence analysis.

use super::ascending;
use crate::model::Facet;

/// Rounds of averaging. More rounds make no visible difference in a table of 40 by 40.
const ROUNDS: usize = 60;

/// The order of the rows and of the columns of a table by two facets, whose counts are given row
/// by row; `lens` is how many rows and columns there are, `tails` how many of them at the end
/// stay there, since they are of no single value. The result has the row or column for each
/// place. Kinds of quotes keep their own order, and so do lines without any cell; of all
/// others, similar lines stand together.
pub(crate) fn arranged(
    counts: &[u32],
    lens: [usize; 2],
    facets: [Facet; 2],
    tails: [usize; 2],
) -> [Vec<usize>; 2] {
    let (of_rows, of_columns) = seriate(counts, lens[1]);
    let mut orders = [of_rows, of_columns];
    for (side, order) in orders.iter_mut().enumerate() {
        let len = lens[side];
        if facets[side] == Facet::KIND || counts.is_empty() {
            *order = (0..len).collect();
        }
        let tail = len - tails[side]..len;
        order.retain(|line| !tail.contains(line));
        order.extend(tail);
    }
    orders
}

/// The order of the rows and of the columns of a table of counts, which is given row by row, each
/// of `columns` counts. The result has the row or column for each place. Equal ones keep their
/// order. Of the two directions of the whole order, the one that is closer to the given order is
/// taken.
fn seriate(counts: &[u32], columns: usize) -> (Vec<usize>, Vec<usize>) {
    let rows = counts.len().checked_div(columns).unwrap_or(0);
    let at = |row: usize, column: usize| f64::from(counts[row * columns + column]);
    let row_sums: Vec<f64> =
        (0..rows).map(|row| (0..columns).map(|column| at(row, column)).sum()).collect();
    let column_sums: Vec<f64> =
        (0..columns).map(|column| (0..rows).map(|row| at(row, column)).sum()).collect();
    let mut of_rows: Vec<f64> = (0..rows).map(|row| row as f64).collect();
    let mut of_columns = vec![0.0; columns];
    for _ in 0..ROUNDS {
        standardize(&mut of_rows, &row_sums);
        for (column, score) in of_columns.iter_mut().enumerate() {
            let sum: f64 = (0..rows).map(|row| at(row, column) * of_rows[row]).sum();
            *score = sum / column_sums[column].max(1.0);
        }
        for (row, score) in of_rows.iter_mut().enumerate() {
            let sum: f64 = (0..columns).map(|column| at(row, column) * of_columns[column]).sum();
            *score = sum / row_sums[row].max(1.0);
        }
    }
    // The direction has no meaning. So that end comes first at which the article begins.
    let tilt: f64 = of_rows.iter().enumerate().map(|(row, score)| row as f64 * score).sum::<f64>()
        - of_rows.iter().sum::<f64>() * (rows as f64 - 1.0) / 2.0;
    let sign = if tilt < 0.0 { -1.0 } else { 1.0 };
    (by_score(&of_rows, sign), by_score(&of_columns, sign))
}

/// Removes the trivial solution, in which all scores are equal, and scales the scores so that
/// they do not shrink to 0.
fn standardize(scores: &mut [f64], weights: &[f64]) {
    let whole = weights.iter().sum::<f64>().max(1.0);
    let mean =
        scores.iter().zip(weights).map(|(score, weight)| score * weight).sum::<f64>() / whole;
    scores.iter_mut().for_each(|score| *score -= mean);
    let squares = scores.iter().zip(weights).map(|(score, weight)| score * score * weight);
    let length = (squares.sum::<f64>() / whole).sqrt();
    if length > f64::EPSILON {
        scores.iter_mut().for_each(|score| *score /= length);
    }
}

/// Positions ordered by score. Scores that differ by less than the precision of the averaging
/// count as equal.
fn by_score(scores: &[f64], sign: f64) -> Vec<usize> {
    // Scores are standardized, so that 2^40 is greater than any of them.
    let key = |score: &f64| ((score * sign * 1e6).round() as i64 + (1 << 40)) as u64;
    let keys: Vec<u64> = scores.iter().map(key).collect();
    ascending(&keys)
}

#[cfg(test)]
mod tests {
    use super::{arranged, seriate};
    use crate::model::Facet;

    #[test]
    fn what_belongs_together_stands_together() {
        // Two blocks, shuffled.
        let counts = [
            1, 0, 1, 0, //
            0, 2, 0, 1, //
            2, 0, 1, 0, //
            0, 1, 0, 1, //
        ];
        let (rows, columns) = seriate(&counts, 4);
        let block = |order: &[usize]| order.iter().map(|at| at % 2).collect::<Vec<_>>();
        assert_eq!((block(&rows), block(&columns)), (vec![0, 0, 1, 1], vec![0, 0, 1, 1]));
    }

    #[test]
    fn a_band_is_found_again() {
        // Each row has two columns that it shares with its neighbours.
        let hidden = [3, 0, 4, 1, 2];
        let mut counts = [0; 30];
        for (row, place) in hidden.iter().enumerate() {
            counts[row * 6 + place] = 1;
            counts[row * 6 + place + 1] = 1;
        }
        let (rows, columns) = seriate(&counts, 6);
        let places: Vec<usize> = rows.iter().map(|row| hidden[*row]).collect();
        assert!(places == [0, 1, 2, 3, 4] || places == [4, 3, 2, 1, 0], "{places:?}");
        assert!(columns == [0, 1, 2, 3, 4, 5] || columns == [5, 4, 3, 2, 1, 0], "{columns:?}");
    }

    #[test]
    fn equals_and_tables_of_nothing_stay_as_they_are() {
        assert_eq!(seriate(&[1; 12], 4), (vec![0, 1, 2], vec![0, 1, 2, 3]));
        assert_eq!(seriate(&[0; 4], 2), (vec![0, 1], vec![0, 1]));
        assert_eq!(seriate(&[], 0), (vec![], vec![]));
        assert_eq!(seriate(&[7], 1), (vec![0], vec![0]));
    }

    #[test]
    fn kinds_and_lines_without_cells_keep_their_order() {
        let counts = [1, 0, 1, 0, 2, 0];
        let [rows, columns] = arranged(&counts, [2, 3], [Facet::THEME, Facet::PLATFORM], [0; 2]);
        assert_eq!((rows, columns), (vec![0, 1], vec![0, 2, 1]));
        let [rows, columns] = arranged(&counts, [2, 3], [Facet::THEME, Facet::PLATFORM], [2, 1]);
        assert_eq!((rows, columns), (vec![0, 1], vec![0, 1, 2]), "the last ones stay there");
        let [_, columns] = arranged(&counts, [2, 3], [Facet::THEME, Facet::KIND], [0; 2]);
        assert_eq!(columns, [0, 1, 2]);
        let [rows, columns] = arranged(&[], [2, 0], [Facet::SPEAKER, Facet::THEME], [0; 2]);
        assert_eq!((rows, columns), (vec![0, 1], vec![]));
    }
}
