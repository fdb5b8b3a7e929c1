/** Names of offices: one by itself, several that write together, one inside a text or in front of a title. */

/** How the name of an office ends that may stand inside a text. */
const ENDS = '办公[室厅]|委员会|领导小组|[局厅委部院]';

/** A line that names one office, and nothing else. */
const ORGAN =
  /^[^，。；：、？！《》]{2,40}(?:政府|办公室|办公厅|委员会|[局厅委部院会署行社司]|领导小组|指挥部|中心|(?:网信|扶贫|振兴|港澳|文明|医改|人防|政府|外事|[台侨编外])办|[妇残文侨]联|工商联|[科记]协|计生协|[总支大]队|专班|[事管]处|兵团)$/;
/** What no name of an office holds: a period of plans, and that one writes. */
const FOREIGN = /印发|转发|“十[一二三四五]五”|第[一二三四五六七八九十]+个五年/;
const SHORTEST = 3;
const LONGEST = 50;
/** Offices of which each is named whole on one line. */
const LONGEST_OF_SEVERAL = 30;

/** The offices that a line names, apart by spaces; null where it says anything else. */
export function readOrgans(line: string): string[] | null {
  if (line.length < SHORTEST || FOREIGN.test(line)) return null;
  const names = line.split(/\s+/);
  const several = names.every((name) => name.length <= LONGEST_OF_SEVERAL && ORGAN.test(name));
  if (names.length > 1 && several) return names;
  return line.length <= LONGEST && ORGAN.test(line) ? [line] : null;
}

const INSIDE = new RegExp(
  `(?:[\\u4e00-\\u9fff]{2,20}|[\\u4e00-\\u9fff]{2,8}（[\\u4e00-\\u9fff]{2,8}）[\\u4e00-\\u9fff]{2,20})(?:人民政府办公[室厅]|人民政府|${ENDS})`,
);

/** The name of an office inside a text, or null. */
export const organIn = (text: string): string | null => INSIDE.exec(text)?.[0] ?? null;

/** The offices that a field of an index names: one, or several that all are offices. */
export function organsOf(field: string): string | null {
  const names = field.trim().split(/[\s、，,;；]+/);
  // 信息中心 keeps the site.
  const own = names.every((name) => readOrgans(name) !== null && !/中心$/.test(name));
  return own ? names.join(' ') : organIn(field);
}

/** 某部等九部门. */
const TOGETHER = /等(?:[一二三四五六七八九十]{1,3}|\d{1,2}|有关)?(?:部门|单位|部委)$/;

/** Counts offices of which it names some. */
export const countsMore = (names: string): boolean => TOGETHER.test(names);

/** 某省科学技术厅2023年工作要点, 某市人民政府令. */
const NAMED =
  /^((?:中共)?[\u4e00-\u9fff]{2,24}?(?:人民政府办公[室厅]|人民政府|[省市县区州盟旗]委办公[室厅]|[省市县区州盟旗]委|委员会办公[室厅]|委员会|办公[室厅]|厅|局|管委会))(?=20\d\d年|令(?:第|$))/;

/** The offices that a title opens with, in front of what they write; null where it names none. */
export function organsAt(title: string): string | null {
  const [, names = ''] = /^([^《》“”]{3,150}?)[ 　]*(?:关于|印发|转发|批转)/.exec(title) ?? [];
  const offices = names.split(/[ 　、]+/);
  return names !== '' && offices.every((name) => readOrgans(name.replace(TOGETHER, '')) !== null)
    ? offices.join(' ')
    : (NAMED.exec(title)?.[1] ?? null);
}

/** 某市人民政府文件, or 文件 below the names of offices. */
const LETTERHEAD = /^([^，。；：《》]{3,40}?)?\s*文\s*件$/;

/** A letterhead: the office in front of 文件, empty where it stands alone; null where the line is none. */
export function readLetterhead(line: string): string | null {
  const match = LETTERHEAD.exec(line);
  return match && (match[1] ?? '');
}
