import { expect, test } from 'vitest';
import type { Apart } from '../../../src/library.schema.ts';
import type { Entry } from './catalogue.ts';
import { suggestionsOf, reportSuggestion } from './suggest.ts';

const entry: Entry = {
  ...{
    id: 'firms',
    file: 'firms.yaml',
    lines: [1],
    definedOn: 1,
    name: '高新技术企业数',
    unit: '家',
    units: {},
  },
  ...{ direction: 'up', field: '企业', share: false, aliases: ['高新技术企业数量'] },
};
const row = (
  plan: string,
  name: string,
  unit: string | null,
  reason: Apart['reason'] = 'unnamed',
): Apart => ({
  ...{ plan, anchor: 't1-r1', name, unit, attribute: null, baseline: null, target: null },
  ...{ levels: [], reason },
});

test('names that are with none, those of most plans first, with the entry that is likest', () => {
  const apart = [
    row('a', '港口吞吐量', '亿吨'),
    row('a', '国家高新技术企业数', '家'),
    row('b', '国家高新技术企业数', '家'),
    row('b', '年均增速', '%', 'rate'),
  ];
  const all = suggestionsOf({ apart, prose: [] }, { entries: [entry] });
  expect(all.map(({ names, plans, like }) => [names, plans, like?.id])).toEqual([
    [['国家高新技术企业数'], ['a', 'b'], 'firms'],
    [['港口吞吐量'], ['a'], undefined],
  ]);
  expect(all.map(reportSuggestion).join('\n')).toContain('content/indicators/firms.yaml');
});

test('an entry in another unit is not offered', () => {
  const [one] = suggestionsOf(
    { apart: [row('a', '高新技术企业数占比', '%')], prose: [] },
    { entries: [entry] },
  );
  expect(one?.like).toBeNull();
});
