// Addresses of scripts for pages whose policy knows trusted types.

// A page has one policy of a name, which several of the site's scripts use.
const POLICY = Symbol.for('pullquote');

/**
 * What such a policy takes as the address of a script of ours.
 * @param {string} url
 * @returns {string}
 */
export function trusted(url) {
  // In browsers without it, this may be an element of that id.
  if (!window.trustedTypes?.createPolicy) return url;
  const policy =
    /** @type {TrustedTypePolicy} */
    (window[POLICY] ??= trustedTypes.createPolicy('pullquote', { createScriptURL: (own) => own }));
  return policy.createScriptURL(url);
}
