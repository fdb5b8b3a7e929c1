import { join } from 'node:path';
import { expect, test } from 'vitest';
import { home } from '../folders.ts';
import type { Warning } from './card.ts';
import { quoted, said } from '../said/said.ts';
import { failureLines, warningLines } from './messages.ts';

const path = join(home(), 'seeds', 'a.txt');
const warning = (
  line: number,
  rule = 'picture',
  reason = said('有一张图片', 'a picture'),
): Warning => ({
  line,
  column: 1,
  reason,
  rule,
});
const todo = (rule: string) => (rule === 'picture' ? said('对照原图。', 'look') : quoted(''));

test('39 pictures are one line, with what to do, at a path that a terminal can follow', () => {
  const warnings = Array.from({ length: 39 }, (_, i) => warning(i + 1));
  expect(warningLines([{ id: 'a', path, warnings, isOld: null }], todo)).toEqual([
    'seeds/a.txt:1:1 warning 有一张图片；同类另有 38 处：2:1、3:1、4:1、5:1、6:1、7:1、8:1、9:1 等。对照原图 picture',
  ]);
});

test('what the edition on disk does not have stands first and is marked; of a new plan nothing is', () => {
  const warnings = [warning(1), warning(7, 'lacunae', said('有 1 处缺字', 'a gap'))];
  const isOld = ({ rule }: Warning) => rule === 'picture';
  expect(warningLines([{ id: 'a', path, warnings, isOld }], todo)).toEqual([
    'seeds/a.txt:7:1 warning 新：有 1 处缺字 lacunae',
    'seeds/a.txt:1:1 warning 有一张图片。对照原图 picture',
  ]);
  expect(warningLines([{ id: 'a', path, warnings, isOld: null }], todo).join()).not.toContain(
    '新：',
  );
});

test('all that is wrong with a file is told', () => {
  const fault = (line: number) => ({
    place: `${path}:${line}`,
    rule: 'seed-yaml',
    message: said('错了', 'wrong'),
    remedy: said('请改', 'mend it'),
  });
  expect(failureLines([{ ...fault(1), others: [fault(2)] }])).toEqual([
    'seeds/a.txt:1 error 错了。请改 seed-yaml',
    'seeds/a.txt:2 error 错了。请改 seed-yaml',
  ]);
});

test('what the disk refuses file by file is one line', () => {
  const refused = (name: string) => ({
    place: join(home(), 'content', name),
    rule: 'unwritable',
    message: said(
      '写不进输出文件夹：磁盘已满',
      'the output folder cannot be written: the disk is full',
    ),
    remedy: said('请腾出空间再试', 'free some space'),
  });
  expect(failureLines(['a.json', 'b.json', 'c.json'].map(refused))).toEqual([
    'content/a.json error 写不进输出文件夹：磁盘已满；另有 2 个文件也是。请腾出空间再试 unwritable',
  ]);
});
