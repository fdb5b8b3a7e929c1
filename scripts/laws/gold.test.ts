/** The five plans against what people wrote down of them by hand; skipped where that folder is absent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { root } from '../folders.ts';
import { numeralValue } from '../notation/numeral.ts';
import { convertAll } from '../run/run.ts';

interface Gold {
  title: string;
  docNumber?: string | null;
  issuer?: string | null;
  issued?: string | null;
  published?: string | null;
  sections: {
    level: number;
    number: string | null;
    title: string;
    titleAlt?: string[];
    titlePrefixOnly?: boolean;
    runIn?: boolean;
  }[];
  tables?: { caption: string; status?: string; rows: string[][] }[];
  boxes?: (string | { title: string })[];
  /** Lines of the raw text that are not of the document, counted from 1. */
  boilerplateLines?: number[];
}

interface Heading {
  number: string;
  title: string;
  runIn: boolean;
  /** Titles of the headings above. */
  parents: string;
}

const PLANS = {
  'seed-000': 'yichang-145-sti',
  'seed-001': 'yichang-2023-work',
  'seed-002': 'hubei-145-sti',
  'seed-003': 'tianmen-145-sti',
  'seed-004': 'yiyang-145-sti',
};

/** Width, spaces and closing stops do not count. */
const loose = (text: string | null | undefined) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[“”]/g, '"')
    .replace(/[。.;:,]+$/, '');

const bareNumber = (label: string | null) => {
  const bare = loose(label).replace(/[第篇章节条()、.]|部分/g, '');
  return bare === '' ? '' : String(numeralValue(bare) ?? bare);
};

function headingsOf(outline: Plan['outline'], above: readonly string[] = []): Heading[] {
  return outline.flatMap(({ number, title, runIn, children }) => [
    { number: bareNumber(number), title: loose(title), runIn, parents: above.join(' / ') },
    ...headingsOf(children, [...above, loose(title)]),
  ]);
}

function goldHeadings(
  sections: Gold['sections'],
): (Heading & { other: string[]; short: boolean })[] {
  const stack: { level: number; title: string }[] = [];
  return sections.map(({ level, number, title, titleAlt = [], titlePrefixOnly, runIn = false }) => {
    while ((stack.at(-1)?.level ?? 0) >= level) stack.pop();
    const parents = stack.map((one) => one.title).join(' / ');
    stack.push({ level, title: loose(title) });
    const other = titleAlt.map(loose);
    return {
      number: bareNumber(number),
      title: loose(title),
      other,
      runIn,
      short: titlePrefixOnly ?? false,
      parents,
    };
  });
}

const gold = join(root, '..', 'shared', 'corpus', 'gold');

describe.skipIf(!existsSync(gold))('by hand:', () => {
  const { converted } = convertAll({
    paths: [join(root, 'seeds')],
    out: '/dev/null/unused',
    check: true,
  });

  describe.each(Object.entries(PLANS))('%s, %s', (name, id) => {
    const wanted = existsSync(gold)
      ? (JSON.parse(readFileSync(join(gold, `${name}.json`), 'utf8')) as Gold)
      : ({ title: '', sections: [] } satisfies Gold);
    const { plan } = converted.find((one) => one.plan.id === id) ?? {};

    test('every heading, in order, below its parents', () => {
      const found = headingsOf(plan?.outline ?? []);
      const due = goldHeadings(wanted.sections);
      // A run-in heading is written down by its beginning, and a damaged title in more than one form.
      const shown = found.map((heading, i) => {
        const { title = '', short = false, other = [] } = due[i] ?? {};
        const begins = short && heading.title.startsWith(title);
        return {
          ...heading,
          title: begins || other.includes(heading.title) ? title : heading.title,
        };
      });
      const own = (list: readonly Heading[]) =>
        list.map(({ number, title, runIn }) => [number, title, runIn]);
      expect(own(shown)).toEqual(own(due));
      const depth = ({ parents }: Heading) => (parents === '' ? 0 : parents.split(' / ').length);
      expect(found.map(depth)).toEqual(due.map(depth));
    });

    test('every cell', () => {
      const cells = (rows: string[][]) => rows.map((row) => row.map(loose));
      const tables = wanted.tables ?? [];
      expect(plan?.tables.map(({ rows }) => cells(rows))).toEqual(
        tables.map(({ rows }) => cells(rows)),
      );
      expect(plan?.tables.map(({ status }) => status === 'lost')).toEqual(
        tables.map(({ status }) => status === 'lost'),
      );
    });

    test('every box', () => {
      const titles = (wanted.boxes ?? []).map((box) =>
        loose(typeof box === 'string' ? box : box.title),
      );
      const found = plan?.boxes.map(({ title }) => loose(title)) ?? [];
      expect(found).toHaveLength(titles.length);
      for (const [i, title] of titles.entries()) expect(title).toContain(found[i]);
    });

    test.each(['title', 'docNumber', 'issuer', 'issued', 'published'] as const)('%s', (field) => {
      if (field in wanted) expect(loose(plan?.[field])).toBe(loose(wanted[field]));
    });

    test('nothing of the site around it, and nothing of the contents', () => {
      const around = new Set(wanted.boilerplateLines);
      // A title may stand in the header of the site alone.
      const left = plan?.blocks.filter(
        ({ kind, lines: [line] }) => kind !== 'title' && around.has(line),
      );
      expect(left).toEqual([]);
    });
  });
});
