import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import styles from './field.module.css';

interface FieldProps {
  /** The digit that jumps here with Alt; fields without one are reached by Tab. */
  readonly digit?: number;
  readonly label: string;
  /** Of the control; without it the children are a group of their own. */
  readonly htmlFor?: string;
  readonly labelId?: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly fault?: string | null;
  readonly grow?: boolean;
  readonly children: ReactNode;
}

/** A numbered field of the form: label, what helps to fill it, and what is wrong with it. */
export const Field = ({ digit, label, htmlFor, labelId, hint, required, fault, grow, children }: FieldProps) => {
  const { t } = useTranslation('intake');
  const words = (
    <>
      <b>{label}</b>
      {required && <span>{t('required')}</span>}
      {hint && <span>{hint}</span>}
    </>
  );
  return (
    <div className={classNames(styles['root'], grow && styles['grow'])} data-digit={digit}>
      <span className={styles['digit']} aria-hidden="true">
        {digit}
      </span>
      <div className={styles['body']}>
        {htmlFor ? (
          <label className={styles['label']} htmlFor={htmlFor}>
            {words}
          </label>
        ) : (
          <span className={styles['label']} id={labelId}>
            {words}
          </span>
        )}
        {children}
        {fault && (
          <p className={styles['fault']} id={htmlFor && `${htmlFor}-fault`}>
            {fault}
          </p>
        )}
      </div>
    </div>
  );
};
