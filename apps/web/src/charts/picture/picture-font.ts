import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

/** A picture's letters: those of the page, and after them those that every machine has. */
export const pictureFont = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";

const dataUrlOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The font could not be read.'));
    reader.readAsDataURL(blob);
  });

/** The letters themselves, for a picture that is opened where they are not installed. */
export async function fontFace(): Promise<string> {
  const answer = await fetch(latin);
  if (!answer.ok) throw new Error(`The font did not come: ${answer.status}`);
  const url = await dataUrlOf(await answer.blob());
  return `@font-face{font-family:'Source Sans 3 Variable';font-weight:200 900;src:url(${url}) format('woff2')}`;
}
