import { memo } from 'react';
import { classNames } from './class-names';
import { initialsOf } from './format';
import styles from './person-avatar.module.css';

interface PersonAvatarProps {
  /** Null: nobody, a dashed ring. */
  readonly name: string | null;
  /** The person who is signed in. */
  readonly me?: boolean;
  readonly size?: number;
}

/** Initials. Decoration only: the name stands beside it or in the label of what holds it. */
export const PersonAvatar = memo(({ name, me = false, size = 18 }: PersonAvatarProps) =>
  name === null ? (
    <span className={styles['nobody']} style={{ width: size - 2, height: size - 2 }} aria-hidden="true" />
  ) : (
    <span
      className={classNames(styles['root'], me && styles['me'])}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.47) }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  ),
);
