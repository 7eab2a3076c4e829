/** Stands for any file: whether one may attach does not depend on which. */
export const anyFile = { files: [{ id: 'any', hash: '0'.repeat(64), name: 'any', size: 0 }], forCaller: false };
