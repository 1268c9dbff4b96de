//! Fonts, and text that is set in them.

use std::fmt;
use std::path::{Path, PathBuf};

use cosmic_text::fontdb::Database;
use cosmic_text::{
    Align, Attrs, Buffer, Fallback, Family, FontSystem, Metrics, PlatformFallback, Shaping,
    SwashCache, Weight, Wrap,
};
use unicode_script::{Script, UnicodeScript};

use super::canvas::Canvas;
use super::style::{Line, Side, Style};
use crate::model::Lang;

/// The families for the words, and for the text below them, as on the page. The first that is
/// installed is used.
const SERIF: [&str; 8] = [
    "Iowan Old Style",
    "Georgia",
    "Noto Serif",
    "Source Serif 4",
    "Liberation Serif",
    "DejaVu Serif",
    "Times New Roman",
    "FreeSerif",
];
const SANS: [&str; 9] = [
    "Inter",
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Liberation Sans",
    "DejaVu Sans",
    "Arial",
    "Helvetica",
    "FreeSans",
];

/// The families for words in scripts that those do not have. The shapes of Han characters
/// depend on the language.
const SERIF_OF: [(&str, &[&str]); 9] = [
    ("zh-hk", &["Noto Serif CJK HK", "Songti TC", "PMingLiU"]),
    ("zh-hant", &["Noto Serif CJK TC", "Songti TC", "PMingLiU"]),
    ("zh-tw", &["Noto Serif CJK TC", "Songti TC", "PMingLiU"]),
    ("zh", &["Noto Serif CJK SC", "Songti SC", "SimSun"]),
    ("ja", &["Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho"]),
    ("ko", &["Noto Serif CJK KR", "AppleMyungjo", "Batang"]),
    ("ar", &["Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic"]),
    ("fa", &["Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic"]),
    ("ur", &["Noto Nastaliq Urdu", "Noto Naskh Arabic"]),
];

/// There is no font for a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoFont {
    /// There are no fonts at all. Holds the folder that was searched, if it was not the
    /// machine's.
    Any(Option<PathBuf>),
    /// No font has this character.
    Of(char),
}

impl fmt::Display for NoFont {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any(Some(folder)) => write!(
                f,
                "there is no font in {}: put one there (.ttf, .otf or .ttc), such as Noto Serif",
                folder.display()
            ),
            Self::Any(None) => f.write_str(
                "this machine has no fonts: install some, such as Noto Serif and Noto Sans",
            ),
            Self::Of(sign) => {
                let script = sign.script();
                let such_as = match script {
                    Script::Han
                    | Script::Hiragana
                    | Script::Katakana
                    | Script::Hangul
                    | Script::Bopomofo => "Noto Sans CJK".to_owned(),
                    Script::Common | Script::Inherited | Script::Unknown => {
                        "Noto Color Emoji or Noto Sans Symbols".to_owned()
                    }
                    script => format!("Noto Sans {}", script.full_name().replace('_', " ")),
                };
                write!(
                    f,
                    "no font here has the {} sign {sign} (U+{:04X}): install one that does, \
                     such as {such_as}",
                    script.full_name().replace('_', " "),
                    u32::from(*sign)
                )
            }
        }
    }
}

impl std::error::Error for NoFont {}

/// Fonts, with which text is measured and drawn.
pub struct Fonts {
    system: FontSystem,
    glyphs: SwashCache,
}

/// The machine's usual fallback fonts, with colour emoji before others.
struct Ways;

impl Fallback for Ways {
    fn common_fallback(&self) -> &[&'static str] {
        &[
            "Noto Color Emoji",
            "Apple Color Emoji",
            "Segoe UI Emoji",
            "Noto Sans",
            "DejaVu Sans",
            "Noto Sans Symbols",
            "Noto Sans Symbols2",
            "Segoe UI Symbol",
        ]
    }

    fn forbidden_fallback(&self) -> &[&'static str] {
        PlatformFallback.forbidden_fallback()
    }

    fn script_fallback(&self, script: Script, locale: &str) -> &[&'static str] {
        PlatformFallback.script_fallback(script, locale)
    }
}

impl Fonts {
    /// The fonts of this machine, for words in a language.
    ///
    /// # Errors
    /// When it has none.
    pub fn of_machine(lang: &Lang) -> Result<Self, NoFont> {
        let mut fonts = Database::new();
        fonts.load_system_fonts();
        Self::new(fonts, lang).ok_or(NoFont::Any(None))
    }

    /// Only the fonts in a folder, which make the same picture on every machine.
    ///
    /// # Errors
    /// When it has none.
    pub fn in_folder(folder: &Path, lang: &Lang) -> Result<Self, NoFont> {
        let mut fonts = Database::new();
        fonts.load_fonts_dir(folder);
        Self::new(fonts, lang).ok_or_else(|| NoFont::Any(Some(folder.to_owned())))
    }

    fn new(fonts: Database, lang: &Lang) -> Option<Self> {
        let system = FontSystem::new_with_locale_and_db_and_fallback(locale(lang), fonts, Ways);
        (!system.db().is_empty()).then(|| Self { system, glyphs: SwashCache::new() })
    }

    /// The family for words in a language.
    fn family(&self, lang: &Lang, is_serif: bool) -> String {
        let there = |name: &&str| {
            self.system.db().faces().any(|face| face.families.iter().any(|(it, _)| it == name))
        };
        let tag = lang.as_str().to_ascii_lowercase();
        let of_lang = SERIF_OF.iter().filter(|(lang, _)| {
            is_serif
                && tag
                    .strip_prefix(lang)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        });
        let usual: &[&str] = if is_serif { &SERIF } else { &SANS };
        let wanted = of_lang.flat_map(|(_, names)| names.iter()).chain(usual);
        let any =
            || self.system.db().faces().next()?.families.first().map(|(name, _)| name.clone());
        let found = wanted.copied().find(there).map(str::to_owned);
        found.or_else(any).unwrap_or_default()
    }

    /// Sets text in lines of a width, or in one line.
    ///
    /// # Errors
    /// When the fonts lack one of its characters.
    pub(super) fn set(
        &mut self,
        text: &str,
        style: &Style<'_>,
        width: Option<f32>,
    ) -> Result<Text, NoFont> {
        let text = style.side.led(text);
        let family = self.family(style.lang, style.is_serif);
        let mut missing = None;
        // Not every font has a bold weight.
        for weight in [if style.is_bold { Weight::BOLD } else { Weight::NORMAL }, Weight::NORMAL] {
            let mut buffer = Buffer::new_empty(Metrics::new(style.size, style.leading));
            buffer.set_wrap(
                &mut self.system,
                if width.is_some() { Wrap::WordOrGlyph } else { Wrap::None },
            );
            buffer.set_size(&mut self.system, width, None);
            let attributes = Attrs::new().family(Family::Name(&family)).weight(weight);
            buffer.set_text(&mut self.system, &text, &attributes, Shaping::Advanced, None::<Align>);
            missing = lacking(&buffer);
            if missing.is_none() {
                return Ok(Text { buffer });
            }
        }
        Err(NoFont::Of(missing.unwrap_or_default()))
    }

    /// Draws a line with its baseline at `y`; `x` is the left edge of the box in which it was
    /// set.
    pub(super) fn draw(
        &mut self,
        canvas: &mut Canvas,
        line: &Line,
        x: f32,
        y: f32,
        style: &Style<'_>,
    ) {
        for glyph in &line.glyphs {
            let glyph = glyph.physical((x, y.round()), 1.0);
            if let Some(image) = self.glyphs.get_image(&mut self.system, glyph.cache_key) {
                let place = image.placement;
                let corner = (glyph.x + place.left, glyph.y - place.top);
                let has_colours = image.content == cosmic_text::SwashContent::Color;
                canvas.glyph(
                    corner,
                    (place.width, place.height),
                    &image.data,
                    has_colours,
                    style.colour,
                );
            }
        }
    }

    pub(super) fn resize(&mut self, text: &mut Text, size: f32, leading: f32, width: f32) {
        let metrics = Metrics::new(size, leading);
        text.buffer.set_metrics_and_size(&mut self.system, metrics, Some(width), None);
    }
}

/// Text that has been set.
pub(super) struct Text {
    buffer: Buffer,
}

impl Text {
    /// Its lines.
    pub(super) fn lines(&self) -> Vec<Line> {
        let line = |run: cosmic_text::LayoutRun<'_>| Line {
            glyphs: run.glyphs.to_vec(),
            width: run.line_w,
            end: run.glyphs.iter().map(|glyph| glyph.end).max().unwrap_or_default(),
        };
        self.buffer.layout_runs().map(line).collect()
    }

    /// How many lines it has.
    pub(super) fn len(&self) -> usize {
        self.buffer.layout_runs().count()
    }

    /// The width of its first characters, which have this many bytes, after the direction mark
    /// at its start.
    pub(super) fn begin(&self, bytes: usize) -> f32 {
        let end = Side::MARK + bytes;
        let runs = self.buffer.layout_runs().next();
        let glyphs = runs.iter().flat_map(|run| run.glyphs);
        glyphs.filter(|glyph| glyph.end <= end).map(|glyph| glyph.w).sum()
    }
}

/// A character of a text that no font has. Invisible characters need no font.
fn lacking(buffer: &Buffer) -> Option<char> {
    buffer.layout_runs().find_map(|run| {
        let signs = run.glyphs.iter().filter(|glyph| glyph.glyph_id == 0);
        signs.flat_map(|glyph| run.text[glyph.start..glyph.end].chars()).find(|sign| is_seen(*sign))
    })
}

fn is_seen(sign: char) -> bool {
    let unseen = matches!(sign,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}');
    !unseen && !sign.is_control() && !sign.is_whitespace()
}

/// The locale of a language for fallback fonts, which know Han characters by country.
fn locale(lang: &Lang) -> String {
    let tag = lang.as_str().to_ascii_lowercase();
    let has = |subtag: &str| tag.split('-').any(|it| it == subtag);
    match tag.split('-').next() {
        Some("zh") if has("hk") || has("mo") => "zh-HK".to_owned(),
        Some("zh") if has("hant") || has("tw") => "zh-TW".to_owned(),
        Some("zh") => "zh-CN".to_owned(),
        Some(language @ ("ja" | "ko")) => language.to_owned(),
        _ => lang.as_str().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_without_a_font_is_named_with_what_to_do() {
        for (sign, said) in [
            (
                '关',
                "no font here has the Han sign 关 (U+5173): install one that does, such as Noto Sans CJK",
            ),
            (
                'ب',
                "no font here has the Arabic sign ب (U+0628): install one that does, such as Noto Sans Arabic",
            ),
        ] {
            assert_eq!(NoFont::Of(sign).to_string(), said);
        }
    }

    #[test]
    fn han_characters_are_those_of_the_country() {
        let locale = |tag| super::locale(&Lang::parse(tag).expect("a tag"));
        for (tag, known) in [
            ("zh-Hans", "zh-CN"),
            ("zh-Hant", "zh-TW"),
            ("zh-Hant-HK", "zh-HK"),
            ("ja-JP", "ja"),
            ("ar", "ar"),
        ] {
            assert_eq!(locale(tag), known);
        }
    }
}
