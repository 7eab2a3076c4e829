import { useTranslation } from 'react-i18next';
import { type Action, type ActionGroup, actionGroups } from '@/ui/action';
import { useActions } from '@/ui/actions-context';
import { Dialog } from '@/ui/dialog';
import { KeyHint } from '@/ui/key-hint';
import { keysOf, useKeyPreferences } from '@/ui/key-preferences';
import { closePanel, usePanel } from '../panels';
import { fixedKeys } from './fixed-keys';
import styles from './shortcuts.module.css';

interface Line {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

const Group = ({ group, lines }: { readonly group: ActionGroup; readonly lines: readonly Line[] }) => {
  const { t } = useTranslation();
  return (
    <section className={styles['group']}>
      <h3>{t(`app:group.${group}`)}</h3>
      <dl>
        {lines.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>{t(label)}</dt>
            <dd>
              {keys.map((each) => (
                <KeyHint key={each} keys={each} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** Every key there is, from the list of actions and from the few that belong to a place. */
export const Shortcuts = () => {
  const { t } = useTranslation('app');
  const { actions } = useActions();
  const preferences = useKeyPreferences();
  const opened = usePanel() === 'shortcuts';
  const lineOf = (action: Action): Line => ({
    id: action.id,
    label: action.label,
    keys: keysOf(action, preferences).slice(0, 1),
  });
  return (
    <Dialog opened={opened} onClose={closePanel} title={t('keys.title')} note={t('keys.note')} width={1120}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else that a key could reach */}
      <div className={styles['root']} tabIndex={0} data-autofocus>
        {actionGroups.map((group) => {
          const own = actions.filter((action) => action.group === group && action.keys.length > 0).map(lineOf);
          const lines = [...own, ...fixedKeys.filter((line) => line.group === group)];
          return (
            lines.length > 0 && <Group key={group} group={group} lines={lines.filter((line) => line.keys.length > 0)} />
          );
        })}
      </div>
    </Dialog>
  );
};
