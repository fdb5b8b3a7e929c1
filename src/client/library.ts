/** Narrows the list of plans by words, kind and year, and leaves out regions that have none left. */
const form = document.querySelector<HTMLFormElement>('form.filter');
const list = document.querySelector('.library');

if (form !== null && list !== null) {
  const plans = [...list.querySelectorAll<HTMLElement>('li')];
  const regions = [...list.querySelectorAll<HTMLElement>('.region')];
  const output = form.querySelector('output');

  const narrow = (): void => {
    const wanted = new FormData(form);
    const ask = (name: string): string => {
      const answer = wanted.get(name);
      return typeof answer === 'string' ? answer : '';
    };
    const words = ask('text').toLowerCase().split(/\s+/);
    const fits = ({ dataset }: HTMLElement): boolean =>
      (ask('kind') === '' || ask('kind') === dataset['kind']) &&
      (ask('year') === '' || ask('year') === dataset['year']) &&
      words.every((word) => dataset['text']?.toLowerCase().includes(word));

    let shown = 0;
    for (const plan of plans) {
      plan.hidden = !fits(plan);
      if (!plan.hidden) shown += 1;
    }
    for (const region of regions) region.hidden = !region.querySelector('li:not([hidden])');
    if (output === null) return;
    const said = output.dataset['of']?.replace('{n}', String(shown)) ?? '';
    output.textContent = shown === 0 ? (form.dataset['none'] ?? '') : said;
  };

  form.addEventListener('input', narrow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', () => setTimeout(narrow));
  narrow();
}
