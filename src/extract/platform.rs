//! Finds where something was said: networks, outlets and occasions, with normalised names.

use std::ops::Range;

use super::analysis::Analysis;
use super::lexicon::Classes;
use super::mentions::MentionKind;

/// Words that stand for a platform, and its name (own list), sorted.
#[rustfmt::skip]
const KNOWN: [(&str, &str); 46] = [
    ("bluesky", "Bluesky"), ("blog", "Blog"), ("briefing", "News conference"), ("discord", "Discord"), ("douyin", "Douyin"), ("email", "Email"), ("essay", "Essay"), ("facebook", "Facebook"), ("hearing", "Hearing"), ("instagram", "Instagram"),
    ("interview", "Interview"), ("letter", "Letter"), ("linkedin", "LinkedIn"), ("mastodon", "Mastodon"), ("medium", "Medium"), ("memo", "Memo"), ("news conference", "News conference"), ("newsletter", "Newsletter"), ("op-ed", "Opinion piece"), ("phone", "Telephone"), ("podcast", "Podcast"), ("press conference", "News conference"),
    ("press release", "Statement"), ("quora", "Quora"), ("rally", "Rally"), ("reddit", "Reddit"), ("report", "Report"), ("snapchat", "Snapchat"), ("speech", "Speech"), ("statement", "Statement"), ("substack", "Substack"), ("telegram", "Telegram"), ("telephone", "Telephone"), ("testimony", "Testimony"), ("threads", "Threads"), ("tiktok", "TikTok"), ("truth social", "Truth Social"), ("tweet", "X"), ("tweets", "X"),
    ("twitter", "X"), ("video", "Video"), ("wechat", "WeChat"), ("weibo", "Weibo"), ("x", "X"), ("youtube", "YouTube"), ("zhihu", "Zhihu"),
];

/// Verbs that name a platform by themselves.
const VERBS: [(&str, &str); 8] = [
    ("emailed", "Email"),
    ("retweeted", "X"),
    ("tweet", "X"),
    ("tweeted", "X"),
    ("tweeting", "X"),
    ("tweets", "X"),
    ("testified", "Testimony"),
    ("testifying", "Testimony"),
];

/// Names of platforms: the built-in ones and more.
#[derive(Clone, Debug, Default)]
pub struct PlatformNames {
    /// Words in small letters, and the name of the platform that they stand for.
    more: Vec<(String, String)>,
}

impl PlatformNames {
    /// Adds words that stand for a platform, before the built-in ones.
    pub fn add(&mut self, words: &str, name: &str) {
        self.more.push((words.to_lowercase(), name.to_owned()));
    }

    fn find(&self, words: &str) -> Option<&str> {
        let own = self.more.iter().find(|(known, _)| known == words).map(|(_, name)| name.as_str());
        own.or_else(|| KNOWN.iter().find(|(known, _)| *known == words).map(|(_, name)| *name))
    }
}

/// How many tokens around a cue are examined.
const REACH: usize = 40;

/// The platform, by the words around the cue in the same sentence.
pub(super) fn platform(
    analysis: &Analysis<'_>,
    cue: usize,
    names: &PlatformNames,
) -> Option<String> {
    let document = &analysis.document;
    let sentence = &document.sentences[document.sentence_of(cue)];
    let finder = Finder { analysis, names, sentence };
    let verb = document.word(cue).to_lowercase();
    let behind = cue + 1..sentence.end.min(cue + REACH);
    let before = sentence.start.max(cue.saturating_sub(REACH))..cue;
    let listener = || {
        document.tokens[cue]
            .verb
            .filter(|it| it.takes_listener)
            .and_then(|_| finder.listener(cue + 1))
    };
    match finder.phrase(behind).or_else(|| finder.phrase(before)) {
        // Told the Gazette in an interview: the outlet is more specific.
        Some(name) if name == "Interview" => listener().or(Some(name)),
        Some(name) => Some(name),
        None => listener().or_else(|| {
            VERBS.iter().find(|(known, _)| *known == verb).map(|(_, name)| (*name).to_owned())
        }),
    }
}

/// The network that a description of a speaker names: a Weibo user.
pub(super) fn network(
    analysis: &Analysis<'_>,
    mention: usize,
    names: &PlatformNames,
) -> Option<String> {
    let document = &analysis.document;
    let tokens = analysis.mentions.list[mention].tokens.clone();
    let person = tokens.end - 1;
    document.tokens[person].is(Classes::ROLE | Classes::ROLES).then_some(())?;
    let sentence = &document.sentences[document.sentence_of(person)];
    let first = tokens.clone().find(|&it| document.tokens[it].is_capital() && it < person)?;
    Finder { analysis, names, sentence }.known(first..person).map(|it| it.0)
}

struct Finder<'a> {
    analysis: &'a Analysis<'a>,
    names: &'a PlatformNames,
    sentence: &'a Range<usize>,
}

impl Finder<'_> {
    /// Of `on X`, `in a post on his WeChat timeline`, `in an interview with the Gazette`.
    fn phrase(&self, range: Range<usize>) -> Option<String> {
        let document = &self.analysis.document;
        let mut found: Option<String> = None;
        for at in range {
            if document.is_quoted(at)
                || document.tokens[at].verb.is_some_and(|it| it.inverts && !it.may_be_noun)
            {
                break;
            }
            let is_place = ["on", "in", "at", "via", "during", "by", "through", "to"]
                .iter()
                .any(|it| document.is_word(at, it));
            if !is_place || at + 1 >= self.sentence.end {
                continue;
            }
            let end = (at + 1..self.sentence.end.min(at + 8))
                .find(|&it| {
                    document.tokens[it].is(Classes::PREPOSITION)
                        || !document.tokens[it].is_word()
                            && document.tokens[it].shape != super::tokens::Shape::Possessive
                })
                .unwrap_or(self.sentence.end.min(at + 8));
            let Some((name, last)) = self.known(at + 1..end) else { continue };
            if matches!(&*name, "Interview" | "Podcast")
                && (document.is_word(last + 1, "with") || document.is_word(last + 1, "on"))
            {
                return Some(self.outlet(last + 2).unwrap_or(name));
            }
            // In a post on X: the network is more specific than the post.
            let is_network = document.tokens[last].is_capital();
            if is_network {
                return Some(name);
            }
            found = found.or(Some(name));
        }
        found
    }

    /// The first known words in a range, and their last token.
    fn known(&self, range: Range<usize>) -> Option<(String, usize)> {
        let document = &self.analysis.document;
        for at in range.clone() {
            for len in (1..=3).rev() {
                if at + len > range.end {
                    continue;
                }
                let words = &document.text[document.bytes(&(at..at + len))];
                // X is a letter unless it stands alone after `on`.
                let is_letter = words == "x";
                if !is_letter && let Some(name) = self.names.find(&words.to_lowercase()) {
                    return Some((name.to_owned(), at + len - 1));
                }
            }
        }
        None
    }

    /// The outlet whose name begins at a token: the Harbour Gazette, CNN's Ada Quay.
    fn outlet(&self, at: usize) -> Option<String> {
        let mentions = &self.analysis.mentions;
        let document = &self.analysis.document;
        let mention = mentions.of(at).map(|it| &mentions.list[it])?;
        let owner = mention
            .tokens
            .clone()
            .find(|&it| document.tokens[it].shape == super::tokens::Shape::Possessive);
        let name = match owner {
            Some(owner) => mention.tokens.start..owner,
            None => mention.name.clone()?,
        };
        let start = name.clone().find(|&it| document.tokens[it].is_capital())?;
        (start < name.end).then(|| document.text[document.bytes(&(start..name.end))].to_owned())
    }

    /// The listener, if that is an outlet: told Reuters, told the blog.
    fn listener(&self, at: usize) -> Option<String> {
        let document = &self.analysis.document;
        let mentions = &self.analysis.mentions;
        let mention = mentions.of(at).map(|it| &mentions.list[it])?;
        if matches!(mention.kind, MentionKind::Body | MentionKind::Name) {
            let is_outlet = mention.name.as_ref().is_some_and(|name| {
                let last = &document.tokens[name.end - 1];
                last.shape == super::tokens::Shape::Upper && mention.tokens.len() == 1
                    || last.is(Classes::BODY)
                    || OUTLETS.iter().any(|it| document.is_word(name.end - 1, it))
            });
            if is_outlet {
                return self.outlet(at);
            }
        }
        self.known(mention.tokens.clone()).map(|it| it.0)
    }
}

/// Last words of the names of outlets (own list). Other organisations are not told things.
const OUTLETS: [&str; 24] = [
    "agency",
    "bloomberg",
    "breitbart",
    "buzzfeed",
    "chronicle",
    "daily",
    "gazette",
    "guardian",
    "herald",
    "journal",
    "magazine",
    "news",
    "newspaper",
    "observer",
    "politico",
    "post",
    "radio",
    "reuters",
    "slate",
    "telegraph",
    "times",
    "today",
    "tribune",
    "xinhua",
];

#[cfg(test)]
mod tests {
    use super::PlatformNames;
    use crate::extract::extract;

    fn platform(text: &str, names: &PlatformNames) -> Option<String> {
        extract(text, names).quotes[0].platform.clone()
    }

    #[test]
    fn platforms_have_normalised_names() {
        for (text, expected) in [
            ("“The quay is shut,” Ada Quay wrote on X on Sunday.", Some("X")),
            ("“The quay is shut,” Ada Quay wrote on Twitter on Sunday.", Some("X")),
            ("“The quay is shut,” Ada Quay tweeted.", Some("X")),
            ("“The quay is shut,” she wrote in a post on her WeChat timeline.", Some("WeChat")),
            ("“The quay is shut,” Ada Quay said in a statement.", Some("Statement")),
            (
                "“The quay is shut,” Ada Quay said in an interview with the Harbour Gazette.",
                Some("Harbour Gazette"),
            ),
            ("“The quay is shut,” Ada Quay told Reuters.", Some("Reuters")),
            (
                "“The quay is shut,” Ada Quay told the Harbour Gazette in an interview.",
                Some("Harbour Gazette"),
            ),
            ("“The quay is shut,” Ada Quay told the blog.", Some("Blog")),
            ("In a letter to members, Ada Quay said: “The quay is shut.”", Some("Letter")),
            ("“The quay is shut,” Ada Quay said at a news conference.", Some("News conference")),
            ("“The quay is shut,” a Weibo user in Northby wrote.", Some("Weibo")),
            ("“The quay is shut,” said two Reddit users.", Some("Reddit")),
            ("“The quay is shut,” Ada Quay told her sister.", None),
            ("“The quay is shut,” Ada Quay said.", None),
        ] {
            assert_eq!(platform(text, &PlatformNames::default()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn names_can_be_added() {
        let mut names = PlatformNames::default();
        names.add("PortNet", "Port network");
        let text = "“The quay is shut,” Ada Quay wrote on PortNet on Sunday.";
        assert_eq!(platform(text, &names).as_deref(), Some("Port network"));
    }
}
