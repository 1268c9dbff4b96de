// The host's side of a framed explorer's height. Frames tell theirs when they are
// greeted, and whenever it changes.

/**
 * Neither message says anything that another site may not know, and a sandboxed
 * frame has no origin that could be named: hence the '*'.
 * @param {HTMLIFrameElement} frame
 */
export function greet(frame) {
  /** @type {Window} */
  (frame.contentWindow).postMessage('pullquote:hello/1', '*');
}

/**
 * Gives a frame the height that its own window asks for, and nothing else: what
 * other windows say, or in other words, is not for it. Its origin would prove
 * less than its window, and a sandboxed frame's is "null".
 * @param {HTMLIFrameElement} frame
 * @param {MessageEvent} event
 */
export function fit(frame, { data, source }) {
  if (source !== frame.contentWindow || data?.type !== 'pullquote:height/1') return;
  const { height } = data;
  if (Number.isFinite(height)) frame.style.height = `${Math.min(Math.max(height, 100), 100_000)}px`;
}
