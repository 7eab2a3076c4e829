import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, learn, type Model } from './classifier';
import { type Example, exampleOf, newExamples } from './examples';

const run = <T>(training: Generator<void, T>): T => {
  for (;;) {
    const { value, done } = training.next();
    if (done) return value as T;
  }
};

const topics: Readonly<Record<string, readonly string[]>> = {
  network: [
    'vpn drops again',
    'tunnel breaks at home',
    'no wireless in the hall',
    'vpn client disconnects',
    'wireless is weak here',
  ],
  printing: [
    'printer jams',
    'labels come out blank',
    'print queue is stuck',
    'toner is empty',
    'printer prints stripes',
  ],
  account: [
    'password forgotten',
    'account is locked',
    'reset my password please',
    'locked after three tries',
    'new password refused',
  ],
};

const examples: readonly Example[] = Object.entries(topics).flatMap(([topic, titles]) =>
  Array.from({ length: 6 }, (_, round) =>
    titles.map((title, n) =>
      exampleOf(
        `${topic}-${n}-${round}`,
        round,
        { title, description: `since ${round} days` },
        { topic, level: String((n % 2) + 1) },
      ),
    ),
  ).flat(),
);

const learned = (list: readonly Example[]): Model => run(learn(list, ['topic']));
const kept = (list: readonly Example[], most = 1_000) => {
  const store = newExamples(most);
  for (const example of list) store.put(example);
  return store;
};
const guess = (model: Model, title: string) => classify(model, { title, description: '' }).get('topic');

describe('learning from resolved tickets', () => {
  const model = learned(kept(examples).list());

  it.each([
    ['Printer jams on floor 2', 'printing', 'Printer'],
    ['VPN drops in the train', 'network', 'VPN'],
    ['my PASSWORD does not work', 'account', 'PASSWORD'],
  ])('%s: %s, because of "%s"', (title, topic, word) => {
    const likely = guess(model, title);
    expect(likely?.label).toBe(topic);
    expect(likely?.confidence).toBeGreaterThan(0.7);
    expect(likely?.words[0]).toBe(word);
  });

  it('names no words that speak for another topic, and none of the little ones', () => {
    const words = guess(model, 'the printer in the hall is stuck')?.words ?? [];
    expect(words).not.toContain('the');
    expect(words).not.toContain('hall');
  });

  it('is silent about a text of which it knows no word', () => {
    expect(guess(model, 'Kaffeemaschine undicht')).toBeUndefined();
    expect(guess(model, '')).toBeUndefined();
  });

  it('is less sure where words disagree', () => {
    const sure = guess(model, 'printer jams toner')?.confidence ?? 0;
    const torn = guess(model, 'printer vpn password')?.confidence ?? 1;
    expect(torn).toBeLessThan(sure);
  });

  it('learns nothing from a handful', () => {
    expect(learned(examples.slice(0, 8)).fields.size).toBe(0);
    expect(learned([]).learnedFrom).toBe(0);
  });

  it('finds another form of a word that it knows', () => {
    expect(guess(model, 'Printing')?.label).toBe('printing');
    expect(guess(model, 'passwords')?.words).toEqual(['passwords']);
  });

  it('hears a word that is said again, but not a log that repeats it without end', () => {
    const said = (times: number) => guess(model, `vpn tunnel disconnects ${'printer '.repeat(times)}`);
    expect(said(1)?.label).toBe('network');
    expect(said(16)?.label).toBe('printing');
    expect(said(400)?.confidence).toBe(said(200)?.confidence);
  });

  it('lets odds from elsewhere decide where the words do not', () => {
    const odds = (_field: string, label: string) => (label === 'account' ? 40 : 1);
    const text = { title: 'printer vpn password', description: '' };
    expect(classify(model, text, odds).get('topic')?.label).toBe('account');
  });

  it('gives way again and again', () => {
    const training = learn(examples, ['topic', 'level']);
    let turns = 0;
    while (!training.next().done) turns += 1;
    expect(turns).toBeGreaterThan(20);
  });
});

describe('what is learned', () => {
  it('does not depend on the order in which tickets came', () => {
    const model = learned(kept(examples).list());
    fc.assert(
      fc.property(fc.shuffledSubarray([...examples], { minLength: examples.length }), (order) => {
        expect(learned(kept(order).list())).toEqual(model);
      }),
      { numRuns: 5 },
    );
  });

  it('is what it was before, once what was added is gone again', () => {
    const before = learned(kept(examples).list());
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const added = fc.array(
      fc.record({ title: fc.array(word, { minLength: 1, maxLength: 6 }), topic: fc.constantFrom('network', 'other') }),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(added, (more) => {
        const store = kept(examples);
        more.forEach(({ title, topic }, n) => {
          store.put(exampleOf(`added-${n}`, 9, { title: title.join(' '), description: '' }, { topic }));
        });
        for (const n of more.keys()) expect(store.remove(`added-${n}`)).toBe(true);
        expect(learned(store.list())).toEqual(before);
      }),
      { numRuns: 5 },
    );
  });

  it('is of a field what it would be of that field alone', () => {
    const both = run(learn(examples, ['level', 'topic']));
    expect(both.fields.get('topic')).toEqual(learned(examples).fields.get('topic'));
  });

  it('comes from the tickets that have a label, and of labels that a few tickets have', () => {
    const unlabelled = topics['network']?.map((title, n) =>
      exampleOf(`bare-${n}`, 1, { title, description: '' }, { topic: n === 0 ? 'rare' : null }),
    );
    const model = learned([...examples, ...(unlabelled ?? [])]);
    expect(model.fields.get('topic')?.labels).toEqual(['account', 'network', 'printing']);
    expect(guess(model, 'vpn drops')?.label).toBe('network');
  });

  it('is of the newest tickets, whichever came first', () => {
    const forgotten: string[] = [];
    const store = newExamples(10, (id) => forgotten.push(id));
    const many = Array.from({ length: 30 }, (_, n) => exampleOf(`x${n}`, n, { title: 'a b', description: '' }, {}));
    for (const example of many.toReversed()) store.put(example);
    expect(store.list().map(({ at }) => at)).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
    expect(forgotten).toHaveLength(20);
  });
});
