//! JSON paths (RFC 9535), built on the stack and written only into problems.

use super::shown::visible;

/// A place in the data.
pub(super) enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    pub(super) fn written(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Root => add(out, "$"),
            Self::Item(list, at) => {
                list.write(out);
                add(out, "[");
                add(out, &at.to_string());
                add(out, "]");
            }
            Self::Field(object, name) if is_shorthand(name) => {
                object.write(out);
                add(out, ".");
                add(out, name);
            }
            Self::Field(object, name) => {
                object.write(out);
                add(out, "['");
                for char in visible(name).chars() {
                    if matches!(char, '\'' | '\\') {
                        add(out, "\\");
                    }
                    out.push(char);
                }
                add(out, "']");
            }
        }
    }
}

// Inlining `push_str` would repeat its code at each call.
#[inline(never)]
fn add(out: &mut String, text: &str) {
    out.push_str(text);
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
        assert_eq!(Path::Field(&quote, "speaker").written(), "$.quotes[3].speaker");
        assert_eq!(Path::Field(&Path::Root, "it's 1").written(), r"$['it\'s 1']");
    }
}
