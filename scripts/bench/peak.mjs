/** Loaded before a measured program: tells its largest memory, that of programs that it ran aside. */
import { appendFileSync } from 'node:fs';

const file = process.env['PLAN_BENCH_PEAK'];
if (file) {
  process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
}
