//! What a screen reader says while somebody does one thing in each view: every word of
//! it, to be read as a sentence.

use serde_json::Value;

use crate::accessibility::bring_screen_reader;
use crate::harness::{Ability, Page, Site, skips_without};
use crate::map::map;
use crate::voices::voices;

/// Ways through a page: `to` goes on until something is said that begins so, `from`
/// does and forgets what was said before, `again` has it said once more, `heard`
/// waits for what is announced, and `typed` keeps of what is said while typing the last,
/// as slow typing is told of on the way.
const WAYS: &str = "
    let first = [];
    const start = (selector) => virtual.start({ container: document.querySelector(selector) });
    const to = async (start) => {
        for (let at = 0; at < 800; at += 1) {
            if ((await virtual.lastSpokenPhrase()).startsWith(start)) return;
            await virtual.next();
        }
        throw new Error(`nothing is said that begins with ${start}`);
    };
    const from = async (start) => {
        await to(start);
        first = [await virtual.lastSpokenPhrase()];
        await virtual.clearSpokenPhraseLog();
    };
    const again = async () => {
        await virtual.previous();
        await virtual.next();
    };
    const heard = async (part) => {
        while (!(await virtual.spokenPhraseLog()).some((phrase) => phrase.includes(part))) {
            await new Promise((done) => setTimeout(done, 15));
        }
    };
    const typed = async (text, part) => {
        await virtual.type(text);
        await heard(part);
        const log = await virtual.spokenPhraseLog();
        const last = (start) => log.findLast((phrase) => phrase.startsWith(start));
        first.push(last('searchbox'), last('polite'));
        await virtual.clearSpokenPhraseLog();
    };";

/// What is said while a script goes through the page, a phrase a line.
#[track_caller]
fn said(page: &Page, script: &str) -> String {
    bring_screen_reader(page);
    let whole = format!(
        "{WAYS} return (async () => {{
            {script};
            const said = [...first, ...await virtual.spokenPhraseLog()];
            await virtual.stop();
            return said;
        }})()"
    );
    let said = page.eval(&whole, &[]);
    let said = said.as_array().into_iter().flatten().filter_map(Value::as_str);
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn in_quotes_somebody_searches_and_reads_the_first() {
    if skips_without(Ability::Once) {
        return;
    }
    let page = Site::Sample.open();
    let script = "await start('main');
        await from('searchbox');
        await typed('grandfather', 'polite: 1 of 20 quotes');
        await virtual.perform(virtual.commands.moveToNextFigure);
        await to('end of figure')";
    insta::assert_snapshot!(said(&page, script), @r#"
    searchbox, Search quotes, Searches quotes, what is said about them, speakers’ roles, and the names of speakers, platforms, themes and so on: words, "a phrase", -without, placeholder Words, names, context
    searchbox, Search quotes, grandfather, Searches quotes, what is said about them, speakers’ roles, and the names of speakers, platforms, themes and so on: words, "a phrase", -without
    polite: 1 of 20 quotes
    figure
    blockquote
    paragraph
    My
    mark
    grandfather
    end of mark
    used to say, ‘Leave the lamp and the sea leaves you,’ and he never once learned to swim
    end of paragraph
    end of blockquote
    caption
    Łukasz Wójcik
    skipper of the trawler Marianna
    Town meeting
    Safety at sea · Memory and belonging
    end of caption
    end of figure
    "#);
}

#[test]
fn in_voices_somebody_opens_one() {
    if skips_without(Ability::Once) {
        return;
    }
    let page = voices(Site::Sample.visit().at("#?view=voices"));
    let script = "await start('main');
        await from('heading, Kestrel Line');
        await to('button, All 2');
        await virtual.act();
        await again();
        await to('end of figure')";
    insta::assert_snapshot!(said(&page, script), @r#"
    heading, Kestrel Line, level 3
    Kestrel Line
    end of heading, Kestrel Line, level 3
    paragraph
    ferry company
    ·
    Organisation
    end of paragraph
    button, Compare Kestrel Line, not pressed
    Compare
    end of button, Compare Kestrel Line, not pressed
    paragraph
    2 % of the quoted words (5 of 328)
    end of paragraph
    blockquote
    paragraph
    a landmark that passengers photograph.
    end of paragraph
    end of blockquote
    paragraph
    Radio Saltmere
    Safety at sea · Money · Memory and belonging
    end of paragraph
    button, All 2 quotes, 1 control, not expanded
    end of paragraph
    button, All 2 quotes, 1 control, expanded
    list, All 2 quotes by Kestrel Line
    listitem, level 2, position 1, set size 2
    figure
    blockquote
    paragraph
    Its ships rely on their instruments, and the vote will not change that.
    end of paragraph
    end of blockquote
    caption
    Kestrel Line
    ferry company
    Radio Saltmere
    Reported, not quoted
    Safety at sea
    end of caption
    end of figure
    "#);
}

#[test]
fn somebody_compares_two_voices() {
    if skips_without(Ability::Once) {
        return;
    }
    let page = voices(Site::Sample.visit().at("#?view=voices"));
    let script = "await start('main');
        await to('button, Compare Kestrel Line');
        await virtual.act();
        await to('button, Compare Saltmere Night Sky Society');
        await virtual.act();
        await virtual.stop();
        await start('.pq-compare');
        await to('end of list')";
    insta::assert_snapshot!(said(&page, script), @r#"
    region, Compared: Kestrel Line, Saltmere Night Sky Society
    heading, Compared: Kestrel Line, Saltmere Night Sky Society, level 3
    button, Image: Compared: Kestrel Line, Saltmere Night Sky Society
    Image
    end of button, Image: Compared: Kestrel Line, Saltmere Night Sky Society
    button, Stop comparing
    heading, Night sky, level 4
    list
    listitem, level 1, position 1, set size 2
    Kestrel Line
    paragraph
    No quote
    end of paragraph
    end of listitem, level 1, position 1, set size 2
    "#);
}

#[test]
fn in_the_map_somebody_filters_by_a_cell() {
    if skips_without(Ability::Once) {
        return;
    }
    let page = map(Site::Sample.visit().at("#?view=map"));
    let script = "await start('main');
        await from('row, 林晓晴');
        await to('button, 2 quotes');
        await virtual.act();
        await heard('of 20 quotes');
        await again()";
    insta::assert_snapshot!(said(&page, script), @r#"
    row, 林晓晴 2
    rowheader, 林晓晴
    button, 林晓晴, not pressed
    end of rowheader, 林晓晴
    cell
    button, 2 quotes: 林晓晴, Night sky, not pressed
    polite: 2 of 20 quotes
    cell
    button, 2 quotes: 林晓晴, Night sky, pressed
    "#);
}

#[test]
fn on_the_strip_somebody_walks_from_tick_to_tick() {
    if skips_without(Ability::Once) {
        return;
    }
    let page = Site::Sample.open();
    let script = "await start('.pq-strip');
        await to('link, Paragraph');
        await virtual.press('ArrowRight');
        await virtual.press('ArrowRight');
        await virtual.press('End')";
    insta::assert_snapshot!(said(&page, script), @r#"
    toolbar, The article from its beginning to its end, Shown: Paragraphs 3–10, Paragraphs 12–18, Paragraph 20, Paragraphs 22–24, orientated horizontally
    link, Paragraph 3, Zoë Çelik-Núñez: I have nothing against the lamp, I have something against paying for it — year a…
    link, Paragraph 4, Zoë Çelik-Núñez: a very expensive night-light,
    link, Paragraph 5, Łukasz Wójcik: My grandfather used to say, ‘Leave the lamp and the sea leaves you,’ and he neve…
    link, Paragraph 24, Saltmere Night Sky Society: Dark means dark!
    "#);
}
