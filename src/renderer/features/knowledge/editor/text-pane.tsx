import { Button, Menu, Select, Textarea, TextInput } from '@mantine/core';
import { type Section, sectionKinds } from '@shared/domain/article';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typeOptions } from './choices';
import styles from './editor.module.css';
import { ImageDialog } from './image-dialog';
import { SectionField } from './section-field';
import { insertParagraph, Toolbar } from './toolbar';
import type { WritingHandle } from './use-writing';
import { sectionsFor } from './writing';

const MOST_SECTIONS = 30;

/** Title, what it is for, and its sections in order. */
export const TextPane = ({ handle }: { readonly handle: WritingHandle }) => {
  const { t } = useTranslation(['editor', 'knowledge']);
  const { content, number } = handle.writing;
  const { change, state } = handle;
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const focusNext = useRef<string | null>(null);
  const [picture, setPicture] = useState<Blob | null>(null);
  const sections = useRef(content.sections);
  sections.current = content.sections;

  useEffect(() => {
    if (focusNext.current === null) return;
    root.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const edit = useCallback(
    (index: number, patch: Partial<Section>) =>
      change({ sections: sections.current.map((each, n) => (n === index ? { ...each, ...patch } : each)) }),
    [change],
  );
  const move = useCallback(
    (index: number, by: -1 | 1, part: string) => {
      const next = [...sections.current];
      const [moved] = next.splice(index, 1);
      if (!moved || index + by < 0 || index + by > next.length) return;
      next.splice(index + by, 0, moved);
      focusNext.current = `[data-section="${index + by}"] [data-part="${part}"]`;
      change({ sections: next });
    },
    [change],
  );
  const remove = useCallback(
    (index: number) => {
      focusNext.current = index > 0 ? `[data-section="${index - 1}"] textarea` : '[data-add-section]';
      change({ sections: sections.current.filter((_section, n) => n !== index) });
    },
    [change],
  );
  const add = useCallback(
    (kind: Section['kind'], after = sections.current.length - 1) => {
      if (sections.current.length >= MOST_SECTIONS) return;
      const next = [...sections.current];
      next.splice(after + 1, 0, { kind, heading: '', text: '' });
      focusNext.current = `[data-section="${after + 1}"] textarea`;
      change({ sections: next });
    },
    [change],
  );
  const takeFiles = useCallback((files: Iterable<File>, into: HTMLTextAreaElement): boolean => {
    const file = [...files].find(({ type }) => type.startsWith('image/'));
    if (!file) return false;
    field.current = into;
    setPicture(file);
    return true;
  }, []);

  return (
    <div className={styles['fields']} ref={root}>
      <TextInput
        label={t('field.title')}
        value={content.title}
        autoFocus={number === null || content.title === ''}
        maxLength={160}
        autoComplete="off"
        error={state === 'needsTitle' ? t('fault.title') : null}
        classNames={{ input: styles['title'] ?? '' }}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={styles['two']}>
        <Select
          label={t('field.type')}
          data={typeOptions((key) => t(key))}
          value={content.type}
          allowDeselect={false}
          onChange={(value) => {
            const type = value as typeof content.type;
            change({ type, sections: sectionsFor(type, content.sections) });
          }}
        />
        <Textarea
          label={t('field.summary')}
          placeholder={t('field.summaryHint')}
          value={content.summary}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={600}
          onChange={(event) => change({ summary: event.currentTarget.value })}
        />
      </div>
      <Toolbar field={field} onPicture={setPicture} />
      {content.sections.map((section, index) => (
        <SectionField
          key={index}
          index={index}
          last={index === content.sections.length - 1}
          section={section}
          field={field}
          onEdit={edit}
          onMove={move}
          onRemove={remove}
          onAdd={add}
          onFiles={takeFiles}
        />
      ))}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            data-add-section
            className={styles['add'] ?? ''}
            leftSection={<IconPlus size={14} />}
            disabled={content.sections.length >= MOST_SECTIONS}
          >
            {t('section.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {sectionKinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => add(kind)}>
              {t(`knowledge:section.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {picture && (
        <ImageDialog
          file={picture}
          handle={handle}
          onClose={() => setPicture(null)}
          onInsert={(words) => {
            setPicture(null);
            if (field.current) insertParagraph(field.current, words);
            else edit(content.sections.length - 1, { text: `${content.sections.at(-1)?.text ?? ''}\n\n${words}` });
          }}
        />
      )}
    </div>
  );
};
