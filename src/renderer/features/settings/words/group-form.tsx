import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultIn, type Groups, MOST_GROUPS, sharedWith, wordsIn } from './groups';
import styles from './words.module.css';

interface GroupFormProps {
  readonly groups: Groups;
  /** Null: a new one. */
  readonly at: number | null;
  readonly onSave: (words: string[]) => void;
  readonly onCancel: () => void;
}

/** One group in one field, its words parted by commas. */
export const GroupForm = ({ groups, at, onSave, onCancel }: GroupFormProps) => {
  const { t } = useTranslation(['words', 'common']);
  const [text, setText] = useState(at === null ? '' : (groups[at] ?? []).join(', '));
  const [told, setTold] = useState(false);
  const words = wordsIn(text);
  const fault = at === null && groups.length >= MOST_GROUPS ? 'full' : faultIn(words);
  const shared = sharedWith(groups, at, words);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTold(true);
        if (fault === null) onSave(words);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextInput
        label={t(at === null ? 'add' : 'edit')}
        description={shared === null ? t('hint') : t('shared', { word: shared })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={text}
        maxLength={1_400}
        autoFocus
        error={told && fault ? t(`fault.${fault}`) : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles['ways']}>
        <Button type="submit" variant="filled">
          {t('common:save')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
};
