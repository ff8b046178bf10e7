import net from 'node:net';

/** A door before a database, which a test may shut. */
export type DatabaseProxy = {
  /** The given address by way of this proxy. */
  urlOf: (databaseUrl: string) => string;
  /** `open` passes everything; `shut` cuts all connections; `silent` takes new ones and says nothing. */
  set: (state: 'open' | 'shut' | 'silent') => void;
  close: () => Promise<void>;
};

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let state: 'open' | 'shut' | 'silent' = 'open';
  const server = net.createServer((client) => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    if (state === 'shut') client.destroy();
    if (state !== 'open') return;
    const database = net.connect(Number(port), hostname);
    sockets.add(database);
    database.on('error', () => client.destroy());
    client.on('close', () => database.destroy());
    client.pipe(database).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const ownPort = typeof address === 'object' && address !== null ? address.port : 0;
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    urlOf: (given) => {
      const url = new URL(given);
      url.hostname = '127.0.0.1';
      url.port = String(ownPort);
      return url.href;
    },
    set: (next) => {
      state = next;
      if (next !== 'open') cutAll();
    },
    close: () => {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
