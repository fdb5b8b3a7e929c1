import { ownParagraphs, ownWords } from '../lib/own-words.ts';
import { parameters } from '../lib/routes.ts';
import { keepInAddress } from './address.ts';
import { load } from './load.ts';

/** Sets the parts of two or three plans beside each other: those that the address names, then those that are chosen. */
declare global {
  interface Window {
    /** The parts of a plan hand themselves over when they have come, each as its column in HTML. */
    showParts?: (
      parts: readonly [plan: string, columns: readonly (readonly [topic: string, html: string])[]],
    ) => void;
  }
}

/** The parts of each plan that has come, by topic. */
const drawn = new Map<string, ReadonlyMap<string, string>>();
window.showParts = ([plan, columns]) => {
  drawn.set(plan, new Map(columns));
};

const form = document.querySelector<HTMLFormElement>('form.filter');
const columns = document.querySelector<HTMLElement>('.columns');
if (form !== null && columns !== null) offerChoice(form, columns);

function offerChoice(form: HTMLFormElement, columns: HTMLElement): void {
  const choices = [...form.querySelectorAll('select')];
  const [first, ...others] = choices;
  for (const other of others)
    for (const option of first?.options ?? []) other.append(option.cloneNode(true));
  const asked = (new URLSearchParams(location.search).get(parameters.plans) ?? '')
    .split(',')
    .filter((plan) => plan !== '');
  const plans = [...(first?.options ?? [])].map(({ value }) => value);
  for (const [at, choice] of choices.entries()) {
    const standing = at < 2 ? (plans[at] ?? '') : '';
    const wanted = asked[at] ?? '';
    choice.value = plans.includes(wanted) ? wanted : standing;
  }
  const chosenPlans = () => choices.map(({ value }) => value).filter((value) => value !== '');
  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    const chosen = [...new Set(chosenPlans())];
    const { texts = '', topic = '' } = columns.dataset;
    await Promise.all(chosen.map((plan) => load(texts.replace('*', plan))));
    // Something else has been chosen meanwhile.
    if (mine !== turn) return;
    columns.innerHTML = chosen.map((plan) => drawn.get(plan)?.get(topic) ?? '').join('');
    compare(columns);
    offerTabs(columns);
  };
  form.addEventListener('change', () => {
    keepInAddress([[parameters.plans, chosenPlans().join(',')]]);
    void show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  void show();
}

/** Says in each column what it has that the others have not. */
function compare(columns: HTMLElement): void {
  const parts = [...columns.querySelectorAll<HTMLElement>('.part')];
  const paragraphs = parts.map((part) => [...part.querySelectorAll('p:not(.by)')]);
  const texts = paragraphs.map((all) => all.map((p) => p.textContent));
  for (const [at, part] of parts.entries()) {
    const others = texts.filter((_, other) => other !== at).map((all) => all.join('\n'));
    if (others.length === 0) return;
    const own = texts[at] ?? [];
    const isOwn = ownParagraphs(own, others);
    for (const [i, p] of (paragraphs[at] ?? []).entries()) {
      if (isOwn[i] !== true) continue;
      p.classList.add('only');
      const said = Object.assign(document.createElement('small'), {
        textContent: columns.dataset['only'] ?? '',
      });
      p.prepend(said);
    }
    const words = ownWords(own.join('\n'), others);
    if (words.length === 0) continue;
    const list = Object.assign(document.createElement('p'), {
      className: 'by',
      textContent: `${columns.dataset['words'] ?? ''}${words.join('、')}`,
    });
    part.querySelector('h2')?.after(list);
  }
}

/** On a narrow screen a column is shown at a time, and their names are the tabs. */
function offerTabs(columns: HTMLElement): void {
  const parts = [...columns.querySelectorAll<HTMLElement>('.part')];
  const tabs = document.createElement('div');
  tabs.className = 'tabs';
  const choose = (chosen: number): void => {
    for (const [at, part] of parts.entries()) part.classList.toggle('shown', at === chosen);
    for (const [at, tab] of [...tabs.children].entries())
      tab.setAttribute('aria-pressed', String(at === chosen));
  };
  for (const [at, part] of parts.entries()) {
    const tab = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: part.getAttribute('aria-label'),
    });
    tab.addEventListener('click', () => {
      choose(at);
    });
    tabs.append(tab);
  }
  columns.prepend(tabs);
  columns.classList.add('tabbed');
  choose(0);
}
