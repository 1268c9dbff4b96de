//! The plain text of a page or of Markdown, each paragraph a line.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Elements whose text is none of the article's.
const SILENT: [&[u8]; 12] = [
    b"aside",
    b"button",
    b"footer",
    b"form",
    b"head",
    b"nav",
    b"noscript",
    b"script",
    b"select",
    b"style",
    b"svg",
    b"template",
];

/// Elements within a line.
const INLINE: [&[u8]; 26] = [
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"cite", b"code", b"data", b"del", b"dfn", b"em", b"font",
    b"i", b"ins", b"kbd", b"mark", b"s", b"samp", b"small", b"span", b"strong", b"sub", b"sup",
    b"time", b"u", b"wbr",
];

/// The text of HTML. Nothing of it is run or loaded, and what stands around an article (menus,
/// forms, the foot) is left out.
pub(super) fn of_html(html: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut lines = Lines::default();
    // How many elements of the name of the outermost silent one are open.
    let mut silent: Option<(Vec<u8>, usize)> = None;
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => match &mut silent {
                Some((name, depth)) => {
                    *depth += usize::from(*name == *tag.name && !tag.self_closing)
                }
                None if SILENT.contains(&&tag.name[..]) => {
                    silent = (!tag.self_closing).then(|| (tag.name.to_vec(), 1));
                }
                None if &tag.name[..] == b"q" => lines.add("\u{201c}"),
                None if INLINE.contains(&&tag.name[..]) => {}
                None => lines.end(),
            },
            Token::EndTag(tag) => match &mut silent {
                Some((name, depth)) => {
                    *depth -= usize::from(*name == *tag.name);
                    if *depth == 0 {
                        silent = None;
                    }
                }
                None if &tag.name[..] == b"q" => lines.add("\u{201d}"),
                None if INLINE.contains(&&tag.name[..]) => {}
                None => lines.end(),
            },
            Token::String(text) if silent.is_none() => lines.add(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    lines.finish()
}

/// The text of Markdown (CommonMark with tables).
pub(super) fn of_markdown(markdown: &str) -> String {
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

/// Lines with something in them.
#[derive(Default)]
struct Lines {
    whole: String,
    line: String,
}

impl Lines {
    fn add(&mut self, text: &str) {
        self.line.push_str(text);
    }

    fn end(&mut self) {
        // A line end in the source is a blank, and several blanks are one. No-break spaces stay.
        let is_blank = |it: char| it.is_ascii_whitespace();
        let before = self.whole.len();
        for word in self.line.split(is_blank).filter(|word| !word.is_empty()) {
            if self.whole.len() > before {
                self.whole.push(' ');
            }
            self.whole.push_str(word);
        }
        if self.whole.len() > before {
            self.whole.push('\n');
        }
        self.line.clear();
    }

    fn finish(mut self) -> String {
        self.end();
        self.whole
    }
}

#[cfg(test)]
mod tests {
    use super::{of_html, of_markdown};

    #[test]
    fn a_page_is_its_paragraphs_and_nothing_of_it_runs() {
        let page = "<!DOCTYPE html><html><head><title>Site</title><style>p { }</style></head><body>\
            <nav><ul><li>Menu</li></ul></nav><h1>The  lamp</h1>\n<p>“We pay for <em>it</em>,” said\n\
            Ada&nbsp;Quay.<br>More.</p><script>document.write('<p>“Evil,” said Mallory.')</script>\
            <aside>Read <aside>more</aside> here</aside><p><q>No</q> &amp; yes.<footer>Foot</footer>";
        let lines = "The lamp\n“We pay for it,” said Ada\u{a0}Quay.\nMore.\n“No” & yes.\n";
        assert_eq!(of_html(page), lines);
        assert_eq!(of_html("plain"), "plain\n");
        assert_eq!(of_html("<script>never closed"), "");
    }

    #[test]
    fn markdown_is_its_paragraphs_without_marks() {
        let text = "# The *lamp*\n\n“We pay for **it**,” said\n[Ada Quay](https://example.org/).\n\n\
            > “No.”\n\n- one\n- two\n\n```\ncode\n```\n![Image](a.png)\n";
        let lines = "The lamp\n“We pay for it,” said Ada Quay.\n“No.”\none\ntwo\n";
        assert_eq!(of_markdown(text), lines);
    }
}
