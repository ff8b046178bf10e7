/** A text, a function of what varies in it, or texts that belong together. */
type Message =
  | string
  | ((...values: never[]) => string)
  | readonly string[]
  | { readonly [name: string]: Message };

/**
 * The texts of a page or component in each language. English is whole; another language may lack
 * some while it is being translated, and the English stands in.
 */
export type Catalogue<T extends Record<string, Message>> = {
  en: T;
  cy?: { [Name in keyof T]?: T[Name] };
};

export const defineMessages = <T extends Record<string, Message>>(
  catalogue: Catalogue<T>,
): Catalogue<T> => catalogue;

const merged = new WeakMap<object, object>();

/** The texts in the language of the document, which is fixed for as long as it is open. */
export function messagesOf<T extends Record<string, Message>>(catalogue: Catalogue<T>): T {
  const held = merged.get(catalogue);
  if (held !== undefined) return held as T;
  const isWelsh = typeof document !== 'undefined' && document.documentElement.lang.startsWith('cy');
  const texts = isWelsh ? { ...catalogue.en, ...catalogue.cy } : catalogue.en;
  merged.set(catalogue, texts);
  return texts;
}

/** The texts of a catalogue, for a component. */
export const useMessages = messagesOf;
