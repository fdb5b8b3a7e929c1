/** Loaded before a measured program and all Node programs that it starts: each tells its own largest memory. */
import { appendFileSync } from 'node:fs';

const file = process.env['PLAN_BENCH_PEAK'];
if (file) {
  process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
}
