/** Hands a text to the browser as a file; without a network too. */
export const saveFile = (
  text: string,
  name: string,
  type: 'text/markdown' | 'text/html' | 'application/json',
): void => {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
