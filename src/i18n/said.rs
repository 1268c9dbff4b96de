//! Texts that take something in: a count, a name, a place.

use std::rc::Rc;

use super::format::{fill, nth};
use super::list::List;
use super::texts::Messages;
use crate::model::{
    Article, Correction, CorrectionKind, Date, Facet, Lang, Quote, QuoteKind, Unit,
};
use crate::query::{Sort, View};

impl Messages {
    /// The name of a built-in facet.
    pub fn built_in_facet(&self, facet: Facet) -> &'static str {
        nth(self.facets(), facet.position())
    }

    /// The name of a facet: ours, or what the author calls it.
    pub fn facet<'a>(&self, article: &'a Article, facet: Facet) -> &'a str {
        match article.own_facet(facet) {
            Some(own) => self.own_facet(&own.name),
            None => self.built_in_facet(facet),
        }
    }

    /// The name of a facet that is not built in, by the name that the data has: that of
    /// corrections has none.
    pub fn own_facet<'a>(&self, name: &'a str) -> &'a str {
        if name.is_empty() { nth(self.corrected_facet(), 0) } else { name }
    }

    /// The name of a value of the facet of corrections, by its id.
    pub fn corrected_value(&self, id: &str) -> Option<&'static str> {
        let at = CorrectionKind::ALL.iter().position(|kind| kind.id() == id)?;
        Some(nth(self.corrected_facet(), at + 1))
    }

    /// What the field is called that finds a value of a facet, by the facet's name in
    /// addresses and its name for readers.
    pub fn find_in(&self, facet: &str, name: &str) -> String {
        let fields = ["speaker", "article", "platform", "theme"];
        match fields.iter().position(|it| *it == facet) {
            Some(at) => nth(self.find_value(), at).to_owned(),
            None => fill(self.find_own_value(), &[name]),
        }
    }

    /// How many values are left to show.
    pub fn more(&self, left: u32) -> String {
        fill(self.more_values(), &[&self.number(left)])
    }

    /// How many quotes are left to show before the first one in the page.
    pub fn earlier(&self, left: u32) -> String {
        fill(self.earlier_quotes(), &[&self.number(left)])
    }

    /// The name of a kind of quote.
    pub fn quote_kind(&self, kind: QuoteKind) -> &'static str {
        nth(self.quote_kinds(), kind as usize)
    }

    /// The name of an order of an article.
    pub fn sorted(&self, sort: Sort) -> &'static str {
        let at = Sort::ARTICLE.into_iter().position(|each| each == sort);
        nth(self.sorts(), at.unwrap_or_default())
    }

    /// The name of a view.
    pub fn view_named(&self, view: View) -> &'static str {
        nth(self.views(), view as usize)
    }

    /// The name of a facet's value: the article's, or ours where it has none.
    pub fn value<'a>(&self, article: &'a Article, facet: Facet, code: u32) -> &'a str {
        let name = article.value_name(facet, code).unwrap_or_default();
        self.value_called(article.facet_id(facet), article.value_id(facet, code), name)
    }

    /// What a value is called, by its facet, its id and its name in the data: so, or as the
    /// interface says where that is for it to say.
    pub fn value_called<'a>(&self, facet: &str, id: &str, name: &'a str) -> &'a str {
        let ours = match facet {
            "kind" => QuoteKind::from_id(id).map(|kind| self.quote_kind(kind)),
            "platform" if id.is_empty() => Some(self.not_stated()),
            // In a facet of an author's own a value is its name.
            "corrected" if id != name => self.corrected_value(id),
            _ => None,
        };
        ours.unwrap_or(name)
    }

    /// The name of a quote's platform.
    pub fn platform<'a>(&self, article: &'a Article, quote: &Quote) -> &'a str {
        let named = quote.platform.map(|platform| &*article.platforms[platform as usize].name);
        named.unwrap_or(self.not_stated())
    }

    /// How many quotes: `2 quotes`.
    pub fn quotes(&self, count: u32) -> String {
        self.counted(self.quote_count(), count, &[])
    }

    /// What an article has, in one line.
    pub fn deck(&self, article: &Article) -> String {
        let mut deck = List::new(" · ");
        for (forms, len) in [
            (self.quote_count(), article.quotes.len()),
            (self.voice_count(), article.speakers.len()),
            (self.platform_count(), article.platforms.len()),
        ] {
            if len > 0 {
                deck.push(&self.counted(forms, len as u32, &[]));
            }
        }
        deck.text
    }

    /// What a screen reader hears after a bare number.
    pub fn noun(&self, count: u32) -> String {
        [" ", &self.counted(self.quote_noun(), count, &[])].concat()
    }

    /// The line that the filters fold into on a narrow screen.
    pub fn folded(&self, chosen: u32) -> String {
        match chosen {
            0 => self.filters().to_owned(),
            _ => fill(self.filters_chosen(), &[&self.number(chosen)]),
        }
    }

    /// The live status: `4 of 38 quotes`, a contract in English.
    pub fn total(&self, total: u32, of: u32) -> String {
        self.counted(self.total_count(), of, &[&self.number(total)])
    }

    /// The button that leads from the filters to what they show.
    pub fn show(&self, total: u32) -> String {
        self.counted(self.show_quotes(), total, &[])
    }

    /// What is found without a choice.
    pub fn without_it(&self, total: u32) -> String {
        self.counted(self.without_count(), total, &[])
    }

    /// The way to every quote.
    pub fn all_quotes(&self, of: u32) -> String {
        self.counted(self.all_count(), of, &[])
    }

    /// Lets go of a choice: `Remove VALUE`, a contract in English.
    pub fn remove(&self, value: &str) -> String {
        fill(self.remove_value(), &[value])
    }

    /// Excludes a value.
    pub fn exclude(&self, value: &str) -> String {
        fill(self.exclude_value(), &[value])
    }

    /// Leads past a group of filters to what is called so.
    pub fn skip(&self, name: &str) -> String {
        fill(self.skip_to(), &[name])
    }

    /// Copies a speaker's quote.
    pub fn copy_by(&self, speaker: &str) -> String {
        fill(self.copy_of(), &[speaker])
    }

    /// Copies the address of a speaker's quote.
    pub fn copy_link_to(&self, speaker: &str) -> String {
        fill(self.copy_link_of(), &[speaker])
    }

    /// Makes a picture of a speaker's quote.
    pub fn make_image_of(&self, speaker: &str) -> String {
        fill(self.image_of(), &[speaker])
    }

    /// The text of a quote's own address.
    pub fn permalink(&self, paragraph: Option<u32>) -> String {
        match paragraph {
            Some(number) => fill(self.paragraph(), &[&self.number(number)]),
            None => self.link().to_owned(),
        }
    }

    /// One place in the article, or several: `Paragraph 3`, `Paragraphs 3–9`.
    pub fn places(&self, unit: Unit, first: u32, last: u32) -> String {
        let (one, several) = match unit {
            Unit::Paragraphs => (self.paragraph(), self.paragraphs()),
            Unit::Quotes => (self.numbered_quote(), self.numbered_quotes()),
        };
        let text = if first == last { one } else { several };
        fill(text, &[&self.number(first), &self.number(last)])
    }

    /// Where the quotes that are shown stand.
    pub fn stretches(&self, unit: Unit, ranges: &[(u32, u32)]) -> String {
        if ranges.is_empty() {
            return self.shown_nowhere().to_owned();
        }
        let mut each = List::new(self.comma());
        for (first, last) in ranges {
            each.push(&self.places(unit, *first, *last));
        }
        fill(self.shown_at(), &[&each.text])
    }

    /// Before the first place that is asked for, and before the last.
    pub fn ends(&self, unit: Unit) -> [&'static str; 2] {
        match unit {
            Unit::Paragraphs => [self.from_paragraph(), self.to_paragraph()],
            Unit::Quotes => [self.from_quote(), self.to_quote()],
        }
    }

    /// A day; a month or a year where no more is known.
    pub fn day(&self, date: Date) -> String {
        let Date { year, month, day } = date;
        let unknown = usize::from(month.is_none()) + usize::from(day.is_none());
        let month = month.map_or("", |month| nth(self.months(), usize::from(month) - 1));
        let day = day.map_or(String::new(), |day| day.to_string());
        fill(nth(self.dates(), unknown), &[&day, month, &year.to_string()])
    }

    /// What was put right of a quote, when, and why where that is said.
    pub fn corrected(&self, correction: &Correction) -> String {
        let is_day = correction.date.day.is_some();
        let first = if is_day { 0 } else { CorrectionKind::ALL.len() };
        let kind = nth(self.corrections(), first + correction.kind as usize);
        let said = fill(kind, &[&self.day(correction.date)]);
        match &correction.why {
            Some(why) => [&said, ": ", why].concat(),
            None => said,
        }
    }

    /// A shared article as it is shown: itself where no words are retracted.
    pub fn shown(&self, article: &Rc<Article>) -> Rc<Article> {
        match article.quotes.iter().any(Quote::is_retracted) {
            true => Rc::new(self.with_retractions((**article).clone())),
            false => article.clone(),
        }
    }

    /// The article with notes in the place of words that are retracted. They are in no marks
    /// then, as if they were reported.
    pub fn with_retractions(&self, mut article: Article) -> Article {
        for quote in &mut article.quotes {
            let Some(retraction) = quote.retraction() else { continue };
            quote.text = self.corrected(retraction);
            quote.kind = QuoteKind::Indirect;
            quote.lang = Lang::parse(self.language().id()).unwrap_or_default();
            quote.parts.clear();
            (quote.original, quote.selector) = (None, None);
        }
        article
    }

    /// What sets a quote apart from a whole utterance; nothing for those, and nothing where a
    /// note stands in the place of its words.
    pub fn manner(&self, quote: &Quote) -> Option<&'static str> {
        match quote.kind {
            _ if quote.is_retracted() => None,
            QuoteKind::Direct => None,
            QuoteKind::Partial => Some(self.manner_partial()),
            QuoteKind::Indirect => Some(self.manner_indirect()),
        }
    }
}
