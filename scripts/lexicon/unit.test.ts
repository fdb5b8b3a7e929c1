/** Units of measure, and what is none. */
import { expect, test } from 'vitest';
import { readUnit } from './unit.ts';

test.each([
  ['%', 1, null],
  ['亿元', 1e8, '元'],
  ['万人次', 1e4, '人次'],
  ['件/万人', 1, '件'],
  ['微克/立方米', 1, '微克'],
  ['吨标准煤/万元', 1, '吨标准煤'],
  ['万套（间）', 1e4, '套'],
  ['（亿元）', 1e8, '元'],
  ['人/亿元生产总值', 1, '人'],
  ['1/10万', 1, null],
])('%s', (printed, scale, measure) => expect(readUnit(printed)).toMatchObject({ scale, measure }));

test.each(['预期性', '指标', '地区生产总值', '完成任务', '（含）', '第三产业', '3.5'])(
  '%s is none',
  (text) => expect(readUnit(text)).toBeNull(),
);
