import { Button, MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { isDesk } from '@shared/domain/permissions';
import { PLAN_ID, type Plan } from '@shared/domain/plan';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/ids';
import { useDesk } from '@/data/use-desk';
import { useWriting } from '@/data/whole-record/use-writing';
import { ClashNotice } from '@/ui/clash-notice';
import { PaperView } from '@/ui/paper-view';
import { SavedNote } from '@/ui/saved-note';
import { onStepBack } from '@/ui/step-back';
import { type PlanContent, writtenPlan } from '../content';
import styles from '../plan-page.module.css';
import { usePlanPaper } from '../use-plan';
import { RowsPart } from './rows-part';
import write from './write.module.css';

const theirWords = (rows: PlanContent[keyof PlanContent]): string =>
  rows.map((row) => ('title' in row ? row.title : row.name)).join('\n');

interface PlanEditorProps {
  /** Null: it is written for the first time. */
  readonly plan: Plan | null;
  readonly onDone: () => void;
}

/** What only people know is written here; the rest of the plan the desk reads from its own settings and rules. */
export const PlanEditor = ({ plan, onDone }: PlanEditorProps) => {
  const { t } = useTranslation('plan');
  const { people } = useDesk();
  const handle = useWriting(PLAN_ID, plan, writtenPlan);
  const { content, change } = handle;
  const paper = usePlanPaper(content);
  const staff = useMemo(
    () =>
      [...people.values()]
        .filter((person) => person.active && isDesk(person) && person.role !== 'system')
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [people],
  );
  useEffect(
    () =>
      onStepBack(() => {
        onDone();
        return true;
      }),
    [onDone],
  );
  const text = (label: string, value: string, most: number, onText: (next: string) => void) => (
    <TextInput label={label} value={value} maxLength={most} onChange={(event) => onText(event.currentTarget.value)} />
  );
  return (
    <div className={styles['page']}>
      <header className={styles['head']} data-region="head">
        <h1 className={styles['name']}>{t('editing')}</h1>
        <span className={styles['space']} />
        <SavedNote state={handle.state} refusal={handle.refusal} />
        <Button variant="filled" onClick={() => void handle.save().then((saved) => saved && onDone())}>
          {t('done')}
        </Button>
      </header>
      {handle.clash.length > 0 && plan && (
        <ClashNotice
          who={people.get(plan.updatedBy)?.name ?? ''}
          at={plan.updatedAt}
          fields={handle.clash.map((field) => ({
            name: t(`section.${field}`),
            theirs: theirWords(handle.theirs[field]),
          }))}
          onDecide={handle.decide}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={write['form']} data-region="list" tabIndex={0} aria-label={t('editing')}>
        <p className={write['note']}>{t('editingHow')}</p>
        <RowsPart
          id="roles"
          rows={content.roles}
          most={40}
          blank={() => ({ name: '', personIds: [] })}
          nameOf={({ name }) => name}
          onChange={(roles) => change({ roles })}
        >
          {(row, patch) => (
            <>
              {text(t('column.role'), row.name, 160, (name) => patch({ name }))}
              <MultiSelect
                label={t('column.who')}
                data={staff}
                value={row.personIds}
                maxValues={20}
                searchable
                onChange={(personIds) => patch({ personIds })}
              />
            </>
          )}
        </RowsPart>
        <RowsPart
          id="workflow"
          rows={content.workflow}
          most={40}
          blank={() => ({ title: '', text: '' })}
          nameOf={({ title }) => title}
          onChange={(workflow) => change({ workflow })}
        >
          {(row, patch) => (
            <>
              {text(t('column.step'), row.title, 160, (title) => patch({ title }))}
              <Textarea
                label={t('column.what')}
                value={row.text}
                autosize
                minRows={1}
                maxRows={10}
                maxLength={32_000}
                onChange={(event) => patch({ text: event.currentTarget.value })}
              />
            </>
          )}
        </RowsPart>
        <RowsPart
          id="duties"
          rows={content.duties}
          most={40}
          blank={() => ({ id: newId(), name: '', hours: 72, text: '' })}
          nameOf={({ name }) => name}
          onChange={(duties) => change({ duties })}
        >
          {(row, patch) => (
            <>
              {text(t('column.duty'), row.name, 160, (name) => patch({ name }))}
              <NumberInput
                label={t('column.hours')}
                value={row.hours}
                min={1}
                max={8_760}
                clampBehavior="strict"
                allowDecimal={false}
                hideControls
                onChange={(hours) => typeof hours === 'number' && hours >= 1 && patch({ hours })}
              />
              <Textarea
                label={t('column.what')}
                value={row.text}
                autosize
                minRows={1}
                maxRows={10}
                maxLength={32_000}
                onChange={(event) => patch({ text: event.currentTarget.value })}
              />
            </>
          )}
        </RowsPart>
        <RowsPart
          id="contacts"
          rows={content.contacts}
          most={200}
          blank={() => ({ name: '', role: '', phone: '', email: '' })}
          nameOf={({ name }) => name}
          onChange={(contacts) => change({ contacts })}
        >
          {(row, patch) => (
            <>
              {text(t('column.name'), row.name, 160, (name) => patch({ name }))}
              {text(t('column.task'), row.role, 160, (role) => patch({ role }))}
              {text(t('column.phone'), row.phone, 60, (phone) => patch({ phone }))}
              {text(t('column.email'), row.email, 160, (email) => patch({ email }))}
            </>
          )}
        </RowsPart>
      </section>
      {paper && <PaperView paper={paper} printOnly />}
    </div>
  );
};
