//! Lines on logarithmic scales, as an SVG that explains itself.

use std::fmt::Write;

/// One line.
pub(super) struct Line {
    pub(super) name: &'static str,
    /// Abscissas ascend; all numbers are above zero.
    pub(super) points: Vec<(f64, f64)>,
}

/// Lines that share an axis.
pub(super) struct Panel {
    pub(super) title: &'static str,
    pub(super) unit: &'static str,
    pub(super) lines: Vec<Line>,
}

/// Of a panel's drawing, in pixels.
const WIDE: f64 = 260.0;
const HIGH: f64 = 260.0;
/// Room around it: for numbers at the left, titles above, names at the right.
const LEFT: f64 = 66.0;
const TOP: f64 = 44.0;
const RIGHT: f64 = 204.0;
const BELOW: f64 = 64.0;
/// Names are at least so far apart.
const APART: f64 = 17.0;

/// Strokes that differ without colour.
const DASHES: [&str; 5] = ["none", "7 3", "2 3", "9 3 2 3", "1 5"];

const STYLE: &str = "text{font:13px system-ui,sans-serif;fill:#222}.t{font-weight:600;font-size:14px}\
.paper{fill:#fff}.grid{stroke:#ddd}.line{fill:none;stroke-width:2}\
.a{stroke:#b3261e}.b{stroke:#1f5fa8}.c{stroke:#24733f}.d{stroke:#7a4cae}.e{stroke:#8a5a00}\
@media(prefers-color-scheme:dark){text{fill:#eee}.paper{fill:#1b1b1b}.grid{stroke:#444}\
.a{stroke:#ff9a90}.b{stroke:#8ab8f0}.c{stroke:#7fd39b}.d{stroke:#c9a6f2}.e{stroke:#e8b65a}}";

/// Draws panels side by side; `note` says when and where it was measured.
pub(super) fn svg(note: &str, panels: &[Panel]) -> String {
    let wide = (LEFT + WIDE + RIGHT) * panels.len() as f64;
    let high = TOP + HIGH + BELOW;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" role=\"img\" \
         aria-labelledby=\"title desc\">\n<title id=\"title\">How an archive grows</title>\n\
         <desc id=\"desc\">{}</desc>\n<style>{STYLE}</style>\n\
         <rect class=\"paper\" width=\"{wide}\" height=\"{high}\"/>\n",
        described(note, panels)
    );
    for (at, panel) in panels.iter().enumerate() {
        let left = (LEFT + WIDE + RIGHT) * at as f64 + LEFT;
        let _ = writeln!(out, "<g transform=\"translate({left} {TOP})\">");
        draw(panel, &mut out);
        out += "</g>\n";
    }
    let _ = writeln!(out, "<text x=\"{LEFT}\" y=\"{}\">{note}</text>\n</svg>", high - 12.0);
    out
}

/// All that the drawing shows, in words.
fn described(note: &str, panels: &[Panel]) -> String {
    let mut all = String::new();
    for panel in panels {
        let _ = write!(all, "{}, by how many quotes there are. ", panel.title);
        for line in shown(panel) {
            let points = line.points.iter();
            let points: Vec<String> = points
                .map(|(x, y)| format!("{} {} at {}", short(*y), panel.unit, short(*x)))
                .collect();
            let _ = write!(all, "{}: {}. ", line.name, points.join(", "));
        }
    }
    all + note + "."
}

fn shown(panel: &Panel) -> impl Iterator<Item = &Line> {
    panel.lines.iter().filter(|line| !line.points.is_empty())
}

/// From a power of ten to another, on so many pixels.
struct Scale {
    low: f64,
    high: f64,
    pixels: f64,
}

impl Scale {
    fn of(numbers: impl Iterator<Item = f64>, pixels: f64) -> Self {
        let (low, high) =
            numbers.map(f64::log10).fold((f64::INFINITY, f64::NEG_INFINITY), |all, it| {
                (all.0.min(it.floor()), all.1.max(it.ceil()))
            });
        Self { low, high: high.max(low + 1.0), pixels }
    }

    fn at(&self, number: f64) -> f64 {
        (number.log10() - self.low) / (self.high - self.low) * self.pixels
    }

    fn powers(&self) -> impl Iterator<Item = f64> {
        (self.low as i32..=self.high as i32).map(|power| 10f64.powi(power))
    }
}

fn draw(panel: &Panel, out: &mut String) {
    let points = || shown(panel).flat_map(|line| &line.points);
    let across = Scale::of(points().map(|point| point.0), WIDE);
    let up = Scale::of(points().map(|point| point.1), HIGH);
    let _ = writeln!(out, "<text class=\"t\" y=\"-18\">{}</text>", panel.title);
    for number in up.powers() {
        let y = HIGH - up.at(number);
        let _ = write!(out, "<path class=\"grid\" d=\"M0 {y:.1}H{WIDE}\"/>");
        let _ = writeln!(
            out,
            "<text x=\"-8\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            y + 4.0,
            short(number)
        );
    }
    for number in across.powers() {
        let x = across.at(number);
        let _ = write!(out, "<path class=\"grid\" d=\"M{x:.1} 0V{HIGH}\"/>");
        let (y, name) = (HIGH + 20.0, short(number));
        let _ = writeln!(out, "<text x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\">{name}</text>");
    }
    let place = |(x, y): &(f64, f64)| (across.at(*x), HIGH - up.at(*y));
    let mut names: Vec<(f64, &str)> = Vec::new();
    for ((line, class), dashes) in shown(panel).zip('a'..).zip(DASHES) {
        let path: Vec<String> =
            line.points.iter().map(place).map(|(x, y)| format!("{x:.1} {y:.1}")).collect();
        let _ = writeln!(
            out,
            "<path class=\"line {class}\" stroke-dasharray=\"{dashes}\" d=\"M{}\"/>",
            path.join("L")
        );
        names.extend(line.points.last().map(|last| (place(last).1, line.name)));
    }
    let ends = points().map(|point| across.at(point.0)).fold(0.0, f64::max);
    for (y, name) in spread(names) {
        let _ = writeln!(out, "<text x=\"{:.1}\" y=\"{:.1}\">{name}</text>", ends + 8.0, y + 4.0);
    }
}

/// Moves what stands too close to the one above it down.
fn spread(mut names: Vec<(f64, &str)>) -> Vec<(f64, &str)> {
    names.sort_by(|one, other| one.0.total_cmp(&other.0));
    for at in 1..names.len() {
        names[at].0 = names[at].0.max(names[at - 1].0 + APART);
    }
    names
}

/// A number for people: 0.05, 12, 3,400, 2 million.
fn short(number: f64) -> String {
    if number >= 1e6 {
        let millions = number / 1e6;
        return format!("{} million", (millions * 10.0).round() / 10.0);
    }
    if number >= 1000.0 {
        let number = number.round() as u64;
        return format!("{},{:03}", number / 1000, number % 1000);
    }
    let digits = (1 - number.log10().floor() as i32).max(0) as usize;
    let short = format!("{number:.digits$}");
    let is_whole = !short.contains('.');
    if is_whole { short } else { short.trim_end_matches('0').trim_end_matches('.').to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Line, Panel, short, spread, svg};

    #[test]
    fn numbers_are_short() {
        let all = [0.0123, 0.1, 1.0, 4.26, 10.0, 99.6, 100.0, 3400.0, 1e6, 2_500_000.0].map(short);
        let expected =
            ["0.012", "0.1", "1", "4.3", "10", "100", "100", "3,400", "1 million", "2.5 million"];
        assert_eq!(all, expected);
    }

    #[test]
    fn names_do_not_stand_on_each_other() {
        assert_eq!(
            spread(vec![(30.0, "c"), (1.0, "a"), (2.0, "b")]),
            [(1.0, "a"), (18.0, "b"), (35.0, "c")]
        );
    }

    #[test]
    fn what_is_drawn_is_said_and_what_was_not_measured_is_not() {
        let lines = vec![
            Line { name: "open", points: vec![(1000.0, 2.0), (1e6, 400.0)] },
            Line { name: "nothing", points: Vec::new() },
        ];
        let drawn = svg("Here", &[Panel { title: "Milliseconds", unit: "ms", lines }]);
        assert!(drawn.contains("open: 2 ms at 1,000, 400 ms at 1 million. Here."), "{drawn}");
        // From 1 to 1,000 on 260 pixels, and 2 from below.
        assert!(drawn.contains("d=\"M0.0 233.9L260.0 34.5\""), "{drawn}");
        assert!(!drawn.contains("nothing"));
    }
}
