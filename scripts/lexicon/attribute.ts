/** 预期性, 约束性: whether a figure is expected or binding. */

/** A cell that says how binding its row is, and nothing else. */
export const isAttribute = (text: string): boolean =>
  /^[（(]?(?:预期[性型]?|约束[性型]?|指导性?|引导性|参考性|考核性|预期性?[/／、]约束性?|约束性?[/／、]预期性?)[）)]?[*＊]?$/.test(
    text.replace(/\s/g, ''),
  );
