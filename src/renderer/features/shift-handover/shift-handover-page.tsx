import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { isDesk } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import type { DeskSettings, Group } from '@shared/domain/settings';
import { handoverSections } from '@shared/domain/shift-handover';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDraft } from '@/data/drafts';
import { useMe, useWorld } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { momentField, momentOf } from '@/ui/date-input';
import { EmptyState } from '@/ui/empty-state';
import { useNow } from '@/ui/now';
import { PaperMenu } from '@/ui/paper-menu';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { FactPart, PeoplePart } from './fact-part';
import { giveOver } from './give';
import styles from './handover.module.css';
import { handoverPaper } from './handover-paper';
import { History, hrefOfHandover } from './history';
import type { ShiftChange } from './next-shift';
import { groupsFor, useHandoverFacts, useShiftChange } from './use-facts';
import { type HandoverSpeech, useHandoverSpeech } from './words';

const MINUTE = 60_000;

const ChangeNote = ({ change, speech }: { readonly change: ShiftChange; readonly speech: HandoverSpeech }) => {
  const { t } = useTranslation('handover');
  const { ending, next } = change;
  const said = [
    ...(ending ? [t('ending', { name: ending.shift.name, time: speech.moment(ending.to) })] : []),
    ...(next ? [t('next', { name: next.shift.name, time: speech.moment(next.to) })] : []),
  ];
  return <p className={styles['change']}>{said.length > 0 ? said.join(' · ') : t('noPlan')}</p>;
};

interface DeskProps {
  readonly groups: readonly Group[];
  readonly settings: DeskSettings;
}

const Handover = ({ groups, settings, group, onGroup }: DeskProps & { group: Group; onGroup(id: string): void }) => {
  const { t } = useTranslation('handover');
  const [, go] = useLocation();
  const speech = useHandoverSpeech();
  const now = useNow(MINUTE);
  const change = useShiftChange(group.id, settings, now);
  const [typed, setTyped] = useState<string | null>(null);
  const until = Math.max((typed === null ? null : momentOf(typed)) ?? change.until, now);
  const facts = useHandoverFacts(group.id, settings, now, until);
  const [draft, setDraft] = useDraft<string>(`handover:${group.id}`);
  const words = draft ?? '';
  const { lines, more, people } = facts;
  const paper = useMemo(
    () => handoverPaper({ groupId: group.id, asOf: now, until, words, lines, more, people }, null, speech),
    [group.id, now, until, words, lines, more, people, speech],
  );
  useSayStatus(t('status', { group: group.name, count: lines.length + more }));
  const give = async () => {
    const id = await giveOver({ groupId: group.id, groupName: group.name, until, words, facts });
    if (id !== null) go(hrefOfHandover(id));
  };
  return (
    <section className={styles['page']} data-region="list" aria-label={t('title')}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        <Select
          aria-label={t('group')}
          value={group.id}
          allowDeselect={false}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id && onGroup(id)}
        />
        <label className={styles['label']} htmlFor="handover-until">
          {t('until')}
        </label>
        <TextInput
          id="handover-until"
          type="datetime-local"
          value={typed ?? momentField(until)}
          min={momentField(now)}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <span className={styles['space']} />
        <PaperMenu paper={paper} name={paper.title} />
        <Button variant="filled" onClick={() => void give()}>
          {t('give')}
        </Button>
      </header>
      <div className={styles['columns']}>
        <div>
          <ChangeNote change={change} speech={speech} />
          <p className={styles['lead']}>{t('lead')}</p>
          <Textarea
            className={styles['words'] ?? ''}
            label={t('words')}
            description={t('wordsHint')}
            value={words}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={32_000}
            onChange={(event) => setDraft(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          />
          {handoverSections.map((section) => (
            <FactPart key={section} section={section} lines={lines} people={people} now={now} speech={speech} />
          ))}
          {more > 0 && <p className={styles['nothing']}>{t('more', { count: more })}</p>}
        </div>
        <div>
          <PeoplePart people={people} now={now} speech={speech} />
          <History key={group.id} groupId={group.id} speech={speech} />
        </div>
      </div>
    </section>
  );
};

const Chosen = ({ groups, settings }: DeskProps) => {
  const [groupId, setGroupId] = useState<string | null>(null);
  const group = groups.find(({ id }) => id === groupId) ?? groups[0];
  return group ? (
    <Handover key={group.id} groups={groups} settings={settings} group={group} onGroup={setGroupId} />
  ) : null;
};

const useGroups = (me: Person | null): readonly Group[] => {
  const world = useWorld();
  return useMemo(() => (me && world ? groupsFor(me, world) : []), [me, world]);
};

/** `/shift-handover`: writes itself for the shift that ends. */
export const ShiftHandoverPage = () => {
  const { t } = useTranslation('handover');
  const me = useMe();
  const world = useWorld();
  const groups = useGroups(me);
  useEffect(() => setAtHand(null), []);
  if (me && !isDesk(me)) return <EmptyState whole title={t('notForYou')} />;
  if (!me || !world) return <SkeletonRows />;
  if (groups.length === 0)
    return (
      <EmptyState whole title={t('noGroup')}>
        {t('noGroupHow')}
      </EmptyState>
    );
  return <Chosen groups={groups} settings={world.settings} />;
};
