import { chartPicture } from '../charts/picture/chart-picture.ts';
import { type PictureKind, savePicture } from '../charts/picture/save-picture.ts';
import type { TakenPicture } from './take-away.tsx';

/** Saves the chart that is drawn now; otherwise why it was not, as a name of the messages. */
export async function takePicture(
  { of, name, ...text }: TakenPicture & { sentence: string },
  as: PictureKind,
): Promise<'taken' | 'noPicture' | 'notSaved'> {
  if (of.current === null) return 'noPicture';
  try {
    const picture = await chartPicture(of.current, text);
    if (picture === undefined) return 'noPicture';
    await savePicture(picture, name, as);
    return 'taken';
  } catch (error) {
    reportError(error);
    return 'notSaved';
  }
}
