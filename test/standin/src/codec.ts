/**
 * A textual structured clone for what crosses between processes and worlds. The text of this function runs in Node, in the
 * isolated world and in the page, so it closes over nothing. `hooks` lets contextBridge add functions and promises; calls
 * have none, and refuse them in Electron's own words. What nobody here sends (typed arrays, cycles) is refused too.
 */
// biome-ignore lint/suspicious/noExplicitAny: any value may cross
type Any = any;
export interface Hooks {
  out?(value: Any): Any;
  in?(tagged: Any): Any;
  freeze?: boolean;
}
export const makeCodec = (hooks: Hooks = {}) => {
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };
  const walkOut = (value: Any, above: Any[]): Any => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
    if (value === undefined) return { $: 'undefined' };
    const hooked = hooks.out?.(value);
    if (hooked !== undefined) return hooked;
    if (typeof value !== 'object' || above.includes(value)) return refuse();
    const inner = (v: Any): Any => walkOut(v, [...above, value]);
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] };
    if (value instanceof Map) return { $: 'map', v: [...value].map(([k, v]) => [inner(k), inner(v)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(inner) };
    if (Array.isArray(value)) return { $: 'list', v: value.map(inner) };
    if (value instanceof Promise || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return refuse();
    if (typeof Node !== 'undefined' && value instanceof Node) return refuse();
    return { $: 'object', v: Object.fromEntries(Object.keys(value).map((key) => [key, inner(value[key])])) };
  };
  const frozen = <T>(value: T): T => (hooks.freeze ? Object.freeze(value) : value);
  const walkIn = (tagged: Any): Any => {
    if (tagged === null || typeof tagged !== 'object') return tagged;
    const { $: kind, v } = tagged;
    switch (kind) {
      case 'number':
        return Number(v);
      case 'undefined':
        return undefined;
      case 'date':
        return new Date(v);
      case 'error':
        return Object.assign(new Error(v[1]), { name: v[0] });
      case 'map':
        return new Map(v.map((pair: Any[]) => pair.map(walkIn)));
      case 'set':
        return new Set(v.map(walkIn));
      case 'list':
        return frozen(v.map(walkIn));
      case 'object':
        return frozen(Object.fromEntries(Object.entries(v).map(([key, inner]) => [key, walkIn(inner)])));
      default:
        return hooks.in?.(tagged);
    }
  };
  return {
    encode: (value: Any): string => JSON.stringify(walkOut(value, [])),
    decode: (text: string): Any => walkIn(JSON.parse(text)),
  };
};
