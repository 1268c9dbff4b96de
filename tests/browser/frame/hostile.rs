//! What other windows may say without anything coming of it.

use serde_json::json;

use super::{SCRIPT, await_app, await_fit, frame, heard, height, host};
use crate::harness::Site;

/// A frame of somebody who has read our code. It acts once: what it sends to every
/// frame it sends to itself too, which would go on for ever.
const ATTACKER: &str = "<iframe id=\"attacker\" height=\"50\" sandbox=\"allow-scripts\" srcdoc=\"<script>
    addEventListener('message', () => {
      const forged = [5, 99999, 0].map((height) => ({ type: 'pullquote:height/1', height }));
      const others = [{ type: 'pullquote:navigate/1', href: 'https://example.org/' }, 'pymxPYMxfxPYMx50',
          { sentinel: 'amp', type: 'embed-size', height: 7 }, null, 'pullquote:hello/1'];
      for (const message of [...forged, ...others]) {
        parent.postMessage(message, '*');
        for (let at = 0; at < parent.frames.length; at += 1) parent.frames[at].postMessage(message, '*');
      }
      try { parent.frames[0].location = 'about:blank' } catch {}
      try { parent.location = 'about:blank' } catch {}
      parent.postMessage('done', '*');
    }, { once: true });
    </script>\"></iframe>";

#[test]
fn a_hostile_frame_beside_ours_can_do_nothing() {
    let page = host(&[&frame("f", ""), ATTACKER, SCRIPT].concat()).open();
    await_app(&page, "f");
    let before = await_fit(&page, "f", 3000);
    let address = page.address();
    page.eval("document.getElementById('attacker').contentWindow.postMessage('go', '*')", &[]);
    page.until("the attacker is done", || heard(&page).contains(&json!("done")));
    assert_eq!([height(&page, "f"), height(&page, "attacker")], [before, 54]);
    // What they may have brought about in the frame would show in its answer.
    page.enter("f");
    page.inside("checkbox", "Weibo").activate();
    page.leave();
    page.until("the frame still has its height", || (500..before).contains(&height(&page, "f")));
    assert_eq!(page.address(), address);
}

#[test]
fn a_frame_that_says_nonsense_keeps_its_height_and_no_height_is_out_of_bounds() {
    let page = host(&[&frame("f", ""), SCRIPT].concat()).open();
    await_app(&page, "f");
    let before = await_fit(&page, "f", 3000);
    let said = |what: &str| {
        page.enter("f");
        let say = format!("parent.postMessage({what}, '*'); parent.postMessage('said', '*')");
        page.eval(&say, &[]);
        page.leave();
        page.until("it is said", || heard(&page).last() == Some(&json!("said")));
        page.eval("heard.pop()", &[]);
        height(&page, "f")
    };
    for nonsense in [
        "{ type: 'pullquote:height/1', height: NaN }",
        "{ type: 'pullquote:height/1', height: Infinity }",
        "{ type: 'pullquote:height/1', height: '700' }",
        "{ type: 'pullquote:height/1' }",
        "{ type: 'pullquote:height/2', height: 700 }",
        "[700]",
        "null",
    ] {
        assert_eq!(said(nonsense), before, "{nonsense}");
    }
    assert_eq!(said("{ type: 'pullquote:height/1', height: 1e9 }"), 100_000);
    assert_eq!(said("{ type: 'pullquote:height/1', height: -4 }"), 100);
}

#[test]
fn a_frame_of_another_site_is_not_ours_to_size() {
    let other = frame("f", "").replace("{site}", &Site::Sample.base());
    let page = host(&[&other, SCRIPT].concat()).open();
    await_app(&page, "f");
    page.enter("f");
    page.eval("parent.postMessage({ type: 'pullquote:height/1', height: 700 }, '*')", &[]);
    page.leave();
    page.until("it has spoken", || !heard(&page).is_empty());
    assert_eq!(height(&page, "f"), 300);
}
