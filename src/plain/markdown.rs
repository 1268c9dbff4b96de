//! The text of Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::lines::Lines;

/// The text of Markdown (CommonMark with tables).
#[must_use]
pub fn of_markdown(markdown: &str) -> String {
    let mut lines = Lines::default();
    let mut is_silent = false;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. }) => {
                is_silent = true
            }
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image) => is_silent = false,
            Event::Text(text) | Event::Code(text) if !is_silent => lines.add(&text),
            Event::SoftBreak => lines.add(" "),
            Event::HardBreak | Event::Rule => lines.end(),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::BlockQuote(_),
            ) => lines.end(),
            _ => {}
        }
    }
    lines.finish()
}

#[cfg(test)]
mod tests {
    use super::of_markdown;

    #[test]
    fn markdown_is_its_paragraphs_without_marks() {
        let text = "# The *lamp*\n\n“We pay for **it**,” said\n[Ada Quay](https://example.org/).\n\n\
            > “No.”\n\n- one\n- two\n\n```\ncode\n```\n![Image](a.png)\n";
        let lines = "The lamp\n“We pay for it,” said Ada Quay.\n“No.”\none\ntwo\n";
        assert_eq!(of_markdown(text), lines);
    }
}
