//! Answers the questions for figures: finds the facets and quotes that are meant, has
//! `packed::figures` count, and names the values.

use super::{Collection, asked};
use crate::model::Facet;
use crate::packed::figures::{self, Line, Tally};
use crate::packed::{Archive, Ask, Fault, Order, Session};
use crate::query::{
    BalanceFigures, COMPARED, ComparedFigures, ComparedSaid, ComparedTheme, Figures, FiguresAnswer,
    FiguresQuestion, LineValue, MapFigures, MapLine, SplitFigures, Value, VoiceFigures, VoiceOrder,
    VoicesFigures, WantedFigures,
};

impl Collection {
    /// Answers a question for figures. The rows of the last other question stay those of
    /// [`page`](Self::page).
    ///
    /// # Errors
    /// When a map is asked of a facet that the collection has not, or the pack was written
    /// wrongly.
    pub fn figures(
        &self,
        archive: &Archive,
        session: &mut Session,
        question: &FiguresQuestion,
    ) -> Result<FiguresAnswer, Fault> {
        let FiguresQuestion { number, query, wanted } = question;
        // Figures need no order and no page.
        let ask = Ask { order: Order::Archive, ..asked(archive, query, &self.picked(query)) };
        session.ask(archive, &ask)?;
        let figures = match wanted {
            WantedFigures::Voices { order, first, count, compared } => {
                let mut voices = self.voices(archive, session, *order, *first, *count)?;
                voices.compared = self.compared(archive, session, compared)?;
                Figures::Voices(voices)
            }
            WantedFigures::Map { rows, columns, limit } => {
                let columns = [self.column(rows)?, self.column(columns)?];
                Figures::Map(self.map(archive, session, &ask, columns, *limit)?)
            }
        };
        Ok(FiguresAnswer { number: *number, figures })
    }

    /// The column of a facet.
    fn column(&self, id: &str) -> Result<usize, Fault> {
        let column = self.facets.iter().position(|facet| facet.id == id);
        column.ok_or_else(|| Fault::new(format!("this collection has no facet named {id}")))
    }

    fn voices(
        &self,
        archive: &Archive,
        session: &Session,
        order: VoiceOrder,
        first: u32,
        count: u32,
    ) -> Result<VoicesFigures, Fault> {
        let page = first..first.saturating_add(count);
        let voices = figures::voices(archive, session.matches(), order, page)?;
        let platforms = self.split(Facet::PLATFORM, &voices.platforms, voices.whole)?;
        let kinds = self.split(Facet::KIND, &voices.kinds, voices.words)?;
        let voice = |voice: figures::Voice| {
            let Value { id, name, number, count, .. } =
                self.value(Facet::SPEAKER.position(), voice.speaker, voice.quotes)?;
            Ok(VoiceFigures {
                id,
                name,
                number,
                quotes: count,
                words: voice.words,
                platforms: self.tallied(Facet::PLATFORM, &voice.platforms)?,
                more_platforms: voice.platforms.more,
                themes: self.tallied(Facet::THEME, &voice.themes)?,
                more_themes: voice.themes.more,
                line: voice.line,
            })
        };
        Ok(VoicesFigures {
            of: voices.of,
            whole: voices.whole,
            most: voices.most,
            voices: voices.page.into_iter().map(voice).collect::<Result<_, Fault>>()?,
            balance: BalanceFigures { platforms, kinds, ..BalanceFigures::default() },
            compared: None,
        })
    }

    /// Some speakers side by side; `None` where fewer than two of them have a quote.
    fn compared(
        &self,
        archive: &Archive,
        session: &Session,
        ids: &[String],
    ) -> Result<Option<ComparedFigures>, Fault> {
        let speakers = &self.values[Facet::SPEAKER.position()];
        let known = ids.iter().take(COMPARED).filter_map(|id| speakers.code(id));
        let known: Vec<u32> = known.collect();
        let compared = figures::compared(archive, session.matches(), &known)?;
        if compared.voices.len() < 2 {
            return Ok(None);
        }
        let voice =
            |(code, quotes): &(u32, u32)| self.value(Facet::SPEAKER.position(), *code, *quotes);
        let said = |it: figures::Said| ComparedSaid { quotes: it.quotes, first: it.first };
        let theme = |theme: figures::Theme| {
            let quotes = theme.said.iter().map(|it| it.quotes).sum();
            let value = |code| self.value(Facet::THEME.position(), code, quotes);
            let value = theme.code.map(value).transpose()?;
            Ok(ComparedTheme { theme: value, said: theme.said.into_iter().map(said).collect() })
        };
        Ok(Some(ComparedFigures {
            voices: compared.voices.iter().map(voice).collect::<Result<_, Fault>>()?,
            themes: compared.themes.into_iter().map(theme).collect::<Result<_, Fault>>()?,
            more: compared.more,
        }))
    }

    fn split(&self, facet: Facet, tally: &Tally, words: u32) -> Result<SplitFigures, Fault> {
        Ok(SplitFigures { words, parts: self.tallied(facet, tally)?, more: tally.more })
    }

    fn tallied(&self, facet: Facet, tally: &Tally) -> Result<Vec<Value>, Fault> {
        let value = |(code, count): &(u32, u32)| self.value(facet.position(), *code, *count);
        tally.first.iter().map(value).collect()
    }

    fn map(
        &self,
        archive: &Archive,
        session: &mut Session,
        ask: &Ask,
        columns: [usize; 2],
        limit: u32,
    ) -> Result<MapFigures, Fault> {
        let (set, total) = session.matches_without(archive, &columns);
        let map = figures::map(archive, set, total, columns, limit)?;
        Ok(MapFigures {
            facets: columns.map(|column| self.facets[column].id.clone()),
            rows: self.lines(&map.rows, ask, columns[0])?,
            columns: self.lines(&map.columns, ask, columns[1])?,
            cells: map.cells,
            dots: Vec::new(),
            total,
        })
    }

    /// The lines of a map with the names of their values.
    fn lines(&self, lines: &[Line], ask: &Ask, column: usize) -> Result<Vec<MapLine>, Fault> {
        let choice = ask.choices.get(column);
        let passes = |code: u32| choice.is_none_or(|choice| choice.passes(code));
        let own = |code: u32| lines.iter().any(|line| line.value == LineValue::Value(code));
        let line = |&Line { value, quotes }: &Line| {
            let (value, is_shown) = match value {
                LineValue::Value(code) => {
                    (LineValue::Value(self.value(column, code, quotes)?), passes(code))
                }
                LineValue::Others(values) => {
                    let mut codes = 0..self.values[column].all().len() as u32;
                    (LineValue::Others(values), codes.any(|code| passes(code) && !own(code)))
                }
                LineValue::None => {
                    (LineValue::None, choice.is_none_or(|it| it.include().is_empty()))
                }
            };
            Ok(MapLine { value, quotes, is_shown })
        };
        lines.iter().map(line).collect()
    }
}
