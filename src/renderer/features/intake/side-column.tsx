import type { Person } from '@shared/domain/person';
import type { Row } from '@shared/domain/row';
import type { DeskSettings } from '@shared/domain/settings';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogDraft } from './draft';
import { KnownTicket } from './known-ticket';
import { useKnownTickets } from './known-tickets';
import styles from './side-column.module.css';

interface SideColumnProps {
  readonly text: string;
  readonly callerId: LogDraft['callerId'];
  readonly links: LogDraft['links'];
  readonly serviceId: string | null;
  readonly caller: Person | undefined;
  readonly settings: DeskSettings;
  readonly change: (patch: Partial<LogDraft>) => void;
}

const Part = ({ title, note, children }: { title: string; note?: string | undefined; children: ReactNode }) => (
  <section className={styles['part']} aria-label={title}>
    <h2>
      {title} {note && <span>{note}</span>}
    </h2>
    {children}
  </section>
);

/** Beside the form, never over it: what is open already. */
export const SideColumn = memo((props: SideColumnProps) => {
  const { text, callerId, links, serviceId, caller, settings, change } = props;
  const { t } = useTranslation('intake');
  const asked = { text, serviceId, location: caller?.location ?? null };
  const known = useKnownTickets(asked, callerId);
  const group = (row: Row) => settings.groups.find((one) => one.id === row.groupId)?.name;
  const service = settings.services.find((one) => one.id === serviceId)?.name;
  const linkOf = (number: string) => ({
    linked: links.includes(number),
    onLink: (on: boolean) => change({ links: on ? [...links, number] : links.filter((other) => other !== number) }),
  });
  const withGroup = (row: Row): string[] => {
    const name = group(row);
    return name ? [t('side.with', { group: name })] : [];
  };
  return (
    <aside className={styles['root']} aria-label={t('side.label')} data-region="known">
      <Part title={t('side.duplicates')} note={known.duplicates.length ? String(known.duplicates.length) : undefined}>
        {known.duplicates.length === 0 ? (
          <p className={styles['none']}>{t(text.trim() ? 'side.none' : 'side.waiting')}</p>
        ) : (
          <ul>
            {known.duplicates.map(({ row, words, sameService, sameLocation }) => (
              <KnownTicket
                key={row.number}
                row={row}
                why={[
                  t('side.words', { words: words.map((word) => `“${word}”`).join(', ') }),
                  ...(sameService ? [t('side.sameService')] : []),
                  ...(sameLocation ? [t('side.sameLocation')] : []),
                ]}
                {...linkOf(row.number)}
              />
            ))}
          </ul>
        )}
      </Part>
      {caller && (
        <Part
          title={caller.name}
          note={known.ofCaller.length ? t('side.callerOpen', { count: known.ofCaller.length }) : undefined}
        >
          {known.ofCaller.length === 0 ? (
            <p className={styles['none']}>{t('side.callerNone')}</p>
          ) : (
            <ul>
              {known.ofCaller.map((row) => (
                <KnownTicket key={row.number} row={row} why={withGroup(row)} {...linkOf(row.number)} />
              ))}
            </ul>
          )}
        </Part>
      )}
      {service && known.ofService.length > 0 && (
        <Part
          title={t('side.service', { service })}
          note={known.moreOfService > 0 ? t('side.serviceMore', { count: known.moreOfService }) : undefined}
        >
          <ul>
            {known.ofService.map((row) => (
              <KnownTicket key={row.number} row={row} why={withGroup(row)} {...linkOf(row.number)} />
            ))}
          </ul>
        </Part>
      )}
    </aside>
  );
});
