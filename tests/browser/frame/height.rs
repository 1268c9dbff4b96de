//! A frame is as tall as what is in it, whatever happens to either.

use serde_json::{Value, json};

use super::{SCRIPT, await_app, await_fit, frame, heard, height, host};
use crate::harness::{Ability, Site, Size, keys, skips_without};

#[test]
fn a_sandboxed_frame_grows_and_shrinks_as_its_reader_filters() {
    let page = host(&[&frame("f", ""), SCRIPT].concat()).open();
    await_app(&page, "f");
    let all = await_fit(&page, "f", 3000);
    page.enter("f");
    page.inside("checkbox", "Weibo").activate();
    page.until("it filters", || page.ids().len() == 2);
    page.leave();
    page.until("it shrinks", || height(&page, "f") < all - 3000);
    await_fit(&page, "f", 500);
    page.enter("f");
    page.inside("button", "Clear all").click();
    page.leave();
    page.until("it is as tall as before", || height(&page, "f") == all);
    assert_eq!(page.console(), Vec::<String>::new(), "storage, history and policies are kept");
}

#[test]
fn an_open_panel_is_not_cut_and_leaves_no_gap() {
    // The page around it always scrolls: a scroll bar that comes with a tall frame
    // would make that narrower, and what is in it taller.
    let body = [
        &frame("f", "#?speaker=weibo-user-beijing"),
        "<div style=\"height: 2000px\"></div>",
        SCRIPT,
    ];
    let page = host(&body.concat()).visit().sized(Size::PHONE).open();
    await_app(&page, "f");
    page.until("it is short", || (300..1000).contains(&height(&page, "f")));
    let short = await_fit(&page, "f", 300);
    page.enter("f");
    page.inside("button", "Filters · 1").click();
    let last = "const { bottom } = document.querySelector('.pq-done').getBoundingClientRect();
        return bottom > 1000 && bottom <= innerHeight";
    page.until("all of the panel is there", || page.eval(last, &[]) == true);
    page.press(&[keys::ESCAPE]);
    page.leave();
    page.until_eq("it is short again", &short, || height(&page, "f"));
}

#[test]
fn several_frames_have_each_their_height_also_one_that_comes_later() {
    let frames = [frame("a", ""), frame("b", "#?platform=weibo")].concat();
    // The script may stand on a page once for each frame.
    let page = host(&[SCRIPT, &frames, SCRIPT].concat()).open();
    let later = frame("c", "#?platform=x").replace("{site}", &Site::Bundled.base());
    page.eval("document.body.insertAdjacentHTML('beforeend', arguments[0])", &[json!(later)]);
    for id in ["a", "b", "c"] {
        await_app(&page, id);
    }
    page.until("each is as tall as what is in it", || {
        let [a, b, c] = ["a", "b", "c"].map(|id| height(&page, id));
        a > b + 3000 && a > c + 3000 && b > 500 && c > 500
    });
    for id in ["a", "b", "c"] {
        await_fit(&page, id, 500);
    }
}

#[test]
fn a_hidden_frame_is_left_alone_and_measured_when_it_is_shown() {
    // Browsers hide what is in another process, and what is not, in two ways.
    for sandbox in [" sandbox=\"allow-scripts\"", ""] {
        let frame = frame("f", "").replace(" sandbox=\"allow-scripts\"", sandbox);
        let page = host(&format!("<div id=\"box\" hidden>{frame}</div>{SCRIPT}")).open();
        let styled = "return document.getElementById('f').style.height";
        await_app(&page, "f");
        assert_eq!(page.eval(styled, &[]), "", "what is hidden has no height to tell");
        let hide = |hidden: bool| {
            page.eval("document.getElementById('box').hidden = arguments[0]", &[json!(hidden)]);
        };
        hide(false);
        let all = await_fit(&page, "f", 3000);
        // Its page changes while nobody sees it.
        hide(true);
        page.eval("document.getElementById('f').src += '#?platform=weibo'", &[]);
        page.enter("f");
        page.until("it is filtered", || page.ids().len() == 2);
        page.leave();
        hide(false);
        page.until("it shrinks", || height(&page, "f") < all - 3000);
        await_fit(&page, "f", 500);
        let nothing =
            |message: &Value| message["height"].as_f64().is_none_or(|height| height < 1.0);
        assert!(!heard(&page).iter().any(nothing), "{sandbox}: {:?}", heard(&page));
    }
}

#[test]
fn a_frame_in_a_srcdoc_page_is_as_tall_as_what_is_in_it() {
    let inner = [frame("f", "#?platform=weibo"), SCRIPT.to_owned()].concat().replace('"', "&quot;");
    let page =
        host(&format!("<iframe id=\"outer\" srcdoc=\"{inner}\" width=\"900\"></iframe>")).open();
    // As `await_fit` does, which leaves all frames at once.
    page.until("it is as tall as what is in it", || {
        page.enter("outer");
        let tall = height(&page, "f");
        page.leave();
        tall > 500 && tall < 3000
    });
}

#[test]
fn without_the_publishers_script_a_frame_keeps_its_height_and_scrolls_inside() {
    let page = host(&frame("f", "#hu-xijin-1")).open();
    await_app(&page, "f");
    page.enter("f");
    let in_view = "const { top } = document.getElementById('hu-xijin-1').getBoundingClientRect();
        return [top >= 0 && top < innerHeight, scrollY > 300]";
    page.until_eq("the quote is in view", &json!([true, true]), || page.eval(in_view, &[]));
    page.leave();
    assert_eq!(height(&page, "f"), 300);
    assert_eq!(heard(&page), Vec::<Value>::new(), "nobody asked for a height");
}

#[test]
fn a_frame_whose_address_names_a_quote_keeps_its_height_and_shows_it() {
    for fragment in ["#hu-xijin-1", "#?platform=weibo&at=weibo-user-beijing-1"] {
        let space = "<div style=\"height: 3000px\"></div>";
        let page = host(&[space, &frame("f", fragment), SCRIPT].concat()).open();
        await_app(&page, "f");
        // Others become tall, as the script is there.
        let other = frame("other", "").replace("{site}", &Site::Bundled.base());
        page.eval("document.body.insertAdjacentHTML('beforeend', arguments[0])", &[json!(other)]);
        page.until("another is tall", || height(&page, "other") > 3000);
        assert_eq!(page.eval("return scrollY", &[]), 0, "the page around it stays where it is");
        // Browsers do little in a frame before it is on screen.
        page.eval("document.getElementById('f').scrollIntoView()", &[]);
        page.enter("f");
        let in_view = "const quote = document.querySelector('[aria-current]');
            const { top } = quote?.getBoundingClientRect() ?? {};
            return [location.hash.endsWith(quote?.id), top >= 0 && top < innerHeight]";
        page.until_eq(fragment, &json!([true, true]), || page.eval(in_view, &[]));
        page.leave();
        assert_eq!(height(&page, "f"), 300, "{fragment}");
    }
}

#[test]
fn a_tall_frame_has_the_page_around_it_scroll_to_the_quote_that_its_reader_goes_to() {
    if skips_without(Ability::FramesScroll) {
        return;
    }
    let space = "<div style=\"height: 600px\"></div>";
    let page = host(&[space, &frame("f", ""), space, SCRIPT].concat()).open();
    await_app(&page, "f");
    await_fit(&page, "f", 3000);
    page.eval("scrollTo({ top: 500, behavior: 'instant' })", &[]);
    page.enter("f");
    let tick = page.eval("return [...document.querySelectorAll('.pq-tick')].at(-1)", &[]);
    page.element(&tick).click();
    let below = "const quote = document.querySelector('[aria-current]');
        return quote ? quote.getBoundingClientRect().top : -1";
    let mut top = -1.0;
    page.until("the quote is marked", || {
        top = page.eval(below, &[]).as_f64().unwrap_or(-1.0);
        top > 3000.0
    });
    page.leave();
    let frame_top = "return document.getElementById('f').getBoundingClientRect().top";
    page.until("the quote is in view", || {
        let frame_top = page.eval(frame_top, &[]).as_f64().unwrap_or_default();
        (-1.0..900.0).contains(&(frame_top + top))
    });
}

#[test]
fn amp_is_told_the_height_in_its_own_words() {
    let amp = frame("f", "").replace("<iframe ", "<iframe name=\"amp_iframe0\" ");
    let page = host(&amp).open();
    await_app(&page, "f");
    page.until("AMP is told", || {
        heard(&page).last().is_some_and(|message| {
            message["sentinel"] == "amp"
                && message["type"] == "embed-size"
                && message["height"].as_i64().is_some_and(|height| height > 3000)
        })
    });
    assert!(heard(&page).iter().all(|message| message["sentinel"] == "amp"));
}
