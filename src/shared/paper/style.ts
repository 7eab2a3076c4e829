/** The style of an exported page: the desk's colours of paper, and of a dark screen; A4 in print. */
export const paperStyle = `:root { color-scheme: light dark; --text: #171a1f; --soft: #5c6470; --line: #e3e6ea; --page: #ffffff; --link: #2a57cf; }
@media (prefers-color-scheme: dark) { :root { --text: #e7e9ec; --soft: #98a0ac; --line: #2a2e35; --page: #16181c; --link: #93b1ff; } }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.55 "Inter Variable", Inter, system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 40px 24px 64px; overflow-wrap: anywhere; }
h1 { margin: 0 0 12px; font-size: 26px; line-height: 1.25; letter-spacing: -0.016em; }
h2 { margin: 32px 0 8px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 17px; break-after: avoid; }
p { margin: 0 0 8px; }
a { color: var(--link); }
.kicker, .remark, footer, dt { color: var(--soft); }
.kicker { margin: 0 0 2px; font-size: 13px; }
footer { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 12px; }
dl { margin: 0 0 8px; }
dl div { display: grid; grid-template-columns: 170px 1fr; gap: 12px; padding: 2px 0; }
dd { margin: 0; }
ul, ol { margin: 0 0 8px; padding-left: 22px; }
li { margin-bottom: 4px; break-inside: avoid; }
li p { margin-bottom: 2px; }
.moments { padding: 0; list-style: none; }
.moments li { display: grid; grid-template-columns: 130px 1fr; gap: 12px; }
.moments b { font-weight: 600; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; font-size: 14px; overflow-wrap: break-word; }
table + table { margin-top: 16px; }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
svg { display: block; width: 100%; max-width: 640px; height: auto; margin: 4px 0 8px; color: var(--text); break-inside: avoid; break-after: avoid; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --text: #171a1f; --soft: #5c6470; --line: #ccd1d8; --page: #ffffff; --link: #171a1f; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; }
}`;
