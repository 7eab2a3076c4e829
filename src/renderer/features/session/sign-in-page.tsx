import { Button } from '@mantine/core';
import { IconCloudOff, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect } from 'wouter';
import { useOutboxCounts } from '@/data/outbox';
import { useSession } from '@/data/use-desk';
import { DoorPage } from '@/ui/door-page';
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
    <DoorPage name={t('app:name')} wide={server.demo}>
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
    </DoorPage>
  );
};
