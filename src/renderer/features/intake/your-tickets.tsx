import { useTranslation } from 'react-i18next';
import { KnownTicket } from './known-ticket';
import { useKnownTickets } from './known-tickets';
import styles from './side-column.module.css';

const nothingAsked = { text: '', serviceId: null, location: null };

/** A caller's own open tickets beside the form, so that the same is not reported twice. */
export const YourTickets = ({ personId }: { readonly personId: string }) => {
  const { t } = useTranslation('intake');
  const { ofCaller } = useKnownTickets(nothingAsked, personId);
  return (
    <aside className={styles['root']} aria-label={t('requester.yours')} data-region="known">
      <section className={styles['part']}>
        <h2>{t('requester.yours')}</h2>
        {ofCaller.length === 0 ? (
          <p className={styles['none']}>{t('side.callerNone')}</p>
        ) : (
          <ul>
            {ofCaller.map((row) => (
              <KnownTicket key={row.number} row={row} why={[]} />
            ))}
          </ul>
        )}
      </section>
    </aside>
  );
};
