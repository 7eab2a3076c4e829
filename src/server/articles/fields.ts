// What stands about an article in front matter or in a row becomes the article's content, by the desk's own ids or names.
import type { ArticleContent, Section } from '@shared/domain/article';
import { articleTypes, ArticleContent as ContentSchema } from '@shared/domain/article';
import { groupOf, type World } from '@shared/domain/settings';
import { emptySolution, Solution } from '@shared/domain/solution';
import { Value } from 'typebox/value';
import { FileFault } from './fault';

/** As written in a file: anything. */
export interface RawFields {
  readonly number?: unknown;
  readonly title?: unknown;
  readonly type?: unknown;
  readonly summary?: unknown;
  readonly service?: unknown;
  readonly category?: unknown;
  readonly audience?: unknown;
  readonly tags?: unknown;
  readonly state?: unknown;
  readonly reviewAt?: unknown;
  readonly solution?: unknown;
}

export interface ReadArticle {
  readonly number: string | null;
  readonly content: ArticleContent;
  readonly state: 'draft' | 'published' | 'retired';
  readonly reviewAt: number | null;
}

const text = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value).trim();
const plain = (value: string): string => value.toLowerCase().replaceAll(/[\s_-]+/g, '');
const named = <T extends { readonly id: string; readonly name: string }>(list: readonly T[], wanted: string) =>
  list.find(({ id }) => id === wanted) ?? list.find(({ name }) => plain(name) === plain(wanted));

const typeOf = (value: unknown): ArticleContent['type'] => {
  const wanted = plain(text(value)) || 'howto';
  const found = articleTypes.find((type) => plain(type) === wanted);
  if (!found) throw new FileFault('type', { value: text(value).slice(0, 60), known: articleTypes.join(', ') });
  return found;
};

const serviceOf = (value: unknown, world: World): string | null => {
  if (text(value) === '') return null;
  const found = named(world.settings.services, text(value));
  if (!found) throw new FileFault('service', { value: text(value).slice(0, 60) });
  return found.id;
};

const categoryOf = (value: unknown, world: World): Pick<ArticleContent, 'categoryId' | 'subcategoryId'> => {
  if (text(value) === '') return { categoryId: null, subcategoryId: null };
  const { categories } = world.settings;
  for (const category of categories) {
    const sub = category.subcategories.find(({ id }) => id === text(value));
    if (sub) return { categoryId: category.id, subcategoryId: sub.id };
  }
  const [first = '', second = ''] = text(value).split(/\s*[/>]\s*/);
  const category = named(categories, first);
  const sub = category && second ? named(category.subcategories, second) : null;
  if (!category || (second && !sub)) throw new FileFault('category', { value: text(value).slice(0, 60) });
  return { categoryId: category.id, subcategoryId: sub?.id ?? null };
};

const audienceOf = (value: unknown, world: World): ArticleContent['audience'] => {
  const wanted = text(value);
  if (wanted === '' || plain(wanted) === 'agents') return { kind: 'agents' };
  if (plain(wanted) === 'everyone') return { kind: 'everyone' };
  const name = wanted.replace(/^group:\s*/i, '');
  const group = groupOf(world, name) ?? named(world.settings.groups, name);
  if (!group) throw new FileFault('group', { value: name.slice(0, 60) });
  return { kind: 'group', groupId: group.id };
};

const tagsOf = (value: unknown): string[] => {
  const list = Array.isArray(value) ? value.map(text) : text(value).split(/[,;\s]+/);
  const tags = [...new Set(list.filter((tag) => tag !== ''))];
  const bad = tags.find((tag) => tag.length > 32 || /[\s,;]/.test(tag));
  if (bad !== undefined || tags.length > 20) throw new FileFault('tag', { value: (bad ?? '').slice(0, 60) });
  return tags;
};

const instantOf = (value: unknown): number | null => {
  if (text(value) === '' && !(value instanceof Date)) return null;
  const at = value instanceof Date ? value.getTime() : Date.parse(text(value));
  if (!Number.isFinite(at) || at < 0) throw new FileFault('date', { value: text(value).slice(0, 40) });
  return at;
};

const stateOf = (value: unknown): ReadArticle['state'] => {
  const wanted = plain(text(value)) || 'published';
  if (wanted === 'draft' || wanted === 'published' || wanted === 'retired') return wanted;
  if (wanted === 'review') return 'draft';
  throw new FileFault('invalid', { field: 'state', value: text(value).slice(0, 60) });
};

const solutionOf = (value: unknown): ArticleContent['solution'] => {
  if (value === null || value === undefined || value === '') return null;
  const whole = typeof value === 'object' && !Array.isArray(value) ? { ...emptySolution, ...value } : value;
  const [error] = Value.Errors(Solution, whole);
  if (!error) return Value.Clean(Solution, whole) as Solution;
  throw new FileFault('solution', { field: error.instancePath.slice(1).slice(0, 60) });
};

const numberOf = (value: unknown): string | null => {
  const wanted = text(value).toUpperCase();
  if (wanted === '') return null;
  if (!/^KB[0-9]{7,10}$/.test(wanted)) throw new FileFault('number', { value: wanted.slice(0, 40) });
  return wanted;
};

/** @throws FileFault naming the first thing that the desk can't take */
export const readFields = (raw: RawFields, sections: readonly Section[], world: World): ReadArticle => {
  const title = text(raw.title);
  if (title === '') throw new FileFault('titleMissing');
  const content: ArticleContent = {
    type: typeOf(raw.type),
    title,
    summary: text(raw.summary),
    sections: [...sections],
    ...categoryOf(raw.category, world),
    serviceId: serviceOf(raw.service, world),
    audience: audienceOf(raw.audience, world),
    tags: tagsOf(raw.tags),
    solution: solutionOf(raw.solution),
  };
  const [error] = Value.Errors(ContentSchema, content);
  if (error) throw new FileFault('invalid', { field: error.instancePath.slice(1), value: error.message });
  return { number: numberOf(raw.number), content, state: stateOf(raw.state), reviewAt: instantOf(raw.reviewAt) };
};

/** The other way: ids, because names may change. */
export const rawOf = ({ number, content, state, reviewAt }: ReadArticle): Record<string, unknown> => ({
  ...(number === null ? {} : { number }),
  title: content.title,
  type: content.type,
  ...(content.summary === '' ? {} : { summary: content.summary }),
  ...(content.serviceId === null ? {} : { service: content.serviceId }),
  ...(content.categoryId === null ? {} : { category: content.subcategoryId ?? content.categoryId }),
  audience: content.audience.kind === 'group' ? `group:${content.audience.groupId}` : content.audience.kind,
  ...(content.tags.length === 0 ? {} : { tags: content.tags }),
  state,
  ...(reviewAt === null ? {} : { reviewAt: new Date(reviewAt).toISOString() }),
  ...(content.solution === null ? {} : { solution: content.solution }),
});
