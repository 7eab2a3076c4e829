/** Hands something to the browser as a file; without a network too. */
export const saveFile = (
  content: string | Blob,
  name: string,
  type: 'text/plain' | 'text/markdown' | 'text/html' | 'text/csv' | 'application/json' | 'image/png',
): void => {
  const typed = typeof content === 'string' ? `${type};charset=utf-8` : type;
  const url = URL.createObjectURL(new Blob([content], { type: typed }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
