// How a script ends early: one plain line that says what happened and what to do, and exit code 1.

export class Stop extends Error {}

/** Runs a script's main function; a bug keeps its stack, a Stop is only its sentence. */
export const runMain = async (main) => {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
};
