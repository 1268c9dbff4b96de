//! All texts of a language for scripts, those of the dialogs too.

use serde_json::{Value, json};

use super::spoken::Spoken;
use crate::i18n::collected;
use crate::query::View;

/// The texts for scripts, with those of the dialogs, which a site's page has only when one is
/// opened.
pub fn all_words(spoken: &Spoken) -> Value {
    let (mut words, card) = (spoken.value(), &spoken.page.card);
    words["page"]["whole"] = json!(spoken.page.whole);
    words["more"] = json!(collected(spoken.words.language()).lines());
    words["comma"] = json!(spoken.words.comma());
    words["copied"] = json!(spoken.words.copied());
    words["close"] = json!(spoken.page.close);
    words["card"] = json!({
        "title": card.title,
        "chart": card.chart,
        "size": card.size,
        "wide": card.wide,
        "square": card.square,
        "format": card.format,
        "save": card.save,
        "copy": card.copy,
        "failed": spoken.words.copy_failed(),
        "alt": card.alt,
        "copyText": card.copy_text,
        "refused": card.refused,
        "text": card.text,
    });
    words["copy"] = json!(spoken.words.copy());
    words["leave"] = leave(spoken);
    words["pageTitle"] = json!(spoken.page.title);
    words["share"] = share(spoken);
    words["comfort"] = comfort(spoken);
    words
}

fn share(spoken: &Spoken) -> Value {
    let share = &spoken.page.share;
    json!({
        "title": share.title,
        "what": share.what,
        "kinds": { "element": share.element, "iframe": share.frame, "link": share.link },
        "code": share.code,
        "failed": share.failed,
        "width": share.width,
        "full": share.full,
        "preview": share.preview,
    })
}

fn leave(spoken: &Spoken) -> Value {
    let leave = &spoken.page.leave;
    let collected = collected(spoken.words.language());
    json!({
        "cite": leave.cite,
        "style": leave.style,
        "notes": leave.notes,
        "authorDate": leave.author_date,
        "reference": leave.reference,
        "inText": leave.in_text,
        "entry": leave.entry,
        "accessed": leave.accessed,
        "export": leave.export,
        "data": leave.data,
        "table": leave.table,
        "text": leave.text,
        "page": leave.page,
        "works": leave.works,
        "mark": leave.mark,
        "preview": leave.preview,
        "refused": leave.refused,
        "progress": leave.progress,
        "cancel": collected.cancel(),
        "cancelled": leave.cancelled,
        "retracted": leave.retracted,
        "saved": leave.saved,
        "lost": collected.unreachable(),
    })
}

fn comfort(spoken: &Spoken) -> Value {
    let (words, comfort) = (&spoken.words, &spoken.page.comfort);
    json!({
        "title": comfort.title,
        "size": comfort.size,
        "spacing": comfort.spacing,
        "wide": comfort.wide,
        "compact": comfort.compact,
        "keys": comfort.keys,
        "on": comfort.on,
        "search": comfort.search,
        "filters": comfort.filters,
        "next": comfort.next,
        "previous": comfort.previous,
        "back": comfort.back,
        "views": View::CHOICES.map(|view| words.view_named(view)),
    })
}
