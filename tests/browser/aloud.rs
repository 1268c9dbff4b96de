//! What a screen reader says while somebody does one thing in each view: every word of
//! it, to be read as a sentence.

use serde_json::Value;

use crate::accessibility::bring_screen_reader;
use crate::harness::{Ability, Page, Site, supports};
use crate::map::map;
use crate::voices::voices;

/// Ways through a page: `to` goes on until something is said that begins so, `heard`
/// waits for what is announced, `about` reads from where it is to the end of that.
const WAYS: &str = "
    const said = () => virtual.spokenPhraseLog();
    const to = async (start) => {
        for (let at = 0; at < 800; at += 1) {
            if ((await virtual.lastSpokenPhrase()).startsWith(start)) return;
            await virtual.next();
        }
        throw new Error(`nothing is said that begins with ${start}`);
    };
    const heard = async (part) => {
        while (!(await said()).some((phrase) => phrase.includes(part))) await new Promise((done) => setTimeout(done, 15));
    };
    const about = (role) => to(`end of ${role}`);
    const start = async (selector) => {
        await virtual.start({ container: document.querySelector(selector) });
    };
    const anew = () => virtual.clearSpokenPhraseLog();";

/// What is said while a script goes through the page, a phrase a line.
#[track_caller]
fn said(page: &Page, script: &str) -> String {
    bring_screen_reader(page);
    let whole = format!(
        "{WAYS} return (async () => {{ {script}; const log = await said(); await virtual.stop(); return log; }})()"
    );
    let said = page.eval(&whole, &[]);
    let said = said.as_array().into_iter().flatten().filter_map(Value::as_str);
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn in_quotes_somebody_searches_and_reads_the_first() {
    if !supports(Ability::Once) {
        return;
    }
    let page = Site::Sample.open();
    let script = "await start('main');
        await to('searchbox, Search quotes');
        await anew();
        await virtual.type('grandfather');
        await heard('of 20 quotes');
        await to('figure');
        await about('figure')";
    insta::assert_snapshot!(said(&page, script), @"");
}

#[test]
fn in_voices_somebody_opens_one() {
    if !supports(Ability::Once) {
        return;
    }
    let page = voices(Site::Sample.visit().at("#?view=voices"));
    let script = "await start('main');
        await to('list, Voices');
        await anew();
        await to('button, All');
        await virtual.act();
        await to('figure');
        await about('figure')";
    insta::assert_snapshot!(said(&page, script), @"");
}

#[test]
fn somebody_compares_two_voices() {
    if !supports(Ability::Once) {
        return;
    }
    let page = voices(Site::Sample.visit().at("#?view=voices"));
    let script = "await start('main');
        await to('list, Voices');
        await anew();
        await to('button, Compare');
        await virtual.act();
        await virtual.next();
        await to('button, Compare');
        await virtual.act();
        await virtual.stop();
        await start('.pq-compare');
        await about('list')";
    insta::assert_snapshot!(said(&page, script), @"");
}

#[test]
fn in_the_map_somebody_filters_by_a_cell() {
    if !supports(Ability::Once) {
        return;
    }
    let page = map(Site::Sample.visit().at("#?view=map"));
    let script = "await start('main');
        await to('table');
        await anew();
        await to('button, 1 quote');
        await virtual.act();
        await heard('of 20 quotes')";
    insta::assert_snapshot!(said(&page, script), @"");
}

#[test]
fn on_the_strip_somebody_walks_from_tick_to_tick() {
    if !supports(Ability::Once) {
        return;
    }
    let page = Site::Sample.open();
    let script = "await start('.pq-strip');
        await to('link, Paragraph');
        await virtual.press('ArrowRight');
        await virtual.press('ArrowRight');
        await virtual.press('End')";
    insta::assert_snapshot!(said(&page, script), @"");
}
