// Lets plain Node run the sources: threads and child processes of tests start outside of the test runner, and Node 20
// knows neither TypeScript nor our import names. Use: node --import ./test/typescript-loader.mjs file.ts
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
