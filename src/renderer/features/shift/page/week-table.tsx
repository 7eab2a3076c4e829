import { goalsOf } from '@shared/domain/settings';
import type { ShiftPlan } from '@shared/domain/shift';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import { fieldOf } from './content';
import styles from './page.module.css';
import { useDayNames } from './use-day-names';

/** The week as it is read. */
export const WeekTable = ({ plan }: { readonly plan: ShiftPlan | null }) => {
  const { t } = useTranslation('shift');
  const { count } = useFormat();
  const { settings, people } = useDesk();
  const days = useDayNames();
  if (!settings) return null;
  if (!plan || plan.shifts.length === 0) {
    return (
      <p className={styles['none']}>
        <b>{t('page.none')}</b> {t('page.noneHow')}
      </p>
    );
  }
  const calendar = settings.calendars.find(({ id }) => id === plan.calendarId) ?? settings.calendars[0];
  const names = (ids: readonly string[]) =>
    ids
      .flatMap((id) => people.get(id)?.name ?? [])
      .sort((a, b) => a.localeCompare(b))
      .join(', ');
  return (
    <>
      <div className={styles['tableBox']}>
        <table>
          <thead>
            <tr>
              {(['name', 'days', 'from', 'to', 'people', 'limit'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`page.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.shifts.map(({ id, name, days: on, from, to, personIds, limit }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{days.words(on)}</td>
                <td>{fieldOf(from)}</td>
                <td>
                  {fieldOf(to)} {to <= from && <small>{t('page.nextDay')}</small>}
                </td>
                <td>{names(personIds) || '–'}</td>
                <td>{count(limit ?? goalsOf(settings).softLimit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plan.limits.length > 0 && (
        <p className={styles['note']}>
          {t('page.limits')}:{' '}
          {plan.limits
            .map(({ personId, limit }) => `${people.get(personId)?.name ?? personId} ${count(limit)}`)
            .join(', ')}
        </p>
      )}
      <p className={styles['note']}>{t('page.weekHow', { zone: calendar?.timeZone ?? '' })}</p>
    </>
  );
};
