//! The `_headers` file, which says to static hosts such as Netlify and Cloudflare Pages how
//! to send the site.
//!
//! No path may match two rules: some hosts would join the values of both. The paths without
//! `.html` are those that some hosts redirect to.

use std::collections::BTreeMap;

use super::names::Hashed;

/// The Content-Security-Policy of the page and of the frame.
const POLICY: &str = include_str!("../../../static/hosting/policy.txt");

/// The policy of the studio, which parses the HTML that is pasted.
const STUDIO_POLICY: &str = include_str!("../../../static/hosting/studio-policy.txt");

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
/// The type of TypeScript declarations.
const TYPES: &str = "text/plain; charset=utf-8";
const JSON: &str = "application/json";
const PACK: &str = "application/octet-stream";

/// Browsers ask each time whether the file changed, which costs little where it did not.
const ASKED: &str = "no-cache";
/// For files whose names in other pages stay the same.
const SHORT: &str = "public, max-age=300";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// How files are sent.
struct Rule {
    paths: &'static [&'static str],
    mime: &'static str,
    cache: &'static str,
    /// The policy, as directives. Pages that are one file have a policy inside, and both
    /// would apply.
    policy: &'static [&'static str],
}

/// The addresses of the frame's page.
const FRAME: [&str; 2] = ["/frame", "/frame.html"];

const RULES: [Rule; 16] = [
    Rule { paths: &["/", "/index", "/index.html"], mime: HTML, cache: ASKED, policy: &[POLICY] },
    Rule { paths: &FRAME, mime: HTML, cache: ASKED, policy: &[POLICY] },
    Rule { paths: &["/offline", "/offline.html"], mime: HTML, cache: ASKED, policy: &[] },
    Rule {
        paths: &["/studio-offline", "/studio-offline.html"],
        mime: HTML,
        cache: ASKED,
        policy: &[],
    },
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
    Rule {
        paths: &["/studio", "/studio.html"],
        mime: HTML,
        cache: ASKED,
        policy: &[STUDIO_POLICY],
    },
    Rule { paths: &["/examples/examples.css"], mime: STYLE, cache: ASKED, policy: &[] },
    Rule {
        paths: &["/examples/examples.js", "/examples/events.js"],
        mime: SCRIPT,
        cache: ASKED,
        policy: &[],
    },
    Rule { paths: &["/archive-*.pq"], mime: PACK, cache: FOR_EVER, policy: &[] },
    Rule { paths: &["/icon.svg"], mime: "image/svg+xml", cache: ASKED, policy: &[] },
];

/// The `_headers` file of a site with these hashed files; `origin` is the origin of the site.
///
/// In WebKit (2.50), a sandboxed frame has no origin, so that `'self'` matches nothing there.
/// The policy of the frame therefore names the origin as well.
pub(super) fn headers(hashed: &[Hashed], origin: Option<&str>) -> String {
    let mut out = String::from("# How hosts that read this file send the site.\n");
    for Rule { paths, mime, cache, policy } in &RULES {
        for path in *paths {
            let named = origin.filter(|_| FRAME.contains(path));
            push(&mut out, path, mime, cache, &policy_of(policy, named));
        }
    }
    // Patterns also match the files of earlier builds.
    let patterns: BTreeMap<String, &str> =
        hashed.iter().map(|file| (file.pattern(), mime_of(file.extension()))).collect();
    for (pattern, mime) in patterns {
        push(&mut out, &pattern, mime, FOR_EVER, "");
    }
    out
}

/// A policy's directives joined into one value, with an origin beside each `'self'`.
fn policy_of(directives: &[&str], origin: Option<&str>) -> String {
    let directives: Vec<&str> = directives.iter().map(|directive| directive.trim_end()).collect();
    let policy = directives.join("; ");
    match origin {
        Some(origin) => policy.replace("'self'", &format!("'self' {origin}")),
        None => policy,
    }
}

fn mime_of(extension: &str) -> &'static str {
    match extension {
        "js" => SCRIPT,
        "css" => STYLE,
        "wasm" => "application/wasm",
        "json" => JSON,
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        other => unreachable!("no file with a hash ends in .{other}"),
    }
}

fn push(out: &mut String, path: &str, mime: &str, cache: &str, policy: &str) {
    let mut lines = vec![
        ("Content-Type", mime),
        ("Cache-Control", cache),
        ("X-Content-Type-Options", "nosniff"),
        // Elements on other sites and sandboxed frames fetch files. Pages have it too, so
        // that an element can say that its `src` leads to a page.
        ("Access-Control-Allow-Origin", "*"),
    ];
    if mime == HTML {
        lines.push(("Referrer-Policy", "strict-origin-when-cross-origin"));
    }
    if !policy.is_empty() {
        lines.push(("Content-Security-Policy", policy));
    }
    out.push_str(path);
    for (name, value) in lines {
        *out += &format!("\n  {name}: {value}");
    }
    out.push('\n');
}
