/** A plan is published, edited in every way and renamed, and published again: what a reader of an old link sees. */
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import type { Plan } from '../../../src/plan.schema.ts';
import { releaseAll } from '../../release/release.ts';
import { root } from '../../folders.ts';
import { convertAll } from '../../run/run.ts';
import { zh } from '../../../src/ui/zh.ts';
import { ages, browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { buildPages } from './build.ts';

const BEFORE = [
  '临海市科技创新“十四五”规划',
  '一、发展基础',
  '全市高新技术企业数量五年翻了一番，规模以上企业研发机构覆盖率达到百分之四十。',
  '沿江产业带绿色转型取得实效，固体废物综合利用技术走在全国同类城市前列。',
  '科技型中小企业评价入库数逐年增长。技术合同成交额首次突破一百亿元大关。',
  '二、总体要求',
  '坚持把科技创新摆在发展全局的核心位置，面向产业需求组织关键技术攻关。',
  '健全创新治理体系，营造尊重知识、鼓励探索的良好氛围。',
  '三、重点任务',
  '（一）壮大创新主体',
  '支持龙头企业牵头组建创新联合体，承担国家和省级重大科技项目。',
  '（二）促进成果转化',
  '引导高校院所与县市区共建产业技术研究院，推动成果就地转化应用。',
  '四、保障措施',
  '财政科技投入优先保障，建立多元化、多渠道的科技投入增长机制。',
];

/** Each edit once: corrected, inserted, joined, split, moved, deleted; sections renumbered by the way. */
const AFTER = [
  '临海市科技创新“十四五”规划',
  '一、工作回顾',
  '海洋牧场示范区建设加快推进，渔业良种覆盖面继续扩大。',
  '全市高新技术企业数量五年翻了一番，规模以上企业研发机构覆盖率达到百分之四十。沿江产业带绿色转型取得实效，固体废物综合利用技术走在全国同类城市前列。',
  '科技型中小企业评价入库数逐年增长。',
  '技术合同成交额首次突破一百亿元大关。',
  '二、重点任务',
  '（一）促进成果转化',
  '引导高校院所与县市区共建产业技术研究院，推动成果就地转化应用。',
  '（二）壮大创新主体',
  '支持龙头企业牵头组建创新联合体，承担国家和省级重大科技项日。',
  '三、总体要求',
  '坚持把科技创新摆在发展全局的核心位置，面向产业需求组织关键技术攻关。',
];

/** What each link of the first edition shows in the second one; the words, or that they are gone. */
const SHOWN: Record<string, string> = {
  s1: '工作回顾',
  's1-p1': '高新技术企业数量',
  's1-p2': '高新技术企业数量',
  's1-p3': '评价入库数',
  s2: '总体要求',
  's2-p1': '核心位置',
  's2-p2': 'gone',
  s3: '重点任务',
  's3-1': '壮大创新主体',
  's3-1-p1': '创新联合体',
  's3-2': '促进成果转化',
  's3-2-p1': '产业技术研究院',
  s4: 'gone',
  's4-p1': 'gone',
};

/** Both editions are released on one day, so that the second release has a number. */
const DAY = '2026-11-30';

let work: string;
let old: Plan | undefined;
let page: string;
beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  work = mkdtempSync(join(root, '.cache', 'edits-'));
  const [seeds, out] = [join(work, 'seeds'), join(work, 'content')];
  const publish = (id: string, lines: readonly string[], yaml = ''): Plan | undefined => {
    writeFileSync(join(seeds, `${id}.txt`), lines.join('\n'));
    writeFileSync(join(seeds, `${id}.yaml`), `id: ${id}\n${yaml}`);
    releaseAll({ seeds, out, day: () => DAY });
    return convertAll({ paths: [seeds], out, whole: true }).converted[0]?.plan;
  };
  mkdirSync(seeds);
  old = publish('linhai', BEFORE);
  for (const ending of ['txt', 'yaml']) unlinkSync(join(seeds, `linhai.${ending}`));
  publish('linhai-145', AFTER, 'formerly: [linhai]\n');
  const { failed, said, dist } = await buildPages(out, work);
  if (failed) throw new Error(said);
  page = pathToFileURL(join(dist, routes.plan('linhai'))).href;
});
afterAll(() => {
  rmSync(work, { recursive: true });
});

test('the first edition had these links', () => {
  const anchors = old?.blocks.map(({ anchor }) => anchor).filter((anchor) => anchor !== 'title');
  expect(anchors).toEqual(Object.keys(SHOWN));
});

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test.each(Object.entries(SHOWN))('a link to %s shows %s', async (anchor, words) => {
    const { page: reader } = await openPage(browser(), { viewport: { width: 1366, height: 768 } });
    await reader.goto(`${page}#${anchor}`);
    await expect.poll(() => reader.url()).toContain(routes.plan('linhai-145'));
    // What is marked has the focus, which is what a screen reader reads.
    const seen = (): Promise<string> =>
      reader.evaluate(() => {
        const target = document.querySelector('.text :target');
        const { top = -1, bottom = 0 } = target?.getBoundingClientRect() ?? {};
        const inSight = top >= 0 && bottom <= innerHeight;
        return inSight && document.activeElement === target ? (target?.textContent ?? '') : '';
      });
    await expect.poll(seen).toContain(words === 'gone' ? zh.plan.gone(`${DAY}.2`) : words);
  });
});
