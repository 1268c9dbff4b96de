//! Text onto the clipboard.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDocument, HtmlTextAreaElement};

use super::{document, window};

/// Copies text and says whether it worked. Where the clipboard's own interface
/// is missing or refused (a page that is not on https, a sandboxed frame), the
/// older command is tried.
pub fn copy(root: &Element, text: &str, done: impl Fn(bool) + Clone + 'static) {
    let navigator = window().navigator();
    // `navigator.clipboard` is undefined outside secure contexts.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|clipboard| clipboard.is_undefined()) {
        done(copy_selected(root, text));
        return;
    }
    let (root, owned, refused) = (root.clone(), text.to_owned(), done.clone());
    let copied = Closure::once_into_js(move |_: JsValue| done(true));
    let fallback = Closure::once_into_js(move |_: JsValue| refused(copy_selected(&root, &owned)));
    let promise = navigator.clipboard().write_text(text);
    let then = js_sys::Reflect::get(&promise, &JsValue::from_str("then"));
    if let Ok(then) = then {
        let _ = then.unchecked_into::<js_sys::Function>().call2(&promise, &copied, &fallback);
    }
}

/// Selects the text in a field that nobody sees and runs the copy command. The
/// field is in the explorer, whose style sheet hides it, also in a shadow tree.
fn copy_selected(root: &Element, text: &str) -> bool {
    let document = document();
    let field = document.create_element("textarea").map(JsCast::unchecked_into);
    let Ok(field) = field else { return false };
    let field: HtmlTextAreaElement = field;
    let focused = root.query_selector(":focus").ok().flatten();
    field.set_class_name("pq-unseen");
    field.set_value(text);
    let _ = root.append_child(&field);
    field.select();
    let copied = document.unchecked_into::<HtmlDocument>().exec_command("copy");
    field.remove();
    if let Some(focused) = focused {
        let _ = focused.unchecked_into::<web_sys::HtmlElement>().focus();
    }
    copied.unwrap_or(false)
}
