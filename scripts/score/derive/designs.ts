/** The ways in which a browser prints a page: type, margins, columns, what stands around the text. */

export interface Design {
  name: string;
  /** Added to what the page says of its looks. */
  css: string;
  head: string;
  foot: string;
  /** The file carries its structure. */
  tagged: boolean;
}

const around = (words: string, align = 'center') =>
  `<div style="font-size:9pt;width:100%;margin:0 22mm;text-align:${align}">${words}</div>`;
const NUMBER = '<span class="pageNumber"></span>';
const TITLE = '<span class="title"></span>';

export const PLAIN: Design = {
  name: 'pdf',
  css: '',
  head: '<span></span>',
  foot: around(`— ${NUMBER} —`),
  tagged: false,
};

/** Beside the plain one. */
export const designs: readonly Design[] = [
  {
    // As GB/T 9704 sets official documents: 28 characters a line, 22 lines a page.
    name: 'pdf-official',
    css: '@page { margin: 37mm 26mm 35mm 28mm } body { font: 16pt/28pt "Noto Serif CJK SC", serif } table { font-size: 12pt }',
    head: '<span></span>',
    foot: around(`— ${NUMBER} —`, 'right'),
    tagged: true,
  },
  {
    name: 'pdf-columns',
    css: '@page { margin: 22mm 18mm } body { font: 10.5pt/1.5 "Noto Serif CJK SC", serif; columns: 2; column-gap: 9mm } h1, table { column-span: all }',
    head: around(TITLE),
    foot: around(NUMBER),
    tagged: false,
  },
  {
    name: 'pdf-spaced',
    css: 'body { font: 11pt/1.7 "Noto Sans CJK SC", sans-serif } p, .heading { text-indent: 0; text-align: left; margin: 0 0 .8em }',
    head: around(`${TITLE}　　${NUMBER}`, 'right'),
    foot: around(`第 ${NUMBER} 页 共 <span class="totalPages"></span> 页`),
    tagged: true,
  },
];
