import { Button } from '@mantine/core';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/data/use-desk';
import { ask } from '../ask/asking';
import { startMove } from '../kind/move';
import { performAloud, say } from '../perform';
import { WrittenText } from '../written-text';
import { useAskedByLink } from './asked-by-link';
import styles from './page.module.css';

/** For the caller of a resolved ticket: is it fixed? */
export const Judgement = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation(['ticket', 'kinds']);
  // What was asked for is not repaired: it is there, or not.
  const asked = ticket.kind === 'request';
  const me = useMe();
  const asks = ticket.state.kind === 'resolved' && me?.id === ticket.callerId && me.role === 'requester';
  const place = useAskedByLink<HTMLElement>(asks);
  if (ticket.state.kind !== 'resolved' || !asks) return null;
  const numbers = [ticket.number];
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={styles['judgement']}
      aria-label={t(asked ? 'kinds:judge.title' : 'portal.fixed')}
    >
      <h2>{t(asked ? 'kinds:judge.title' : 'portal.fixed')}</h2>
      <p>{t(asked ? 'kinds:judge.why' : 'portal.fixedWhy')}</p>
      <WrittenText text={ticket.state.resolution.notes} />
      <footer>
        <Button
          variant="filled"
          onClick={() =>
            ticket.phase !== null
              ? startMove(ticket, 'closed')
              : void performAloud({
                  name: 'ticket.close.v1',
                  numbers,
                  argsFor: () => ({}),
                  done: say('ticket:done.close'),
                })
          }
        >
          {t(asked ? 'kinds:judge.yes' : 'action.confirmFix')}
        </Button>
        <Button
          onClick={() => (ticket.phase !== null ? startMove(ticket, 'fulfilment') : ask('reopen', numbers, null))}
        >
          {t(asked ? 'kinds:judge.no' : 'action.rejectFix')}
        </Button>
      </footer>
    </section>
  );
};
