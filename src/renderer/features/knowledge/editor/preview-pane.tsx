import { fillSolution, openIn } from '@shared/domain/application';
import type { ArticleContent, ArticleImage } from '@shared/domain/article';
import type { Solution } from '@shared/domain/solution';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import type { DeskRootState } from '@/data/store';
import { useWorld } from '@/data/use-desk';
import { useTicket } from '@/data/use-ticket';
import { ArticleText } from '../reader/article-text';
import { Fills } from '../reader/fills';
import styles from './preview.module.css';
import { tidy } from './writing';

interface FilledProps {
  readonly content: ArticleContent;
  readonly solution: Solution;
  /** The ticket that it is filled for. */
  readonly example: string;
  readonly me: string;
}

/** The texts as they would be written on one ticket. */
const Filled = ({ content, solution, example, me }: FilledProps) => {
  const { t } = useTranslation('editor');
  const world = useWorld();
  const view = useTicket(example);
  const ticket = view.kind === 'ready' ? view.ticket : null;
  const filled = ticket && world ? fillSolution(solution, ticket, me, world) : solution;
  const unknown = ticket ? openIn(filled, true) : [];
  return (
    <>
      <p className={styles['summary']}>
        {ticket && t('preview.example', { number: ticket.number, who: world?.person(ticket.callerId)?.name ?? '' })}
      </p>
      <Fills solution={filled} ticks={null} />
      <div className={styles['gap']} />
      <ArticleText
        content={{ ...content, summary: '', sections: [] }}
        images={[]}
        solution={filled}
        ticks={null}
        level={3}
      />
      {unknown.length > 0 && <p className={styles['nothing']}>{t('preview.unknown', { what: unknown.join(', ') })}</p>}
    </>
  );
};

interface PreviewPaneProps {
  readonly content: ArticleContent;
  readonly images: readonly ArticleImage[];
  readonly part: 'text' | 'solution';
  readonly number: string | null;
  readonly fromTicket: string | null;
  readonly me: string;
}

/** How it reads, while it is written; of a solution, what it would write on a ticket. */
export const PreviewPane = ({ content, images, part, number, fromTicket, me }: PreviewPaneProps) => {
  const { t } = useTranslation('editor');
  const late = useDeferredValue(content);
  const shown = useMemo(() => tidy(late), [late]);
  const example = useSelector((state: DeskRootState) => fromTicket ?? state.tickets.rows.chunks[0]?.[0]?.number);
  const { solution } = shown;
  return (
    <div className={styles['root']}>
      <p className={styles['kicker']}>
        {[number, t(part === 'solution' ? 'preview.applied' : 'preview.reads')].filter(Boolean).join(' · ')}
      </p>
      <h2 className={styles['title']}>{shown.title || t('untitled')}</h2>
      {part === 'text' && (
        <>
          {shown.summary && shown.sections.length > 0 && <p className={styles['summary']}>{shown.summary}</p>}
          {shown.sections.length === 0 && <p className={styles['nothing']}>{t('preview.nothing')}</p>}
          <ArticleText content={shown} images={images} solution={solution} ticks={null} level={3} />
        </>
      )}
      {part === 'solution' && solution && example && (
        <Filled content={shown} solution={solution} example={example} me={me} />
      )}
      {part === 'solution' && solution && !example && <p className={styles['nothing']}>{t('preview.noExample')}</p>}
      {part === 'solution' && !solution && <p className={styles['nothing']}>{t('solution.none')}</p>}
    </div>
  );
};
