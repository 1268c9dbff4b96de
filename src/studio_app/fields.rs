//! Fields with their labels. What is typed counts when the field is left, or Enter is
//! pressed, so that it is one step of the history.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::studio::{Field, Notice};

/// A line of text with a label above it.
pub(super) fn line(
    id: String,
    label: &str,
    value: &str,
    list: Option<&'static str>,
    set: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        set.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    html! {
        <div class="ps-field">
            <label for={id.clone()}>{ label.to_owned() }</label>
            <input {id} type="text" dir="auto" autocomplete="off" {list} value={value.to_owned()} {onchange} />
        </div>
    }
}

/// A line of text and a button that does something with it and empties it.
pub(super) fn line_and_button(
    id: &'static str,
    label: &str,
    buttons: &[(&str, Callback<String>)],
) -> Html {
    let node = web_sys::window().and_then(|window| window.document());
    let take = move || {
        let field = node.as_ref()?.get_element_by_id(id)?;
        let field: HtmlInputElement = wasm_bindgen::JsCast::dyn_into(field).ok()?;
        let text = field.value();
        field.set_value("");
        Some(text)
    };
    let first = buttons[0].1.clone();
    let onkeydown = {
        let take = take.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter"
                && let Some(text) = take()
            {
                first.emit(text);
            }
        })
    };
    html! {
        <div class="ps-field ps-with">
            <label for={id}>{ label.to_owned() }</label>
            <input {id} type="text" dir="auto" autocomplete="off" {onkeydown} />
            { for buttons.iter().map(|(name, act)| {
                let (act, take) = (act.clone(), take.clone());
                let onclick = Callback::from(move |_: MouseEvent| {
                    if let Some(text) = take() {
                        act.emit(text);
                    }
                });
                html! { <button type="button" {onclick}>{ (*name).to_owned() }</button> }
            }) }
        </div>
    }
}

/// A choice of few, each a value and its name.
pub(super) fn choice<T: Copy + PartialEq + 'static, N: Into<AttrValue>>(
    id: String,
    label: &str,
    options: impl IntoIterator<Item = (T, N)>,
    chosen: T,
    set: Callback<T>,
) -> Html {
    let options: Vec<(T, AttrValue)> =
        options.into_iter().map(|(value, name)| (value, name.into())).collect();
    let values: Vec<T> = options.iter().map(|(value, _)| *value).collect();
    let onchange = Callback::from(move |event: Event| {
        let at = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        if let Some(value) = usize::try_from(at).ok().and_then(|at| values.get(at)) {
            set.emit(*value);
        }
    });
    html! {
        <div class="ps-field">
            <label for={id.clone()}>{ label.to_owned() }</label>
            <select {id} {onchange}>
                { for options.iter().map(|(value, name)| html! {
                    <option selected={*value == chosen}>{ name }</option>
                }) }
            </select>
        </div>
    }
}

/// A checkbox.
pub(super) fn tick(label: &str, is_on: bool, set: Callback<bool>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        set.emit(event.target_unchecked_into::<HtmlInputElement>().checked());
    });
    html! { <label class="ps-tick"><input type="checkbox" checked={is_on} {onchange} />{ label.to_owned() }</label> }
}

/// A button.
pub(super) fn button(name: &str, act: Callback<MouseEvent>) -> Html {
    html! { <button type="button" onclick={act}>{ name.to_owned() }</button> }
}

/// The sentences that are told at a field.
pub(super) fn told(notices: &[Notice], field: Field) -> Html {
    let told = notices.iter().filter(|notice| notice.field == field);
    let sentence = |notice: &Notice| {
        html! {
            <p class="ps-notice" data-error={notice.is_error.then_some("")}>{ notice.text.clone() }</p>
        }
    };
    told.map(sentence).collect()
}
