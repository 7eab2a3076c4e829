import { useTranslation } from 'react-i18next';
import styles from './editor.module.css';

export type PaneName = 'text' | 'solution' | 'details' | 'preview';

interface PanesProps {
  readonly pane: PaneName;
  readonly withPreview: boolean;
  readonly hasSolution: boolean;
  readonly onChoose: (pane: PaneName) => void;
}

/** Tabs of the editor; arrow keys move, as in any tab list. */
export const Panes = ({ pane, withPreview, hasSolution, onChoose }: PanesProps) => {
  const { t } = useTranslation('editor');
  const names: readonly PaneName[] = ['text', 'solution', 'details', ...(withPreview ? (['preview'] as const) : [])];
  const step = (by: number) => {
    const next = names[(names.indexOf(pane) + by + names.length) % names.length];
    if (!next) return;
    onChoose(next);
    document.getElementById(`editor-tab-${next}`)?.focus();
  };
  return (
    <div className={styles['tabs']} role="tablist" aria-label={t('pane.label')}>
      {names.map((name, n) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`editor-tab-${name}`}
          aria-selected={pane === name}
          aria-controls="editor-pane"
          aria-keyshortcuts={`Alt+${n + 1}`}
          tabIndex={pane === name ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1);
            else if (event.key === 'ArrowLeft') step(-1);
            else return;
            event.preventDefault();
          }}
        >
          {t(`pane.${name}`)}
          {name === 'solution' && hasSolution && <span className={styles['dot']}>{t('pane.has')}</span>}
        </button>
      ))}
    </div>
  );
};
