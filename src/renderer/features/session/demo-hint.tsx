import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '@/ui/person-avatar';
import styles from './demo-hint.module.css';
import { DEMO_PASSWORD, demoPeople } from './demo-people';

/** A demo desk says so, and lets everybody in with one press. */
export const DemoHint = ({ disabled, onUse }: { disabled: boolean; onUse: (signInName: string) => void }) => {
  const { t } = useTranslation('session');
  return (
    <section className={styles['root']} aria-label={t('demo.title')}>
      <h2>{t('demo.title')}</h2>
      <p>{t('demo.text')}</p>
      <ul>
        {demoPeople.map(({ signInName, name }) => {
          const role = t(`demo.people.${signInName}`);
          return (
            <li key={signInName}>
              <button
                type="button"
                disabled={disabled}
                aria-label={t('demo.usePerson', { name, role })}
                onClick={() => onUse(signInName)}
              >
                <PersonAvatar name={name} size={26} />
                <span>
                  <b>{name}</b>
                  <span>{role}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles['password']}>
        {t('demo.byHand')} <code>{DEMO_PASSWORD}</code>
      </p>
    </section>
  );
};
