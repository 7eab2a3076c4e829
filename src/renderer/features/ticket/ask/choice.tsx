import { Radio } from '@mantine/core';
import styles from './ask.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** One of a few: arrow keys move, all are in sight. */
export const Choice = <T extends string>({ label, options, value, onChange }: ChoiceProps<T>) => (
  <Radio.Group label={label} value={value} onChange={(next) => onChange(next as T)}>
    <div className={styles['choices']}>
      {options.map((option, index) => (
        <Radio
          key={option.value}
          value={option.value}
          label={option.label}
          data-autofocus={(value === null ? index === 0 : option.value === value) || undefined}
        />
      ))}
    </div>
  </Radio.Group>
);
