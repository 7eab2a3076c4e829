/**
 * What a page of app:// may load and call: its own files, and one server. Scripts and styles are files alone, and no text
 * becomes markup or code (`renderer/app/own-scripts.ts` is the one policy).
 */
export const contentSecurityPolicy = (server: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${server}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
