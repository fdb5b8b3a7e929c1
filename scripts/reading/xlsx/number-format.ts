/** Numbers of a sheet as they are printed: the formats that tables of plans use; what is unknown stays the number. */

/** Formats that have a number only. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  31: 'yyyy"年"m"月"d"日"',
  57: 'yyyy"年"m"月"',
};

const DAY = 86_400_000;
/** Day 0 of a sheet, so that 1900 counts as the leap year that Excel takes it for. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A number without the noise of its last binary digits. */
const general = (value: number): string => String(Number(value.toPrecision(15)));

function dateOf(value: number, format: string): string {
  const date = new Date(EPOCH + Math.round(value * DAY));
  const parts: Record<string, string> = {
    yyyy: String(date.getUTCFullYear()),
    yy: String(date.getUTCFullYear()).slice(2),
    mm: String(date.getUTCMonth() + 1).padStart(2, '0'),
    m: String(date.getUTCMonth() + 1),
    dd: String(date.getUTCDate()).padStart(2, '0'),
    d: String(date.getUTCDate()),
  };
  return format.replace(
    /"([^"]*)"|yyyy|yy|mm?|dd?|[\\;@]/g,
    (found, words?: string) => words ?? parts[found] ?? '',
  );
}

/** A number by the first part of its format, which is that of what is above zero. */
export function printed(value: number, id: number, own: ReadonlyMap<number, string>): string {
  const written = (own.get(id) ?? BUILT_IN[id] ?? '').replace(/\[[^\]]*\]/g, '');
  const [format = '', negative] = written.split(';');
  const bare = format.replace(/"[^"]*"|\\./g, '');
  if (format === '' || /general|@/i.test(format)) return general(value);
  if (/[yd]/.test(bare) && !/[0#]/.test(bare)) return dateOf(value, format);
  const digits = /[#0,]*[0#](?:\.(0+)(#*))?/.exec(bare);
  if (!digits || /[Ee?/]/.test(bare) || (value < 0 && negative !== undefined))
    return general(value);
  const percent = bare.includes('%');
  const fixed = digits[1]?.length ?? 0;
  const most = fixed + (digits[2]?.length ?? 0);
  const shown = (percent ? value * 100 : value).toFixed(most);
  const lean = most > fixed ? shown.replace(new RegExp(`0{1,${most - fixed}}$`), '') : shown;
  const [whole = '', rest] = lean.split('.');
  const grouped = bare.includes(',') ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const number = rest ? `${grouped}.${rest}` : grouped;
  // What stands around the digits in the format: signs and words in quotes.
  const frame = format.replace(/_.|\*./g, '').replace(/[#0,.]*[0#][#0,.]*/, '\0');
  return frame
    .replace(/"([^"]*)"|\\(.)/g, '$1$2')
    .replace('\0', number)
    .trim();
}
