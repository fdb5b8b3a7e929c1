/** Who issued a document: the office that signs it, or that its title or its order names. */
import type { Block } from '../../src/plan.schema.ts';
import { isSignature, isSigner } from '../text/roles.ts';
import { orderHead } from '../lexicon/doc-number.ts';

const ORGAN =
  /(?:[\u4e00-\u9fff]{2,20}|[\u4e00-\u9fff]{2,8}（[\u4e00-\u9fff]{2,8}）[\u4e00-\u9fff]{2,20})(?:人民政府办公[室厅]|人民政府|办公[室厅]|委员会|领导小组|[局厅委部院])/;

/** The name of an office inside a text, or null. */
export const officeIn = (text: string): string | null => ORGAN.exec(text)?.[0] ?? null;

/** The offices that a field of an index names: one, or several that all are offices. */
export function officesIn(text: string): string | null {
  const names = text.trim().split(/[\s、，,;；]+/);
  // 信息中心 keeps the site.
  const own = names.every((name) => isSignature(name) && !/中心$/.test(name));
  return own ? names.join(' ') : officeIn(text);
}

/** 某部等九部门. */
const TOGETHER = /等(?:[一二三四五六七八九十]{1,3}|\d{1,2}|有关)?(?:部门|单位|部委)$/;
/** 某省科学技术厅2023年工作要点, 某市人民政府令. */
const NAMED =
  /^((?:中共)?[\u4e00-\u9fff]{2,24}?(?:人民政府办公[室厅]|人民政府|[省市县区州盟旗]委办公[室厅]|[省市县区州盟旗]委|委员会办公[室厅]|委员会|办公[室厅]|厅|局|管委会))(?=20\d\d年|令(?:第|$))/;

/** The offices that a title opens with, in front of what they write; null where it names none. */
function titled(title: string): string | null {
  const [, names = ''] = /^([^《》“”]{3,150}?)[ 　]*(?:关于|印发|转发|批转)/.exec(title) ?? [];
  const offices = names.split(/[ 　、]+/);
  return names !== '' && offices.every((name) => isSignature(name.replace(TOGETHER, '')))
    ? offices.join(' ')
    : (NAMED.exec(title)?.[1] ?? null);
}

/** 某市人民政府文件: a letterhead. */
const HEADED = /^([^，。；：《》]{3,40}?)\s*文\s*件$/;

/** The offices of a letterhead: the line that says 文件, and those right above it that name offices. */
function headedBy(head: readonly string[]): string | null {
  const at = head.findIndex((text) => HEADED.test(text) || /^文\s*件$/.test(text));
  if (at === -1) return null;
  let first = at;
  while (isSignature(head[first - 1] ?? '')) first -= 1;
  const own = HEADED.exec(head[at] ?? '')?.[1];
  return [...head.slice(first, at), ...(own ? [own] : [])].map(closed).join(' ') || null;
}

/** 科 技 部: print spreads a short name. */
const closed = (name: string): string =>
  /^\S(?:\s+\S)+$/.test(name) ? name.replace(/\s+/g, '') : name;

/** 某区甲局某区乙局: names that lost the space between them, each of which opens with the place. */
function apart(names: string): string[] {
  const place = /^[\u4e00-\u9fff]{2,8}?[省市县区州盟旗]/.exec(names)?.[0];
  return place ? names.split(new RegExp(`(?<=[会局厅委办室部院府])(?=${place})`)) : [names];
}

/** Offices that sign one below the other sign together. */
function signedBy(blocks: readonly Block[]): string | null {
  const signed = blocks.filter(({ role, text }) => role === 'signature' && !isSigner(text));
  const joint = signed.filter(({ container }) => container === signed[0]?.container);
  const names = joint
    .flatMap(({ text }) => apart(closed(text)))
    .filter((text, i, texts) => texts.indexOf(text) === i)
    // A line above the title may name together those that sign one by one.
    .filter((text, _, texts) => {
      const others = text.split(/[ 　]+/);
      return others.length === 1 || !others.every((name) => texts.includes(name));
    });
  const signature = names.join(' ');
  // The name may hold what no other name of an office does, such as a quotation.
  return officeIn(signature) === null && !isSignature(signature)
    ? null
    : signature.replace(/\s*[\d〇○零一二三四五六七八九]{4}年.*$/, '').trim();
}

/**
 * @param titles titles of the document and of its notice, in the order in which they are asked
 * @param stated office that the site or the page states
 */
export function issuerOf(
  blocks: readonly Block[],
  titles: readonly (string | null)[],
  stated: string | null,
): string | null {
  const named = titles.map((title) => titled(title ?? '')).find(Boolean);
  const head = blocks.slice(0, 6).map(({ text }) => text);
  const ordered = head.map((text, i) => orderHead(text, head[i + 1])?.office).find(Boolean);
  // The office that a page states may only be the one that published it; several are those that a title counts.
  const whole = TOGETHER.test(named ?? '') && / /.test(stated ?? '') ? stated : null;
  // An office above the title is a letterhead or the name of a site.
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  return (
    signedBy(blocks.slice(title + 1)) ??
    headedBy(head) ??
    signedBy(blocks) ??
    whole ??
    named ??
    stated ??
    ordered ??
    null
  );
}
