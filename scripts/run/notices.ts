/** What a run has to say beside warnings and errors: said once, and nothing is wrong. */
import { basename } from 'node:path';
import type { ConvertError } from '../diagnostic.ts';
import { NO_VALUES } from '../library/indicators/join.ts';
import type { Passed, SeedFile } from '../seed/entries.ts';
import type { Card } from './card.ts';

export interface Notice {
  place: string;
  rule: string;
  message: string;
  remedy: string;
}

const WHY: Record<Passed['why'], string> = {
  hidden: '隐藏文件',
  temporary: '临时文件',
  empty: '空文件',
};

const MOST = 5;

/** What was passed over, all in one notice. */
export function passedOver(passed: readonly Passed[], place: string): Notice[] {
  const groups = (Object.keys(WHY) as Passed['why'][]).flatMap((why) => {
    const names = passed.filter((one) => one.why === why).map(({ name }) => name);
    if (names.length === 0) return [];
    const more = names.length > MOST ? ` 等 ${names.length} 个` : '';
    return [`${WHY[why]} ${names.slice(0, MOST).join('、')}${more}`];
  });
  if (groups.length === 0) return [];
  const message = `略过 ${passed.length} 个：${groups.join('；')}`;
  return [{ place, rule: 'passed-over', message, remedy: '若有规划在内，请改名或放入全文' }];
}

/** What is wrong with entries, and what to do about it. */
const WITHOUT_VALUES = [
  '个指标的各行都没有数值，页上没有图',
  '请核对条目的别名和单位；若规划里就只有文字，请在 note 里说明',
] as const;
const WITHOUT_PLANS = [
  '个条目没有一份规划用到',
  '若规划里另有写法，请补进条目；若没有，可以不管',
] as const;

/** Entries that no plan answers to, all of a rule in one notice: a library need not have whatever there may be. */
export const unusedEntries = (errors: readonly ConvertError[], place: string): Notice[] =>
  [...Map.groupBy(errors, ({ rule }) => rule)].map(([rule, group]) => {
    const names = group.map(({ file = '', line = 1 }) =>
      line > 1 ? `${basename(file)}:${line}` : basename(file),
    );
    const more = names.length > MOST ? ' 等' : '';
    const [what, remedy] = rule === NO_VALUES ? WITHOUT_VALUES : WITHOUT_PLANS;
    const message = `${names.length} ${what}：${names.slice(0, MOST).join('、')}${more}`;
    return { place, rule, message, remedy };
  });

/** Seeds that hold the same words. */
export function sameTexts(
  read: readonly { seed: SeedFile; card: Pick<Card, 'words'> }[],
): Notice[] {
  const first = new Map<string, SeedFile>();
  return read.flatMap(({ seed, card: { words } }) => {
    const other = first.get(words);
    if (!other) first.set(words, seed);
    const message = `与 ${other?.path ?? ''} 的文字完全相同，网站上会有两份`;
    return other
      ? [{ place: seed.path, rule: 'same-text', message, remedy: '若是同一个规划，请删去一个' }]
      : [];
  });
}

/** A day in an address: /20210508/, /2021-05-08/, t20210508_. */
const DAY = /(?<!\d)((?:19|20)\d{2})[-_/]?(0[1-9]|1[0-2])[-_/]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** Sources that cannot be those of a plan: one address for two plans, or one that is older than the document. */
export function falseSources(
  read: readonly { seed: SeedFile; card: Pick<Card, 'issued' | 'url'> }[],
): Notice[] {
  const first = new Map<string, SeedFile>();
  const remedy = '请核对该网址是否确是这份规划的出处；不是就从 .yaml 或原文里去掉';
  return read.flatMap(({ seed, card: { issued, url } }) => {
    if (url === null) return [];
    const notices: Notice[] = [];
    const add = (rule: string, message: string) =>
      notices.push({ place: seed.path, rule, message, remedy });
    const other = first.get(url);
    if (other) add('shared-source', `与 ${other.path} 写的是同一个来源网址：${url}`);
    else first.set(url, seed);
    const day = DAY.exec(url)?.slice(1).join('-');
    if (day !== undefined && issued !== null && day < issued) {
      add('older-source', `来源网址里的日期 ${day} 早于成文日期 ${issued}：${url}`);
    }
    return notices;
  });
}
