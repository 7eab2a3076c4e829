// Starts the page: words and data first (both at once, from this device), then one render.
import { createRoot } from 'react-dom/client';
import { startDesk } from '@/data/start';
import { keepShell } from '../shell-cache/keep-shell';
import { startWords } from './i18n';
import { Root } from './root';

// What comes before this is loading; `npm run bench` counts from here to the first painted row.
performance.mark('firstline:scripts');

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');

await startWords();
createRoot(element).render(<Root store={startDesk()} />);
keepShell();
