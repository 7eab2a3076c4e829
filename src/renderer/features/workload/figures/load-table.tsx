import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import styles from './figures.module.css';

/** 2026-01-05 was a Monday. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** Tickets opened by weekday and hour: a table whose cells are the darker the more there are. */
export const LoadTable = ({ load }: { readonly load: readonly (readonly number[])[] }) => {
  const { t } = useTranslation('workload');
  const { language, count } = useFormat();
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const most = Math.max(1, ...load.flat());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles['heat']} tabIndex={0}>
      <table aria-label={t('insights.load')}>
        <thead>
          <tr>
            <td />
            {Array.from({ length: 24 }, (_, hour) => (
              <th key={hour} scope="col">
                {hour % 3 === 0 ? hour : <span className={styles['unsaid']}>{hour}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {load.map((hours, weekday) => (
            <tr key={weekday}>
              <th scope="row">{day.format(MONDAY + weekday * DAY)}</th>
              {hours.map((value, hour) => (
                <td key={hour} style={{ '--share': value / most }}>
                  {value > 0 ? count(value) : <span className={styles['unsaid']}>0</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
