/** What kind of document a title names, and which years it is for. */
import { periodNamed } from '../lexicon/period.ts';
import type { PlanMeta } from '../../src/plan.schema.ts';

const KINDS: [RegExp, PlanMeta['kind']][] = [
  [/规划纲要$/, '规划纲要'],
  [/远景目标纲要$/, '规划纲要'],
  [/规划$/, '规划'],
  // 国民经济和社会发展计划 is a plan of another kind.
  [/行动(?:计划|方案)?$|(?<!发展)计划$/, '行动计划'],
  [/方案$/, '实施方案'],
  [/要点$/, '工作要点'],
  [/意见$/, '意见'],
  [/(?:办法|规定|细则)$/, '办法'],
  [/通知$/, '通知'],
];

/** The kind that a title closes with; 其他 where it names none of ours. */
export function kindOf(title: string): PlanMeta['kind'] {
  // 《某方案》等: of several documents, the first is named.
  const named = title.replace(/》等?$/, '');
  const bare = named.replace(/(?:\s*[（(][^（()）]*[）)])+\s*$/, '');
  return KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? '其他';
}

/** First and last year that the title, or the sentence on the 规划期 in the text, states. */
export function periodOf(title: string, text: string): [number, number] | null {
  const stated =
    /(?:规划|行动|计划|方案|实施|执行)的?期限?(?:为|是)?[^。；]{0,8}?(20\d\d)年?\s*[-－—–~～至到]+\s*(20\d\d)年?/.exec(
      text,
    );
  const titled = /[（(]?(20\d\d)\s*年?\s*[-－—–~～至]+\s*(20\d\d)\s*年?[）)]?/.exec(title);
  const range = titled ?? stated;
  if (range) return [Number(range[1]), Number(range[2])];
  const five = /[“第]十.(?:五”|个五年)/.exec(title)?.[0];
  const named = five === undefined ? null : periodNamed(five);
  if (named) return named;
  // A notice 关于某年的 something is no plan for that year, and 2030年前 names its end alone.
  const year = /^(?!.*关于)(?:[\u4e00-\u9fff]{0,12})?(20\d\d)年(?!底?[以之]?前)/.exec(title);
  return year ? [Number(year[1]), Number(year[1])] : null;
}
