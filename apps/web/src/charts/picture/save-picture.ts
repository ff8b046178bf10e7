import type { Picture } from './chart-picture.ts';

/** Of a PNG: twice as fine as on the page, so that it is sharp in a document. */
const fineness = 2;

const svgBlob = ({ svg }: Picture) => new Blob([svg], { type: 'image/svg+xml' });

async function pngBlob(picture: Picture): Promise<Blob> {
  const url = URL.createObjectURL(svgBlob(picture));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * fineness;
    canvas.height = picture.height * fineness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('This browser makes no PNG of so large a picture.'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

export type PictureKind = 'png' | 'svg';

/** Hands the picture to the browser as a file of this name. */
export async function savePicture(picture: Picture, name: string, as: PictureKind): Promise<void> {
  const blob = as === 'svg' ? svgBlob(picture) : await pngBlob(picture);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${as}`;
  link.click();
  // The browser reads it after the press.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
