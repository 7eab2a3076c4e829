export type Mode = 'all' | 'commands' | 'people' | 'tickets';

const signs: Readonly<Record<string, Mode>> = { '>': 'commands', '@': 'people', '#': 'tickets' };

/** ">" commands, "@" people, "#" tickets. */
export const readQuery = (typed: string): { readonly mode: Mode; readonly query: string } => {
  const mode = signs[typed.charAt(0)];
  return mode ? { mode, query: typed.slice(1).trim() } : { mode: 'all', query: typed.trim() };
};
