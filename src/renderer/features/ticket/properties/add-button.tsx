import { IconPlus } from '@tabler/icons-react';
import { permits } from '@/ui/action';
import { useAction, useActions } from '@/ui/actions-context';
import { IconButton } from '@/ui/icon-button';

/** Opens what the action asks, at the button; not there for whoever may not. */
export const AddButton = ({
  action: id,
  number,
  label,
}: {
  readonly action: string;
  readonly number: string;
  readonly label: string;
}) => {
  const { contextAt } = useActions();
  const action = useAction(id);
  const contextOf = (anchor: HTMLElement | null) => ({ ...contextAt(anchor), tickets: [number] });
  if (!action || permits(action, contextOf(null)) !== true) return null;
  return (
    <IconButton
      label={label}
      keys={action.keys[0]}
      size={24}
      aria-haspopup="dialog"
      data-ask={id}
      onClick={(event) => action.run(contextOf(event.currentTarget))}
    >
      <IconPlus size={14} />
    </IconButton>
  );
};
