import { expect, test } from 'vitest';
import { settingsSchema, SETTINGS_WORDS } from '../../src/settings.schema.ts';
import { SEED_WORDS, seedSchema } from './schema.ts';
import { wrongWith } from './wrong.ts';

const wordsOf = (values: unknown) =>
  wrongWith(seedSchema, values, SEED_WORDS).map(({ words }) => words.zh);

test.each([
  [{ id: 'CON' }, 'id：只用小写字母、数字和连字符，如 wuhan-145-sti'],
  [{ id: 'con' }, 'id：是 Windows 留用的名字，不能作编号，请换一个'],
  [{ id: 5 }, 'id：要写成文字（是数字的，加上引号）'],
  [{ sorce: {} }, '没有“sorce”这一项，是不是 source'],
  [{ nothing: {} }, '没有“nothing”这一项'],
  [{ source: 'http://x.cn' }, 'source：要写成“字段: 值”'],
  [
    { meta: { issued: '2022年1月5日' } },
    'meta.issued：日期写作 2022-01-05；不知道哪一天的，写作 2022-01',
  ],
  [{ meta: { title: null } }, 'meta.title：不能留空'],
  [{ meta: { kind: '法律' } }, /^meta\.kind：只能是 规划、规划纲要、.* 之一$/],
  [{ waivers: [{ rule: 'x' }] }, 'waivers 第 1 条 reason：必须填写'],
  [{ pins: [{ heading: 'x', level: 12 }] }, 'pins 第 1 条 level：至多 9'],
  [{ pins: [{ table: 'x', lines: [3] }] }, 'pins 第 1 条 lines：至少 2 项'],
  [[], '要写成“字段: 值”'],
])('%j', (values, words) => {
  expect(wordsOf(values)).toEqual([
    typeof words === 'string' ? words : expect.stringMatching(words),
  ]);
});

test('each unknown field has its own place, in both languages', () => {
  const found = wrongWith(settingsSchema, { nmae: 'x', languages: [] }, SETTINGS_WORDS);
  expect(found.map(({ path }) => path)).toEqual([['nmae'], ['languages']]);
  expect(found[0]?.words.en).toBe('there is no field "nmae"; is it name');
});
