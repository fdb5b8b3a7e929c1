/** What a file holds and its text does not show is on record, counted with the rest. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 0,
  });

function leftOut(file: Uint8Array): { shown: string; left: string[] } {
  const { blocks, omissions, account } = convertText(file).plan;
  expect(account.kept + account.recorded + account.omitted).toBe(account.file + account.made);
  return {
    shown: blocks.map(({ text }) => text).join(' '),
    left: omissions.map(({ rule, text }) => `${rule} ${text.trim()}`),
  };
}

describe('what is left out is on record', () => {
  test('of a workbook: sheets that are hidden, remarks, boxes, cells below a merged one', () => {
    const cell = (place: string, text: string) =>
      `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = (cells: string, more = '') =>
      `<worksheet><sheetData><row>${cells}</row></sheetData>${more}</worksheet>`;
    const merged = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
    const { shown, left } = leftOut(
      zip({
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="一" r:id="a" xmlns:r="r"/><sheet name="二" state="hidden" r:id="b" xmlns:r="r"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="a" Target="worksheets/a.xml"/><Relationship Id="b" Target="worksheets/b.xml"/></Relationships>',
        'xl/worksheets/a.xml': sheet(
          cell('A1', '指标') + cell('A2', '遮住12') + cell('B1', '值'),
          merged,
        ),
        'xl/worksheets/b.xml': sheet(cell('A1', '藏起34')),
        'xl/comments1.xml': '<comments><text><t>批注56</t></text></comments>',
        'xl/drawings/drawing1.xml': '<d xmlns:a="a"><a:t>框里78</a:t></d>',
      }),
    );
    expect(shown).toContain('指标');
    expect(left).toEqual(
      ['遮住12', '藏起34', '批注56', '框里78'].map((text) => `sheet-left ${text}`),
    );
  });

  test('of an OpenDocument text: deletions, remarks, headers, and boxes that cannot be read, with a warning', () => {
    const spaces = 'xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:style="s"';
    const { shown, left } = leftOut(
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `<c ${spaces}><office:text><text:tracked-changes><text:p>删去1</text:p></text:tracked-changes><text:p>某市规划<office:annotation><text:p>批注2</text:p></office:annotation></text:p><draw:frame><text:p>框里3</text:p></draw:frame></office:text></c>`,
        'styles.xml': `<s ${spaces}><style:header><text:p>页眉4</text:p></style:header></s>`,
      }),
    );
    expect(shown).toBe('某市规划');
    expect(left).toEqual([
      ...['word-deleted 删去1', 'word-around 批注2', 'word-unread 框里3', 'word-around 页眉4'],
    ]);
  });

  test('of a page saved as one file: pages in it', () => {
    const part = (html: string) =>
      `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${html}</body></html>\r\n`;
    const { shown, left } = leftOut(
      strToU8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n${part('<p>某市规划</p>')}${part('<p>框架9</p>')}--b--`,
      ),
    );
    expect(shown).toBe('某市规划');
    expect(left).toEqual(['page-frame 框架9']);
  });
});
