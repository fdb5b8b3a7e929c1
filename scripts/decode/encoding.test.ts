/** Encodings are told apart by what reads like a text; what is none that we read is named. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ConvertError } from '../diagnostic.ts';
import { root } from '../folders.ts';
import { decode } from './decode.ts';

const PLAN = readFileSync(join(root, 'seeds', 'yichang-145-sti.txt'));
const text = PLAN.toString('utf8').replace(/\r\n?/g, '\n');
const LINES = text.split('\n').filter((line) => /[\u4e00-\u9fff]{4}/.test(line));

const ruleOf = (bytes: Uint8Array): string => {
  try {
    return `read as ${decode(bytes).encoding}`;
  } catch (error) {
    return error instanceof ConvertError ? error.rule : String(error);
  }
};

/** A copy with bytes overwritten at places spread over it. */
function damaged(bytes: Uint8Array, places: readonly number[], byte = 0xff): Buffer {
  const copy = Buffer.from(bytes);
  for (const place of places) copy[place % copy.length] = byte;
  return copy;
}

describe('damaged bytes', () => {
  test.each(['utf-8', 'gb18030'])('80 in 50 KB of %s leave the rest as it was', (encoding) => {
    const bytes = iconv.encode(text, encoding).subarray(0, 50_000);
    const places = Array.from({ length: 80 }, (_, i) => i * 617 + 211);
    const read = decode(damaged(bytes, places));
    expect(read.encoding).toBe(encoding);
    expect(read.text).toContain(LINES[3]?.slice(0, 12));
    expect(read.text).not.toMatch(/绉戞妧|鍒涙柊/);
  });

  test('wherever they are', () => {
    const places = fc.array(fc.nat(50_000), { minLength: 1, maxLength: 200 });
    const byte = fc.constantFrom(0x80, 0xa1, 0xc0, 0xff);
    fc.assert(
      fc.property(places, byte, fc.constantFrom('utf-8', 'gb18030'), (places, byte, encoding) => {
        const bytes = iconv.encode(text, encoding).subarray(0, 50_000);
        expect(decode(damaged(bytes, places, byte)).encoding.split(',')[0]).toBe(encoding);
      }),
      { numRuns: 20 },
    );
  });

  test('in one short line do not make it a line of the other encoding', () => {
    const bytes = Buffer.concat([PLAN, Buffer.from('\n一'), Buffer.from([0xe7, 0xab, 0x0a])]);
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });
});

test('UTF-7, which is ASCII, is read', () => {
  const { text: read, encoding } = decode(iconv.encode(text, 'utf-7'));
  expect([encoding, read]).toEqual(['utf-7', text]);
});

test('HZ, which is ASCII too, is read, with its tildes and broken lines', () => {
  const run = (words: string) =>
    `~{${String.fromCharCode(...iconv.encode(words, 'gb2312').map((byte) => byte & 0x7f))}~}`;
  const hz = LINES.slice(0, 40).map((line) =>
    line.replace(/[^\0-\x7f]+/g, (words) => `${run(words)}~\n`),
  );
  const bytes = Buffer.from(`${hz.join('\n')}\n5G~~6G ~{<`, 'latin1');
  const expected = iconv.decode(iconv.encode(LINES.slice(0, 40).join('\n'), 'gb2312'), 'gb2312');
  expect(decode(bytes)).toMatchObject({ encoding: 'hz-gb-2312', replaced: 0 });
  expect(decode(bytes).text).toBe(`${expected}\n5G~6G <`);
});

test('home folders and formulas of a text in ASCII are no HZ', () => {
  const plain = 'cd ~/src; x ~{a,b}~} y; ~{ab~} and ~{}~}\n'.repeat(20);
  expect(decode(Buffer.from(plain)).text).toBe(plain);
});

test('Chinese in the characters that EUC-JP has is read from it', () => {
  const common =
    '第一章 發展目標\n到年末，全市經濟總量大幅提高，人民生活水平明顯改善，社會事業全面發展。\n'.repeat(
      9,
    );
  expect(decode(iconv.encode(common, 'euc-jp'))).toMatchObject({
    encoding: 'euc-jp',
    text: common,
  });
});

test('sums and letters of a text in ASCII are no UTF-7', () => {
  const plain = 'C++ and a+bcdefgh-, 3+4567; data:image/png;base64,+ieRSEgAA+Z9BeAonEUhI\n'.repeat(
    9,
  );
  expect(decode(Buffer.from(plain)).encoding).toBe('utf-8');
});

describe('a text of two encodings is read by line', () => {
  const half = Math.floor(LINES.length / 2);
  const parts = [LINES.slice(0, half), LINES.slice(half)].map((part) => part.join('\n'));

  test.each([
    ['utf-8', 'gb18030'],
    ['gb18030', 'utf-8'],
  ])('first %s, then %s', (first, second) => {
    const [a = '', b = ''] = parts;
    const bytes = Buffer.concat([iconv.encode(`${a}\n`, first), iconv.encode(b, second)]);
    const read = decode(bytes);
    expect(read.text).toBe(LINES.join('\n'));
    expect(read.encoding.split(',').sort()).toEqual(['gb18030', 'utf-8']);
    expect(read.replaced).toBe(0);
  });

  test('line about line', () => {
    const lines = LINES.map((line, i) => iconv.encode(`${line}\n`, i % 2 ? 'utf-8' : 'gb18030'));
    expect(decode(Buffer.concat(lines)).text.trimEnd()).toBe(LINES.join('\n'));
  });
});

describe('what a page states is evidence, not certainty:', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body>${LINES.slice(0, 40)
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`;

  test.each([
    ['gb2312', 'gb18030', 'html/gb18030'],
    ['iso-8859-1', 'gb18030', 'html/gb18030'],
    ['big5', 'gb18030', 'html/gb18030'],
    ['euc-kr', 'gb18030', 'html/gb18030'],
    ['gb2312', 'utf-8', 'html/utf-8'],
  ])('%s, in bytes of %s', (charset, encoding, wanted) => {
    const bytes = iconv.encode(page(charset), encoding);
    expect(decode(bytes).encoding).toBe(wanted);
    // A single byte that is damaged changes nothing.
    const at = bytes.indexOf(Buffer.from('</p>')) + 1;
    expect(
      decode(
        Buffer.concat([bytes.subarray(0, at - 1), Buffer.from([0xff]), bytes.subarray(at - 1)]),
      ).encoding,
    ).toBe(wanted);
  });
});

const TRADITIONAL =
  '行政院關於國家發展計畫的說明。為促進經濟發展，提升產業競爭力，應加強科技創新與人才培育，並推動數位轉型。各縣市政府應依據本計畫訂定實施方案，落實各項工作。'.repeat(
    3,
  );
const KOREAN =
  '대한민국 정부는 과학기술 기본계획을 수립하고 이를 시행하여야 한다. 이 계획은 연구개발 투자의 확대와 인력의 양성을 포함하며, 지방자치단체는 이에 따라 시행계획을 세운다.'.repeat(
    3,
  );
const JAPANESE =
  '科学技術基本計画は、わが国の科学技術の振興に関する施策の総合的かつ計画的な推進を図るための基本的な計画である。これにより、持続的な発展を目指すものとする。'.repeat(
    3,
  );

const KATAKANA = 'ホームページ　サイトマップ　トップ　ニュース\n組織概要　採用情報　お問い合わせ\n';
const MOSTLY_HAN =
  '科学技術イノベーション計画\n研究開発を推進し、イノベーションを創出する。第0号\n'.repeat(9);

describe('other encodings', () => {
  test('Big5 is read', () => {
    expect(decode(iconv.encode(TRADITIONAL, 'big5'))).toMatchObject({
      text: TRADITIONAL,
      encoding: 'big5',
    });
  });

  test.each(['utf-32le', 'utf-32be', 'utf-16le', 'utf-16be'])(
    '%s with its mark is read',
    (encoding) => {
      const bytes = iconv.encode(text, encoding, { addBOM: true });
      expect(decode(bytes)).toMatchObject({ text: text.replace(/^\ufeff/, ''), encoding });
    },
  );

  test.each(
    ['euc-kr', 'utf-8']
      .map((encoding) => [encoding, KOREAN, /韩文/] as const)
      .concat(
        ['shift_jis', 'euc-jp', 'utf-8', 'utf-16le'].flatMap((encoding) =>
          [JAPANESE, KATAKANA, MOSTLY_HAN].map((words) => [encoding, words, /日文/] as const),
        ),
      ),
  )('in %s %s is refused by the name of its language', (encoding, words, name) => {
    const bytes = iconv.encode(words, encoding, { addBOM: encoding === 'utf-16le' });
    expect(ruleOf(bytes)).toBe('foreign-text');
    expect(() => decode(bytes)).toThrow(name);
  });

  test('names and brands in other letters make no foreign text', () => {
    const named = `${text.slice(0, 600)}引进トヨタ自动车、삼성전자等企业。`;
    expect(decode(Buffer.from(named)).text).toBe(named);
    const firms = `某市招商规划\n一、引进企业\n${'トヨタ自動車、ソニー、パナソニック、'.repeat(2)}\n二、服务保障措施与组织领导工作\n加强组织领导，落实各项责任，为企业提供优质服务。\n`;
    expect(decode(Buffer.from(firms)).text).toBe(firms);
  });

  test('a text with each line in Chinese and in Korean is ours', () => {
    const both = `延边州科技创新规划\n연변주 과학기술 혁신 계획\n坚持创新驱动发展战略。\n혁신을 추진하고 연구소를 건설한다.\n`;
    expect(decode(Buffer.from(both.repeat(9))).text).toBe(both.repeat(9));
  });

  test('ISO-2022 is refused by name', () => {
    expect(ruleOf(Buffer.from('\x1b$BK\\7W2h$O!"K\\7W2h$O!"\x1b(B', 'latin1'))).toBe(
      'unknown-encoding',
    );
    const old = '\x1b$BK\\7W2h$O!"\x1b(B 5G \x1b$BNaOB\x1b(B\n'.repeat(9);
    expect(() => decode(Buffer.from(old, 'latin1'))).toThrow(/ISO-2022/);
  });

  const sent = Buffer.from(text.slice(0, 900));
  const hex = [...sent].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase());
  test.each([
    ['quoted-printable', hex.map((byte, i) => `=${byte}${i % 24 === 23 ? '=\n' : ''}`).join('')],
    ['base64', `规划.txt\n\n${sent.toString('base64').replace(/.{76}/g, '$&\n')}`],
    ['网址编码', hex.map((byte) => `%${byte}`).join('')],
    [
      '转义',
      JSON.stringify(text.slice(0, 900)).replace(
        /[\u4e00-\u9fff]/g,
        (han) => `\\u${han.charCodeAt(0).toString(16)}`,
      ),
    ],
  ])('a text that is still as it was sent is refused by name: %s', (name, written) => {
    expect(() => decode(Buffer.from(written))).toThrow(name);
  });

  test('what makes sense in none is refused', () => {
    const letters = iconv.encode('Развитие экономики и науки до 2025 года. '.repeat(9), 'koi8-r');
    expect(ruleOf(letters)).toBe('unknown-encoding');
  });
});

test.each([...Array(LINES.length).keys()].filter((i) => i % 9 === 0).map((i) => LINES[i] ?? ''))(
  'a single line of GB18030 is enough: %s',
  (line) => {
    expect(decode(iconv.encode(line, 'gb18030'))).toMatchObject({
      text: line,
      encoding: 'gb18030',
    });
  },
);

describe('files of other kinds are refused by name, whatever they are called:', () => {
  const zip = (name: string) => Buffer.from(`PK\u0003\u0004........${name}......`, 'latin1');
  test.each([
    ['演示文稿', zip('ppt/presentation.xml')],
    ['电子书', zip('mimetypeapplication/epub+zip')],
    ['压缩包', zip('plan.txt....PK\u0005\u0006')],
    ['没有下载完整', zip('plan.txt')],
    ['没有下载完整', Buffer.from('PK\u0003\u0004abc', 'latin1')],
    ['压缩包', Buffer.from('Rar!\u001a\u0007', 'latin1')],
    ['图片', Buffer.from('\x89PNG\r\n', 'latin1')],
    ['图片', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['CAJ', Buffer.from('CAJ\0', 'latin1')],
  ])('%s', (name, bytes) => {
    expect(ruleOf(bytes)).toBe('unknown-type');
    expect(() => decode(bytes)).toThrow(name);
  });

  test('a text that speaks of them is a text', () => {
    const about = 'Content-Type: multipart/related 等邮件格式，PDF、RTF 与 PK 等文件。\n'.repeat(3);
    expect(decode(Buffer.from(`规划\n${about}`)).encoding).toBe('utf-8');
  });
});

test('a Word file that is cut off is a broken Word file', () => {
  const cut = Buffer.from('PK\u0003\u0004..........[Content_Types].xml....', 'latin1');
  expect(ruleOf(cut)).toBe('docx-broken');
});

test.each(['euc-kr', 'euc-jp'])(
  'Chinese that %s could not hold is not published as nonsense',
  (encoding) => {
    expect(ruleOf(iconv.encode(text.slice(0, 2000), encoding))).toMatch(
      /^(?:unknown-encoding|binary-file|foreign-text)$/,
    );
  },
);

test.each([
  ['utf-8', 'gb18030'],
  ['gb18030', 'big5'],
  ['big5', 'gb18030'],
])('a text in %s that was read as %s and saved is refused', (was, taken) => {
  const garbled = iconv.decode(iconv.encode(text.slice(0, 2000), was), taken);
  expect(ruleOf(Buffer.from(garbled.replaceAll('\ufffd', '')))).toMatch(
    /^(?:unknown-encoding|private-font)$/,
  );
});

test('names and rare words are no garble', () => {
  const names =
    '附表：张鑫磊、赵梓晗、鲍璐瑶、龚珺雯、翟昊霖、褚懿轩、邬婷玥；鼋头渚、馬鞍屿、鹳雀楼';
  expect(decode(Buffer.from(`${names}\n`.repeat(90))).encoding).toBe('utf-8');
});

test('a text in the numbers of a font is refused', () => {
  const coded = '我们要加快建设科技强市'.replace(/[要加建科市]/g, (sign) =>
    String.fromCharCode(0xe000 + ((sign.codePointAt(0) ?? 0) % 999)),
  );
  expect(ruleOf(Buffer.from(coded.repeat(9)))).toBe('private-font');
});
