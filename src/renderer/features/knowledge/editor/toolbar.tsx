import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconPhotoPlus,
} from '@tabler/icons-react';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import styles from './editor.module.css';
import { type Edit, type Format, formatKeys, formats, formatted, type Selected } from './markdown-keys';

export const selectedIn = (area: HTMLTextAreaElement): Selected => ({
  text: area.value,
  start: area.selectionStart,
  end: area.selectionEnd,
});

/** By the browser's own editing, so that Ctrl Z takes it back as if it were typed. */
export const applyEdit = (area: HTMLTextAreaElement, { from, to, insert, start, end }: Edit): void => {
  area.focus();
  area.setSelectionRange(from, to);
  const typed = document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
  if (!typed) {
    area.setRangeText(insert, from, to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(start, end);
};

export const applyFormat = (area: HTMLTextAreaElement, format: Format): void =>
  applyEdit(area, formatted(selectedIn(area), format));

/** As a paragraph of its own, behind what is selected. */
export const insertParagraph = (area: HTMLTextAreaElement, words: string): void => {
  const { value, selectionEnd: at } = area;
  const before = value.slice(0, at);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const insert = gap + words + (value.startsWith('\n\n', at) || at === value.length ? '' : '\n\n');
  applyEdit(area, { from: at, to: at, insert, start: at + insert.length, end: at + insert.length });
};

const icons: Readonly<Record<Format, typeof IconBold>> = {
  bold: IconBold,
  italic: IconItalic,
  code: IconCode,
  link: IconLink,
  heading: IconHeading,
  bullets: IconList,
  numbers: IconListNumbers,
  tasks: IconListCheck,
  quote: IconBlockquote,
};

interface ToolbarProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onPicture: (file: Blob) => void;
}

/** One for all sections: it acts on the text that was written in last. One tab stop, arrows inside. */
export const Toolbar = ({ field, onPicture }: ToolbarProps) => {
  const { t } = useTranslation('editor');
  const root = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const step = (by: number) => {
    const buttons = [...(root.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      className={styles['toolbar']}
      ref={root}
      role="toolbar"
      aria-label={t('toolbar.label')}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') step(1);
        else if (event.key === 'ArrowLeft') step(-1);
        else return;
        event.preventDefault();
      }}
    >
      {formats.map((format, n) => {
        const Icon = icons[format];
        return (
          <IconButton
            key={format}
            label={t(`toolbar.${format}`)}
            keys={formatKeys[format]}
            tabIndex={n === 0 ? 0 : -1}
            // The text keeps its selection.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => field.current && applyFormat(field.current, format)}
          >
            <Icon size={16} stroke={1.6} />
          </IconButton>
        );
      })}
      <span className={styles['rule']} aria-hidden="true" />
      <IconButton label={t('toolbar.picture')} tabIndex={-1} onClick={() => file.current?.click()}>
        <IconPhotoPlus size={16} stroke={1.6} />
      </IconButton>
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('toolbar.picture')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) onPicture(chosen);
        }}
      />
      <span className={styles['hint']}>{t('toolbar.hint')}</span>
    </div>
  );
};
