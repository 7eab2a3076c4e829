import type { ComponentPropsWithRef } from 'react';
import styles from './check-box.module.css';

interface CheckBoxProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'className'> {
  readonly 'aria-label': string;
  readonly indeterminate?: boolean;
}

/** A plain check box for rows: a list shows dozens of them, so it is an input and nothing around it. */
export const CheckBox = ({ indeterminate = false, ...rest }: CheckBoxProps) => (
  <input
    type="checkbox"
    className={styles['root']}
    ref={(input) => {
      if (input) input.indeterminate = indeterminate;
    }}
    {...rest}
  />
);
