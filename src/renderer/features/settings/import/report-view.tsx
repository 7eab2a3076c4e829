import type { ImportReport } from '@shared/contract/import';
import { useTranslation } from 'react-i18next';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import { Part } from '../setting';
import styles from './import-section.module.css';
import { ScrollBox } from './scroll-box';

const counted = ['new', 'updated', 'unchanged', 'kept', 'refused'] as const;
const MOST_EXAMPLES = 5;
const MOST_WORDS = 8;
const createdKinds = ['people', 'groups', 'categories', 'subcategories', 'services'] as const;

interface ReportProps {
  readonly report: ImportReport;
  /** It has happened; before, it is what would happen. */
  readonly done: boolean;
}

export const Counts = ({ report, done }: ReportProps) => {
  const { t } = useTranslation('settings');
  const { count } = useFormat();
  return (
    <dl className={styles['counts']}>
      {counted.map((kind) => (
        <div key={kind} data-none={report.rows[kind] === 0 || undefined} data-kind={kind}>
          <dd>{count(report.rows[kind])}</dd>
          <dt>{t(`import.count.${kind}${done && kind === 'new' ? 'Done' : ''}`)}</dt>
        </div>
      ))}
    </dl>
  );
};

export const Mapping = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useTranslation(['settings', 'transfer']);
  const { count } = useFormat();
  return (
    <Part title={t('import.mapping')}>
      <p className={styles['meta']}>
        {t('import.format', {
          delimiter: t(`transfer:delimiter.${report.delimiter}`),
          dates: t(`transfer:dateOrder.${report.dateOrder}`),
          zone: report.timeZone,
        })}
      </p>
      <ScrollBox label={t('import.mapping')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.becomes')}</th>
              <th scope="col">{t('import.filled')}</th>
              <th scope="col">{t('import.example')}</th>
            </tr>
          </thead>
          <tbody>
            {report.columns.map((column) => (
              <tr key={column.column} data-unused={column.field === null || undefined}>
                <th scope="row">{column.column}</th>
                <td>{t(`transfer:field.${column.field ?? 'none'}`)}</td>
                <td>{count(column.filled)}</td>
                <td className={styles['sample']}>{column.sample}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Part>
  );
};

export const Sample = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useTranslation(['settings', 'domain']);
  const { moment } = useFormat();
  if (report.sample.length === 0) return null;
  return (
    <Part title={t('import.sample')}>
      <ScrollBox label={t('import.sample')}>
        <table className={styles['table']}>
          <tbody>
            {report.sample.map((row) => (
              <tr key={row.line}>
                <td>
                  <PriorityBadge priority={row.priority} />
                </td>
                <th scope="row">{row.number}</th>
                <td className={styles['sample']}>{row.shortDescription}</td>
                <td>{row.caller}</td>
                <td>{row.group}</td>
                <td>{t(`domain:state.${row.state}`, { defaultValue: row.state })}</td>
                <td>{moment(row.openedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Part>
  );
};

export const Created = ({ report, done }: ReportProps) => {
  const { t } = useTranslation(['settings', 'transfer']);
  const { count } = useFormat();
  const kinds = createdKinds.filter((kind) => report.created[kind].count > 0);
  if (kinds.length === 0) return null;
  return (
    <Part title={t(done ? 'import.createdDone' : 'import.created')}>
      <ul className={styles['list']}>
        {kinds.map((kind) => {
          const { count: n, first } = report.created[kind];
          return (
            <li key={kind}>
              <b>
                {count(n)} {t(`transfer:names.${kind}`)}:
              </b>{' '}
              {first.join(', ')}
              {n > first.length && ' …'}
            </li>
          );
        })}
      </ul>
    </Part>
  );
};

export const Priorities = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useTranslation('settings');
  const { count } = useFormat();
  const { stated, differs, pairs, examples } = report.priority;
  if (stated === 0) return null;
  return (
    <Part title={t('import.priorities')}>
      <p>
        {differs === 0
          ? t('import.prioritiesSame', { count: stated, n: count(stated) })
          : t('import.prioritiesDiffer', { count: differs, n: count(differs), of: count(stated) })}
      </p>
      {pairs.length > 0 && (
        <ul className={styles['list']}>
          {pairs.map((pair) => (
            <li key={`${pair.stated}-${pair.ours}`} className={styles['pair']}>
              {t('import.stated')} <PriorityBadge priority={pair.stated} label /> {t('import.ours')}{' '}
              <PriorityBadge priority={pair.ours} label />
              <span className={styles['meta']}>{t('import.times', { count: pair.count, n: count(pair.count) })}</span>
            </li>
          ))}
        </ul>
      )}
      {examples.length > 0 && (
        <p className={styles['meta']}>
          {t('import.forExample', {
            list: examples
              .slice(0, MOST_EXAMPLES)
              .map(({ number, line }) => t('import.atLine', { number, line }))
              .join(', '),
          })}
        </p>
      )}
    </Part>
  );
};

/** The desk's own words come as their codes; each code is in one of these lists. */
const asKeys = (as: string): string[] =>
  ['resolutionCode', 'channel', 'holdReason', 'cancelReason', 'state'].map((list) => `domain:${list}.${as}`);

export const TakenWords = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useTranslation(['settings', 'domain']);
  const { count } = useFormat();
  if (report.takenAs.length === 0) return null;
  const more = report.takenAs.length - MOST_WORDS;
  return (
    <Part title={t('import.takenAs')}>
      <ul className={styles['list']}>
        {report.takenAs.slice(0, MOST_WORDS).map(({ column, value, as, count: n }) => (
          <li key={`${column} ${value}`}>
            {t('import.taken', { column, value, as: t(asKeys(as), { defaultValue: as }) })}{' '}
            <span className={styles['meta']}>{t('import.times', { count: n, n: count(n) })}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles['meta']}>{t('import.takenMore', { count: more, n: count(more) })}</p>}
    </Part>
  );
};
