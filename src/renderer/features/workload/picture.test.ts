import { describe, expect, it } from 'vitest';
import { PICTURE, type Picture, type Shape, shapesOf } from './picture';

const caption = { title: 'Age of open tickets', scope: 'Desk L1', source: 'As of 10:42 from this device' };
const drawn = (picture: Picture): Shape[] => shapesOf(picture, caption, String, (words) => words.length * 7);
const wordsOf = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.words] : []));

const bars: Picture = {
  kind: 'bars',
  isOfNow: true,
  names: ['< 4 h', '1 d'],
  series: [
    { name: 'on track', colour: 'grey', values: [6, 2] },
    { name: 'breached', colour: 'red', values: [2, 0] },
  ],
};
const lines: Picture = {
  kind: 'lines',
  isOfNow: false,
  names: Array.from({ length: 30 }, (_, day) => String(day + 1)),
  limit: 40,
  series: [{ name: 'logged', colour: 'black', isDashed: false, values: Array.from({ length: 30 }, (_, day) => day) }],
};
const bullets: Picture = {
  kind: 'bullets',
  isOfNow: false,
  begin: 70,
  lines: [
    { name: 'High', value: 85, goal: 92, words: '85.0 %', of: '34' },
    { name: 'Low', value: null, goal: null, words: '–', of: '0' },
  ],
};

describe('a picture', () => {
  it.each([
    ['bars', bars],
    ['lines', lines],
    ['bullets', bullets],
  ])('of %s says what it is of and as of when, and has nothing outside of it', (_kind, picture) => {
    const shapes = drawn(picture);
    expect(wordsOf(shapes)).toEqual(expect.arrayContaining(Object.values(caption)));
    for (const shape of shapes) {
      const corners = shape.kind === 'path' ? shape.points : [[shape.x, shape.y] as const];
      for (const [x, y] of corners) {
        expect(x >= 0 && x <= PICTURE.width && y >= 0 && y <= PICTURE.height, JSON.stringify(shape)).toBe(true);
      }
    }
  });

  it('stacks bars without gaps, as high as they count', () => {
    const [one, two] = drawn(bars).filter((shape) => shape.kind === 'box' && shape.w === 48) as Extract<
      Shape,
      { kind: 'box' }
    >[];
    expect([one?.colour, two?.colour]).toEqual(['grey', 'red']);
    expect(two && two.y + two.h).toBeCloseTo(one?.y ?? 0);
    expect((one?.h ?? 0) / (two?.h ?? 1)).toBeCloseTo(3);
  });

  it('draws what chance does not pass above all that it explains', () => {
    const [limit] = drawn(lines).flatMap((shape) =>
      shape.kind === 'box' && shape.colour === 'var(--fl-control)' ? [shape.y] : [],
    );
    const tops = drawn(lines).flatMap((shape) => (shape.kind === 'path' ? shape.points.map(([, y]) => y) : []));
    expect(limit).toBeLessThan(Math.min(...tops));
  });

  it('marks what is under its goal', () => {
    const share = drawn(bullets).find((shape) => shape.kind === 'text' && shape.words === '85.0 %');
    expect(share).toMatchObject({ colour: 'var(--fl-red)' });
  });
});
