/** The bar of the editor: what the converter was unsure of, and a way to answer it. Only while `dev` runs. */
import { barWords } from './words.ts';

/** The language of the run, which the server puts here. */
declare const LANGUAGE: keyof typeof barWords;

const labels = barWords[LANGUAGE];

interface Message {
  plan: string;
  place: string;
  line: number;
  rule: string;
  reason: string;
  todo: string;
  isNew: boolean;
}

interface Failure {
  place: string;
  message: string;
  remedy: string;
}

interface State {
  token: string;
  version: number;
  messages: Message[];
  failures: Failure[];
  undo: string | null;
}

type Place = { anchor: string } | { line: number };

const plan = /\/plans\/([a-z0-9-]+)\//.exec(location.pathname)?.[1] ?? null;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

const bar = element('aside', '', 'editor-bar');
bar.setAttribute('aria-label', labels.name);
const said = element('p', '', 'told-back');
said.setAttribute('role', 'status');
said.hidden = true;
const choice = element('p', '', 'choice');
choice.hidden = true;

function say(text: string): void {
  said.textContent = text;
  said.hidden = text === '';
}

let token = '';

async function send(path: string, body: unknown): Promise<void> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Plan-Token': token },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  say(answer.ok ? labels.written(text) : text);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** Asks for the reason, which every entry of this kind has. */
function withReason(holder: HTMLElement, act: (reason: string) => void): void {
  const field = element('input');
  field.placeholder = labels.reason;
  field.setAttribute('aria-label', labels.reason);
  const done = () => {
    if (field.value.trim() === '') field.focus();
    else act(field.value);
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') done();
  });
  holder.replaceChildren(field, button(labels.write, done));
  field.focus();
}

function itemOf(message: Message): HTMLLIElement {
  const item = element('li');
  const link = element('a', message.place);
  link.href = `/plans/${message.plan}/source/index.html#L${message.line}`;
  const answer = element('span');
  answer.append(
    button(labels.seen, () => {
      withReason(answer, (reason) => {
        const { plan: id, rule, line } = message;
        void send('/-/say', { act: 'waive', plan: id, rule, line, reason });
      });
    }),
  );
  const mark = message.isNew ? labels.isNew : '';
  item.append(link, ` ${mark}${message.reason}。${message.todo} `, answer);
  return item;
}

const failed = ({ place, message, remedy }: Failure): HTMLLIElement =>
  element('li', `${place} ${message}。${remedy}`, 'error');

function draw({ messages, failures, undo }: State): void {
  const details = element('details');
  const errors = failures.map(failed);
  const fresh = messages.filter(({ isNew }) => isNew).length;
  const summary = element('summary', labels.summary(errors.length, messages.length, fresh));
  if (errors.length > 0) summary.className = 'error';
  details.open = errors.length > 0 || sessionStorage.getItem('editor-bar') === 'open';
  details.addEventListener('toggle', () => {
    sessionStorage.setItem('editor-bar', details.open ? 'open' : '');
  });
  const list = element('ol');
  const sorted = [...messages].sort((a, b) => Number(b.isNew) - Number(a.isNew) || a.line - b.line);
  list.append(...errors, ...sorted.map(itemOf));
  details.append(summary, list);
  bar.replaceChildren(details, choice, said);
  if (undo !== null && plan !== null) {
    const back = element('p', `${labels.last(undo)} `, 'told-back');
    back.append(button(labels.undo, () => void send('/-/undo', plan)));
    bar.append(back);
  }
}

/** The element of the plan, or the line of its raw text, that a node is in. */
function placeOf(node: Node): Place | null {
  const start = node instanceof Element ? node : node.parentElement;
  const line = start?.closest('[id^="L"]')?.id;
  if (line !== undefined && /^L\d+$/.test(line)) return { line: Number(line.slice(1)) };
  const anchor = start?.closest('main [id]:not(main)')?.id;
  return anchor === undefined ? null : { anchor };
}

/** What may be said of the words that are selected. */
function offer(): void {
  const selection = getSelection();
  const words = selection?.toString().trim() ?? '';
  if (plan === null || !selection || words === '' || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (bar.contains(range.commonAncestorContainer)) return;
  const [from, to] = [placeOf(range.startContainer), placeOf(range.endContainer)];
  if (from === null || to === null) return;
  const tell = (act: string, more = {}) => void send('/-/say', { act, plan, from, to, ...more });
  const asked = (act: string) => {
    withReason(choice, (reason) => {
      tell(act, { reason });
    });
  };
  const level = element('select');
  level.setAttribute('aria-label', labels.level);
  level.append(...labels.levels.map((name, i) => new Option(name, String(i))));
  const heading = () => {
    tell('heading', level.value === '0' ? {} : { level: Number(level.value) });
  };
  const short = words.length > 20 ? `${words.slice(0, 20)}……` : words;
  choice.hidden = false;
  choice.replaceChildren(
    labels.selected(short),
    button(labels.heading, heading),
    level,
    button(labels.text, () => tell('text')),
    button(labels.table, () => tell('table')),
    button(labels.keep, () => asked('keep')),
    button(labels.drop, () => asked('drop')),
  );
}

async function load(): Promise<void> {
  const query = plan === null ? '' : `?plan=${plan}`;
  const state = (await (await fetch(`/-/state${query}`)).json()) as State;
  token = state.token;
  draw(state);
}

const sheet = element('link');
sheet.rel = 'stylesheet';
sheet.href = '/-/bar.css';
document.head.append(sheet);
document.body.append(bar);
document.addEventListener('mouseup', () => setTimeout(offer));
document.addEventListener('keyup', (event) => {
  if (event.shiftKey) offer();
});
new EventSource('/-/events').addEventListener('message', ({ data }) => {
  if (data === 'reload') location.reload();
});
void load();
