import { IconBook2, IconCornerDownRight, IconListSearch, IconPin, IconTicket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '@/ui/key-hint';
import { keysOf, useKeyPreferences } from '@/ui/key-preferences';
import { Marked } from '@/ui/marked';
import { Marks } from '@/ui/marks';
import { PersonAvatar } from '@/ui/person-avatar';
import { PriorityBadge } from '@/ui/priority-badge';
import { StateIcon } from '@/ui/state-icon';
import text from '@/ui/text.module.css';
import type { Item } from './items';
import styles from './palette.module.css';

/** Icon, words, what is said behind them, keys. */
const useFace = (item: Item) => {
  const { t } = useTranslation();
  const preferences = useKeyPreferences();
  switch (item.kind) {
    case 'action': {
      const Icon = item.action.icon ?? IconCornerDownRight;
      return {
        icon: <Icon size={15} stroke={1.7} />,
        words: t(item.action.label),
        note: item.reason ? t(item.reason) : '',
        keys: keysOf(item.action, preferences)[0],
      };
    }
    case 'view':
      return { icon: <IconPin size={15} stroke={1.7} />, words: item.name, note: t('app:palette.pinnedView') };
    case 'ticket':
      return {
        icon: <PriorityBadge priority={item.row.priority} />,
        words: item.row.shortDescription,
        note: item.row.number,
        after: <StateIcon state={item.row.state} />,
      };
    case 'number':
      return {
        icon: <IconCornerDownRight size={15} stroke={1.7} />,
        words: t('app:palette.open', { number: item.number }),
        note: '',
      };
    case 'hit': {
      const Icon = item.hit.kind === 'article' ? IconBook2 : IconTicket;
      return {
        icon: <Icon size={15} stroke={1.7} />,
        words: <Marks text={item.hit.title} marks={item.hit.titleMarks} />,
        note: item.id,
      };
    }
    case 'library':
      return {
        icon: <IconListSearch size={15} stroke={1.7} />,
        words: t('app:palette.allArticles', { query: item.query }),
        note: '',
      };
    case 'person': {
      const { name, department, location } = item.person;
      return {
        icon: <PersonAvatar name={name} />,
        words: name,
        note: [department, location].filter(Boolean).join(', '),
      };
    }
  }
};

interface PaletteLineProps {
  readonly id: string;
  readonly item: Item;
  readonly query: string;
  readonly chosen: boolean;
  readonly onHover: () => void;
  readonly onRun: () => void;
}

export const PaletteLine = ({ id, item, query, chosen, onHover, onRun }: PaletteLineProps) => {
  const face = useFace(item);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    <div
      id={id}
      className={styles['line']}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-disabled={item.kind === 'action' && item.reason !== null ? true : undefined}
      onPointerMove={onHover}
      onClick={onRun}
    >
      <span className={styles['icon']}>{face.icon}</span>
      <span className={text['truncate']}>
        {typeof face.words === 'string' ? <Marked words={face.words} query={query} /> : face.words}
        {face.note && (
          <span className={styles['note']}>
            <Marked words={face.note} query={item.kind === 'ticket' || item.kind === 'hit' ? query : ''} />
          </span>
        )}
      </span>
      {'after' in face && face.after}
      <span className={text['spacer']} />
      {'keys' in face && face.keys && <KeyHint keys={face.keys} />}
    </div>
  );
};
