// From what a model believes to how often it is right: measured on examples that it had not learned from.
/** Confidence at believed 0, 0.05 … 1; never falling. */
export type Reliability = readonly number[];

export interface Outcome {
  readonly believed: number;
  readonly right: boolean;
}

const STEPS = 20;
/** Below this many outcomes nothing can be said: what is believed is taken with caution. */
const FEWEST = 30;
const CAUTION = 0.8;

interface Block {
  readonly believed: number;
  readonly right: number;
  readonly count: number;
}

/** One right and one wrong more than were seen: ten of ten is not always. */
const shareOf = ({ right, count }: Block): number => (right + 1) / (count + 2);

/** Pool adjacent violators over equally filled groups: the closest shares that never fall. */
const pooled = (outcomes: readonly Outcome[]): Block[] => {
  const sorted = outcomes.toSorted((a, b) => a.believed - b.believed);
  const size = Math.max(10, Math.ceil(sorted.length / 40));
  const blocks: Block[] = [];
  for (let at = 0; at < sorted.length; at += size) {
    const group = sorted.slice(at, at + size);
    let block: Block = {
      believed: group.reduce((sum, { believed }) => sum + believed, 0) / group.length,
      right: group.filter(({ right }) => right).length,
      count: group.length,
    };
    for (let last = blocks.at(-1); last && shareOf(last) >= shareOf(block); last = blocks.at(-1)) {
      blocks.pop();
      const count = last.count + block.count;
      block = {
        believed: (last.believed * last.count + block.believed * block.count) / count,
        right: last.right + block.right,
        count,
      };
    }
    blocks.push(block);
  }
  return blocks;
};

export const reliabilityOf = (outcomes: readonly Outcome[]): Reliability => {
  const steps = Array.from({ length: STEPS + 1 }, (_, n) => n / STEPS);
  if (outcomes.length < FEWEST) return steps.map((step) => step * CAUTION);
  const blocks = pooled(outcomes);
  return steps.map((step) => {
    const next = blocks.findIndex(({ believed }) => believed >= step);
    const [above, below] = [blocks[next], blocks[next < 0 ? blocks.length - 1 : next - 1]];
    if (!below) return above ? shareOf(above) * (above.believed > 0 ? step / above.believed : 1) : 0;
    if (!above) return shareOf(below);
    const way = (step - below.believed) / (above.believed - below.believed || 1);
    return shareOf(below) + way * (shareOf(above) - shareOf(below));
  });
};

export const confidenceOf = (reliability: Reliability, believed: number): number => {
  const place = Math.min(STEPS, Math.max(0, believed * STEPS));
  const low = Math.floor(place);
  const [below, above] = [reliability[low] ?? 0, reliability[Math.min(STEPS, low + 1)] ?? 0];
  return below + (place - low) * (above - below);
};
