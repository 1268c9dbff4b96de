// The development server puts this into every page: it reloads the page when the site has
// been rebuilt. No published site contains it.
"use strict";
{
  const built = new URL(
    /** @type {HTMLScriptElement} */
    (document.currentScript).src).searchParams.get("built");
  /**
   * A page in the background does not ask: browsers allow six connections to a server, and
   * a seventh tab would wait for ever.
   * @returns {Promise<void>}
   */
  const visible = () =>
    new Promise((resolve) => {
      if (!document.hidden) resolve();
      else document.addEventListener("visibilitychange", () => resolve(), { once: true });
    });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));
  const watch = async () => {
    for (;;) {
      await visible();
      try {
        // Answered after a rebuild, or after a while without one.
        const answer = await fetch(`/-/built?since=${built}`);
        if (!answer.ok) return;
        if ((await answer.text()) !== built) return location.reload();
      } catch {
        // The server is gone, perhaps to come back.
        await pause();
      }
    }
  };
  watch();
}
