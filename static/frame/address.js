// What is on screen, for a host that keeps it in its own page's address.

const ADDRESS = 'pullquote:address/1';

function tellAddress() {
  const { hash } = location;
  // It is no secret from the page that the frame is in, which a sandboxed one cannot name.
  if (hash.startsWith('#?')) parent.postMessage({ type: ADDRESS, filter: hash.slice(2) }, '*');
}

if (parent !== window) {
  addEventListener('message', ({ data, source }) => {
    if (source !== parent || data?.type !== ADDRESS) return;
    if (typeof data.filter === 'string') location.replace(`#?${data.filter}`);
    addEventListener('hashchange', tellAddress);
  });
}
