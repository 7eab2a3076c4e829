// app://bundle/x ↔ http://bundle.app.localhost/x. `.localhost` is a secure context and `.test` is not, so that the privilege
// `secure` keeps its meaning.
import { state } from './state';

export const hostSuffix = (scheme: string): string =>
  `${scheme}.${state.schemes.get(scheme)?.secure ? 'localhost' : 'test'}`;

export const toChromium = (url: string): string => {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  const scheme = match?.[1];
  if (!match || !scheme || !state.schemes.has(scheme)) return url;
  return `http://${match[2] || 'host'}.${hostSuffix(scheme)}${match[3]}`;
};

export const fromChromium = (url: string): string => {
  for (const scheme of state.schemes.keys()) {
    const tail = `.${hostSuffix(scheme)}`;
    const match = /^http:\/\/([^/?#]+)(.*)$/.exec(url);
    if (match?.[1]?.endsWith(tail)) return `${scheme}://${match[1].slice(0, -tail.length)}${match[2]}`;
  }
  return url;
};
