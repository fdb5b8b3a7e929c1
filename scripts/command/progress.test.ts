import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

/** What is written when each of ten takes so many seconds. */
function written(terminal: boolean, seconds: number): string[] {
  const lines: string[] = [];
  let now = 0;
  const write = (text: string) => lines.push(text);
  const progress = new Progress('转换', { terminal, write, now: () => now });
  for (let done = 1; done <= 10; done++) {
    now += seconds;
    progress.tell(done, 10, `${done}.txt`);
  }
  progress.end();
  return lines;
}

test('a terminal shows count, share and the time that is left, and is cleared', () => {
  const lines = written(true, 10);
  expect(lines[2]).toBe('\r\u001b[K转换 3/10（30%，约剩 70 秒）3.txt');
  expect(lines.at(-1)).toBe('\r\u001b[K');
  expect(written(true, 100)[4]).toContain('约剩 8 分');
});

test('elsewhere stand plain lines, few, and none of what is short', () => {
  expect(written(false, 10).every((line) => line.endsWith('\n') && !line.includes('\r'))).toBe(
    true,
  );
  expect(written(false, 10)).toHaveLength(3);
  expect(written(false, 1)).toEqual([]);
});
