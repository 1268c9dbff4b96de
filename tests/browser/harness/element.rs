//! Elements, found by role and name as assistive technology finds them.

use serde_json::{Value, json};

use super::page::{Page, keys};
use super::webdriver::ELEMENT;

/// Until the app is there, what is out of sight is not laid out, and in some browsers
/// (Firefox 140) has no name until some frames after somebody has scrolled to it.
const NEAR: &str = "
    const group = [...document.querySelectorAll('.pq-early fieldset')]
        .find((group) => group.querySelector('legend').textContent === arguments[0]);
    group?.scrollIntoView({ block: 'nearest' });
    return group ?? null";

/// Finds candidates quickly; the browser's own computation of role and name
/// then has to agree.
pub(super) const FIND: &str = include_str!("find.js");

/// One element of a page.
pub(crate) struct Element<'page> {
    page: &'page Page,
    id: String,
}

impl Page {
    /// The element of this role and name that is shown, once it is there.
    #[track_caller]
    pub(crate) fn the(&self, role: &str, name: &str) -> Element<'_> {
        self.find(role, name, None)
    }

    /// Whether an element of this role and name is shown now.
    #[track_caller]
    pub(crate) fn has(&self, role: &str, name: &str) -> bool {
        !self.eval(FIND, &[json!(role), json!(name), Value::Null]).is_null()
    }

    /// Has every value of every facet on the page, not only the first ones.
    #[track_caller]
    pub(crate) fn show_all_values(&self) {
        self.until("every value of every facet is there", || {
            let more = "const more = document.querySelector('fieldset [data-way=more]');
                more?.click();
                return !more";
            self.eval(more, &[]) == true
        });
    }

    /// Has a value of a facet on the page, which shows its first ones at first.
    #[track_caller]
    fn show_value(&self, facet: &str, value: &str) {
        let shown = "const [facet, value] = arguments;
            const group = [...document.querySelectorAll('fieldset')]
                .find((group) => group.querySelector('legend').textContent === facet);
            const labels = [...group?.querySelectorAll('label') ?? []];
            const more = group?.querySelector('[data-way=more]');
            if (!more || labels.some((label) => label.textContent === value)) return true;
            more.click();
            return false";
        self.until("the value is among those that are shown", || {
            self.eval(shown, &[json!(facet), json!(value)]) == true
        });
    }

    /// The checkbox of a facet's value.
    #[track_caller]
    pub(crate) fn value(&self, facet: &str, value: &str) -> Element<'_> {
        self.show_value(facet, value);
        self.group(facet).the("checkbox", value)
    }

    /// The button that excludes a facet's value.
    #[track_caller]
    pub(crate) fn exclude(&self, facet: &str, value: &str) -> Element<'_> {
        self.show_value(facet, value);
        self.group(facet).the("button", &format!("Exclude {value}"))
    }

    /// A facet.
    #[track_caller]
    fn group(&self, facet: &str) -> Element<'_> {
        self.until(&format!("the browser names the facet {facet:?}"), || {
            let near = self.eval(NEAR, &[json!(facet)]);
            near.is_null() || Element::from_json(self, &near).name().starts_with(facet)
        });
        self.the("group", facet)
    }

    /// The search box.
    #[track_caller]
    pub(crate) fn search(&self) -> Element<'_> {
        self.the("searchbox", "Search quotes")
    }

    /// Picks an option of a combobox, once it is there: long lists come when the page is
    /// at rest.
    #[track_caller]
    pub(crate) fn pick(&self, combobox: &str, option: &str) {
        let select = self.the("combobox", combobox).to_json();
        let find =
            "return [...arguments[0].options].find((option) => option.text === arguments[1])";
        let mut found = Value::Null;
        self.until(&format!("{combobox:?} offers {option:?}"), || {
            found = self.eval(find, &[select.clone(), json!(option)]);
            !found.is_null()
        });
        // WebKit's driver picks by script, and Back passes over what nobody has done: a key
        // that means nothing says that somebody is there.
        self.press(&[keys::SHIFT]);
        Element::from_json(self, &found).click();
    }

    /// The list item of a quote.
    #[track_caller]
    pub(crate) fn quote(&self, id: &str) -> Element<'_> {
        let found = self.eval("return document.getElementById(arguments[0])", &[json!(id)]);
        assert!(!found.is_null(), "no quote {id} is on the page");
        Element::from_json(self, &found)
    }

    /// An element that a script returned.
    #[track_caller]
    pub(crate) fn element(&self, returned: &Value) -> Element<'_> {
        Element::from_json(self, returned)
    }

    #[track_caller]
    fn find(&self, role: &str, name: &str, within: Option<&Element<'_>>) -> Element<'_> {
        let within = within.map_or(Value::Null, Element::to_json);
        let arguments = [json!(role), json!(name), within];
        let mut found = Value::Null;
        self.until(&format!("a {role} named {name:?} is shown"), || {
            found = self.eval(FIND, &arguments);
            !found.is_null()
        });
        let element = Element::from_json(self, &found);
        let told = (element.role(), element.name());
        let engine = self.browser.engine;
        let calls = engine.calls.iter().find(|(named, _)| *named == role);
        let name = if engine.unnamed.contains(&role) { "" } else { name };
        let is_said = match calls {
            None => (told.0.as_str(), told.1.as_str()) == (role, name),
            Some((_, called)) => told.0 == *called && told.1.starts_with(name),
        };
        assert!(is_said, "the browser tells assistive technology {told:?} of the {role} {name:?}");
        element
    }
}

impl<'page> Element<'page> {
    #[track_caller]
    pub(super) fn from_json(page: &'page Page, json: &Value) -> Self {
        let id = json[ELEMENT].as_str().unwrap_or_else(|| panic!("{json} is no element"));
        Self { page, id: id.to_owned() }
    }

    /// The element as an argument of a script.
    pub(crate) fn to_json(&self) -> Value {
        json!({ ELEMENT: self.id })
    }

    /// The element of this role and name inside of this one.
    #[track_caller]
    pub(crate) fn the(&self, role: &str, name: &str) -> Element<'page> {
        self.page.find(role, name, Some(self))
    }

    /// The role that the browser computes.
    #[track_caller]
    pub(crate) fn role(&self) -> String {
        self.text_of("computedrole")
    }

    /// The accessible name that the browser computes.
    #[track_caller]
    pub(crate) fn name(&self) -> String {
        self.text_of("computedlabel")
    }

    /// A property as text: its value, or `true` and `false`.
    #[track_caller]
    pub(crate) fn property(&self, name: &str) -> String {
        let value = self.page.get(&self.path(&format!("property/{name}")));
        value.as_str().map_or_else(|| value.to_string(), str::to_owned)
    }

    #[track_caller]
    pub(crate) fn click(&self) {
        if !self.page.browser.engine.scrolls {
            let near = "arguments[0].scrollIntoView({ block: 'nearest', behavior: 'instant' })";
            self.page.eval(near, &[self.to_json()]);
        }
        self.page.post(&self.path("click"), &json!({}));
    }

    /// Clicks by script: drivers do not scroll a page for what is far down in one of
    /// its frames.
    #[track_caller]
    pub(crate) fn activate(&self) {
        self.page.eval("arguments[0].click()", &[self.to_json()]);
    }

    /// Focuses the element and types.
    #[track_caller]
    pub(crate) fn type_in(&self, text: &str) {
        self.page.post(&self.path("value"), &json!({ "text": text }));
    }

    #[track_caller]
    fn text_of(&self, what: &str) -> String {
        self.page.get(&self.path(what)).as_str().unwrap_or_default().to_owned()
    }

    fn path(&self, what: &str) -> String {
        format!("/element/{}/{what}", self.id)
    }
}
