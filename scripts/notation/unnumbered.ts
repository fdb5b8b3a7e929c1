/** Headings that carry no number, such as 序言; scrapes and print spread their characters. */
const NAMES = [
  '序言',
  '序',
  '前言',
  '引言',
  '导言',
  '绪论',
  '结语',
  '结束语',
  '后记',
  '总则',
  '附则',
  '附录',
  '名词解释',
  '名词注释',
  '术语解释',
];

/** A line that is such a heading. */
export const UNNUMBERED = new RegExp(
  `^(?:${NAMES.map((name) => [...name].join('\\s*')).join('|')})$`,
);

/** A heading below which numbered entries explain words and are no headings. */
export const GLOSSARY = /^(?:名\s*词|术\s*语)/;
