import type { Browser } from './browser.ts';

type View = {
  id: string;
  state: string;
  version: number;
  tries: number;
  rowsDone: number;
  release?: number;
  report?: { questions: { kind: string }[]; rows?: number };
};
export type ImportFile = { name: string; bytes: Uint8Array };

/** What an officer's browser does to import a file; each step may meet a server that is away. */
export function importing(ask: Browser) {
  const read = async (id: string): Promise<View | undefined> => {
    const reply = await ask('GET', `imports/${id}`);
    return reply?.status === 200 ? (reply.body as View) : undefined;
  };
  return {
    read,

    /** Begins an import and sends its file; answers its id. Throws where any of it is refused. */
    begin: async ({ name, bytes }: ImportFile): Promise<string> => {
      const files = [{ name, bytes: bytes.length }];
      const begun = await ask('POST', 'imports', { files, publishedOn: '2026-10-10' });
      const id = String(begun?.body['id']);
      const sent = await ask('PUT', `imports/${id}/uploads/0`, bytes);
      if (sent?.status !== 200) throw new Error(JSON.stringify([begun, sent]));
      return id;
    },

    cancel: (id: string) => ask('DELETE', `imports/${id}`),

    check: (id: string) => ask('POST', `imports/${id}/check`),

    /** Accepts what has been checked, whatever the check asks. */
    accept: async (id: string) => {
      const view = await read(id);
      const answered = (view?.report?.questions ?? []).map(({ kind }) => kind);
      return ask('POST', `imports/${id}/acceptance`, { version: view?.version, answered });
    },

    withdraw: (release: number) =>
      ask('POST', `releases/${release}/withdrawal`, { reason: 'To import it again' }),
  };
}
