/** Words that cells of indicator tables are made of. */

/** First header cell of a table whose rows are counted. */
export const isSerialLabel = (text: string): boolean => /^(?:序\s*号|编\s*号)$/.test(text);

const UNIT =
  /^(?:[%％‰℃]|个|项|家|人|件|篇|元|万元|亿元|万亿元|万人|人次|万人次|吨|万吨|亿吨|公里|亿美元|万美元|亿千瓦时|万标箱|标箱|千米|米|平方米|平方公里|公顷|亩|万亩|立方米|亿立方米|千瓦|万千瓦|千瓦时|岁|年|天|张|所|户|套|台|辆|位|分|级|次|处|座|种|只|条|册|微克|毫克|标准煤|百分点|倍)(?:\/\S{1,8})?$|^\S{1,6}\/(?:万|千|百|每)?(?:人|户|元|万元|亿元|年|天|平方公里|立方米|吨|亩|公顷|台)$/;

/** A cell that names a unit and nothing else. */
export const isUnit = (text: string): boolean => UNIT.test(text.replace(/[（()）\s]/g, ''));

/** A cell that states a number, with its relation and unit, or says that there is none. */
export const isValue = (text: string): boolean =>
  /^(?:[<>＜＞≤≥=~～约]\s*)?[-+－]?\d[\d,，.]*\s*(?:[%％‰]|[\u4e00-\u9fff/]{0,5})?(?:左右|以上|以下|以内)?$/.test(
    text,
  ) || isEmptyMark(text);

/** A dash or slash that stands for nothing. */
export const isEmptyMark = (text: string): boolean => /^(?:[-—－–―]{1,4}|\/|无)$/.test(text);

/** 预期性, 约束性. */
export const isAttribute = (text: string): boolean =>
  /^[（(]?(?:预期性?|约束性?|指导性?)[）)]?$/.test(text);

/** Name of an indicator: words, not a number. */
export const isName = (text: string): boolean =>
  /[\u4e00-\u9fff]{2}/.test(text) &&
  !isValue(text) &&
  !isAttribute(text) &&
  !isUnit(text) &&
  text.length <= 80;
