import { expect, test } from 'vitest';
import { readMovement } from './movement.ts';

test.each([
  ['“十四五”年均增长4.0', 'year', [2021, 2025], 4, false],
  ['“十五五”年均增长5.0左右', 'year', [2026, 2030], 5, true],
  ['2021-2024年累计降低8.2', 'sum', [2021, 2024], 8.2, false],
  ['“十四五”累计新增160', 'sum', [2021, 2025], 160, false],
  ['年均增速6.5%以上', 'year', null, 6.5, false],
] as const)('%s', (printed, per, over, value, approximate) => {
  expect(readMovement(printed)).toMatchObject({ per, over, quantity: { value, approximate } });
});

test.each(['4.0', '年均', '累计完成国家任务', '增长4.0', '提高1个百分点以上', '与经济增长同步'])(
  '%s is no rate or sum over years',
  (printed) => expect(readMovement(printed)).toBeNull(),
);
