import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';

interface AskFailureProps {
  /** The server's sentence; null: it could not be reached. */
  readonly why: string | null;
  /** What is said then. */
  readonly offline: string;
  readonly onAgain: () => Promise<void>;
}

/** The server was asked for what a page shows, and did not give it. */
export const AskFailure = ({ why, offline, onAgain }: AskFailureProps) => {
  const { t } = useTranslation('settings');
  return (
    <ErrorNote
      action={
        <Button size="xs" onClick={() => void onAgain()}>
          {t('again')}
        </Button>
      }
    >
      {why ?? offline}
    </ErrorNote>
  );
};
