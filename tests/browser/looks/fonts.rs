//! The fonts of the pictures, which come with the tests, so that every machine
//! draws the same letters.

use std::fs;
use std::ops::RangeInclusive;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::harness::{Page, node_module};

/// A family by the name that pages get it by, from style sheets of packages and the
/// files that are meant of each: those with this in their name.
const FAMILIES: [(&str, &[(&str, &str)]); 3] = [
    (
        "looks-sans",
        &[
            ("@fontsource-variable/noto-sans-sc/wght.css", "noto-sans-sc-"),
            ("@fontsource-variable/noto-sans-arabic/wght.css", "-arabic-arabic-"),
            ("@fontsource/noto-emoji/400.css", "noto-emoji-"),
            ("@fontsource/noto-sans-symbols-2/400.css", "-symbols-400-"),
            ("@fontsource-variable/noto-sans/wght.css", "noto-sans-"),
        ],
    ),
    (
        "looks-serif",
        &[
            ("@fontsource-variable/noto-sans-sc/wght.css", "noto-sans-sc-"),
            ("@fontsource-variable/noto-sans-arabic/wght.css", "-arabic-arabic-"),
            ("@fontsource/noto-emoji/400.css", "noto-emoji-"),
            ("@fontsource-variable/noto-serif/wght.css", "noto-serif-"),
        ],
    ),
    // What the dialogs ask for first, and Chromium takes for a family's name.
    ("ui-monospace", &[("@fontsource/noto-sans-mono/400.css", "noto-sans-mono-")]),
];

/// What style sheets write, also where it is in no page yet.
const WRITTEN: &str = "✕▾▴“”‘’«»「」…−";

/// Loads faces as bytes, which no policy forbids, and has the page use them; also
/// explorers within it.
const WEAR: &str = "
    return (async () => {
        const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const faces = arguments[0].map(([family, file, unicodeRange]) =>
            new FontFace(family, bytes(file), { unicodeRange, weight: '100 900' }));
        for (const face of faces) document.fonts.add(await face.load());
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`:root, quote-explorer {
            --pq-sans: looks-sans, sans-serif !important;
            --pq-serif: looks-serif, serif !important;
        }
        /* What the Embed dialog gives to paste is another with every build. */
        .pq-share textarea { -webkit-text-fill-color: transparent; }`);
        document.adoptedStyleSheets.push(sheet);
        await document.fonts.ready;
    })()";

const LETTERS: &str = "return [...new Set(document.documentElement.textContent)].join('')";

/// Gives a page the fonts of the pictures, as far as it has letters for them.
#[track_caller]
pub(super) fn wear(page: &Page) {
    let letters = page.eval(LETTERS, &[]);
    let letters: Vec<char> =
        letters.as_str().unwrap_or_default().chars().chain(WRITTEN.chars()).collect();
    let faces: Vec<Value> = FAMILIES
        .iter()
        .flat_map(|(family, sheets)| {
            let letters = &letters;
            sheets.iter().flat_map(move |sheet| faces(family, *sheet, letters))
        })
        .collect();
    page.eval(WEAR, &[json!(faces)]);
}

/// The faces of a style sheet that have one of these letters.
fn faces(family: &str, (sheet, named): (&str, &str), letters: &[char]) -> Vec<Value> {
    let css = fs::read_to_string(node_module(sheet)).expect("a style sheet is text");
    let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
    css.split("@font-face")
        .filter_map(|rule| {
            let file = between(rule, "url(./", ")")?;
            let ranges = between(rule, "unicode-range:", ";").unwrap_or("U+0-10FFFF").trim();
            let covered: Vec<RangeInclusive<u32>> = ranges.split(',').filter_map(range).collect();
            let has =
                |letter: &char| covered.iter().any(|range| range.contains(&u32::from(*letter)));
            if !file.contains(named) || !letters.iter().any(has) {
                return None;
            }
            let bytes = fs::read(node_module(&format!("{folder}/{file}"))).ok()?;
            Some(json!([family, STANDARD.encode(bytes), ranges]))
        })
        .collect()
}

/// A part of CSS's `unicode-range`, as `U+4e00-9fff`.
fn range(text: &str) -> Option<RangeInclusive<u32>> {
    let text = text.trim().strip_prefix("U+")?;
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let number = |text: &str| u32::from_str_radix(text, 16).ok();
    Some(number(first)?..=number(last)?)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    Some(rest.split_once(end)?.0)
}
