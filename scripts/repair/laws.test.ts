/** What repair owes before any later pass: evidence that resolves, nothing unmarked, edits that replay. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LACUNA } from '../../src/plan.schema.ts';
import { decode } from '../decode/decode.ts';
import { emend } from '../seed/emend.ts';
import { root } from '../folders.ts';
import { loadSeedInfo } from '../seed/load.ts';
import { Source, type Edit } from '../source.ts';
import { corrupt } from '../testing/byte-model.ts';
import { repair } from './engine.ts';
import { decodeRules, laterRules, pageRules, repairRules } from './index.ts';

const seeds = join(root, 'seeds');
const plans = readdirSync(seeds).flatMap((name) =>
  name.endsWith('.txt') ? [name.slice(0, -4)] : [],
);
const rawOf = (plan: string) => decode(readFileSync(join(seeds, `${plan}.txt`))).text;
const resolve = (plan: string) => (plans.includes(plan) ? rawOf(plan).split('\n') : null);

function repaired(plan: string): Source {
  const source = new Source(rawOf(plan));
  repair(source, decodeRules, plan);
  emend(source, loadSeedInfo(join(seeds, `${plan}.yaml`), plan), resolve);
  repair(source, pageRules, plan);
  repair(source, laterRules, plan);
  return source;
}

const lacunae = (text: string) => text.split(LACUNA).length - 1;
const digits = (text: string) => text.replace(/\D/g, '');

/** Laws 1 and 3, and that the text is what the edits say. */
function holdsTogether({ raw, edits }: Source, text: string): void {
  let forth = '';
  let back = '';
  let at = 0;
  let read = 0;
  for (const { start, end, after } of edits) {
    expect(start).toBeGreaterThanOrEqual(at);
    const kept = raw.slice(at, start);
    forth += kept + after;
    back += text.slice(read, read + kept.length) + raw.slice(start, end);
    read += kept.length + after.length;
    at = end;
  }
  forth += raw.slice(at);
  back += text.slice(read);
  expect(forth).toBe(text);
  expect(back).toBe(raw);
}

/** Law 5, and half of law 4: nothing but 〓 stands for what is lost. */
function marksLosses(source: Source, text: string): void {
  const marked = source.edits.filter(({ kind }) => kind === 'gap' || kind === 'unclear');
  for (const { after } of marked) expect(after).toMatch(/^〓+$/);
  const sum = marked.reduce((total, { after }) => total + after.length, 0);
  const within = source.edits.map(({ start, end }) => source.raw.slice(start, end)).join('');
  expect(lacunae(text)).toBe(sum + lacunae(source.raw) - lacunae(within));
}

/** Law 6. */
function keepsDigits({ edits, raw }: Source): void {
  const silent = ({ kind, start, end, after }: Edit) =>
    !['decode', 'supplied', 'drop'].includes(kind) &&
    digits(after) !== digits(raw.slice(start, end));
  expect(edits.filter(silent)).toEqual([]);
}

describe.for(plans)('%s', (plan) => {
  const source = repaired(plan);
  const { text } = source.render();

  test('supplies nothing without a quotation that stands where it says', () => {
    for (const { kind, evidence, rule, after } of source.edits) {
      if (kind !== 'supplied') continue;
      expect(evidence?.length, `${rule}: ${after}`).toBeGreaterThan(0);
      for (const { plan: witness, line, quote, cited } of evidence ?? []) {
        if (witness === null) expect(cited).toMatch(/核对/);
        else expect(resolve(witness)?.[(line ?? 0) - 1]).toContain(quote);
      }
    }
  });

  test('leaves no sign of the accident in what stays', () => {
    expect(text).not.toMatch(/[rl]dquo;|&[a-z]+;|\?[\u4e00-\u9fff]|[\u4e00-\u9fff]\?(?!\n)/);
  });
});

/** Pieces that the rules look for, in any order: nothing that can be made of them may break a law. */
const soup = fc
  .array(
    fc.constantFrom(
      '十四',
      '五',
      '?rdquo;',
      '?ldquo;',
      '“十四五”',
      '?',
      '??',
      '、/p>',
      '〓',
      '\n',
      '目录',
      '一、',
      '二、',
      '（一）',
      '(二)',
      '建设',
      '第1位',
      '2021',
      '增?03.25%',
      '末的830亿元增至1686.97亿元,',
      '增长',
      ',',
      ':',
      ' ',
      '<',
      '>',
      '<p>',
      '&nbsp;',
      '|',
      '《',
      '》',
      '卡脖子',
      '来源：',
      '。',
      '………3',
      '鄂政发?021?8号',
      '2021-10-20',
      '第一章',
      '“',
      '”',
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

test('the laws hold for any text', () => {
  fc.assert(
    fc.property(soup, (raw) => {
      const source = new Source(raw);
      repair(source, repairRules, 'made');
      const { text } = source.render();
      holdsTogether(source, text);
      marksLosses(source, text);
      keepsDigits(source);
    }),
    { numRuns: 500 },
  );
});

const phrase = fc.constantFrom(
  '坚持创新驱动发展',
  '技术创新',
  '加快建设',
  '高新区',
  '研发经费',
  '到',
  '增长',
  '12',
  '2025年',
  '3.5%',
  '1000亿元',
  '，',
  '、',
  '“十四五”',
  '“卡脖子”',
  '（公司）',
  '国家级',
  '性能',
  '一批',
  '造',
);
const clean = fc
  .array(phrase, { minLength: 1, maxLength: 25 })
  .map((pieces) => `${pieces.join('')}。`);

/** The page of a clean paragraph, with quotation marks as the entities that most pages write. */
const pageOf = (text: string) =>
  `<p>${text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;')}</p>`;

const withoutQuotes = (text: string) => text.replace(/[“”]/g, '');
const narrow = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

test('what the accident took comes back exactly or is marked: invented paragraphs', () => {
  fc.assert(
    fc.property(fc.array(clean, { minLength: 8, maxLength: 12 }), (paragraphs) => {
      const source = new Source(paragraphs.map((one) => corrupt(pageOf(one))).join('\n'));
      repair(source, decodeRules, 'made');
      const found = source.render().text.split('\n');
      // A text without any sign of the accident keeps its `?`: nothing was lost in it.
      if (!source.raw.includes('?')) return;
      for (const [i, paragraph] of paragraphs.entries()) {
        const shown = narrow(withoutQuotes(found[i] ?? '')).replaceAll('?', '〓〓');
        const pattern = shown.replace(/[.*+^$()|[\]\\{}]/g, '\\$&').replaceAll(LACUNA, '.');
        expect(narrow(withoutQuotes(paragraph))).toMatch(new RegExp(`^${pattern}$`));
      }
    }),
    { numRuns: 300 },
  );
});
