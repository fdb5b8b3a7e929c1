/**
 * The prefixes that Word writes. A file may name its namespaces as it likes (`ns0:t`, or none at all) and use the strict
 * ones of ISO 29500; here the names become those that everything else asks for.
 */

const USUAL: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** The name that Word would write for an element or attribute, or null for one of another namespace. */
export function usualName({
  namespaceURI,
  localName,
}: Pick<Element, 'namespaceURI' | 'localName'>): string | null {
  const prefix = USUAL[namespaceURI ?? ''];
  return prefix === undefined ? null : `${prefix}:${localName}`;
}

/** Gives the elements and attributes of a part the names that Word would write. */
export function nameAsUsual(document: Document): void {
  for (const element of Array.from(document.getElementsByTagName('*'))) {
    const name = usualName(element);
    if (name !== null && name !== element.nodeName)
      Object.assign(element, { prefix: name.split(':')[0], nodeName: name, tagName: name });
    for (const attribute of Array.from(element.attributes)) {
      const usual = usualName(attribute);
      if (usual !== null && usual !== attribute.name)
        Object.assign(attribute, { prefix: usual.split(':')[0], nodeName: usual, name: usual });
    }
  }
}
