import { checkImport, startImport, uploadFile } from '@ragstone/contract/imports';
import { call } from '../../api/client.ts';
import { upload } from '../../api/upload.ts';

// The browser knows when a file was last changed; its day in London is what is offered as the
// date of publication.
const londonDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

export type Sending = { name: string; share: number };

/** Begins an import, sends its files one after another and has them checked; answers its id. */
export async function sendFiles(
  partnership: string,
  files: readonly File[],
  onProgress: (sending: Sending) => void,
): Promise<string> {
  const begun = await call(startImport, {
    params: { partnership },
    body: {
      files: files.map((file) => ({
        name: file.name,
        bytes: file.size,
        fileDate: londonDate.format(file.lastModified),
      })),
    },
  });
  const total = files.reduce((sum, file) => sum + file.size, 0) || 1;
  let sent = 0;
  for (const [position, file] of files.entries()) {
    const done = sent;
    const tell = (share: number) =>
      onProgress({ name: file.name, share: (done + share * file.size) / total });
    tell(0);
    await upload(uploadFile, {
      params: { partnership, import: begun.id, position: String(position) },
      file,
      onProgress: tell,
    });
    sent += file.size;
  }
  await call(checkImport, { params: { partnership, import: begun.id } });
  return begun.id;
}
