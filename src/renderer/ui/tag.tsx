import styles from './tag.module.css';

/** A tag as it stands in rows and heads. */
export const TagMark = ({ tag }: { readonly tag: string }) => <span className={styles['root']}>{tag}</span>;
