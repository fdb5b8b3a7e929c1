/** Titles that one document says another has: the notice or order in front names the plan it carries. */

/** A title in its marks; others may stand inside it. */
const QUOTED = '《([^《》]*(?:《[^《》]*》[^《》]*)*)》';
/** The same where the whole stands inside a title, whose marks are the inner ones. */
const INNER = '〈([^〈〉]+)〉';
const BROUGHT = new RegExp(
  `(?:印发|发布|公布)(?:${QUOTED}|${INNER}|(?<=印发)(?!《)(.+?))的?(?:通知|公告)`,
);
const ANNOUNCED = new RegExp(
  `(?:^|[，。：])(?:现将[^《》，。]{0,20}|现(?:发布|公布))?${QUOTED}[^《》。]{0,150}(?:印发|公布|发布)`,
);

/** Taken out of its marks, a title has those inside it as its own: 《〈某法〉办法》 is 《某法》办法. */
const taken = (title: string | undefined): string =>
  (title ?? '').trim().replaceAll('〈', '《').replaceAll('〉', '》');

/** Title of the one document that a notice carries: what stands inside 关于印发…的通知, or null; 《…》等 are several. */
export function carriedTitle(notice: string): string | null {
  const match = BROUGHT.exec(notice);
  return taken(match?.[1] ?? match?.[2] ?? match?.[3]) || null;
}

/** Title of the document that a sentence brings: 现将《…》印发给你们, 《…》已经审议通过，现予公布; or null. */
export const announcedTitle = (text: string): string | null =>
  taken(ANNOUNCED.exec(text)?.[1]) || null;

/** A title is no longer. */
const LONGEST = 150;

/** Titles that the notices and orders among these texts say they bring. */
export const carriedTitles = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => [text.length < LONGEST ? carriedTitle(text) : null, announcedTitle(text)])
    .filter((title) => title !== null);
