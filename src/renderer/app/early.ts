// Runs before the page's own script is there: what that will ask for first is asked for now, and is on its way while the
// script is still being loaded and compiled.
import { askEarly } from '@/data/early-snapshot';
import { startingLanguage, wordsOf } from './language';

askEarly();
void wordsOf(startingLanguage());
