import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import styles from './provider-way.module.css';
import { SignInFaultWords } from './sign-in-fault-words';
import type { useProviderSignIn } from './use-provider-sign-in';
import type { ServerFound } from './use-server';

interface ProviderWayProps {
  readonly server: ServerFound;
  readonly way: ReturnType<typeof useProviderSignIn>;
  /** Somebody is signing in with a password. */
  readonly busy: boolean;
  /** Somebody else than who was here before. */
  readonly other: boolean;
}

/** What the desktop shows while the system's browser has the word. */
const Waiting = ({ name, way, other }: Pick<ProviderWayProps, 'way' | 'other'> & { readonly name: string }) => {
  const { t } = useTranslation('provider');
  return (
    <div className={styles['waiting']} role="status">
      <b>{t('waiting.title')}</b>
      <p>{t('waiting.text', { name })}</p>
      <div className={styles['buttons']}>
        <Button size="xs" variant="default" autoFocus onClick={() => void way.begin(other)}>
          {t('waiting.again')}
        </Button>
        <Button size="xs" variant="subtle" onClick={way.cancel}>
          {t('waiting.cancel')}
        </Button>
      </div>
    </div>
  );
};

/** The other way in, where the desk has one; and why it led nowhere, even if the desk no longer has it. */
export const ProviderWay = ({ server, way, busy, other }: ProviderWayProps) => {
  const { t } = useTranslation('provider');
  const { phase, fault } = way;
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(phase);
  // What had the focus while the browser was waited for is gone.
  useEffect(() => {
    if (before.current === 'waiting' && phase === 'idle') button.current?.focus();
    before.current = phase;
  }, [phase]);
  const name = server.provider ?? t('unnamed');
  // Its name is not known before the server has answered.
  const told = server.kind !== 'asking' && fault;
  if (server.provider === null && !told) return null;
  return (
    <section className={styles['root']} aria-label={t('signIn', { name })}>
      {server.provider !== null && <p className={styles['or']}>{t('or')}</p>}
      {told && (
        <ErrorNote>
          {told.kind === 'provider' ? t(`failed.${told.fault}`, { name }) : <SignInFaultWords fault={told} wait={0} />}
        </ErrorNote>
      )}
      {phase === 'waiting' ? (
        <Waiting name={name} way={way} other={other} />
      ) : (
        server.provider !== null && (
          <Button
            ref={button}
            variant="default"
            size="md"
            fullWidth
            loading={phase === 'leaving' || phase === 'entering'}
            disabled={busy || server.kind === 'unreachable'}
            onClick={() => void way.begin(other)}
          >
            {t('signIn', { name })}
          </Button>
        )
      )}
    </section>
  );
};
