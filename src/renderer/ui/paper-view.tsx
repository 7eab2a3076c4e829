import { type Paper, type PaperBlock, type PaperWords, paragraphsOf } from '@shared/paper/paper';
import { Fragment } from 'react';
import { Link } from 'wouter';
import { classNames } from './class-names';
import { PaperDrawing } from './paper-drawing';
import styles from './paper-view.module.css';

const Words = ({ words }: { readonly words: PaperWords }) => {
  if (typeof words === 'string') return words;
  if (words.href.startsWith('/')) return <Link href={words.href}>{words.text}</Link>;
  return /^(https:|mailto:|tel:)/.test(words.href) ? (
    <a href={words.href} rel="noreferrer">
      {words.text}
    </a>
  ) : (
    words.text
  );
};

const Text = ({ text }: { readonly text: string }) =>
  paragraphsOf(text).map((lines, n) => (
    <p key={n}>
      {lines.map((line, m) => (
        <Fragment key={m}>
          {m > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  ));

const Block = ({ block }: { readonly block: PaperBlock }) => {
  switch (block.kind) {
    case 'text':
      return <Text text={block.text} />;
    case 'remark':
      return <p className={styles['remark']}>{block.text}</p>;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul';
      return (
        <Tag>
          {block.items.map((item, n) => (
            <li key={n}>{typeof item === 'string' ? <Text text={item} /> : <Words words={item} />}</li>
          ))}
        </Tag>
      );
    }
    case 'moments':
      return (
        <ol className={styles['moments']}>
          {block.moments.map(({ at, text }, n) => (
            <li key={n}>
              <b>{at}</b>
              <div>
                <Text text={text} />
              </div>
            </li>
          ))}
        </ol>
      );
    case 'chart':
      return <PaperDrawing chart={block.chart} />;
    case 'table':
      return (
        <div className={styles['scroll']}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, n) => (
                <tr key={n}>
                  {row.map((cell, m) => (
                    <td key={m} data-name={block.head[m]}>
                      <Words words={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
};

const Facts = ({ facts }: Pick<Paper, 'facts'>) => (
  <dl className={styles['facts']}>
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <Words words={value} />
        </dd>
      </div>
    ))}
  </dl>
);

interface PaperViewProps {
  readonly paper: Paper;
  /** Seen on paper alone: the screen shows it in another way. */
  readonly printOnly?: boolean;
}

/** A document as it is read on the screen, and as it is printed. */
export const PaperView = ({ paper, printOnly = false }: PaperViewProps) => {
  const Title = printOnly ? 'p' : 'h1';
  return (
    <article
      className={classNames(styles['paper'], printOnly && styles['printOnly'])}
      lang={paper.language}
      aria-hidden={printOnly || undefined}
    >
      <header>
        <p className={styles['kicker']}>{paper.kicker}</p>
        <Title className={styles['title']}>{paper.title}</Title>
        {paper.facts.length > 0 && <Facts facts={paper.facts} />}
      </header>
      {paper.sections.map(({ id, title, blocks }) => (
        <section key={id} id={printOnly ? undefined : id} aria-label={title}>
          <h2>{title}</h2>
          {blocks.map((block, n) => (
            <Block key={n} block={block} />
          ))}
        </section>
      ))}
      <footer>{paper.foot}</footer>
    </article>
  );
};
