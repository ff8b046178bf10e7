import net from 'node:net';

/**
 * `open` passes everything. `shut` cuts all connections and refuses new ones. `silent` cuts all,
 * takes new ones and says nothing. `deaf` ends no connection but passes nothing any more, as a
 * network does that drops packets: connections of that time stay dead when it is `open` again.
 */
export type DoorState = 'open' | 'shut' | 'silent' | 'deaf';

/** A door before a database, which a test may shut. */
export type DatabaseProxy = {
  /** The given address by way of this proxy. */
  urlOf: (databaseUrl: string) => string;
  set: (state: DoorState) => void;
  /** Holds each piece back for so long, both ways. */
  delay: (milliseconds: number) => void;
  close: () => Promise<void>;
};

type Pair = { client: net.Socket; database: net.Socket; isDead: boolean };

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const pairs = new Set<Pair>();
  let state: DoorState = 'open';
  let heldBack = 0;
  const pass = (pair: Pair, from: net.Socket, to: net.Socket) => {
    from.on('data', (piece) => {
      const send = () => pair.isDead || to.destroyed || to.write(piece);
      // Timers of one length fire in the order in which they were set.
      if (heldBack === 0) send();
      else setTimeout(send, heldBack);
    });
    from.on('error', () => from.destroy());
    from.on('close', () => {
      if (!pair.isDead) to.destroy();
      if (pair.client.destroyed) pair.database.destroy();
      if (pair.client.destroyed) pairs.delete(pair);
    });
  };
  const server = net.createServer((client) => {
    client.on('error', () => client.destroy());
    if (state === 'shut') {
      client.destroy();
      return;
    }
    const database = net.connect(Number(port), hostname);
    const pair = { client, database, isDead: state !== 'open' };
    pairs.add(pair);
    pass(pair, client, database);
    pass(pair, database, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const ownPort = typeof address === 'object' && address !== null ? address.port : 0;
  const cutAll = () => {
    for (const { client, database } of pairs) {
      client.destroy();
      database.destroy();
    }
    pairs.clear();
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
      if (next === 'deaf') for (const pair of pairs) pair.isDead = true;
      else if (next !== 'open') cutAll();
    },
    delay: (milliseconds) => {
      heldBack = milliseconds;
    },
    close: () => {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
