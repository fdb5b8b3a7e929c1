/** What the site makes of content that is absent, invented or broken. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../folders.ts';
import { gather } from '../../library/gather.ts';
import { buildPages, inventedPlans } from './build.ts';

const patience = 120_000;
let work: string;

beforeEach(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  work = mkdtempSync(join(root, '.cache', 'site-'));
});
afterEach(() => {
  rmSync(work, { recursive: true });
});

function changedContent(change: (plans: string) => void): string {
  const content = join(work, 'content');
  cpSync(inventedPlans, content, { recursive: true });
  change(join(content, 'plans'));
  return content;
}

test(
  'without plans the library says so and how to add one',
  async () => {
    const { failed, said, file } = await buildPages(join(work, 'nothing'), work);
    expect([failed, failed ? said : '']).toEqual([false, '']);
    expect(file('index.html')).toContain('文库里还没有规划');
    expect(file('index.html')).toContain('npm start');
    expect(existsSync(join(work, 'dist', 'plans'))).toBe(false);
    // A site that does not know its address tells none.
    expect(existsSync(join(work, 'dist', 'sitemap.xml'))).toBe(false);
    expect(file('robots.txt')).not.toContain('Sitemap');
    expect(file('index.html')).not.toContain('canonical');
  },
  patience,
);

test(
  'the invented plans are drawn with all that a plan may have',
  async () => {
    const lists = (id: string, rule: string) => ({
      id,
      file: `${id}.txt`,
      rule,
      message: '编码不明',
      remedy: '',
    });
    const content = changedContent((plans) => {
      writeFileSync(
        join(plans, '..', 'outdated.json'),
        JSON.stringify([
          lists('haining-2024-work', 'unknown-encoding'),
          lists('dongjiang-2023-action', 'plan-missing'),
        ]),
      );
    });
    const { output } = gather(content, 'test');
    for (const [path, text] of output) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    const known = { PLAN_SITE: 'https://example.org/a' };
    const { failed, said, file } = await buildPages(content, work, known);
    expect([failed, failed ? said : '']).toEqual([false, '']);
    // Where the seed failed, or is gone, the page says that it is the earlier edition.
    expect(file('plans/haining-2024-work/index.html')).toContain(
      '这是上一版：最新的底本（haining-2024-work.txt）未能转换（编码不明）',
    );
    expect(file('plans/dongjiang-2023-action/index.html')).toContain(
      '这是上一版：它的底本（dongjiang-2023-action.txt）不在了',
    );
    const plan = file('plans/linhai-145-sti/index.html');
    expect(plan).not.toContain('这是上一版');
    for (const part of [
      // A heading inside a heading inside a paragraph's section, at its own level.
      '<span id="s1-2-2-1" role="heading" aria-level="5">',
      // A lacuna that leads to its record.
      'href="apparatus/index.html#r3"',
      // A row with its address, and a cell merged over two rows.
      '<tr id="t1-r2"',
      'rowspan="2"',
      // A plan that a cell names.
      '<a class="mention" href="../dongjiang-2023-action/index.html">《东江省科技创新“十四五”行动计划》</a>带动投资额',
      // A lost table: its caption and why.
      '原文只存表题，表格内容在抓取时丢失。',
      // An entry of a box.
      '<p id="box1-2" class="item">2.<b>生物医药中试基地。</b>',
      // A heading that has lost its label.
      '<h3 id="s3-3"><a href="#s3-3">科技惠民</a></h3>',
      // Former anchors at their present places, and what is gone.
      '<p id="s2-1-p2"><span class="alias" id="s2-1-p3" data-of="s2-1-p2"></span>',
      '<span class="alias" id="t1-r9" data-of="t1-r6"></span>',
      '<p id="s3-9" class="gone"><span class="alias" id="s3-9-p1" data-of="s3-9"></span>',
      // What is missing, at the head.
      '附件2',
      '《东江省科技创新“十四五”行动计划》',
    ]) {
      expect(plan).toContain(part);
    }
    // A site that knows its address tells it to search engines and feed readers.
    const address = 'https://example.org/a/plans/linhai-145-sti/index.html';
    expect(file('robots.txt')).toContain('Sitemap: https://example.org/a/sitemap.xml');
    expect(file('sitemap.xml')).toContain(`<loc>${address}</loc>`);
    expect(file('feed.xml')).toContain(`<link href="${address}"/>`);
    expect(plan).toContain(`<link rel="canonical" href="${address}">`);
    expect(file('plans/linhai-145-sti/apparatus/index.html')).toContain('id="r9"');
    expect(file('plans/linhai-145-sti/source/index.html')).toContain('id="L101"');
  },
  patience,
);

test(
  'a plan whose JSON is gone ends the build and is named',
  async () => {
    const content = changedContent((plans) => {
      rmSync(join(plans, 'haining-2024-work.json'));
    });
    const { failed, said } = await buildPages(content, work);
    expect(failed).toBe(true);
    expect(said).toContain('haining-2024-work.json');
    expect(said).toContain('npm run convert');
  },
  patience,
);

test(
  'frontmatter against the schema ends the build and is named',
  async () => {
    const content = changedContent((plans) => {
      const file = join(plans, 'haining-2024-work.mdx');
      writeFileSync(file, readFileSync(file, 'utf8').replace('kind: 工作要点', 'kind: 小说'));
    });
    const { failed, said } = await buildPages(content, work);
    expect(failed).toBe(true);
    expect(said).toContain('haining-2024-work');
    expect(said).toContain('kind');
  },
  patience,
);
