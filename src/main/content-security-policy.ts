/**
 * What a page of app:// may load and call: its own files, and one server.
 * Inline styles are Mantine's theme variables; scripts are files of ours alone.
 */
export const contentSecurityPolicy = (server: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${server}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
