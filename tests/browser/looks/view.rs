//! Every view, and how a reader comes to it.

use serde_json::json;

use crate::harness::Page;

/// A view of a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View {
    pub(crate) name: &'static str,
    /// The address that it is reached by.
    fragment: &'static str,
    /// What a reader does there: a script.
    act: &'static str,
    /// What is shown when it is there: a selector, in the shadow tree of another after
    /// `>>>`.
    shown: &'static str,
    pub(crate) is_dialog: bool,
}

const fn view(
    name: &'static str,
    fragment: &'static str,
    act: &'static str,
    shown: &'static str,
) -> View {
    View { name, fragment, act, shown, is_dialog: false }
}

const fn dialog(name: &'static str, act: &'static str, shown: &'static str) -> View {
    View { is_dialog: true, ..view(name, "#?", act, shown) }
}

const SHOWN: &str = "
    const within = (root, selector) => (root?.shadowRoot ?? root)?.querySelector(selector);
    return arguments[0].split('>>>').reduce(within, document)?.checkVisibility() === true";

/// The views of the page in an order in which each is left for the next: what is opened
/// or compared in Voices is so until they are left.
pub(crate) const VIEWS: [View; 13] = [
    view("quotes", "#?", "", ".pq-quote"),
    view("filtered", "#?theme=money&kind=-indirect&q=lamp", "", ".pq-quote mark"),
    view("empty", "#?q=xyzzy&kind=-direct", "", ".pq-empty"),
    view("voices", "#?view=voices", "", ".pq-voice"),
    view(
        "voice",
        "#?view=voices",
        "document.querySelector('.pq-voice:nth-child(2) > [aria-expanded]').click()",
        ".pq-voice:nth-child(2) .pq-quote",
    ),
    view(
        "compare",
        "#?view=voices",
        "document.querySelector('.pq-voice:nth-child(2) > [aria-expanded]').click();
        for (const voice of [1, 2]) document.querySelector(`.pq-voice:nth-child(${voice}) .pq-voice-head button`).click()",
        ".pq-compare li",
    ),
    view(
        "balance",
        "#?view=voices",
        "document.querySelector('.pq-balance').scrollIntoView({ behavior: 'instant' })",
        ".pq-balance table",
    ),
    view("map", "#?view=map", "", ".pq-map td button"),
    view("strip", "#?view=strip&at=layla-haddad-2", "", ".pq-quote#layla-haddad-2"),
    // What is to be pasted has the port and the names of this build in it.
    dialog(
        "embed",
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('dialog:has(quote-explorer) textarea { color: transparent !important; forced-color-adjust: none }');
        document.adoptedStyleSheets.push(sheet);
        document.getElementById('pq-embed').click()",
        "dialog[open] quote-explorer >>> .pq-quote",
    ),
    dialog("image", "document.querySelector('.pq-quote .pq-image').click()", "dialog[open] svg text"),
    dialog(
        "chart",
        "document.querySelector('.pq-strip .pq-image').click()",
        "dialog[open] svg text",
    ),
    dialog("keys", "document.getElementById('pq-keys').click()", "dialog[open] kbd"),
];

/// What only narrow pages have.
pub(super) const FILTERS: View = View {
    is_dialog: true,
    ..view(
        "filters",
        "#?",
        "document.querySelector('.pq-open').click()",
        ".pq-filters:popover-open",
    )
};

/// The same three of an article that is like no other.
pub(super) const MAIN: [View; 3] = [VIEWS[0], VIEWS[3], VIEWS[7]];

impl View {
    /// Goes to the view. `words` is what the address says of the language, if anything.
    #[track_caller]
    pub(crate) fn open(&self, page: &Page, words: &str) {
        page.eval(
            "document.querySelector('dialog')?.close();
            document.querySelector(':popover-open')?.hidePopover();
            scrollTo(0, 0)",
            &[],
        );
        let joint = if self.fragment == "#?" || words.is_empty() { "" } else { "&" };
        page.follow(&format!("{}{joint}{words}", self.fragment));
        page.until("the view's own part is there", || {
            page.eval(&format!("return {}", self.rests()), &[]) == true
        });
        page.eval(self.act, &[]);
        page.until(&format!("{} is shown", self.shown), || {
            page.eval(SHOWN, &[json!(self.shown)]) == true
        });
    }

    /// Whether what is acted on is there: a condition in JavaScript.
    fn rests(&self) -> &'static str {
        match self.name {
            "voices" | "voice" | "compare" | "balance" => {
                "document.querySelector('.pq-balance') !== null"
            }
            _ if self.is_dialog => "document.querySelector('.pq-quote .pq-image') !== null",
            _ => "true",
        }
    }
}
