import type { DeskSettings } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { PriorityBadge } from '@/ui/priority-badge';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useFormat } from '@/ui/use-format';
import { workingDay } from '@/ui/working-day';
import { Lead, Part } from '../setting';
import styles from './desk-section.module.css';

const MINUTE = 60_000;

const MatrixTable = ({ settings }: { readonly settings: DeskSettings }) => {
  const { t } = useTranslation(['settings', 'domain']);
  const level = (kind: 'impact' | 'urgency', n: number) =>
    `${n} ${t(`domain:${kind}.${n}`, { defaultValue: '' })}`.trim();
  const { table } = settings.matrix;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('desk.matrixCorner')}</th>
          {(table[0] ?? []).map((_, n) => (
            <th key={`urgency-${n + 1}`} scope="col">
              {level('urgency', n + 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.map((cells, row) => (
          <tr key={`impact-${row + 1}`}>
            <th scope="row">{level('impact', row + 1)}</th>
            {cells.map((priority, column) => (
              <td key={`${row + 1}-${column + 1}`}>
                <PriorityBadge priority={priority} label />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Targets = ({ settings }: { readonly settings: DeskSettings }) => {
  const { t } = useTranslation('settings');
  const { duration } = useFormat();
  const calendarOf = (id: string) => settings.calendars.find((one) => one.id === id);
  const time = (minutes: number, id: string) => duration(minutes * MINUTE, workingDay(calendarOf(id)));
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('desk.priority')}</th>
          <th scope="col">{t('desk.respond')}</th>
          <th scope="col">{t('desk.resolve')}</th>
          <th scope="col">{t('desk.calendar')}</th>
        </tr>
      </thead>
      <tbody>
        {[...settings.targets]
          .sort((a, b) => a.priority - b.priority)
          .map((target) => (
            <tr key={target.priority}>
              <td>
                <PriorityBadge priority={target.priority} label />
              </td>
              <td>{time(target.respond, target.calendarId)}</td>
              <td>{time(target.resolve, target.calendarId)}</td>
              <td>{calendarOf(target.calendarId)?.name ?? ''}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
};

const Groups = ({ settings }: { readonly settings: DeskSettings }) => {
  const { t } = useTranslation('settings');
  const { people } = useDesk();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('desk.group')}</th>
          <th scope="col">{t('desk.tier')}</th>
          <th scope="col">{t('desk.members')}</th>
          <th scope="col">{t('desk.lead')}</th>
        </tr>
      </thead>
      <tbody>
        {settings.groups.map((group) => (
          <tr key={group.id}>
            <th scope="row">{group.name}</th>
            <td>{t(`desk.tierName.${group.tier}`)}</td>
            <td>{group.memberIds.length}</td>
            <td>{people.get(group.leadId ?? '')?.name ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Categories = ({ settings }: { readonly settings: DeskSettings }) => (
  <dl className={styles['categories']}>
    {settings.categories.map((category) => (
      <div key={category.id}>
        <dt>{category.name}</dt>
        <dd>{category.subcategories.map((sub) => sub.name).join(', ')}</dd>
      </div>
    ))}
  </dl>
);

/** What the desk has decided, to be read by everybody who works by it. */
export const DeskSection = () => {
  const { t } = useTranslation('settings');
  const { settings } = useDesk();
  if (!settings) return <SkeletonRows count={6} />;
  return (
    <>
      <Lead>{t('desk.about', { name: settings.name })}</Lead>
      <Part title={t('desk.matrix')}>
        <MatrixTable settings={settings} />
      </Part>
      <Part title={t('desk.targets')}>
        <Targets settings={settings} />
      </Part>
      <Part title={t('desk.groups')}>
        <Groups settings={settings} />
      </Part>
      <Part title={t('desk.categories')}>
        <Categories settings={settings} />
      </Part>
    </>
  );
};
