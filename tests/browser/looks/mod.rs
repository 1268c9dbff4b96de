//! How the page looks: every view by light, in the dark, on a phone, at 320 pixels, in
//! Arabic, in forced colours and on paper, and with articles that are like no other.
//!
//! Somebody has looked at each of these pictures. Of what they saw, `kept/` has a text:
//! how light each cell of 20 x 20 pixels is on average, and of what hue, in levels of 4
//! of 256. A picture is as it was when no cell is more than 3 levels lighter or darker or
//! 2 of another hue, and all cells together differ by no more than half a level on
//! average. [`sight`] shows what that sees and what it bears.
//!
//! Where a picture is not, it is put into `target/browser-tests/looks/`, with what
//! differs. Where that is meant, look at it, then keep it:
//! `cargo xtask test --in chromium looks --renew`.

mod compare;
mod dress;
mod fonts;
mod picture;
mod sight;
mod unlikely;
mod view;

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Ability, Page, Site, decode_base64, output, renews, skips_without};
use compare::differences;
use dress::Dress;
use picture::Picture;
pub(crate) use view::VIEWS;
use view::{FILTERS, View};

/// Looks at every view of the sample in a dress.
#[track_caller]
fn looks(dress: &Dress) {
    if skips_without(Ability::Staging) {
        return;
    }
    let page = dress.open(Site::Sample.visit());
    let is_printed = dress.name == dress::PAPER.name;
    let views = VIEWS.iter().filter(|view| !(is_printed && view.is_dialog));
    let narrow = (dress.size.width < 760 && !is_printed).then_some(&FILTERS);
    look_at(&page, dress, "", views.chain(narrow));
}

/// Looks at some views of an open page. `of` begins the names of the pictures.
#[track_caller]
fn look_at<'a>(page: &Page, dress: &Dress, of: &str, views: impl Iterator<Item = &'a View>) {
    let mut faults = Vec::new();
    for view in views {
        view.open(page, dress.words);
        let name = format!("{of}{}-{}", view.name, dress.name);
        if renews() {
            keep(page, &name);
        } else {
            faults.extend(fault(page, &name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What differs from the picture that is kept under this name, in words; nothing once
/// it looks like that.
#[track_caller]
fn fault(page: &Page, name: &str) -> Option<String> {
    let Some(kept) = fs::read_to_string(place(name)).ok().and_then(|text| Picture::of_text(&text))
    else {
        return Some(format!("{name}: no picture is kept; look at it and keep it by --renew"));
    };
    let mut last = (Vec::new(), String::new());
    let is_alike = page.comes_to(|| {
        let (found, png) = Picture::take(page);
        last = (differences(page, &kept, &found), png);
        last.0.is_empty()
    });
    if is_alike {
        return None;
    }
    let (differences, png) = last;
    let picture = leave(name, &png);
    let told = format!("{name} looks otherwise:\n  {}\n", differences.join("\n  "));
    fs::write(picture.with_extension("txt"), &told).expect("the target folder is ours to write");
    Some(format!("{told}  picture: {}", picture.display()))
}

/// Keeps how the page looks once that stands still, and leaves the picture to be
/// looked at.
#[track_caller]
fn keep(page: &Page, name: &str) {
    let mut last = Picture::take(page);
    page.until("the picture stands still", || {
        let next = Picture::take(page);
        let is_still = next.0 == last.0;
        last = next;
        is_still
    });
    fs::write(place(name), last.0.to_text()).expect("the sources are ours to write");
    leave(name, &last.1);
}

/// Where the text of a picture is kept.
fn place(name: &str) -> PathBuf {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/looks/kept");
    kept.join(format!("{name}.txt"))
}

/// Leaves a picture for whoever reads the outcome.
fn leave(name: &str, png: &str) -> PathBuf {
    let folder = output("looks");
    fs::create_dir_all(&folder).expect("the target folder is ours to write");
    let path = folder.join(format!("{name}.png"));
    fs::write(&path, decode_base64(png)).expect("the target folder is ours to write");
    path
}

#[test]
fn every_view_looks_as_it_did_by_light() {
    looks(&dress::LIGHT);
}

#[test]
fn every_view_looks_as_it_did_in_the_dark() {
    looks(&dress::DARK);
}

#[test]
fn every_view_looks_as_it_did_on_a_phone() {
    looks(&dress::PHONE);
}

#[test]
fn every_view_looks_as_it_did_at_320_pixels() {
    looks(&dress::NARROW);
}

#[test]
fn every_view_looks_as_it_did_in_arabic() {
    looks(&dress::ARABIC);
}

#[test]
fn every_view_looks_as_it_did_in_forced_colours() {
    looks(&dress::FORCED);
}

#[test]
fn every_view_looks_as_it_did_on_paper() {
    looks(&dress::PAPER);
}
