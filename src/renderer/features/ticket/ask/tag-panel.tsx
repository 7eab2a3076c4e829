import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { say } from '../perform';
import { useTickets } from '../use-tickets';
import styles from './ask.module.css';
import type { PanelProps } from './panel-props';
import { PickList, type PickOption } from './pick-list';
import { usePerform } from './use-perform';

const TAG = /^[^\s,;]{1,32}$/u;
const MOST = 12;

/** Tags in use, the frequent ones first. */
const useKnownTags = (): readonly string[] => {
  const rows = useSelector((state: DeskRootState) => state.tickets.rows);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const row of rowsOf(rows)) {
      for (const tag of row.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
  }, [rows]);
};

/** Tags on and off; a new one by typing it. Stays open, so that several can follow. */
export const TagPanel = ({ numbers }: PanelProps) => {
  const { t } = useTranslation('ticket');
  const refusalText = useRefusalText();
  const tickets = useTickets(numbers);
  const known = useKnownTags();
  const [text, setText] = useState('');
  const { refusal, run } = usePerform(() => setText(''));
  const typed = text.trim();
  const on = (tag: string): number => tickets.filter((ticket) => ticket.tags.includes(tag)).length;
  const here = [...new Set(tickets.flatMap((ticket) => ticket.tags))];
  const all = [...here, ...known.filter((tag) => !here.includes(tag))];
  const found = all.filter((tag) => tag.toLocaleLowerCase().includes(typed.toLocaleLowerCase()));
  const options: PickOption[] = found.slice(0, Math.max(MOST, here.length)).map((tag) => ({
    id: tag,
    label: tag,
    checked: on(tag) === tickets.length,
    icon:
      on(tag) === tickets.length ? (
        <IconCheck size={14} aria-hidden="true" />
      ) : on(tag) > 0 ? (
        <IconMinus size={14} aria-hidden="true" />
      ) : (
        <span className={styles['blank']} />
      ),
    aside: on(tag) > 0 && on(tag) < tickets.length ? t('ask.tag.some', { count: on(tag) }) : undefined,
  }));
  if (TAG.test(typed) && !all.includes(typed))
    options.push({
      id: typed,
      label: t('ask.tag.add', { tag: typed }),
      icon: <IconPlus size={14} aria-hidden="true" />,
    });
  const pick = (tag: string) => {
    const off = on(tag) === tickets.length;
    void run({
      name: 'ticket.tag.v1',
      numbers,
      argsFor: () => (off ? { add: [], remove: [tag] } : { add: [tag], remove: [] }),
      done: say('ticket:done.tag'),
    });
  };
  return (
    <>
      <PickList
        placeholder={t('ask.tag.search')}
        text={text}
        onText={setText}
        options={options}
        nothing={t('ask.tag.rule')}
        onPick={pick}
      />
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
    </>
  );
};
