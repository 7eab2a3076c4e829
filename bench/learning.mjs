// npm run bench:learning: how well categories are learned from texts, and how fast; what is similar, and how right that is.
// Texts of real tickets are read from --data FOLDER or FIRSTLINE_DATA (ticket-texts/tickets_train.csv.gz, columns Document
// and Topic_group); without them that part is skipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { classify, learn } from '@shared/learning/classifier/classifier';
import { exampleOf, newExamples } from '@shared/learning/classifier/examples';
import { parse } from 'csv-parse/sync';
import { figure, median, percentile, table } from './figures.mjs';
import { measureRecurring } from './learning-recurring.mjs';
import { measureSimilar } from './learning-similar.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    folds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '42' },
  },
});

const TOPIC = 'topic';

/** mulberry32 */
const chance = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const shuffled = (list, seed) => {
  const random = chance(seed);
  const order = [...list];
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [order[n], order[other]] = [order[other], order[n]];
  }
  return order;
};

const readTexts = (folder) =>
  parse(gunzipSync(readFileSync(join(folder, 'ticket-texts/tickets_train.csv.gz'))), { columns: true }).map(
    (row, n) => ({
      id: `T${String(n).padStart(6, '0')}`,
      title: row.Document,
      description: '',
      topic: row.Topic_group,
    }),
  );

const train = (texts) => {
  const started = performance.now();
  const worked = process.cpuUsage();
  const examples = newExamples(texts.length);
  for (const text of texts) examples.put(exampleOf(text.id, 0, text, { [TOPIC]: text.topic }));
  const training = learn(examples.list(), [TOPIC]);
  let longest = 0;
  for (;;) {
    const began = performance.now();
    const { value, done } = training.next();
    longest = Math.max(longest, performance.now() - began);
    if (!done) continue;
    const { user, system } = process.cpuUsage(worked);
    return { model: value, took: performance.now() - started, busy: (user + system) / 1000, longest };
  }
};

const sizeOf = ({ fields }) =>
  [...fields.values()].reduce(
    (sum, { hashes, gains, weights }) => sum + hashes.byteLength + gains.byteLength + weights.byteLength,
    0,
  );

const newTally = () => ({
  right: 0,
  asked: 0,
  spoke: 0,
  spokeRight: 0,
  times: [],
  classes: new Map(),
  took: [],
  busy: [],
  longest: [],
});

const SPEAK = 0.6;

const run = (learned, asked, tally) => {
  const { model, took, busy, longest } = train(learned);
  tally.took.push(took);
  tally.busy.push(busy);
  tally.longest.push(longest);
  const of = (topic) => {
    const row = tally.classes.get(topic) ?? { wanted: 0, given: 0, right: 0 };
    tally.classes.set(topic, row);
    return row;
  };
  for (const text of asked) {
    const began = performance.now();
    const guess = classify(model, text).get(TOPIC);
    tally.times.push(performance.now() - began);
    const right = guess?.label === text.topic;
    tally.asked += 1;
    tally.right += right ? 1 : 0;
    of(text.topic).wanted += 1;
    if (guess) of(guess.label).given += 1;
    if (right) of(text.topic).right += 1;
    if (guess && guess.confidence >= SPEAK) {
      tally.spoke += 1;
      tally.spokeRight += right ? 1 : 0;
    }
  }
  return model;
};

const classTable = (classes) =>
  [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, { wanted, given, right }]) =>
      [
        topic.padEnd(24),
        `tickets ${wanted}`.padEnd(14),
        `precision ${(right / given).toFixed(3)}`,
        `recall ${(right / wanted).toFixed(3)}`,
      ].join('  '),
    )
    .join('\n');

const measureTopics = (texts, folds) => {
  const tally = newTally();
  let model;
  for (let fold = 0; fold < folds; fold++) {
    const asked = texts.filter((_, n) => n % folds === fold);
    model = run(
      texts.filter((_, n) => n % folds !== fold),
      asked,
      tally,
    );
  }
  return { tally, model };
};

const textFigures = (texts) => {
  const folds = Number(values.folds);
  const { tally, model } = measureTopics(texts, folds);
  const split = newTally();
  const border = Math.round(texts.length * 0.8);
  run(texts.slice(0, border), texts.slice(border), split);
  console.log(classTable(tally.classes));
  const share = Math.round((100 * (folds - 1)) / folds);
  return [
    figure(
      'Topic, accuracy',
      (100 * tally.right) / tally.asked,
      '%',
      { atLeast: 86 },
      tally.asked,
      `${folds} folds, ${share} % learned from`,
    ),
    figure(
      'Topic, accuracy, one split',
      100 * (split.right / split.asked),
      '%',
      null,
      split.asked,
      '80 % learned from',
    ),
    figure('Topic, spoke', 100 * (tally.spoke / tally.asked), '%', null, tally.asked, `confidence ≥ ${SPEAK}`),
    figure('Topic, right when it spoke', 100 * (tally.spokeRight / tally.spoke), '%', null, tally.spoke),
    figure('A ticket, p95', percentile(tally.times, 0.95), 'ms', { atMost: 2 }, tally.times.length),
    figure('Training, median', median(tally.took) / 1000, 's', null, folds, 'texts to model'),
    figure('Training, processor time, median', median(tally.busy) / 1000, 's', null, folds, 'whatever else runs'),
    figure('Training, longest', Math.max(...tally.took) / 1000, 's', { atMost: 10 }, folds, 'texts to model'),
    figure('Training, longest step, median', median(tally.longest), 'ms', null, folds, 'a search waits no longer'),
    figure('Model', sizeOf(model) / 1e6, 'MB', null, 1),
  ];
};

const folder = values.data ?? process.env.FIRSTLINE_DATA;
const figures = [];
let texts = null;
if (!folder) console.log('Texts of tickets: skipped, because neither --data nor FIRSTLINE_DATA names a folder.');
else if (!existsSync(join(folder, 'ticket-texts/tickets_train.csv.gz')))
  console.log(`Texts of tickets: skipped, because ${folder} has no ticket-texts/tickets_train.csv.gz.`);
else {
  texts = shuffled(readTexts(folder), Number(values.seed));
  figures.push(...textFigures(texts));
}
figures.push(...measureSimilar(), ...measureRecurring(texts));
console.log(table(figures));
process.exitCode = figures.some(({ reached }) => reached === false) ? 1 : 0;
