import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Use, Uses } from '@/data/search/uses';
import { useRow } from '@/data/use-rows';
import { Section } from '@/ui/section';
import { StateIcon } from '@/ui/state-icon';
import text from '@/ui/text.module.css';
import { useDay } from '../article-meta';
import styles from './side-column.module.css';

const UseLine = ({ use }: { readonly use: Use }) => {
  const { t } = useTranslation('knowledge');
  const day = useDay();
  const row = useRow(use.ticket);
  const outcome = use.worked === null ? 'open' : use.worked ? 'solved' : 'notSolved';
  return (
    <li>
      {row && <StateIcon state={row.state} />}
      <Link href={`/t/${use.ticket}`} className={text['number'] ?? ''} title={row?.shortDescription}>
        {use.ticket}
      </Link>
      <span className={styles['words']}>{t(`uses.${outcome}`)}</span>
      <time dateTime={new Date(use.at).toISOString()}>{day(use.at)}</time>
    </li>
  );
};

/** The latest tickets that it was applied to, with what came of it. */
export const UsesSection = ({ uses }: { readonly uses: Uses }) => {
  const { t } = useTranslation('knowledge');
  return (
    <Section
      title={t('uses.title')}
      aside={uses.judged > 0 && t('row.solved', { worked: uses.worked, judged: uses.judged })}
    >
      {uses.used === 0 ? (
        <p className={text['meta']}>{t('uses.none')}</p>
      ) : (
        <ul className={styles['lines']}>
          {uses.latest.map((use) => (
            <UseLine key={`${use.ticket} ${use.at}`} use={use} />
          ))}
        </ul>
      )}
    </Section>
  );
};
