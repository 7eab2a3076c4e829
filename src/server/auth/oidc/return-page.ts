// What the system's browser shows when the desktop app's sign-in comes back to us: a link into the app, which it also
// follows by itself. No script, nothing loaded; a policy that allows no more than this one style.
import { createHash } from 'node:crypto';
import type { ProviderFault } from '@shared/contract/provider-sign-in';
import { provider as german } from '@shared/messages/de/provider';
import { provider as english } from '@shared/messages/en/provider';
import { escapeHtml } from '@shared/paper/html';

const style = `:root { color-scheme: light dark; --text: #171a1f; --soft: #5c6470; --line: #e3e6ea; --page: #f6f7f9; --sheet: #ffffff; --fill: #2a57cf; --on: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --text: #e7e9ec; --soft: #98a0ac; --line: #2a2e35; --page: #101216; --sheet: #16181c; --fill: #93b1ff; --on: #101216; } }
* { box-sizing: border-box; }
body { display: grid; min-height: 100vh; margin: 0; padding: 24px 16px; place-items: center; background: var(--page); color: var(--text); font: 14px/1.5 "Inter Variable", Inter, system-ui, sans-serif; }
main { width: min(400px, 100%); padding: 28px 32px 32px; border: 1px solid var(--line); border-radius: 12px; background: var(--sheet); }
.name { margin: 0 0 16px; font-size: 15px; font-weight: 650; letter-spacing: -0.01em; }
h1 { margin: 0 0 4px; font-size: 20px; font-weight: 650; letter-spacing: -0.016em; }
.text { margin: 0 0 20px; color: var(--soft); text-wrap: pretty; }
a { display: block; padding: 9px 16px; border-radius: 6px; background: var(--fill); color: var(--on); font-weight: 550; text-align: center; text-decoration: none; }
a:focus-visible { outline: 2px solid var(--fill); outline-offset: 2px; }`;

export const returnPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export type AppAnswer = { readonly code: string } | { readonly failed: ProviderFault };

/** @param languages the browser's Accept-Language */
export const returnPage = (answer: AppAnswer, languages: string | undefined): string => {
  const isGerman = /^\s*de\b/i.test(languages ?? '');
  const words = (isGerman ? german : english).page;
  const done = 'code' in answer;
  const link = escapeHtml(`firstline://sign-in?${new URLSearchParams({ ...answer })}`);
  const title = escapeHtml(done ? words.doneTitle : words.failedTitle);
  return `<!doctype html>
<html lang="${isGerman ? 'de' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0;url=${link}">
<title>${title} · Firstline</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="name">Firstline</p>
<h1>${title}</h1>
<p class="text">${escapeHtml(done ? words.doneText : words.failedText)}</p>
<a href="${link}">${escapeHtml(words.back)}</a>
</main>
</body>
</html>
`;
};
