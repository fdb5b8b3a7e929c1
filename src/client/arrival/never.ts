import { zhNever } from '../../ui/zh.ts';

/** Says that the address of a link never was, and offers what is nearest: the innermost part of it that is there. */
export function tellOfUnknown(text: HTMLElement, anchor: string): void {
  let nearest = anchor;
  while (nearest !== '' && !text.contains(document.getElementById(nearest))) {
    nearest = nearest.slice(0, Math.max(0, nearest.lastIndexOf('-')));
  }
  const said = document.createElement('p');
  said.className = 'never';
  said.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.href = `#${nearest === '' ? 'main' : nearest}`;
  link.textContent = nearest === '' ? zhNever.beginning : zhNever.nearest(nearest);
  said.append(zhNever.never(anchor), link);
  text.before(said);
  said.scrollIntoView({ block: 'center' });
}
