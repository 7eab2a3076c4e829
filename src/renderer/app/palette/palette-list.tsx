import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './palette.module.css';
import { PaletteLine } from './palette-line';
import { readQuery } from './read-query';
import { takeTypedAhead } from './typed-ahead';
import { usePaletteGroups } from './use-palette-groups';
import { useRunItem } from './use-run-item';

interface PaletteListProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** The field and what it finds: one listbox, steered from the field. */
export const PaletteList = ({ typed, onType }: PaletteListProps) => {
  const { t } = useTranslation('app');
  const id = useId();
  const looked = useDeferredValue(typed);
  const { mode, query } = useMemo(() => readQuery(looked), [looked]);
  const groups = usePaletteGroups(mode, query);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const [chosen, setChosen] = useState(0);
  const [entered, setEntered] = useState(false);
  const run = useRunItem();
  const at = Math.min(chosen, items.length - 1);
  const lineId = (n: number) => `${id}-${n}`;

  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  // Enter means what the field says, which the lines may not have caught up with.
  useEffect(() => {
    if (!entered || looked !== typed) return;
    setEntered(false);
    const item = items[at];
    if (item) run(item);
  }, [entered, looked, typed, items, at, run]);

  const type = (text: string) => {
    onType(text);
    setChosen(0);
    setEntered(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && items.length > 0) {
      event.preventDefault();
      setChosen((at + move + items.length) % items.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      setEntered(true);
    }
  };

  let n = -1;
  return (
    <>
      <div className={styles['field']}>
        <IconSearch size={17} stroke={1.8} aria-hidden="true" />
        <input
          data-autofocus
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => {
            const ahead = takeTypedAhead();
            if (ahead.text === '') return;
            type(typed + ahead.text);
            setEntered(ahead.entered);
          }}
          onKeyDown={onKeyDown}
          placeholder={t('title.search')}
          aria-label={t('title.search')}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length > 0 ? lineId(at) : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div className={styles['list']} id={`${id}-list`} role="listbox" aria-label={t('palette.title')} tabIndex={-1}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
          <div key={group.heading} role="group" aria-labelledby={`${id}-${group.heading}`}>
            <div className={styles['heading']} id={`${id}-${group.heading}`}>
              {t(`palette.${group.heading}`)}
            </div>
            {group.items.map((item) => {
              n += 1;
              const mine = n;
              return (
                <PaletteLine
                  key={`${item.kind}:${item.id}`}
                  id={lineId(mine)}
                  item={item}
                  query={query}
                  chosen={mine === at}
                  onHover={() => setChosen(mine)}
                  onRun={() => run(item)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {items.length === 0 && <p className={styles['nothing']}>{t('palette.nothing', { query })}</p>}
    </>
  );
};
