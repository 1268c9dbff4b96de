//! Which addresses may become links: plain http and https, and nothing that a
//! browser would read otherwise than a person does.

/// What is wrong with an address, to follow it in a sentence.
pub(super) fn fault(url: &str) -> Option<&'static str> {
    // Browsers drop tabs and line ends and trim the rest, so that they would
    // find a scheme where we see none (https://url.spec.whatwg.org).
    let is_hidden = |char: char| char <= ' ' || ('\x7f'..='\u{a0}').contains(&char);
    if url.contains(is_hidden) {
        return Some("has a space or an invisible character in it");
    }
    let scheme = |name: &str| {
        let (start, rest) = url.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(rest)
    };
    let Some(rest) = scheme("https://").or_else(|| scheme("http://")) else {
        return Some("is not an http or https address");
    };
    if rest.contains(['\\', '"', '<', '>', '`']) {
        return Some("has a character in it that no address has");
    }
    let authority = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    if authority.contains('@') {
        return Some("has a user name before its host, which can pass one site off as another");
    }
    (!is_host(authority)).then_some("names no site that could exist")
}

/// Whether `host[:port]` may be one: a name (international ones included), an
/// IPv4 address, or an IPv6 address in brackets.
fn is_host(authority: &str) -> bool {
    let (is_name_right, port) =
        match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((address, port)) => (is_ipv6(address), port),
            None => {
                let end = authority.find(':').unwrap_or(authority.len());
                (is_name(&authority[..end]), &authority[end..])
            }
        };
    let is_port = |port: &str| !port.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0);
    is_name_right && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port))
}

/// Near enough: a browser says no to the rest, and std's parser is 3 KB of wasm.
fn is_ipv6(address: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_hexdigit() || b":.".contains(&byte);
    address.contains(':') && address.bytes().all(is_inner)
}

fn is_name(name: &str) -> bool {
    let is_label = |label: &str| {
        let is_inner = |char: char| char == '-' || char == '_' || is_letter(char);
        !label.is_empty()
            && label.chars().all(is_inner)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    // The root's dot may end a name.
    name.strip_suffix('.').unwrap_or(name).split('.').all(is_label)
}

/// Letters and digits; of other scripts everything but General Punctuation,
/// full-width forms and other characters that imitate those of an address.
fn is_letter(char: char) -> bool {
    char.is_ascii_alphanumeric()
        || char > '\u{a0}'
            && !matches!(char, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3004}' | '\u{fe00}'..='\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn plain_web_addresses_pass() {
        for url in [
            "https://example.org",
            "HTTP://EXAMPLE.ORG:8080/a?b=c#d",
            "https://münchen.example/straße",
            "https://例え.テスト/",
            "https://example.org./@handle",
            "http://127.0.0.1/",
            "http://[2001:db8::1]:80/x",
            "https://example.org/a?u=javascript:alert(1)",
        ] {
            assert_eq!(fault(url), None, "{url}");
        }
    }

    #[test]
    fn nothing_else_does() {
        for url in [
            "",
            "example.org",
            "//example.org",
            "ftp://example.org",
            "javascript:alert(1)",
            "JaVaScRiPt://example.org/%0aalert(1)",
            "java\tscript:alert(1)",
            "\thttps://example.org",
            " https://example.org",
            "https://example.org\n",
            "\u{1}https://example.org",
            "https://example.org/a b",
            "https://",
            "https:///path",
            "https://?q",
            "https:example.org",
            "https:\\\\example.org",
            "https://good.example\\@evil.example",
            "https://good.example@evil.example",
            "https://user:pass@example.org",
            "https://@example.org",
            "https://exa%6dple.org",
            "https://example..org",
            "https://.",
            "https://-a.example",
            "https://example.org:port",
            "https://example.org:",
            "https://example.org:99999",
            "https://[::1",
            "https://[nonsense]",
            "https://[::1]x",
            "https://exam\u{200b}ple.org",
            "https://example.org\u{ff0f}evil",
            "https://a\u{3002}b",
            "https://example.org/\"onclick=\"x",
            "data:text/html,x",
        ] {
            assert!(fault(url).is_some(), "{url:?}");
        }
    }
}
