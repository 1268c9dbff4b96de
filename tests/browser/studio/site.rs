//! The site that the studio makes.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use zip::ZipArchive;

use super::{ARTICLE, await_start, downloaded, paste, status, studio};
use crate::harness::{Fault, Faulty, Page, Site, Visit, Wrong, build, output};

type Files = BTreeMap<String, Vec<u8>>;

/// The files of a folder, by their paths in it.
fn files_in(folder: &Path, within: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("it is a folder") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            files_in(&path, within, files);
        } else {
            let name = path.strip_prefix(within).expect("it is in there");
            files.insert(name.display().to_string(), fs::read(&path).expect("it can be read"));
        }
    }
}

/// The files in the zip that is handed out next.
fn site_of(page: &Page) -> (String, Files) {
    // As text, since that is what comes from a page.
    let as_text = "Blob.prototype.text = async function () {
            const bytes = new Uint8Array(await this.arrayBuffer());
            let binary = '';
            for (const byte of bytes) binary += String.fromCharCode(byte);
            return btoa(binary);
        }";
    page.eval(as_text, &[]);
    let (name, zip) = downloaded(page, "Download the site");
    let zip = BASE64_STANDARD.decode(zip).expect("it is base64");
    let mut zip = ZipArchive::new(Cursor::new(zip)).expect("it is a zip");
    let mut files = Files::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).expect("it is whole");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("it is whole");
        let name = file.name().expect("a name is text").into_owned();
        files.insert(name, content);
    }
    (name, files)
}

#[test]
fn the_site_is_the_one_that_the_command_builds_of_the_data() {
    let page = studio();
    paste(&page, ARTICLE);
    page.the("button", "Take away").click();
    let (_, data) = downloaded(&page, "Download the data");
    let (name, files) = site_of(&page);
    assert_eq!(name, "saltmere-votes-on-its-old-lamp-site.zip");
    assert_eq!(status(&page), "The site was saved.");
    let article = output("studio-site.json");
    fs::write(&article, data).expect("the target folder is ours to write");
    // Files of earlier builds stay in a folder.
    fs::remove_dir_all(output("sites/studio-site")).ok();
    let folder = build("studio-site", &article, &[]);
    let mut built = Files::new();
    files_in(&folder, &folder, &mut built);
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&files), names(&built));
    for (name, content) in &files {
        assert!(content == &built[name], "{name} is another one");
    }
    assert!(files.len() > 30, "{} files", files.len());
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn a_site_of_which_a_file_is_a_page_instead_is_not_made_until_it_comes() {
    let faulty = Faulty::start(Site::Sample, Fault::Wrong(Wrong::Page, "words-es", ".json"));
    let page = Visit::to(faulty.base()).at("studio.html").without_app().open();
    await_start(&page);
    paste(&page, ARTICLE);
    page.the("button", "Take away").click();
    page.the("button", "Download the site").click();
    page.until("it is said", || status(&page).starts_with("The site could not be made"));
    faulty.release();
    let (_, files) = site_of(&page);
    assert!(files.contains_key("index.html"));
}
