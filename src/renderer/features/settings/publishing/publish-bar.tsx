import { Button, TextInput } from '@mantine/core';
import type { Refusal } from '@shared/domain/refusal';
import type { PartValue, SettingsPart } from '@shared/domain/settings-parts';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { isSendPress } from '@/ui/keys';
import { showToast } from '@/ui/toast';
import { useRefusalText } from '@/ui/use-refusal-text';
import { DifferenceList } from './difference-list';
import { focusPage } from './focus-page';
import styles from './publishing.module.css';
import type { Part } from './use-part';

/** What every part has in common, whatever it holds. */
export type AnyPart = Omit<Part<SettingsPart>, 'change' | 'value' | 'draft'> & {
  readonly value: PartValue;
  readonly draft: PartValue;
};

interface PublishBarProps {
  readonly part: AnyPart;
  /** A fault that only the editor sees, such as a duration that can't be read: publishing waits for it. */
  readonly fault?: string | null;
}

/** What a draft changes, why, and its two ends. */
export const PublishBar = ({ part, fault = null }: PublishBarProps) => {
  const { t } = useTranslation(['publishing', 'common']);
  const refusalText = useRefusalText();
  const link = useLink();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const why = fault ?? (part.fault && refusalText(part.fault)) ?? (refusal && refusalText(refusal));
  const cannot = busy || fault !== null || part.fault !== null;
  const publish = async () => {
    if (cannot) return;
    setBusy(true);
    const refused = await part.publish();
    setBusy(false);
    setRefusal(refused);
    if (refused) return;
    focusPage();
    showToast(t(link.kind === 'online' ? 'published' : 'publishedOffline'));
  };
  const discard = () => {
    const bringBack = part.discard();
    focusPage();
    showToast(t('discarded'), bringBack);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSendPress(event)) return;
    event.preventDefault();
    void publish();
  };
  return (
    <section className={styles['bar']} aria-label={t('bar')} onKeyDown={onKeyDown}>
      <h3>{t('changes')}</h3>
      <DifferenceList before={part.value} after={part.draft} label={t('changes')} />
      {why && <ErrorNote>{why}</ErrorNote>}
      <TextInput
        label={t('note')}
        placeholder={t('notePlaceholder')}
        value={part.note}
        maxLength={2_000}
        onChange={(event) => part.setNote(event.currentTarget.value)}
      />
      <footer>
        <span className={styles['meta']}>{t(link.kind === 'online' ? 'forAll' : 'forAllOffline')}</span>
        <Button variant="subtle" onClick={discard}>
          {t('discard')}
        </Button>
        <Button
          variant="filled"
          disabled={cannot}
          onClick={() => void publish()}
          rightSection={<KeyHint keys="Mod+Enter" />}
        >
          {t('publish')}
        </Button>
      </footer>
    </section>
  );
};
