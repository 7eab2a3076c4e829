import { isActive } from '@shared/domain/lifecycle';
import type { Major } from '@shared/domain/major';
import { isDesk, isLead } from '@shared/domain/permissions';
import type { Ticket } from '@shared/domain/ticket';
import { IconAlertOctagon, IconSitemap } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/data/use-desk';
import { useRow } from '@/data/use-rows';
import { useTicket } from '@/data/use-ticket';
import { ActionButton } from '@/ui/action-button';
import { useFormat } from '@/ui/use-format';
import { Countdown } from '../countdown';
import { useNames } from '../names';
import styles from './banner.module.css';

const Proposed = ({ number, major }: { readonly number: string; readonly major: Major }) => {
  const { t } = useTranslation('major');
  const me = useMe();
  const { person } = useNames();
  const { moment } = useFormat();
  const decides = me !== null && isLead(me);
  return (
    <section className={styles['banner']} aria-label={t('banner.label')} data-major="proposed">
      <IconAlertOctagon size={16} stroke={1.8} aria-hidden="true" />
      <div>
        <b>{t('banner.proposed')}</b>
        <p>
          {t('banner.by', {
            person: person(major.proposedBy),
            time: moment(major.proposedAt),
            reason: major.reason,
          })}
          {!decides && ` ${t('banner.decides')}`}
        </p>
      </div>
      {decides && (
        <span className={styles['buttons']}>
          <ActionButton id="major.reject" tickets={[number]}>
            {t('reject.submit')}
          </ActionButton>
          <ActionButton id="major.promote" tickets={[number]} variant="filled">
            {t('promote.submit')}
          </ActionButton>
        </span>
      )}
    </section>
  );
};

const Promoted = ({ ticket, major }: { readonly ticket: Ticket; readonly major: Major }) => {
  const { t } = useTranslation('major');
  const ongoing = isActive(ticket.state.kind);
  return (
    <section className={styles['banner']} aria-label={t('banner.label')} data-major={ongoing ? 'promoted' : 'over'}>
      <IconAlertOctagon size={16} stroke={1.8} aria-hidden="true" />
      <div>
        <b>{t(ongoing ? 'banner.promoted' : 'banner.over')}</b>
        <p>
          {t(`phase.${major.phase}`)}
          {ongoing && (
            <>
              {' · '}
              {t('next.due')} <Countdown at={major.nextUpdateAt} />
            </>
          )}
        </p>
      </div>
      <span className={styles['buttons']}>
        <ActionButton id="major.openRoom" tickets={[ticket.number]}>
          {t('banner.open')}
        </ActionButton>
      </span>
    </section>
  );
};

const Belonging = ({ number, parent }: { readonly number: string; readonly parent: string }) => {
  const { t } = useTranslation('major');
  const row = useRow(parent);
  if (row?.major !== 'promoted') return null;
  return (
    <section className={styles['banner']} aria-label={t('banner.label')} data-major="child">
      <IconSitemap size={16} stroke={1.8} aria-hidden="true" />
      <div>
        <b>{t('banner.childOf', { number: parent })}</b>
        <p>
          <bdi>{row.shortDescription}</bdi>
        </p>
      </div>
      <span className={styles['buttons']}>
        <ActionButton id="major.openRoom" tickets={[number]}>
          {t('banner.open')}
        </ActionButton>
      </span>
    </section>
  );
};

/** On a ticket's page: that it is a major incident, shall become one, or belongs to one; and what follows. */
export const TicketBanner = ({ number }: { readonly number: string }) => {
  const me = useMe();
  const view = useTicket(number);
  if (view.kind !== 'ready' || !me || !isDesk(me)) return null;
  const { ticket } = view;
  if (ticket.major?.status === 'proposed') return <Proposed number={number} major={ticket.major} />;
  if (ticket.major?.status === 'promoted') return <Promoted ticket={ticket} major={ticket.major} />;
  const parent = ticket.links.find(({ kind }) => kind === 'parent')?.to;
  return parent === undefined ? null : <Belonging number={number} parent={parent} />;
};
