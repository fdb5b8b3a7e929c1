import { focusOnSlash } from '../search/slash.ts';
import { choose } from './settings.ts';
import type { Setting } from './settings.ts';

for (const select of document.querySelectorAll<HTMLSelectElement>('[data-setting]')) {
  const setting = select.dataset['setting'] as Setting;
  select.value = document.documentElement.dataset[setting] ?? '';
  select.addEventListener('change', () => {
    choose(setting, select.value);
  });
}

focusOnSlash();
