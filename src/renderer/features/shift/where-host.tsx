import { useTranslation } from 'react-i18next';
import { useStandings } from '@/data/on-shift';
import { useMe } from '@/data/use-desk';
import { Dialog } from '@/ui/dialog';
import { useNow } from '@/ui/now';
import { useShiftWords } from '@/ui/use-shift-words';
import { stopAskingWhere, useAskedWhere } from './asking';
import { WhereForm } from './where-form';

const MINUTE = 60_000;

const Where = () => {
  const { t } = useTranslation('shift');
  const me = useMe();
  const standings = useStandings(useNow(MINUTE));
  const words = useShiftWords();
  if (!me || !standings) return null;
  const standing = standings(me.id);
  return (
    <Dialog opened onClose={stopAskingWhere} title={t('ask.title')} note={words(standing).words} width={560}>
      <WhereForm personId={me.id} standing={standing} />
    </Dialog>
  );
};

/** Mounted once: asked for by a key, the palette or the menu of the person. */
export const WhereHost = () => (useAskedWhere() ? <Where /> : null);
