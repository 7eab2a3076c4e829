export type Catalogue = Readonly<Record<string, unknown>>;

/** Every file of src/shared/messages/<language>/<namespace>.ts is a catalogue that exports its own name. */
export const byName = (files: Readonly<Record<string, Catalogue>>): Readonly<Record<string, Catalogue>> =>
  Object.fromEntries(
    Object.entries(files).map(([path, module]) => {
      const namespace = path.split('/').at(-1)?.replace('.ts', '') ?? '';
      return [namespace, module[namespace] as Catalogue];
    }),
  );
