/**
 * Set up before each file of unit tests: the laws draw the same cases each time, so that a gate never fails by chance
 * on what a change has nothing to do with. `npm run fuzz` draws others; `PLAN_DRAW` names a draw.
 */
import fc from 'fast-check';

const usual = 20261123;

fc.configureGlobal({ seed: Number(process.env['PLAN_DRAW'] ?? usual) });
