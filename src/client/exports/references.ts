import { zhHandle } from '../../ui/zh.ts';
import type { Cited } from '../handle/cite.ts';

/** A form in which programs and journals take a reference. */
export interface Reference {
  name: string;
  text: string;
  /** Ending of a file that holds it; none where it is only copied. */
  file: string | null;
}

/** A passage in the forms of GB/T 7714, BibTeX and RIS. */
export function referencesTo(cited: Cited, today: string): Reference[] {
  return [
    { name: 'GB/T 7714—2015', text: standard(cited, today), file: null },
    { name: 'BibTeX', text: bibtex(cited, today), file: 'bib' },
    { name: 'RIS', text: ris(cited, today), file: 'ris' },
  ];
}

/** After GB/T 7714—2015: a circular is an archive that is read online, [A/OL]; the place stands where pages would. */
function standard(cited: Cited, today: string): string {
  const { issuer, title, number, dated, place, library, name } = cited;
  const author = issuer === '' ? '' : `${issuer}. `;
  const numbered = number === '' ? '' : `: ${number}`;
  const year = dated === '' ? '' : `, ${dated.slice(0, 4)}`;
  const at = place === '' ? '' : `: ${place}`;
  const day = dated === '' ? '' : `(${dated})`;
  return `${author}${title}${numbered}[A/OL]. ${zhHandle.edition(library)}${year}${at}${day}[${today}]. ${name}.`;
}

/** Signs that TeX takes for its own. */
const plain = (text: string): string => text.replace(/[\\{}%&#_$]/g, (sign) => `\\${sign}`);

function bibtex(cited: Cited, today: string): string {
  const { plan, anchor, issuer, title, number, dated, place, library, name } = cited;
  const fields: [string, string][] = [
    ['author', issuer === '' ? '' : `{${plain(issuer)}}`],
    ['title', `{${plain(title)}}`],
    ['number', plain(number)],
    ['year', dated.slice(0, 4)],
    ['month', dated.slice(5, 7)],
    ['note', [plain(zhHandle.edition(library)), plain(place)].filter(Boolean).join('，')],
    ['url', name],
    ['urldate', today],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([field, value]) =>
    value === '' ? [] : [`  ${field} = {${value}},`],
  );
  return [`@misc{${plan}-${anchor},`, ...lines, '}', ''].join('\n');
}

function ris(cited: Cited, today: string): string {
  const { issuer, title, number, dated, place, library, name } = cited;
  const fields: [string, string][] = [
    ['TY', 'GOVDOC'],
    ['AU', issuer],
    ['TI', title],
    ['M1', number],
    ['PY', dated.slice(0, 4)],
    ['DA', dated.replaceAll('-', '/')],
    ['ET', zhHandle.edition(library)],
    ['SE', place],
    ['UR', name],
    ['Y2', today.replaceAll('-', '/')],
    ['LA', 'zh'],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === '' ? [] : [`${tag}  - ${value}`]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
