/** What the pages about data keep in their address, each what concerns it. */
export type HeldSearch = {
  /** Every release, not the latest alone. */
  all?: string;
  /** Of a new note: the release, and the line of its notes, that it is taken from. */
  release?: string;
  line?: string;
  older?: string;
  newer?: string;
  areas?: string;
  start?: string;
  /** As published on a day. */
  on?: string;
};
