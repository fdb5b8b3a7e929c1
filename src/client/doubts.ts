import { zhCard } from '../ui/zh.ts';

/** Shows what is known of a doubtful place in a card beside it; at the foot of the screen on a phone. */
declare global {
  interface Window {
    /** The cards of the plan hand themselves over when they have come, by the record that each is of. */
    showDoubts?: (cards: Record<string, string>) => void;
    /** Shows the card of a doubtful place. False where there is none. */
    showDoubt?: (place: HTMLAnchorElement) => boolean;
  }
}

let cards: Record<string, string> = {};

window.showDoubts = (given) => {
  cards = given;
};

window.showDoubt = (place) => {
  const drawn = cards[place.hash.slice(1)];
  if (drawn === undefined) return false;
  const card = document.createElement('dialog');
  card.className = 'card';
  card.innerHTML = drawn;
  card.dataset['record'] = place.hash.slice(1);
  const title = card.querySelector('h2');
  if (title) {
    title.id = 'card-title';
    card.setAttribute('aria-labelledby', title.id);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = zhCard.close;
  const leave = (): void => {
    card.close();
  };
  close.addEventListener('click', leave);
  card.append(close);
  // A click beside the card is one on its backdrop, which counts as the card itself.
  card.addEventListener('click', (event) => {
    const { left, right, top, bottom } = card.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (event.target === card && (x < left || x > right || y < top || y > bottom)) leave();
  });
  card.addEventListener('close', () => {
    card.remove();
    place.focus({ preventScroll: true });
  });
  document.body.append(card);
  card.showModal();
  // The whole card is read, not the first link in it.
  title?.focus({ preventScroll: true });
  putBeside(card, place);
  return true;
};

/** Below the place, or above it where there is more room; on a narrow page the style sheet has it at the foot. */
function putBeside(card: HTMLElement, place: Element): void {
  if (matchMedia('(max-width: 40rem)').matches) return;
  const [at = place.getBoundingClientRect()] = place.getClientRects();
  const gap = 8;
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + gap;
  const top = below + height <= innerHeight ? below : Math.max(gap, at.top - gap - height);
  const left = Math.min(
    Math.max(gap, at.left - width / 4),
    document.body.clientWidth - width - gap,
  );
  card.style.top = `${top}px`;
  card.style.left = `${left}px`;
}
