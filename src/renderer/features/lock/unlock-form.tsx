import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FREE_TRIES } from '@/data/lock/back-off';
import { unlockWith } from '@/data/lock/locking';
import { lockPreferences } from '@/data/lock/preferences';
import { ErrorNote } from '@/ui/error-note';
import styles from './lock.module.css';
import { useTries } from './use-wait';
import { clockOf, saidWait } from './wait-words';

type Fault = 'empty' | 'wrong' | 'failed' | null;

/** Seen to the second, said now and then; when it is over, that is said too. */
const Wait = ({ left }: { readonly left: number }) => {
  const { t } = useTranslation('lock');
  const said = saidWait(left);
  return (
    <div className={styles['wait']}>
      <p role="status" className={styles['said']}>
        {said === null
          ? t('locked.waitOver')
          : said.unit === 'minutes'
            ? t('locked.waitMinutes', { count: said.count })
            : t('locked.waitSeconds', { count: said.count })}
      </p>
      {left > 0 && (
        <p aria-hidden="true">
          {t('locked.wait')} <b>{clockOf(left)}</b>
          <span>{t('locked.waitHint')}</span>
        </p>
      )}
      {left === 0 && <p aria-hidden="true">{t('locked.waitOver')}</p>}
    </div>
  );
};

/** The one field. It has the focus, and again after a wrong try and after a wait. */
export const UnlockForm = ({ personId }: { readonly personId: string }) => {
  const { t } = useTranslation('lock');
  const kind = lockPreferences(personId).secret ?? 'password';
  const { count, left } = useTries(personId);
  const [fault, setFault] = useState<Fault>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const waits = left > 0;
  const [waited, setWaited] = useState(false);
  if (waits && !waited) setWaited(true);

  useEffect(() => {
    if (!waits && !busy) field.current?.focus();
  }, [waits, busy]);

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const secret = field.current?.value ?? '';
    if (secret === '') return setFault('empty');
    setFault(null);
    setBusy(true);
    try {
      const result = await unlockWith(personId, secret);
      if (result === 'right') return;
      if (field.current) field.current.value = '';
      setFault(result === 'wrong' ? 'wrong' : null);
      setWaited(false);
    } catch {
      setFault('failed');
    }
    setBusy(false);
  };

  const tries = FREE_TRIES - count;
  const said = () => {
    if (fault === 'empty') return t(`locked.empty.${kind}`);
    if (fault === 'failed') return t('locked.failed');
    return tries > 0 ? t('locked.wrong', { count: tries }) : t('locked.wrongLast');
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <PasswordInput
        ref={field}
        name="secret"
        label={t(`locked.${kind}`)}
        size="md"
        autoComplete="off"
        autoFocus
        inputMode={kind === 'pin' ? 'numeric' : 'text'}
        disabled={waits}
        visibilityToggleButtonProps={{ 'aria-label': t('locked.show') }}
      />
      {fault && !waits && <ErrorNote>{said()}</ErrorNote>}
      {(waits || waited) && !fault && <Wait left={left} />}
      {waits && fault && <Wait left={left} />}
      <Button type="submit" variant="filled" size="md" fullWidth loading={busy} disabled={waits}>
        {t('locked.unlock')}
      </Button>
    </form>
  );
};
