import type { AtHand } from '@/ui/at-hand';

interface Hint {
  /** Actions whose first keys are shown together. */
  readonly ids: readonly string[];
  /** Message key. */
  readonly label: string;
}

const all: Hint = { ids: ['app.keys'], label: 'app:hint.all' };
const list: readonly Hint[] = [
  { ids: ['list.next', 'list.previous'], label: 'app:hint.move' },
  { ids: ['list.open'], label: 'app:hint.open' },
  { ids: ['list.select'], label: 'app:hint.select' },
  { ids: ['ticket.assign'], label: 'app:hint.assign' },
  { ids: ['ticket.resolve'], label: 'app:hint.resolve' },
  all,
];
const selection: readonly Hint[] = [
  { ids: ['list.extendDown'], label: 'app:hint.extend' },
  { ids: ['list.select'], label: 'app:hint.toggle' },
  { ids: ['app.back'], label: 'app:hint.clear' },
  all,
];
const ticket: readonly Hint[] = [
  { ids: ['ticket.note'], label: 'app:hint.note' },
  { ids: ['ticket.reply'], label: 'app:hint.reply' },
  { ids: ['ticket.priority'], label: 'app:hint.priority' },
  { ids: ['ticket.resolve'], label: 'app:hint.resolve' },
  { ids: ['app.back'], label: 'app:hint.back' },
  all,
];
const library: readonly Hint[] = [
  { ids: ['article.next', 'article.previous'], label: 'app:hint.move' },
  { ids: ['article.search'], label: 'app:hint.palette' },
  { ids: ['article.apply'], label: 'app:hint.apply' },
  { ids: ['app.back'], label: 'app:hint.back' },
  all,
];
const reader: readonly Hint[] = [
  { ids: ['article.apply'], label: 'app:hint.apply' },
  { ids: ['article.tick'], label: 'app:hint.tick' },
  { ids: ['article.feedback'], label: 'app:hint.feedback' },
  { ids: ['article.print'], label: 'app:hint.print' },
  { ids: ['app.back'], label: 'app:hint.back' },
  all,
];
const review: readonly Hint[] = [
  { ids: ['article.next', 'article.previous'], label: 'app:hint.move' },
  { ids: ['app.back'], label: 'app:hint.back' },
  all,
];
const handed: readonly Hint[] = [
  { ids: ['handed.next', 'handed.previous'], label: 'app:hint.move' },
  { ids: ['handoff.accept'], label: 'app:hint.accept' },
  { ids: ['handoff.return'], label: 'app:hint.return' },
  { ids: ['handed.open'], label: 'app:hint.open' },
  all,
];
const room: readonly Hint[] = [
  { ids: ['room.entry'], label: 'app:hint.entry' },
  { ids: ['room.update'], label: 'app:hint.update' },
  { ids: ['room.add'], label: 'app:hint.addIncidents' },
  { ids: ['room.phase'], label: 'app:hint.phase' },
  { ids: ['room.resolve'], label: 'app:hint.resolve' },
  all,
];
const day: readonly Hint[] = [
  { ids: ['day.next', 'day.previous'], label: 'app:hint.move' },
  { ids: ['day.open'], label: 'app:hint.open' },
  { ids: ['ticket.note'], label: 'app:hint.note' },
  { ids: ['ticket.reply'], label: 'app:hint.reply' },
  all,
];
const elsewhere: readonly Hint[] = [{ ids: ['app.palette'], label: 'app:hint.palette' }, all];

/** Only with a ticket in hand. */
const withTicket = new Set(['article.apply', 'article.tick']);

/** The keys that matter now; not more than the bar can hold. */
export const hintsFor = ({ place, selected, article }: Omit<AtHand, 'tickets'>): readonly Hint[] => {
  if (place === 'article' && article) {
    const hints = { library, reader, review }[article.page];
    return article.forTicket === null ? hints.filter(({ ids }) => !withTicket.has(ids[0] ?? '')) : hints;
  }
  if (place === 'handed') return handed;
  if (place === 'room') return room;
  if (place === 'day') return day;
  if (place === 'list') return selected ? selection : list;
  return place === 'ticket' ? ticket : elsewhere;
};
