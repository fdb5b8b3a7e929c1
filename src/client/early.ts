import { applySettings } from './settings.ts';

/** Runs before the page is painted, so that nothing flashes in the wrong colours or jumps. */
document.documentElement.classList.add('js');
applySettings();
