/** What a run says of its warnings and errors: a line for each thing that an editor can do something about. */
import { followed } from '../folders.ts';
import { quoted, said, type Said, told } from '../said/said.ts';
import type { Warning } from './card.ts';
import type { Failure } from './failure.ts';
import type { Notice } from './notices.ts';

/** The warnings of a plan. */
export interface Warned {
  /** Id of the plan. */
  id: string;
  /** Path of the seed. */
  path: string;
  warnings: readonly Warning[];
  /** Whether an earlier run had this one too; null where there was none, so that nothing is new. */
  isOld: ((warning: Warning) => boolean) | null;
}

/** Places that are named of those that a rule warns of alike. */
const MOST = 8;

/** Names of files may hold what a terminal would obey. */
export const shown = (text: string) => text.replace(/[\0-\x1f\x7f-\x9f]/g, '\ufffd');

const sentence = (text: string) => text.replace(/。$/u, '');

/** Sentences one behind the other, the last without its stop. */
const sentences = (...texts: readonly Said[]): string => {
  const own = texts.map((text) => sentence(told(text))).filter((text) => text !== '');
  return own.join(told(said('。', '. ')));
};

/** One line for all that a rule warns of in a plan. */
function lineOf(path: string, group: readonly Warning[], isNew: boolean, todo: Said): string {
  const [first, ...others] = group as [Warning, ...Warning[]];
  const places = others.slice(0, MOST).map(({ line, column }) => `${line}:${column}`);
  const more = others.length > MOST;
  const also = said(
    `；同类另有 ${others.length} 处：${places.join('、')}${more ? ' 等' : ''}`,
    `; ${others.length} more of the kind: ${places.join(', ')}${more ? ' …' : ''}`,
  );
  const { line, column, reason, rule } = first;
  const mark = isNew ? told(said('新：', 'new: ')) : '';
  const what = `${sentence(told(reason))}${others.length === 0 ? '' : told(also)}`;
  return `${followed(path)}:${line}:${column} warning ${mark}${sentences(quoted(what), todo)} ${rule}`;
}

/**
 * The warnings of a run, rule by rule; what an earlier run did not have stands first.
 *
 * @param todoOf what an editor does about the warnings of a rule
 */
export function warningLines(warned: readonly Warned[], todoOf: (rule: string) => Said): string[] {
  const groups = warned.flatMap(({ path, warnings, isOld }) =>
    [...Map.groupBy(warnings, (one) => `${isOld !== null && !isOld(one)} ${one.rule}`)].map(
      ([key, group]) => ({ path, group, isNew: key.startsWith('true') }),
    ),
  );
  return groups
    .toSorted((a, b) => Number(b.isNew) - Number(a.isNew))
    .map(({ path, group, isNew }) => lineOf(path, group, isNew, todoOf(group[0]?.rule ?? '')));
}

/** A failure and what else is wrong with its file. */
export const withOthers = (failure: Failure): Failure[] => [
  failure,
  ...(failure.others ?? []).flatMap(withOthers),
];

/** That an earlier edition of a plan stands. */
const standing = (plan: string): Said =>
  said(`网站上仍是它的上一版（${plan}）`, `The site still has its last edition (${plan})`);

/** What the disk refuses, it refuses file by file: one line says it for all. */
const refusalOrItself = (failure: Failure): unknown =>
  failure.rule === 'unwritable' ? `${told(failure.message)} ${told(failure.remedy)}` : failure;

/** The lines of what went wrong: place, message, remedy, and whether an earlier edition stands. */
export const failureLines = (failures: readonly Failure[]): string[] =>
  [...Map.groupBy(failures.flatMap(withOthers), refusalOrItself).values()].map((group) => {
    const [{ place, rule, message, remedy, earlier }] = group as [Failure, ...Failure[]];
    const more = group.length - 1;
    const also = said(`；另有 ${more} 个文件也是`, `; ${more} more files alike`);
    const what = more === 0 ? message : quoted(`${sentence(told(message))}${told(also)}`);
    const words = sentences(what, remedy, ...(earlier ? [standing(earlier)] : []));
    return `${followed(place)} error ${words} ${rule}`;
  });

export const noticeLines = (notices: readonly Notice[]): string[] =>
  notices.map(({ place, rule, message, remedy, doubtful }) => {
    const level = doubtful ? 'warning' : 'note';
    return `${followed(place)} ${level} ${sentences(message, remedy)} ${rule}`;
  });
