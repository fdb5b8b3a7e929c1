/** The JSON Schemas that editors of yaml complete with are those that the converter checks by. `vitest -u` writes them anew. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../folders.ts';
import { join } from 'node:path';
import { seedSchema } from '../seed/schema.ts';
import { settingsSchema } from '../../src/settings.schema.ts';

test.each([
  ['seed', seedSchema],
  ['library', settingsSchema],
])('%s.schema.json', async (name, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const file = join(root, 'public', 'schemas', `${name}.schema.json`);
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(file);
});
