//! The hues of platforms: legible on every ground, and apart from each other for
//! those who see fewer hues.

use std::fs;

/// Linear red, green and blue, from 0 to 1.
type Colour = [f64; 3];

/// How a colour looks with each kind of vision: typical, and without the long, the
/// middle or the short wavelengths (Machado, Oliveira and Fernandes 2009, severity 1).
const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    ("typical vision", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

/// How far apart two hues are at least, in OKLab: three times what is just seen
/// between large areas.
const APART: f64 = 0.06;

fn parse(hex: &str) -> Colour {
    let digits = hex.trim_start_matches('#');
    let whole: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    [0, 2, 4].map(|at| {
        let value = u8::from_str_radix(&whole[at..at + 2], 16).expect("two digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn times(matrix: &[[f64; 3]; 3], [a, b, c]: Colour) -> Colour {
    matrix.map(|[x, y, z]| (x * a + y * b + z * c).clamp(0.0, 1.0))
}

/// OKLab (<https://bottosson.github.io/posts/oklab/>).
fn oklab([r, g, b]: Colour) -> [f64; 3] {
    let l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b).cbrt();
    let m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b).cbrt();
    let s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b).cbrt();
    [
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    ]
}

fn apart(one: Colour, other: Colour) -> f64 {
    let pairs = oklab(one).into_iter().zip(oklab(other));
    pairs.map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

/// WCAG 2.2's contrast ratio.
fn contrast(one: Colour, other: Colour) -> f64 {
    let light = |[r, g, b]: Colour| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

/// What a rule of the style sheet sets to `light-dark()`: both colours.
fn both(sheet: &str, rule: &str) -> [Colour; 2] {
    let at = sheet.find(rule).unwrap_or_else(|| panic!("the sheet has no {rule}"));
    let (_, from) = sheet[at..].split_once("light-dark(").expect("two colours");
    let (pair, _) = from.split_once(')').expect("their end");
    let (light, dark) = pair.split_once(", ").expect("two colours");
    [light, dark].map(parse)
}

#[test]
fn every_hue_is_legible_and_apart_from_the_others_with_every_vision() {
    let sheet = fs::read_to_string("static/style.css").expect("the style sheet");
    let hues: Vec<[Colour; 2]> =
        (0..=12).map(|hue| both(&sheet, &format!("[data-hue~=\"{hue}\"]"))).collect();
    let grounds = ["--pq-paper:", "--pq-card:", "--pq-wash:"].map(|ground| both(&sheet, ground));
    for (scheme, name) in ["light", "dark"].into_iter().enumerate() {
        for (number, hue) in hues.iter().enumerate() {
            for ground in &grounds {
                let ratio = contrast(hue[scheme], ground[scheme]);
                assert!(ratio >= 4.5, "hue {number}, {name}: {ratio:.2}:1");
            }
            for (other, hue_of_other) in hues[..number].iter().enumerate() {
                for (vision, matrix) in &VISIONS {
                    let seen = [hue[scheme], hue_of_other[scheme]].map(|it| times(matrix, it));
                    let apart = apart(seen[0], seen[1]);
                    assert!(
                        apart >= APART,
                        "hues {other} and {number}, {name}, {vision}: {apart:.3} apart"
                    );
                }
            }
        }
    }
}
