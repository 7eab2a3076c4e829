import type { SearchState } from './protocol';

/**
 * Changes when so much more is known that what was answered before is worth asking anew: at each step while the index is
 * built, and after that whenever as much again has come. A list that somebody reads does not change with every ticket
 * that does, but what was asked before the first texts were here is not left at that.
 */
export const stepOf = (state: SearchState): string =>
  state.kind === 'building' ? `building ${state.done}` : `ready ${32 - Math.clz32(state.version)}`;
