import { type SignInsPage, signInRoutes } from '@shared/contract/sign-ins';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import { Part } from '../setting';
import { useAsked } from '../use-asked';
import styles from './access.module.css';
import { EventWords, isRefused } from './event-words';

/** For a look at whether all of them were oneself. What can't be asked for is left out: the devices say why. */
export const MySignIns = () => {
  const { t } = useTranslation('security');
  const { exact } = useFormat();
  const [asked] = useAsked<SignInsPage>(signInRoutes.mine);
  if (asked.kind !== 'ready') return null;
  return (
    <Part title={t('mine')}>
      <p className={styles['hint']}>{t('mineLead')}</p>
      <ul className={styles['mine']}>
        {asked.body.events.map((event) => (
          <li key={event.id} data-refused={isRefused(event) || undefined}>
            <time dateTime={new Date(event.at).toISOString()}>{exact(event.at)}</time>
            <span>
              <EventWords event={event} />
            </span>
            <small>{[event.deviceName, event.network].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </Part>
  );
};
