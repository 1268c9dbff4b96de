//! What commands write, and what they leave alone.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::build::{SAMPLE, folder};
use crate::pullquote;

const BUNDLED: &str = "static/articles/china-reacts-deepseek.json";

/// A folder with an article in it, and the path of that.
fn with_article(test: &str) -> (PathBuf, String) {
    let folder = folder(test);
    let article = folder.join("a.json");
    fs::copy(SAMPLE, &article).expect("the folder is ours");
    (folder, article.display().to_string())
}

fn build(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site) = (path("app"), path("site"));
    pullquote(&[&["build", "--app", &app, "--out", &site][..], arguments].concat())
}

/// The names of what a folder has that no command should leave there.
fn left_over(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(".pullquote")).collect()
}

#[test]
fn no_output_takes_the_place_of_what_is_read_whatever_its_name() {
    let (folder, article) = with_article("sources");
    let path = |name: &str| folder.join(name).display().to_string();
    fs::hard_link(&article, path("hard.json")).expect("a link");
    let mut names = vec![article.clone(), path("app/../a.json"), path("hard.json")];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("a.json", path("soft.json")).expect("a link");
        std::os::unix::fs::symlink(".", path("loop")).expect("a link");
        names.extend([path("soft.json"), path("loop/soft.json")]);
    }
    let right = fs::read(SAMPLE).expect("the sample");
    for name in &names {
        for arguments in [
            &["pack", &article, "--out", name][..],
            &["pack", name, BUNDLED, "--out", &article],
            &["build", &article, "--app", &path("app"), "--out", &path("site"), "--single", name],
        ] {
            let (code, _, err) = pullquote(arguments);
            assert_eq!(code, Some(1), "{arguments:?}");
            assert!(err.contains(" would be written over, and it is read here"), "{err}");
            assert_eq!(fs::read(&article).expect("it stays"), right, "{arguments:?}");
            assert!(!folder.join("site").exists(), "{arguments:?}");
        }
    }
    let app = path("app/app.js");
    assert_eq!(build(&folder, &[&article, "--single", &app]).0, Some(1));
    assert_eq!(fs::read_to_string(app).expect("it stays"), "export {};");
    let pack = path("archive.pq");
    assert_eq!(pullquote(&["pack", &article, "--out", &pack]).0, Some(0));
    fs::rename(&pack, path("pack.jsonl")).expect("the folder is ours");
    let (code, _, err) = pullquote(&["unpack", &path("pack.jsonl"), "--out", &path("pack.jsonl")]);
    assert_eq!(code, Some(1));
    assert!(err.contains("it is read here"), "{err}");
    assert_eq!(left_over(&folder), [""; 0]);
}

#[test]
fn a_file_of_another_kind_is_not_replaced_by_a_pack_or_a_page() {
    let (folder, article) = with_article("kinds");
    let other = folder.join("b.json").display().to_string();
    fs::copy(BUNDLED, &other).expect("the folder is ours");
    // As a shell makes it of `pullquote pack --out *.json`.
    let (code, _, err) = pullquote(&["pack", "--out", &other, &article]);
    assert_eq!(code, Some(1));
    assert!(err.contains("b.json is there already and is no pack: name another file"), "{err}");
    let (code, _, err) = build(&folder, &[&article, "--single", &other]);
    assert_eq!(code, Some(1));
    assert!(err.contains("b.json is there already and is no page: name another file"), "{err}");
    assert_eq!(fs::read(&other).ok(), fs::read(BUNDLED).ok());
    // What such a command wrote before is replaced, and so is an empty file.
    let (pack, page) = (folder.join("a.pq"), folder.join("a.html"));
    for _ in 0..2 {
        assert_eq!(pullquote(&["pack", &article, "-o", &pack.display().to_string()]).0, Some(0));
        let single = page.display().to_string();
        assert_eq!(build(&folder, &[&article, "--single", &single]).0, Some(0));
    }
    fs::write(&pack, "").expect("the folder is ours");
    assert_eq!(pullquote(&["pack", &article, "-o", &pack.display().to_string()]).0, Some(0));
}

#[test]
fn one_file_of_a_site_is_not_written_over_by_another() {
    let (folder, article) = with_article("twice");
    let index = folder.join("site/index.html");
    let (code, _, err) = build(&folder, &[&article, "--single", &index.display().to_string()]);
    assert_eq!(code, Some(1));
    assert!(err.contains("two files would be written to "), "{err}");
    assert!(!folder.join("site").exists());
    let offline = folder.join("site/offline.html").display().to_string();
    assert_eq!(build(&folder, &[&article, "--single", &offline]).0, Some(0), "it is the same");
}

#[test]
fn a_site_may_be_built_around_the_data_that_it_is_of() {
    let folder = folder("around");
    let site = folder.join("site");
    fs::create_dir_all(site.join("articles")).expect("the folder is ours");
    let article = site.join("articles/harbour-lights.json");
    fs::copy(SAMPLE, &article).expect("the folder is ours");
    let (code, _, err) = build(&folder, &[&article.display().to_string()]);
    assert_eq!((code, &*err), (Some(0), ""));
    assert_eq!(fs::read(&article).ok(), fs::read(SAMPLE).ok());
    // And of a collection, from the pack that is in it.
    assert_eq!(build(&folder, &[SAMPLE, BUNDLED]).0, Some(0));
    let archive = fs::read_dir(&site).expect("the site").flatten().map(|entry| entry.path());
    let archive = archive.into_iter().find(|path| path.extension().is_some_and(|it| it == "pq"));
    let archive = archive.expect("the pack");
    let bytes = fs::read(&archive).expect("the pack");
    assert_eq!(build(&folder, &[&archive.display().to_string()]).0, Some(0));
    assert_eq!(fs::read(&archive).ok(), Some(bytes));
    assert_eq!(left_over(&site), [""; 0]);
}

#[test]
fn what_fails_half_way_leaves_everything_as_it_was() {
    let (folder, article) = with_article("half-way");
    let path = |name: &str| folder.join(name).display().to_string();
    let pack = path("a.pq");
    assert_eq!(pullquote(&["pack", &article, BUNDLED, "--out", &pack]).0, Some(0));
    // The last block of articles.
    let mut damaged = fs::read(&pack).expect("the pack");
    let last = damaged.len() - 20;
    damaged[last] ^= 1;
    fs::write(&pack, damaged).expect("the folder is ours");
    fs::write(path("old.jsonl"), "old").expect("the folder is ours");
    for out in ["old.jsonl", "new.jsonl", "new/deep"] {
        let (code, _, err) = pullquote(&["unpack", &pack, "--out", &path(out)]);
        assert_eq!(code, Some(1), "{out}");
        assert!(err.contains("this pack is damaged"), "{err}");
    }
    assert_eq!(fs::read_to_string(path("old.jsonl")).ok().as_deref(), Some("old"));
    assert!(!folder.join("new.jsonl").exists() && !folder.join("new").exists());
    // An article with errors is known before the folder of the site is there to stay.
    fs::write(path("b.json"), "{}").expect("the folder is ours");
    assert_eq!(build(&folder, &[&article, &path("b.json")]).0, Some(1));
    assert!(!folder.join("site").exists());
    // A page that cannot take its place keeps all the others from theirs.
    fs::create_dir_all(path("site/index.html")).expect("the folder is ours");
    let (code, _, err) = build(&folder, &[&article]);
    assert_eq!(code, Some(1));
    assert!(err.contains("index.html is a folder: name a file to write"), "{err}");
    assert_eq!(fs::read_dir(path("site")).expect("the site").count(), 1);
    assert_eq!(left_over(&folder), [""; 0]);
}

#[test]
fn a_folder_that_is_a_file_is_said_to_be_one() {
    let (folder, article) = with_article("no-folder");
    let app = folder.join("app").display().to_string();
    let (code, _, err) = pullquote(&["build", SAMPLE, "--app", &app, "--out", &article]);
    assert_eq!(code, Some(1));
    assert!(err.contains("a.json is no folder: name one"), "{err}");
}

fn spawn(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pullquote"));
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::piped());
    command.spawn().expect("a command that runs")
}

#[test]
fn a_second_build_waits_until_the_first_has_moved_its_files() {
    let (folder, article) = with_article("second-build");
    let path = |name: &str| folder.join(name).display().to_string();
    fs::create_dir_all(path("site")).expect("the folder is ours");
    // In the place of the first build.
    let lock = File::create(path("site/.pullquote-lock")).expect("the folder is ours");
    lock.lock().expect("nobody else has it");
    let mut second = spawn(&["build", &article, "--app", &path("app"), "--out", &path("site")]);
    let mut said = String::new();
    let err = second.stderr.take().expect("it is piped");
    BufReader::new(err).read_line(&mut said).expect("a line");
    assert!(said.starts_with("Another build is writing to "), "{said}");
    assert!(!folder.join("site/index.html").exists());
    drop(lock);
    assert_eq!(second.wait().expect("it ends").code(), Some(0));
    assert!(folder.join("site/index.html").is_file());
    assert_eq!(left_over(&folder.join("site")), [""; 0]);
}

#[test]
fn commands_that_write_the_same_at_once_leave_one_whole_output() {
    let folder = folder("at-once");
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site, pack) = (path("app"), path("site"), path("a.pq"));
    let build = ["build", SAMPLE, BUNDLED, "--app", &app, "--out", &site];
    let commands = [&build[..], &["pack", SAMPLE, BUNDLED, "--out", &pack]];
    let running: Vec<Child> = (0..8).map(|at| spawn(commands[at % 2])).collect();
    for mut command in running {
        assert_eq!(command.wait().expect("it ends").code(), Some(0));
    }
    assert_eq!(pullquote(&["unpack", &pack, "--out", &path("back")]).0, Some(0));
    assert!(folder.join("site/index.html").is_file());
    for folder in [&folder, &folder.join("site")] {
        assert_eq!(left_over(folder), [""; 0]);
    }
}

#[cfg(unix)]
mod streams {
    use super::*;

    fn fifo(path: &str) {
        let made = Command::new("mkfifo").arg(path).status().expect("a command that runs");
        assert!(made.success());
    }

    /// Ends a build by a signal when all is written beside its place, started by a shell
    /// that did this before: its exit code, and the folder of the site.
    fn interrupted(test: &str, before: &str, signal: &str) -> (Option<i32>, PathBuf) {
        let (folder, article) = with_article(test);
        let path = |name: &str| folder.join(name).display().to_string();
        fifo(&path("pipe"));
        let (app, site) = (path("app"), path("site"));
        // It waits for whoever reads the pipe.
        let build = ["build", &article, "--app", &app, "--out", &site, "--single", &path("pipe")];
        let mut command = Command::new("sh");
        command.args(["-c", &format!("{before}exec \"$0\" \"$@\"")]);
        command.arg(env!("CARGO_BIN_EXE_pullquote")).args(build).stderr(Stdio::null());
        let mut command = command.spawn().expect("a command that runs");
        let site = folder.join("site");
        let is_begun = || site.exists() && left_over(&site).len() > 9;
        let patience = std::time::Instant::now();
        while !is_begun() && patience.elapsed().as_secs() < 60 {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(is_begun());
        let pid = command.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().expect("kill").success());
        (command.wait().expect("it ends").code(), site)
    }

    #[test]
    fn an_interrupted_command_removes_what_it_had_begun() {
        // The second as in the background of a script.
        for (test, before, signal) in [
            ("interrupted", "", "-INT"),
            ("interrupted-behind", "trap '' INT; ", "-INT"),
            ("ended", "trap '' INT; ", "-TERM"),
            ("hung-up", "", "-HUP"),
        ] {
            let (code, site) = interrupted(test, before, signal);
            assert_eq!(code, Some(130), "{test}");
            assert!(!site.exists(), "{test}: {:?}", left_over(&site));
        }
    }

    #[test]
    fn a_pipe_and_a_device_are_written_to_and_a_link_is_followed() {
        use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};

        let (folder, article) = with_article("streams");
        let path = |name: &str| folder.join(name).display().to_string();
        fifo(&path("pipe"));
        let reader = std::thread::spawn({
            let pipe = path("pipe");
            move || fs::read(pipe).expect("a pipe")
        });
        assert_eq!(pullquote(&["pack", &article, "--out", &path("pipe")]).0, Some(0));
        let piped = reader.join().expect("it reads");
        assert!(fs::metadata(path("pipe")).expect("a pipe").file_type().is_fifo());
        symlink("real.pq", path("link.pq")).expect("a link");
        assert_eq!(pullquote(&["pack", &article, "--out", &path("link.pq")]).0, Some(0));
        assert_eq!(fs::read(path("real.pq")).expect("the pack"), piped);
        assert!(fs::symlink_metadata(path("link.pq")).expect("a link").is_symlink());
        // What is there keeps its permissions.
        fs::set_permissions(path("real.pq"), fs::Permissions::from_mode(0o640)).expect("ours");
        assert_eq!(pullquote(&["pack", &article, "--out", &path("link.pq")]).0, Some(0));
        let mode = fs::metadata(path("real.pq")).expect("the pack").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }

    #[test]
    fn a_site_is_built_whole_where_its_one_file_goes_to_a_pipe_without_a_path() {
        if !Path::new("/dev/stdout").exists() {
            eprintln!("skipped: there is no /dev/stdout");
            return;
        }
        let (folder, article) = with_article("piped-file");
        let (code, out, err) = build(&folder, &[&article, "--single", "/dev/stdout"]);
        assert_eq!(code, Some(0), "{err}");
        assert!(out.contains("</html>") && folder.join("site/index.html").is_file());
    }

    #[test]
    fn a_full_device_stays_a_device_and_nothing_else_is_written() {
        use std::os::unix::fs::FileTypeExt;

        if !Path::new("/dev/full").exists() {
            eprintln!("skipped: there is no /dev/full");
            return;
        }
        let (folder, article) = with_article("full");
        let (code, _, err) = pullquote(&["pack", &article, "--out", "/dev/full"]);
        assert_eq!(code, Some(1));
        assert!(err.starts_with("pullquote: cannot write /dev/full: "), "{err}");
        assert_eq!(build(&folder, &[&article, "--single", "/dev/full"]).0, Some(1));
        assert!(!folder.join("site").exists());
        let device = fs::metadata("/dev/full").expect("a device");
        assert!(device.file_type().is_char_device());
    }
}
