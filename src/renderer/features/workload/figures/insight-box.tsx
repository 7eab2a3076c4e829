import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './figures.module.css';

interface InsightBoxProps {
  readonly title: string;
  readonly note: string;
  readonly empty: boolean;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export const InsightBox = ({ title, note, empty, tools, children }: InsightBoxProps) => {
  const { t } = useTranslation('workload');
  return (
    <section className={styles['box']} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {tools}
      </header>
      <p>{note}</p>
      {empty ? <p className={styles['none']}>{t('insights.none')}</p> : children}
    </section>
  );
};
