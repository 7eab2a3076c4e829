import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';

interface OrderButtonsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onShift: (by: -1 | 1) => void;
}

// An end of the list keeps its button: one that disappears under the finger takes the focus with it.

/** One place up or down in a list. */
export const OrderButtons = ({ name, isFirst, isLast, onShift }: OrderButtonsProps) => {
  const { t } = useTranslation('parts');
  return (
    <>
      <IconButton label={t('up', { name })} aria-disabled={isFirst || undefined} onClick={() => onShift(-1)}>
        <IconArrowUp size={14} stroke={1.7} />
      </IconButton>
      <IconButton label={t('down', { name })} aria-disabled={isLast || undefined} onClick={() => onShift(1)}>
        <IconArrowDown size={14} stroke={1.7} />
      </IconButton>
    </>
  );
};
