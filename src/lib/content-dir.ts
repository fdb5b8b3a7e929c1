import { resolve } from 'node:path';

/** Folder that the converter writes to: `plans/<id>.mdx`, `plans/<id>.json`, `raw/<id>.txt`. */
export const contentDir = resolve(process.env.PLAN_CONTENT ?? 'content');
