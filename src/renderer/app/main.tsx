// Starts the page: words and rows first (both at once, from this device), then one render of both.
import './own-scripts';
import { createRoot } from 'react-dom/client';
import { startDesk } from '@/data/start';
import { keepShell } from '../shell-cache/keep-shell';
import { startWords } from './i18n';
import { Root } from './root';

// What comes before this is loading; `npm run bench` counts from here to the first painted row.
performance.mark('firstline:scripts');

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');

const start = async (root: Element): Promise<void> => {
  const { store, ready } = startDesk();
  await Promise.all([startWords(), ready]);
  createRoot(root).render(<Root store={store} />);
  keepShell();
};

// Not awaited at the top: parts of the page that are loaded later wait for this module.
void start(element);
