// What is written down of an article becomes its life: drafts, editions, voices, in the order of their days.
import type { Article, ArticleContent, Section } from '@shared/domain/article';
import type { RecordArgsOf, RecordCommandName } from '@shared/domain/commands/records';
import { isLead } from '@shared/domain/permissions';
import type { World } from '@shared/domain/settings';
import { emptySolution, type Solution } from '@shared/domain/solution';
import type { Random } from '../random';
import { type ArticleStory, articleId, type Revision, type Sections } from './article-story';
import { type RecordStep, type ToldRecord, tellRecord } from './tell-records';

const DAY = 86_400_000;
const MINUTE = 60_000;
const HALF_A_YEAR = 182;

export const solutionOf = (partial: Partial<Solution>): Solution => ({ ...emptySolution, ...partial });

const audienceOf = (audience: ArticleStory['audience']): ArticleContent['audience'] =>
  audience === 'agents' || audience === 'everyone'
    ? { kind: audience }
    : { kind: 'group', groupId: audience.slice('group:'.length) };

const sectionsOf = (sections: Sections): Section[] =>
  Object.entries(sections).map(([kind, text]) => ({ kind: kind as Section['kind'], heading: '', text }));

const contentWith = (story: ArticleStory, sections: Sections): ArticleContent => ({
  type: story.type,
  title: story.title,
  summary: story.summary,
  sections: sectionsOf(sections),
  categoryId: story.category?.split('.')[0] ?? null,
  subcategoryId: story.category,
  serviceId: story.service,
  audience: audienceOf(story.audience),
  tags: [...story.tags],
  solution: story.solution ? solutionOf(story.solution) : null,
});

/** The text of its newest edition, and which that is. */
export const newestOf = (story: ArticleStory): { readonly edition: number; readonly content: ArticleContent } => {
  const sections = Object.assign({}, story.sections, ...(story.later ?? []).map((later) => later.sections)) as Sections;
  return { edition: 1 + (story.later?.length ?? 0), content: contentWith(story, sections) };
};

const step = <N extends RecordCommandName>(
  at: number,
  by: string,
  name: N,
  args: (article: Article | null) => RecordArgsOf<N>,
): RecordStep => ({ at, by, name, args: (record) => args(record as Article | null) });

const newestDraft = (article: Article | null) => {
  const draft = article?.drafts.at(-1);
  if (!draft) throw new Error(`${article?.id}: there is no draft`);
  return { id: draft.id, revision: draft.revision };
};

const save = (at: number, by: string, content: ArticleContent): RecordStep =>
  step(at, by, 'article.saveDraft.v1', (article) => ({
    draft: null,
    basedOn: article?.editions.at(-1)?.edition ?? 0,
    content,
    fromTicket: null,
  }));

/** Owners of the second line and leads publish their own; the desk's lead does it for the others. */
const publisherFor = (story: ArticleStory, world: World): string => {
  const author = world.person(story.by);
  return author && (author.role === 'agentL2' || isLead(author)) ? story.by : 'sam';
};

const publish = (at: number, story: ArticleStory, change: string | null, now: number, world: World): RecordStep =>
  step(at, publisherFor(story, world), 'article.publish.v1', (article) => ({
    draft: newestDraft(article),
    change,
    reviewAt: Math.round(now + (story.review ?? HALF_A_YEAR) * DAY),
  }));

const publishedLife = (story: ArticleStory, now: number, world: World): RecordStep[] => {
  const first = now - story.age * DAY;
  const steps = [
    save(first - DAY / 4, story.by, contentWith(story, story.sections)),
    publish(first, story, null, now, world),
  ];
  let sections = story.sections;
  const begun = (revision: Revision): number => now - revision.age * DAY;
  for (const later of story.later ?? []) {
    sections = { ...sections, ...later.sections };
    steps.push(save(begun(later) - 20 * MINUTE, later.by, contentWith(story, sections)));
    steps.push(publish(begun(later), story, later.change ?? null, now, world));
  }
  for (const beside of story.draftsBeside ?? []) {
    steps.push(save(begun(beside), beside.by, contentWith(story, { ...sections, ...beside.sections })));
  }
  return steps;
};

/** Voices come while the newest edition stands. */
const voices = (story: ArticleStory, now: number): RecordStep[] => {
  const since = Math.min(story.age, ...(story.later ?? []).map(({ age }) => age));
  const all = story.feedback ?? [];
  return all.map(([by, verdict, comment = null], n) =>
    step(now - (since * DAY * (all.length - n)) / (all.length + 1), by, 'article.giveFeedback.v1', () => ({
      verdict,
      comment,
      ticket: null,
    })),
  );
};

export const stageArticle = (story: ArticleStory, now: number, world: World, random: Random): ToldRecord => {
  const steps: RecordStep[] = [];
  if (story.state === 'draft' || story.state === 'inReview') {
    const at = now - story.age * DAY;
    steps.push(save(at, story.by, contentWith(story, story.sections)));
    if (story.state === 'inReview') {
      steps.push(step(at + 30 * MINUTE, story.by, 'article.askForReview.v1', (it) => ({ draft: newestDraft(it) })));
    }
  } else {
    steps.push(...publishedLife(story, now, world), ...voices(story, now));
    if (story.state === 'retired') {
      const reason = 'The cause is gone; nobody needs it any more.';
      steps.push(step(now - 2 * DAY, publisherFor(story, world), 'article.retire.v1', () => ({ reason })));
    }
  }
  const inOrder = steps.map((each) => ({ ...each, at: Math.round(each.at) })).sort((a, b) => a.at - b.at);
  return tellRecord(articleId(story.number), inOrder, world, random);
};
