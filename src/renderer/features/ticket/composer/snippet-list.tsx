import { IconBolt, IconBook2, IconTextSize } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Snippet, snippetId } from './snippets';
import styles from './snippets.module.css';
import type { Snippets } from './use-snippets';

interface SnippetListProps {
  readonly id: string;
  readonly snippets: Snippets;
}

export const optionId = (list: string, snippet: Snippet): string => `${list}-${snippetId(snippet)}`;

const Words = ({ snippet, text }: { readonly snippet: Snippet; readonly text: string }) => {
  const { t } = useTranslation('solution');
  if (snippet.kind === 'solution') {
    const { id, title } = snippet.article;
    return (
      <>
        <IconBook2 size={15} stroke={1.7} aria-hidden="true" />
        <bdi>{title}</bdi>
        <small>{t('snippet.solution', { number: id })}</small>
      </>
    );
  }
  const { name, shortcut, solution, owner } = snippet.macro;
  const Icon = solution ? IconBolt : IconTextSize;
  return (
    <>
      <Icon size={15} stroke={1.7} aria-hidden="true" />
      <bdi>{name}</bdi>
      <small>/{shortcut}</small>
      <span>{text || t('snippet.applies')}</span>
      <em>{t(`snippet.of.${owner.kind}`)}</em>
    </>
  );
};

/** Above the field; the field keeps the focus, and its keys move in here. */
export const SnippetList = ({ id, snippets }: SnippetListProps) => {
  const { t } = useTranslation('solution');
  const { found, active, choose, read, setActive } = snippets;
  if (found.length === 0) return null;
  return (
    <div className={styles['root']}>
      <div role="listbox" id={id} aria-label={t('snippet.label')}>
        {found.map((snippet, index) => (
          <div
            key={snippetId(snippet)}
            id={optionId(id, snippet)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerMove={() => index !== active && setActive(index)}
            // The field would lose the focus, and with it the place of the "/".
            onPointerDown={(event) => {
              event.preventDefault();
              choose(snippet);
            }}
          >
            <Words snippet={snippet} text={read(snippet)} />
          </div>
        ))}
      </div>
      <p aria-hidden="true">{t('snippet.hint')}</p>
    </div>
  );
};
