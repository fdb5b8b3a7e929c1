/**
 * Puts a text on the clipboard. The modern way exists on secure addresses only, and an intranet server often
 * has a plain http one.
 *
 * @returns whether it went there
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'said';
  document.body.append(field);
  field.select();
  // Deprecated, and the only way there is on a plain http address.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
