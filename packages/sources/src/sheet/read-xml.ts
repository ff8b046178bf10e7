import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { BrokenFile } from '../fault.ts';
import { RowFeed } from './row-feed.ts';
import { utf8Reader } from './utf8-pieces.ts';

/** What a reader is told of the elements of a document, in their order. */
export type XmlHandlers = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
};

const AGAIN = 'Download the file again from where it is published and use it unchanged.';

/**
 * Reads a part of a workbook as a stream and yields after each piece, so that its reader can hand on
 * what it has gathered. A document type is refused, and with it every entity that could reach out
 * of the file or grow without end. Throws `BrokenFile` for what is not well formed.
 */
export async function* readXml(
  pieces: AsyncIterable<Uint8Array>,
  { file, handlers }: { file: string; handlers: XmlHandlers },
): AsyncGenerator<void> {
  const broken = (message: string) => new BrokenFile({ file, message, whatToDo: AGAIN });
  const parser = new SaxesParser();
  const feed = new RowFeed(parser, handlers);
  parser.on('error', ({ message }) => {
    throw broken(`Its XML is damaged (${feed.placed(message)}).`);
  });
  parser.on('doctype', () => {
    throw broken('Its XML declares a document type, which no spreadsheet needs.');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    feed.opened();
    handlers.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    handlers.close(name);
    feed.closed(name);
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  const decode = utf8Reader(() => broken('Its XML is not UTF-8 text.'));
  for await (const piece of pieces) {
    feed.write(decode(piece));
    yield;
  }
  feed.write(decode());
  feed.end();
  yield;
}

/** Reads a small part to its end at once. */
export async function readWholeXml(
  pieces: AsyncIterable<Uint8Array>,
  asked: { file: string; handlers: XmlHandlers },
): Promise<void> {
  for await (const _ of readXml(pieces, asked));
}
