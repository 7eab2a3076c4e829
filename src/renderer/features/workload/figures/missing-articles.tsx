import type { DeskSettings } from '@shared/domain/settings';
import type { CategoryGap } from '@shared/learning/gaps/report';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useGaps } from '@/data/search/use-suggestions';
import text from '@/ui/text.module.css';
import { useFormat } from '@/ui/use-format';
import type { Drill } from '../drill';
import { InsightBox } from './insight-box';

const DAYS = 90;
const MOST = 6;

const nameOf = ({ categories }: DeskSettings, { categoryId, subcategoryId }: CategoryGap): string => {
  const category = categories.find(({ id }) => id === categoryId);
  const sub = category?.subcategories.find(({ id }) => id === subcategoryId);
  return [category?.name ?? categoryId, sub?.name].filter(Boolean).join(' / ');
};

interface MissingArticlesProps {
  readonly settings: DeskSettings;
  readonly onOpen: (drill: Drill) => void;
}

/** The first lines of the report on gaps: categories in which no article helped. */
export const MissingArticles = ({ settings, onOpen }: MissingArticlesProps) => {
  const { t } = useTranslation('workload');
  const { count } = useFormat();
  const report = useGaps(DAYS);
  const gaps = report?.categories ?? [];
  return (
    <InsightBox
      title={t('missing.title')}
      note={t('missing.how')}
      empty={report !== null && gaps.length === 0}
      tools={
        <Link href="/kb/review" className={text['link'] ?? ''}>
          {t('missing.all')}
        </Link>
      }
    >
      <ul>
        {gaps.slice(0, MOST).map((gap) => {
          const name = nameOf(settings, gap);
          return (
            <li key={name}>
              <button type="button" onClick={() => onOpen({ kind: 'numbers', title: name, numbers: gap.tickets })}>
                <span>{name}</span>
                <span>{gap.words.join(', ')}</span>
                <strong>{count(gap.tickets.length)}</strong>
              </button>
            </li>
          );
        })}
      </ul>
    </InsightBox>
  );
};
