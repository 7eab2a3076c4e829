import { Button, Radio, TextInput } from '@mantine/core';
import type { Person } from '@shared/domain/person';
import { impacts, urgencies } from '@shared/domain/priority';
import type { DeskSettings } from '@shared/domain/settings';
import { IconCloudOff } from '@tabler/icons-react';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useLink } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { takesFiles } from '@/ui/given-files';
import { KeyHint } from '@/ui/key-hint';
import { CircumstanceFields, DetailsField } from './details-fields';
import { Field } from './field';
import { FilesField } from './files-field';
import { FormHead } from './form-head';
import type { Author } from './kept-draft';
import { leaveForm } from './leave-form';
import styles from './log-form.module.css';
import own from './requester-form.module.css';
import { ServiceFields } from './service-fields';
import { useFaults } from './use-faults';
import { useFilled } from './use-filled';
import { useFormFiles } from './use-form-files';
import { useFormKeys } from './use-form-keys';
import { useLogDraft } from './use-log-draft';
import { useNamedAddress } from './use-named-address';
import { useSend } from './use-send';
import { YourTickets } from './your-tickets';

interface LevelsProps {
  readonly kind: 'impact' | 'urgency';
  readonly id: string;
  readonly size: number;
  readonly value: number | null;
  readonly label: string;
  readonly invalid: boolean;
  readonly onChange: (level: number) => void;
}

/** Impact and urgency in a caller's words; where the desk has another number of levels, by their numbers. */
const Levels = ({ kind, id, size, value, label, invalid, onChange }: LevelsProps) => {
  const { t } = useTranslation('intake');
  const words = (level: number) =>
    size === 3 ? t(`requester.${kind}Means.${level}`) : t('requester.level', { level });
  return (
    <Radio.Group
      aria-label={label}
      value={value === null ? '' : String(value)}
      onChange={(level) => onChange(Number(level))}
      className={own['levels'] ?? ''}
    >
      {Array.from({ length: size }, (_, at) => size - at).map((level, at) => (
        <Radio
          key={level}
          id={at === 0 ? id : `${id}-${level}`}
          value={String(level)}
          label={words(level)}
          aria-invalid={invalid}
        />
      ))}
    </Radio.Group>
  );
};

const SERVICE_ALONE = [4, null] as const;

interface RequesterFormProps {
  readonly id: string;
  readonly author: Author;
  readonly me: Person;
  readonly settings: DeskSettings;
}

/** What a caller can say: what is wrong, with what, how bad, and how to reach them. */
export const RequesterForm = ({ id, author, me, settings }: RequesterFormProps) => {
  const { t } = useTranslation('intake');
  const [, go] = useLocation();
  const offline = useLink().kind === 'offline';
  const root = useRef<HTMLDivElement>(null);
  const handle = useLogDraft(id, author);
  useNamedAddress(id, handle.savedAt !== null);
  const { draft, kept, change } = handle;
  const files = useFormFiles(handle);
  const follows = useFilled(draft, settings);
  const { faults, check } = useFaults(draft, settings, root, id);
  const send = useSend(id, handle);
  const leave = useCallback(() => leaveForm(go), [go]);
  const report = useCallback(() => void (check() && send('leave', null)), [check, send]);
  const open = useCallback(() => void (check() && send('open', null)), [check, send]);
  const onKeyDown = useFormKeys({ root, onLog: report, onLogAndOpen: open, onLeave: leave });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the form as a whole
    <div className={styles['root']} ref={root} onKeyDown={onKeyDown} {...takesFiles(files.add)}>
      <div className={styles['main']} data-region="form">
        <FormHead title={t('titleRequester')} handle={handle} />
        <div className={styles['fields']}>
          <p className={own['lead']}>
            {t('requester.lead')} <Link href="/new/request">{t('requester.askInstead')}</Link>
          </p>
          {!kept && <ErrorNote>{t('draft.notSaved')}</ErrorNote>}
          <Field digit={1} label={t('field.what')} htmlFor={`${id}-what`} required fault={faults.shortDescription}>
            <TextInput
              id={`${id}-what`}
              value={draft.shortDescription}
              autoFocus
              maxLength={400}
              autoComplete="off"
              error={faults.shortDescription !== null}
              aria-required
              classNames={{ input: styles['what'] ?? '' }}
              onChange={(event) => change({ shortDescription: event.currentTarget.value })}
            />
          </Field>
          <div className={own['questions']} id={`${id}-matrix`}>
            <Field digit={2} label={t('requester.urgency')} required fault={faults.priority}>
              <Levels
                kind="urgency"
                id={`${id}-urgency`}
                size={urgencies(settings.matrix)}
                value={draft.urgency}
                label={t('requester.urgency')}
                invalid={faults.priority !== null}
                onChange={(urgency) => change({ urgency })}
              />
            </Field>
            <Field digit={3} label={t('requester.whom')} required>
              <Levels
                kind="impact"
                id={`${id}-impact`}
                size={impacts(settings.matrix)}
                value={draft.impact}
                label={t('requester.whom')}
                invalid={faults.priority !== null}
                onChange={(impact) => change({ impact })}
              />
            </Field>
          </div>
          <ServiceFields id={id} settings={settings} filled={follows} change={change} digits={SERVICE_ALONE} />
          <DetailsField id={id} description={draft.description} change={change} digit={5} />
          <CircumstanceFields
            id={id}
            noticedAt={draft.noticedAt}
            affects={draft.affects}
            configurationItem={draft.configurationItem}
            caller={me}
            change={change}
            asksWhom={false}
          />
          <FilesField draft={files} byDesk={false} />
          <Field digit={6} label={t('field.contact')} htmlFor={`${id}-contact`}>
            <TextInput
              size="md"
              id={`${id}-contact`}
              value={draft.contact}
              placeholder={me.phone ?? me.email ?? t('caller.contactPlaceholder')}
              maxLength={160}
              onChange={(event) => change({ contact: event.currentTarget.value })}
            />
          </Field>
        </div>
        <footer className={styles['foot']}>
          <span className={offline ? styles['offline'] : styles['meta']}>
            {offline && <IconCloudOff size={14} aria-hidden="true" />}
            {t(offline ? 'foot.offline' : 'foot.hint')}
          </span>
          <Button
            variant="filled"
            disabled={handle.number === null}
            onClick={report}
            rightSection={<KeyHint keys="Mod+Enter" />}
          >
            {t('foot.logRequester')}
          </Button>
        </footer>
      </div>
      <YourTickets personId={me.id} />
    </div>
  );
};
