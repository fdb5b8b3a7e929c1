import { expect, test } from 'vitest';
import type { Block } from '../plan.schema.ts';
import { sourceLines } from './source-lines.ts';

const block = (anchor: string, lines: [number, number]): Block => ({
  anchor,
  kind: 'paragraph',
  role: 'body',
  division: null,
  container: null,
  text: '',
  lead: null,
  src: [0, 0],
  lines,
});

test('a line leads to what begins on it, and is dropped when nothing stands on it', () => {
  const raw = '页眉\n一、甲\n段一\n段一续\n页脚\n';
  const lines = sourceLines(raw, { blocks: [block('s1', [2, 2]), block('s1-p1', [3, 4])] });
  expect(lines.map(({ number, anchors, dropped }) => [number, anchors.join(), dropped])).toEqual([
    [1, '', true],
    [2, 's1', false],
    [3, 's1-p1', false],
    [4, '', false],
    [5, '', true],
  ]);
});
