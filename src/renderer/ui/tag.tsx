import { useTranslation } from 'react-i18next';
import styles from './tag.module.css';

/** The tag of a ticket that many wait for: it stands first, and is the one tag with a colour. */
export const MAJOR = 'major';

/** A tag as it stands in rows and heads. */
export const TagMark = ({ tag }: { readonly tag: string }) => (
  <span className={tag === MAJOR ? styles['major'] : styles['root']}>{tag}</span>
);

/** A major incident, or what is proposed as one. */
export const MajorMark = ({ status }: { readonly status: 'proposed' | 'promoted' }) => {
  const { t } = useTranslation('domain');
  return (
    <span className={status === 'promoted' ? styles['major'] : styles['proposed']}>{t(`majorMark.${status}`)}</span>
  );
};
