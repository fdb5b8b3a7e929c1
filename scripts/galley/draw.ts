/** Pages of a PDF as pictures, drawn by the engine that reads them. */
import { openPdf } from '../reading/pdf/engine.ts';
import { pngOf } from './png.ts';

export interface Picture {
  /** In points. */
  width: number;
  height: number;
  png: Buffer;
}

/** Pixels a point: 108 dpi. */
const SCALE = 1.5;
/** A page that is larger is drawn smaller, so that no file fills the memory. */
const MOST_PIXELS = 4_000_000;
const WHITE = 0xffffffff;
const WITH_NOTES = 0x01;
const RED_FIRST = 0x10;

/**
 * Draws the pages one by one.
 *
 * @throws {ConvertError} where the file cannot be opened
 */
export async function* drawPages(bytes: Uint8Array): AsyncGenerator<Picture> {
  const { api, memory, document, pages } = await openPdf(bytes);
  for (let index = 0; index < pages; index += 1) {
    const page = api.FPDF_LoadPage(document, index);
    const [width, height] = [api.FPDF_GetPageWidthF(page), api.FPDF_GetPageHeightF(page)];
    const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
    const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)];
    const bitmap = api.FPDFBitmap_Create(across, down, 0);
    api.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE);
    api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, WITH_NOTES | RED_FIRST);
    const at = api.FPDFBitmap_GetBuffer(bitmap);
    const png = pngOf(memory.HEAPU8.subarray(at, at + across * down * 4), across, down);
    api.FPDFBitmap_Destroy(bitmap);
    api.FPDF_ClosePage(page);
    yield { width, height, png };
  }
}
