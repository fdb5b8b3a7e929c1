/** Who issued a document: the office that signs it, or that its title or its order names. */
import type { Block } from '../../src/plan.schema.ts';

const ORGAN =
  /[\u4e00-\u9fff]{2,20}(?:人民政府办公[室厅]|人民政府|办公[室厅]|委员会|领导小组|[局厅委部院])/;

/** The name of an office inside a text, or null. */
export const officeIn = (text: string): string | null => ORGAN.exec(text)?.[0] ?? null;

const OFFICE =
  '(?:中共)?[\\u4e00-\\u9fff]{2,24}?(?:人民政府办公[室厅]|人民政府|[省市县区州盟旗]委办公[室厅]|[省市县区州盟旗]委|委员会办公[室厅]|委员会|办公[室厅]|厅|局|管委会)';

/** 某省科学技术厅2023年工作要点, 某市委 某市人民政府关于…: a title that opens with the offices whose document it is. */
const TITLED = new RegExp(
  `^(${OFFICE}(?:[ 　、]${OFFICE})*)(?=关于|20\\d\\d年|[ 　]关于|令(?:第|$))`,
);

/** 某市人民政府令, 某市人民政府文件: the head of an order or of a letter. */
const HEADED = new RegExp(`^(${OFFICE})(?:令(?:\\s*[（(]?第[^（）()]{1,8}号[）)]?)?|文件)$`);

/** 科 技 部: print spreads a short name. */
const closed = (name: string): string =>
  /^\S(?:\s+\S)+$/.test(name) ? name.replace(/\s+/g, '') : name;

/** Offices that sign one below the other sign together. */
function signedBy(blocks: readonly Block[]): string | null {
  const signaturesIn = (some: readonly Block[]) => some.filter(({ role }) => role === 'signature');
  // An office above the title is a letterhead or the name of a site.
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  const below = signaturesIn(blocks.slice(title + 1));
  const signed = below.length > 0 ? below : signaturesIn(blocks);
  const joint = signed.filter(({ container }) => container === signed[0]?.container);
  const names = joint
    .map(({ text }) => closed(text))
    .filter((text, i, texts) => texts.indexOf(text) === i);
  const signature = names.join(' ');
  // The name may hold what no other name of an office does, such as a quotation.
  return officeIn(signature) === null
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
  const named = titles.map((title) => TITLED.exec(title ?? '')?.[1]).find(Boolean);
  const headed = blocks
    .slice(0, 6)
    .map(({ text }) => HEADED.exec(text)?.[1])
    .find(Boolean);
  // The office that a page states may only be the one that published it.
  return signedBy(blocks) ?? named ?? stated ?? headed ?? null;
}
