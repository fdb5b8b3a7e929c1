/** Signs that part the cells of a line; those of one table are of one kind. */

const BARS = '|｜│┃║';
const KINDS = [BARS, ',，', '\t'];

export const isBar = (sign: string | undefined): boolean =>
  sign !== undefined && BARS.includes(sign);

/** Any of them, or nothing: most lines have none. */
export const hasSign = (text: string): boolean => /[|｜│┃║,，\t]/.test(text);

/** The fields of a line between signs of the kind of this one; a sign at an end of the line parts nothing. */
export function partedAs(sign: string, text: string): string[] {
  const kind = KINDS.find((signs) => signs.includes(sign)) ?? sign;
  const fields: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !kind.includes(text[at] as string)) continue;
    fields.push(text.slice(from, at).trim());
    from = at + 1;
  }
  return fields.filter(
    (field, i) => kind !== BARS || field !== '' || (i > 0 && i < fields.length - 1),
  );
}
