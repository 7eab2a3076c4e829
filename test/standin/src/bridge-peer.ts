import type { Hooks, makeCodec } from './codec';

// biome-ignore lint/suspicious/noExplicitAny: this file is turned into text and run in the page
type Any = any;

/**
 * One end of the context bridge. The worlds share only the DOM, and event dispatch is synchronous across them: a call, its
 * answer and a callback within it all happen during one dispatchEvent, as they do in Electron.
 */
export const makePeer = (codecOf: typeof makeCodec, secret: string, side: 'main' | 'isolated') => {
  const other = side === 'main' ? 'isolated' : 'main';
  const target = window;
  const dispatch = target.dispatchEvent.bind(target);
  const Custom = CustomEvent;
  const functions: Any[] = [];
  const ids = new Map<Any, number>();
  const promises = new Map<number, { resolve(v: Any): void; reject(e: Any): void }>();
  let nextPromise = 0;
  let answers: Any[] = [];
  const post = (message: Any): void => {
    dispatch(new Custom(`${secret}:${other}`, { detail: JSON.stringify(message) }));
  };
  const reply = (run: () => Any): void => {
    try {
      post({ op: 'answer', ok: true, value: codec.encode(run()) });
    } catch (error) {
      post({ op: 'answer', ok: false, value: codec.encode(error) });
    }
  };
  const call = (id: number, args: Any[]): Any => {
    const saved = answers;
    answers = [];
    post({ op: 'call', id, args: codec.encode(args) });
    const answer = answers.pop();
    answers = saved;
    if (!answer) throw new Error('the other world did not answer');
    if (!answer.ok) throw codec.decode(answer.value);
    return codec.decode(answer.value);
  };
  const functionOut = (value: Any): Any => {
    const id = ids.get(value) ?? functions.push(value) - 1;
    ids.set(value, id);
    return { $: 'function', v: id };
  };
  const promiseOut = (value: Promise<Any>): Any => {
    const id = ++nextPromise;
    value.then(
      (result) => post({ op: 'settle', id, ok: true, value: codec.encode(result) }),
      (error) => post({ op: 'settle', id, ok: false, value: codec.encode(error) }),
    );
    return { $: 'promise', v: id };
  };
  const hooks: Hooks = {
    freeze: side === 'main',
    out: (value) => {
      if (typeof value === 'function') return functionOut(value);
      return value instanceof Promise ? promiseOut(value) : undefined;
    },
    in: ({ $: kind, v }) => {
      if (kind === 'function') return (...args: Any[]) => call(v, args);
      if (kind === 'promise') return new Promise((resolve, reject) => promises.set(v, { resolve, reject }));
      return undefined;
    },
  };
  const codec = codecOf(hooks);
  const opened: ((message: Any) => void)[] = [];
  const operations: Record<string, (message: Any) => void> = {
    call: (message) => reply(() => functions[message.id](...codec.decode(message.args))),
    answer: (message) => {
      answers.push(message);
    },
    settle: (message) => {
      const waiting = promises.get(message.id);
      promises.delete(message.id);
      waiting?.[message.ok ? 'resolve' : 'reject'](codec.decode(message.value));
    },
    expose: (message) =>
      reply(() => {
        if (message.key in window)
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        const value = codec.decode(message.api);
        Object.defineProperty(window, message.key, { value, enumerable: true, writable: false, configurable: false });
      }),
    open: (message) => {
      for (const listener of opened) listener(message);
    },
  };
  target.addEventListener(`${secret}:${side}`, (event) => {
    event.stopImmediatePropagation();
    const message = JSON.parse((event as CustomEvent).detail);
    operations[message.op]?.(message);
  });
  if (side === 'main') {
    // A window that the app denies must be null at once, which the protocol can't do after the fact.
    window.open = (url?: string | URL, frameName = '', features = '') => {
      post({ op: 'open', url: new URL(String(url ?? 'about:blank'), document.baseURI).href, frameName, features });
      return null;
    };
  }
  return {
    onOpen: (listener: (message: Any) => void): void => {
      opened.push(listener);
    },
    expose: (key: string, api: Any): void => {
      post({ op: 'expose', key, api: codec.encode(api) });
      const answer = answers.pop();
      if (answer && !answer.ok) throw codec.decode(answer.value);
    },
  };
};
