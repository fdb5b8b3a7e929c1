import { focusOnSlash } from '../search/slash.ts';
import { choose } from './settings.ts';
import type { Setting } from './settings.ts';

for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
  '[data-setting]',
)) {
  const setting = field.dataset['setting'] as Setting;
  const value = document.documentElement.dataset[setting] ?? '';
  if ('checked' in field) field.checked = value === field.value;
  else field.value = value;
  field.addEventListener('change', () => {
    choose(setting, 'checked' in field && !field.checked ? 'off' : field.value);
  });
}

focusOnSlash();
