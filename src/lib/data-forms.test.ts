import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indicatorsSchema } from '../library.schema.ts';
import { blockLineSchema, planLineSchema } from '../lines.schema.ts';
import { planSchema } from '../plan.schema.ts';
import { fields } from '../ui/fields.ts';
import type { ObjectName, Words } from '../ui/fields.ts';
import { madeMeta } from '../fixtures/made.ts';
import { forms, jsonSchemaOf, objectsOf } from './data-forms.ts';
import type { Form, Node } from './data-forms.ts';
import { Examples } from './examples.ts';
import { libraryLines, planLines } from './exports/lines.ts';

const all = Object.keys(forms) as Form[];
const fixture = new URL('../fixtures/content/plans/linhai-145-sti.json', import.meta.url);
const plan = planSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')));

/** Nodes below one that are objects with fields of their own, and have no name. */
const nameless = (node: Node): Node[] =>
  [...(node.anyOf ?? []), ...(node.items ? [node.items] : []), ...(node.prefixItems ?? [])].flatMap(
    (one) => [...(one.properties ? [one] : []), ...nameless(one)],
  );

test.each(all)('%s: every object has a name, every field its words', (form) => {
  for (const [name, node] of objectsOf(form)) {
    const words: Record<string, Words> = fields[name];
    expect(Object.keys(node.properties ?? {}).sort()).toEqual(Object.keys(words).sort());
    for (const [field, one] of Object.entries(node.properties ?? {})) {
      expect([name, field, one.properties, nameless(one)]).toEqual([name, field, undefined, []]);
      const said = words[field];
      // Values in English are explained, one by one; 规划, 市 and the like say it themselves.
      const coded = one.enum?.filter((value) => !/\p{Script=Han}/u.test(value)) ?? [];
      if (coded.length > 0)
        expect([name, field, Object.keys(typeof said === 'object' ? said[1] : {}).sort()]).toEqual([
          name,
          field,
          [...coded].sort(),
        ]);
    }
  }
});

test('a schema says its version, describes its fields and refers to nothing that it lacks', () => {
  for (const form of all) {
    const schema = jsonSchemaOf(form) as Node & { $id: string };
    expect(schema.$id).toBe(`urn:plan-library:${form}:${forms[form].version}`);
    const text = JSON.stringify(schema);
    for (const [, ref = ''] of text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g))
      expect(Object.keys(schema.$defs ?? {})).toContain(ref);
    const [first] = Object.values(schema.$defs ?? {});
    for (const one of Object.values(first?.properties ?? {})) expect(one.description).toMatch(/./);
  }
});

test('what the site writes has these forms', () => {
  for (const line of planLines(plan, 'v').trimEnd().split('\n'))
    expect(blockLineSchema.strict().safeParse(JSON.parse(line)).error).toBeUndefined();
  const [line = ''] = libraryLines([madeMeta('a')]).split('\n');
  expect(planLineSchema.strict().safeParse(JSON.parse(line)).error).toBeUndefined();
  const nothing = { schema: 1, plans: [], indicators: [], apart: [], prose: [] };
  expect(indicatorsSchema.safeParse(nothing).success).toBe(true);
});

test('examples are the first values that the library has', () => {
  const examples = new Examples(objectsOf('plan'));
  examples.add('Plan', plan);
  const of = (object: ObjectName, field: string) => examples.of(object, field);
  expect(of('Plan', 'id')).toBe(plan.id);
  expect(of('Division', 'anchor')).toBe(plan.outline[0]?.anchor);
  expect(of('Region', 'name')).toBe(plan.region?.name);
  expect(of('Plan', 'blocks')).toBeUndefined();
});
