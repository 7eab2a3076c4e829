import { Select, Textarea, TextInput } from '@mantine/core';
import { type Section, sectionKinds } from '@shared/domain/article';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { pressOf } from '@/ui/keys';
import styles from './editor.module.css';
import { continuedList, type Format, formatKeys, formats } from './markdown-keys';
import { applyEdit, applyFormat, selectedIn } from './toolbar';

interface SectionFieldProps {
  readonly index: number;
  readonly last: boolean;
  readonly section: Section;
  /** The text field that was written in last: the toolbar's. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onEdit: (index: number, patch: Partial<Section>) => void;
  readonly onMove: (index: number, by: -1 | 1, part: string) => void;
  readonly onRemove: (index: number) => void;
  readonly onAdd: (kind: Section['kind'], after: number) => void;
  /** True: there was a picture among them. */
  readonly onFiles: (files: Iterable<File>, into: HTMLTextAreaElement) => boolean;
}

const formatOf = (press: string | null): Format | undefined => formats.find((format) => formatKeys[format] === press);

export const SectionField = memo((props: SectionFieldProps) => {
  const { index, last, section, field, onEdit, onMove, onRemove, onAdd, onFiles } = props;
  const { t } = useTranslation(['editor', 'knowledge']);
  const [over, setOver] = useState(false);
  const name = section.heading.trim() || t(`knowledge:section.${section.kind}`);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const part = (event.target as HTMLElement).closest<HTMLElement>('[data-part]')?.dataset['part'] ?? 'text';
    if (event.altKey && event.shiftKey && event.key === 'ArrowUp') onMove(index, -1, part);
    else if (event.altKey && event.shiftKey && event.key === 'ArrowDown') onMove(index, 1, part);
    else if (event.altKey && event.shiftKey && event.key === 'Enter') onAdd('text', index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onTextKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const area = event.currentTarget;
    const format = formatOf(pressOf(event.nativeEvent));
    if (format) applyFormat(area, format);
    else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const goesOn = continuedList(selectedIn(area));
      if (!goesOn) return;
      applyEdit(area, goesOn);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't hold the controls of the section
    <div
      className={styles['section']}
      role="group"
      aria-label={t('section.label', { n: index + 1, name })}
      data-section={index}
      onKeyDown={onKeyDown}
    >
      <div className={styles['sectionHead']}>
        <Select
          aria-label={t('section.kind')}
          data-part="kind"
          className={styles['kind'] ?? ''}
          data={sectionKinds.map((kind) => ({ value: kind, label: t(`knowledge:section.${kind}`) }))}
          value={section.kind}
          allowDeselect={false}
          onChange={(kind) => onEdit(index, { kind: kind as Section['kind'] })}
        />
        <TextInput
          aria-label={t('section.heading')}
          data-part="heading"
          className={styles['heading'] ?? ''}
          placeholder={t('section.headingHint')}
          value={section.heading}
          maxLength={160}
          onChange={(event) => onEdit(index, { heading: event.currentTarget.value })}
        />
        <IconButton
          label={t('section.up', { name })}
          keys="Alt+Shift+ArrowUp"
          data-part="up"
          disabled={index === 0}
          onClick={() => onMove(index, -1, 'up')}
        >
          <IconArrowUp size={15} stroke={1.6} />
        </IconButton>
        <IconButton
          label={t('section.down', { name })}
          keys="Alt+Shift+ArrowDown"
          data-part="down"
          disabled={last}
          onClick={() => onMove(index, 1, 'down')}
        >
          <IconArrowDown size={15} stroke={1.6} />
        </IconButton>
        <IconButton label={t('section.remove', { name })} onClick={() => onRemove(index)}>
          <IconTrash size={15} stroke={1.6} />
        </IconButton>
      </div>
      <Textarea
        aria-label={t('section.text', { name })}
        data-part="text"
        data-over={over || undefined}
        placeholder={t(`placeholder.${section.kind}`)}
        classNames={{ input: styles['markdown'] ?? '' }}
        value={section.text}
        autosize
        minRows={3}
        maxLength={60_000}
        spellCheck
        onFocus={(event) => {
          field.current = event.currentTarget;
        }}
        onChange={(event) => onEdit(index, { text: event.currentTarget.value })}
        onKeyDown={onTextKey}
        onPaste={(event) => onFiles(event.clipboardData.files, event.currentTarget) && event.preventDefault()}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          if (onFiles(event.dataTransfer.files, event.currentTarget)) event.preventDefault();
        }}
      />
    </div>
  );
});
