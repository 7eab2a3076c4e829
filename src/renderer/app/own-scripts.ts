// Trusted Types: no text becomes a script of this page. What is named by its address (a worker, the service worker) has to
// be a file of this app; for markup and code there is no policy at all, so that no text ever becomes either.

interface Policies {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string | null }) => unknown;
}

const OURS = /^\/(assets\/[\w.-]+|sw)\.js$/;

/** Null: refused. */
export const ownScript = (url: string, page: Pick<Location, 'href' | 'protocol' | 'host'>): string | null => {
  if (!URL.canParse(url, page.href)) return null;
  const { protocol, host, pathname } = new URL(url, page.href);
  return protocol === page.protocol && host === page.host && OURS.test(pathname) ? url : null;
};

// The one that is asked where a plain text is given; `trusted-types` in the page's policy allows no other. Browsers that do
// not know of it ask nobody.
(globalThis as { readonly trustedTypes?: Policies }).trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => ownScript(url, location),
});
