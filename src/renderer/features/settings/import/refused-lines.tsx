import { Button } from '@mantine/core';
import type { ImportReport } from '@shared/contract/import';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { useFormat } from '@/ui/use-format';
import { Part } from '../setting';
import { saveRefused } from './import-calls';
import styles from './import-section.module.css';
import { ScrollBox } from './scroll-box';

/** Each line that is not taken, by its number in the file, and why. */
export const RefusedLines = ({ jobId, report }: { readonly jobId: string; readonly report: ImportReport }) => {
  const { t, i18n } = useTranslation(['settings', 'transfer']);
  const { count } = useFormat();
  const [failed, setFailed] = useState(false);
  const { refused } = report.rows;
  if (refused === 0) return null;
  return (
    <Part title={t('import.refused', { count: refused, n: count(refused) })}>
      <p className={styles['tools']}>
        <span className={styles['meta']}>
          {report.refused.length < refused && t('import.refusedFirst', { n: count(report.refused.length) })}
        </span>
        <Button
          size="xs"
          leftSection={<IconDownload size={13} />}
          onClick={() => void saveRefused(jobId, i18n.language).then((saved) => setFailed(!saved))}
        >
          {t('import.refusedFile')}
        </Button>
      </p>
      {failed && <ErrorNote>{t('unreachable')}</ErrorNote>}
      <ScrollBox label={t('import.refusedList')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('import.number')}</th>
              <th scope="col">{t('import.why')}</th>
            </tr>
          </thead>
          <tbody>
            {report.refused.map(({ line, number, reason }) => (
              <tr key={`${line} ${reason.code}`}>
                <th scope="row">{count(line)}</th>
                <td>{number}</td>
                <td className={styles['reason']}>{t(`transfer:reason.${reason.code}`, reason.params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Part>
  );
};
