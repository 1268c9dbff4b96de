//! The public address of a site, and what needs it: the canonical address, for search
//! engines, and oEmbed (<https://oembed.com>), by which editors turn a pasted address into an
//! embed. Both need absolute addresses.

use anyhow::{Result, ensure};
use serde_json::json;

use super::picture::Shown;
use crate::model::{Article, percent_encode, url_fault};
use crate::page;
use crate::site::Explored;

const HEAD: &str = include_str!("../../../static/page/public-head.html");

/// The size of an embed in CSS pixels: as wide as a column, and tall enough to read in. It
/// stays so, since editors remove the script that would change it.
const SIZE: (u32, u32) = (640, 640);

/// The public address of a site's folder, with a slash at its end.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Address(String);

impl Address {
    /// Takes an http or https address without query and fragment.
    ///
    /// # Errors
    /// For any other address: what is wrong with it, and how to mend it.
    pub(in crate::cli) fn parse(url: &str) -> Result<Self> {
        let fault = url_fault(url).or_else(|| {
            url.contains(['?', '#']).then_some("has more in it than the address of a folder")
        });
        let fault = fault.or_else(|| {
            url.split('/').any(|part| matches!(part, "." | "..")).then_some("has a . or .. in it")
        });
        let host = url.split('/').nth(2).unwrap_or_default();
        let fault = fault.or_else(|| {
            (!host.is_ascii()).then_some(
                "has letters in its host that sitemaps and policies cannot have; browsers copy it \
                 with xn-- in their place",
            )
        });
        let fault = fault.or_else(|| {
            url.ends_with(".html").then_some("is that of a page, not of the folder that it is in")
        });
        if let Some(fault) = fault {
            ensure!(false, "{url} {fault}: write it as in https://example.org/quotes/");
        }
        // What a path may have beside letters and digits (RFC 3986, section 3.3), and what is
        // escaped already.
        let mut address = String::new();
        percent_encode(&mut address, url.trim_end_matches('/'), b"-._~!$&'()*+,;=:@/%[]");
        Ok(Self(address + "/"))
    }

    /// The address, which ends in a `/`.
    pub(in crate::cli) fn as_str(&self) -> &str {
        &self.0
    }

    /// The origin; `None` where it cannot stand in a policy without escaping.
    pub(super) fn origin(&self) -> Option<String> {
        let mut parts = self.0.split('/');
        let (scheme, host) = (parts.next()?, parts.nth(1)?);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".:-[]".contains(&byte);
        host.bytes().all(plain).then(|| format!("{scheme}//{host}"))
    }

    /// The tags for the page's head, which says so where every quote has a page of its own.
    pub(super) fn head(
        &self,
        explored: &Explored<'_>,
        picture: Option<&Shown>,
        has_quotes: bool,
    ) -> Result<String> {
        let article = explored.article;
        let title = page::html(&explored.spoken.title(article));
        let description = page::html(&explored.spoken.description(article));
        let values = [
            ("url", &*page::html(&self.0)),
            ("quotes", &self.quotes(has_quotes)),
            ("id", &article.id),
            ("title", &title),
            ("description", &description),
        ];
        let picture = picture.map(|picture| picture.head(&self.0)).transpose()?;
        Ok(page::fill(HEAD, &values)? + &picture.unwrap_or_default())
    }

    /// The tag by which scripts know where the page of a quote is: its path stands in the place
    /// of `{}` (`browser::address`). Empty where there are no such pages.
    pub(super) fn quotes(&self, has_quotes: bool) -> String {
        match has_quotes {
            true => format!(
                "    <meta name=\"pq-quotes\" content=\"{}q/{{}}.html\">\n",
                page::html(&self.0)
            ),
            false => String::new(),
        }
    }

    /// The article's oEmbed response: its path and content. It names no author where the
    /// article names none.
    pub(super) fn oembed(
        &self,
        explored: &Explored<'_>,
        picture: Option<&Shown>,
    ) -> (String, Vec<u8>) {
        let (article, title) = (explored.article, explored.spoken.title(explored.article));
        let host = self.0.split('/').nth(2).unwrap_or_default();
        let mut answer = json!({
            "type": "rich",
            "version": "1.0",
            "title": title,
            "provider_name": host,
            "provider_url": self.0,
            "html": self.html(article, &title),
            "width": SIZE.0,
            "height": SIZE.1,
        });
        if let Some(author) = &article.source.author {
            answer["author_name"] = json!(author);
        }
        if let Some(picture) = picture {
            answer["thumbnail_url"] = json!([&self.0, &*picture.file.name].concat());
            answer["thumbnail_width"] = json!(crate::picture::SIZE.0);
            answer["thumbnail_height"] = json!(crate::picture::SIZE.1);
        }
        (format!("oembed/{}.json", article.id), format!("{answer:#}\n").into_bytes())
    }

    fn html(&self, article: &Article, title: &str) -> String {
        format!(
            "<iframe src=\"{}frame.html?article={}\" title=\"{}\" width=\"{}\" height=\"{}\" \
             style=\"border: 0; max-width: 100%\" loading=\"lazy\" sandbox=\"allow-scripts \
             allow-popups allow-popups-to-escape-sandbox\" allow=\"clipboard-write\"></iframe>",
            page::html(&self.0),
            article.id,
            page::html(title),
            SIZE.0,
            SIZE.1,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn a_folder_on_the_web_is_an_address_and_nothing_else_is() {
        for url in ["https://example.org/quotes/", "https://example.org/quotes"] {
            assert_eq!(
                Address::parse(url).map(|url| url.0).ok().as_deref(),
                Some("https://example.org/quotes/")
            );
        }
        assert_eq!(
            Address::parse("https://example.org/città/%C3%A0").map(|url| url.0).ok().as_deref(),
            Some("https://example.org/citt%C3%A0/%C3%A0/")
        );
        for url in [
            "https://example.org/a/../b/",
            "https://città.example/",
            "example.org",
            "ftp://example.org/",
            "javascript:alert(1)",
            "https://example.org/?a",
            "https://example.org/#a",
            "https://example.org/index.html",
            "https://example.org/\"><script>",
        ] {
            let error = Address::parse(url).expect_err(url).to_string();
            assert!(error.ends_with(": write it as in https://example.org/quotes/"), "{error}");
        }
    }
}
