import { Button, TextInput } from '@mantine/core';
import type { DeskSettings } from '@shared/domain/settings';
import { IconCloudOff } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useSuggestionsWanted } from '@/data/search/suggestions-wanted';
import { useLink, usePerson } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { takesFiles } from '@/ui/given-files';
import { KeyHint } from '@/ui/key-hint';
import { KindSwitch } from '@/ui/kind-switch';
import { AssignmentFields } from './assignment-fields';
import { CallerField } from './caller-field';
import { CircumstanceFields, DetailsField } from './details-fields';
import { DraftsMenu } from './drafts-menu';
import { Field } from './field';
import { FilesField } from './files-field';
import { FormHead } from './form-head';
import type { Author } from './kept-draft';
import { leaveForm } from './leave-form';
import styles from './log-form.module.css';
import { PriorityField } from './priority-field';
import { ResolveButton } from './resolve-button';
import { ServiceFields } from './service-fields';
import { SideColumn } from './side-column';
import { useProposal, useTextsReady } from './suggest/use-texts-ready';
import { useFaults } from './use-faults';
import { useFilled } from './use-filled';
import { useFormFiles } from './use-form-files';
import { type SuggestedKeys, useFormKeys } from './use-form-keys';
import { useLogDraft } from './use-log-draft';
import { useNamedAddress } from './use-named-address';
import { useSend } from './use-send';

const SERVICE_AND_CATEGORY = [3, 4] as const;

interface LogFormProps {
  /** The draft's. */
  readonly id: string;
  readonly author: Author;
  readonly settings: DeskSettings;
}

/** The desk's form: description first, a number to read out, and beside it what is known already. */
export const LogForm = ({ id, author, settings }: LogFormProps) => {
  const { t } = useTranslation('intake');
  const [, go] = useLocation();
  const offline = useLink().kind === 'offline';
  const root = useRef<HTMLDivElement>(null);
  const handle = useLogDraft(id, author);
  useNamedAddress(id, handle.savedAt !== null);
  const { draft, number, kept, change } = handle;
  const files = useFormFiles(handle);
  const caller = usePerson(draft.callerId);
  const follows = useFilled(draft, settings);
  // What is known already may come a moment after the key press: typing never waits for it.
  const beside = useDeferredValue(draft);
  const keys = useRef<SuggestedKeys>({});
  const wanted = useSuggestionsWanted();
  const [confirmed, setConfirmed] = useState(false);
  const { faults, check: checkFields } = useFaults(draft, settings, root, id);
  const texts = useTextsReady(id, draft, number, confirmed);
  const check = useCallback(() => checkFields() && texts(), [checkFields, texts]);
  const send = useSend(id, handle);
  const leave = useCallback(() => leaveForm(go), [go]);
  const log = useCallback(() => void (check() && send('leave', null)), [check, send]);
  const logAndOpen = useCallback(() => void (check() && send('open', null)), [check, send]);
  const onKeyDown = useFormKeys({ root, onLog: log, onLogAndOpen: logAndOpen, onLeave: leave, suggested: keys });
  const noNumber = number === null;
  const proposal = useProposal(draft, number);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the form as a whole
    <div className={styles['root']} ref={root} onKeyDown={onKeyDown} {...takesFiles(files.add)}>
      <div className={styles['main']} data-region="form">
        <FormHead title={t('title')} handle={handle} beside={<KindSwitch kind="incident" />}>
          <DraftsMenu current={id} />
        </FormHead>
        <div className={styles['fields']}>
          {!kept && <ErrorNote>{t('draft.notSaved')}</ErrorNote>}
          <Field
            digit={1}
            label={t('field.what')}
            htmlFor={`${id}-what`}
            required
            hint={t('field.whatHint')}
            fault={faults.shortDescription}
          >
            <TextInput
              id={`${id}-what`}
              value={draft.shortDescription}
              autoFocus
              maxLength={400}
              autoComplete="off"
              error={faults.shortDescription !== null}
              aria-required
              aria-describedby={faults.shortDescription === null ? undefined : `${id}-what-fault`}
              classNames={{ input: styles['what'] ?? '' }}
              onChange={(event) => change({ shortDescription: event.currentTarget.value })}
            />
          </Field>
          <Field digit={2} label={t('field.caller')} htmlFor={`${id}-caller`} required fault={faults.callerId}>
            <CallerField
              id={`${id}-caller`}
              caller={caller}
              contact={draft.contact}
              invalid={faults.callerId !== null}
              change={change}
            />
          </Field>
          <ServiceFields id={id} settings={settings} filled={follows} change={change} digits={SERVICE_AND_CATEGORY} />
          <Field digit={5} label={t('field.priority')} labelId={`${id}-matrix-label`} required fault={faults.priority}>
            <PriorityField
              id={`${id}-matrix`}
              labelledBy={`${id}-matrix-label`}
              settings={settings}
              impact={draft.impact}
              urgency={draft.urgency}
              groupId={follows.groupId}
              invalid={faults.priority !== null}
              onChoose={change}
            />
          </Field>
          <DetailsField id={id} description={draft.description} change={change} digit={6} />
          <CircumstanceFields
            id={id}
            noticedAt={draft.noticedAt}
            affects={draft.affects}
            configurationItem={draft.configurationItem}
            caller={caller}
            change={change}
            asksWhom
          />
          <FilesField draft={files} byDesk />
          <AssignmentFields
            id={id}
            settings={settings}
            assigneeId={draft.assigneeId}
            channel={draft.channel}
            filled={follows}
            change={change}
          />
        </div>
        <footer className={styles['foot']}>
          {offline ? (
            <span className={styles['offline']}>
              <IconCloudOff size={14} aria-hidden="true" />
              {t('foot.offline')}
            </span>
          ) : (
            <span className={styles['meta']}>{t('foot.hint')}</span>
          )}
          <ResolveButton
            disabled={noNumber}
            proposal={proposal}
            check={check}
            onResolve={(resolution) => void send('leave', resolution)}
          />
          <Button disabled={noNumber} onClick={logAndOpen} rightSection={<KeyHint keys="Mod+Shift+Enter" />}>
            {t('foot.open')}
          </Button>
          <Button
            variant="filled"
            disabled={noNumber}
            onClick={log}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyHint keys="Mod+Enter" />}
          >
            {t('foot.log')}
          </Button>
        </footer>
      </div>
      <SideColumn
        id={id}
        draft={beside}
        number={number}
        serviceId={follows.serviceId}
        caller={caller}
        settings={settings}
        change={change}
        confirmed={confirmed}
        onConfirm={setConfirmed}
        keys={keys}
        wanted={wanted}
      />
    </div>
  );
};
