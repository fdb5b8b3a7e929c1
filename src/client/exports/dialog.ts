import { zhTake } from '../../ui/zh.ts';

/** A dialog with a title and a way out, shown until it is closed; what opened it has the focus again then. */
export function showDialog(kind: string, title: string, ...content: Node[]): HTMLDialogElement {
  const opener = document.activeElement;
  const dialog = document.createElement('dialog');
  dialog.className = `export ${kind}`;
  dialog.setAttribute('aria-labelledby', 'export-title');
  const heading = document.createElement('h2');
  heading.id = 'export-title';
  heading.textContent = title;
  dialog.append(
    heading,
    ...content,
    button(zhTake.close, () => {
      dialog.close();
    }),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A button that does something. */
export function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

/** Gives a file to the reader. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
