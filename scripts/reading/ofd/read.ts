/** OFD (GB/T 33190) → a reading: pages in their order, each with its templates below it. */
import { ConvertError } from '../../diagnostic.ts';
import type { Ink } from '../page/ink.ts';
import { readPages } from '../page/read.ts';
import type { PortReading } from '../reading.ts';
import { type Font, type Objects, readObjects } from './objects.ts';
import { at, children, numbers, OfdPackage, type Part } from './package.ts';
import { said } from '../../said/said.ts';

const POINT = 72 / 25.4;
const A4 = [0, 0, 210, 297];
const MOST_PAGES = 3000;

/** Fonts by their numbers, from the resources of a document. */
function fontsOf(file: OfdPackage, { path, root }: Part): Map<string, Font> {
  const fonts = new Map<string, Font>();
  const common = at(root, 'CommonData');
  for (const name of ['PublicRes', 'DocumentRes']) {
    for (const entry of common ? children(common, name) : []) {
      const res = file.part(entry.textContent, path);
      const list = res && at(res.root, 'Fonts');
      for (const font of list ? children(list, 'Font') : []) {
        const called = font.getAttribute('FontName') ?? '';
        const bold = font.getAttribute('Bold') === 'true' || /bold|粗|heavy/i.test(called);
        fonts.set(font.getAttribute('ID') ?? '', { name: called, bold });
      }
    }
  }
  return fonts;
}

/** A page, turned where its text stands on its side. */
function inkOf(page: number, box: readonly number[], { glyphs, rules, pictures }: Objects): Ink {
  const width = (box[2] ?? 210) * POINT;
  const height = (box[3] ?? 297) * POINT;
  const own = glyphs.map(({ angle, ...glyph }) => ({
    ...glyph,
    turned: Math.abs(angle) > 0.1,
  }));
  return { page, width, height, glyphs: own, rules, pictures };
}

/**
 * Reads an OFD.
 *
 * @throws {ConvertError} where it is broken, encrypted, too large, or has no text
 */
export function readOfd(bytes: Uint8Array): PortReading {
  const file = new OfdPackage(bytes);
  const entry = file.part('OFD.xml');
  const body = entry && at(entry.root, 'DocBody');
  const document = body && file.part(at(body, 'DocRoot')?.textContent ?? '');
  if (!document) {
    if (file.encrypted)
      throw new ConvertError(
        'ofd-encrypted',
        said('OFD 加了密，打不开', 'the OFD is encrypted'),
        said(
          '请用密码打开后另存为不加密的文件',
          'open it with its password and save it without one',
        ),
      );
    throw new ConvertError(
      'ofd-broken',
      said('OFD 里没有文档', 'the OFD holds no document'),
      said(
        '请在 OFD 软件里另存一份，或导出为 PDF',
        'save it anew in an OFD program, or export it as PDF',
      ),
    );
  }
  const { root, path } = document;
  const fonts = fontsOf(file, document);
  const common = at(root, 'CommonData');
  const usual = numbers(at(common, 'PageArea', 'PhysicalBox')?.textContent);
  const templates = new Map(
    (common ? children(common, 'TemplatePage') : []).map((one) => [
      one.getAttribute('ID') ?? '',
      one.getAttribute('BaseLoc') ?? '',
    ]),
  );
  const list = at(root, 'Pages');
  const pages = list ? children(list, 'Page') : [];
  if (pages.length > MOST_PAGES)
    throw new ConvertError(
      'ofd-size',
      said(
        `OFD 有 ${pages.length} 页，不像是一份规划`,
        `the OFD has ${pages.length} pages: that is no plan`,
      ),
      said('请拆成几份，每份一个规划', 'split it, a plan a file'),
    );
  const inks = pages.flatMap((one, i): Ink[] => {
    const page = file.part(one.getAttribute('BaseLoc') ?? '', path);
    if (!page) return [];
    const objects: Objects = { glyphs: [], rules: [], pictures: [] };
    for (const used of children(page.root, 'Template')) {
      const template = file.part(templates.get(used.getAttribute('TemplateID') ?? '') ?? '', path);
      if (template) readObjects(template.root, fonts, objects);
    }
    readObjects(page.root, fonts, objects);
    const own = numbers(at(page.root, 'Area', 'PhysicalBox')?.textContent);
    const box = [own, usual, A4].find(({ length }) => length === 4) ?? A4;
    return [inkOf(i + 1, box, objects)];
  });
  return readPages(inks, 'OFD');
}
