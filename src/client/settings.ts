const defaults = { theme: 'auto', size: 'normal', repairs: 'off' };
export type Setting = keyof typeof defaults;

const key = (setting: Setting): string => `plan-library:${setting}`;

/** What the reader chose; storage may be forbidden, as it is from file:// in some browsers. */
export function chosen(setting: Setting): string {
  try {
    return localStorage.getItem(key(setting)) ?? defaults[setting];
  } catch {
    return defaults[setting];
  }
}

/** Keeps a choice for the other pages, where the browser allows it, and applies it here. */
export function choose(setting: Setting, value: string): void {
  try {
    localStorage.setItem(key(setting), value);
  } catch {
    // The choice then holds for this page alone.
  }
  document.documentElement.dataset[setting] = value;
}

/** Applies the choices that were kept. */
export function applySettings(): void {
  for (const setting of Object.keys(defaults) as Setting[]) {
    document.documentElement.dataset[setting] = chosen(setting);
  }
}
