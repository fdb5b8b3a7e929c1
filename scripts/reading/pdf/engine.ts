/** PDFium, the engine of the bytes: opens a file and answers what is painted on its pages. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { ConvertError } from '../../diagnostic.ts';
import { said } from '../../said/said.ts';

const REMEDY = said(
  '请在 PDF 软件里另存一份，或粘贴为纯文本',
  'save it anew in a PDF program, or paste its text as plain text',
);
/** Codes of `FPDF_GetLastError`. */
const PASSWORD = 4;
const SECURITY = 5;

/** What is asked of the memory of the engine. */
interface Memory {
  wasmExports: {
    malloc: (size: number) => number;
    free: (place: number) => void;
  };
  HEAPU8: Uint8Array;
  getValue: (place: number, type: 'float' | 'double' | 'i32') => number;
  UTF8ToString: (place: number) => string;
  UTF16ToString: (place: number) => string;
}

/** An open file. Memory that answers are written to is `scratch`, of 64 bytes. */
export interface Pdf {
  api: WrappedPdfiumModule;
  memory: Memory;
  document: number;
  pages: number;
  scratch: number;
  /** The float at a place of the scratch, counted in floats. */
  float: (index: number) => number;
  double: (index: number) => number;
  int: (index: number) => number;
}

/**
 * Opens a PDF.
 *
 * @throws {ConvertError} `pdf-encrypted`, `pdf-broken`
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const api = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  api.PDFiumExt_Init();
  const memory = api.pdfium as unknown as Memory;
  const file = memory.wasmExports.malloc(bytes.length);
  memory.HEAPU8.set(bytes, file);
  const document = api.FPDF_LoadMemDocument(file, bytes.length, '');
  if (!document) {
    const code = api.FPDF_GetLastError();
    if (code === PASSWORD || code === SECURITY)
      throw new ConvertError(
        'pdf-encrypted',
        said('PDF 加了密码，打不开', 'the PDF is locked by a password'),
        said(
          '请用密码打开后另存为不加密的 PDF',
          'open it with its password and save it without one',
        ),
      );
    throw new ConvertError(
      'pdf-broken',
      said('文件不是完好的 PDF', 'the file is no sound PDF'),
      REMEDY,
    );
  }
  const scratch = memory.wasmExports.malloc(64);
  const pages = api.FPDF_GetPageCount(document);
  if (pages === 0)
    throw new ConvertError('pdf-broken', said('PDF 里没有一页', 'the PDF has no page'), REMEDY);
  return {
    api,
    memory,
    document,
    pages,
    scratch,
    float: (index) => memory.getValue(scratch + index * 4, 'float'),
    double: (index) => memory.getValue(scratch + index * 8, 'double'),
    int: (index) => memory.getValue(scratch + index * 4, 'i32'),
  };
}
