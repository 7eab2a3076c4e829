import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gate } from '@/data/lock/gate';
import { ChangingPage, NotChangedPage, SetPage, WipedPage, WipingPage } from './gate-pages';
import { LockPage } from './lock-page';

const pageOf = (gate: Exclude<Gate, { kind: 'open' }>): ReactNode => {
  switch (gate.kind) {
    case 'locked':
      return <LockPage person={gate.person} ordered={gate.ordered === true} />;
    case 'mustSet':
      return <SetPage person={gate.person} />;
    case 'changing':
      return <ChangingPage />;
    case 'notChanged':
      return <NotChangedPage person={gate.person} />;
    case 'wiping':
      return <WipingPage by={gate.by} sends={gate.left !== null} />;
    case 'wiped':
      return <WipedPage notice={gate.notice} />;
  }
};

/** One page instead of everything. The window's name tells nothing either. */
export const GatePage = ({ gate }: { readonly gate: Exclude<Gate, { kind: 'open' }> }) => {
  const { t } = useTranslation('app');
  useEffect(() => {
    document.title = t('name');
  }, [t]);
  return pageOf(gate);
};
