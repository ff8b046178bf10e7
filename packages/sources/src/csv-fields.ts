// A quoted field with its pairs of marks, or a plain one; each begins where the one before ended.
const FIELD = /"((?:[^"]|"")*)"|([^,"]*)/y;

/**
 * The fields of one CSV row without its line end, quotation marks taken off: `E01014485,"Bristol,
 * City of 001A"` is two. For the few rows that are looked at as text.
 */
export function csvFields(text: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= text.length; at = FIELD.lastIndex + 1) {
    FIELD.lastIndex = at;
    const [whole = '', quoted, plain] = FIELD.exec(text) ?? [];
    FIELD.lastIndex = at + whole.length;
    fields.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return fields;
}
