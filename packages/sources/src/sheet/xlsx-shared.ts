import { BrokenFile } from '../fault.ts';
import { readWholeXml, type XmlHandlers } from './read-xml.ts';

type Attributes = Readonly<Record<string, string>>;
type Part = { file: string; pieces: AsyncIterable<Uint8Array> };

const ignore = () => {};

/** Texts of all sheets together; a published workbook has some thousand. */
const MOST_TEXT = 64 * 1024 ** 2;

/** The texts that cells refer to by number. Phonetic readings are not part of them. */
export async function sharedStrings({ file, pieces }: Part): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let length = 0;
  let isText = false;
  let isPhonetic = false;
  const handlers: XmlHandlers = {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
    },
    text(more) {
      if (!isText) return;
      text += more;
      length += more.length;
      if (length > MOST_TEXT) {
        throw new BrokenFile({
          file,
          message: 'It holds more text than any published workbook.',
          whatToDo: 'Use the file as published, or a copy with only the table in it.',
        });
      }
    },
  };
  await readWholeXml(pieces, { file, handlers });
  return strings;
}

/** Numbers of the formats for dates and times that every program knows. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** A format with a year, month, day or hour in it, outside quotation marks and brackets. */
const isDateFormat = (code: string) =>
  /[ymdh]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** For each cell style, whether it shows a number as a date. */
export async function dateStyles({ file, pieces }: Part): Promise<boolean[]> {
  const dateFormats = new Set<number>();
  const styles: boolean[] = [];
  let isInStyles = false;
  const handlers: XmlHandlers = {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt' && isDateFormat(attributes['formatCode'] ?? '')) dateFormats.add(id);
      if (name === 'cellXfs') isInStyles = true;
      if (name === 'xf' && isInStyles) styles.push(isBuiltInDate(id) || dateFormats.has(id));
    },
    close(name) {
      if (name === 'cellXfs') isInStyles = false;
    },
    text: ignore,
  };
  await readWholeXml(pieces, { file, handlers });
  return styles;
}

export type XlsxSheet = { name: string; relation: string };

/** The sheets of a workbook in their order, and which calendar its dates count in. */
export async function workbookSheets({ file, pieces }: Part) {
  const sheets: XlsxSheet[] = [];
  let startsIn1904 = false;
  const handlers: XmlHandlers = {
    open(name, attributes) {
      if (name === 'sheet') {
        sheets.push({ name: attributes['name'] ?? '', relation: attributes['r:id'] ?? '' });
      }
      if (name === 'workbookPr') startsIn1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    },
    close: ignore,
    text: ignore,
  };
  await readWholeXml(pieces, { file, handlers });
  return { sheets, startsIn1904 };
}

/** The paths of a workbook's parts by the names that it gives them. */
export async function workbookParts({ file, pieces }: Part): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const handlers: XmlHandlers = {
    open(name, attributes: Attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      parts.set(attributes['Id'] ?? '', path);
    },
    close: ignore,
    text: ignore,
  };
  await readWholeXml(pieces, { file, handlers });
  return parts;
}
