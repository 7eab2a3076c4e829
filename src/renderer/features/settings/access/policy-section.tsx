import { Button, Checkbox, NumberInput } from '@mantine/core';
import { factorRoutes, type HeldFactors, KEEP_DAYS, type SignInPolicy } from '@shared/contract/second-factor';
import { roles } from '@shared/domain/person';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/data/api';
import { useMe } from '@/data/use-desk';
import { useNames } from '@/data/use-names';
import { ErrorNote } from '@/ui/error-note';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { AskFailure } from '../ask-failure';
import { Lead, Part, Setting } from '../setting';
import { useAsked } from '../use-asked';
import styles from './access.module.css';

const people = roles.filter((role) => role !== 'system');

const PolicyForm = ({ policy }: { readonly policy: SignInPolicy }) => {
  const { t } = useTranslation(['security', 'domain']);
  const [draft, setDraft] = useState(policy);
  const [stored, setStored] = useState(policy);
  const [fault, setFault] = useState<string | null>(null);
  const isSame = JSON.stringify(draft) === JSON.stringify(stored);
  const save = async () => {
    const answer = await call<SignInPolicy>(factorRoutes.policy, draft);
    if (answer.kind !== 'ok') return setFault(answer.kind === 'refused' ? answer.problem.message : t('offline'));
    setFault(null);
    setStored(answer.body);
    setDraft(answer.body);
    showToast(t('policy.saved'));
  };
  return (
    <>
      <Part title={t('policy.title')}>
        <p className={styles['hint']}>{t('policy.lead')}</p>
        <Checkbox.Group
          aria-label={t('policy.title')}
          value={[...draft.roles]}
          onChange={(chosen) => setDraft({ ...draft, roles: people.filter((role) => chosen.includes(role)) })}
        >
          <div className={styles['roles']}>
            {people.map((role) => (
              <Checkbox key={role} value={role} label={t(`domain:role.${role}`)} />
            ))}
          </div>
        </Checkbox.Group>
      </Part>
      <Setting label={t('policy.keep')} hint={t('policy.keepHint')}>
        <div className={styles['days']}>
          <NumberInput
            aria-label={t('policy.keep')}
            w={110}
            min={KEEP_DAYS.least}
            max={KEEP_DAYS.most}
            allowDecimal={false}
            value={draft.keepDays}
            onChange={(keepDays) => typeof keepDays === 'number' && setDraft({ ...draft, keepDays })}
          />
          {t('policy.days')}
        </div>
      </Setting>
      {fault !== null && <ErrorNote>{fault}</ErrorNote>}
      <div className={styles['foot']}>
        <Button variant="filled" disabled={isSame} onClick={() => void save()}>
          {t('policy.save')}
        </Button>
      </div>
    </>
  );
};

interface HeldLineProps {
  readonly personId: string;
  readonly since: number;
  readonly onReset: () => void;
}

const HeldLine = ({ personId, since, onReset }: HeldLineProps) => {
  const { t } = useTranslation('security');
  const { fullMoment } = useFormat();
  const me = useMe();
  const name = useNames().person(personId);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const reset = async () => {
    const answer = await call(factorRoutes.reset, { personId });
    setAsking(false);
    if (answer.kind !== 'ok') return setFault(answer.kind === 'refused' ? answer.problem.message : t('offline'));
    showToast(t('policy.wasReset', { name }));
    onReset();
  };
  return (
    <li>
      <span>
        {name} <small>{t('policy.since', { since: fullMoment(since) })}</small>
        {asking && <small> {t('policy.resetSure', { name })}</small>}
      </span>
      {fault !== null && <ErrorNote>{fault}</ErrorNote>}
      {asking ? (
        <>
          <Button size="xs" variant="subtle" onClick={() => setAsking(false)}>
            {t('policy.keepIt')}
          </Button>
          <Button size="xs" variant="filled" onClick={() => void reset()}>
            {t('policy.resetNow')}
          </Button>
        </>
      ) : (
        personId !== me?.id && (
          <Button size="xs" aria-label={t('policy.resetLabel', { name })} onClick={() => setAsking(true)}>
            {t('policy.reset')}
          </Button>
        )
      )}
    </li>
  );
};

/** What the desk asks of whom beside a password. */
export const SignInPolicySection = () => {
  const { t } = useTranslation('security');
  const [policy, ask] = useAsked<SignInPolicy>(factorRoutes.policy);
  const [held, askHeld] = useAsked<HeldFactors>(factorRoutes.held);
  if (policy.kind === 'failed') return <AskFailure why={policy.why} offline={t('offline')} onAgain={ask} />;
  if (policy.kind === 'loading') return <SkeletonRows count={4} />;
  return (
    <>
      <Lead>{t('policy.about')}</Lead>
      <PolicyForm policy={policy.body} />
      {held.kind === 'ready' && (
        <Part title={t('policy.held')}>
          {held.body.held.length === 0 && <p className={styles['hint']}>{t('policy.none')}</p>}
          <ul className={styles['held']}>
            {held.body.held.map(({ personId, since }) => (
              <HeldLine key={personId} personId={personId} since={since} onReset={() => void askHeld()} />
            ))}
          </ul>
        </Part>
      )}
    </>
  );
};
