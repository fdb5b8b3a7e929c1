import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { ConvertError } from '../diagnostic.ts';

const TEXT = '某市科技创新“十四五”规划\n一、总体要求\n到2025年，研发投入达到3.5%。\n';

const mark = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] };

describe('an encoding shows', () => {
  test.each(Object.entries(mark))('by its byte order mark: %s', (encoding, bytes) => {
    const marked = Buffer.concat([Buffer.from(bytes), iconv.encode(TEXT, encoding)]);
    expect(decode(marked)).toMatchObject({ text: TEXT, encoding, replaced: 0 });
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])('by its bytes: %s', (encoding) => {
    expect(decode(iconv.encode(TEXT, encoding))).toMatchObject({
      text: TEXT,
      encoding,
      replaced: 0,
    });
  });
});

test('line ends of every kind are one', () => {
  expect(decode(Buffer.from('甲\r\n乙\r丙\n丁\u2028戊\u2029己\u0085庚')).text).toBe(
    '甲\n乙\n丙\n丁\n戊\n己\n庚',
  );
});

test('bytes that are no text are counted where they are few', () => {
  const broken = Buffer.concat([
    Buffer.from(TEXT.repeat(5)),
    Buffer.from([0xe6, 0x9f]),
    Buffer.from(TEXT),
  ]);
  const { encoding, replaced, text } = decode(broken);
  expect(encoding).toBe('utf-8');
  expect(replaced).toBe(1);
  expect(text.replace('\uFFFD', '')).toBe(TEXT.repeat(6));
});

describe('a text that was encoded twice', () => {
  const twice = (bytes: Buffer, wrong: string) => Buffer.from(iconv.decode(bytes, wrong));

  test.each(['utf-8', 'gb18030'])('is read as it was: %s', (encoding) => {
    const read = decode(twice(iconv.encode(TEXT, encoding), 'latin1'));
    expect(read).toMatchObject({ text: TEXT, encoding: `utf-8+${encoding}` });
  });

  test('through the code page of Windows', () => {
    const sentence = '某市推进科技创新，建设一批高水平实验室。'.repeat(3);
    const read = decode(twice(iconv.encode(sentence, 'gb18030'), 'win1252'));
    expect(read.text).toBe(sentence);
  });

  test('is no text of another language', () => {
    const french = 'Développement économique et création, à l’été où tout fut fêté. '.repeat(9);
    expect(decode(Buffer.from(french))).toMatchObject({ text: french, encoding: 'utf-8' });
  });
});

describe('what is no text is refused:', () => {
  const rule = (bytes: Uint8Array): string => {
    try {
      decode(bytes);
    } catch (error) {
      return error instanceof ConvertError ? error.rule : String(error);
    }
    return 'accepted';
  };

  test.each([
    ['nothing', '', 'empty-file'],
    ['spaces', ' \n\t\u3000\r\n', 'empty-file'],
    ['control characters', '\0\u0001\u0002\u0003甲', 'binary-file'],
    ['a broken PDF', '%PDF-1.7 …', 'pdf-broken'],
  ])('%s', (_, text, wanted) => {
    expect(rule(Buffer.from(text))).toBe(wanted);
  });

  test('a byte order mark alone', () => {
    for (const bytes of Object.values(mark))
      expect(rule(Uint8Array.from(bytes))).toBe('empty-file');
  });
});

test('any text comes back from UTF-8 as it was', () => {
  const words = fc.string({ unit: fc.constantFrom(...'甲乙丙一、（）2025%〓𠮷 \n'), minLength: 1 });
  fc.assert(
    fc.property(words, (text) => {
      fc.pre(text.trim() !== '');
      expect(decode(Buffer.from(text)).text).toBe(text);
    }),
  );
});
