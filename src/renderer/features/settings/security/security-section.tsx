import { Button } from '@mantine/core';
import type { FactorState } from '@shared/contract/second-factor';
import { useTranslation } from 'react-i18next';
import { NewFactorKey } from '@/ui/new-factor';
import { RecoveryCodeList } from '@/ui/recovery-codes';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { AskFailure } from '../ask-failure';
import { Lead, Part } from '../setting';
import styles from './security.module.css';
import { TaskForm } from './task-form';
import { useFactor } from './use-factor';

type Factor = ReturnType<typeof useFactor>;

const FEW = 3;

/** How it stands, and what can be done about it. */
const Standing = ({ state, factor }: { readonly state: FactorState; readonly factor: Factor }) => {
  const { t } = useTranslation('security');
  const { fullMoment } = useFormat();
  const { on, since, recoveryLeft, required, hasPassword } = state;
  if (!hasPassword && !on) return <p className={styles['state']}>{t('factor.noPassword')}</p>;
  return (
    <div className={styles['state']}>
      <p>
        {on && since !== null ? t('factor.on', { since: fullMoment(since) }) : t('factor.off')}
        {required && ` ${t('factor.required')}`}
      </p>
      {on && (
        <p>
          {t('factor.left', { count: recoveryLeft })}
          {recoveryLeft < FEW && `. ${t('factor.few')}`}
        </p>
      )}
      <div className={styles['ways']}>
        <Button variant={on ? 'default' : 'filled'} onClick={() => factor.turnTo({ kind: 'password' })}>
          {t(on ? 'factor.replace' : 'factor.setUp')}
        </Button>
        {on && <Button onClick={() => factor.turnTo({ kind: 'renew' })}>{t('factor.renew')}</Button>}
        {on && !required && <Button onClick={() => factor.turnTo({ kind: 'off' })}>{t('factor.turnOff')}</Button>}
      </div>
    </div>
  );
};

const Task = ({ state, factor }: { readonly state: FactorState; readonly factor: Factor }) => {
  const { t } = useTranslation('security');
  const { task, busy, fault } = factor;
  const common = { busy, fault, onCancel: () => factor.turnTo({ kind: 'none' }) };
  switch (task.kind) {
    case 'none':
      return <Standing state={state} factor={factor} />;
    case 'password':
      return (
        <TaskForm
          {...common}
          withPassword
          codeLabel={state.on ? t('factor.currentCode') : null}
          submit={t('factor.next')}
          onSubmit={({ password, code }) => void factor.begin(password, state.on ? code : null)}
        />
      );
    case 'key':
      return (
        <TaskForm
          {...common}
          key="key"
          codeLabel={t('firstCode')}
          submit={t('factor.confirm')}
          onSubmit={({ code }) => void factor.confirm(task.begun.enrolment, code)}
        >
          <NewFactorKey secret={task.begun.secret} uri={task.begun.uri} />
        </TaskForm>
      );
    case 'codes':
      return (
        <RecoveryCodeList
          codes={task.codes}
          onKept={() => {
            factor.turnTo({ kind: 'none' });
            showToast(t('factor.isOn'));
          }}
        />
      );
    case 'renew':
    case 'off':
      return (
        <TaskForm
          {...common}
          key={task.kind}
          codeLabel={t('factor.currentCode')}
          submit={t(task.kind === 'off' ? 'factor.turnOff' : 'factor.renew')}
          onSubmit={async ({ code }) => {
            if (task.kind === 'renew') await factor.renew(code);
            else if (await factor.off(code)) showToast(t('factor.isOff'));
          }}
        >
          <p>{t(task.kind === 'off' ? 'factor.offSure' : 'factor.renewSure')}</p>
        </TaskForm>
      );
  }
};

/** How this person proves that it is them. */
export const SecuritySection = () => {
  const { t } = useTranslation('security');
  const factor = useFactor();
  const { state, ask } = factor;
  return (
    <>
      <Lead>{t('lead')}</Lead>
      {state.kind === 'loading' && <SkeletonRows count={2} />}
      {state.kind === 'failed' && <AskFailure why={state.why} offline={t('offline')} onAgain={ask} />}
      {state.kind === 'ready' && factor.task.kind === 'codes' && <Task state={state.body} factor={factor} />}
      {state.kind === 'ready' && factor.task.kind !== 'codes' && (
        <Part title={t('factor.title')}>
          <Task state={state.body} factor={factor} />
        </Part>
      )}
    </>
  );
};
