type Order = (a: HTMLElement, b: HTMLElement) => number;

const title = (plan: HTMLElement): string => plan.querySelector('a')?.textContent ?? '';
const date = ({ dataset }: HTMLElement): string => dataset['date'] ?? '';
const length = ({ dataset }: HTMLElement): number => Number(dataset['length']);

const byTitle: Order = (a, b) => title(a).localeCompare(title(b), 'zh');

/** By date; what has none stands last either way. */
const byDate =
  (sign: 1 | -1): Order =>
  (a, b) => {
    const [first, second] = [date(a), date(b)];
    if (first === second) return byTitle(a, b);
    if (first === '' || second === '') return first === '' ? 1 : -1;
    return first < second ? -sign : sign;
  };

/** The orders that the form offers, by name. */
export const orders: Record<string, Order | undefined> = {
  newest: byDate(-1),
  oldest: byDate(1),
  title: byTitle,
  longest: (a, b) => length(b) - length(a) || byTitle(a, b),
};
