//! Front matter: what stands above the text of a Markdown file for the program that publishes it,
//! in YAML between lines of `---`, or in TOML between lines of `+++`. It is not the article.

/// The title that front matter gives a text, and the text without it.
pub(super) fn split(markdown: &str) -> (Option<String>, &str) {
    let text = markdown.strip_prefix('\u{feff}').unwrap_or(markdown);
    parted(text).map_or((None, text), |(front, rest)| (title(front), rest))
}

/// Front matter and what follows it; `None` where a text has none. A text may also begin with a
/// line of hyphens and have another one later: front matter begins with a field.
fn parted(text: &str) -> Option<(&str, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let (ends, sign): (&[&str], char) = match first.trim_end() {
        "---" => (&["---", "..."], ':'),
        "+++" => (&["+++"], '='),
        _ => return None,
    };
    let mut lines = rest.lines().map(str::trim).filter(|line| !line.is_empty());
    let field = lines.find(|line| !line.starts_with('#'))?;
    let is_name = |name: &str| {
        let is_inner = |char: char| char.is_alphanumeric() || matches!(char, '-' | '_' | '.' | '"');
        !name.is_empty() && name.chars().all(is_inner)
    };
    let is_empty = ends.contains(&field);
    if !is_empty && !field.split_once(sign).is_some_and(|(name, _)| is_name(name.trim_end())) {
        return None;
    }
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        if ends.contains(&line.trim_end()) {
            return Some((&rest[..end], &rest[end + line.len()..]));
        }
        end += line.len();
    }
    None
}

/// The title in front matter, without the marks around it.
fn title(front: &str) -> Option<String> {
    let value = front.lines().find_map(|line| {
        let value = line.strip_prefix("title")?.trim_start();
        value.strip_prefix([':', '=']).map(str::trim)
    })?;
    let bare = ['"', '\''].into_iter().find_map(|mark| {
        let inner = value.strip_prefix(mark)?.strip_suffix(mark)?;
        // YAML doubles the single mark, and both escape the double one.
        Some(if mark == '"' { inner.replace("\\\"", "\"") } else { inner.replace("''", "'") })
    });
    // A text over several lines follows these signs.
    let title = bare.unwrap_or_else(|| value.trim_start_matches(['|', '>']).trim().to_owned());
    (!title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn front_matter_is_parted_from_the_text_with_its_title() {
        for (markdown, title, text) in [
            ("---\ntitle: The lamp\n---\nText", Some("The lamp"), "Text"),
            (
                "\u{feff}---\r\n# c\r\ntitle: 'Ada''s lamp'\r\n...\r\nText",
                Some("Ada's lamp"),
                "Text",
            ),
            (
                "+++\ndate = 2026-11-29\ntitle = \"A \\\"lamp\\\"\"\n+++\nText",
                Some("A \"lamp\""),
                "Text",
            ),
            ("---\nlayout: post\ntitle:\n---\n", None, ""),
            ("---\n---\nText", None, "Text"),
        ] {
            assert_eq!(split(markdown), (title.map(String::from), text), "{markdown}");
        }
    }

    #[test]
    fn a_line_of_hyphens_alone_is_no_front_matter() {
        for text in [
            "---\nShe said: it stays.\n---\nMore",
            "---\ntitle: never closed\n",
            "Text\n---\ntitle: a\n---\n",
            "---",
            "",
        ] {
            assert_eq!(split(text), (None, text), "{text}");
        }
    }
}
