import http from 'node:http';

export type Get = () => Promise<string>;

/** Asks an address again and again over one connection, as a browser does; throws unless it is found. */
export function getter(address: string, headers: Record<string, string>): Get {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return () =>
    new Promise((resolve, reject) => {
      const request = http.get(address, { agent, headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${address} answered ${text}`));
        });
      });
      request.on('error', reject);
    });
}

/** How long each of so many runs took, in milliseconds. */
export async function times(body: () => Promise<unknown>, runs: number): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await body();
    taken.push(performance.now() - start);
  }
  return taken;
}
