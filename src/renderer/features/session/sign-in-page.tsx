import { Button } from '@mantine/core';
import { IconCloudOff, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect } from 'wouter';
import { useOutboxCounts } from '@/data/outbox';
import { useSession } from '@/data/use-desk';
import { Banner } from '@/ui/error-note';
import { DemoHint } from './demo-hint';
import { DEMO_PASSWORD } from './demo-people';
import { keptSignInName } from './device-name';
import { ProviderWay } from './provider-way';
import { SecondStep } from './second-step';
import { ServerLine } from './server-line';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-page.module.css';
import { useDeviceName } from './use-device-name';
import { useProviderSignIn } from './use-provider-sign-in';
import { useServer } from './use-server';
import { type SecondStep as Step, useSignIn } from './use-sign-in';

const Mark = () => (
  <svg width="28" height="28" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M1.5 12.5h8M1.5 7.7h9M1.5 3h13" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    <circle cx="13" cy="12.5" r="1.6" fill="var(--fl-accent)" />
  </svg>
);

/** Whose data lies here, and what becomes of it with the next sign-in. */
const KeptData = ({ person, other }: { readonly person: string; readonly other: boolean }) => {
  const { t } = useTranslation('session');
  const { unsent, needsYou } = useOutboxCounts();
  const count = unsent + needsYou;
  return (
    <div className={styles['kept']}>
      <Banner tone="amber" icon={<IconUserOff size={16} stroke={1.8} aria-hidden="true" />}>
        <b>{count > 0 ? t('signedOut.changes', { count }) : t('signedOut.nothing')}</b>
        <br />
        {other
          ? t('signedOut.otherText', { person })
          : t(count > 0 ? 'signedOut.text' : 'signedOut.nothingText', { person, count })}
      </Banner>
    </div>
  );
};

interface OtherWaysProps {
  readonly person: string;
  readonly other: boolean;
  readonly onOther: (other: boolean) => void;
}

const OtherWays = ({ person, other, onOther }: OtherWaysProps) => {
  const { t } = useTranslation('session');
  return (
    <div className={styles['ways']}>
      <Button size="xs" variant="subtle" onClick={() => onOther(!other)}>
        {other ? t('signedOut.back', { person }) : t('signedOut.other')}
      </Button>
      <Button component={Link} href="/" size="xs" variant="subtle">
        {t('signedOut.keepWorking')}
      </Button>
    </div>
  );
};

/** Sign-in: fast, plain, and honest about what the network has to do with it. */
export const SignInPage = () => {
  const { t } = useTranslation(['session', 'app', 'security', 'provider']);
  const session = useSession();
  const server = useServer();
  const signIn = useSignIn();
  const { step } = signIn;
  const deviceName = useDeviceName();
  const provider = useProviderSignIn(deviceName);
  const [other, setOther] = useState(false);
  if (session.kind === 'starting') return <p className={styles['starting']}>{t('starting')}</p>;
  if (provider.phase === 'coming' || (provider.phase === 'entering' && session.kind !== 'signedIn'))
    return (
      <p className={styles['starting']} role="status">
        {t('provider:coming')}
      </p>
    );
  if (session.kind === 'signedIn') return <Redirect to={provider.back} replace />;
  const person = session.kind === 'signedOut' ? session.person : null;
  const known = person !== null && !other ? (keptSignInName() ?? person.email ?? person.id) : null;

  const stepTitle = (of: Step): string => {
    if (of.kind === 'codes') return t('security:enrolTitle');
    return t(of.enrol ? 'security:enrolTitle' : 'security:codeTitle');
  };
  const signInAs = (name: string) => void signIn.attempt({ name, password: DEMO_PASSWORD, deviceName });

  return (
    <div className={styles['page']}>
      {window.firstline && <div className={styles['handle']} aria-hidden="true" />}
      <main className={styles['root']}>
        <div className={styles['column']} data-demo={server.demo || undefined}>
          <header className={styles['head']}>
            <Mark />
            <span>{t('app:name')}</span>
          </header>
          <h1>
            {step
              ? stepTitle(step)
              : person !== null && !other
                ? t('signedOut.asPerson', { person: person.name })
                : t('title')}
          </h1>
          {person === null && !step && <p className={styles['lead']}>{t('lead')}</p>}
          {person !== null && <KeptData person={person.name} other={other} />}
          {server.kind === 'unreachable' && (
            <Banner tone="violet" icon={<IconCloudOff size={16} stroke={1.8} aria-hidden="true" />}>
              <b>{t('offline.title')}.</b> {t(person === null ? 'offline.text' : 'offline.textKnown')}
            </Banner>
          )}
          {step ? (
            <SecondStep step={step} signIn={signIn} />
          ) : (
            <SignInForm key={known ?? ''} name={known} signIn={signIn} />
          )}
          {!step && <ProviderWay server={server} way={provider} busy={signIn.busy} other={other} />}
          {window.firstline && <ServerLine address={window.firstline.app.info.server} />}
          {person !== null && !step && <OtherWays person={person.name} other={other} onOther={setOther} />}
          {server.demo && !step && <DemoHint disabled={signIn.busy} onUse={signInAs} />}
        </div>
      </main>
    </div>
  );
};
