import { IconChartBar, IconTable } from '@tabler/icons-react';
import { memo, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import { IconButton } from '@/ui/icon-button';
import charts from './charts.module.css';
import type { Picture } from './picture';
import { SaveMenu } from './save-menu';
import type { Table } from './table';
import tables from './table.module.css';
import styles from './workload.module.css';

interface ChartBoxProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** What is counted, and how. */
  readonly tip?: string | undefined;
  /** Asked for when it is shown or saved. */
  readonly table: () => Table;
  readonly picture: () => Picture;
  /** Beside the buttons that every chart has. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

const AsTable = ({ head, lines }: Table) => (
  <div className={classNames(tables['tableBox'], tables['figures'])}>
    <table>
      <thead>
        <tr>
          {head.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name?.text}</th>
            {cells.map(({ text, onOpen }, at) => (
              <td key={head[at + 1]} className={tables['number']}>
                {onOpen ? (
                  <button type="button" onClick={onOpen} aria-label={`${name?.text}, ${head[at + 1]}: ${text}`}>
                    {text}
                  </button>
                ) : (
                  text
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface ToolsProps extends Pick<ChartBoxProps, 'title' | 'table' | 'picture'> {
  readonly asTable: boolean;
  readonly onAsTable: (asTable: boolean) => void;
}

/** None of what changes with a number. */
const Tools = memo(({ title, asTable, onAsTable, table, picture }: ToolsProps) => {
  const { t } = useTranslation('workload');
  return (
    <>
      <IconButton label={t(asTable ? 'chart.asChart' : 'chart.asTable', { title })} onClick={() => onAsTable(!asTable)}>
        {asTable ? <IconChartBar size={14} /> : <IconTable size={14} />}
      </IconButton>
      <SaveMenu title={title} table={table} picture={picture} />
    </>
  );
});

/** A chart and the same as a table: what a chart shows to the eye, the table says, opens, and saves as a file. */
export const ChartBox = ({ title, note, tip, table, picture, tools, children }: ChartBoxProps) => {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const latest = useRef({ table, picture });
  latest.current = { table, picture };
  const tableNow = useCallback(() => latest.current.table(), []);
  const pictureNow = useCallback(() => latest.current.picture(), []);
  return (
    <section className={styles['chart']} aria-labelledby={id}>
      <header>
        <h2 id={id} data-tip={tip} aria-description={tip}>
          {title}
        </h2>
        {note && <span>{note}</span>}
        <span className={styles['tools']}>
          {tools}
          <Tools title={title} asTable={asTable} onAsTable={setAsTable} table={tableNow} picture={pictureNow} />
        </span>
      </header>
      {asTable ? <AsTable {...table()} /> : <div className={charts['drawing']}>{children}</div>}
    </section>
  );
};
