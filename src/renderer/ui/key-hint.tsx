import styles from './key-hint.module.css';
import { keyCaps } from './keys';

/** The keys as caps: "Ctrl K", "G M", "Shift ArrowDown". Shown, not read out: the control carries `aria-keyshortcuts`. */
export const KeyHint = ({ keys }: { readonly keys: string }) => (
  <span className={styles['root']} aria-hidden="true">
    {keyCaps(keys).map((cap) => (
      <kbd key={cap} className={styles['cap']}>
        {cap}
      </kbd>
    ))}
  </span>
);
