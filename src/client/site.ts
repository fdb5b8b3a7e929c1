import { focusOnSlash } from '../search/slash.ts';
import { choose } from './settings.ts';
import type { Setting } from './settings.ts';

for (const field of document.querySelectorAll<HTMLSelectElement>('[data-setting]')) {
  const setting = field.dataset['setting'] as Setting;
  field.value = document.documentElement.dataset[setting] ?? '';
  // What was kept by an earlier edition of the site may be no choice any more.
  if (field.selectedIndex < 0) field.selectedIndex = 0;
  field.addEventListener('change', () => {
    choose(setting, field.value);
  });
}

focusOnSlash();
