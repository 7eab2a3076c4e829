import { type HealthResponse, routes } from '@shared/contract/http';
import { SCHEMA_VERSION } from '@shared/contract/sync';
import { useTranslation } from 'react-i18next';
import { serverBase } from '@/data/api';
import { useSession } from '@/data/use-desk';
import { PropertyList } from '@/ui/property-list';
import { Lead } from '../setting';
import { useAsked } from '../use-asked';
import styles from './about-section.module.css';

/** Which Firstline this is, and where its server is. */
export const AboutSection = () => {
  const { t } = useTranslation('settings');
  const session = useSession();
  const [health] = useAsked<HealthResponse>(routes.health);
  const app = window.firstline?.app.info;
  const desk = session.kind === 'signedIn' || session.kind === 'signedOut' ? session.deskName : '';
  return (
    <>
      <Lead>{t('about.lead')}</Lead>
      <PropertyList
        nameWidth={140}
        properties={[
          ...(app ? [{ name: t('about.version'), value: app.version }] : []),
          {
            name: t('about.shell'),
            value: app ? t('about.desktop', { platform: t(`about.platform.${app.platform}`) }) : t('about.web'),
          },
          { name: t('about.server'), value: serverBase() || window.location.origin },
          ...(health.kind === 'ready' ? [{ name: t('about.serverVersion'), value: health.body.version }] : []),
          { name: t('about.desk'), value: desk },
          { name: t('about.schema'), value: String(SCHEMA_VERSION) },
          { name: t('about.licence'), value: t('about.licenceText') },
        ]}
      />
      <p className={styles['links']}>
        <a href="/licences.md" target="_blank" rel="noreferrer">
          {t('about.licences')}
        </a>
      </p>
    </>
  );
};
