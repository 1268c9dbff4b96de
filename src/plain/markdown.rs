//! The text of Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::front_matter::split;
use super::lines::Lines;

/// The text of Markdown (CommonMark with tables), without footnotes. Where it begins with no
/// heading, the title of its front matter stands in the place of one.
#[must_use]
pub fn of_markdown(markdown: &str) -> String {
    let (title, article) = split(markdown);
    let mut lines = Lines::default();
    let mut events =
        Parser::new_ext(article, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES).peekable();
    if let Some(title) = title
        && !matches!(events.peek(), Some(Event::Start(Tag::Heading { .. })))
    {
        lines.add(&title);
        lines.end();
    }
    // How many elements are open whose text is none of the article's: one may be in another.
    let mut silent = 0usize;
    for event in events {
        match event {
            Event::Start(
                Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. } | Tag::FootnoteDefinition(_),
            ) => silent += 1,
            Event::End(
                TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image | TagEnd::FootnoteDefinition,
            ) => silent = silent.saturating_sub(1),
            Event::Text(text) | Event::Code(text) if silent == 0 => lines.add(&text),
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

    #[test]
    fn footnotes_are_not_the_article() {
        let text = "“It stays,”[^1] said Ada Quay.\n\n[^1]: From her blog.\n\n    ```\n    code\n    ```\n\
            \n    More of it.\n\n“No,” said Tom Reed.\n";
        assert_eq!(of_markdown(text), "“It stays,” said Ada Quay.\n“No,” said Tom Reed.\n");
    }

    #[test]
    fn a_title_of_front_matter_is_the_headline_of_a_text_without_one() {
        let front = "---\ntitle: \"The lamp\"\ntags: [a, b]\n---\n";
        assert_eq!(
            of_markdown(&format!("{front}\nIt stays.\n\n## More\n")),
            "The lamp\nIt stays.\nMore\n"
        );
        assert_eq!(of_markdown(&format!("{front}# A lamp\n\nIt stays.\n")), "A lamp\nIt stays.\n");
        assert_eq!(of_markdown("---\nlayout: post\n---\nIt stays.\n"), "It stays.\n");
    }
}
