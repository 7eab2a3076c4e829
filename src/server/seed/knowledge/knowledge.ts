// All that the demo desk knows.
import type { RecordArgsOf, RecordCommandName } from '@shared/domain/commands/records';
import type { World } from '@shared/domain/settings';
import { WORD_LIST_ID } from '@shared/domain/word-list';
import type { Random } from '../random';
import { accountArticles } from './accounts';
import { type ArticleStory, articleId } from './article-story';
import { businessArticles } from './business';
import { computerArticles } from './computers';
import { macroStories } from './macros';
import { mailArticles } from './mail';
import { networkArticles } from './network';
import { siteArticles } from './site';
import { softwareArticles } from './software';
import { newestOf, solutionOf, stageArticle } from './stage-article';
import { type RecordStep, type ToldRecord, tellRecord } from './tell-records';
import { demoSynonyms } from './word-list';

export const articleStories: readonly ArticleStory[] = [
  ...networkArticles,
  ...accountArticles,
  ...mailArticles,
  ...computerArticles,
  ...softwareArticles,
  ...businessArticles,
  ...siteArticles,
];

const byId = new Map(articleStories.map((story) => [articleId(story.number), story]));

/** The newest edition of a published article that can be applied. @throws when there is no such article */
export const solutionIn = (id: string) => {
  const story = byId.get(id);
  const newest = story && !story.state ? newestOf(story) : null;
  if (!newest?.content.solution) throw new RangeError(`${id} holds no solution`);
  return { edition: newest.edition, title: newest.content.title, solution: newest.content.solution };
};

const once = <N extends RecordCommandName>(at: number, by: string, name: N, args: RecordArgsOf<N>): RecordStep => ({
  at,
  by,
  name,
  args: () => args,
});

const MONTH = 30 * 86_400_000;

/** @param now ms; articles are as old as they say, counted from it */
export const demoKnowledge = (now: number, world: World, random: Random): ToldRecord[] => [
  ...articleStories.map((story) => stageArticle(story, now, world, random)),
  ...macroStories.map(({ id, by, name, shortcut, owner, text = null, solution }) => {
    const args = { name, shortcut, owner, text, solution: solution ? solutionOf(solution) : null };
    return tellRecord(`macro:${id}`, [once(now - MONTH, by, 'macro.save.v1', args)], world, random);
  }),
  tellRecord(
    WORD_LIST_ID,
    [once(now - MONTH, 'sam', 'words.save.v1', { from: [], to: demoSynonyms.map((group) => [...group]) })],
    world,
    random,
  ),
];
