/** Says in the address of the page what is asked for, so that it can be sent on and is there on the way back. */
export function keepInAddress(values: readonly (readonly [name: string, value: string])[]): void {
  const asked = new URLSearchParams();
  for (const [name, value] of values) if (value !== '') asked.set(name, value);
  const query = String(asked);
  try {
    history.replaceState(null, '', location.pathname + (query && `?${query}`) + location.hash);
  } catch {
    // Some browsers forbid it for pages opened from disk; nothing else depends on it.
  }
}
