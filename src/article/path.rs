//! JSON paths (RFC 9535), built on the stack and written only into problems.

use std::fmt::{self, Write};

use super::shown::visible;

/// Where in the data something stands.
pub(super) enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_str("$"),
            Self::Item(list, at) => write!(f, "{list}[{at}]"),
            Self::Field(object, name) if is_shorthand(name) => write!(f, "{object}.{name}"),
            Self::Field(object, name) => {
                write!(f, "{object}['")?;
                for char in visible(name).chars() {
                    if matches!(char, '\'' | '\\') {
                        f.write_char('\\')?;
                    }
                    f.write_char(char)?;
                }
                f.write_str("']")
            }
        }
    }
}

/// Whether a name may follow a dot (RFC 9535, `member-name-shorthand`).
fn is_shorthand(name: &str) -> bool {
    let is_first = |byte: u8| byte.is_ascii_alphabetic() || byte == b'_';
    name.bytes().next().is_some_and(is_first)
        && name.bytes().all(|byte| is_first(byte) || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn paths_follow_rfc_9535() {
        let quotes = Path::Field(&Path::Root, "quotes");
        let quote = Path::Item(&quotes, 3);
        assert_eq!(Path::Field(&quote, "speaker").to_string(), "$.quotes[3].speaker");
        assert_eq!(Path::Field(&Path::Root, "it's 1").to_string(), r"$['it\'s 1']");
    }
}
