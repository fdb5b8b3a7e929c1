/** Inputs that would take hours where a pass walks them again and again. Of these a test run ends, or it does not. */
import { expect, test } from 'vitest';
import { convert } from '../pipeline.ts';
import { loadSeedInfo } from '../seed/load.ts';

const TEXT = '某市科技创新规划\n一、总体要求\n坚持创新驱动发展，全面提升创新能力。\n';

test.each([
  ['spaces', ' ', 'x.txt'],
  ['spaces in Markdown', ' ', 'x.md'],
  ['wide spaces', '\u3000', 'x.txt'],
  ['tabs', '\t', 'x.txt'],
])(
  'a million %s',
  (_, sign, name) => {
    const bytes = Buffer.from(`${TEXT}甲${sign.repeat(1_000_000)}乙\n`);
    const { plan } = convert(bytes, name, loadSeedInfo(null, 'x'), () => null);
    expect(plan.outline.map(({ title }) => title)).toEqual(['总体要求']);
    expect(
      plan.apparatus.some(({ rule, also }) => [rule, ...(also ?? [])].includes('space-run')),
    ).toBe(true);
  },
  120_000,
);
