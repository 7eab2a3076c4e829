import { Button, Popover, Select, Textarea } from '@mantine/core';
import { type ResolutionCode, resolutionCodes } from '@shared/domain/lifecycle';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '@/ui/key-hint';
import styles from './log-form.module.css';
import type { Resolution } from './send-draft';

interface ResolveButtonProps {
  readonly disabled: boolean;
  /** What a solution that was taken says; null without one. */
  readonly proposal: Resolution | null;
  /** Whether the form is ready: it marks what is missing if not. */
  readonly check: () => boolean;
  readonly onResolve: (resolution: Resolution) => void;
}

/** First-contact resolution: what solved it, before the call is over. */
export const ResolveButton = ({ disabled, proposal, check, onResolve }: ResolveButtonProps) => {
  const { t } = useTranslation(['intake', 'domain']);
  const [opened, setOpened] = useState(false);
  const [code, setCode] = useState<ResolutionCode>('solutionProvided');
  const [notes, setNotes] = useState('');
  const [empty, setEmpty] = useState(false);

  const open = () => {
    if (!check()) return;
    if (!opened && proposal && notes.trim() === '') {
      setCode(proposal.code);
      setNotes(proposal.notes);
    }
    setOpened(!opened);
  };

  const go = () => {
    if (notes.trim() === '') {
      setEmpty(true);
      return;
    }
    setOpened(false);
    onResolve({ code, notes: notes.trim() });
  };

  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" width={380} trapFocus returnFocus>
      <Popover.Target>
        <Button disabled={disabled} aria-haspopup="dialog" onClick={open}>
          {t('foot.resolve')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('resolve.title')}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl Enter for the button inside */}
        <div
          className={styles['resolve']}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              event.stopPropagation();
              go();
            }
          }}
        >
          <Select
            label={t('resolve.code')}
            data={resolutionCodes.map((value) => ({ value, label: t(`domain:resolutionCode.${value}`) }))}
            value={code}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => value && setCode(value as ResolutionCode)}
          />
          <Textarea
            label={t('resolve.notes')}
            value={notes}
            minRows={3}
            autosize
            data-autofocus
            error={empty ? t('resolve.notesEmpty') : undefined}
            onChange={(event) => {
              setNotes(event.currentTarget.value);
              setEmpty(false);
            }}
          />
          <Button variant="filled" onClick={go} rightSection={<KeyHint keys="Mod+Enter" />}>
            {t('resolve.go')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};
