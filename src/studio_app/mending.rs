//! The problems of a project in one list, each with the way to where it is mended.

use yew::prelude::*;

use super::message::Message;
use super::words;
use crate::studio::{Field, Notice, Project};

/// Nobody mends more at once.
const MOST: usize = 50;

pub(super) fn problems(link: &Callback<Message>, project: &Project, notices: &[Notice]) -> Html {
    if notices.is_empty() {
        return html! { <p class="ps-hint">{ words::ALL_WELL }</p> };
    }
    let left_out = words::left_out(notices);
    // What the files lack comes first.
    let (errors, warnings): (Vec<&Notice>, Vec<&Notice>) =
        notices.iter().partition(|it| it.is_error);
    let all = errors.into_iter().chain(warnings);
    html! {
        <>
            <h3 id="ps-mends-head">{ words::problems_of(notices.len()) }</h3>
            if let Some(left_out) = left_out { <p>{ left_out }</p> }
            <ul class="ps-mends" aria-labelledby="ps-mends-head">{ for all.take(MOST).map(|it| problem(link, project, it)) }</ul>
            if notices.len() > MOST { <p class="ps-hint">{ words::more_problems(notices.len() - MOST) }</p> }
        </>
    }
}

fn problem(link: &Callback<Message>, project: &Project, notice: &Notice) -> Html {
    let field = notice.field;
    let name = match field {
        Field::About(detail) => Some(words::field(detail).to_owned()),
        Field::Speaker(key) => project.speaker(key).map(|speaker| speaker.name.clone()),
        Field::Quote(key) => project.quote(key).map(|quote| words::start_of(&project.words(quote))),
        Field::Article => None,
    };
    let onclick = link.reform(move |_: MouseEvent| Message::Mend(field));
    html! {
        <li>
            <p class="ps-notice" data-error={notice.is_error.then_some("")}>{ notice.text.clone() }</p>
            if let Some(name) = name { <button type="button" {onclick}>{ words::mend(&name) }</button> }
        </li>
    }
}
