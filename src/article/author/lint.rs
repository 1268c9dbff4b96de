//! Checks that need the whole data: names that nothing uses, fields that are there twice,
//! quotes out of order.

use std::collections::HashSet;

use super::Author;
use crate::article::advice::Said;
use crate::article::json::{Node, Value};
use crate::article::path::Path;
use crate::article::problems::Problems;
use crate::article::rule::Rule;
use crate::article::shown::shown;

pub(in crate::article) fn lint(root: &Node, problems: &mut Problems<Author>) {
    duplicate_fields(root, &Path::Root, problems);
    too_long(root, problems);
    without_quotes(root, problems);
    unused(root, "speaker", "speakers", problems);
    unused(root, "platform", "platforms", problems);
    unused(root, "themes", "themes", problems);
    unused_facets(root, problems);
    out_of_order(root, problems);
}

/// More of something than a page opens in a moment.
fn too_long(root: &Node, problems: &mut Problems<Author>) {
    const MOST: usize = 5000;
    for list in ["speakers", "platforms", "themes", "quotes"] {
        let Some(node) = root.get(list).filter(|node| node.items().len() > MOST) else { continue };
        let count = node.items().len();
        problems.warn(Rule::Size, node.at, &Path::Field(&Path::Root, list), || {
            Said::new(
                format!("{count} {list} in one article are more than a browser reads in a moment"),
                "make an archive of it, which opens at once (`pullquote pack`, then `pullquote build` of the pack), or several articles",
            )
        });
    }
}

/// Reports an article without quotes, which has nothing to show.
fn without_quotes(root: &Node, problems: &mut Problems<Author>) {
    let Some(node) = root.get("quotes").filter(|_| root.get("speakers").is_some()) else { return };
    if matches!(&node.value, Value::List(items) if items.is_empty()) {
        problems.warn(Rule::Empty, node.at, &Path::Field(&Path::Root, "quotes"), || {
            Said::new(
                "this article has no quotes, so that there is nothing to show",
                "add what is said in it",
            )
        });
    }
}

/// Reports fields with the same name in one object, at any depth. Readers of JSON disagree on
/// which of them counts (RFC 8259, section 4).
fn duplicate_fields(node: &Node, path: &Path, problems: &mut Problems<Author>) {
    for (at, item) in node.items().iter().enumerate() {
        duplicate_fields(item, &Path::Item(path, at), problems);
    }
    let Value::Object(fields) = &node.value else { return };
    let mut seen = HashSet::new();
    for field in fields {
        let path = Path::Field(path, &field.name);
        if !seen.insert(&field.name) {
            let what = format!("this object has the field {} already", shown(&field.name));
            let mend = "keep the one that is right, and take the other out";
            problems.error(Rule::DuplicateField, field.at, &path, || Said::new(what, mend));
        }
        duplicate_fields(&field.node, &path, problems);
    }
}

/// Reports items of a list whose ids no quote has in its `field`.
fn unused(root: &Node, field: &str, list: &str, problems: &mut Problems<Author>) {
    let quotes = root.get("quotes").map_or(&[][..], Node::items);
    let named = quotes.iter().filter_map(|quote| quote.get(field));
    let used: HashSet<&str> = named
        .flat_map(|node| node.text().into_iter().chain(node.items().iter().filter_map(Node::text)))
        .collect();
    let path = Path::Field(&Path::Root, list);
    for (at, item) in root.get(list).map_or(&[][..], Node::items).iter().enumerate() {
        let Some((node, id)) = item.get("id").and_then(|node| Some((node, node.text()?))) else {
            continue;
        };
        if !used.contains(id) {
            let what = format!("no quote has the {} {}", list.trim_end_matches('s'), shown(id));
            let mend = "take it out, or name it in a quote";
            problems.warn(
                Rule::Unused,
                node.at,
                &Path::Field(&Path::Item(&path, at), "id"),
                || Said::new(what, mend),
            );
        }
    }
}

/// Reports declared facets in which neither a speaker nor a quote has a value.
fn unused_facets(root: &Node, problems: &mut Problems<Author>) {
    let list = |name: &str| root.get(name).map_or(&[][..], Node::items);
    let own = list("speakers").iter().chain(list("quotes")).filter_map(|it| it.get("facets"));
    let own: Vec<&Node> = own.collect();
    let path = Path::Field(&Path::Root, "facets");
    for (at, facet) in list("facets").iter().enumerate() {
        let Some(id) = facet.get("id").and_then(Node::text) else { continue };
        let is_empty = |it: &Node| matches!(&it.value, Value::List(items) if items.is_empty());
        let has = |values: &&Node| match &values.value {
            Value::Object(_) => values.get(id).is_some_and(|it| !is_empty(it)),
            // Reported elsewhere.
            _ => true,
        };
        if own.iter().any(has) {
            continue;
        }
        problems.warn(Rule::Unused, facet.at, &Path::Item(&path, at), || {
            Said::new(
                format!("nothing has a value in the facet {}", shown(id)),
                "take it out, or give speakers or quotes their values",
            )
        });
    }
}

/// Reports quotes that come after a quote of a later paragraph.
fn out_of_order(root: &Node, problems: &mut Problems<Author>) {
    let path = Path::Field(&Path::Root, "quotes");
    let mut last = 0;
    for (at, quote) in root.get("quotes").map_or(&[][..], Node::items).iter().enumerate() {
        let Some(node) = quote.get("paragraph") else { continue };
        let Value::Number(number) = node.value else { continue };
        let Ok(paragraph) = number.parse::<u32>() else { continue };
        if paragraph < last {
            let what = format!(
                "this quote is of paragraph {paragraph}, and stands after one of paragraph {last}"
            );
            let path = Path::Item(&path, at);
            let mend = "put the quotes in the article's order";
            problems.warn(Rule::Paragraph, node.at, &Path::Field(&path, "paragraph"), || {
                Said::new(what, mend)
            });
        }
        last = last.max(paragraph);
    }
}
