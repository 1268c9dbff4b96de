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
const STYLE: &str = "text/css; charset=utf-8";
/// What the scripts give, for editors and compilers.
const TYPES: &str = "text/plain; charset=utf-8";
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
    /// The policy, as directives; `offline.html` has its own in it, and both would
    /// apply.
    policy: &'static [&'static str],
}

const RULES: [Rule; 12] = [
    Rule {
        paths: &["/", "/index", "/index.html", "/frame", "/frame.html"],
        mime: HTML,
        cache: ASKED,
        policy: &[POLICY],
    },
    Rule { paths: &["/offline", "/offline.html"], mime: HTML, cache: ASKED, policy: &[] },
    Rule { paths: &["/pullquote.js", "/frame.js"], mime: SCRIPT, cache: SHORT, policy: &[] },
    Rule { paths: &["/pullquote.d.ts"], mime: TYPES, cache: SHORT, policy: &[] },
    Rule { paths: &["/sw.js"], mime: SCRIPT, cache: ASKED, policy: &[] },
    Rule { paths: &["/articles/*"], mime: JSON, cache: ASKED, policy: &[] },
    Rule { paths: &["/oembed/*"], mime: JSON, cache: ASKED, policy: &[] },
    Rule {
        paths: &["/manifest.webmanifest"],
        mime: "application/manifest+json",
        cache: ASKED,
        policy: &[],
    },
    Rule {
        paths: &["/examples/", "/examples/index", "/examples/index.html"],
        mime: HTML,
        cache: ASKED,
        policy: &[POLICY, "frame-src 'self'"],
    },
    Rule { paths: &["/examples/examples.css"], mime: STYLE, cache: ASKED, policy: &[] },
    Rule {
        paths: &["/examples/examples.js", "/examples/events.js"],
        mime: SCRIPT,
        cache: ASKED,
        policy: &[],
    },
    Rule { paths: &["/icon.svg"], mime: "image/svg+xml", cache: ASKED, policy: &[] },
];

/// The file, for a site with these hashed files.
pub(super) fn headers(hashed: &[Hashed]) -> String {
    let mut out = String::from("# How hosts that read this file send the site.\n");
    for Rule { paths, mime, cache, policy } in &RULES {
        for path in *paths {
            push(&mut out, path, mime, cache, policy);
        }
    }
    // By pattern, so that it holds for those of earlier builds too.
    let patterns: BTreeMap<String, &str> =
        hashed.iter().map(|file| (file.pattern(), mime_of(file.extension()))).collect();
    for (pattern, mime) in patterns {
        push(&mut out, &pattern, mime, FOR_EVER, &[]);
    }
    out
}

fn mime_of(extension: &str) -> &'static str {
    match extension {
        "js" => SCRIPT,
        "css" => STYLE,
        "wasm" => "application/wasm",
        "json" => JSON,
        other => unreachable!("no file with a hash ends in .{other}"),
    }
}

fn push(out: &mut String, path: &str, mime: &str, cache: &str, policy: &[&str]) {
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
    let policy: Vec<&str> = policy.iter().map(|directives| directives.trim_end()).collect();
    let policy = policy.join("; ");
    if !policy.is_empty() {
        lines.push(("Content-Security-Policy", &policy));
    }
    out.push_str(path);
    for (name, value) in lines {
        *out += &format!("\n  {name}: {value}");
    }
    out.push('\n');
}
