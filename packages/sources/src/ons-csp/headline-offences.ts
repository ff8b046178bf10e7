/** A headline offence of ONS's tables by Community Safety Partnership. */
export type HeadlineOffence = {
  /** Ours, for addresses and the database. */
  code: string;
  /** As published, without line breaks. */
  name: string;
  /** The offence whose count includes this one's; a parent and its child are never summed. */
  parent?: string;
};

/** In the publisher's order. The total leaves out fraud, which Action Fraud records and no CSP has. */
export const HEADLINE_OFFENCES: readonly HeadlineOffence[] = [
  { code: 'total-excluding-fraud', name: 'Total recorded crime (excluding fraud)' },
  { code: 'violence', name: 'Violence against the person', parent: 'total-excluding-fraud' },
  { code: 'homicide', name: 'Homicide', parent: 'violence' },
  {
    code: 'driving-death-or-serious-injury',
    name: 'Death or serious injury caused by illegal driving',
    parent: 'violence',
  },
  { code: 'violence-with-injury', name: 'Violence with injury', parent: 'violence' },
  { code: 'violence-without-injury', name: 'Violence without injury', parent: 'violence' },
  { code: 'stalking-and-harassment', name: 'Stalking and harassment', parent: 'violence' },
  { code: 'sexual-offences', name: 'Sexual offences', parent: 'total-excluding-fraud' },
  { code: 'robbery', name: 'Robbery', parent: 'total-excluding-fraud' },
  { code: 'theft', name: 'Theft offences', parent: 'total-excluding-fraud' },
  { code: 'burglary', name: 'Burglary', parent: 'theft' },
  { code: 'residential-burglary', name: 'Residential burglary', parent: 'burglary' },
  { code: 'non-residential-burglary', name: 'Non-residential burglary', parent: 'burglary' },
  { code: 'vehicle-offences', name: 'Vehicle offences', parent: 'theft' },
  { code: 'theft-from-the-person', name: 'Theft from the person', parent: 'theft' },
  { code: 'bicycle-theft', name: 'Bicycle theft', parent: 'theft' },
  { code: 'shoplifting', name: 'Shoplifting', parent: 'theft' },
  { code: 'other-theft', name: 'All other theft offences', parent: 'theft' },
  {
    code: 'criminal-damage-and-arson',
    name: 'Criminal damage and arson',
    parent: 'total-excluding-fraud',
  },
  { code: 'drug-offences', name: 'Drug offences', parent: 'total-excluding-fraud' },
  {
    code: 'possession-of-weapons',
    name: 'Possession of weapons offences',
    parent: 'total-excluding-fraud',
  },
  { code: 'public-order-offences', name: 'Public order offences', parent: 'total-excluding-fraud' },
  {
    code: 'miscellaneous-crimes',
    name: 'Miscellaneous crimes against society',
    parent: 'total-excluding-fraud',
  },
];
