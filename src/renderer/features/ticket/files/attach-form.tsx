import { Button } from '@mantine/core';
import { type AttachedFile, MAX_FILES_AT_ONCE } from '@shared/domain/attachment';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Kept, keepFile } from '@/data/files/keep';
import { useMe } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { FileChooser } from '@/ui/file-chooser';
import { takesFiles } from '@/ui/given-files';
import { PickedFiles } from '@/ui/picked-files';
import { Choice } from '../ask/choice';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { usePerform } from '../ask/use-perform';
import { say } from '../perform';
import styles from './files.module.css';
import { takeGiven } from './given';

type Refused = Extract<Kept, { ok: false }>;

/** Files to attach: chosen, dropped or pasted; and who sees them. */
export const AttachForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation('files');
  const me = useMe();
  const atDesk = me !== null && me.role !== 'requester';
  const [files, setFiles] = useState(takeGiven);
  const [who, setWho] = useState<'desk' | 'caller'>('desk');
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [busy, setBusy] = useState(false);
  const { refusal, run } = usePerform(onDone);

  const add = (more: readonly File[]) => setFiles((known) => [...known, ...more].slice(0, MAX_FILES_AT_ONCE));

  const submit = async () => {
    setBusy(true);
    const kept = await Promise.all(files.map((file) => keepFile(file)));
    setBusy(false);
    const failed = kept.filter((each): each is Refused => !each.ok);
    setRefused(failed);
    const safe = kept.flatMap((each): AttachedFile[] => (each.ok ? [each.file] : []));
    // What could not be kept stays to be seen; the rest is not held up by it only when there is no such thing.
    if (failed.length > 0) setFiles(files.filter((_, n) => kept[n]?.ok));
    else
      await run({
        name: 'ticket.attach.v1',
        numbers,
        argsFor: () => ({ files: safe, forCaller: who === 'caller' }),
        done: say('files:done.attached', { count: safe.length, name: safe[0]?.name ?? '' }),
      });
  };

  return (
    <div {...takesFiles(add)}>
      <Form
        submit={t('submit', { count: files.length })}
        ready={files.length > 0 && !busy}
        refusal={refusal}
        onLeave={onDone}
        onSubmit={() => void submit()}
      >
        <div className={styles['choose']}>
          <FileChooser label={t('choose')} onFiles={add}>
            {(open) => (
              <Button data-autofocus onClick={open}>
                {t('choose')}
              </Button>
            )}
          </FileChooser>
          <span className={styles['muted']}>{t('chooseHint')}</span>
        </div>
        <PickedFiles files={files} onLeaveOut={(file) => setFiles(files.filter((other) => other !== file))} />
        {refused.map(({ name, why }) => (
          <ErrorNote key={name}>{t(`refused.${why}`, { name })}</ErrorNote>
        ))}
        {atDesk && (
          <Choice
            label={t('who')}
            options={[
              { value: 'desk', label: t('whoDesk') },
              { value: 'caller', label: t('whoCaller') },
            ]}
            value={who}
            onChange={setWho}
          />
        )}
      </Form>
    </div>
  );
};
