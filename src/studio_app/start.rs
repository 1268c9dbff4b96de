//! The first page: a text is pasted, dropped or opened, and looked at.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::message::Message;
use super::words;

pub(super) fn start(link: &Callback<Message>, draft: &str) -> Html {
    let oninput = link.reform(|event: InputEvent| {
        Message::Draft(event.target_unchecked_into::<HtmlTextAreaElement>().value())
    });
    html! {
        <div class="ps-start">
            <h1>{ words::NAME }</h1>
            <h2>{ words::START }</h2>
            <p>{ words::START_MORE }</p>
            <label for="ps-draft">{ words::TEXT }</label>
            <p id="ps-draft-more" class="ps-hint">{ words::TEXT_MORE }</p>
            <textarea id="ps-draft" dir="auto" aria-describedby="ps-draft-more" value={draft.to_owned()} {oninput} />
            <div class="ps-buttons">
                <button type="button" class="ps-main" onclick={link.reform(|_| Message::Find)}>{ words::FIND }</button>
                <button type="button" aria-describedby="ps-open-more" onclick={link.reform(|_| Message::OpenFile)}>{ words::OPEN }</button>
            </div>
            <p id="ps-open-more" class="ps-hint">{ words::OPEN_MORE }</p>
        </div>
    }
}
