//! The `_headers` file, by which static hosts such as Netlify and Cloudflare
//! Pages send the site.
//!
//! No path may match two rules: some hosts would send both values as one. The
//! paths without `.html` are those that some hosts redirect to.

use std::collections::BTreeMap;

use super::names::Hashed;

/// The Content-Security-Policy of the page and of the frame.
const POLICY: &str = include_str!("../../../static/hosting/policy.txt");

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const JSON: &str = "application/json";

/// Asked for anew each time, which costs little where nothing changed.
const ASKED: &str = "no-cache";
/// Stable names in other people's pages.
const SHORT: &str = "public, max-age=300";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// How files are sent.
struct Rule {
    paths: &'static [&'static str],
    mime: &'static str,
    cache: &'static str,
    /// Whether the policy is theirs; `offline.html` has its own in it, and both
    /// would apply.
    policed: bool,
}

const RULES: [Rule; 8] = [
    Rule {
        paths: &["/", "/index", "/index.html", "/frame", "/frame.html"],
        mime: HTML,
        cache: ASKED,
        policed: true,
    },
    Rule { paths: &["/offline", "/offline.html"], mime: HTML, cache: ASKED, policed: false },
    Rule { paths: &["/pullquote.js", "/frame.js"], mime: SCRIPT, cache: SHORT, policed: false },
    Rule { paths: &["/sw.js"], mime: SCRIPT, cache: ASKED, policed: false },
    Rule { paths: &["/articles/*"], mime: JSON, cache: ASKED, policed: false },
    Rule { paths: &["/oembed/*"], mime: JSON, cache: ASKED, policed: false },
    Rule {
        paths: &["/manifest.webmanifest"],
        mime: "application/manifest+json",
        cache: ASKED,
        policed: false,
    },
    Rule { paths: &["/icon.svg"], mime: "image/svg+xml", cache: ASKED, policed: false },
];

/// The file, for a site with these hashed files.
pub(super) fn headers(hashed: &[Hashed]) -> String {
    let mut out = String::from("# How hosts that read this file send the site.\n");
    for Rule { paths, mime, cache, policed } in &RULES {
        for path in *paths {
            push(&mut out, path, mime, cache, *policed);
        }
    }
    // By pattern, so that it holds for those of earlier builds too.
    let patterns: BTreeMap<String, &str> =
        hashed.iter().map(|file| (file.pattern(), mime_of(file.extension()))).collect();
    for (pattern, mime) in patterns {
        push(&mut out, &pattern, mime, FOR_EVER, false);
    }
    out
}

fn mime_of(extension: &str) -> &'static str {
    match extension {
        "js" => SCRIPT,
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        other => unreachable!("no file with a hash ends in .{other}"),
    }
}

fn push(out: &mut String, path: &str, mime: &str, cache: &str, policed: bool) {
    let mut lines = vec![
        ("Content-Type", mime),
        ("Cache-Control", cache),
        ("X-Content-Type-Options", "nosniff"),
        // Elements on other sites fetch it, and frames in a sandbox do; a page that
        // is fetched by mistake can then be named as one.
        ("Access-Control-Allow-Origin", "*"),
    ];
    if mime == HTML {
        lines.push(("Referrer-Policy", "strict-origin-when-cross-origin"));
    }
    if policed {
        lines.push(("Content-Security-Policy", POLICY.trim_end()));
    }
    out.push_str(path);
    for (name, value) in lines {
        *out += &format!("\n  {name}: {value}");
    }
    out.push('\n');
}
