import type { PeopleReport } from '@shared/contract/people';
import type { FieldChange, LineChange } from '@shared/domain/csv/person-fields';
import { roles } from '@shared/domain/person';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import { Part } from '../setting';
import styles from './people.module.css';

const counted = ['new', 'changed', 'deactivated', 'unchanged'] as const;

const Counts = ({ report: { counts } }: { readonly report: PeopleReport }) => {
  const { t } = useTranslation('people');
  const { count } = useFormat();
  return (
    <dl className={styles['counts']}>
      {counted.map((kind) => (
        <div key={kind} data-none={counts[kind] === 0 || undefined}>
          <dd>{count(counts[kind])}</dd>
          <dt>{t(`count.${kind}`)}</dt>
        </div>
      ))}
    </dl>
  );
};

const ChangeWords = ({ change: { field, from, to } }: { readonly change: FieldChange }) => {
  const { t } = useTranslation(['people', 'domain']);
  const said = (value: string): string => {
    if (value === '') return t('none');
    if (field === 'vip' || field === 'active') return t(value === 'yes' ? 'yes' : 'no');
    const role = field === 'role' && roles.find((each) => each === value);
    return role ? t(`domain:role.${role}`) : value;
  };
  const named = { field: t(`field.${field}`), from: said(from), to: said(to) };
  return <li>{from === '' ? t('set', named) : t('fromTo', named)}</li>;
};

const ChangeRow = ({ change }: { readonly change: LineChange }) => {
  const { t } = useTranslation('people');
  return (
    <tr data-kind={change.kind}>
      <td>{change.line}</td>
      <td>{change.name}</td>
      <td>{t(`kind.${change.kind}`)}</td>
      <td>
        <ul>
          {change.changes.map((each) => (
            <ChangeWords key={each.field} change={each} />
          ))}
        </ul>
      </td>
    </tr>
  );
};

interface TableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly hint?: string | null;
  readonly children: React.ReactNode;
}

const Table = ({ title, columns, hint, children }: TableProps) => (
  <Part title={title}>
    {hint && <p className={styles['hint']}>{hint}</p>}
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop the keyboard could not scroll it */}
    <section className={styles['scroll']} tabIndex={0} aria-label={title}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  </Part>
);

/** What a file would do, or has done. */
export const PeopleReportView = ({ report }: { readonly report: PeopleReport }) => {
  const { t } = useTranslation('people');
  const { counts, faults, faultCount, lines, ignored } = report;
  const changing = counts.new + counts.changed + counts.deactivated;
  return (
    <>
      <Counts report={report} />
      {counts.deactivated > 0 && <p className={styles['hint']}>{t('leaving', { count: counts.deactivated })}</p>}
      {ignored.length > 0 && <p className={styles['hint']}>{t('ignored', { columns: ignored.join(', ') })}</p>}
      {faults.length > 0 && (
        <Table
          title={t('faults')}
          columns={[t('line'), t('why')]}
          hint={faultCount > faults.length ? t('first', { count: faults.length }) : null}
        >
          {faults.map(({ line, code, params }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{t(`fault.${code}`, params)}</td>
            </tr>
          ))}
        </Table>
      )}
      {lines.length > 0 && (
        <Table
          title={t('changes')}
          columns={[t('line'), t('person'), t('what'), t('change')]}
          hint={changing > lines.length ? t('first', { count: lines.length }) : null}
        >
          {lines.map((change) => (
            <ChangeRow key={change.line} change={change} />
          ))}
        </Table>
      )}
    </>
  );
};
