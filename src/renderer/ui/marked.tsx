import { find } from './search';

/** Words with the part under a mark that was typed. */
export const Marked = ({ words, query }: { readonly words: string; readonly query: string }) => {
  const found = query === '' ? null : find(words, query);
  if (!found) return words;
  const end = found.start + found.length;
  return (
    <>
      {words.slice(0, found.start)}
      <mark>{words.slice(found.start, end)}</mark>
      {words.slice(end)}
    </>
  );
};
