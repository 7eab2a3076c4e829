import styles from './tag.module.css';

/** The tag of a ticket that many wait for: it stands first, and is the one tag with a colour. */
export const MAJOR = 'major';

/** A tag as it stands in rows and heads. */
export const TagMark = ({ tag }: { readonly tag: string }) => (
  <span className={tag === MAJOR ? styles['major'] : styles['root']}>{tag}</span>
);
