// A device that speaks to the server itself, without a page.
import { randomBytes, randomUUID } from 'node:crypto';

/** UUIDv7 (RFC 9562): 48 bits of time, then random. */
const commandId = () => {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  const variant = ((Number.parseInt(random[3], 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
};

const post = async (url, body, token) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
};

/** @returns a signed-in session of this person's */
export const device = async (url, name) => {
  const { schema } = await (await fetch(`${url}/api/health`)).json();
  const { token } = await post(`${url}/api/session/sign-in`, {
    name,
    password: 'firstline-demo',
    deviceId: `bench-${randomUUID()}`,
    deviceName: 'Benchmark',
    shell: 'desktop',
  });
  return { url, token, schema };
};

export const pull = ({ url, token, schema }, collection, limit) =>
  post(`${url}/api/sync/pull`, { schema, collection, checkpoint: null, limit, history: false }, token);

/** One command, now. @returns the outcomes */
export const push = async ({ url, token, schema }, command) => {
  const at = Date.now();
  const commands = [{ id: commandId(), at, batchId: null, ...command }];
  const { outcomes } = await post(`${url}/api/sync/push`, { schema, sentAt: at, commands }, token);
  return outcomes;
};
