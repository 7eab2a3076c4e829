import type { ReactNode } from 'react';
import styles from './setting.module.css';

interface SettingProps {
  readonly label: string;
  readonly labelId?: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One thing that can be set: its name and meaning left, the control right. */
export const Setting = ({ label, labelId, hint, children }: SettingProps) => (
  <div className={styles['root']}>
    <div className={styles['words']}>
      <b id={labelId}>{label}</b>
      {hint && <p>{hint}</p>}
    </div>
    <div className={styles['control']}>{children}</div>
  </div>
);

export const Lead = ({ children }: { readonly children: ReactNode }) => <p className={styles['lead']}>{children}</p>;

export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className={styles['part']}>
    <h3>{title}</h3>
    {children}
  </div>
);
