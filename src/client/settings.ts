import { keep, kept } from './store.ts';

const defaults = { theme: 'auto', size: 'normal', repairs: 'doubt' };
export type Setting = keyof typeof defaults;

/** Keeps a choice for the other pages and applies it here. */
export function choose(setting: Setting, value: string): void {
  keep(setting, value);
  document.documentElement.dataset[setting] = value;
}

/** Applies the choices that were kept. */
export function applySettings(): void {
  for (const setting of Object.keys(defaults) as Setting[]) {
    document.documentElement.dataset[setting] = kept(setting) ?? defaults[setting];
  }
}
