import { Button, Select, Switch, TextInput } from '@mantine/core';
import type { Macro, MacroOwner } from '@shared/domain/macro';
import type { Refusal } from '@shared/domain/refusal';
import type { DeskSettings } from '@shared/domain/settings';
import { emptySolution } from '@shared/domain/solution';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMacros } from '@/data/records';
import { useMe } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { isSendPress } from '@/ui/keys';
import { SolutionForm } from '@/ui/solution-form';
import { useRefusalText } from '@/ui/use-refusal-text';
import { VariableText } from '@/ui/variable-text';
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
  const { t } = useTranslation(['macros', 'common']);
  const refusalText = useRefusalText();
  const me = useMe();
  const macros = useMacros();
  const [draft, setDraft] = useState<MacroDraft | null>(() => (macro ? draftOf(macro) : me && newDraft(me)));
  const [told, setTold] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
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
  const save = async () => {
    setTold(true);
    if (faults.length > 0) return;
    const refused = await keepMacro(macro, argsOf(draft));
    setRefusal(refused);
    if (refused === null) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSendPress(event)) return;
    event.preventDefault();
    void save();
  };
  return (
    <form
      className={styles['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{t(macro ? 'edit' : 'create')}</h3>
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
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <footer>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="submit" variant="filled" rightSection={<KeyHint keys="Mod+Enter" />}>
          {t('save')}
        </Button>
      </footer>
    </form>
  );
};
