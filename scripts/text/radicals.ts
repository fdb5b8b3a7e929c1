/**
 * Radicals (U+2E80–2FDF): signs for parts of characters, which the readers of many PDFs give in the place of the
 * characters that look like them.
 */

/**
 * What stands for each radical that has no compatibility decomposition, in pairs. From EquivalentUnifiedIdeograph of
 * the Unicode Character Database 17.0.0, © 1991-2025 Unicode, Inc., Unicode License v3
 * (https://www.unicode.org/license.txt).
 */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵' +
  '⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹' +
  '⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿' +
  '⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';

const IDEOGRAPHS = new Map(
  Array.from(SUPPLEMENT.matchAll(/(.)(.)/gu), ([, radical = '', ideograph = '']) => [
    radical,
    ideograph,
  ]),
);

/** Radicals in a text, a run at a time. U+2E80, the sign of repetition, has no ideograph. */
export const RADICALS = /[\u2e81-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5]+/g;

/** A run of radicals as the ideographs that Unicode names; where it names them by decomposition, as that says. */
export const ideographs = (radicals: string): string =>
  Array.from(radicals, (one) => IDEOGRAPHS.get(one) ?? one.normalize('NFKC')).join('');
