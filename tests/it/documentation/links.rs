//! Links and pictures of the documentation.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Page, pages};

/// The relative addresses that a page links to or shows.
fn links(page: &Page) -> Vec<String> {
    let links = page.events().filter_map(|(event, _)| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some(dest_url.into_string())
        }
        _ => None,
    });
    links.filter(|link| !link.contains("://")).collect()
}

/// The anchors of a page's headings, as GitHub names them: small letters, without
/// punctuation, with `-` for each blank; the second of a name ends in `-1`.
fn anchors(page: &Page) -> HashSet<String> {
    let mut headings: Vec<String> = Vec::new();
    let mut is_open = false;
    for (event, _) in page.events() {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                headings.push(String::new());
                is_open = true;
            }
            Event::End(TagEnd::Heading(_)) => is_open = false,
            Event::Text(text) | Event::Code(text) if is_open => {
                if let Some(heading) = headings.last_mut() {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    let anchor = |heading: String| {
        let is_kept = |it: &char| it.is_alphanumeric() || " -_".contains(*it);
        let name: String = heading.to_lowercase().chars().filter(is_kept).collect();
        let name = name.replace(' ', "-");
        let before = seen.entry(name.clone()).or_default();
        *before += 1;
        if *before == 1 { name } else { format!("{name}-{}", *before - 1) }
    };
    headings.into_iter().map(anchor).collect()
}

/// What a relative address stands for: the path of a file, and an anchor in it.
fn resolve(from: &Path, link: &str) -> (PathBuf, Option<String>) {
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let anchor = Some(anchor.to_owned()).filter(|anchor| !anchor.is_empty());
    if path.is_empty() {
        return (from.to_owned(), anchor);
    }
    let mut target = from.parent().unwrap_or(Path::new("")).to_owned();
    for part in path.split('/') {
        match part {
            ".." => assert!(target.pop(), "{} links to {link}", from.display()),
            "." | "" => {}
            part => target.push(part),
        }
    }
    (target, anchor)
}

#[test]
fn every_link_and_picture_leads_to_a_file_and_every_anchor_to_a_heading() {
    let pages = pages();
    let by_path: HashMap<&Path, &Page> = pages.iter().map(|page| (&*page.path, page)).collect();
    let mut anchored = 0;
    for page in &pages {
        for link in links(page) {
            let (target, anchor) = resolve(&page.path, &link);
            let from = page.path.display();
            assert!(fs::metadata(&target).is_ok(), "{from}: {link} leads nowhere");
            let Some(anchor) = anchor else { continue };
            let target = by_path.get(&*target).unwrap_or_else(|| panic!("{from}: {link}"));
            assert!(anchors(target).contains(&anchor), "{from}: there is no heading for {link}");
            anchored += 1;
        }
    }
    assert!(anchored > 5, "only {anchored} anchors were looked for");
}

#[test]
fn every_page_can_be_reached_from_the_readme() {
    let pages = pages();
    let readme = &pages[0];
    let linked: HashSet<PathBuf> =
        links(readme).iter().map(|link| resolve(&readme.path, link).0).collect();
    for page in &pages[1..] {
        assert!(linked.contains(&page.path), "README.md has no link to {}", page.path.display());
    }
}

#[test]
fn the_readme_is_short() {
    let lines = pages()[0].text.lines().count();
    assert!(lines <= 150, "README.md has {lines} lines: what takes more belongs in docs/");
}
