import type { ArticleContent, Section } from '@shared/domain/article';
import type { Solution } from '@shared/domain/solution';
import { IconCopy } from '@tabler/icons-react';
import { createElement, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { Markdown } from '@/ui/markdown';
import type { MarkdownImage } from '@/ui/markdown-props';
import { Marks } from '@/ui/marks';
import { marksIn } from '../library/heads-search';
import styles from './article-text.module.css';
import { copyText } from './copy-text';
import { StepList } from './step-list';
import { linesOfSteps, steppedSection, steppedText } from './steps';
import type { Ticks } from './use-ticks';

interface ArticleTextProps {
  readonly content: ArticleContent;
  readonly images: readonly MarkdownImage[];
  /** With its texts filled in where it is read for a ticket; null: it has none, or it is none of the reader's business. */
  readonly solution: Solution | null;
  readonly ticks: Ticks | null;
  /** Marked wherever a word begins with one of them. */
  readonly marked?: readonly string[];
  /** Of the sections' headings. */
  readonly level: 2 | 3;
}

const Part = (props: {
  readonly title: string;
  readonly level: 2 | 3;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className={styles['section']}>
    <header>
      {createElement(`h${props.level}`, null, props.title)}
      {props.aside}
    </header>
    {props.children}
  </section>
);

const nothing: readonly string[] = [];

/** What the desk says aloud: easy to read, easy to take along. */
const Spoken = ({ text, title, level }: { readonly text: string; readonly title: string; readonly level: 2 | 3 }) => {
  const { t } = useTranslation('knowledge');
  const copy = (
    <IconButton label={t('copy.text')} onClick={() => void copyText(text)}>
      <IconCopy size={15} stroke={1.6} />
    </IconButton>
  );
  return (
    <Part title={title} level={level} aside={copy}>
      <blockquote className={styles['spoken']}>
        <Markdown text={text} level={level + 1} />
      </blockquote>
    </Part>
  );
};

/** The article itself: its sections in order, its steps to tick, what to ask and what to say. */
export const ArticleText = ({ content, images, solution, ticks, marked = nothing, level }: ArticleTextProps) => {
  const { t } = useTranslation('knowledge');
  const words = useMemo(() => {
    const show = (text: string): ReactNode => <Marks text={text} marks={marksIn(text, marked)} />;
    return marked.length > 0 ? show : (text: string): ReactNode => text;
  }, [marked]);
  const stepped = useMemo(() => {
    const at = steppedSection(content.sections);
    const text = at === null ? null : steppedText(content.sections[at]?.text ?? '');
    const lines = text && solution ? linesOfSteps(text.steps, solution.checklist) : [];
    return { at, text, lines };
  }, [content, solution]);
  const joined = stepped.lines.some((line) => line !== null);
  const progress = ticks && (
    <span className={styles['progress']} role="status">
      {t('steps.done', {
        done: ticks.done.filter(Boolean).length,
        total: ticks.done.length,
        number: ticks.ticket,
      })}
    </span>
  );
  const early = ticks && !ticks.applied && ticks.done.some(Boolean) && (
    <p className={styles['early']}>{t('steps.early', { number: ticks.ticket })}</p>
  );
  const markdown = (text: string) => text && <Markdown text={text} images={images} level={level + 1} words={words} />;
  const sectionOf = (section: Section, at: number) => {
    const list = at === stepped.at ? stepped.text : null;
    return (
      <Part
        key={at}
        title={section.heading || t(`section.${section.kind}`)}
        level={level}
        aside={list && joined && progress}
      >
        {list ? (
          <>
            {markdown(list.before)}
            <StepList
              steps={list.steps}
              lines={stepped.lines}
              ticks={joined ? ticks : null}
              images={images}
              words={words}
            />
            {joined && early}
            {markdown(list.after)}
          </>
        ) : (
          markdown(section.text)
        )}
      </Part>
    );
  };
  return (
    <div className={styles['root']}>
      {content.sections.length === 0 && <p>{content.summary}</p>}
      {content.sections.map(sectionOf)}
      {solution && ticks && !joined && (
        <Part title={t('section.checklist')} level={level} aside={progress}>
          <StepList
            steps={solution.checklist.map((title) => ({ title, details: '' }))}
            lines={solution.checklist.map((_line, at) => at)}
            ticks={ticks}
            images={images}
            words={words}
          />
          {early}
        </Part>
      )}
      {solution && solution.questions.length > 0 && (
        <Part title={t('section.ask')} level={level}>
          <ul className={styles['questions']}>
            {solution.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Part>
      )}
      {solution?.reply && <Spoken text={solution.reply} title={t('section.tell')} level={level} />}
    </div>
  );
};
