//! What a column may be, and the names by which it is known.

use crate::text::folded_name;

/// Something that is said of a quote, or of its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The words.
    Text,
    /// Who says them.
    Speaker,
    /// Who the speaker is, in a few words.
    Role,
    /// Whether the speaker is a person, an organisation or a group.
    SpeakerKind,
    /// An address that identifies the speaker.
    SameAs,
    /// Where it was said.
    Platform,
    /// What it is about.
    Theme,
    /// Direct, partial or indirect.
    Kind,
    /// The day on which it was said.
    Said,
    /// The day on which its article was published.
    Published,
    /// A day of which the name does not say what happened on it.
    Date,
    /// The id of the quote.
    Id,
    /// When and why it was said.
    Context,
    /// The language of the words.
    Lang,
    /// The parts of words that their article interrupts, as a JSON array.
    Parts,
    /// The words before they were translated.
    Original,
    /// The language of those.
    OriginalLang,
    /// What stands before the words in the article.
    Prefix,
    /// What stands after them.
    Suffix,
    /// The paragraph of the article.
    Paragraph,
    /// What tells the article of the quote from others.
    Article,
    /// The headline of the article.
    Title,
    /// The newspaper, site or broadcaster.
    Outlet,
    /// Who wrote the article.
    Author,
    /// The address of the article.
    ArticleUrl,
    /// The address of the page on which the words stand.
    Url,
}

/// A field, its name in `--map`, and names of columns with commas between, the surest first.
/// They are compared without case, accents, blanks and hyphens.
type Names = (Field, &'static str, &'static str);

/// In the order in which fields choose their columns.
const FIELDS: [Names; 26] = [
    (
        Field::Text,
        "text",
        "quote, quotation, text, quote text, quoted text, words, statement, utterance, \
         quotes, zitat, wortlaut, aussage, citation, propos, texte, cita, texto, \
         declaracion, frase, citacao, citazione, testo, citaat, tekst, цитата, текст, \
         引语, 引文, 原话, 语录, 引用, 発言, اقتباس, نص",
    ),
    (
        Field::Speaker,
        "speaker",
        "speaker, speaker name, who, said by, quoted person, attributed to, \
         attribution, person, name, full name, sprecher, sprecherin, wer, locuteur, \
         orateur, qui, nom, personne, quien, orador, hablante, nombre, persona, quem, \
         falante, nome, pessoa, chi, oratore, spreker, wie, naam, спикер, кто, имя, \
         发言人, 说话人, 讲话人, 姓名, 人物, 話者, 発言者, 氏名, المتحدث, القائل, الاسم, author, autor, \
         auteur, autore, автор, 作者",
    ),
    (
        Field::Role,
        "role",
        "role, speaker role, position, job title, job, function, occupation, office, \
         funktion, rolle, beruf, fonction, cargo, puesto, ruolo, functie, должность, \
         职务, 身份, 肩書, المنصب",
    ),
    (Field::SpeakerKind, "speaker-kind", "speaker kind, speaker type"),
    (Field::SameAs, "same-as", "same as, speaker url, wikidata, wikipedia"),
    (
        Field::Platform,
        "platform",
        "platform, channel, network, where, place, venue, plattform, kanal, \
         plateforme, plataforma, piattaforma, canal, платформа, 平台, プラットフォーム, المنصة",
    ),
    (
        Field::Theme,
        "theme",
        "theme, themes, topic, topics, subject, category, categories, tag, tags, \
         thema, themen, sujet, tema, temas, argomento, onderwerp, тема, 主题, 话题, 分类, \
         テーマ, الموضوع",
    ),
    (Field::Kind, "kind", "kind, quote kind, quote type, type"),
    (Field::Said, "said", "said, said on, date said, date spoken, spoken, quote date"),
    (
        Field::Published,
        "published",
        "published, publication date, date published, published on, pub date, \
         published at",
    ),
    (
        Field::Date,
        "date",
        "date, day, datetime, when, time, timestamp, datum, tag der aussage, fecha, \
         data, дата, 日期, 时间, 日付, التاريخ",
    ),
    (Field::Id, "id", "quote id, id"),
    (Field::Context, "context", "context, kontext, contexte, contexto, contesto, 语境"),
    (
        Field::Lang,
        "lang",
        "lang, language, sprache, langue, idioma, lingua, taal, язык, 语言, 言語",
    ),
    (Field::Parts, "parts", "parts"),
    (Field::Original, "original", "original, original text, original quote"),
    (Field::OriginalLang, "original-lang", "original lang, original language"),
    (Field::Prefix, "prefix", "pre, prefix, before"),
    (Field::Suffix, "suffix", "post, suffix, after"),
    (Field::Paragraph, "paragraph", "paragraph, para, absatz, paragraphe, parrafo"),
    (Field::Article, "article", "article, article id, doc, doc id, document, document id"),
    (
        Field::Title,
        "title",
        "title, headline, article title, titel, uberschrift, schlagzeile, titre, \
         titulo, titular, titolo, заголовок, 标题, 見出し, العنوان",
    ),
    (
        Field::Outlet,
        "outlet",
        "outlet, publication, newspaper, publisher, medium, media, source, domain, \
         site, website, zeitung, quelle, journal, fuente, medio, periodico, fonte, \
         giornale, krant, bron, источник, 媒体, 来源, 出典, المصدر",
    ),
    (Field::Author, "author", "article author, byline, journalist, reporter, author"),
    (Field::ArticleUrl, "article-url", "article url, article link, source url"),
    (
        Field::Url,
        "url",
        "url, urls, link, links, address, quote url, permalink, web, enlace, lien, 链接, \
         ссылка, الرابط",
    ),
];

impl Field {
    /// Every field, in the order in which they choose their columns.
    pub fn all() -> impl Iterator<Item = Self> {
        FIELDS.iter().map(|(field, ..)| *field)
    }

    /// The name in `--map`.
    pub fn id(self) -> &'static str {
        FIELDS.iter().find(|(field, ..)| *field == self).map_or("", |(_, id, _)| id)
    }

    /// The field of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        FIELDS.iter().find(|(_, own, _)| *own == id).map(|(field, ..)| *field)
    }

    /// The names of its columns, the surest first, as [`plain_name`] makes them.
    pub(super) fn names(self) -> impl Iterator<Item = String> {
        let own = FIELDS.iter().filter(move |(field, ..)| *field == self);
        own.flat_map(|(_, _, names)| names.split(',').map(plain_name))
    }

    /// The first field that a column of that name may be.
    pub(super) fn named(column: &str) -> Option<Self> {
        let name = plain_name(column);
        Self::all().find(|field| field.names().any(|own| own == name))
    }
}

/// A column's name as it is compared: `Article_URL` and `article url` are `articleurl`.
pub(super) fn plain_name(name: &str) -> String {
    folded_name(name).chars().filter(|it| it.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn columns_are_known_by_their_names_in_several_languages() {
        for (name, field) in [
            ("Quote", Field::Text),
            ("QUOTATION", Field::Text),
            ("Citação", Field::Text),
            ("发言人", Field::Speaker),
            ("Sprecher/in", Field::Speaker),
            ("article_url", Field::ArticleUrl),
            ("quoteID", Field::Id),
            ("Überschrift", Field::Title),
            ("Fecha", Field::Date),
            ("المتحدث", Field::Speaker),
        ] {
            assert_eq!(Field::named(name), Some(field), "{name}");
        }
        assert_eq!(Field::named("party"), None);
        for field in Field::all() {
            assert_eq!(Field::from_id(field.id()), Some(field));
            assert!(field.names().next().is_some_and(|name| !name.is_empty()));
        }
    }
}
