//! The article in a page: its body as Readability finds it, by the port of Mozilla's
//! `Readability.js` in `dom_smoothie`, with its title.

use dom_smoothie::{Config, Readability};
use html5gum::{DefaultEmitter, Token, Tokenizer};

use super::lines::Lines;

/// A page of more elements than this is taken as it is: what decides on a body looks at each of
/// them several times.
const ELEMENTS: usize = 100_000;
/// A page whose elements stand within each other more deeply than this is taken as it is: what
/// decides on a body calls itself for each of them, and the stack ends.
const DEEPEST: usize = 400;

/// A page with an element of more attributes is taken as it is: the parser compares each of them
/// with all others.
const ATTRIBUTES: usize = 1000;

/// Elements that have no end tag, or may be without one.
const OPEN: [&[u8]; 32] = [
    b"area",
    b"base",
    b"body",
    b"br",
    b"col",
    b"colgroup",
    b"dd",
    b"dt",
    b"embed",
    b"head",
    b"hr",
    b"html",
    b"img",
    b"input",
    b"li",
    b"link",
    b"meta",
    b"optgroup",
    b"option",
    b"p",
    b"param",
    b"rp",
    b"rt",
    b"source",
    b"tbody",
    b"td",
    b"tfoot",
    b"th",
    b"thead",
    b"tr",
    b"track",
    b"wbr",
];

/// The text of the article in a page. Nothing of the page is run or loaded. Where no body is
/// found, as in a piece of HTML, it is the text of all but menus, forms and the like.
#[must_use]
pub fn of_html(html: &str) -> String {
    body(html).unwrap_or_else(|| lines_of(html))
}

/// The title and the body of a page, where it has a body.
fn body(html: &str) -> Option<String> {
    if !is_page(html) || is_odd(html) {
        return None;
    }
    let config = Config { max_elements_to_parse: ELEMENTS, ..Config::default() };
    let found = Readability::new(html, None, Some(config)).ok()?.parse().ok()?;
    let body = lines_of(&found.content);
    let title = found.title.split_whitespace().collect::<Vec<_>>().join(" ");
    match body.lines().next() {
        None => None,
        Some(first) if title.is_empty() || first == title => Some(body),
        Some(_) => Some([&title, "\n", &body].concat()),
    }
}

/// Whether HTML is a whole page, and not a piece of one.
fn is_page(html: &str) -> bool {
    let start: String = html.trim_start().chars().take(2000).collect::<String>().to_lowercase();
    ["<!doctype", "<html", "<head", "<body"].iter().any(|it| start.contains(it))
}

/// Elements whose text is none of the article's.
const SILENT: [&[u8]; 13] = [
    b"aside",
    b"button",
    b"figure",
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

/// The tokens of HTML, in which scripts and styles are text.
fn tokens(html: &str) -> impl Iterator<Item = Token> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).flatten()
}

/// Whether elements of a page stand within each other too deeply, or have too many attributes.
fn is_odd(html: &str) -> bool {
    let mut depth = 0usize;
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) => {
                depth += usize::from(!tag.self_closing && !OPEN.contains(&&tag.name[..]));
                if depth > DEEPEST || tag.attributes.len() > ATTRIBUTES {
                    return true;
                }
            }
            Token::EndTag(tag) if !OPEN.contains(&&tag.name[..]) => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    false
}

/// The lines of HTML without what is no text of an article: menus, forms, pictures, the foot.
fn lines_of(html: &str) -> String {
    let mut lines = Lines::default();
    // How many elements of the name of the outermost silent one are open.
    let mut silent: Option<(Vec<u8>, usize)> = None;
    for token in tokens(html) {
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

#[cfg(test)]
mod tests {
    use super::{lines_of, of_html};

    #[test]
    fn a_piece_of_html_is_its_paragraphs_and_nothing_of_it_runs() {
        let page = "<title>Site</title><style>p { }</style>\
            <nav><ul><li>Menu</li></ul></nav><h1>The  lamp</h1>\n<p>“We pay for <em>it</em>,” said\n\
            Ada&nbsp;Quay.<br>More.</p><script>document.write('<p>“Evil,” said Mallory.')</script>\
            <aside>Read <aside>more</aside> here</aside><p><q>No</q> &amp; yes.<footer>Foot</footer>";
        let lines = "Site\nThe lamp\n“We pay for it,” said Ada\u{a0}Quay.\nMore.\n“No” & yes.\n";
        assert_eq!(lines_of(page), lines);
        assert_eq!(of_html("plain"), "plain\n");
        assert_eq!(of_html("<script>never closed"), "");
    }

    /// A page as sites serve them: the body is a `div` of no telling name, beside what every
    /// page of the site has.
    fn page(body: &str) -> String {
        let links = "<li><a href='/a'>An older story of ours about the quay</a></li>".repeat(8);
        format!(
            "<!DOCTYPE html><html><head><title>The lamp is lit again</title></head><body>\
             <div class='masthead menu'><p>Subscribe to the Quayside Post for less today.</p></div>\
             <div id='x7'><h1>The lamp is lit again</h1>{body}</div>\
             <div class='sidebar related'><p>Most read this week:</p><ul>{links}</ul></div>\
             <div class='comments'><p>“I never liked it,” wrote a reader called Mallory.</p></div>\
             <script>document.write('<p>“Evil,” said Mallory.')</script></body></html>"
        )
    }

    #[test]
    fn of_a_page_the_body_of_the_article_is_read_with_its_title() {
        let paragraph = "<p>“We pay for <em>it</em>, and we shall go on paying for it,” said Ada \
            Quay, who keeps the lamp, on Monday, when the town had gone to sleep and nobody asked.</p>";
        let text = of_html(&page(&paragraph.repeat(5)));
        let line = "“We pay for it, and we shall go on paying for it,” said Ada Quay, who keeps the \
            lamp, on Monday, when the town had gone to sleep and nobody asked.";
        assert_eq!(text, format!("The lamp is lit again\n{}", format!("{line}\n").repeat(5)));
    }

    #[test]
    fn a_short_page_loses_nothing_of_its_article() {
        let text = of_html(&page("<p>“It stays,” said Ada Quay.</p>"));
        assert!(text.contains("“It stays,” said Ada Quay."), "{text}");
    }

    #[test]
    fn hostile_pages_are_read_all_the_same() {
        for (start, end) in
            [("<div>", ""), ("<div>", "</div>"), ("<b>", ""), ("<table><tr><td>", "")]
        {
            let page = [
                "<html><body>",
                &start.repeat(30_000),
                "“It stays,” said Ada Quay.",
                &end.repeat(30_000),
            ];
            assert_eq!(of_html(&page.concat()), "“It stays,” said Ada Quay.\n", "{start}");
        }
        let attributes: String = (0..60_000).map(|at| format!(" a{at}='x'")).collect();
        let page = format!("<html><body{attributes}>“It stays,” said Ada Quay.</body></html>");
        assert_eq!(of_html(&page), "“It stays,” said Ada Quay.\n");
    }
}
