/** What no header may carry, and what a file system takes for a path. */
const unsafe = /[^A-Za-z0-9 ._()-]/g;

/**
 * The header that makes a browser save an answer under a name. The plain form is kept to letters
 * that need no escape; the other holds the name itself, encoded (RFC 6266, RFC 8187).
 */
export function attachment(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(unsafe, '_').replace(/^\.+/, '_') || 'file';
  const encoded = encodeURIComponent(name.replaceAll(/[\p{Cc}\p{Cs}/\\]/gu, '_')).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
