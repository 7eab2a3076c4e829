import type { Paper } from '@shared/paper/paper';
import { useTranslation } from 'react-i18next';
import styles from './paper-contents.module.css';

/** The parts of a document that is shown beside it; each leads there. */
export const PaperContents = ({ paper }: { readonly paper: Paper }) => {
  const { t } = useTranslation('paper');
  return (
    <nav className={styles['contents']} aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ul>
        {paper.sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.scrollIntoView({ block: 'start' });
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
