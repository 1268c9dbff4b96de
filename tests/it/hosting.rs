//! `pullquote build`: what hosts are told of the site, and other pages pin of it.

use std::fs;
use std::path::Path;

use crate::build::{SAMPLE, build, folder, read};
use crate::pullquote;

/// The rules of the `_headers` file: a path, and the lines that belong to it.
fn rules(folder: &Path) -> Vec<(String, String)> {
    let mut rules: Vec<(String, String)> = Vec::new();
    for line in read(folder, "_headers").lines().filter(|line| !line.starts_with('#')) {
        match rules.last_mut() {
            Some((_, lines)) if line.starts_with("  ") => *lines += &format!("{line}\n"),
            _ => rules.push((line.to_owned(), String::new())),
        }
    }
    rules
}

/// What a file is sent with, by the one rule that is for it.
fn sent(rules: &[(String, String)], path: &str) -> String {
    let is_for = |pattern: &str| match pattern.split_once('*') {
        Some((before, after)) => path.starts_with(before) && path.ends_with(after),
        None => pattern == path,
    };
    let found: Vec<_> = rules.iter().filter(|(pattern, _)| is_for(pattern)).collect();
    assert_eq!(found.len(), 1, "{path} has these rules: {found:?}");
    found[0].1.clone()
}

/// The paths of the site's files in their addresses.
fn paths(folder: &Path) -> Vec<String> {
    let site = folder.join("site");
    let files = [site.clone(), site.join("articles")].map(|folder| {
        let entries = fs::read_dir(folder).expect("the site").map(|entry| entry.expect("a file"));
        entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect::<Vec<_>>()
    });
    let paths = files.concat().into_iter().map(|path| {
        let path = path.strip_prefix(&site).expect("a file of the site");
        format!("/{}", path.display())
    });
    paths.filter(|path| path != "/_headers").collect()
}

#[test]
fn every_file_has_one_rule_and_files_with_a_hash_are_kept_for_ever() {
    let folder = folder("headers");
    build(SAMPLE, &folder);
    let rules = rules(&folder);
    for path in paths(&folder) {
        let sent = sent(&rules, &path);
        let mime = match path.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("wasm") => "application/wasm",
            Some("json") => "application/json",
            Some("webmanifest") => "application/manifest+json",
            Some("svg") => "image/svg+xml",
            Some("ts") => "text/plain; charset=utf-8",
            _ => panic!("what is {path}?"),
        };
        assert!(sent.contains(&format!("  Content-Type: {mime}\n")), "{path}: {sent}");
        assert!(sent.contains("  X-Content-Type-Options: nosniff\n"), "{path}: {sent}");
        assert!(sent.contains("  Access-Control-Allow-Origin: *\n"), "{path}: {sent}");
        let has_hash = path.contains('-') && !path.starts_with("/articles/");
        assert_eq!(sent.contains("immutable"), has_hash, "{path}: {sent}");
    }
    for by_hosts_that_hide_the_end in ["/", "/index", "/frame", "/offline"] {
        sent(&rules, by_hosts_that_hide_the_end);
    }
}

#[test]
fn the_page_is_sent_with_the_policy_and_the_file_keeps_its_own() {
    let folder = folder("policy");
    build(SAMPLE, &folder);
    let rules = rules(&folder);
    let policy = fs::read_to_string("static/hosting/policy.txt").expect("the policy");
    let line = format!("  Content-Security-Policy: {policy}");
    for path in ["/", "/index.html", "/frame.html"] {
        assert!(sent(&rules, path).contains(&line), "{path}");
    }
    assert!(!sent(&rules, "/offline.html").contains("Content-Security-Policy"));
    let hosting = fs::read_to_string("docs/hosting.md").expect("the settings of web servers");
    assert!(hosting.contains(policy.trim_end()), "docs/hosting.md has another policy");
}

#[test]
fn a_site_that_knows_its_address_names_it_to_frames_in_a_sandbox() {
    let folder = folder("policy-of-address");
    build(SAMPLE, &folder);
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site) = (path("app"), path("site"));
    let url = "https://example.org:8443/quotes/";
    let (_, out, _) = pullquote(&["build", SAMPLE, "--app", &app, "--out", &site, "--url", url]);
    assert!(out.contains(&format!("src=\"{url}pullquote-")), "what to paste: {out}");
    let rules = rules(&folder);
    let policy = fs::read_to_string("static/hosting/policy.txt").expect("the policy");
    for path in ["/frame", "/frame.html"] {
        let named = policy.replace("'self'", "'self' https://example.org:8443");
        assert!(sent(&rules, path).contains(&format!("  Content-Security-Policy: {named}")));
    }
    let page = sent(&rules, "/index.html");
    assert!(page.contains(&format!("  Content-Security-Policy: {policy}")), "{page}");
}

#[test]
fn what_other_pages_pin_stays_when_the_site_is_built_again() {
    let folder = folder("pinned");
    let (_, pinned, _) = build(SAMPLE, &folder);
    let name = pinned.split("https://YOUR-SITE/").nth(1).expect("a line to copy");
    let name = name.split('"').next().unwrap_or_default();
    let integrity = pinned.split("integrity=\"").nth(1).expect("what it is checked by");
    let integrity = integrity.split('"').next().unwrap_or_default();
    let page = read(&folder, "index.html");
    let of_page = format!("data-entry=\"{name}\" data-integrity=\"{integrity}\"");
    assert!(page.contains(&of_page), "the page is not what other pages pin");
    let before = read(&folder, name);
    assert_eq!(before, read(&folder, "pullquote.js"));

    fs::write(folder.join("app/app.js"), "export const changed = true;").expect("a file");
    let (_, next, _) = build(SAMPLE, &folder);
    assert_ne!(next, pinned);
    assert_eq!(read(&folder, name), before);
    let glue = before.split("importOf('app-").nth(1).expect("the glue");
    let glue = format!("app-{}", glue.split('\'').next().unwrap_or_default());
    assert_eq!(read(&folder, &glue), "export {};");
}

#[test]
fn the_worker_keeps_the_page_and_all_that_it_loads() {
    let folder = folder("kept");
    build(SAMPLE, &folder);
    let (page, worker) = (read(&folder, "index.html"), read(&folder, "sw.js"));
    assert!(worker.contains("'./': 'sha256-"), "{worker}");
    let head = page.split("</head>").next().expect("a head");
    let mut loaded: Vec<&str> = head.split("href=\"").skip(1).collect();
    loaded.extend(head.split("src=\"").skip(1));
    let names = loaded.into_iter().filter_map(|rest| rest.split('"').next());
    for name in names.filter(|name| !name.contains(':')) {
        assert!(worker.contains(&format!("'{name}': 'sha256-")), "{name} is not kept");
    }
    for start in ["'later-", "'views-"] {
        assert!(worker.contains(start), "what some views need is not kept: {start}");
    }
    let next = fs::read_to_string(SAMPLE).expect("the sample").replace("Harbour", "Harbor");
    let other = folder.join("next.json");
    fs::write(&other, next).expect("a file");
    build(&other.display().to_string(), &folder);
    let kept =
        |worker: &str| worker.lines().find(|line| line.contains("const kept")).map(str::to_owned);
    assert_ne!(kept(&worker), kept(&read(&folder, "sw.js")), "another version has the same name");
}

#[test]
fn a_site_that_is_not_to_be_kept_has_a_worker_that_leaves() {
    let folder = folder("not-kept");
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site) = (path("app"), path("site"));
    pullquote(&["build", SAMPLE, "--app", &app, "--out", &site, "--no-offline"]);
    let worker = read(&folder, "sw.js");
    assert!(worker.contains("registration.unregister()") && !worker.contains("fetch"), "{worker}");
    assert!(read(&folder, "pullquote.js").contains("const keeper='';"));
    let files =
        fs::read_dir(&site).expect("the site").map(|entry| entry.expect("a file").file_name());
    let files: Vec<_> = files.filter_map(|name| name.into_string().ok()).collect();
    let of_offline =
        |name: &&String| name.starts_with("offline-") || name.ends_with(".webmanifest");
    assert_eq!(files.iter().find(of_offline), None);
}
