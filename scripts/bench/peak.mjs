/** Loaded before a measured program and all Node programs that it starts: each tells its own largest memory and its work. */
import { appendFileSync } from 'node:fs';

const file = process.env['PLAN_BENCH_PEAK'];
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}\n`);
  });
}
