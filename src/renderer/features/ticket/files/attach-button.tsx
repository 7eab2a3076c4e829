import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction, useActions } from '@/ui/actions-context';
import { IconButton } from '@/ui/icon-button';

/** Beside what is being written: attaching asks in a dialog of its own. */
export const AttachButton = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('files');
  const { contextAt } = useActions();
  const action = useAction('ticket.files');
  if (!action) return null;
  return (
    <IconButton
      label={t('attach')}
      keys={action.keys[0]}
      onClick={(event) => action.run({ ...contextAt(event.currentTarget), tickets: [number] })}
    >
      <IconPaperclip size={16} stroke={1.7} />
    </IconButton>
  );
};
