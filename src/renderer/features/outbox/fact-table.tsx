import type { StateKind } from '@shared/domain/lifecycle';
import { useTranslation } from 'react-i18next';
import { StateLabel } from '@/ui/state-icon';
import text from '@/ui/text.module.css';
import styles from './fact-table.module.css';
import { factText } from './fact-words';
import type { Fact, FactField } from './facts';
import { type SpokenNames, useNames } from './use-names';

const Value = ({ field, value, names }: { field: FactField; value: unknown; names: SpokenNames }) => {
  if (field === 'state') {
    const { kind, reason } = value as { kind: StateKind; reason: string | null };
    return <StateLabel state={kind} detail={kind === 'onHold' ? reason : null} long />;
  }
  const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return <span className={empty ? styles['empty'] : undefined}>{factText(field, value, names)}</span>;
};

/** Three columns of fact: when you edited, what you set, what the server has now. */
export const FactTable = ({ facts, words }: { readonly facts: readonly Fact[]; readonly words: string | null }) => {
  const { t } = useTranslation('outbox');
  const names = useNames();
  const ownText = words !== null && !facts.some((fact) => fact.mine === words);
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{t('facts.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={text['hidden']}>{t('facts.field')}</span>
          </th>
          <th scope="col">{t('facts.seen')}</th>
          <th scope="col">{t('facts.mine')}</th>
          <th scope="col">{t('facts.now')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ field, seen, now, ...fact }) => (
          <tr key={field}>
            <th scope="row">{t(`field.${field}`)}</th>
            <td>
              <Value field={field} value={seen} names={names} />
            </td>
            {'mine' in fact ? (
              <td className={styles['mine']}>
                <Value field={field} value={fact.mine} names={names} />
              </td>
            ) : (
              <td className={styles['empty']}>{t('value.unchanged')}</td>
            )}
            <td className={styles['now']}>
              <Value field={field} value={now} names={names} />
            </td>
          </tr>
        ))}
        {ownText && (
          <tr>
            <th scope="row">{t('facts.yourText')}</th>
            <td className={styles['words']} colSpan={3}>
              {words}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
};
