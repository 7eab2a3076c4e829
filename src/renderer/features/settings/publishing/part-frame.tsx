import { Button } from '@mantine/core';
import { isOwner } from '@shared/domain/permissions';
import { IconClockPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useLink, useMe } from '@/data/use-desk';
import { Banner } from '@/ui/error-note';
import { showToast } from '@/ui/toast';
import { Lead } from '../setting';
import { ConflictNote } from './conflict-note';
import { type AnyPart, PublishBar } from './publish-bar';
import styles from './publishing.module.css';

interface PartFrameProps {
  readonly part: AnyPart;
  /** What this part decides, in a sentence. */
  readonly lead: string;
  /** What only the editor sees as wrong. */
  readonly fault?: string | null;
  /** Between the editor and the publish bar: what the draft would change on tickets. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

const MOST_NAMES = 4;

/** For those who read: who decides here. */
const Deciders = () => {
  const { t } = useTranslation('publishing');
  const { people } = useDesk();
  const owners = [...people.values()].filter((person) => person.active && person.role === 'processOwner');
  const names = owners.slice(0, MOST_NAMES).map(({ name }) => name);
  return (
    <p className={styles['deciders']}>
      {names.length === 0 ? t('readOnly') : t('readOnlyNamed', { names: names.join(', ') })}
    </p>
  );
};

const Waiting = ({ part }: { readonly part: AnyPart }) => {
  const { t } = useTranslation('publishing');
  const link = useLink();
  if (!part.waiting) return null;
  const takeBack = async () => {
    if (!(await part.takeBack())) showToast(t('tooLate'), null, 'error');
  };
  const isOffline = link.kind !== 'online';
  return (
    <div className={styles['waiting']}>
      <Banner
        tone="violet"
        icon={<IconClockPause size={16} stroke={1.8} aria-hidden="true" />}
        action={
          isOffline && (
            <Button variant="default" size="compact-sm" onClick={() => void takeBack()}>
              {t('takeBack')}
            </Button>
          )
        }
      >
        {t(isOffline ? 'waitsOffline' : 'waits')}
      </Banner>
    </div>
  );
};

/** Round every editor of a part: who may, what waits, who was first, what changes, publishing. */
export const PartFrame = ({ part, lead, fault = null, before, children }: PartFrameProps) => {
  const me = useMe();
  return (
    <div className={styles['frame']}>
      <Lead>{lead}</Lead>
      {me && !isOwner(me) && <Deciders />}
      <Waiting part={part} />
      {part.conflict && <ConflictNote part={part} />}
      {children}
      {part.isChanged && part.mayEdit && before}
      {part.isChanged && part.mayEdit && !part.conflict && <PublishBar part={part} fault={fault} />}
    </div>
  );
};
