// npm run chaos: clients, server and a bad line, from seeds. What it does is in test/chaos.
import '../test/typescript-loader.mjs';

// Promises of what has died are refused with nobody there to hear of it.
process.noDeprecation = true;

await import('../test/chaos/main.ts');
