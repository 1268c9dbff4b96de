//! The types in `static/pullquote.d.ts` that come from Rust: those that articles are read
//! into. All in that file after [`MARK`] is made here.
//!
//! Renewed by `RENEW_TYPES=1 cargo test --no-default-features --lib types`.

use ts_rs::{Config, TS};

use crate::model::data::{ArticleData, QuoteData};
use crate::model::{
    Correction, CorrectionKind, FacetOf, Original, OwnFacet, Platform, QuoteKind, Selector, Source,
    Speaker, SpeakerKind, Theme,
};

const TYPES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/static/pullquote.d.ts");

/// The last line that people write.
const MARK: &str = "// From here on made from the types in Rust: `src/types.rs` says how.\n";

/// A comment at some depth.
fn comment(lines: &[&str], indent: &str) -> String {
    match lines {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let lines: String = lines.iter().map(|line| format!("{indent} * {line}\n")).collect();
            format!("{indent}/**\n{lines}{indent} */\n").replace("* \n", "*\n")
        }
    }
}

/// A type as TypeScript's users write it: `A[]` and `Record<A, B>`.
fn plain(kind: &str) -> String {
    let kind = match kind.strip_prefix("{ [key in string]: ") {
        Some(value) => format!("Record<string, {}>", plain(value.trim_end_matches(" }"))),
        None => kind.replace('"', "'"),
    };
    match kind.split_once("Array<").and_then(|(before, of)| Some((before, of.split_once('>')?))) {
        Some((before, (of, after))) => format!("{before}{of}[]{after}"),
        None => kind,
    }
}

/// The lines of the text of a comment.
fn text(comment: &str) -> Vec<&str> {
    let lines = comment.lines().map(str::trim).filter(|line| !["/**", "*/"].contains(line));
    lines.map(|line| line.trim_start_matches('*').trim()).collect()
}

/// An object's type as an interface, which programs may merge with their own.
fn interface<T: TS>() -> String {
    let config = Config::default();
    let inline = T::inline(&config);
    let body = inline.trim_start_matches('{').trim_end_matches('}');
    let mut fields = String::new();
    let mut comments = Vec::new();
    for line in body.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line.starts_with("/*") || line.starts_with('*') {
            comments.extend(text(line));
            continue;
        }
        let (name, kind) = line.split_once(": ").expect("a field has a name and a type");
        let kind = plain(kind.trim_end_matches([',', ' ']));
        fields += &format!("{}  {name}: {kind};\n", comment(&comments, "  "));
        comments.clear();
    }
    let docs = T::docs().unwrap_or_default();
    format!("\n{}export interface {} {{\n{fields}}}\n", comment(&text(&docs), ""), T::name(&config))
}

/// Texts of which a value is one.
fn union<T: TS>() -> String {
    let config = Config::default();
    let docs = T::docs().unwrap_or_default();
    let kinds = plain(&T::inline(&config));
    format!("\n{}export type {} = {kinds};\n", comment(&text(&docs), ""), T::name(&config))
}

fn derived() -> String {
    [
        interface::<ArticleData>(),
        interface::<Source>(),
        interface::<Speaker>(),
        union::<SpeakerKind>(),
        interface::<Platform>(),
        interface::<Theme>(),
        interface::<QuoteData>(),
        union::<QuoteKind>(),
        interface::<Selector>(),
        interface::<Original>(),
        interface::<Correction>(),
        union::<CorrectionKind>(),
        interface::<OwnFacet>(),
        union::<FacetOf>(),
    ]
    .concat()
}

#[test]
fn the_types_for_typescript_are_those_of_rust() {
    let old = std::fs::read_to_string(TYPES).expect("there is pullquote.d.ts");
    let (written, _) = old.split_once(MARK).expect("a line says where the derived types begin");
    let new = [written, MARK, &derived()].concat();
    if std::env::var_os("RENEW_TYPES").is_some() {
        std::fs::write(TYPES, &new).expect("it can be written");
    }
    assert_eq!(old, new, "run `RENEW_TYPES=1 cargo test --no-default-features --lib types`");
}

#[test]
fn the_comments_speak_to_programs_that_know_no_rust() {
    let derived = derived();
    for wrong in ["[`", "::", "`None`", "`Some`"] {
        assert!(!derived.contains(wrong), "{wrong} is Rust");
    }
}
