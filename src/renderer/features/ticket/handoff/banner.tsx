import { isMemberOf } from '@shared/domain/permissions';
import type { Ticket } from '@shared/domain/ticket';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/data/use-desk';
import { ActionButton } from '@/ui/action-button';
import { useFormat } from '@/ui/use-format';
import { subject } from '../timeline/speech';
import { useSpeech } from '../use-speech';
import styles from './handoff.module.css';

/** While a ticket is offered to a group: to whom, by whom, and what either side can do about it. */
export const HandoffBanner = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('handoff');
  const me = useMe();
  const speech = useSpeech();
  const { moment } = useFormat();
  const { handoff, number } = ticket;
  if (!handoff || !me || me.role === 'requester') return null;
  const forUs = isMemberOf(me, handoff.toGroupId);
  const group = speech.group(handoff.toGroupId);
  const tickets = [number];
  return (
    <section className={styles['banner']} aria-label={t('banner.label')}>
      <IconArrowsExchange size={16} stroke={1.7} aria-hidden="true" />
      <div>
        <b>{forUs ? t('banner.forUs', { person: speech.person(handoff.by), group }) : t('banner.waits', { group })}</b>
        <p>
          {forUs
            ? t('received.firstHasIt')
            : t('banner.by', {
                who: subject(speech, handoff.by).did,
                time: moment(handoff.at),
                group: handoff.fromGroupId === null ? speech.person(handoff.by) : speech.group(handoff.fromGroupId),
              })}
        </p>
      </div>
      <span className={styles['buttons']}>
        {forUs && (
          <>
            <ActionButton id="handoff.return" tickets={tickets} />
            <ActionButton id="handoff.acceptForTeam" tickets={tickets} />
            <ActionButton id="handoff.accept" tickets={tickets} variant="filled" />
          </>
        )}
        {!forUs && <ActionButton id="handoff.withdraw" tickets={tickets} />}
      </span>
    </section>
  );
};
