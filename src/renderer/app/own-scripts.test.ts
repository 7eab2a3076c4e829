import { expect, it } from 'vitest';
import { ownScript } from './own-scripts';

const web = { href: 'https://desk.example.org/t/INC0012345', protocol: 'https:', host: 'desk.example.org' };
const desktop = { href: 'app://bundle/v/myWork', protocol: 'app:', host: 'bundle' };

it.each([
  ['a worker', 'https://desk.example.org/assets/main-B0s_-x1.js', web],
  ['a worker by its path', '/assets/worker-abc123.js', web],
  ['the service worker', '/sw.js', web],
  ['a worker of the desktop', 'app://bundle/assets/main-abc123.js', desktop],
])('%s may run', (_what, url, page) => {
  expect(ownScript(url, page)).toBe(url);
});

it.each([
  ['somebody else’s', 'https://example.com/assets/main.js', web],
  ['of another port', 'https://desk.example.org:8443/assets/main.js', web],
  ['without encryption', 'http://desk.example.org/assets/main.js', web],
  ['an attached file', '/api/files/0123456789abcdef', web],
  ['beside the assets', '/assets/../api/files/x.js', web],
  ['hidden by escapes', '/assets/%2e%2e/api/x.js', web],
  ['in a folder of them', '/assets/x/main.js', web],
  ['no script', '/assets/logo.svg', web],
  ['code in the address', 'data:text/javascript,alert(1)', web],
  ['made by a page', 'blob:https://desk.example.org/0b6d', web],
  ['a word for code', 'javascript:alert(1)', web],
  ['no address', 'http://[', web],
  ['the web’s, for the desktop', 'https://desk.example.org/assets/main.js', desktop],
  ['a file of the disk', 'file:///assets/main.js', desktop],
])('what is %s may not', (_what, url, page) => {
  expect(ownScript(url, page)).toBeNull();
});
