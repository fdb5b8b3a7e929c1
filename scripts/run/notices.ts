/** What a run has to say beside warnings and errors: said once, and nothing is wrong. */
import { basename } from 'node:path';
import type { ConvertError } from '../diagnostic.ts';
import { followed } from '../folders.ts';
import { NO_VALUES } from '../library/indicators/join.ts';
import type { Passed, SeedFile } from '../seed/entries.ts';
import type { Card } from './card.ts';
import { said, type Said } from '../said/said.ts';

export interface Notice {
  place: string;
  rule: string;
  message: Said;
  remedy: Said;
  /** Something is wrong, if only a little: `--strict` fails at it. */
  doubtful?: true;
}

const WHY: Record<Passed['why'], Said> = {
  hidden: said('隐藏文件', 'hidden'),
  temporary: said('临时文件', 'temporary'),
  open: said('Word、WPS 正开着文件的标记', 'marks of files that Word or WPS has open'),
  empty: said('空文件', 'empty'),
};

const MOST = 5;

/** A few of many names. */
function some(names: readonly string[]): Said {
  const few = names.slice(0, MOST);
  return names.length > MOST
    ? said(`${few.join('、')} 等 ${names.length} 个`, `${few.join(', ')} … (${names.length})`)
    : said(few.join('、'), few.join(', '));
}

const OPEN = said(
  '；正开着的，读到的是上次存盘的样子，请存盘、关闭后再转换',
  '; what is open was read as it was last saved: save it, close it, and convert again',
);

/** What was passed over, all in one notice. */
export function passedOver(passed: readonly Passed[], place: string): Notice[] {
  const groups = (Object.keys(WHY) as Passed['why'][]).flatMap((why) => {
    const names = passed.filter((one) => one.why === why).map(({ name }) => name);
    if (names.length === 0) return [];
    const { zh, en } = some(names);
    return [said(`${WHY[why].zh} ${zh}`, `${WHY[why].en} ${en}`)];
  });
  if (groups.length === 0) return [];
  const message = said(
    `略过 ${passed.length} 个：${groups.map(({ zh }) => zh).join('；')}`,
    `passed over ${passed.length}: ${groups.map(({ en }) => en).join('; ')}`,
  );
  const remedy = said(
    '若有规划在内，请改名或放入全文',
    'if there is a plan among them, rename it or put its text in',
  );
  const open = passed.some(({ why }) => why === 'open') ? OPEN : said('', '');
  return [
    {
      place,
      rule: 'passed-over',
      message,
      remedy: said(`${remedy.zh}${open.zh}`, `${remedy.en}${open.en}`),
    },
  ];
}

/** What is wrong with entries, and what to do about it. */
const WITHOUT_VALUES = [
  said('个指标的各行都没有数值，页上没有图', 'indicators have rows without values, and no chart'),
  said(
    '请核对条目的别名和单位；若规划里就只有文字，请在 note 里说明',
    'check aliases and unit of the entries; if the plans only have words, say so in note',
  ),
] as const;
const WITHOUT_PLANS = [
  said('个条目没有一份规划用到', 'entries are used by no plan'),
  said(
    '若规划里另有写法，请补进条目；若没有，可以不管',
    'if plans have other words for them, add these; if not, leave them',
  ),
] as const;

/** Entries that no plan answers to, all of a rule in one notice: a library need not have whatever there may be. */
export const unusedEntries = (errors: readonly ConvertError[], place: string): Notice[] =>
  [...Map.groupBy(errors, ({ rule }) => rule)].map(([rule, group]) => {
    const names = group.map(({ file = '', line = 1 }) =>
      line > 1 ? `${basename(file)}:${line}` : basename(file),
    );
    const more = names.length > MOST;
    const few = names.slice(0, MOST);
    const [what, remedy] = rule === NO_VALUES ? WITHOUT_VALUES : WITHOUT_PLANS;
    const message = said(
      `${names.length} ${what.zh}：${few.join('、')}${more ? ' 等' : ''}`,
      `${names.length} ${what.en}: ${few.join(', ')}${more ? ' …' : ''}`,
    );
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
    const message = said(
      `与 ${other?.name ?? ''} 的文字完全相同，网站上会有两份`,
      `its text is that of ${other?.name ?? ''}: the site will have it twice`,
    );
    return other
      ? [
          {
            place: seed.path,
            rule: 'same-text',
            doubtful: true,
            message,
            remedy: said('若是同一个规划，请删去一个', 'if it is the same plan, delete one'),
          },
        ]
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
  const remedy = said(
    '请核对该网址是否确是这份规划的出处；不是就从 .yaml 或原文里去掉',
    'check whether the plan is from this address; if not, take it out of the yaml or the text',
  );
  return read.flatMap(({ seed, card: { issued, url } }) => {
    if (url === null) return [];
    const notices: Notice[] = [];
    const add = (rule: string, message: Said) =>
      notices.push({ place: seed.path, rule, message, remedy });
    const other = first.get(url);
    if (other)
      add(
        'shared-source',
        said(
          `与 ${followed(other.path)} 写的是同一个来源网址：${url}`,
          `it names the same source as ${followed(other.path)}: ${url}`,
        ),
      );
    else first.set(url, seed);
    const day = DAY.exec(url)?.slice(1).join('-');
    if (day !== undefined && issued !== null && day < issued) {
      add(
        'older-source',
        said(
          `来源网址里的日期 ${day} 早于成文日期 ${issued}：${url}`,
          `the date ${day} in its source is before its own, ${issued}: ${url}`,
        ),
      );
    }
    return notices;
  });
}
