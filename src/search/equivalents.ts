/**
 * Words that officials use for the same thing, reviewed by hand: each line is one thing. What is spaced must stand in one
 * section. Nothing that is only related belongs here, and nothing that is a part of the other. What indicators are called stands in
 * `content/indicators/` and is not said again: a list that shares a name with one there is one with it.
 */
export const equivalents: readonly (readonly string[])[] = [
  [
    '研发投入强度',
    '研发经费投入强度',
    'R&D经费投入强度',
    '研发经费支出占地区生产总值比重',
    '研究与试验发展经费支出占地区生产总值比重',
    '研发经费支出占GDP',
    'R&D经费 占GDP比重',
    '研发投入 占生产总值比重',
    '研发经费投入 力争投入强度',
    '工业企业研发投入占比',
  ],
  ['研发经费', 'R&D经费', '研究与试验发展经费', '研究与试验发展（R&D）经费'],
  ['研发人员', 'R&D人员', '研究与试验发展人员', '研究与试验发展（R&D）人员'],
  ['地区生产总值', 'GDP'],
  ['高新技术企业', '高企'],
  ['技术合同成交额', '技术合同成交金额', '技术合同登记额'],
  ['规模以上工业企业', '规上工业企业'],
  ['规模以上企业', '规上企业'],
  ['保障措施', '实施保障', '保障机制', '组织保障'],
  ['发展目标', '主要目标', '总体目标'],
  ['重点任务', '主要任务'],
  ['发展基础', '发展现状', '现实基础', '工作基础'],
  ['碳达峰碳中和', '碳达峰、碳中和', '双碳'],
  ['揭榜挂帅', '揭榜制'],
  ['院士工作站', '院士专家工作站'],
  ['人工智能', 'AI技术'],
  ['科技企业孵化器', '科技孵化器'],
  ['科技型中小企业', '科技中小企业'],
  ['公民科学素质', '公民具备科学素质', '科学素养'],
  ['“十四五”', '“十四五”时期', '第十四个五年'],
];

/** Lists that share words as one: what is the same as the same is the same. */
export function joinLists(lists: readonly (readonly string[])[]): string[][] {
  const joined: string[][] = [];
  for (const list of lists) {
    const shared = joined.filter((other) => other.some((words) => list.includes(words)));
    const all = [...new Set([...shared.flat(), ...list])];
    for (const other of shared) joined.splice(joined.indexOf(other), 1);
    joined.push(all);
  }
  return joined;
}
