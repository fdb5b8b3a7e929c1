/** Kinds of queries that the tests and the figures ask, for they fail in different ways. */
import { samplePhrases, type OracleSection } from './oracle.ts';

/** Phrases of each kind, the same ones for the same sections. */
export function queryKinds(sections: readonly OracleSection[]): Record<string, string[]> {
  return {
    'one character': [...samplePhrases(sections, 60, [1, 1]), '。', '、', '的', '发', '〓', '0'],
    '2–4 characters': samplePhrases(sections, 160, [2, 4]),
    '5–8 characters': samplePhrases(sections, 160, [5, 8]),
    '9–12 characters': samplePhrases(sections, 160, [9, 12]),
    'Latin, digits, signs': [
      ...[
        'R&D经费',
        'r&d',
        'Ｒ＆Ｄ',
        '5G',
        '14%',
        '3.2%',
        'C919',
        '“双一流”',
        '2025年',
        '“十四五”',
      ],
      ...['10.5', '1—2家', '（一）', '《', '〔2021〕', 'PM2.5', 'AI', '①', '+', '％'],
    ],
    'in no text': ['科技创新龘', '构建区域创新体系外', '0G', 'zzz', '龘'],
  };
}

/** A phrase that holds what the query language would take for itself goes between quotation marks. */
export function asTyped(phrase: string): string {
  return /\s|^[-－]/u.test(phrase) ? `"${phrase}"` : phrase;
}
