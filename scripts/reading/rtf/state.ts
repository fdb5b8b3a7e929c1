/** What holds inside a group of rich text, and is as before behind it. */

/** Where text of a group goes. */
export type Destination =
  | 'shown'
  /** No text of anybody: fonts, colours, pictures. */
  | 'none'
  | 'fonts'
  | 'styles'
  /** Stands beside the text: a note, a box. */
  | 'beside'
  | 'around';

export interface State {
  destination: Destination;
  /** Where text goes outside of a pair of which only the second, in Unicode, is read. */
  outside: Destination;
  bold: boolean;
  deleted: boolean;
  hidden: boolean;
  raised: boolean;
  font: number;
  /** Characters that stand in for one of Unicode. */
  standIns: number;
  /** Of the paragraph. */
  style: number;
  outline: number;
  inTable: boolean;
  depth: number;
}

export const FIRST: State = {
  destination: 'shown',
  outside: 'shown',
  bold: false,
  deleted: false,
  hidden: false,
  raised: false,
  font: -1,
  standIns: 1,
  style: 0,
  outline: -1,
  inTable: false,
  depth: 0,
};

/** Groups by their first word. */
export const DESTINATIONS: Record<string, Destination> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  footnote: 'beside',
  shptxt: 'beside',
  ...Object.fromEntries(
    ['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
      (name) => [name, 'around'],
    ),
  ),
  annotation: 'around',
  ...Object.fromEntries(
    (
      'colortbl info pict nonshppict fldinst themedata colorschememapping datastore latentstyles listtable ' +
      'listoverridetable rsidtbl generator bkmkstart bkmkend xe tc sp atnid atnauthor atnref atndate atntime ' +
      'objdata objclass shprslt revtbl filetbl pgdsctbl xmlnstbl wgrffmtfilter mmathPr userprops pnseclvl ' +
      'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn falt panose background docvar pn'
    )
      .split(' ')
      .map((name) => [name, 'none']),
  ),
};

/** Groups that begin with `\*` and are read all the same. */
export const KNOWN = new Set(['shpinst', 'ud', 'nesttableprops', 'annotation']);

/** Signs that have words of their own. */
export const SIGNS: Record<string, string> = {
  '~': ' ',
  _: '-',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: '\t',
  line: '\n',
  emspace: '\u3000',
  enspace: ' ',
};

/** Code pages by the number of a character set. */
export const CHARSETS: Record<number, string> = {
  0: 'windows-1252',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};
