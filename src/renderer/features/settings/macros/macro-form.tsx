import { Select, Switch, TextInput } from '@mantine/core';
import type { Macro, MacroOwner } from '@shared/domain/macro';
import type { DeskSettings } from '@shared/domain/settings';
import { emptySolution } from '@shared/domain/solution';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMacros } from '@/data/records';
import { useMe } from '@/data/use-desk';
import { SolutionForm } from '@/ui/solution-form';
import { VariableText } from '@/ui/variable-text';
import { RecordForm } from '../record-form';
import { keepMacro } from './change-macro';
import { argsOf, draftOf, faultsIn, type MacroDraft, newDraft, ownerKey, ownersFor, sameShortcut } from './macro-draft';
import styles from './macros.module.css';
import { TextPreview } from './text-preview';

interface MacroFormProps {
  /** Null: a new one. */
  readonly macro: Macro | null;
  readonly settings: DeskSettings;
  readonly onDone: () => void;
}

/** One macro or snippet: its words, whose it is, and what it writes or changes. */
export const MacroForm = ({ macro, settings, onDone }: MacroFormProps) => {
  const { t } = useTranslation('macros');
  const me = useMe();
  const macros = useMacros();
  const [draft, setDraft] = useState<MacroDraft | null>(() => (macro ? draftOf(macro) : me && newDraft(me)));
  const [told, setTold] = useState(false);
  if (!me || !draft) return null;
  const put = (patch: Partial<MacroDraft>) => setDraft({ ...draft, ...patch });
  const faults = faultsIn(draft);
  const fault = (name: (typeof faults)[number]) => (told && faults.includes(name) ? t(`fault.${name}`) : null);
  const same = sameShortcut(macros, macro?.id ?? null, draft.shortcut);
  const owners = ownersFor(me, settings);
  const nameOf = (owner: MacroOwner): string =>
    owner.kind === 'group'
      ? (settings.groups.find(({ id }) => id === owner.groupId)?.name ?? owner.groupId)
      : t(`owner.${owner.kind}`);
  const save = () => {
    setTold(true);
    return faults.length > 0 ? undefined : keepMacro(macro, argsOf(draft));
  };
  return (
    <RecordForm title={t(macro ? 'edit' : 'create')} submit={t('save')} onSave={save} onDone={onDone}>
      <div className={styles['words']}>
        <TextInput
          label={t('field.name')}
          value={draft.name}
          maxLength={80}
          autoFocus
          error={fault('name')}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.shortcut')}
          description={same ? t('shortcutTaken', { name: same.name }) : t('shortcutHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          leftSection="/"
          value={draft.shortcut}
          maxLength={32}
          error={fault('shortcut')}
          onChange={(event) => put({ shortcut: event.currentTarget.value })}
        />
        <Select
          label={t('field.owner')}
          allowDeselect={false}
          data={owners.map((owner) => ({ value: ownerKey(owner), label: nameOf(owner) }))}
          value={ownerKey(draft.owner)}
          onChange={(key) => {
            const owner = owners.find((each) => ownerKey(each) === key);
            if (owner) put({ owner });
          }}
        />
      </div>
      <VariableText
        label={t('field.text')}
        hint={t('textHint')}
        minRows={3}
        value={draft.text}
        error={fault('empty')}
        onChange={(text) => put({ text })}
      />
      <TextPreview text={draft.text} />
      <Switch
        label={t('field.solution')}
        description={t('solutionHint')}
        checked={draft.solution !== null}
        onChange={(event) => put({ solution: event.currentTarget.checked ? (macro?.solution ?? emptySolution) : null })}
      />
      {draft.solution && (
        <SolutionForm solution={draft.solution} settings={settings} onChange={(solution) => put({ solution })} />
      )}
    </RecordForm>
  );
};
