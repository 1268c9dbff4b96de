//! Which addresses may become links: plain http and https, and nothing that a
//! browser would read otherwise than a person does.

/// What is wrong with an address, to follow it in a sentence.
// Bytes and single characters are looked at one by one: each of the patterns
// that std searches a text for would bring a searcher of its own into the app.
pub fn fault(url: &str) -> Option<&'static str> {
    // Browsers drop tabs and line ends and trim the rest, so that they would
    // find a scheme where we see none (https://url.spec.whatwg.org).
    // What turns the writing direction is in no address either (RFC 3987, section 4.1).
    if url.chars().any(is_unseen) {
        return Some("has a space or an invisible character in it");
    }
    let scheme = |name: &str| {
        let (start, rest) = url.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(rest)
    };
    let Some(rest) = scheme("https://").or_else(|| scheme("http://")) else {
        return Some("is not an http or https address");
    };
    if find(rest, b"\\\"<>`") < rest.len() {
        return Some("has a character in it that no address has");
    }
    let authority = &rest[..find(rest, b"/?#")];
    if find(authority, b"@") < authority.len() {
        return Some("has a user name before its host, which can pass one site off as another");
    }
    (!is_host(authority)).then_some("names no site that could exist")
}

/// Controls, blanks, and what turns the writing direction or joins and parts nothing that an
/// address has.
fn is_unseen(char: char) -> bool {
    matches!(char,
        '\0'..=' ' | '\x7f'..='\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Where the first of some ASCII characters stands; the text's length where
/// there is none.
fn find(text: &str, marks: &[u8]) -> usize {
    text.bytes().take_while(|byte| marks.iter().all(|mark| mark != byte)).count()
}

/// Whether `host[:port]` may be one: a name (international ones included), an
/// IPv4 address, or an IPv6 address in brackets.
fn is_host(authority: &str) -> bool {
    let (is_host, port) = match authority.strip_prefix('[') {
        Some(rest) => {
            let (address, port) = rest.split_at(find(rest, b"]"));
            let Some(port) = port.strip_prefix(']') else { return false };
            (is_ipv6(address), port)
        }
        None => {
            let (name, port) = authority.split_at(find(authority, b":"));
            (is_name(name), port)
        }
    };
    let is_port = |port: &str| port.parse().is_ok_and(|port: u32| (1..=65535).contains(&port));
    is_host && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port))
}

/// Near enough: a browser says no to the rest, and std's parser is 3 KB of wasm.
fn is_ipv6(address: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
    address.bytes().any(|byte| byte == b':') && address.bytes().all(is_inner)
}

/// Whether a name is of labels with dots between them, each neither empty nor
/// with a hyphen at its ends.
fn is_name(name: &str) -> bool {
    let mut before = '.';
    // The root's dot may end a name.
    for char in name.strip_suffix('.').unwrap_or(name).chars() {
        let fits = match char {
            '.' => !matches!(before, '.' | '-'),
            '-' => before != '.',
            _ => char == '_' || is_letter(char),
        };
        if !fits {
            return false;
        }
        before = char;
    }
    !matches!(before, '.' | '-')
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
            "https://example.org/می\u{200c}خواهم",
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
            "https://example.org/\u{202e}gpj.exe",
            "https://example.org/?a=\u{2067}b\u{2069}",
            "https://example.org/#\u{200f}",
            "https://example.org/a\u{61c}b",
            "https://example.org/a\u{feff}",
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
