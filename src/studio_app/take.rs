//! What is taken away: the preview, the files and the lines for other pages.

use std::rc::Rc;

use serde_json::Value;
use yew::prelude::*;

use super::fields::button;
use super::host::Host;
use super::message::{Message, What, Width};
use super::{mending, words};
use crate::studio::{self, Notice, Project, article_json};

/// Hands a file to the person.
pub(super) fn save(host: &Host, project: &Project, what: What) {
    let id = article_id(project);
    let (name, text) = match what {
        What::Data => (format!("{id}.json"), article_json(project)),
        What::Project => (format!("{id}.studio.json"), studio::write(project)),
    };
    host.save(&name, "application/json", &text);
}

/// What is said of it then. A project has everything as it was written.
pub(super) fn saved(what: What, notices: &[Notice]) -> String {
    match what {
        What::Data => words::saved_as(words::DATA_SAVED, notices),
        What::Project => words::PROJECT_SAVED.to_owned(),
    }
}

/// Makes the site of the article and hands it to the person.
pub(super) fn save_site(host: &Host, project: &Project) {
    host.save_site(&format!("{}-site.zip", article_id(project)), &article_json(project));
}

/// The id in the article's data.
fn article_id(project: &Project) -> String {
    let data: Value = serde_json::from_str(&article_json(project)).unwrap_or_default();
    data["id"].as_str().unwrap_or("article").to_owned()
}

pub(super) fn take(
    link: &Callback<Message>,
    project: &Rc<Project>,
    notices: &[Notice],
    width: Width,
    host: &Host,
) -> Html {
    let save = |name: &str, what: What| button(name, link.reform(move |_| Message::Save(what)));
    html! {
        <>
            <h2>{ words::TAKE_AWAY }</h2>
            if let Some(open) = words::unchecked(project.progress()) { <p class="ps-notice">{ open }</p> }
            { mending::problems(link, project, notices) }
            <h3>{ words::FILE }</h3>
            <p class="ps-hint">{ words::FILE_MORE }</p>
            { button(words::SAVE_FILE, link.reform(|_| Message::SaveFile)) }
            if host.has_site() {
                <h3>{ words::SITE }</h3>
                <p class="ps-hint">{ words::SITE_MORE }</p>
                { button(words::SAVE_SITE, link.reform(|_| Message::SaveSite)) }
            }
            <h3>{ words::DATA }</h3>
            <p class="ps-hint">{ words::DATA_MORE }</p>
            { save(words::SAVE_DATA, What::Data) }
            <h3>{ words::PROJECT }</h3>
            <p class="ps-hint">{ words::PROJECT_MORE }</p>
            { save(words::SAVE_PROJECT, What::Project) }
            <h3><label for="ps-embed">{ words::EMBED }</label></h3>
            <p class="ps-hint">{ words::EMBED_MORE }</p>
            <textarea id="ps-embed" readonly=true rows="3" value={words::snippet(&host.site(), &article_id(project))} />
            <h3>{ words::PREVIEW }</h3>
            <fieldset class="ps-ticks">
                <legend>{ words::WIDTH }</legend>
                { for Width::ALL.map(|(option, id, name)| html! {
                    <label class="ps-tick"><input type="radio" name="ps-width" value={id} checked={option == width}
                        onchange={link.reform(move |_| Message::Width(option))} />{ name }</label>
                }) }
            </fieldset>
            <div id="ps-preview" class="ps-preview" data-width={Width::ALL[width as usize].1} />
        </>
    }
}
