const name = (key: string): string => `plan-library:${key}`;

/** What was kept on an earlier page; storage may be forbidden, as it is from file:// in some browsers. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(name(key));
  } catch {
    return null;
  }
}

/** Keeps something for later pages, or no more (null), where the browser allows it. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name(key));
    else localStorage.setItem(name(key), value);
  } catch {
    // It then holds for this page alone.
  }
}
