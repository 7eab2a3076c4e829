import { Button } from '@mantine/core';
import type { Person } from '@shared/domain/person';
import type { PromiseOutcome } from '@shared/domain/promise';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MyPromise } from '@/data/mine';
import { runCommand } from '@/data/run-command';
import { undo } from '@/data/undo';
import { useDesk } from '@/data/use-desk';
import { useNow } from '@/ui/now';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { Line, Part } from './line';
import styles from './my-day.module.css';

const say: Say = (key, params) => i18next.t(key, params ?? {});

const finish = async ({ row, promise }: MyPromise, outcome: PromiseOutcome): Promise<void> => {
  const result = await runCommand('ticket.keepPromise.v1', row.number, { promise: promise.id, outcome });
  if (!result.ok) return showToast(refusalText(result.refusal, say), null, 'error');
  showToast(`${row.number}: ${say(`promise:done.${outcome}`)}`, () => {
    void undo({ commandId: result.commandId }).then(({ refused: [first] }) => {
      if (first) showToast(refusalText(first.refusal, say), null, 'error');
    });
  });
};

const Promised = ({ mine, me }: { readonly mine: MyPromise; readonly me: Person }) => {
  const { t } = useTranslation(['promise', 'day', 'common']);
  const { people } = useDesk();
  const { duration, moment } = useFormat();
  const { row, promise } = mine;
  const left = promise.at - useNow();
  const name = (id: string) => people.get(id)?.name ?? t('common:unknownPerson');
  const named = { text: promise.text, number: row.number };
  return (
    <Line
      row={row}
      note={
        <>
          <b>{promise.text}</b>, {t('day:promised.caller', { who: name(row.callerId) })}
          {promise.by !== me.id && `, ${t('day:promised.by', { who: name(promise.by) })}`}
        </>
      }
      acts={
        <span className={styles['acts']}>
          <Button size="xs" aria-label={t('keepNamed', named)} onClick={() => void finish(mine, 'kept')}>
            {t('keep')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('callOffNamed', named)}
            onClick={() => void finish(mine, 'calledOff')}
          >
            {t('callOff')}
          </Button>
        </span>
      }
      time={
        <span className={styles['due']} data-over={left < 0 || undefined}>
          <b>{moment(promise.at)}</b> {t(left < 0 ? 'over' : 'left', { time: duration(Math.abs(left)) })}
        </span>
      }
    />
  );
};

export const PromisedPart = ({ promises, me }: { readonly promises: readonly MyPromise[]; readonly me: Person }) => {
  const { t } = useTranslation('day');
  return (
    <Part
      id="promised"
      title={t('promised.title')}
      count={promises.length}
      none={t('promised.none')}
      empty={promises.length === 0}
    >
      {promises.map((mine) => (
        <Promised key={mine.promise.id} mine={mine} me={me} />
      ))}
    </Part>
  );
};
