import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertText } from '../../laws/convert-text.ts';
import { readTopics } from './catalogue.ts';
import { headingsOf } from './parts.ts';
import { gatherTopics } from './topics.ts';

/** The parts of a content folder with this list. */
function topicsIn(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'topics-'));
  writeFileSync(join(folder, 'topics.yaml'), yaml);
  return readTopics(folder);
}

const LIST = `
- { id: basis, name: 发展基础, headings: [发展基础], wider: [发展基础与形势] }
- { id: goals, name: 发展目标, headings: [发展目标, 主要目标] }
- { id: tasks, name: 重点任务, headings: [重点任务], between: [goals, safeguards] }
- { id: safeguards, name: 保障措施, headings: [保障措施, 组织实施] }
`;

/** The parts of texts, by the name of each part: plan, how it is known, titles. */
function partsOf(texts: Record<string, string>) {
  const plans = Object.entries(texts).map(([id, text]) => ({
    id,
    headings: headingsOf(convertText(text).plan),
  }));
  const { found, errors } = gatherTopics(plans, topicsIn(LIST));
  const drawn = found.topics.map(({ name, parts }) => [
    name,
    parts.map(({ plan, by, divisions }) => [plan, by, divisions.map(({ title }) => title)]),
  ]);
  return {
    parts: Object.fromEntries(drawn) as Record<string, unknown>,
    apart: found.apart,
    errors,
  };
}

const OWN =
  '某市规划\n一、发展基础\n甲。\n二、“十四五”主要目标\n乙。\n三、建设强市\n丙。\n四、保障措施\n（一）组织实施\n丁。\n';
const WIDE =
  '某县规划\n一、发展基础与形势\n（一）发展基础\n甲。\n（二）面临形势\n乙。\n二、重点任务\n丙。\n三、结束语\n丁。\n';

test('parts are known by their headings, and tasks without one by their place', () => {
  const { parts, apart } = partsOf({ city: OWN, county: WIDE });
  expect(parts).toEqual({
    发展基础: [
      ['city', 'heading', ['发展基础']],
      ['county', 'heading', ['发展基础']],
    ],
    发展目标: [['city', 'heading', ['“十四五”主要目标']]],
    重点任务: [
      ['city', 'place', ['建设强市']],
      ['county', 'heading', ['重点任务']],
    ],
    保障措施: [['city', 'heading', ['保障措施']]],
  });
  expect(apart.map(({ title }) => title)).toEqual(['结束语']);
});

test('a wider heading stands for a part where nothing nearer does', () => {
  const text = '某县规划\n一、发展基础与形势\n甲。\n二、主要目标\n乙。\n';
  expect(partsOf({ county: text }).parts['发展基础']).toEqual([
    ['county', 'heading', ['发展基础与形势']],
  ]);
});

test('a part that no plan has is an error of its line', () => {
  const { errors } = partsOf({ county: WIDE });
  expect(errors.map(({ rule, file, line }) => [rule, file, line])).toEqual([
    ['topic-unused', 'topics.yaml', 3],
    ['topic-unused', 'topics.yaml', 5],
  ]);
});

test.each([
  ['- { id: a, name: 甲, headings: [基础, 基 础] }', 'topic-heading-twice'],
  [
    '- { id: a, name: 甲, headings: [基础] }\n- { id: a, name: 乙, headings: [目标] }',
    'topic-twice',
  ],
  ['- { id: a, name: 甲, headings: [基础], between: [a, b] }', 'topic-between'],
  ['- { id: a, headings: [] }', 'topic-entry'],
])('what is wrong with the list is named: %s', (yaml, rule) => {
  expect(topicsIn(yaml).errors.map((error) => error.rule)).toContain(rule);
});
