// Texts to measure speed with: made of invented words whose frequencies fall as those of a language do. The same each time.
const random = (seed) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};

const syllables =
  'out look ex change tea ms print er ser ver net work vpn cli ent log in pass word lock ed ac count mail box cal en dar sha re po int one drive win dow up date er ror con nec tion ti me sto ra ge pro xy fire wall mon i tor key bo ard mou se dis play soft wa re ap pli ca'.split(
    ' ',
  );

const WORDS = 30_000;

export const makeTexts = () => {
  const next = random(7);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const words = Array.from({ length: WORDS }, () =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(syllables)).join(''),
  );
  const word = () => words[Math.floor(WORDS ** next()) - 1] ?? words[0];
  const code = () =>
    `0x8004${Math.floor(next() * 65_536)
      .toString(16)
      .padStart(4, '0')}`;
  const phrase = (length) => Array.from({ length }, () => (next() < 0.02 ? code() : word())).join(' ');
  const prose = (characters) => {
    const parts = [];
    let length = 0;
    while (length < characters) {
      const sentence = `The ${phrase(3)} is ${phrase(4)} and the ${phrase(4)}. `;
      parts.push(sentence);
      length += sentence.length;
    }
    return parts.join('').trim();
  };
  const number = (prefix, n) => `${prefix}${String(n).padStart(7, '0')}`;
  const service = () => `service-${Math.floor(next() * 40)}`;
  const article = (n) => ({
    kind: 'article',
    id: number('KB', n),
    title: phrase(8),
    summary: `${phrase(12)}.`,
    sections: [
      { kind: 'symptoms', heading: '', text: prose(400) },
      { kind: 'cause', heading: '', text: prose(400) },
      { kind: 'resolution', heading: phrase(3), text: prose(1_200) },
    ],
    type: 'troubleshooting',
    categoryId: 'category-1',
    subcategoryId: null,
    serviceId: service(),
    tags: [word()],
    hasSolution: true,
    updatedAt: 1_700_000_000_000 + n,
    counts: { helped: Math.floor(next() * 9), didNot: Math.floor(next() * 3), outdated: 0 },
  });
  const ticket = (n) => ({
    kind: 'ticket',
    id: number('INC', n),
    title: phrase(7),
    description: n % 10 === 0 ? prose(200) : '',
    callerId: `person-${Math.floor(next() * 3_000)}`,
    categoryId: 'category-1',
    subcategoryId: null,
    serviceId: service(),
    groupId: `group-${Math.floor(next() * 20)}`,
    assigneeId: null,
    priority: 3,
    impact: 3,
    urgency: 3,
    state: n % 10 === 0 ? 'inProgress' : 'closed',
    location: null,
    tags: [],
    openedAt: 1_700_000_000_000 + n,
    updatedAt: 1_700_000_000_000 + n,
    resolution: null,
    solutions: [],
  });
  /** What somebody types, letter by letter: two or three words of a title. */
  const typed = (title) => {
    const text = title.split(' ').slice(0, 3).join(' ');
    return Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));
  };
  const misspelt = (title) => {
    const long = title.split(' ').find((each) => each.length > 6) ?? title;
    return `${long.slice(0, 3)}${long.slice(4)} `;
  };
  return { article, ticket, typed, misspelt, prose, phrase };
};
