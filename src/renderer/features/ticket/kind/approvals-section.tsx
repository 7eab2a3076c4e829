import type { Approval } from '@shared/domain/kinds';
import type { Ticket } from '@shared/domain/ticket';
import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { AddButton } from '../properties/add-button';
import { useSpeech } from '../use-speech';
import styles from './kind.module.css';

const icons = { waits: IconClock, approved: IconCheck, declined: IconX } as const;

const Line = ({ approval }: { readonly approval: Approval }) => {
  const { t } = useTranslation(['kinds', 'ticket']);
  const speech = useSpeech();
  const { moment } = useFormat();
  const { personId, askedBy, askedAt, answer } = approval;
  const said = answer === null ? 'waits' : answer.approved ? 'approved' : 'declined';
  const Icon = icons[said];
  return (
    <li data-answer={said}>
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      <bdi>{personId === speech.me ? t('ticket:who.you') : speech.person(personId)}</bdi>
      <span>{t(`approvals.${said}`)}</span>
      <small>
        {answer === null
          ? t('approvals.asked', { person: speech.person(askedBy), time: moment(askedAt) })
          : [moment(answer.at), answer.comment].filter(Boolean).join(' · ')}
      </small>
    </li>
  );
};

export const ApprovalsSection = ({
  ticket,
  approvals,
}: {
  readonly ticket: Ticket;
  readonly approvals: readonly Approval[];
}) => {
  const { t } = useTranslation('kinds');
  const all = approvals.length > 0 && approvals.every(({ answer }) => answer?.approved);
  return (
    <Section
      title={t('approvals.title')}
      aside={
        <>
          {all && t('approvals.all')}
          <AddButton action="kind.askApproval" number={ticket.number} label={t('approvals.add')} />
        </>
      }
    >
      {approvals.length === 0 ? (
        <p className={styles['lead']}>{t('approvals.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {approvals.map((approval) => (
            <Line key={approval.id} approval={approval} />
          ))}
        </ul>
      )}
    </Section>
  );
};
