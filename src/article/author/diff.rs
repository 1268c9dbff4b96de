//! Writes an alignment as `words [-mine-]{+theirs+} words`.

use super::token::Token;
use crate::article::shown::visible;

/// How many equal tokens are shown around a difference.
const CONTEXT: usize = 4;

/// One step of an alignment.
pub(super) enum Step<'t> {
    Both(&'t Token<'t>),
    Mine(&'t Token<'t>),
    Theirs(&'t Token<'t>),
}

pub(super) fn written(steps: &[Step]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while at < steps.len() {
        let run = &steps[at..];
        let agreeing = run.iter().take_while(|step| matches!(step, Step::Both(_))).count();
        let length =
            agreeing.max(run.iter().take_while(|step| !matches!(step, Step::Both(_))).count());
        let run = &run[..length];
        if agreeing > 0 {
            let is_last = at + length == steps.len();
            write_agreeing(&mut out, run, at == 0, is_last);
        } else {
            write_group(&mut out, "[-", run, "-]", |step| matches!(step, Step::Mine(_)));
            write_group(&mut out, "{+", run, "+}", |step| matches!(step, Step::Theirs(_)));
        }
        at += length;
    }
    visible(&out)
}

/// Writes equal tokens, with an ellipsis where there are many.
fn write_agreeing(out: &mut String, run: &[Step], is_first: bool, is_last: bool) {
    let head = if is_first { 0 } else { CONTEXT };
    let tail = if is_last { 0 } else { CONTEXT };
    // Replacing one word by an ellipsis would save nothing.
    if run.len() <= head + tail + 1 {
        return write_group(out, "", run, "", |_| true);
    }
    write_group(out, "", &run[..head], "", |_| true);
    out.push_str(if head > 0 { " …" } else { "…" });
    write_group(out, "", &run[run.len() - tail..], "", |_| true);
}

/// Writes some tokens between brackets; nothing where there are no tokens.
fn write_group(out: &mut String, open: &str, steps: &[Step], close: &str, of: fn(&Step) -> bool) {
    for (at, step) in steps.iter().filter(|step| of(step)).enumerate() {
        let (Step::Both(token) | Step::Mine(token) | Step::Theirs(token)) = step;
        // In `[-mine-]{+theirs+}` there is no space between the two brackets.
        if token.spaced && !out.is_empty() && !(at == 0 && open == "{+" && out.ends_with("-]")) {
            out.push(' ');
        }
        if at == 0 {
            out.push_str(open);
        }
        out.push_str(token.text);
    }
    if steps.iter().any(of) {
        out.push_str(close);
    }
}
