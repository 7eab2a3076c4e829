import { Button, Switch, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, actionGroups } from '@/ui/action';
import { useActions } from '@/ui/actions-context';
import { KeyHint } from '@/ui/key-hint';
import { type KeyPreferences, keysOf, setKeyPreferences, useKeyPreferences } from '@/ui/key-preferences';
import { Part, Setting } from '../setting';
import { KeyCapture } from './key-capture';
import styles from './keys-section.module.css';
import { isOwn, isReserved, takenBy, withKeys, withStandard } from './remap';

interface KeyLineProps {
  readonly action: Action;
  readonly preferences: KeyPreferences;
}

const KeyLine = ({ action, preferences }: KeyLineProps) => {
  const { t } = useTranslation(['settings', 'app']);
  const { actions } = useActions();
  const [listening, setListening] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const keys = keysOf(action, { ...preferences, singleKeys: true });
  const name = t(action.label);

  const stop = useCallback(() => setListening(false), []);
  const take = useCallback(
    (next: string) => {
      setListening(false);
      const other = takenBy(next, action, actions, preferences);
      if (isReserved(next)) setFault(t('keys.reserved'));
      else if (other) setFault(t('keys.taken', { name: t(other.label) }));
      else {
        setFault(null);
        setKeyPreferences(withKeys(preferences, action, [next]));
      }
    },
    [action, actions, preferences, t],
  );

  return (
    <li className={styles['line']}>
      <span className={styles['name']}>
        {name}
        {fault !== null && (
          <span className={styles['fault']} role="alert">
            {fault}
          </span>
        )}
      </span>
      {listening ? (
        <KeyCapture onKeys={take} onCancel={stop} />
      ) : (
        <>
          <span className={styles['keys']}>
            {keys.length === 0 ? (
              <span className={styles['none']}>{t('keys.none')}</span>
            ) : (
              keys.map((one) => <KeyHint key={one} keys={one} />)
            )}
          </span>
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('keys.changeLabel', { name, keys: keys.join(', ') || t('keys.none') })}
            onClick={() => {
              setFault(null);
              setListening(true);
            }}
          >
            {t('keys.change')}
          </Button>
          {keys.length > 0 && (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('keys.removeLabel', { name })}
              onClick={() => setKeyPreferences(withKeys(preferences, action, []))}
            >
              {t('keys.remove')}
            </Button>
          )}
          {isOwn(preferences, action) && (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('keys.standardLabel', { name })}
              onClick={() => setKeyPreferences(withStandard(preferences, action))}
            >
              {t('keys.standard')}
            </Button>
          )}
        </>
      )}
    </li>
  );
};

/** Single letters on or off, and other keys for anything. */
export const KeysSection = () => {
  const { t } = useTranslation(['settings', 'app']);
  const { actions } = useActions();
  const preferences = useKeyPreferences();
  const [query, setQuery] = useState('');
  const asked = query.trim().toLowerCase();
  const found = actions.filter((action) => t(action.label).toLowerCase().includes(asked));
  const changed = Object.keys(preferences.keys).length;
  return (
    <>
      <Setting label={t('keys.single')} labelId="set-single" hint={t('keys.singleHint')}>
        <Switch
          aria-labelledby="set-single"
          checked={preferences.singleKeys}
          onChange={(event) => setKeyPreferences({ ...preferences, singleKeys: event.currentTarget.checked })}
        />
      </Setting>
      <div className={styles['tools']}>
        <TextInput
          type="search"
          aria-label={t('keys.search')}
          placeholder={t('keys.search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button disabled={changed === 0} onClick={() => setKeyPreferences({ ...preferences, keys: {} })}>
          {t('keys.allStandard')}
        </Button>
      </div>
      {found.length === 0 && <p className={styles['none']}>{t('keys.nothing', { query: query.trim() })}</p>}
      {actionGroups.map((group) => {
        const inGroup = found.filter((action) => action.group === group);
        if (inGroup.length === 0) return null;
        return (
          <Part key={group} title={t(`app:group.${group}`)}>
            <ul className={styles['list']}>
              {inGroup.map((action) => (
                <KeyLine key={action.id} action={action} preferences={preferences} />
              ))}
            </ul>
          </Part>
        );
      })}
    </>
  );
};
