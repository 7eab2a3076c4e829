import { FILES_SHOWN, type ArticleReport as Report } from '@shared/contract/articles';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import text from '@/ui/text.module.css';
import { useFormat } from '@/ui/use-format';
import styles from '../import/import-section.module.css';
import { ScrollBox } from '../import/scroll-box';
import { Part } from '../setting';

const counted = ['new', 'updated', 'unchanged', 'refused'] as const;

const Refused = ({ report }: { readonly report: Report }) => {
  const { t } = useTranslation('articles');
  const { count } = useFormat();
  if (report.refused.length === 0) return null;
  return (
    <Part title={t('refusedTitle')}>
      {report.counts.refused > FILES_SHOWN && <p className={styles['meta']}>{t('more', { n: count(FILES_SHOWN) })}</p>}
      <ScrollBox label={t('refusedTitle')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('file')}</th>
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {report.refused.map(({ file, line, reason }) => (
              <tr key={`${file} ${line} ${reason.code}`}>
                <th scope="row" className={styles['reason']}>
                  {file} {line !== null && <span className={styles['nowrap']}>{t('line', { line: count(line) })}</span>}
                </th>
                <td className={styles['reason']}>{t(`reason.${reason.code}`, reason.params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Part>
  );
};

const Taken = ({ report, done }: { readonly report: Report; readonly done: boolean }) => {
  const { t } = useTranslation('articles');
  const { count } = useFormat();
  if (report.taken.length === 0) return null;
  const { counts } = report;
  return (
    <Part title={t('takenTitle')}>
      {counts.new + counts.updated + counts.unchanged > FILES_SHOWN && (
        <p className={styles['meta']}>{t('more', { n: count(FILES_SHOWN) })}</p>
      )}
      <ScrollBox label={t('takenTitle')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('title')}</th>
              <th scope="col">{t('standing')}</th>
              <th scope="col">{t('file')}</th>
            </tr>
          </thead>
          <tbody>
            {report.taken.map(({ file, number, title, standing }) => (
              <tr key={file} data-unused={standing === 'unchanged' || undefined}>
                <td>
                  {number && (done || standing !== 'new') ? (
                    <Link href={`/kb/${number}`} className={text['link']}>
                      {number}
                    </Link>
                  ) : (
                    number
                  )}
                </td>
                <th scope="row" className={styles['reason']}>
                  <bdi>{title}</bdi>
                </th>
                <td>{t(`count.${standing}`)}</td>
                <td className={styles['sample']}>{file}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Part>
  );
};

export const ArticleReport = ({ report, done }: { readonly report: Report; readonly done: boolean }) => {
  const { t } = useTranslation('articles');
  const { count } = useFormat();
  return (
    <>
      <dl className={styles['counts']}>
        {counted.map((kind) => (
          <div key={kind} data-none={report.counts[kind] === 0 || undefined} data-kind={kind}>
            <dd>{count(report.counts[kind])}</dd>
            <dt>{t(`count.${kind}`)}</dt>
          </div>
        ))}
      </dl>
      <Refused report={report} />
      <Taken report={report} done={done} />
    </>
  );
};
