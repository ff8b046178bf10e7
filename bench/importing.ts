import { openAsBlob, statSync } from 'node:fs';
import path from 'node:path';

export const timed = async (body: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await body();
  return performance.now() - start;
};

type View = {
  id: string;
  version: number;
  state: string;
  report?: { questions: { kind: string }[] };
};

/** What an officer's browser does, and how long the server takes for each part. */
export async function importFile(asked: {
  address: string;
  headers: Record<string, string>;
  file: string;
}) {
  const { address, headers, file: from } = asked;
  const base = `${address}/api/partnerships/bench/imports`;
  const ask = async (method: string, url: string, body?: object | Blob): Promise<View> => {
    const isFile = body instanceof Blob;
    const type = isFile ? 'application/octet-stream' : 'application/json';
    const answer = await fetch(`${base}${url}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${url}: ${await answer.text()}`);
    return (await answer.json()) as View;
  };
  const file = { name: path.basename(from), bytes: statSync(from).size };
  let view = await ask('POST', '', { publishedOn: '2026-10-10', files: [file] });
  const { id } = view;
  const upload = await timed(async () => {
    await ask('PUT', `/${id}/uploads/0`, await openAsBlob(from));
  });
  const check = await timed(async () => {
    view = await ask('POST', `/${id}/check`);
    while (view.state === 'checking') {
      await new Promise((resolve) => setTimeout(resolve, 20)); // short, to be no part of the time
      view = await ask('GET', `/${id}`);
    }
  });
  const answered = (view.report?.questions ?? []).map(({ kind }) => kind);
  const accept = await timed(() =>
    ask('POST', `/${id}/acceptance`, { version: view.version, answered }),
  );
  return { upload, check, accept };
}
