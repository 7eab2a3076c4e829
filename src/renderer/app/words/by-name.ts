export type Catalogue = Readonly<Record<string, unknown>>;

/**
 * Every file of src/shared/messages/<language>/<namespace>.ts is a catalogue that exports its own name; one that does not
 * is a part of another.
 */
export const byName = (files: Readonly<Record<string, Catalogue>>): Readonly<Record<string, Catalogue>> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, module]) => {
      const namespace = path.split('/').at(-1)?.replace('.ts', '') ?? '';
      const words = module[namespace] as Catalogue | undefined;
      return words ? [[namespace, words]] : [];
    }),
  );
