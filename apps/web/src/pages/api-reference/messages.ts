import { defineMessages } from '../../messages/define-messages.ts';

export const apiReferenceMessages = defineMessages({
  en: {
    heading: 'API, for programs',
    lede: 'Every figure and row of these pages can be read by a program. The same rules say who may.',
    document: 'OpenAPI 3.1 document',
    public: 'Open to anyone',
    signedIn: 'Needs a session',
    permission: (name: string) => `Needs a session and the permission ${name}`,
    byKey: (name: string) => `Needs a session or a key for figures, and the permission ${name}`,
    byAccept: (types: readonly string[]) =>
      `Answers in the form that Accept asks for: ${types.join(', ')}`,
    spreadsheets: 'In Excel and Power BI',
    makeKey: 'Make a key for the program on the page',
    account: 'Your account',
    takeAddress:
      'Take the address of a view below. One that ends in .csv, with layout=table, loads as it is:',
    address: '/api/partnerships/NAME/trends.csv?indicator=burglary&layout=table',
    excel:
      'In Excel choose Data, From Web, give the address, then Basic: any user name, and the key as the password.',
    powerBi:
      'In Power BI choose Get data, Web, give the address, then Basic in the same way. A scheduled refresh keeps the key with the data source.',
    missing:
      'What is not held is an empty cell, never 0. Months are written 2026-04, and each row names its source and the day it was published.',
    guide:
      'docs/api.md, which comes with the program, has every step, the queries as text, and examples for the command line.',
    stability: 'What stays as it is',
    stabilityText: [
      'Within version 1 an address, a parameter, a field of an answer, a column of layout=table and the slug of a problem keep their names, their units and their meaning. A field that is always there stays so, and an answer is never wrapped in something else.',
      'What may come: addresses, parameters that may be left out, fields and columns (at the end of a table), kinds of a value that is named as a choice, and slugs of problems. Programs pass over what they do not know. Words in sentences, headings and notes are for people and may be put better.',
    ],
    example: 'Example',
    asked: 'Asked of the demonstration, lists cut to two entries:',
    exampleOf: (type: string) => `Example of ${type}`,
    parameters: 'In the address',
    body: 'Sent',
    answer: 'Answer',
    noContent: 'An empty answer, status 204',
    name: 'Name',
    type: 'Type',
    required: 'Required',
    meaning: 'Meaning',
    yes: 'Yes',
    no: 'No',
    failures: 'Failures',
    failuresText:
      'Any failure answers application/problem+json (RFC 9457): type, title, status, detail, and errors with a pointer to each field that is wrong.',
    listOf: (type: string) => `list of ${type}`,
    oneOf: (values: string) => `one of ${values}`,
    groups: {
      installation: 'Installation',
      session: 'Session',
      account: 'Account',
      people: 'People',
      settings: 'Settings',
      plan: 'Action plan',
      progress: 'Progress reports',
      rounds: 'Rounds',
      imports: 'Imports',
      releases: 'Releases',
      figures: 'Figures',
      keys: 'Keys for figures',
    } as Record<string, string>,
  },
});
