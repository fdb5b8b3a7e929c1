/** Headings run into lines that were then wrapped; and spaces between scripts, which are no breaks. */
import { describe, expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { wrapped } from '../laws/printed.ts';
import { outlineOf } from '../testing/outlined.ts';

const PROSE = '围绕主导产业布局创新平台，加快成果转化，打造特色产业集群，形成发展新格局。';
const AGAIN = '坚持需求导向，完善体制机制，支持企业牵头组建创新联合体，激发人才创新活力。';

/** The text of a plan, on lines of 28 characters. */
const linesOf = (...lines: string[]) =>
  lines.flatMap((line) => wrapped(line, 28, line === lines[0] ? '' : '　　')).join('\n');

const textsOf = (text: string) => convertText(text).plan.blocks.map(({ text: words }) => words);

describe('headings run into lines that were wrapped', () => {
  const body = [
    '一、总体要求',
    '（一）发展基础',
    PROSE,
    AGAIN,
    '（二）形势要求',
    PROSE,
    '二、重点任务',
    '（一）推动先进制造业科技创新和数字化转型',
    AGAIN,
    '（二）优化体系',
    PROSE,
    '三、保障措施',
    AGAIN,
  ];

  test('are headings again, with their paragraphs apart', () => {
    const text = linesOf('某市科技创新规划', body.join(' '));
    expect(textsOf(text)).toEqual(['某市科技创新规划', ...body]);
    expect(outlineOf(convertText(text).plan)).toEqual([
      's1 一、 总体要求',
      's1-1 （一） 发展基础',
      's1-2 （二） 形势要求',
      's2 二、 重点任务',
      's2-1 （一） 推动先进制造业科技创新和数字化转型',
      's2-2 （二） 优化体系',
      's3 三、 保障措施',
    ]);
  });

  test.each([26, 27, 29, 30, 31, 33, 37])('at any width: %i', (width) => {
    const lines = wrapped(body.join(' '), width, '　　');
    expect(textsOf(['某市科技创新规划', ...lines].join('\n'))).toEqual([
      '某市科技创新规划',
      ...body,
    ]);
  });

  test('a space without that habit breaks no paragraph', () => {
    const whole = `${PROSE} ${AGAIN}`;
    const text = linesOf('某市科技创新规划', '一、总体要求', whole, '二、重点任务', whole, whole);
    expect(textsOf(text).filter((line) => line.length > 60)).toHaveLength(3);
  });
});

test('spaces around words of other scripts are no breaks where they are the habit', () => {
  const titles = ['推进 5G 网络建设', '支持 AI 产业发展', '布局 IDC 数据中心', '培育 VR 产业'];
  const body = titles.flatMap((title, i) => [`（${'一二三四'[i] ?? ''}）${title}。${PROSE}`]);
  const { plan } = convertText(['某市数字规划', '一、任务', ...body, '二、保障', AGAIN].join('\n'));
  expect(outlineOf(plan)).toEqual([
    's1 一、 任务',
    's1-1 （一） 推进5G网络建设 >',
    's1-2 （二） 支持AI产业发展 >',
    's1-3 （三） 布局IDC数据中心 >',
    's1-4 （四） 培育VR产业 >',
    's2 二、 保障',
  ]);
});
