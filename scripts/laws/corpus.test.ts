/** The laws on texts of other kinds — PDF, web pages, opinions, measures; skipped where that folder is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { pageText } from '../structure/blocks.ts';
import { root } from '../folders.ts';
import { convertText } from './convert-text.ts';
import { breaches } from './laws.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = join(root, '..', 'shared', 'corpus', 'docs');
const texts = existsSync(folder) ? readdirSync(folder) : [];

describe.skipIf(texts.length === 0)('the corpus', () => {
  test.each(texts)('%s keeps the laws, and its own text needs no repair', (name) => {
    const { plan, raw } = convertText(readFileSync(join(folder, name)));
    expect(breaches(plan, raw)).toEqual([]);
    const again = convertText(pageText(plan.blocks)).plan;
    // A cell that a web page had in two lines comes out as two cells; their lines are read as one when they return.
    expect(again.apparatus.filter(({ rule }) => rule !== 'joined-line')).toEqual([]);
  });
});
