/** An example of each field of the data files, from what the library really holds. */
import type { ObjectName } from '../ui/fields.ts';
import type { Node } from './data-forms.ts';

/** Longest example, in characters. */
const most = 28;

const nameOf = (ref: string): ObjectName => ref.slice('#/$defs/'.length) as ObjectName;

const printed = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value))
    return value.every((one) => typeof one !== 'object') && value.length > 0
      ? shortened(JSON.stringify(value))
      : null;
  return typeof value === 'object'
    ? null
    : shortened(typeof value === 'string' ? value : JSON.stringify(value));
};

const shortened = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
};

/** Collects them: the first value of each field, by object and field. */
export class Examples {
  readonly #defs: ReadonlyMap<ObjectName, Node>;
  readonly #found = new Map<string, string>();

  constructor(objects: readonly (readonly [ObjectName, Node])[]) {
    this.#defs = new Map(objects);
  }

  of(object: ObjectName, field: string): string | undefined {
    return this.#found.get(`${object} ${field}`);
  }

  /** Takes what it has no example of yet from an object. */
  add(object: ObjectName, value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [field, node] of Object.entries(this.#defs.get(object)?.properties ?? {})) {
      const own = (value as Record<string, unknown>)[field];
      const key = `${object} ${field}`;
      const text = this.#found.has(key) ? null : printed(own);
      if (text !== null) this.#found.set(key, text);
      this.#follow(node, own);
    }
  }

  #follow(node: Node, value: unknown): void {
    if (value === null || value === undefined) return;
    if (node.$ref !== undefined) this.add(nameOf(node.$ref), value);
    for (const one of node.anyOf ?? []) this.#follow(one, value);
    if (node.items && Array.isArray(value)) for (const one of value) this.#follow(node.items, one);
  }
}
