import { type ReactNode, useRef } from 'react';

interface FileChooserProps {
  /** Its name, for screen readers. */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** The button that opens it. */
  readonly children: (open: () => void) => ReactNode;
}

/** The system's own dialog, for any number of files. */
export const FileChooser = ({ label, onFiles, children }: FileChooserProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
};
