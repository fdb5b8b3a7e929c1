import { expect, test } from 'vitest';
import { isHtml } from './recognise.ts';

test.each([
  ['a page', '<!DOCTYPE html><html><body>一、总体要求</body></html>'],
  ['a page behind a comment', '\n<!-- saved -->\n<HTML><BODY>一、总体要求</BODY></HTML>'],
  ['rows without their table', '<tbody><tr><td><p>一、总体要求</p><p>坚持</p></td></tr></tbody>'],
  ['paragraphs', '<p>一、总体要求</p>\n<p>坚持创新。</p>'],
])('%s is HTML', (_, text) => expect(isHtml(text)).toBe(true));

test.each([
  ['a plain text', '一、总体要求\n坚持创新。'],
  ['a text with residues of tags', '一、总体要求<br/>\n坚持创新。</p>\n二、主要任务</p>'],
  ['a text that begins with a residue', '<br/>一、总体要求</p>\n坚持创新。</p>\n二、主要任务'],
  [
    'Markdown with one table',
    `# 规划\n\n${'坚持创新。'.repeat(40)}\n\n<table><tr><td>指标</td><td>值</td></tr></table>`,
  ],
  ['a text about tags', '输入 <script> 与 </Section> 的处理办法'],
])('%s is not', (_, text) => expect(isHtml(text)).toBe(false));
