/** The ruling lines and pictures among the objects of a page. */
import type { Box, Rule } from '../page/ink.ts';
import { type Point, strokesOf } from '../page/strokes.ts';
import type { Pdf } from './engine.ts';

/** Place of a point of the file on the page. */
export type Place = (x: number, y: number) => Point;

/** A page with more objects than any print has is a drawing. */
const MOST_OBJECTS = 60_000;
const DEEPEST = 8;

const PATH = 2;
const PICTURE = 3;
const FORM = 5;
const [MOVE] = [2];

type Matrix = readonly [number, number, number, number, number, number];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];
const WHOLE: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads what is drawn on a page beside its text. */
export function readPaths(
  pdf: Pdf,
  page: number,
  place: Place,
): { rules: Rule[]; pictures: Box[] } {
  const { api, scratch } = pdf;
  const rules: Rule[] = [];
  const pictures: Box[] = [];
  let objects = 0;

  const matrixOf = (object: number): Matrix => {
    if (!api.FPDFPageObj_GetMatrix(object, scratch)) return WHOLE;
    return [0, 1, 2, 3, 4, 5].map((i) => pdf.float(i)) as unknown as Matrix;
  };
  const at = (m: Matrix, x: number, y: number) =>
    place(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);

  const readPath = (object: number, m: Matrix) => {
    api.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
    const filled = pdf.int(0) !== 0;
    const stroked = pdf.int(1) !== 0;
    const count = api.FPDFPath_CountSegments(object);
    let points: Point[] = [];
    const finish = (closed: boolean) =>
      rules.push(...strokesOf(points, { stroked, closed: closed || filled }));
    for (let i = 0; i < count; i += 1) {
      const segment = api.FPDFPath_GetPathSegment(object, i);
      if (api.FPDFPathSegment_GetType(segment) === MOVE) {
        finish(false);
        points = [];
      }
      api.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      points.push(at(m, pdf.float(0), pdf.float(1)));
      if (api.FPDFPathSegment_GetClose(segment)) {
        finish(true);
        points = points.slice(-1);
      }
    }
    finish(false);
  };

  const read = (object: number, outer: Matrix, depth: number) => {
    objects += 1;
    if (objects > MOST_OBJECTS) return;
    const type = api.FPDFPageObj_GetType(object);
    if (type === PATH) readPath(object, times(matrixOf(object), outer));
    else if (type === PICTURE) {
      const m = times(matrixOf(object), outer);
      const corners = [at(m, 0, 0), at(m, 1, 1), at(m, 0, 1), at(m, 1, 0)];
      const xs = corners.map(({ x }) => x);
      const ys = corners.map(({ y }) => y);
      pictures.push({
        x0: Math.min(...xs),
        y0: Math.min(...ys),
        x1: Math.max(...xs),
        y1: Math.max(...ys),
      });
    } else if (type === FORM && depth < DEEPEST) {
      const m = times(matrixOf(object), outer);
      const count = api.FPDFFormObj_CountObjects(object);
      for (let i = 0; i < count; i += 1) read(api.FPDFFormObj_GetObject(object, i), m, depth + 1);
    }
  };
  const count = api.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i += 1) read(api.FPDFPage_GetObject(page, i), WHOLE, 0);
  return { rules, pictures };
}
