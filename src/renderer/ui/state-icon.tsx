import type { StateKind } from '@shared/domain/lifecycle';
import { useTranslation } from 'react-i18next';
import styles from './state-icon.module.css';
import text from './text.module.css';

const ring = <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const done = (
  <>
    <circle cx="7" cy="7" r="6.1" fill="currentColor" />
    <path
      d="M4.4 7.2l1.8 1.8 3.4-3.7"
      stroke="var(--fl-surface)"
      strokeWidth="1.5"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </>
);

const shapes: Readonly<Record<StateKind, React.ReactNode>> = {
  new: <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.1 1.55" />,
  inProgress: (
    <>
      {ring}
      <path d="M7 3.9a3.1 3.1 0 0 1 0 6.2z" fill="currentColor" />
    </>
  ),
  onHold: (
    <>
      {ring}
      <path d="M5.6 4.9v4.2M8.4 4.9v4.2" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  resolved: done,
  closed: (
    <>
      {ring}
      <path
        d="M4.4 7.2l1.8 1.8 3.4-3.7"
        stroke="currentColor"
        strokeWidth="1.5"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  canceled: (
    <>
      {ring}
      <path d="M4.7 9.3l4.6-4.6" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
};

export const StateIcon = ({ state, size = 14 }: { readonly state: StateKind; readonly size?: number }) => (
  <svg className={styles['icon']} width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
    {shapes[state]}
  </svg>
);

interface StateLabelProps {
  readonly state: StateKind;
  /** Why held, how resolved, why canceled: the code, as rows have it. */
  readonly detail?: string | null;
  /** "On Hold, awaiting caller" instead of "Hold: caller". */
  readonly long?: boolean;
}

/** The state in words: domain states are capitalised. */
export const StateLabel = ({ state, detail = null, long = false }: StateLabelProps) => {
  const { t } = useTranslation('domain');
  const held = state === 'onHold' && detail !== null;
  const words = held ? t(long ? `holdLong.${detail}` : `holdShort.${detail}`) : t(`state.${state}`);
  return (
    <span className={styles['label']}>
      <StateIcon state={state} />
      <span className={text['truncate']}>{words}</span>
    </span>
  );
};
