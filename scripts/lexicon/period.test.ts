import { expect, test } from 'vitest';
import { periodNamed } from './period.ts';

test.each([
  ['“十二五”', [2011, 2015]],
  ['“十四五”时期', [2021, 2025]],
  ['第十五个五年规划', [2026, 2030]],
  ['十四届五中全会', null],
])('%s', (text, years) => expect(periodNamed(text)).toEqual(years));
